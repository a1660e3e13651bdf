using System;
using System.Globalization;
using System.Linq;
using CorpusGen.Benchmarks.Corpora;
using CorpusGen.Benchmarks.Measuring;

namespace CorpusGen.Benchmarks.Keystroke;

/// <summary>Measures how long the generator and its driver take after an edit of one entry, beside the first run.</summary>
internal static class KeystrokeCommand
{
    private const int EditsPerRound = 3;

    /// <summary>Runs the command.</summary>
    /// <param name="options">What its command line says; its sizes are numbers of files.</param>
    /// <returns>The exit code.</returns>
    public static int Run(BenchmarkOptions options)
    {
        using var work = new TemporaryFolder();
        var sizes = options.SizesOr(10, 100);
        var projects = sizes.Select(size => EditedProject.Write(work, size, options)).ToArray();

        // Once before: by then the code is compiled, as in an editor that has been open for a while.
        var edits = 0;
        _ = Measure(projects[0], ref edits);

        var subjects = projects.Select(project => (Func<Round>)(() => Measure(project, ref edits))).ToArray();
        var rounds = Alternation.Run(options.Runs, subjects);
        var medians = rounds.Select(round => new Round(
            round.Select(run => run.First).Median(),
            round.Select(run => run.Abstract).Median(),
            round.Select(run => run.Keyword).Median())).ToArray();

        Console.WriteLine(Machine.Describe(Machine.Roslyn, CorpusFolder.OriginOf(options), options));
        var table = new Table(
            "files of 1,000 abstracts", "first run, ms", "another number in one abstract, ms", "first run over it",
            "a new keyword in one entry, ms", "first run over it");
        for (var i = 0; i < sizes.Count; i++)
        {
            table.Row(
                sizes[i].ToString("N0", CultureInfo.InvariantCulture),
                Table.Number(medians[i].First),
                Table.Number(medians[i].Abstract) + (sizes[i] == 100 ? " (target 150, aim 40)" : string.Empty),
                Table.Number(medians[i].First / medians[i].Abstract),
                Table.Number(medians[i].Keyword),
                Table.Number(medians[i].First / medians[i].Keyword));
        }

        if (sizes.Count > 1)
        {
            table.Row(
                FormattableString.Invariant($"ratio of {sizes[^1]:N0} files to {sizes[0]:N0}"),
                Table.Number(medians[^1].First / medians[0].First),
                Table.Number(medians[^1].Abstract / medians[0].Abstract) + " (target 3, aim 1.5)",
                string.Empty,
                Table.Number(medians[^1].Keyword / medians[0].Keyword),
                string.Empty);
        }

        Console.WriteLine(table);
        return 0;
    }

    private static Round Measure(EditedProject project, ref int edits)
    {
        var first = project.FirstRun();
        var abstracts = new double[EditsPerRound];
        var keywords = new double[EditsPerRound];

        // The edit of an abstract takes back the keyword of the edit before, and is then no longer one of an abstract alone.
        for (var i = 0; i < EditsPerRound; i++)
        {
            abstracts[i] = project.EditAbstract(++edits);
        }

        for (var i = 0; i < EditsPerRound; i++)
        {
            keywords[i] = project.EditKeyword(++edits);
        }

        return new Round(first, abstracts.Median(), keywords.Median());
    }

    private sealed record Round(double First, double Abstract, double Keyword);
}
