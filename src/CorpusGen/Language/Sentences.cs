using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CorpusGen.Language;

/// <summary>Finds where the sentences of a tokenised text begin.</summary>
internal static class Sentences
{
    // Words that may end a sentence with the full stop that is also theirs.
    private static readonly HashSet<string> MayEnd = new(StringComparer.OrdinalIgnoreCase)
    {
        "etc.", "al.", "u.s.", "u.k.", "u.s.a.", "inc.", "ltd.", "co.", "corp.", "jr.", "ph.d.", "sth.", "sp.", "spp.", "ssp.",
    };

    // Words that are read as ones with a full stop of their own only before a number.
    private static readonly HashSet<string> BeforeNumber = new(StringComparer.OrdinalIgnoreCase)
    {
        "no.", "nos.", "sec.", "ch.", "tab.", "def.", "prop.", "ref.", "st.", "ms.", "est.", "et.", "eg.", "ie.", "lem.",
    };

    // After one of the words above, what is not a name but the beginning of the next sentence.
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "A", "An", "The", "This", "These", "That", "Those", "We", "Our", "It", "Its", "They", "In", "On", "For", "To", "As", "By", "At", "With", "From", "However",
        "Here", "There", "Such", "Each", "Both", "Finally", "Moreover", "Furthermore", "Thus", "Then", "While", "When", "Although", "Using", "Experiments", "Results",
    };

    /// <summary>Gives the index of the first token of each sentence, in order; empty for a text without tokens.</summary>
    [MethodImpl(Hot.Path)]
    public static ImmutableArray<int> Starts(string text, List<RawToken> tokens)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        var begin = 0;
        while (begin < tokens.Count)
        {
            starts.Add(begin);
            var end = begin;
            while (end < tokens.Count && !Ends(text, tokens, begin, end))
            {
                end++;
            }

            end++;

            // Closing quotes and brackets that touch the end belong to it.
            while (end < tokens.Count && tokens[end].Start == tokens[end - 1].End && IsCloser(text, tokens[end]))
            {
                end++;
            }

            begin = end;
        }

        return starts.ToImmutable();
    }

    private static bool IsCloser(string text, RawToken token) => token.Kind == TokenKind.Mark && text[token.Start] is '"' or '\'' or '\u2019' or '\u201d' or ')' or ']' or '\u00bb';

    [MethodImpl(Hot.Path)]
    private static bool Ends(string text, List<RawToken> tokens, int begin, int at)
    {
        var token = tokens[at];
        if (at + 1 == tokens.Count)
        {
            return true;
        }

        var next = tokens[at + 1];
        if (token.Kind == TokenKind.Mark)
        {
            switch (text[token.Start])
            {
                case '.' when token.Length == 1:
                    // `1. Introduction`
                    if (at == begin + 1 && tokens[begin].Kind == TokenKind.Number && tokens[begin].Length <= 2)
                    {
                        return false;
                    }

                    if (next.Start > token.End)
                    {
                        return true;
                    }

                    return IsCloser(text, next) ? EndsAfterCloser(text, tokens, at) : IsOpening(text, next) && at > begin && tokens[at - 1].Length > 2;
                case '!' or '?' or '\u2026' or '.':
                    return next.Start > token.End ? !char.IsLower(text[next.Start]) : IsCloser(text, next) && EndsAfterCloser(text, tokens, at);
                case '\u3002' or '\uff01' or '\uff1f' or '\u0964':
                    return true;
                default:
                    return false;
            }
        }

        if (token.Kind != TokenKind.Word || text[token.End - 1] != '.' || next.Start == token.End)
        {
            return false;
        }

        var word = text.Substring(token.Start, token.Length);
        if (BeforeNumber.Contains(word))
        {
            return next.Kind != TokenKind.Number && !char.IsLower(text[next.Start]);
        }

        return (MayEnd.Contains(word) || token.Length == 2) && IsOpening(text, next)
            && (Openers.Contains(text.Substring(next.Start, Math.Min(next.Length, 16))) || string.Equals(word, "etc.", StringComparison.Ordinal));
    }

    // `…in a "mindstorm." Recent`: a closer after the stop, then white space.
    private static bool EndsAfterCloser(string text, List<RawToken> tokens, int at)
    {
        var i = at + 1;
        while (i < tokens.Count && tokens[i].Start == tokens[i - 1].End && IsCloser(text, tokens[i]))
        {
            i++;
        }

        return i == tokens.Count || (tokens[i].Start > tokens[i - 1].End && !char.IsLower(text[tokens[i].Start]));
    }

    private static bool IsOpening(string text, RawToken token) => char.IsUpper(text[token.Start]);
}
