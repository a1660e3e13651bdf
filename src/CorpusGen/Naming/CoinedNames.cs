using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using CorpusGen.Language;

namespace CorpusGen.Naming;

/// <summary>What a word says of a name beside it.</summary>
[Flags]
internal enum NameCues
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A verb by which authors claim their work: propose.</summary>
    Claim = 1,

    /// <summary>A word that gives a name: called.</summary>
    Calling = 2,

    /// <summary>What stands before the work of others: than, outperforms.</summary>
    Rival = 4,

    /// <summary>What stands before a means: using, with.</summary>
    Means = 8,

    /// <summary>What stands before the authors' own work: our.</summary>
    Owned = 16,

    /// <summary>What works do: outperforms, consists.</summary>
    Act = 32,

    /// <summary>A collection of data, or a task: benchmark.</summary>
    Collection = 64,

    /// <summary>What kind of thing has a name: framework.</summary>
    Kind = 128,

    /// <summary>An article, or what stands like one: a, our.</summary>
    Article = 256,
}

/// <summary>Finds the name that an abstract coins: <c>we propose X</c>, <c>called X</c>, <c>Long Form (X)</c>, <c>X, a novel …</c>.</summary>
internal static class CoinedNames
{
    private const string Claims =
        "propose proposes proposed proposing present presents presenting presented introduce introduces introduced introducing develop develops "
        + "developed describe describes release released releases build built create created design designed devise devised offer offers "
        + "contribute provide provides construct constructed unveil publish implement implemented formulate formulated report demonstrate "
        + "demonstrates suggest suggests explore explores establish curate curated collect collected";

    private const string Callings = "called named dubbed termed namely denoted coined titled abbreviated call name dub term";

    private const string Rivals =
        "than like over vs versus against outperforms outperform outperforming outperformed surpass surpasses surpassing exceeds beats including "
        + "existing traditional conventional current based recent standard popular modern state-of-the-art prior previous competing follow "
        + "following as improves compared";

    private const string Means =
        "on upon using with from by in into via and or to for under within across through use uses leverage leverages leveraging employ employs "
        + "utilize utilizes between both toward towards";

    private const string Owned = "our proposed resulting";

    private const string Acts =
        "achieves outperforms improves surpasses consists enables provides uses employs leverages integrates combines introduces significantly "
        + "consistently can also allows reduces delivers operates learns generates employs incorporates comprises contains supports reaches "
        + "addresses offers models utilizes features yields exhibits demonstrates maintains attains adopts first then not only further "
        + "effectively decomposes became leveraged shows performs outperform treats constructs extends builds has will covers includes";

    private const string Collections = "dataset datasets benchmark benchmarks corpus corpora task tasks challenge leaderboard";

    private const string Kinds =
        "system model framework method approach algorithm network architecture tool toolkit library platform pipeline module strategy loss "
        + "metric language package software agent family project interface editor application";

    private const string Articles = "a an the our";

    private static readonly WordValues Cues = ReadCues();

    /// <summary>How many kinds of evidence there are.</summary>
    public const int EvidenceCount = 42;

    /// <summary>What no evidence at all amounts to.</summary>
    private const double Bias = -2.3;

    /// <summary>What it amounts to that an abstract returns to a name more than to any other.</summary>
    private const double Repeated = 3.5;

    private const int Often = 4;

    /// <summary>What stands before the first word and behind the last.</summary>
    private static readonly NameWord Nothing = new("", NameTerm.Of(""), NameTerm.Of("").Traits, 0, Gap.None, -1);

    /// <summary>What each kind of evidence amounts to: fitted by logistic regression to titles of the form <c>Coined: …</c>.</summary>
    private static readonly double[] Weights =
    [
        2.04, // Proposed
        0.33, // ProposedNear
        0.38, // ProposedFar
        1.75, // Called
        -0.38, // InBrackets
        0.90, // ProposedInBrackets
        0.84, // Explained
        0.69, // Defined
        0.32, // OpensSentence
        -0.06, // OpensText
        0.76, // Acts
        -0.30, // Rival
        -1.34, // Means
        0.86, // Owned
        0.24, // BehindThat
        -0.05, // BehindOf
        -0.34, // BehindThe
        0.05, // Collection
        -1.31, // Listed
        0.36, // InClaim
        -1.06, // Abbreviates
        0.62, // AbbreviatesProposed
        -0.11, // AbbreviatesInClaim
        0.04, // Mentions
        -0.26, // MostMentioned
        -0.54, // Background
        0.58, // FirstInClaim
        -0.34, // Shared
        0.10, // Version
        -0.13, // Capitals
        0.38, // MixedCase
        -0.64, // BehindColon
        0.38, // Unshared
        -0.04, // OnlyUnshared
        0.56, // MostMentionedUnshared
        0.31, // FirstUnsharedInClaim
        1.18, // BehindKind
        0.42, // BeforeKind
        0.58, // IsProposed
        0.38, // RepeatedUnshared
        0.06, // OnlyMixedCase
        0.04, // FirstUnshared
    ];

    /// <summary>Finds what may be the name that an abstract coins.</summary>
    /// <param name="words">The words of the abstract.</param>
    /// <param name="abbreviations">What the abstract abbreviates.</param>
    /// <param name="cancellationToken">Asked at every word.</param>
    /// <returns>The candidates with their evidence, in the order of first mention: a table that takes itself back.</returns>
    [MethodImpl(Hot.Path)]
    public static CoinedNameTable Find(List<NameWord> words, EquatableArray<Abbreviation> abbreviations, CancellationToken cancellationToken = default)
    {
        var found = CoinedNameTable.Take();
        var beginnings = 0UL;
        var claimSentence = FirstClaim(words);
        for (var i = 0; i < words.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isPlain = words[i].IsPlain;
            if (isPlain && (beginnings == 0 || (beginnings & words[i].Traits.Beginning) == 0))
            {
                continue;
            }

            var text = isPlain ? words[i].Text : WithoutPlural(words[i].Text);
            var key = isPlain ? words[i].Term.Key : SharedNames.Key(text, words[i].Lower);
            if (found.Find(key) is not { } name)
            {
                if (isPlain || (!LooksCoined(words[i].Text) && !IsIntroduced(words, i)))
                {
                    continue;
                }

                name = found.Add(key, text, i, words[i].Sentence);
                beginnings |= BeginningOf(key);
            }

            name.Count++;
            if (FollowerOf(words, i) is { } follower)
            {
                name.Follower ??= follower;
                name.FollowerCount += string.Equals(name.Follower, follower, StringComparison.Ordinal) ? 1 : 0;
            }

            Observe(name.Evidence, words, i, claimSentence);
        }

        if (found.Count == 0)
        {
            return found;
        }

        foreach (var abbreviation in abbreviations)
        {
            if (found.Find(SharedNames.Key(WithoutPlural(abbreviation.Short))) is { } name)
            {
                ObserveLongForm(name.Evidence, words, abbreviation.LongStart);
            }
        }

        var highest = 0;
        for (var i = 0; i < found.Count; i++)
        {
            highest = Math.Max(highest, found[i].Count);
        }

        var position = 0;
        var (unshared, highestUnshared, mixed) = (0, 0, 0);
        for (var i = 0; i < found.Count; i++)
        {
            // OpenAI Five is a name of two words where it hardly ever stands without the second.
            var name = found[i];
            if (name.FollowerCount > 1 && name.FollowerCount * 3 >= name.Count * 2)
            {
                name.Text += " " + name.Follower;
            }

            Conclude(name, highest, claimSentence, ref position);
            if (IsUnshared(name))
            {
                unshared++;
                highestUnshared = Math.Max(highestUnshared, name.Count);
                mixed += name.Evidence[Sign.MixedCase] > 0 ? 1 : 0;
            }
        }

        var (inBackground, isFirst) = (true, true);
        for (var i = 0; i < found.Count; i++)
        {
            var name = found[i];
            var evidence = name.Evidence;
            if (IsUnshared(name))
            {
                evidence[Sign.OnlyUnshared] = unshared == 1 ? 1 : 0;
                evidence[Sign.MostMentionedUnshared] = name.Count == highestUnshared ? 1 : 0;
                evidence[Sign.FirstUnsharedInClaim] = inBackground && evidence[Sign.Background] == 0 ? 1 : 0;
                evidence[Sign.RepeatedUnshared] = name.Count == highestUnshared && highestUnshared > 1 ? 1 : 0;
                evidence[Sign.OnlyMixedCase] = evidence[Sign.MixedCase] > 0 && mixed == 1 ? 1 : 0;
                evidence[Sign.FirstUnshared] = isFirst ? 1 : 0;
                inBackground &= evidence[Sign.Background] > 0;
                isFirst = false;
            }

            name.Score = Bias + (IsRepeated(name, highest) ? Repeated : 0);
            for (var sign = 0; sign < EvidenceCount; sign++)
            {
                name.Score += Weights[sign] * evidence[sign];
            }

            // The last bits of a logarithm are not the same on every machine.
            name.Score = Math.Round(name.Score, 6);
        }

        return found;
    }

    private static bool IsUnshared(CoinedName name) => name.Evidence[Sign.Unshared] > 0;

    // The sentence of the first verb of a claim; the first one where there is none.
    [MethodImpl(Hot.Path)]
    private static int FirstClaim(List<NameWord> words)
    {
        foreach (var word in words)
        {
            if (word.Has(NameCues.Claim))
            {
                return word.Sentence;
            }
        }

        return 0;
    }

    /// <summary>Gives a bit for the first character and the length of a key: it tells of most words at once that they are none of a few names.</summary>
    /// <param name="key">A name as <see cref="SharedNames.Key(string)"/> writes it.</param>
    /// <returns>One of 64 bits, the same for the same key.</returns>
    public static ulong BeginningOf(string key) => 1UL << PlaceOfBeginning(key);

    /// <summary>Gets which bit <see cref="BeginningOf"/> gives.</summary>
    /// <param name="key">A name as <see cref="SharedNames.Key(string)"/> writes it.</param>
    /// <returns>0 to 63.</returns>
    public static int PlaceOfBeginning(string key) => key.Length == 0 ? 0 : ((key[0] * 7) + key.Length) & 63;

    /// <summary>Whether a word looks like a name that somebody made up: a capital after its first character, or a capital and a digit.</summary>
    [MethodImpl(Hot.Path)]
    public static bool LooksCoined(string word)
    {
        if (word.Length is < 2 or > 30)
        {
            return false;
        }

        var capital = false;
        var looks = false;
        var lastSegment = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (char.IsUpper(c))
            {
                looks |= i > 0 && char.IsLetterOrDigit(word[i - 1]);
                capital = true;
            }
            else if (char.IsDigit(c))
            {
                looks |= capital;
            }
            else if (c is '-' or '\u2010' or '\u2011' or '_')
            {
                lastSegment = i + 1;
            }
        }

        // LLM-based, BERT-like: an adjective.
        return looks && (lastSegment == 0 || word.Length - lastSegment < 3 || !IsLowerCase(word, lastSegment, word.Length));
    }

    /// <summary>
    /// Whether a plain word with a capital is introduced as a name: we present Shelfmark, a catalogue; a catalogue called Shelfmark.
    /// </summary>
    [MethodImpl(Hot.Path)]
    private static bool IsIntroduced(List<NameWord> words, int i)
    {
        var word = words[i].Text;
        if (i == 0 || word.Length is < 3 or > 30 || !char.IsUpper(word[0]) || !IsLowerCase(word, 1, word.Length) || words[i].Before != Gap.None)
        {
            return false;
        }

        var before = words[i - 1].Traits;
        var after = i + 1 < words.Count && words[i + 1].Sentence == words[i].Sentence ? words[i + 1] : Nothing;
        var isExplained = after.Has(NameCues.Article) && (after.Before & (Gap.Comma | Gap.Dash | Gap.Colon)) != Gap.None;
        var endsPhrase = after.Text.Length == 0 || after.Before != Gap.None || !char.IsUpper(after.Text[0]);
        return (before.Has(NameCues.Claim) && isExplained) || (before.Has(NameCues.Calling) && endsPhrase);
    }

    [MethodImpl(Hot.Path)]
    private static string? FollowerOf(List<NameWord> words, int i)
    {
        if (i + 1 >= words.Count || words[i + 1].Before != Gap.None || words[i + 1].Sentence != words[i].Sentence)
        {
            return null;
        }

        var follower = words[i + 1].Text;
        return follower.Length > 1 && char.IsUpper(follower[0]) && !LooksCoined(follower) ? follower : null;
    }

    private static bool IsLowerCase(string word, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsLower(word[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an abstract returns to a name again and again, more than to any other: to its own, or to one that is its subject.</summary>
    private static bool IsRepeated(CoinedName name, int highest) =>
        name.Count >= Often && name.Count == highest
        && (name.Evidence[Sign.Unshared] > 0 && !(name.Sentence == 0 && name.Evidence[Sign.InBrackets] > 0) ? name.Evidence[Sign.Acts] + name.Evidence[Sign.Abbreviates] + name.Evidence[Sign.Defined] > 0 : name.Evidence[Sign.OpensText] + name.Evidence[Sign.Defined] > 1);

    /// <summary>NLSOMs is the plural of NLSOM.</summary>
    /// <param name="word">A word that looks coined.</param>
    /// <returns>The word without the s of a plural.</returns>
    [MethodImpl(Hot.Leaf)]
    public static string WithoutPlural(string word) =>
        word.Length > 2 && word[word.Length - 1] == 's' && char.IsUpper(word[word.Length - 2]) ? word.Substring(0, word.Length - 1) : word;

    [MethodImpl(Hot.Path)]
    private static void Observe(double[] evidence, List<NameWord> words, int i, int claimSentence)
    {
        var word = words[i];
        var before = i > 0 ? words[i - 1] : Nothing;
        var joined = i > 0 && (word.Before & (Gap.Comma | Gap.Open | Gap.Close | Gap.Colon | Gap.Dash | Gap.Sentence)) == Gap.None;
        var next = FollowerOf(words, i) is null ? i + 1 : i + 2;
        var after = next < words.Count && words[next].Sentence == word.Sentence ? words[next] : Nothing;
        var followed = after.Text.Length > 0 && (after.Before & (Gap.Comma | Gap.Open | Gap.Close | Gap.Colon | Gap.Dash)) == Gap.None;

        var distance = ClaimDistance(words, i);
        evidence[Sign.Proposed] = distance == 0 ? 1 : evidence[Sign.Proposed];
        evidence[Sign.ProposedNear] = distance is > 0 and <= 4 ? 1 : evidence[Sign.ProposedNear];
        evidence[Sign.ProposedFar] = distance is > 4 and <= 14 ? 1 : evidence[Sign.ProposedFar];
        if (before.Sentence == word.Sentence && before.Has(NameCues.Calling))
        {
            evidence[Sign.Called] = 1;
        }

        var inBrackets = (word.Before & Gap.Open) != Gap.None && (after.Text.Length == 0 || (after.Before & (Gap.Close | Gap.Comma | Gap.Colon)) != Gap.None);
        if (inBrackets)
        {
            evidence[Sign.InBrackets] = 1;
            evidence[Sign.ProposedInBrackets] = distance is >= 0 and <= 14 ? 1 : evidence[Sign.ProposedInBrackets];
        }

        if (after.Has(NameCues.Article) && (after.Before & (Gap.Comma | Gap.Dash | Gap.Colon)) != Gap.None)
        {
            evidence[Sign.Explained] = 1;
        }

        if (followed && after.Lower is "is" or "are" && next + 1 < words.Count && words[next + 1].Has(NameCues.Article))
        {
            evidence[Sign.Defined] = 1;
        }

        if (i == 0 || word.Before.HasFlag(Gap.Sentence))
        {
            evidence[Sign.OpensSentence] = Math.Min(evidence[Sign.OpensSentence] + 1, 3);
            evidence[Sign.OpensText] = i == 0 ? 1 : evidence[Sign.OpensText];
        }

        if (followed && after.Has(NameCues.Act))
        {
            evidence[Sign.Acts] = Math.Min(evidence[Sign.Acts] + 1, 3);
        }

        if (joined)
        {
            evidence[Sign.Rival] += before.Has(NameCues.Rival) ? 1 : 0;
            evidence[Sign.Means] += before.Has(NameCues.Means) ? 1 : 0;
            evidence[Sign.Owned] = before.Has(NameCues.Owned) ? 1 : evidence[Sign.Owned];
            evidence[Sign.BehindThat] = before.Lower is "that" ? 1 : evidence[Sign.BehindThat];
            evidence[Sign.BehindOf] = before.Lower is "of" ? 1 : evidence[Sign.BehindOf];
            evidence[Sign.BehindThe] = before.Lower is "the" ? 1 : evidence[Sign.BehindThe];
        }

        if (followed && after.Has(NameCues.Collection))
        {
            evidence[Sign.Collection] = 1;
        }

        if (IsListed(words, i))
        {
            evidence[Sign.Listed] += 1;
        }

        var isOwnKind = IsOwnKind(words, i);
        if (isOwnKind || (joined && before.Has(NameCues.Kind)))
        {
            evidence[Sign.BehindKind] = 1;
        }

        if (isOwnKind)
        {
            evidence[Sign.Owned] = 1;
        }

        if (followed && after.Has(NameCues.Kind))
        {
            evidence[Sign.BeforeKind] = 1;
        }

        if (IsPassive(words, i))
        {
            evidence[Sign.IsProposed] = 1;
        }

        evidence[Sign.InClaim] = word.Sentence == claimSentence ? 1 : evidence[Sign.InClaim];
        evidence[Sign.BehindColon] = (word.Before & Gap.Colon) != Gap.None ? 1 : evidence[Sign.BehindColon];
    }

    /// <summary>How many words stand between the last verb of a claim and a word of the same sentence; -1 where there is none.</summary>
    [MethodImpl(Hot.Path)]
    private static int ClaimDistance(List<NameWord> words, int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - 16 && words[j].Sentence == words[i].Sentence; j--)
        {
            if (words[j].Has(NameCues.Claim))
            {
                // The proposed X is no claim, and neither is what was proposed in X.
                return words[j].Lower is "proposed" && j > 0 && words[j - 1].Lower is "the" or "our" ? -1 : i - 1 - j;
            }
        }

        return -1;
    }

    /// <summary>Whether a word is put beside what the authors call theirs: our method, X; our proposed model X.</summary>
    private static bool IsOwnKind(List<NameWord> words, int i)
    {
        if (i < 2 || !words[i - 1].Has(NameCues.Kind) || (words[i].Before & ~Gap.Comma) != Gap.None || words[i - 1].Sentence != words[i].Sentence)
        {
            return false;
        }

        for (var j = i - 2; j >= 0 && j >= i - 4 && words[j].Sentence == words[i].Sentence && words[j + 1].Before == Gap.None; j--)
        {
            if (words[j].Has(NameCues.Owned))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is what is proposed: the X model is proposed.</summary>
    [MethodImpl(Hot.Path)]
    private static bool IsPassive(List<NameWord> words, int i)
    {
        for (var j = i + 1; j + 1 < words.Count && j <= i + 4 && words[j + 1].Sentence == words[i].Sentence; j++)
        {
            if (words[j].Lower is "is" or "was" or "are" or "been")
            {
                return words[j + 1].Has(NameCues.Claim);
            }
        }

        return false;
    }

    /// <summary>Whether a word stands in a list of names: those are the data sets, or the rivals.</summary>
    [MethodImpl(Hot.Path)]
    private static bool IsListed(List<NameWord> words, int i)
    {
        var previous = i > 0 && words[i - 1].Sentence == words[i].Sentence && (words[i].Before & Gap.Comma) != Gap.None && LooksCoined(words[i - 1].Text);
        var next = i + 1 < words.Count && words[i + 1].Sentence == words[i].Sentence && (words[i + 1].Before & Gap.Comma) != Gap.None
            && LooksCoined(words[i + 1].Text);
        var and = i + 2 < words.Count && words[i + 1].Lower is "and" && LooksCoined(words[i + 2].Text);
        var afterAnd = i > 1 && words[i - 1].Lower is "and" && LooksCoined(words[i - 2].Text);
        return previous || next || and || afterAnd;
    }

    private static void ObserveLongForm(double[] evidence, List<NameWord> words, int longStart)
    {
        var i = FirstAt(words, longStart);
        if (i >= words.Count)
        {
            return;
        }

        evidence[Sign.Abbreviates] = 1;
        var distance = ClaimDistance(words, i);
        evidence[Sign.AbbreviatesProposed] = distance is >= 0 and <= 3 ? 1 : evidence[Sign.AbbreviatesProposed];
        evidence[Sign.AbbreviatesInClaim] = distance is > 3 ? 1 : evidence[Sign.AbbreviatesInClaim];
        evidence[Sign.Called] = i > 0 && words[i - 1].Has(NameCues.Calling) ? 1 : evidence[Sign.Called];
    }

    private static int FirstAt(List<NameWord> words, int start)
    {
        var low = 0;
        var high = words.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    [MethodImpl(Hot.Path)]
    private static void Conclude(CoinedName name, int highest, int claimSentence, ref int position)
    {
        var evidence = name.Evidence;
        evidence[Sign.Rival] /= name.Count;
        evidence[Sign.Means] /= name.Count;
        evidence[Sign.Listed] /= name.Count;
        evidence[Sign.Mentions] = Math.Min(name.Count - 1, 4);
        evidence[Sign.MostMentioned] = name.Count == highest ? 1 : 0;
        var sentence = name.Sentence;
        evidence[Sign.Background] = sentence < claimSentence ? 1 : 0;
        if (sentence >= claimSentence)
        {
            evidence[Sign.FirstInClaim] = position == 0 ? 1 : 0;
            position++;
        }

        var key = SharedNames.Key(name.Text);
        evidence[Sign.Shared] = Math.Log(1 + SharedNames.Frequency(key));
        evidence[Sign.Version] = SharedNames.IsVersion(key) ? 1 : 0;
        evidence[Sign.Unshared] = evidence[Sign.Shared] == 0 && evidence[Sign.Version] == 0 && char.IsLetter(name.Text[0]) ? 1 : 0;
        var (isUpper, hasLower, hasHyphen) = (true, false, false);
        foreach (var c in name.Text)
        {
            isUpper &= char.IsUpper(c);
            hasLower |= char.IsLower(c);
            hasHyphen |= c == '-';
        }

        evidence[Sign.Capitals] = isUpper ? 1 : 0;
        evidence[Sign.MixedCase] = hasLower && !hasHyphen ? 1 : 0;
    }

    /// <summary>Gets what a word says of a name beside it.</summary>
    /// <param name="word">A word in lower case.</param>
    public static NameCues CuesOf(string word) => (NameCues)Cues[word];

    private static WordValues ReadCues()
    {
        var cues = new WordValues();
        foreach (var (words, cue) in new[]
        {
            (Claims, NameCues.Claim), (Callings, NameCues.Calling), (Rivals, NameCues.Rival), (Means, NameCues.Means), (Owned, NameCues.Owned),
            (Acts, NameCues.Act), (Collections, NameCues.Collection), (Kinds, NameCues.Kind), (Articles, NameCues.Article),
        })
        {
            foreach (var word in words.Split(' '))
            {
                cues[word] |= (int)cue;
            }
        }

        return cues;
    }

    // What speaks for or against a name, and where it stands in the evidence.
    private static class Sign
    {
        /// <summary>Directly behind the verb of a claim: we propose X.</summary>
        public const int Proposed = 0;

        /// <summary>At most four words behind it: we propose a novel framework X.</summary>
        public const int ProposedNear = 1;

        /// <summary>At most fourteen words behind it.</summary>
        public const int ProposedFar = 2;

        /// <summary>Behind called, named, dubbed, namely.</summary>
        public const int Called = 3;

        /// <summary>Alone in brackets: (X).</summary>
        public const int InBrackets = 4;

        /// <summary>In brackets and in the object of a claim: we propose Long Form (X).</summary>
        public const int ProposedInBrackets = 5;

        /// <summary>Followed by an apposition: X, a novel.</summary>
        public const int Explained = 6;

        /// <summary>Followed by a definition: X is a.</summary>
        public const int Defined = 7;

        /// <summary>How many sentences it begins, at most three.</summary>
        public const int OpensSentence = 8;

        /// <summary>The first word of the abstract.</summary>
        public const int OpensText = 9;

        /// <summary>How often it does what works do, at most three: X outperforms.</summary>
        public const int Acts = 10;

        /// <summary>Share of its mentions behind than, like, outperforms.</summary>
        public const int Rival = 11;

        /// <summary>Share of its mentions behind on, using, with.</summary>
        public const int Means = 12;

        /// <summary>Behind our, proposed.</summary>
        public const int Owned = 13;

        /// <summary>Behind that: we show that X.</summary>
        public const int BehindThat = 14;

        /// <summary>Behind of.</summary>
        public const int BehindOf = 15;

        /// <summary>Behind the.</summary>
        public const int BehindThe = 16;

        /// <summary>Followed by dataset, benchmark, task.</summary>
        public const int Collection = 17;

        /// <summary>Share of its mentions among other names: X, Y and Z.</summary>
        public const int Listed = 18;

        /// <summary>In the first sentence with a claim.</summary>
        public const int InClaim = 19;

        /// <summary>A short form that the abstract defines.</summary>
        public const int Abbreviates = 20;

        /// <summary>Its long form is what is proposed.</summary>
        public const int AbbreviatesProposed = 21;

        /// <summary>Its long form stands farther behind the verb of a claim.</summary>
        public const int AbbreviatesInClaim = 22;

        /// <summary>How often it stands in the text beyond once, at most four times.</summary>
        public const int Mentions = 23;

        /// <summary>No other stands in the text more often.</summary>
        public const int MostMentioned = 24;

        /// <summary>First mentioned before the first claim.</summary>
        public const int Background = 25;

        /// <summary>The first name from the first claim on.</summary>
        public const int FirstInClaim = 26;

        /// <summary>The logarithm of how many papers mention it.</summary>
        public const int Shared = 27;

        /// <summary>A further version of what many papers mention.</summary>
        public const int Version = 28;

        /// <summary>Capitals alone.</summary>
        public const int Capitals = 29;

        /// <summary>Has a small letter and no hyphen.</summary>
        public const int MixedCase = 30;

        /// <summary>Behind a colon.</summary>
        public const int BehindColon = 31;

        /// <summary>Few other papers mention it.</summary>
        public const int Unshared = 32;

        /// <summary>The only such name.</summary>
        public const int OnlyUnshared = 33;

        /// <summary>No other such name stands in the text more often.</summary>
        public const int MostMentionedUnshared = 34;

        /// <summary>The first such name from the first claim on.</summary>
        public const int FirstUnsharedInClaim = 35;

        /// <summary>Behind model, framework, system.</summary>
        public const int BehindKind = 36;

        /// <summary>Before model, framework, system.</summary>
        public const int BeforeKind = 37;

        /// <summary>The X model is proposed.</summary>
        public const int IsProposed = 38;

        /// <summary>The most mentioned of such names, and more than once.</summary>
        public const int RepeatedUnshared = 39;

        /// <summary>The only such name with small letters.</summary>
        public const int OnlyMixedCase = 40;

        /// <summary>The first such name.</summary>
        public const int FirstUnshared = 41;
    }
}
