using System;
using System.Threading;
using System.Threading.Tasks;

namespace CorpusGen;

/// <summary>
/// Does the same with each of many entries, on as many cores as there are. No entry knows of another, so that the order is free.
/// </summary>
internal static class ManyEntries
{
    /// <summary>From how many entries on it pays to ask other cores: as many as take about three milliseconds.</summary>
    private const int Many = 32;

    /// <summary>Says whether it pays to ask other cores.</summary>
    /// <param name="count">How many entries there are.</param>
    public static bool AreMany(int count) => count >= Many;

    /// <summary>Does something with each entry.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="act">What to do with the entry at an index; it touches nothing of another entry.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static void Each(int count, Action<int> act, CancellationToken cancellationToken)
    {
        if (AreMany(count))
        {
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, act);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            act(i);
        }
    }
}
