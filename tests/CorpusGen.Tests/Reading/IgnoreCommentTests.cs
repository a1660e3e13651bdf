using Xunit;

namespace CorpusGen.Tests.Reading;

public sealed class IgnoreCommentTests
{
    [Theory]
    [InlineData("# corpus: ignore CORPUS114", "CORPUS114")]
    [InlineData("#corpus:ignore CORPUS114", "CORPUS114")]
    [InlineData("#  Corpus: \t IGNORE  CORPUS114  ", "CORPUS114")]
    [InlineData("# corpus: ignore CORPUS114 CORPUS115,CORPUS116;  CORPUS117", "CORPUS114 CORPUS115 CORPUS116 CORPUS117")]
    [InlineData("# corpus: ignore,CORPUS114", "CORPUS114")]
    [InlineData("# corpus: ignore anything", "anything")]
    public void It_names_rules(string comment, string rules) =>
        Assert.Equal("entry at line 2\n  Abstract = a\nignore file: " + rules, Reads.Told(comment + "\nAbstract: a"));

    [Theory]
    [InlineData("# corpus: ignore")]
    [InlineData("# corpus: ignore  ,;")]
    [InlineData("# corpus: ignored CORPUS114")]
    [InlineData("# corpus: ignoreCORPUS114")]
    [InlineData("# corpus ignore CORPUS114")]
    [InlineData("# the corpus: ignore CORPUS114")]
    [InlineData("## corpus: ignore CORPUS114")]
    [InlineData("# corpus:")]
    [InlineData("#, CORPUS114")]
    [InlineData("# corpus:, CORPUS114")]
    [InlineData("#")]
    public void Any_other_comment_silences_nothing(string comment) => Assert.Empty(Reads.Document(comment + "\nAbstract: a").Ignores);

    [Fact]
    public void At_the_end_of_the_file_it_may_be_cut_short() => Assert.Empty(Reads.Document("# corpus: ignore").Ignores);

    [Fact]
    public void Indented_it_is_text() =>
        Assert.Equal(
            "entry at line 1\n  Abstract = a | # corpus: ignore CORPUS114",
            Reads.Told("Abstract: a\n # corpus: ignore CORPUS114"));

    [Fact]
    public void Before_the_label_it_is_for_the_file() =>
        Assert.Equal(
            "label Vera\nentry at line 4\n  Abstract = a\nignore file: CORPUS114",
            Reads.Told("\n# corpus: ignore CORPUS114\nVera\nAbstract: a"));

    [Fact]
    public void Before_an_entry_it_is_for_that_entry() =>
        Assert.Equal(
            """
            label Vera
            entry at line 3
              Abstract = a
            entry at line 6
              Abstract = b
            entry at line 8
              Abstract = c
            ignore 0: CORPUS114
            ignore 1: CORPUS115
            ignore 2: CORPUS116
            """,
            Reads.Told(
                """
                Vera
                # corpus: ignore CORPUS114
                Abstract: a

                # corpus: ignore CORPUS115
                Abstract: b
                # corpus: ignore CORPUS116
                Abstract: c
                """));

    [Theory]
    [InlineData("Title: A\n# corpus: ignore CORPUS114\nAbstract: a")]
    [InlineData("Title: A\n\n# corpus: ignore CORPUS114\nYear: 2000\nAbstract: a")]
    [InlineData("Title: A\n# corpus: ignore CORPUS114\n\n")]
    [InlineData("Title: A\n# corpus: ignore CORPUS114\n\nTitle: B\nAbstract: b")]
    public void Between_the_fields_of_an_entry_it_is_for_that_entry(string file) =>
        Assert.Equal(0, Assert.Single(Reads.Document(file).Ignores).Entry);

    [Fact]
    public void Before_a_field_that_begins_the_next_entry_it_is_for_the_next_entry() =>
        Assert.Equal(
            "entry at line 1\n  Title = A\nentry at line 4\n  Title = B\n  Abstract = b\nignore 1: CORPUS114",
            Reads.Told("Title: A\n\n# corpus: ignore CORPUS114\nTitle: B\nAbstract: b"));

    [Fact]
    public void Between_two_blank_lines_it_is_for_the_entry_that_begins_below() =>
        Assert.Equal(1, Assert.Single(Reads.Document("Title: A\n\n# corpus: ignore CORPUS114\n\nTitle: B\nAbstract: b").Ignores).Entry);

    [Fact]
    public void Inside_or_below_an_abstract_it_is_for_the_next_entry() =>
        Assert.Equal(
            "entry at line 1\n  Abstract = a | b\nentry at line 4\n  Abstract = c\nignore 1: CORPUS114",
            Reads.Told("Abstract: a\n# corpus: ignore CORPUS114\nb\nAbstract: c"));

    [Fact]
    public void Below_the_last_entry_it_is_for_none() =>
        Assert.Equal(
            "entry at line 1\n  Abstract = a\nignore 1: CORPUS114",
            Reads.Told("Abstract: a\n\n# corpus: ignore CORPUS114"));
}
