using System;
using System.Globalization;
using System.Text;

namespace CorpusGen.Cleaning;

/// <summary>Turns macros with their arguments into text.</summary>
internal sealed partial class LatexDecoder
{
    /// <summary>How long an option in square brackets, or a group that protects capitals, may be.</summary>
    private const int LongestOption = 80;

    /// <summary>Decodes a macro with its arguments.</summary>
    /// <param name="position">Where its backslash is.</param>
    /// <param name="limit">Where the text ends that is to be decoded.</param>
    /// <param name="isMath">Whether it stands in a formula.</param>
    /// <param name="made">Where the text is written; what was written of a macro that stays is taken back by the caller.</param>
    /// <param name="end">Where the macro ends.</param>
    /// <returns>Whether it could be decoded.</returns>
    private bool TryMacro(int position, int limit, bool isMath, StringBuilder made, out int end)
    {
        var length = LatexMacros.NameLength(text, position);
        end = position + 1 + length;
        if (length == 0 || end > limit || LatexMacros.Find(text.Substring(position + 1, length)) is not { } macro)
        {
            return false;
        }

        if (At(end, limit) == '*' && macro.Kind == LatexKind.Math)
        {
            end++;
        }

        switch (macro.Kind)
        {
            case LatexKind.Letter:
                made.Append(macro.Value);
                SkipEnd(ref end, limit, isMath);
                return true;
            case LatexKind.TextLetter:
                return TryTextLetter(macro, ref end, limit, isMath, made);
            case LatexKind.Sign:
                var stands = Last(made) == ' ' && made.Length > formulaStart;
                made.Append(macro.Value);
                SkipEnd(ref end, limit, isMath && (IsOpening(macro) || !(stands || IsClosing(macro))));
                return isMath || length > 1 || At(end, limit) is ' ' or '~' or (>= '0' and <= '9');
            case LatexKind.Word:
                Word(macro.Value, ref end, limit, isMath, made);
                return true;
            case LatexKind.Name:
                made.Append(macro.Value);
                SkipEnd(ref end, limit, isMath: false);
                end += Last(made) == '.' && At(end, limit) == '.' ? 1 : 0;
                return true;
            case LatexKind.Space:
                Space(made);
                SkipEnd(ref end, limit, isMath: true);
                return isMath || text[position + 1] is not (':' or '>');
            case LatexKind.Nothing:
                return TryNothing(position, ref end, limit, isMath, Last(made));
            case LatexKind.Switch or LatexKind.Delimiter:
                return isMath && TrySwitch(macro, ref end, limit);
            case LatexKind.Accent:
                return TryAccent(macro, position, ref end, limit, made);
            default:
                return TryArguments(macro, ref end, limit, isMath, made);
        }
    }

    private bool TryArguments(LatexMacro macro, ref int end, int limit, bool isMath, StringBuilder made)
    {
        if (!isMath && At(end, limit) is not ('{' or '['))
        {
            // Outside of formulas the argument of a macro could be anything, and be repaired before it.
            return false;
        }

        formulaStart = isMath ? formulaStart : made.Length;
        switch (macro.Kind)
        {
            case LatexKind.Text:
                return TryTextArgument(ref end, limit, made) || (isMath && At(end, limit) != '{' && TryArgument(ref end, limit, made));
            case LatexKind.Quote:
                made.Append('\u201C');
                if (!TryTextArgument(ref end, limit, made))
                {
                    return false;
                }

                made.Append('\u201D');
                return true;
            case LatexKind.Math:
                return TryArgument(ref end, limit, made);
            case LatexKind.DoubleStruck:
                return TryDoubleStruck(ref end, limit, made);
            case LatexKind.Fraction:
                return TryFraction(ref end, limit, made);
            case LatexKind.Root:
                return TryRoot(ref end, limit, made);
            case LatexKind.Binomial:
                return TryBinomial(ref end, limit, made);
            case LatexKind.Modulo:
                Space(made);
                made.Append("(mod ");
                var isKnown = TryArgument(ref end, limit, made);
                made.Append(')');
                return isKnown;
            case LatexKind.Mark:
                return TryMark(macro, ref end, limit, made);
            case LatexKind.Link:
                return TrySkipGroup(ref end, limit) && TryTextArgument(ref end, limit, made);
            case LatexKind.Address:
                return TryAddress(ref end, limit, made);
            case LatexKind.Coloured:
                return TrySkipGroup(ref end, limit) && (isMath ? TryArgument(ref end, limit, made) : TryTextArgument(ref end, limit, made));
            case LatexKind.Colour:
                return TrySkipGroup(ref end, limit);
            case LatexKind.Superscript or LatexKind.Subscript:
                return TryTextScript(macro.Kind == LatexKind.Superscript, ref end, limit, made);
            case LatexKind.CodePoint:
                return TryCodePoint(ref end, limit, made);
            case LatexKind.Chemical:
                return TryChemical(ref end, limit, made);
            case LatexKind.Number:
                return TryNumber(ref end, limit, made);
            case LatexKind.Quantity:
                return TryQuantity(ref end, limit, made);
            default:
                return false;
        }
    }

    private static bool IsOpening(LatexMacro macro) => macro.Value is "\u2308" or "\u230A" or "\u27E8";

    private static bool IsClosing(LatexMacro macro) => macro.Value is "\u2309" or "\u230B" or "\u27E9";

    /// <summary>Whether a macro at a position closes a bracket, be it behind a macro for its size: <c>\right\rceil</c>.</summary>
    private bool Closes(int position, int limit)
    {
        for (var sizes = 0; sizes < 2 && At(position, limit) == '\\'; sizes++)
        {
            var length = LatexMacros.NameLength(text, position);
            if (position + 1 + length > limit || LatexMacros.Find(text.Substring(position + 1, length)) is not { } macro)
            {
                return false;
            }

            if (macro.Kind != LatexKind.Delimiter)
            {
                return macro.Kind == LatexKind.Sign && IsClosing(macro);
            }

            position += 1 + length;
        }

        return false;
    }

    /// <summary>Skips what only ends a macro's name: <c>{}</c>, and in formulas spaces.</summary>
    private void SkipEnd(ref int end, int limit, bool isMath)
    {
        if (At(end, limit) == '{' && At(end + 1, limit) == '}')
        {
            end += 2;
        }
        else if (isMath)
        {
            while (end < limit && text[end] == ' ')
            {
                end++;
            }
        }
    }

    /// <summary>
    /// The space behind <c>\o</c> ends its name where the word goes on (<c>S\o ren</c>, <c>\oe uvre</c>, <c>\L ukasz</c>). Behind
    /// <c>\AA</c> as a unit, and behind a number (<c>5\th percentile</c>), it was meant to be read.
    /// </summary>
    private bool TryTextLetter(LatexMacro macro, ref int end, int limit, bool isMath, StringBuilder made)
    {
        const string Unit = "ngstr";
        var isInWord = char.IsLetter(Last(made))
            || (macro.Value[0] == '\u00C5'
                ? end + 1 + Unit.Length <= limit && string.CompareOrdinal(text, end + 1, Unit, 0, Unit.Length) == 0
                : !char.IsDigit(Last(made)));
        made.Append(macro.Value);
        if (At(end, limit) == '{' && At(end + 1, limit) == '}')
        {
            end += 2;
        }
        else if (isMath || (isInWord && At(end, limit) == ' ' && At(end + 1, limit) is >= 'a' and <= 'z'))
        {
            SkipEnd(ref end, limit, isMath: true);
        }

        return isMath || At(end, limit) is not ('+' or '*' or '?' or '[' or '{' or '|' or '\\' or '^');
    }

    private void Word(string word, ref int end, int limit, bool isMath, StringBuilder made)
    {
        if (isMath && made.Length > formulaStart && (char.IsLetterOrDigit(Last(made)) || Last(made) is ')' or ']'))
        {
            made.Append(' ');
        }

        made.Append(word);
        SkipEnd(ref end, limit, isMath: false);
        if (isMath && At(end, limit) == '\\' && LatexMacros.IsLetter(At(end + 1, limit)))
        {
            made.Append(' ');
        }
    }

    /// <summary>Of macros that are one sign, a text has <c>\-</c> within words, and <c>\@</c> before a full stop or a space.</summary>
    private bool TryNothing(int position, ref int end, int limit, bool isMath, char before)
    {
        var isCertain = isMath || text[position + 1] switch
        {
            '!' => false,
            '-' => char.IsLetter(before) && char.IsLetter(At(end, limit)),
            '@' => At(end, limit) is ' ' or '.',
            _ => true,
        };
        if (LatexMacros.IsLetter(text[position + 1]))
        {
            SkipEnd(ref end, limit, isMath || before == ' ');
        }

        return isCertain;
    }

    private bool TrySwitch(LatexMacro macro, ref int end, int limit)
    {
        SkipEnd(ref end, limit, isMath: true);
        if (macro.Kind == LatexKind.Delimiter && At(end, limit) == '.')
        {
            end++;
        }

        return true;
    }

    /// <summary>
    /// An accent is one where the letter has it as one character. Accents that are named after a letter need a group or a space
    /// before the letter; <c>\"a quotation in code\"</c> has none.
    /// </summary>
    private bool TryAccent(LatexMacro macro, int position, ref int end, int limit, StringBuilder made)
    {
        var isNamed = LatexMacros.IsLetter(text[position + 1]);
        var at = end;
        if (isNamed && At(at, limit) == ' ')
        {
            at++;
        }
        else if (isNamed && At(at, limit) is not ('{' or '\\'))
        {
            return false;
        }

        var isGroup = At(at, limit) == '{';
        at += isGroup ? 1 : 0;
        var letter = At(at, limit);
        at++;
        if (letter == '\\')
        {
            // The letters i and j without their dots.
            letter = At(at, limit) is 'i' or 'j' && !LatexMacros.IsLetter(At(at + 1, limit)) ? At(at, limit) : '\0';
            at++;
            if (!isGroup && At(at, limit) == '{' && At(at + 1, limit) == '}')
            {
                at += 2;
            }
            else if (!isGroup && At(at, limit) == ' ')
            {
                at++;
            }
        }

        if ((isGroup && At(at, limit) != '}') || at > limit || (!isGroup && text[position + 1] == '"' && IsCode(position, limit)))
        {
            return false;
        }

        var composed = macro.Compose(letter switch
        {
            '\u0131' => 'i',
            '\u0237' => 'j',
            _ => letter,
        });
        if (composed == '\0')
        {
            return false;
        }

        made.Append(composed);
        end = at + (isGroup ? 1 : 0);
        return true;
    }

    /// <summary>Whether a word begins with <c>\"</c> and soon another one ends with it: quotation marks of a program.</summary>
    private bool IsCode(int position, int limit)
    {
        if (position > 0 && char.IsLetterOrDigit(text[position - 1]))
        {
            return false;
        }

        for (var i = position + 2; i < Math.Min(limit, position + LongestOption); i++)
        {
            if (text[i] == '\\' && At(i + 1, limit) == '"' && !char.IsLetter(At(i + 2, limit)) && At(i + 2, limit) is not ('{' or '\\'))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryTextArgument(ref int end, int limit, StringBuilder made)
    {
        if (At(end, limit) != '{' || braces.FindEnd(end) is var close && (close < 0 || close >= limit))
        {
            return false;
        }

        var start = end + 1;
        end = close + 1;
        return TryText(start, close, made);
    }

    private bool TrySkipGroup(ref int end, int limit)
    {
        if (At(end, limit) != '{' || braces.FindEnd(end) is var close && (close < 0 || close >= limit))
        {
            return false;
        }

        end = close + 1;
        return true;
    }

    /// <summary>The signs of an address are its own, but for those that LaTeX makes its authors escape.</summary>
    private bool TryAddress(ref int end, int limit, StringBuilder made)
    {
        var start = end + 1;
        if (!TrySkipGroup(ref end, limit) || end - start == 1)
        {
            return false;
        }

        for (var i = start; i < end - 1; i++)
        {
            if (text[i] == '\\' && (IsEscaped(text[i + 1]) || text[i + 1] == '~'))
            {
                i++;
            }
            else if (text[i] is '\\' or '$' or '{' or '}' or ' ')
            {
                return false;
            }

            made.Append(text[i]);
        }

        return !IsCutOff(end);
    }

    /// <summary>
    /// Numbers and signs stand higher or lower in Unicode, too; letters of a text, as in <c>1st</c>, are read as they are.
    /// </summary>
    private bool TryTextScript(bool isRaised, ref int end, int limit, StringBuilder made)
    {
        var start = made.Length;
        if (!TryTextArgument(ref end, limit, made))
        {
            return false;
        }

        var script = made.ToString(start, made.Length - start);
        made.Length = start;
        if ((isRaised && script.Length > 0 && char.IsLetter(script[0])) || !LatexScripts.TryAppend(made, script, isRaised))
        {
            made.Append(script);
        }

        return true;
    }

    private bool TryCodePoint(ref int end, int limit, StringBuilder made)
    {
        while (At(end, limit) == '[' && text.IndexOf(']', end, Math.Min(limit - end, LongestOption)) is var close && close > 0)
        {
            end = close + 1;
        }

        var start = end + 1;
        if (!TrySkipGroup(ref end, limit))
        {
            return false;
        }

        var digits = text.Substring(start, end - 1 - start).Trim();
        var hex = digits.IndexOf('x');
        var isNumber = hex is 0 or 1
            ? int.TryParse(digits.Substring(hex + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        if (!isNumber || code is < 0xA1 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            return false;
        }

        made.Append(char.ConvertFromUtf32(code));
        return true;
    }

    /// <summary>
    /// A number behind an element or a bracket says how many; one behind <c>^</c> is a charge. Arrows and bonds are not decoded.
    /// </summary>
    private bool TryChemical(ref int end, int limit, StringBuilder made)
    {
        var start = end + 1;
        if (!TrySkipGroup(ref end, limit))
        {
            return false;
        }

        for (var i = start; i < end - 1; i++)
        {
            var c = text[i];
            if (c is >= '0' and <= '9')
            {
                var isCount = char.IsLetter(Last(made)) || Last(made) is ')' or ']' or (>= '\u2080' and <= '\u2089');
                made.Append(isCount ? (char)('\u2080' + c - '0') : c);
            }
            else if (c is '^' or '_' && i + 1 < end - 1)
            {
                i++;
                if (!TryScript(ref i, end - 1, made, c == '^'))
                {
                    return false;
                }

                i--;
            }
            else if (LatexMacros.IsLetter(c) || c is '(' or ')' or '[' or ']' or '.' or '/')
            {
                made.Append(c);
            }
            else
            {
                return false;
            }
        }

        return end - 1 > start;
    }

    private bool TryNumber(ref int end, int limit, StringBuilder made)
    {
        var start = end + 1;
        if (!TrySkipGroup(ref end, limit) || end - 1 == start)
        {
            return false;
        }

        for (var i = start; i < end - 1; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or '.' or ',' or '+' or '-' or ' '))
            {
                return false;
            }
        }

        made.Append(text, start, end - 1 - start);
        return true;
    }

    private bool TryQuantity(ref int end, int limit, StringBuilder made)
    {
        var start = made.Length;
        var numberEnd = end;
        if (TryNumber(ref numberEnd, limit, made) && At(numberEnd, limit) == '{')
        {
            end = numberEnd;
            made.Append(' ');
        }
        else
        {
            made.Length = start;
        }

        var at = end + 1;
        if (!TrySkipGroup(ref end, limit))
        {
            return false;
        }

        while (at < end - 1)
        {
            if (text[at] == '\\')
            {
                var length = LatexMacros.NameLength(text, at);
                if (at + 1 + length > end - 1 || LatexMacros.FindUnit(text.Substring(at + 1, length)) is not { } unit)
                {
                    return false;
                }

                made.Append(unit);
                at += 1 + length;
            }
            else if (LatexMacros.IsLetter(text[at]) || text[at] is ' ' or '%' or '/')
            {
                made.Append(text[at]);
                at++;
            }
            else
            {
                return false;
            }
        }

        return true;
    }
}
