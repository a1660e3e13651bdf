using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CorpusGen.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Editor.Tests;

/// <summary>
/// A project as an editor holds it: one file of code, corpus files, and CorpusGen as an analyzer reference. It answers what a
/// person at the keyboard asks, with the services that Visual Studio and the language server of Visual Studio Code use.
/// </summary>
internal sealed class EditedProject : IDisposable
{
    /// <summary>Where the cursor is in the code that is asked about.</summary>
    public const string Cursor = "$$";

    private const string Folder = "/project/";
    private const string CodePath = Folder + "Program.cs";

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && name.StartsWith("System.", StringComparison.Ordinal) && Path.GetDirectoryName(path) == RuntimeFolder)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly AnalyzerFileReference CorpusGen = Reference(typeof(CorpusGenerator));
    private static readonly AnalyzerFileReference CodeFixes = Reference(typeof(TextFileFixes));

    private readonly MefHostServices host = MefHostServices.Create(MefHostServices.DefaultAssemblies);
    private readonly AdhocWorkspace workspace;
    private readonly ProjectId project = ProjectId.CreateNewId();
    private readonly DocumentId code;
    private Solution solution;

    /// <summary>Makes a project of corpus files.</summary>
    /// <param name="isEmbedded">Whether the compiler embeds them.</param>
    /// <param name="files">Their paths in the project's folder, and what they hold.</param>
    public EditedProject(bool isEmbedded, params IReadOnlyList<(string Path, string Content)> files)
    {
        workspace = new AdhocWorkspace(host);
        code = DocumentId.CreateNewId(project);
        var info = ProjectInfo.Create(
            project,
            VersionStamp.Default,
            "Demo",
            "Demo",
            LanguageNames.CSharp,
            filePath: Folder + "Demo.csproj",
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.Parse),
            metadataReferences: Framework,
            analyzerReferences: [CorpusGen, CodeFixes]);
        solution = workspace.CurrentSolution.AddProject(info)
            .AddDocument(code, "Program.cs", SourceText.From(string.Empty, Encoding.UTF8), filePath: CodePath)
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(project), ".globalconfig", SourceText.From(Configuration(isEmbedded, files.Select(file => file.Path))), filePath: Folder + ".globalconfig");
        foreach (var (path, content) in files)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(project), path, SourceText.From(content, Encoding.UTF8), filePath: Folder + path);
        }
    }

    private static string RuntimeFolder => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public void Dispose() => workspace.Dispose();

    /// <summary>Adds another generator to the project.</summary>
    public void AddGenerator(IIncrementalGenerator generator) =>
        solution = solution.AddAnalyzerReference(project, new GeneratorReference(generator.AsSourceGenerator()));

    /// <summary>Types into a corpus file.</summary>
    public void Edit(string path, Func<string, string> edit)
    {
        var file = solution.GetProject(project)!.AdditionalDocuments.Single(document => document.Name == path);
        var before = file.GetTextAsync().GetAwaiter().GetResult().ToString();
        solution = solution.WithAdditionalDocumentText(file.Id, SourceText.From(edit(before), Encoding.UTF8));
    }

    /// <summary>Asks what can stand at the cursor.</summary>
    /// <returns>What is offered, in the order of the list.</returns>
    public async Task<IReadOnlyList<CompletionItem>> CompleteAsync(string body, CancellationToken token)
    {
        var (document, position) = At(body);
        var completions = await CompletionService.GetService(document)!.GetCompletionsAsync(document, position, CompletionTrigger.CreateInsertionTrigger('.'), cancellationToken: token);
        return completions.ItemsList;
    }

    /// <summary>Asks what the list says beside an item.</summary>
    public async Task<string> DescribeAsync(string body, string item, CancellationToken token)
    {
        var (document, _) = At(body);
        var found = (await CompleteAsync(body, token)).Single(offered => offered.DisplayText == item);
        return (await CompletionService.GetService(document)!.GetDescriptionAsync(document, found, token))!.Text;
    }

    /// <summary>Asks what is shown where the mouse rests.</summary>
    /// <returns>The sections, one a line.</returns>
    public async Task<string> HoverAsync(string body, CancellationToken token)
    {
        var (document, position) = At(body);
        var info = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, position, token);
        return info is null ? string.Empty : string.Join('\n', info.Sections.Select(section => section.Text));
    }

    /// <summary>Gets the code as the compiler sees it, and the place of the cursor.</summary>
    public (Document Document, int Position) At(string body)
    {
        var position = body.IndexOf(Cursor, StringComparison.Ordinal);
        solution = solution.WithDocumentText(code, SourceText.From(body.Replace(Cursor, string.Empty, StringComparison.Ordinal), Encoding.UTF8));
        return (solution.GetDocument(code)!, position);
    }

    /// <summary>Gets what the compiler and the analyzers say of the code.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(string body, CancellationToken token)
    {
        var (document, _) = At(body);
        var compilation = await document.Project.GetCompilationAsync(token);
        var analyzed = compilation!.WithAnalyzers(CorpusGen.GetAnalyzers(LanguageNames.CSharp), document.Project.AnalyzerOptions);
        return [.. (await analyzed.GetAllDiagnosticsAsync(token)).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }

    /// <summary>Asks for the definition of what is at the cursor.</summary>
    public async Task<IReadOnlyList<(Document Document, TextSpan Span)>> DefinitionsAsync(string body, CancellationToken token)
    {
        var (document, position) = At(body);
        return await NavigationService.DefinitionsAsync(document, position, token);
    }

    /// <summary>Asks for the light bulb at a place of a file, in code or in text.</summary>
    /// <param name="path">The file's path in the project's folder.</param>
    /// <param name="marked">What is marked there; it stands in the file once.</param>
    /// <param name="token">Stops the work.</param>
    /// <returns>What is offered, in the editor's order, without what Roslyn itself offers.</returns>
    public async Task<IReadOnlyList<CodeAction>> FixesAsync(string path, string marked, CancellationToken token)
    {
        var file = FileOf(solution, path);
        var text = (await file.GetTextAsync(token)).ToString();
        return await FixService.FixesAsync(host, file, new TextSpan(text.IndexOf(marked, StringComparison.Ordinal), marked.Length), typeof(TextFileFixes).Assembly, token);
    }

    /// <summary>Applies what was offered.</summary>
    /// <returns>What a file holds then.</returns>
    public static async Task<string> AfterAsync(CodeAction action, string path, CancellationToken token)
    {
        var changed = (await action.GetOperationsAsync(token)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await FileOf(changed, path).GetTextAsync(token)).ToString();
    }

    private static TextDocument FileOf(Solution solution, string path) => solution.Projects.SelectMany(project => project.Documents.Concat(project.AdditionalDocuments))
        .Single(file => file.FilePath == Folder + path);

    private static string Configuration(bool isEmbedded, IEnumerable<string> paths)
    {
        var config = new StringBuilder("is_global = true\nbuild_property.RootNamespace = Demo\n");
        config.Append(CultureInfo.InvariantCulture, $"build_property.CorpusProjectDirectory = {Convert.ToBase64String(Encoding.UTF8.GetBytes(Folder))}\n");
        config.Append(isEmbedded ? "build_property.CorpusEmbedded = true\n" : string.Empty);
        foreach (var path in paths)
        {
            config.Append(CultureInfo.InvariantCulture, $"[{Folder}{path}]\nbuild_metadata.AdditionalFiles.CorpusFile = true\n");
            config.Append(isEmbedded ? $"build_metadata.AdditionalFiles.CorpusResource = CorpusGen.{Convert.ToBase64String(Encoding.UTF8.GetBytes(path))}\n" : string.Empty);
        }

        return config.ToString();
    }

    private static AnalyzerFileReference Reference(Type type) => new(type.Assembly.Location, new Loader(type.Assembly));

    private sealed class GeneratorReference(ISourceGenerator generator) : AnalyzerReference
    {
        public override string? FullPath => null;

        public override object Id => generator;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [generator];
    }

    // What is in the assemblies is what this process has loaded already.
    private sealed class Loader(Assembly assembly) : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => assembly;
    }
}
