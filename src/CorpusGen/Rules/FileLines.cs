using System.Runtime.CompilerServices;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>What the lines of a file are to each other, as the reader counts them: LF, CRLF or CR.</summary>
internal static class FileLines
{
    /// <summary>Whether a unit is the last of a line break.</summary>
    /// <param name="content">The file.</param>
    /// <param name="position">Where the unit stands.</param>
    public static bool EndsLine(string content, int position) =>
        content[position] == '\n' || (content[position] == '\r' && (position + 1 == content.Length || content[position + 1] != '\n'));

    /// <summary>Whether nothing but white space and one line break parts two pieces of a file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="end">Where the first piece ends.</param>
    /// <param name="start">Where the second begins.</param>
    public static bool AreNeighbours(string content, int end, int start)
    {
        var breaks = 0;
        for (var i = end; i < start; i++)
        {
            if (!Lines.IsBlank(content[i]))
            {
                return false;
            }

            breaks += EndsLine(content, i) ? 1 : 0;
        }

        return breaks == 1;
    }

    /// <summary>Finds the line break before a line; it is empty before the first line.</summary>
    /// <param name="content">The file.</param>
    /// <param name="start">Where the line begins.</param>
    /// <returns>The break.</returns>
    public static TextSpan BreakBefore(string content, int start)
    {
        var length = start == 0 ? 0 : start > 1 && content[start - 1] == '\n' && content[start - 2] == '\r' ? 2 : 1;
        return new TextSpan(start - length, length);
    }

    /// <summary>Finds the end of a line.</summary>
    /// <param name="content">The file.</param>
    /// <param name="position">A position in the line.</param>
    /// <returns>Where its break begins, or the end of the file.</returns>
    [MethodImpl(Hot.Path)]
    public static int EndOf(string content, int position)
    {
        while (position < content.Length && content[position] is not ('\r' or '\n'))
        {
            position++;
        }

        return position;
    }

    /// <summary>Finds the line break that ends a line; it is empty behind the last line.</summary>
    /// <param name="content">The file.</param>
    /// <param name="position">A position in the line.</param>
    /// <returns>The break.</returns>
    public static TextSpan BreakBehind(string content, int position)
    {
        var end = EndOf(content, position);
        var length = end == content.Length ? 0 : content[end] == '\r' && end + 1 < content.Length && content[end + 1] == '\n' ? 2 : 1;
        return new TextSpan(end, length);
    }

    /// <summary>Gets the line break that a further line beside a line is written with.</summary>
    /// <param name="content">The file.</param>
    /// <param name="start">Where the line begins.</param>
    /// <returns>Its own; that of the line above for the last line; LF for a file of one line.</returns>
    public static string BreakFor(string content, int start)
    {
        var own = BreakBehind(content, start);
        var found = own.IsEmpty ? BreakBefore(content, start) : own;
        return found.IsEmpty ? "\n" : content.Substring(found.Start, found.Length);
    }
}
