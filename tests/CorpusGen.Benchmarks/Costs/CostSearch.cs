using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime;
using CorpusGen.Benchmarks.Measuring;

namespace CorpusGen.Benchmarks.Costs;

/// <summary>What a step takes for files of a kind, of n, 2n and 4n characters.</summary>
/// <param name="Family">The kind.</param>
/// <param name="Length">What n is.</param>
/// <param name="Milliseconds">The processor time for each of the three, in milliseconds.</param>
internal sealed record Cost(HostileFamily Family, int Length, IReadOnlyList<double> Milliseconds)
{
    /// <summary>Gets the time for 4n over that for n.</summary>
    public double Growth => Milliseconds[2] / Milliseconds[0];
}

/// <summary>
/// Looks for the kinds of files that cost a step the most. Time is that of the processor, of all threads: what else the machine does is
/// no part of it.
/// </summary>
/// <param name="steps">The steps to look at.</param>
internal sealed class CostSearch(IReadOnlyList<CostStep> steps)
{
    // Below this, a growth says more about the clock than about the step.
    private const double LeastMilliseconds = 0.2;

    // How long a measurement is at least; what takes less is done again.
    private const double Enough = 50;

    private const int Longest = 1 << 15;
    private const int LongestOfAll = 1 << 19;

    // What a run on the longest of the files may allocate, and what is set aside for it so that the collector need not run: it would run
    // for 4n and not for n, and be measured as if it were the step.
    private const long Uncollected = 200_000_000;
    private const int Chosen = 2;

    private readonly Dictionary<CostStep, List<(HostileFamily Family, double Time, double Growth)>> found =
        steps.ToDictionary(step => step, _ => new List<(HostileFamily, double, double)>());

    /// <summary>Runs every step on files of a kind, of two lengths.</summary>
    /// <param name="family">The kind.</param>
    /// <param name="length">The first length, in characters; the second is four times that.</param>
    public void Try(HostileFamily family, int length)
    {
        var (small, large) = (new CostInput(family.Make(length)), new CostInput(family.Make(4 * length)));
        foreach (var step in steps)
        {
            // The first time, what the steps before make is made, and is not counted.
            _ = step.Run(small);
            _ = step.Run(large);
            var (before, after) = (Once(step, small), Once(step, large));
            (before, after) = (Math.Min(before, Once(step, small)), Math.Min(after, Once(step, large)));

            found[step].Add((family, after, after < LeastMilliseconds ? 0 : after / before));
        }
    }

    /// <summary>Measures a step on the kinds that cost it the most and whose cost grew the most.</summary>
    /// <param name="step">The step.</param>
    /// <param name="length">The least length, in characters.</param>
    /// <param name="runs">How often everything is measured; a time is the least, as nothing makes a step faster than it is.</param>
    /// <returns>What was measured, the most costly kind by character first.</returns>
    public IReadOnlyList<Cost> Measure(CostStep step, int length, int runs) =>
    [
        .. found[step].OrderByDescending(kind => kind.Time).Take(Chosen)
            .Concat(found[step].Where(kind => kind.Growth > 0).OrderByDescending(kind => kind.Growth).Take(Chosen))
            .Select(kind => kind.Family)
            .Distinct()
            .Select(family => MeasureBeyondLimits(step, family, length, runs))
            .OrderByDescending(cost => cost.Milliseconds[0] / cost.Length),
    ];

    /// <summary>
    /// Measures, and measures longer files where the growth is steep: a step that limits its work for an entry or in rounds may cost more
    /// and more until the limit is reached, and one that does not costs more and more all the same.
    /// </summary>
    private static Cost MeasureBeyondLimits(CostStep step, HostileFamily family, int length, int runs)
    {
        var cost = Measure(step, family, length, runs);
        for (var longer = 2 * cost.Length;
            cost.Growth > CostsCommand.Target && longer <= LongestOfAll && IsUncollected(step, family, longer);
            longer *= 2)
        {
            cost = Measure(step, family, longer, runs);
        }

        return cost;
    }

    private static Cost Measure(CostStep step, HostileFamily family, int least, int runs)
    {
        var length = least;
        CostInput input;
        double time;
        for (; ; length *= 2)
        {
            input = new CostInput(family.Make(length));
            _ = step.Run(input);
            time = Math.Min(Once(step, input), Once(step, input));
            if (time >= Enough || length >= Longest || !IsUncollected(step, family, 2 * length))
            {
                break;
            }
        }

        var inputs = new[] { input, new CostInput(family.Make(2 * length)), new CostInput(family.Make(4 * length)) };
        var allocated = 0L;
        foreach (var other in inputs)
        {
            _ = step.Run(other);
            allocated = Allocated(step, other);
        }

        // All that is done again has to fit into what is set aside, for 4n as for n.
        var times = (int)Math.Clamp(
            Math.Min(Math.Ceiling(Enough / Math.Max(time, 0.001)), Uncollected / Math.Max(1.0, allocated)), 1, 10_000);

        var measured = Alternation.Run(runs, [.. inputs.Select(subject => (Func<double>)(() =>
        {
            _ = GC.TryStartNoGCRegion(Uncollected + (Uncollected / 5));
            var began = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < times; i++)
            {
                _ = step.Run(subject);
            }

            var took = (Environment.CpuUsage.TotalTime - began).TotalMilliseconds / times;
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            {
                GC.EndNoGCRegion();
            }

            return took;
        }))]);
        return new Cost(family, length, [.. measured.Select(all => all.Min())]);
    }

    private static bool IsUncollected(CostStep step, HostileFamily family, int length)
    {
        // What is allocated grows with the length, which LinearTests show: an eighth says enough.
        var input = new CostInput(family.Make(length / 8));
        _ = step.Run(input);
        return Allocated(step, input) * 8 * 4 <= Uncollected;
    }

    private static long Allocated(CostStep step, CostInput input)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        _ = step.Run(input);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static double Once(CostStep step, CostInput input)
    {
        var began = Environment.CpuUsage.TotalTime;
        _ = step.Run(input);
        return (Environment.CpuUsage.TotalTime - began).TotalMilliseconds;
    }
}
