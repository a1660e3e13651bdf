using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace CorpusGen.Benchmarks.Quality;

/// <summary>The figures that were recorded for a number of rows: <c>name, tab, figure</c> a line, in a file of the repository.</summary>
internal static class RecordedFigures
{
    /// <summary>How far a figure may fall, in points.</summary>
    public const double Tolerance = 1;

    /// <summary>Finds the figures that fell.</summary>
    /// <param name="rows">How many rows were taken of each set.</param>
    /// <param name="measures">What was measured now.</param>
    /// <returns>A message for each figure that fell by more than <see cref="Tolerance"/>, or that was recorded and not measured.</returns>
    public static IReadOnlyList<string> Fallen(int rows, IReadOnlyList<Measure> measures)
    {
        if (!File.Exists(FileFor(rows)))
        {
            return [$"No figures are recorded for this number of rows: {FileFor(rows)} is missing. --record writes it."];
        }

        var now = Figures(measures).ToDictionary(figure => figure.Name, figure => figure.Value, StringComparer.Ordinal);
        return [.. File.ReadLines(FileFor(rows))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => (Name: cells[0], Then: double.Parse(cells[1], CultureInfo.InvariantCulture)))
            .Where(recorded => !now.TryGetValue(recorded.Name, out var value) || value < recorded.Then - Tolerance)
            .Select(recorded => string.Create(
                CultureInfo.InvariantCulture,
                $"{recorded.Name}: {(now.TryGetValue(recorded.Name, out var value) ? value.ToString("0.0", CultureInfo.InvariantCulture) : "not measured")}, recorded {recorded.Then:0.0}"))];
    }

    /// <summary>Records figures.</summary>
    /// <param name="rows">How many rows were taken of each set.</param>
    /// <param name="measures">What was measured.</param>
    /// <returns>The file that they were written to.</returns>
    public static string Write(int rows, IReadOnlyList<Measure> measures)
    {
        var lines = Figures(measures).Select(
            figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Name}\t{figure.Value:0.00}\n"));
        File.WriteAllText(
            FileFor(rows),
            "# Written by `quality --record`; `quality --check` fails where a figure falls by more than a point.\n" + string.Concat(lines));
        return FileFor(rows);
    }

    private static IEnumerable<(string Name, double Value)> Figures(IEnumerable<Measure> measures) =>
        measures.Where(measure => measure.IsRecorded).SelectMany(measure => measure.Figures);

    private static string FileFor(int rows) => Path.Combine(
        QualityOptions.Repository,
        "tests",
        "CorpusGen.Benchmarks",
        "Quality",
        rows == int.MaxValue ? "figures.tsv" : string.Create(CultureInfo.InvariantCulture, $"figures-{rows}.tsv"));
}
