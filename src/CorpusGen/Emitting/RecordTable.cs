using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CorpusGen.Configuration;

namespace CorpusGen.Emitting;

/// <summary>
/// Writes records as data that the generated code reads in place. A record is a row of fields, each preceded by its length, so that a
/// field may hold anything. So many records stand to a segment, a segment is one constant; where in its segment
/// a record begins stands in a table of as many digits each as the largest number has. Lengths and positions are in the units of the
/// constant: bytes of UTF-8 or UTF-16 units.
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

    /// <summary>How many digits a keyword's value has.</summary>
    public const int ValueDigits = 6;

    private readonly List<string> records = new();
    private readonly List<int> starts = new();
    private readonly StringBuilder record = new();
    private int position;

    /// <summary>Gets how many records stand in a segment of a corpus.</summary>
    /// <param name="place">Where its texts are.</param>
    /// <returns>The number.</returns>
    public static int PerSegment(TextPlace place) => place == TextPlace.Literal ? RecordsPerSegment : SmallRecordsPerSegment;

    /// <summary>Gets the type that holds the data of a segment.</summary>
    public string DataType => target.IsUtf8 ? "global::System.ReadOnlySpan<byte>" : "string";

    private string Suffix => target.IsUtf8 ? "u8" : string.Empty;

    /// <summary>
    /// Writes numbers one behind the other in base 64, with the characters from <c>0</c> to <c>o</c> as digits: fixed in
    /// width, in ASCII, and read with a subtraction.
    /// </summary>
    /// <param name="values">The numbers; their bits are what counts.</param>
    /// <param name="digits">How many digits each, of 6 bits.</param>
    /// <returns>The digits.</returns>
    public static string Numbers(IEnumerable<int> values, int digits)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            AppendNumber(text, value, digits);
        }

        return text.ToString();
    }

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

    /// <summary>Writes a number in as few digits as it has.</summary>
    /// <param name="value">The number, not negative.</param>
    /// <returns>The digits: at least one.</returns>
    public static string Number(int value) => Numbers([value], WidthOf(value));

    /// <summary>Gets how many digits tell numbers apart.</summary>
    /// <param name="largest">The largest of them; none is negative.</param>
    /// <returns>The number of digits: at least one.</returns>
    public static int WidthOf(int largest)
    {
        var width = 1;
        while (width < ValueDigits && largest >> (6 * width) != 0)
        {
            width++;
        }

        return width;
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

    /// <summary>Adds a record.</summary>
    /// <param name="fields">Its fields.</param>
    public void Add(params string[] fields)
    {
        if (records.Count % recordsPerSegment == 0)
        {
            position = 0;
        }

        starts.Add(position);
        record.Clear();
        foreach (var field in fields)
        {
            AppendField(record, field);
        }

        records.Add(record.ToString());
        position += Measure(records[records.Count - 1]);
    }

    /// <summary>Writes the members of a type derived from the emitted <c>CorpusTable</c>.</summary>
    /// <param name="writer">The writer, inside the type.</param>
    public void WriteMembers(SourceWriter writer)
    {
        WriteNumbers(writer, "protected override", "Start", "record", "Starts", starts, starts.Count == 0 ? 0 : starts.Max());
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

    /// <summary>Writes a row of numbers, and the method that reads one of them.</summary>
    /// <param name="writer">The writer, inside a type derived from the emitted <c>CorpusTable</c>.</param>
    /// <param name="modifiers">What stands before the method.</param>
    /// <param name="method">The method.</param>
    /// <param name="parameter">Its parameter: which of the numbers.</param>
    /// <param name="name">The property that holds them.</param>
    /// <param name="values">The numbers, none negative.</param>
    /// <param name="largest">A number that none is above.</param>
    public void WriteNumbers(
        SourceWriter writer, string modifiers, string method, string parameter, string name, IEnumerable<int> values, int largest)
    {
        var width = WidthOf(largest);
        writer.Line(FormattableString.Invariant($"{modifiers} int {method}(int {parameter}) => Digits({name}, {parameter} * {width}, {width});")).Line();
        WriteDigits(writer, "private static", name, Numbers(values, width));
    }

    /// <summary>Writes a property that holds a row of digits.</summary>
    /// <param name="writer">The writer, inside a type.</param>
    /// <param name="modifiers">What stands before the type.</param>
    /// <param name="name">The property.</param>
    /// <param name="digits">Its value.</param>
    public void WriteDigits(SourceWriter writer, string modifiers, string name, string digits) =>
        writer.Code($"{modifiers} {DataType} {name} => ").Literal(digits, Suffix).Line(";");

    private static void AppendNumber(StringBuilder text, int value, int digits)
    {
        for (var i = digits - 1; i >= 0; i--)
        {
            text.Append((char)('0' + (int)(((ulong)(uint)value >> (6 * i)) & 63)));
        }
    }

    /// <summary>Writes a segment as one literal: of many joined by <c>+</c> the compiler makes the same data in twice the time.</summary>
    private void WriteSegment(SourceWriter writer, int segment)
    {
        var first = segment * recordsPerSegment;
        var count = Math.Min(recordsPerSegment, records.Count - first);
        writer.Code("    ").Literal(string.Concat(records.GetRange(first, count)), Suffix).Line(";");
    }

    private void AppendField(StringBuilder text, string field) =>
        AppendLength(text, Measure(field)).Append(field);

    private int Measure(string text) => target.IsUtf8 ? Encoding.UTF8.GetByteCount(text) : text.Length;
}
