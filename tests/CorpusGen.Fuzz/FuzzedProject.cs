using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Fuzz;

/// <summary>A project with corpus files, as the compiler has it.</summary>
/// <param name="files">The files, each under its path.</param>
/// <param name="place">The property <c>CorpusText</c>.</param>
/// <param name="language">The version of C#.</param>
internal sealed class FuzzedProject(IReadOnlyList<(string Path, FuzzCase Case)> files, string place, LanguageVersion language)
{
    /// <summary>The namespace of what is generated.</summary>
    public const string Namespace = "Fuzzed";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)
            .Where(
                path => System.IO.Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Collections.dll" or "System.Linq.dll" or "System.Memory.dll"
                or "System.ComponentModel.dll" or "System.ComponentModel.Primitives.dll" or "System.Diagnostics.Tools.dll" or "System.Text.Json.dll" or "System.Private.Uri.dll"
                or "System.Runtime.InteropServices.dll" or "System.Threading.dll" or "System.ObjectModel.dll" or "System.Diagnostics.Debug.dll" or "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly Dictionary<(LanguageVersion Language, bool HasTexts), CSharpCompilation> Bases = new LanguageVersion[] { LanguageVersion.CSharp9, LanguageVersion.Latest }
        .SelectMany(language => new[] { true, false }.Select(hasTexts => (language, hasTexts)))
        .ToDictionary(key => key, key => Base(key.language, key.hasTexts));

    /// <summary>Gets the files, each under its path.</summary>
    public IReadOnlyList<(string Path, FuzzCase Case)> Files => files;

    /// <summary>Gets a value indicating whether the program has the texts.</summary>
    public bool HasTexts => place is not "None";

    /// <summary>Gets what the project file says.</summary>
    public AnalyzerConfigOptionsProvider Options { get; } = new ProjectOptions(files, place);

    /// <summary>Gets the project's own code.</summary>
    public CSharpCompilation Compilation => Bases[(language, HasTexts)];

    /// <summary>Gets the files as the compiler has them.</summary>
    public ImmutableArray<AdditionalText> Texts { get; } = [.. files.Select(file => new Text(file.Path, file.Case.Text))];

    /// <summary>Makes a driver that has run nothing yet.</summary>
    /// <returns>The driver.</returns>
    public GeneratorDriver Open() => CSharpGeneratorDriver.Create(
        [new CorpusGenerator().AsSourceGenerator()], Texts, ParseOptions(language), Options);

    /// <summary>Goes on with a driver of the same files that was opened with other properties.</summary>
    /// <param name="driver">The driver.</param>
    /// <returns>The driver for this project.</returns>
    public GeneratorDriver Reopen(GeneratorDriver driver) => driver
        .ReplaceAdditionalTexts(Texts).WithUpdatedParseOptions(ParseOptions(language)).WithUpdatedAnalyzerConfigOptions(Options);

    /// <summary>Compiles the project and loads it.</summary>
    /// <param name="driver">The driver, after a run.</param>
    /// <param name="look">What is done with the program while it is loaded.</param>
    /// <exception cref="FuzzFailureException">The compiler has something to say about it.</exception>
    public void Load(GeneratorDriver driver, Action<LoadedProgram> look)
    {
        var compilation = Compilation.AddSyntaxTrees(driver.GetRunResult().GeneratedTrees);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, manifestResources: place is "Resource" or "Auto"
            ? files.Select((file, i) => new ResourceDescription(ResourceOf(i), () => new MemoryStream(file.Case.Bytes), isPublic: false))
            : []);
        var complaint = emitted.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        FuzzFailureException.Demand(
            emitted.Success && complaint is null, "compiler says " + complaint?.Id, () => complaint + "\n" + LineOf(complaint));
        image.Position = 0;
        using var program = new LoadedProgram(image);
        look(program);
    }

    /// <summary>Demands that the generator neither threw nor reported.</summary>
    /// <param name="driver">The driver, after a run.</param>
    /// <exception cref="FuzzFailureException">It did.</exception>
    public static void DemandNothingThrown(GeneratorDriver driver)
    {
        var result = driver.GetRunResult();
        FuzzFailureException.Demand(
            result.Results[0].Exception is null,
            "generator throws " + Where(result.Results[0].Exception),
            () => result.Results[0].Exception!.ToString());
        FuzzFailureException.Demand(result.Diagnostics.IsEmpty, "generator reports", () => result.Diagnostics[0].ToString());
    }

    /// <summary>Says what was thrown and by which step, so that equal faults are told alike.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The type and the method.</returns>
    public static string Where(Exception? exception) => exception is null
        ? string.Empty
        : $"{exception.GetType().Name} in {exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("CorpusGen.", StringComparison.Ordinal))?.Trim()}";

    private static CSharpParseOptions ParseOptions(LanguageVersion language) => new(language, DocumentationMode.Diagnose);

    private static string ResourceOf(int file) => $"r\"\\/..;{file}\u202E'{{0}}";

    private static string LineOf(Diagnostic? diagnostic) =>
        diagnostic?.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString()
            ?? string.Empty;

    /// <summary>The compilation without what is generated. Its references are bound once, for all that begin with it.</summary>
    private static CSharpCompilation Base(LanguageVersion language, bool hasTexts)
    {
        var probe = CSharpSyntaxTree.ParseText(Probe(hasTexts), ParseOptions(language), "Probe.cs");
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            warningLevel: 9999,
            generalDiagnosticOption: ReportDiagnostic.Error,
            nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: [new(
                "CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress), new("CS1591", ReportDiagnostic.Suppress)]);
        var compilation = CSharpCompilation.Create("Fuzzed", [probe], References, options);
        _ = compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }

    /// <summary>Code of the program that tells all that it has: rows of texts, the first of which says what the row is about.</summary>
    private static string Probe(bool hasTexts)
    {
        var texts = hasTexts ? "p.Abstract, p.FirstSentence, System.Convert.ToBase64String(p.AbstractUtf8)" : "null, null, null";
        return $$"""
            #nullable enable
            using System.Collections.Generic;
            using System.Linq;
            using Fuzzed;
            public static class Probe
            {
                public static List<string?[]> Run()
                {
                    var rows = new List<string?[]>();
                    foreach (var p in Papers.All)
                    {
                        rows.Add(new string?[] { "paper", p.Name, p.Id, p.Title, p.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), p.Doi, p.Arxiv, p.Url, {{texts}} });
                        rows.Add(new string?[] { "authors" }.Concat(p.Authors).ToArray());
                        rows.Add(new string?[] { "keywords" }.Concat(p.Keywords.Select(k => k.Text())).ToArray());
                        rows.Add(new string?[] { "abbreviations" }.Concat(p.Abbreviations.SelectMany(a => new[] { a.Short, a.Long })).ToArray());
                        rows.Add(new string?[] { "sources" }.Concat(p.Sources.SelectMany(s => new[] { s.List, s.File, s.Line.ToString(System.Globalization.CultureInfo.InvariantCulture) })).ToArray());
                        rows.Add(new string?[] { "found", Say(Papers.Find(p.Name) == p), Say(Papers.Find(p.Id) == p), Say(Papers.Find(Lower(p.Name)) == p), Say(p.Keywords.All(k => Papers.With(k).Contains(p))) });
                    }

                    foreach (var list in Papers.Lists.All)
                    {
                        rows.Add(new string?[] { "list", list.Label }.Concat(list.Papers.Select(p => p.Name)).ToArray());
                    }

                    return rows;
                }

                private static string Lower(string name) => new string(name.Select(c => c is >= 'A' and <= 'Z' ? (char)(c + 32) : c).ToArray());

                private static string Say(bool isSo) => isSo ? "yes" : "no";
            }
            """;
    }

    private sealed class Text(string path, SourceText content) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => content;
    }

    private sealed class ProjectOptions(IReadOnlyList<(string Path, FuzzCase Case)> files, string place) : AnalyzerConfigOptionsProvider
    {
        private static readonly Values None = new([]);

        private readonly Dictionary<string, Values> metadata = files.Select(
            (file, i) => (file.Path, Values: new Values(new(StringComparer.OrdinalIgnoreCase)
            {
                ["build_metadata.AdditionalFiles.CorpusFile"] = "true",
                ["build_metadata.AdditionalFiles.CorpusResource"] = ResourceOf(i),
            }))).ToDictionary(pair => pair.Path, pair => pair.Values, StringComparer.Ordinal);

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new(StringComparer.OrdinalIgnoreCase)
        {
            ["build_property.RootNamespace"] = Namespace,
            ["build_property.CorpusText"] = place,
            ["build_property.CorpusVisibility"] = place is "Resource" or "None" ? "public" : "internal",
            ["build_property.CorpusEmbedded"] = place is "Resource" or "Auto" ? "true" : string.Empty,
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => metadata.GetValueOrDefault(textFile.Path, None);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

/// <summary>A program that was compiled from corpus files, in this process until it is disposed of.</summary>
internal sealed class LoadedProgram : IDisposable
{
    private readonly AssemblyLoadContext context = new("Fuzzed", isCollectible: true);
    private readonly Assembly assembly;

    /// <summary>Loads a program.</summary>
    /// <param name="image">The compiled program.</param>
    public LoadedProgram(Stream image) => assembly = context.LoadFromStream(image);

    /// <summary>Lets the program tell what it has.</summary>
    /// <returns>Rows; the first text of each says what it is about.</returns>
    public IReadOnlyList<string?[]> Tell() =>
        (List<string?[]>)assembly.GetType("Probe", throwOnError: true)!.GetMethod("Run")!.Invoke(
            null, BindingFlags.DoNotWrapExceptions, null, null, null)!;

    /// <summary>Gets the name of the paper that a property gives.</summary>
    /// <param name="name">The property.</param>
    /// <returns>The paper's own name; <see langword="null"/> where there is no such property.</returns>
    public string? PaperAt(string name)
    {
        var paper = Property(name)?.GetValue(null);
        return paper?.GetType().GetProperty("Name")!.GetValue(paper) as string;
    }

    /// <summary>Tells whether there is a property for a paper.</summary>
    /// <param name="name">The property.</param>
    /// <returns>Whether there is.</returns>
    public bool HasPaper(string name) => Property(name) is not null;

    /// <summary>Gets the names of all types of the program.</summary>
    /// <returns>The names, nested ones behind a plus sign.</returns>
    public IEnumerable<string> TypeNames() => assembly.GetTypes().Select(type => type.FullName!);

    /// <inheritdoc/>
    public void Dispose() => context.Unload();

    private PropertyInfo? Property(string name) =>
        assembly.GetType(FuzzedProject.Namespace + ".Papers")!.GetProperty(
            name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
}
