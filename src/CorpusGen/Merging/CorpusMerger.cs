using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using CorpusGen.Configuration;
using CorpusGen.Emitting;
using CorpusGen.Reading;
using CorpusGen.Understanding;

namespace CorpusGen.Merging;

/// <summary>
/// Makes one corpus of the files: which entries are one paper, what every paper is called, which keywords there are. The
/// outcome does not depend on the order in which the files come. The steps are apart, so that the generator takes each only where
/// something changed that it looks at.
/// </summary>
internal static class CorpusMerger
{
    /// <summary>Merges the files of a compilation.</summary>
    /// <param name="files">The files, in any order, no two with the same key.</param>
    /// <param name="options">What the project file says.</param>
    /// <param name="cancellationToken">Asked at every paper, in each of the steps that go through them.</param>
    /// <returns>The corpus. Time and memory are linear in the number of entries and keywords.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static MergedCorpus Merge(ImmutableArray<CorpusFile> files, CorpusOptions options, CancellationToken cancellationToken)
    {
        var parts = ImmutableArray.CreateRange(
            files.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key)),
            file => FileParts.Of(new UnderstoodFile(file, null), options.KeywordsPerPaper, cancellationToken));
        var identity = CorpusIdentity.Of(Each(parts, file => file.Texts), cancellationToken);
        var race = NameRace.Begin(Each(parts, file => file.Names), identity, cancellationToken);
        var corpus = new CorpusParts(
            identity,
            race.End(Each(parts, file => file.LastNames), cancellationToken),
            CorpusKeywords.Of(Each(parts, file => file.Keywords), identity, options.KeywordMinPapers, cancellationToken),
            CorpusLists.Of(Each(parts, file => file.Head), identity, cancellationToken),
            ShareFields(Each(parts, file => file.Fields), identity, cancellationToken));
        return new MergedCorpus(corpus.ToIndex(), parts.Select(file => corpus.PlanOf(file, cancellationToken)!).ToEquatableArray());
    }

    /// <summary>
    /// Puts together what the entries of papers say that have several: what the first one leaves out, the next ones may say.
    /// </summary>
    /// <param name="parts">The fields of the entries of all files, in any order.</param>
    /// <param name="identity">Which entries are one paper.</param>
    /// <param name="cancellationToken">Asked at every paper.</param>
    /// <returns>The fields of each paper with several entries.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static EquatableArray<PaperFields> ShareFields(
        ImmutableArray<FileFields> parts, CorpusIdentity identity, CancellationToken cancellationToken)
    {
        var files = FileParts.InOrder(parts);
        var fields = ImmutableArray.CreateBuilder<PaperFields>(identity.Shared.Count);
        foreach (var paper in identity.Shared)
        {
            cancellationToken.ThrowIfCancellationRequested();
            fields.Add(paper.Entries.Select(place => files[place.File].Entries[place.Entry]).Aggregate((all, next) => all.Or(next)));
        }

        return new(fields.MoveToImmutable());
    }

    private static ImmutableArray<T> Each<T>(ImmutableArray<FileParts> files, Func<FileParts, T> part) =>
        ImmutableArray.CreateRange(files, part);
}

/// <summary>What the entries of papers say together that have several.</summary>
/// <param name="Papers">What <see cref="CorpusMerger.ShareFields"/> gives.</param>
internal sealed record SharedFields(EquatableArray<PaperFields> Papers);

/// <summary>The corpus as the steps of the merging leave it.</summary>
/// <param name="Identity">Which entries are one paper.</param>
/// <param name="Names">What the papers are called.</param>
/// <param name="Keywords">What they are about.</param>
/// <param name="Lists">The lists that they are in.</param>
/// <param name="SharedFields">The fields of papers with several entries.</param>
internal sealed record CorpusParts(
    CorpusIdentity Identity, CorpusNames Names, CorpusKeywords Keywords, CorpusLists Lists, EquatableArray<PaperFields> SharedFields)
{
    /// <summary>Puts together what goes into the corpus's source.</summary>
    /// <returns>The corpus without its texts.</returns>
    public CorpusIndex ToIndex() => new(
        Lists.TypeNames.Zip(Names.Files, (type, names) => new IndexedFile(type, names)).ToEquatableArray(),
        Lists.Lists,
        Keywords.Index,
        Names.Retired,
        Names.Former,
        Lists.Retired,
        Identity.Shared.Count > 0);

    /// <summary>Puts together what goes into a file's own source.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Asked at every paper.</param>
    /// <returns>Its plan, or <see langword="null"/> where the corpus does not have the file.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    [MethodImpl(Hot.Path)]
    public FilePlan? PlanOf(FileParts file, CancellationToken cancellationToken)
    {
        var place = FileParts.Find(Identity.Files, file.Head.Key);
        if (place < 0)
        {
            return null;
        }

        var papers = Identity.Files[place];
        var members = Keywords.MembersOf(file.Keywords.Texts);
        var label = new EquatableArray<string>(ImmutableArray.Create(Lists.Labels[place]));
        var shared = FindShared(papers.First);
        var plans = ImmutableArray.CreateBuilder<PaperPlan>(papers.Count);
        var keywords = ImmutableArray.CreateBuilder<KeywordMember>();
        foreach (var entry in papers.Homes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isShared = shared < Identity.Shared.Count && Identity.Shared[shared].Position == papers.First + plans.Count;
            keywords.Clear();
            if (isShared)
            {
                keywords.AddRange(Keywords.Shared[shared].Select(Keywords.MemberOf).OfType<KeywordMember>());
            }
            else
            {
                for (var i = file.Keywords.StartOf(entry); i < file.Keywords.Ends[entry]; i++)
                {
                    if (members[file.Keywords.Chosen[i]] is { } member)
                    {
                        keywords.Add(member);
                    }
                }
            }

            plans.Add(new PaperPlan(
                entry,
                file.Understood.File.Papers[entry].Id,
                Names.Files[place][plans.Count],
                isShared ? SharedFields[shared] : file.Fields.Entries[entry],
                keywords.ToEquatableArray(),
                isShared ? Lists.SharedLabels[shared] : label));
            shared += isShared ? 1 : 0;
        }

        return new FilePlan(
            file.Head.Key, Lists.TypeNames[place], new(plans.MoveToImmutable()), papers.Guests, PaperParts.ScaleOf(Identity.PaperCount));
    }

    /// <summary>The first paper with several entries at a position or behind it.</summary>
    private int FindShared(int position)
    {
        int low = 0, high = Identity.Shared.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Identity.Shared[middle].Position < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
