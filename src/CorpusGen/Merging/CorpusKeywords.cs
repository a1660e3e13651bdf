using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;

namespace CorpusGen.Merging;

/// <summary>The keywords of the corpus, compared by what they are and where they stand.</summary>
internal sealed class CorpusKeywords : IEquatable<CorpusKeywords>
{
    private readonly Dictionary<string, KeywordMember> members;

    private CorpusKeywords(
        EquatableArray<IndexedKeyword> index, EquatableArray<EquatableArray<string>> shared, Dictionary<string, KeywordMember> members)
    {
        Index = index;
        Shared = shared;
        this.members = members;
    }

    /// <summary>Gets the keywords, by value as an unsigned number.</summary>
    public EquatableArray<IndexedKeyword> Index { get; }

    /// <summary>Gets the keys of the chosen keywords of each paper with several entries, best first.</summary>
    public EquatableArray<EquatableArray<string>> Shared { get; }

    /// <summary>Makes the keywords.</summary>
    /// <param name="parts">What the papers of the files are about, in any order.</param>
    /// <param name="identity">Which entries are one paper.</param>
    /// <param name="minPapers">In how many papers a keyword stands at least.</param>
    /// <param name="cancellationToken">Asked at every paper.</param>
    /// <returns>The keywords. Time and memory are linear in the number of keywords that the papers have.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    [MethodImpl(Hot.Path)]
    public static CorpusKeywords Of(
        ImmutableArray<FileKeywords> parts, CorpusIdentity identity, int minPapers, CancellationToken cancellationToken)
    {
        var files = FileParts.InOrder(parts);
        var posted = PostedKeywords.Of(files, identity, cancellationToken);
        var kept = new List<KeywordText>();
        var memberOf = new int[posted.Texts.Count];
        for (var i = 0; i < posted.Texts.Count; i++)
        {
            memberOf[i] = posted.Counts[i] >= minPapers ? kept.Count : -1;
            if (memberOf[i] >= 0)
            {
                kept.Add(posted.Texts[i]);
            }
        }

        var assigned = KeywordAssignment.Assign(kept, cancellationToken);
        var byKey = new Dictionary<string, KeywordMember>(assigned.Length, StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(assigned.Length, StringComparer.Ordinal);
        for (var i = 0; i < assigned.Length; i++)
        {
            byKey.Add(kept[i].Key, assigned[i]);
            numbers.Add(kept[i].Key, i);
        }

        var broader = new int[assigned.Length];
        var narrower = new List<int>?[assigned.Length];
        for (var i = 0; i < assigned.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            broader[i] = KeywordAssignment.Broader(kept[i].Text, byKey) is { } key ? numbers[key] : -1;
            if (broader[i] >= 0)
            {
                (narrower[broader[i]] ??= new List<int>()).Add(i);
            }
        }

        var papers = posted.Post(memberOf, broader, cancellationToken);
        var order = new int[assigned.Length];
        var values = new uint[assigned.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            values[i] = (uint)assigned[i].Value;
        }

        Array.Sort(values, order);
        var index = ImmutableArray.CreateBuilder<IndexedKeyword>(order.Length);
        foreach (var i in order)
        {
            var below = narrower[i];
            below?.Sort((a, b) => string.CompareOrdinal(kept[a].Key, kept[b].Key));
            index.Add(new IndexedKeyword(
                assigned[i],
                broader[i] >= 0 ? assigned[broader[i]].Value : null,
                below is null ? EquatableArray<int>.Empty : below.Select(member => assigned[member].Value).ToEquatableArray(),
                papers[i]));
        }

        return new CorpusKeywords(new(index.MoveToImmutable()), posted.Shared, byKey);
    }

    /// <summary>Gets the keywords of a way to write them that are members of the enum.</summary>
    /// <param name="texts">Keywords as entries write them.</param>
    /// <returns>For each the member, or <see langword="null"/> where it stands in too few papers.</returns>
    [MethodImpl(Hot.Path)]
    public KeywordMember?[] MembersOf(EquatableArray<KeywordText> texts)
    {
        var found = new KeywordMember?[texts.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = MemberOf(texts[i].Key);
        }

        return found;
    }

    /// <summary>Gets the member of the enum for a keyword.</summary>
    /// <param name="key">The key of the keyword.</param>
    /// <returns>The member, or <see langword="null"/> where it stands in too few papers.</returns>
    public KeywordMember? MemberOf(string key) => members.TryGetValue(key, out var member) ? member : null;

    /// <inheritdoc/>
    public bool Equals(CorpusKeywords? other) => other is not null && Index == other.Index && Shared == other.Shared;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CorpusKeywords);

    /// <inheritdoc/>
    public override int GetHashCode() => Index.GetHashCode();
}

/// <summary>The keywords that papers have, numbered, and the papers that have them.</summary>
file sealed class PostedKeywords
{
    // The keywords of all papers one behind the other, and where those of each paper end.
    private readonly List<int> chosen = new();
    private readonly List<int> ends = new();
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    private PostedKeywords()
    {
    }

    /// <summary>
    /// Gets the keywords. Of several ways to write one the first in ordinal order stands: the one with the most capitals in front.
    /// </summary>
    public List<KeywordText> Texts { get; } = new();

    /// <summary>Gets in how many papers each stands.</summary>
    public List<int> Counts { get; } = new();

    /// <summary>Gets the keys of the keywords of papers with several entries.</summary>
    public EquatableArray<EquatableArray<string>> Shared { get; private set; }

    /// <summary>Numbers the keywords that papers have.</summary>
    [MethodImpl(Hot.Path)]
    public static PostedKeywords Of(ImmutableArray<FileKeywords> files, CorpusIdentity identity, CancellationToken cancellationToken)
    {
        var posted = new PostedKeywords();

        // Of each file, the numbers of its keywords here, plus one.
        var maps = new int[files.Length][];
        for (var i = 0; i < files.Length; i++)
        {
            maps[i] = new int[files[i].Texts.Count];
        }

        var shared = ImmutableArray.CreateBuilder<EquatableArray<string>>(identity.Shared.Count);
        for (var file = 0; file < files.Length; file++)
        {
            foreach (var entry in identity.Files[file].Homes())
            {
                cancellationToken.ThrowIfCancellationRequested();
                var place = new EntryPlace(file, entry);
                if (shared.Count < identity.Shared.Count && identity.Shared[shared.Count].Position == posted.ends.Count)
                {
                    // The keywords that an entry gives go before those found by another.
                    foreach (var other in identity.Shared[shared.Count].Entries)
                    {
                        if (files[other.File].AreGiven[other.Entry])
                        {
                            place = other;
                            break;
                        }
                    }

                    shared.Add(files[place.File].KeysOf(place.Entry));
                }

                posted.Add(files[place.File], maps[place.File], place.Entry);
            }
        }

        posted.Shared = new(shared.MoveToImmutable());
        return posted;
    }

    /// <summary>Finds the papers that have a keyword or a narrower one.</summary>
    /// <param name="memberOf">The member that each keyword became, or -1.</param>
    /// <param name="broader">The nearest broader member of each, or -1.</param>
    /// <param name="cancellationToken">Asked at every paper.</param>
    /// <returns>For each member the papers, in order.</returns>
    public EquatableArray<int>[] Post(int[] memberOf, int[] broader, CancellationToken cancellationToken)
    {
        // Counted first, so that each list has its size from the beginning.
        var counts = new int[broader.Length];
        Each(memberOf, broader, (member, _) => counts[member]++, cancellationToken);
        var lists = new ImmutableArray<int>.Builder[broader.Length];
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = ImmutableArray.CreateBuilder<int>(counts[i]);
        }

        Each(memberOf, broader, (member, paper) => lists[member].Add(paper), cancellationToken);
        return Array.ConvertAll(lists, list => new EquatableArray<int>(list.MoveToImmutable()));
    }

    private void Each(int[] memberOf, int[] broader, Action<int, int> act, CancellationToken cancellationToken)
    {
        // Which paper came to a member last, plus one: a paper can come to it on several ways.
        var last = new int[broader.Length];
        var start = 0;
        for (var paper = 0; paper < ends.Count; paper++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (; start < ends[paper]; start++)
            {
                // What lies above a member that the paper came to before, it came to then.
                for (var member = memberOf[chosen[start]]; member >= 0 && last[member] != paper + 1; member = broader[member])
                {
                    last[member] = paper + 1;
                    act(member, paper);
                }
            }
        }
    }

    [MethodImpl(Hot.Path)]
    private void Add(FileKeywords file, int[] map, int entry)
    {
        for (var i = file.StartOf(entry); i < file.Ends[entry]; i++)
        {
            var local = file.Chosen[i];
            if (map[local] == 0)
            {
                map[local] = NumberOf(file.Texts[local]) + 1;
            }

            var number = map[local] - 1;
            chosen.Add(number);
            Counts[number]++;
        }

        ends.Add(chosen.Count);
    }

    [MethodImpl(Hot.Path)]
    private int NumberOf(KeywordText keyword)
    {
        if (!numbers.TryGetValue(keyword.Key, out var number))
        {
            number = Texts.Count;
            numbers.Add(keyword.Key, number);
            Texts.Add(keyword);
            Counts.Add(0);
        }
        else if (string.CompareOrdinal(keyword.Text, Texts[number].Text) < 0)
        {
            Texts[number] = keyword;
        }

        return number;
    }
}
