using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace CorpusGen.Language;

/// <summary>
/// The states of the tagger's hidden Markov model, in the order of the table <c>tags.txt</c>: the tags of the Penn Treebank,
/// folded where no rule tells them apart.
/// </summary>
internal enum State : byte
{
    /// <summary>Singular or mass noun.</summary>
    Noun,

    /// <summary>Plural noun.</summary>
    Nouns,

    /// <summary>Proper noun.</summary>
    Name,

    /// <summary>Adjective.</summary>
    Adjective,

    /// <summary>Gerund or present participle.</summary>
    Gerund,

    /// <summary>Past participle.</summary>
    PastParticiple,

    /// <summary>Past tense.</summary>
    Past,

    /// <summary>Base form of a verb.</summary>
    Verb,

    /// <summary>Third person singular.</summary>
    ThirdPerson,

    /// <summary>Present, not third person singular.</summary>
    Present,

    /// <summary>Modal.</summary>
    Modal,

    /// <summary>Adverb.</summary>
    Adverb,

    /// <summary>Preposition or subordinating conjunction.</summary>
    Preposition,

    /// <summary>The word <c>to</c>.</summary>
    To,

    /// <summary>Determiner or possessive pronoun.</summary>
    Determiner,

    /// <summary>Personal pronoun, <c>there</c>.</summary>
    Pronoun,

    /// <summary>Relative or interrogative pronoun.</summary>
    Relative,

    /// <summary>Co-ordinating conjunction.</summary>
    Conjunction,

    /// <summary>Number.</summary>
    Number,

    /// <summary>Possessive ending.</summary>
    Possessive,

    /// <summary>Anything else.</summary>
    Other,

    /// <summary>Mark that ends a sentence.</summary>
    Stop,

    /// <summary>Comma.</summary>
    Comma,

    /// <summary>Any other mark.</summary>
    Mark,
}

/// <summary>A state that a word may have, and what choosing it costs, in 64ths of a bit.</summary>
internal readonly record struct Candidate(State State, int Cost);

/// <summary>
/// The frozen word list: what each word may be, and in how many abstracts it was seen. Costs are whole numbers made when the
/// tables were, so that no platform's arithmetic tells in a result.
/// </summary>
internal sealed class Lexicon
{
    // In how many of the 11,000 abstracts a word stands that most abstracts ask for, and one that many do.
    private const int Often = 200;
    private const int Sometimes = 20;

    private static readonly Lazy<Lexicon> Instance = new(() => new Lexicon());

    private readonly WordTable words = new(caseless: true);
    private readonly List<int> frequencies = [];
    private readonly List<Candidate[]> candidates = [];
    private readonly List<Candidate[]> plainCandidates = [];
    private readonly WordTable beginnings = new(caseless: true);
    private readonly WordTable endings = new(caseless: true);
    private readonly List<Candidate[]> endingCandidates = [];
    private readonly Candidate[][] certain;
    private readonly int[] shareCosts;
    private readonly int[] priors;

    [MethodImpl(Hot.Path)]
    private Lexicon()
    {
        var states = new Dictionary<string, State>(StringComparer.Ordinal);
        var rows = new List<string[]>();
        foreach (var row in Tables.Rows("tags.txt"))
        {
            rows.Add(row.Split(' '));
        }

        for (var i = 1; i < rows[0].Length; i++)
        {
            states.Add(rows[0][i], (State)(i - 1));
        }

        StateCount = states.Count;
        shareCosts = Numbers(rows[1]);
        priors = Numbers(rows[2]);
        Transitions = new int[(StateCount + 1) * StateCount];
        for (var i = 3; i < rows.Count; i++)
        {
            // The row of the sentence's beginning is kept last.
            var from = states.TryGetValue(rows[i][0], out var state) ? (int)state : StateCount;
            Numbers(rows[i]).CopyTo(Transitions, from * StateCount);
        }

        certain = new Candidate[StateCount][];
        for (var i = 0; i < StateCount; i++)
        {
            certain[i] = [new((State)i, Emission((State)i, 100))];
        }

        // Many words may be the same with the same shares: what that is stands in memory once.
        var read = new Dictionary<string, (Candidate[] All, Candidate[] Plain)>(StringComparer.Ordinal);
        foreach (var row in FrequentFirst(Tables.Rows("lexicon.txt")))
        {
            var end = row.IndexOf(' ');
            var word = row.Substring(0, end);
            if (words.Add(word) < frequencies.Count)
            {
                // A word with another apostrophe is one that was there.
                continue;
            }

            frequencies.Add(Frequency(row, end));
            var behind = row.IndexOf(' ', end + 1);
            var shares = behind < 0 ? string.Empty : row.Substring(behind);
            if (!read.TryGetValue(shares, out var found))
            {
                var all = Read(shares.Split(' '), 1, states);
                found = (all, WithoutName(all));
                read.Add(shares, found);
            }

            candidates.Add(found.All);
            plainCandidates.Add(IsOfLetters(word) ? found.Plain : []);
            for (var hyphen = word.IndexOf('-'); hyphen > 0; hyphen = word.IndexOf('-', hyphen + 1))
            {
                beginnings.Add(word.Substring(0, hyphen));
            }
        }

        words.Prefer(frequencies);

        foreach (var row in Tables.Rows("suffixes.txt"))
        {
            var cells = row.Split(' ');
            endings.Add(cells[0].Substring(1));
            endingCandidates.Add(Read(cells, 1, states));
        }
    }

    /// <summary>Gets the one lexicon; the tables are read when it is first asked for.</summary>
    public static Lexicon Default => Instance.Value;

    /// <summary>Gets the number of words.</summary>
    public int Count => words.Count;

    /// <summary>Gets the number of states.</summary>
    public int StateCount { get; }

    /// <summary>
    /// Gets the costs of a state after another: a row of <see cref="StateCount"/> for each state before, and behind them one for the
    /// beginning of a sentence.
    /// </summary>
    public int[] Transitions { get; }

    /// <summary>Gets the cost of a word in a state that it has in a share of its uses.</summary>
    /// <param name="state">The state.</param>
    /// <param name="percent">The share, 1 to 100.</param>
    public int Emission(State state, int percent) => shareCosts[percent - 1] - priors[(int)state];

    /// <summary>Gets what a token may be that can be but one thing.</summary>
    /// <param name="state">What it is.</param>
    /// <returns>That state alone, and its cost.</returns>
    public Candidate[] Certain(State state) => certain[(int)state];

    /// <summary>Gives a word's number, or -1 for one that is not in the list.</summary>
    public int Find(string text, int start, int length) => Find(text, start, length, out _);

    /// <summary>Gives a word's number, or -1 for one that is not in the list.</summary>
    /// <param name="text">A text that holds the word.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="length">How long it is, in UTF-16 units.</param>
    /// <param name="isAsListed">Whether the text writes it as the list does, letter case and all.</param>
    public int Find(string text, int start, int length, out bool isAsListed)
    {
        if (length > 40)
        {
            isAsListed = false;
            return -1;
        }

        return words.Find(text, start, length, out isAsListed);
    }

    /// <summary>Gives the number of the word that two words and a string between them make, or -1.</summary>
    /// <param name="first">The first word.</param>
    /// <param name="hashOfFirst">Its <see cref="Hash"/>.</param>
    /// <param name="between">What stands between them.</param>
    /// <param name="second">The second word.</param>
    public int Find(string first, uint hashOfFirst, string between, string second) =>
        first.Length + between.Length + second.Length > 40 ? -1 : words.Find(first, hashOfFirst, between, second);

    /// <summary>Says whether any word of the list begins with a word and a hyphen.</summary>
    /// <param name="word">The word.</param>
    public bool BeginsCompound(string word) => beginnings.Contains(word);

    /// <summary>Gets the hash of a word, for what begins with it.</summary>
    public uint Hash(string word) => words.Hash(word);

    /// <summary>Gets the word with a number, in lower case.</summary>
    public string Text(int word) => words[word];

    /// <summary>Gets what the word with a number may be; empty where that is not known.</summary>
    public Candidate[] Candidates(int word) => candidates[word];

    /// <summary>
    /// Gets what the word with a number may be where it stands in a text as it stands here, in small letters: no name, unless it is
    /// nothing else. Empty where that is not known, and for a word with a digit or a full stop.
    /// </summary>
    public Candidate[] PlainCandidates(int word) => plainCandidates[word];

    /// <summary>Gets the number of abstracts with a word, of 11,000.</summary>
    public int Frequency(int word) => frequencies[word];

    /// <summary>Gives what a word that is not in the list may be, from the longest ending that is known.</summary>
    [MethodImpl(Hot.Path)]
    public Candidate[] Guess(string text, int start, int length)
    {
        for (var n = Math.Min(5, length - 1); n > 0; n--)
        {
            var found = endings.Find(text, start + length - n, n);
            if (found >= 0)
            {
                return endingCandidates[found];
            }
        }

        return endingCandidates[endings.Find(string.Empty, 0, 0)];
    }

    // The rows of frequent words: what is known of those stands close together then, in every table that goes by their numbers.
    [MethodImpl(Hot.Path)]
    private static List<string> FrequentFirst(IEnumerable<string> rows)
    {
        var often = new List<string>();
        var sometimes = new List<string>();
        var seldom = new List<string>();
        foreach (var row in rows)
        {
            var frequency = Frequency(row, row.IndexOf(' '));
            (frequency >= Often ? often : frequency >= Sometimes ? sometimes : seldom).Add(row);
        }

        often.AddRange(sometimes);
        often.AddRange(seldom);
        return often;
    }

    // The number behind the word of a row.
    [MethodImpl(Hot.Path)]
    private static int Frequency(string row, int end)
    {
        var frequency = 0;
        for (var i = end + 1; i < row.Length && row[i] is >= '0' and <= '9'; i++)
        {
            frequency = (frequency * 10) + row[i] - '0';
        }

        return frequency;
    }

    // Whether a word has neither digit nor full stop.
    [MethodImpl(Hot.Path)]
    private static bool IsOfLetters(string word)
    {
        foreach (var c in word)
        {
            if (c is '.' or (>= '0' and <= '9'))
            {
                return false;
            }
        }

        return true;
    }

    // `United States` does not make `states` a name.
    private static Candidate[] WithoutName(Candidate[] all) => all.Length > 1 && Array.Exists(all, candidate => candidate.State == State.Name)
        ? Array.FindAll(all, candidate => candidate.State != State.Name)
        : all;

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static int[] Numbers(string[] cells)
    {
        var numbers = new int[cells.Length - 1];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Number(cells[i + 1]);
        }

        return numbers;
    }

    private Candidate[] Read(string[] cells, int from, Dictionary<string, State> states)
    {
        var found = new Candidate[(cells.Length - from) / 2];
        for (var i = 0; i < found.Length; i++)
        {
            var state = states[cells[from + (2 * i)]];
            found[i] = new(state, Emission(state, Number(cells[from + (2 * i) + 1])));
        }

        return found;
    }
}
