using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Fuzz;

/// <summary>A corpus file to try: its bytes, and the text that the compiler makes of them.</summary>
/// <param name="Bytes">What is on the disk and what is embedded.</param>
/// <param name="Text">
/// What the compiler hands to the generator. Half surrogate pairs, which no bytes decode to, come from editors.
/// </param>
/// <param name="Origin">How it came about, in a word.</param>
internal sealed record FuzzCase(byte[] Bytes, SourceText Text, string Origin)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private static readonly Encoding Fallback = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    /// <summary>Makes a case of a text as an editor has it.</summary>
    /// <param name="content">The text; half surrogate pairs are replacement characters on the disk.</param>
    /// <param name="origin">How it came about.</param>
    /// <returns>The case.</returns>
    public static FuzzCase Of(string content, string origin)
    {
        // At the beginning of a file it would be a byte order mark, which is no part of the text.
        var text = content.TrimStart('\uFEFF');
        return new FuzzCase(Encoding.UTF8.GetBytes(text), SourceText.From(text, Encoding.UTF8), origin);
    }

    /// <summary>
    /// Makes a case of a file, decoded as the compiler does: UTF-8 that is valid, or a byte order mark's, or the code page.
    /// </summary>
    /// <param name="bytes">The file.</param>
    /// <param name="origin">How it came about.</param>
    /// <returns>The case.</returns>
    public static FuzzCase Of(byte[] bytes, string origin)
    {
        try
        {
            return new FuzzCase(bytes, SourceText.From(bytes, bytes.Length, Strict), origin);
        }
        catch (DecoderFallbackException)
        {
            return new FuzzCase(bytes, SourceText.From(bytes, bytes.Length, Fallback), origin);
        }
    }

    /// <summary>Gets the text of the file.</summary>
    public string Content => Text.ToString();

    /// <summary>Gets the same case as another object, of which nothing is known yet.</summary>
    /// <returns>The copy.</returns>
    public FuzzCase Anew() => this with { Text = SourceText.From(Content, Text.Encoding) };
}

/// <summary>Something that was promised and is not so.</summary>
/// <param name="kind">What was promised, the same for the same fault; a smaller case must fail in the same way.</param>
/// <param name="message">What was found instead.</param>
/// <param name="file">The index of the file where it was found, where that is known.</param>
[SuppressMessage("Design", "CA1032", Justification = "A failure without its kind could not be made small.")]
internal sealed class FuzzFailureException(string kind, string message, int? file = null) : Exception(kind + ": " + message)
{
    /// <summary>Gets what was promised.</summary>
    public string Kind => kind;

    /// <summary>Gets the index of the file, where it is known.</summary>
    public int? File => file;

    /// <summary>Demands something.</summary>
    /// <param name="isSo">Whether it is so.</param>
    /// <param name="kind">What was promised.</param>
    /// <param name="message">What is said where it is not so.</param>
    /// <exception cref="FuzzFailureException">It is not so.</exception>
    public static void Demand(bool isSo, string kind, Func<string> message)
    {
        if (!isSo)
        {
            throw new FuzzFailureException(kind, message());
        }
    }

    /// <summary>Demands that two texts are the same, character for character.</summary>
    /// <param name="expected">The text that was promised.</param>
    /// <param name="actual">The one that came.</param>
    /// <param name="kind">What was promised.</param>
    /// <exception cref="FuzzFailureException">They differ.</exception>
    public static void DemandSame(string? expected, string? actual, string kind) =>
        Demand(
            string.Equals(expected, actual, StringComparison.Ordinal),
            kind,
            () => $"expected {Shown.Of(expected)}, got {Shown.Of(actual)}");
}

/// <summary>Writes texts so that a person sees what is in them.</summary>
internal static class Shown
{
    /// <summary>Gets a text as a literal of C#.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The literal: printable ASCII, all else as escapes.</returns>
    public static string Of(string? text)
    {
        if (text is null)
        {
            return "null";
        }

        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '"' or '\\' => literal.Append('\\').Append(c),
                >= ' ' and <= '~' => literal.Append(c),
                _ => literal.Append("\\u").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)),
            };
        }

        return literal.Append('"').ToString();
    }
}
