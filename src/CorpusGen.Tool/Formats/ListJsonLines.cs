using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json;
using CorpusGen.Tool.Listing;

namespace CorpusGen.Tool.Formats;

/// <summary>Lists papers as JSON, one a line; <c>docs/command-line.md</c> says what is in it.</summary>
internal static class ListJsonLines
{
    private const int ScoreDigits = 4;

    /// <summary>How much is written at a time, in bytes.</summary>
    private const int Batch = 1 << 16;

    /// <summary>Writes papers.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IEnumerable<Listed> papers, Stream output)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * Batch);
        using var json = Json.Line(buffer);
        foreach (var paper in papers)
        {
            Write(paper, json);
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
            if (buffer.WrittenCount >= Batch)
            {
                output.Write(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
            }
        }

        output.Write(buffer.WrittenSpan);
    }

    private static void Write(Listed paper, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", paper.Name);
        json.WriteString("id", paper.Id);
        json.WriteNumber("line", paper.Sources[0].Line);
        json.WriteString("file", paper.Sources[0].File);
        json.WriteString("title", paper.Fields.Title);
        json.WriteStartArray("authors");
        foreach (var author in paper.Fields.Authors)
        {
            json.WriteStringValue(author);
        }

        json.WriteEndArray();
        if (paper.Fields.Year is { } year)
        {
            json.WriteNumber("year", year);
        }
        else
        {
            json.WriteNull("year");
        }

        json.WriteString("doi", paper.Fields.Doi);
        json.WriteString("arxiv", paper.Fields.Arxiv);
        json.WriteString("url", paper.Fields.Url);
        json.WriteString("abstract", paper.Abstract);
        json.WriteStartArray("keywords");
        foreach (var keyword in paper.Keywords)
        {
            json.WriteStartObject();
            json.WriteString("text", keyword.Text);

            // The last digits of a score depend on the machine.
            json.WritePropertyName("score");
            json.WriteRawValue(Math.Round(keyword.Score, ScoreDigits).ToString("0.####", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("abbreviations");
        foreach (var abbreviation in paper.Abbreviations)
        {
            json.WriteStartObject();
            json.WriteString("short", abbreviation.Short);
            json.WriteString("long", abbreviation.Long);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in paper.Sources)
        {
            json.WriteStartObject();
            json.WriteString("list", source.List);
            json.WriteString("file", source.File);
            json.WriteNumber("line", source.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
