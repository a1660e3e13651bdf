using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace CorpusGen.Naming;

/// <summary>A content word of an abstract, singular and plural alike.</summary>
/// <param name="word">What is known of it, whatever text it stands in.</param>
internal sealed class TopicTerm(NameTerm word)
{
    /// <summary>Gets or sets its number among the terms of the abstract, by first mention.</summary>
    public int Number { get; set; }

    /// <summary>Gets or sets what is known of it, whatever text it stands in.</summary>
    public NameTerm Word { get; set; } = word;

    /// <summary>Gets or sets what is counted of it.</summary>
    public NameFigures Figures { get; set; }

    /// <summary>Gets or sets which signs it shows, a bit each; see <see cref="TopicWords"/>.</summary>
    public int Signs { get; set; }

    /// <summary>Gets or sets how often it stands in the text.</summary>
    public int Mentions { get; set; }

    /// <summary>Gets or sets how early it stands, 1 for the first word.</summary>
    public double Early { get; set; }

    /// <summary>Gets or sets how long it is, 1 for ten letters.</summary>
    public double Length { get; set; }

    /// <summary>Gets or sets how likely it is that the title has it.</summary>
    public double Probability { get; set; }
}

/// <summary>
/// The content words of one abstract, found by what singular and plural have in common. A thread has one such table, which it fills
/// anew for every abstract.
/// </summary>
internal sealed class TopicTerms
{
    // A table for an abstract of more words is not kept.
    private const int MostWords = 4096;

    private readonly List<TopicTerm> terms = [];
    private TopicTerm?[] at = [];

    // Of each term its number plus one.
    private int[] slots = [];

    // Of two terms side by side their numbers, how often they stand so, and for each word the place where it and the next are counted.
    private long[] pairs = [];
    private int[] counts = [];
    private int[] pairAt = [];
    private int mask;

    // For each word how far behind the verb of a claim it stands.
    private int[] claims = [];

    private TopicTerms()
    {
    }

    /// <summary>Gets how many terms there are.</summary>
    public int Count { get; private set; }

    /// <summary>Gets room for a number for each word of the abstract, and anything in it.</summary>
    public int[] Claims => claims;

    /// <summary>Gets the term with a number.</summary>
    /// <param name="number">A number below <see cref="Count"/>.</param>
    public TopicTerm this[int number] => terms[number];

    /// <summary>Gets an empty table.</summary>
    /// <param name="words">How many words the abstract has.</param>
    /// <returns>The table of this thread, until it is given back with <see cref="Return"/>.</returns>
    public static TopicTerms Take(int words)
    {
        var table = Spare<TopicTerms>.Take() ?? new TopicTerms();
        table.Clear(words);
        return table;
    }

    /// <summary>Lets the next abstract have the table.</summary>
    public void Return()
    {
        if (at.Length <= MostWords)
        {
            Spare<TopicTerms>.Keep(this);
        }
    }

    /// <summary>Gets the term that a word is; <see langword="null"/> for one that is no content word.</summary>
    /// <param name="word">The place of the word.</param>
    public TopicTerm? At(int word) => at[word];

    /// <summary>Makes a word a content word.</summary>
    /// <param name="word">Its place.</param>
    /// <param name="known">The word.</param>
    /// <returns>Its term, which has no mentions if it is new.</returns>
    [MethodImpl(Hot.Path)]
    public TopicTerm Add(int word, in NameWord known)
    {
        ref readonly var figures = ref known.Figures;
        var slot = (int)figures.FoldedHash & mask;
        for (; slots[slot] > 0; slot = (slot + 1) & mask)
        {
            var other = terms[slots[slot] - 1];
            if (ReferenceEquals(other.Word, known.Term)
                || (other.Figures.FoldedHash == figures.FoldedHash && string.Equals(other.Word.Folded, known.Term.Folded, StringComparison.Ordinal)))
            {
                at[word] = other;
                return other;
            }
        }

        if (Count == terms.Count)
        {
            terms.Add(new TopicTerm(known.Term));
        }

        var term = terms[Count];
        term.Number = Count++;
        term.Word = known.Term;
        term.Figures = figures;
        term.Signs = 0;
        term.Mentions = 0;
        slots[slot] = Count;
        at[word] = term;
        return term;
    }

    /// <summary>Counts how often each term stands before each other, for <see cref="IsRepeated"/>.</summary>
    /// <param name="words">How many words the abstract has.</param>
    [MethodImpl(Hot.Path)]
    public void CountPairs(int words)
    {
        for (var i = 0; i + 1 < words; i++)
        {
            if (at[i] is { } first && at[i + 1] is { } second)
            {
                var pair = ((long)(first.Number + 1) << 32) | (uint)second.Number;
                var slot = (int)unchecked((uint)((first.Number * 31) + second.Number) * 2654435769u >> 8) & mask;
                while (pairs[slot] != pair && pairs[slot] != 0)
                {
                    slot = (slot + 1) & mask;
                }

                pairs[slot] = pair;
                counts[slot]++;
                pairAt[i] = slot;
            }
        }
    }

    /// <summary>Says whether a term stands before the next one more than once.</summary>
    /// <param name="word">The place of the first word; both are content words.</param>
    public bool IsRepeated(int word) => counts[pairAt[word]] > 1;

    [MethodImpl(Hot.Path)]
    private void Clear(int words)
    {
        var size = 64;
        while (size < words)
        {
            size *= 2;
        }

        Count = 0;
        mask = (size * 2) - 1;
        if (at.Length < size)
        {
            at = new TopicTerm?[size];
            pairAt = new int[size];
            claims = new int[size];
            slots = new int[size * 2];
            pairs = new long[size * 2];
            counts = new int[size * 2];
            return;
        }

        Array.Clear(at, 0, size);
        Array.Clear(slots, 0, size * 2);
        Array.Clear(pairs, 0, size * 2);
        Array.Clear(counts, 0, size * 2);
    }
}
