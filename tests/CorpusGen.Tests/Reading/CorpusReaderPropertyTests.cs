using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CorpusGen.Reading;
using FsCheck;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Reading;

public sealed class CorpusReaderPropertyTests
{
    private static readonly Gen<string> Files = Property.Text(
        "\n",
        "\n",
        "\r\n",
        "\r",
        " ",
        "\t",
        "a",
        "b c",
        ":",
        "#",
        "Title:",
        "Abstract:",
        "abstract: ",
        "Abstarct:",
        "Name: x",
        "Yaer:",
        "Results:",
        "# corpus: ignore CORPUS114", "\u2028", "\u0085", "\u00A0", "\uFEFF", "\uD83D\uDE00", "\uD83D", "\uDE00", "\0", "\u212A");

    private static readonly FieldKind[] Before =
        [FieldKind.Name, FieldKind.Title, FieldKind.Authors, FieldKind.Year, FieldKind.Doi, FieldKind.Arxiv, FieldKind.Url, FieldKind.Keywords];

    [Fact]
    public void Every_character_belongs_to_one_part_or_is_blank_or_comment() => Property.ForAll(Files, file =>
    {
        var document = Reads.Document(file);
        var parts = new int[file.Length];
        foreach (var span in Parts(document))
        {
            for (var i = span.Start; i < span.End; i++)
            {
                parts[i]++;
            }
        }

        foreach (Match line in Regex.Matches(
            file, @"\G(?<text>[^\r\n]*)(\r\n|\r|\n|$)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)))
        {
            var isComment = line.Value.StartsWith('#');
            for (var i = line.Index; i < line.Index + line.Length; i++)
            {
                var isText = !isComment && !char.IsWhiteSpace(file[i]) && file[i] != '\uFEFF';
                Assert.True(
                    isComment ? parts[i] == 0 : parts[i] == 1 || (parts[i] == 0 && !isText), $"{parts[i]} parts have character {i}");
            }
        }
    });

    [Fact]
    public void Parts_stand_in_order_and_have_no_white_space_around_them() => Property.ForAll(Files, file =>
    {
        var document = Reads.Document(file);
        AssertInOrder(document.Strays);
        AssertInOrder(document.Entries.Select(entry => entry.Span));
        AssertInOrder(document.Entries.SelectMany(entry => entry.Fields).SelectMany(field => field.Lines.Insert(0, field.NameSpan)));
        AssertInOrder(document.Ignores.SelectMany(ignore => ignore.Rules));
        foreach (var part in Parts(document))
        {
            var text = file.Substring(part.Start, part.Length);
            Assert.Equal(text.Trim().Trim('\uFEFF'), text);
            Assert.DoesNotContain(text, c => c is '\r' or '\n');
        }

        void AssertInOrder(IEnumerable<TextSpan> spans)
        {
            var end = 0;
            foreach (var span in spans)
            {
                Assert.InRange(span.Start, end, file.Length);
                Assert.InRange(span.End, span.Start + 1, file.Length);
                end = span.End;
            }
        }
    });

    [Fact]
    public void An_entry_goes_from_its_first_field_to_its_last_and_knows_its_line() => Property.ForAll(Files, file =>
    {
        foreach (var entry in Reads.Document(file).Entries)
        {
            Assert.Equal(TextSpan.FromBounds(entry.Fields[0].NameSpan.Start, entry.Fields[^1].End), entry.Span);
            Assert.Equal(Reads.LineOf(file, entry.Span.Start), entry.Line);
            Assert.All(entry.Fields, field => Assert.Equal(':', file[field.NameSpan.End]));
            Assert.DoesNotContain(entry.Fields.SkipLast(1), field => field.Kind == FieldKind.Abstract);
        }
    });

    [Fact]
    public void A_comment_that_silences_is_for_the_file_an_entry_or_the_one_that_would_come_next() => Property.ForAll(Files, file =>
    {
        var document = Reads.Document(file);
        Assert.All(document.Ignores, ignore => Assert.InRange(ignore.Entry ?? 0, 0, document.Entries.Length));
    });

    [Fact]
    public void What_was_written_is_read() => Property.ForAllTapes(tape =>
    {
        var file = new StringBuilder();
        var expected = new StringBuilder();
        Fill();
        var hasLabel = tape.Flip();
        if (hasLabel)
        {
            var label = tape.Pick("Vera", "Results: of Vera", "50% \uD83D\uDE00");
            file.Append(tape.Pick("", " ")).Append(label).Append(tape.Pick("", "\t")).Append(Break());
            expected.Append("label ").Append(label).Append('\n');
        }

        for (var entries = tape.Next(5); entries > 0; entries--)
        {
            Fill();
            var isFirst = true;
            foreach (var kind in tape.Shuffle(Before).Take(tape.Next(Before.Length + 1)).Append(FieldKind.Abstract))
            {
                if (isFirst)
                {
                    expected.Append("entry at line ").Append(Reads.LineOf(file + "x", file.Length)).Append('\n');
                    isFirst = false;
                }

                Write(kind);
                Fill();
            }
        }

        Assert.Equal(expected.ToString().TrimEnd('\n'), Reads.Told(file.ToString()));

        string Break() => tape.Pick("\n", "\r\n", "\r");

        // Blank lines and comments may stand between any two fields.
        void Fill()
        {
            for (var lines = tape.Next(3); lines > 0; lines--)
            {
                file.Append(tape.Pick(" ", "# comment", "#Title: no", "\t")).Append(Break());
            }
        }

        void Write(FieldKind kind)
        {
            var name = kind.ToString();
            file.Append(tape.Pick(name, name.ToUpperInvariant(), name.ToLowerInvariant())).Append(':');
            expected.Append("  ").Append(name).Append(" =");
            var isInline = tape.Flip();
            var pieces = tape.Next(4);
            for (var i = 0; i < pieces; i++)
            {
                if (i > 0 || !isInline)
                {
                    file.Append(Break()).Append(tape.Pick("", "# comment: \n", "#Title: no\r")).Append(tape.Pick(" ", "\t  "));
                }

                var words = Enumerable.Range(0, 1 + tape.Next(3)).Select(_ => tape.Pick("bees", "50\\%", "Title:", "#1", "\u03B2"));
                var piece = string.Join("  ", words);
                file.Append(piece).Append(tape.Pick("", " "));
                expected.Append(i == 0 ? " " : " | ").Append(piece);
            }

            file.Append(Break());
            expected.Append(pieces == 0 ? " \n" : "\n");
        }
    });

    [Fact]
    public void A_long_file_is_read_in_one_go()
    {
        var file = string.Concat(Enumerable.Repeat("Title: t\nAbstract: a\nb\n", 50_000));
        var document = Reads.Document(file);
        Assert.Equal(50_000, document.Entries.Length);
        Assert.Equal(149_998, document.Entries[^1].Line);
    }

    private static IEnumerable<TextSpan> Parts(CorpusDocument document) =>
        (document.Label is { } label ? [label] : Array.Empty<TextSpan>())
            .Concat(document.Strays)
            .Concat(document.Entries.SelectMany(entry => entry.Fields)
                .SelectMany(field => field.Lines.Insert(0, new TextSpan(field.NameSpan.Start, field.NameSpan.Length + 1))));
}
