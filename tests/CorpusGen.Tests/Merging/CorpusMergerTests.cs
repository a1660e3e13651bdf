using System;
using System.Linq;
using System.Threading;
using CorpusGen.Configuration;
using CorpusGen.Language;
using CorpusGen.Merging;
using CorpusGen.Reading;
using CorpusGen.Understanding;
using Xunit;

namespace CorpusGen.Tests.Merging;

public sealed class CorpusMergerTests
{
    private static readonly CorpusOptions Options = new("Demo", false, TextPlace.Auto, 8, 1, "/demo", default);

    private static readonly PaperFields NoFields = new(null, default, null, null, null, null);

    [Fact]
    public void No_file_is_an_empty_corpus()
    {
        var corpus = Merge();
        Assert.Equal(new CorpusIndex(default, default, default, default, default, default, false), corpus.Index);
        Assert.Empty(corpus.Plans);
        Assert.Null(corpus.PlanOf("a.txt"));
    }

    [Fact]
    public void Papers_stand_in_the_order_of_the_files_keys_and_of_their_lines()
    {
        var corpus = Merge(File("b.txt", "Ben", Paper("one"), Paper("two")), File("a.txt", "Anna", Paper("three")), File("B.txt", "Bob"));
        Assert.Equal(["B.txt", "a.txt", "b.txt"], corpus.Plans.Select(plan => plan.Key));
        Assert.Equal([0, 1, 2], corpus.Index.Files.Select(file => file.Names.Count));
        Assert.Equal(["three"], corpus.Index.Files[1].Names);
        Assert.Equal(["one", "two"], corpus.Index.Files[2].Names);
        Assert.False(corpus.Index.HasGuests);
        foreach (var plan in corpus.Plans)
        {
            Assert.Same(plan, corpus.PlanOf(plan.Key));
        }

        Assert.Null(corpus.PlanOf("c.txt"));
        Assert.Null(corpus.PlanOf(""));
    }

    [Fact]
    public void Entries_with_the_same_text_are_one_paper_at_home_in_the_first()
    {
        var corpus = Merge(File("a.txt", "Anna", Paper("x"), Paper("y"), Paper("x")), File("b.txt", "Ben", Paper("y"), Paper("z")));
        Assert.True(corpus.Index.HasGuests);
        Assert.Equal(["x", "y"], corpus.Plans[0].Papers.Select(paper => paper.Name));
        Assert.Equal([0, 1], corpus.Plans[0].Papers.Select(paper => paper.Entry));
        Assert.Equal([2], corpus.Plans[0].Guests);
        Assert.Equal(["z"], corpus.Plans[1].Papers.Select(paper => paper.Name));
        Assert.Equal([1], corpus.Plans[1].Papers.Select(paper => paper.Entry));
        Assert.Equal([0], corpus.Plans[1].Guests);
        Assert.Empty(corpus.Index.Retired);
    }

    [Fact]
    public void Texts_that_differ_in_letter_case_are_two_papers()
    {
        var corpus = Merge(File("a.txt", "Anna", Paper("x"), Paper("y") with { Text = "X" }));
        Assert.Equal(2, corpus.Plans[0].Papers.Count);
    }

    [Fact]
    public void A_paper_is_in_the_lists_of_all_its_entries()
    {
        var corpus = Merge(
            File("a.txt", "Anna", Paper("x"), Paper("x")), File("b.txt", "Ben", Paper("x"), Paper("y")), File("c.txt", "Cleo"));
        Assert.Equal(["Anna", "Ben"], corpus.Plans[0].Papers[0].Labels);
        Assert.Equal(["Ben"], corpus.Plans[1].Papers[0].Labels);
        Assert.Equal("Anna: 0; Ben: 0 1; Cleo: ", Lists(corpus));
    }

    [Fact]
    public void Files_with_the_same_label_are_one_list()
    {
        var corpus = Merge(
            File("a.txt", "Anna", Paper("x")),
            File("b.txt", "Ben", Paper("y")),
            File("c.txt", "Anna", Paper("z"), Paper("x")),
            File("d.txt", "anna", Paper("w")));
        Assert.Equal("Anna: 0 2; Ben: 1; anna: 3", Lists(corpus));
        Assert.Equal(["Anna"], corpus.Plans[0].Papers[0].Labels);
        Assert.Distinct(corpus.Index.Lists.Select(list => list.Identifier), StringComparer.OrdinalIgnoreCase);
        Assert.Equal("Ben", corpus.Index.Lists[1].Identifier);
    }

    [Theory]
    [InlineData("All")]
    [InlineData("lists")]
    [InlineData("GetType")]
    [InlineData("\u8702")]
    public void A_label_that_is_a_member_or_no_identifier_gets_an_identifier(string label)
    {
        var identifier = Assert.Single(Merge(File("a.txt", label)).Index.Lists).Identifier;
        Assert.Matches("^[A-Za-z_]+_?[0-9a-f]{8}$", identifier);
    }

    [Fact]
    public void What_the_first_entry_leaves_out_the_next_ones_may_say()
    {
        var authors = new EquatableArray<string>(["B. Ode"]);
        var corpus = Merge(
            File("a.txt", "Anna", Paper("x") with { Fields = NoFields with { Year = 1999 } }),
            File("b.txt", "Ben", Paper("x") with { Fields = NoFields with { Year = 2000, Title = "T", Authors = authors } }),
            File("c.txt", "Cleo", Paper("x") with { Fields = NoFields with { Title = "U", Doi = "10.1000/182" } }));
        Assert.Equal(NoFields with { Year = 1999, Title = "T", Authors = authors, Doi = "10.1000/182" }, corpus.Plans[0].Papers[0].Fields);
    }

    [Fact]
    public void The_name_is_that_of_a_pinned_entry_then_of_one_with_a_title_then_of_the_first()
    {
        var plain = Paper("x") with { Names = new EquatableArray<string>(["Plain"]) };
        var titled = plain with { Names = new EquatableArray<string>(["Titled"]), Fields = NoFields with { Title = "T" } };
        var pinned = plain with { Names = new EquatableArray<string>(["Pinned"]), IsPinned = true };
        Assert.Equal("Plain", NameOf(plain, plain with { Names = new EquatableArray<string>(["Second"]) }));
        Assert.Equal("Titled", NameOf(plain, titled, titled with { Names = new EquatableArray<string>(["Second"]) }));
        Assert.Equal("Pinned", NameOf(plain, titled, pinned));
        Assert.Equal("Pinned", NameOf(pinned, titled));

        static string NameOf(params PaperEntry[] entries) => Merge(File("a.txt", "Anna", entries)).Plans[0].Papers[0].Name;
    }

    [Fact]
    public void Papers_that_come_to_one_name_are_lengthened_across_files()
    {
        var corpus = Merge(
            File("a.txt", "Anna", Paper("x") with { Names = new EquatableArray<string>(["Bees", "BeesX"]) }),
            File("b.txt", "Ben", Paper("y") with { Names = new EquatableArray<string>(["bees", "BeesY"]) }));
        Assert.Equal(["BeesX", "BeesY"], corpus.Plans.SelectMany(plan => plan.Papers).Select(paper => paper.Name));
        var retired = Assert.Single(corpus.Index.Retired);
        Assert.Equal("Bees", retired.Name);
        Assert.Equal(["BeesX", "BeesY"], retired.Instead);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "bees")]
    [InlineData(2, "bees, wasps")]
    [InlineData(8, "bees, wasps, ants")]
    public void A_paper_has_at_most_so_many_keywords_the_best(int most, string expected)
    {
        var corpus = Merge(Options with { KeywordsPerPaper = most }, File("a.txt", "Anna", Paper("x", "bees", "Bees", "wasps", "ants")));
        Assert.Equal(expected, string.Join(", ", corpus.Plans[0].Papers[0].Keywords.Select(keyword => keyword.Text.ToLowerInvariant())));
        Assert.Equal(corpus.Plans[0].Papers[0].Keywords.Count, corpus.Index.Keywords.Count);
    }

    [Theory]
    [InlineData(1, "bees, wasps; BEES, ants")]
    [InlineData(2, "bees; bees")]
    [InlineData(3, "; ")]
    public void A_keyword_in_fewer_papers_is_left_out(int least, string expected)
    {
        var corpus = Merge(
            Options with { KeywordMinPapers = least },
            File("a.txt", "Anna", Paper("x", "bees", "wasps"), Paper("x", "bees", "wasps")),
            File("b.txt", "Ben", Paper("y", "BEES", "ants")));
        Assert.Equal(
            expected.ToUpperInvariant(),
            string.Join(
                "; ",
                corpus.Plans.SelectMany(plan => plan.Papers).Select(
                    paper => string.Join(", ", paper.Keywords.Select(keyword => keyword.Text))))
                .ToUpperInvariant());
    }

    [Fact]
    public void Keywords_that_differ_in_letter_case_are_one()
    {
        var corpus = Merge(File("a.txt", "Anna", Paper("x", "sgd"), Paper("y", "SGD")));
        var keyword = Assert.Single(corpus.Index.Keywords);
        Assert.Equal("SGD", keyword.Member.Text);
        Assert.Equal([0, 1], keyword.Papers);
        Assert.All(corpus.Plans[0].Papers, paper => Assert.Equal([keyword.Member], paper.Keywords));
    }

    [Fact]
    public void Keywords_that_an_entry_gives_go_before_those_found_by_another()
    {
        var found = Paper("x", "found");
        var given = Paper("x", "given", "found") with { GivenKeywords = 1 };
        var corpus = Merge(
            File("a.txt", "Anna", found),
            File("b.txt", "Ben", given),
            File("c.txt", "Cleo", Paper("x", "late") with { GivenKeywords = 1 }));
        Assert.Equal(["given", "found"], corpus.Plans[0].Papers[0].Keywords.Select(keyword => keyword.Text));
    }

    [Fact]
    public void A_keyword_lists_the_papers_that_have_it_or_a_narrower_one()
    {
        var corpus = Merge(File(
            "a.txt",
            "Anna",
            Paper("x", "learning"),
            Paper("y", "deep reinforcement learning"),
            Paper("z", "reinforcement learning", "deep reinforcement learning"),
            Paper("w", "other")));
        Assert.Equal(
            [
                "deep reinforcement learning: 1 2 < reinforcement learning >",
                "learning: 0 1 2 <  > reinforcement learning",
                "other: 3 <  >",
                "reinforcement learning: 1 2 < learning > deep reinforcement learning",
            ],
            corpus.Index.Keywords.Select(Tell).Order(StringComparer.Ordinal));
        Assert.Equal(corpus.Index.Keywords.OrderBy(keyword => (uint)keyword.Member.Value), corpus.Index.Keywords);

        string Tell(IndexedKeyword keyword) =>
            $"{keyword.Member.Text}: {string.Join(' ', keyword.Papers)} < {(keyword.Broader is { } value ? TextOf(value) : "")} > {string.Join(", ", keyword.Narrower.Select(TextOf))}"
                .TrimEnd();

        string TextOf(int value) => corpus.Index.Keywords.Single(keyword => keyword.Member.Value == value).Member.Text;
    }

    [Fact]
    public void A_keyword_that_is_left_out_is_nobodys_broader_one()
    {
        var corpus = Merge(
            Options with { KeywordMinPapers = 2 },
            File(
                "a.txt",
                "Anna",
                Paper("x", "learning", "deep hive learning"),
                Paper("y", "learning", "hive learning", "deep hive learning")));
        Assert.Equal(
            ["deep hive learning", "learning"], corpus.Index.Keywords.Select(keyword => keyword.Member.Text).Order(StringComparer.Ordinal));
        Assert.Equal(
            corpus.Index.Keywords.Single(keyword => keyword.Member.Text == "learning").Member.Value,
            corpus.Index.Keywords.Single(keyword => keyword.Member.Text != "learning").Broader);
    }

    [Fact]
    public void What_the_first_keywords_end_in_takes_the_last_place_where_it_is_an_established_phrase()
    {
        var corpus = Merge(
            Options with { KeywordsPerPaper = 4 },
            File("a.txt", "Anna", Paper("x", "unsupervised neural machine translation", "deep hive learning", "bees", "wasps")));
        Assert.Equal(
            ["unsupervised neural machine translation", "deep hive learning", "bees", "machine translation"],
            corpus.Plans[0].Papers[0].Keywords.Select(keyword => keyword.Text));
    }

    [Fact]
    public void An_established_phrase_that_is_there_already_is_not_said_twice()
    {
        var corpus = Merge(
            Options with { KeywordsPerPaper = 3 },
            File("a.txt", "Anna", Paper("x", "neural machine translation", "bees", "machine translation", "wasps")));
        Assert.Equal(
            ["neural machine translation", "bees", "machine translation"],
            corpus.Plans[0].Papers[0].Keywords.Select(keyword => keyword.Text));
    }

    [Fact]
    public void A_type_is_named_after_the_path_and_told_apart_by_the_key()
    {
        var corpus = Merge(
            File("a/b c.txt", "Anna"),
            File("a/b_c.txt", "Anna"),
            File("A/b_c.txt", "Anna"),
            File(new string('x', 300) + "/\u03B2.txt", "Anna"));
        var names = corpus.Plans.Select(plan => plan.TypeName).ToList();
        Assert.Distinct(names, StringComparer.OrdinalIgnoreCase);
        Assert.Equal(names, corpus.Index.Files.Select(file => file.TypeName));
        Assert.All(names, name => Assert.Matches("^CorpusFile_[A-Za-z0-9_]{1,60}_[0-9a-f]{8}$", name));
        Assert.Contains(names, name => name.StartsWith("CorpusFile_a_b_c_txt_", StringComparison.Ordinal));
        Assert.Contains(names, name => name.Contains("xx___txt_", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter() => Property.ForAllTapes(tape =>
    {
        var files = Enumerable.Range(0, tape.Next(6)).Select(i => File(
            FormattableString.Invariant($"{i}.txt"),
            tape.Pick("Anna", "anna", "Ben"),
            [.. Enumerable.Range(0, tape.Next(4)).Select(_ =>
            {
                var text = tape.Pick("v", "w", "x", "y", "z");
                return Paper(text, tape.Pick("bees", "Bees", "honey bees"), tape.Pick("wasps", "paper wasps")) with
                {
                    IsPinned = tape.Next(4) == 0,
                    Names = new EquatableArray<string>([tape.Pick("Bees", "Wasps"), "Own" + text]),
                    Fields = NoFields with { Year = tape.Pick<int?>(null, 1999, 2000), Title = tape.Pick(null, "T") },
                    GivenKeywords = tape.Next(2),
                };
            })])).ToArray();
        var options = Options with { KeywordMinPapers = 1 + tape.Next(2), KeywordsPerPaper = tape.Next(3) };
        var corpus = Merge(options, files);
        Assert.Equal(corpus, Merge(options, tape.Shuffle(files)));
        var papers = corpus.Plans.SelectMany(plan => plan.Papers).ToList();
        Assert.Distinct(papers.Select(paper => paper.Id));
        Assert.Equal(files.Sum(file => file.Papers.Count), papers.Count + corpus.Plans.Sum(plan => plan.Guests.Count));
        Assert.Equal(papers.Select(paper => paper.Name), corpus.Index.Files.SelectMany(file => file.Names));
    });

    [Fact]
    public void Merging_stops_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => CorpusMerger.Merge([File("a.txt", "Anna", Paper("x"))], Options, source.Token));
    }

    private static MergedCorpus Merge(params CorpusFile[] files) => Merge(Options, files);

    private static MergedCorpus Merge(CorpusOptions options, params CorpusFile[] files) =>
        CorpusMerger.Merge([.. files], options, CancellationToken.None);

    private static CorpusFile File(string key, string label, params PaperEntry[] papers) => new(key, key, label, papers.ToEquatableArray());

    /// <summary>A paper whose text is also its name and its id.</summary>
    private static PaperEntry Paper(string text, params string[] keywords) =>
        new(
            1,
            text,
            text,
            text,
            false,
            new EquatableArray<string>([text, "Own" + text]),
            NoFields,
            0,
            keywords.Select(keyword => new Keyword(keyword, 1)).ToEquatableArray(),
            default);

    private static string Lists(MergedCorpus corpus) =>
        string.Join("; ", corpus.Index.Lists.Select(list => $"{list.Label}: {string.Join(' ', list.Papers)}"));
}
