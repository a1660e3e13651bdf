using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Cleaning;

/// <summary>
/// Makes the text that the authors wrote from what stands in a file. Only repairs that are certain are made; each is
/// recorded. Cleaning what was cleaned changes nothing.
/// </summary>
internal static class TextCleaner
{
    /// <summary>
    /// How often all passes may go over a text. One round is enough for nearly every text, and a second sees that it was; more are
    /// for damage upon damage. A text that never comes to rest was not damaged on its way: it stays as it is.
    /// </summary>
    private const int MostRounds = 16;

    /// <summary>Cleans the text of a field.</summary>
    /// <param name="content">The file.</param>
    /// <param name="lines">
    /// The pieces of the field's text, a piece a line, in order, none empty and without white space at their ends.
    /// </param>
    /// <param name="isAddress">Whether the text is a web address or an identifier, whose signs are its own.</param>
    /// <returns>The clean text and its repairs; empty where there is no piece. Linear in the length of the pieces, but for the logarithm of how many braces there are.</returns>
    [MethodImpl(Hot.Path)]
    public static CleanText Clean(string content, ImmutableArray<TextSpan> lines, bool isAddress = false)
    {
        if (lines.IsEmpty)
        {
            return new CleanText(string.Empty, EquatableArray<Repair>.Empty, 0);
        }

        var isPlain = IsPlain(content, lines);
        if (isPlain && lines.Length == 1)
        {
            return new CleanText(content.Substring(lines[0].Start, lines[0].Length), EquatableArray<Repair>.Empty, lines[0].Start);
        }

        var text = new Rewriting(content, lines);
        if (isPlain)
        {
            return text.ToCleanText();
        }

        for (var round = 0; round < MostRounds; round++)
        {
            if (!Uncover(text) && !RunAll(text, isAddress))
            {
                return text.ToCleanText();
            }
        }

        var untouched = new Rewriting(content, lines);
        WhiteSpacePass.Run(untouched);
        return untouched.ToCleanText();
    }

    /// <summary>
    /// Tells whether no pass can have anything to do: nothing but ASCII without the signs that markup, LaTeX and typography begin
    /// with, and single spaces. So are most texts, and this is sooner seen than by each pass alone.
    /// </summary>
    /// <param name="content">The file.</param>
    /// <param name="lines">The pieces of the text.</param>
    /// <returns>Whether it is so.</returns>
    [MethodImpl(Hot.Path)]
    public static bool IsPlain(string content, ImmutableArray<TextSpan> lines)
    {
        foreach (var line in lines)
        {
            var before = ' ';
            for (var i = line.Start; i < line.End; i++)
            {
                var c = content[i];
                if (c is < ' ' or > '}' or '\\' or '$' or '{' or '`' or '<' or '&' || (c == before && c is ' ' or '-'))
                {
                    return false;
                }

                before = c;
            }

            if (before == ' ')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Makes the characters that were meant of those that stand there. What these passes do depends on a place alone, so that
    /// they come before those that look around, and before white space is cleaned, which may be half of a character.
    /// </summary>
    [MethodImpl(Hot.Path)]
    private static bool Uncover(Rewriting text) =>
        EncodingPass.Run(text)
        | CharacterPass.Run(text)
        | MarkupPass.Run(text);

    /// <summary>Sends the text through every other pass: what a later one looks at, the earlier ones have uncovered.</summary>
    [MethodImpl(Hot.Path)]
    private static bool RunAll(Rewriting text, bool isAddress) =>
        FormPass.Run(text)
        | IndexPass.Run(text)
        | LatexPass.Run(text, isAddress)
        | TypographyPass.Run(text, isAddress)
        | WhiteSpacePass.Run(text);
}
