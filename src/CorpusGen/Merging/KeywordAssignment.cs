using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using CorpusGen.Language;
using CorpusGen.Naming;

namespace CorpusGen.Merging;

/// <summary>Makes the members of the enum of keywords.</summary>
internal static class KeywordAssignment
{
    /// <summary>The longest keyword that is looked at for a broader one.</summary>
    private const int LongestPhrase = 200;

    /// <summary>Gives every keyword its identifier and its value.</summary>
    /// <param name="keywords">The keywords, in any order, each key once.</param>
    /// <param name="cancellationToken">Asked at every keyword.</param>
    /// <returns>The members, in the order of the keywords; what each is does not depend on that order.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    [MethodImpl(Hot.Path)]
    public static KeywordMember[] Assign(IReadOnlyList<KeywordText> keywords, CancellationToken cancellationToken)
    {
        var requests = new (string Key, string Wanted)[keywords.Count];
        for (var i = 0; i < requests.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            requests[i] = (keywords[i].Key, Identifiers.FromText(keywords[i].Text));
        }

        var identifiers = new IdentifierScope(["value__"], "Keyword").Allocate(requests);
        var values = Values(keywords);
        var members = new KeywordMember[keywords.Count];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = new KeywordMember(keywords[i].Text, identifiers[i], values[i]);
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
    [MethodImpl(Hot.Path)]
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
    [MethodImpl(Hot.Path)]
    private static int[] Values(IReadOnlyList<KeywordText> keywords)
    {
        var values = new int[keywords.Count];
        var taken = new HashSet<int> { 0 };
        var areDistinct = true;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = unchecked((int)IdentifierScope.StableHash(keywords[i].Key));
            areDistinct &= taken.Add(values[i]);
        }

        if (!areDistinct)
        {
            taken = [0];
            foreach (var i in Enumerable.Range(0, values.Length).OrderBy(i => keywords[i].Key, StringComparer.Ordinal))
            {
                for (var attempt = 1; !taken.Add(values[i]); attempt++)
                {
                    values[i] = unchecked((int)IdentifierScope.StableHash(
                        keywords[i].Key + "\0" + attempt.ToString(CultureInfo.InvariantCulture)));
                }
            }
        }

        return values;
    }
}
