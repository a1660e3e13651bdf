using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Reading;

public sealed class CorpusReaderTests
{
    [Fact]
    public void A_file_is_a_label_and_entries()
    {
        const string File = """
            Vera
            Abstract:Bees count.

            # a comment
            Name: Wasps
            Title: Wasps do not
            Authors: A. Bee; C. Dee
            Year: 2021
            Doi: 10.1000/182
            Arxiv: 2102.12092
            Url: https://example.org
            Keywords: wasps; counting
            Abstract: Wasps do not
              count.
            """;
        Assert.Equal(
            """
            label Vera
            entry at line 2
              Abstract = Bees count.
            entry at line 5
              Name = Wasps
              Title = Wasps do not
              Authors = A. Bee; C. Dee
              Year = 2021
              Doi = 10.1000/182
              Arxiv = 2102.12092
              Url = https://example.org
              Keywords = wasps; counting
              Abstract = Wasps do not | count.
            """,
            Reads.Told(File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData(" \t\r\n\r\n")]
    [InlineData("\uFEFF")]
    [InlineData("# nothing but a comment")]
    public void A_file_without_text_holds_nothing(string file) => Assert.Equal("", Reads.Told(file));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_byte_order_mark_is_no_part_of_the_label_or_the_first_field(bool hasMark)
    {
        var encoding = new UTF8Encoding(hasMark);
        foreach (var (file, expected) in new[] { ("Zoë", "label Zoë"), ("Title: Zoë", "entry at line 1\n  Title = Zoë") })
        {
            using var stream = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(file)]);
            var document = CorpusReader.Read(SourceText.From(stream), CancellationToken.None);
            Assert.Equal(file, document.Content);
            Assert.Equal(expected, Reads.Told(document));
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_at_every_kind_of_line_break(string lineBreak)
    {
        var file = string.Join(lineBreak, "Vera", "", "Title: A", "Abstract: b", "c", "", "stray", "Abstract: d", "");
        Assert.Equal(
            """
            label Vera
            entry at line 3
              Title = A
              Abstract = b | c
            entry at line 8
              Abstract = d
            stray stray
            """,
            Reads.Told(file));
    }

    [Fact]
    public void Line_breaks_may_be_mixed() =>
        Assert.Equal(
            """
            label Vera
            entry at line 4
              Title = A
              Abstract = b | c
            entry at line 9
              Abstract = d
            """,
            Reads.Told("Vera\r\r\n\nTitle: A\rAbstract: b\nc\r\n\r\n\rAbstract: d\r"));

    [Theory]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\u0085')]
    [InlineData('\u000B')]
    [InlineData('\u000C')]
    public void Nothing_else_ends_a_line(char separator) =>
        Assert.Equal(
            $"label Vera\nentry at line 2\n  Title = a{separator}Abstract: b\n  Abstract = c",
            Reads.Told($"Vera\nTitle: a{separator}Abstract: b\nAbstract: c"));

    [Theory]
    [InlineData("\n\n  \n# comment\nVera Ode\nTitle: A", "Vera Ode")]
    [InlineData("  Vera Ode \t\nTitle: A", "Vera Ode")]
    [InlineData("Reading list: bees\nTitle: A", "Reading list: bees")]
    [InlineData(" Abstract: indented\nTitle: A", "Abstract: indented")]
    [InlineData("Abstract : a space before the colon\nTitle: A", "Abstract : a space before the colon")]
    [InlineData(" # not a comment\nTitle: A", "# not a comment")]
    public void The_first_line_that_begins_no_field_is_the_label(string file, string label)
    {
        var document = Reads.Document(file);
        Assert.Equal(label, document.Content.Substring(document.Label!.Value.Start, document.Label.Value.Length));
        Assert.Equal("Title", Assert.Single(Assert.Single(document.Entries).Fields).Kind.ToString());
    }

    [Theory]
    [InlineData("Abstract: a")]
    [InlineData("# comment\n\nTitle: a\nVera")]
    [InlineData("Abstarct: a")]
    [InlineData("Title:\n\nVera")]
    public void A_file_that_begins_with_a_field_has_no_label(string file) => Assert.Null(Reads.Document(file).Label);

    [Fact]
    public void Text_below_the_label_is_stray() =>
        Assert.Equal("label Vera\nentry at line 5\n  Abstract = a\nstray one\nstray two", Reads.Told("Vera\none\n\n two \nAbstract: a"));

    [Theory]
    [InlineData("Name")]
    [InlineData("Title")]
    [InlineData("Authors")]
    [InlineData("Year")]
    [InlineData("Doi")]
    [InlineData("Arxiv")]
    [InlineData("Url")]
    [InlineData("Keywords")]
    [InlineData("Abstract")]
    public void A_field_has_its_name_in_any_letter_case(string name)
    {
        foreach (var written in new[] { name, name.ToUpperInvariant(), name.ToLowerInvariant(), char.ToLowerInvariant(name[0])
            + name[1..].ToUpperInvariant() })
        {
            Assert.Equal($"label Vera\nentry at line 2\n  {name} = text", Reads.Told($"Vera\n{written}: text"));
            Assert.Equal(name, FieldNames.NameOf(Reads.Document($"{written}:").Entries[0].Fields[0].Kind));
        }
    }

    [Theory]
    [InlineData("  Abstract: b")]
    [InlineData("\tTitle: b")]
    [InlineData("\u00A0Name: b")]
    [InlineData("Abstract b")]
    [InlineData("Abstract : b")]
    [InlineData("Abstract; b")]
    [InlineData("Abstract\uFF1A b")]
    [InlineData("Abstracts of: b")]
    [InlineData("The Abstract: b")]
    [InlineData("Title1: b")]
    [InlineData(": b")]
    [InlineData(" # b")]
    [InlineData("Year")]
    public void A_line_that_begins_no_field_goes_on_with_the_field_above(string line) =>
        Assert.Equal($"entry at line 1\n  Abstract = a | {line.Trim()} | c", Reads.Told($"Abstract: a\n{line}\nc"));

    [Fact]
    public void White_space_around_a_piece_is_no_part_of_it() =>
        Assert.Equal("entry at line 1\n  Title = a  b | c", Reads.Told("Title:\t\u3000a  b \u00A0\r\n\t c\u2003\uFEFF\n"));

    [Fact]
    public void A_field_may_begin_on_the_line_below_its_name() =>
        Assert.Equal("entry at line 1\n  Abstract = a | b", Reads.Told("Abstract:\na\nb"));

    [Fact]
    public void A_field_may_be_empty() =>
        Assert.Equal("entry at line 1\n  Title = \n  Name = \n  Abstract = ", Reads.Told("Title:\nName: \t\nAbstract:"));

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("\u3000\u00A0")]
    [InlineData("\u2028")]
    [InlineData("\uFEFF")]
    public void A_blank_line_ends_a_field(string blank) =>
        Assert.Equal("entry at line 1\n  Title = a\n  Abstract = b\nstray lost", Reads.Told($"Title: a\n{blank}\nlost\nAbstract: b"));

    [Fact]
    public void A_blank_line_between_the_fields_of_an_entry_does_not_end_the_entry() =>
        Assert.Equal("entry at line 1\n  Title = a\n  Year = 2000\n  Abstract = b", Reads.Told("Title: a\n\nYear: 2000\n\n\nAbstract: b"));

    [Fact]
    public void Text_behind_the_blank_line_below_an_abstract_is_stray() =>
        Assert.Equal(
            "entry at line 1\n  Abstract = a\nentry at line 6\n  Abstract = b\nstray lost\nstray too",
            Reads.Told("Abstract: a\n\nlost\ntoo\n\nAbstract: b"));

    [Fact]
    public void A_comment_is_no_text_and_ends_nothing() =>
        Assert.Equal(
            "entry at line 2\n  Abstract = a | b",
            Reads.Told("# one\nAbstract: a\n# two: \n#three\nb\n#"));

    [Fact]
    public void An_abstract_ends_its_entry() =>
        Assert.Equal(
            "entry at line 1\n  Abstract = a\nentry at line 2\n  Title = B\n  Abstract = b\nentry at line 4\n  Abstract = c",
            Reads.Told("Abstract: a\nTitle: B\nAbstract: b\nAbstract: c"));

    [Fact]
    public void A_misspelt_abstract_ends_its_entry_too() =>
        Assert.Equal(
            "entry at line 1\n  Title = A\n  Abstarct (Abstract?) = a\nentry at line 3\n  Title = B\n  Abstract = b",
            Reads.Told("Title: A\nAbstarct: a\nTitle: B\nAbstract: b"));

    [Fact]
    public void A_field_that_comes_again_behind_a_blank_line_begins_the_next_entry() =>
        Assert.Equal(
            "entry at line 1\n  Title = A\n  Year = 2000\nentry at line 4\n  Title = B\n  Abstract = b",
            Reads.Told("Title: A\nYear: 2000\n\nTitle: B\nAbstract: b"));

    [Fact]
    public void However_often_a_field_was_repeated_it_begins_the_next_entry_behind_a_blank_line() =>
        Assert.Equal(
            "entry at line 1\n  Title = A\n  Title = B\nentry at line 4\n  Title = C\n  Abstract = c",
            Reads.Told("Title: A\nTitle: B\n\nTitle: C\nAbstract: c"));

    [Fact]
    public void A_field_that_was_misspelt_above_a_blank_line_begins_no_entry_below() =>
        Assert.Equal(
            "entry at line 1\n  Tittle (Title?) = A\n  Title = B\n  Abstract = b",
            Reads.Told("Tittle: A\n\nTitle: B\nAbstract: b"));

    [Fact]
    public void The_blank_line_may_stand_anywhere_between_the_two() =>
        Assert.Equal(
            "entry at line 1\n  Title = A\n  Year = 2000\n  Year = 2001\n  Title = B\n  Abstract = b",
            Reads.Told("Title: A\n\nYear: 2000\nYear: 2001\nTitle: B\nAbstract: b"));

    [Fact]
    public void A_field_that_comes_again_without_a_blank_line_is_repeated()
    {
        const string File = "Title: A\nTitle: B\nAbstract: b";
        Assert.Equal("entry at line 1\n  Title = A\n  Title = B\n  Abstract = b", Reads.Told(File));
        var document = Reads.Document(File);
        Assert.Equal("A", document.Content.Substring(document.Entries[0].Find(FieldKind.Title)!.Lines[0].Start, 1));
    }

    [Fact]
    public void A_misspelt_field_is_not_found_under_the_right_name()
    {
        var entry = Assert.Single(Reads.Document("Tittle: A\nTitle: B\nAbstract: b").Entries);
        Assert.Same(entry.Fields[1], entry.Find(FieldKind.Title));
        Assert.Null(entry.Find(FieldKind.Name));
        Assert.Null(Assert.Single(Reads.Document("Abstarct: b").Entries).Find(FieldKind.Abstract));
    }

    [Fact]
    public void A_misspelt_field_behind_a_blank_line_begins_no_entry() =>
        Assert.Equal(
            "entry at line 1\n  Title = A\n  Tittle (Title?) = B\n  Abstract = b",
            Reads.Told("Title: A\n\nTittle: B\nAbstract: b"));

    [Fact]
    public void Fields_without_an_abstract_are_an_entry() =>
        Assert.Equal(
            "entry at line 1\n  Abstract = a\nentry at line 3\n  Title = B\n  Year = 2000",
            Reads.Told("Abstract: a\n\nTitle: B\nYear: 2000\n"));

    [Fact]
    public void Every_span_is_exact()
    {
        const string File = "  Vera \r\n\r\nTITLE:  One\r\n  two \r\nabstract:\rThree\n\nlost\n";
        var document = Reads.Document(File);
        Assert.Equal(File, document.Content);
        Assert.Equal(TextSpan.FromBounds(2, 6), document.Label);
        var entry = Assert.Single(document.Entries);
        Assert.Equal(3, entry.Line);
        Assert.Equal("TITLE:  One\r\n  two \r\nabstract:\rThree", File.Substring(entry.Span.Start, entry.Span.Length));
        Assert.Equal([new TextSpan(11, 5), new TextSpan(32, 8)], entry.Fields.Select(field => field.NameSpan));
        Assert.Equal([new TextSpan(19, 3), new TextSpan(26, 3)], entry.Fields[0].Lines);
        Assert.Equal(29, entry.Fields[0].End);
        Assert.Equal([new TextSpan(42, 5)], entry.Fields[1].Lines);
        Assert.Equal([new TextSpan(49, 4)], document.Strays);
    }

    [Fact]
    public void A_field_without_text_ends_with_its_colon()
    {
        var entry = Assert.Single(Reads.Document("Title: A\nAbstract:   \n").Entries);
        Assert.Equal(TextSpan.FromBounds(0, 18), entry.Span);
        Assert.Equal(18, entry.Fields[1].End);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => CorpusReader.Read(SourceText.From("Vera\nAbstract: a"), source.Token));
    }
}
