using System;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace CorpusGen.Tests.Roslyn;

/// <summary>A generator as it should be, to test the harness with: it counts the lines of each corpus file and of all.</summary>
internal sealed class LineCountGenerator : IIncrementalGenerator
{
    public const string Read = "Read";
    public const string Sum = "Sum";
    public const string Options = "Options";

    public static readonly string[] Steps = [Read, Sum, Options];

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Select((provider, _) => provider.GlobalOptions.TryGetValue("build_property.Visibility", out var value) ? value : "internal")
            .WithTrackingName(Options);
        var counts = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(
                pair => pair.Right.GetOptions(pair.Left).TryGetValue("build_metadata.AdditionalFiles.CorpusFile", out var value)
                    && value == "true")
            .Select((pair, _) => pair.Left)
            .Select(Count)
            .WithTrackingName(Read);
        var sum = counts.Collect().Select((all, _) => all.Sum(count => count.Lines)).WithTrackingName(Sum);
        context.RegisterSourceOutput(counts.Combine(options), (output, pair) => output.AddSource(
            pair.Left.Name + ".g.cs",
            "internal static partial class Lines { internal const int " + pair.Left.Name + " = " + pair.Left.Lines + "; }\n"));
        context.RegisterSourceOutput(sum.Combine(options), (output, pair) => output.AddSource(
            "All.g.cs",
            "/// <summary>All.</summary>\n" + pair.Right
                + " static class AllLines {\n#pragma warning disable CS1591\npublic const int Count = " + pair.Left + "; }\n"));
    }

    private static LineCount Count(AdditionalText text, CancellationToken cancellationToken) => new(
        Path.GetFileNameWithoutExtension(text.Path),
        text.GetText(cancellationToken)?.Lines.Count ?? 0);

    private sealed record LineCount(string Name, int Lines);
}

/// <summary>A generator as it should not be: its step <c>Leak</c> gives what the test says.</summary>
internal sealed class LeakyGenerator(Func<Compilation, AdditionalText, object> leak) : IIncrementalGenerator
{
    public const string Leak = "Leak";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var leaks = context.AdditionalTextsProvider.Combine(context.CompilationProvider)
            .Select((pair, _) => leak(pair.Right, pair.Left))
            .WithTrackingName(Leak);
        context.RegisterSourceOutput(leaks, (_, _) => { });
    }
}
