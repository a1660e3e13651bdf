using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CorpusGen.Rules;
using CorpusGen.Tests.Documentation;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorpusGen.Tests.Rules;

/// <summary>The three files of severities say of every rule of the list what the preset promises.</summary>
public sealed class ConfigurationPresetTests
{
    private static readonly string Build = Path.Combine(Repository.Root, "src", "CorpusGen", "build");

    [Fact]
    public void The_presets_name_every_rule()
    {
        Assert.Equal(Expected(_ => ReportDiagnostic.Suppress), Read("none"));
        Assert.Equal(
            Expected(rule => rule.DefaultSeverity == DiagnosticSeverity.Info ? ReportDiagnostic.Info : Standard(rule)),
            Read("recommended"));
        Assert.Equal(
            Expected(rule => rule.DefaultSeverity == DiagnosticSeverity.Info ? ReportDiagnostic.Warn : Standard(rule)), Read("all"));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("recommended")]
    [InlineData("all")]
    public void The_file_of_the_readmes_example_wins(string preset)
    {
        var example = Repository.Read("README.md").Blocks.Single(block => block.Marker == "globalconfig").Text;
        var own = AnalyzerConfig.Parse(example, "/project/.globalconfig");
        var set = AnalyzerConfigSet.Create(new[] { Parse(preset), own }, out var problems);
        Assert.Empty(problems);
        Assert.Equal(ReportDiagnostic.Error, set.GlobalConfigOptions.TreeOptions["CORPUS003"]);
        Assert.Equal(ReportDiagnostic.Suppress, set.GlobalConfigOptions.TreeOptions["CORPUS004"]);
    }

    [Fact]
    public void The_targets_choose_among_the_files_that_are_there()
    {
        var targets = XDocument.Load(Path.Combine(Build, "CorpusGen.targets"));
        var chosen = targets.Descendants("_CorpusRules").Select(choice => $"CorpusGen.{choice.Value}.globalconfig");
        Assert.Equal(
            Directory.GetFiles(Build, "*.globalconfig").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal),
            chosen.Order(StringComparer.Ordinal));
    }

    private static ReportDiagnostic Standard(DiagnosticDescriptor rule) =>
        rule.DefaultSeverity == DiagnosticSeverity.Error ? ReportDiagnostic.Error : ReportDiagnostic.Warn;

    private static IEnumerable<KeyValuePair<string, ReportDiagnostic>> Expected(Func<DiagnosticDescriptor, ReportDiagnostic> severity) =>
        RuleList.All.Select(rule => KeyValuePair.Create(rule.Id, severity(rule)));

    private static IEnumerable<KeyValuePair<string, ReportDiagnostic>> Read(string preset)
    {
        var set = AnalyzerConfigSet.Create(new[] { Parse(preset) }, out var problems);
        Assert.Empty(problems);
        return set.GlobalConfigOptions.TreeOptions
            .Select(pair => KeyValuePair.Create(pair.Key.ToUpperInvariant(), pair.Value))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal);
    }

    private static AnalyzerConfig Parse(string preset)
    {
        var path = Path.Combine(Build, $"CorpusGen.{preset}.globalconfig");
        return AnalyzerConfig.Parse(File.ReadAllText(path), path);
    }
}
