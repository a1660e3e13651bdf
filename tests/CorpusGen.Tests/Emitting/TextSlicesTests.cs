using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CorpusGen.Cleaning;
using CorpusGen.Emitting;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Emitting;

public sealed class TextSlicesTests
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Fact]
    public void A_text_that_stands_in_the_file_as_it_is_is_where_it_begins_and_how_long_it_is() =>
        Assert.Equal([":2", Numbers(23, 4)], Slices("Abstract: A.\nAbstract: Two.\n", Strict));

    [Fact]
    public void Positions_count_the_bytes_before_them() =>
        Assert.Equal([Numbers(2 + 1 + 2 + 4 + 1 + 9, 1 + 3 + 1)], Slices("\u00E4b\u03B2\U0001F955\nAbstract:A\u2026.", Strict));

    [Fact]
    public void A_character_has_one_to_four_bytes() =>
        Assert.Equal([Numbers(1 + 2 + 2 + 3 + 3 + 4 + 1 + 9, 1)], Slices("\u007F\u0080\u07FF\u0800\uFFFC\U00010000\nAbstract:A", Strict));

    [Fact]
    public void A_wrapped_line_is_the_bytes_between_the_lines_replaced_by_a_space() =>
        Assert.Equal([Numbers(10, 9) + Numbers(3, 3, 1) + "80"], Slices("Abstract: One\r\n two", Strict));

    [Theory]
    [InlineData("One")]
    [InlineData("Four")]
    [InlineData("Fif\u00E4")]
    public void A_text_whose_bytes_are_not_known_is_in_the_slice_itself(string text) =>
        Assert.Equal([Numbers(0, 0, 0, 0, Encoding.UTF8.GetByteCount(text)) + Digits(text)], Slices("Abstract: " + text, null));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public void A_file_in_another_encoding_carries_its_texts(string encoding) =>
        Assert.StartsWith(Numbers(0, 0), Assert.Single(Slices("Abstract: One.", Encoding.GetEncoding(encoding))), StringComparison.Ordinal);

    [Fact]
    public void Behind_a_character_that_may_stand_for_any_bytes_texts_are_carried()
    {
        const string Content = "Abstract: One.\nAbstract: Two \uFFFD.\nAbstract: Three.";
        Assert.Equal(["kept", "carried", "carried"], Slices(Content, Encoding.UTF8).Select(Kind));
        Assert.Equal(["kept", "kept", "kept"], Slices(Content, Strict).Select(Kind));
        Assert.Equal(["kept", "carried", "carried"], Slices(Content.Replace('\uFFFD', '\uD800'), Strict).Select(Kind));
        Assert.Equal(["kept", "kept", "kept"], Slices(Content + "\n\n\uD800", Strict).Select(Kind));
    }

    [Fact]
    public void Every_text_comes_back_from_the_bytes_of_its_file() => Property.ForAll(
        Property.Text(
            "Abstract: ",
            "Abstract:",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            " ",
            "\t",
            "word ",
            "We propose X.",
            "# a comment\n",
            "Title: T\n",
            "\\%",
            "\\'e",
            "$x^2$",
            "--",
            "\u00E9",
            "e\u0301",
            "\u00C3\u00A9",
            "\u00AD",
            "\uFB01",
            "&amp;",
            "<i>",
            "</i>",
            "\uFFFD",
            "\uD83E\uDD55",
            "\uD83E",
            "\uDD55",
            "\u200B",
            "\u2026",
            "'",
            "``"),
        content =>
        {
            foreach (var encoding in new[] { Strict, Encoding.UTF8, Encoding.Unicode, null })
            {
                var document = Clean(content);
                var file = Encoding.UTF8.GetBytes(content);
                var texts = document.Entries.Where(entry => entry.IsPaper).Select(entry => entry.TextOf(FieldKind.Abstract));
                var made = TextSlices
                    .Of(document, encoding, TestContext.Current.CancellationToken)
                    .Select(slice => Encoding.UTF8.GetString(Apply(Written(slice), file)));
                Assert.Equal(texts, made);
            }
        });

    private static CleanDocument Clean(string content) => CleanDocument.Of(
        CorpusReader.Read(SourceText.From(content), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

    private static IEnumerable<string> Slices(string content, Encoding? encoding) =>
        TextSlices.Of(Clean(content), encoding, TestContext.Current.CancellationToken).Select(Written);

    private static string Written(TextSlice slice) => Numbers(slice.Start, slice.Length) + slice.Replacements;

    private static string Kind(string slice) => slice.StartsWith(Numbers(0, 0), StringComparison.Ordinal) ? "carried" : "kept";

    private static string Numbers(params int[] values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            RecordTable.AppendLength(text, value);
        }

        return text.ToString();
    }

    /// <summary>Writes bytes as base 64 does, with its digits in the order of their codes and nothing behind them.</summary>
    private static string Digits(string text)
    {
        const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        return string.Concat(
            Convert
                .ToBase64String(Encoding.UTF8.GetBytes(text))
                .TrimEnd('=')
                .Select(c => (char)('0' + Base64.IndexOf(c, StringComparison.Ordinal))));
    }

    /// <summary>A second reader of slices, in the simplest form.</summary>
    private static byte[] Apply(string slice, byte[] file)
    {
        var next = 0;
        var start = Number();
        var rest = file.AsSpan(start, Number()).ToArray().AsEnumerable();
        var text = new List<byte>();
        while (next < slice.Length)
        {
            var kept = Number();
            text.AddRange(rest.Take(kept));
            rest = rest.Skip(kept + Number());
            var count = Number();
            var width = ((8 * count) + 5) / 6;
            var bits = string.Concat(slice.Substring(next, width).Select(c => Convert.ToString(c - '0', 2).PadLeft(6, '0')));
            text.AddRange(Enumerable.Range(0, count).Select(i => Convert.ToByte(bits.Substring(8 * i, 8), 2)));
            next += width;
        }

        return [.. text, .. rest];

        int Number()
        {
            var value = 0;
            while (slice[next] - '0' >= 32)
            {
                value = (value << 5) | (slice[next++] - '0' - 32);
            }

            return (value << 5) | (slice[next++] - '0');
        }
    }
}
