using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using CorpusGen.Reading;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Understanding;

public sealed class FileUnderstandingTests
{
    // Threads keep lists and tables for the next text: a titled one, one of more tokens than are kept, one with LaTeX, one called off.
    [Fact]
    public void A_text_is_understood_alike_whatever_its_thread_understood_before()
    {
        string[] texts =
        [
            "Title: Deep Learning of Bees\nAbstract: We propose BeeNet, a network for bees. BeeNet outperforms {HiveNet} (HN) on bees and flowers.",
            "Abstract: Bees dance. Dances of bees tell other bees where flowers are, and how many bees dance.",
            "Abstract: " + string.Join(' ', Enumerable.Repeat("A bee called BeeNet counts deep learning models of {Other}Net.", 900)),
            "Title: T\nAbstract: \\emph{Bees} count $x^2$ -- flowers of LongNames and BeeNets.\n  A second line.",
        ];
        var alone = Array.ConvertAll(texts, InOwnThread);
        foreach (var order in new[] { new[] { 0, 1, 2, 3 }, [2, 0, 3, 1], [3, 3, 2, 1, 0, 2, 0] })
        {
            foreach (var i in order)
            {
                Assert.Equal(alone[i], Understand(texts[i]));
                Assert.Throws<OperationCanceledException>(() => FileUnderstanding.Understand("a", "a", SourceText.From(texts[i]), new CancellationToken(true)));
            }
        }

        static CorpusFile InOwnThread(string text)
        {
            CorpusFile? file = null;
            var thread = new Thread(() => file = Understand(text));
            thread.Start();
            thread.Join();
            return file!;
        }
    }

    [Fact]
    public void An_entry_is_understood()
    {
        var file = Understand(
            """
            Vera
            Name: Beehive
            Title: Counting \& Sorting Bees
            Authors: A. Bee; C. Dee
            Year: 2021
            Doi: https://doi.org/10.1000/182
            Arxiv: arXiv:2102.12092
            Url: https://example.org/bees
            Keywords: honey bees; counting
            Abstract: Honey bees count
              50\% of their flowers. We use reinforcement learning (RL) to count them.
            """);
        Assert.Equal("abstracts/bees.txt", file.Path);
        Assert.Equal("key", file.Key);
        Assert.Equal("Vera", file.Label);
        var paper = Assert.Single(file.Papers);
        Assert.Equal(2, paper.Line);
        Assert.Equal("Honey bees count 50% of their flowers. We use reinforcement learning (RL) to count them.", paper.Text);
        Assert.Equal("Honey bees count 50% of their flowers.", paper.FirstSentence);
        Assert.True(paper.IsPinned);
        Assert.Equal("Beehive", paper.Names[0]);
        Assert.EndsWith(paper.Id, paper.Names[^1], StringComparison.Ordinal);
        Assert.Equal(
            new PaperFields(
                "Counting & Sorting Bees",
                new EquatableArray<string>(["A. Bee", "C. Dee"]),
                2021,
                "10.1000/182",
                "2102.12092",
                "https://example.org/bees"),
            paper.Fields);
        Assert.Equal(2, paper.GivenKeywords);
        Assert.Equal(["honey bees", "counting"], paper.Keywords.Take(2).Select(keyword => keyword.Text));
        var abbreviation = Assert.Single(paper.Abbreviations);
        Assert.Equal(("RL", "reinforcement learning"), (abbreviation.Short, abbreviation.Long));
    }

    [Fact]
    public void Values_of_the_wrong_shape_are_none()
    {
        var paper = Assert.Single(Understand(
            "Name: !?\nTitle:\nYear: soon\nDoi: none\nArxiv: none\nUrl: javascript:alert(1)\nAuthors: ;\nKeywords:\nAbstract: Bees count.").Papers);
        Assert.Equal(new PaperFields(null, default, null, null, null, null), paper.Fields);
        Assert.False(paper.IsPinned);
        Assert.Equal(0, paper.GivenKeywords);
    }

    [Theory]
    [InlineData("GPT-4o", "GPT4o")]
    [InlineData("not a name", "NotAName")]
    [InlineData("3 bees", "_3Bees")]
    public void A_name_that_is_no_identifier_pins_the_one_that_is_made_of_it(string name, string pinned)
    {
        var paper = Assert.Single(Understand($"Name: {name}\nAbstract: Bees count.").Papers);
        Assert.True(paper.IsPinned);
        Assert.Equal(pinned, paper.Names[0]);
    }

    [Fact]
    public void The_hyphens_of_addresses_stay()
    {
        var paper = Assert.Single(Understand(
            "Url: https://example.org/deep--learning\nDoi: 10.1000/a--b\nAbstract: See https://example.org/deep--learning--here or pages 1--2.").Papers);
        Assert.Equal("https://example.org/deep--learning", paper.Fields.Url);
        Assert.Equal("10.1000/a--b", paper.Fields.Doi);
        Assert.Equal("See https://example.org/deep--learning--here or pages 1\u20132.", paper.Text);
    }

    [Fact]
    public void An_entry_without_a_text_costs_itself_and_nothing_else()
    {
        var file = Understand(
            "Vera\nAbstract: One.\nTitle: A\nAbstract:\n\nAbstarct: lost\nstray\n\nTitle: B\n\nTitle: C\nAbstract: Two.\nTitle: D");
        Assert.Equal(["One.", "Two."], file.Papers.Select(paper => paper.Text));
        Assert.Equal([2, 11], file.Papers.Select(paper => paper.Line));
        Assert.Equal([null, "C"], file.Papers.Select(paper => paper.Fields.Title));
    }

    [Fact]
    public void Of_a_repeated_field_the_first_counts() =>
        Assert.Equal(1999, Assert.Single(Understand("Year: 1999\nYear: 2000\nAbstract: Bees.").Papers).Fields.Year);

    [Theory]
    [InlineData("abstracts/bees.txt", "Abstract: Bees.", "bees")]
    [InlineData("bees.old.txt", "", "bees.old")]
    [InlineData("../a.b/bees", "", "bees")]
    [InlineData(".bees", "", ".bees")]
    [InlineData("bees.txt", "Vera  Ode\\&Co\nAbstract: Bees.", "Vera Ode&Co")]
    public void A_file_without_a_label_goes_by_its_name(string path, string content, string label) =>
        Assert.Equal(label, FileUnderstanding.Understand(path, path, SourceText.From(content), CancellationToken.None).Label);

    [Theory]
    [InlineData("Bees count.")]
    [InlineData("B\u03B2 \uD83D\uDE00 \u2013 50%")]
    [InlineData("a")]
    public void An_id_is_the_first_eight_bytes_of_the_texts_SHA_256(string text) =>
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8)),
            Assert.Single(Understand("Abstract: " + text).Papers).Id);

    // The example of FIPS 180-2.
    [Fact]
    public void An_id_is_frozen() => Assert.Equal("ba7816bf8f01cfea", Assert.Single(Understand("Abstract: abc").Papers).Id);

    [Fact]
    public void The_same_text_with_different_damage_has_the_same_id()
    {
        var papers = Understand(
            """
            Abstract: Bees count 50% – “often” – of it.
            Abstract: Bees   count 50\% -- ``often'' -- of it.
            Abstract: Bees
              count 50%
              – “often”
              – of it.
            Title: Bees
            Abstract:Bees count 50% – “often” – of it.
            Abstract: Bees count 51% – “often” – of it.
            """).Papers;
        Assert.Single(papers.Take(4).Select(paper => paper.Id).Distinct());
        Assert.NotEqual(papers[0].Id, papers[4].Id);
    }

    [Fact]
    public void In_a_text_of_capitals_they_say_nothing()
    {
        const string Text = "WE STUDY RADIX SORT FOR DIGITAL LIBRARIES. CONVOLUTIONAL NEURAL NETWORKS (CNN) READ THE SHELVES.";
        var paper = Assert.Single(Understand("Title: A STUDY OF DIGITAL LIBRARIES: THE SHELVES\nAbstract: " + Text).Papers);
        Assert.Equal(Text, paper.Text);
        Assert.Equal("WE STUDY RADIX SORT FOR DIGITAL LIBRARIES.", paper.FirstSentence);
        Assert.Equal("DigitalLibraries", paper.Names[0]);
        Assert.Equal("CNN", Assert.Single(paper.Abbreviations).Short);
        Assert.Contains("digital library", paper.Keywords.Select(keyword => keyword.Text));
        Assert.Contains("convolutional neural network", paper.Keywords.Select(keyword => keyword.Text));
    }

    [Fact]
    public void A_few_capitals_are_names() =>
        Assert.Equal("BERTGPT", Assert.Single(Understand("Title: BERT GPT\nAbstract: We compare models.").Papers).Names[0]);

    [Fact]
    public void A_file_that_cannot_be_read_counts_as_empty()
    {
        var file = FileUnderstanding.Understand("a/bees.txt", "key", null, CancellationToken.None);
        Assert.Equal(new CorpusFile("a/bees.txt", "key", "bees", default), file);
    }

    [Fact]
    public void The_model_says_nothing_of_where_a_text_stands_in_its_lines()
    {
        const string File = "Vera\nTitle: Bees\nAbstract: Bees count flowers. They do.";
        Assert.Equal(Understand(File), Understand(File.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(Understand(File), Understand(File.Replace(" flowers", "  \n flowers", StringComparison.Ordinal) + "\n\n# comment"));
        Assert.NotEqual(Understand(File), Understand("\n" + File));
    }

    [Fact]
    public void Any_file_is_understood() => Property.ForAll(
        Property.Text(
            "\n",
            "\r\n",
            "Title: ",
            "Abstract: ",
            "Name: ",
            "Keywords: ",
            "Authors:",
            "Url: https://",
            "We propose ",
            "Bees",
            "bee-",
            "(",
            ")",
            "RL",
            "Coined: ",
            " ",
            ". ",
            "\u03B2", "\u8702", "\uD83D\uDE00", "\uD800", "\0", "\"", "\\", "$x$", ";", "1.5", "``", "''"),
        content =>
        {
            var file = Understand(content);
            Assert.All(file.Papers, paper =>
            {
                Assert.NotEqual("", paper.Text);
                Assert.StartsWith(paper.FirstSentence, paper.Text, StringComparison.Ordinal);
                Assert.NotEqual("", paper.FirstSentence);
                Assert.Matches("^[0-9a-f]{16}$", paper.Id);
                Assert.NotEmpty(paper.Names);
            });
            Assert.Equal(file, Understand(content));
        },
        runs: 300);

    // A thread writes what it finds out of each abstract into the same tables.
    [Fact]
    public void What_comes_of_an_abstract_does_not_depend_on_those_before_it() => Property.ForAllTapes(
        tape =>
        {
            for (var abstracts = 1 + tape.Next(5); abstracts > 0; abstracts--)
            {
                var content = "Abstract: " + string.Concat(Enumerable.Range(0, 1 + tape.Next(tape.Flip() ? 12 : 900)).Select(_ => tape.Pick(
                    "We propose FooNet, ",
                    "digital libraries ",
                    "for question answering ",
                    "of honey bees. ",
                    "Reinforcement learning (RL) ",
                    "agents in RL ",
                    "FooNet sorts ",
                    "multi-agent systems ",
                    "multi agent system ",
                    "\u8702\u871C ",
                    "is a network of shelves. ",
                    "(",
                    "stop-words' ")));
                CorpusFile? alone = null;
                var thread = new Thread(() => alone = Understand(content));
                thread.Start();
                thread.Join();
                Assert.Equal(alone, Understand(content));
            }
        },
        runs: 100);

    [Fact]
    public void Understanding_stops_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(
            () => FileUnderstanding.Understand("a.txt", "a.txt", SourceText.From("Abstract: a"), source.Token));
    }

    private static CorpusFile Understand(string content) =>
        FileUnderstanding.Understand("abstracts/bees.txt", "key", SourceText.From(content), CancellationToken.None);
}
