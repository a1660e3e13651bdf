using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;

namespace CorpusGen.Language;

/// <summary>A short form that the text itself defines. Both forms are as the authors wrote them: <c>NNs</c> stands for <c>neural networks</c>.</summary>
/// <param name="Short">The short form.</param>
/// <param name="Long">The long form.</param>
/// <param name="ShortStart">Where the short form stands in the definition, in UTF-16 units of the clean text.</param>
/// <param name="LongStart">Where the long form stands there.</param>
internal sealed record Abbreviation(string Short, string Long, int ShortStart, int LongStart);

/// <summary>
/// Finds what a text abbreviates: <c>long form (SF)</c> and <c>SF (long form)</c>. The candidates and the letters that must
/// match, from the right to the left, are those of Schwartz and Hearst, "A simple algorithm for identifying abbreviation
/// definitions in biomedical text" (2003); initials of whole words are tried first.
/// </summary>
internal static class Abbreviations
{
    private const int ShortLimit = 12;
    private const int InsideLimit = 16;

    // What may stand between the bracket and the short form: `(abbreviated as RL)`.
    private static readonly HashSet<string> Lead = new(StringComparer.OrdinalIgnoreCase)
    {
        "or", "i.e.", "aka", "a.k.a.", "abbreviated", "abbr", "as", "called", "denoted", "termed", "short", "for", "in", "hereafter", "henceforth", "the", "a", "an", ",", ":", "\"", "\u201c", "\u201d", "'", "`", "\u2018", "\u2019",
    };

    // Words between the initials: `General Language Understanding of the …`.
    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "the", "and", "for", "in", "to", "on", "with", "a", "an", "by", "from", "at", "via", "-", "&", "/", "under", "over", "or", "as", "into",
    };

    /// <summary>Finds the abbreviations that a text defines, in the order of their definitions; a short form is defined once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Asked at every token.</param>
    /// <returns>The abbreviations.</returns>
    [MethodImpl(Hot.Path)]
    public static EquatableArray<Abbreviation> Find(AnalyzedText text, CancellationToken cancellationToken = default)
    {
        var found = ImmutableArray.CreateBuilder<Abbreviation>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < text.Tokens.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (text.Text[text.Tokens[i].Start] is '(' or '[' && text.Tokens[i].Length == 1 && At(text, i) is { } one && seen.Add(one.Short))
            {
                found.Add(one);
            }
        }

        return found.ToEquatableArray();
    }

    // What the bracket at a token defines, or null. Looks no farther than InsideLimit tokens ahead, and back to the bracket before at most.
    [MethodImpl(Hot.Path)]
    private static Abbreviation? At(AnalyzedText text, int open)
    {
        var tokens = text.Tokens;
        var first = open + 1;
        while (first < tokens.Length && first - open < 5 && Lead.Contains(Word(text, first)) && !IsShort(text, first))
        {
            first++;
        }

        if (first >= tokens.Length)
        {
            return null;
        }

        // The short form within: up to the bracket, or a comma or semicolon.
        for (var count = 2; count >= 1; count--)
        {
            var next = first + count;
            while (next < tokens.Length && text.Text[tokens[next].Start] is '"' or '\'' or '\u201d' or '\u2019')
            {
                next++;
                if (next > first + count + 1)
                {
                    break;
                }
            }

            if (next < tokens.Length && text.Text[tokens[next].Start] is ')' or ']' or ',' or ';' && IsShort(text, first, count)
                && Before(text, open, tokens[first].Start, tokens[first + count - 1].End) is { } before)
            {
                return before;
            }
        }

        // The long form within, the short form before.
        var close = first;
        while (close < tokens.Length && close - first < InsideLimit && text.Text[tokens[close].Start] is not (')' or ']' or '(' or '[' or ',' or ';' or ':'))
        {
            close++;
        }

        if (close < tokens.Length && close - first >= 2 && text.Text[tokens[close].Start] is ')' or ']' or ',' or ';' && IsShort(text, open - 1))
        {
            var name = tokens[open - 1];
            var start = Match(text, name.Start, name.End, first, close);
            if (start == first)
            {
                return Make(text, name.Start, name.End, tokens[first].Start, tokens[close - 1].End);
            }
        }

        return null;
    }

    private static string Word(AnalyzedText text, int token) =>
        text.Tokens[token].Length > ShortLimit ? string.Empty : text.Text.Substring(text.Tokens[token].Start, text.Tokens[token].Length);

    [MethodImpl(Hot.Path)]
    private static bool IsShort(AnalyzedText text, int first, int count)
    {
        if (count == 1)
        {
            return IsShort(text, first);
        }

        // Two words: both short, as in `(OG Team)`; more often a year, a number or a phrase stands there.
        return first + 1 < text.Tokens.Length && IsShort(text, first) && text.Tokens[first + 1].End - text.Tokens[first].Start <= 10
            && char.IsLetter(text.Text[text.Tokens[first + 1].Start]) && char.IsUpper(text.Text[text.Tokens[first + 1].Start]);
    }

    // Two to twelve units, a letter among them, and capitals: all, one within, or one before two or three small letters.
    [MethodImpl(Hot.Path)]
    private static bool IsShort(AnalyzedText text, int token)
    {
        var (start, length) = (text.Tokens[token].Start, text.Tokens[token].Length);
        if (length is < 2 or > ShortLimit || Tokenizer.WordUnits(text.Text, start) == 0)
        {
            return false;
        }

        var capitals = 0;
        var letters = 0;
        for (var i = start; i < start + length; i++)
        {
            capitals += char.IsUpper(text.Text[i]) ? 1 : 0;
            letters += char.IsLetter(text.Text[i]) ? 1 : 0;
        }

        return capitals > 1 || (capitals == 1 && (letters <= 3 || !char.IsUpper(text.Text[start]))) || (letters > 0 && letters < length && capitals > 0);
    }

    [MethodImpl(Hot.Path)]
    private static Abbreviation? Before(AnalyzedText text, int open, int start, int end)
    {
        // As many words as Schwartz and Hearst allow: min(n + 5, 2 n), hyphenated parts and small words not counted against it.
        var letters = end - start;
        var most = Math.Min(letters + 5, letters * 2) + 4;
        var from = open;
        while (from > 0 && open - from < most && text.Text[text.Tokens[from - 1].Start] is not ('(' or ')' or '[' or ']' or ';' or ':' or '.' or '?' or '!'))
        {
            from--;
        }

        var first = from == open ? -1 : Match(text, start, end, from, open);
        return first < 0 ? null : Make(text, start, end, text.Tokens[first].Start, text.Tokens[open - 1].End);
    }

    private static Abbreviation? Make(AnalyzedText text, int shortStart, int shortEnd, int longStart, int longEnd)
    {
        // Quotes round the long form are none of it.
        while (longEnd > longStart && text.Text[longEnd - 1] is '"' or '\'' or '\u2019' or '\u201d' or ',')
        {
            longEnd--;
        }

        var shortForm = text.Text.Substring(shortStart, shortEnd - shortStart);
        var longForm = text.Text.Substring(longStart, longEnd - longStart);
        return longForm.Length <= shortForm.Length || longForm.IndexOf(shortForm, StringComparison.Ordinal) >= 0
            ? null
            : new(shortForm, longForm, shortStart, longStart);
    }

    // The first of the tokens from..to that the letters of a short form spell, or -1.
    private static int Match(AnalyzedText text, int start, int end, int from, int to)
    {
        // The plural's s is no letter of the name.
        var stem = end;
        if (end - start > 2 && text.Text[end - 1] == 's' && char.IsUpper(text.Text[end - 2]))
        {
            stem--;
        }

        var found = Initials(text, start, stem, from, to);
        if (found < 0)
        {
            found = Letters(text, start, stem, from, to);
        }

        return found;
    }

    // Every letter begins a word or a part of one, from the last word back; only small words may be passed over.
    [MethodImpl(Hot.Path)]
    private static int Initials(AnalyzedText text, int start, int end, int from, int to)
    {
        var letter = end - 1;
        for (var token = to - 1; token >= from; token--)
        {
            var (first, length) = (text.Tokens[token].Start, text.Tokens[token].Length);
            var matched = false;
            for (var i = first + length - 1; i >= first; i--)
            {
                if (i > first && !Tokenizer.IsHyphen(text.Text[i - 1]) && !(char.IsUpper(text.Text[i]) && char.IsLower(text.Text[i - 1])))
                {
                    continue;
                }

                while (letter >= start && !char.IsLetterOrDigit(text.Text[letter]))
                {
                    letter--;
                }

                if (letter >= start && Same(text.Text[i], text.Text[letter]))
                {
                    letter--;
                    matched = true;
                    if (letter < start)
                    {
                        return i == first ? token : -1;
                    }
                }
                else if (i == first && !matched && !Small.Contains(Word(text, token)) && !(length == 1 && !char.IsLetterOrDigit(text.Text[i])))
                {
                    return -1;
                }
            }
        }

        return -1;
    }

    // Schwartz and Hearst: from the right to the left each letter somewhere, the first at a word's beginning.
    private static int Letters(AnalyzedText text, int start, int end, int from, int to)
    {
        var at = text.Tokens[to - 1].End - 1;
        var least = text.Tokens[from].Start;
        for (var letter = end - 1; letter >= start; letter--)
        {
            var c = text.Text[letter];
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            while (at >= least && (!Same(text.Text[at], c) || (letter == start && at > 0 && Tokenizer.WordUnits(text.Text, at - 1) > 0)))
            {
                at--;
            }

            if (at < least)
            {
                return -1;
            }

            at--;
        }

        at++;

        // The token that holds the position; the last letters must be of the last words, or a stray word stands for them.
        for (var token = to - 1; token >= from; token--)
        {
            if (text.Tokens[token].Start <= at)
            {
                var words = 0;
                for (var i = token; i < to; i++)
                {
                    words += text.Tokens[i].Tag == Tag.Punctuation || Small.Contains(Word(text, i)) ? 0 : 1;
                }

                return words <= end - start + 1 ? token : -1;
            }
        }

        return -1;
    }

    private static bool Same(char a, char b) => a == b || char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
