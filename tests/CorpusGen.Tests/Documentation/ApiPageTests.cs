using System;
using System.Linq;
using System.Reflection;
using CorpusGen.Emitting;
using CorpusGen.Tests.Generator;
using Xunit;

namespace CorpusGen.Tests.Documentation;

/// <summary>The page about what is emitted has all of it.</summary>
public sealed class ApiPageTests
{
    // What every record has, and what the tables leave to the text.
    private static readonly string[] Common = ["Equals", "GetHashCode", "ToString", "<Clone>$"];

    public static TheoryData<string> Types => ["Papers", "Paper", "PaperList", "PaperSource", "Abbreviation", "KeywordExtensions"];

    private static MarkdownPage Page => Repository.Read("docs/api.md");

    [Fact]
    public void The_types_are_those_that_are_emitted() => Assert.Equal(
        EmittedTypes.Names.Items.Order(StringComparer.Ordinal),
        Page.Table("types").SelectMany(row => row[0].Split(", ")).Select(MarkdownPage.CodeIn).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Types))]
    public void The_members_are_those_that_are_emitted(string type)
    {
        using var project = Corpora.Small.Run().Emit();
        var papers = ((System.Collections.IEnumerable)project.Get("Demo.Papers", "All")!).Cast<object>()
            .Select(paper => (string)Roslyn.LoadedAssembly.Get(paper, "Name")!).ToArray();
        var emitted = project.TypeNamed("Demo." + type)
            .GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(member => member is not MethodBase { IsSpecialName: true })
            .Select(member => member.Name)
            .Except(Common)
            .Except(papers);
        var documented = Page.Table("members " + type).Select(row => MarkdownPage.CodeIn(row[0]).Split('(')[0]);
        Assert.Equal(emitted.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }
}
