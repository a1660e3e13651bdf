using System;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace CorpusGen.Package.Tests;

/// <summary>
/// What MSBuild makes of the parts of project files on the pages, each in a project of its own with the package's props and targets, or
/// with what the part itself imports.
/// </summary>
public sealed class ProjectSnippetTests(EvaluatedSnippets snippets) : IClassFixture<EvaluatedSnippets>
{
    private static readonly string[] Files = ["abstracts/a.txt", "abstracts/b.txt"];

    private static readonly string[] Severities = ["CorpusGen.recommended.globalconfig"];

    public static TheoryData<string, int> Snippets()
    {
        var data = new TheoryData<string, int>();
        foreach (var (page, block) in EvaluatedSnippets.All)
        {
            data.Add(page, block.Line);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Its_properties_and_items_are_what_the_page_says(string page, int line)
    {
        var told = snippets.Of(page, line);
        var snippet = EvaluatedSnippets.Load(EvaluatedSnippets.All.Single(snippet => snippet.Page == page && snippet.Block.Line == line).Block.Text);
        foreach (var property in EvaluatedSnippets.PropertiesOf(snippet))
        {
            var value = told.Properties[property.Name.LocalName];
            if (property.Value.StartsWith("$(NoWarn);", StringComparison.Ordinal))
            {
                Assert.Contains(property.Value["$(NoWarn);".Length..], value.Split(';'));
            }
            else
            {
                Assert.Equal(property.Value.Replace("$(MSBuildProjectName)", told.Name, StringComparison.Ordinal), value);
            }
        }

        var items = snippet.Elements("ItemGroup").Elements().ToList();
        var named = items.Where(item => item.Name.LocalName is "CorpusFile" or "AdditionalFiles").Select(item => item.Attribute("Include")!.Value).ToList();
        if (named.Count > 0)
        {
            // A name without a pattern is one file, also where there is none.
            var expected = named.TrueForAll(name => !name.Contains('*', StringComparison.Ordinal)) ? named : [.. Files];
            Assert.Equal(expected, told.Items["AdditionalFiles"].Where(file => file.EndsWith(" true", StringComparison.Ordinal)).Select(file => file.Split(' ')[0]));
        }

        if (items.Any(item => item.Name.LocalName == "ProjectReference"))
        {
            Assert.Equal(["../Shard0/Shard0.csproj", "../Shard1/Shard1.csproj"], told.Items["ProjectReference"]);
        }

        if (items.Any(item => item.Name.LocalName == "Analyzer"))
        {
            Assert.Contains(EvaluatedSnippets.Assembly, told.Items["Analyzer"]);
        }
    }

    /// <summary>The severities come with the targets, and so do they with the import that a page shows.</summary>
    [Theory]
    [MemberData(nameof(Snippets))]
    public void The_compiler_gets_the_severities_unless_there_are_no_targets(string page, int line) => Assert.Equal(
        (page, line) == WithoutTargets ? [] : Severities,
        snippets.Of(page, line).Items["EditorConfigFiles"].Select(file => file.Split('/')[^1]).Where(file => file.StartsWith("CorpusGen.", StringComparison.Ordinal)));

    /// <summary>What the page of CORPUS905 says: without the targets nothing is embedded, and with them everything is.</summary>
    [Fact]
    public void The_import_of_the_targets_embeds_the_files()
    {
        var (before, after) = Both("docs/rules/CORPUS905.md");
        Assert.Equal(["", "true"], new[] { before, after }.Select(told => told.Properties["CorpusEmbedded"]));
        Assert.Empty(before.Items["EmbeddedResource"]);
        Assert.Equal(Files, after.Items["EmbeddedResource"].Select(file => string.Join('/', file.Split(' ')[0].Split('/')[^2..])));
    }

    /// <summary>What the page of CORPUS902 says: the default of .NET Framework is older than C# 9.</summary>
    [Fact]
    public void The_language_of_net_framework_is_older_unless_it_is_set()
    {
        var (before, after) = Both("docs/rules/CORPUS902.md");
        Assert.Equal(["7.3", "9.0"], new[] { before, after }.Select(told => told.Properties["LangVersion"]));
    }

    private static (string Page, int Line) WithoutTargets =>
        EvaluatedSnippets.All.Where(snippet => snippet.Page == "docs/rules/CORPUS905.md").Select(snippet => (snippet.Page, snippet.Block.Line)).First();

    private (EvaluatedSnippet Before, EvaluatedSnippet After) Both(string page)
    {
        var both = EvaluatedSnippets.All.Where(snippet => snippet.Page == page).Take(2).Select(snippet => snippets.Of(page, snippet.Block.Line)).ToList();
        return (both[0], both[1]);
    }
}
