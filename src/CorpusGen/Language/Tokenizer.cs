using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading;

namespace CorpusGen.Language;

/// <summary>What a token is by its characters alone.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters and digits with at least one letter: <c>state-of-the-art</c>, <c>GPT-4o</c>, <c>e.g.</c></summary>
    Word,

    /// <summary>Digits: <c>1,000.5</c>, <c>7%</c>.</summary>
    Number,

    /// <summary>A formula or a term of one: <c>$x^2$</c>, <c>O(n log n)</c>.</summary>
    Formula,

    /// <summary>An address of the web or of mail.</summary>
    Address,

    /// <summary>What is cut off a word at an apostrophe: <c>'s</c>, <c>n't</c>.</summary>
    Clitic,

    /// <summary>A mark.</summary>
    Mark,
}

/// <summary>A stretch of a text that stands for one token.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct RawToken(int Start, int Length, TokenKind Kind)
{
    /// <summary>Gets the position after the last unit.</summary>
    public int End => Start + Length;
}

/// <summary>
/// Cuts a text into tokens, in one pass: what looks ahead looks a fixed number of units ahead. White space belongs to no token,
/// and every other unit to exactly one.
/// </summary>
internal static class Tokenizer
{
    private const int FormulaLimit = 200;
    private const int CallLimit = 40;
    private const int CitationLimit = 400;
    private const int LongestCitation = 16;
    private const int LongestSpecies = 40;

    // Words whose full stop is theirs. What may follow decides Sentences.
    private static readonly HashSet<string> Dotted = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g", "i.e", "eg", "ie", "etc", "cf", "vs", "al", "fig", "figs", "eq", "eqs", "eqn", "sec", "sect", "ref", "refs", "resp", "approx", "ca", "viz",
        "dr", "prof", "mr", "mrs", "ms", "st", "jr", "inc", "ltd", "co", "corp", "dept", "univ", "vol", "no", "nos", "pp", "ch", "tab", "def", "thm", "lem",
        "prop", "incl", "excl", "est", "w.r.t", "i.i.d", "a.k.a", "ph.d", "u.s", "u.k", "u.s.a", "et",
        "wrt", "sth", "sp", "spp", "ssp", "subsp",
    };

    /// <summary>Cuts a text into tokens, in their order.</summary>
    /// <param name="text">Any string.</param>
    /// <param name="tokens">A list that the tokens are added to.</param>
    /// <param name="cancellationToken">Asked at every token.</param>
    [MethodImpl(Hot.Path)]
    public static void Cut(string text, List<RawToken> tokens, CancellationToken cancellationToken)
    {
        var at = 0;
        while (at < text.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            var end = Formula(text, at);
            if (end > at)
            {
                // `$k$-means`: a formula may begin a word.
                var rest = Tail(text, end);
                tokens.Add(new(at, rest - at, rest > end ? TokenKind.Word : TokenKind.Formula));
                at = rest;
            }
            else if (Particle(text, at) is var particle && particle > at)
            {
                tokens.Add(new(at, particle - at, TokenKind.Word));
                at = particle;
            }
            else if (WordUnits(text, at) > 0 || Bracketed(text, at) > 0)
            {
                at = Word(text, at, tokens);
            }
            else
            {
                end = c != '\\' ? Mark(text, at) : CitationEnd(text, at) is var citation && citation > at ? citation : Command(text, at);
                tokens.Add(new(at, end - at, TokenKind.Mark));
                at = end;
            }
        }
    }

    /// <summary>Gives the end of a TeX command: what <c>\emph</c> is called is no word of the text.</summary>
    private static int Command(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (text[end] | 0x20) is >= 'a' and <= 'z')
        {
            end++;
        }

        return end;
    }

    /// <summary>
    /// Gives the end of a TeX command that cites a source or refers to a place, with its arguments: <c>\citep[p. 3]{Smith2020}</c>. The
    /// key of a source is no word of the text.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where a backslash is.</param>
    /// <returns>The position after the last brace; <paramref name="at"/> where no such command begins.</returns>
    public static int CitationEnd(string text, int at)
    {
        var end = Command(text, at);
        if (end - at > LongestCitation || !IsCitation(text.Substring(at + 1, end - at - 1)))
        {
            return at;
        }

        if (end < text.Length && text[end] == '*')
        {
            end++;
        }

        var limit = Math.Min(text.Length, at + CitationLimit);
        while (end < limit && text[end] is '[' or '{')
        {
            var isLast = text[end] == '{';
            var close = text.IndexOf(isLast ? '}' : ']', end, limit - end);
            if (close < 0)
            {
                return at;
            }

            if (isLast)
            {
                // No key has a brace in it: this one is of another command.
                return text.IndexOf('{', end + 1, close - end - 1) < 0 ? close + 1 : at;
            }

            end = close + 1;
        }

        return at;
    }

    /// <summary>Gives the number of units, 0 to 2, of the letter, digit or combining mark at a position.</summary>
    [MethodImpl(Hot.Leaf)]
    public static int WordUnits(string text, int at) => at >= text.Length ? 0
        : text[at] < 128 ? text[at] is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' ? 1 : 0
        : WordUnitsBeyondAscii(text, at);

    [MethodImpl(Hot.Path)]
    private static int WordUnitsBeyondAscii(string text, int at)
    {
        var c = text[at];
        if (char.IsHighSurrogate(c))
        {
            return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) && char.IsLetterOrDigit(text, at) ? 2 : 0;
        }

        return char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            ? 1
            : 0;
    }

    /// <summary>Says whether a character is a hyphen that joins words.</summary>
    [MethodImpl(Hot.Leaf)]
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Says whether a character is an apostrophe.</summary>
    [MethodImpl(Hot.Leaf)]
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && text[at] is >= '0' and <= '9';

    private static bool IsUpperOrDigit(string text, int at) => at >= 0 && at < text.Length && (char.IsUpper(text[at]) || IsDigit(text, at));

    // The end of a `$…$` that begins here and holds no white space at its inner edges, or -1.
    [MethodImpl(Hot.Path)]
    private static int Formula(string text, int at)
    {
        if (text[at] != '$' || at + 2 >= text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] == '$')
        {
            return -1;
        }

        var limit = Math.Min(text.Length, at + FormulaLimit);
        for (var i = at + 1; i < limit; i++)
        {
            if (text[i] == '$' && text[i - 1] != '\\')
            {
                // `from $5 to $7`: money, not a formula.
                return char.IsWhiteSpace(text[i - 1]) || IsDigit(text, i + 1) ? -1 : i + 1;
            }
        }

        return -1;
    }

    // The end of the word that goes on after a hyphen here, or the position itself.
    private static int Tail(string text, int at)
    {
        var end = at;
        while (end + 1 < text.Length && IsHyphen(text[end]) && WordUnits(text, end + 1) > 0)
        {
            end = Run(text, end + 1);
        }

        return end;
    }

    // `\cite`, `\parencites`, `\eqref`: what a command that takes a key is called.
    private static bool IsCitation(string name) =>
        name.IndexOf("cite", StringComparison.OrdinalIgnoreCase) >= 0
        || name is "ref" or "eqref" or "label" or "autoref" or "pageref" or "nameref" or "vref" or "cref" or "Cref";

    // The end of the `'t` of `'t Hooft`, or the position itself.
    [MethodImpl(Hot.Leaf)]
    private static int Particle(string text, int at) =>
        IsApostrophe(text[at]) && at + 3 < text.Length && text[at + 1] == 't' && text[at + 2] == ' ' && char.IsUpper(text[at + 3])
        && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[')
            ? at + 2
            : at;

    // How many units a word goes on with at a position: those of a letter or digit, or a sign that stands lower or higher.
    private static int MoreUnits(string text, int at) => WordUnits(text, at) is var units && units > 0 ? units : Scripts.Continue(text, at) ? 1 : 0;

    [MethodImpl(Hot.Path)]
    private static int Run(string text, int at)
    {
        for (var units = MoreUnits(text, at); units > 0; units = MoreUnits(text, at))
        {
            at += units;
        }

        return at;
    }

    // The length of `(dis)` before a letter, or 0.
    [MethodImpl(Hot.Path)]
    private static int Bracketed(string text, int at)
    {
        if (text[at] != '(')
        {
            return 0;
        }

        var i = at + 1;
        while (i < text.Length && i - at <= 10 && char.IsLower(text[i]))
        {
            i++;
        }

        // `(re-)training` too.
        if (i > at + 1 && i < text.Length && IsHyphen(text[i]))
        {
            i++;
        }

        return i > at + 1 && i + 1 < text.Length && text[i] == ')' && char.IsLower(text[i + 1]) ? i + 1 - at : 0;
    }

    [MethodImpl(Hot.Path)]
    private static int Mark(string text, int at)
    {
        var c = text[at];
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            return at + 2;
        }

        var end = at + 1;

        // A dash of hyphens and an ellipsis are one mark each.
        while (c is '-' or '.' && end < text.Length && text[end] == c)
        {
            end++;
        }

        return end;
    }

    // Adds the word that begins here, and the clitic after it; gives where they end.
    [MethodImpl(Hot.Path)]
    private static int Word(string text, int start, List<RawToken> tokens)
    {
        var at = start + Bracketed(text, start);
        var letters = at > start;
        while (at < text.Length)
        {
            if (text[at] is >= 'a' and <= 'z')
            {
                letters = true;
                at++;
                continue;
            }

            var units = WordUnits(text, at);
            if (units > 0)
            {
                letters |= !IsDigit(text, at);
                at += units;
                continue;
            }

            if (Scripts.Continue(text, at))
            {
                at++;
                continue;
            }

            var next = Join(text, start, at);
            if (next == at)
            {
                break;
            }

            if (next < 0)
            {
                var end = AddressEnd(text, at);
                tokens.Add(new(start, end - start, TokenKind.Address));
                return end;
            }

            letters |= text[at] is '$' or '(';
            at = next;
        }

        if (at < text.Length && text[at] == '(' && at - start <= 2 && CallEnd(text, at) is var call && call > at)
        {
            tokens.Add(new(start, call - start, TokenKind.Formula));
            return call;
        }

        if (!letters)
        {
            if (at < text.Length && text[at] == '%')
            {
                at++;
            }

            tokens.Add(new(start, at - start, TokenKind.Number));
            return at;
        }

        if (at < text.Length && IsApostrophe(text[at]))
        {
            return Apostrophe(text, start, at, tokens);
        }

        if (at < text.Length && text[at] == '.' && at - start <= 6 && !(at + 1 < text.Length && text[at + 1] == '.') && OwnsStop(text, start, at))
        {
            at++;
        }

        tokens.Add(new(start, at - start, IsTerm(text, start, at) ? TokenKind.Formula : TokenKind.Word));
        return at;
    }

    // `x₁`, `αᵢ²`, `km²`, `log₂`: up to three small letters, and what stands lower or higher.
    [MethodImpl(Hot.Path)]
    private static bool IsTerm(string text, int start, int end)
    {
        var at = start;
        while (at < end && at - start < 3 && char.IsLower(text[at]))
        {
            at++;
        }

        if (at == start || at == end)
        {
            return false;
        }

        while (at < end && Scripts.Plain(text[at]) != '\0')
        {
            at++;
        }

        return at == end;
    }

    // Where a word goes on after the mark at a position: the position after the mark, the position itself when the word ends there, -1 when the whole is an
    // address.
    [MethodImpl(Hot.Path)]
    private static int Join(string text, int start, int at)
    {
        var c = text[at];
        var more = WordUnits(text, at + 1) > 0;
        switch (c)
        {
            case '-' or '\u2010' or '\u2011' or '_':
                if (more)
                {
                    return at + 1;
                }

                // `top-$k$`
                return at + 1 < text.Length && text[at + 1] == '$' && Formula(text, at + 1) is var end && end > 0 ? end : at;
            case '.' or ',' when IsDigit(text, at - 1) && IsDigit(text, at + 1):
                return at + 1;
            case '.' when more:
                if (IsHost(text, start, at))
                {
                    return -1;
                }

                // `e.g`, `U.S`; `Node.js`, but not a sentence that lacks the space after its full stop.
                return at - start == 1 || text[at - 2] == '.' || (char.IsUpper(text[start]) && char.IsLower(text[at + 1]) && !EndsBefore(text, at + 1, 5))
                    ? at + 1
                    : at;
            case ':' when at + 2 < text.Length && text[at + 1] == '/' && text[at + 2] == '/' && at - start <= 6:
                return -1;
            case '@' when more:
                return -1;
            case '/' or '&' when IsUpperOrDigit(text, at - 1) && IsUpperOrDigit(text, at + 1):
                return at + 1;
            case '+' when text[at - 1] != '+' && at + 1 < text.Length && text[at + 1] == '+' && WordUnits(text, at + 2) == 0:
                return at + 2;
            case '+' when (at - start <= 4 || !more) && IsUpperOrDigit(text, at - 1):
                return at + 1;
            case '+' when text[at - 1] == '+' && !more:
                return at + 1;
            case '#' when at - start == 1 && char.IsUpper(text[start]) && !more:
                return at + 1;
            case '(' when at + 2 < text.Length && text[at + 1] == 's' && text[at + 2] == ')':
                return at + 3;
            default:
                return at;
        }
    }

    // Whether fewer than `most` letters follow before a word's end.
    [MethodImpl(Hot.Path)]
    private static bool EndsBefore(string text, int at, int most)
    {
        for (var i = 0; i < most; i++)
        {
            if (WordUnits(text, at + i) == 0)
            {
                return i <= 1;
            }
        }

        return true;
    }

    // `github.com/…`, `www.…`: a host, when a slash comes after letters, digits, dots and hyphens.
    private static bool IsHost(string text, int start, int at)
    {
        if (at - start == 3 && string.CompareOrdinal(text, start, "www", 0, 3) == 0)
        {
            return true;
        }

        for (var i = at + 1; i < text.Length && i - at < 40; i++)
        {
            if (text[i] == '/')
            {
                return i - at > 2;
            }

            if (text[i] is not ('.' or '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return false;
    }

    // An address runs to the next white space or bracket, without the marks of the sentence round it.
    private static int AddressEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '\u201d' or '{' or '}' or '[' or ']' or ')'))
        {
            end++;
        }

        while (end > at + 1 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019')
        {
            end--;
        }

        return end;
    }

    // The end of `(n log n)` after a one-letter function, or the position itself.
    private static int CallEnd(string text, int at)
    {
        var depth = 0;
        for (var i = at; i < text.Length && i - at < CallLimit; i++)
        {
            if (text[i] == '(')
            {
                depth++;
            }
            else if (text[i] == ')' && --depth == 0)
            {
                return i + 1;
            }
        }

        return at;
    }

    private static int Apostrophe(string text, int start, int at, List<RawToken> tokens)
    {
        var end = Run(text, at + 1);
        var length = end - at - 1;
        if (length == 0)
        {
            tokens.Add(new(start, at - start, TokenKind.Word));
            return at;
        }

        var c = text[at + 1];
        if (length == 1 && c is 't' or 'T' && at - start >= 2 && text[at - 1] is 'n' or 'N')
        {
            tokens.Add(new(start, at - 1 - start, TokenKind.Word));
            tokens.Add(new(at - 1, end - at + 1, TokenKind.Clitic));
            return end;
        }

        if ((length == 1 && c is 's' or 'S' or 'd' or 'm') || (length == 2 && (text[at + 1], text[at + 2]) is ('r', 'e') or ('v', 'e') or ('l', 'l')))
        {
            tokens.Add(new(start, at - start, TokenKind.Word));
            tokens.Add(new(at, end - at, TokenKind.Clitic));
            return end;
        }

        // `O'Brien`, `d'Alembert`: part of the word. More apostrophes are not followed: one a word bounds the work.
        end = Tail(text, end);
        tokens.Add(new(start, end - start, TokenKind.Word));
        return end;
    }

    // Whether a word of three small letters or more stands here. No sentence begins so, save with a name: `muNet`. What it follows is a
    // genus: `E. coli`.
    private static bool IsSmallWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < LongestSpecies && text[end] is >= 'a' and <= 'z')
        {
            end++;
        }

        return end - at >= 3 && WordUnits(text, end) == 0;
    }

    private static bool OwnsStop(string text, int start, int at)
    {
        // An initial, `J. Smith`; `U.S.`
        if (at - start == 1 && char.IsUpper(text[start]))
        {
            return at + 2 < text.Length && text[at + 1] == ' ' && (char.IsUpper(text[at + 2]) || IsSmallWord(text, at + 2));
        }

        return (at - start >= 3 && text[at - 2] == '.') || Dotted.Contains(text.Substring(start, at - start));
    }
}
