using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CorpusGen.Benchmarks.Measuring;

namespace CorpusGen.Benchmarks.Costs;

/// <summary>Measures how the cost of each step grows with the length of its worst input, which it looks for.</summary>
internal static class CostsCommand
{
    private const int Seed = 7;
    private const int Drawn = 200;

    /// <summary>What a step may cost at most for four times the input, over what it costs for the input.</summary>
    public const double Target = 5;

    /// <summary>Runs the command.</summary>
    /// <param name="options">
    /// What its command line says; the first of its sizes is the characters of the files that are searched with.
    /// </param>
    /// <returns>The exit code: 1 where four times the input takes a step more than five times as long.</returns>
    public static int Run(BenchmarkOptions options)
    {
        var length = options.SizesOr(1_000)[0];
        var families = HostileFiles.Single.Concat(HostileFiles.Several).Concat(new DrawnFiles(Seed).Take(Drawn)).ToList();
        IReadOnlyList<CostStep> steps = [.. CostStep.All.Where(step => step.Name.Contains(options.Only, StringComparison.Ordinal))];
        var warm = new CostSearch(steps);
        for (var i = 0; i < 3; i++)
        {
            foreach (var family in HostileFiles.Single)
            {
                warm.Try(family, 500);
            }
        }

        var search = new CostSearch(steps);
        foreach (var family in families)
        {
            search.Try(family, length);
        }

        var text = FormattableString.Invariant($"{families.Count} kinds of files, seed {Seed}");
        Console.WriteLine(Machine.Describe(Machine.Roslyn, text, options));
        var table = new Table(
            "step",
            "worst input",
            "characters, n",
            "ms for n",
            "ms a million characters",
            "2n/n",
            "4n/n",
            "steepest of those measured",
            "4n/n");
        var isSteep = false;
        foreach (var step in steps)
        {
            var costs = search.Measure(step, 4 * length, options.Runs);
            var (worst, steepest) = (costs[0], costs.MaxBy(cost => cost.Growth)!);
            isSteep |= steepest.Growth > Target;
            table.Row(
                step.Name,
                worst.Family.Name,
                worst.Length.ToString("N0", CultureInfo.InvariantCulture),
                Table.Number(worst.Milliseconds[0]),
                Table.Number(1e6 * worst.Milliseconds[0] / worst.Length),
                Table.Number(worst.Milliseconds[1] / worst.Milliseconds[0]),
                Table.Number(worst.Growth),
                steepest.Family.Name,
                Table.Number(steepest.Growth));
            Console.Error.WriteLine(
                step.Name + ": " + string.Join(
                    "; ",
                    costs.Select(
                        cost => FormattableString.Invariant(
                            $"{cost.Family.Name} {cost.Length} {cost.Milliseconds[0]:F2} {cost.Milliseconds[1] / cost.Milliseconds[0]:F2} {cost.Growth:F2}"))));
        }

        Console.WriteLine(table);
        return isSteep ? 1 : 0;
    }
}
