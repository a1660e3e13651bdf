using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Fixes;

/// <summary>A project as an editor has it, with corpus files and code, to apply fixes to.</summary>
internal sealed class FixedProject : IDisposable
{
    private readonly AdhocWorkspace workspace = new();
    private readonly Project project;
    private readonly TestOptions options;

    /// <summary>Makes a project; what the generator emits for it is code of the project.</summary>
    public FixedProject(GeneratorRun run, params IReadOnlyList<(string Path, SourceText Text)> files)
    {
        var generated = run.Run().Generated;
        var info = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Fixed",
            "Fixed",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: run.ParseOptions(),
            metadataReferences: References.Of(run.Framework));
        var made = workspace.AddProject(info);
        foreach (var (path, code) in run.Sources.Concat(generated.Select(source => (Path: source.Key, Code: source.Value))))
        {
            made = made.AddDocument(path, code, filePath: path).Project;
        }

        options = run.Options;
        foreach (var (path, text) in files.Concat(run.Texts.Select(text => (text.Path, text.GetText(Token)!))))
        {
            made = made.AddAdditionalDocument(path, text, filePath: path).Project;
            options = options.WithMetadata(path, "CorpusFile", "true");
        }

        project = made;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => workspace.Dispose();

    /// <summary>Gets what an analyzer reports, in the order of files and places.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(DiagnosticAnalyzer analyzer)
    {
        var texts = project.AdditionalDocuments.Select(file => new TestText(file.FilePath!, file.GetTextAsync(Token).GetAwaiter().GetResult()));
        var compilation = await project.GetCompilationAsync(Token);
        var found = await compilation!.WithAnalyzers([analyzer], new AnalyzerOptions([.. texts], options)).GetAnalyzerDiagnosticsAsync(Token);
        return [.. found.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>Gets what a provider offers for a diagnostic.</summary>
    public async Task<IReadOnlyList<CodeAction>> OffersAsync(CodeFixProvider provider, Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        var path = diagnostic.Location.GetLineSpan().Path;
        var document = project.Documents.Concat(project.AdditionalDocuments).Single(file => file.FilePath == path);
        var context = document is Document code
            ? new CodeFixContext(code, diagnostic, (action, _) => offers.Add(action), Token)
            : new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), Token);
        await provider.RegisterCodeFixesAsync(context);
        return offers;
    }

    /// <summary>Gets the action that makes a choice for all findings of the project.</summary>
    public async Task<CodeAction?> FixAllAsync(CodeFixProvider provider, string id, string key, ImmutableArray<Diagnostic> diagnostics) =>
        await provider.GetFixAllProvider()!.GetFixAsync(new FixAllContext(project, provider, FixAllScope.Project, key, [id], new Given(diagnostics), Token));

    /// <summary>Gets a file as it is after an action.</summary>
    public static async Task<SourceText> AfterAsync(CodeAction action, string path)
    {
        var changed = await ChangedAsync(action);
        return await changed.Documents.Concat(changed.AdditionalDocuments).Single(file => file.FilePath == path).GetTextAsync(Token);
    }

    /// <summary>Gets the errors and warnings of the code after an action.</summary>
    public static async Task<IEnumerable<Diagnostic>> ComplaintsAfterAsync(CodeAction action) =>
        (await (await ChangedAsync(action)).GetCompilationAsync(Token))!.GetDiagnostics(Token).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    private static async Task<Project> ChangedAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(Token);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.Projects.Single();
    }

    private sealed class Given(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.GetLineSpan().Path == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
