using System;
using System.Collections.Generic;
using System.Text;

namespace CorpusGen.Rules;

/// <summary>Words of a page or a database that are no part of an abstract.</summary>
internal static class AbstractWords
{
    /// <summary>The word that stands above an abstract.</summary>
    public const string Heading = "Abstract";

    /// <summary>The longest text that may be a placeholder.</summary>
    private const int LongestPlaceholder = 60;

    // What sentences begin with, and names such as "Abstract Meaning Representation" do not go on with.
    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase)
    {
        "A", "Although", "An", "As", "At", "Based", "Because", "By", "Compared",
        "Current", "Currently", "Despite", "Due", "Each", "Existing", "Following",
        "For", "From", "Given", "Here", "How", "However", "If", "In",
        "Inspired", "It", "Many", "Most", "Motivated", "Much", "Nowadays", "On",
        "One", "Our", "Over", "Previous", "Recent", "Recently", "Several",
        "Since", "Some", "State-of-the-art", "The", "There", "These", "This",
        "Through", "To", "Today", "Traditional", "Two", "Under", "Unlike",
        "Using", "We", "What", "When", "Whether", "While", "With", "Within",
    };

    // In lower case, with single spaces and nothing but letters and digits between them.
    private static readonly HashSet<string> Placeholders = new(StringComparer.Ordinal)
    {
        "abstract", "abstract coming soon", "abstract is missing", "abstract is not available", "abstract missing", "abstract n a",
        "abstract not available", "abstract not found", "abstract not provided", "abstract pending", "abstract tba", "abstract tbd",
        "abstract to appear", "abstract unavailable", "abstract will be added", "an abstract is not available", "coming soon", "empty",
        "information not available", "missing", "missing abstract", "n a", "na", "nan", "nil", "no abstract",
        "no abstract available", "no abstract found", "no abstract given",
        "no abstract is available", "no abstract is available for this article",
        "no abstract is available for this paper", "no abstract provided",
        "no abstract was provided", "no abstract available for this article",
        "no abstract available for this paper", "no abstract for this article", "no abstract for this paper", "no data", "no description",
        "no description available", "no summary available", "none", "not available",
        "not provided", "null", "pending", "placeholder", "summary not available",
        "summary unavailable", "tba", "tbc", "tbd", "the abstract is not available",
        "there is no abstract", "there is no abstract available",
        "this article has no abstract", "this paper has no abstract", "to appear",
        "to be added", "to be announced", "to be completed", "to be determined",
        "to be written", "to do", "todo", "unavailable", "undefined", "unknown", "xxx",
    };

    /// <summary>Tells whether a text stands for one that is missing: the whole of it, whatever the signs around its words.</summary>
    /// <param name="text">A clean text that is not empty.</param>
    /// <returns>True for <c>[No abstract available]</c>, <c>N/A</c> and a text without letter or digit.</returns>
    public static bool IsPlaceholder(string text)
    {
        if (text.Length > LongestPlaceholder)
        {
            return false;
        }

        var words = new StringBuilder(text.Length);
        var isApart = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                words.Append(isApart && words.Length > 0 ? " " : string.Empty).Append(char.ToLowerInvariant(c));
                isApart = false;
            }
            else
            {
                isApart = true;
            }
        }

        return words.Length == 0 || Placeholders.Contains(words.ToString());
    }

    /// <summary>
    /// Measures the heading that a text begins with: the word in any letter case before a colon, a full stop, or a dash and a capital; or
    /// itself with a capital before a word that begins a sentence. It may be said several times.
    /// </summary>
    /// <param name="text">A clean text.</param>
    /// <returns>The length up to where the text itself begins; 0 where it begins at once, or where nothing would be left.</returns>
    public static int HeadingLength(string text)
    {
        var length = 0;
        for (var next = Next(text, 0); next > length && next < text.Length; next = Next(text, length))
        {
            length = next;
        }

        return length;
    }

    /// <summary>Where the text goes on behind the word at a position, or the position where the word is no heading.</summary>
    private static int Next(string text, int start)
    {
        if (string.Compare(text, start, Heading, 0, Heading.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return start;
        }

        var position = SkipSpaces(text, start + Heading.Length);
        if (position >= text.Length)
        {
            return start;
        }

        var isApart = position > start + Heading.Length;
        var behind = SkipSpaces(text, position + 1);
        switch (text[position])
        {
            case ':':
            case '.' when behind > position + 1 || BeginsSentence(text, behind):
            case '\u2014' or '\u2013' when behind < text.Length && char.IsUpper(text[behind]):
            case '-' when behind > position + 1 && behind < text.Length && char.IsUpper(text[behind]):
            case '-' when BeginsSentence(text, behind):
                return behind;
            default:
                return isApart && text[start] == 'A' && BeginsSentence(text, position) ? position : start;
        }
    }

    private static int SkipSpaces(string text, int position)
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }

        return position;
    }

    /// <summary>Whether a word with a capital that begins sentences stands at a position.</summary>
    private static bool BeginsSentence(string text, int start)
    {
        if (start >= text.Length || text[start] is < 'A' or > 'Z')
        {
            return false;
        }

        var end = start;
        while (end < text.Length && end - start <= LongestPlaceholder && (char.IsLetter(text[end]) || text[end] == '-'))
        {
            end++;
        }

        return Openers.Contains(text.Substring(start, end - start));
    }
}
