using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorpusGen.Tests.Roslyn;

/// <summary>
/// A project to run a generator on. It is immutable: every <c>With…</c> gives a changed copy, in which whatever was not
/// changed is the same object, as it is between two key strokes in an editor.
/// </summary>
public sealed record GeneratorRun
{
    /// <summary>C# 14, or the newest that the compiler under test knows: 4.8 knows C# 12.</summary>
    public static readonly LanguageVersion NewestLanguage =
        (LanguageVersion)Math.Min(1400, (int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion());

    private GeneratorRun(Func<IIncrementalGenerator> create) => Create = create;

    /// <summary>Gets the maker of the generator: a first run gets an instance of its own.</summary>
    public Func<IIncrementalGenerator> Create { get; }

    public ImmutableArray<TestText> Texts { get; private init; } = [];

    public TestOptions Options { get; private init; } = TestOptions.Empty;

    public ImmutableArray<(string Path, string Code)> Sources { get; private init; } = [];

    public string Framework { get; private init; } = References.Net100;

    public LanguageVersion Language { get; private init; } = NewestLanguage;

    public OptimizationLevel Optimization { get; private init; } = OptimizationLevel.Release;

    public bool HasOverflowChecks { get; private init; }

    /// <summary>Gets the folder that the compiler is started in; null where it has none.</summary>
    public string? Folder { get; private init; }

    public static GeneratorRun Of<TGenerator>()
        where TGenerator : IIncrementalGenerator, new() => new(() => new TGenerator());

    public static GeneratorRun Of(Func<IIncrementalGenerator> create) => new(create);

    /// <summary>Adds a corpus file, or replaces its text in its place; null for a file that cannot be read.</summary>
    public GeneratorRun WithText(string path, string? content) =>
        WithText(new TestText(path, content)).WithMetadata(path, "CorpusFile", "true");

    /// <summary>Adds an additional file, or replaces it in its place; without metadata it is not a corpus file.</summary>
    public GeneratorRun WithText(TestText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var i = IndexOf(text.Path);
        return this with { Texts = i < 0 ? Texts.Add(text) : Texts.SetItem(i, text) };
    }

    /// <summary>Names a file to the compiler a second time, as two item includes of a project do.</summary>
    public GeneratorRun WithTextAgain(string path, string content) => this with { Texts = Texts.Add(new TestText(path, content)) };

    public GeneratorRun WithoutText(string path) => this with { Texts = Texts.Remove(TextAt(path)) };

    /// <summary>Puts the files into another order; every path must be named.</summary>
    public GeneratorRun WithOrder(params IReadOnlyCollection<string> paths)
    {
        Assert.Equal(Texts.Select(t => t.Path).Order(StringComparer.Ordinal), paths.Order(StringComparer.Ordinal));
        return this with { Texts = [.. paths.Select(TextAt)] };
    }

    public GeneratorRun WithProperty(string name, string value) => this with { Options = Options.WithProperty(name, value) };

    public GeneratorRun WithMetadata(string path, string name, string value) =>
        this with { Options = Options.WithMetadata(path, name, value) };

    /// <summary>Adds a C# file, or replaces its code in its place.</summary>
    public GeneratorRun WithSource(string path, string code)
    {
        var i = Sources.IndexOf(Sources.FirstOrDefault(s => s.Path == path));
        return this with { Sources = i < 0 ? Sources.Add((path, code)) : Sources.SetItem(i, (path, code)) };
    }

    public GeneratorRun WithFramework(string framework) => this with { Framework = framework };

    public GeneratorRun WithLanguage(LanguageVersion language) => this with { Language = language };

    public GeneratorRun WithOptimization(OptimizationLevel optimization) => this with { Optimization = optimization };

    public GeneratorRun WithOverflowChecks() => this with { HasOverflowChecks = true };

    /// <summary>Starts the compiler in a folder, as a command line does.</summary>
    public GeneratorRun WithFolder(string folder) => this with { Folder = folder };

    /// <summary>Gets a file, for instance to ask how often it was read.</summary>
    public TestText TextAt(string path) =>
        IndexOf(path) is >= 0 and var i ? Texts[i] : throw new ArgumentException("No such text: " + path, nameof(path));

    /// <summary>Runs the generator for the first time, and asserts nothing.</summary>
    public GeneratorResult Run()
    {
        var compilation = Compile(previous: null);
        var driver = CSharpGeneratorDriver.Create(
            [Create().AsSourceGenerator()],
            Texts,
            ParseOptions(),
            Options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new(this, compilation, driver.RunGenerators(compilation, TestContext.Current.CancellationToken));
    }

    /// <summary>
    /// Runs the generator and asserts what holds for every input: the output compiles without a warning, a second run finds
    /// the steps cached, and they keep no Roslyn object.
    /// </summary>
    public GeneratorResult Check(params IReadOnlyCollection<string> steps) =>
        Run().AssertClean().AssertCached(steps).AssertHoldsNoRoslynObject();

    internal CSharpParseOptions ParseOptions() => new(
        Language,
        DocumentationMode.Diagnose,
        SourceCodeKind.Regular,
        References.SymbolsOf(Framework));

    /// <summary>Makes the compilation; what it has in common with a previous one is taken over, as an editor does.</summary>
    internal CSharpCompilation Compile(GeneratorResult? previous)
    {
        var kept = previous is not null && previous.Run.Language == Language && previous.Run.Framework == Framework
            ? previous.Compilation.SyntaxTrees.ToDictionary(tree => (tree.FilePath, tree.ToString()))
            : [];
        var trees = Sources.Select(source => kept.GetValueOrDefault((source.Path, source.Code))
            ?? CSharpSyntaxTree.ParseText(
                source.Code, ParseOptions(), source.Path, cancellationToken: TestContext.Current.CancellationToken));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: Optimization,
            checkOverflow: HasOverflowChecks,
            warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable,
            sourceReferenceResolver: Folder is null ? null : new SourceFileResolver([], Folder),

            // What the SDK leaves out too: references to another version of an assembly.
            specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]);
        return CSharpCompilation.Create("Tested", trees, References.Of(Framework), options);
    }

    private int IndexOf(string path) => Texts.IndexOf(Texts.FirstOrDefault(t => t.Path == path)!);
}
