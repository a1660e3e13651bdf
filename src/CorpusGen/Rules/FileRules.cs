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
        Check(text: null, document, hasFixes: true, cancellationToken);

    /// <summary>Checks a file.</summary>
    /// <param name="text">The file as it was decoded; <see langword="null"/> where nothing is known of that.</param>
    /// <param name="document">The same file, read and cleaned.</param>
    /// <param name="hasFixes">Whether findings have their fixes. To find out which repairs can be made takes longer than to find them.</param>
    /// <param name="cancellationToken">Asked at every finding and every entry.</param>
    /// <returns>What was found and no comment silences, in the order of the file, and by id where several begin at one place.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static ImmutableArray<Finding> Check(
        SourceText? text, CleanDocument document, bool hasFixes, CancellationToken cancellationToken)
    {
        // What was torn apart byte by byte has no lines or fields that other rules could be about.
        if (EncodingRules.CheckContent(document.Source.Content) is { } torn)
        {
            return ImmutableArray.Create(torn);
        }

        var silence = new Silence(document.Source);
        var guard = new LineGuard(document.Source);
        var findings = new List<Finding>();
        foreach (var finding in All(EncodingRules.Check(text), document, hasFixes, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!silence.Covers(finding))
            {
                findings.Add(IsInLostLabel(document, finding) ? finding with { Fixes = EquatableArray<Fix>.Empty } : guard.Guard(finding));
            }
        }

        findings.AddRange(IgnoreRules.Check(document.Source, silence, isEncodingKnown: text?.Encoding is not null));
        return findings.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Rule.Id, System.StringComparer.Ordinal).ToImmutableArray();
    }

    /// <summary>What the decoding lost is told once, not at every character.</summary>
    private static IEnumerable<Finding> All(Finding? encoding, CleanDocument document, bool hasFixes, CancellationToken cancellationToken) =>
        encoding is null
            ? All(document, hasFixes, cancellationToken)
            : All(document, hasFixes, cancellationToken).Where(finding => !finding.Rule.Equals(RuleList.LostCharacter)).Prepend(encoding);

    private static IEnumerable<Finding> All(CleanDocument document, bool hasFixes, CancellationToken cancellationToken) =>
        StructureRules.Check(document, cancellationToken)
            .Concat(RepairRules.Check(document, hasFixes))
            .Concat(LatexRules.Check(document))
            .Concat(TextRules.Check(document, cancellationToken))
            .Concat(FieldRules.Check(document, cancellationToken));

    /// <summary>
    /// Whether a finding is in a label that holds nothing but damage: without it the next line would be the label, so that it stays.
    /// </summary>
    private static bool IsInLostLabel(CleanDocument document, Finding finding) =>
        document.Label is { Text.Length: 0 } && document.Source.Label is { } label && label.IntersectsWith(finding.Span);
}
