using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CorpusGen.Benchmarks.Corpora;

namespace CorpusGen.Fuzz;

/// <summary>Makes corpus files that nobody would write on purpose, or only to do harm.</summary>
/// <param name="draw">Where chance comes from.</param>
internal sealed class CaseMaker(Draw draw)
{
    private const int HugeOnce = 4000;

    private static readonly string[] Breaks = ["\n", "\n", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n \n", "\r\r\n", "\n\r"];

    private static readonly string[] Fields =
    [
        "Name:", "Title:", "Authors:", "Year:", "Doi:", "Arxiv:", "Url:", "Keywords:",
        "Abstract:", "ABSTRACT:", "aBsTrAcT:", "Abstarct:", "Tittle:", "Yaer:", "Near:",
        "Table:", "Results:", " Abstract:", "Abstract :", "Abstra\u200Bct:", "\uFEFFAbstract:",
        "\u212Aeywords:", "Author:", "Nmae:", "Urls:", "T\u0131tle:", "Ke\u00ADywords:",
    ];

    private static readonly string[] Comments =
        ["# comment", "#", "# corpus: ignore CORPUS004", "# corpus: ignore CORPUS999, CORPUS306", "#region x", "#if false", "#line 1 \"x\"", "#endif", "#error no", "#pragma warning restore"];

    /// <summary>
    /// What ends a literal, a comment, an element, an attribute or a format where one forgot to escape it, and what begins one.
    /// </summary>
    private static readonly string[] Code =
    [
        "\"\"\"", "\"", "\\\"", "\"; } class Hostile { } //", "*/", "/*", "//", "///", "</summary>",
        "<summary>", "</remarks><see cref=\"Hostile\"/>", "<!--", "-->", "]]>", "<![CDATA[",
        "<?xml?>", "&lt;", "&amp;", "&", "&#0;", "&quot;", "{0}", "{", "}", "}}", "{{", "{0:N}", "$\"{",
        "@\"", "$@\"", "$$\"\"\"", "'", "\\u0022", "\\U0001F600", "\\x22", "\\0", "\\", "\\\\", "\\n",
        "\n#if true\n", "\n#line hidden\n", "\n#error no\n", "#nullable disable", "u8", "\"u8", "%s",
        "%n", "%00", "$(Hostile)", "@(Hostile)", "%(Hostile)", "$env:X", "`id`", "; rm", "|", "<script>",
        "javascript:alert(1)", "../../x", "..\\..\\x", "C:\\x", "file:///x", "CON", "\u0085", "\u2028", "\u2029",
        "\u000B", "\u000C", "\u001A", "\0", "\a", "\b", "\u001B[31m", "\u007F", "global::", "extern alias", "unsafe",
        "[assembly: Hostile]", "=>", "public static int Hostile;", "#!", "__arglist",
    ];

    private static readonly string[] Unicode =
    [
        "\uD83D", "\uDE00", "\uD83D\uDE00", "\uDE00\uD83D", "\uFFFE", "\uFFFF", "\uFDD0", "\uD83F\uDFFE",
        "\uDBFF\uDFFF", "\uDB40\uDC41", "\uE000", "\u202E", "\u202A", "\u202C", "\u2066", "\u2067", "\u2069", "\u200E",
        "\u061C", "\uFEFF", "\u200B", "\u200C", "\u200D", "\u2060", "\u00AD", "\u034F", "\u180E", "\u3164", "\u115F",
        "\uFFA0", "e\u0301", "\u0301", "\uFB01", "\u00DF", "\u1E9E", "\u0130", "\u0131", "\u212A", "\u017F", "\u03C2",
        "\u03A3", "\u1FB3", "\u01C5", "\uFF21", "\uFF10", "\u0660", "\u0967", "\u2160", "\u00BC", "\uD835\uDC00",
        "\u4E2D\u6587", "\u3042", "\uAC00", "\u0627\u0644", "\u05D0", "\u0915\u094D", "\uD842\uDFB7", "\u3000", "\u00A0",
        "\u1680", "\u2003", "\uFFFD", "\u00E2\u20AC\u2122", "\u00C3\u00A9", "\u0092", "\u0081", "\u037E", "\u2126",
        "\u0340", "\uF900", "\u1160", "\u17B4", "\uD804\uDCBD", "\uD834\uDD73", "\u0600", "\u06DD", "\u070F",
        // Capitals that have no small letter, alone and where a plural is looked for.
        "\u03D2", "\u03D2\u0301", "\u2102", "\u2115", "\u1E9E1xs", "\u03D22nets", "\u03D21s", "\u21024ies", "\uD835\uDD389ses",
    ];

    private static readonly string[] Marks =
    [
        "\\%", "\\emph{", "\\textbf{bees}", "$x^2$", "$", "$$", "\\alpha", "\\'e", "\\v{c}", "~", "``", "''", "`", "--",
        "---", "\\\\", "\\cite{a}", "\\frac{1}{2}", "{\\em ", "\\begin{x}", "^", "_", "_{", "<i>", "</i>", "<jats:p>",
        "</jats:p>", "<sub>2</sub>", "<sup>", "<br/>", "&eacute;", "&nosuch;", "&#x41;", "&amp;amp;lt;",
        "repre- sentation", "(", ")", "[", "]", "\u201C", "\u201D", "**b**", "N/A", "...", "the the", "\t", "  ", "\u00A0",
    ];

    private static readonly string[] Words =
    [
        "bees", "Bees", "fly", "We", "propose", "present", "Shelfmark", "a", "the", "of", "and", "method", "for",
        "learning", "reinforcement", "neural", "networks", "(RL)", "(NNs)", "GPT-4o", "large", "language", "models",
        "called", "X", "5", "3.1", "2021", ".", ",", ":", ";", "?", "However", "is", "are", "in", "sorting", "deep",
        "Bayesian", "K-means", "self-attention", "e.g.", "i.e.", "et al.", "U.S.", "e", "\u03B2", "na\u00EFve",
        "theses", "indices", "3Ds", "5ies", "GPUs", "\u03D2bees", "bee\u2115s",
    ];

    private static readonly string[] Names =
    [
        "class", "record", "var", "await", "nameof", "field", "extension", "allows", "scoped", "file", "required",
        "_", "__", "@class", "All", "Find", "With", "Lists", "Papers", "Paper", "Keyword", "Equals", "ReferenceEquals",
        "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "get_All", "set_X", "op_Implicit", "value",
        "System", "Fuzzed", "CorpusFile", "CorpusIndex", "PaperList", "PaperSource", "Abbreviation", "KeywordExtensions",
        "stra\u00DFe", "STRASSE", "strasse", "\u0130stanbul", "istanbul", "\u0131stanbul", "Kelvin", "\u212Aelvin",
        "kelvin", "\u0410dam", "Adam", "ADAM", "A\u030Angstrom", "\u00C5ngstrom", "\u212Bngstrom", "x\u200Dy", "x\u202Ey",
        "\uD835\uDC00dam", "3D", "1", "\u0660x", "a b", "a-b", "GPT-4o", "C++", "C#", "", "Equals Paper", "Dalle", "dalle",
        "DALLE", "Segment0", "Instance", "Get", "At", "null", "true", "dynamic", "global", "partial", "where", "yield",
        "\u00AA\u00BA", "\u2118", "\u309B", "\u30FB", "\u203F", "a\u203Fb", "\uFF3F", "\u02C6", "\u3007", "\u16EE", "\u1D2C",
    ];

    private static readonly string[] Values =
    [
        "2021", "0999", "1000", "9999", "21", "MMXXI", "\u0662\u0660\u0662\u0661", "2021a", "10.1000/182", "https://doi.org/10.1000/182",
        "doi:10.1/x", "10./x", "10.1000/", "dx.doi.org/10.5/a\"b", "2102.12092", "2102.12092v2", "arXiv:2102.12092",
        "https://arxiv.org/pdf/2102.12092.pdf", "hep-th/9901001", "math.GT/0309136v1", "21021.2092", "https://example.org/a?b=c&d=<e>",
        "http://", "https:// x", "HTTP://EXAMPLE.ORG", "ftp://x", "javascript:alert(1)", "https://[::1]/",
        "https://\u0435xample.org/", "data:text/html,x", "https://a\"b",
        "https://example.org/\u202E", "A. Ode; B. Iff", ";;;", "; a ;; b;", "a\u037Eb", "x;\"y\";z",
    ];

    private static readonly string[] Sources = [.. Embedded("Sample/"), .. Embedded("Kept/")];

    /// <summary>Gets the cases that were worth keeping, by name.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Kept { get; } =
    [
        .. typeof(CaseMaker).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Kept/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(name => (name["Kept/".Length..], Resource(name))),
    ];

    /// <summary>Makes a case.</summary>
    /// <returns>The case.</returns>
    public FuzzCase Next()
    {
        if (draw.Below(HugeOnce) == 0)
        {
            return FuzzCase.Of(Huge(), "huge");
        }

        return draw.Below(12) switch
        {
            0 => FuzzCase.Of(Bytes(), "bytes"),
            1 => Written(AnyUnicode(), "Unicode"),
            2 or 3 or 4 => Written(Mutant(), "mutant"),
            5 => Written(Lines(), "lines"),
            6 => Written(OnlyNames(), "names"),
            _ => Written(Entries(), "entries"),
        };
    }

    /// <summary>Makes a path that a file might have, on some system: any text but for folders that lead up or nowhere.</summary>
    /// <param name="number">What makes it differ from all others.</param>
    /// <returns>The path, told from the project's folder.</returns>
    public string Path(int number)
    {
        var name = string.Concat(Enumerable.Range(0, draw.Below(4)).Select(_ => draw.Below(3) == 0 ? Pick(Unicode) : Pick(Code)))
            + (draw.Below(40) == 0 ? new string('n', 300) : string.Empty);
        return PlainValues.Whole(
            "c/" + name.Replace('/', '_').Replace('\0', '_') + number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            + (draw.Below(8) == 0 ? string.Empty : ".txt"));
    }

    private static IEnumerable<string> Embedded(string prefix) => typeof(CaseMaker).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => Encoding.UTF8.GetString(Resource(name)));

    private static byte[] Resource(string name)
    {
        using var stream = typeof(CaseMaker).Assembly.GetManifestResourceStream(name)!;
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    private string Pick(string[] items) => items[draw.Below(items.Length)];

    /// <summary>Most files are as an editor has them; some are written in another way, or cut in the middle of a character.</summary>
    private FuzzCase Written(string content, string origin)
    {
        switch (draw.Below(16))
        {
            case 0:
                return FuzzCase.Of([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(content)], origin + " with mark");
            case 1:
                return FuzzCase.Of([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(content)], origin + " in UTF-16");
            case 2:
                return FuzzCase.Of(
                    [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(content)],
                    origin + " in UTF-16, big end first");
            case 3:
                return FuzzCase.Of(Encoding.Latin1.GetBytes(content), origin + " in Latin-1");
            case 4:
                var bytes = Encoding.UTF8.GetBytes(content);
                return FuzzCase.Of(bytes[..draw.Below(bytes.Length + 1)], origin + ", cut");
            case 5:
                return FuzzCase.Of(Encoding.UTF8.GetBytes(content), origin + " on disk");
            default:
                return FuzzCase.Of(content, origin);
        }
    }

    private byte[] Bytes()
    {
        var bytes = new List<byte>();
        for (var pieces = 1 + draw.Below(12); pieces > 0; pieces--)
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(draw.Below(3) switch { 0 => Pick(Fields), 1 => Pick(Breaks), _ => string.Empty }));
            for (var count = draw.Below(60); count > 0; count--)
            {
                bytes.Add((byte)draw.Below(256));
            }
        }

        return [.. bytes];
    }

    private string AnyUnicode()
    {
        var text = new StringBuilder(draw.Below(2) == 0 ? "Abstract:" : string.Empty);
        for (var count = draw.Below(200); count > 0; count--)
        {
            var plane = draw.Below(4);
            _ = draw.Below(20) == 0 ? text.Append(Pick(Fields)) : draw.Below(12) == 0 ? text.Append(Pick(Breaks))
                : plane < 2 ? text.Append((char)draw.Below(plane == 0 ? 0x10000 : 0x500)) : text.Append(AnyPlane());
        }

        return text.ToString();
    }

    /// <summary>A character beyond the first plane: as two units, so that a broken half comes about by chance.</summary>
    private string AnyPlane() =>
        $"{(char)(0xD800 + draw.Below(0x400))}{(draw.Below(8) == 0 ? string.Empty : (char)(0xDC00 + draw.Below(0x400)))}";

    private string Mutant()
    {
        var source = Pick(Sources);
        var at = source.Length == 0 ? 0 : draw.Below(source.Length);
        var text = new StringBuilder(draw.Below(2) == 0 ? "Abstract: " : string.Empty).Append(
            source, at, Math.Min(source.Length - at, draw.Below(1200)));
        for (var places = draw.Below(10); places > 0; places--)
        {
            var place = draw.Below(text.Length + 1);
            switch (draw.Below(5))
            {
                case 0:
                    text.Remove(place, Math.Min(draw.Below(30), text.Length - place));
                    break;
                case 1:
                    text.Insert(place, text.ToString(place, Math.Min(draw.Below(80), text.Length - place)));
                    break;
                case 2:
                    text.Insert(place, Pick(Breaks) + Pick(Fields) + Piece());
                    break;
                default:
                    text.Insert(place, Piece());
                    break;
            }
        }

        return text.ToString();
    }

    private string Lines()
    {
        var text = new StringBuilder();
        for (var count = draw.Below(60); count > 0; count--)
        {
            text.Append(draw.Below(6) switch { 0 => Pick(Fields), 1 => Pick(Breaks), 2 => Pick(Comments), _ => Piece() });
        }

        return text.ToString();
    }

    private string OnlyNames()
    {
        var text = new StringBuilder(Pick(Names)).Append('\n');
        for (var count = 1 + draw.Below(6); count > 0; count--)
        {
            text.Append("Name: ").Append(draw.Below(30) == 0 ? string.Concat(Enumerable.Repeat(Pick(Names), 10_000 / 4)) : Pick(Names))
                .Append(draw.Below(6) == 0 ? Piece() : string.Empty).Append('\n');
            if (draw.Below(3) == 0)
            {
                text.Append("Title: ").Append(Pick(Names)).Append(": ").Append(Piece()).Append('\n');
            }

            text.Append("Keywords: ").Append(Pick(Names)).Append("; ").Append(Piece()).Append("; ").Append(Pick(Names)).Append('\n')
                .Append("Abstract: ").Append(Pick(Names)).Append(' ').Append(Sentence(draw.Below(8))).Append('\n');
        }

        return text.ToString();
    }

    private string Entries()
    {
        var lineBreak = draw.Below(4) == 0 ? Pick(Breaks) : "\n";
        var text = new StringBuilder(draw.Below(3) == 0 ? string.Empty : Sentence(1 + draw.Below(3)) + lineBreak);
        for (var entries = 1 + draw.Below(3); entries > 0; entries--)
        {
            for (var fields = draw.Below(5); fields > 0; fields--)
            {
                text.Append(Pick(Fields)).Append(draw.Below(8) == 0 ? string.Empty : " ").Append(draw.Below(3) switch
                {
                    0 => Pick(Values),
                    1 => Pick(Names),
                    _ => Sentence(draw.Below(6)),
                })
                .Append(draw.Below(6) == 0 ? Pick(Breaks) : lineBreak)
                .Append(draw.Below(12) == 0 ? Pick(Comments) + lineBreak : string.Empty);
            }

            text
                .Append("Abstract: ")
                .Append(Sentence(draw.Below(40)))
                .Append(lineBreak)
                .Append(draw.Below(3) == 0 ? lineBreak : string.Empty);
        }

        return text.ToString();
    }

    private string Sentence(int pieces)
    {
        var text = new StringBuilder();
        for (; pieces > 0; pieces--)
        {
            text
                .Append(draw.Below(3) == 0 ? Piece() : Pick(Words))
                .Append(draw.Below(12) switch { 0 => Pick(Breaks) + " ", 1 => string.Empty, _ => " " });
        }

        return text.ToString();
    }

    private string Piece() => draw.Below(5) switch
    {
        0 => Pick(Code),
        1 => Pick(Unicode),
        2 => Pick(Marks),
        3 => Pick(Values),
        _ => Pick(Words),
    };

    private string Huge()
    {
        var count = 20_000 + draw.Below(100_000);
        return draw.Below(6) switch
        {
            0 => "Authors: " + string.Concat(Enumerable.Repeat(";", 10 * count)) + "\nKeywords: " + string.Concat(
                Enumerable.Repeat("a;", count)) + "\nAbstract: x",
            1 => "Abstract: " + string.Concat(Enumerable.Repeat(Piece() + " ", count)),
            2 => "Abstract: " + string.Concat(Enumerable.Repeat(Piece(), count)),
            3 => string.Concat(Enumerable.Repeat(Pick(Fields) + Piece() + "\n", count / 20)),
            4 => "Name: " + string.Concat(Enumerable.Repeat(Pick(Names), count)) + "\nTitle: " + string.Concat(
                Enumerable.Repeat(Pick(Names) + " ", count)) + "\nAbstract: y",
            _ => string.Concat(Enumerable.Repeat("\n", count)) + "Abstract:" + string.Concat(Enumerable.Repeat("\n" + Piece(), count)),
        };
    }
}
