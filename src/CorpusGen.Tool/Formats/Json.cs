using System.Buffers;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CorpusGen.Tool.Formats;

/// <summary>Makes the writers of all JSON: the same bytes everywhere, and none that act on a terminal.</summary>
internal static class Json
{
    private static readonly JavaScriptEncoder Encoder = MakeEncoder();

    /// <summary>Makes a writer of one document, indented.</summary>
    /// <param name="output">Where to.</param>
    /// <returns>The writer.</returns>
    public static Utf8JsonWriter Document(Stream output) =>
        new(output, new JsonWriterOptions { Encoder = Encoder, Indented = true, NewLine = "\n" });

    /// <summary>Makes a writer of one line.</summary>
    /// <param name="output">Where to.</param>
    /// <returns>The writer; it does not end the line.</returns>
    public static Utf8JsonWriter Line(IBufferWriter<byte> output) => new(output, new JsonWriterOptions { Encoder = Encoder });

    /// <summary>
    /// Besides what the encoder escapes of itself (controls, what could be markup, all beyond the first plane), characters
    /// that cannot be seen but act on what can.
    /// </summary>
    private static JavaScriptEncoder MakeEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. Enumerable.Range(0, char.MaxValue + 1)
            .Select(code => (char)code)
            .Where(c => char.GetUnicodeCategory(c) is UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)]);
        return JavaScriptEncoder.Create(settings);
    }
}
