using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>Writes the field that pins the name of an entry.</summary>
internal static class NamePin
{
    /// <summary>Makes the edit that pins a name: a line in the entry, or where it has a field for it, the value of that one.</summary>
    /// <param name="document">The file.</param>
    /// <param name="index">The entry.</param>
    /// <param name="name">The name, an identifier.</param>
    /// <returns>The edit, and what stands there of the entry: the place that the edit is about.</returns>
    public static (TextSpan Place, TextChange Edit) Of(CorpusDocument document, int index, string name)
    {
        var entry = document.Entries[index];
        if (entry.Find(FieldKind.Name) is { } field)
        {
            var value = field.Lines.IsEmpty ? new TextSpan(field.End, 0) : TextSpan.FromBounds(field.Lines[0].Start, field.End);
            if (field.Lines.IsEmpty)
            {
                return (TextSpan.FromBounds(field.NameSpan.Start, field.End), new TextChange(value, " " + name));
            }

            // Former names behind a semicolon stay.
            var semicolon = document.Content.IndexOf(';', value.Start, value.Length);
            return (value, new TextChange(semicolon < 0 ? value : TextSpan.FromBounds(value.Start, semicolon), name));
        }

        var first = entry.Fields[0];
        var line = FieldNames.NameOf(FieldKind.Name) + ": " + name;
        var lineBreak = FileLines.BreakFor(document.Content, entry.Span.Start);

        // Some entries begin only because their first field stood in the entry above, too: before it, the line would join that one.
        var isBegunByField = index > 0
            && document.Entries[index - 1].Fields is var above
            && above[above.Length - 1].Kind != FieldKind.Abstract;
        return isBegunByField
            ? (TextSpan.FromBounds(first.NameSpan.Start, first.End), new TextChange(new TextSpan(first.End, 0), lineBreak + line))
            : (first.NameSpan, new TextChange(new TextSpan(first.NameSpan.Start, 0), line + lineBreak));
    }
}
