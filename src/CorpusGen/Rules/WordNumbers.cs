using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace CorpusGen.Rules;

/// <summary>
/// Numbers the words of texts: the same word has the same number, letter case aside. It is a hash table with open addressing whose keys
/// stay where they stand, in the texts: a table of strings would take a string for every word of every text that is looked up.
/// </summary>
internal sealed class WordNumbers
{
    private const ulong Prime = 0x100000001B3;

    // Another one in each process, so that nobody can write words that meet in one slot. No number depends on it.
    private static readonly ulong Seed = unchecked((ulong)StringComparer.Ordinal.GetHashCode("seed") * 0x9E3779B97F4A7C15) ^ 0xCBF29CE484222325;

    private readonly List<Word> words = new();

    // The number of the word in each slot, counted from 1; at most half of them are taken.
    private int[] slots = new int[1 << 10];

    /// <summary>Adds the numbers of a text's words: runs of letters and digits.</summary>
    /// <param name="text">The text, which is kept.</param>
    /// <param name="numbers">What to add to.</param>
    [MethodImpl(Hot.Path)]
    public void Read(string text, List<int> numbers)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsOfWord(text[i]))
            {
                continue;
            }

            var start = i;
            var hash = Seed;
            for (; i < text.Length && IsOfWord(text[i]); i++)
            {
                hash = unchecked((hash ^ Lower(text[i])) * Prime);
            }

            numbers.Add(NumberOf(new Word(text, start, i - start, hash)));
        }
    }

    [MethodImpl(Hot.Path)]
    private int NumberOf(Word word)
    {
        var slot = SlotOf(word.Hash);
        for (; slots[slot] > 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (IsSame(words[slots[slot] - 1], word))
            {
                return slots[slot] - 1;
            }
        }

        words.Add(word);
        slots[slot] = words.Count;
        if (words.Count > slots.Length / 2)
        {
            Grow();
        }

        return words.Count - 1;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        for (var number = 0; number < words.Count; number++)
        {
            var slot = SlotOf(words[number].Hash);
            while (slots[slot] > 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = number + 1;
        }
    }

    /// <summary>The upper half of a product, as the lower bits of FNV-1a depend on the lower bits of the letters alone.</summary>
    private int SlotOf(ulong hash) => (int)(unchecked(hash * 0x9E3779B97F4A7C15) >> 32) & (slots.Length - 1);

    [MethodImpl(Hot.Path)]
    private static bool IsSame(Word a, Word b)
    {
        if (a.Hash != b.Hash || a.Length != b.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (Lower(a.Text[a.Start + i]) != Lower(b.Text[b.Start + i]))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(Hot.Leaf)]
    private static bool IsOfWord(char c) => c < '\u0080' ? (uint)((c | 0x20) - 'a') < 26 || (uint)(c - '0') < 10 : char.IsLetterOrDigit(c);

    [MethodImpl(Hot.Leaf)]
    private static char Lower(char c) => c < '\u0080' ? (uint)(c - 'A') < 26 ? (char)(c | 0x20) : c : char.ToLowerInvariant(c);

    private readonly record struct Word(string Text, int Start, int Length, ulong Hash);
}
