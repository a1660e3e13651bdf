using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;

namespace CorpusGen.Language;

/// <summary>A phrase that says what a paper is about.</summary>
/// <param name="Text">Its canonical text: what every paper that has the phrase calls it.</param>
/// <param name="Score">How well it fits, to compare within the paper; given keywords come before all others.</param>
internal sealed record Keyword(string Text, double Score);

/// <summary>
/// Finds the keywords of a paper among its noun phrases. What a phrase is worth comes from its own text and frozen tables:
/// length, first position, frequency, rarity, title; the features are those of KEA (Witten et al. 1999) and of Hulth (2003),
/// the weights were searched for on abstracts with keywords given by librarians and by authors, and rounded.
/// </summary>
internal static class Keywords
{
    private const int Most = 15;
    private const int LongestPhrase = 6;
    private const int LongestWord = 60;

    // In how many of the 11,000 abstracts two words stand side by side that are a phrase of the field: one in a hundred.
    private const int Established = 110;

    // Given keywords have scores above any that is computed.
    private const double GivenScore = 1000;

    // Words that every English abstract has, and few others.
    private static readonly WordTable SmallWords = MakeSmallWords();

    /// <summary>The one form of a keyword that comparisons, and the hash that is its value, go by.</summary>
    /// <param name="text">A keyword.</param>
    /// <returns>It in lower case, hyphens as spaces: <c>multi-agent system</c> and <c>Multi agent system</c> are one.</returns>
    public static string KeyOf(string text) => text.ToLowerInvariant().Replace('-', ' ').Trim();

    /// <summary>
    /// Finds the established phrase of two words that a longer keyword ends in: <c>machine translation</c> for
    /// <c>unsupervised neural machine translation</c>.
    /// </summary>
    /// <param name="text">A keyword.</param>
    /// <returns>The phrase; <see langword="null"/> for a keyword of two words, and where the two are not usually said together.</returns>
    public static string? Head(string text)
    {
        var second = text.LastIndexOf(' ');
        var first = second > 0 ? text.LastIndexOf(' ', second - 1) : -1;
        return first > 0 && Words.PairFrequency(text.Substring(first + 1, second - first - 1), text.Substring(second + 1)) >= Established
            ? text.Substring(first + 1)
            : null;
    }

    /// <summary>Finds up to fifteen keywords, best first.</summary>
    /// <param name="title">The analysed title, or null.</param>
    /// <param name="text">The analysed abstract.</param>
    /// <param name="abbreviations">What the abstract abbreviates; a short form counts as its long form.</param>
    /// <param name="given">Keywords that the file gives: first, as they are written.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static EquatableArray<Keyword> Extract(
        AnalyzedText? title, AnalyzedText text, EquatableArray<Abbreviation> abbreviations, EquatableArray<string> given, CancellationToken cancellationToken)
    {
        var result = ImmutableArray.CreateBuilder<Keyword>(Most);
        var taken = new List<string>(Most);
        foreach (var keyword in given)
        {
            var key = KeyOf(keyword);
            if (key.Length > 0 && !taken.Contains(key) && result.Count < Most)
            {
                taken.Add(key);
                result.Add(new(keyword, GivenScore - result.Count));
            }
        }

        var candidates = Rank(title, text, abbreviations, cancellationToken);
        var chosen = new List<Candidate>(Most);
        foreach (var candidate in candidates)
        {
            if (result.Count == Most)
            {
                break;
            }

            if (!taken.Contains(candidate.Key) && !IsPartOf(candidate, chosen))
            {
                taken.Add(candidate.Key);
                chosen.Add(candidate);
                result.Add(new(candidate.Text, candidate.Score));
            }
        }

        return result.ToEquatableArray();
    }

    /// <summary>Gives all candidates, best first; equal ones in ordinal order.</summary>
    internal static List<Candidate> Rank(AnalyzedText? title, AnalyzedText text, EquatableArray<Abbreviation> abbreviations, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        if (!IsEnglish(text))
        {
            return [];
        }

        var shortForms = ShortForms(text, abbreviations);
        if (title is not null)
        {
            Collect(title, isTitle: true, shortForms, found, cancellationToken);
        }

        Collect(text, isTitle: false, shortForms, found, cancellationToken);
        var ranked = new List<Candidate>(found.Count);
        foreach (var candidate in found.Values)
        {
            if (Qualifies(candidate))
            {
                candidate.Score = Score(candidate, text.Tokens.Length);
                ranked.Add(candidate);
            }
        }

        ranked.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Key, b.Key));
        return ranked;
    }

    // Most words are in the English lexicon, and one in eight is a small English word: a text of other letters has neither, one of
    // another language with much English in it lacks the second.
    private static bool IsEnglish(AnalyzedText text)
    {
        var words = 0;
        var known = 0;
        var small = 0;
        foreach (var token in text.Tokens)
        {
            if (token.Tag is not (Tag.Punctuation or Tag.Number) && char.IsLetter(text.Text[token.Start]))
            {
                words++;
                known += Lexicon.Default.Find(text.Text, token.Start, token.Length) >= 0 ? 1 : 0;
                small += SmallWords.Find(text.Text, token.Start, token.Length) >= 0 ? 1 : 0;
            }
        }

        return known * 100 >= words * 55 && (words < 12 || small * 8 >= words);
    }

    private static WordTable MakeSmallWords()
    {
        var table = new WordTable(caseless: true);
        foreach (var word in "the of and to in a an is are was were that this these which for with we our by as from be been it its can has have how using".Split(' '))
        {
            table.Add(word);
        }

        return table;
    }

    private static Dictionary<string, List<Item>> ShortForms(AnalyzedText text, EquatableArray<Abbreviation> abbreviations)
    {
        var forms = new Dictionary<string, List<Item>>(StringComparer.Ordinal);
        foreach (var abbreviation in abbreviations)
        {
            // Long forms are phrases of the text, so that its tokens are theirs.
            var end = abbreviation.LongStart + abbreviation.Long.Length;
            var items = new List<Item>();
            for (var i = FirstToken(text, abbreviation.LongStart); i < text.Tokens.Length && text.Tokens[i].Start < end; i++)
            {
                if (text.Tokens[i].Length > LongestWord)
                {
                    // Every use of the short form would write it again.
                    items.Clear();
                    break;
                }

                if (text.Tokens[i].Tag != Tag.Punctuation)
                {
                    var form = Words.Form(text.Text, text.Tokens[i].Start, text.Tokens[i].Length);
                    items.Add(new(form, Tag.Noun, IsInner: items.Count > 0, IsExpanded: true));
                }
            }

            if (items.Count > 0 && items.Count <= LongestPhrase)
            {
                var last = items[items.Count - 1];
                items[items.Count - 1] = last with { Form = Words.Singular(last.Form) };
                forms[abbreviation.Short] = items;

                // `NNs` defines `NN` too, and the other way round.
                var name = abbreviation.Short;
                var other = name[name.Length - 1] == 's' && name.Length > 2 ? name.Substring(0, name.Length - 1) : name + "s";
                if (!forms.ContainsKey(other))
                {
                    forms.Add(other, items);
                }
            }
        }

        return forms;
    }

    private static int FirstToken(AnalyzedText text, int position)
    {
        var (low, high) = (0, text.Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.Tokens[middle].Start < position)
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

    // Reads the noun phrases of a text into candidates.
    private static void Collect(
        AnalyzedText text, bool isTitle, Dictionary<string, List<Item>> shortForms, Dictionary<string, Candidate> found, CancellationToken cancellationToken)
    {
        var items = new List<Item>();
        foreach (var phrase in NounPhrases.Find(text, cancellationToken))
        {
            items.Clear();
            for (var i = phrase.First; i <= phrase.Last; i++)
            {
                if (i == phrase.Definition)
                {
                    i += 2;
                    continue;
                }

                var token = text.Tokens[i];
                var name = shortForms.Count > 0 && token.Length <= 13 ? text.Text.Substring(token.Start, token.Length) : string.Empty;
                if (shortForms.TryGetValue(name, out var expansion) && !EndsWith(items, expansion))
                {
                    items.AddRange(expansion);
                }
                else if (token.Length <= LongestWord)
                {
                    Add(text, i, items);
                }
            }

            var first = Trim(items);
            if (items.Count - first > LongestPhrase)
            {
                first = items.Count - LongestPhrase;
            }

            if (first < items.Count)
            {
                Phrase(items, first, isTitle, phrase.First, found);
            }
        }
    }

    private static void Add(AnalyzedText text, int i, List<Item> items)
    {
        var token = text.Tokens[i];
        var form = Words.Form(text.Text, token.Start, token.Length);
        if (token.Tag == Tag.Number || (items.Count > 0 && IsNumeral(form) && Shape.Of(items[items.Count - 1].Form, 0, items[items.Count - 1].Form.Length).HasInnerCapital))
        {
            // `OpenAI Five`
            form = text.Text.Substring(token.Start, token.Length);
        }

        // One hyphen between known words: the tables say how most write it.
        var hyphen = form.IndexOf('-');
        if (hyphen > 0 && hyphen == form.LastIndexOf('-') && hyphen < form.Length - 1)
        {
            var compound = Words.Compound(form.Substring(0, hyphen), form.Substring(hyphen + 1), form);
            var space = compound.IndexOf(' ');
            if (space > 0)
            {
                items.Add(new(compound.Substring(0, space), Tag.Noun, IsInner: false, IsExpanded: false));
                form = compound.Substring(space + 1);
            }
            else
            {
                form = compound;
            }
        }

        items.Add(new(form, token.Tag, IsInner: false, IsExpanded: false));
    }

    private static bool IsNumeral(string word)
    {
        var found = Lexicon.Default.Find(word, 0, word.Length);
        return found >= 0 && Lexicon.Default.Candidates(found).Length > 0 && Lexicon.Default.Candidates(found)[0].State == State.Number;
    }

    private static bool EndsWith(List<Item> items, List<Item> ending)
    {
        if (items.Count < ending.Count)
        {
            return false;
        }

        for (var i = 0; i < ending.Count; i++)
        {
            if (!string.Equals(Words.Singular(items[items.Count - ending.Count + i].Form), Words.Singular(ending[i].Form), StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    // Leaves off what says nothing, at the end and at the beginning; gives the first item that stays.
    private static int Trim(List<Item> items)
    {
        while (items.Count > 0 && !items[items.Count - 1].IsExpanded
            && (Words.Is('x', items[items.Count - 1].Form) || !IsHead(items[items.Count - 1])))
        {
            items.RemoveAt(items.Count - 1);
        }

        var first = 0;
        while (first < items.Count && !items[first].IsExpanded && IsIdle(items, first))
        {
            first++;
        }

        return first;
    }

    private static bool IsHead(Item item) => NounPhrases.IsNoun(item.Tag) || item.Tag == Tag.Number || (item.Tag == Tag.Participle && item.Form.EndsWith("ing", StringComparison.Ordinal));

    private static bool IsIdle(List<Item> items, int at)
    {
        var word = items[at].Form;
        if (Words.Is('x', word))
        {
            return true;
        }

        if (at + 1 == items.Count)
        {
            return items[at].Tag == Tag.Adjective;
        }

        var next = items[at + 1].Form;
        var isKnown = Words.PairFrequency(word, next) > 0;
        if (Words.Is('s', word) && isKnown && !Words.Is('n', Words.Singular(next)) && !Words.Is('h', next))
        {
            return false;
        }

        if (Words.Is('a', word) || (word[0] is >= '0' and <= '9' && word[word.Length - 1] != 'D' && word.IndexOf('-') < 0))
        {
            return true;
        }

        // `imagined experience`, but `supervised learning` and `context-specific weights`.
        return items[at].Tag == Tag.Participle && !isKnown && word.IndexOf('-') < 0 && !IsAdjectival(word);
    }

    private static bool IsAdjectival(string word)
    {
        var found = Lexicon.Default.Find(word, 0, word.Length);
        if (found < 0)
        {
            return true;
        }

        foreach (var candidate in Lexicon.Default.Candidates(found))
        {
            if (candidate.State is State.Adjective or State.Noun && candidate.Cost <= Lexicon.Default.Emission(candidate.State, 20))
            {
                return true;
            }
        }

        return false;
    }

    // Adds a phrase, and what it holds.
    private static void Phrase(List<Item> items, int first, bool isTitle, int position, Dictionary<string, Candidate> found)
    {
        var end = items.Count;
        while (end - first >= 3 && IsNeedless(items, end))
        {
            end--;
        }

        var joints = new Joints(items, first, end);

        // `entity extraction task`: the rest says what it is about.
        var headless = end - first >= 3 && !items[end - 1].IsExpanded && Words.Is('h', items[end - 1].Form) && IsHead(items[end - 2]) ? end - 1 : -1;
        for (var from = first; from < end; from++)
        {
            if (items[from].IsInner || (from > first && IsIdle(items, from)))
            {
                continue;
            }

            for (var to = end; to > from; to--)
            {
                var isWhole = from == first && to == end;
                if (!isWhole && ((to < end && items[to].IsInner) || !IsHead(items[to - 1])))
                {
                    continue;
                }

                Count(items, joints, from, to, isWhole, isSuffix: to == end, isHeadless: from == first && to == headless, isTitle, position, found);
            }
        }
    }

    // Whether a phrase is known without its last word: `reinforcement learning algorithms`, but `pre-trained language models`.
    private static bool IsNeedless(List<Item> items, int end)
    {
        var (before, head) = (items[end - 2], Words.Singular(items[end - 1].Form));
        var isUsual = Words.Is('h', items[end - 1].Form);
        if (items[end - 1].IsExpanded || !(isUsual || Words.Is('n', head)) || !IsHead(before))
        {
            return false;
        }

        if (before.IsExpanded)
        {
            // The long form of an abbreviation is a phrase of its own.
            return true;
        }

        var inner = Words.PairFrequency(items[end - 3].Form, Words.Singular(before.Form));
        return inner > 0 && (isUsual || inner > 4 * Words.PairFrequency(before.Form, head));
    }

    private static void Count(
        List<Item> items, Joints joints, int from, int to, bool isWhole, bool isSuffix, bool isHeadless, bool isTitle, int position, Dictionary<string, Candidate> found)
    {
        var forms = new string[to - from];
        for (var i = from; i < to; i++)
        {
            forms[i - from] = items[i].Form;
        }

        forms[forms.Length - 1] = joints.Singular(to - 1);
        var text = forms[0];
        for (var i = 1; i < forms.Length; i++)
        {
            text = joints.Of(from + i, isLast: i == forms.Length - 1) is { } compound
                ? text.Substring(0, text.Length - forms[i - 1].Length) + compound
                : text + " " + forms[i];
        }

        var key = KeyOf(text);
        if (!found.TryGetValue(key, out var candidate))
        {
            candidate = new Candidate(key, text, forms) { First = isTitle ? 0 : position };
            found.Add(key, candidate);
        }

        candidate.Total++;
        candidate.Whole += isWhole ? 1 : 0;
        candidate.Suffix += isSuffix && !isWhole ? 1 : 0;
        candidate.IsHeadless |= isHeadless;
        candidate.IsInTitle |= isTitle;
        candidate.IsAbbreviated |= items[from].IsExpanded && items[to - 1].IsExpanded && (from == 0 || !items[from].IsInner);
    }

    /// <summary>Says whether a phrase can be a keyword at all: no generic word, no fragment, no head that says nothing.</summary>
    private static bool Qualifies(Candidate candidate)
    {
        var words = candidate.Forms;
        var last = words[words.Length - 1].ToLowerInvariant();
        if (words.Length == 1)
        {
            return (candidate.Whole > 0 || candidate.Total > 2) && last.Length > 2 && !Words.Is('n', last) && !Words.Is('h', last) && !Words.Is('a', last) && !Words.Is('x', last) && !Words.Is('s', last)
                && Rarity(last) > 4.3 && IsNounAlone(last);
        }

        if (Words.Is('x', last) || Words.Is('a', last))
        {
            return false;
        }

        if (candidate.Whole > 0 || candidate.IsAbbreviated || candidate.IsHeadless)
        {
            return true;
        }

        if (candidate.Suffix > 1)
        {
            return true;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (Words.PairFrequency(words[i - 1], words[i]) == 0)
            {
                return false;
            }
        }

        return !Words.Is('h', last);
    }

    private static bool IsNounAlone(string word)
    {
        var found = Lexicon.Default.Find(word, 0, word.Length);
        if (found < 0 || Lexicon.Default.Candidates(found).Length == 0)
        {
            return true;
        }

        foreach (var candidate in Lexicon.Default.Candidates(found))
        {
            if (candidate.State is State.Noun or State.Nouns or State.Name && candidate.Cost <= Lexicon.Default.Emission(candidate.State, 40))
            {
                return true;
            }
        }

        return false;
    }

    // Bits of surprise at a word: log2 of the number of abstracts by those with the word.
    private static double Rarity(string word)
    {
        var found = Lexicon.Default.Find(word, 0, word.Length);
        return Log2(11000) - Log2(1 + (found < 0 ? 1 : Lexicon.Default.Frequency(found)));
    }

    // The logarithm to the base 2, straight between powers of two: only sums and quotients, which every platform rounds alike.
    private static double Log2(int n)
    {
        var whole = 0;
        while (n >> (whole + 1) > 0)
        {
            whole++;
        }

        return whole + ((double)n / (1 << whole)) - 1;
    }

    /// <summary>Gives what a phrase is worth: a sum of features, each with the weight that stands before it.</summary>
    /// <param name="c">The phrase.</param>
    /// <param name="tokens">The number of tokens of the abstract.</param>
    private static double Score(Candidate c, int tokens)
    {
        var rarest = 0.0;
        var sum = 0.0;
        var pair = 0;
        for (var i = 0; i < c.Forms.Length; i++)
        {
            var rarity = Rarity(c.Forms[i]);
            rarest = Math.Max(rarity, rarest);
            sum += rarity;
            pair = i == 0 ? 0 : Math.Max(pair, Words.PairFrequency(c.Forms[i - 1], c.Forms[i]));
        }

        var last = c.Forms[c.Forms.Length - 1];
        var score = (1.1 * Log2(1 + c.Total))
            + (0.9 * Log2(1 + c.Whole))
            - (1.1 * c.First / Math.Max(1, tokens))
            + (0.1 * rarest)
            + (0.05 * sum / c.Forms.Length)
            + (0.2 * Log2(1 + pair));
        score += c.Forms.Length switch { 1 => -1.2, 2 => 0.7, 3 => 0.8, > 4 => -0.4, _ => 0 };
        score += c.IsInTitle ? 0.4 : 0;
        score += c.IsAbbreviated ? 0.8 : 0;
        score -= Words.Is('n', last) || Words.Is('h', last) ? 0.5 : 0;
        score += c.Whole == 0 ? (c.IsHeadless ? 0.5 : -0.1) : 0;
        return score;
    }

    // Whether a candidate never stands outside a longer one that was chosen.
    private static bool IsPartOf(Candidate candidate, List<Candidate> chosen)
    {
        foreach (var longer in chosen)
        {
            if (longer.Key.Length > candidate.Key.Length && longer.Total >= candidate.Total && Holds(longer.Key, candidate.Key))
            {
                return true;
            }
        }

        return false;
    }

    // Whether a phrase has the words of another side by side.
    private static bool Holds(string phrase, string part)
    {
        for (var at = phrase.IndexOf(part, StringComparison.Ordinal); at >= 0; at = phrase.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            var end = at + part.Length;
            if ((at == 0 || phrase[at - 1] == ' ') && (end == phrase.Length || phrase[end] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word of a phrase.</summary>
    private readonly record struct Item(string Form, Tag Tag, bool IsInner, bool IsExpanded);

    /// <summary>How the words of a phrase are joined in the form that most writers use: asked once for all of its parts.</summary>
    private sealed class Joints
    {
        private readonly int first;
        private readonly string[] singulars;
        private readonly string?[] within;
        private readonly string?[] last;

        public Joints(List<Item> items, int first, int end)
        {
            this.first = first;
            singulars = new string[end - first];
            within = new string?[end - first];
            last = new string?[end - first];
            for (var i = 0; i < singulars.Length; i++)
            {
                var form = items[first + i].Form;
                singulars[i] = Words.Singular(form);
                if (i > 0)
                {
                    within[i] = Joined(items[first + i - 1].Form, form);
                    last[i] = string.Equals(form, singulars[i], StringComparison.Ordinal) ? within[i] : Joined(items[first + i - 1].Form, singulars[i]);
                }
            }
        }

        public string Singular(int item) => singulars[item - first];

        /// <summary>Gives a word and the one before it as one, or null where a space stands between them.</summary>
        public string? Of(int item, bool isLast) => (isLast ? last : within)[item - first];

        private static string? Joined(string before, string form)
        {
            var compound = Words.Compound(before, form, string.Empty);
            return compound.Length > 0 && compound.IndexOf(' ') < 0 ? compound : null;
        }
    }

    /// <summary>What is known of a phrase.</summary>
    internal sealed class Candidate(string key, string text, string[] forms)
    {
        /// <summary>Gets what equal phrases have in common.</summary>
        public string Key { get; } = key;

        /// <summary>Gets the canonical text.</summary>
        public string Text { get; } = text;

        /// <summary>Gets the words, the last one singular.</summary>
        public string[] Forms { get; } = forms;

        /// <summary>Gets or sets the token where it is first met; 0 for the title.</summary>
        public int First { get; set; }

        /// <summary>Gets or sets how often it occurs, in longer phrases too.</summary>
        public int Total { get; set; }

        /// <summary>Gets or sets how often it is a phrase of its own.</summary>
        public int Whole { get; set; }

        /// <summary>Gets or sets how often it ends a longer phrase.</summary>
        public int Suffix { get; set; }

        /// <summary>Gets or sets a value indicating whether the title has it.</summary>
        public bool IsInTitle { get; set; }

        /// <summary>Gets or sets a value indicating whether it is a phrase of its own but for a head such as <c>task</c>.</summary>
        public bool IsHeadless { get; set; }

        /// <summary>Gets or sets a value indicating whether the text abbreviates it.</summary>
        public bool IsAbbreviated { get; set; }

        /// <summary>Gets or sets the score.</summary>
        public double Score { get; set; }
    }
}
