using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorpusGen.Tests.Roslyn;

/// <summary>What a generator made of a project, and from where the next run goes on.</summary>
public sealed class GeneratorResult
{
    /// <summary>The name in <see cref="Steps"/> of the steps that add sources.</summary>
    public const string Output = "SourceOutput";

    internal GeneratorResult(GeneratorRun run, CSharpCompilation compilation, GeneratorDriver driver)
    {
        Run = run;
        Compilation = compilation;
        Driver = driver;
        RunResult = driver.GetRunResult();
    }

    public GeneratorRun Run { get; }

    /// <summary>Gets the project's own code, without what was generated.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>Gets what <c>Verify</c> takes.</summary>
    public GeneratorDriver Driver { get; }

    public GeneratorDriverRunResult RunResult { get; }

    /// <summary>Gets the generated sources by hint name.</summary>
    public ImmutableSortedDictionary<string, string> Generated => RunResult.Results
        .SelectMany(r => r.GeneratedSources)
        .ToImmutableSortedDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal);

    private GeneratorRunResult Only => RunResult.Results.Single();

    /// <summary>Goes on with a changed project: what the change leaves as it is, is the same object.</summary>
    public GeneratorResult Next(Func<GeneratorRun, GeneratorRun> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Next(change(Run));
    }

    /// <summary>Goes on with a changed project: what is the same object in both did not change.</summary>
    public GeneratorResult Next(GeneratorRun next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var driver = Driver;
        if (!next.Texts.SequenceEqual(Run.Texts))
        {
            driver = driver.ReplaceAdditionalTexts(ImmutableArray<AdditionalText>.CastUp(next.Texts));
        }

        if (next.Options != Run.Options)
        {
            driver = driver.WithUpdatedAnalyzerConfigOptions(next.Options);
        }

        if (next.Language != Run.Language || next.Framework != Run.Framework)
        {
            driver = driver.WithUpdatedParseOptions(next.ParseOptions());
        }

        return Continue(driver, next, next.Compile(previous: this));
    }

    /// <summary>
    /// Says for each step how often it came to which reason, one line a step: <c>Read: Modified×1 Cached×2</c>.
    /// Steps that did not run at all have a hyphen.
    /// </summary>
    public string Steps(params IReadOnlyCollection<string> names) => string.Join('\n', names.Select(name =>
    {
        var reasons = Reasons(name).GroupBy(reason => reason).OrderBy(g => g.Key).Select(g => string.Create(
            CultureInfo.InvariantCulture, $"{g.Key}×{g.Count()}"));
        return name + ": " + string.Join(' ', reasons.DefaultIfEmpty("-"));
    }));

    /// <summary>Asserts that the generator neither threw nor reported, and that the compiler has no warning for what it made.</summary>
    public GeneratorResult AssertClean()
    {
        Assert.True(Only.Exception is null, Only.Exception?.ToString());
        var complaints =
            from diagnostic in RunResult.Diagnostics.Concat(OutputCompilation().GetDiagnostics(TestContext.Current.CancellationToken))
            where diagnostic.Severity >= DiagnosticSeverity.Warning || RunResult.Diagnostics.Contains(diagnostic)
            select diagnostic + "\n    " + LineOf(diagnostic.Location);
        var message = string.Join('\n', complaints);
        Assert.True(message.Length == 0, message);
        return this;
    }

    /// <summary>
    /// Asserts that what this run made of the steps it found cached is what a first run makes of the same project: nothing
    /// in the output depends on what was there before.
    /// </summary>
    public GeneratorResult AssertSameAsFresh()
    {
        Assert.Equal(Run.Run().Generated, Generated);
        return this;
    }

    /// <summary>
    /// Asserts that a run on the same compilation, on a copy of it, and on one with unrelated code finds every step named
    /// and every output as it was, without computing it to anything new.
    /// </summary>
    public GeneratorResult AssertCached(params IReadOnlyCollection<string> steps)
    {
        Assert.NotEmpty(steps);
        var unrelated = CSharpSyntaxTree.ParseText(
            "internal enum Unrelated { }", Run.ParseOptions(), "Unrelated.cs", cancellationToken: TestContext.Current.CancellationToken);
        foreach (var compilation in (CSharpCompilation[])[Compilation, Compilation.Clone(), Compilation.AddSyntaxTrees(unrelated)])
        {
            var again = Continue(Driver, Run, compilation);
            foreach (var step in steps)
            {
                var reasons = again.Reasons(step);
                Assert.True(
                    reasons.Count > 0, $"{step} is not a step of this run; steps are: {string.Join(", ", again.Only.TrackedSteps.Keys)}");
                Assert.True(
                    reasons.All(reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged),
                    again.Steps(step));
            }

            Assert.True(again.Reasons(Output).All(reason => reason is IncrementalStepRunReason.Cached), again.Steps(Output));
        }

        return this;
    }

    /// <inheritdoc cref="ObjectGraph.AssertHoldsNoRoslynObject(GeneratorDriverRunResult, IReadOnlyCollection{string})"/>
    public GeneratorResult AssertHoldsNoRoslynObject(params IReadOnlyCollection<string> stepsThatMayHoldTexts)
    {
        ObjectGraph.AssertHoldsNoRoslynObject(RunResult, stepsThatMayHoldTexts);
        return this;
    }

    /// <summary>Gets the project's code and what was generated.</summary>
    public CSharpCompilation OutputCompilation() => Compilation.AddSyntaxTrees(RunResult.GeneratedTrees);

    /// <summary>
    /// Compiles everything and loads it into this process, with resources if the code needs them; for the framework that the
    /// tests run on, and older ones that it runs.
    /// </summary>
    public LoadedAssembly Emit(params IReadOnlyCollection<(string Name, byte[] Content)> resources) => Emit(OutputCompilation(), resources);

    /// <summary>
    /// Gives the value of a C# expression that sees the project's internals: <c>Evaluate&lt;int&gt;("Papers.All.Count")</c>.
    /// </summary>
    public T Evaluate<T>(string expression, params IReadOnlyCollection<(string Name, byte[] Content)> resources) =>
        Execute<T>("return " + expression + ";", resources);

    /// <summary>
    /// Gives what C# statements return that see the project's internals. The type must not be one of the project's own: its
    /// assembly is unloaded.
    /// </summary>
    public T Execute<T>(string statements, params IReadOnlyCollection<(string Name, byte[] Content)> resources)
    {
        var probe = CSharpSyntaxTree.ParseText(
            "internal static class Probe { public static object? Run() { " + statements + " } }",
            Run.ParseOptions(),
            "Probe.cs",
            cancellationToken: TestContext.Current.CancellationToken);
        using var loaded = Emit(OutputCompilation().AddSyntaxTrees(probe), resources);
        return (T)loaded.Call("Probe", "Run")!;
    }

    private static LoadedAssembly Emit(CSharpCompilation compilation, IReadOnlyCollection<(string Name, byte[] Content)> resources)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(
            image,
            manifestResources: resources.Select(r => new ResourceDescription(r.Name, () => new MemoryStream(r.Content), isPublic: false)),
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        return new LoadedAssembly(image);
    }

    private static string LineOf(Location location) => location.SourceTree?.GetText(TestContext.Current.CancellationToken)
        .Lines[location.GetLineSpan().StartLinePosition.Line].ToString() ?? "";

    private static GeneratorResult Continue(GeneratorDriver driver, GeneratorRun run, CSharpCompilation compilation) =>
        new(run, compilation, driver.RunGenerators(compilation, TestContext.Current.CancellationToken));

    private List<IncrementalStepRunReason> Reasons(string name)
    {
        var steps = name == Output
            ? Only.TrackedOutputSteps.Values.SelectMany(runs => runs)
            : Only.TrackedSteps.GetValueOrDefault(name, []);
        return [.. steps.SelectMany(step => step.Outputs).Select(output => output.Reason)];
    }
}
