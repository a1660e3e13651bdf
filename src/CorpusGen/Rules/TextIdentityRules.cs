using System.Collections.Generic;

namespace CorpusGen.Rules;

/// <summary>The rules about texts that are the same.</summary>
internal static class TextIdentityRules
{
    /// <summary>Checks the texts of all papers.</summary>
    /// <param name="corpus">The papers.</param>
    /// <returns>For each entry at most one finding: the first place where its text stands.</returns>
    public static IEnumerable<CorpusFinding> Check(CheckedCorpus corpus)
    {
        foreach (var paper in corpus.Papers)
        {
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
