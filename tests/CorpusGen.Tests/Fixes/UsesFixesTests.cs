using System.Linq;
using System.Threading.Tasks;
using CorpusGen.CodeFixes;
using CorpusGen.Rules;
using CorpusGen.Tests.Generator;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis.CodeActions;
using Xunit;

namespace CorpusGen.Tests.Fixes;

public sealed class UsesFixesTests
{
    private const string Corpus = "List\nName: GPT4o\nAbstract: One.\n\nName: GPT4\nAbstract: Two.\n\nName: class\nAbstract: Three.";

    [Fact]
    public async Task A_name_that_no_paper_has_is_replaced_by_each_of_the_nearest()
    {
        using var project = new FixedProject(Project("return Papers.Find( /* which */ \"GTP4o\")?.Name;"));
        var diagnostic = Assert.Single(await project.DiagnoseAsync(new UsesAnalyzer()));
        var offers = await project.OffersAsync(new UsesFixes(), diagnostic);
        Assert.Equal(["Change to 'GPT4o'|CORPUS401.0", "Change to 'GPT4'|CORPUS401.1"], offers.Select(offer => $"{offer.Title}|{offer.EquivalenceKey}"));
        Assert.Equal("return Papers.Find( /* which */ \"GPT4o\")?.Name;", await StatementAsync(offers[0]));
        Assert.Equal("return Papers.Find( /* which */ \"GPT4\")?.Name;", await StatementAsync(offers[1]));
    }

    [Fact]
    public async Task A_name_near_no_other_is_offered_nothing()
    {
        using var project = new FixedProject(Project("return Papers.Find(\"Elsewhere\")?.Name;"));
        Assert.Empty(await project.OffersAsync(new UsesFixes(), Assert.Single(await project.DiagnoseAsync(new UsesAnalyzer()))));
    }

    [Theory]
    [InlineData("return Papers /* the */ .GTP4o /* one */ .Name;", "return Papers /* the */ .GPT4o /* one */ .Name;")]
    [InlineData("return Papers.klass.Name;", "return Papers.@class.Name;")]
    [InlineData("return Demo.Papers.GPT_4_o?.Name;", "return Demo.Papers.GPT4o?.Name;")]
    public async Task A_property_that_is_not_there_becomes_the_nearest(string before, string after)
    {
        using var project = new FixedProject(Project(before));
        var offers = await project.OffersAsync(new UsesFixes(), Assert.Single(await project.DiagnoseAsync(new UsesAnalyzer())));
        Assert.Equal("CORPUS403.0", offers[0].EquivalenceKey);
        Assert.Equal(after, await StatementAsync(offers[0]));
        Assert.Empty(await FixedProject.ComplaintsAfterAsync(offers[0]));
    }

    [Theory]
    [InlineData("return Papers.Find(\"gpt4o\")?.Name;", "return Papers.GPT4o?.Name;")]
    [InlineData("return Papers.Find(\"gpt4o\")!.Name;", "return Papers.GPT4o.Name;")]
    [InlineData("return Demo.Papers.Find(\"CLASS\") is { } paper ? paper.Name : null;", "return Demo.Papers.@class is { } paper ? paper.Name : null;")]
    [InlineData("return (Papers.Find(\"GPT4o\") ?? throw new System.InvalidOperationException()).Name;", "return (Papers.GPT4o ?? throw new System.InvalidOperationException()).Name;")]
    [InlineData("var paper = Papers.Find(\"GPT4o\"); paper = null; return paper?.Name;", "var paper = Papers.GPT4o; paper = null; return paper?.Name;")]
    [InlineData("return Papers.Find(\"GPT4o\") == null ? null : \"x\"; // why", "return Papers.GPT4o == null ? null : \"x\"; // why")]
    [InlineData("var GPT4o = 1; return Find(\"GPT4o\")?.Name + GPT4o;", "var GPT4o = 1; return Papers.GPT4o?.Name + GPT4o;")]
    [InlineData("return Papers /* the */ . /* one */ Find(\"GPT4o\") /* here */ ?.Name;", "return Papers /* the */ . /* one */ GPT4o /* here */ ?.Name;")]
    [InlineData("System.Func<Paper?> get = () => Papers.Find(\"GPT4o\"); return get()?.Name;", "System.Func<Paper?> get = () => Papers.GPT4o; return get()?.Name;")]
    public async Task A_lookup_becomes_the_property_and_the_code_still_compiles(string before, string after)
    {
        using var project = new FixedProject(Project(before));
        var offer = Assert.Single(await project.OffersAsync(new UsesFixes(), Assert.Single(await project.DiagnoseAsync(new UsesAnalyzer()))));
        Assert.Equal("CORPUS402.0", offer.EquivalenceKey);
        Assert.Equal(after, await StatementAsync(offer));
        Assert.Empty(await FixedProject.ComplaintsAfterAsync(offer));
    }

    [Fact]
    public async Task All_lookups_become_properties_at_once()
    {
        using var project = new FixedProject(Project("return Papers.Find(\"gpt4o\")?.Name + Papers.Find(\"gpt4\")?.Name;"));
        var diagnostics = await project.DiagnoseAsync(new UsesAnalyzer());
        var action = await project.FixAllAsync(new UsesFixes(), "CORPUS402", "CORPUS402.0", diagnostics);
        Assert.Equal("return Papers.GPT4o?.Name + Papers.GPT4?.Name;", await StatementAsync(action!));
    }

    private static GeneratorRun Project(string statement) => Corpora.Empty.WithText("a.txt", Corpus).WithSource("Use.cs", $$"""
        #pragma warning disable CS8019
        using Demo;
        using static Demo.Papers;
        internal static class Use
        {
            public static string? It()
            {
                {{statement}}
            }
        }
        """);

    private static async Task<string> StatementAsync(CodeAction action)
    {
        var code = (await FixedProject.AfterAsync(action, "Use.cs")).ToString().Split('\n');
        return code[7].Trim();
    }
}
