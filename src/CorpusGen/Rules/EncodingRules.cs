using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>The rule about how a file was decoded.</summary>
internal static class EncodingRules
{
    /// <summary>Of this many units of a text in UTF-16 that was read byte by byte, more than one is NUL.</summary>
    private const int UnitsToNul = 4;

    /// <summary>
    /// Checks how a file was decoded. The compiler takes a file for UTF-8, or what its byte order mark says, and falls back to a code page of
    /// one byte a character where it is neither.
    /// </summary>
    /// <param name="text">The file; <see langword="null"/>, or without an encoding, where nothing is known of that.</param>
    /// <returns>A finding at the first character outside of ASCII, if the file was decoded with a code page and has one.</returns>
    public static IEnumerable<Finding> Check(SourceText? text)
    {
        if (text?.Encoding is not { } encoding || IsUnicode(encoding))
        {
            yield break;
        }

        var content = text.ToString();
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] > '\u007F')
            {
                yield return Finding.Of(RuleList.NotUnicode, new TextSpan(i, 1));
                yield break;
            }
        }
    }

    /// <summary>
    /// Finds text in UTF-16 without a byte order mark: read as UTF-8, every other character of it is NUL, as far as it is in ASCII.
    /// </summary>
    /// <param name="content">The text of the file.</param>
    /// <returns>A finding at the first NUL, or <see langword="null"/>.</returns>
    public static Finding? CheckContent(string content)
    {
        var first = content.IndexOf('\0');
        if (first < 0)
        {
            return null;
        }

        var count = 0;
        foreach (var c in content)
        {
            count += c == '\0' ? 1 : 0;
        }

        return count > content.Length / UnitsToNul ? Finding.Of(RuleList.NotUnicode, new TextSpan(first, 1)) : null;
    }

    /// <summary>UTF-8, UTF-16 and UTF-32 in both orders of bytes.</summary>
    private static bool IsUnicode(Encoding encoding) => encoding.CodePage is 65001 or 1200 or 1201 or 12000 or 12001;
}
