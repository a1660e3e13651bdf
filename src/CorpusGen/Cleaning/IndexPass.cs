using System;
using System.Text;

namespace CorpusGen.Cleaning;

/// <summary>Resolves the tags of what stands above or below the line, whose contents the earlier passes have cleaned.</summary>
internal static class IndexPass
{
    /// <summary>How much may stand between the tags to be written in characters above or below the line.</summary>
    private const int LongestIndex = 12;

    private const string Plain = "0123456789+-=()\u2212";
    private const string Below = "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208A\u208B\u208C\u208D\u208E\u208B";
    private const string Above = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u207C\u207D\u207E\u207B";
    private const string PlainLetters = "aehijklmnoprstuvx";
    private const string LettersBelow =
        "\u2090\u2091\u2095\u1D62\u2C7C\u2096\u2097\u2098\u2099\u2092\u209A\u1D63\u209B\u209C\u1D64\u1D65\u2093";
    private const string PlainLettersAbove = "in";
    private const string LettersAbove = "\u2071\u207F";

    /// <summary>Goes over a text once.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it was changed.</returns>
    public static bool Run(Rewriting text)
    {
        text.Begin();
        for (var position = text.Text.IndexOf('<'); position >= 0; position = text.Text.IndexOf('<', position))
        {
            position += Step(text, position);
        }

        return text.End();
    }

    private static int Step(Rewriting text, int position)
    {
        var isEnd = text.At(position + 1) == '/';
        var start = position + (isEnd ? 2 : 1);
        start += text.HasAt(start, "jats:") ? "jats:".Length : 0;
        var isBelow = text.HasAt(start, "sub>");
        if (!isBelow && !text.HasAt(start, "sup>"))
        {
            return 1;
        }

        var contents = start + "sub>".Length;
        var close = isEnd ? -1 : text.Text.IndexOf('<', contents, Math.Min(LongestIndex + 1, text.Text.Length - contents));
        var closeEnd = close >= 0 ? EndOf(text, close, isBelow) : -1;
        if (closeEnd > 0 && Index(text.Text.Substring(contents, close - contents).Trim(), isBelow) is { } index)
        {
            text.Replace(RepairKind.Tag, position, closeEnd - position, index);
            return closeEnd - position;
        }

        text.Replace(RepairKind.Tag, position, contents - position, string.Empty);
        return contents - position;
    }

    /// <summary>Where the tag ends that closes an index; -1 where another one stands there.</summary>
    private static int EndOf(Rewriting text, int position, bool isBelow)
    {
        var tag = isBelow ? "sub>" : "sup>";
        return text.HasAt(position, "</" + tag) ? position + 2 + tag.Length
            : text.HasAt(position, "</jats:" + tag) ? position + 7 + tag.Length
            : -1;
    }

    /// <summary>
    /// Writes an index in characters of its own, where Unicode has all of them. Letters are written so one at a time only: a word in
    /// such letters is found by no search.
    /// </summary>
    private static string? Index(string contents, bool isBelow)
    {
        var made = new StringBuilder(contents.Length);
        var letters = 0;
        foreach (var c in contents)
        {
            var sign = Plain.IndexOf(c);
            var letter = (isBelow ? PlainLetters : PlainLettersAbove).IndexOf(c);
            if (sign >= 0)
            {
                made.Append((isBelow ? Below : Above)[sign]);
            }
            else if (letter >= 0 && letters == 0)
            {
                made.Append((isBelow ? LettersBelow : LettersAbove)[letter]);
                letters++;
            }
            else
            {
                return null;
            }
        }

        return made.Length > 0 ? made.ToString() : null;
    }
}
