using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;

namespace CorpusGen.Rules;

/// <summary>
/// Finds texts that are nearly the same: those that share half of their pairs of neighbouring words (a Jaccard similarity of
/// 0.5), or of which one has nine tenths of the other's pairs. Letter case and punctuation do not count, nor how often a pair
/// comes. Texts of few pairs say too little to be compared and are near to none.
/// <para>
/// It is an exact set-similarity join: it finds the pairs that a comparison of all with all would. A text of <c>b</c> pairs
/// shares at least two thirds of them with a near text that is no smaller: <c>(a + b) / 3</c> of the Jaccard similarity is at
/// least <c>2b / 3</c>, and 0.9 is more. So whatever the order of the pairs, some of the first third are shared. With the rarest
/// first these are in few other texts, and only such texts are compared. This is the prefix filter of Chaudhuri, Ganti and Kaushik
/// (2006) and of Bayardo, Ma and Srikant (2007); that more of a longer prefix must be shared is from Wang, Li and Feng (2012).
/// As the bound depends on the smaller text alone, it holds for both measures.
/// </para>
/// <para>
/// Pairs that are in the same texts, as those of a sentence that several texts have, are looked up and counted as one group. The
/// groups are found by partition refinement (Paige and Tarjan 1987).
/// </para>
/// <para>
/// A text is told with the first text before it that is near, so that thousands of versions of one text are a finding each and
/// not one for each two. To look for it takes a number of steps that the text's own length bounds. Real texts need a fraction
/// of them; where even the rarest pairs of a text are in thousands of others, the search ends with the first of those.
/// </para>
/// </summary>
internal sealed class NearTexts
{
    /// <summary>The fewest pairs of words that a text is compared by.</summary>
    public const int FewestPairs = 8;

    // How many steps the search for a near text may take: so many, and so many more for each pair of words of the text.
    private const int Steps = 4096;
    private const int StepsPerPair = 64;

    // The most slots of the table that tells which pairs are in one text only.
    private const int MostSlots = 1 << 26;

    // How many times longer a text must be that is searched rather than gone through.
    private const int MuchLonger = 16;

    // For each text how many different pairs it has; and its groups of those that are in other texts too, from rare to frequent.
    private readonly int[] sizes;
    private readonly int[][] groups;
    private readonly int[] firstNear;

    // For each text how many of its groups are its prefix, and how many pairs these are with the pairs that no other text has.
    private readonly int[] prefixes;
    private readonly int[] prefixSizes;

    // For each group how many pairs it has.
    private int[] weights = Array.Empty<int>();

    private NearTexts(int[][] words, CancellationToken cancellationToken)
    {
        sizes = new int[words.Length];
        groups = words;
        firstNear = new int[words.Length];
        prefixes = new int[words.Length];
        prefixSizes = new int[words.Length];
        var counts = Group(NumberPairs(cancellationToken), cancellationToken);
        Join(counts, cancellationToken);
    }

    /// <summary>Gets how many steps it took to look for near texts: entries of lists looked at, and pairs of words compared.</summary>
    public long StepsTaken { get; private set; }

    /// <summary>Compares texts.</summary>
    /// <param name="texts">The texts, no two the same.</param>
    /// <param name="cancellationToken">Asked at every text, in each of the steps that go through them.</param>
    /// <returns>Which of them are near. Time and memory are linear in the length of the texts.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    [MethodImpl(Hot.Path)]
    public static NearTexts Of(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var numbers = new WordNumbers();
        var words = new int[texts.Count][];
        var buffer = new List<int>();
        for (var i = 0; i < words.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            buffer.Clear();
            numbers.Read(texts[i], buffer);
            words[i] = buffer.ToArray();
        }

        return new NearTexts(words, cancellationToken);
    }

    /// <summary>Gets the text that a text is to be told with.</summary>
    /// <param name="text">The index of the text.</param>
    /// <returns>The index of the first text before it that is near; <see langword="null"/> where there is none.</returns>
    public int? FirstNear(int text) => firstNear[text] < 0 ? null : firstNear[text];

    /// <summary>Tells whether two texts are near.</summary>
    /// <param name="a">The index of the one.</param>
    /// <param name="b">The index of the other.</param>
    /// <returns>Whether they are. The time is linear in the length of the shorter one, but for a logarithm.</returns>
    public bool AreNear(int a, int b)
    {
        var steps = long.MaxValue;
        return Math.Min(sizes[a], sizes[b]) >= FewestPairs && Overlap(a, b, ref steps) >= Needed(sizes[a], sizes[b]);
    }

    /// <summary>Gets how much two texts have in common.</summary>
    /// <param name="a">The index of the one.</param>
    /// <param name="b">The index of the other; both have pairs of words.</param>
    /// <returns>How many percent of the shorter one's pairs of words the longer one has, rounded down.</returns>
    public int SharedPercent(int a, int b)
    {
        var steps = long.MaxValue;
        return (int)(100L * Overlap(a, b, ref steps) / Math.Min(sizes[a], sizes[b]));
    }

    /// <summary>
    /// How many pairs two texts of these sizes share at least when they are near: the smaller of the two measures' bounds.
    /// </summary>
    private static int Needed(int a, int b) => (int)Math.Min(((long)a + b + 2) / 3, ((9L * Math.Min(a, b)) + 9) / 10);

    /// <summary>How many of a text's pairs at least are in any near text that has no fewer.</summary>
    private static int LeastShared(int size) => (int)(((2L * size) + 2) / 3);

    /// <summary>
    /// How many of a text's rarest pairs are looked up. At least one of all but <see cref="LeastShared"/> and one more must be
    /// shared; each further pair that is looked up is a further one that must be, which rules out texts with a sentence in common.
    /// </summary>
    private static int Prefix(int size) => size - LeastShared(size) + 1 + (size / 12);

    /// <summary>A number for two words, which no other two have: an odd factor loses nothing. It looks like any other number.</summary>
    private static long PairOf(int first, int second) =>
        unchecked((long)((((ulong)(uint)first << 32) | (uint)second) * 0x9E3779B97F4A7C15));

    /// <summary>Turns words into sets of numbered pairs. A pair that no other text has is counted in the size alone.</summary>
    /// <returns>For each number, in how many texts its pair is.</returns>
    [MethodImpl(Hot.Path)]
    private List<int> NumberPairs(CancellationToken cancellationToken)
    {
        var total = 0L;
        foreach (var words in groups)
        {
            total += words.Length;
        }

        // Pairs that meet in a slot only make it count too much, which keeps what could be left out.
        var bits = 1;
        while (1 << bits < total && 1 << bits < MostSlots)
        {
            bits++;
        }

        var slots = new byte[1 << bits];
        foreach (var words in groups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 1; i < words.Length; i++)
            {
                ref var slot = ref slots[Slot(PairOf(words[i - 1], words[i]), bits)];
                slot += slot < 2 ? (byte)1 : (byte)0;
            }
        }

        var ids = new Dictionary<long, int>();
        var counts = new List<int>();
        var lastText = new List<int>();
        var set = new List<int>();
        for (var text = 0; text < groups.Length; text++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            set.Clear();
            for (var i = 1; i < groups[text].Length; i++)
            {
                var pair = PairOf(groups[text][i - 1], groups[text][i]);
                if (slots[Slot(pair, bits)] < 2)
                {
                    // It stands here and nowhere else, not in this text either.
                    sizes[text]++;
                    continue;
                }

                if (!ids.TryGetValue(pair, out var id))
                {
                    ids.Add(pair, id = ids.Count);
                    counts.Add(0);
                    lastText.Add(-1);
                }

                if (lastText[id] != text)
                {
                    lastText[id] = text;
                    sizes[text]++;
                    counts[id]++;
                    set.Add(id);
                }
            }

            groups[text] = set.ToArray();
        }

        return counts;
    }

    private static int Slot(long pair, int bits) => (int)((ulong)pair >> (64 - bits));

    /// <summary>
    /// Replaces the pairs by groups. At first all pairs are one group; each text splits the groups that it has a part of.
    /// </summary>
    /// <returns>For each group, in how many texts it is.</returns>
    [MethodImpl(Hot.Path)]
    private int[] Group(List<int> counts, CancellationToken cancellationToken)
    {
        var groupOf = new int[counts.Count];
        var sizeOf = new int[counts.Count + 1];
        var inText = new int[counts.Count + 1];
        var split = new int[counts.Count + 1];
        sizeOf[0] = counts.Count;
        var groupCount = 1;
        foreach (var pairs in groups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var pair in pairs)
            {
                inText[groupOf[pair]]++;
            }

            foreach (var pair in pairs)
            {
                var group = groupOf[pair];
                if (inText[group] == sizeOf[group])
                {
                    continue;
                }

                if (split[group] == 0)
                {
                    split[group] = groupCount++;
                }

                groupOf[pair] = split[group];
                sizeOf[split[group]]++;
                sizeOf[group]--;
                inText[group]--;
                if (inText[group] == 0)
                {
                    split[group] = 0;
                }
            }

            foreach (var pair in pairs)
            {
                inText[groupOf[pair]] = 0;
            }
        }

        return Rank(counts, groupOf, groupCount, cancellationToken);
    }

    /// <summary>Numbers the groups from rare to frequent, and sorts those of each text.</summary>
    [MethodImpl(Hot.Path)]
    private int[] Rank(List<int> counts, int[] groupOf, int groupCount, CancellationToken cancellationToken)
    {
        var countOf = new int[groupCount];
        var weightOf = new int[groupCount];
        for (var pair = 0; pair < groupOf.Length; pair++)
        {
            countOf[groupOf[pair]] = counts[pair];
            weightOf[groupOf[pair]]++;
        }

        var starts = new int[groups.Length + 2];
        foreach (var count in countOf)
        {
            starts[count + 1]++;
        }

        for (var count = 1; count < starts.Length; count++)
        {
            starts[count] += starts[count - 1];
        }

        var ranks = new int[groupCount];
        var byRank = new int[groupCount];
        weights = new int[groupCount];
        for (var group = 0; group < groupCount; group++)
        {
            var rank = starts[countOf[group]]++;
            ranks[group] = rank;
            byRank[rank] = countOf[group];
            weights[rank] = weightOf[group];
        }

        var seen = new HashSet<int>();
        for (var text = 0; text < groups.Length; text++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            seen.Clear();
            foreach (var pair in groups[text])
            {
                seen.Add(ranks[groupOf[pair]]);
            }

            var own = sizes[text] - groups[text].Length;
            var set = new int[seen.Count];
            seen.CopyTo(set);
            Array.Sort(set);
            groups[text] = set;
            SetPrefix(text, own);
        }

        return byRank;
    }

    /// <summary>Finds out how many of a text's groups it takes to make its prefix.</summary>
    private void SetPrefix(int text, int own)
    {
        var (count, size) = (0, own);
        while (sizes[text] >= FewestPairs && count < groups[text].Length && size < Prefix(sizes[text]))
        {
            size += weights[groups[text][count++]];
        }

        prefixes[text] = count;
        prefixSizes[text] = size;
    }

    /// <summary>Finds for each text the first near one before it.</summary>
    [MethodImpl(Hot.Path)]
    private void Join(int[] counts, CancellationToken cancellationToken)
    {
        var everywhere = new Postings(counts);
        var inPrefix = new Postings(CountPrefixes(counts.Length));
        var matches = new int[groups.Length];
        var touched = new List<int>();
        for (var text = 0; text < groups.Length; text++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            firstNear[text] = -1;
            if (sizes[text] < FewestPairs)
            {
                continue;
            }

            var allowed = Steps + ((long)StepsPerPair * sizes[text]);
            var steps = allowed;
            touched.Clear();

            // Before this text stand larger ones, which have some of its rarest pairs, and smaller ones, of which it has some.
            var lookedUp = prefixSizes[text] - CountMatches(everywhere, text, prefixes[text], isLarger: true, matches, touched, ref steps);
            var isComplete = CountMatches(inPrefix, text, groups[text].Length, isLarger: false, matches, touched, ref steps) == 0;
            touched.RemoveAll(other => !IsPossible(text, other, lookedUp, isComplete, matches));
            touched.Sort();
            StepsTaken += allowed - steps;
            steps = allowed;
            foreach (var other in touched)
            {
                if (firstNear[text] < 0 && steps > 0 && Overlap(text, other, ref steps) >= Needed(sizes[text], sizes[other]))
                {
                    firstNear[text] = other;
                }

                matches[other] = 0;
            }

            StepsTaken += allowed - steps;
            everywhere.Add(text, groups[text], groups[text].Length);
            inPrefix.Add(text, groups[text], prefixes[text]);
        }
    }

    private int[] CountPrefixes(int groupCount)
    {
        var counts = new int[groupCount];
        for (var text = 0; text < groups.Length; text++)
        {
            for (var i = 0; i < prefixes[text]; i++)
            {
                counts[groups[text][i]]++;
            }
        }

        return counts;
    }

    /// <summary>Counts for each text before this one how many pairs of this one's first groups it has.</summary>
    /// <returns>How many pairs were not looked up, because the steps did not suffice.</returns>
    [MethodImpl(Hot.Path)]
    private int CountMatches(Postings postings, int text, int count, bool isLarger, int[] matches, List<int> touched, ref long steps)
    {
        for (var i = 0; i < count; i++)
        {
            var group = groups[text][i];
            var weight = weights[group];
            var (start, end) = postings.Of(group);
            for (var at = start; at < end; at++)
            {
                if (steps-- <= 0)
                {
                    return groups[text].Skip(i).Take(count - i).Sum(left => weights[left]);
                }

                var other = postings.Texts[at];
                if (sizes[other] >= sizes[text] == isLarger)
                {
                    if (matches[other] == 0)
                    {
                        touched.Add(other);
                    }

                    matches[other] += weight;
                }
            }
        }

        return 0;
    }

    /// <summary>Whether a text can be near that shares so many of the pairs looked up: the others may all be shared.</summary>
    private bool IsPossible(int text, int other, int lookedUp, bool isComplete, int[] matches)
    {
        var unknown = sizes[other] >= sizes[text]
            ? sizes[text] - lookedUp
            : isComplete ? sizes[other] - prefixSizes[other] : sizes[other];
        if (matches[other] + unknown >= Needed(sizes[text], sizes[other]))
        {
            return true;
        }

        matches[other] = 0;
        return false;
    }

    /// <summary>How many pairs two texts share; fewer where the steps do not suffice or it is certain that they are not near.</summary>
    [MethodImpl(Hot.Path)]
    private int Overlap(int a, int b, ref long steps)
    {
        var (few, many) = groups[a].Length <= groups[b].Length ? (groups[a], groups[b]) : (groups[b], groups[a]);
        var overlap = 0;
        if (many.Length > MuchLonger * few.Length)
        {
            steps -= (long)MuchLonger * few.Length;
            foreach (var group in few)
            {
                overlap += Array.BinarySearch(many, group) >= 0 ? weights[group] : 0;
            }

            return overlap;
        }

        int i = 0, j = 0;
        while (i < few.Length && j < many.Length)
        {
            var difference = few[i] - many[j];
            overlap += difference == 0 ? weights[few[i]] : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }

        steps -= i + j;
        return overlap;
    }

    /// <summary>Which of the texts gone through have a group, in their order.</summary>
    private sealed class Postings
    {
        private readonly int[] starts;
        private readonly int[] ends;

        /// <summary>Makes room.</summary>
        /// <param name="counts">For each group, how many texts will be added at most.</param>
        public Postings(int[] counts)
        {
            starts = new int[counts.Length];
            ends = new int[counts.Length];
            var total = 0;
            for (var group = 0; group < counts.Length; group++)
            {
                starts[group] = ends[group] = total;
                total += counts[group];
            }

            Texts = new int[total];
        }

        /// <summary>Gets the texts of all groups.</summary>
        public int[] Texts { get; }

        /// <summary>Gets where the texts of a group stand.</summary>
        /// <param name="group">The group.</param>
        /// <returns>The part of <see cref="Texts"/>.</returns>
        public (int Start, int End) Of(int group) => (starts[group], ends[group]);

        /// <summary>Adds a text.</summary>
        /// <param name="text">Its index.</param>
        /// <param name="own">Its groups.</param>
        /// <param name="count">How many of them, from the first.</param>
        [MethodImpl(Hot.Path)]
        public void Add(int text, int[] own, int count)
        {
            for (var i = 0; i < count; i++)
            {
                Texts[ends[own[i]]++] = text;
            }
        }
    }
}
