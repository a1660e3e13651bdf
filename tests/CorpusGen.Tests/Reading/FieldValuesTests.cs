using System;
using System.Globalization;
using System.Linq;
using CorpusGen.Reading;
using Xunit;

namespace CorpusGen.Tests.Reading;

public sealed class FieldValuesTests
{
    private static readonly Func<string, object?>[] Readers =
        [text => FieldValues.Year(text), FieldValues.Doi, FieldValues.Arxiv, FieldValues.Url, text => FieldValues.List(text)];

    [Theory]
    [InlineData("1000", 1000)]
    [InlineData("1999", 1999)]
    [InlineData("2026", 2026)]
    [InlineData("9999", 9999)]
    [InlineData("", null)]
    [InlineData("199", null)]
    [InlineData("0999", null)]
    [InlineData("19999", null)]
    [InlineData("+199", null)]
    [InlineData("-199", null)]
    [InlineData(" 199", null)]
    [InlineData("1e10", null)]
    [InlineData("199\0", null)]
    [InlineData("c. 1999", null)]
    [InlineData("\u0661\u0669\u0669\u0669", null)]
    public void A_year_is_four_digits(string text, int? expected) => Assert.Equal(expected, FieldValues.Year(text));

    [Theory]
    [InlineData("10.1000/182", "10.1000/182")]
    [InlineData("10.1000.10/a/b(c)<d>;e", "10.1000.10/a/b(c)<d>;e")]
    [InlineData("10.48550/arXiv.2102.12092", "10.48550/arXiv.2102.12092")]
    [InlineData("10.1000/\u00FC", "10.1000/\u00FC")]
    [InlineData("doi:10.1000/182", "10.1000/182")]
    [InlineData("DOI: 10.1000/182", "10.1000/182")]
    [InlineData("https://doi.org/10.1000/182", "10.1000/182")]
    [InlineData("HTTP://DOI.ORG/10.1000/182", "10.1000/182")]
    [InlineData("https://dx.doi.org/10.1000/182", "10.1000/182")]
    [InlineData("http://dx.doi.org/10.1000/182", "10.1000/182")]
    [InlineData("doi.org/10.1000/182", "10.1000/182")]
    [InlineData("", null)]
    [InlineData("10.1000", null)]
    [InlineData("10.1000/", null)]
    [InlineData("10./182", null)]
    [InlineData("10.x/182", null)]
    [InlineData("10.1x/182", null)]
    [InlineData("10..1/182", null)]
    [InlineData("11.1000/182", null)]
    [InlineData("x10.1000/182", null)]
    [InlineData("/10.1000/182", null)]
    [InlineData("10.1000/1 82", null)]
    [InlineData("10.1000/1\u00A082", null)]
    [InlineData("10.1000/1\a82", null)]
    [InlineData("https://example.org/10.1000/182", null)]
    [InlineData("https://doi.org/", null)]
    public void A_doi_is_read_bare_or_as_an_address(string text, string? expected) => Assert.Equal(expected, FieldValues.Doi(text));

    [Theory]
    [InlineData("2102.12092", "2102.12092")]
    [InlineData("0704.0001", "0704.0001")]
    [InlineData("2102.12092v2", "2102.12092v2")]
    [InlineData("0704.0001v13", "0704.0001v13")]
    [InlineData("hep-th/9901001", "hep-th/9901001")]
    [InlineData("math.GT/0309136", "math.GT/0309136")]
    [InlineData("solv-int/9901001", "solv-int/9901001")]
    [InlineData("hep-th/9901001v3", "hep-th/9901001v3")]
    [InlineData("abc-xyz/9901001", "abc-xyz/9901001")]
    [InlineData("arXiv:2102.12092", "2102.12092")]
    [InlineData("ARXIV: 2102.12092", "2102.12092")]
    [InlineData("arxiv:hep-th/9901001v1", "hep-th/9901001v1")]
    [InlineData("https://arxiv.org/abs/2102.12092", "2102.12092")]
    [InlineData("http://arxiv.org/abs/2102.12092v1", "2102.12092v1")]
    [InlineData("https://arxiv.org/pdf/2102.12092", "2102.12092")]
    [InlineData("arxiv.org/abs/hep-th/9901001", "hep-th/9901001")]
    [InlineData("http://arxiv.org/pdf/2102.12092v2", "2102.12092v2")]
    [InlineData("https://www.arxiv.org/abs/2102.12092", "2102.12092")]
    [InlineData("https://export.arxiv.org/pdf/hep-th/9901001.pdf", "hep-th/9901001")]
    [InlineData("", null)]
    [InlineData("v1", null)]
    [InlineData("2102.12092v", null)]
    [InlineData("2102.12092v1v2", null)]
    [InlineData("2102.120921", null)]
    [InlineData("2102.120", null)]
    [InlineData("210.212092", null)]
    [InlineData("2102-12092", null)]
    [InlineData("2102.1209a", null)]
    [InlineData("2102. 12092", null)]
    [InlineData("hep-th/990100", null)]
    [InlineData("hep-th/99010011", null)]
    [InlineData("hep-th/990100a", null)]
    [InlineData("hep th/9901001", null)]
    [InlineData("hep/th/9901001", null)]
    [InlineData("/9901001", null)]
    [InlineData("https://example.org/abs/2102.12092", null)]
    [InlineData("\u0662\u0661\u0660\u0662.12092", null)]
    public void An_arxiv_id_is_read_new_or_old_bare_or_as_an_address(string text, string? expected) =>
        Assert.Equal(expected, FieldValues.Arxiv(text));

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("http://example.org/a?b=c#d")]
    [InlineData("HTTPS://EXAMPLE.ORG/A")]
    [InlineData("https://example.org:8080/\u03B2")]
    [InlineData("https://[::1]/a")]
    public void An_address_stays_as_it_was_given(string text) => Assert.Equal(text, FieldValues.Url(text));

    [Theory]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org")]
    [InlineData("//example.org")]
    [InlineData("example.org/a")]
    [InlineData("/a/b")]
    [InlineData("https:example.org")]
    [InlineData("https://")]
    [InlineData("https:///a")]
    [InlineData("https://[::1/a")]
    [InlineData("https://example.org/a b")]
    [InlineData(" https://example.org")]
    [InlineData("https://example.org/a\u3000b")]
    [InlineData("https://example.org/\u0007")]
    [InlineData("https://example.org:99999999/")]
    public void Anything_else_is_no_address(string text) => Assert.Null(FieldValues.Url(text));

    [Theory]
    [InlineData("", "")]
    [InlineData(" ; ;;", "")]
    [InlineData("A. Bee", "A. Bee")]
    [InlineData("A. Bee; C. Dee ;E, F", "A. Bee|C. Dee|E, F")]
    [InlineData(";A;;A;", "A|A")]
    public void A_list_is_separated_by_semicolons(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', FieldValues.List(text)));

    [Theory]
    [InlineData("(1600)", "1600")]
    [InlineData("(2099)", "2099")]
    [InlineData("(1599)", null)]
    [InlineData("(2100)", null)]
    public void A_year_is_found_in_a_value_from_1600_to_2099(string text, string? expected) =>
        Assert.Equal(expected, FieldValues.YearIn(text));

    [Theory]
    [InlineData("'10.1000/182'", "10.1000/182")]
    [InlineData("10.1000/AB https://doi.org/10.1000/ab", "10.1000/AB")]
    [InlineData("(10.1000/182(b))", "10.1000/182(b)")]
    public void A_doi_is_found_in_a_value_as_it_was_written_first(string text, string expected) =>
        Assert.Equal(expected, FieldValues.DoiIn(text));

    [Theory]
    [InlineData("arXiv.2102.12092", "2102.12092")]
    [InlineData("id 2101.00001", "2101.00001")]
    [InlineData("id 2112.00001", "2112.00001")]
    [InlineData("id 2100.00001", null)]
    [InlineData("id 2113.00001", null)]
    public void An_arxiv_id_is_found_in_a_value_where_it_has_a_month(string text, string? expected) =>
        Assert.Equal(expected, FieldValues.ArxivIn(text));

    [Theory]
    [InlineData('<')]
    [InlineData('>')]
    [InlineData('"')]
    [InlineData('{')]
    [InlineData('}')]
    [InlineData('|')]
    [InlineData('\\')]
    [InlineData('^')]
    [InlineData('`')]
    public void An_address_in_a_value_ends_before_what_no_address_has(char sign) =>
        Assert.Equal("https://example.org/a", FieldValues.UrlIn($"https://example.org/a{sign}b"));

    [Theory]
    [InlineData("see https://example.org/a_(b)", "https://example.org/a_(b)")]
    [InlineData("(see https://example.org/a_(b))", "https://example.org/a_(b)")]
    [InlineData("xhttps://example.org/a", null)]
    [InlineData("://example.org/a", null)]
    public void An_address_is_found_in_a_value_whole_or_not_at_all(string text, string? expected) =>
        Assert.Equal(expected, FieldValues.UrlIn(text));

    [Fact]
    public void Fields_are_filled_from_another_entry_only_where_they_are_missing()
    {
        var full = new PaperFields("T", new EquatableArray<string>(["A"]), 2000, "10.1/1", "2102.12092", "https://example.org");
        var other = new PaperFields("U", new EquatableArray<string>(["B", "C"]), 2001, "10.2/2", "2102.12093", "https://example.com");
        var none = new PaperFields(null, default, null, null, null, null);
        Assert.Equal(full, full.Or(other));
        Assert.Equal(other, none.Or(other));
        Assert.Equal(full, full.Or(none));
        Assert.Equal(full with { Year = 2001 }, (full with { Year = null }).Or(other));
    }

    [Fact]
    public void Long_values_are_read_in_one_go()
    {
        var digits = new string('1', 1_000_000);
        Assert.Null(FieldValues.Year(digits));
        Assert.Equal("10.1/" + digits, FieldValues.Doi("10.1/" + digits));
        Assert.Null(FieldValues.Doi("10." + digits));
        Assert.Null(FieldValues.Arxiv(digits));
        Assert.Null(FieldValues.Arxiv("hep-th/" + digits));
        Assert.Null(FieldValues.Arxiv("2102.12092v" + digits + "x"));
        Assert.Null(FieldValues.Url("https://" + digits));
        Assert.Equal(500_000, FieldValues.List(string.Concat(Enumerable.Repeat("a;", 500_000))).Count);
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() => Property.ForAll(
        Property.Text(
            "10.",
            "1",
            "2102",
            ".",
            "/",
            "v",
            "hep-th",
            "https://",
            "http://",
            "arxiv:",
            "doi:",
            "[",
            "]",
            ":",
            "@",
            "%",
            "?",
            " ",
            ";",
            "\0",
            "\uD800"),
        text =>
        {
            foreach (var read in Readers)
            {
                var value = read(text);
                Assert.True(
                    value is not string bare || text.TrimEnd().EndsWith(bare, StringComparison.Ordinal), "what was read ends the text");
            }
        });

    [Fact]
    public void What_is_found_in_a_value_is_read_as_it_is() => Property.ForAll(
        Property.Text(
            "10.",
            "10.1000/182",
            "1000",
            "2021",
            "2102.12092",
            "v2",
            "hep-th/9901001",
            "arXiv",
            ":",
            "https://",
            "doi.org/",
            "arxiv.org/abs/",
            "www.",
            "example.org",
            "/",
            ".",
            ",",
            "(", ")", "[", "]", "<", ">", " ", "\"", "a", "\u202E", "\uD83D"),
        text =>
        {
            Assert.Equal(
                FieldValues.YearIn(text),
                FieldValues.YearIn(text) is { } year ? FieldValues.Year(year)?.ToString(CultureInfo.InvariantCulture) : null);
            Assert.Equal(FieldValues.DoiIn(text), FieldValues.DoiIn(text) is { } doi ? FieldValues.Doi(doi) : null);
            Assert.Equal(FieldValues.ArxivIn(text), FieldValues.ArxivIn(text) is { } arxiv ? FieldValues.Arxiv(arxiv) : null);
            Assert.Equal(FieldValues.UrlIn(text), FieldValues.UrlIn(text) is { } url ? FieldValues.Url(url) : null);
        });
}
