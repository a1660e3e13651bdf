using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace CorpusGen.Benchmarks.Measuring;

/// <summary>A table in Markdown, as <c>docs/measures.md</c> takes it over.</summary>
internal sealed class Table
{
    private readonly StringBuilder text = new();

    /// <summary>Begins a table.</summary>
    /// <param name="columns">The heads of the columns.</param>
    public Table(params IReadOnlyList<string> columns)
    {
        Row(columns);
        text.Append('|').Insert(text.Length, "---|", columns.Count).Append('\n');
    }

    /// <summary>Adds a row.</summary>
    /// <param name="cells">The cells; an empty one becomes a dash.</param>
    public void Row(params IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
        {
            text.Append("| ").Append(cell.Length == 0 ? "–" : cell).Append(' ');
        }

        text.Append("|\n");
    }

    /// <summary>Writes a number with about three digits that count.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The number as text.</returns>
    public static string Number(double number) => Math.Abs(number) switch
    {
        >= 100 => number.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => number.ToString("N1", CultureInfo.InvariantCulture),
        _ => number.ToString("N2", CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
