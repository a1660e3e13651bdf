using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CorpusGen.Rules;
using CorpusGen.Tests.Roslyn;
using CorpusGen.Tool;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Reliability;

/// <summary>
/// Work that is called off. Nobody can count how often a token is asked; but the host can call the work off while it is asked for
/// something, and it is asked for every option, every file and every text.
/// </summary>
public sealed class CancellationTests
{
    private static readonly string[] Contents = ["Vera\nAbstract: We sort bees.\n\nAbstract: We sort wasps.", "Ben\nAbstract: We sort bees.", "Abstract: We sort moths."];

    [Fact]
    public void A_run_that_is_cancelled_at_any_question_leaves_nothing_behind()
    {
        var (expected, questions) = Generate(int.MaxValue);
        Assert.NotNull(expected);
        Assert.InRange(questions, 10, 1000);
        var cancelled = 0;
        for (var n = 1; n <= questions; n++)
        {
            using var host = new Host(n, Contents);
            GeneratorDriver driver = host.Open();
            try
            {
                driver = driver.RunGenerators(host.Compilation, host.Token);
            }
            catch (OperationCanceledException)
            {
                cancelled++;
            }

            // The host goes on with the driver that it has, and is not asked again for what is known.
            Assert.Equal(expected, Sources(driver.RunGenerators(host.Compilation, CancellationToken.None)));
        }

        Assert.Equal(questions, cancelled);
    }

    [Fact]
    public async Task Analyzers_that_are_cancelled_at_any_question_throw_nothing_else()
    {
        using var calm = new Host(int.MaxValue, Contents);
        Assert.NotEmpty(await AnalyzeAsync(calm));
        for (var n = 1; n <= calm.Questions; n++)
        {
            using var host = new Host(n, Contents);
            try
            {
                Assert.DoesNotContain(await AnalyzeAsync(host), diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
            }
            catch (OperationCanceledException thrown)
            {
                Assert.True(host.Token.IsCancellationRequested, thrown.ToString());
            }
        }
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("list")]
    public void A_command_that_is_cancelled_says_so_and_changes_nothing(string command)
    {
        const string Damaged = "Vera\nAbstract: 50\\% of bees.\n";
        using var place = new Tool.Workplace().With("a.txt", Damaged);
        using var input = new System.IO.MemoryStream();
        using var output = new System.IO.MemoryStream();
        using var error = new System.IO.StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var surroundings = new Surroundings(
            place.Folder, input, output, error, IsOutputTerminal: false, IsErrorTerminal: false, 100, _ => null);
        Assert.Equal(130, CommandLine.Run([command, "a.txt"], surroundings, new CancellationToken(canceled: true)));
        Assert.Equal(Damaged, place.Read("a.txt"));
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void Many_runs_at_once_on_the_same_texts_give_the_same()
    {
        using var host = new Host(int.MaxValue, Contents);
        var expected = Sources(host.Open().RunGenerators(host.Compilation, TestContext.Current.CancellationToken));
        var given = new string[16];
        Parallel.For(0, given.Length, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, i =>
            given[i] = Sources(host.Open().RunGenerators(host.Compilation, CancellationToken.None)));
        Assert.All(given, sources => Assert.Equal(expected, sources));
    }

    private static (string? Sources, int Questions) Generate(int cancelAt)
    {
        using var host = new Host(cancelAt, Contents);
        var sources = Sources(host.Open().RunGenerators(host.Compilation, host.Token));
        return (sources, host.Questions);
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Host host) => await host.Compilation
        .WithAnalyzers([new FileAnalyzer(), new FileInfoAnalyzer(), new CorpusAnalyzer(), new CorpusInfoAnalyzer(), new ConfigurationAnalyzer()], new AnalyzerOptions(host.Texts, host.Options))
        .GetAnalyzerDiagnosticsAsync(host.Token);

    private static string Sources(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        Assert.True(result.Exception is null, result.Exception?.ToString());
        return string.Concat(
            result.GeneratedSources
                .OrderBy(source => source.HintName, StringComparer.Ordinal)
                .Select(source => source.HintName + "\n" + source.SourceText));
    }

    /// <summary>A host that calls its work off when it is asked the n-th question.</summary>
    private sealed class Host : IDisposable
    {
        private readonly CancellationTokenSource source = new();
        private readonly int cancelAt;
        private int questions;

        public Host(int cancelAt, IReadOnlyList<string> contents)
        {
            this.cancelAt = cancelAt;
            Texts = [.. contents.Select((content, i) => new File(this, $"{i}.txt", SourceText.From(content, Encoding.UTF8)))];
            Options = new Provider(this);
            Compilation = CSharpCompilation.Create(
                "Tested", [], References.Of(References.Net100), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        }

        public CancellationToken Token => source.Token;

        public ImmutableArray<AdditionalText> Texts { get; }

        public AnalyzerConfigOptionsProvider Options { get; }

        public CSharpCompilation Compilation { get; }

        public int Questions => Volatile.Read(ref questions);

        public CSharpGeneratorDriver Open() =>
            CSharpGeneratorDriver.Create(
                [new CorpusGenerator().AsSourceGenerator()], Texts, new CSharpParseOptions(LanguageVersion.Latest), Options);

        public void Dispose() => source.Dispose();

        private void Ask()
        {
            if (Interlocked.Increment(ref questions) == cancelAt)
            {
                source.Cancel();
            }
        }

        private sealed class File(Host host, string path, SourceText text) : AdditionalText
        {
            public override string Path => path;

            public override SourceText GetText(CancellationToken cancellationToken = default)
            {
                host.Ask();
                return text;
            }
        }

        private sealed class Provider(Host host) : AnalyzerConfigOptionsProvider
        {
            public override AnalyzerConfigOptions GlobalOptions => new Values(host);

            public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(host);

            public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(host);
        }

        private sealed class Values(Host host) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                host.Ask();
                value = key is "build_metadata.AdditionalFiles.CorpusFile" ? "true" : key is "build_property.RootNamespace" ? "Demo" : null;
                return value is not null;
            }
        }
    }
}
