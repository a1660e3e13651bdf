using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using CorpusGen.Configuration;
using CorpusGen.Emitting;
using CorpusGen.Language;
using CorpusGen.Naming;
using CorpusGen.Reading;
using CorpusGen.Understanding;

namespace CorpusGen.Merging;

/// <summary>
/// Makes one corpus of the files: which entries are one paper, what every paper is called, which keywords there are. The
/// outcome does not depend on the order in which the files come.
/// </summary>
internal sealed class CorpusMerger
{
    /// <summary>The longest part of a type's name that is taken from the file's path.</summary>
    private const int LongestPathInName = 60;

    /// <summary>How many of a paper's keywords bring along what they end in.</summary>
    private const int KeywordsWithHeads = 3;

    /// <summary>The members of the class of the lists, its own name, and the members of every object.</summary>
    private static readonly ImmutableArray<string> ReservedForLists = IdentifierScope.MembersOfObjects.AddRange(ImmutableArray.Create("All", "Lists"));

    private readonly ImmutableArray<CorpusFile> files;
    private readonly CorpusOptions options;
    private readonly List<Paper> papers = new();
    private readonly List<int>[] guests;

    private CorpusMerger(ImmutableArray<CorpusFile> files, CorpusOptions options)
    {
        this.files = files;
        this.options = options;
        guests = files.Select(_ => new List<int>()).ToArray();
    }

    /// <summary>Merges the files of a compilation.</summary>
    /// <param name="files">The files, in any order, no two with the same key.</param>
    /// <param name="options">What the project file says.</param>
    /// <param name="cancellationToken">Asked at every paper, in each of the steps that go through them.</param>
    /// <returns>The corpus. Time and memory are linear in the number of entries and keywords.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static MergedCorpus Merge(ImmutableArray<CorpusFile> files, CorpusOptions options, CancellationToken cancellationToken)
    {
        var merger = new CorpusMerger(files.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key)), options);
        merger.FindPapers(cancellationToken);
        return merger.ToCorpus(cancellationToken);
    }

    /// <summary>Entries with the same text are one paper; its first entry, in the order of files and lines, is its home.</summary>
    private void FindPapers(CancellationToken cancellationToken)
    {
        var byText = new Dictionary<string, Paper>(StringComparer.Ordinal);
        for (var file = 0; file < files.Length; file++)
        {
            for (var entry = 0; entry < files[file].Papers.Count; entry++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var current = files[file].Papers[entry];
                if (byText.TryGetValue(current.Text, out var paper))
                {
                    paper.Add(current, file);
                    guests[file].Add(entry);
                }
                else
                {
                    paper = new Paper(file, entry, current);
                    byText.Add(current.Text, paper);
                    papers.Add(paper);
                }
            }
        }
    }

    private MergedCorpus ToCorpus(CancellationToken cancellationToken)
    {
        var (names, retired) = NameAssignment.Assign(papers.Select(paper => paper.Claim).ToList(), cancellationToken);
        var members = AssignKeywords(cancellationToken);
        var typeNames = TypeNames();
        var lists = IndexLists();
        var scale = PaperParts.ScaleOf(papers.Count);
        var plans = new ImmutableArray<PaperPlan>.Builder[files.Length];
        for (var file = 0; file < files.Length; file++)
        {
            plans[file] = ImmutableArray.CreateBuilder<PaperPlan>();
        }

        for (var i = 0; i < papers.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var paper = papers[i];
            plans[paper.File].Add(new PaperPlan(
                paper.Entry,
                paper.First.Id,
                names[i],
                paper.Fields,
                paper.Keywords.Where(members.ContainsKey).Select(key => members[key]).ToEquatableArray(),
                LabelsOf(paper).ToEquatableArray()));
        }

        return new MergedCorpus(
            new CorpusIndex(
                files.Select((_, file) => new IndexedFile(typeNames[file], plans[file].Select(plan => plan.Name).ToEquatableArray()))
                    .ToEquatableArray(),
                lists,
                IndexKeywords(members, cancellationToken),
                retired,
                RetireLists(lists),
                papers.Exists(paper => paper.HasGuests)),
            files.Select((file, i) => new FilePlan(file.Key, typeNames[i], plans[i].ToEquatableArray(), guests[i].ToEquatableArray(), scale))
                .ToEquatableArray());
    }

    private Dictionary<string, KeywordMember> AssignKeywords(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            paper.ChooseKeywords(options.KeywordsPerPaper);
            foreach (var key in paper.Keywords)
            {
                counts[key] = counts.TryGetValue(key, out var count) ? count + 1 : 1;
            }
        }

        return KeywordAssignment.Assign(papers.SelectMany(paper => paper.KeywordTexts)
            .Where(text => counts[Language.Keywords.KeyOf(text)] >= options.KeywordMinPapers));
    }

    /// <summary>The lists that a paper is in, in the order of its entries.</summary>
    private IEnumerable<string> LabelsOf(Paper paper) => paper.Files.Select(file => files[file].Label).Distinct(StringComparer.Ordinal);

    private EquatableArray<IndexedList> IndexLists()
    {
        var byLabel = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            // A list that has no sound paper is still a list.
            byLabel[file.Label] = new List<int>();
        }

        for (var i = 0; i < papers.Count; i++)
        {
            foreach (var label in LabelsOf(papers[i]))
            {
                byLabel[label].Add(i);
            }
        }

        var identifiers = new IdentifierScope(ReservedForLists, "List")
            .Allocate(byLabel.Select(pair => (pair.Key, Identifiers.FromText(pair.Key))).ToArray());
        return byLabel.Zip(identifiers, (pair, identifier) => new IndexedList(pair.Key, identifier, pair.Value.ToEquatableArray()))
            .ToEquatableArray();
    }

    /// <summary>What labels that differ too little would be called, if there were only one of them.</summary>
    private static EquatableArray<RetiredName> RetireLists(EquatableArray<IndexedList> lists)
    {
        var taken = new HashSet<string>(lists.Select(list => list.Identifier).Concat(ReservedForLists), StringComparer.OrdinalIgnoreCase);
        return lists
            .GroupBy(list => Identifiers.FromText(list.Label), StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Key.Length > 0 && group.Skip(1).Any() && !taken.Contains(group.Key))
            .Select(group => new RetiredName(group.Key, group.Select(list => list.Identifier).ToEquatableArray()))
            .ToEquatableArray();
    }

    private EquatableArray<IndexedKeyword> IndexKeywords(Dictionary<string, KeywordMember> members, CancellationToken cancellationToken)
    {
        var broader = members.ToDictionary(pair => pair.Key, pair => KeywordAssignment.Broader(pair.Value.Text, members), StringComparer.Ordinal);
        var narrower = broader.Where(pair => pair.Value is not null)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ToLookup(pair => pair.Value!, pair => members[pair.Key].Value, StringComparer.Ordinal);
        var postings = members.ToDictionary(pair => pair.Key, _ => new List<int>(), StringComparer.Ordinal);
        for (var i = 0; i < papers.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var keyword in papers[i].Keywords)
            {
                for (var key = members.ContainsKey(keyword) ? keyword : null; key is not null; key = broader[key])
                {
                    var posting = postings[key];
                    if (posting.Count == 0 || posting[posting.Count - 1] != i)
                    {
                        posting.Add(i);
                    }
                }
            }
        }

        return members
            .OrderBy(pair => (uint)pair.Value.Value)
            .Select(pair => new IndexedKeyword(
                pair.Value,
                broader[pair.Key] is { } key ? members[key].Value : null,
                narrower[pair.Key].ToEquatableArray(),
                postings[pair.Key].ToEquatableArray()))
            .ToEquatableArray();
    }

    /// <summary>Gets the names of the files' types; the hash of a key can be that of another, and the sources' names may not.</summary>
    private string[] TypeNames()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return files.Select(file =>
        {
            var name = TypeName(file);
            while (!taken.Add(name))
            {
                name += "_";
            }

            return name;
        }).ToArray();
    }

    /// <summary>
    /// A type's name that tells the file to a reader, and by a hash of the key also to a file system that knows no letter
    /// case: the source is named after the type.
    /// </summary>
    private static string TypeName(CorpusFile file)
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

    /// <summary>A paper while it is being put together from its entries.</summary>
    private sealed class Paper
    {
        private readonly List<int> fileIndexes;
        private PaperEntry named;
        private PaperEntry described;

        public Paper(int file, int entry, PaperEntry first)
        {
            File = file;
            Entry = entry;
            First = first;
            Fields = first.Fields;
            fileIndexes = [file];
            named = first;
            described = first;
        }

        public int File { get; }

        public int Entry { get; }

        public PaperEntry First { get; }

        public IReadOnlyList<int> Files => fileIndexes;

        public bool HasGuests => fileIndexes.Count > 1;

        public PaperFields Fields { get; private set; }

        /// <summary>Gets the keys of the chosen keywords, best first.</summary>
        public IReadOnlyList<string> Keywords { get; private set; } = [];

        /// <summary>Gets the chosen keywords as their entry writes them.</summary>
        public IReadOnlyList<string> KeywordTexts { get; private set; } = [];

        public NameClaim Claim => new(named.IsPinned, named.Names);

        /// <summary>Adds another entry: what the first one leaves out, the next ones may say.</summary>
        public void Add(PaperEntry other, int otherFile)
        {
            fileIndexes.Add(otherFile);
            Fields = Fields.Or(other.Fields);
            named = Rank(other) > Rank(named) ? other : named;
            described = described.GivenKeywords == 0 && other.GivenKeywords > 0 ? other : described;
        }

        /// <summary>
        /// Chooses the first keywords; what the very first ones end in takes the last places, so that a paper on a
        /// narrow subject is found under the subject that people look for.
        /// </summary>
        public void ChooseKeywords(int most)
        {
            var all = Distinct(described.Keywords.Select(keyword => keyword.Text));
            var heads = Distinct(all.Take(KeywordsWithHeads).Select(Language.Keywords.Head).OfType<string>())
                .Where(head => !all.Take(most).Contains(head, KeywordKeys.Comparer)).ToList();
            var kept = all.Take(Math.Max(Math.Min(KeywordsWithHeads, most), most - heads.Count));
            KeywordTexts = Distinct(kept.Concat(heads)).Take(most).ToList();
            Keywords = KeywordTexts.Select(Language.Keywords.KeyOf).ToList();
        }

        private static List<string> Distinct(IEnumerable<string> texts) => texts.Distinct(KeywordKeys.Comparer).ToList();

        private static int Rank(PaperEntry candidate) => EntryNames.Of(candidate).Rank;
    }
}

/// <summary>Compares keywords as the enum does.</summary>
file sealed class KeywordKeys : IEqualityComparer<string>
{
    public static readonly KeywordKeys Comparer = new();

    public bool Equals(string x, string y) => string.Equals(Keywords.KeyOf(x), Keywords.KeyOf(y), StringComparison.Ordinal);

    public int GetHashCode(string text) => StringComparer.Ordinal.GetHashCode(Keywords.KeyOf(text));
}
