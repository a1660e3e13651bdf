using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using CorpusGen.Cleaning;
using CorpusGen.Reading;
using FsCheck;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Cleaning;

public sealed class TextCleanerTests
{
    private static readonly Gen<string> Texts = Property.Text(
        "\\",
        "%",
        "&",
        "#",
        "_",
        "-",
        "--",
        "---",
        "'",
        "'",
        "''",
        "\"",
        "`",
        "`",
        "``",
        "$",
        "{",
        "}",
        "(",
        ")",
        ".",
        ",",
        " ",
        " ",
        "  ",
        "\t",
        "\u00A0",
        "\u3000",
        "\n",
        "\r\n",
        "\r",
        "\n ",
        "a",
        "b",
        "5",
        "\u00DF",
        "\u2013",
        "\u2018",
        "\u2019",
        "\u201C",
        "\u201D",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "\uFFFD",
        "\uFEFF",
        "\u2028", "\u200B", "\0");

    private static readonly Gen<string> PlainTexts = Property.Text(
        "!",
        "\"",
        "#",
        "%",
        "'",
        "''",
        "(",
        ")",
        "*",
        "+",
        ",",
        "-",
        ".",
        "/",
        ":",
        ";",
        "=",
        ">",
        "?",
        "@",
        "[",
        "]",
        "^",
        "_",
        "|",
        "}",
        " ",
        " ",
        " ",
        "0",
        "5",
        "a",
        "Z",
        "http://", "www.", "amp;", "sub>", "begin", "textbf");

    [Fact]
    public void A_plain_text_stays_as_it_is_even_where_all_passes_look() => Property.ForAll(PlainTexts, text =>
    {
        // Single spaces and single hyphens.
        var plain = string
            .Join(
                '-',
                string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Split('-', StringSplitOptions.RemoveEmptyEntries))
            .Trim();
        var lines = plain.Length == 0 ? [] : ImmutableArray.Create(new TextSpan(0, plain.Length));
        Assert.True(TextCleaner.IsPlain(plain, lines));

        // A letter that is not ASCII makes them look.
        var seen = (plain + " \u00E9").Trim();
        var cleaned = TextCleaner.Clean(seen, [new TextSpan(0, seen.Length)]);
        Assert.Empty(cleaned.Repairs);
        Assert.Equal(seen, cleaned.Text);
    });

    [Theory]
    [InlineData("a\tb")]
    [InlineData("a  b")]
    [InlineData("a--b")]
    [InlineData("a\u00A0b")]
    [InlineData("a\\b")]
    [InlineData("$a$")]
    [InlineData("{a}")]
    [InlineData("a~b")]
    [InlineData("`a'")]
    [InlineData("a<b")]
    [InlineData("a&b")]
    [InlineData("\u007F")]
    public void What_a_pass_may_begin_with_is_not_plain(string text) =>
        Assert.False(TextCleaner.IsPlain(text, [new TextSpan(0, text.Length)]));

    [Theory]
    [InlineData(@"50\% of C\# \& \_a\_ \{b\}", "50% of C# & _a_ {b}")]
    [InlineData(@"\%", "%")]
    [InlineData(@"\\%", @"\\%")]
    [InlineData(@"a\\\%", @"a\\%")]
    [InlineData(@"\$5 and $x$", @"\$5 and $x$")]
    [InlineData(@"C:\new \", @"C:\new \")]
    [InlineData("snake_case a%b {c} #1 R&D", "snake_case a%b {c} #1 R&D")]
    public void Escapes_of_LaTeX_are_resolved(string source, string expected) => AssertCleans(source, expected);

    [Theory]
    [InlineData("pages 3--5", "pages 3\u20135")]
    [InlineData("a---b", "a\u2014b")]
    [InlineData("a -- b --- c", "a \u2013 b \u2014 c")]
    [InlineData("(a)--(b)", "(a)\u2013(b)")]
    [InlineData("it works.--However", "it works.\u2013However")]
    [InlineData("$n$--$m$ 5%--6%", "$n$--$m$ 5%\u20136%")]
    [InlineData("\"a\"---\"b\"", "\"a\"\u2014\"b\"")]
    [InlineData("``a''---``b''", "\u201Ca\u201D\u2014\u201Cb\u201D")]
    [InlineData("`a'--`b'", "\u2018a\u2019\u2013\u2018b\u2019")]
    [InlineData("`(a)'---b ``50\\%''--``60\\%''", "\u2018(a)\u2019\u2014b \u201C50%\u201D\u2013\u201C60%\u201D")]
    [InlineData("\u03B1--\u03C9", "\u03B1\u2013\u03C9")]
    [InlineData("-- a", "\u2013 a")]
    [InlineData("well-known -5 a - b", "well-known -5 a - b")]
    [InlineData("run --help -v", "run --help -v")]
    [InlineData("x-- and --x", "x-- and --x")]
    [InlineData("a----b -----", "a----b -----")]
    [InlineData("a --b a-- b", "a --b a-- b")]
    [InlineData("x--; --; <!-- -->", "x--; --; <!-- -->")]
    public void Dashes_of_LaTeX_are_dashes(string source, string expected) => AssertCleans(source, expected);

    [Theory]
    [InlineData("``quoted'' words", "\u201Cquoted\u201D words")]
    [InlineData("`quoted' words", "\u2018quoted\u2019 words")]
    [InlineData("(``a'', ``b'')", "(\u201Ca\u201D, \u201Cb\u201D)")]
    [InlineData("``it's 50\\%--60\\%'' a", "\u201Cit's 50%\u201360%\u201D a")]
    [InlineData("`the authors' words' end", "\u2018the authors\u2019 words' end")]
    [InlineData("`don't' end", "\u2018don't\u2019 end")]
    [InlineData("``don't'' end", "\u201Cdon't\u201D end")]
    [InlineData("it's a dogs' life", "it's a dogs' life")]
    [InlineData("rock 'n' roll", "rock 'n' roll")]
    [InlineData("'quoted' \"quoted\" ''quoted''", "'quoted' \"quoted\" ''quoted''")]
    [InlineData("`code` and it's", "`code` and it's")]
    [InlineData("`pip install` isn't 'x'", "`pip install` isn't 'x'")]
    [InlineData("``code`` isn't ''x''", "``code`` isn't ''x''")]
    [InlineData("```code``` isn't'", "```code``` isn't'")]
    [InlineData("`a \u2018b\u2019 c'", "`a \u2018b\u2019 c'")]
    [InlineData("``a `b' c''", "``a \u2018b\u2019 c''")]
    [InlineData("an open `quotation", "an open `quotation")]
    [InlineData("an open ``quotation'", "an open ``quotation'")]
    [InlineData("a` b'", "a` b'")]
    [InlineData("` a'", "` a'")]
    [InlineData("`", "`")]
    public void Quotation_marks_of_LaTeX_are_quotation_marks(string source, string expected) => AssertCleans(source, expected);

    [Theory]
    [InlineData("a  b\tc\u00A0d\u3000\u2003e", "a b c d e")]
    [InlineData("a \u2028 b\u000Bd", "a b d")]
    [InlineData("https://a.example/b_c?d=e&f#g-h", "https://a.example/b_c?d=e&f#g-h")]
    public void White_space_is_one_space_and_other_characters_stay(string source, string expected) => AssertCleans(source, expected);

    [Fact]
    public void Half_a_surrogate_pair_is_replaced()
    {
        // Not a theory: the metadata of an attribute cannot hold half a pair.
        AssertCleans("\uD83D\uDE00", "\uD83D\uDE00");
        AssertCleans("\uD83D\uDE00\uD83D \uDE00 a\uD83D", "\uD83D\uDE00\uFFFD \uFFFD a\uFFFD");
        AssertCleans("\uDE00\uD83D", "\uFFFD\uFFFD");
        AssertCleans("\uD83D\n\uDE00", "\uFFFD \uFFFD");
    }

    [Theory]
    [InlineData("a\nb", "a b")]
    [InlineData("a \r\n\t b\r c", "a b c")]
    [InlineData("``opens here\n  and closes'' there", "\u201Copens here and closes\u201D there")]
    [InlineData("`opens here\nand closes\nthere'", "\u2018opens here and closes there\u2019")]
    [InlineData("a --\nb", "a \u2013 b")]
    [InlineData("a--\nb", "a-- b")]
    [InlineData("a\\\n% b", "a % b")]
    [InlineData("a-\nb", "a- b")]
    public void Wrapped_lines_are_joined_by_a_space(string source, string expected) => AssertCleans(source, expected);

    [Fact]
    public void Every_repair_is_recorded()
    {
        const string Source = "a\u00A0 b\n  ``50\\%--60\\%'' --- \uD83D";
        var clean = Clean(Source);
        Assert.Equal("a b \u201C50%\u201360%\u201D \u2014 \uFFFD", clean.Text);
        Assert.Equal(
            [
                new Repair(RepairKind.WhiteSpace, new TextSpan(1, 2), 1, " "),
                new Repair(RepairKind.WrappedLine, new TextSpan(4, 3), 3, " "),
                new Repair(RepairKind.LatexQuote, new TextSpan(7, 2), 4, "\u201C"),
                new Repair(RepairKind.LatexEscape, new TextSpan(11, 2), 7, "%"),
                new Repair(RepairKind.LatexDash, new TextSpan(13, 2), 8, "\u2013"),
                new Repair(RepairKind.LatexEscape, new TextSpan(17, 2), 11, "%"),
                new Repair(RepairKind.LatexQuote, new TextSpan(19, 2), 12, "\u201D"),
                new Repair(RepairKind.LatexDash, new TextSpan(22, 3), 14, "\u2014"),
                new Repair(RepairKind.LoneSurrogate, new TextSpan(26, 1), 16, "\uFFFD"),
            ],
            clean.Repairs);
    }

    [Fact]
    public void What_is_clean_has_no_repair() => Assert.Empty(Clean("Plain text, 50% of it \u2013 \u201Cquoted\u201D.").Repairs);

    [Fact]
    public void No_piece_is_no_text()
    {
        var clean = TextCleaner.Clean("Abstract:", []);
        Assert.Equal("", clean.Text);
        Assert.Empty(clean.Repairs);
    }

    [Fact]
    public void Only_the_pieces_are_cleaned()
    {
        var clean = TextCleaner.Clean("x\\%y\\%z", [new TextSpan(3, 2)]);
        Assert.Equal("y\\", clean.Text);
        Assert.Equal(3, clean.SourceStart);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 3)]
    [InlineData(2, 6)]
    [InlineData(3, 7)]
    [InlineData(4, 9)]
    [InlineData(5, 12)]
    [InlineData(6, 13)]
    public void A_position_leads_back_to_the_file(int position, int expected) =>
        Assert.Equal(expected, Clean("\t a \n b\\%---c").ToSource(position));

    [Fact]
    public void Replaying_the_repairs_over_the_file_gives_the_text() => Property.ForAll(Texts, source =>
    {
        var clean = Clean(source);
        var replayed = new StringBuilder();
        var position = clean.SourceStart;
        foreach (var repair in clean.Repairs)
        {
            Assert.InRange(repair.Source.Start, position, source.Length);
            Assert.InRange(repair.Source.End, repair.Source.Start + 1, source.Length);
            replayed.Append(source, position, repair.Source.Start - position);
            Assert.Equal(replayed.Length, repair.Start);
            replayed.Append(repair.Replacement);
            Assert.NotEqual(repair.Replacement, source.Substring(repair.Source.Start, repair.Source.Length));
            position = repair.Source.End;
        }

        var end = clean.ToSource(clean.Text.Length);
        replayed.Append(source, position, end - position);
        Assert.Equal(clean.Text, replayed.ToString());
        Assert.Equal("", source[end..].Trim().Trim('\uFEFF').Trim());
    });

    [Fact]
    public void Every_position_leads_back() => Property.ForAll(Texts, source =>
    {
        var clean = Clean(source);
        for (var i = 0; i < clean.Text.Length; i++)
        {
            var inside = clean.Repairs.FirstOrDefault(repair => i >= repair.Start && i < repair.Start + repair.Replacement.Length);
            if (inside is null)
            {
                Assert.Equal(clean.Text[i], source[clean.ToSource(i)]);
            }
            else
            {
                Assert.Equal(inside.Source.Start, clean.ToSource(i));
            }
        }
    });

    [Fact]
    public void Cleaning_twice_is_cleaning_once() => Property.ForAll(
        Texts,
        source =>
        {
            var once = Clean(source).Text;
            var twice = once.Length == 0 ? once : TextCleaner.Clean(once, [new TextSpan(0, once.Length)]).Text;
            Assert.Equal(once, twice);
        },
        runs: 3000);

    [Fact]
    public void A_clean_text_has_single_spaces_only_inside_and_no_half_pair() => Property.ForAll(Texts, source =>
    {
        var text = Clean(source).Text;
        Assert.Equal(text.Trim(), text);
        Assert.DoesNotContain("  ", text);
        Assert.DoesNotContain(text, c => char.IsWhiteSpace(c) && c != ' ');
        Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
    });

    [Theory]
    [InlineData("`")]
    [InlineData("``a")]
    [InlineData("`a\n")]
    [InlineData("a--")]
    [InlineData("\\%")]
    [InlineData("a \n")]
    [InlineData("'")]
    public void A_long_text_is_cleaned_in_one_go(string piece)
    {
        var source = string.Concat(Enumerable.Repeat(piece, 200_000)) + ".";
        Assert.InRange(Clean(source).Text.Length, 1, source.Length);
    }

    private static void AssertCleans(string source, string expected)
    {
        var clean = Clean(source);
        Assert.Equal(expected, clean.Text);
        Assert.Equal(source != expected, clean.Repairs.Count > 0);
    }

    /// <summary>Cleans a text as the reader cuts it: a piece a line, without white space around it.</summary>
    private static CleanText Clean(string source)
    {
        var pieces = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var line in new Lines(source))
        {
            var (start, end) = (line.Start, line.End);
            while (start < end && IsBlank(source[start]))
            {
                start++;
            }

            while (end > start && IsBlank(source[end - 1]))
            {
                end--;
            }

            if (start < end)
            {
                pieces.Add(TextSpan.FromBounds(start, end));
            }
        }

        return TextCleaner.Clean(source, pieces.ToImmutable());
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == '\uFEFF';
}
