using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using CorpusGen.Language;

namespace CorpusGen.Naming;

/// <summary>
/// Says what a paper may be called, from its own entry and frozen tables alone: another paper that comes or goes changes nothing here.
/// </summary>
internal static class PaperNames
{
    /// <summary>The longest name, a suffix of digits excepted.</summary>
    public const int MaxLength = 40;

    /// <summary>How many digits of the id are in the name before the last.</summary>
    public const int ShortDigits = 6;

    // The least logarithm of the odds that a word is the paper's own name: one that is a little unlikely says more than words of a claim.
    private const double EnoughEvidence = -0.3;
    private const int LongestTitle = 6;
    private const int MostTitleWords = 5;

    // How many characters of a title are searched for each name that may be coined.
    private const int LongestSearch = 1000;

    /// <summary>Gives the names that a paper may have.</summary>
    /// <param name="pinned">The name that the entry gives, or null.</param>
    /// <param name="title">The title that the entry gives, analysed; or null.</param>
    /// <param name="text">The cleaned abstract, analysed.</param>
    /// <param name="abbreviations">The short forms that the abstract defines.</param>
    /// <param name="id">The paper's id: 16 hexadecimal digits.</param>
    /// <param name="cancellationToken">Asked at every word.</param>
    /// <returns>
    /// Identifiers that differ case aside, the one to take first; each later one is for where the ones before it are another paper's too.
    /// The last holds the whole id.
    /// </returns>
    [MethodImpl(Hot.Path)]
    public static EquatableArray<string> Candidates(
        string? pinned,
        AnalyzedText? title,
        AnalyzedText text,
        EquatableArray<Abbreviation> abbreviations,
        string id,
        CancellationToken cancellationToken = default)
    {
        var digits = IsId(id) ? id : IdentifierScope.StableHash(id).ToString("x16", CultureInfo.InvariantCulture);
        var names = SpareLists.Take<string>(8);
        if (pinned is not null && Identifiers.IsIdentifier(pinned))
        {
            names.Add(pinned);
        }
        else
        {
            var words = NameWords.Split(text);
            var topics = TopicWords.Find(words, TopicWords.TagsOf(words, text), KeysOf(abbreviations), MaxLength, cancellationToken);
            var phrases = PhrasesOf(title);
            for (var i = 0; i < topics.Count; i++)
            {
                phrases.Add(new NamePhrase(words, topics[i].First, topics[i].Count));
            }

            topics.Return();

            var name = CoinedInTitle(title?.Text) ?? CoinedInText(words, abbreviations, title?.Text, cancellationToken) ?? FromTitle(title);
            if (name is null && phrases.Count > 0)
            {
                _ = Join("", 0, phrases[0], out name);

                // One word says too little, and is too many papers'.
                if (phrases[0].Count == 1)
                {
                    name = Lengthen(name, phrases) ?? name;
                }
            }

            if (!string.IsNullOrEmpty(name))
            {
                names.Add(name!);
                var longer = Lengthen(name!, phrases);
                if (longer is not null)
                {
                    names.Add(longer);
                    if (Lengthen(longer, phrases) is { } longest)
                    {
                        names.Add(longest);
                    }
                }
            }

            SpareLists.Return(phrases);
            SpareLists.Return(words);
        }

        var first = names.Count > 0 ? names[0] : null;
        names.Add(WithDigits(first, digits, ShortDigits));
        names.Add(WithDigits(first, digits, digits.Length));
        for (var i = names.Count - 1; i > 0; i--)
        {
            if (IsAmongFirst(names, i))
            {
                names.RemoveAt(i);
            }
        }

        var candidates = ImmutableArray.CreateBuilder<string>(names.Count);
        foreach (var name in names)
        {
            candidates.Add(name);
        }

        SpareLists.Return(names);
        return new(candidates.MoveToImmutable());
    }

    // The name of a paper whose own name is another's too, or that has none.
    [MethodImpl(Hot.Path)]
    private static string WithDigits(string? name, string digits, int count)
    {
        var made = TextBuffer.Begin();
        made.Append(name ?? "Paper");
        if (name is not null)
        {
            made.Append('_');
        }

        for (var i = 0; i < count; i++)
        {
            made.Append(digits[i]);
        }

        return made.End();
    }

    // Whether a name stands before itself in a list, letter case aside.
    [MethodImpl(Hot.Path)]
    private static bool IsAmongFirst(List<string> names, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (names[i].Length == names[at].Length && string.Equals(names[i], names[at], StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is compared of the short forms that an abstract defines.</summary>
    private static ICollection<string> KeysOf(EquatableArray<Abbreviation> abbreviations) => abbreviations.Count == 0
        ? Array.Empty<string>()
        : new HashSet<string>(
            abbreviations.Select(abbreviation => SharedNames.Key(CoinedNames.WithoutPlural(abbreviation.Short))), StringComparer.Ordinal);

    /// <summary>The name in a title of the form <c>Coined: what it is</c>, or null.</summary>
    private static string? CoinedInTitle(string? title)
    {
        var colon = title?.IndexOf(": ", StringComparison.Ordinal) ?? -1;
        if (colon is < 1 or > MaxLength)
        {
            return null;
        }

        var head = title!.Substring(0, colon);
        var words = NameWords.Split(head);
        var coined = words.Count <= 3 && words.All(word => char.IsUpper(word.Text[0]) || char.IsDigit(word.Text[0]) || words.Count == 1)
            && words.Any(word => CoinedNames.LooksCoined(word.Text));

        // Mixtral: no capital inside, but no word that papers use either.
        var unheard = words.Count == 1 && char.IsUpper(words[0].Text[0]) && words[0].Text.Length > 3
            && !words[0].Figures.IsCounted;
        return coined || unheard ? Fit(Identifiers.FromText(head)) : null;
    }

    [MethodImpl(Hot.Path)]
    private static string? CoinedInText(
        List<NameWord> words, EquatableArray<Abbreviation> abbreviations, string? title, CancellationToken cancellationToken)
    {
        var titleKey = title is null ? "" : SharedNames.Key(title.Length > LongestSearch ? title.Substring(0, LongestSearch) : title);
        string? best = null;
        var bestScore = EnoughEvidence;
        var coined = CoinedNames.Find(words, abbreviations, cancellationToken);
        for (var i = 0; i < coined.Count; i++)
        {
            // A title that has the name confirms it.
            var name = coined[i];
            var score = name.Score + (titleKey.Length == 0 ? 0 : titleKey.Contains(SharedNames.Key(name.Text)) ? 2 : -1);
            if (score > bestScore && Fit(Identifiers.FromText(name.Text)) is { } identifier)
            {
                best = identifier;
                bestScore = score;
            }
        }

        coined.Return();
        return best;
    }

    /// <summary>The content words of a title; the whole of a short one that has hardly any (<c>Attention is all you need</c>).</summary>
    private static string? FromTitle(AnalyzedText? title)
    {
        if (title is null)
        {
            return null;
        }

        var words = NameWords.Split(title);
        var tags = TopicWords.TagsOf(words, title);
        var subtitle = words.Count == 0 ? -1 : words.FindIndex(1, word => (word.Before & (Gap.Colon | Gap.Dash)) != Gap.None);
        var end = subtitle < 0 || Enumerable.Range(0, subtitle).Count(i => TopicWords.IsContent(words[i], tags[i])) < 2 ? words.Count : subtitle;
        var content = Enumerable.Range(0, end).Where(i => TopicWords.IsContent(words[i], tags[i])).ToList();
        if (content.Count < 3 && end is > 0 and <= LongestTitle && Fit(Identifiers.FromText(title.Text.Substring(0, words[end - 1].End))) is { } whole)
        {
            return whole;
        }

        // An approach to X, a study of X: X.
        while (content.Count > 2 && TopicWords.IsGeneric(words[content[0]]) && !TopicWords.IsContent(words[content[0] + 1], tags[content[0] + 1]))
        {
            content.RemoveAt(0);
        }

        // As many words as fit, and rather fewer than a phrase without its noun.
        string? cut = null;
        string? complete = null;
        for (var count = 1; count <= Math.Min(content.Count, MostTitleWords); count++)
        {
            var taken = content.GetRange(0, count).ConvertAll(i => words[i]);
            if (!Join("", 0, new NamePhrase(taken, 0, taken.Count), out var name))
            {
                break;
            }

            cut = name;
            var last = content[count - 1];
            if (count > 1 && (last + 1 >= end || words[last + 1].Before != Gap.None || !TopicWords.IsContent(words[last + 1], tags[last + 1])))
            {
                complete = name;
            }
        }

        return complete ?? cut;
    }

    /// <summary>The runs of content words of a title, in its order.</summary>
    private static List<NamePhrase> PhrasesOf(AnalyzedText? title)
    {
        var phrases = SpareLists.Take<NamePhrase>(16);
        if (title is null)
        {
            return phrases;
        }

        var words = NameWords.Split(title);
        var tags = TopicWords.TagsOf(words, title);
        for (var i = 0; i < words.Count; i++)
        {
            var first = i;
            while (i < words.Count && TopicWords.IsContent(words[i], tags[i]) && (i == first || words[i].Before == Gap.None))
            {
                i++;
            }

            if (i > first)
            {
                phrases.Add(new NamePhrase(words, first, i - first));
                i--;
            }
        }

        return phrases;
    }

    /// <summary>Adds words of the best phrase that says something new.</summary>
    /// <returns>The longer name, or null where nothing fits.</returns>
    [MethodImpl(Hot.Path)]
    private static string? Lengthen(string name, List<NamePhrase> phrases)
    {
        var letters = LettersOf(name);
        foreach (var phrase in phrases)
        {
            if (Join(name, letters, phrase, out var longer) && longer.Length > name.Length)
            {
                return longer;
            }
        }

        // Where no phrase fits, the noun that one ends with may.
        foreach (var phrase in phrases)
        {
            if (Join(name, letters, phrase.Last, out var longer) && longer.Length > name.Length)
            {
                return longer;
            }
        }

        return null;
    }

    /// <summary>Appends words to a name, without those that it has already.</summary>
    /// <param name="name">The name so far.</param>
    /// <param name="letters">What <see cref="LettersOf"/> gives for it.</param>
    /// <param name="phrase">What to append.</param>
    /// <param name="longer">The name with as many of the words as fit.</param>
    /// <returns>Whether all fit.</returns>
    [MethodImpl(Hot.Path)]
    private static bool Join(string name, uint letters, NamePhrase phrase, out string longer)
    {
        // Few phrases add to a name: nothing is made before one does.
        TextBuffer? made = null;
        var length = name.Length;
        var fits = true;
        for (var i = phrase.First; i < phrase.First + phrase.Count; i++)
        {
            // Most words are written in small letters, a capital at the beginning or not, and what they make is known.
            var word = phrase.Words[i];
            var isKnown = word.IsPlain || word.Traits.IsCapitalised;
            var part = isKnown ? word.Term.Identifier : Identifiers.FromText(word.Text);
            var root = isKnown ? word.Term.Root : NameTerm.RootOf(part);
            var missing = (isKnown ? word.Term.LettersOfRoot : LettersOf(root)) & ~letters;
            if (missing == 0 && (made is null ? name.IndexOf(root, StringComparison.OrdinalIgnoreCase) >= 0 : Has(made, root)))
            {
                continue;
            }

            if (length + part.Length > MaxLength)
            {
                fits = false;
                break;
            }

            if (made is null)
            {
                made = TextBuffer.Begin();
                made.Append(name);
            }

            made.Append(part);
            length += part.Length;
            letters |= LettersOf(part);
        }

        longer = made?.End() ?? name;
        return fits;
    }

    /// <summary>Gives a bit for each letter that a text has: what lacks one of a word's letters does not have the word.</summary>
    /// <param name="text">Any string.</param>
    /// <returns>The bits: the same for a letter in both cases.</returns>
    [MethodImpl(Hot.Path)]
    public static uint LettersOf(string text)
    {
        var letters = 0u;
        foreach (var c in text)
        {
            letters |= 1u << (c & 31);
        }

        return letters;
    }

    // Whether a name in the making has the root of a word somewhere, letter case aside. Identifiers that are made of words are ASCII.
    [MethodImpl(Hot.Path)]
    private static bool Has(TextBuffer name, string root)
    {
        for (var start = 0; start <= name.Length - root.Length; start++)
        {
            var i = 0;
            while (i < root.Length && IsSame(name[start + i], root[i]))
            {
                i++;
            }

            if (i == root.Length)
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(Hot.Leaf)]
    private static bool IsSame(char one, char other) => one == other || ((one ^ other) == 0x20 && (one | 0x20) is >= 'a' and <= 'z');

    private static string? Fit(string identifier) => identifier.Length is 0 or > MaxLength ? null : identifier;

    [MethodImpl(Hot.Path)]
    private static bool IsId(string id)
    {
        foreach (var c in id)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
            {
                return false;
            }
        }

        return id.Length == 16;
    }

    /// <summary>Words of a text that stand side by side.</summary>
    private readonly record struct NamePhrase(List<NameWord> Words, int First, int Count)
    {
        public NamePhrase Last => new(Words, First + Count - 1, 1);
    }
}
