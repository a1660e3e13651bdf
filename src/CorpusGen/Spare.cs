using System;

namespace CorpusGen;

/// <summary>
/// What a thread keeps from one abstract to the next so that it need not be made again. Whoever takes it has it alone until it is kept
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
