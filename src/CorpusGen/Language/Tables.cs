using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;

namespace CorpusGen.Language;

/// <summary>Reads the tables that are embedded in this assembly: UTF-8, one row a line, <c>#</c> begins a comment.</summary>
internal static class Tables
{
    /// <summary>Gives the rows of a table in their order, without comments and blank lines.</summary>
    /// <param name="name">The file's name in the folder <c>Tables</c>.</param>
    public static IEnumerable<string> Rows(string name)
    {
        using var stream = typeof(Tables).Assembly.GetManifestResourceStream("CorpusGen.Tables." + name)
            ?? throw new InvalidOperationException("The table " + name + " is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}

/// <summary>
/// A set of words, each with a number from zero up, that is asked with a stretch of a text, caselessly or not, and makes no
/// string to do so.
/// </summary>
internal sealed class WordTable
{
    private const uint Seed = 2166136261u;

    private readonly bool caseless;
    private readonly List<string> words = [];

    // Of each word its hash and, in the lower half, its number plus one: what a look-up that fails reads is here.
    private ulong[] slots = new ulong[1024];

    // Of each word of up to eight characters of Latin-1, those in a byte each: such a word is compared without being read. 0 for another.
    private ulong[] packs = new ulong[1024];

    /// <summary>Makes an empty table.</summary>
    /// <param name="caseless">Whether letters are compared in lower case; words are then to be added in lower case.</param>
    public WordTable(bool caseless) => this.caseless = caseless;

    /// <summary>Gets the number of words.</summary>
    public int Count => words.Count;

    /// <summary>Gets the word with a number.</summary>
    public string this[int index] => words[index];

    /// <summary>Adds a word and gives its number; the number that it has when it is there already.</summary>
    public int Add(string word)
    {
        var found = Find(word, 0, word.Length);
        if (found >= 0)
        {
            return found;
        }

        words.Add(word);
        if (words.Count * 2 > slots.Length)
        {
            var before = slots;
            var packsBefore = packs;
            slots = new ulong[slots.Length * 2];
            packs = new ulong[slots.Length];
            for (var i = 0; i < before.Length; i++)
            {
                if (before[i] != 0)
                {
                    Place(before[i], packsBefore[i]);
                }
            }
        }

        var hash = Pack(word, 0, word.Length, out var pack, out _);
        Place(((ulong)hash << 32) | (uint)words.Count, pack);
        return words.Count - 1;
    }

    /// <summary>Finds the number of a word, or -1.</summary>
    /// <param name="text">A text that holds the word.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="length">How long it is, in UTF-16 units.</param>
    public int Find(string text, int start, int length) => Find(text, start, length, out _);

    /// <summary>Finds the number of a word, or -1, and whether it stands in the text as in the table.</summary>
    /// <param name="text">A text that holds the word.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="length">How long it is, in UTF-16 units.</param>
    /// <param name="isAsListed">Whether every letter is of the same case there, and every sign the same.</param>
    [MethodImpl(Hot.Path)]
    public int Find(string text, int start, int length, out bool isAsListed)
    {
        var hash = Pack(text, start, length, out var pack, out isAsListed);
        var mask = slots.Length - 1;
        for (var slot = (int)(hash & mask); slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var index = (int)(uint)slots[slot] - 1;
            if ((uint)(slots[slot] >> 32) == hash
                && (pack != 0 ? packs[slot] == pack : words[index].Length == length && IsEqual(words[index], 0, text, start, length)))
            {
                return index;
            }
        }

        isAsListed = false;
        return -1;
    }

    /// <summary>Finds the number of what two words and a string between them make, or -1; the string is not made for it.</summary>
    /// <param name="first">The first word.</param>
    /// <param name="hashOfFirst">Its <see cref="Hash(string)"/>.</param>
    /// <param name="between">What stands between them: a space, a hyphen, nothing.</param>
    /// <param name="second">The second word.</param>
    [MethodImpl(Hot.Path)]
    public int Find(string first, uint hashOfFirst, string between, string second)
    {
        var hash = Hash(Hash(hashOfFirst, between, 0, between.Length), second, 0, second.Length);
        var mask = slots.Length - 1;
        for (var slot = (int)(hash & mask); slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var index = (int)(uint)slots[slot] - 1;
            if ((uint)(slots[slot] >> 32) == hash && words[index].Length == first.Length + between.Length + second.Length
                && IsEqual(words[index], 0, first, 0, first.Length)
                && IsEqual(words[index], first.Length, between, 0, between.Length)
                && IsEqual(words[index], first.Length + between.Length, second, 0, second.Length))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Gets the hash of a word, for what begins with it.</summary>
    [MethodImpl(Hot.Path)]
    public uint Hash(string word) => Hash(Seed, word, 0, word.Length);

    /// <summary>Says whether a word is in the table.</summary>
    public bool Contains(string word) => Find(word, 0, word.Length) >= 0;

    [MethodImpl(Hot.Leaf)]
    private static char Lower(char c) => c < 128 ? (c is >= 'A' and <= 'Z' ? (char)(c | 32) : c) : c == '\u2019' ? '\'' : char.ToLowerInvariant(c);

    // The hash of a word, and its characters in a byte each, as far as they are few and none is beyond Latin-1; otherwise 0. And whether
    // it is written as a word of the table would be.
    [MethodImpl(Hot.Leaf)]
    private uint Pack(string text, int start, int length, out ulong pack, out bool isInTheirCase)
    {
        var hash = Seed;
        var bytes = 0UL;
        var beyond = 0;
        var folded = 0;
        for (var i = 0; i < length; i++)
        {
            var written = text[start + i];
            var c = !caseless || written is >= 'a' and <= 'z' ? written : Lower(written);
            folded |= written ^ c;
            hash = unchecked((hash ^ c) * 16777619u);
            bytes = (bytes << 8) | c;
            beyond |= c | (c - 1);
        }

        isInTheirCase = folded == 0;
        pack = length <= 8 && (beyond & ~0xFF) == 0 ? bytes : 0;
        return hash;
    }

    private void Place(ulong word, ulong pack)
    {
        var mask = slots.Length - 1;
        var slot = (int)((uint)(word >> 32) & mask);
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        slots[slot] = word;
        packs[slot] = pack;
    }

    // FNV-1a over UTF-16 units, going on from the hash of what stands before.
    [MethodImpl(Hot.Leaf)]
    private uint Hash(uint before, string text, int start, int length)
    {
        var hash = before;
        for (var i = start; i < start + length; i++)
        {
            var c = text[i];
            hash = unchecked((hash ^ (!caseless || c is >= 'a' and <= 'z' ? c : Lower(c))) * 16777619u);
        }

        return hash;
    }

    [MethodImpl(Hot.Path)]
    private bool IsEqual(string word, int at, string text, int start, int length)
    {
        for (var i = 0; i < length; i++)
        {
            var c = text[start + i];
            if (word[at + i] != c && (!caseless || word[at + i] != Lower(c)))
            {
                return false;
            }
        }

        return true;
    }
}
