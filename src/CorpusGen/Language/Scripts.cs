using System.Runtime.CompilerServices;
using System.Text;

namespace CorpusGen.Language;

/// <summary>Digits, signs and letters that stand lower or higher than the line: of formulae, of charges, of footnotes.</summary>
internal static class Scripts
{
    // The characters, each behind the plain one that it stands for.
    private const string Pairs =
        "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻=⁼0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋=₌"
        + "aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ"
        + "AᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂ"
        + "aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓ"
        + "βᵝγᵞδᵟθᶿφᵠφᶲχᵡβᵦγᵧρᵨφᵩχᵪ";

    private const int FootnoteLetters = 4;

    // The least of the characters: most of a text is below.
    private const char Least = '\u00B2';

    /// <summary>Gives the plain character that one stands for which is written lower or higher.</summary>
    /// <param name="c">Any character.</param>
    /// <returns>The plain one: <c>2</c> for <c>₂</c>, <c>+</c> for <c>⁺</c>; NUL where it is none of them.</returns>
    [MethodImpl(Hot.Leaf)]
    public static char Plain(char c) => c < Least ? '\0' : Find(c);

    /// <summary>Says whether a character is a digit that stands lower or higher.</summary>
    public static bool IsDigit(char c) => Plain(c) is >= '0' and <= '9';

    /// <summary>
    /// Says whether the word before a position goes on with a digit or sign that stands lower or higher: <c>CO₂</c>, <c>Ca²⁺</c>,
    /// <c>cm⁻¹</c>. A raised digit after four small letters is the mark of a footnote.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The position after the word's last character.</param>
    public static bool Continue(string text, int at) => at < text.Length && text[at] >= Least && IsContinued(text, at);

    /// <summary>Writes what stands lower or higher on the line: <c>CO2</c> for <c>CO₂</c>.</summary>
    /// <param name="text">Any string.</param>
    /// <returns>The text itself where nothing in it stands so.</returns>
    [MethodImpl(Hot.Path)]
    public static string ToPlain(string text)
    {
        StringBuilder? plain = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = Plain(text[i]);
            if (c != '\0')
            {
                (plain ??= new StringBuilder(text))[i] = c;
            }
        }

        return plain is null ? text : plain.ToString();
    }

    private static bool IsContinued(string text, int at)
    {
        if (at == 0 || Find(text[at]) is not ((>= '0' and <= '9') or '+' or '-' or '='))
        {
            return false;
        }

        if (text[at] is >= '\u2080' or '\u207A' or '\u207B' or '\u207C' || at < FootnoteLetters)
        {
            return true;
        }

        for (var i = at - FootnoteLetters; i < at; i++)
        {
            if (text[i] is not (>= 'a' and <= 'z'))
            {
                return true;
            }
        }

        return false;
    }

    private static char Find(char c)
    {
        if (c is > '\u2C7D' or (> '\u00B9' and < '\u02B0') or (> '\u02E3' and < '\u1D2C')
            or (> '\u1DBF' and < '\u2070') or (> '\u209C' and < '\u2C7C'))
        {
            return '\0';
        }

        for (var i = 1; i < Pairs.Length; i += 2)
        {
            if (Pairs[i] == c)
            {
                return Pairs[i - 1];
            }
        }

        return '\0';
    }
}
