using System;
using System.Globalization;
using System.Linq;
using CorpusGen.Benchmarks.Corpora;
using CorpusGen.Benchmarks.Measuring;

namespace CorpusGen.Benchmarks.Keystroke;

/// <summary>Measures how long the generator and its driver go on when a build is called off, at moments spread over a first run.</summary>
internal static class CancelCommand
{
    private const int Moments = 20;

    /// <summary>Runs the command.</summary>
    /// <param name="options">What its command line says; its sizes are numbers of files.</param>
    /// <returns>The exit code: 1 where a run went on for more than a second.</returns>
    public static int Run(BenchmarkOptions options)
    {
        using var work = new TemporaryFolder();
        Console.WriteLine(Machine.Describe(Machine.Roslyn, CorpusFolder.OriginOf(options), options));
        var table = new Table(
            "files of 1,000 abstracts", "first run, ms", "runs called off", "from then to the end: median, ms", "longest, ms (target 1,000)");
        var longest = 0.0;
        foreach (var size in options.SizesOr(10, 100))
        {
            var project = EditedProject.Write(work, size, options);

            // The first of two: by then the code is compiled.
            _ = project.FirstRun();
            var whole = project.FirstRun();
            var ends = Enumerable.Range(0, Moments)
                .Select(moment => project.CallOff(TimeSpan.FromMilliseconds(whole * moment / Moments)))
                .OfType<double>()
                .ToArray();
            table.Row(
                size.ToString("N0", CultureInfo.InvariantCulture),
                Table.Number(whole),
                ends.Length.ToString(CultureInfo.InvariantCulture),
                Table.Number(ends.Median()),
                Table.Number(ends.Max()));
            longest = Math.Max(longest, ends.Max());
        }

        Console.WriteLine(table);
        return longest <= 1000 ? 0 : 1;
    }
}
