using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using CorpusGen.Cleaning;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>The rules about characters that no text should hold: controls, lost characters, and those of one font alone.</summary>
internal static class TextCharacters
{
    private const string Remove = "Remove it";

    /// <summary>Checks the characters of a text.</summary>
    /// <param name="text">The text; what is found is added to its findings.</param>
    [MethodImpl(Hot.Path)]
    public static void Check(TextUnderCheck text)
    {
        List<int>? directions = null;
        for (var i = 0; i < text.Text.Length; i++)
        {
            var c = text.Text[i];
            if (c is >= ' ' and < '\u007F')
            {
                continue;
            }

            if (IsControl(c))
            {
                i = Controls(text, i) - 1;
            }
            else if (c == '\uFFFD')
            {
                i = Lost(text, i) - 1;
            }
            else if (IsPrivateUse(text, i))
            {
                i = PrivateUse(text, i) - 1;
            }
            else if (TextDirection.IsControl(c))
            {
                (directions ??= new List<int>()).Add(i);
            }
        }

        if (directions is not null)
        {
            TextDirection.Check(text, directions);
        }
    }

    /// <summary>Names a character for a message.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the character stands.</param>
    /// <returns>Its number as Unicode writes it, without <c>U+</c>.</returns>
    public static string NumberOf(TextUnderCheck text, int position)
    {
        var isPair = char.IsHighSurrogate(text.At(position)) && char.IsLowSurrogate(text.At(position + 1));
        return (isPair ? char.ConvertToUtf32(text.Text, position) : text.Text[position]).ToString("X4", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The controls of ASCII but white space, and the five behind it that Windows-1252 does not define: the others are signs of
    /// Windows-1252, and a rule of their own.
    /// </summary>
    private static bool IsControl(char c) => c switch
    {
        < ' ' => !char.IsWhiteSpace(c),
        '\u007F' or '\u0081' or '\u008D' or '\u008F' or '\u0090' or '\u009D' => true,
        _ => false,
    };

    /// <summary>
    /// A control inside or beside a word may stand for a letter: files of TeX's fonts have ligatures in these places. NUL never
    /// does, but it may stand for a space, so that between two words a person must say.
    /// </summary>
    private static int Controls(TextUnderCheck text, int start)
    {
        var end = start;
        var isNul = true;
        for (; end < text.Text.Length && IsControl(text.Text[end]); end++)
        {
            isNul &= text.Text[end] == '\0';
        }

        var joinsBefore = Touches(text.At(start - 1));
        var joinsBehind = Touches(text.At(end));
        var isCertain = text.HasWords && (isNul ? !joinsBefore || !joinsBehind : !joinsBefore && !joinsBehind);
        var edits = isCertain ? new[] { text.Edit(start, end, string.Empty) } : System.Array.Empty<TextChange?>();
        text.Report(RuleList.ControlCharacter, start, end, Remove, edits, NumberOf(text, start));
        return end;

        bool Touches(char c) => isNul ? c != ' ' : char.IsLetterOrDigit(c) || char.IsSurrogate(c);
    }

    /// <summary>Half surrogate pairs are reported by what repairs them.</summary>
    private static int Lost(TextUnderCheck text, int start)
    {
        if (text.RepairAt(start)?.Kind == RepairKind.LoneSurrogate)
        {
            return start + 1;
        }

        var end = start + 1;
        while (text.At(end) == '\uFFFD' && text.RepairAt(end)?.Kind != RepairKind.LoneSurrogate)
        {
            end++;
        }

        text.Report(RuleList.LostCharacter, start, end);
        return end;
    }

    /// <summary>The private-use area, and planes 15 and 16, whose surrogates are from U+DB80 to U+DBFF.</summary>
    private static bool IsPrivateUse(TextUnderCheck text, int position) =>
        text.At(position) is (>= '\uE000' and <= '\uF8FF') or (>= '\uDB80' and <= '\uDBFF');

    private static int PrivateUse(TextUnderCheck text, int start)
    {
        var end = start;
        while (IsPrivateUse(text, end))
        {
            end += char.IsHighSurrogate(text.Text[end]) && char.IsLowSurrogate(text.At(end + 1)) ? 2 : 1;
        }

        text.Report(RuleList.PrivateUse, start, end, NumberOf(text, start));
        return end;
    }
}
