using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>Repairs the text of a file. Editors and the command line both do it with these functions.</summary>
internal static class FileFixes
{
    /// <summary>
    /// How often a file is checked again at most. One round mends nearly everything; another is for what the first uncovered.
    /// </summary>
    private const int MostRounds = 16;

    /// <summary>Makes the edits of a fix.</summary>
    /// <param name="content">The file.</param>
    /// <param name="fixes">The fixes; of two that overlap, the first is made.</param>
    /// <returns>The file afterwards. Linear in its length.</returns>
    public static string Apply(string content, IEnumerable<Fix> fixes)
    {
        var edits = new List<TextChange>();
        foreach (var fix in fixes.OrderBy(fix => fix.Edits[0].Span.Start))
        {
            if (edits.Count == 0 || edits[edits.Count - 1].Span.End <= fix.Edits[0].Span.Start)
            {
                edits.AddRange(fix.Edits.Items);
            }
        }

        var fixedText = new StringBuilder(content.Length);
        var done = 0;
        foreach (var edit in edits)
        {
            fixedText.Append(content, done, edit.Span.Start - done).Append(edit.NewText);
            done = edit.Span.End;
        }

        return fixedText.Append(content, done, content.Length - done).ToString();
    }

    /// <summary>Makes every certain fix, and what these uncover, until nothing is left to fix.</summary>
    /// <param name="content">The file.</param>
    /// <param name="rules">The ids of the rules to fix; <see langword="null"/> for all whose fix is certain.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>The file afterwards.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static string ApplyAll(string content, ImmutableHashSet<string>? rules, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var document = CleanDocument.Of(CorpusReader.Read(SourceText.From(content), cancellationToken), cancellationToken);
            var fixes = FileRules.Check(document, cancellationToken)
                .Where(finding => finding.Fixes.Count > 0
                    && (rules?.Contains(finding.Rule.Id) ?? finding.Rule.Remedy() is RuleRemedy.Fix or RuleRemedy.Repaired))
                .Select(finding => finding.Fixes[0]);
            var next = Apply(content, fixes);
            if (string.Equals(next, content, System.StringComparison.Ordinal))
            {
                break;
            }

            content = next;
        }

        return content;
    }
}
