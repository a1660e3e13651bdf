using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace CorpusGen.Fuzz;

/// <summary>Tries files that nobody would write, for as long as one likes.</summary>
internal static class Program
{
    private const string Usage = """
        CorpusGen.Fuzz [--cases N] [--minutes M] [--seed S] [--workers W]
          makes corpus files by chance, sends them the whole way and compares what the program has with what the files say
          --cases N    tries at least N files; 10,000 unless something else is said
          --minutes M  begins nothing new after M minutes
          --seed S     makes the files of this number; another one each day unless something else is said
          --workers W  tries W projects at once; one for each core unless something else is said
        The last line has the seed, the cases, their bytes, the minutes and the failures.
        """;

    /// <summary>Runs the command.</summary>
    /// <param name="args">Its options.</param>
    /// <returns>0 where nothing failed, 1 where something did, 2 where the options are wrong.</returns>
    public static int Main(string[] args)
    {
        var (cases, minutes, seed, workers) = (0, 0, (int)(DateTime.UtcNow - DateTime.UnixEpoch).TotalDays, Environment.ProcessorCount);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                Console.Error.WriteLine(Usage);
                return 2;
            }

            switch (args[i])
            {
                case "--cases":
                    cases = number;
                    break;
                case "--minutes":
                    minutes = number;
                    break;
                case "--seed":
                    seed = number;
                    break;
                case "--workers":
                    workers = Math.Max(1, number);
                    break;
                default:
                    Console.Error.WriteLine(Usage);
                    return 2;
            }
        }

        var clock = Stopwatch.StartNew();
        var run = new FuzzRun(seed);
        run.Run(
            cases > 0 ? cases : minutes > 0 ? int.MaxValue : 10_000,
            minutes > 0 ? TimeSpan.FromMinutes(minutes) : TimeSpan.MaxValue,
            Console.Out,
            workers);
        foreach (var (kind, count) in run.Failures.OrderByDescending(failure => failure.Value))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} × {kind}"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"seed {seed}: {run.Cases:N0} cases, {run.Bytes:N0} bytes, {clock.Elapsed.TotalMinutes:F1} minutes, {run.Failures.Values.Sum()} failures"));
        return run.Failures.Count == 0 ? 0 : 1;
    }
}
