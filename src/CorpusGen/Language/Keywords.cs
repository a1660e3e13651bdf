using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;

namespace CorpusGen.Language;

/// <summary>A phrase that says what a paper is about.</summary>
/// <param name="Text">Its canonical text: what every paper that has the phrase calls it.</param>
/// <param name="Score">How well it fits, to compare within the paper; given keywords come before all others.</param>
internal sealed record Keyword(string Text, double Score);

/// <summary>
/// Finds the keywords of a paper among its noun phrases. What a phrase is worth comes from its own text and frozen tables:
/// length, first position, frequency, title, what its words are worth in titles; the features are in the main those of KEA
/// (Witten et al. 1999) and of Hulth (2003).
/// </summary>
internal static class Keywords
{
    private const int Most = 15;
    private const int LongestPhrase = KeywordCandidates.LongestPhrase;
    private const int LongestWord = 60;
    private const int LongestShortForm = 13;

    // In how many of the 11,000 abstracts two words stand side by side that are a phrase of the field: one in a hundred.
    private const int Established = 110;

    // Beyond a few keywords, those that are less likely than this would bring more wrong ones than right ones.
    private const int Few = 5;
    private const double Least = -2.4;

    // From how many UTF-16 units on a longer phrase says no more.
    private const int LongestText = 40;

    // Given keywords have scores above any that is computed.
    private const double GivenScore = 1000;

    // Words that every English abstract has, and few others.
    private static readonly bool[] SmallWords = MakeSmallWords();

    private static readonly ShortForms NoForms = new();

    /// <summary>The one form of a keyword that comparisons, and the hash that is its value, go by.</summary>
    /// <param name="text">A keyword.</param>
    /// <returns>It in lower case, hyphens as spaces, digits on the line: <c>multi-agent system</c> and <c>Multi agent system</c> are one.</returns>
    [MethodImpl(Hot.Path)]
    public static string KeyOf(string text) => Folded(text).Trim();

    /// <summary>Writes a word or a phrase as it stands in a key.</summary>
    /// <param name="text">The word or phrase.</param>
    /// <returns>It in lower case, hyphens as spaces, digits on the line; the text itself where that is how it is written.</returns>
    [MethodImpl(Hot.Path)]
    public static string Folded(string text)
    {
        var isFolded = true;
        foreach (var c in text)
        {
            if (c >= '\u0080')
            {
                return Scripts.ToPlain(text).ToLowerInvariant().Replace('-', ' ');
            }

            isFolded &= c is not '-' and not (>= 'A' and <= 'Z');
        }

        if (isFolded)
        {
            return text;
        }

        var folded = TextBuffer.Begin();
        foreach (var c in text)
        {
            folded.Append(c == '-' ? ' ' : c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c);
        }

        return folded.End();
    }

    /// <summary>
    /// Finds the established phrase of two words that a longer keyword ends in: <c>machine translation</c> for
    /// <c>unsupervised neural machine translation</c>.
    /// </summary>
    /// <param name="text">A keyword.</param>
    /// <returns>The phrase; <see langword="null"/> for a keyword of two words, and where the two are not usually said together.</returns>
    [MethodImpl(Hot.Path)]
    public static string? Head(string text)
    {
        var second = text.LastIndexOf(' ');
        var first = second > 0 ? text.LastIndexOf(' ', second - 1) : -1;
        return first > 0 && Words.PairFrequency(WordForm.Of(text.Substring(first + 1, second - first - 1)), WordForm.Of(text.Substring(second + 1))) >= Established
            ? text.Substring(first + 1)
            : null;
    }

    /// <summary>Finds up to fifteen keywords, best first.</summary>
    /// <param name="title">The analysed title, or null.</param>
    /// <param name="text">The analysed abstract.</param>
    /// <param name="abbreviations">What the abstract abbreviates; a short form counts as its long form.</param>
    /// <param name="given">Keywords that the file gives: first, as they are written.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    [MethodImpl(Hot.Path)]
    public static EquatableArray<Keyword> Extract(
        AnalyzedText? title, AnalyzedText text, EquatableArray<Abbreviation> abbreviations, EquatableArray<string> given, CancellationToken cancellationToken)
    {
        var result = SpareLists.Take<Keyword>(Most);
        var taken = SpareLists.Take<string>(Most);
        foreach (var keyword in given)
        {
            var key = KeyOf(keyword);
            if (key.Length > 0 && !taken.Contains(key) && result.Count < Most)
            {
                taken.Add(key);
                result.Add(new(keyword, GivenScore - result.Count));
            }
        }

        if (IsEnglish(text))
        {
            var found = KeywordCandidates.Take();
            Rank(title, text, abbreviations, found, cancellationToken);
            Choose(found, taken, result);
            found.Return();
        }

        var keywords = ImmutableArray.CreateBuilder<Keyword>(result.Count);
        foreach (var keyword in result)
        {
            keywords.Add(keyword);
        }

        SpareLists.Return(taken);
        SpareLists.Return(result);
        return new(keywords.MoveToImmutable());
    }

    // Takes the best candidates, as far as they say something new.
    [MethodImpl(Hot.Path)]
    private static void Choose(KeywordCandidates found, List<string> taken, List<Keyword> result)
    {
        var chosen = SpareLists.Take<KeywordCandidate>(Most);
        foreach (var candidate in found.Ranked)
        {
            if (result.Count == Most || (result.Count >= Few && candidate.Score < Least))
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

        SpareLists.Return(chosen);
    }

    // Ranks the candidates, best first; equal ones in ordinal order.
    [MethodImpl(Hot.Path)]
    private static void Rank(
        AnalyzedText? title, AnalyzedText text, EquatableArray<Abbreviation> abbreviations, KeywordCandidates found, CancellationToken cancellationToken)
    {
        var shortForms = FormsOf(text, abbreviations);
        if (title is not null)
        {
            Collect(title, isTitle: true, shortForms, found, cancellationToken);
        }

        Collect(text, isTitle: false, shortForms, found, cancellationToken);
        for (var i = 0; i < found.Count; i++)
        {
            var candidate = found[i];
            if (Qualifies(candidate))
            {
                candidate.Score = Score(candidate, text.Tokens.Length);
                found.Ranked.Add(candidate);
            }
        }

        found.Ranked.Sort(
            [MethodImpl(Hot.Path)] static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Key, b.Key));
    }

    // Most words are in the English lexicon, and one in eight is a small English word: a text of other letters has neither, one of
    // another language with much English in it lacks the second.
    [MethodImpl(Hot.Path)]
    private static bool IsEnglish(AnalyzedText text)
    {
        var words = 0;
        var known = 0;
        var small = 0;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var token = text.Tokens[i];
            if (token.Tag is not (Tag.Punctuation or Tag.Number) && char.IsLetter(text.Text[token.Start]))
            {
                words++;
                known += token.Word >= 0 ? 1 : 0;
                small += token.Word >= 0 && SmallWords[token.Word] ? 1 : 0;
            }
        }

        return known * 100 >= words * 55 && (words < 12 || small * 8 >= words);
    }

    private static bool[] MakeSmallWords()
    {
        var small = new bool[Lexicon.Default.Count];
        foreach (var word in "the of and to in a an is are was were that this these which for with we our by as from be been it its can has have how using".Split(' '))
        {
            small[Lexicon.Default.Find(word, 0, word.Length)] = true;
        }

        return small;
    }

    private static ShortForms FormsOf(AnalyzedText text, EquatableArray<Abbreviation> abbreviations)
    {
        if (abbreviations.Count == 0)
        {
            return NoForms;
        }

        var forms = new ShortForms();
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
                    items.Add(new(WordForm.Of(text.Text, text.Tokens[i]), Tag.Noun, IsInner: items.Count > 0, IsExpanded: true));
                }
            }

            if (items.Count > 0 && items.Count <= LongestPhrase)
            {
                var last = items[items.Count - 1];
                items[items.Count - 1] = last with { Form = last.Form.Singular };
                forms.Set(abbreviation.Short, items);

                // `NNs` defines `NN` too, and the other way round.
                var name = abbreviation.Short;
                var other = name[name.Length - 1] == 's' && name.Length > 2 ? name.Substring(0, name.Length - 1) : name + "s";
                if (!forms.Has(other))
                {
                    forms.Set(other, items);
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
    [MethodImpl(Hot.Path)]
    private static void Collect(
        AnalyzedText text, bool isTitle, ShortForms shortForms, KeywordCandidates found, CancellationToken cancellationToken)
    {
        var items = SpareLists.Take<Item>(LongestPhrase * 2);
        var phrases = NounPhrases.Find(text, cancellationToken);
        foreach (var phrase in phrases)
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
                if (token.Length <= LongestShortForm && shortForms.Find(text.Text, token.Start, token.Length) is { } expansion && !EndsWith(items, expansion))
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
                if ((KindsWithNext(items, first) & WordKinds.Name) != WordKinds.None)
                {
                    var name = items[first].Form.Text;
                    items[first] = items[first] with { Form = WordForm.Of(char.ToUpperInvariant(name[0]) + name.Substring(1)) };
                }

                Phrase(items, first, isTitle ? -1 : phrase.First, IsPurpose(text, phrase.First), found);
            }
        }

        SpareLists.Return(phrases);
        SpareLists.Return(items);
    }

    // `a benchmark for machine translation`
    [MethodImpl(Hot.Leaf)]
    private static bool IsPurpose(AnalyzedText text, int phrase) =>
        phrase > 0 && text.Tokens[phrase - 1].Length == 3
        && string.Compare(text.Text, text.Tokens[phrase - 1].Start, "for", 0, 3, StringComparison.OrdinalIgnoreCase) == 0;

    [MethodImpl(Hot.Path)]
    private static void Add(AnalyzedText text, int i, List<Item> items)
    {
        var token = text.Tokens[i];
        var form = WordForm.Of(text.Text, token);
        if (token.Tag == Tag.Number || (items.Count > 0 && form.IsNumeral && items[items.Count - 1].Form is { Text: var before } && Shape.Of(before, 0, before.Length).HasInnerCapital))
        {
            // `OpenAI Five`
            form = WordForm.Of(text.Text.Substring(token.Start, token.Length));
        }

        // One hyphen between known words: the tables say how most write it.
        if (form.Before is { } first)
        {
            items.Add(new(first, Tag.Noun, IsInner: false, IsExpanded: false));
        }

        items.Add(new(form.Last, token.Tag, IsInner: false, IsExpanded: false));
    }

    // `big data`, `New York`
    [MethodImpl(Hot.Leaf)]
    private static WordKinds KindsWithNext(List<Item> items, int at) =>
        at + 1 < items.Count && items[at].Form.Kinds != WordKinds.None ? Words.KindsOf(items[at].Form, items[at + 1].Form.Singular) : WordKinds.None;

    // `deep learning`, `large language model`, but not `large problem`.
    [MethodImpl(Hot.Path)]
    private static bool IsSettled(WordForm word, WordForm next) =>
        (word.Kinds & WordKinds.Settled) != WordKinds.None && Words.PairFrequency(word, next) > 0
        && (next.Singular.Kinds & WordKinds.Noun) == WordKinds.None && (next.Kinds & WordKinds.Head) == WordKinds.None;

    private static bool EndsWith(List<Item> items, List<Item> ending)
    {
        if (items.Count < ending.Count)
        {
            return false;
        }

        for (var i = 0; i < ending.Count; i++)
        {
            if (!string.Equals(items[items.Count - ending.Count + i].Form.Singular.Key, ending[i].Form.Singular.Key, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    // Leaves off what says nothing, at the end and at the beginning; gives the first item that stays.
    [MethodImpl(Hot.Path)]
    private static int Trim(List<Item> items)
    {
        while (items.Count > 0 && !items[items.Count - 1].IsExpanded
            && (Is(items[items.Count - 1], WordKinds.Barred) || !IsHead(items[items.Count - 1])))
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

    [MethodImpl(Hot.Leaf)]
    private static bool IsHead(Item item) => NounPhrases.IsNoun(item.Tag) || item.Tag == Tag.Number || (item.Tag == Tag.Participle && item.Form.Text.EndsWith("ing", StringComparison.Ordinal));

    private static bool Is(Item item, WordKinds kind) => (item.Form.Kinds & kind) != WordKinds.None;

    [MethodImpl(Hot.Path)]
    private static bool IsIdle(List<Item> items, int at)
    {
        var word = items[at].Form;
        if ((KindsWithNext(items, at) & WordKinds.Fixed) != WordKinds.None)
        {
            return false;
        }

        if ((word.Kinds & WordKinds.Barred) != WordKinds.None)
        {
            return true;
        }

        if (at + 1 == items.Count)
        {
            return items[at].Tag == Tag.Adjective;
        }

        var next = items[at + 1].Form;
        if (IsSettled(word, next))
        {
            return false;
        }

        var text = word.Text;
        return (word.Kinds & WordKinds.Idle) != WordKinds.None || (text[0] is >= '0' and <= '9' && text[text.Length - 1] != 'D' && text.IndexOf('-') < 0);
    }

    // Adds a phrase, and what it holds; the position is negative for the title.
    [MethodImpl(Hot.Path)]
    private static void Phrase(List<Item> items, int first, int position, bool isPurpose, KeywordCandidates found)
    {
        var end = items.Count;
        while (end - first >= 3 && IsNeedless(items, end))
        {
            end--;
        }

        found.Begin();
        for (var i = first; i < end; i++)
        {
            found.Add(items[i].Form);
        }

        // `entity extraction task`: the rest says what it is about.
        var headless = end - first >= 3 && !items[end - 1].IsExpanded && Is(items[end - 1], WordKinds.Head) && IsHead(items[end - 2]) ? end - 1 : -1;
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

                var candidate = found.Of(from - first, to - first, Math.Max(position, 0));
                candidate.Total++;
                candidate.Whole += isWhole ? 1 : 0;
                candidate.Suffix += to == end && !isWhole ? 1 : 0;
                candidate.IsHeadless |= from == first && to == headless;
                candidate.IsInTitle |= position < 0;
                candidate.IsTitlePhrase |= position < 0 && isWhole;
                candidate.IsPurpose |= isPurpose && isWhole;
                candidate.BeginsInParticiple |= items[from].Tag == Tag.Participle;
                candidate.EndsInName |= items[to - 1].Tag == Tag.ProperNoun;
                candidate.IsAbbreviated |= items[from].IsExpanded && items[to - 1].IsExpanded && (from == 0 || !items[from].IsInner);
            }
        }
    }

    // Whether a phrase is known without its last word: `reinforcement learning algorithms`, but `pre-trained language models`.
    [MethodImpl(Hot.Path)]
    private static bool IsNeedless(List<Item> items, int end)
    {
        var (before, head) = (items[end - 2], items[end - 1].Form.Singular);
        var isUsual = Is(items[end - 1], WordKinds.Head);
        if (items[end - 1].IsExpanded || !(isUsual || (head.Kinds & WordKinds.Noun) != WordKinds.None) || !IsHead(before))
        {
            return false;
        }

        if (before.IsExpanded)
        {
            // The long form of an abbreviation is a phrase of its own.
            return true;
        }

        var inner = Words.PairFrequency(items[end - 3].Form, before.Form.Singular);
        return inner > 0 && (isUsual || inner > 4 * Words.PairFrequency(before.Form, head));
    }

    /// <summary>Says whether a phrase can be a keyword at all: no generic word, no fragment, no head that says nothing.</summary>
    [MethodImpl(Hot.Path)]
    private static bool Qualifies(KeywordCandidate candidate)
    {
        var last = candidate[candidate.Count - 1];
        if (candidate.Count == 1)
        {
            return (candidate.Whole > 0 || candidate.Total > 2) && last.Text.Length > 2 && last.LowerKinds == WordKinds.None && last.Rarity > 4.3 && last.IsNounAlone;
        }

        if ((last.LowerKinds & (WordKinds.Barred | WordKinds.Idle)) != WordKinds.None)
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

        for (var i = 1; i < candidate.Count; i++)
        {
            if (Words.PairFrequency(candidate[i - 1], candidate[i]) == 0)
            {
                return false;
            }
        }

        return (last.LowerKinds & WordKinds.Head) == WordKinds.None;
    }

    /// <summary>
    /// Gives the logarithm of the odds that a phrase is a keyword: a sum of features, each with its weight, fitted by logistic
    /// regression to abstracts with keywords given by librarians and by authors, and rounded.
    /// </summary>
    /// <param name="c">The phrase.</param>
    /// <param name="tokens">The number of tokens of the abstract.</param>
    [MethodImpl(Hot.Path)]
    private static double Score(KeywordCandidate c, int tokens)
    {
        var odds = 0.0;
        for (var i = 0; i < c.Count; i++)
        {
            odds += c[i].TitleOdds;
        }

        var score = -2.75 + (0.75 * Logarithm.OfWhole(1 + c.Total)) - (0.5 * Logarithm.OfWhole(1 + c.Suffix)) + (0.4 * odds / c.Count);
        score -= 0.55 * Math.Sqrt((double)c.First / Math.Max(1, tokens));
        score += 0.034 * Math.Min(c.Length, LongestText);
        score += c.Count switch { 2 => 0.9, 3 => 0.5, > 4 => -0.9, _ => 0 };
        score += c.IsTitlePhrase ? 1.25 : (c.IsInTitle ? -1 : 0);
        score += c.IsAbbreviated ? 1 : 0;
        score += c.IsPurpose ? 0.4 : 0;
        score += c.EndsInName ? 0.5 : 0;
        score -= c.BeginsInParticiple ? 0.25 : 0;
        score += c.Total > c.Whole ? 0.3 : 0;
        score -= c.Whole == 0 ? (c.IsHeadless ? 0.45 : 0.75) : 0;

        // The last bits of a logarithm are not the same on every machine.
        return Math.Round(score, 6);
    }

    // Whether a candidate never stands outside a longer one that was chosen.
    [MethodImpl(Hot.Path)]
    private static bool IsPartOf(KeywordCandidate candidate, List<KeywordCandidate> chosen)
    {
        foreach (var longer in chosen)
        {
            if (longer.Total >= candidate.Total && longer.Key.Length > candidate.Key.Length && Holds(longer.Key, candidate.Key))
            {
                return true;
            }
        }

        return false;
    }

    // Whether a phrase has the words of another side by side.
    [MethodImpl(Hot.Path)]
    private static bool Holds(string phrase, string part)
    {
        for (var (at, end) = (0, part.Length); end <= phrase.Length; at++, end++)
        {
            if ((at > 0 && phrase[at - 1] != ' ') || (end < phrase.Length && phrase[end] != ' '))
            {
                continue;
            }

            var same = 0;
            while (same < part.Length && phrase[at + same] == part[same])
            {
                same++;
            }

            if (same == part.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word of a phrase.</summary>
    /// <param name="Form">The word in the form that it has in keywords.</param>
    /// <param name="Tag">Its part of speech.</param>
    /// <param name="IsInner">It stands within the long form of an abbreviation.</param>
    /// <param name="IsExpanded">It stands there instead of a short form.</param>
    private readonly record struct Item(WordForm Form, Tag Tag, bool IsInner, bool IsExpanded);

    /// <summary>The short forms of a text, and the words that they stand for.</summary>
    private sealed class ShortForms
    {
        private readonly Dictionary<string, List<Item>> words = new(StringComparer.Ordinal);

        // One of 64 bits for each: no string is made of a word that cannot be one of them.
        private ulong beginnings;

        public bool Has(string name) => words.ContainsKey(name);

        public void Set(string name, List<Item> items)
        {
            words[name] = items;
            beginnings |= BeginningOf(name[0], name.Length);
        }

        [MethodImpl(Hot.Path)]
        public List<Item>? Find(string text, int start, int length) =>
            (beginnings & BeginningOf(text[start], length)) != 0 && words.TryGetValue(text.Substring(start, length), out var items) ? items : null;

        [MethodImpl(Hot.Leaf)]
        private static ulong BeginningOf(char first, int length) => 1UL << (((first * 7) + length) & 63);
    }
}
