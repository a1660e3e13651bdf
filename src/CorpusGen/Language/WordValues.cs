using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace CorpusGen.Language;

/// <summary>A number for each of some words, whose letter case counts: how often they occur, or the bits of what they may be.</summary>
internal sealed class WordValues
{
    private readonly WordTable words = new(caseless: false);
    private readonly List<int> values = [];

    /// <summary>Gets or sets the number of a word; 0 for one that has none.</summary>
    /// <param name="word">Any string.</param>
    public int this[string word]
    {
        [MethodImpl(Hot.Path)]
        get => words.Find(word, 0, word.Length) is var found && found >= 0 ? values[found] : 0;
        set
        {
            var number = words.Add(word);
            if (number == values.Count)
            {
                values.Add(0);
            }

            values[number] = value;
        }
    }
}
