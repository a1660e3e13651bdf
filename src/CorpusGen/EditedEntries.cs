using System;

namespace CorpusGen;

/// <summary>
/// Finds what an edit of a file left alone: it changes entries in one place, and those above and below stay as they were.
/// </summary>
internal static class EditedEntries
{
    /// <summary>Counts the entries at both ends of a file that are as they were.</summary>
    /// <param name="now">How many entries there are.</param>
    /// <param name="then">How many there were.</param>
    /// <param name="isSame">Says whether the entry at an index is what stood at another one; asked until it says no, from each end.</param>
    /// <returns>How many are the same from the top, and of the others from the bottom.</returns>
    public static (int Above, int Below) Unchanged(int now, int then, Func<int, int, bool> isSame)
    {
        var most = Math.Min(now, then);
        var above = 0;
        while (above < most && isSame(above, above))
        {
            above++;
        }

        var below = 0;
        while (below < most - above && isSame(now - below - 1, then - below - 1))
        {
            below++;
        }

        return (above, below);
    }
}
