using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;

namespace CorpusGen.Rules;

/// <summary>The rule about texts that are nearly the same.</summary>
internal static class NearTextRules
{
    /// <summary>Checks the texts of all papers.</summary>
    /// <param name="corpus">The papers.</param>
    /// <param name="cancellationToken">Asked at every text, in each of the steps that go through them.</param>
    /// <returns>For each paper at most one finding: the first paper that has nearly its text.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static IEnumerable<CorpusFinding> Check(CheckedCorpus corpus, CancellationToken cancellationToken)
    {
        var near = NearTexts.Of(corpus.Papers.Select(CheckedCorpus.TextOf).ToArray(), cancellationToken);
        for (var i = 0; i < corpus.Papers.Count; i++)
        {
            if (near.FirstNear(i) is { } j)
            {
                var (entry, other) = (corpus.Papers[i][0], corpus.Papers[j][0]);
                yield return CheckedCorpus.Found(
                    RuleList.NearText,
                    entry,
                    entry.AbstractName,
                    new OtherPlace(other.File, other.FirstName),
                    corpus.PathOf(other),
                    other.Line,
                    near.SharedPercent(i, j).ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
