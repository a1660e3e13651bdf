using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorpusGen.Cleaning;

namespace CorpusGen.Rules;

/// <summary>All rules that look at one file by itself.</summary>
internal static class FileRules
{
    /// <summary>Checks a file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="cancellationToken">Asked at every finding and every entry.</param>
    /// <returns>What was found and no comment silences, in the order of the file, and by id where several begin at one place.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static ImmutableArray<Finding> Check(CleanDocument document, CancellationToken cancellationToken)
    {
        var silence = new Silence(document.Source);
        var findings = new List<Finding>();
        foreach (var finding in All(document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!silence.Covers(finding))
            {
                findings.Add(finding);
            }
        }

        findings.AddRange(IgnoreRules.Check(silence));
        return findings.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Rule.Id, System.StringComparer.Ordinal).ToImmutableArray();
    }

    private static IEnumerable<Finding> All(CleanDocument document) =>
        StructureRules.Check(document)
            .Concat(RepairRules.Check(document))
            .Concat(TextRules.Check(document))
            .Concat(FieldRules.Check(document));
}
