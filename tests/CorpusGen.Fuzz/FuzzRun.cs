using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorpusGen.Benchmarks.Corpora;

namespace CorpusGen.Fuzz;

/// <summary>Makes cases and tries them, many at once, until there were enough.</summary>
/// <param name="seed">Says which cases: the same seed makes the same ones.</param>
internal sealed class FuzzRun(int seed)
{
    // Many files share the time of a compilation, and few enough that a failing trial is soon made small.
    private const int FilesPerTrial = 256;

    private readonly Lock gate = new();
    private long bytes;
    private int cases;
    private int nextTrial;

    /// <summary>Gets how many cases were tried.</summary>
    public int Cases => cases;

    /// <summary>Gets how many bytes their files had.</summary>
    public long Bytes => bytes;

    /// <summary>Gets the failures: how many of each kind.</summary>
    public Dictionary<string, int> Failures { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes the files of a trial.</summary>
    /// <param name="trial">The number of the trial.</param>
    /// <param name="most">How many files it has at most.</param>
    /// <returns>The files, each under its path.</returns>
    public IReadOnlyList<(string Path, FuzzCase Case)> Make(int trial, int most = FilesPerTrial)
    {
        var maker = new CaseMaker(new Draw(unchecked((seed * 1_000_003) ^ (trial * 7_919))));

        // Ordinary paths come again from trial to trial, so that files take the place of others as after an edit.
        return [.. Enumerable.Range(0, most).Select(
            i => (trial % 4 == 3 ? maker.Path(i) : string.Create(CultureInfo.InvariantCulture, $"c/{i}.txt"), maker.Next()))];
    }

    /// <summary>Tries cases.</summary>
    /// <param name="most">How many at least.</param>
    /// <param name="until">After how long no new trial is begun.</param>
    /// <param name="output">Where failures are told, each with the smallest case that fails.</param>
    /// <param name="workers">How many trials run at once.</param>
    public void Run(int most, TimeSpan until, TextWriter output, int workers)
    {
        var clock = Stopwatch.StartNew();
        var lastWord = TimeSpan.Zero;
        Parallel.For(0, workers, _ =>
        {
            while (Volatile.Read(ref cases) < most && clock.Elapsed < until)
            {
                var trial = Interlocked.Increment(ref nextTrial) - 1;
                var files = Make(trial, Math.Min(FilesPerTrial, Math.Max(1, most)));
                try
                {
                    CorpusTrial.Run(files, trial);
                }
                catch (FuzzFailureException failure)
                {
                    Tell(failure, files, trial, output);
                }

                Interlocked.Add(ref cases, files.Count);
                Interlocked.Add(ref bytes, files.Sum(file => (long)file.Case.Bytes.Length));
                lock (gate)
                {
                    if (clock.Elapsed - lastWord > TimeSpan.FromSeconds(30))
                    {
                        lastWord = clock.Elapsed;
                        output.WriteLine(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{clock.Elapsed.TotalMinutes:F1} min: {cases:N0} cases, {Failures.Values.Sum()} failures"));
                    }
                }
            }
        });
    }

    /// <summary>Writes a failing trial as a test to keep.</summary>
    private void Tell(FuzzFailureException failure, IReadOnlyList<(string Path, FuzzCase Case)> files, int trial, TextWriter output)
    {
        lock (gate)
        {
            Failures[failure.Kind] = Failures.GetValueOrDefault(failure.Kind) + 1;
            if (Failures[failure.Kind] > 3)
            {
                return;
            }
        }

        var small = Shrinker.Shrink(files, failure, trial);
        var message = failure.Message;
        try
        {
            CorpusTrial.Run([.. small.Select(file => (file.Path, file.Case.Anew()))], trial);
        }
        catch (FuzzFailureException again)
        {
            message = again.Message;
        }

        lock (gate)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FAILED seed {seed}, trial {trial}: {message}"));
            output.WriteLine("    [InlineData(" + string.Create(CultureInfo.InvariantCulture, $"{trial % 24}")
                + string.Concat(small.Select(file => $", {Shown.Of(file.Path)}, {Shown.Of(file.Case.Content)}")) + ")]");
            foreach (var (path, fuzzed) in small)
            {
                output.WriteLine(
                    $"    {fuzzed.Origin}, {Shown.Of(path)}: {Convert.ToHexString(fuzzed.Bytes.AsSpan(0, Math.Min(fuzzed.Bytes.Length, 2000)))}");
            }

            output.Flush();
        }
    }
}
