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

    // The longest word that is hashed as one number, and the longest that is compared without being read.
    private const int Short = 8;
    private const int Packed = 16;

    private const int FilterBits = 1 << 17;
    private const int Front = 2048;

    private readonly bool caseless;
    private readonly List<string> words = [];
    private Slot[] slots = new Slot[1024];

    // A bit for the hash of each word: most pairs of words make none together, and most of those are known by it.
    private readonly ulong[] filter = new ulong[FilterBits / 64];

    // Words that are asked for more than others, each in the one place that its hash has: few enough to stay near the processor.
    private Slot[]? front;

    /// <summary>Makes an empty table.</summary>
    /// <param name="caseless">Whether letters are compared in lower case; words are then to be added in lower case.</param>
    public WordTable(bool caseless) => this.caseless = caseless;

    /// <summary>Gets the number of words.</summary>
    public int Count => words.Count;

    /// <summary>Gets the word with a number.</summary>
    public string this[int index] => words[index];

    /// <summary>Makes a table of words.</summary>
    /// <param name="words">The words, whose letter case counts.</param>
    /// <returns>The table.</returns>
    public static WordTable Of(IEnumerable<string> words)
    {
        var table = new WordTable(caseless: false);
        foreach (var word in words)
        {
            table.Add(word);
        }

        return table;
    }

    /// <summary>Adds a word and gives its number; the number that it has when it is there already.</summary>
    [MethodImpl(Hot.Path)]
    public int Add(string word)
    {
        var found = Find(word, 0, word.Length);
        if (found >= 0)
        {
            return found;
        }

        words.Add(word);
        if (words.Count * 5 > slots.Length * 3)
        {
            var before = slots;
            slots = new Slot[slots.Length * 2];
            foreach (var slot in before)
            {
                if (slot.Word != 0)
                {
                    Place(slot);
                }
            }
        }

        var hash = HashOf(word, 0, word.Length, out var pack, out _);
        var more = 0UL;
        if (pack == 0)
        {
            Pack(word, 0, word.Length, out pack, out more);
        }

        filter[(hash & (FilterBits - 1)) >> 6] |= 1UL << (int)(hash & 63);
        Place(new Slot(((ulong)hash << 32) | (uint)words.Count, pack, more));
        return words.Count - 1;
    }

    /// <summary>Makes the words that are asked for most be found sooner. It changes nothing of what is found.</summary>
    /// <param name="weights">How much each word is asked for.</param>
    [MethodImpl(Hot.Path)]
    public void Prefer(IReadOnlyList<int> weights)
    {
        var preferred = new Slot[Front];
        foreach (var slot in slots)
        {
            var place = (int)(slot.Word >> 32) & (Front - 1);
            if (slot.Pack != 0 && (preferred[place].Word == 0 || weights[IndexOf(slot.Word)] > weights[IndexOf(preferred[place].Word)]))
            {
                preferred[place] = slot;
            }
        }

        front = preferred;
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
        var hash = HashOf(text, start, length, out var pack, out isAsListed);
        if (front is { } preferred)
        {
            ref readonly var likely = ref preferred[(int)(hash & (Front - 1))];
            if (pack != 0 ? likely.Pack == pack && likely.More == 0 : (uint)(likely.Word >> 32) == hash && IsPacked(likely, text, start, length))
            {
                return IndexOf(likely.Word);
            }
        }

        var all = slots;
        var mask = all.Length - 1;
        for (var at = (int)(hash & mask); all[at].Word is var word && word != 0; at = (at + 1) & mask)
        {
            if ((uint)(word >> 32) == hash)
            {
                var index = IndexOf(word);
                if (pack != 0 ? all[at].Pack == pack && all[at].More == 0
                    : all[at].Pack != 0 ? IsPacked(all[at], text, start, length)
                    : words[index].Length == length && IsEqual(words[index], 0, text, start, length))
                {
                    return index;
                }
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
        var length = first.Length + between.Length + second.Length;
        var pack = 0UL;
        if (length > Short || !TryPack(first, ref pack) || !TryPack(between, ref pack) || !TryPack(second, ref pack))
        {
            pack = 0;
        }

        var hash = pack != 0 ? Mix(pack) : Hash(Hash(hashOfFirst, between, 0, between.Length), second, 0, second.Length);
        if (!MayHave(hash))
        {
            return -1;
        }

        var all = slots;
        var mask = all.Length - 1;
        for (var at = (int)(hash & mask); all[at].Word is var word && word != 0; at = (at + 1) & mask)
        {
            if ((uint)(word >> 32) == hash)
            {
                var index = IndexOf(word);
                if (pack != 0
                    ? all[at].Pack == pack && all[at].More == 0
                    : words[index].Length == length
                        && IsEqual(words[index], 0, first, 0, first.Length)
                        && IsEqual(words[index], first.Length, between, 0, between.Length)
                        && IsEqual(words[index], first.Length + between.Length, second, 0, second.Length))
                {
                    return index;
                }
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
    private bool MayHave(uint hash) => (filter[(hash & (FilterBits - 1)) >> 6] & (1UL << (int)(hash & 63))) != 0;

    [MethodImpl(Hot.Leaf)]
    private static int IndexOf(ulong word) => (int)(uint)word - 1;

    [MethodImpl(Hot.Leaf)]
    private static char Lower(char c) => c < 128 ? (c is >= 'A' and <= 'Z' ? (char)(c | 32) : c) : c == '\u2019' ? '\'' : char.ToLowerInvariant(c);

    // Of a packed word; the step of Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    [MethodImpl(Hot.Leaf)]
    private static uint Mix(ulong pack) => unchecked((uint)((pack * 0x9E3779B97F4A7C15) >> 32) ^ (uint)(pack >> 40));

    // Whether a character has a byte in a pack: one of Latin-1, and not the one that no word has.
    [MethodImpl(Hot.Leaf)]
    private static bool IsPackable(char c) => c is > '\0' and <= '\u00FF';

    // The hash of a word, and its characters in a byte each, as far as they are few and none is beyond Latin-1; otherwise 0. And whether
    // it is written as a word of the table would be.
    [MethodImpl(Hot.Leaf)]
    private uint HashOf(string text, int start, int length, out ulong pack, out bool isInTheirCase)
    {
        pack = 0;
        var folded = 0;
        if (length <= Short)
        {
            var bytes = 0UL;
            var i = 0;
            for (; i < length; i++)
            {
                var written = text[start + i];
                var c = !caseless || written is >= 'a' and <= 'z' ? written : Lower(written);
                if (!IsPackable(c))
                {
                    break;
                }

                folded |= written ^ c;
                bytes = (bytes << 8) | c;
            }

            if (i == length)
            {
                pack = bytes;
                isInTheirCase = folded == 0;
                return bytes == 0 ? Seed : Mix(bytes);
            }
        }

        var hash = Seed;
        folded = 0;
        for (var i = 0; i < length; i++)
        {
            var written = text[start + i];
            var c = !caseless || written is >= 'a' and <= 'z' ? written : Lower(written);
            folded |= written ^ c;
            hash = unchecked((hash ^ c) * 16777619u);
        }

        isInTheirCase = folded == 0;
        return hash;
    }

    // The characters of a word in a byte each, the first eight of them and the others, as far as those are few and none is beyond Latin-1;
    // otherwise 0.
    [MethodImpl(Hot.Leaf)]
    private void Pack(string text, int start, int length, out ulong pack, out ulong more)
    {
        (pack, more) = (0, 0);
        if (length is <= Short or > Packed)
        {
            return;
        }

        var (head, tail) = (0UL, 0UL);
        for (var i = 0; i < length; i++)
        {
            var written = text[start + i];
            var c = !caseless || written is >= 'a' and <= 'z' ? written : Lower(written);
            if (!IsPackable(c))
            {
                return;
            }

            if (i < Short)
            {
                head = (head << 8) | c;
            }
            else
            {
                tail = (tail << 8) | c;
            }
        }

        (pack, more) = (head, tail);
    }

    // Whether a word of more than eight characters is one that the table has packed.
    [MethodImpl(Hot.Path)]
    private bool IsPacked(in Slot slot, string text, int start, int length)
    {
        Pack(text, start, length, out var pack, out var more);
        return more != 0 && slot.Pack == pack && slot.More == more;
    }

    // Appends the characters of a word to a pack that has room for them.
    [MethodImpl(Hot.Leaf)]
    private bool TryPack(string word, ref ulong pack)
    {
        foreach (var written in word)
        {
            var c = !caseless || written is >= 'a' and <= 'z' ? written : Lower(written);
            if (!IsPackable(c))
            {
                return false;
            }

            pack = (pack << 8) | c;
        }

        return true;
    }

    private void Place(Slot slot)
    {
        var mask = slots.Length - 1;
        var at = (int)((uint)(slot.Word >> 32) & mask);
        while (slots[at].Word != 0)
        {
            at = (at + 1) & mask;
        }

        slots[at] = slot;
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

    /// <summary>A place in the table. What a look-up reads stands side by side.</summary>
    /// <param name="Word">Its hash and, in the lower half, its number plus one; 0 for none.</param>
    /// <param name="Pack">Of a word of up to sixteen characters of Latin-1, the first eight in a byte each; 0 for another.</param>
    /// <param name="More">The others of them; 0 where there are none.</param>
    private readonly record struct Slot(ulong Word, ulong Pack, ulong More);
}
