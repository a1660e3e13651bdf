using System.Runtime.CompilerServices;
using System.Text;

namespace CorpusGen.Cleaning;

/// <summary>
/// Takes away characters without width, resolves ligatures, and puts combining marks together with their letters. What it does
/// at a place follows from the characters there alone.
/// </summary>
internal sealed class CharacterPass
{
    private static readonly string[] Ligatures = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };

    private readonly Rewriting text;
    private readonly StringBuilder left = new();

    private CharacterPass(Rewriting text) => this.text = text;

    /// <summary>Goes over a text once.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it was changed.</returns>
    [MethodImpl(Hot.Path)]
    public static bool Run(Rewriting text)
    {
        text.Begin();
        CharacterPass? pass = null;
        for (var position = 0; position < text.Text.Length;)
        {
            if (text.Text[position] < '\u0300')
            {
                position++;
                continue;
            }

            pass ??= new CharacterPass(text);
            position += pass.Step(position);
        }

        return text.End();
    }

    /// <summary>Tells whether a character has no width.</summary>
    /// <param name="c">The character.</param>
    /// <returns>Whether it is a space without width, a joiner, or a byte order mark.</returns>
    public static bool IsZeroWidth(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u180E';

    private int Step(int position)
    {
        var c = text.Text[position];
        if (IsZeroWidth(c))
        {
            return ZeroWidth(position);
        }

        if (c is >= '\uFB00' and <= '\uFB06')
        {
            text.Replace(RepairKind.Ligature, position, 1, Ligatures[c - '\uFB00']);
            return 1;
        }

        return Compositions.IsMark(c) && position > 0 ? Marks(position) : 1;
    }

    /// <summary>
    /// Joiners and the Mongolian separator mean something in the scripts that they are made for, and join emoji. They go
    /// where what stands on both sides is plainly none of these.
    /// </summary>
    private int ZeroWidth(int position)
    {
        var end = position;
        while (end < text.Text.Length && IsZeroWidth(text.Text[end]))
        {
            end++;
        }

        var joins = !IsPlain(text.At(position - 1)) || !IsPlain(text.At(end));
        for (var start = position; start < end;)
        {
            var stop = start;
            while (stop < end && !(joins && IsJoiner(text.Text[stop])))
            {
                stop++;
            }

            if (stop > start)
            {
                text.Replace(RepairKind.ZeroWidth, start, stop - start, string.Empty);
            }

            start = stop + 1;
        }

        return end - position;
    }

    private static bool IsJoiner(char c) => c is '\u200C' or '\u200D' or '\u180E';

    /// <summary>Whether a character is Latin, Greek or Cyrillic, or punctuation that no other repair takes away.</summary>
    private static bool IsPlain(char c) => c is (< '\u0530' and not ('<' or '>' or '&' or ';' or '#' or '\\' or '{' or '}' or '\u00AD'))
        or (>= '\u1E00' and <= '\u2027') or (>= '\u2030' and <= '\u20CF') or (>= '\u2200' and <= '\u22FF')
        or (>= '\uFB00' and <= '\uFB06') or (>= '\uFF01' and <= '\uFF5E') or '\uFFFD';

    /// <summary>
    /// Composes the letter before a row of marks with the first of them, as far as they have a composed form: a mark above
    /// another that stays would change places with it.
    /// </summary>
    private int Marks(int position)
    {
        var end = position;
        while (end < text.Text.Length && Compositions.IsMark(text.Text[end]))
        {
            end++;
        }

        var letter = text.Text[position - 1];
        left.Clear();
        for (var i = position; i < end; i++)
        {
            var made = Compositions.Of(letter, text.Text[i]);
            if (made == ' ' || left.Length > 0)
            {
                left.Append(text.Text[i]);
            }
            else
            {
                letter = made;
            }
        }

        if (left.Length < end - position)
        {
            text.Replace(RepairKind.NotComposed, position - 1, end - position + 1, left.Insert(0, letter).ToString());
        }

        return end - position;
    }
}
