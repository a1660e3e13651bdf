using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;

namespace CorpusGen.Merging;

/// <summary>Where an entry stands.</summary>
/// <param name="File">The index of its file, in the order of the files' keys.</param>
/// <param name="Entry">The index of the entry in its file.</param>
internal readonly record struct EntryPlace(int File, int Entry);

/// <summary>A paper that has several entries.</summary>
/// <param name="Position">Its place in <c>Papers.All</c>.</param>
/// <param name="Entries">Its entries in the order of files and lines; the first one is its home.</param>
internal sealed record SharedPaper(int Position, EquatableArray<EntryPlace> Entries);

/// <summary>The papers of a file.</summary>
/// <param name="Key">The key of the file.</param>
/// <param name="First">The place in <c>Papers.All</c> of the first paper that has its home here, or would have it.</param>
/// <param name="EntryCount">How many entries there are.</param>
/// <param name="Guests">The entries whose paper has its first entry elsewhere or above, in order.</param>
internal sealed record FilePapers(string Key, int First, int EntryCount, EquatableArray<int> Guests) : IFilePart
{
    /// <summary>Gets how many papers have their home here.</summary>
    public int Count => EntryCount - Guests.Count;

    /// <summary>Gets the entries that are homes of papers.</summary>
    /// <returns>Their indexes, in order.</returns>
    public IEnumerable<int> Homes()
    {
        var guest = 0;
        for (var entry = 0; entry < EntryCount; entry++)
        {
            if (guest < Guests.Count && Guests[guest] == entry)
            {
                guest++;
            }
            else
            {
                yield return entry;
            }
        }
    }
}

/// <summary>
/// Which entries are one paper: those with the same text. It knows no text, so that it stays the same while texts are written that
/// are not those of others.
/// </summary>
/// <param name="Files">The files, by key.</param>
/// <param name="Shared">The papers that have several entries, in the order of <c>Papers.All</c>.</param>
internal sealed record CorpusIdentity(EquatableArray<FilePapers> Files, EquatableArray<SharedPaper> Shared)
{
    /// <summary>Gets how many papers there are.</summary>
    public int PaperCount => Files.Count == 0 ? 0 : Files[Files.Count - 1].First + Files[Files.Count - 1].Count;

    /// <summary>Finds out which entries are one paper.</summary>
    /// <param name="parts">The texts of the files, in any order.</param>
    /// <param name="cancellationToken">Asked at every file.</param>
    /// <returns>The papers. No text is looked at but where two entries have the same number, and those are as a rule the same.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    [MethodImpl(Hot.Path)]
    public static CorpusIdentity Of(ImmutableArray<FileTexts> parts, CancellationToken cancellationToken)
    {
        var files = FileParts.InOrder(parts);
        var count = 0;
        foreach (var file in files)
        {
            count += file.Prints.Count;
        }

        // Papers by number; those whose number another one has, by text. An entry is counted in the order of files and lines.
        var byPrint = new Dictionary<ulong, int>(count);
        Dictionary<string, int>? byText = null;
        var shared = new SortedDictionary<int, List<EntryPlace>>();
        var homes = new List<EntryPlace>(count);
        var papers = ImmutableArray.CreateBuilder<FilePapers>(files.Length);
        for (var file = 0; file < files.Length; file++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = homes.Count;
            var guests = ImmutableArray.CreateBuilder<int>();
            var prints = files[file].Prints.Items;
            for (var entry = 0; entry < prints.Length; entry++)
            {
                var place = new EntryPlace(file, entry);
                var paper = Find(place);
                if (paper == homes.Count)
                {
                    homes.Add(place);
                    continue;
                }

                guests.Add(entry);
                if (!shared.TryGetValue(paper, out var entries))
                {
                    shared.Add(paper, entries = [homes[paper]]);
                }

                entries.Add(place);
            }

            papers.Add(new FilePapers(files[file].Key, first, prints.Length, guests.ToEquatableArray()));
        }

        var sharedPapers = ImmutableArray.CreateBuilder<SharedPaper>(shared.Count);
        foreach (var pair in shared)
        {
            sharedPapers.Add(new SharedPaper(pair.Key, pair.Value.ToEquatableArray()));
        }

        return new CorpusIdentity(new(papers.MoveToImmutable()), new(sharedPapers.MoveToImmutable()));

        int Find(EntryPlace place)
        {
            var print = files[place.File].Prints[place.Entry];
            if (!byPrint.TryGetValue(print, out var paper))
            {
                byPrint.Add(print, homes.Count);
                return homes.Count;
            }

            var text = TextAt(place);
            if (string.Equals(TextAt(homes[paper]), text, StringComparison.Ordinal))
            {
                return paper;
            }

            // Somebody made two texts with one number, which takes four thousand million attempts.
            byText ??= new Dictionary<string, int>(StringComparer.Ordinal);
            if (!byText.TryGetValue(text, out paper))
            {
                byText.Add(text, paper = homes.Count);
            }

            return paper;
        }

        string TextAt(EntryPlace place) => files[place.File].Texts[place.Entry];
    }
}
