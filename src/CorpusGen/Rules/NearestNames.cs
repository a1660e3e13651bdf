using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace CorpusGen.Rules;

/// <summary>Finds the names that somebody probably meant who wrote another one.</summary>
internal static class NearestNames
{
    /// <summary>How many names are told.</summary>
    private const int Most = 3;

    /// <summary>The shortest text that counts as the beginning of a name, or name as the beginning of a text.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>A text is not looked at beyond this length: no name comes near one that is longer.</summary>
    private const int LongestText = 600;

    /// <summary>
    /// Finds the names near a text, letter case and signs that no name has aside: those within one edit of a text of up to four
    /// letters, within two of up to eight, within three of a longer one; then those that begin with it or that it begins with.
    /// </summary>
    /// <param name="text">What was written; any text.</param>
    /// <param name="names">The names there are.</param>
    /// <returns>At most three names, the nearest first, then the shortest. Time is linear in the length of all names.</returns>
    public static ImmutableArray<string> Of(string text, IEnumerable<string> names)
    {
        var wanted = Fold(text);
        if (wanted.Length == 0)
        {
            return ImmutableArray<string>.Empty;
        }

        var allowed = wanted.Length switch { <= 4 => 1, <= 8 => 2, _ => 3 };
        var near = new List<(int Distance, string Name)>();
        foreach (var name in names)
        {
            var folded = Fold(name);
            var distance = Distance(wanted, folded, allowed);
            if (distance <= allowed)
            {
                near.Add((distance, name));
            }
            else if (Begins(wanted, folded) || Begins(folded, wanted))
            {
                near.Add((allowed + 1, name));
            }
        }

        return near.OrderBy(pair => pair.Distance).ThenBy(pair => pair.Name.Length).ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .Take(Most).Select(pair => pair.Name).ToImmutableArray();
    }

    /// <summary>Letters and digits in lower case: <c>GPT-4o</c> and <c>Gpt4O</c> are the same.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        for (var i = 0; i < text.Length && folded.Length < LongestText; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                folded.Append(char.ToLowerInvariant(text[i]));
            }
        }

        return folded.ToString();
    }

    private static bool Begins(string beginning, string whole) =>
        beginning.Length >= ShortestBeginning && whole.StartsWith(beginning, StringComparison.Ordinal);

    /// <summary>
    /// The distance of Damerau and Levenshtein in its restricted form (optimal string alignment), in a band around the diagonal
    /// (Ukkonen 1985): beyond <paramref name="allowed"/> it is not told how far.
    /// </summary>
    private static int Distance(string a, string b, int allowed)
    {
        var tooFar = allowed + 1;
        if (Math.Abs(a.Length - b.Length) > allowed)
        {
            return tooFar;
        }

        int[] before = new int[b.Length + 1], above = new int[b.Length + 1], row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = Math.Min(j, tooFar);
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var first = Math.Max(1, i - allowed);
            var last = Math.Min(b.Length, i + allowed);
            row[first - 1] = first == 1 ? Math.Min(i, tooFar) : tooFar;
            for (var j = first; j <= last; j++)
            {
                var upper = j == i + allowed ? tooFar : above[j];
                var best = Math.Min(Math.Min(row[j - 1], upper) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }

                row[j] = Math.Min(best, tooFar);
            }

            (before, above, row) = (above, row, before);
        }

        return above[b.Length];
    }
}
