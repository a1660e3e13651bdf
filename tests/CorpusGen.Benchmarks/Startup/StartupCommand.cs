using System;
using System.Linq;
using CorpusGen.Benchmarks.Corpora;
using CorpusGen.Benchmarks.Measuring;

namespace CorpusGen.Benchmarks.Startup;

/// <summary>Measures what a program with papers takes from its start to its first answer, beside what else a user could do.</summary>
internal static class StartupCommand
{
    private const int Few = 10;

    /// <summary>Runs the command.</summary>
    /// <param name="options">What its command line says; the last of its sizes is the number of papers.</param>
    /// <returns>The exit code.</returns>
    public static int Run(BenchmarkOptions options)
    {
        using var work = new TemporaryFolder();
        var many = options.SizesOr(100_000)[^1];
        var (few, _) = Contestant.OfCorpusGen(work.At("few"), Few, options);
        var (all, listed) = Contestant.OfCorpusGen(work.At("all"), many, options);
        Contestant[] contestants = [all, few, .. Contestant.OfOthers(work.Path, listed)];

        // One round that is not counted: the files are in the system's memory from then on.
        var subjects = contestants.Select(contestant => (Func<Round>)(() => Round.Of(contestant))).ToArray();
        _ = Alternation.Run(1, subjects);
        var rounds = Alternation.Run(options.Runs, subjects).Select(Round.Median).ToArray();

        Console.WriteLine(Machine.Describe(Machine.Sdk, CorpusFolder.OriginOf(options), options));
        var table = new Table(
            "program", "start and one abstract, ms", "over CorpusGen", "start and find by name, ms", "over CorpusGen",
            "start and papers of a keyword, ms", "over CorpusGen", "memory after start, MB", "over CorpusGen");
        foreach (var (contestant, round) in contestants.Zip(rounds))
        {
            table.Row(
                contestant.Title,
                Table.Number(round.First),
                Table.Number(round.First / rounds[0].First),
                Table.Number(round.Find),
                Table.Number(round.Find / rounds[0].Find),
                Table.Number(round.Keyword),
                Table.Number(round.Keyword / rounds[0].Keyword),
                Table.Number(round.Memory / 1e6),
                Table.Number(round.Memory / rounds[0].Memory));
        }

        Console.WriteLine(table);
        var json = Array.FindIndex(contestants, contestant => contestant.Title.Contains("source generation", StringComparison.Ordinal));
        var targets = new Table("what", "figure", "reach", "aim");
        targets.Row(
            FormattableString.Invariant($"start and one abstract, {many:N0} papers over {Few} papers"),
            Table.Number(rounds[0].First / rounds[1].First),
            "1.2",
            "1.02");
        targets.Row(
            "the same, a JSON file read with source generation over CorpusGen",
            Table.Number(rounds[json].First / rounds[0].First),
            "5",
            "10");
        Console.WriteLine(targets);
        return 0;
    }

    /// <summary>What a program takes for each question: milliseconds, and bytes.</summary>
    private sealed record Round(double First, double Find, double Keyword, double Memory)
    {
        public static Round Of(Contestant contestant) => new(
            contestant.Ask("first"),
            contestant.Ask("find"),
            contestant.Ask("keyword"),
            contestant.Figures("first", "memory")["memory"]);

        public static Round Median(Round[] rounds) => new(
            rounds.Select(round => round.First).Median(),
            rounds.Select(round => round.Find).Median(),
            rounds.Select(round => round.Keyword).Median(),
            rounds.Select(round => round.Memory).Median());
    }
}
