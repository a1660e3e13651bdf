using System;
using System.Collections.Generic;
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

    // For each text how many different pairs it has; and those that are in other texts too, as ranks from rare to frequent.
    private readonly int[] sizes;
    private readonly int[][] shared;
    private readonly int[] firstNear;

    private NearTexts(int[][] words, int wordCount, CancellationToken cancellationToken)
    {
        sizes = new int[words.Length];
        shared = words;
        firstNear = new int[words.Length];
        var counts = RankPairs(wordCount, cancellationToken);
        Join(counts, cancellationToken);
    }

    /// <summary>Gets how many steps it took to look for near texts: entries of lists looked at, and pairs of words compared.</summary>
    public long StepsTaken { get; private set; }

    /// <summary>Compares texts.</summary>
    /// <param name="texts">The texts, no two the same.</param>
    /// <param name="cancellationToken">Asked at every text, in each of the steps that go through them.</param>
    /// <returns>Which of them are near. Time and memory are linear in the length of the texts.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static NearTexts Of(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new int[texts.Count][];
        var buffer = new List<int>();
        for (var i = 0; i < words.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            buffer.Clear();
            ReadWords(texts[i].ToLowerInvariant(), ids, buffer);
            words[i] = buffer.ToArray();
        }

        return new NearTexts(words, ids.Count, cancellationToken);
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

    /// <summary>How many pairs two texts of these sizes share at least when they are near: the smaller of the two measures' bounds.</summary>
    private static int Needed(int a, int b) => (int)Math.Min(((long)a + b + 2) / 3, ((9L * Math.Min(a, b)) + 9) / 10);

    /// <summary>How many of a text's pairs at least are in any near text that has no fewer.</summary>
    private static int LeastShared(int size) => (int)(((2L * size) + 2) / 3);

    /// <summary>
    /// How many of a text's rarest pairs are looked up. At least one of all but <see cref="LeastShared"/> and one more must be
    /// shared; each further pair that is looked up is a further one that must be, which rules out texts with a sentence in common.
    /// </summary>
    private static int Prefix(int size) => size - LeastShared(size) + 1 + (size / 12);

    /// <summary>Adds the words of a text in lower case: runs of letters and digits.</summary>
    private static void ReadWords(string text, Dictionary<string, int> ids, List<int> words)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            var word = text.Substring(start, i - start);
            if (!ids.TryGetValue(word, out var id))
            {
                ids.Add(word, id = ids.Count);
            }

            words.Add(id);
        }
    }

    /// <summary>A number for two words, which no other two have: an odd factor loses nothing. It looks like any other number.</summary>
    private static long PairOf(int first, int second) => unchecked((long)((((ulong)(uint)first << 32) | (uint)second) * 0x9E3779B97F4A7C15));

    /// <summary>
    /// Turns words into sets of pairs. A pair that no other text has is counted in the size alone.
    /// </summary>
    /// <returns>For each rank, in how many texts its pair is.</returns>
    private int[] RankPairs(int wordCount, CancellationToken cancellationToken)
    {
        var total = 0L;
        foreach (var words in shared)
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
        foreach (var words in shared)
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
        var buffer = new List<long>();
        var set = new List<int>();
        for (var text = 0; text < shared.Length; text++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            buffer.Clear();
            set.Clear();
            for (var i = 1; i < shared[text].Length; i++)
            {
                buffer.Add(PairOf(shared[text][i - 1], shared[text][i]));
            }

            buffer.Sort();
            for (var i = 0; i < buffer.Count; i++)
            {
                if (i > 0 && buffer[i] == buffer[i - 1])
                {
                    continue;
                }

                sizes[text]++;
                if (slots[Slot(buffer[i], bits)] < 2)
                {
                    continue;
                }

                if (!ids.TryGetValue(buffer[i], out var id))
                {
                    ids.Add(buffer[i], id = ids.Count);
                    counts.Add(0);
                }

                counts[id]++;
                set.Add(id);
            }

            shared[text] = set.ToArray();
        }

        return Rank(counts, cancellationToken);
    }

    private static int Slot(long pair, int bits) => (int)((ulong)pair >> (64 - bits));

    /// <summary>Replaces the numbers of the pairs by ranks, and sorts each set by them.</summary>
    private int[] Rank(List<int> counts, CancellationToken cancellationToken)
    {
        var starts = new int[shared.Length + 2];
        foreach (var count in counts)
        {
            starts[count + 1]++;
        }

        for (var count = 1; count < starts.Length; count++)
        {
            starts[count] += starts[count - 1];
        }

        var ranks = new int[counts.Count];
        var byRank = new int[counts.Count];
        for (var id = 0; id < ranks.Length; id++)
        {
            ranks[id] = starts[counts[id]]++;
            byRank[ranks[id]] = counts[id];
        }

        foreach (var set in shared)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < set.Length; i++)
            {
                set[i] = ranks[set[i]];
            }

            Array.Sort(set);
        }

        return byRank;
    }

    /// <summary>Finds for each text the first near one before it.</summary>
    private void Join(int[] counts, CancellationToken cancellationToken)
    {
        var everywhere = new Postings(counts);
        var inPrefix = new Postings(CountPrefixes(counts.Length));
        var matches = new int[shared.Length];
        var touched = new List<int>();
        for (var text = 0; text < shared.Length; text++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            firstNear[text] = -1;
            if (sizes[text] < FewestPairs)
            {
                continue;
            }

            var prefix = PrefixOf(text);
            var allowed = Steps + ((long)StepsPerPair * sizes[text]);
            var steps = allowed;
            touched.Clear();

            // Before this text stand larger ones, which have some of its rarest pairs, and smaller ones, of which it has some.
            var lookedUp = sizes[text] - shared[text].Length + CountMatches(everywhere, text, prefix, isLarger: true, matches, touched, ref steps);
            var lookedUpOfSmaller = CountMatches(inPrefix, text, shared[text].Length, isLarger: false, matches, touched, ref steps);
            var isComplete = lookedUpOfSmaller == shared[text].Length;
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
            everywhere.Add(text, shared[text], shared[text].Length);
            inPrefix.Add(text, shared[text], prefix);
        }
    }

    /// <summary>How many of the pairs that a text shares with others are among its rarest.</summary>
    private int PrefixOf(int text) =>
        sizes[text] < FewestPairs ? 0 : Math.Max(0, Math.Min(shared[text].Length, Prefix(sizes[text]) - (sizes[text] - shared[text].Length)));

    private int[] CountPrefixes(int ranks)
    {
        var counts = new int[ranks];
        for (var text = 0; text < shared.Length; text++)
        {
            for (var i = PrefixOf(text) - 1; i >= 0; i--)
            {
                counts[shared[text][i]]++;
            }
        }

        return counts;
    }

    /// <summary>Counts for each text before this one how many of its postings are met.</summary>
    /// <returns>How many of this text's pairs were looked up: fewer than asked where the steps did not suffice.</returns>
    private int CountMatches(Postings postings, int text, int pairs, bool isLarger, int[] matches, List<int> touched, ref long steps)
    {
        for (var i = 0; i < pairs; i++)
        {
            var (start, end) = postings.Of(shared[text][i]);
            for (var at = start; at < end; at++)
            {
                if (steps-- <= 0)
                {
                    return i;
                }

                var other = postings.Texts[at];
                if (sizes[other] >= sizes[text] == isLarger && matches[other]++ == 0)
                {
                    touched.Add(other);
                }
            }
        }

        return pairs;
    }

    /// <summary>Whether a text can be near that shares so many of the pairs looked up: the others may all be shared.</summary>
    private bool IsPossible(int text, int other, int lookedUp, bool isComplete, int[] matches)
    {
        var smaller = Math.Min(sizes[text], sizes[other]);
        var unknown = sizes[other] >= sizes[text]
            ? smaller - lookedUp
            : isComplete ? smaller - (sizes[other] - shared[other].Length) - PrefixOf(other) : smaller;
        if (matches[other] + unknown >= Needed(sizes[text], sizes[other]))
        {
            return true;
        }

        matches[other] = 0;
        return false;
    }

    /// <summary>How many pairs two texts share; fewer where the steps do not suffice or it is certain that they are not near.</summary>
    private int Overlap(int a, int b, ref long steps)
    {
        var (few, many) = shared[a].Length <= shared[b].Length ? (shared[a], shared[b]) : (shared[b], shared[a]);
        var overlap = 0;
        if (many.Length > MuchLonger * few.Length)
        {
            steps -= (long)MuchLonger * few.Length;
            foreach (var pair in few)
            {
                overlap += Array.BinarySearch(many, pair) >= 0 ? 1 : 0;
            }

            return overlap;
        }

        int i = 0, j = 0;
        while (i < few.Length && j < many.Length)
        {
            var difference = few[i] - many[j];
            overlap += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }

        steps -= i + j;
        return overlap;
    }

    /// <summary>Which of the texts gone through have a pair, in their order.</summary>
    private sealed class Postings
    {
        private readonly int[] starts;
        private readonly int[] ends;

        /// <summary>Makes room.</summary>
        /// <param name="counts">For each rank, how many texts will be added at most.</param>
        public Postings(int[] counts)
        {
            starts = new int[counts.Length];
            ends = new int[counts.Length];
            var total = 0;
            for (var rank = 0; rank < counts.Length; rank++)
            {
                starts[rank] = ends[rank] = total;
                total += counts[rank];
            }

            Texts = new int[total];
        }

        /// <summary>Gets the texts of all ranks.</summary>
        public int[] Texts { get; }

        /// <summary>Gets where the texts of a rank stand.</summary>
        /// <param name="rank">The rank.</param>
        /// <returns>The part of <see cref="Texts"/>.</returns>
        public (int Start, int End) Of(int rank) => (starts[rank], ends[rank]);

        /// <summary>Adds a text.</summary>
        /// <param name="text">Its index.</param>
        /// <param name="ranks">Its ranks.</param>
        /// <param name="count">How many of them, from the first.</param>
        public void Add(int text, int[] ranks, int count)
        {
            for (var i = 0; i < count; i++)
            {
                Texts[ends[ranks[i]]++] = text;
            }
        }
    }
}
