using System;
using System.Linq;
using CorpusGen.Emitting;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorpusGen.Tests.Generator;

/// <summary>Corpora of so many papers that one class cannot hold their properties.</summary>
public sealed class PaperPartsTests
{
    /// <summary>A paper a line, pinned, so that a test of many papers does not take long.</summary>
    private static string Pinned(char file, int count, string extra = "") =>
        string.Concat(
            Enumerable.Range(0, count).Select(
                i => FormattableString.Invariant($"Name: {file}{i:D5}\nAbstract: Text {file}{i}.\n"))) + extra;

    [Theory]
    [InlineData(0, 12)]
    [InlineData(4096, 12)]
    [InlineData(4097, 13)]
    [InlineData(8192, 13)]
    [InlineData(8193, 14)]
    [InlineData(int.MaxValue, 31)]
    public void The_scale_is_the_bits_that_tell_many_papers_apart(int papers, int scale) => Assert.Equal(scale, PaperParts.ScaleOf(papers));

    [Theory]
    [InlineData(4_096, false)]
    [InlineData(4_097, true)]
    public void More_than_4096_papers_are_in_interfaces(int count, bool areMany)
    {
        var run = Corpora.Empty.WithText("a.txt", Pinned('a', count, "Name: CorpusPapers_1\nAbstract: A name of ours.")
            .Replace("Name: a00000\nAbstract: Text a0.\n", "", StringComparison.Ordinal)).CheckAll();
        Assert.Equal(areMany, run.Evaluate<bool>("typeof(Demo.Papers).IsInterface"));
        Assert.Equal(
            "Text a7. a00009 Text a4000. a True True",
            run.Evaluate<string>("""
                string.Join(" ", Demo.Papers.a00007.Abstract, nameof(Demo.Papers.a00009), Demo.Papers.Find("A04000")!.Abstract, Demo.Papers.Lists.A.Label,
                    Demo.Papers._CorpusPapers_1 == Demo.Papers.Find("_CorpusPapers_1"), Demo.Papers.All[0] == Demo.Papers.a00001)
                """));
    }

    [Theory]
    [InlineData(References.Net472)]
    [InlineData(References.NetStandard20)]
    public void Where_interfaces_have_no_such_members_more_than_16384_papers_are_in_classes(string framework)
    {
        var run = Corpora.Empty.WithFramework(framework).WithLanguage(LanguageVersion.CSharp9)
            .WithProperty("CorpusVisibility", "public")
            .WithText("a.txt", Pinned('a', 8_200))
            .WithText("b.txt", Pinned('b', 8_200)).CheckAll();
        Assert.Equal(
            "Text a7. Text b8199. 16400",
            run.Evaluate<string>("string.Join(\" \", Demo.Papers.a00007.Abstract, Demo.Papers.b08199.Abstract, Demo.Papers.All.Count)"));
        Assert.Equal(TypeKind.Class, run.OutputCompilation().GetTypeByMetadataName("Demo.Papers")!.TypeKind);
    }

    /// <summary>
    /// Files of very different sizes, empty ones among them: a paper is looked for in the file where it would be if all had one size.
    /// </summary>
    [Theory]
    [InlineData(1, 0, 0, 40, 0, 3, 0)]
    [InlineData(40, 0, 1, 0, 0, 1)]
    [InlineData(0, 0, 1, 1, 40)]
    public void Every_position_leads_to_its_paper(params int[] sizes)
    {
        var run = sizes.Select(
            (size, i) => (Path: FormattableString.Invariant($"f{i}.txt"), Content: "L\n" + Pinned((char)('a' + i), size)))
            .Aggregate(Corpora.Empty, (project, file) => project.WithText(file.Path, file.Content)).CheckAll();
        var expected = sizes.SelectMany(
            (size, i) => Enumerable.Range(0, size).Select(paper => FormattableString.Invariant($"{(char)('a' + i)}{paper:D5}")));
        Assert.Equal(
            expected,
            run.Evaluate<string[]>(
                "System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(Demo.Papers.All, p => Demo.Papers.Find(p.Name)!.Name))"));
    }

    [Fact]
    public void An_editor_lists_the_papers_of_all_parts()
    {
        var run = Corpora.Empty.WithText("a.txt", Pinned('a', 5_000)).WithSource("Use.cs", "class Use { }").Run();
        var compilation = run.OutputCompilation();
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.First());
        var papers = compilation.GetTypeByMetadataName("Demo.Papers")!;
        var listed = model
            .LookupStaticMembers(0, papers)
            .OfType<IPropertySymbol>()
            .Select(property => property.Name)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains("All", listed);
        Assert.Equal(5_000, listed.Count(name => name.StartsWith('a')));
    }

    [Fact]
    public void A_paper_more_moves_none_of_another_file()
    {
        var first = Corpora.Empty.WithText("a.txt", Pinned('a', 3_000)).WithText("b.txt", Pinned('b', 3_000)).CheckAll();
        var next = first.Next(run => run.WithText(new TestText("a.txt", "Name: New\nAbstract: A new one.\n" + Pinned('a', 3_000))));
        Assert.Equal("SourceOutput: Modified×2 Cached×1", next.Steps(GeneratorResult.Output));
        next.AssertSameAsFresh();
    }

    [Fact]
    public void Names_that_several_papers_came_to_are_told_of_as_long_as_they_are_few()
    {
        static int Retired(int count) => string.Concat(Corpora.Empty
            .WithText("a.txt", string.Concat(Enumerable.Range(0, count).Select(i => FormattableString.Invariant(
                $"Name: Same{i}\nAbstract: One {i}.\nName: Same{i}\nAbstract: Two {i}.\n"))))
            .CheckAll().Generated.Values).Split("Obsolete(").Length - 1;
        Assert.Equal(1_000, Retired(1_000));
        Assert.Equal(0, Retired(1_001));
    }
}
