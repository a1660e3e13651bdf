using System.Collections.Immutable;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>The rule about fields that stand below the abstract which they belong to, and so begin the next entry.</summary>
internal static class LateFields
{
    /// <summary>
    /// Counts the fields at the beginning of an entry that were probably meant for the entry above: they stand directly below its abstract,
    /// a blank line or the end of the file follows them, and the entry above has none of them, but for those that were meant for the one
    /// above it: where all entries have their fields below their abstracts, all are told at once.
    /// </summary>
    /// <param name="document">The file.</param>
    /// <param name="index">The entry.</param>
    /// <param name="countAbove">What was counted for the entry above.</param>
    /// <returns>How many fields; 0 where nothing says that they belong to the entry above.</returns>
    public static int Count(CorpusDocument document, int index, int countAbove)
    {
        if (index == 0 || document.Entries[index - 1] is not { } above || above.Fields[above.Fields.Length - 1] is not { } text
            || text.Kind != FieldKind.Abstract || text.IsMisspelt || text.Lines.IsEmpty)
        {
            return 0;
        }

        var held = 0;
        for (var i = countAbove; i < above.Fields.Length; i++)
        {
            held |= 1 << (int)above.Fields[i].Kind;
        }

        var (count, end) = (0, text.End);
        foreach (var field in document.Entries[index].Fields)
        {
            // A group below the blank line is the next entry's; one that goes on to an abstract is an entry by itself.
            if (count > 0 && IsBlankBehind(document.Content, end))
            {
                return count;
            }

            var bit = 1 << (int)field.Kind;
            if (field.IsMisspelt
                || field.Lines.IsEmpty
                || (held & bit) != 0
                || !FileLines.AreNeighbours(document.Content, end, field.NameSpan.Start)
                || !IsWithoutComments(document.Content, field))
            {
                return 0;
            }

            held |= bit;
            count++;
            end = field.End;
        }

        return IsBlankBehind(document.Content, end) ? count : 0;
    }

    /// <summary>Makes the finding; its fix moves the lines of the fields above the abstract.</summary>
    /// <param name="document">The file.</param>
    /// <param name="index">The entry that the fields begin.</param>
    /// <param name="count">How many fields.</param>
    /// <returns>The finding, from the abstract above to the last of the fields.</returns>
    public static Finding Find(CorpusDocument document, int index, int count)
    {
        var content = document.Content;
        var above = document.Entries[index - 1].Fields;
        var fields = document.Entries[index].Fields;
        var target = above[above.Length - 1].NameSpan.Start;
        var first = fields[0].NameSpan;
        var lineBreak = FileLines.BreakBefore(content, first.Start);
        var moved = TextSpan.FromBounds(first.Start, FileLines.EndOf(content, fields[count - 1].End));
        var edits = ImmutableArray.Create(
            new TextChange(
                new TextSpan(target, 0),
                content.Substring(moved.Start, moved.Length) + content.Substring(lineBreak.Start, lineBreak.Length)),
            new TextChange(TextSpan.FromBounds(lineBreak.Start, moved.End), string.Empty));
        var fix = new Fix("Move above the abstract", edits.ToEquatableArray());
        return Finding.Of(RuleList.LateField, TextSpan.FromBounds(target, moved.End), FieldNames.NameOf(fields[0].Kind)) with
        {
            Fixes = ImmutableArray.Create(fix).ToEquatableArray(),
        };
    }

    /// <summary>Whether a blank line or nothing at all stands below the line of a position.</summary>
    private static bool IsBlankBehind(string content, int position)
    {
        var breaks = 0;
        for (var i = position; i < content.Length && breaks < 2; i++)
        {
            if (!Lines.IsBlank(content[i]))
            {
                return false;
            }

            breaks += FileLines.EndsLine(content, i) ? 1 : 0;
        }

        return true;
    }

    private static bool IsWithoutComments(string content, Field field)
    {
        var end = field.NameSpan.End + 1;
        foreach (var line in field.Lines)
        {
            for (; end < line.Start; end++)
            {
                if (!Lines.IsBlank(content[end]))
                {
                    return false;
                }
            }

            end = line.End;
        }

        return true;
    }
}
