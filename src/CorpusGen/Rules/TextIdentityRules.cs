using System.Collections.Generic;
using System.Globalization;

namespace CorpusGen.Rules;

/// <summary>The rules about texts that are the same, or nearly so.</summary>
internal static class TextIdentityRules
{
    /// <summary>Checks the texts of all papers.</summary>
    /// <param name="corpus">The papers.</param>
    /// <param name="near">Which of them have nearly the same text.</param>
    /// <returns>For each entry at most one finding: the first place where its text, or nearly its text, stands.</returns>
    public static IEnumerable<CorpusFinding> Check(CheckedCorpus corpus, NearTexts near)
    {
        for (var i = 0; i < corpus.Papers.Count; i++)
        {
            var paper = corpus.Papers[i];
            if (near.FirstNear(i) is { } j)
            {
                var (entry, other) = (paper[0], corpus.Papers[j][0]);
                yield return CheckedCorpus.Found(
                    RuleList.NearText,
                    entry,
                    entry.AbstractName,
                    new OtherPlace(other.File, other.FirstName),
                    corpus.PathOf(other),
                    other.Line,
                    near.SharedPercent(i, j).ToString(CultureInfo.InvariantCulture));
            }

            // The entries are in the order of the files: those of one file stand together.
            var first = paper[0];
            var firstInFile = first;
            for (var k = 1; k < paper.Count; k++)
            {
                var entry = paper[k];
                if (entry.File == firstInFile.File)
                {
                    yield return CheckedCorpus.Found(
                        RuleList.RepeatedText,
                        entry,
                        entry.AbstractName,
                        new OtherPlace(entry.File, firstInFile.FirstName),
                        firstInFile.Line);
                }
                else
                {
                    firstInFile = entry;
                    yield return CheckedCorpus.Found(
                        RuleList.SharedText,
                        entry,
                        entry.AbstractName,
                        new OtherPlace(first.File, first.FirstName),
                        corpus.PathOf(first),
                        first.Line);
                }
            }
        }
    }
}
