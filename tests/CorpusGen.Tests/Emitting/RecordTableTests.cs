using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CorpusGen.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CorpusGen.Tests.Emitting;

public sealed class RecordTableTests
{
    private static readonly EmitTarget Utf8 = new(true, true, true, true, false, default);

    private static readonly EmitTarget Utf16 = new(true, false, true, true, false, default);

    [Theory]
    [InlineData(true, true, "global::System.ReadOnlySpan<byte>")]
    [InlineData(true, false, "string")]
    [InlineData(false, true, "string")]
    [InlineData(false, false, "string")]
    public void Data_is_UTF_8_where_the_language_and_the_framework_can(bool hasLiterals, bool hasSpan, string type) =>
        Assert.Equal(type, new RecordTable(new EmitTarget(true, hasLiterals, hasSpan, false, false, default)).DataType);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(63, "o")]
    [InlineData(64, "10")]
    [InlineData(int.MaxValue, "1ooooo")]
    public void A_number_has_the_digits_it_needs(int value, string expected) => Assert.Equal(expected, RecordTable.Number(value));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(31, "O")]
    [InlineData(32, "Q0")]
    [InlineData(1023, "oO")]
    [InlineData(1024, "QP0")]
    [InlineData(int.MaxValue, "QoooooO")]
    public void A_length_says_where_it_ends(int value, string expected) =>
        Assert.Equal(expected, RecordTable.AppendLength(new StringBuilder(), value).ToString());

    [Fact]
    public void Rising_numbers_come_back_from_groups_of_sixteen() => Property.ForAllTapes(tape =>
    {
        // As the emitted code does: the first of a group has a width of its own, the others what they are above it.
        uint last = 0;
        var values = Enumerable.Range(0, tape.Next(70)).Select(_ => last += (uint)tape.Next(1 << tape.Next(20))).ToArray();
        var writer = new SourceWriter().Open("class Table");
        var table = new RecordTable(Utf8);
        table.WriteNumbers(writer, "static", "Other", "index", [1, 2, 3], 3);
        table.WriteRising(writer, "static", "uint", "At", "index", values);
        table.WriteRows(writer);
        var source = writer.Close().ToSourceText();
        var tree = CSharpSyntaxTree.ParseText(source);
        var call = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Last().ArgumentList.Arguments;
        Assert.Equal(3 * 2, Literal(call[1]));
        var (width, more) = (Literal(call[3]), Literal(call[4]));
        var units = tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Last().Token.ValueText;
        Assert.Equal(values, values.Select((_, i) =>
        {
            var group = 6 + (i / 16 * (width + (15 * more)));
            var first = Bits(units, group, width);
            return (uint)(i % 16 == 0 ? first : first + Bits(units, group + width + (((i % 16) - 1) * more), more));
        }));

        static int Literal(ArgumentSyntax argument) => (int)((LiteralExpressionSyntax)argument.Expression).Token.Value!;
    });

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "11a")]
    [InlineData("A. Bee|C131D|", "36A. Bee5C131D0")]
    public void A_list_tells_its_number_and_lengths(string items, string expected)
    {
        foreach (var target in new[] { Utf8, Utf16 })
        {
            Assert.Equal(expected, new RecordTable(target).List(items.Length == 0 ? [] : items.Split('|')));
        }
    }

    [Fact]
    public void Lengths_are_in_the_units_of_the_target()
    {
        Assert.Equal("22\u03B24\uD83D\uDE00", new RecordTable(Utf8).List(["\u03B2", "\uD83D\uDE00"]));
        Assert.Equal("21\u03B22\uD83D\uDE00", new RecordTable(Utf16).List(["\u03B2", "\uD83D\uDE00"]));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(true, 1)]
    [InlineData(true, 64)]
    [InlineData(true, 65)]
    [InlineData(true, 200)]
    [InlineData(true, 4_200)]
    [InlineData(false, 0)]
    [InlineData(false, 1)]
    [InlineData(false, 64)]
    [InlineData(false, 65)]
    [InlineData(false, 200)]
    public void Records_come_back_from_where_the_table_says(bool isUtf8, int count)
    {
        var records = Enumerable.Range(0, count)
            .Select(
                i => new[] { "", i.ToString(CultureInfo.InvariantCulture), new string('\u03B2', i % 3), "\uD83D\uDE00 \"1:x\"\n", i % 7 == 0
                    ? "\uD800"
                    : "\\" })
            .ToArray();
        Assert.Equal(
            records.Select(record => record.Select(field => field.Replace('\uD800', '\uFFFD')).ToArray()),
            RoundTrip(isUtf8 ? Utf8 : Utf16, records));
    }

    [Fact]
    public void Any_record_comes_back() => Property.ForAllTapes(
        tape =>
        {
            var records = Enumerable.Range(0, tape.Next(130))
                .Select(
                    _ => Enumerable
                        .Range(0, 1 + tape.Next(3))
                        .Select(_ => tape.Pick("", ":", "12:", "\u8702", "a\"b\\", "\uD83D\uDE00", "\u2028\0"))
                        .ToArray())
                .ToArray();
            Assert.Equal(records, RoundTrip(tape.Pick(Utf8, Utf16), records));
        },
        runs: 50);

    /// <summary>Reads records as the emitted code does: the segment, the position in the table, then field by field.</summary>
    private static string[][] RoundTrip(EmitTarget target, string[][] records)
    {
        var table = new RecordTable(target);
        foreach (var record in records)
        {
            table.Add(record);
        }

        var writer = new SourceWriter().Open("class Table");
        table.WriteMembers(writer);
        var tree = CSharpSyntaxTree.ParseText(writer.Close().ToSourceText());
        Assert.Empty(tree.GetDiagnostics());
        var properties = tree
            .GetRoot()
            .DescendantNodes()
            .OfType<PropertyDeclarationSyntax>()
            .ToDictionary(property => property.Identifier.Text, Units);
        var segments = (records.Length + RecordTable.RecordsPerSegment - 1) / RecordTable.RecordsPerSegment;
        Assert.Equal(segments + 1, properties.Count);
        var groups = segments > 64 ? (segments + 63) / 64 : 0;
        Assert.Equal(segments + groups, tree.GetRoot().DescendantNodes().OfType<CaseSwitchLabelSyntax>().Count());
        var widths = tree
            .GetRoot()
            .DescendantNodes()
            .OfType<MethodDeclarationSyntax>()
            .First()
            .DescendantNodes()
            .OfType<LiteralExpressionSyntax>()
            .Skip(1).Select(literal => (int)literal.Token.Value!).ToArray();
        var units = string.Concat(properties["Rows"].Select(unit => (char)unit));
        var result = new List<string[]>();
        for (var i = 0; i < records.Length; i++)
        {
            var segment = properties["Segment" + (i / RecordTable.RecordsPerSegment).ToString(CultureInfo.InvariantCulture)];
            var position = Start(i);
            var present = Length();
            var fields = new List<string>();
            for (var field = 0; field < records[i].Length; field++)
            {
                if (((present >> field) & 1) == 0)
                {
                    fields.Add("");
                    continue;
                }

                var length = Length();
                Assert.NotEqual(0, length);
                fields.Add(Text(segment.AsSpan(position, length)));
                position += length;
            }

            var isLast = i + 1 == records.Length || (i + 1) % RecordTable.RecordsPerSegment == 0;
            Assert.Equal(isLast ? segment.Length : Start(i + 1), position);

            int Length()
            {
                var length = 0;
                for (; segment[position] - '0' >= 32; position++)
                {
                    length = (32 * length) + segment[position] - '0' - 32;
                }

                return (32 * length) + segment[position++] - '0';
            }

            result.Add([.. fields]);
        }

        return [.. result];

        int Start(int record)
        {
            var group = record / 16 * (widths[0] + (15 * widths[1]));
            var first = (int)Bits(units, group, widths[0]);
            return record % 16 == 0 ? first : first + (int)Bits(units, group + widths[0] + (((record % 16) - 1) * widths[1]), widths[1]);
        }

        int[] Units(PropertyDeclarationSyntax property)
        {
            Assert.Equal(target.IsUtf8 ? "global::System.ReadOnlySpan<byte>" : "string", property.Type.ToString());
            var literals = property.ExpressionBody!.DescendantNodes().OfType<LiteralExpressionSyntax>().ToList();
            Assert.All(literals, literal => Assert.Equal(target.IsUtf8, literal.IsKind(SyntaxKind.Utf8StringLiteralExpression)));
            var value = string.Concat(literals.Select(literal => literal.Token.ValueText));
            return target.IsUtf8 ? [.. Encoding.UTF8.GetBytes(value).Select(unit => (int)unit)] : [.. value.Select(unit => (int)unit)];
        }

        string Text(ReadOnlySpan<int> units) => target.IsUtf8
            ? new UTF8Encoding(false, true).GetString([.. units.ToArray().Select(unit => (byte)unit)])
            : string.Concat(units.ToArray().Select(unit => (char)unit));
    }

    /// <summary>Reads a number of seven bits a unit, bit by bit.</summary>
    private static ulong Bits(string units, int start, int count) =>
        Enumerable.Range(start, count).Aggregate(0UL, (value, bit) => (value << 1) | (uint)((units[bit / 7] >> (6 - (bit % 7))) & 1));
}
