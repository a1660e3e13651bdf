using System.Runtime.CompilerServices;
using System.Text;

namespace CorpusGen.Cleaning;

/// <summary>
/// Makes LaTeX the text that it prints: escapes, accents, macros, fonts, groups, ties and formulas. Each construct is one repair,
/// with all its parts, so that each can be made in the file by itself.
/// </summary>
internal static class LatexPass
{
    private static readonly char[] Marks = { '\\', '$', '{', '~' };

    /// <summary>Goes over a text once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isAddress">Whether the whole text is an address or an identifier.</param>
    /// <returns>Whether it was changed.</returns>
    [MethodImpl(Hot.Path)]
    public static bool Run(Rewriting text, bool isAddress)
    {
        text.Begin();
        var source = text.Text;
        if (source.IndexOfAny(Marks) >= 0)
        {
            var decoder = new LatexDecoder(source, isAddress);
            var made = text.BeginScratch();

            // Where a row of constructs began that touch one another, in the text and in what is made.
            var (row, rowMade) = (0, 0);
            for (var position = 0; position < source.Length;)
            {
                var start = made.Length;
                var end = decoder.Step(position, source.Length, made);
                if (IsSame(source, position, end - position, made, start))
                {
                    Replace(text, row, position, made.ToString(rowMade, start - rowMade));
                    (row, rowMade) = (end, made.Length);
                }

                position = end;
            }

            Replace(text, row, source.Length, made.ToString(rowMade, made.Length - rowMade));
        }

        return text.End();
    }

    /// <summary>
    /// Constructs that touch are one repair: the name of a macro would go on with the letters that came to stand behind it.
    /// </summary>
    [MethodImpl(Hot.Path)]
    private static void Replace(Rewriting text, int start, int end, string replacement)
    {
        if (end > start)
        {
            var isEscape = end == start + 2 && replacement.Length == 1
                && text.Text[start] == '\\' && replacement[0] == text.Text[start + 1];
            text.Replace(isEscape ? RepairKind.LatexEscape : RepairKind.Latex, start, end - start, replacement);
        }
    }

    [MethodImpl(Hot.Path)]
    private static bool IsSame(string source, int position, int length, StringBuilder made, int start)
    {
        if (made.Length - start != length)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            if (made[start + i] != source[position + i])
            {
                return false;
            }
        }

        return true;
    }
}
