using System;
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
    private const int MostRounds = 64;

    /// <summary>Makes the edits of fixes. No line but those that the fixes are about is read otherwise afterwards.</summary>
    /// <param name="content">The file.</param>
    /// <param name="fixes">The fixes; of two that overlap, the first is made.</param>
    /// <returns>The file afterwards. Linear in its length.</returns>
    public static string Apply(string content, IEnumerable<Fix> fixes) =>
        Apply(CorpusReader.Read(SourceText.From(content), CancellationToken.None), fixes);

    /// <summary>
    /// Makes every certain fix, and what these uncover, until nothing is left to fix: what comes out is not changed by doing it again.
    /// Where fixes lead round in a circle, the state of it that is first in ordinal order comes out. A file that is still not at rest after
    /// many rounds stays as it is.
    /// </summary>
    /// <param name="content">The file.</param>
    /// <param name="rules">The ids of the rules to fix; <see langword="null"/> for all whose fix is certain.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>The file afterwards.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static string ApplyAll(string content, ImmutableHashSet<string>? rules, CancellationToken cancellationToken) =>
        TryApplyAll(content, rules, cancellationToken) ?? content;

    /// <summary>Makes every certain fix as <see cref="ApplyAll"/> does.</summary>
    /// <param name="content">The file.</param>
    /// <param name="rules">The ids of the rules to fix; <see langword="null"/> for all whose fix is certain.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>The file afterwards; <see langword="null"/> for one that is still not at rest after many rounds.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static string? TryApplyAll(string content, ImmutableHashSet<string>? rules, CancellationToken cancellationToken) =>
        Rest(content, state => ApplyOnce(state, rules, cancellationToken));

    /// <summary>
    /// Goes from state to state until it comes to one where it has been before, which Brent's method notices while it keeps one of
    /// them (An improved Monte Carlo factorization algorithm, BIT 20, 1980).
    /// </summary>
    /// <param name="first">The first state.</param>
    /// <param name="next">Makes a state of the one before.</param>
    /// <returns>
    /// The state that stays, or of those that lead round to one another the first in ordinal order, from which the same comes out again;
    /// <see langword="null"/> where it takes too long.
    /// </returns>
    internal static string? Rest(string first, Func<string, string> next)
    {
        var (kept, least, state) = (first, first, next(first));
        for (int round = 1, period = 1, sinceKept = 1; round < MostRounds; round++, sinceKept++)
        {
            if (string.Equals(state, kept, StringComparison.Ordinal))
            {
                return least;
            }

            if (sinceKept == period)
            {
                (kept, least, period, sinceKept) = (state, state, 2 * period, 0);
            }
            else if (string.CompareOrdinal(state, least) < 0)
            {
                least = state;
            }

            var made = next(state);
            if (string.Equals(made, state, StringComparison.Ordinal))
            {
                return made;
            }

            state = made;
        }

        return null;
    }

    private static string ApplyOnce(string content, ImmutableHashSet<string>? rules, CancellationToken cancellationToken)
    {
        var document = CleanDocument.Of(CorpusReader.Read(SourceText.From(content), cancellationToken), cancellationToken);
        return Apply(document.Source, FileRules.Check(document, cancellationToken)
            .Where(finding => finding.Fixes.Count > 0
                && (rules?.Contains(finding.Rule.Id) ?? finding.Rule.Remedy() is RuleRemedy.Fix or RuleRemedy.Repaired))
            .Select(finding => finding.Fixes[0]));
    }

    private static string Apply(CorpusDocument document, IEnumerable<Fix> fixes)
    {
        var edits = new List<TextChange>();
        foreach (var fix in fixes.OrderBy(fix => fix.Edits[0].Span.Start))
        {
            if (edits.Count == 0 || edits[edits.Count - 1].Span.End <= fix.Edits[0].Span.Start)
            {
                edits.AddRange(fix.Edits.Items);
            }
        }

        var content = document.Content;
        if (edits.Count == 0)
        {
            return content;
        }

        var fixedText = new StringBuilder(content.Length);
        var done = 0;
        foreach (var edit in new LineGuard(document).Guard(edits, out _))
        {
            fixedText.Append(content, done, edit.Span.Start - done).Append(edit.NewText);
            done = edit.Span.End;
        }

        return fixedText.Append(content, done, content.Length - done).ToString();
    }
}
