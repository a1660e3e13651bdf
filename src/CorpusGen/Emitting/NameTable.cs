using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;

namespace CorpusGen.Emitting;

/// <summary>
/// Where the emitted lookup finds a name: a hash table without collisions, made while compiling, by hashing and displacing (Belazzougui,
/// Botelho and Dietzfelbinger 2009). A name's bucket says with which number its hash is mixed, and the mixture says the slot, which
/// holds the paper. One slot in five is empty, so that small numbers do.
/// </summary>
internal sealed class NameTable
{
    /// <summary>What the emitted code mixes with: the numbers of the final mix of MurmurHash3.</summary>
    public const ulong Golden = 0x9E3779B97F4A7C15, First = 0xFF51AFD7ED558CCD, Second = 0xC4CEB9FE1A85EC53;

    /// <summary>
    /// What is set in each four units of a name before they are hashed: the bit that tells a small letter from a capital. Names that
    /// differ in this bit of other signs have one hash, which the table can do with.
    /// </summary>
    public const ulong Small = 0x0020_0020_0020_0020;

    /// <summary>How many units are hashed at a time.</summary>
    public const int Together = 4;

    private const int NamesPerBucket = 4;

    /// <summary>Buckets that find no place with a number below are not worth more of them.</summary>
    private const int MostDisplacements = 1 << 16;

    private NameTable(int[] displacements, int[] slots, IReadOnlyList<int> others)
    {
        Displacements = displacements;
        Slots = slots;
        Others = others;
    }

    /// <summary>Gets the number of each bucket.</summary>
    public IReadOnlyList<int> Displacements { get; }

    /// <summary>Gets the index of the name in each slot; in an empty one, how many names there are.</summary>
    public IReadOnlyList<int> Slots { get; }

    /// <summary>Gets the names without a slot: there are some only where names were chosen so that their hashes are equal.</summary>
    public IReadOnlyList<int> Others { get; }

    /// <summary>Makes the table.</summary>
    /// <param name="names">The names, distinct also when the case of the letters A to Z is left aside.</param>
    /// <param name="cancellationToken">Asked at every bucket.</param>
    /// <returns>The table: of the same names in the same order, always the same.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    [MethodImpl(Hot.Path)]
    public static NameTable Of(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var hashes = names.Select(Hash).ToArray();
        var buckets = new List<int>?[(names.Count / NamesPerBucket) + 1];
        for (var i = 0; i < names.Count; i++)
        {
            (buckets[Place(Mix(hashes[i]), buckets.Length)] ??= new List<int>()).Add(i);
        }

        var displacements = new int[buckets.Length];
        var slots = Enumerable.Repeat(names.Count, names.Count + (names.Count / 4) + 1).ToArray();
        var others = new List<int>();
        var tried = new List<int>();

        // The largest first: they need the most room.
        foreach (var bucket in Enumerable.Range(0, buckets.Length).Where(bucket => buckets[bucket] is not null).OrderByDescending(bucket => buckets[bucket]!.Count))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var members = buckets[bucket]!;
            var (hasPlace, hasTwins) = (false, HasTwins(members, hashes));
            for (var number = 0; number < MostDisplacements && !hasPlace && !hasTwins; number++)
            {
                tried.Clear();
                foreach (var member in members)
                {
                    var slot = Slot(hashes[member], number, slots.Length);
                    if (slots[slot] != names.Count)
                    {
                        break;
                    }

                    slots[slot] = member;
                    tried.Add(slot);
                }

                hasPlace = tried.Count == members.Count;
                displacements[bucket] = hasPlace ? number : 0;
                foreach (var slot in hasPlace ? Enumerable.Empty<int>() : tried)
                {
                    slots[slot] = names.Count;
                }
            }

            if (!hasPlace)
            {
                others.AddRange(members);
            }
        }

        return new NameTable(displacements, slots, others);
    }

    /// <summary>Finds a name as the emitted code does, but for the last step: the comparison.</summary>
    /// <param name="name">Any string.</param>
    /// <returns>The index of the one name in the table, those without a slot aside, that can be it; how many there are for none.</returns>
    public int Candidate(string name)
    {
        var hash = Hash(name);
        return Slots[Slot(hash, Displacements[Place(Mix(hash), Displacements.Count)], Slots.Count)];
    }

    private static bool HasTwins(List<int> members, ulong[] hashes) => members.Select(member => hashes[member]).Distinct().Count() < members.Count;

    [MethodImpl(Hot.Path)]
    private static ulong Hash(string name)
    {
        var hash = (ulong)name.Length;
        for (var start = 0; start < name.Length; start += Together)
        {
            var units = 0UL;
            for (var i = start; i < name.Length && i < start + Together; i++)
            {
                units = (units << 16) | name[i];
            }

            hash = unchecked((hash ^ (units | Small)) * First);
            hash ^= hash >> 32;
        }

        return hash;
    }

    [MethodImpl(Hot.Leaf)]
    private static int Slot(ulong hash, int displacement, int count) => Place(Mix(unchecked(hash + (((ulong)displacement + 1) * Golden))), count);

    [MethodImpl(Hot.Leaf)]
    private static int Place(ulong hash, int count) => (int)(((hash >> 32) * (uint)count) >> 32);

    [MethodImpl(Hot.Leaf)]
    private static ulong Mix(ulong hash)
    {
        hash = unchecked((hash ^ (hash >> 33)) * First);
        hash = unchecked((hash ^ (hash >> 33)) * Second);
        return hash ^ (hash >> 33);
    }
}
