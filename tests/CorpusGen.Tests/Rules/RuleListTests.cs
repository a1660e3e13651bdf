using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using CorpusGen.Emitting;
using CorpusGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CorpusGen.Tests.Rules;

/// <summary>The list of rules, their pages, their table and the release tracking say the same.</summary>
public sealed class RuleListTests
{
    private static readonly string Root = typeof(RuleListTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static readonly string[] Tracking = ["Shipped", "Unshipped"];

    private static readonly string Targets = Path.Combine(Root, "src", "CorpusGen", "build", "CorpusGen.targets");

    /// <summary>The rules that the targets tell.</summary>
    private static readonly string[] OfTheTargets =
    [
        .. XDocument
            .Load(Targets)
            .Descendants("Warning")
            .Select(warning => warning.Attribute("Code")!.Value)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The rules that no analyzer reports, with their severities.</summary>
    private static readonly (string Id, string Severity)[] OfTheBuild =
    [
        .. OfTheTargets.Select(id => (id, "warning")), (UnreadSource.Rule, "error"),
    ];

    [Fact]
    public void Every_rule_of_the_list_is_in_it_once_and_in_the_order_of_ids()
    {
        var declared = typeof(RuleList)
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>();
        Assert.Equal(declared.Select(rule => rule.Id), RuleList.All.Select(rule => rule.Id));
        Assert.Equal(RuleList.All.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), RuleList.All.Select(rule => rule.Id));
    }

    [Fact]
    public void Every_rule_has_its_page_and_every_page_its_rule()
    {
        var pages = Directory.GetFiles(Path.Combine(Root, "docs", "rules"), "*.md").Select(path => Path.GetFileNameWithoutExtension(path)!);
        Assert.Equal(RuleList.All.Select(rule => rule.Id).Concat(OfTheBuild.Select(rule => rule.Id)), pages.Order(StringComparer.Ordinal));
        Assert.All(RuleList.All, rule => Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal));
        Assert.All(RuleList.All, rule => Assert.StartsWith(
            $"# {rule.Id}: {rule.Title}\n\n| | |\n|---|---|\n| severity | {Severity(rule)} |\n| remedy | {Remedy(rule, "a person must see to it")} |\n\n## What\n\n",
            File.ReadAllText(Path.Combine(Root, "docs", "rules", rule.Id + ".md")).ReplaceLineEndings("\n"),
            StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_has_its_row_in_the_release_tracking()
    {
        var rows = Tracking.SelectMany(file => File.ReadLines(Path.Combine(Root, "src", "CorpusGen", $"AnalyzerReleases.{file}.md")))
            .Where(line => line.StartsWith("CORPUS", StringComparison.Ordinal));
        Assert.Equal(RuleList.All.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}"), rows);
    }

    [Fact]
    public void Every_rule_has_its_row_in_the_list() => Assert.Equal(
        RuleList.All.Select(rule => $"| [{rule.Id}](rules/{rule.Id}.md) | {Severity(rule)} | {rule.Title} | {Remedy(rule, "")} |")
            .Concat(OfTheBuild.Select(rule => $"| [{rule.Id}](rules/{rule.Id}.md) | {rule.Severity} | {TitleOf(rule.Id)} |  |")),
        File.ReadLines(Path.Combine(Root, "docs", "rules.md")).Where(line => line.StartsWith("| [CORPUS", StringComparison.Ordinal)));

    [Fact]
    public void Every_rule_is_reported_by_an_analyzer()
    {
        var supported = typeof(RuleList).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics);
        Assert.Equal(RuleList.All.Select(rule => rule.Id), supported.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_becomes_of_a_finding_is_told_without_making_strings()
    {
        Assert.Equal(RuleRemedy.Repaired, RuleList.Latex.Remedy());
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            Assert.True(RuleList.Latex.Scope() == RuleScope.File);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void Every_rule_of_the_build_has_a_page_like_the_others_and_links_to_it()
    {
        Assert.NotEmpty(OfTheTargets);
        Assert.All(OfTheBuild, rule => Assert.StartsWith(
            $"# {rule.Id}: {TitleOf(rule.Id)}\n\n| | |\n|---|---|\n| severity | {rule.Severity} |\n| remedy | a person must see to it |\n\n## What\n\n",
            Page(rule.Id),
            StringComparison.Ordinal));
        Assert.All(OfTheTargets, id => Assert.Contains(RuleList.PageOf(id), File.ReadAllText(Targets), StringComparison.Ordinal));
    }

    /// <summary>The title on a page.</summary>
    private static string TitleOf(string id) => Page(id).Split('\n')[0].Split(": ", 2)[1];

    private static string Page(string id) => File.ReadAllText(Path.Combine(Root, "docs", "rules", id + ".md")).ReplaceLineEndings("\n");

    private static string Severity(DiagnosticDescriptor rule) => rule.DefaultSeverity.ToString().ToLowerInvariant();

    private static string Remedy(DiagnosticDescriptor rule, string none) => rule.Remedy() switch
    {
        RuleRemedy.Repaired => "repaired on the way; a fix repairs the file",
        RuleRemedy.Fix => "a fix",
        RuleRemedy.Choice => "fixes to choose from",
        _ => none,
    };
}
