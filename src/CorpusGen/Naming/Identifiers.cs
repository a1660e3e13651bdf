using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using CorpusGen.Language;

namespace CorpusGen.Naming;

/// <summary>The one place that makes C# identifiers: of phrases, and safe ones of identifiers that are keywords.</summary>
internal static class Identifiers
{
    /// <summary>The longest identifier that the compiler takes.</summary>
    public const int MaxLength = 512;

    /// <summary>What the letters of Latin scripts become. Frozen: a name must not change with the machine's Unicode data.</summary>
    private static readonly (string Ascii, string Letters)[] Latin =
    [
        ("A", "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ"),
        ("a", "ªàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("AE", "Æ"),
        ("ae", "æ"),
        ("B", "ƁḂḄḆ"),
        ("b", "ɓḃḅḇ"),
        ("C", "ÇĆĈĊČḈ"),
        ("c", "çćĉċčḉ"),
        ("D", "ÐĎĐƊḊḌḎḐḒ"),
        ("d", "ðďđɗḋḍḏḑḓ"),
        ("DZ", "ǄǱ"),
        ("Dz", "ǅǲ"),
        ("dz", "ǆǳ"),
        ("E", "ÈÉÊËĒĔĖĘĚƏƐȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ"),
        ("e", "èéêëēĕėęěȅȇȩəɛḕḗḙḛḝẹẻẽếềểễệ"),
        ("F", "Ḟ"),
        ("f", "ƒḟ"),
        ("ff", "ﬀ"),
        ("ffi", "ﬃ"),
        ("ffl", "ﬄ"),
        ("fi", "ﬁ"),
        ("fl", "ﬂ"),
        ("G", "ĜĞĠĢǦǴḠ"),
        ("g", "ĝğġģǧǵḡ"),
        ("H", "ĤĦȞḢḤḦḨḪ"),
        ("h", "ĥħȟḣḥḧḩḫẖ"),
        ("I", "ÌÍÎÏĨĪĬĮİƗǏȈȊḬḮỈỊ"),
        ("i", "ìíîïĩīĭįıǐȉȋɨḭḯỉị"),
        ("IJ", "Ĳ"),
        ("ij", "ĳ"),
        ("J", "Ĵ"),
        ("j", "ĵǰ"),
        ("K", "ĶƘǨḰḲḴ"),
        ("k", "ķĸƙǩḱḳḵ"),
        ("L", "ĹĻĽŁḶḸḺḼ"),
        ("l", "ĺļľłḷḹḻḽℓ"),
        ("LJ", "Ǉ"),
        ("Lj", "ǈ"),
        ("lj", "ǉ"),
        ("M", "ḾṀṂ"),
        ("m", "ḿṁṃ"),
        ("N", "ÑŃŅŇǸṄṆṈṊ"),
        ("n", "ñńņňŉǹṅṇṉṋ"),
        ("Ng", "Ŋ"),
        ("ng", "ŋ"),
        ("NJ", "Ǌ"),
        ("Nj", "ǋ"),
        ("nj", "ǌ"),
        ("O", "ÒÓÔÕÖØŌŎŐƆƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ"),
        ("o", "ºòóôõöøōŏőơǒǫǭȍȏȫȭȯȱɔṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("OE", "Œ"),
        ("oe", "œ"),
        ("P", "ṔṖ"),
        ("p", "ṕṗ"),
        ("R", "ŔŖŘȐȒṘṚṜṞ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("S", "ŚŜŞŠȘṠṢṤṦṨ"),
        ("s", "śŝşšſșṡṣṥṧṩẛ"),
        ("SS", "ẞ"),
        ("ss", "ß"),
        ("st", "ﬅﬆ"),
        ("T", "ŢŤŦȚṪṬṮṰ"),
        ("t", "ţťŧțṫṭṯṱẗ"),
        ("Th", "Þ"),
        ("th", "þ"),
        ("U", "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖɄṲṴṶṸṺỤỦỨỪỬỮỰ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("V", "ṼṾ"),
        ("v", "ṽṿ"),
        ("W", "ŴẀẂẄẆẈ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("X", "ẊẌ"),
        ("x", "ẋẍ"),
        ("Y", "ÝŶŸƳȲẎỲỴỶỸ"),
        ("y", "ýÿŷƴȳẏẙỳỵỷỹ"),
        ("Z", "ŹŻŽƵẐẒẔ"),
        ("z", "źżžƶẑẓẕ"),
    ];

    /// <summary>How the Greek letters from capital alpha on are spelt; the place that Unicode leaves empty is final sigma's.</summary>
    private static readonly string[] Greek =
    [
        "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota", "Kappa", "Lambda", "Mu", "Nu", "Xi", "Omicron", "Pi",
        "Rho", "Sigma", "Sigma", "Tau", "Upsilon", "Phi", "Chi", "Psi", "Omega",
    ];

    /// <summary>The reserved and the contextual keywords up to C# 14, and those that compilers know as its successor's.</summary>
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        "__arglist", "__makeref", "__reftype", "__refvalue",
        "add", "alias", "allows", "and", "args", "ascending", "async", "await", "by", "descending", "dynamic", "equals", "extension",
        "field", "file", "from", "get", "global", "group", "init", "into", "join", "let", "managed", "nameof", "nint", "not", "notnull",
        "nuint", "on", "or", "orderby", "partial", "record", "remove", "required", "scoped", "select", "set", "unmanaged", "value",
        "var", "when", "where", "with", "yield",
        "closed", "safe", "union",
    };

    private static readonly Dictionary<char, string> Spelling = MakeSpelling();

    /// <summary>
    /// Makes a PascalCase ASCII identifier of a phrase: each word gets a capital, its other letters stay as they are; signs that are said
    /// (<c>+</c>, <c>&amp;</c>, the <c>#</c> of <c>C#</c>) and Greek letters are spelt, what stands lower or higher comes
    /// on the line, the rest is dropped.
    /// </summary>
    /// <param name="text">Any string: <c>goal-conditioned β-VAE</c>.</param>
    /// <returns>The identifier (<c>GoalConditionedBetaVAE</c>), or "" where no letter or digit is left.</returns>
    [MethodImpl(Hot.Path)]
    public static string FromText(string text)
    {
        var result = TextBuffer.Begin();
        var wordStart = true;
        for (var i = 0; i < text.Length && result.Length < MaxLength; i++)
        {
            var c = Scripts.Plain(text[i]) is var plain && plain != '\0' ? plain : text[i];
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                Append(result, c, ref wordStart);
            }
            else if (c is '+' or '&')
            {
                result.Append(c == '+' ? "Plus" : "And");
                wordStart = true;
            }
            else if (c == '#')
            {
                if (i > 0 && IsWordPart(text[i - 1]))
                {
                    result.Append("Sharp");
                }

                wordStart = true;
            }
            else if (c is '\'' or '\u2019')
            {
                // A possessive goes; any other apostrophe stands inside a word or beside a quotation and breaks nothing.
                if (IsPossessive(text, i))
                {
                    i++;
                }
            }
            else if (c < '\u0080')
            {
                wordStart = true;
            }
            else if (IsGreek(c, out var greek))
            {
                result.Append(greek);
                wordStart = true;
            }
            else if (ToAscii(c) is { } spelt)
            {
                foreach (var letter in spelt)
                {
                    Append(result, letter, ref wordStart);
                }
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                var letter = ToAscii(char.ConvertToUtf32(c, text[i]));
                if (letter == '\0')
                {
                    wordStart = true;
                }
                else
                {
                    Append(result, letter, ref wordStart);
                }
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not
                (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format))
            {
                // A combining accent, a soft hyphen or a joiner stands inside a word; any other character ends one.
                wordStart = true;
            }
        }

        var identifier = result.End();
        if (identifier.Length > 0 && identifier[0] is >= '0' and <= '9')
        {
            identifier = "_" + identifier;
        }

        return identifier.Length > MaxLength ? identifier.Substring(0, MaxLength) : identifier;
    }

    /// <summary>Makes an identifier of a name that somebody gave.</summary>
    /// <param name="name">Any string.</param>
    /// <returns>The name itself where it is one; otherwise what <see cref="FromText"/> makes of it, which may be none.</returns>
    public static string FromName(string name) => IsIdentifier(name) ? name : FromText(name);

    /// <summary>Whether a text is an identifier by the C# specification. Keywords are: <see cref="Escape"/> makes them usable.</summary>
    /// <param name="text">Any string.</param>
    /// <returns>False for formatting characters and surrogate pairs too: the compiler drops the first and refuses the second.</returns>
    public static bool IsIdentifier(string text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(text[i]))
            {
                case UnicodeCategory.UppercaseLetter:
                case UnicodeCategory.LowercaseLetter:
                case UnicodeCategory.TitlecaseLetter:
                case UnicodeCategory.ModifierLetter:
                case UnicodeCategory.OtherLetter:
                case UnicodeCategory.LetterNumber:
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                case UnicodeCategory.NonSpacingMark:
                case UnicodeCategory.SpacingCombiningMark:
                case UnicodeCategory.ConnectorPunctuation:
                    if (i == 0 && text[i] != '_')
                    {
                        return false;
                    }

                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>Makes an identifier usable anywhere in a source: a keyword, contextual ones included, gets <c>@</c> in front.</summary>
    /// <param name="identifier">What <see cref="IsIdentifier"/> accepts.</param>
    /// <returns>The identifier as a source writes it.</returns>
    public static string Escape(string identifier) => Keywords.Contains(identifier) ? "@" + identifier : identifier;

    [MethodImpl(Hot.Leaf)]
    private static void Append(TextBuffer result, char c, ref bool wordStart)
    {
        result.Append(wordStart && c is >= 'a' and <= 'z' ? (char)(c - 'a' + 'A') : c);
        wordStart = false;
    }

    private static bool IsWordPart(char c) =>
        c is '+' or '#' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || (c >= '\u0080' && char.IsLetterOrDigit(c));

    private static bool IsPossessive(string text, int apostrophe) =>
        apostrophe > 0 && IsWordPart(text[apostrophe - 1])
        && apostrophe + 1 < text.Length && text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 >= text.Length || !IsWordPart(text[apostrophe + 2]));

    private static bool IsGreek(char c, out string spelt)
    {
        var index = c switch
        {
            >= '\u0391' and <= '\u03A9' => c - '\u0391',
            >= '\u03B1' and <= '\u03C9' => c - '\u03B1',
            '\u00B5' => 11, // the micro sign
            '\u2126' => 24, // the ohm sign
            '\u03F5' => 4, // the other forms that formulas have: epsilon, theta, rho, pi, phi
            '\u03D1' => 7,
            '\u03F1' => 16,
            '\u03D6' => 15,
            '\u03D5' => 21,
            _ => -1,
        };
        spelt = index < 0 ? "" : Greek[index];
        return index >= 0;
    }

    private static string? ToAscii(char c) => Spelling.TryGetValue(c, out var spelt) ? spelt : null;

    /// <summary>The plain letter or digit of a mathematical one (𝑥, 𝟙), or NUL.</summary>
    private static char ToAscii(int codePoint)
    {
        if (codePoint is >= 0x1D400 and <= 0x1D6A3)
        {
            var letter = (codePoint - 0x1D400) % 52;
            return (char)(letter < 26 ? 'A' + letter : 'a' + letter - 26);
        }

        return codePoint is >= 0x1D7CE and <= 0x1D7FF ? (char)('0' + ((codePoint - 0x1D7CE) % 10)) : '\0';
    }

    private static Dictionary<char, string> MakeSpelling()
    {
        var spelling = new Dictionary<char, string>();
        foreach (var (ascii, letters) in Latin)
        {
            foreach (var letter in letters)
            {
                spelling[letter] = ascii;
            }
        }

        spelling['\u212A'] = "K";
        spelling['\u212B'] = "A";
        for (var i = 0; i < 26; i++)
        {
            spelling[(char)('\uFF21' + i)] = ((char)('A' + i)).ToString();
            spelling[(char)('\uFF41' + i)] = ((char)('a' + i)).ToString();
        }

        for (var i = 0; i < 10; i++)
        {
            spelling[(char)('\uFF10' + i)] = ((char)('0' + i)).ToString();
        }

        return spelling;
    }
}
