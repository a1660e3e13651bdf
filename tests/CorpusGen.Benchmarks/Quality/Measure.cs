using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CorpusGen.Benchmarks.Quality;

/// <summary>A row of the table: what is measured, what the others reach and what we do.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Data">On which data.</param>
/// <param name="Unit">What a figure is followed by.</param>
/// <param name="Peers">What others reach.</param>
/// <param name="Reach">The least to reach, figure by figure; empty where there is none.</param>
/// <param name="Aim">What to aim at; empty where there is none.</param>
/// <param name="Figures">What was measured: a name, to record it by, and the figure.</param>
internal sealed record Measure(
    string What,
    string Data,
    string Unit,
    string Peers,
    IReadOnlyList<double> Reach,
    IReadOnlyList<double> Aim,
    IReadOnlyList<(string Name, double Value)> Figures)
{
    /// <summary>
    /// Gets whether a later run is compared with these figures: not where they say more about the machine than about the code.
    /// </summary>
    public bool IsRecorded { get; init; } = true;

    /// <summary>Writes the row in Markdown.</summary>
    /// <returns>The row.</returns>
    public string ToMarkdown() =>
        $"| {What} | {Data} | {Figure(Figures.Select(figure => figure.Value))}{Mark()} | {Peers} | {Figure(Reach)} | {Figure(Aim)} |";

    // Below what is to be reached in any figure.
    private string Mark() =>
        Reach.Count > 0 && Figures.Zip(Reach).Any(pair => pair.First.Value < pair.Second) ? " **below**" : string.Empty;

    private string Figure(IEnumerable<double> values)
    {
        var figures = string.Join('/', values.Select(value => value.ToString(value >= 1000 ? "N0" : "0.0", CultureInfo.InvariantCulture)));
        return figures.Length == 0 ? "–" : figures + Unit;
    }
}
