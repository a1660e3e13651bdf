using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;

namespace CorpusGen.Naming;

/// <summary>
/// The identifiers of one scope: the members of an enum, the labels of lists. What a key is called depends on the set of requests
/// and not on their order, and a key that shares its identifier with no other is called what it wants.
/// </summary>
internal sealed class IdentifierScope
{
    // Room for an underscore, 16 digits of the hash, and a counter.
    private const int LongestBase = Identifiers.MaxLength - 32;

    /// <summary>The members that every class has, whatever it declares.</summary>
    public static readonly ImmutableArray<string> MembersOfObjects = ImmutableArray.Create(
        "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize");

    private readonly HashSet<string> reserved;
    private readonly string prefix;

    /// <summary>Makes a scope.</summary>
    /// <param name="reserved">Identifiers that are taken, case aside: the scope's own name, members that are always there.</param>
    /// <param name="prefix">What an identifier of a hash alone begins with: a valid identifier.</param>
    public IdentifierScope(IEnumerable<string> reserved, string prefix)
    {
        this.reserved = new HashSet<string>(reserved, StringComparer.OrdinalIgnoreCase);
        this.prefix = prefix;
    }

    /// <summary>A 64-bit hash of a text that is the same on every machine and in every version (FNV-1a, mixed as in MurmurHash3).</summary>
    /// <param name="text">Any string.</param>
    /// <returns>The hash.</returns>
    [MethodImpl(Hot.Path)]
    public static ulong StableHash(string text)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var c in text)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
            hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
            return hash ^ (hash >> 33);
        }
    }

    /// <summary>
    /// Gives each request an identifier that differs from the others and from the reserved ones, case aside. Where several want the same,
    /// each gets <c>_</c> and eight digits of its key's hash, so that none of them has the short one.
    /// </summary>
    /// <param name="requests">Keys, and what each wants to be called: anything; what is no identifier counts as nothing.</param>
    /// <returns>The identifiers, in the order of the requests; equal requests have the same.</returns>
    [MethodImpl(Hot.Path)]
    public ImmutableArray<string> Allocate(IReadOnlyList<(string Key, string Wanted)> requests)
    {
        // As a rule each key is there once.
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var areDistinct = true;
        for (var i = 0; i < requests.Count; i++)
        {
            areDistinct &= keys.Add(requests[i].Key);
        }

        var distinct = areDistinct ? requests : requests.Distinct().ToArray();
        var hashes = new ulong[distinct.Count];
        var lengths = new int[distinct.Count];
        for (var i = 0; i < lengths.Length; i++)
        {
            hashes[i] = StableHash(distinct[i].Key);
            lengths[i] = Identifiers.IsIdentifier(distinct[i].Wanted) ? 0 : 8;
        }

        // A lengthened identifier can be what another key wants: both are lengthened then, and none more than twice.
        var names = new string[distinct.Count];
        bool[] clashing;
        bool lengthened;
        do
        {
            for (var i = 0; i < names.Length; i++)
            {
                names[i] = Lengthen(distinct[i].Wanted, hashes[i], lengths[i]);
            }

            clashing = FindClashes(names);
            lengthened = false;
            for (var i = 0; i < lengths.Length; i++)
            {
                if (clashing[i] && lengths[i] < 16)
                {
                    lengths[i] += 8;
                    lengthened = true;
                }
            }
        }
        while (lengthened);

        // Only keys with equal hashes come to numbers, in the order of the keys. To put all keys in order would take longer than the rest.
        if (Array.IndexOf(clashing, true) >= 0)
        {
            var taken = new HashSet<string>(names.Concat(reserved), StringComparer.OrdinalIgnoreCase);
            foreach (var i in Enumerable.Range(0, distinct.Count).Where(i => clashing[i])
                .OrderBy(i => distinct[i].Key, StringComparer.Ordinal).ThenBy(i => distinct[i].Wanted, StringComparer.Ordinal))
            {
                var name = names[i];
                for (var count = 2; !taken.Add(name); count++)
                {
                    name = names[i] + "_" + count.ToString(CultureInfo.InvariantCulture);
                }

                names[i] = name;
            }
        }

        if (areDistinct)
        {
            return names.ToImmutableArray();
        }

        var result = new Dictionary<(string Key, string Wanted), string>(distinct.Count);
        for (var i = 0; i < distinct.Count; i++)
        {
            result.Add(distinct[i], names[i]);
        }

        return requests.Select(request => result[request]).ToImmutableArray();
    }

    private string Lengthen(string wanted, ulong hash, int digits)
    {
        if (digits == 0)
        {
            return wanted;
        }

        var suffix = hash.ToString("x16", CultureInfo.InvariantCulture).Substring(0, digits);
        return Identifiers.IsIdentifier(wanted)
            ? wanted.Substring(0, Math.Min(wanted.Length, LongestBase)) + "_" + suffix
            : prefix + suffix;
    }

    [MethodImpl(Hot.Path)]
    private bool[] FindClashes(string[] names)
    {
        var first = new Dictionary<string, int>(names.Length, StringComparer.OrdinalIgnoreCase);
        var clashing = new bool[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (first.TryGetValue(names[i], out var other))
            {
                clashing[other] = clashing[i] = true;
            }
            else
            {
                first.Add(names[i], i);
                clashing[i] = reserved.Contains(names[i]);
            }
        }

        return clashing;
    }
}
