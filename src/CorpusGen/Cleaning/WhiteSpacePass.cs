using System.Runtime.CompilerServices;

namespace CorpusGen.Cleaning;

/// <summary>
/// Makes all white space single spaces, none of it at the ends, and halves of surrogate pairs the sign for a lost character.
/// </summary>
internal static class WhiteSpacePass
{
    /// <summary>Goes over a text once.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it was changed.</returns>
    [MethodImpl(Hot.Path)]
    public static bool Run(Rewriting text)
    {
        text.Begin();
        for (var position = 0; position < text.Text.Length;)
        {
            var c = text.Text[position];
            if (IsSign(c) || (c == ' ' && position > 0 && IsSign(text.At(position + 1))))
            {
                position++;
            }
            else if (char.IsWhiteSpace(c))
            {
                var start = position;
                while (position < text.Text.Length && char.IsWhiteSpace(text.Text[position]))
                {
                    position++;
                }

                var wanted = start == 0 || position == text.Text.Length ? string.Empty : " ";
                if (position - start != wanted.Length || c != ' ')
                {
                    text.Replace(RepairKind.WhiteSpace, start, position - start, wanted);
                }
            }
            else if (char.IsHighSurrogate(c) && char.IsLowSurrogate(text.At(position + 1)))
            {
                position += 2;
            }
            else
            {
                if (char.IsSurrogate(c))
                {
                    text.Replace(RepairKind.LoneSurrogate, position, 1, "\uFFFD");
                }

                position++;
            }
        }

        return text.End();
    }

    // Most characters are. A space before one is a single one, because white space is taken from its beginning on.
    [MethodImpl(Hot.Leaf)]
    private static bool IsSign(char c) => c is > ' ' and < '\u007F';
}
