using System;
using System.Text;
using CorpusGen.Rules;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Tool.Files;

/// <summary>A file's text and how it is written in bytes, so that a changed text can be written the same way.</summary>
/// <param name="Content">The text, without a byte order mark.</param>
/// <param name="Encoding">How it is written; it throws on what it cannot write.</param>
/// <param name="HasMark">Whether it begins with a byte order mark.</param>
/// <param name="IsUnicode">
/// Whether it is UTF-8, or UTF-16 with a byte order mark. Otherwise the text is a guess, or torn apart: UTF-16 without the mark.
/// </param>
internal sealed record TextFile(string Content, Encoding Encoding, bool HasMark, bool IsUnicode)
{
    // The compiler reads what is not UTF-8 in the code page of the machine, which in most places is this one.
    private static readonly Encoding WesternEuropean = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    /// <summary>Reads bytes as the compiler does.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <returns>
    /// Its text. What is neither UTF-8 nor UTF-16 with a mark is read as Windows-1252, in which all bytes mean something.
    /// </returns>
    public static TextFile Decode(ReadOnlySpan<byte> bytes)
    {
        Encoding encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
        var hasMark = bytes.StartsWith(encoding.Preamble);
        var isLittle = bytes is [0xFF, 0xFE, ..] and not [0xFF, 0xFE, 0, 0, ..];
        if (isLittle || bytes is [0xFE, 0xFF, ..])
        {
            encoding = new UnicodeEncoding(bigEndian: !isLittle, byteOrderMark: true, throwOnInvalidBytes: true);
            hasMark = true;
        }

        try
        {
            var content = encoding.GetString(hasMark ? bytes[encoding.Preamble.Length..] : bytes);
            return new TextFile(content, encoding, hasMark, IsUnicode: EncodingRules.CheckContent(content) is null);
        }
        catch (DecoderFallbackException)
        {
            return new TextFile(WesternEuropean.GetString(bytes), WesternEuropean, HasMark: false, IsUnicode: false);
        }
    }

    /// <summary>Writes another text in the way of this file.</summary>
    /// <param name="content">The text, without a byte order mark.</param>
    /// <returns>The bytes, with a byte order mark where this file has one.</returns>
    /// <exception cref="EncoderFallbackException">The text holds half of a surrogate pair.</exception>
    public byte[] Encode(string content) =>
        HasMark ? [.. Encoding.GetPreamble(), .. Encoding.GetBytes(content)] : Encoding.GetBytes(content);

    /// <summary>Gives the text to the steps that the compiler shares with the command line.</summary>
    /// <returns>The text; it says how it was encoded, for the rule about that.</returns>
    public SourceText ToSourceText() => SourceText.From(Content, Encoding);
}
