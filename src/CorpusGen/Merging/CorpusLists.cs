using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using CorpusGen.Naming;

namespace CorpusGen.Merging;

/// <summary>The files' types, and the lists that their labels make.</summary>
/// <param name="TypeNames">The type of each file, by key.</param>
/// <param name="Labels">The label of each file, by key.</param>
/// <param name="SharedLabels">The lists that each paper with several entries is in, in the order of its entries.</param>
/// <param name="Lists">The lists, by label.</param>
/// <param name="Retired">The identifiers that several lists came to and none of them has.</param>
internal sealed record CorpusLists(
    EquatableArray<string> TypeNames,
    EquatableArray<string> Labels,
    EquatableArray<EquatableArray<string>> SharedLabels,
    EquatableArray<IndexedList> Lists,
    EquatableArray<RetiredName> Retired)
{
    /// <summary>The longest part of a type's name that is taken from the file's path.</summary>
    private const int LongestPathInName = 60;

    /// <summary>The members of the class of the lists, its own name, and the members of every object.</summary>
    private static readonly ImmutableArray<string> Reserved =
        IdentifierScope.MembersOfObjects.AddRange(ImmutableArray.Create("All", "Lists"));

    /// <summary>Makes the lists.</summary>
    /// <param name="parts">What the files are called, in any order.</param>
    /// <param name="identity">Which entries are one paper.</param>
    /// <param name="cancellationToken">Asked at every file.</param>
    /// <returns>The lists.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static CorpusLists Of(ImmutableArray<FileHead> parts, CorpusIdentity identity, CancellationToken cancellationToken)
    {
        var files = FileParts.InOrder(parts);
        var sharedLabels = identity.Shared
            .Select(paper => paper.Entries.Select(place => files[place.File].Label).Distinct(StringComparer.Ordinal).ToEquatableArray())
            .ToEquatableArray();
        var lists = Index(files, identity, sharedLabels, cancellationToken);
        return new CorpusLists(
            NameTypes(files),
            files.Select(file => file.Label).ToEquatableArray(),
            sharedLabels,
            lists,
            Retire(lists));
    }

    [MethodImpl(Hot.Path)]
    private static EquatableArray<IndexedList> Index(
        ImmutableArray<FileHead> files,
        CorpusIdentity identity,
        EquatableArray<EquatableArray<string>> sharedLabels,
        CancellationToken cancellationToken)
    {
        var byLabel = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        var shared = 0;
        for (var i = 0; i < files.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // A list that has no sound paper is still a list.
            var papers = ListOf(files[i].Label);
            var first = identity.Files[i].First;
            for (var paper = first; paper < first + identity.Files[i].Count; paper++)
            {
                if (shared < identity.Shared.Count && identity.Shared[shared].Position == paper)
                {
                    foreach (var label in sharedLabels[shared])
                    {
                        ListOf(label).Add(paper);
                    }

                    shared++;
                }
                else
                {
                    papers.Add(paper);
                }
            }
        }

        var identifiers = new IdentifierScope(Reserved, "List")
            .Allocate(byLabel.Select(pair => (pair.Key, Identifiers.FromText(pair.Key))).ToArray());
        return byLabel.Zip(identifiers, (pair, identifier) => new IndexedList(pair.Key, identifier, pair.Value.ToEquatableArray()))
            .ToEquatableArray();

        List<int> ListOf(string label)
        {
            if (!byLabel.TryGetValue(label, out var papers))
            {
                byLabel.Add(label, papers = new List<int>());
            }

            return papers;
        }
    }

    /// <summary>What labels that differ too little would be called, if there were only one of them.</summary>
    private static EquatableArray<RetiredName> Retire(EquatableArray<IndexedList> lists)
    {
        var taken = new HashSet<string>(lists.Select(list => list.Identifier).Concat(Reserved), StringComparer.OrdinalIgnoreCase);
        return lists
            .GroupBy(list => Identifiers.FromText(list.Label), StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Key.Length > 0 && group.Skip(1).Any() && !taken.Contains(group.Key))
            .Select(group => new RetiredName(group.Key, group.Select(list => list.Identifier).ToEquatableArray()))
            .ToEquatableArray();
    }

    /// <summary>Gets the names of the files' types; the hash of a key can be that of another, and the sources' names may not.</summary>
    private static EquatableArray<string> NameTypes(ImmutableArray<FileHead> files)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return files.Select(file =>
        {
            var name = NameType(file);
            while (!taken.Add(name))
            {
                name += "_";
            }

            return name;
        }).ToEquatableArray();
    }

    /// <summary>
    /// A type's name that tells the file to a reader, and by a hash of the key also to a file system that knows no letter
    /// case: the source is named after the type.
    /// </summary>
    private static string NameType(FileHead file)
    {
        var name = new StringBuilder("CorpusFile_");
        foreach (var c in file.Path.Length > LongestPathInName ? file.Path.Substring(file.Path.Length - LongestPathInName) : file.Path)
        {
            name.Append(c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' ? c : '_');
        }

        return name.Append('_')
            .Append(((uint)IdentifierScope.StableHash(file.Key)).ToString("x8", CultureInfo.InvariantCulture))
            .ToString();
    }
}
