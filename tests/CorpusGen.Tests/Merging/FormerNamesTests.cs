using System;
using System.Globalization;
using System.Linq;
using CorpusGen.Tests.Generator;
using CorpusGen.Understanding;
using Xunit;

namespace CorpusGen.Tests.Merging;

public sealed class FormerNamesTests
{
    [Theory]
    [InlineData("Dalle", "Dalle", "")]
    [InlineData("Dalle; ZeroShot", "Dalle", "ZeroShot")]
    [InlineData(" Dalle ;; Zero-Shot ;ZEROSHOT; dalle; class;", "Dalle", "ZeroShot class")]
    [InlineData("GPT-4o; !; GPT4", "GPT4o", "GPT4")]
    [InlineData("!; GPT4", null, "GPT4")]
    [InlineData(";", null, "")]
    public void The_first_of_several_names_is_the_present_one(string value, string? name, string former)
    {
        Assert.Equal(name, FileUnderstanding.Pinned(value));
        Assert.Equal(former, string.Join(' ', FileUnderstanding.FormerNames(value)));
    }

    [Fact]
    public void A_former_name_is_a_member_that_says_the_new_one()
    {
        var run = Corpora.Empty.WithText("a.txt", "Name: New; Old; class\nAbstract: One.\n\nName: All; Find\nAbstract: Two.");
        Assert.True(run.CheckAll().Evaluate<bool>(
            """
            Demo.Papers.All.Count == 2
            && typeof(Demo.Papers).GetProperty("Old") is { } old && ReferenceEquals(old.GetValue(null), Demo.Papers.New)
            && typeof(Demo.Papers).GetProperty("class") is { } && typeof(Demo.Papers).GetProperty("FindPaper") is { }
            && Demo.Papers.Find("Old") == null
            """));
        var use = run
            .WithSource("Use.cs", "internal static class Use { internal static object It => Demo.Papers.Old; }")
            .Run()
            .OutputCompilation();
        var said = Assert.Single(use.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Id == "CS0618");
        Assert.Equal("'Papers.Old' is obsolete: ''Old' is called 'New' now.'", said.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Name: Old\nAbstract: Two.", "Old")]
    [InlineData("Name: oLD\nAbstract: Two.", "oLD")]
    [InlineData("Name: Other; Old\nAbstract: Two.", "")]
    [InlineData("Name: Other; Third; OLD\nAbstract: Two.", "")]
    [InlineData("Name: Old\nAbstract: Two.\n\nName: Old\nAbstract: Three.", "Old")]
    public void What_means_something_else_is_no_former_name(string others, string member)
    {
        var members = Members("Name: New; Old; Older\nAbstract: One.\n\n" + others);
        Assert.Contains("Older", members);
        Assert.Equal(member, string.Join(' ', members.Where(name => string.Equals(name, "Old", StringComparison.OrdinalIgnoreCase))));
    }

    [Fact]
    public void Papers_of_several_types_have_their_former_names() =>
        Assert.True(Corpora.Empty
            .WithText(
                "a.txt",
                "Name: New; Old\nAbstract: One." + string.Concat(
                    Enumerable.Range(0, 4_100).Select(i => $"\n\nName: Paper{i}\nAbstract: Text {i}.")))
            .WithSource(
                "Use.cs", "internal static class Use {\n#pragma warning disable CS0618\ninternal static object It => Demo.Papers.Old; }")
            .CheckAll()
            .Evaluate<bool>("ReferenceEquals(Use.It, Demo.Papers.New)"));

    /// <summary>A type of more members than 65,535 cannot be loaded, and nobody renames so much by hand.</summary>
    [Theory]
    [InlineData(100, 10_000)]
    [InlineData(101, 0)]
    public void Of_more_than_ten_thousand_former_names_none_is_a_member(int ofTheLast, int members)
    {
        var entries = Enumerable.Range(0, 100).Select(paper =>
            $"Name: New{paper}{string.Concat(Enumerable.Range(0, paper == 99 ? ofTheLast : 100).Select(i => $"; Old{paper}x{i}"))}\nAbstract: Text {paper}.");
        var source = Corpora.Empty.WithText("a.txt", string.Join("\n\n", entries)).Run().Generated["Corpus.g.cs"].ToString();
        Assert.Equal(members, source.Split("[global::System.Obsolete(\"'Old").Length - 1);
    }

    [Fact]
    public void Former_names_do_not_depend_on_the_order_of_the_files()
    {
        const string One = "Name: New; Old; Both\nAbstract: One.";
        const string Two = "Name: Newer; Ancient; both\nAbstract: Two.";
        Assert.Equal(
            Corpora.Empty.WithText("a.txt", One).WithText("b.txt", Two).Run().Generated["Corpus.g.cs"],
            Corpora.Empty.WithText("b.txt", Two).WithText("a.txt", One).Run().Generated["Corpus.g.cs"]);
    }

    private static string[] Members(string content) =>
        Corpora.Empty.WithText("a.txt", content).CheckAll().Evaluate<string[]>(
            "System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(typeof(Demo.Papers).GetProperties(), property => property.Name))");
}
