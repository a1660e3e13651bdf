using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace CorpusGen.Fuzz;

/// <summary>A field as the second reader sees it.</summary>
/// <param name="Word">The field's name, as the documentation writes it.</param>
/// <param name="IsMisspelt">Whether the word in the file is only near that name.</param>
internal sealed record PlainField(string Word, bool IsMisspelt)
{
    /// <summary>Gets its text, a piece a line.</summary>
    public List<string> Pieces { get; } = [];
}

/// <summary>An entry as the second reader sees it.</summary>
/// <param name="Line">The line that it begins in, from 1.</param>
internal sealed record PlainEntry(int Line)
{
    /// <summary>Gets its fields.</summary>
    public List<PlainField> Fields { get; } = [];

    /// <summary>Gets the pieces of a field; none where the entry does not have it.</summary>
    /// <param name="word">The field's name.</param>
    /// <returns>The pieces of the first field of that name.</returns>
    public IReadOnlyList<string> PiecesOf(string word) =>
        Fields.FirstOrDefault(field => !field.IsMisspelt && string.Equals(field.Word, word, StringComparison.Ordinal))?.Pieces ?? [];
}

/// <summary>
/// A second reader of corpus files, written from the documentation of the format alone, and as simply as can be: it shares no code
/// with the first one, and is not made to be fast.
/// </summary>
internal sealed class PlainReader
{
    private static readonly string[] Words = ["Name", "Title", "Authors", "Year", "Doi", "Arxiv", "Url", "Keywords", "Abstract"];

    private PlainReader()
    {
    }

    /// <summary>Gets the label; <see langword="null"/> where the file has none.</summary>
    public string? Label { get; private set; }

    /// <summary>Gets the entries, those without a text too.</summary>
    public List<PlainEntry> Entries { get; } = [];

    /// <summary>Gets the lines that belong to nothing.</summary>
    public List<string> Strays { get; } = [];

    /// <summary>Reads a file.</summary>
    /// <param name="content">Its text.</param>
    /// <returns>What it says.</returns>
    public static PlainReader Read(string content)
    {
        var file = new PlainReader();
        PlainEntry? entry = null;
        PlainField? field = null;
        var isFirst = true;
        var isBlankAbove = false;
        var number = 0;
        foreach (var line in content.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n'))
        {
            number++;
            var text = Bare(line);
            if (text.Length == 0)
            {
                entry = field?.Word is "Abstract" ? null : entry;
                field = null;
                isBlankAbove = true;
            }
            else if (line[0] == '#')
            {
                continue;
            }
            else if (FieldOf(line, field?.Word is "Abstract") is { } begun)
            {
                var hasIt = !begun.IsMisspelt
                    && entry?.Fields.Exists(
                        other => !other.IsMisspelt && string.Equals(other.Word, begun.Word, StringComparison.Ordinal)) == true;
                if (field?.Word is "Abstract" || (hasIt && isBlankAbove))
                {
                    entry = null;
                }

                if (entry is null)
                {
                    file.Entries.Add(entry = new PlainEntry(number));
                }

                entry.Fields.Add(field = begun);
                isBlankAbove = false;
                isFirst = false;
            }
            else
            {
                if (field is not null)
                {
                    field.Pieces.Add(text);
                }
                else if (isFirst)
                {
                    file.Label = text;
                }
                else
                {
                    file.Strays.Add(text);
                }

                isFirst = false;
            }
        }

        return file;
    }

    /// <summary>Takes white space and byte order marks away from both ends.</summary>
    private static string Bare(string line)
    {
        var bare = line;
        string before;
        do
        {
            before = bare;
            bare = bare.Trim().Trim('\uFEFF');
        }
        while (bare.Length < before.Length);

        return bare;
    }

    private static PlainField? FieldOf(string line, bool isInAbstract)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 3 or > 10 || !line.AsSpan(0, colon).ToString().All(char.IsAsciiLetter))
        {
            return null;
        }

        var written = line[..colon].ToLowerInvariant();
        var nearest = Words
            .Select(word => (Word: word, Edits: Edits(written, word.ToLowerInvariant()), Short: Math.Min(word.Length, colon)))
            .Where(near => near.Edits <= (near.Short <= 4 ? isInAbstract ? 0 : 1 : near.Short <= 6 && isInAbstract ? 1 : 2))
            .OrderBy(near => near.Edits)
            .FirstOrDefault();
        if (nearest.Word is null)
        {
            return null;
        }

        var field = new PlainField(nearest.Word, nearest.Edits > 0);
        if (Bare(line[(colon + 1)..]) is { Length: > 0 } rest)
        {
            field.Pieces.Add(rest);
        }

        return field;
    }

    /// <summary>Counts edits from the ends of both words: insert, remove, replace, swap neighbours.</summary>
    private static int Edits(string a, string b)
    {
        var known = new Dictionary<(int, int), int>();
        return Between(a.Length, b.Length);

        int Between(int i, int j)
        {
            if (i == 0 || j == 0)
            {
                return i + j;
            }

            if (known.TryGetValue((i, j), out var count))
            {
                return count;
            }

            count = Math.Min(Between(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(Between(i - 1, j), Between(i, j - 1)) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            {
                count = Math.Min(count, Between(i - 2, j - 2) + 1);
            }

            return known[(i, j)] = count;
        }
    }
}

/// <summary>A second reading of values, from the documentation.</summary>
internal static class PlainValues
{
    private const string Signs = " \t.,;:!?()[]'\"/+=*_%#@|^-";

    /// <summary>
    /// Cleans a text in which no damage can be: letters and digits of ASCII and ordinary signs. White space becomes one space.
    /// </summary>
    /// <param name="pieces">Its lines.</param>
    /// <returns>The text; <see langword="null"/> where it is not that plain.</returns>
    public static string? Clean(IReadOnlyList<string> pieces)
    {
        var text = string.Join(' ', pieces);
        return text.All(c => char.IsAsciiLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal))
            && !text.Contains("--", StringComparison.Ordinal)
            ? string.Join(' ', text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            : null;
    }

    /// <summary>Reads a year.</summary>
    /// <param name="text">The clean text.</param>
    /// <returns>Four digits, from 1000; otherwise <see langword="null"/>.</returns>
    public static string? Year(string text) => text.Length == 4 && text.All(char.IsAsciiDigit) && text[0] != '0' ? text : null;

    /// <summary>Reads a DOI.</summary>
    /// <param name="text">The clean text.</param>
    /// <returns>The bare DOI; otherwise <see langword="null"/>.</returns>
    public static string? Doi(string text)
    {
        var bare = Without(Without(Without(text, "https://", "http://"), "www.", "dx."), "doi.org/", "doi:");
        var slash = bare.IndexOf('/', StringComparison.Ordinal);
        return slash > 3 && slash < bare.Length - 1 && !HasGaps(bare)
            && bare.StartsWith("10.", StringComparison.Ordinal) && char.IsAsciiDigit(bare[3])
            && bare[3..slash].All(c => char.IsAsciiDigit(c) || c == '.')
            ? bare
            : null;
    }

    /// <summary>Reads an arXiv id.</summary>
    /// <param name="text">The clean text.</param>
    /// <returns>The bare id; otherwise <see langword="null"/>.</returns>
    public static string? Arxiv(string text)
    {
        var bare = Without(Without(Without(text, "https://", "http://"), "www.", "export."), "arxiv.org/abs/", "arxiv.org/pdf/", "arxiv:");
        bare = bare.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? bare[..^4] : bare;
        var id = bare;
        var version = id.Reverse().TakeWhile(char.IsAsciiDigit).Count();
        if (version > 0 && version < id.Length - 1 && id[^(version + 1)] == 'v')
        {
            id = id[..^(version + 1)];
        }

        var isNew = id.Length is 9 or 10 && id[4] == '.' && id.Remove(4, 1).All(char.IsAsciiDigit);
        var parts = id.Split('/');
        var isOld = parts is [{ Length: > 0 }, { Length: 7 }]
            && parts[0].All(c => char.IsAsciiLetter(c) || c is '-' or '.') && parts[1].All(char.IsAsciiDigit);
        return isNew || isOld ? bare : null;
    }

    /// <summary>Reads an address.</summary>
    /// <param name="text">The clean text.</param>
    /// <returns>The address of a web page; otherwise <see langword="null"/>.</returns>
    public static string? Url(string text) =>
        !HasGaps(text)
        && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0
            ? text
            : null;

    /// <summary>Reads a list.</summary>
    /// <param name="text">The clean text.</param>
    /// <returns>What stands between semicolons, without what is empty.</returns>
    public static ImmutableArray<string> List(string text) =>
        [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Gets the name that a value pins a paper to, where no more than the simplest rule of C# is needed to tell.</summary>
    /// <param name="text">The clean text.</param>
    /// <returns>A short identifier of ASCII letters; otherwise <see langword="null"/>.</returns>
    public static string? Name(string text) =>
        text.Length is > 0 and <= 40 && text.All(char.IsAsciiLetter) ? text : null;

    /// <summary>Gets a text as UTF-8 can hold it.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text, each half of a surrogate pair replaced.</returns>
    public static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static bool HasGaps(string text) => text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    private static string Without(string text, params ReadOnlySpan<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return text[prefix.Length..].Trim();
            }
        }

        return text;
    }
}
