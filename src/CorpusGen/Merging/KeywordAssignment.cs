using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CorpusGen.Language;
using CorpusGen.Naming;

namespace CorpusGen.Merging;

/// <summary>Makes the members of the enum of keywords.</summary>
internal static class KeywordAssignment
{
    /// <summary>The longest keyword that is looked at for a broader one.</summary>
    private const int LongestPhrase = 200;

    /// <summary>Gives every keyword its identifier and its value.</summary>
    /// <param name="texts">The keywords, in any order, with repeats; some may differ in letter case alone.</param>
    /// <returns>The members by key.</returns>
    public static Dictionary<string, KeywordMember> Assign(IEnumerable<string> texts)
    {
        // Of several ways to write a keyword the first in ordinal order stands: the one with the most capitals in front.
        var byKey = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var key = Keywords.KeyOf(text);
            if (!byKey.TryGetValue(key, out var other) || string.CompareOrdinal(text, other) < 0)
            {
                byKey[key] = text;
            }
        }

        var identifiers = new IdentifierScope(["value__"], "Keyword")
            .Allocate(byKey.Select(pair => (pair.Key, Identifiers.FromText(pair.Value))).ToArray());
        var taken = new HashSet<int>();
        var members = new Dictionary<string, KeywordMember>(StringComparer.Ordinal);
        foreach (var (pair, identifier) in byKey.Zip(identifiers, (pair, identifier) => (pair, identifier)))
        {
            members.Add(pair.Key, new KeywordMember(pair.Value, identifier, Value(pair.Key, taken)));
        }

        return members;
    }

    /// <summary>
    /// Finds the nearest broader keyword: the longest one that the phrase ends in, at a word's beginning. Its key is shorter, so
    /// that the way from a keyword to ever broader ones ends.
    /// </summary>
    /// <param name="text">A keyword.</param>
    /// <param name="members">All keywords by key.</param>
    /// <returns>The key of the broader one, or <see langword="null"/>.</returns>
    public static string? Broader(string text, Dictionary<string, KeywordMember> members)
    {
        if (text.Length > LongestPhrase)
        {
            return null;
        }

        var key = Keywords.KeyOf(text);
        for (var space = text.IndexOf(' '); space >= 0; space = text.IndexOf(' ', space + 1))
        {
            var rest = Keywords.KeyOf(text.Substring(space + 1));
            if (rest.Length < key.Length && members.ContainsKey(rest))
            {
                return rest;
            }
        }

        return null;
    }

    /// <summary>
    /// The value is a hash of the key, so that no keyword is renumbered when others come or go. Where two keys have the
    /// same hash, which at ten thousand keywords happens once in a hundred corpora, the second in ordinal order is hashed
    /// again. Zero is nobody's: it is what an unset variable holds.
    /// </summary>
    private static int Value(string key, HashSet<int> taken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var text = attempt == 0 ? key : key + "\0" + attempt.ToString(CultureInfo.InvariantCulture);
            var value = unchecked((int)IdentifierScope.StableHash(text));
            if (value != 0 && taken.Add(value))
            {
                return value;
            }
        }
    }
}
