using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CorpusGen.Benchmarks.Corpora;
using CorpusGen.Benchmarks.Measuring;

namespace CorpusGen.Benchmarks.Keystroke;

/// <summary>Measures what a compiler that stays open holds: its driver is used again for every edit.</summary>
internal static class EditsCommand
{
    private static readonly int[] Counts = [1, 100, 300, 1_000];

    /// <summary>Runs the command.</summary>
    /// <param name="options">What its command line says; its sizes are numbers of files.</param>
    /// <returns>The exit code.</returns>
    public static int Run(BenchmarkOptions options)
    {
        using var work = new TemporaryFolder();
        Console.WriteLine(Machine.Describe(Machine.Roslyn, CorpusFolder.OriginOf(options), options));
        var table = new Table(
            ["files of 1,000 abstracts", .. Counts.Select(
                count => FormattableString.Invariant($"bytes after {count:N0} edits")), "1,000 over 100"]);
        foreach (var size in options.SizesOr(2))
        {
            var held = Measure(EditedProject.Write(work, size, options));
            table.Row(
                [size.ToString(
                    "N0", CultureInfo.InvariantCulture), .. held.Select(bytes => bytes.ToString("N0", CultureInfo.InvariantCulture)),
                    (held[^1] / (double)held[1]).ToString("F3", CultureInfo.InvariantCulture) + " (target 1.1, aim 1.02)"]);
        }

        Console.WriteLine(table);
        return 0;
    }

    private static List<long> Measure(EditedProject project)
    {
        var held = new List<long>();
        _ = project.FirstRun();
        for (var edit = 1; edit <= Counts[^1]; edit++)
        {
            _ = project.EditAbstract(edit);
            if (Counts.Contains(edit))
            {
                held.Add(Alive());
            }
        }

        GC.KeepAlive(project);
        return held;
    }

    /// <summary>What is alive when all that is dead is gone: what only finalizers and weak tables hold goes in the second round.</summary>
    private static long Alive()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
