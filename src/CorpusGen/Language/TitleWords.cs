using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace CorpusGen.Language;

/// <summary>How much a word of an abstract says about what the paper is called: <c>translation</c> much, <c>novel</c> little.</summary>
internal static class TitleWords
{
    // Of all words of an abstract, about one in twelve stands in the title too; a rare one is taken for a usual one until counted.
    private const double Prior = 0.085;
    private const double PriorWeight = 12;

    private const double Counted = 10_000;

    /// <summary>The rarity of a word in too few abstracts to be counted.</summary>
    private const double Rarest = 6.5;

    private static readonly Lazy<(WordTable Words, List<(double Odds, double Rarity)> Figures)> Loaded = new(Load);

    /// <summary>The logarithm of the odds that a word of an abstract stands in the title too.</summary>
    /// <param name="folded">A word as <see cref="Fold"/> writes it.</param>
    /// <param name="odds">The logarithm; for a compound that was not counted the mean of its parts'.</param>
    /// <param name="rarity">The logarithm of how many abstracts there are for each that has the word.</param>
    /// <returns>False for a word that was not counted: rare ones say much.</returns>
    [MethodImpl(Hot.Path)]
    public static bool TryGetOdds(string folded, out double odds, out double rarity)
    {
        var (words, figures) = Loaded.Value;
        var counted = words.Find(folded, 0, folded.Length);
        if (counted >= 0)
        {
            (odds, rarity) = figures[counted];
            return true;
        }

        odds = 0;
        rarity = Rarest;

        if (folded.IndexOf('-') < 0)
        {
            return false;
        }

        var sum = 0.0;
        var sumOfRarities = 0.0;
        var count = 0;
        foreach (var piece in folded.Split('-'))
        {
            var fold = Fold(piece);
            var part = words.Find(fold, 0, fold.Length);
            if (part >= 0)
            {
                sum += figures[part].Odds;
                sumOfRarities += figures[part].Rarity;
                count++;
            }
        }

        if (count == 0)
        {
            return false;
        }

        odds = sum / count;
        rarity = Math.Min(Rarest, (sumOfRarities / count) + 1);
        return true;
    }

    /// <summary>Makes a plural a singular where that is no more than an s: both are one word here.</summary>
    /// <param name="word">A word in lower case.</param>
    /// <returns>The word by which it was counted.</returns>
    [MethodImpl(Hot.Path)]
    public static string Fold(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word.Substring(0, word.Length - 3) + "y";
        }

        return word.Length > 3 && word[word.Length - 1] == 's' && word[word.Length - 2] is not ('s' or 'u' or 'i')
            ? word.Substring(0, word.Length - 1)
            : word;
    }

    [MethodImpl(Hot.Path)]
    private static (WordTable Words, List<(double Odds, double Rarity)> Figures) Load()
    {
        var words = new WordTable(caseless: false);
        var figures = new List<(double Odds, double Rarity)>();
        foreach (var line in Tables.Rows("title-words.txt"))
        {
            var fields = line.Split('\t');
            if (fields.Length == 3)
            {
                var abstracts = int.Parse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture);
                var titles = int.Parse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture);
                var share = (titles + (Prior * PriorWeight)) / (abstracts + PriorWeight);
                if (words.Add(fields[0]) == figures.Count)
                {
                    figures.Add((Math.Log(share / (1 - share)), Math.Log(Counted / abstracts)));
                }
            }
        }

        return (words, figures);
    }
}
