using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace CorpusGen.Naming;

/// <summary>A word of an abstract that may be the name that its authors gave to their work.</summary>
internal sealed class CoinedName
{
    /// <summary>Gets or sets the name as the authors write it.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>Gets what speaks for and against it; see <see cref="CoinedNames"/>.</summary>
    public double[] Evidence { get; } = new double[CoinedNames.EvidenceCount];

    /// <summary>Gets or sets how often it stands in the text.</summary>
    public int Count { get; set; }

    /// <summary>Gets or sets the capitalised word that follows the first mention: the Five of OpenAI Five.</summary>
    public string? Follower { get; set; }

    /// <summary>Gets or sets how often it follows.</summary>
    public int FollowerCount { get; set; }

    /// <summary>Gets or sets the first word of its first mention.</summary>
    public int First { get; set; }

    /// <summary>Gets or sets the sentence of its first mention.</summary>
    public int Sentence { get; set; }

    /// <summary>Gets or sets the sum of the evidence: above 0 it is more likely the paper's name than not.</summary>
    public double Score { get; set; }
}

/// <summary>
/// The words of one abstract that may be names, in the order of first mention, and by what is compared of them. A thread has one such
/// table, which it fills anew for every abstract.
/// </summary>
internal sealed class CoinedNameTable
{
    // A table of more names is not kept.
    private const int Many = 256;

    private readonly Dictionary<string, CoinedName> byKey = new(StringComparer.Ordinal);
    private readonly List<CoinedName> names = [];

    private CoinedNameTable()
    {
    }

    /// <summary>Gets how many names there are.</summary>
    public int Count { get; private set; }

    /// <summary>Gets a name, in the order of first mention.</summary>
    /// <param name="number">A number below <see cref="Count"/>.</param>
    public CoinedName this[int number] => names[number];

    /// <summary>Gets an empty table.</summary>
    /// <returns>The table of this thread, until it is given back with <see cref="Return"/>.</returns>
    public static CoinedNameTable Take() => Spare<CoinedNameTable>.Take() ?? new CoinedNameTable();

    /// <summary>Lets the next abstract have the table. No name of it may be used any more.</summary>
    [MethodImpl(Hot.Path)]
    public void Return()
    {
        if (names.Count <= Many)
        {
            if (Count > 0)
            {
                byKey.Clear();
                Count = 0;
            }

            Spare<CoinedNameTable>.Keep(this);
        }
    }

    /// <summary>Finds a name.</summary>
    /// <param name="key">What <see cref="SharedNames.Key(string)"/> gives for it.</param>
    /// <returns>The name; <see langword="null"/> where it was not added.</returns>
    public CoinedName? Find(string key) => Count > 0 && byKey.TryGetValue(key, out var name) ? name : null;

    /// <summary>Adds a name that is not there.</summary>
    /// <param name="key">What <see cref="SharedNames.Key(string)"/> gives for it.</param>
    /// <param name="text">The name as the authors write it.</param>
    /// <param name="word">The first word of its first mention.</param>
    /// <param name="sentence">The sentence of that.</param>
    /// <returns>The name, of which nothing else is known yet.</returns>
    [MethodImpl(Hot.Path)]
    public CoinedName Add(string key, string text, int word, int sentence)
    {
        if (Count == names.Count)
        {
            names.Add(new CoinedName());
        }

        var name = names[Count++];
        (name.Text, name.First, name.Sentence) = (text, word, sentence);
        (name.Count, name.Follower, name.FollowerCount, name.Score) = (0, null, 0, 0);
        Array.Clear(name.Evidence, 0, CoinedNames.EvidenceCount);
        byKey.Add(key, name);
        return name;
    }
}
