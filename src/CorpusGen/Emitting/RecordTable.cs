using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace CorpusGen.Emitting;

/// <summary>
/// Writes records as data that the generated code reads in place. A record is a row of fields, each preceded by its length
/// and a colon (netstrings, D. J. Bernstein 1997, without the comma), so that a field may hold anything. Records stand
/// <see cref="RecordsPerSegment"/> to a segment, a segment is one constant; where in its segment a record begins stands in a
/// table of <see cref="PositionDigits"/> digits each. Lengths and positions are in the units of the constant: bytes of UTF-8
/// or UTF-16 units.
/// </summary>
internal sealed class RecordTable(EmitTarget target)
{
    /// <summary>How many records stand in a segment.</summary>
    public const int RecordsPerSegment = 64;

    /// <summary>How many digits a position has.</summary>
    public const int PositionDigits = 5;

    /// <summary>How many digits a keyword's value has.</summary>
    public const int ValueDigits = 6;

    private readonly List<string> records = new();
    private readonly StringBuilder starts = new();
    private readonly StringBuilder record = new();
    private int position;

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

    /// <summary>Writes a list as one field: how many items, and each item with its length.</summary>
    /// <param name="items">The items.</param>
    /// <returns>The field; empty for an empty list.</returns>
    public string List(IReadOnlyCollection<string> items)
    {
        var text = new StringBuilder();
        if (items.Count > 0)
        {
            text.Append(items.Count.ToString(CultureInfo.InvariantCulture)).Append(':');
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
        if (records.Count % RecordsPerSegment == 0)
        {
            position = 0;
        }

        AppendNumber(starts, position, PositionDigits);
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
        WriteDigits(writer, "protected override", "Starts", starts.ToString());
        writer.Line().Open($"protected override {DataType} Segment(int segment)").Open("switch (segment)");
        var segments = (records.Count + RecordsPerSegment - 1) / RecordsPerSegment;
        for (var segment = 0; segment < segments; segment++)
        {
            writer.Line(FormattableString.Invariant($"case {segment}: return Segment{segment};"));
        }

        writer.Line("default: throw new global::System.ArgumentOutOfRangeException(nameof(segment));").Close().Close();
        for (var segment = 0; segment < segments; segment++)
        {
            writer.Line().Line(FormattableString.Invariant($"private static {DataType} Segment{segment} =>"));
            WriteSegment(writer, segment);
        }
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

    private void WriteSegment(SourceWriter writer, int segment)
    {
        var first = segment * RecordsPerSegment;
        for (var i = first; i < first + RecordsPerSegment && i < records.Count; i++)
        {
            var isLast = i + 1 == records.Count || i + 1 == first + RecordsPerSegment;
            writer.Code("    ").Literal(records[i], Suffix).Line(isLast ? ";" : " +");
        }
    }

    private void AppendField(StringBuilder text, string field) =>
        text.Append(Measure(field).ToString(CultureInfo.InvariantCulture)).Append(':').Append(field);

    private int Measure(string text) => target.IsUtf8 ? Encoding.UTF8.GetByteCount(text) : text.Length;
}
