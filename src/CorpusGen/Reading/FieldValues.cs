using System;
using System.Collections.Immutable;
using System.Globalization;

namespace CorpusGen.Reading;

/// <summary>What an entry says of its paper besides the text. What it does not say is null or empty.</summary>
/// <param name="Title">The title.</param>
/// <param name="Authors">The authors, in the order given.</param>
/// <param name="Year">The year, of four digits.</param>
/// <param name="Doi">The DOI in its bare form: <c>10.1000/182</c>.</param>
/// <param name="Arxiv">The arXiv id in its bare form: <c>2102.12092</c>.</param>
/// <param name="Url">An absolute http or https address.</param>
internal sealed record PaperFields(
    string? Title,
    EquatableArray<string> Authors,
    int? Year,
    string? Doi,
    string? Arxiv,
    string? Url)
{
    /// <summary>Fills what is missing here from another entry of the same paper.</summary>
    /// <param name="other">The other entry's fields.</param>
    /// <returns>These fields where they say something, the other's elsewhere.</returns>
    public PaperFields Or(PaperFields other) => new(
        Title ?? other.Title,
        Authors.Count > 0 ? Authors : other.Authors,
        Year ?? other.Year,
        Doi ?? other.Doi,
        Arxiv ?? other.Arxiv,
        Url ?? other.Url);
}

/// <summary>Reads the values of fields. A value of the wrong shape is no value; what it should be is the analyzer's matter.</summary>
internal static class FieldValues
{
    /// <summary>The longest word that a DOI is looked for in. It bounds the work for a value that is one long word.</summary>
    private const int LongestWord = 512;

    // What another address begins with.
    private static readonly string[] Addresses = { "https://", "http://", "doi:", "arxiv:" };

    /// <summary>Reads a year: four digits.</summary>
    /// <param name="text">The clean text of the field.</param>
    /// <returns>The year, or <see langword="null"/>.</returns>
    public static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1000
            ? year
            : null;

    /// <summary>Reads a DOI (ISO 26324): a prefix <c>10.digits</c>, a slash and a suffix, bare or as an address.</summary>
    /// <param name="text">The clean text of the field.</param>
    /// <returns>The bare DOI, or <see langword="null"/>.</returns>
    public static string? Doi(string text)
    {
        var bare = WithoutPrefix(WithoutPrefix(WithoutPrefix(text, "https://", "http://"), "www.", "dx."), "doi.org/", "doi:");
        var slash = bare.IndexOf('/');
        return slash > 3 && slash + 1 < bare.Length && bare.StartsWith("10.", StringComparison.Ordinal)
            && IsDigitsAndDots(bare, 3, slash) && !HasWhiteSpaceOrControl(bare)
            ? bare
            : null;
    }

    /// <summary>
    /// Reads an arXiv id, new (<c>2102.12092</c>) or old (<c>hep-th/9901001</c>), with or without a version, bare or as an address.
    /// </summary>
    /// <param name="text">The clean text of the field.</param>
    /// <returns>The bare id, or <see langword="null"/>.</returns>
    public static string? Arxiv(string text)
    {
        var address = WithoutPrefix(WithoutPrefix(text, "https://", "http://"), "www.", "export.");
        var bare = WithoutPrefix(address, "arxiv.org/abs/", "arxiv.org/pdf/", "arxiv:");
        bare = bare.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? bare.Substring(0, bare.Length - 4) : bare;
        var version = bare.LastIndexOf('v');
        var end = version > 0 && IsDigits(bare, version + 1, bare.Length) ? version : bare.Length;
        var slash = bare.IndexOf('/');
        var isNew = end is 9 or 10 && bare[4] == '.' && IsDigits(bare, 0, 4) && IsDigits(bare, 5, end);
        var isOld = slash > 0 && end - slash == 8 && IsDigits(bare, slash + 1, end) && IsArchive(bare, slash);
        return isNew || isOld ? bare : null;
    }

    /// <summary>Reads an address. Only http and https ones lead to a paper; anything else could do more than that.</summary>
    /// <param name="text">The clean text of the field.</param>
    /// <returns>The address as given, or <see langword="null"/>.</returns>
    public static string? Url(string text) =>
        !HasWhiteSpaceOrControl(text)
        && (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Host.Length > 0
            ? text
            : null;

    /// <summary>Reads a list separated by semicolons.</summary>
    /// <param name="text">The clean text of the field.</param>
    /// <returns>Its items without white space around them, empty ones left out.</returns>
    public static EquatableArray<string> List(string text)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        foreach (var item in text.Split(';'))
        {
            var trimmed = item.Trim();
            if (trimmed.Length > 0)
            {
                items.Add(trimmed);
            }
        }

        return items.ToEquatableArray();
    }

    /// <summary>Finds the year in a value of another shape: <c>(2021)</c>, <c>May 2021</c>, <c>2021-05-03</c>.</summary>
    /// <param name="text">The clean text of the field.</param>
    /// <returns>
    /// The four digits from 1600 to 2099, if they stand there once and every other number has at most two digits;
    /// otherwise <see langword="null"/>.
    /// </returns>
    public static string? YearIn(string text)
    {
        string? found = null;
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfDigits(text, start);
            if (end == start)
            {
                start++;
                continue;
            }

            if (end - start > 2)
            {
                var year = text.Substring(start, end - start);
                if (found is not null || Year(year) is not (>= 1600 and < 2100))
                {
                    return null;
                }

                found = year;
            }

            start = end;
        }

        return found;
    }

    /// <summary>Finds the DOI in a value of another shape: <c>DOI 10.1000/182.</c>.</summary>
    /// <param name="text">The clean text of the field.</param>
    /// <returns>
    /// The bare DOI, without the punctuation behind it, if there is one and no other; otherwise <see langword="null"/>. One inside of
    /// another address than that of a resolver is none: nothing says where it ends.
    /// </returns>
    public static string? DoiIn(string text)
    {
        string? found = null;
        for (var start = text.IndexOf("10.", StringComparison.Ordinal);
            start >= 0;
            start = text.IndexOf("10.", start, StringComparison.Ordinal))
        {
            var end = EndOfWord(text, start);
            var isBegin = start == 0
                || char.IsWhiteSpace(text[start - 1])
                || text[start - 1] is '(' or '[' or '<' or '{' or '"' or '\'' or ':' or '='
                || EndsWith(text, start, "doi.org/");
            if (isBegin && Doi(WithoutPunctuation(text, start, end)) is { } doi)
            {
                if (!IsWhole(text, start + doi.Length)
                    || (found is not null && !string.Equals(found, doi, StringComparison.OrdinalIgnoreCase)))
                {
                    return null;
                }

                found ??= doi;
                start = end;
            }
            else
            {
                start += 3;
            }
        }

        return found;
    }

    /// <summary>Finds the arXiv id in a value of another shape: <c>arXiv:2102.12092v2 [cs.CL]</c>.</summary>
    /// <param name="text">The clean text of the field.</param>
    /// <returns>The bare id, with its version, if there is one and no other; otherwise <see langword="null"/>.</returns>
    public static string? ArxivIn(string text)
    {
        string? found = null;
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length
                && (IsArxivSign(text[end]) || (text[end] == '.' && end + 1 < text.Length && IsArxivSign(text[end + 1]))))
            {
                end++;
            }

            if (end == start)
            {
                start++;
                continue;
            }

            // "arXiv.2102.12092" is how DOIs have it; an id of the old form holds a slash.
            var word = text.Substring(start, end - start);
            foreach (var prefix in new[] { "arxiv.org/abs/", "arxiv.org/pdf/", "10.48550/arxiv.", "arxiv." })
            {
                var at = word.IndexOf(prefix, StringComparison.OrdinalIgnoreCase);
                if (at >= 0)
                {
                    word = word.Substring(at + prefix.Length);
                    break;
                }
            }

            if (Arxiv(word) is { } id && HasMonth(id))
            {
                if (!IsWhole(text, end) || (found is not null && !string.Equals(found, id, StringComparison.Ordinal)))
                {
                    return null;
                }

                found = id;
            }

            start = end;
        }

        return found;
    }

    /// <summary>Finds the address in a value of another shape: <c>&lt;https://example.org&gt;</c>.</summary>
    /// <param name="text">The clean text of the field.</param>
    /// <returns>
    /// The address, without the punctuation behind it, if there is one and no other; otherwise <see langword="null"/>. None is made up:
    /// nobody knows whether <c>www.example.org</c> answers to https.
    /// </returns>
    public static string? UrlIn(string text)
    {
        string? found = null;
        for (var colon = text.IndexOf("://", StringComparison.Ordinal);
            colon >= 0;
            colon = text.IndexOf("://", colon + 3, StringComparison.Ordinal))
        {
            var length = EndsWith(text, colon, "https") ? 5 : 4;
            if (found is not null || !(length == 5 || EndsWith(text, colon, "http")))
            {
                return null;
            }

            var start = colon - length;
            found = start > 0 && char.IsLetterOrDigit(text[start - 1])
                ? null
                : Url(WithoutPunctuation(text, start, EndOfAddress(text, start)));
            if (found is null || !IsWhole(text, start + found.Length))
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>
    /// Whether what ends at a position is certainly whole: nothing stands behind it but punctuation, another address, or what begins with
    /// a bracket or a separator. Any other word behind a gap may be the rest of it (<c>https://arxiv.org/abs/1706. 03762</c>).
    /// </summary>
    private static bool IsWhole(string text, int end)
    {
        while (end < text.Length && text[end] is '.' or ':')
        {
            end++;
        }

        if (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            return !char.IsLetterOrDigit(text[end]);
        }

        while (end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] == '.'))
        {
            end++;
        }

        return end == text.Length
            || text[end] is '(' or '[' or '<' or '{' or ')' or ']' or '>' or '}' or ',' or ';' or '|' or '"' or '\u2013' or '\u2014' or '\u00B7'
            || Array.Exists(
                Addresses, address => string.Compare(text, end, address, 0, address.Length, StringComparison.OrdinalIgnoreCase) == 0)
            || Doi(text.Substring(end, EndOfWord(text, end) - end)) is not null;
    }

    private static int EndOfDigits(string text, int position)
    {
        while (position < text.Length && IsDigit(text[position]))
        {
            position++;
        }

        return position;
    }

    private static int EndOfWord(string text, int position)
    {
        var most = Math.Min(text.Length, position + LongestWord);
        while (position < most && !char.IsWhiteSpace(text[position]) && !char.IsControl(text[position]))
        {
            position++;
        }

        return position;
    }

    private static int EndOfAddress(string text, int position)
    {
        while (position < text.Length && !char.IsWhiteSpace(text[position]) && !char.IsControl(text[position])
            && text[position] is not ('<' or '>' or '"' or '{' or '}' or '|' or '\\' or '^' or '`'))
        {
            position++;
        }

        return position;
    }

    private static bool EndsWith(string text, int end, string word) =>
        end >= word.Length && string.Compare(text, end - word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Cuts punctuation and what closes a bracket that is not opened in the word off its end.</summary>
    private static string WithoutPunctuation(string text, int start, int end)
    {
        // Behind the end, how many brackets are open: round, square, pointed, curly.
        var open = new int[4];
        for (var i = start; i < end; i++)
        {
            Count(text[i], 1);
        }

        for (; end > start; end--)
        {
            var c = text[end - 1];
            var closing = ")]>}".IndexOf(c);
            if (closing >= 0 ? open[closing] >= 0 : c is not ('.' or ',' or ';' or ':' or '"' or '\'' or '\u2019' or '\u201D'))
            {
                break;
            }

            Count(c, -1);
        }

        return text.Substring(start, end - start);

        void Count(char c, int step)
        {
            var opening = "([<{".IndexOf(c);
            var closing = ")]>}".IndexOf(c);
            if (opening >= 0)
            {
                open[opening] += step;
            }
            else if (closing >= 0)
            {
                open[closing] -= step;
            }
        }
    }

    private static bool IsArxivSign(char c) => c is '/' or '-' || char.IsLetterOrDigit(c);

    /// <summary>Whether the two digits for the month of an id are one: those of <c>2102.12092</c> and <c>hep-th/9901001</c>.</summary>
    private static bool HasMonth(string id)
    {
        var digits = id.IndexOf('/') + 1;
        var month = ((id[digits + 2] - '0') * 10) + id[digits + 3] - '0';
        return month is >= 1 and <= 12;
    }

    private static string WithoutPrefix(string text, params string[] prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return text.Substring(prefix.Length).Trim();
            }
        }

        return text;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsDigits(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsDigit(text[i]))
            {
                return false;
            }
        }

        return start < end;
    }

    private static bool IsDigitsAndDots(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsDigit(text[i]) && text[i] != '.')
            {
                return false;
            }
        }

        return IsDigit(text[start]);
    }

    private static bool IsArchive(string text, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if ((text[i] | 0x20) is < 'a' or > 'z' && text[i] is not '-' and not '.')
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasWhiteSpaceOrControl(string text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }
}
