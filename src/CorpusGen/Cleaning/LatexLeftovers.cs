using System;
using System.Collections.Generic;

namespace CorpusGen.Cleaning;

/// <summary>What is left of LaTeX in a clean text.</summary>
internal enum LeftoverKind
{
    /// <summary>A macro that the table does not have.</summary>
    Macro,

    /// <summary>A command that leads out of the text, with its arguments.</summary>
    Reference,

    /// <summary>A dollar sign or a brace without counterpart.</summary>
    Half,
}

/// <summary>Something of LaTeX in a clean text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins, in UTF-16 units of the clean text.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct LatexLeftover(LeftoverKind Kind, int Start, int Length);

/// <summary>Finds what is left of LaTeX in a clean text.</summary>
internal static class LatexLeftovers
{
    private static readonly char[] Marks = { '\\', '$', '{', '}', ':' };

    /// <summary>Goes over a text once.</summary>
    /// <param name="text">A clean text.</param>
    /// <returns>What is left, in order.</returns>
    public static IEnumerable<LatexLeftover> Of(string text)
    {
        if (text.IndexOfAny(Marks) < 0)
        {
            yield break;
        }

        var braces = new LatexBraces(text);
        for (var i = text.IndexOfAny(Marks); i >= 0;)
        {
            var end = i + 1;
            switch (text[i])
            {
                case '\\':
                    end = EndOfMacro(text, braces, i, out var kind);
                    if (kind is { } left)
                    {
                        yield return new LatexLeftover(left, i, end - i);
                    }

                    break;
                case '$':
                    var formula = LatexFormula.Read(text, i, text.Length);
                    if (formula.IsFormula)
                    {
                        // What stands in a formula is looked at, but for its own closing sign.
                        foreach (var inside in InFormula(text, braces, formula))
                        {
                            yield return inside;
                        }

                        end = formula.End;
                    }
                    else if (!formula.IsDoubtful && !IsMoney(text, i))
                    {
                        yield return new LatexLeftover(LeftoverKind.Half, i, formula.Start - i);
                        end = formula.Start;
                    }
                    else
                    {
                        end = formula.IsDoubtful && !IsMoney(text, i) ? formula.End + 1 : formula.Start;
                    }

                    break;
                case '{' or '}' when !braces.IsPaired(i) && !IsFace(text, i):
                    yield return new LatexLeftover(LeftoverKind.Half, i, 1);
                    break;
                case ':' when IsAddressOrPath(text, i):
                    end = text.IndexOf(' ', i) is var space && space < 0 ? text.Length : space;
                    break;
            }

            i = end < text.Length ? text.IndexOfAny(Marks, end) : -1;
        }
    }

    private static IEnumerable<LatexLeftover> InFormula(string text, LatexBraces braces, LatexFormula formula)
    {
        var limit = formula.Start + formula.Length;
        for (var i = text.IndexOf('\\', formula.Start, formula.Length); i >= 0;)
        {
            var end = EndOfMacro(text, braces, i, out var kind);
            var name = i + 1 + LatexMacros.NameLength(text, i);
            if (kind is { } left && name <= limit)
            {
                yield return new LatexLeftover(left, i, (left == LeftoverKind.Macro ? name : Math.Min(end, limit)) - i);
            }

            i = name < limit ? text.IndexOf('\\', name, limit - name) : -1;
        }
    }

    /// <summary>
    /// Reads a macro. A name of one letter is that of a control character or of a class of characters in a regular expression as often
    /// as not; a backslash directly behind a letter, with letters behind it, divides a path.
    /// </summary>
    private static int EndOfMacro(string text, LatexBraces braces, int backslash, out LeftoverKind? kind)
    {
        kind = null;
        var name = backslash + 1 + LatexMacros.NameLength(text, backslash);
        if (name - backslash < 3 || !LatexMacros.IsLetter(text[backslash + 1]))
        {
            return Math.Max(name, backslash + 1);
        }

        var macro = LatexMacros.Find(text.Substring(backslash + 1, name - backslash - 1));
        if (macro is null)
        {
            var isPath = backslash > 0 && (char.IsLetterOrDigit(text[backslash - 1]) || text[backslash - 1] is '\\' or '.' or '%')
                && !(name < text.Length && text[name] is '{' or '$');
            kind = isPath ? null : LeftoverKind.Macro;
            return name;
        }

        if (macro.Kind != LatexKind.Reference)
        {
            return name;
        }

        kind = LeftoverKind.Reference;
        var end = name;
        while (end < text.Length)
        {
            var close = text[end] switch
            {
                '{' => braces.FindEnd(end),
                '[' => text.IndexOf(']', end, Math.Min(text.Length - end, 80)),
                _ => -1,
            };
            if (close < 0)
            {
                break;
            }

            end = close + 1;
        }

        return end;
    }

    private static bool IsAddressOrPath(string text, int colon) =>
        string.CompareOrdinal(text, colon, "://", 0, 3) == 0
        || (string.CompareOrdinal(text, colon, ":\\", 0, 2) == 0 && colon > 0 && LatexMacros.IsLetter(text[colon - 1]));

    /// <summary>
    /// An amount, or a currency: <c>$5</c>, <c>-$5</c>, <c>$ 5</c>, <c>US$</c>, <c>$US</c>, <c>5$</c>; a name written with it, such as
    /// <c>A$AP</c>; an escaped one.
    /// </summary>
    private static bool IsMoney(string text, int dollar)
    {
        var before = dollar > 0 ? text[dollar - 1] : ' ';
        var after = dollar + 1 < text.Length ? text[dollar + 1] : ' ';
        var beyond = dollar + 2 < text.Length ? text[dollar + 2] : ' ';
        return after is (>= '0' and <= '9') or '.'
            || (after == ' ' && beyond is >= '0' and <= '9')
            || (before is (>= '0' and <= '9') or '\\' && !char.IsLetterOrDigit(after))
            || (before is >= 'A' and <= 'Z' && (after is (>= 'A' and <= 'Z') or ' ' or ')' or '/'))
            || (after is >= 'A' and <= 'Z' && beyond is >= 'A' and <= 'Z')
            || (!char.IsLetterOrDigit(before) && !char.IsLetterOrDigit(after) && after is not ('\\' or '^' or '_' or '{'));
    }

    /// <summary><c>:-}</c></summary>
    private static bool IsFace(string text, int brace) => text[brace] == '}' && brace > 0 && text[brace - 1] is ':' or '-' or ';';
}
