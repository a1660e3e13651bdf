using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CorpusGen.Language;

namespace CorpusGen.Naming;

/// <summary>What stands between a word and the one before it.</summary>
[Flags]
internal enum Gap : byte
{
    /// <summary>White space or a mark that says nothing here.</summary>
    None = 0,

    /// <summary>A comma.</summary>
    Comma = 1,

    /// <summary>An opening bracket.</summary>
    Open = 2,

    /// <summary>A closing bracket.</summary>
    Close = 4,

    /// <summary>A colon or a semicolon.</summary>
    Colon = 8,

    /// <summary>A dash that is no hyphen.</summary>
    Dash = 16,

    /// <summary>The end of a sentence.</summary>
    Sentence = 32,

    /// <summary>A full stop that may end no sentence.</summary>
    Stop = 64,
}

/// <summary>A word as naming sees it: hyphens, plus signs and decimal points belong to it, a possessive 's does not.</summary>
/// <param name="Text">The word.</param>
/// <param name="Term">What is known of it, letter case aside.</param>
/// <param name="Traits">What of that every word is asked for.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Before">What stands between it and the word before.</param>
/// <param name="Sentence">The sentence that it stands in.</param>
/// <param name="Number">Its number in the lexicon; -1 for a word that is not there.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameWord(string Text, NameTerm Term, NameTraits Traits, int Start, Gap Before, int Sentence, int Number = -1)
{
    /// <summary>Gets what is counted of the word.</summary>
    public ref readonly NameFigures Figures
    {
        [MethodImpl(Hot.Leaf)]
        get
        {
            if (Number >= 0)
            {
                return ref NameTerm.FiguresOf(Number);
            }

            return ref Term.Figures;
        }
    }

    /// <summary>Gets the word in lower case.</summary>
    public string Lower => Term.Lower;

    /// <summary>Gets the position after the last character.</summary>
    public int End => Start + Text.Length;

    /// <summary>Gets a value indicating whether it is written in small letters: most are.</summary>
    public bool IsPlain => Traits.IsPlain;

    /// <summary>Says whether the word has one of some roles.</summary>
    /// <param name="roles">The roles.</param>
    public bool Has(TopicRoles roles) => Traits.Has(roles);

    /// <summary>Says whether the word gives one of some cues.</summary>
    /// <param name="cues">The cues.</param>
    public bool Has(NameCues cues) => Traits.Has(cues);
}

/// <summary>Cuts a text into the words that names are made of.</summary>
internal static class NameWords
{
    /// <summary>Cuts an analysed text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The words in order, and the sentences that they stand in: a list that <see cref="SpareLists"/> takes back.</returns>
    public static List<NameWord> Split(AnalyzedText text)
    {
        var words = SpareLists.Take<NameWord>((text.Text.Length / 6) + 1);
        Split(text.Text, text.Tokens, text.SentenceStarts, words);
        return words;
    }

    /// <summary>Cuts a text without sentences.</summary>
    /// <param name="text">Any string.</param>
    /// <returns>The words in order, all in one sentence.</returns>
    public static List<NameWord> Split(string text)
    {
        var words = new List<NameWord>((text.Length / 6) + 1);
        Split(text, default, ImmutableArray<int>.Empty, words);
        return words;
    }

    [MethodImpl(Hot.Path)]
    private static void Split(string text, TokenList tokens, ImmutableArray<int> sentences, List<NameWord> words)
    {
        var lexicon = Lexicon.Default;
        var gap = Gap.None;
        var sentence = 0;
        var nextSentence = sentences.Length > 1 ? tokens[sentences[1]].Start : int.MaxValue;
        var token = 0;
        var i = 0;

        // Where there is no slash, there is no address.
        var chunkEnd = text.IndexOf('/') < 0 ? text.Length : 0;
        while (i < text.Length)
        {
            if (text[i] == ' ')
            {
                i++;
                continue;
            }

            if (!IsWordCharacter(text[i]))
            {
                gap |= GapOf(text, i);
                i = Math.Max(text[i] == '\\' ? Tokenizer.CitationEnd(text, i) : i, i + 1);
                continue;
            }

            if (i >= chunkEnd)
            {
                chunkEnd = EndOfChunk(text, i, out var isAddress);
                if (isAddress)
                {
                    i = chunkEnd;
                    gap |= Gap.Colon;
                    continue;
                }
            }

            var start = i;
            while (nextSentence <= start)
            {
                sentence++;
                gap |= Gap.Sentence;
                nextSentence = sentence + 1 < sentences.Length ? tokens[sentences[sentence + 1]].Start : int.MaxValue;
            }

            while (token < tokens.Length && tokens[token].Start < start)
            {
                token++;
            }

            // As a rule a word is a token, too, was looked up as such, and ends where that does.
            var here = token < tokens.Length ? tokens[token] : default;
            var traits = here.Length > 0 && here.Start == start && here.Word >= 0 ? NameTerm.TraitsOf(here.Word) : default;
            i = traits.IsLetters && IsBehindWord(text, here.End) ? here.End : EndOfWord(text, i);

            // The lexicon writes every apostrophe alike.
            words.Add(!traits.IsKnown || traits.HasApostrophe || i != here.End ? Unknown(text.Substring(start, i - start), start, gap, sentence)
                : here.IsAsListed ? new NameWord(lexicon.Text(here.Word), NameTerm.Of(here.Word), traits.InSmallLetters(), start, gap, sentence, here.Word)
                : traits.IsLetters && IsCapitalised(text, start, lexicon.Text(here.Word))
                ? new NameWord(NameTerm.Of(here.Word).Capitalised, NameTerm.Of(here.Word), traits.WithCapital(), start, gap, sentence, here.Word)
                : new NameWord(text.Substring(start, i - start), NameTerm.Of(here.Word), traits, start, gap, sentence, here.Word));
            gap = Gap.None;
            if (i + 1 < text.Length && text[i] is '\'' or '\u2019' && text[i + 1] is 's' && (i + 2 == text.Length || !IsWordCharacter(text[i + 2])))
            {
                i += 2;
            }
        }
    }

    // Whether a word of letters differs from the one of the lexicon that it is in its first letter alone, which is a capital.
    [MethodImpl(Hot.Path)]
    private static bool IsCapitalised(string text, int start, string listed)
    {
        for (var i = 1; i < listed.Length; i++)
        {
            if (text[start + i] != listed[i])
            {
                return false;
            }
        }

        return text[start] == (listed[0] & ~0x20);
    }

    private static NameWord Unknown(string word, int start, Gap before, int sentence)
    {
        var lower = word.ToLowerInvariant();
        var term = NameTerm.Of(lower);
        return new(word, term, IsSmall(word, lower) ? term.Traits.InSmallLetters() : term.Traits, start, before, sentence);
    }

    // Whether a word is written in small letters. A few capitals have no small letter, and remain.
    [MethodImpl(Hot.Path)]
    private static bool IsSmall(string word, string lower)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c))
            {
                return false;
            }
        }

        return string.Equals(lower, word, StringComparison.Ordinal);
    }

    // Whether what stands behind letters goes on with no word.
    [MethodImpl(Hot.Leaf)]
    private static bool IsBehindWord(string text, int i) => i == text.Length || text[i] is ' ' or ',' or '.' or ')' or ';' or ':';

    /// <summary>The end of what stands between white space; an address of the web in it is no words.</summary>
    [MethodImpl(Hot.Path)]
    private static int EndOfChunk(string text, int start, out bool isAddress)
    {
        var end = start;
        isAddress = false;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            isAddress |= text[end] == '/' && end > start + 3 && end + 1 < text.Length
                && (text[end + 1] == '/' || string.CompareOrdinal(text, end - 4, ".com", 0, 4) == 0 || string.CompareOrdinal(text, end - 4, ".org", 0, 4) == 0);
            end++;
        }

        return end;
    }

    [MethodImpl(Hot.Path)]
    private static int EndOfWord(string text, int i)
    {
        while (i < text.Length)
        {
            var c = text[i];
            if (IsWordCharacter(c) || Scripts.Continue(text, i))
            {
                i++;
                continue;
            }

            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            if ((c is '-' or '\u2010' or '\u2011' or '_' or '&' && IsWordCharacter(next))
                || (c == '.' && char.IsDigit(next) && char.IsDigit(text[i - 1]))
                || (c is '\'' or '\u2019' && char.IsLetter(next) && !IsPossessive(text, i)))
            {
                i++;
            }
            else if (c is '+' or '#')
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool IsPossessive(string text, int i) =>
        text[i + 1] == 's' && (i + 2 == text.Length || !IsWordCharacter(text[i + 2]));

    [MethodImpl(Hot.Leaf)]
    private static bool IsWordCharacter(char c) => c < '\u0080'
        ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
        : char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    [MethodImpl(Hot.Path)]
    private static Gap GapOf(string text, int i) => text[i] switch
    {
        ',' => Gap.Comma,
        '(' or '[' => Gap.Open,
        ')' or ']' => Gap.Close,
        ':' or ';' => Gap.Colon,
        '.' or '!' or '?' => Gap.Stop,
        '\u2013' or '\u2014' => Gap.Dash,
        '-' when i > 0 && text[i - 1] is ' ' or '-' => Gap.Dash,
        _ => Gap.None,
    };
}
