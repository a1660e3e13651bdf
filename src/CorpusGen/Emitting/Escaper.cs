using System.Runtime.CompilerServices;

namespace CorpusGen.Emitting;

/// <summary>
/// The one way in which a text from a file gets into generated source. The ranges below are fixed rather than asked of the
/// runtime, whose tables of Unicode differ from version to version: the output is the same wherever it is made.
/// </summary>
internal static class Escaper
{
    private const char Replacement = '\uFFFD';
    private const string Digits = "0123456789ABCDEF";

    // Of the first control characters the letters of those that have an escape of two characters: data have many of them.
    private const string Short = "0      abtnvfr";

    // Scripts and emoji are not written without them.
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>
    /// Appends a text as the inside of a regular string literal, so that the literal's value is the text, half surrogate
    /// pairs replaced. Characters that a reader of the source could not see, or that would reorder it, are written as escapes.
    /// </summary>
    /// <param name="source">What to append to.</param>
    /// <param name="text">Any text.</param>
    [MethodImpl(Hot.Path)]
    public static void AppendLiteral(SourceBuffer source, string text)
    {
        var kept = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsPlainAscii(c))
            {
                continue;
            }

            var isPair = IsPair(text, i);
            if (IsPlain(text, i, isPair))
            {
                i += isPair ? 1 : 0;
                continue;
            }

            source.Append(text, kept, i - kept);
            if (c is '"' or '\\')
            {
                source.Append('\\').Append(c);
            }
            else if (isPair)
            {
                AppendUnit(source, c);
                AppendUnit(source, text[++i]);
            }
            else if (c < Short.Length && Short[c] != ' ')
            {
                source.Append('\\').Append(Short[c]);
            }
            else if (c <= '\u00FF' && (i + 1 == text.Length || !IsHexadecimal(text[i + 1])))
            {
                AppendByte(source, c);
            }
            else
            {
                AppendUnit(source, char.IsSurrogate(c) ? Replacement : c);
            }

            kept = i + 1;
        }

        source.Append(text, kept, text.Length - kept);
    }

    /// <summary>
    /// Appends a text as the content of an XML element in a documentation comment of one line. What XML 1.0 cannot hold,
    /// what would end the line and what a reader could not see becomes a space.
    /// </summary>
    /// <param name="source">What to append to.</param>
    /// <param name="text">Any text.</param>
    [MethodImpl(Hot.Path)]
    public static void AppendXml(SourceBuffer source, string text)
    {
        var kept = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\u007F' and not ('"' or '<' or '>' or '&'))
            {
                continue;
            }

            var isPair = IsPair(text, i);
            var isMark = c is '<' or '>' or '&' or '"';
            if (!isMark && (c is '\\' or ZeroWidthNonJoiner or ZeroWidthJoiner || IsPlain(text, i, isPair)))
            {
                i += isPair ? 1 : 0;
                continue;
            }

            source.Append(text, kept, i - kept);
            if (isMark)
            {
                source.Append(c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => "&quot;" });
            }
            else
            {
                source.Append(char.IsSurrogate(c) && !isPair ? Replacement : ' ');
                i += isPair ? 1 : 0;
            }

            kept = i + 1;
        }

        source.Append(text, kept, text.Length - kept);
    }

    [MethodImpl(Hot.Leaf)]
    private static bool IsPair(string text, int position) =>
        char.IsHighSurrogate(text[position]) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]);

    [MethodImpl(Hot.Leaf)]
    private static bool IsPlainAscii(char c) => c is >= ' ' and < '\u007F' and not '"' and not '\\';

    /// <summary>Whether a character can stand in a source as it is, between quotation marks.</summary>
    [MethodImpl(Hot.Leaf)]
    private static bool IsPlain(string text, int position, bool isPair)
    {
        var c = text[position];
        return c < '\u007F'
            ? IsPlainAscii(c)
            : c >= '\u00A0' && (isPair || !char.IsSurrogate(c)) && !IsInvisible(isPair ? char.ConvertToUtf32(c, text[position + 1]) : c);
    }

    /// <summary>
    /// White space other than the space, format characters, line and paragraph separators, noncharacters, tags.
    /// </summary>
    private static bool IsInvisible(int codePoint) => codePoint
        is 0xA0 or 0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x1680 or 0x17B4 or 0x17B5 or 0x180E or 0x3000 or 0x3164 or 0xFEFF or 0xFFA0
        or (>= 0x2000 and <= 0x200F)
        or (>= 0x2028 and <= 0x202F)
        or (>= 0x205F and <= 0x206F)
        or (>= 0xFDD0 and <= 0xFDEF)
        or (>= 0xFFF0 and <= 0xFFFB)
        or (>= 0xE0000 and <= 0xE0FFF)
        || (codePoint & 0xFFFE) == 0xFFFE;

    // An escape of as many digits as follow: no digit may stand behind it.
    [MethodImpl(Hot.Path)]
    private static void AppendByte(SourceBuffer source, char unit)
    {
        source.Append("\\x");
        if (unit > 15)
        {
            source.Append(Digits[unit >> 4]);
        }

        source.Append(Digits[unit & 15]);
    }

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'F') or (>= 'a' and <= 'f');

    [MethodImpl(Hot.Path)]
    private static void AppendUnit(SourceBuffer source, char unit)
    {
        source.Append("\\u").Append(Digits[unit >> 12]).Append(Digits[(unit >> 8) & 15]).Append(Digits[(unit >> 4) & 15]).Append(Digits[unit & 15]);
    }
}
