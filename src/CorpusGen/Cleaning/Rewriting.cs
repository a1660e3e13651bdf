using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Cleaning;

/// <summary>
/// A text on its way from a file to the program. Passes rewrite it one after the other, each from left to right once; what
/// they change is kept as repairs of the file's own text, whichever passes had a hand in it.
/// </summary>
internal sealed class Rewriting
{
    private readonly string content;
    private readonly int sourceStart;
    private readonly Space space;
    private readonly StringBuilder output;
    private readonly List<Edit> edits;
    private List<Repair> repairs;

    // Up to where the text that is read has been copied or replaced.
    private int done;

    /// <summary>Begins with the pieces of a field's text, joined by a space each.</summary>
    /// <param name="content">The file.</param>
    /// <param name="lines">The pieces, in order, none empty.</param>
    [MethodImpl(Hot.Path)]
    public Rewriting(string content, ImmutableArray<TextSpan> lines)
    {
        this.content = content;
        space = Spare<Space>.Take() ?? new Space();
        output = space.Output;
        edits = space.Edits;
        repairs = new List<Repair>(lines.Length - 1);
        sourceStart = lines[0].Start;
        if (lines.Length == 1)
        {
            Text = content.Substring(lines[0].Start, lines[0].Length);
            return;
        }

        output.Clear();
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                repairs.Add(new Repair(RepairKind.WrappedLine, TextSpan.FromBounds(lines[i - 1].End, lines[i].Start), output.Length, " "));
                output.Append(' ');
            }

            output.Append(content, lines[i].Start, lines[i].Length);
        }

        Text = output.ToString();
    }

    /// <summary>Gets the text that the pass at work reads.</summary>
    public string Text { get; private set; }

    /// <summary>Begins a pass: what is read is what the pass before made.</summary>
    public void Begin()
    {
        done = 0;
        edits.Clear();
        output.Clear();
        output.EnsureCapacity(Text.Length);
    }

    /// <summary>Gets an empty builder for a pass that makes more than it keeps.</summary>
    /// <returns>The builder; there is one, which the next pass uses too.</returns>
    public StringBuilder BeginScratch()
    {
        space.Scratch.Clear();
        space.Scratch.EnsureCapacity(Text.Length);
        return space.Scratch;
    }

    /// <summary>Gets the unit of the text that is read at a position.</summary>
    /// <param name="position">The position; any number.</param>
    /// <returns>The unit; a space before the beginning and behind the end.</returns>
    public char At(int position) => (uint)position < (uint)Text.Length ? Text[position] : ' ';

    /// <summary>Tells whether a word stands at a position of the text that is read, letter case aside.</summary>
    /// <param name="position">The position; any number.</param>
    /// <param name="word">The word, of ASCII.</param>
    /// <returns>Whether it does.</returns>
    public bool HasAt(int position, string word) =>
        position >= 0 && position + word.Length <= Text.Length
        && string.Compare(Text, position, word, 0, word.Length, System.StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Gets a unit of what the pass has made, counted from its end. It knows what was kept with <see cref="KeepTo"/>.</summary>
    /// <param name="fromEnd">How far from the end; 1 is the last unit.</param>
    /// <returns>The unit; a space before the beginning.</returns>
    public char MadeAt(int fromEnd) => fromEnd <= output.Length ? output[output.Length - fromEnd] : ' ';

    /// <summary>Takes the text over as it is.</summary>
    /// <param name="position">Up to where.</param>
    public void KeepTo(int position)
    {
        output.Append(Text, done, position - done);
        done = position;
    }

    /// <summary>Replaces a piece of the text; what is before it and was not touched stays.</summary>
    /// <param name="kind">What it was about.</param>
    /// <param name="start">Where the piece begins, not before the end of the last one replaced.</param>
    /// <param name="length">Its length, which may be 0.</param>
    /// <param name="replacement">What stands there instead.</param>
    public void Replace(RepairKind kind, int start, int length, string replacement)
    {
        KeepTo(start);
        edits.Add(new Edit(kind, start, length, replacement.Length));
        output.Append(replacement);
        done = start + length;
    }

    /// <summary>Ends a pass.</summary>
    /// <returns>Whether it changed anything.</returns>
    public bool End()
    {
        if (edits.Count == 0)
        {
            return false;
        }

        KeepTo(Text.Length);
        var made = output.ToString();
        if (string.Equals(made, Text, System.StringComparison.Ordinal))
        {
            return false;
        }

        repairs = Compose(made);
        Text = made;
        return true;
    }

    /// <summary>Gets what was made, and ends the work: no pass may go over the text any more.</summary>
    /// <returns>The text and all its repairs.</returns>
    [MethodImpl(Hot.Path)]
    public CleanText ToCleanText()
    {
        if (output.Capacity <= Space.Many && space.Scratch.Capacity <= Space.Many)
        {
            Spare<Space>.Keep(space);
        }

        return new(Text, repairs.ToEquatableArray(), sourceStart);
    }

    /// <summary>
    /// Tells the edits of this pass as repairs of the file. An edit of what earlier passes made becomes one repair with
    /// theirs; two that only touch stay two. A repair that is only made of another one's replacement is about what that was.
    /// </summary>
    private List<Repair> Compose(string made)
    {
        var composed = new List<Repair>(repairs.Count + edits.Count);
        int next = 0, shift = 0;
        for (var i = 0; i < edits.Count;)
        {
            for (; next < repairs.Count && EndOf(repairs[next]) <= edits[i].Start && !IsBeside(repairs[next], edits[i]); next++)
            {
                composed.Add(repairs[next] with { Start = repairs[next].Start + shift });
            }

            // A group of edits and earlier repairs that overlap one another: one repair.
            var (kind, start, end) = (edits[i].Kind, edits[i].Start, edits[i].Start);
            var sourceFrom = ToSource(next - 1, start);
            var firstOfGroup = next;
            var shiftBefore = shift;
            var reached = false;
            while (true)
            {
                if (i < edits.Count && (!reached || edits[i].Start < end))
                {
                    kind = IsMinor(kind) ? edits[i].Kind : kind;
                    end = System.Math.Max(end, edits[i].Start + edits[i].Length);
                    shift += edits[i].NewLength - edits[i].Length;
                    reached = true;
                    i++;
                }
                else if (next < repairs.Count
                    && ((repairs[next].Start < end && EndOf(repairs[next]) > start) || IsBeside(repairs[next], edits[i - 1])))
                {
                    if (repairs[next].Start < start)
                    {
                        start = repairs[next].Start;
                        sourceFrom = repairs[next].Source.Start;
                    }

                    kind = IsMinor(kind) ? repairs[next].Kind : kind;
                    end = System.Math.Max(end, EndOf(repairs[next]));
                    next++;
                }
                else
                {
                    break;
                }
            }

            // What one pass changed and another changed back is no repair.
            var source = TextSpan.FromBounds(sourceFrom, ToSource(next - 1, end));
            if (next == firstOfGroup + 1 && repairs[firstOfGroup].Source == source && !IsMinor(repairs[firstOfGroup].Kind))
            {
                kind = repairs[firstOfGroup].Kind;
            }

            var replacement = made.Substring(start + shiftBefore, end - start + shift - shiftBefore);
            if (source.Length != replacement.Length || string.CompareOrdinal(content, source.Start, replacement, 0, source.Length) != 0)
            {
                composed.Add(new Repair(kind, source, start + shiftBefore, replacement));
            }
        }

        for (; next < repairs.Count; next++)
        {
            composed.Add(repairs[next] with { Start = repairs[next].Start + shift });
        }

        return composed;
    }

    /// <summary>
    /// Whether a piece went that stood beside white space: what becomes of the space goes with it, so that no line is left blank
    /// when the repair is written into the file.
    /// </summary>
    private static bool IsBeside(Repair repair, Edit edit) =>
        repair.Replacement.Length == 0 && edit.Kind == RepairKind.WhiteSpace
        && repair.Start >= edit.Start && repair.Start <= edit.Start + edit.Length;

    /// <summary>The place in the file of a position that the repair of an index is the last one before.</summary>
    private int ToSource(int index, int position) =>
        index < 0 ? sourceStart + position : repairs[index].Source.End + position - EndOf(repairs[index]);

    private static int EndOf(Repair repair) => repair.Start + repair.Replacement.Length;

    private static bool IsMinor(RepairKind kind) => kind is RepairKind.WrappedLine or RepairKind.WhiteSpace;

    private readonly record struct Edit(RepairKind Kind, int Start, int Length, int NewLength);

    /// <summary>What the passes write in, which the next text of the thread has again.</summary>
    private sealed class Space
    {
        /// <summary>Builders with more room are not kept.</summary>
        public const int Many = 16384;

        public StringBuilder Output { get; } = new();

        public StringBuilder Scratch { get; } = new();

        public List<Edit> Edits { get; } = new();
    }
}
