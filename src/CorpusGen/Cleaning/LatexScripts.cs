using System.Text;

namespace CorpusGen.Cleaning;

/// <summary>Letters that stand higher or lower, and those of number sets, as far as Unicode has them.</summary>
internal static class LatexScripts
{
    private const string Raised =
        "0\u20701\u00B92\u00B23\u00B34\u20745\u20756\u20767\u20778\u20789\u2079+\u207A-\u207B\u2212\u207B=\u207C(\u207D)\u207E"
        + "a\u1D43b\u1D47c\u1D9Cd\u1D48e\u1D49f\u1DA0g\u1D4Dh\u02B0i\u2071j\u02B2"
        + "k\u1D4Fl\u02E1m\u1D50n\u207Fo\u1D52p\u1D56r\u02B3s\u02E2t\u1D57u\u1D58"
        + "v\u1D5Bw\u02B7x\u02E3y\u02B8z\u1DBB"
        + "A\u1D2CB\u1D2ED\u1D30E\u1D31G\u1D33H\u1D34I\u1D35J\u1D36K\u1D37L\u1D38M\u1D39"
        + "N\u1D3AO\u1D3CP\u1D3ER\u1D3FT\u1D40U\u1D41V\u2C7DW\u1D42"
        + "\u22A4\u1D40\u03B2\u1D5D\u03B3\u1D5E\u03B4\u1D5F\u03B8\u1DBF\u03C6\u1D60\u03D5\u1DB2\u03C7\u1D61"
        + "\u2032\u2032\u2033\u2033\u00B0\u00B0\u2218\u00B0\u2020\u2020\u2021\u2021**\u2217*\u22C6\u22C6";

    private const string Lowered =
        "0\u20801\u20812\u20823\u20834\u20845\u20856\u20867\u20878\u20889\u2089+\u208A-\u208B\u2212\u208B=\u208C(\u208D)\u208E"
        + "a\u2090e\u2091h\u2095i\u1D62j\u2C7Ck\u2096l\u2097m\u2098n\u2099o\u2092p\u209Ar\u1D63s\u209Bt\u209Cu\u1D64v\u1D65x\u2093"
        + "\u03B2\u1D66\u03B3\u1D67\u03C1\u1D68\u03C6\u1D69\u03D5\u1D69\u03C7\u1D6A";

    private const string Sets = "C\u2102H\u210DN\u2115P\u2119Q\u211AR\u211DZ\u2124";

    /// <summary>
    /// Writes a text higher or lower: in the characters that Unicode has for it, all of it or none; <c>^{\circ}</c> is the sign
    /// itself. What has no such characters is written as <c>_c</c> or <c>_{max}</c>.
    /// </summary>
    /// <param name="made">Where to write.</param>
    /// <param name="text">The text; not empty.</param>
    /// <param name="isRaised">Whether it stands higher.</param>
    /// <param name="isOfScript">Whether it is the script of a script, which Unicode has no characters for.</param>
    public static void Append(StringBuilder made, string text, bool isRaised, bool isOfScript)
    {
        if (!isOfScript && TryAppend(made, text, isRaised))
        {
            return;
        }

        made.Append(isRaised ? '^' : '_');
        if (text.Length == 1)
        {
            made.Append(text);
        }
        else
        {
            made.Append('{').Append(text).Append('}');
        }
    }

    /// <summary>Writes a text in the characters that Unicode has for it when it stands higher or lower, if it has them all.</summary>
    /// <param name="made">Where to write.</param>
    /// <param name="text">The text.</param>
    /// <param name="isRaised">Whether it stands higher.</param>
    /// <returns>Whether it was written.</returns>
    public static bool TryAppend(StringBuilder made, string text, bool isRaised)
    {
        var length = made.Length;
        foreach (var c in text)
        {
            var script = isRaised ? Find(Raised, c) : Find(Lowered, c);
            if (script == '\0')
            {
                made.Length = length;
                return false;
            }

            made.Append(script);
        }

        return true;
    }

    /// <summary>
    /// Gets the double-struck letter of a number set. The others are outside of Unicode's first plane, and nobody searches for them.
    /// </summary>
    /// <param name="letter">A letter.</param>
    /// <returns>The double-struck letter, or the letter itself.</returns>
    public static char DoubleStruck(char letter) => Find(Sets, letter) is var set && set != '\0' ? set : letter;

    private static char Find(string pairs, char c)
    {
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            if (pairs[i] == c)
            {
                return pairs[i + 1];
            }
        }

        return '\0';
    }
}
