using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CorpusGen.Configuration;
using CorpusGen.Tests.Generator;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CorpusGen.Tests.Documentation;

/// <summary>
/// No C# and no part of a project file stands on a page that is not compiled or loaded from the page. <see cref="ExampleTests"/> has the
/// marked examples; this has the rest. What MSBuild makes of the parts of project files is tested with the package.
/// </summary>
public sealed class SnippetTests
{
    private const string Rules = "docs/rules/";

    // What stands around corpora in project files and is MSBuild's or the SDK's own.
    private static readonly string[] Properties = ["LangVersion", "NoWarn", "Nullable", "TargetFramework"];

    private static readonly string[] Items = ["AdditionalFiles", "Analyzer", "PackageReference", "ProjectReference"];

    private static readonly string[] Groups = ["ItemGroup", "PropertyGroup"];

    private static readonly string[] Languages = ["", "csharp", "ini", "json", "python", "text", "xml"];

    private static readonly string[] Metadata = ["CorpusFile", "Condition", "Exclude", "Include", "PrivateAssets", "Remove", "Version"];

    private static readonly string Build = Path.Combine(Repository.Root, "src", "CorpusGen", "build");

    /// <summary>The blocks of C# on the pages that are no examples of <see cref="ExampleTests"/>.</summary>
    public static TheoryData<string, int> Code() => Blocks(block => block.Language == "csharp" && block.Marker != "compiled");

    public static TheoryData<string, int> Projects() => Blocks(block => block.Language == "xml");

    [Theory]
    [MemberData(nameof(Code))]
    public void Code_compiles_without_a_warning(string page, int line)
    {
        var blocks = Repository.Read(page).Blocks;
        var block = blocks.Single(block => block.Line == line);
        var run = block.Marker.Split(": ")[0] switch
        {
            // What the examples of its page see: they compile it with theirs, and here it compiles alone.
            "source" => Alone(block.Text),
            "install" => WithCorpus("MyPapers", blocks.Single(other => other.Marker == "install: abstracts/list.txt").Text)
                .WithSource("Program.cs", InMethod(Parse(block.Text))),
            "shards" => WithShard("Shard1", WithCorpus("Shard0", ShardText(0))).WithSource("AllPapers.cs", block.Text),
            "" when page.StartsWith(Rules, StringComparison.Ordinal) => OfRule(blocks, block),
            _ => throw new InvalidOperationException($"Nothing compiles the code in line {line} of {page}: mark it."),
        };
        _ = run.Run().AssertClean();
    }

    [Fact]
    public void The_type_of_the_page_is_in_the_way_until_the_property_of_the_page_is_set()
    {
        var blocks = Repository.Read("docs/rules/CORPUS903.md").Blocks;
        var project = WithCorpus("Library", ShardText(0)).WithSource("Own.cs", blocks[0].Text);
        Assert.Contains(
            project.Run().OutputCompilation().GetDiagnostics(TestContext.Current.CancellationToken),
            error => error.Id == "CS1029" && error.GetMessage(null).Contains("CORPUS903", StringComparison.Ordinal));
        _ = PropertiesOf(blocks[1].Text)
            .Aggregate(project, (run, property) => run.WithProperty(property.Name.LocalName, property.Value))
            .Run()
            .AssertClean();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_part_of_a_project_file_can_be_loaded_and_names_what_there_is(string page, int line)
    {
        var text = Repository.Read(page).Blocks.Single(block => block.Line == line).Text;
        var project = Load(text);
        var loose = project.Elements().Where(element => !Groups.Contains(element.Name.LocalName) && element.Name != "Import").ToArray();

        // A page shows single properties without their group; of items it must show the group, or copying it would not do.
        Assert.True(loose.Length == 0 || loose.Length == project.Elements().Count(), "Properties and groups stand side by side.");
        foreach (var property in PropertiesOf(text))
        {
            Assert.Contains(property.Name.LocalName, Known("CompilerVisibleProperty").Concat(Properties));
            Assert.Empty(property.Elements());
        }

        foreach (var item in project.Elements("ItemGroup").Elements())
        {
            Assert.Contains(item.Name.LocalName, Known("AvailableItemName").Concat(Items));
            Assert.All(item.Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, Metadata));
            Assert.True(item.Attribute("Include") is not null || item.Attribute("Remove") is not null, item.ToString());
        }

        // Targets are named with or without a folder before them; the files have to be there.
        Assert.All(project.Elements("Import"), import => Assert.True(
            File.Exists(Path.Combine(Build, import.Attribute("Project")!.Value.Replace('\\', '/').Split('/')[^1])), import.ToString()));
    }

    /// <summary>Only the page of the rule about values shows one that cannot be read, and says so.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void The_values_of_properties_can_be_read(string page, int line)
    {
        var blocks = Repository.Read(page).Blocks;
        var block = blocks.Single(block => block.Line == line);
        var options = PropertiesOf(block.Text).Where(property => !property.Value.Contains("$(", StringComparison.Ordinal))
            .Aggregate(TestOptions.Empty, (options, property) => options.WithProperty(property.Name.LocalName, property.Value));
        var isWrong = page == "docs/rules/CORPUS901.md" && block == blocks[0];
        Assert.Equal(isWrong ? 1 : 0, CorpusOptions.Read(options.GlobalOptions).Problems.Count);
    }

    /// <summary>
    /// A fence that is indented, or a word for a language that nobody here asks for, would keep a block from these tests.
    /// </summary>
    [Fact]
    public void No_block_of_a_page_hides()
    {
        Assert.NotEmpty(Code());
        Assert.NotEmpty(Projects());
        foreach (var page in Repository.Pages.Select(Repository.Read))
        {
            Assert.DoesNotContain(page.Prose, line => line.TrimStart() is ['`', '`', '`', ..] or ['~', '~', '~', ..]);
            Assert.All(page.Blocks, block => Assert.Contains(block.Language, Languages));
        }
    }

    private static TheoryData<string, int> Blocks(Func<MarkdownBlock, bool> isMeant)
    {
        var data = new TheoryData<string, int>();
        foreach (var page in Repository.Pages)
        {
            foreach (var block in Repository.Read(page).Blocks.Where(isMeant))
            {
                data.Add(page, block.Line);
            }
        }

        return data;
    }

    private static GeneratorRun Alone(string code) => Corpora.Empty.WithSource("Snippet.cs", code);

    private static GeneratorRun WithCorpus(string root, string corpus) =>
        Corpora.Empty.WithProperty("RootNamespace", root).WithText("abstracts/list.txt", corpus);

    /// <summary>Adds what another project with papers emits, as if it stood in this one.</summary>
    private static GeneratorRun WithShard(string root, GeneratorRun run) => WithCorpus(root, ShardText(1)).Run().AssertClean().Generated
        .Aggregate(run, (with, source) => with.WithSource(root + "/" + source.Key, source.Value));

    private static string ShardText(int shard) => $"Shard {shard}\nName: Paper{shard}\nAbstract: Bees dance for the {shard}th time.\n";

    /// <summary>The example of a rule's page: statements, with the corpus file above them, or declarations.</summary>
    private static GeneratorRun OfRule(IReadOnlyList<MarkdownBlock> blocks, MarkdownBlock block)
    {
        var unit = Parse(block.Text);
        if (!unit.Members.All(member => member is GlobalStatementSyntax))
        {
            return Alone(block.Text);
        }

        var corpus = blocks.Single(other =>
            other.Line < block.Line && other.Language == "text" && other.Text.Contains("Abstract:", StringComparison.Ordinal));
        return WithCorpus("Demo", corpus.Text).WithSource("Snippet.cs", "using Demo;\n" + InMethod(unit));
    }

    private static CompilationUnitSyntax Parse(string code) =>
        CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)
            .GetCompilationUnitRoot(TestContext.Current.CancellationToken);

    /// <summary>Makes statements, which only a program may begin with, a method of a class, with the usings that templates imply.</summary>
    private static string InMethod(CompilationUnitSyntax unit) =>
        $$"""
        using System;
        {{unit.Usings.ToFullString()}}
        internal static class Snippet
        {
            internal static void It()
            {
                {{unit.Members.ToFullString()}}
            }
        }
        """;

    private static IEnumerable<XElement> PropertiesOf(string text)
    {
        var project = Load(text);
        return project.Elements("PropertyGroup").Elements()
            .Concat(project.Elements().Where(element => !Groups.Contains(element.Name.LocalName) && element.Name != "Import"));
    }

    /// <summary>Loads a project, or the parts of one.</summary>
    private static XElement Load(string text) =>
        text.StartsWith("<Project", StringComparison.Ordinal) ? XElement.Parse(text) : XElement.Parse("<Project>" + text + "</Project>");

    private static IEnumerable<string> Known(string kind) => XDocument.Load(Path.Combine(Build, "CorpusGen.props"))
        .Descendants(kind).Select(element => element.Attribute("Include")!.Value);
}
