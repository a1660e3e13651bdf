using System.Collections.Immutable;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>
/// The rule about fields of one entry that have no value. Their lines are taken away by a fix, all in one round: whether one can go is
/// found out as if those above it that can were gone, too.
/// </summary>
internal sealed class EmptyFields
{
    private readonly CorpusDocument document;
    private readonly int entry;
    private readonly ImmutableArray<Field> fields;

    // How many fields were looked at, and the bits of the kinds that they have.
    private int place;
    private int held;

    // The bits of the kinds above the last blank line from which on all that was looked at can go; none where there is no such line.
    private int heldAtBlank;

    // Whether the field that was looked at last can go, and whether all of them can.
    private bool isGone;
    private bool isBeginningGone = true;

    private int? firstIgnore;

    /// <summary>Begins with an entry.</summary>
    /// <param name="document">The file.</param>
    /// <param name="entry">The place of the entry.</param>
    public EmptyFields(CorpusDocument document, int entry)
    {
        this.document = document;
        this.entry = entry;
        fields = document.Entries[entry].Fields;
    }

    /// <summary>Looks at the next field. Linear in the length of the file for all fields together.</summary>
    /// <param name="isEmpty">Whether the clean text of the field is empty.</param>
    /// <returns>
    /// What is wrong, with the fix that takes the line away where the lines around it read the same without it; <see langword="null"/>
    /// where the field has a value, is an abstract, or has a misspelt name.
    /// </returns>
    public Finding? CheckNext(bool isEmpty)
    {
        var field = fields[place];
        heldAtBlank = place > 0 && HasBlankLine(document.Content, fields[place - 1].End, field.NameSpan.Start) ? held
            : isGone ? heldAtBlank
            : 0;
        var isFound = isEmpty && !field.IsMisspelt && field.Kind != FieldKind.Abstract;
        isGone = isFound && field.Lines.IsEmpty && CanGo();
        isBeginningGone &= isGone;
        held |= field.IsMisspelt ? 0 : BitOf(field);
        place++;
        if (!isFound)
        {
            return null;
        }

        var name = FieldNames.NameOf(field.Kind);
        var line = TextSpan.FromBounds(
            field.NameSpan.Start, isGone ? FileLines.BreakBehind(document.Content, field.End).End : field.NameSpan.End);
        var finding = Finding.Of(RuleList.EmptyField, line, name);
        return isGone ? finding.WithFix("Remove the line", line, string.Empty) : finding;
    }

    private static int BitOf(Field field) => 1 << (int)field.Kind;

    /// <summary>Whether there is a blank line between two fields.</summary>
    private static bool HasBlankLine(string content, int start, int end)
    {
        var isBlank = false;
        for (var i = start; i < end; i++)
        {
            if (!FileLines.EndsLine(content, i))
            {
                isBlank &= Lines.IsBlank(content[i]);
            }
            else if (isBlank)
            {
                return true;
            }
            else
            {
                isBlank = true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the lines around the field read the same without it. The entry must end with its abstract. A blank line above the field
    /// must not come to stand before a field of a kind that is above it, too: that would begin another entry.
    /// </summary>
    private bool CanGo()
    {
        if (place + 1 == fields.Length || fields[fields.Length - 1].Kind != FieldKind.Abstract)
        {
            return false;
        }

        var next = fields[place + 1];
        return (!isBeginningGone || CanBegin(next)) && (next.IsMisspelt || (heldAtBlank & BitOf(next)) == 0);
    }

    /// <summary>
    /// Whether the entry can begin with another field. A misspelt name is text where it follows an abstract. In the place of the file's
    /// first line, no text may become the label and no comment one for the file.
    /// </summary>
    private bool CanBegin(Field field)
    {
        if (entry > 0)
        {
            var above = document.Entries[entry - 1].Fields;
            return above[above.Length - 1].Kind == FieldKind.Abstract && !field.IsMisspelt;
        }

        return document.Label is not null
            || ((document.Strays.IsEmpty || document.Strays[0].Start > field.NameSpan.Start)
                && (firstIgnore ??= FirstIgnoreBehind(fields[0].End)) > field.NameSpan.Start);
    }

    private int FirstIgnoreBehind(int position)
    {
        foreach (var ignore in document.Ignores)
        {
            if (ignore.Rules[0].Start > position)
            {
                return ignore.Rules[0].Start;
            }
        }

        return int.MaxValue;
    }
}
