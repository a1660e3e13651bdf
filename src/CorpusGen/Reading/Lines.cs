using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Reading;

/// <summary>
/// Walks the lines of a text. Lines end at LF, CRLF or CR, mixed too, and at nothing else: a line separator of Unicode
/// inside an abstract is a character of the abstract.
/// </summary>
internal struct Lines(string content)
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    private int next;
    private bool isDone;

    /// <summary>Gets the line that was reached.</summary>
    public Line Current { get; private set; }

    /// <summary>Gets the walker itself, for <see langword="foreach"/>.</summary>
    /// <returns>This walker.</returns>
    public readonly Lines GetEnumerator() => this;

    /// <summary>Tells whether a unit is no part of a text at the ends of a line: white space, or a byte order mark.</summary>
    /// <param name="c">The unit.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == '\uFEFF';

    /// <summary>Takes what is blank away from both ends of a piece.</summary>
    /// <param name="content">The text.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>What is left, which may be empty.</returns>
    public static TextSpan Trim(string content, int start, int end)
    {
        while (start < end && IsBlank(content[start]))
        {
            start++;
        }

        while (end > start && IsBlank(content[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Goes to the next line. A text that ends with a line break has an empty last line.</summary>
    /// <returns>Whether there is one.</returns>
    [MethodImpl(Hot.Path)]
    public bool MoveNext()
    {
        if (isDone)
        {
            return false;
        }

        var start = next;
        var found = content.IndexOfAny(LineEnds, start);
        var end = found < 0 ? content.Length : found;
        isDone = end == content.Length;
        next = !isDone && content[end] == '\r' && end + 1 < content.Length && content[end + 1] == '\n' ? end + 2 : end + 1;
        Current = new Line(start, end, Current.Number + 1);
        return true;
    }
}

/// <summary>A line of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, before its line break.</param>
/// <param name="Number">Its number, counted from 1.</param>
internal readonly record struct Line(int Start, int End, int Number);
