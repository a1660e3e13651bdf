using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using CorpusGen.Rules;
using CorpusGen.Tool.Checking;
using Microsoft.CodeAnalysis;

namespace CorpusGen.Tool.Formats;

/// <summary>
/// Tells a check in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which code hosts and editors show. Files
/// are told from the current folder, which is to be the root of the repository.
/// </summary>
internal static class CheckSarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Home = "https://github.com/corpusgen/corpusgen";
    private const int Batch = 256;

    // Where the compiler ends lines, and so these lines and columns do.
    private static readonly string[] NewLines = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    public static void Write(Report report, Stream output)
    {
        using (var json = Json.Document(output))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json);
            WriteInvocation(report, json);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("newlineSequences");
            foreach (var sequence in NewLines)
            {
                json.WriteStringValue(sequence);
            }

            json.WriteEndArray();
            json.WriteStartArray("results");
            for (var i = 0; i < report.Findings.Length; i++)
            {
                WriteResult(report.Findings[i], json);
                if (i % Batch == 0)
                {
                    json.Flush();
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Gets the rules that a check can tell of; what a result calls <c>ruleIndex</c> counts in these.</summary>
    private static IEnumerable<DiagnosticDescriptor> Rules =>
        RuleList.All.Where(rule => rule.Scope() is RuleScope.File or RuleScope.Corpus);

    private static readonly Dictionary<string, int> Indexes =
        Rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "corpusgen");
        json.WriteString("version", ThisAssembly.Version);
        json.WriteString("informationUri", Home);
        json.WriteStartArray("rules");
        foreach (var rule in Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteMessage("shortDescription", rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture), json);
            WriteMessage("fullDescription", rule.Description.ToString(System.Globalization.CultureInfo.InvariantCulture), json);
            json.WriteString("helpUri", rule.HelpLinkUri);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.DefaultSeverity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Report report, Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.Problems.IsEmpty);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var problem in report.Problems)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteMessage("message", $"{problem.Path}: {problem.Reason}", json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Told told, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", told.Finding.Rule.Id);
        json.WriteNumber("ruleIndex", Indexes[told.Finding.Rule.Id]);
        json.WriteString("level", LevelOf(told.Finding.Rule.DefaultSeverity));
        WriteMessage("message", Wording.MessageOf(told.Finding), json);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePhysicalLocation(told.Place, json);
        json.WriteEndObject();
        json.WriteEndArray();
        if (told.Other is { } other)
        {
            json.WriteStartArray("relatedLocations");
            json.WriteStartObject();
            json.WriteNumber("id", 1);
            WritePhysicalLocation(other, json);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (Wording.HasCertainFix(told.Finding))
        {
            json.WriteStartArray("fixes");
            WriteFix(told.Place, told.Finding.Fixes[0], json);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteFix(Place place, Fix fix, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteMessage("description", fix.Title, json);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(place.Path, json);
        json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteRegion("deletedRegion", Place.RegionOf(place.Text, edit.Span), json);
            WriteMessage("insertedContent", edit.NewText ?? "", json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePhysicalLocation(Place place, Utf8JsonWriter json)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(place.Path, json);
        WriteRegion("region", place.Region, json);
        json.WriteEndObject();
    }

    private static void WriteArtifact(string path, Utf8JsonWriter json)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void WriteRegion(string name, Region region, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", region.Line);
        json.WriteNumber("startColumn", region.Column);
        json.WriteNumber("endLine", region.EndLine);
        json.WriteNumber("endColumn", region.EndColumn);
        json.WriteEndObject();
    }

    /// <summary>What the standard calls a message, a multiformat message string or content of an artifact: an object with a text.</summary>
    private static void WriteMessage(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
