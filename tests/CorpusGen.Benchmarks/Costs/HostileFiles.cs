using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CorpusGen.Benchmarks.Costs;

/// <summary>A kind of corpus files that cost more than others of their length, or could.</summary>
/// <param name="Name">What they hold, in words.</param>
/// <param name="Make">Makes the files, which have about as many characters together as it is told.</param>
internal sealed record HostileFamily(string Name, Func<int, IReadOnlyList<string>> Make);

/// <summary>Kinds of corpus files that were thought of, each for a loop that could go over the same characters again and again.</summary>
internal static class HostileFiles
{
    /// <summary>Stands in a piece for the number of the piece, which makes each of them another one.</summary>
    public const char Number = '№';

    // What a file counts for besides what it holds, so that there are not a million of them.
    private const int ShortFile = 40;

    /// <summary>Gets the kinds that are one file.</summary>
    public static IReadOnlyList<HostileFamily> Single { get; } =
    [
        Repeated("one word", "Abstract: ", "x"),
        Repeated("words of one sentence", "Abstract: ", "sorted digital libraries "),
        Repeated("new words", "Abstract: ", "Word№ing of a shelf№. "),
        Repeated("coined names", "Abstract: We propose ", "FooNet№, "),
        Halves("coined names in a title", "Title: ", "FooNet№ ", "\nAbstract: We propose ", "FooNet№, "),
        Repeated("brackets", "Abstract: ", "("),
        Halves("brackets in brackets", "Abstract: ", "(", "a", ")"),
        Repeated("brackets around a letter", "Abstract: ", "(A) "),
        Repeated("square brackets", "Abstract: ", "[a]( "),
        Repeated("backquotes", "Abstract: ", "`a "),
        Repeated("quotes in quotes", "Abstract: ", "``a `b' "),
        Repeated("opening quotes", "Abstract: ", "“a "),
        Repeated("hyphens", "Abstract: ", "a--b"),
        Repeated("nothing but hyphens", "Abstract: ", "-"),
        Repeated("parts of one word", "Abstract: ", "a-"),
        Repeated("escapes", "Abstract: ", "\\_"),
        Repeated("opening braces", "Abstract: ", "{"),
        Halves("braces in braces", "Abstract: ", "{", "a", "}"),
        Halves("macros in macros", "Abstract: ", @"\emph{", "a", "}"),
        Repeated("macros that are not closed", "Abstract: ", @"\textbf{a "),
        Repeated("accents of nothing", "Abstract: ", @"\'{"),
        Repeated("dollar signs", "Abstract: ", "$"),
        Repeated("formulas", "Abstract: ", @"$\alpha_{i}$ "),
        Repeated("a formula of indices", "Abstract: $", "x_{"),
        Repeated("environments", "Abstract: ", @"\begin{a}"),
        Repeated("opening tags", "Abstract: ", "<b>"),
        Repeated("brackets of tags", "Abstract: ", "<"),
        Repeated("tags with attributes", "Abstract: ", "<a href=\"x "),
        Repeated("comments of markup", "Abstract: ", "<!-- "),
        Repeated("entities of entities", "Abstract: &", "amp;"),
        Repeated("entities without an end", "Abstract: ", "&amp"),
        Repeated("combining marks", "Abstract: a", "\u0301"),
        Repeated("halves of pairs", "Abstract: ", "\uD835"),
        Repeated("pairs", "Abstract: ", "\U0001D400"),
        Repeated("directions", "Abstract: ", "\u202E\u2066"),
        Repeated("bytes of other encodings", "Abstract: ", "Ã¢â‚¬"),
        Repeated("ligatures", "Abstract: ", "ﬁ\u00AD"),
        Repeated("digits and points", "Abstract: ", "1.1."),
        Repeated("full stops", "Abstract: ", "."),
        Repeated("full stops without a space", "Abstract: ", "a.B"),
        Repeated("addresses", "Abstract: ", "https://a.org/b№ "),
        Repeated("one address", "Abstract: https://a.org/", "a/b?c=d&"),
        Repeated("parts of an address", "Abstract: ", "a://"),
        Repeated("repeated words", "Abstract: ", "the the "),
        Repeated("headings", "Abstract: ", "# *a** "),
        Repeated("copyright", "Abstract: ", "© 2020 Elsevier "),
        Repeated("keywords in the text", "Abstract: ", "Keywords: a; "),
        Repeated("abbreviations", "Abstract: ", "digital library № (DL№). "),
        Repeated("one abbreviation again and again", "Abstract: ", "Digital Library (DL) "),
        Halves("a long word abbreviated", "Abstract: We use the a", "x", "b (AB) ", "of the AB in the "),
        Halves("a long form", "Abstract: ", "a ", "(", "a"),
        Repeated("wraps", "Abstract: a\n", "b\n"),
        Repeated("wraps at a hyphen", "Abstract: a-\n", "b-\n"),
        Repeated("comments between wraps", "Abstract: a\n", "# c\nb\n"),
        Repeated("comments", string.Empty, "# c\n"),
        Repeated("comments that silence", string.Empty, "# corpus: ignore CORPUS№\n"),
        Repeated("one comment that silences", "# corpus: ignore ", "CORPUS113, "),
        Repeated("blank lines", "Abstract: a", "\n"),
        Repeated("all kinds of line breaks", "Abstract: a", "\r\n\r\n\n\r"),
        Repeated("spaces", "Abstract: a", " \u00A0\t"),
        Repeated("strays", "Abstract: a\n\n", "stray\n\n"),
        Repeated("misspelt fields", string.Empty, "Tittle: a\n\n", "Abstract: b"),
        Repeated("misspelt fields of one entry", string.Empty, "Tittle: a\n", "Abstract: b"),
        Repeated("fields of one entry", string.Empty, "Title: a\n", "Abstract: b"),
        Repeated("fields without a text", string.Empty, "Title: a\n\n"),
        Repeated("fields without a value", string.Empty, "Name:\nAbstract:\n"),
        Repeated("authors", "Authors: ", ";", "\nAbstract: a"),
        Repeated("authors with names", "Authors: ", "A. Name№, ", "\nAbstract: a"),
        Repeated("given keywords", "Keywords: ", "k№;", "\nAbstract: a"),
        Repeated("one keyword", "Keywords: ", "sorting;", "\nAbstract: a"),
        Repeated("former names", "Name: ", "N№;", "\nAbstract: a"),
        Repeated("a long title", "Title: ", "Word№ ", "\nAbstract: a"),
        Repeated("a long name", "Name: ", "Ab1", "\nAbstract: a"),
        Repeated("a long year", "Year: ", "1", "\nAbstract: a"),
        Repeated("a long DOI", "Doi: 10.1/", "a(", "\nAbstract: a"),
        Repeated("a long arXiv id", "Arxiv: ", "2102.", "\nAbstract: a"),
        Repeated("a long URL", "Url: https://", "a.", "\nAbstract: a"),
        Repeated("a long label", string.Empty, "Vera ", "\nAbstract: a"),
        Repeated("entries with one text", string.Empty, "Abstract: Radix sort is a sort.\n"),
        Repeated("entries with one name", string.Empty, "Abstract: We propose FooNet, a network of № layers.\n"),
        Repeated("entries that pin one name", string.Empty, "Name: Foo\nAbstract: Text №.\n"),
        Repeated("entries that pin names with numbers", string.Empty, "Name: Foo_№\nAbstract: T№.\n"),
        Repeated("entries that had one name", string.Empty, "Name: Foo№; Bar\nAbstract: Text №.\n"),
        Repeated("entries that had each other's names", string.Empty, "Name: Foo№; Foo1№\nAbstract: Text №.\n"),
        Repeated("entries with one title", string.Empty, "Title: Sorting of Digital Libraries\nAbstract: Text №.\n"),
        Repeated("entries with one DOI", string.Empty, "Doi: 10.1000/1\nAbstract: Text number №.\n"),
        Repeated("entries with one keyword", string.Empty, "Keywords: sorting; radix sort; fast radix sort\nAbstract: Text №.\n"),
        Repeated("entries with keywords of one identifier", string.Empty, "Keywords: k-№; k №; k_№; K№\nAbstract: T№.\n"),
        Repeated("entries with longer and longer keywords", string.Empty, "Keywords: a№ b c d e f g h i j\nAbstract: T№.\n"),
        Repeated("entries with nearly one text", string.Empty, NearlyOne("№") + "\n"),
        Repeated("entries with nearly one of many texts", string.Empty, NearlyOne("№0") + "\n" + NearlyOne("№1") + "\n"),
        Repeated("entries of one word", string.Empty, "Abstract: a№\n"),
        Repeated("entries with words in common", string.Empty, "Abstract: a b c d e f g h i j k l m n o p №.\n"),
        Repeated("entries with a damaged text", string.Empty, "Abstract: 50\\% of <i>b№</i> &amp; behav- iour\n"),
        Repeated("entries with one text and other fields", string.Empty, "Name: N№\nTitle: T№\nYear: 1999\nAbstract: One.\n"),
    ];

    /// <summary>Gets the kinds that are many files.</summary>
    public static IReadOnlyList<HostileFamily> Several { get; } =
    [
        Files("files with an entry", "Abstract: Radix sort № is a sort."),
        Files("files with one text", "Abstract: Radix sort is a sort."),
        Files("files with one name", "Abstract: We propose FooNet, a network of № layers."),
        Files("files with one label", "Vera\nAbstract: Text №."),
        Files("files with labels of one identifier", "Ve-ra №\nAbstract: Text №."),
        Files("files with a label alone", "Vera №"),
        Files("files with nothing", " "),
        Files("files that pin one name", "Name: Foo\nAbstract: Text №."),
        Files("files with one keyword", "Keywords: radix sort; sort\nAbstract: Text №."),
        Files("files with nearly one text", NearlyOne("№")),
    ];

    /// <summary>Makes a kind of one file that repeats a piece.</summary>
    /// <param name="name">What it holds.</param>
    /// <param name="before">What stands before the pieces.</param>
    /// <param name="piece">What is repeated.</param>
    /// <param name="behind">What stands behind them.</param>
    /// <returns>The kind.</returns>
    public static HostileFamily Repeated(string name, string before, string piece, string behind = "") =>
        new(name, length => [before + Repeat(piece, length) + behind]);

    /// <summary>Makes a kind of one file that repeats one piece in its first half and another one in its second half.</summary>
    /// <param name="name">What it holds.</param>
    /// <param name="before">What stands before the pieces.</param>
    /// <param name="first">What is repeated first.</param>
    /// <param name="between">What stands between.</param>
    /// <param name="second">What is repeated then.</param>
    /// <param name="behind">What stands behind.</param>
    /// <returns>The kind.</returns>
    public static HostileFamily Halves(string name, string before, string first, string between, string second, string behind = "") =>
        new(name, length => [before + Repeat(first, length / 2) + between + Repeat(second, length / 2) + behind]);

    /// <summary>Repeats a piece.</summary>
    /// <param name="piece">The piece; <see cref="Number"/> in it is how many pieces were before.</param>
    /// <param name="length">How many characters there are to be.</param>
    /// <returns>At least so many characters, and less than a piece more.</returns>
    public static string Repeat(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(Numbered(piece, i));
        }

        return text.ToString();
    }

    private static HostileFamily Files(string name, string content) => new(name, length =>
        [.. Enumerable.Range(0, Math.Max(1, length / (ShortFile + content.Length))).Select(i => Numbered(content, i))]);

    private static string Numbered(string piece, int number) =>
        piece.Contains(Number, StringComparison.Ordinal)
            ? piece.Replace(Number.ToString(), number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            : piece;

    private static string NearlyOne(string number) =>
        $"Abstract: The {number} bees of a hive tell each other where the flowers are by a dance that we have read and counted for years.";
}
