using System;
using System.Collections.Concurrent;

namespace CorpusGen.Understanding;

/// <summary>
/// The text that each file had last, as long as the compiler holds it: while somebody types, a file is understood with every key, and
/// most of its entries are as they were. It decides how long the work takes and nothing about what comes of it.
/// </summary>
internal static class FormerTexts
{
    // More files than a project has; a compiler that serves many projects forgets the lot, and understands a file anew.
    private const int Most = 20_000;

    private static readonly ConcurrentDictionary<string, WeakReference<UnderstoodText>> Last = new(StringComparer.Ordinal);

    /// <summary>Finds the text that a file had last.</summary>
    /// <param name="key">What tells the file from others. Files of two projects may share it, and then do not help each other.</param>
    /// <returns>The text; <see langword="null"/> where it is not known any more.</returns>
    public static UnderstoodText? Find(string key) =>
        Last.TryGetValue(key, out var reference) && reference.TryGetTarget(out var text) ? text : null;

    /// <summary>Takes the text of a file in the place of the one that it had.</summary>
    /// <param name="key">What tells the file from others.</param>
    /// <param name="text">What the file holds now.</param>
    public static void Keep(string key, UnderstoodText text)
    {
        if (Last.Count >= Most)
        {
            Last.Clear();
        }

        if (!ReferenceEquals(Find(key), text))
        {
            Last[key] = new WeakReference<UnderstoodText>(text);
        }
    }
}
