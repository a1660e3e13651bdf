using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorpusGen.Cleaning;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>All rules that look at one file by itself.</summary>
internal static class FileRules
{
    /// <summary>Checks a file whose encoding is not known.</summary>
    /// <param name="document">The file.</param>
    /// <param name="cancellationToken">Asked at every finding and every entry.</param>
    /// <returns>What was found and no comment silences, in the order of the file, and by id where several begin at one place.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static ImmutableArray<Finding> Check(CleanDocument document, CancellationToken cancellationToken) =>
        Check(text: null, document, RuleWeight.All, hasFixes: true, cancellationToken);

    /// <summary>Checks a file.</summary>
    /// <param name="text">The file as it was decoded; <see langword="null"/> where nothing is known of that.</param>
    /// <param name="document">The same file, read and cleaned.</param>
    /// <param name="weight">Which rules are asked.</param>
    /// <param name="hasFixes">
    /// Whether findings have their fixes, which takes longer than to find them. Where they have not, some may have one that cannot be made.
    /// </param>
    /// <param name="cancellationToken">Asked at every finding and every entry.</param>
    /// <returns>What was found and no comment silences, in the order of the file, and by id where several begin at one place.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static ImmutableArray<Finding> Check(
        SourceText? text, CleanDocument document, RuleWeight weight, bool hasFixes, CancellationToken cancellationToken)
    {
        // What was torn apart byte by byte has no lines or fields that other rules could be about.
        if (EncodingRules.CheckContent(document.Source.Content) is { } torn)
        {
            return weight.Has(torn.Rule) ? ImmutableArray.Create(torn) : ImmutableArray<Finding>.Empty;
        }

        // Whether a comment that silences rules is needed, and what is wrong with it, hangs on what all of them find.
        var asked = document.Source.Ignores.IsEmpty ? weight : RuleWeight.All;
        var silence = new Silence(document.Source);
        var guard = hasFixes ? new LineGuard(document.Source) : null;
        var findings = new List<Finding>();
        foreach (var finding in Of(EncodingRules.Check(text, document.Source.Content), document, asked, hasFixes, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!silence.Covers(finding))
            {
                findings.Add(IsInLostLabel(document, finding) ? finding with { Fixes = EquatableArray<Fix>.Empty } : guard?.Guard(finding) ?? finding);
            }
        }

        findings.AddRange(IgnoreRules.Check(document.Source, silence, isEncodingKnown: text?.Encoding is not null));
        return findings.Where(finding => weight.Has(finding.Rule))
            .OrderBy(finding => finding.Span.Start)
            .ThenBy(finding => finding.Rule.Id, System.StringComparer.Ordinal).ToImmutableArray();
    }

    /// <summary>What the decoding lost is told once, not at every character.</summary>
    private static IEnumerable<Finding> Of(
        Finding? encoding, CleanDocument document, RuleWeight asked, bool hasFixes, CancellationToken cancellationToken)
    {
        var findings = StructureRules.Check(document, cancellationToken)
            .Concat(RepairRules.Check(document, asked, hasFixes))
            .Concat(LatexRules.Check(document))
            .Concat(TextRules.Check(document, asked, cancellationToken))
            .Concat(FieldRules.Check(document, cancellationToken));
        return encoding is null ? findings : findings.Where(finding => !finding.Rule.Equals(RuleList.LostCharacter)).Prepend(encoding);
    }

    /// <summary>
    /// Whether a finding is in a label that holds nothing but damage: without it the next line would be the label, so that it stays.
    /// </summary>
    private static bool IsInLostLabel(CleanDocument document, Finding finding) =>
        document.Label is { Text.Length: 0 } && document.Source.Label is { } label && label.IntersectsWith(finding.Span);
}
