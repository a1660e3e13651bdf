using System.Globalization;
using System.Text;

namespace CorpusGen.Tool.Formats;

/// <summary>
/// Makes any text fit for a terminal: what acts on a terminal, and what cannot be seen, is written as an escape. A file can
/// neither clear the screen nor turn the direction of what is around it.
/// </summary>
internal static class VisibleText
{
    /// <summary>Makes a text visible.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>It with escapes such as <c>\u202E</c>, <c>\U000E0001</c> and <c>\t</c>.</returns>
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            i += Append(shown, text, i);
        }

        return shown.ToString();
    }

    /// <summary>Makes the next character of a text visible.</summary>
    /// <param name="shown">Where it is written.</param>
    /// <param name="text">Any text.</param>
    /// <param name="index">Where the character stands.</param>
    /// <returns>Its length in the text, in UTF-16 units.</returns>
    public static int Append(StringBuilder shown, string text, int index)
    {
        if (!Rune.TryGetRuneAt(text, index, out var rune))
        {
            shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[index]:X4}");
            return 1;
        }

        if (rune.Value == '\t')
        {
            shown.Append(@"\t");
        }
        else if (Acts(Rune.GetUnicodeCategory(rune)))
        {
            shown.Append(rune.IsBmp ? @"\u" : @"\U").Append(rune.Value.ToString(rune.IsBmp ? "X4" : "X8", CultureInfo.InvariantCulture));
        }
        else
        {
            shown.Append(text, index, rune.Utf16SequenceLength);
        }

        return rune.Utf16SequenceLength;
    }

    private static bool Acts(UnicodeCategory category) => category is
        UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned;
}
