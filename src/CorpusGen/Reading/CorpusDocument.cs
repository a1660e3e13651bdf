using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Reading;

/// <summary>
/// A corpus file as it was written: what stands where, and nothing repaired or judged. Every position is in UTF-16 units
/// of <see cref="Content"/>.
/// </summary>
/// <param name="Content">The whole text of the file, without a byte order mark.</param>
/// <param name="Label">Where the label stands; <see langword="null"/> for a file that has none.</param>
/// <param name="Entries">The entries, in the order of the file; those without a text too.</param>
/// <param name="Strays">Lines of text that belong to no entry.</param>
/// <param name="Ignores">The comments that silence rules, for the file and for entries.</param>
internal sealed record CorpusDocument(
    string Content,
    TextSpan? Label,
    ImmutableArray<Entry> Entries,
    ImmutableArray<TextSpan> Strays,
    ImmutableArray<IgnoreComment> Ignores);

/// <summary>Fields and one abstract.</summary>
/// <param name="Span">From the name of its first field to the end of its last field's text.</param>
/// <param name="Line">The line that <see cref="Span"/> begins in, counted from 1; lines end at LF, CRLF or CR.</param>
/// <param name="Fields">The fields as they stand, repeated ones and misspelt ones too.</param>
internal sealed record Entry(TextSpan Span, int Line, ImmutableArray<Field> Fields)
{
    /// <summary>Finds a field; of one that is given twice the first counts.</summary>
    /// <param name="kind">Which field.</param>
    /// <returns>The field, or <see langword="null"/> where the entry does not have it.</returns>
    public Field? Find(FieldKind kind)
    {
        foreach (var field in Fields)
        {
            if (field.Kind == kind && !field.IsMisspelt)
            {
                return field;
            }
        }

        return null;
    }
}

/// <summary>A field: its name, a colon, and text that may go on over several lines.</summary>
/// <param name="Kind">Which field; for a misspelt one, the field that was probably meant.</param>
/// <param name="IsMisspelt">Whether the name is none of the fields' but within two edits of one.</param>
/// <param name="NameSpan">The name, without the colon.</param>
/// <param name="Lines">
/// The pieces of its text, a piece a line, without white space around them; a line without text has no piece.
/// </param>
internal sealed record Field(FieldKind Kind, bool IsMisspelt, TextSpan NameSpan, ImmutableArray<TextSpan> Lines)
{
    /// <summary>Gets where the field ends: with its last piece, or with its colon where it has none.</summary>
    public int End => Lines.IsEmpty ? NameSpan.End + 1 : Lines[Lines.Length - 1].End;
}

/// <summary>A comment <c># corpus: ignore CORPUS114</c>.</summary>
/// <param name="Entry">The index of the entry it is for; <see langword="null"/> for the whole file.</param>
/// <param name="Rules">The ids it names, each where it stands.</param>
internal sealed record IgnoreComment(int? Entry, ImmutableArray<TextSpan> Rules);
