using System;
using System.Collections.Generic;

namespace CorpusGen.Cleaning;

/// <summary>A stretch of a text between dollar signs, or between <c>\(</c> and <c>\)</c>.</summary>
/// <param name="Start">Where its content begins.</param>
/// <param name="Length">The length of the content; -1 for a sign that begins no formula.</param>
/// <param name="End">Where the text behind the formula goes on; where the next dollar sign is, for one that is doubtful.</param>
/// <param name="IsDoubtful">
/// Whether the sign begins no formula because of what comes up to the next dollar sign. That one must then stay as it is, so
/// that this sign finds the same when the text is cleaned again.
/// </param>
/// <remarks>
/// A dollar sign is money, or half of a pair, or begins a formula. What tells is what comes behind it: prose before the next dollar
/// sign makes it money or a half, whatever follows. So one sign that is no formula's throws nothing behind it out of step.
/// </remarks>
internal readonly record struct LatexFormula(int Start, int Length, int End, bool IsDoubtful)
{
    // Words that stand in formulas without a macro.
    private static readonly HashSet<string> FormulaWords = new(
        new[]
        {
            "log", "ln", "exp", "sin", "cos", "tan", "min", "max", "sup", "inf", "lim", "arg", "argmin", "argmax", "mod", "det", "dim",
            "if", "polylog", "poly",
        },
        StringComparer.Ordinal);

    /// <summary>Gets whether a formula begins.</summary>
    public bool IsFormula => Length >= 0;

    /// <summary>Reads what begins with a dollar sign, <c>\(</c> or <c>\[</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the sign is.</param>
    /// <param name="limit">Where the text ends.</param>
    /// <returns>The formula, or the sign alone.</returns>
    public static LatexFormula Read(string text, int position, int limit)
    {
        if (text[position] == '\\')
        {
            return ReadTo(text, position, 2, text[position + 1] == '(' ? ')' : ']', limit);
        }

        var isDisplayed = position + 1 < limit && text[position + 1] == '$';
        return ReadTo(text, position, isDisplayed ? 2 : 1, '$', limit);
    }

    private static LatexFormula ReadTo(string text, int position, int width, char closing, int limit)
    {
        var start = position + width;
        var depth = 0;
        for (var i = start; i < limit; i++)
        {
            switch (text[i])
            {
                case '\\' when closing != '$' && i + 1 < limit && text[i + 1] == closing:
                    return Found(text, start, i, width);
                case '\\' when closing != '$' && i + 1 < limit && text[i + 1] is '(' or '[' && (closing != ']' || text[i + 1] == '['):
                    return None(start);
                case '\\':
                    i += Math.Max(1, LatexMacros.NameLength(text, i));
                    break;
                case '{':
                    depth++;
                    break;
                case '}':
                    depth = Math.Max(0, depth - 1);
                    break;
                case '$' when closing == '$' && (width == 1 || (i + 1 < limit && text[i + 1] == '$')):
                    return Found(text, start, i, width);
                case '$':
                    return new LatexFormula(start, -1, i, true);
                case ' ' or '~' when depth == 0 && IsProse(text, i + 1, limit):
                    return None(start);
            }
        }

        return None(start);
    }

    private static LatexFormula None(int start) => new(start, -1, start, false);

    private static LatexFormula Found(string text, int start, int end, int width) =>
        IsNothing(text, start, end) || IsPrice(text, start, end) || IsPadded(text, start, end)
            ? new LatexFormula(start, -1, end, true)
            : new LatexFormula(start, end - start, end + width, false);

    /// <summary>A word of two letters or more, the second and later ones small, with nothing of mathematics at its end.</summary>
    private static bool IsProse(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && (text[end] is >= 'a' and <= 'z' || (end == start && text[end] is >= 'A' and <= 'Z')))
        {
            end++;
        }

        // A longer word of small letters is none of a formula's, and looking it up would cost its length.
        return end - start >= 2
            && (end == limit || text[end] is ' ' or '~' or '.' or ',' or ';' or ':' or '!' or '?' or ')' or '\'' or '"' or '-' or '\u2019')
            && (end - start > 8 || !FormulaWords.Contains(text.Substring(start, end - start)));
    }

    /// <summary><c>$, $</c> stands between two formulas that the sign before is not part of; <c>$.$</c> is a full stop.</summary>
    private static bool IsNothing(string text, int start, int end)
    {
        if (end > start && text.IndexOf(' ', start, end - start) < 0)
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (text[i] is not (' ' or ',' or '.' or ';' or ':' or '(' or ')'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>$5, $10</c>, <c>$5-$10</c>: an amount, and another one is about to begin.</summary>
    private static bool IsPrice(string text, int start, int end)
    {
        if (text[start] is not (>= '0' and <= '9') || text[end - 1] is not (' ' or '-' or '/' or '(' or '\u2013' or '\u2014'))
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (text[i] is '\\' or '^' or '_' or '=' or '<' or '>' or '{' or '}' or '~' or '+' or '*')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Between spaces there are formulas only that could be nothing else.</summary>
    private static bool IsPadded(string text, int start, int end)
    {
        if (text[start] != ' ' && text[end - 1] != ' ')
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (text[i] is '\\' or '^' or '_' or '=')
            {
                return false;
            }
        }

        return true;
    }
}
