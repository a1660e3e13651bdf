using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorpusGen.CodeFixes;
using CorpusGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Fuzz;

/// <summary>Tries what an editor offers in corpus files, and compares it with what the command line does.</summary>
internal static partial class CorpusTrial
{
    // Of how many findings of a rule the offers are tried. More say little more, and take the time of other cases.
    private const int MostOfRule = 6;

    private static readonly TextFileFixes Fixes = new();

    /// <summary>Tries what an editor offers for findings.</summary>
    /// <param name="project">The project.</param>
    /// <param name="diagnostics">The findings.</param>
    /// <param name="turn">Which rule is fixed everywhere: a number that grows from trial to trial.</param>
    private static void TryFixes(FuzzedProject project, ImmutableArray<Diagnostic> diagnostics, int turn)
    {
        using var workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        var info = ProjectInfo.Create(
            id, VersionStamp.Default, "Fuzzed", "Fuzzed", LanguageNames.CSharp, additionalDocuments: project.Files.Select(file =>
            DocumentInfo.Create(
                DocumentId.CreateNewId(id),
                file.Path,
                loader: TextLoader.From(TextAndVersion.Create(file.Case.Text, VersionStamp.Default)),
                filePath: file.Path)));
        var edited = workspace.AddProject(info);
        var files = edited.AdditionalDocuments.ToDictionary(file => file.FilePath!, StringComparer.Ordinal);
        var texts = project.Files.ToDictionary(file => file.Path, file => file.Case.Text, StringComparer.Ordinal);
        foreach (var rule in diagnostics
            .Where(diagnostic => Fixes.FixableDiagnosticIds.Contains(diagnostic.Id))
            .GroupBy(diagnostic => diagnostic.Id, StringComparer.Ordinal))
        {
            // The first of a file, of each of some files.
            foreach (var found in rule.DistinctBy(diagnostic => diagnostic.Location.GetLineSpan().Path).Take(MostOfRule))
            {
                var path = found.Location.GetLineSpan().Path;
                foreach (var offer in Offers(files[path], found))
                {
                    var after = After(offer, edited, files[path].Id);
                    DemandSound(texts[path], after, found, offer);
                    if (offer.EquivalenceKey!.EndsWith(".0.file", StringComparison.Ordinal))
                    {
                        DemandSameRest(texts[path], after, found.Id);
                    }
                }
            }
        }

        // Every rule has its turn.
        if (diagnostics
            .Select(diagnostic => diagnostic.Id)
            .Where(Fixes.FixableDiagnosticIds.Contains)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList() is { Count: > 0 } rules)
        {
            TryAll(edited, texts, [.. diagnostics.Where(diagnostic => diagnostic.Id == rules[turn % rules.Count])]);
        }
    }

    /// <summary>Makes the first choice for all findings of a rule in the project.</summary>
    private static void TryAll(Project project, Dictionary<string, SourceText> texts, ImmutableArray<Diagnostic> found)
    {
        var rule = found[0].Id;
        var context = new FixAllContext(project, Fixes, FixAllScope.Project, rule + ".0", [rule], new Given(found), CancellationToken.None);
        var operations = Fixes.GetFixAllProvider().GetFixAsync(context).GetAwaiter().GetResult()!
            .GetOperationsAsync(CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        var paths = found.Select(diagnostic => diagnostic.Location.GetLineSpan().Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in changed.AdditionalDocuments)
        {
            var (before, after) = (texts[file.FilePath!], file.GetTextAsync(CancellationToken.None).GetAwaiter().GetResult());
            FuzzFailureException.Demand(
                paths.Contains(file.FilePath!) || after.ContentEquals(before),
                "a file without findings after fixing all, " + rule,
                () => file.FilePath!);
            if (!after.ContentEquals(before) && RuleList.All.Single(other => other.Id == rule).Scope() == RuleScope.File)
            {
                DemandSameRest(before, after, rule);
            }
        }
    }

    /// <summary>Demands that what an editor does to a whole file is a step of what the command line does.</summary>
    private static void DemandSameRest(SourceText before, SourceText after, string rule)
    {
        var content = before.ToString();
        var rest = FileFixes.ApplyAll(content, [rule], CancellationToken.None);

        // Where the way leads round in a circle, or nowhere in time, the command line may leave the file as it is.
        if (!string.Equals(rest, content, StringComparison.Ordinal))
        {
            FuzzFailureException.DemandSame(
                rest,
                FileFixes.ApplyAll(after.ToString(), [rule], CancellationToken.None),
                "an editor's fixes against the command line's, " + rule);
        }
    }

    private static List<CodeAction> Offers(TextDocument file, Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        Fixes
            .RegisterCodeFixesAsync(new CodeFixContext(file, diagnostic, (action, _) => offers.Add(action), CancellationToken.None))
            .GetAwaiter()
            .GetResult();
        return offers;
    }

    /// <summary>The one file that an offer changes, after it.</summary>
    private static SourceText After(CodeAction offer, Project project, DocumentId file)
    {
        var changed = offer.GetOperationsAsync(
            CancellationToken.None).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var changes = changed.GetChanges(project.Solution).GetProjectChanges().Single().GetChangedAdditionalDocuments().ToList();
        FuzzFailureException.Demand(
            changes is [var only] && only == file, "files that an offer changes", () => $"{changes.Count} files by '{offer.Title}'");
        return changed.GetAdditionalDocument(file)!.GetTextAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    private static void DemandSound(SourceText before, SourceText after, Diagnostic found, CodeAction offer)
    {
        FuzzFailureException.Demand(!after.ContentEquals(before), "an offer that does nothing, " + found.Id, () => offer.Title);
        FuzzFailureException.Demand(ReferenceEquals(before.Encoding, after.Encoding), "encoding after an offer", () => offer.Title);
        if (offer.EquivalenceKey!.EndsWith(".file", StringComparison.Ordinal))
        {
            return;
        }

        var (span, source, made) = (found.Location.SourceSpan, before.ToString(), after.ToString());
        var behind = source.Length - span.End;
        FuzzFailureException.Demand(
            found.Properties.ContainsKey("fix.start")
                || (made.Length >= span.Start + behind
                    && source.AsSpan(0, span.Start).SequenceEqual(made.AsSpan(0, span.Start))
                    && source.AsSpan(span.End).SequenceEqual(made.AsSpan(made.Length - behind))),
            "an offer that changes more than its finding, " + found.Id,
            () => $"{offer.Title} at {span} made {Shown.Of(made)} of {Shown.Of(source)}");
    }

    private sealed class Given(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
