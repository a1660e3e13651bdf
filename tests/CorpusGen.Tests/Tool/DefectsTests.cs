using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using CorpusGen.Rules;
using Xunit;

namespace CorpusGen.Tests.Tool;

/// <summary>The files in <c>Defects/</c> have one defect of each rule about files.</summary>
public sealed class DefectsTests
{
    private static readonly string Folder = Path.Combine(
        typeof(DefectsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(
            attribute => attribute.Key == "RepositoryRoot").Value!,
        "tests", "CorpusGen.Tests", "Tool", "Defects");

    [Fact]
    public void Check_tells_of_every_rule_about_files()
    {
        using var place = Place();
        var expected = RuleList.All.Where(rule => rule.Scope() is RuleScope.File or RuleScope.Corpus).Select(rule => rule.Id);
        Assert.Equal(expected, Told(place));
    }

    [Fact]
    public void A_second_fix_changes_nothing_and_what_is_left_needs_a_person()
    {
        using var place = Place();
        var first = place.Run("fix", "*.txt");
        Assert.Contains("1 of 3 files changed", first.Error, StringComparison.Ordinal);
        var repaired = File.ReadAllBytes(place["defects.txt"]);

        Assert.Contains("0 of 3 files changed", place.Run("fix", "*.txt").Error, StringComparison.Ordinal);
        Assert.Equal(repaired, File.ReadAllBytes(place["defects.txt"]));

        // An address of another kind has no bare form.
        var expected = RuleList.All
            .Where(rule => rule.Scope() is RuleScope.File or RuleScope.Corpus)
            .Where(rule => rule.Remedy() is RuleRemedy.None or RuleRemedy.Choice || rule.Id is "CORPUS304")
            .Select(rule => rule.Id);
        Assert.Equal(expected, Told(place));
    }

    [Fact]
    public void What_stays_as_it_is_stays_byte_for_byte()
    {
        using var place = Place();
        place.Run("fix", "*.txt");
        foreach (var path in new[] { "again.txt", "no-entries.txt", "not-unicode.txt" })
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(Folder, path)), File.ReadAllBytes(place[path]));
        }
    }

    private static Workplace Place()
    {
        var place = new Workplace();
        foreach (var path in Directory.GetFiles(Folder))
        {
            place.With(Path.GetFileName(path), File.ReadAllBytes(path));
        }

        return place;
    }

    /// <summary>The ids of the rules that find something, each once.</summary>
    private static string[] Told(Workplace place)
    {
        using var report = JsonDocument.Parse(place.Run("check", "*.txt", "--format", "json").Output);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => finding.GetProperty("id").GetString()!)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    }
}
