using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CorpusGen.Emitting;
using FsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CorpusGen.Tests.Emitting;

public sealed class EscaperTests
{
    /// <summary>Whatever could end a literal, a line, a comment or an element, or be mistaken for something else.</summary>
    private static readonly Gen<string> Texts = Property.Text(
        "\"",
        "\"\"\"",
        "\\",
        "\\u0022",
        "\\x",
        "{",
        "}",
        "{0}",
        "%",
        "'",
        "*/",
        "/*",
        "//",
        "#if",
        "@\"",
        "$\"",
        "u8",
        "<",
        ">",
        "&",
        "&amp;",
        "]]>",
        "</summary>",
        "<!--",
        "-->",
        "\n",
        "\r",
        "\r\n",
        "\t",
        "\0",
        "\u0001",
        "\u001B",
        "\u001F",
        " ",
        "  ",
        "\u007F",
        "\u0080",
        "\u0085",
        "\u009F",
        "\u00A0",
        "\u00AD",
        "\u061C",
        "\u200B",
        "\u200E",
        "\u2028",
        "\u2029",
        "\u202E",
        "\u2066",
        "\u3000",
        "\uFEFF",
        "\uFFFD",
        "\uFFFE",
        "\uFFFF",
        "\uFDD0",
        "\uD800",
        "\uDBFF",
        "\uDC00",
        "\uDFFF",
        "\uD83D\uDE00", "\uDB40\uDC41", "\uD83F\uDFFE", "a", "1", "f", "\u00E9", "\u03B2", "\u8702", "e\u0301");

    private static readonly int[] InEveryPlane = [0, 1, 0x41, 0x1FFF, 0xFFFD, 0xFFFE, 0xFFFF];

    [Theory]
    [InlineData("", "")]
    [InlineData("Plain text: 50% of it's {here}.", "Plain text: 50% of it's {here}.")]
    [InlineData("\u00E9\u03B2\u8702\uD83D\uDE00", "\u00E9\u03B2\u8702\uD83D\uDE00")]
    [InlineData("\"a\\b\"", "\\\"a\\\\b\\\"")]
    [InlineData("a\nb\r\tc\0", "a\\nb\\r\\tc\\0")]
    [InlineData("\u0001g\u0001a\u001F\u0080", "\\x1g\\u0001a\\x1F\\x80")]
    [InlineData("\u202Eabc", "\\u202Eabc")]
    [InlineData("a\u00A0b", "a\\u00A0b")]
    [InlineData("\uDB40\uDC41", "\\uDB40\\uDC41")]
    public void A_literal_is_plain_where_a_reader_can_see_it(string text, string expected) => Assert.Equal(expected, Literal(text));

    [Fact]
    public void A_literal_has_the_text_as_its_value() => Property.ForAll(Texts, AssertReadsBack, runs: 1000);

    [Fact]
    public void Every_character_comes_back()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            var text = $"a{(char)unit}1";
            Assert.True(IsWithoutPitfall(Literal(text)), unit.ToString("X4", CultureInfo.InvariantCulture));
            if (unit % 16 == 0)
            {
                AssertReadsBack(string.Concat(Enumerable.Range(unit, 16).Select(c => (char)c + "f")));
            }
        }

        for (var plane = 1; plane <= 16; plane++)
        {
            AssertReadsBack(string.Concat(InEveryPlane.Select(c => char.ConvertFromUtf32((plane << 16) + c))));
        }
    }

    [Fact]
    public void A_literal_holds_nothing_that_ends_a_line_or_that_a_reader_cannot_see() =>
        Property.ForAll(Texts, text => Assert.True(IsWithoutPitfall(Literal(text))));

    [Fact]
    public void A_literal_does_not_end_before_its_end() => Property.ForAll(Texts, text =>
    {
        var literal = SyntaxFactory.ParseToken("\"" + Literal(text) + "\"");
        Assert.Equal(SyntaxKind.StringLiteralToken, literal.Kind());
        Assert.Equal(Literal(text).Length + 2, literal.FullSpan.Length);
    });

    [Theory]
    [InlineData(0x7F, 0xA0)]
    [InlineData(0xAD, 0xAD)]
    [InlineData(0x34F, 0x34F)]
    [InlineData(0x61C, 0x61C)]
    [InlineData(0x115F, 0x1160)]
    [InlineData(0x1680, 0x1680)]
    [InlineData(0x17B4, 0x17B5)]
    [InlineData(0x180E, 0x180E)]
    [InlineData(0x2000, 0x200F)]
    [InlineData(0x2028, 0x202F)]
    [InlineData(0x205F, 0x206F)]
    [InlineData(0x3000, 0x3000)]
    [InlineData(0x3164, 0x3164)]
    [InlineData(0xFDD0, 0xFDEF)]
    [InlineData(0xFEFF, 0xFEFF)]
    [InlineData(0xFFA0, 0xFFA0)]
    [InlineData(0xFFF0, 0xFFFB)]
    [InlineData(0xFFFE, 0xFFFF)]
    [InlineData(0x1FFFE, 0x1FFFF)]
    [InlineData(0xDFFFE, 0xE0FFF)]
    [InlineData(0x10FFFE, 0x10FFFF)]
    public void What_cannot_be_seen_is_escaped_and_its_neighbours_are_not(int first, int last)
    {
        foreach (var neighbour in new[] { first - 1, last + 1 }.Where(Rune.IsValid).Select(char.ConvertFromUtf32))
        {
            Assert.Equal($"a{neighbour}b", Literal($"a{neighbour}b"));
            Assert.Equal($"a{neighbour}b", Xml($"a{neighbour}b"));
        }

        for (var c = first; c <= last; c++)
        {
            var text = char.ConvertFromUtf32(c);
            Assert.Equal(string.Concat(text.Select(unit => FormattableString.Invariant($"\\u{(int)unit:X4}"))) + "b", Literal(text + "b"));
            Assert.Equal(c is 0x200C or 0x200D ? text + "b" : " b", Xml(text + "b"));
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a < b && c > \"d\"", "a &lt; b &amp;&amp; c &gt; &quot;d&quot;")]
    [InlineData("it's \\alpha", "it's \\alpha")]
    [InlineData("a\nb\u2028c\u0085d\u0000e\u202Ef", "a b c d e f")]
    [InlineData("\uD83D\uDE00 \uDB40\uDC41|", "\uD83D\uDE00  |")]
    public void Text_of_a_comment_is_escaped(string text, string expected) => Assert.Equal(expected, Xml(text));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced()
    {
        // Not a theory: the metadata of an attribute cannot hold half a pair.
        Assert.Equal("\\uFFFDa\\uFFFD\\uFFFD", Literal("\uD800a\uDC00\uD83D"));
        Assert.Equal("\uFFFDa\uFFFD\uFFFD", Xml("\uD800a\uDC00\uD83D"));
    }

    [Fact]
    public void Text_of_a_comment_comes_back_save_for_what_cannot_be_seen() => Property.ForAll(Texts, text =>
    {
        var escaped = Xml(text);
        Assert.True(IsWithoutPitfall(escaped));
        var parsed = XDocument.Parse("<a>" + escaped + "</a>", LoadOptions.PreserveWhitespace).Root!;
        Assert.False(parsed.HasElements);
        Assert.Equal(Visible(Whole(text)), parsed.Value);
    });

    [Fact]
    public void A_comment_of_any_text_is_one_line_of_well_formed_documentation() => Property.ForAll(Texts, text =>
    {
        var source = "/// <summary>" + Xml(text) + "</summary>\ninternal class C { }";
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose));
        Assert.Empty(tree.GetDiagnostics());
        Assert.Equal(1, tree.GetText().Lines.GetLinePosition(source.IndexOf("\ninternal", StringComparison.Ordinal) + 1).Line);
        Assert.Single(tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>());
    });

    private static void AssertReadsBack(string text)
    {
        var literal = Literal(text);
        var expression = SyntaxFactory.ParseExpression("\"" + literal + "\"");
        Assert.Empty(expression.GetDiagnostics());
        Assert.Equal(Whole(text), Assert.IsType<LiteralExpressionSyntax>(expression).Token.Value);

        var utf8 = SyntaxFactory.ParseExpression("\"" + literal + "\"u8");
        Assert.Empty(utf8.GetDiagnostics());
        Assert.Equal(SyntaxKind.Utf8StringLiteralExpression, utf8.Kind());
        Assert.Equal(Encoding.UTF8.GetBytes(text), new UTF8Encoding(false, true).GetBytes(((LiteralExpressionSyntax)utf8).Token.ValueText));
    }

    private static bool IsWithoutPitfall(string source) => !source.Any(c =>
        c is < ' ' or (>= '\u007F' and <= '\u00A0')
        || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
        && source == Whole(source);

    /// <summary>The text with half surrogate pairs replaced, as an encoder does it.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>The text with a space for what a comment cannot show: white space, controls, format characters, noncharacters.</summary>
    private static string Visible(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF
            ? " " : rune.ToString()));

    private static string Literal(string text)
    {
        var source = new SourceBuffer().Append('x');
        Escaper.AppendLiteral(source, text);
        return source.End()[1..];
    }

    private static string Xml(string text)
    {
        var source = new SourceBuffer().Append('x');
        Escaper.AppendXml(source, text);
        return source.End()[1..];
    }
}
