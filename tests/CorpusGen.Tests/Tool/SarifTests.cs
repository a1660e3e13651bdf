using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using CorpusGen.Rules;
using CorpusGen.Tool.Checking;
using CorpusGen.Tool.Files;
using CorpusGen.Tool.Formats;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Tool;

public sealed class SarifTests
{
    [Fact]
    public void A_log_has_what_the_standard_demands()
    {
        using var place = new Workplace().With("lists/a b#.txt", "Vera\nTittle: A\nAbstract: B  c.\n\nstray\nAbstract:");
        var ran = place.Run("check", "**/*.txt", "gone.txt", "--format", "sarif");
        using var json = JsonDocument.Parse(ran.Output);
        SarifShape.Check(json.RootElement);
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.False(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(
            ["CORPUS004 warning 2,1-2,7", "CORPUS131 note 3,12-3,14", "CORPUS003 warning 5,1-5,6", "CORPUS001 error 6,1-6,9"],
            run.GetProperty("results").EnumerateArray().Select(Shown));
        Assert.All(run.GetProperty("results").EnumerateArray(), result => Assert.Equal(
            "lists/a%20b%23.txt",
            result.GetProperty("locations")[0]
                .GetProperty("physicalLocation")
                .GetProperty("artifactLocation")
                .GetProperty("uri")
                .GetString()));
        Assert.DoesNotContain(place.Folder, ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_that_is_certain_is_a_replacement_and_no_other_is()
    {
        using var place = new Workplace().With("a.txt", "Vera\nTittle: A\nAbstract:");
        using var json = JsonDocument.Parse(place.Run("check", "a.txt", "--format", "sarif").Output);
        var results = json.RootElement.GetProperty("runs")[0].GetProperty("results");
        var change = results[0].GetProperty("fixes")[0].GetProperty("artifactChanges")[0];
        Assert.Equal("a.txt", change.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("Title", change.GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal("2,1-2,7", Region(change.GetProperty("replacements")[0].GetProperty("deletedRegion")));
        Assert.False(results[1].TryGetProperty("fixes", out _));
    }

    [Fact]
    public void A_choice_is_left_to_a_person_and_another_place_is_related()
    {
        var choice = RuleList.All.First(rule => rule.Remedy() == RuleRemedy.Choice);
        var text = SourceText.From("one two\nthree");
        var finding = Finding.Of(choice, new TextSpan(0, 3), "x", "y", "z").WithFix("Perhaps this", new TextSpan(0, 3), "two");
        var report = new Report(
            1,
            [new Told(new Place("a.txt", text, finding.Span), finding, new Place("../b.txt", text, new TextSpan(8, 5)))],
            [new Problem("c.txt", "gone")]);
        using var written = new System.IO.MemoryStream();
        CheckSarif.Write(report, written);
        using var json = JsonDocument.Parse(written.ToArray());
        SarifShape.Check(json.RootElement);
        var result = json.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.False(result.TryGetProperty("fixes", out _));
        var related = result.GetProperty("relatedLocations")[0].GetProperty("physicalLocation");
        Assert.Equal("../b.txt", related.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("2,1-2,6", Region(related.GetProperty("region")));
    }

    [Fact]
    public void A_log_without_findings_is_one_too()
    {
        using var place = new Workplace().With("a.txt", "Vera\nAbstract: Bees fly.");
        var ran = place.Run("check", "a.txt", "--format", "sarif");
        Assert.Equal(0, ran.ExitCode);
        using var json = JsonDocument.Parse(ran.Output);
        SarifShape.Check(json.RootElement);
        Assert.Equal(0, json.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        Assert.True(json.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    private static string Shown(JsonElement result) =>
        $"{result.GetProperty("ruleId")} {result.GetProperty("level")} {Region(result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region"))}";

    private static string Region(JsonElement region) =>
        $"{region.GetProperty("startLine")},{region.GetProperty("startColumn")}-{region.GetProperty("endLine")},{region.GetProperty("endColumn")}";
}

/// <summary>
/// What the schema of SARIF 2.1.0 demands of the parts that are written: which properties an object must have, which it may have
/// (<c>additionalProperties</c> is false throughout), and what shape their values have.
/// </summary>
internal static class SarifShape
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    private static readonly Dictionary<string, (string[] Required, string[] Optional)> Objects = new(StringComparer.Ordinal)
    {
        ["log"] = (["version", "runs"], ["$schema"]),
        ["run"] = (["tool"], ["invocations", "columnKind", "newlineSequences", "results"]),
        ["tool"] = (["driver"], []),
        ["driver"] = (["name"], ["version", "informationUri", "rules"]),
        ["rules"] = (["id"], ["shortDescription", "fullDescription", "helpUri", "defaultConfiguration"]),
        ["defaultConfiguration"] = ([], ["level"]),
        ["shortDescription"] = (["text"], []),
        ["fullDescription"] = (["text"], []),
        ["invocations"] = (["executionSuccessful"], ["toolExecutionNotifications"]),
        ["toolExecutionNotifications"] = (["message"], ["level"]),
        ["message"] = (["text"], []),
        ["results"] = (["message"], ["ruleId", "ruleIndex", "level", "locations", "relatedLocations", "fixes"]),
        ["locations"] = ([], ["id", "physicalLocation"]),
        ["relatedLocations"] = ([], ["id", "physicalLocation"]),
        ["physicalLocation"] = (["artifactLocation"], ["region"]),
        ["artifactLocation"] = ([], ["uri"]),
        ["region"] = ([], ["startLine", "startColumn", "endLine", "endColumn"]),
        ["deletedRegion"] = ([], ["startLine", "startColumn", "endLine", "endColumn"]),
        ["fixes"] = (["artifactChanges"], ["description"]),
        ["description"] = (["text"], []),
        ["artifactChanges"] = (["artifactLocation", "replacements"], []),
        ["replacements"] = (["deletedRegion"], ["insertedContent"]),
        ["insertedContent"] = ([], ["text"]),
    };

    // The arrays that must not be empty.
    private static readonly string[] Filled = ["runs", "newlineSequences", "artifactChanges", "replacements"];

    public static void Check(JsonElement log)
    {
        Check("log", log);
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        foreach (var run in log.GetProperty("runs").EnumerateArray())
        {
            var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();
            Assert.Equal(rules.Length, rules.Select(rule => rule.GetProperty("id").GetString()).Distinct(StringComparer.Ordinal).Count());
            Assert.All(run.GetProperty("results").EnumerateArray(), result => Assert.Equal(
                rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString(), result.GetProperty("ruleId").GetString()));
        }
    }

    private static void Check(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var (required, optional) = Objects[name is "runs" ? "run" : name];
                var present = value.EnumerateObject().Select(property => property.Name).ToArray();
                Assert.Empty(required.Except(present));
                Assert.Empty(present.Except(required).Except(optional));
                Assert.All(value.EnumerateObject(), property => Check(property.Name, property.Value));
                break;
            case JsonValueKind.Array:
                Assert.False(Filled.Contains(name) && value.GetArrayLength() == 0, name);
                Assert.All(value.EnumerateArray(), item => Check(name, item));
                break;
            case JsonValueKind.Number:
                Assert.True(value.GetInt32() >= (name is "ruleIndex" ? 0 : 1), name);
                break;
            case JsonValueKind.String when name is "level":
                Assert.Contains(value.GetString(), Levels);
                break;
            case JsonValueKind.String when name is "uri":
                Assert.True(Uri.TryCreate(value.GetString(), UriKind.Relative, out _), value.GetString());
                Assert.True(Uri.IsWellFormedUriString(value.GetString(), UriKind.Relative), value.GetString());
                break;
            case JsonValueKind.String when name is "helpUri" or "informationUri" or "$schema":
                Assert.True(
                    Uri.IsWellFormedUriString(value.GetString(), UriKind.Absolute),
                    string.Create(CultureInfo.InvariantCulture, $"{value}"));
                break;
            default:
                Assert.True(value.ValueKind is JsonValueKind.String or JsonValueKind.True or JsonValueKind.False, name);
                break;
        }
    }
}
