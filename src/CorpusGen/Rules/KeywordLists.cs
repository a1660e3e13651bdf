using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>Tells a list of keywords from one keyword.</summary>
internal static class KeywordLists
{
    private const string Comma = ", ";

    /// <summary>The fewest items that are a list: one comma may be a keyword's own (<c>Models, Statistical</c>).</summary>
    private const int FewestItems = 3;

    /// <summary>The most words that an item of a list has; a sentence has longer ones.</summary>
    private const int MostWords = 5;

    /// <summary>Finds the commas between three or more keywords of a few words each, where no semicolon parts them.</summary>
    /// <param name="text">The clean text of the field.</param>
    /// <returns>The commas, in order, each with the space behind it; none where it is not certain that they part keywords.</returns>
    public static IReadOnlyList<TextSpan> Gaps(string text)
    {
        if (text.IndexOf(';') >= 0)
        {
            return ImmutableArray<TextSpan>.Empty;
        }

        var gaps = new List<TextSpan>();
        var start = 0;
        while (start <= text.Length)
        {
            var comma = text.IndexOf(Comma, start, StringComparison.Ordinal);
            var end = comma < 0 ? text.Length : comma;
            if (!IsKeyword(text, start, end))
            {
                return ImmutableArray<TextSpan>.Empty;
            }

            if (comma < 0)
            {
                break;
            }

            gaps.Add(new TextSpan(comma, Comma.Length));
            start = comma + Comma.Length;
        }

        return gaps.Count + 1 >= FewestItems ? gaps : ImmutableArray<TextSpan>.Empty;
    }

    /// <summary>
    /// Whether a piece can be a keyword: a few words, whole brackets, no sentence, no "and" before the last of a sequence.
    /// </summary>
    private static bool IsKeyword(string text, int start, int end)
    {
        var (words, open) = (1, 0);
        for (var i = start; i < end; i++)
        {
            open += text[i] is '(' or '[' or '{' ? 1 : text[i] is ')' or ']' or '}' ? -1 : 0;
            if (open < 0 || (text[i] is '.' or ':' or '?' or '!' && i + 1 < end && text[i + 1] == ' '))
            {
                return false;
            }

            words += text[i] == ' ' ? 1 : 0;
        }

        return end > start && open == 0 && words <= MostWords
            && string.CompareOrdinal(text, start, "and ", 0, 4) != 0 && string.CompareOrdinal(text, start, "or ", 0, 3) != 0;
    }
}
