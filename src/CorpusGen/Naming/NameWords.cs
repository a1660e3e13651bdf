using System;
using System.Collections.Generic;
using System.Globalization;

namespace CorpusGen.Naming;

/// <summary>What stands between a word and the one before it.</summary>
[Flags]
internal enum Gap
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
/// <param name="Lower">The same in lower case.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Before">What stands between it and the word before.</param>
/// <param name="Sentence">The sentence that it stands in.</param>
internal readonly record struct NameWord(string Text, string Lower, int Start, Gap Before, int Sentence)
{
    /// <summary>Gets the position after the last character.</summary>
    public int End => Start + Text.Length;
}

/// <summary>Cuts a text into the words that names are made of.</summary>
internal static class NameWords
{
    /// <summary>Cuts a text.</summary>
    /// <param name="text">Any string.</param>
    /// <param name="sentences">Where sentences begin, ascending.</param>
    /// <returns>The words in order.</returns>
    public static List<NameWord> Split(string text, IReadOnlyList<int> sentences)
    {
        var words = new List<NameWord>(text.Length / 6);
        var gap = Gap.None;
        var sentence = 0;
        var i = 0;
        var chunkEnd = 0;
        while (i < text.Length)
        {
            if (!IsWordCharacter(text[i]))
            {
                gap |= GapOf(text, i);
                i++;
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
            i = EndOfWord(text, i);
            while (sentence + 1 < sentences.Count && sentences[sentence + 1] <= start)
            {
                sentence++;
                gap |= Gap.Sentence;
            }

            var word = text.Substring(start, i - start);
            words.Add(new NameWord(word, word.ToLowerInvariant(), start, gap, sentence));
            gap = Gap.None;
            if (i + 1 < text.Length && text[i] is '\'' or '\u2019' && text[i + 1] is 's' && (i + 2 == text.Length || !IsWordCharacter(text[i + 2])))
            {
                i += 2;
            }
        }

        return words;
    }

    /// <summary>The end of what stands between white space; an address of the web in it is no words.</summary>
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

    private static int EndOfWord(string text, int i)
    {
        while (i < text.Length)
        {
            var c = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            if (IsWordCharacter(c)
                || (c is '-' or '\u2010' or '\u2011' or '_' or '&' && IsWordCharacter(next))
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

    private static bool IsWordCharacter(char c) =>
        char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

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
