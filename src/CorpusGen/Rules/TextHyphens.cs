using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using CorpusGen.Language;

namespace CorpusGen.Rules;

/// <summary>The rule about words that were broken at the end of a line: <c>repre- sentation</c>.</summary>
internal static class TextHyphens
{
    private const int LongestPart = 40;

    // How far back a dash is looked for.
    private const int LongestClause = 200;

    // Pieces of broken words are in the lexicon, too, as often as they were broken: a word stands in more abstracts than this.
    private const int Rare = 8;
    private const int Common = 50;

    // What is longer than this is no mere ending of a word.
    private const int LongestEnding = 6;

    // A hyphen before one of these stands for what is said behind it: pre- and post-training, word- oder satzweise.
    private static readonly HashSet<string> Conjunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "or", "nor", "to", "vs", "versus", "as", "but", "than", "through", "rather", "not", "from", "in", "for", "is", "are",
        "on", "with", "by", "the", "a", "an", "we",
        "und", "oder", "bzw", "sowie", "bis", "et", "ou", "y", "e", "o", "u", "en", "of", "och", "eller", "og", "ja", "tai", "i", "lub",
    };

    // Beginnings of words that are no words themselves, and are written with a hyphen where the whole is in no list.
    private static readonly HashSet<string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "anti", "co", "cross", "ex", "hyper", "inter", "intra", "meta", "micro", "mid", "mini", "mono", "multi", "neo", "non", "over",
        "post", "pre", "pseudo", "quasi", "self", "semi",
        "sub", "super", "ultra", "under", "well",
    };

    /// <summary>Checks a hyphen.</summary>
    /// <param name="text">The text; what is found is added to its findings.</param>
    /// <param name="hyphen">Where the hyphen stands.</param>
    [MethodImpl(Hot.Path)]
    public static void At(TextUnderCheck text, int hyphen)
    {
        if (text.At(hyphen + 1) != ' ' || !char.IsLetterOrDigit(text.At(hyphen - 1)))
        {
            return;
        }

        var start = hyphen;
        while (hyphen - start <= LongestPart && char.IsLetterOrDigit(text.At(start - 1)))
        {
            start--;
        }

        var second = hyphen + 2;
        var end = second;
        while (end - second <= LongestPart && char.IsLetter(text.At(end)))
        {
            end++;
        }

        if (hyphen - start > LongestPart || end - second > LongestPart || end - second < 2 || !Begins(text.At(start - 1))
            || !IsBroken(text, start, hyphen, end))
        {
            return;
        }

        var join = text.Edit(hyphen, second, string.Empty);
        var keep = text.Edit(hyphen + 1, second, string.Empty);
        var (from, to) = Compound(text, start, end);
        var finding = Finding.Of(RuleList.BrokenWord, text.InFile(from, to), text.Text.Substring(from, to - from));
        var isJoined = IsLikelierJoined(text, start, hyphen, end);
        finding = TextUnderCheck.WithFix(finding, isJoined ? "Join the word" : "Keep the hyphen", isJoined ? join : keep);
        finding = TextUnderCheck.WithFix(finding, isJoined ? "Keep the hyphen" : "Join the word", isJoined ? keep : join);
        text.Findings.Add(finding);
    }

    /// <summary>A piece of a word begins behind white space, behind a mark that opens, or behind another part of a compound.</summary>
    private static bool Begins(char before) =>
        before is ' ' or '(' or '[' or '"' or '\u201C' or '\u2018' or '/' or '-' or '\u2010' or '\u2013' or '\u2014';

    /// <summary>The whole compound that a broken word is a part of: <c>state-of- the-art</c>.</summary>
    private static (int Start, int End) Compound(TextUnderCheck text, int start, int end)
    {
        var (from, to) = (start, end);
        while (start - from <= LongestPart && IsInside(from - 1, from - 2))
        {
            from--;
        }

        while (to - end <= LongestPart && IsInside(to, to + 1))
        {
            to++;
        }

        return (from, to);

        bool IsInside(int position, int beyond) =>
            char.IsLetterOrDigit(text.At(position)) || (IsHyphen(text.At(position)) && char.IsLetterOrDigit(text.At(beyond)));
    }

    private static bool IsBroken(TextUnderCheck text, int start, int hyphen, int end)
    {
        var second = hyphen + 2;
        if (char.IsLetterOrDigit(text.At(end))
            || (!IsHyphen(text.At(end)) && Conjunctions.Contains(text.Text.Substring(second, end - second))))
        {
            return false;
        }

        // A row of such hyphens is a list: low- mid- and high-level.
        if ((IsHyphen(text.At(end)) && text.At(end + 1) is ' ' or ',') || (text.At(start - 1) == ' ' && IsHyphen(text.At(start - 2))))
        {
            return false;
        }

        // Behind a dash that a hyphen is written for stands another: the model -as it was- is old.
        if (HasDashBefore(text, start))
        {
            return false;
        }

        var isKnown = Known(text, start, hyphen, end, "-") > 0;

        // Ions, and variables: Cl- vacancies.
        if (hyphen - start <= 2 && char.IsUpper(text.Text[start]) && !isKnown && Known(text, start, hyphen, end, string.Empty) == 0)
        {
            return false;
        }

        // A capital goes on with no word: it is a name behind its prefix, or begins something else behind a dash.
        return !char.IsUpper(text.Text[second]) || Prefixes.Contains(text.Text.Substring(start, hyphen - start)) || isKnown;
    }

    /// <summary>Whether a hyphen stands behind a space and before a letter, earlier in the sentence.</summary>
    private static bool HasDashBefore(TextUnderCheck text, int position)
    {
        for (var i = position - 1; i > 0 && i > position - LongestClause && !(text.Text[i] == ' ' && text.Text[i - 1] == '.'); i--)
        {
            if (IsHyphen(text.Text[i]) && text.Text[i - 1] == ' ' && char.IsLetter(text.At(i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Which of the two is the word: the one that more abstracts have; where neither is known, a part that is no word itself says that
    /// the two are one.
    /// </summary>
    private static bool IsLikelierJoined(TextUnderCheck text, int start, int hyphen, int end)
    {
        var second = hyphen + 2;
        if (!IsLetters(text, start, hyphen) || char.IsUpper(text.Text[second]))
        {
            return false;
        }

        // State-of-the-art: it goes on with a hyphen.
        var last = text.Text.Substring(second, end - second);
        if (IsHyphen(text.At(end)) && Conjunctions.Contains(last))
        {
            return false;
        }

        var first = text.Text.Substring(start, hyphen - start);
        var joined = Known(text, start, hyphen, end, string.Empty);
        var hyphenated = Known(text, start, hyphen, end, "-");

        // End-to-end, day-to-day: behind another hyphen words are parts of a compound, even where they make a word together.
        if (IsHyphen(text.At(start - 1)) && IsWord(last, Rare) && (joined == 0 || first is "to" or "of" or "by"))
        {
            return false;
        }

        if (joined > 0 || hyphenated > 0)
        {
            return joined >= hyphenated;
        }

        if (!IsWord(last, Rare))
        {
            // "Model-recognizable": what is long enough to be a rare word stands behind a common one or a prefix.
            return !(last.Length > LongestEnding && (IsWord(first, Common) || Prefixes.Contains(first)));
        }

        return !IsWord(first, Rare) && !Prefixes.Contains(first) && !first.EndsWith("ly", StringComparison.Ordinal);
    }

    /// <summary>
    /// In how many abstracts a form of the whole word was seen, and one more for a word that is listed; of a plural also its
    /// singular.
    /// </summary>
    private static int Known(TextUnderCheck text, int start, int hyphen, int end, string joint)
    {
        var word = (text.Text.Substring(start, hyphen - start) + joint
            + text.Text.Substring(hyphen + 2, end - hyphen - 2)).ToLowerInvariant();
        return Math.Max(Known(word), Known(Words.Singular(word)));
    }

    private static int Known(string word)
    {
        var found = Lexicon.Default.Find(word, 0, word.Length);
        return found < 0 ? 0 : Lexicon.Default.Frequency(found) + 1;
    }

    private static bool IsWord(string word, int abstracts) => word.Length > 2 && Known(word.ToLowerInvariant()) > abstracts;

    private static bool IsLetters(TextUnderCheck text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetter(text.Text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2010';
}
