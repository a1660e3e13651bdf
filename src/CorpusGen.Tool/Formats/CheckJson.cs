using System.IO;
using System.Text.Json;
using CorpusGen.Rules;
using CorpusGen.Tool.Checking;
using Microsoft.CodeAnalysis;

namespace CorpusGen.Tool.Formats;

/// <summary>Tells a check as one JSON document; <c>docs/command-line.md</c> says what is in it.</summary>
internal static class CheckJson
{
    /// <summary>After so many findings what is written goes out, so that it does not pile up.</summary>
    private const int Batch = 256;

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    public static void Write(Report report, Stream output)
    {
        using (var json = Json.Document(output))
        {
            json.WriteStartObject();
            json.WriteStartArray("findings");
            for (var i = 0; i < report.Findings.Length; i++)
            {
                Write(report.Findings[i], json);
                if (i % Batch == 0)
                {
                    json.Flush();
                }
            }

            json.WriteEndArray();
            json.WriteStartArray("problems");
            foreach (var problem in report.Problems)
            {
                json.WriteStartObject();
                json.WriteString("file", problem.Path);
                json.WriteString("reason", problem.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("summary");
            json.WriteNumber("files", report.Files);
            json.WriteNumber("errors", report.Count(DiagnosticSeverity.Error));
            json.WriteNumber("warnings", report.Count(DiagnosticSeverity.Warning));
            json.WriteNumber("infos", report.Count(DiagnosticSeverity.Info));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Told told, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", told.Finding.Rule.Id);
        json.WriteString("severity", Wording.WordOf(told.Finding.Rule.DefaultSeverity));
        json.WriteString("message", Wording.MessageOf(told.Finding));
        json.WriteString("help", told.Finding.Rule.HelpLinkUri);
        WritePlace(told.Place, json);
        if (told.Other is { } other)
        {
            json.WriteStartObject("other");
            WritePlace(other, json);
            json.WriteEndObject();
        }

        var isCertain = Wording.HasCertainFix(told.Finding);
        json.WriteStartArray("fixes");
        foreach (var fix in told.Finding.Fixes)
        {
            Write(told.Place, fix, isCertain, json);
            isCertain = false;
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Place place, Fix fix, bool isCertain, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("title", fix.Title);
        json.WriteBoolean("certain", isCertain);
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteRegion(Place.RegionOf(place.Text, edit.Span), json);
            json.WriteString("text", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Place place, Utf8JsonWriter json)
    {
        json.WriteString("file", place.Path);
        WriteRegion(place.Region, json);
    }

    private static void WriteRegion(Region region, Utf8JsonWriter json)
    {
        json.WriteNumber("line", region.Line);
        json.WriteNumber("column", region.Column);
        json.WriteNumber("endLine", region.EndLine);
        json.WriteNumber("endColumn", region.EndColumn);
    }
}
