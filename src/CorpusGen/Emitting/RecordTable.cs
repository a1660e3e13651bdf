using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;
using CorpusGen.Configuration;

namespace CorpusGen.Emitting;

/// <summary>
/// Writes records as data that the generated code reads in place. A record says which of its fields are not empty, and has these in a
/// row, each preceded by its length, so that a field may hold anything. So many records stand to a segment, a segment is one constant;
/// where in its segment a record begins stands in a table. Lengths and positions are in the units of the constant: bytes of UTF-8 or
/// UTF-16 units.
/// </summary>
/// <param name="target">What the project can do.</param>
/// <param name="recordsPerSegment">How many records stand in a segment.</param>
internal sealed class RecordTable(EmitTarget target, int recordsPerSegment = RecordTable.RecordsPerSegment)
{
    /// <summary>How many records stand in a segment: with texts in them, it has some 64 kB, which the compiler likes best.</summary>
    public const int RecordsPerSegment = 64;

    /// <summary>
    /// How many records without texts stand in a segment. The runtime makes all constants ready when it needs one, so that they should
    /// be few.
    /// </summary>
    public const int SmallRecordsPerSegment = 1024;

    /// <summary>How many cases a switch has: of a larger one, all would be compiled at the first use of one.</summary>
    private const int CasesPerSwitch = 64;

    /// <summary>How many digits a number has at most.</summary>
    private const int MostDigits = 6;

    /// <summary>How many rising numbers stand together: the first one as it is, the others as what they are above it.</summary>
    private const int PerGroup = 16;

    private readonly List<string> records = new();
    private readonly List<uint> starts = new();
    private readonly StringBuilder record = new();
    private readonly PackedBits rows = new();
    private int position;

    /// <summary>Gets how many records stand in a segment of a corpus.</summary>
    /// <param name="place">Where its texts are.</param>
    /// <returns>The number.</returns>
    public static int PerSegment(TextPlace place) => place == TextPlace.Literal ? RecordsPerSegment : SmallRecordsPerSegment;

    /// <summary>Gets the type that holds the data of a segment.</summary>
    public string DataType => target.IsUtf8 ? "global::System.ReadOnlySpan<byte>" : "string";

    private string Suffix => target.IsUtf8 ? "u8" : string.Empty;

    /// <summary>
    /// Appends a number in base 32, the highest digit first, each a character from <c>0</c> to <c>O</c>; all but the last are raised by
    /// 32, so that the number says itself where it ends.
    /// </summary>
    /// <param name="text">What to append to.</param>
    /// <param name="value">The number, not negative.</param>
    /// <returns>What was appended to.</returns>
    public static StringBuilder AppendLength(StringBuilder text, int value)
    {
        var shift = 0;
        while (shift < 30 && value >> (shift + 5) != 0)
        {
            shift += 5;
        }

        for (; shift > 0; shift -= 5)
        {
            text.Append((char)('0' + 32 + ((value >> shift) & 31)));
        }

        return text.Append((char)('0' + (value & 31)));
    }

    /// <summary>
    /// Writes a number in base 64, in as few digits as it has, with the characters from <c>0</c> to <c>o</c> as digits: in ASCII, and
    /// read with a subtraction.
    /// </summary>
    /// <param name="value">The number, not negative.</param>
    /// <returns>The digits: at least one.</returns>
    public static string Number(int value)
    {
        var text = new StringBuilder();
        var digits = 1;
        while (digits < MostDigits && value >> (6 * digits) != 0)
        {
            digits++;
        }

        for (var i = digits - 1; i >= 0; i--)
        {
            text.Append((char)('0' + ((value >> (6 * i)) & 63)));
        }

        return text.ToString();
    }

    /// <summary>Writes a method that chooses by a number; of many cases, in two steps.</summary>
    /// <param name="writer">The writer, inside a type.</param>
    /// <param name="modifiers">What stands before the type.</param>
    /// <param name="type">What the method returns.</param>
    /// <param name="name">The method.</param>
    /// <param name="parameter">What it chooses by.</param>
    /// <param name="count">How many cases there are.</param>
    /// <param name="value">The expression of a case.</param>
    public static void WriteSwitch(
        SourceWriter writer, string modifiers, string type, string name, string parameter, int count, Func<int, string> value)
    {
        var groups = (count + CasesPerSwitch - 1) / CasesPerSwitch;
        if (groups <= 1)
        {
            WriteCases($"{modifiers} {type} {name}(int {parameter})", parameter, 0, count, value);
            return;
        }

        WriteCases(
            $"{modifiers} {type} {name}(int {parameter})",
            FormattableString.Invariant($"{parameter} / {CasesPerSwitch}"),
            0,
            groups,
            group => FormattableString.Invariant($"{name}Group{group}({parameter})"));
        for (var group = 0; group < groups; group++)
        {
            writer.Line();
            WriteCases(
                FormattableString.Invariant($"private static {type} {name}Group{group}(int {parameter})"),
                parameter,
                group * CasesPerSwitch,
                Math.Min(count, (group + 1) * CasesPerSwitch),
                value);
        }

        void WriteCases(string head, string choice, int first, int end, Func<int, string> valueOf)
        {
            writer.Open(head).Open($"switch ({choice})");
            for (var i = first; i < end; i++)
            {
                writer.Line(FormattableString.Invariant($"case {i}: return {valueOf(i)};"));
            }

            writer.Line($"default: throw new global::System.ArgumentOutOfRangeException(nameof({parameter}));").Close().Close();
        }
    }

    /// <summary>Writes a list as one field: how many items, and each item with its length.</summary>
    /// <param name="items">The items.</param>
    /// <returns>The field; empty for an empty list.</returns>
    public string List(IReadOnlyCollection<string> items)
    {
        var text = new StringBuilder();
        if (items.Count > 0)
        {
            AppendLength(text, items.Count);
        }

        foreach (var item in items)
        {
            AppendField(text, item);
        }

        return text.ToString();
    }

    /// <summary>Appends a field behind its length.</summary>
    /// <param name="text">What to append to.</param>
    /// <param name="field">The field.</param>
    /// <returns>What was appended to.</returns>
    public StringBuilder AppendField(StringBuilder text, string field) => AppendLength(text, Measure(field)).Append(field);

    /// <summary>Adds a record.</summary>
    /// <param name="fields">Its fields, at most 31; those that are seldom empty first.</param>
    [MethodImpl(Hot.Path)]
    public void Add(params string[] fields)
    {
        if (records.Count % recordsPerSegment == 0)
        {
            position = 0;
        }

        starts.Add((uint)position);
        record.Clear();
        var present = 0;
        for (var i = 0; i < fields.Length; i++)
        {
            present |= fields[i].Length > 0 ? 1 << i : 0;
        }

        AppendLength(record, present);
        foreach (var field in fields)
        {
            if (field.Length > 0)
            {
                AppendField(record, field);
            }
        }

        records.Add(record.ToString());
        position += Measure(records[records.Count - 1]);
    }

    /// <summary>Writes the members of a type derived from the emitted <c>CorpusTable</c>, with all rows that were added before.</summary>
    /// <param name="writer">The writer, inside the type.</param>
    public void WriteMembers(SourceWriter writer)
    {
        WriteRising(writer, "protected override", "int", "Start", "record", starts);
        writer.Line();
        WriteRows(writer);
        var segments = (records.Count + recordsPerSegment - 1) / recordsPerSegment;
        writer.Line();
        WriteSwitch(
            writer, "protected override", DataType, "Segment", "segment", segments, segment => FormattableString.Invariant($"Segment{segment}"));
        for (var segment = 0; segment < segments; segment++)
        {
            writer.Line().Line(FormattableString.Invariant($"private static {DataType} Segment{segment} =>"));
            WriteSegment(writer, segment);
        }
    }

    /// <summary>Adds a row of numbers, and writes the method that reads one of them.</summary>
    /// <param name="writer">The writer, inside a type derived from the emitted <c>CorpusTable</c>.</param>
    /// <param name="modifiers">What stands before the method.</param>
    /// <param name="method">The method.</param>
    /// <param name="parameter">Its parameter: which of the numbers.</param>
    /// <param name="values">The numbers, none negative.</param>
    /// <param name="largest">A number that none is above.</param>
    [MethodImpl(Hot.Path)]
    public void WriteNumbers(SourceWriter writer, string modifiers, string method, string parameter, IEnumerable<int> values, int largest)
    {
        var width = PackedBits.WidthOf((uint)largest);
        writer.Line(FormattableString.Invariant(
            $"{modifiers} int {method}(int {parameter}) => (int)Bits(Rows, {rows.Length} + ({parameter} * {width}L), {width});"));
        foreach (var value in values)
        {
            rows.Append((uint)value, width);
        }
    }

    /// <summary>Adds a row of numbers of 64 bits, and writes the method that reads one of them.</summary>
    /// <param name="writer">The writer, inside a type derived from the emitted <c>CorpusTable</c>.</param>
    /// <param name="modifiers">What stands before the method.</param>
    /// <param name="method">The method.</param>
    /// <param name="parameter">Its parameter: which of the numbers.</param>
    /// <param name="values">The numbers.</param>
    public void WriteLongNumbers(SourceWriter writer, string modifiers, string method, string parameter, IEnumerable<ulong> values)
    {
        var high = FormattableString.Invariant($"(ulong)Bits(Rows, {rows.Length} + ({parameter} * 64L), 32) << 32");
        var low = FormattableString.Invariant($"Bits(Rows, {rows.Length + 32} + ({parameter} * 64L), 32)");
        writer.Line($"{modifiers} ulong {method}(int {parameter}) => ({high}) | {low};");
        foreach (var value in values)
        {
            rows.Append(value, 64);
        }
    }

    /// <summary>
    /// Adds a row of numbers that rise, save where a segment of records begins, and writes the method that reads one of them. Of each few
    /// the first one stands as it is, and of the others what they are above it.
    /// </summary>
    /// <param name="writer">The writer, inside a type derived from the emitted <c>CorpusTable</c>.</param>
    /// <param name="modifiers">What stands before the method.</param>
    /// <param name="type">What the method returns: <c>int</c> or <c>uint</c>.</param>
    /// <param name="method">The method.</param>
    /// <param name="parameter">Its parameter: which of the numbers.</param>
    /// <param name="values">The numbers.</param>
    [MethodImpl(Hot.Path)]
    public void WriteRising(SourceWriter writer, string modifiers, string type, string method, string parameter, IReadOnlyList<uint> values)
    {
        uint largest = 0, farthest = 0;
        for (var i = 0; i < values.Count; i++)
        {
            largest = Math.Max(largest, values[i]);
            farthest = Math.Max(farthest, values[i] - values[i / PerGroup * PerGroup]);
        }

        var (width, more) = (PackedBits.WidthOf(largest), PackedBits.WidthOf(farthest));
        var cast = string.Equals(type, "uint", StringComparison.Ordinal) ? string.Empty : $"({type})";
        writer.Line(FormattableString.Invariant(
            $"{modifiers} {type} {method}(int {parameter}) => {cast}Rising(Rows, {rows.Length}, {parameter}, {width}, {more});"));
        for (var i = 0; i < values.Count; i++)
        {
            var first = values[i / PerGroup * PerGroup];
            rows.Append(i % PerGroup == 0 ? first : values[i] - first, i % PerGroup == 0 ? width : more);
        }
    }

    /// <summary>Writes the method that reads a number of a row that <see cref="WriteRising"/> wrote.</summary>
    /// <param name="writer">The writer, inside the emitted <c>CorpusTable</c>.</param>
    public void WriteRisingReader(SourceWriter writer) => writer.Lines(FormattableString.Invariant($$"""
            /// <summary>Reads one of numbers that stand in groups: the first one as it is, the others as what they are above it.</summary>
            protected static uint Rising({{DataType}} data, long start, int index, int width, int more)
            {
                int place = index % {{PerGroup}};
                long group = start + ((long)(index / {{PerGroup}}) * (width + ({{PerGroup - 1}} * more)));
                uint first = Bits(data, group, width);
                return place == 0 ? first : first + Bits(data, group + width + ((place - 1) * more), more);
            }
        """));

    /// <summary>
    /// Writes the property that holds all rows, one behind the other: the runtime makes all constants ready when it needs one, so that
    /// they should be few.
    /// </summary>
    /// <param name="writer">The writer, inside the type that has the methods.</param>
    public void WriteRows(SourceWriter writer) => writer.Code($"private static {DataType} Rows => ").Literal(rows.ToUnits(), Suffix).Line(";");

    /// <summary>Writes a segment as one literal: of many joined by <c>+</c> the compiler makes the same data in twice the time.</summary>
    private void WriteSegment(SourceWriter writer, int segment)
    {
        var first = segment * recordsPerSegment;
        var count = Math.Min(recordsPerSegment, records.Count - first);
        writer.Code("    ").Literal(string.Concat(records.GetRange(first, count)), Suffix).Line(";");
    }

    private int Measure(string text) => target.IsUtf8 ? Encoding.UTF8.GetByteCount(text) : text.Length;
}
