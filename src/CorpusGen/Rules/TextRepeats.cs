using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using CorpusGen.Language;

namespace CorpusGen.Rules;

/// <summary>The rule about a word that stands twice: <c>of the the model</c>.</summary>
internal sealed class TextRepeats
{
    private const int LongestWord = 30;

    // Words that grammar, style or another language repeats.
    private static readonly HashSet<string> Repeatable = new(StringComparer.Ordinal)
    {
        "had", "that", "very", "many", "much", "so", "long", "far", "more", "no", "ha", "bye", "pro", "log", "min", "max", "exp",
        "now", "really", "too", "never", "again", "up", "who",
        "do", "does", "her", "his", "one", "two", "hi", "ho", "win", "yes", "knock", "blah", "etc", "die", "das", "sie", "der", "des",
        "den", "nous", "vous", "les", "si", "cha",
    };

    private readonly TextUnderCheck text;
    private bool? isEnglish;

    /// <summary>Begins with a text.</summary>
    /// <param name="text">The text; what is found is added to its findings.</param>
    public TextRepeats(TextUnderCheck text) => this.text = text;

    /// <summary>Looks at a space.</summary>
    /// <param name="space">Where the space stands.</param>
    [MethodImpl(Hot.Path)]
    public void At(int space)
    {
        var next = text.At(space + 1);
        if (!char.IsLower(next))
        {
            return;
        }

        var start = space;
        while (space - start <= LongestWord && IsLetter(text.At(start - 1)))
        {
            start--;
        }

        var length = space - start;
        if (length is < 2 or > LongestWord || (text.At(start) != next && char.ToLowerInvariant(text.At(start)) != next) || !Repeats(start, length) || (start > length && Repeats(start - 1 - length, length)))
        {
            return;
        }

        // A word that stands there three times or more is one thing to mend.
        var end = space + 1 + length;
        while (text.At(end) == ' ' && Repeats(end - length, length))
        {
            end += 1 + length;
        }

        if (!IsAlone(start - 1, end) || IsLatin(end))
        {
            return;
        }

        var word = text.Text.Substring(space + 1, length);
        if (!Repeatable.Contains(word) && IsNoThing(word) && (isEnglish ??= IsEnglish()))
        {
            text.Report(
                RuleList.RepeatedWord,
                start,
                end,
                end > space + 1 + length ? "Remove the others" : "Remove the second",
                new[] { text.Edit(space, end, string.Empty) },
                word);
        }
    }

    /// <summary>Whether a word, and nothing longer, stands before a space and again behind it.</summary>
    [MethodImpl(Hot.Path)]
    private bool Repeats(int start, int length) =>
        start + length + 1 + length <= text.Text.Length && text.At(start + length) == ' '
        && !IsLetter(text.At(start - 1)) && !IsLetter(text.At(start + length + 1 + length)) && IsSame(start, start + length + 1, length);

    /// <summary>Letters of lower case; the first one may have a capital the first time.</summary>
    [MethodImpl(Hot.Path)]
    private bool IsSame(int first, int second, int length)
    {
        for (var i = 0; i < length; i++)
        {
            var c = text.Text[second + i];
            if (!char.IsLower(c) || (text.Text[first + i] != c && (i > 0 || char.ToLowerInvariant(text.Text[first]) != c)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether neither is a part of a longer word, or of a formula.</summary>
    private bool IsAlone(int before, int behind) =>
        text.At(before) is ' ' or '(' or '"' or '\u201C' or '\u2014' or ','
        && text.At(behind) is ' ' or '.' or ',' or ';' or ':' or ')' or '?' or '!' or '"' or '\u201D'
        && !(text.At(behind) == '.' && char.IsLetterOrDigit(text.At(behind + 1)));

    /// <summary>The <c>in</c> of <c>in in vitro</c> is Latin.</summary>
    private bool IsLatin(int end) => text.Reads(end, " vi") || text.Reads(end, " situ") || text.Reads(end, " silico")
        || text.Reads(end, " utero");

    /// <summary>
    /// Two nouns may be one thing that acts on another of its kind, with the hyphen left out: <c>spin spin interaction</c>. A word
    /// such as <c>while</c> is no noun in an abstract, whatever else it may be.
    /// </summary>
    private static bool IsNoThing(string word)
    {
        var found = Lexicon.Default.Find(word, 0, word.Length);
        var candidates = found < 0 ? Array.Empty<Candidate>() : Lexicon.Default.Candidates(found);
        return candidates.Length > 0
            && (Array.Exists(candidates, candidate => IsGrammar(candidate.State))
                || !Array.Exists(candidates, candidate => candidate.State == State.Noun));
    }

    private static bool IsGrammar(State state) =>
        state is State.Preposition or State.Determiner or State.Pronoun or State.Conjunction or State.To or State.Modal;

    /// <summary>A word of English may be one of another language that does repeat it.</summary>
    private bool IsEnglish() => Has(" the ") || Has(" of ") || Has(" and ");

    private bool Has(string word) => text.Text.IndexOf(word, StringComparison.Ordinal) >= 0;

    [MethodImpl(Hot.Leaf)]
    private static bool IsLetter(char c) => char.IsLetter(c);
}
