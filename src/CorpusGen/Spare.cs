using System;
using System.Collections.Generic;

namespace CorpusGen;

/// <summary>
/// What a thread keeps from one abstract, or field, to the next so that it need not be made again. Whoever takes it has it alone until it is kept
/// again; where work ends early it is not, and the next abstract makes another.
/// </summary>
/// <typeparam name="T">What is kept: one of a kind a thread.</typeparam>
internal static class Spare<T>
    where T : class
{
    [ThreadStatic]
    private static T? kept;

    /// <summary>Takes what was kept.</summary>
    /// <returns>It, as it was left; <see langword="null"/> where there is none.</returns>
    public static T? Take()
    {
        var taken = kept;
        kept = null;
        return taken;
    }

    /// <summary>Keeps something for the next abstract.</summary>
    /// <param name="item">What to keep; it may not be used any more.</param>
    public static void Keep(T item) => kept = item;
}

/// <summary>Lists that a thread keeps from one abstract to the next, one for each type of their items.</summary>
internal static class SpareLists
{
    // A list with room for more is not kept.
    private const int Many = 4096;

    /// <summary>Takes an empty list.</summary>
    /// <typeparam name="T">What is in it.</typeparam>
    /// <param name="capacity">How much room a new one has.</param>
    /// <returns>The list of this thread, until it is given back with <see cref="Return"/>; a new one where there is none.</returns>
    public static List<T> Take<T>(int capacity) => Spare<List<T>>.Take() ?? new List<T>(capacity);

    /// <summary>Lets the next abstract of this thread have a list.</summary>
    /// <typeparam name="T">What is in it.</typeparam>
    /// <param name="list">What <see cref="Take"/> gave; it may not be used any more.</param>
    public static void Return<T>(List<T> list)
    {
        if (list.Capacity <= Many)
        {
            list.Clear();
            Spare<List<T>>.Keep(list);
        }
    }
}
