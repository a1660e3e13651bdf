using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorpusGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorpusGen.CodeFixes;

/// <summary>Makes one choice for all findings of a rule, each file in one go: the compiler's own provider knows C# files only.</summary>
internal sealed class TextFileFixAll : FixAllProvider
{
    /// <summary>The provider; it has no state.</summary>
    public static readonly TextFileFixAll Instance = new();

    private TextFileFixAll()
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var key = fixAllContext.CodeActionEquivalenceKey ?? string.Empty;
        var dot = key.IndexOf('.');
        var end = key.IndexOf('.', dot + 1);
        if (dot < 0
            || !int.TryParse(
                key.Substring(dot + 1, (end < 0 ? key.Length : end) - dot - 1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var choice))
        {
            return null;
        }

        var rule = key.Substring(0, dot);
        var projects = fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : [fixAllContext.Project];
        var found = new List<(Project Project, ImmutableArray<Diagnostic> Diagnostics)>();
        foreach (var project in projects)
        {
            var diagnostics = await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            found.Add(
                (project, diagnostics
                    .Where(diagnostic => string.Equals(diagnostic.Id, rule, StringComparison.Ordinal))
                    .ToImmutableArray()));
        }

        return CodeAction.Create($"Fix all {rule}", token => ApplyAsync(fixAllContext.Solution, found, rule, choice, token), key);
    }

    private static async Task<Solution> ApplyAsync(
        Solution solution,
        IReadOnlyList<(Project Project, ImmutableArray<Diagnostic> Diagnostics)> found,
        string rule,
        int choice,
        CancellationToken cancellationToken)
    {
        foreach (var (project, diagnostics) in found)
        {
            var byPath = diagnostics.ToLookup(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal);
            foreach (var file in project.AdditionalDocuments.Where(file => byPath.Contains(file.FilePath ?? file.Name)))
            {
                var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
                var single = byPath[file.FilePath ?? file.Name]
                    .Select(diagnostic => FixProperties.Read(diagnostic.Properties, text))
                    .OfType<Fix>()
                    .ToImmutableArray();
                solution = solution.WithAdditionalDocumentText(file.Id, single.IsEmpty
                    ? TextFileFixes.FixedEverywhere(text, rule, choice, cancellationToken)
                    : TextFileFixes.Replaced(text, single));
            }
        }

        return solution;
    }
}
