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
        var end = version > 0 && version + 1 < bare.Length && IsDigits(bare, version + 1, bare.Length) ? version : bare.Length;
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
        && (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
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
