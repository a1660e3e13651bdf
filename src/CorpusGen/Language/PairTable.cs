using System.Runtime.CompilerServices;

namespace CorpusGen.Language;

/// <summary>Counts of two words side by side. A look-up reads one number: the words and their count are packed into it.</summary>
internal sealed class PairTable
{
    // Of a pair its first word in 20 bits, its second in 20 and its count in 24; 0 for none.
    private ulong[] slots = new ulong[1024];
    private int count;

    /// <summary>Adds a pair that is not there.</summary>
    /// <param name="first">The number of its first word, below 2^20.</param>
    /// <param name="second">The number of its second word, below 2^20.</param>
    /// <param name="frequency">How often it was seen, from 1 to below 2^24.</param>
    public void Add(int first, int second, int frequency)
    {
        if (++count * 2 > slots.Length)
        {
            var before = slots;
            slots = new ulong[before.Length * 2];
            foreach (var slot in before)
            {
                if (slot != 0)
                {
                    Place(slot);
                }
            }
        }

        Place((PairOf(first, second) << 24) | (uint)frequency);
    }

    /// <summary>Gets how often a pair was seen.</summary>
    /// <param name="first">The number of its first word.</param>
    /// <param name="second">The number of its second word.</param>
    /// <returns>The count; 0 for a pair that is not there.</returns>
    [MethodImpl(Hot.Path)]
    public int Find(int first, int second)
    {
        var pair = PairOf(first, second);
        var mask = slots.Length - 1;
        for (var slot = Hash(pair) & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (slots[slot] >> 24 == pair)
            {
                return (int)slots[slot] & 0xFFFFFF;
            }
        }

        return 0;
    }

    private static ulong PairOf(int first, int second) => ((ulong)(uint)first << 20) | (uint)second;

    private static int Hash(ulong pair) => (int)(unchecked(pair * 0x9E3779B97F4A7C15) >> 40);

    private void Place(ulong value)
    {
        var mask = slots.Length - 1;
        var slot = Hash(value >> 24) & mask;
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        slots[slot] = value;
    }
}
