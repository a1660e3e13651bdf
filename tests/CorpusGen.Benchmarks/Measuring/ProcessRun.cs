using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace CorpusGen.Benchmarks.Measuring;

/// <summary>A process that ran to its end.</summary>
/// <param name="Seconds">How long it took, by the clock on the wall.</param>
/// <param name="PeakBytes">The most memory that it held at once, as the system counts it.</param>
/// <param name="Output">What it wrote on its standard output.</param>
internal sealed record ProcessRun(double Seconds, long PeakBytes, string Output)
{
    private const int PollMilliseconds = 20;

    /// <summary>Runs a process.</summary>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The run.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message has what it wrote.</exception>
    public static ProcessRun Of(string folder, string file, params IReadOnlyCollection<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();

        // The system keeps the peak itself: only what it grew by in the last few milliseconds can be missed.
        var peak = 0L;
        while (!process.WaitForExit(PollMilliseconds))
        {
            peak = Math.Max(peak, PeakOf(process));
        }

        var seconds = clock.Elapsed.TotalSeconds;
        Task.WaitAll(output, errors);
        return process.ExitCode == 0
            ? new ProcessRun(seconds, peak, output.Result)
            : throw new InvalidOperationException(
                $"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output.Result}{errors.Result}");
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended in between.
            return 0;
        }
    }
}
