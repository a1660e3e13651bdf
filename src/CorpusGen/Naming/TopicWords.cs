using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using CorpusGen.Language;

namespace CorpusGen.Naming;

/// <summary>What a word may do in a sentence, whatever it says.</summary>
[Flags]
internal enum TopicRoles
{
    /// <summary>Nothing of these.</summary>
    None = 0,

    /// <summary>A verb that makes a claim: propose.</summary>
    Claim = 1,

    /// <summary>A word that makes a claim the authors' own: we, paper.</summary>
    Work = 2,

    /// <summary>A head that says little: system.</summary>
    GenericHead = 4,

    /// <summary>A kind of work: survey.</summary>
    GenericWork = 8,

    /// <summary>A preposition that names what others did: like.</summary>
    Source = 16,

    /// <summary>A word that says nothing of a paper's subject.</summary>
    Empty = 32,
}

/// <summary>Finds the words of an abstract that its title would have.</summary>
internal static class TopicWords
{
    private const int LongestPhrase = 4;

    // What a word costs against its own probability of standing in the title: only what says much lengthens a phrase.
    private const double Usual = 0.45;

    // How likely a noun must be for the phrase before it to go on with it.
    private const double Likely = 0.2;

    // What standing where a claim names its object is worth to a phrase.
    private const double ClaimBonus = 0.3;

    // What each degree of rarity is worth to a word: usual words make names that many papers would have.
    private const double RarityBonus = 0.05;

    // What it is worth that two words stand together more than once.
    private const double PairBonus = 0.2;

    // What a head such as system or method costs.
    private const double GenericCost = 0.25;

    // What phrases of one, two, three and more words (parts of compounds) are worth.
    private static readonly double[] LengthBonus = [-0.5, 0, 0.25, 0.35];

    /// <summary>What no evidence at all amounts to.</summary>
    private const double Bias = -1.92;

    // What the logarithm of its odds, how early it stands, how long it is and the logarithm of its mentions are worth to a word.
    // These and the weights of the signs were fitted by logistic regression to the titles of abstracts.
    private const double OddsWeight = 0.73;
    private const double EarlyWeight = 1.97;
    private const double LengthWeight = 0.04;
    private const double MentionsWeight = 0.99;

    /// <summary>What each sign is worth.</summary>
    private static readonly double[] Weights =
    [
        -1.59, // Uncounted
        -0.11, // Opens
        0.11, // Compound
        0.70, // Capital
        0.47, // Claimed
        0.60, // ClaimedNext
        0.36, // ClaimedNear
        0.14, // Noun
        0.18, // Adjective
        -0.11, // Participle
        0.51, // Verb
        0.07, // Closes
        0.15, // OpensAndClaimed
        0.26, // Twice
        0.05, // Often
        0.00, // BeforeClaim
    ];

    private static readonly double[] FirstSigns = WorthOf(0);
    private static readonly double[] LastSigns = WorthOf(8);

    private const string Claims =
        "propose proposes proposed proposing present presents presented presenting introduce introduces introduced introducing describe describes "
        + "described study studies studied show shows explore explores explored investigate investigates investigated develop develops developed "
        + "demonstrate demonstrates address addresses consider considers focus focuses examine examines analyze analyzes analyse analyses combine "
        + "prove proves report reports compare compares derive use apply provide provides offer evaluate aims tackle extend learn "
        + "characterize discuss discusses argue point find release design construct build revisit suggest";

    private const string Works =
        "paper work article study thesis report survey research we here our";

    private const string GenericHeads =
        "system systems model models method methods approach approaches technique techniques framework frameworks algorithm algorithms task tasks "
        + "problem problems setting settings performance process processes case cases way ways dataset datasets data";

    private const string GenericWorks =
        "study studies analysis investigation overview review comparison evaluation introduction note exploration application applications case "
        + "extension tutorial report thesis";

    // Shared names that are fields, kinds of models or kinds of data and no one's product.
    private static readonly WordTable Fields = WordTable.Of(
        ("llm ai nlp vlm rl mllm qa rag rgb mt cot cnn gpu asr mri nmt lstm 3d 2d 4d vqa smt ml gan gnn vla ssl rnn ir ner wsd eeg ct ecg uav iot hpc cpu fpga "
        + "pde ode svm crf hmm slam nerf tts ocr kg mdp moe vit rlhf dna rna api sql xml html gps 5g 6g lidar pos srl crf ddi mwe amr ud l2 qcd agn").Split(' '));

    private const string Sources =
        "of from like on with by to than";

    private const string Empty =
        "a an the this that these those it its we our us i my they their them he she his her which who whom whose what when where why how is are was "
        + "were be been being am do does did done has have had having can could may might must shall should will would not no nor and or but if then "
        + "than so such as at by for from in into of off on onto out over per to toward towards under up upon via with within without about above "
        + "across after against along among around because before between beyond both despite down during each either neither every few first "
        + "second third fourth finally further furthermore moreover however here there therefore thus hence also although though while whereas since "
        + "until unless only just even still yet very more most less least much many several some any all other others another same own one two "
        + "three four five six seven eight nine ten et al etc e.g i.e eg ie vs paper work article novel new proposed existing previous prior recent "
        + "current different various important significant main several called named well better best good high higher low lower large small first "
        + "last total overall respectively namely using based show shown use used make made http https www com org github arxiv available code "
        + "state-of-the-art state art extensive experiments experiment results result";

    private static readonly WordValues Roles = ReadRoles();

    /// <summary>Finds the noun phrases that say best what a text is about.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="tags">Their parts of speech.</param>
    /// <param name="shortForms">Keys of abbreviations, which say nothing that their long forms do not.</param>
    /// <param name="longest">How many characters a phrase may have.</param>
    /// <param name="cancellationToken">Asked at every word.</param>
    /// <returns>
    /// The best phrase for each last word, best first; a phrase whose words all stand in a better one is left out. A list that takes
    /// itself back.
    /// </returns>
    [MethodImpl(Hot.Path)]
    public static TopicList Find(List<NameWord> words, Tag[] tags, ICollection<string> shortForms, int longest, CancellationToken cancellationToken = default)
    {
        var terms = TopicTerms.Take(words.Count);
        var claims = terms.Claims;
        FindClaims(words, claims);
        Observe(words, tags, claims, shortForms, terms);
        terms.CountPairs(words.Count);

        var topics = TopicList.Take();
        for (var end = 0; end < words.Count; end++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (terms.At(end) is null || !IsHead(words[end], tags[end]) || IsInside(words, tags, terms, end))
            {
                continue;
            }

            var best = end + 1;
            var bestScore = double.MinValue;
            var score = words[end].Has(TopicRoles.GenericHead) ? -GenericCost : 0.0;
            var parts = 0;
            for (var first = end; first >= 0 && end - first < LongestPhrase && terms.At(first) is { } term; first--)
            {
                if (words[end].End - words[first].Start > longest || (first < end && !IsJoined(words, tags, first)))
                {
                    break;
                }

                score += term.Probability - Usual + (RarityBonus * term.Figures.Rarity);
                score += first < end && terms.IsRepeated(first) ? PairBonus : 0;
                parts += term.Figures.Hyphens + 1;
                var bonus = LengthBonus[Math.Min(parts, LengthBonus.Length) - 1] + (claims[first] switch
                {
                    >= 0 and <= 6 => ClaimBonus,
                    > 6 and <= 14 => ClaimBonus / 2,
                    _ => 0,
                });
                if (score + bonus > bestScore && tags[first] is not Tag.Verb)
                {
                    // The last bits of a logarithm are not the same on every machine.
                    best = first;
                    bestScore = Math.Round(score + bonus, 6);
                }
            }

            if (best <= end && !IsOthersWork(words, best, end - best + 1))
            {
                topics.Add(best, end - best + 1, bestScore);
            }
        }

        terms.Return();
        topics.Rank();
        return topics;
    }

    /// <summary>Gathers what speaks for and against each word's standing in the title.</summary>
    [MethodImpl(Hot.Path)]
    private static void Observe(List<NameWord> words, Tag[] tags, int[] claim, ICollection<string> shortForms, TopicTerms terms)
    {
        var last = words.Count == 0 ? 0 : words[words.Count - 1].Sentence;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!IsContent(word, tags[i]) || IsOther(word, shortForms))
            {
                continue;
            }

            var term = terms.Add(i, word);
            if (term.Mentions == 0)
            {
                term.Early = 1.0 / (1 + (i / 10.0));
                term.Length = Math.Min(word.Text.Length, 14) / 10.0;
                term.Signs = (term.Figures.IsCounted ? 0 : Sign.Uncounted)
                    | (word.Sentence == 0 ? Sign.Opens : 0)
                    | (term.Figures.Hyphens > 0 ? Sign.Compound : 0)
                    | (char.IsUpper(word.Text[0]) && word.Before == Gap.None ? Sign.Capital : 0);
            }

            term.Mentions++;
            term.Signs |= (claim[i] switch
            {
                -2 => Sign.BeforeClaim,
                < 0 => 0,
                <= 5 => Sign.Claimed | Sign.ClaimedNext,
                <= 12 => Sign.Claimed | Sign.ClaimedNear,
                _ => Sign.Claimed,
            }) | (tags[i] switch
            {
                Tag.Noun or Tag.ProperNoun => Sign.Noun,
                Tag.Adjective => Sign.Adjective,
                Tag.Participle => Sign.Participle,
                Tag.Verb or Tag.Adverb => Sign.Verb,
                _ => 0,
            }) | (word.Sentence == last ? Sign.Closes : 0);
        }

        for (var number = 0; number < terms.Count; number++)
        {
            const int Both = Sign.Opens | Sign.Claimed;
            var term = terms[number];
            term.Signs |= ((term.Signs & Both) == Both ? Sign.OpensAndClaimed : 0)
                | (term.Mentions >= 2 ? Sign.Twice : 0)
                | (term.Mentions >= 4 ? Sign.Often : 0);
            term.Probability = Probability(term);
        }
    }

    /// <summary>Whether a noun phrase can end with a word: a noun, or what may be one (learning, not learned).</summary>
    private static bool IsHead(NameWord word, Tag tag) =>
        tag is Tag.Noun or Tag.ProperNoun || (tag is Tag.Participle && word.Traits.EndsInIng);

    /// <summary>
    /// Whether a phrase is what others called their work: the policy embedding of Policy Evaluation Networks. What the abstract
    /// abbreviates is written with capitals too, and is no such thing.
    /// </summary>
    [MethodImpl(Hot.Path)]
    private static bool IsOthersWork(List<NameWord> words, int first, int count)
    {
        var behind = first + count;
        if (count < 2 || first == 0 || !words[first - 1].Has(TopicRoles.Source)
            || (behind < words.Count && (words[behind].Before & Gap.Open) != Gap.None))
        {
            return false;
        }

        for (var i = first; i < behind; i++)
        {
            if (!char.IsUpper(words[i].Text[0]) || words[i].Before != Gap.None)
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(Hot.Leaf)]
    private static bool IsJoined(List<NameWord> words, Tag[] tags, int first) =>
        words[first + 1].Before == Gap.None && words[first].Sentence == words[first + 1].Sentence
        && tags[first] is Tag.Noun or Tag.ProperNoun or Tag.Adjective or Tag.Participle;

    /// <summary>Whether a noun phrase goes on behind a word with a noun that says something.</summary>
    [MethodImpl(Hot.Path)]
    private static bool IsInside(List<NameWord> words, Tag[] tags, TopicTerms terms, int end) =>
        end + 1 < words.Count && IsJoined(words, tags, end) && tags[end + 1] is Tag.Noun or Tag.ProperNoun
        && !words[end + 1].Has(TopicRoles.GenericHead) && terms.At(end + 1) is { } next && next.Probability > Likely;

    [MethodImpl(Hot.Path)]
    private static double Probability(TopicTerm term)
    {
        var sum = Bias + (OddsWeight * term.Figures.Odds) + (EarlyWeight * term.Early) + (LengthWeight * term.Length) + (term.Mentions == 1 ? 0 : MentionsWeight * Math.Log(term.Mentions));
        sum += FirstSigns[term.Signs & 255] + LastSigns[term.Signs >> 8];
        return 1 / (1 + Math.Exp(-sum));
    }

    // What each set of eight signs is worth.
    private static double[] WorthOf(int first)
    {
        var worth = new double[256];
        for (var signs = 0; signs < worth.Length; signs++)
        {
            for (var i = 0; i < 8; i++)
            {
                worth[signs] += (signs & (1 << i)) != 0 ? Weights[first + i] : 0;
            }
        }

        return worth;
    }

    /// <summary>Whether a word is an abbreviation or the name of something that others made: CLIP, BERT, but not LLM.</summary>
    [MethodImpl(Hot.Path)]
    private static bool IsOther(NameWord word, ICollection<string> shortForms)
    {
        if (word.IsPlain || !CoinedNames.LooksCoined(word.Text))
        {
            return false;
        }

        var key = SharedNames.Key(CoinedNames.WithoutPlural(word.Text));
        return shortForms.Contains(key) || (!Fields.Contains(key) && (SharedNames.Frequency(key) > 0 || SharedNames.IsVersion(key)));
    }

    /// <summary>The parts of speech of words: those of the tokens that they begin in.</summary>
    /// <param name="words">The words of a text.</param>
    /// <param name="text">The same text, analysed.</param>
    /// <returns>A tag for each word.</returns>
    [MethodImpl(Hot.Path)]
    public static Tag[] TagsOf(List<NameWord> words, AnalyzedText text)
    {
        var tags = new Tag[words.Count];
        var token = 0;
        for (var i = 0; i < words.Count; i++)
        {
            while (token + 1 < text.Tokens.Length && text.Tokens[token + 1].Start <= words[i].Start)
            {
                token++;
            }

            tags[i] = text.Tokens.IsEmpty ? Tag.Other : text.Tokens[token].Tag;
        }

        return tags;
    }

    /// <summary>For each word how far behind the verb of a claim it stands; -2 before the verb in such a sentence, -1 in any other.</summary>
    [MethodImpl(Hot.Path)]
    private static void FindClaims(List<NameWord> words, int[] distances)
    {
        var start = 0;
        while (start < words.Count)
        {
            var end = start + 1;
            while (end < words.Count && words[end].Sentence == words[start].Sentence)
            {
                end++;
            }

            var verb = -1;
            var ours = false;
            for (var i = start; i < end; i++)
            {
                if (verb < 0 && ours && words[i].Has(TopicRoles.Claim))
                {
                    verb = i;
                }

                ours |= words[i].Has(TopicRoles.Work);
                distances[i] = verb >= 0 ? i - verb - 1 : -1;
            }

            for (var i = start; verb >= 0 && i <= verb; i++)
            {
                distances[i] = -2;
            }

            start = end;
        }
    }

    /// <summary>Whether a word says what kind of work a paper is, and not of what: an approach, a study.</summary>
    /// <param name="word">A word.</param>
    /// <returns>True for about fifty words.</returns>
    public static bool IsGeneric(NameWord word) => word.Has(TopicRoles.GenericHead | TopicRoles.GenericWork);

    /// <summary>Whether a word says something by itself.</summary>
    /// <param name="word">A word.</param>
    /// <param name="tag">Its part of speech.</param>
    /// <returns>False for function words, numbers, and what every abstract says.</returns>
    [MethodImpl(Hot.Leaf)]
    public static bool IsContent(NameWord word, Tag tag) =>
        (word.IsPlain ? word.Traits.IsSpeaking : word.Text.Length > 1 && char.IsLetter(word.Text[0]))
        && tag is Tag.Noun or Tag.ProperNoun or Tag.Adjective or Tag.Participle or Tag.Verb or Tag.Other
        && !word.Has(TopicRoles.Empty);

    /// <summary>Gets what a word may do in a sentence.</summary>
    /// <param name="word">A word in lower case.</param>
    public static TopicRoles RolesOf(string word) => (TopicRoles)Roles[word];

    private static WordValues ReadRoles()
    {
        var roles = new WordValues();
        foreach (var (words, role) in new[]
        {
            (Claims, TopicRoles.Claim), (Works, TopicRoles.Work), (GenericHeads, TopicRoles.GenericHead), (GenericWorks, TopicRoles.GenericWork), (Sources, TopicRoles.Source), (Empty, TopicRoles.Empty),
        })
        {
            foreach (var word in words.Split(' '))
            {
                roles[word] |= (int)role;
            }
        }

        return roles;
    }

    // What speaks for or against a word: the bits of TopicTerm.Signs, in the order of the weights.
    private static class Sign
    {
        /// <summary>Too rare to know how often titles have the word.</summary>
        public const int Uncounted = 1;

        /// <summary>First stands in the first sentence.</summary>
        public const int Opens = 1 << 1;

        /// <summary>Has a hyphen.</summary>
        public const int Compound = 1 << 2;

        /// <summary>Has a capital that no sentence asks for.</summary>
        public const int Capital = 1 << 3;

        /// <summary>Stands behind the verb of a claim.</summary>
        public const int Claimed = 1 << 4;

        /// <summary>At most five words behind it.</summary>
        public const int ClaimedNext = 1 << 5;

        /// <summary>At most twelve words behind it.</summary>
        public const int ClaimedNear = 1 << 6;

        /// <summary>Is a noun.</summary>
        public const int Noun = 1 << 7;

        /// <summary>Is an adjective.</summary>
        public const int Adjective = 1 << 8;

        /// <summary>Is a participle.</summary>
        public const int Participle = 1 << 9;

        /// <summary>Is a verb or an adverb somewhere.</summary>
        public const int Verb = 1 << 10;

        /// <summary>Stands in the last sentence.</summary>
        public const int Closes = 1 << 11;

        /// <summary>In the first sentence and in a claim.</summary>
        public const int OpensAndClaimed = 1 << 12;

        /// <summary>Stands in the text more than once.</summary>
        public const int Twice = 1 << 13;

        /// <summary>Stands in the text four times or more.</summary>
        public const int Often = 1 << 14;

        /// <summary>Stands in a claim before its verb.</summary>
        public const int BeforeClaim = 1 << 15;
    }
}
