using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>The rule about how a file was decoded.</summary>
internal static class EncodingRules
{
    /// <summary>Of this many units of a text in UTF-16 that was read byte by byte, more than one is NUL.</summary>
    private const int UnitsToNul = 4;

    /// <summary>The number that UTF-8 has among the code pages.</summary>
    private const int Utf8 = 65001;

    /// <summary>
    /// Checks how a file was decoded. The compiler takes a file for UTF-8, or what its byte order mark says. Where it is neither, the
    /// compiler falls back to the code page of the machine: on Windows one of one byte a character, elsewhere UTF-8 once more, with U+FFFD
    /// for each byte that is none.
    /// </summary>
    /// <param name="text">The file; <see langword="null"/>, or without an encoding, where nothing is known of that.</param>
    /// <param name="content">What the file holds.</param>
    /// <returns>
    /// A finding at the first character that was guessed or lost: outside of ASCII in a code page, U+FFFD in UTF-8; or
    /// <see langword="null"/>.
    /// </returns>
    public static Finding? Check(SourceText? text, string content)
    {
        if (text?.Encoding is not { } encoding)
        {
            return null;
        }

        var first = encoding.CodePage == Utf8 ? content.IndexOf('\uFFFD') : IsUnicode(encoding) ? -1 : FirstOutsideOfAscii(content);
        return first < 0 || (encoding.CodePage == Utf8 && !HasLostBytes(text, content))
            ? null
            : Finding.Of(RuleList.NotUnicode, new TextSpan(first, 1));
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

    private static int FirstOutsideOfAscii(string content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] > '\u007F')
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// Whether a text in UTF-8 was made from bytes that it is not written as. The compiler keeps a hash of the bytes; where the text gives
    /// another one, with a byte order mark and without, some bytes were not UTF-8.
    /// </summary>
    private static bool HasLostBytes(SourceText text, string content)
    {
        try
        {
            var made = text.GetChecksum();
            return !IsMadeFrom(isMarked: false) && !IsMadeFrom(isMarked: true);

            bool IsMadeFrom(bool isMarked)
            {
                var encoding = new UTF8Encoding(isMarked, throwOnInvalidBytes: true);
                return SourceText.From(content, encoding, text.ChecksumAlgorithm).GetChecksum().SequenceEqual(made);
            }
        }
        catch (EncoderFallbackException)
        {
            // No bytes of UTF-8 are read as half of a surrogate pair: the text came from an editor.
            return false;
        }
    }

    /// <summary>UTF-8, UTF-16 and UTF-32 in both orders of bytes.</summary>
    private static bool IsUnicode(Encoding encoding) => encoding.CodePage is Utf8 or 1200 or 1201 or 12000 or 12001;
}
