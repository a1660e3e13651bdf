using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CorpusGen.Benchmarks.Corpora;

namespace CorpusGen.Benchmarks.Costs;

/// <summary>
/// Kinds of corpus files that nobody thought of: pieces that loops look for, put together by chance, in one place of a file.
/// </summary>
/// <param name="seed">Says which.</param>
internal sealed class DrawnFiles(int seed)
{
    private static readonly string[] Pieces =
    [
        "a", "A", "word ", "Word№ ", "the ", "we propose ", "FooNet", " is a ", "called ",
        "1", ".", ". ", ",", ";", ":", "!", "?", " ", "  ", "\t", "\u00A0", "-", "--", "---",
        "- ", "\u2010", "\u2014", "'", "''", "`", "``", "\"", "“", "”", "’", "(", ")", "[",
        "]", "{", "}", "<", ">", "</b>", "<b>", "<i>", "<sub>", "<p>", "&", "&amp;", "amp;",
        "&lt;", "&#", "&#38;", "$", "$$", "\\", "\\\\", @"\{", @"\(", @"\)", @"\[", @"\a",
        @"\emph{", @"\emph", @"\frac", @"\sqrt[", @"\'", @"\'{", "\\\"", @"\begin{a}", @"\end{a}",
        @"\cite{", @"\ref", @"\left", @"\mathbb{R}", @"\text{", @"\u", @"\%", "_", "^", "_{",
        "^{", "~", "*", "**", "#", "@", "/", "//", "://", "http://", "www.", "=", "+", "|", "%",
        "\u0301", "\u0308", "\uD835", "\uDC00", "\U0001D400", "\u202E", "\u2066", "\u2069",
        "\u200B", "\u00AD", "\uFFFD", "\u0080", "Ã", "Ã©", "â€™", "ﬁ", "é", "ß", "β", "漢", "слово ",
        "\0", "(A) ", "(RL)", "Learning (RL) ", "e.g. ", "et al. ", "...", "…", "©",
        "Keywords: ", "10.1/", "2102.", "v1", "RC-GVF", "GPT-4o ", "of the ", "and ", "x№ ",
    ];

    private static readonly (string Name, string Before, string Behind)[] Places =
    [
        ("the abstract", "Abstract: ", string.Empty),
        ("the abstract", "Abstract: ", string.Empty),
        ("the abstract", "Abstract: We sort digital libraries. ", " We do."),
        ("the title", "Title: ", "\nAbstract: We sort."),
        ("the name", "Name: ", "\nAbstract: We sort."),
        ("the keywords", "Keywords: ", "\nAbstract: We sort."),
        ("the authors", "Authors: ", "\nAbstract: We sort."),
        ("the URL", "Url: ", "\nAbstract: We sort."),
        ("the label", string.Empty, "\nAbstract: We sort."),
    ];

    private static readonly (string Name, string Before, string Each, string Behind)[] Lines =
    [
        ("lines of an abstract", "Abstract: a\n", "\n", string.Empty),
        ("lines of an abstract", "Abstract: a\n", "\r", string.Empty),
        ("abstracts", "Abstract: ", "\nAbstract: ", string.Empty),
        ("abstracts with blank lines", "Abstract: ", "\n\nAbstract: ", string.Empty),
        ("titles of one entry", "Title: ", "\nTitle: ", "\nAbstract: a"),
        ("titles", "Title: ", "\nAbstract: a№\nTitle: ", "\nAbstract: a"),
        ("names", "Name: ", "\nAbstract: a№\nName: ", "\nAbstract: a"),
        ("keywords", "Keywords: ", "\nAbstract: a№\nKeywords: ", "\nAbstract: a"),
        ("strays", "Abstract: a\n\n", "\n\n", string.Empty),
        ("comments", "Abstract: a\n# ", "\n# ", string.Empty),
    ];

    private readonly Draw draw = new(seed);

    /// <summary>Draws kinds of files.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The kinds; each says in its name how it is made.</returns>
    public IEnumerable<HostileFamily> Take(int count)
    {
        for (var i = 0; i < count; i++)
        {
            // Each piece by itself, as far as they go.
            yield return i < Pieces.Length ? InPlace(Places[0], Pieces[i]) : Next();
        }
    }

    private static HostileFamily InPlace((string Name, string Before, string Behind) place, string piece) =>
        HostileFiles.Repeated($"{Shown(piece)} in {place.Name}", place.Before, piece, place.Behind);

    private static string Shown(string piece)
    {
        var shown = new StringBuilder("`");
        foreach (var c in piece)
        {
            var isSeen = c is > ' ' and < '\u007F' and not ('`' or '|')
                || (char.IsLetter(c) && !char.IsSurrogate(c))
                || c is HostileFiles.Number or ' ';
            shown.Append(isSeen ? c.ToString() : $"\\u{((int)c).ToString("X4", CultureInfo.InvariantCulture)}");
        }

        return shown.Append('`').ToString();
    }

    private HostileFamily Next()
    {
        switch (draw.Below(4))
        {
            case 0:
                var (name, before, each, behind) = Lines[draw.Below(Lines.Length)];
                var line = Piece();
                return HostileFiles.Repeated($"{Shown(line)} in {name}", before, line + each, behind);
            case 1:
                var place = Places[draw.Below(Places.Length)];
                var (first, between, second) = (Piece(), Pieces[draw.Below(Pieces.Length)], Piece());
                return HostileFiles.Halves(
                    $"{Shown(first)} and then {Shown(second)} in {place.Name}", place.Before, first, between, second, place.Behind);
            default:
                return InPlace(Places[draw.Below(Places.Length)], Piece());
        }
    }

    private string Piece() => string.Concat(Enumerable.Range(0, 1 + draw.Below(4)).Select(_ => Pieces[draw.Below(Pieces.Length)]));
}
