using System;
using System.Collections.Generic;
using System.Globalization;
using CorpusGen.Language;

namespace CorpusGen.Cleaning;

/// <summary>What a macro of LaTeX does. The names of the kinds are the first column of the table <c>latex-macros.txt</c>.</summary>
internal enum LatexKind
{
    /// <summary>A letter, before which and behind which no space is wanted: <c>\alpha</c>.</summary>
    Letter,

    /// <summary>A letter of a word, which swallows the space that ends its name: <c>\o</c>.</summary>
    TextLetter,

    /// <summary>A sign: <c>\times</c>.</summary>
    Sign,

    /// <summary>A word that mathematics prints upright: <c>\log</c>.</summary>
    Word,

    /// <summary>A name or an abbreviation that has a macro: <c>\LaTeX</c>.</summary>
    Name,

    /// <summary>White space: <c>\quad</c>.</summary>
    Space,

    /// <summary>Something that cannot be seen in a text without pages: <c>\noindent</c>.</summary>
    Nothing,

    /// <summary>A change of font up to the end of the group: <c>\bf</c>.</summary>
    Switch,

    /// <summary>A font around a text: <c>\textbf{…}</c>.</summary>
    Text,

    /// <summary>Quotation marks around a text: <c>\enquote{…}</c>.</summary>
    Quote,

    /// <summary>A font around mathematics: <c>\mathrm{…}</c>.</summary>
    Math,

    /// <summary>The double-struck letters of number sets: <c>\mathbb{R}</c>.</summary>
    DoubleStruck,

    /// <summary>A fraction: <c>\frac{a}{b}</c>.</summary>
    Fraction,

    /// <summary>A root: <c>\sqrt{a}</c>, <c>\sqrt[3]{a}</c>.</summary>
    Root,

    /// <summary>A binomial coefficient: <c>\binom{n}{k}</c>.</summary>
    Binomial,

    /// <summary>A modulus in brackets: <c>\pmod{p}</c>.</summary>
    Modulo,

    /// <summary>The size of a bracket: <c>\left</c>.</summary>
    Delimiter,

    /// <summary>A link, of which the text is read: <c>\href{address}{text}</c>.</summary>
    Link,

    /// <summary>A web address: <c>\url{…}</c>.</summary>
    Address,

    /// <summary>A text in a colour: <c>\textcolor{red}{…}</c>.</summary>
    Coloured,

    /// <summary>A change of colour: <c>\color{red}</c>.</summary>
    Colour,

    /// <summary>A raised text: <c>\textsuperscript{2}</c>.</summary>
    Superscript,

    /// <summary>A lowered text: <c>\textsubscript{2}</c>.</summary>
    Subscript,

    /// <summary>A character by its number: <c>\unicode{x2013}</c>.</summary>
    CodePoint,

    /// <summary>A chemical formula: <c>\ce{H2O}</c>.</summary>
    Chemical,

    /// <summary>A number: <c>\num{5}</c>.</summary>
    Number,

    /// <summary>A number with its unit, or a unit alone: <c>\SI{5}{\kelvin}</c>.</summary>
    Quantity,

    /// <summary>A unit, within a quantity alone: <c>\kelvin</c>.</summary>
    Unit,

    /// <summary>An accent over or under a letter of a word: <c>\'e</c>.</summary>
    Accent,

    /// <summary>A mark over a sign of a formula: <c>\hat{x}</c>.</summary>
    Mark,

    /// <summary>A command that leads out of the text: <c>\cite{…}</c>.</summary>
    Reference,

    /// <summary>A macro that is known, and that no text can stand for.</summary>
    Left,
}

/// <summary>A macro of LaTeX.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Value">What it stands for: a text; the combining character of an accent or a mark; otherwise empty.</param>
/// <param name="Pairs">For an accent or a mark, letters each followed by what it makes of them.</param>
internal sealed record LatexMacro(LatexKind Kind, string Value, string Pairs)
{
    /// <summary>Finds a letter with this accent that is one character.</summary>
    /// <param name="letter">The letter.</param>
    /// <returns>The letter with its accent; U+0000 where there is no such character.</returns>
    public char Compose(char letter)
    {
        for (var i = 0; i < Pairs.Length; i += 2)
        {
            if (Pairs[i] == letter)
            {
                return Pairs[i + 1];
            }
        }

        return '\0';
    }
}

/// <summary>The macros of the table <c>latex-macros.txt</c>.</summary>
internal static class LatexMacros
{
    private static readonly Dictionary<string, LatexMacro> Macros = new(StringComparer.Ordinal);

    // Names of units such as \m are other macros outside of quantities.
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal);

    static LatexMacros()
    {
        var kinds = new Dictionary<string, LatexKind>(StringComparer.OrdinalIgnoreCase);
        foreach (LatexKind kind in Enum.GetValues(typeof(LatexKind)))
        {
            kinds.Add(kind.ToString(), kind);
        }

        foreach (var row in Tables.Rows("latex-macros.txt"))
        {
            var cells = row.Split('\t');
            var kind = kinds[cells[0].Replace("-", string.Empty)];
            var value = cells.Length > 2 ? cells[2] : string.Empty;
            if (kind == LatexKind.Unit)
            {
                Units[cells[1]] = value;
            }
            else
            {
                var isAccent = kind is LatexKind.Accent or LatexKind.Mark;
                Macros[cells[1]] = new LatexMacro(
                    kind,
                    isAccent ? ((char)int.Parse(value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString() : value,
                    isAccent ? cells[3] : string.Empty);
            }
        }
    }

    /// <summary>Finds a macro.</summary>
    /// <param name="name">Its name, without the backslash.</param>
    /// <returns>The macro, or <see langword="null"/> for one that the table does not have.</returns>
    public static LatexMacro? Find(string name) => Macros.TryGetValue(name, out var macro) ? macro : null;

    /// <summary>Finds a unit of measurement.</summary>
    /// <param name="name">The name of its macro, without the backslash.</param>
    /// <returns>Its sign, or <see langword="null"/> for one that the table does not have.</returns>
    public static string? FindUnit(string name) => Units.TryGetValue(name, out var sign) ? sign : null;

    /// <summary>Measures the name of a macro: letters of ASCII, or one other character.</summary>
    /// <param name="text">A text.</param>
    /// <param name="backslash">Where the macro begins in it.</param>
    /// <returns>The length of the name; 0 at the end of the text.</returns>
    public static int NameLength(string text, int backslash)
    {
        var end = backslash + 1;
        while (end < text.Length && IsLetter(text[end]))
        {
            end++;
        }

        return end == backslash + 1 && end < text.Length ? 1 : end - backslash - 1;
    }

    /// <summary>Gets whether a unit can stand in the name of a macro.</summary>
    /// <param name="c">The unit.</param>
    /// <returns>Whether it is a letter of ASCII.</returns>
    public static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
