using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;

namespace CorpusGen.Tool.Files;

/// <summary>
/// Tells a waiting person how far the work is: on standard error, where that is a terminal and the work takes longer than a
/// moment. The line is gone when the work is done.
/// </summary>
/// <param name="surroundings">Where to write.</param>
/// <param name="total">How many files there are.</param>
internal sealed class Progress(Surroundings surroundings, int total) : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Lock gate = new();
    private TimeSpan next = Moment;
    private int count;
    private int written;

    /// <summary>Counts a file.</summary>
    public void Add()
    {
        var now = Interlocked.Increment(ref count);
        if (!surroundings.IsErrorTerminal || clock.Elapsed < Moment)
        {
            return;
        }

        lock (gate)
        {
            if (clock.Elapsed >= next)
            {
                next = clock.Elapsed + Step;
                Write(string.Create(CultureInfo.InvariantCulture, $"{now} of {total} files"));
            }
        }
    }

    /// <summary>Removes the line.</summary>
    public void Dispose()
    {
        if (written > 0)
        {
            Write(new string(' ', written));
            Write("");
        }
    }

    private void Write(string text)
    {
        surroundings.Error.Write('\r' + text);
        written = text.Length;
    }
}
