using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using CorpusGen.Reading;

namespace CorpusGen.Cleaning;

/// <summary>A corpus file with its texts cleaned: what generator and rules both begin with.</summary>
/// <param name="Source">The file as it was written.</param>
/// <param name="Label">The clean label; <see langword="null"/> for a file that has none.</param>
/// <param name="Entries">The entries, those without a text too, in the order of the file.</param>
internal sealed record CleanDocument(CorpusDocument Source, CleanText? Label, ImmutableArray<CleanEntry> Entries)
{
    /// <summary>Cleans every field of a file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>The clean file.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static CleanDocument Of(CorpusDocument document, CancellationToken cancellationToken) => Of(document, null, cancellationToken);

    /// <summary>
    /// Cleans every field of a file that is edited. An edit leaves the entries above it and below it as they were, and what a field
    /// is cleaned to depends on nothing outside of it.
    /// </summary>
    /// <param name="document">The file.</param>
    /// <param name="former">The file as it was, or <see langword="null"/>; it saves time, and changes nothing of what comes out.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>The clean file.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static CleanDocument Of(CorpusDocument document, CleanDocument? former, CancellationToken cancellationToken)
    {
        var entries = new CleanEntry[document.Entries.Length];
        var (above, below) = former is null ? (0, 0) : EditedEntries.Unchanged(entries.Length, former.Entries.Length, (i, before) =>
        {
            var moved = former.Moved(former.Entries[before], document, document.Entries[i]);
            entries[i] = moved!;
            return moved is not null;
        });

        ManyEntries.Each(
            entries.Length - above - below, i => entries[above + i] = Clean(document, document.Entries[above + i]), cancellationToken);
        return new CleanDocument(
            document,
            document.Label is { } label ? TextCleaner.Clean(document.Content, ImmutableArray.Create(label)) : null,
            entries.ToImmutableArray());
    }

    /// <summary>An entry of this file where it stands in another one; null where that one has something else in its place.</summary>
    private CleanEntry? Moved(CleanEntry entry, CorpusDocument document, Entry target)
    {
        var from = entry.Source;
        var shift = target.Span.Start - from.Span.Start;
        if (from.Span.Length != target.Span.Length
            || from.Fields.Length != target.Fields.Length
            || string.CompareOrdinal(Source.Content, from.Span.Start, document.Content, target.Span.Start, from.Span.Length) != 0)
        {
            return null;
        }

        var fields = ImmutableArray.CreateBuilder<CleanField>(entry.Fields.Length);
        for (var i = 0; i < entry.Fields.Length; i++)
        {
            if (!AreAlike(from.Fields[i], target.Fields[i], shift))
            {
                return null;
            }

            var text = entry.Fields[i].Text;
            fields.Add(new CleanField(target.Fields[i], shift == 0 || from.Fields[i].Lines.IsEmpty ? text : text.Moved(shift)));
        }

        return new CleanEntry(target, fields.MoveToImmutable());
    }

    private static bool AreAlike(Field one, Field other, int shift)
    {
        if (one.Kind != other.Kind || one.IsMisspelt != other.IsMisspelt || one.Lines.Length != other.Lines.Length)
        {
            return false;
        }

        for (var i = 0; i < one.Lines.Length; i++)
        {
            if (one.Lines[i].Start + shift != other.Lines[i].Start || one.Lines[i].Length != other.Lines[i].Length)
            {
                return false;
            }
        }

        return true;
    }

    private static CleanEntry Clean(CorpusDocument document, Entry entry)
    {
        var fields = ImmutableArray.CreateBuilder<CleanField>(entry.Fields.Length);
        foreach (var field in entry.Fields)
        {
            fields.Add(new CleanField(field, TextCleaner.Clean(document.Content, field.Lines, CleanField.HoldsAddress(field))));
        }

        return new CleanEntry(entry, fields.MoveToImmutable());
    }
}

/// <summary>An entry with its texts cleaned.</summary>
/// <param name="Source">The entry as it was written.</param>
/// <param name="Fields">Its fields, in the same order, repeated ones and misspelt ones too.</param>
internal sealed record CleanEntry(Entry Source, ImmutableArray<CleanField> Fields)
{
    /// <summary>Gets whether the entry is a paper.</summary>
    public bool IsPaper => TextOf(FieldKind.Abstract).Length > 0;

    /// <summary>Finds a field; of one that is given twice the first counts.</summary>
    /// <param name="kind">Which field.</param>
    /// <returns>The field, or <see langword="null"/> where the entry does not have it.</returns>
    [MethodImpl(Hot.Path)]
    public CleanField? Find(FieldKind kind)
    {
        foreach (var field in Fields)
        {
            if (field.Source.Kind == kind && !field.Source.IsMisspelt)
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>Gets the clean text of a field.</summary>
    /// <param name="kind">Which field.</param>
    /// <returns>Its text; empty where the entry does not have it.</returns>
    public string TextOf(FieldKind kind) => Find(kind)?.Text.Text ?? string.Empty;
}

/// <summary>A field with its text cleaned.</summary>
/// <param name="Source">The field as it was written.</param>
/// <param name="Text">The clean text, and where it differs from the file.</param>
internal sealed record CleanField(Field Source, CleanText Text)
{
    /// <summary>Gets whether the text is a web address or an identifier, whose signs are its own.</summary>
    public bool IsAddress => HoldsAddress(Source);

    /// <summary>Tells whether a field is for a web address or an identifier.</summary>
    /// <param name="field">The field.</param>
    /// <returns>Whether it is.</returns>
    public static bool HoldsAddress(Field field) => field.Kind is FieldKind.Doi or FieldKind.Arxiv or FieldKind.Url;
}
