using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>Tells a list of authors from one author's name.</summary>
internal static class AuthorNames
{
    /// <summary>The most words that a name has.</summary>
    private const int MostWords = 6;

    // Words inside of a family name that begin with a small letter.
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "al", "av", "bin", "bint", "d'", "da", "dal", "das", "de", "degli", "dei",
        "del", "della", "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "la",
        "le", "les", "lo", "ter", "ten", "van", "vom", "von", "y", "zu", "zum", "zur",
    };

    // What names of organisations have and names of people do not.
    private static readonly HashSet<string> Organisations = new(StringComparer.OrdinalIgnoreCase)
    {
        "Academy", "AI", "Agency", "and", "Association", "Authority", "Bureau",
        "Center", "Centre", "Collaboration", "Collaborators", "College", "Committee",
        "Company", "Consortium", "Contributors", "Corporation", "Council", "Department",
        "Faculty", "for", "Foundation", "Group", "Hospital", "in", "Inc", "Inc.",
        "Institut", "Institute", "Institution", "International", "Investigators",
        "Lab", "Laboratories", "Laboratory", "Labs", "LLC", "Ltd", "Ltd.", "Ministry",
        "National", "Network", "of", "Office", "on", "Organisation", "Organization",
        "Project", "Research", "School", "Science", "Sciences", "Society",
        "Studies", "Systems", "Team", "Technologies", "Technology", "the",
        "Universität", "Universite", "Université", "Universidad", "University",
        "USA", "Working",
    };

    private static readonly HashSet<string> Suffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Esq", "Esq.", "II", "III", "IV", "Jr", "Jr.", "M.D.", "MD", "Ph.D.", "PhD", "Sr", "Sr.",
    };

    /// <summary>
    /// Finds what separates the names in an author that is really several: full names between commas or before "and"
    /// (<c>A. Ramesh, M. Pavlov and S. Gray</c>; <c>Ramesh A, Pavlov MV</c>), or family names each with its given name behind a comma,
    /// where "and" or the initials tell which is which.
    /// </summary>
    /// <param name="text">The clean text of the field.</param>
    /// <param name="start">Where the author begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>
    /// The places between the names, in order, each up to where the next name begins; none for one author, and none where it is not
    /// certain.
    /// </returns>
    public static IReadOnlyList<TextSpan> Gaps(string text, int start, int end)
    {
        var (names, gaps) = Split(text, start, EndOfNames(text, start, end));
        if (gaps.Count == 0)
        {
            return ImmutableArray<TextSpan>.Empty;
        }

        if (names.TrueForAll(name => IsFullName(text, name) || IsFamilyNameWithInitials(text, name)))
        {
            return gaps.ConvertAll(gap => gap.Span);
        }

        // "Ramesh, A., Pavlov, M." and "Vaswani, Ashish and Shazeer, Noam": every other gap belongs to a name.
        if (names.Count % 2 != 0 || names.Count < 4)
        {
            return ImmutableArray<TextSpan>.Empty;
        }

        var between = new List<TextSpan>();
        bool areInitials = true, areWords = true;
        for (var i = 0; i < names.Count; i += 2)
        {
            if (!IsFamilyName(text, names[i]) || !IsGivenName(text, names[i + 1]) || gaps[i].IsWord)
            {
                return ImmutableArray<TextSpan>.Empty;
            }

            areInitials &= IsInitials(text, names[i + 1]);
            if (i + 1 < gaps.Count)
            {
                areWords &= gaps[i + 1].IsWord;
                between.Add(gaps[i + 1].Span);
            }
        }

        return areInitials || areWords ? between : ImmutableArray<TextSpan>.Empty;
    }

    /// <summary>Finds where the names of an author that is really several end: before "et al." and the comma before it.</summary>
    /// <param name="text">The clean text of the field.</param>
    /// <param name="start">Where the author begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The end of the last name; <paramref name="end"/> where no "et al." stands there.</returns>
    public static int EndOfNames(string text, int start, int end)
    {
        var last = end;
        while (last > start && text[last - 1] == ' ')
        {
            last--;
        }

        foreach (var others in new[] { " et al.", " et al" })
        {
            var before = last - others.Length;
            if (before > start && string.CompareOrdinal(text, before, others, 0, others.Length) == 0)
            {
                return text[before - 1] == ',' ? before - 1 : before;
            }
        }

        return end;
    }

    /// <summary>Splits at commas, at "and" and at "&amp;"; a comma before one of the two is part of it.</summary>
    private static (List<TextSpan> Names, List<(TextSpan Span, bool IsWord)> Gaps) Split(string text, int start, int end)
    {
        var names = new List<TextSpan>();
        var gaps = new List<(TextSpan, bool)>();
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        for (var i = start; i < end;)
        {
            var (next, isWord) = text[i] is ',' or ' ' ? GapAt(text, i, end) : (i, false);
            if (next == i)
            {
                i++;
                continue;
            }

            // A comma or a word at the end parts nothing.
            if (next >= end)
            {
                names.Clear();
                gaps.Clear();
                return (names, gaps);
            }

            names.Add(TextSpan.FromBounds(start, i));
            gaps.Add((TextSpan.FromBounds(i, next), isWord));
            (start, i) = (next, next);
        }

        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        names.Add(TextSpan.FromBounds(start, end));
        return (names, gaps);
    }

    /// <summary>Where the gap at a position ends; the position itself where none is.</summary>
    private static (int End, bool IsWord) GapAt(string text, int start, int end)
    {
        var position = text[start] == ',' ? start + 1 : start;
        var hasSpace = position < end && text[position] == ' ';
        position += hasSpace ? 1 : 0;
        foreach (var word in new[] { "and ", "& " })
        {
            if (hasSpace && position + word.Length <= end && string.CompareOrdinal(text, position, word, 0, word.Length) == 0)
            {
                return (position + word.Length, true);
            }
        }

        return text[start] == ',' && hasSpace ? (position, false) : (start, false);
    }

    private static bool IsFullName(string text, TextSpan name)
    {
        var words = text.Substring(name.Start, name.Length).Split(' ');
        if (words.Length is < 2 or > MostWords || !IsCapitalized(words[0]))
        {
            return false;
        }

        foreach (var word in words)
        {
            if (Organisations.Contains(word) || Suffixes.Contains(word) || (!IsCapitalized(word) && !Particles.Contains(word)))
            {
                return false;
            }
        }

        // "al." of "et al.", and a name that ends with its initial, are no family names.
        return IsFamilyWord(words[words.Length - 1]);
    }

    /// <summary>
    /// Whether a name is one as PubMed writes it: a family name and one to three initials without stops (<c>van den Berg MA</c>).
    /// </summary>
    private static bool IsFamilyNameWithInitials(string text, TextSpan name)
    {
        var initials = name.End;
        while (initials > name.Start && text[initials - 1] is >= 'A' and <= 'Z')
        {
            initials--;
        }

        return name.End - initials is >= 1 and <= 3 && initials - name.Start > 1 && text[initials - 1] == ' '
            && IsFamilyName(text, TextSpan.FromBounds(name.Start, initials - 1));
    }

    private static bool IsFamilyName(string text, TextSpan name)
    {
        var words = text.Substring(name.Start, name.Length).Split(' ');
        foreach (var word in words)
        {
            if (Organisations.Contains(word) || Suffixes.Contains(word) || (!IsCapitalized(word) && !Particles.Contains(word)))
            {
                return false;
            }
        }

        return words.Length <= MostWords && IsFamilyWord(words[words.Length - 1]);
    }

    private static bool IsGivenName(string text, TextSpan name)
    {
        foreach (var word in text.Substring(name.Start, name.Length).Split(' '))
        {
            if (!IsCapitalized(word) || Organisations.Contains(word) || Suffixes.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a given name is initials alone: <c>A.</c>, <c>J. R. R.</c>, <c>J.-P.</c>.</summary>
    private static bool IsInitials(string text, TextSpan name)
    {
        for (var i = name.Start; i < name.End; i++)
        {
            var isInitial = char.IsUpper(text[i]) && i + 1 < name.End && text[i + 1] == '.';
            if (!isInitial && text[i] is not ('.' or ' ' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFamilyWord(string word) =>
        IsCapitalized(word) && word.Length > 1 && word[1] != '.' && word[word.Length - 1] != '.';

    /// <summary>
    /// Whether a word begins with a capital, or a script without capitals, and has nothing but letters and what joins them.
    /// </summary>
    private static bool IsCapitalized(string word)
    {
        if (word.Length == 0 || !char.IsLetter(word[0]) || char.IsLower(word[0]))
        {
            return word.Length > 2 && word[1] is '\'' or '\u2019' && char.IsUpper(word[2]);
        }

        foreach (var c in word)
        {
            if (!char.IsLetter(c)
                && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark
                && c is not ('.' or '-' or '\'' or '\u2019' or '\u2010'))
            {
                return false;
            }
        }

        return true;
    }
}
