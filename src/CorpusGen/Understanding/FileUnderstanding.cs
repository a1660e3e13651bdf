using System.Collections.Immutable;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Language;
using CorpusGen.Naming;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Understanding;

/// <summary>Reads a corpus file, cleans its texts and finds out what they are about.</summary>
internal static class FileUnderstanding
{
    /// <summary>Makes the model of a file. An entry without a text is left out; what is sound is all there.</summary>
    /// <param name="path">The file, told from the project's folder.</param>
    /// <param name="key">What tells it from every other file.</param>
    /// <param name="text">What it holds; <see langword="null"/> for a file that cannot be read, which counts as empty.</param>
    /// <param name="cancellationToken">Asked at every line and entry, and at every word of a text.</param>
    /// <returns>The model.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static CorpusFile Understand(string path, string key, SourceText? text, CancellationToken cancellationToken)
    {
        var document = CorpusReader.Read(text ?? SourceText.From(string.Empty), cancellationToken);
        var papers = ImmutableArray.CreateBuilder<PaperEntry>();
        using var fingerprint = new Fingerprint();
        foreach (var entry in document.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var clean = Clean(document, entry, FieldKind.Abstract);
            if (clean.Length > 0)
            {
                papers.Add(Understand(document, entry, clean, fingerprint.Of(clean), cancellationToken));
            }
        }

        return new CorpusFile(path, key, Label(document, path), papers.ToEquatableArray());
    }

    private static PaperEntry Understand(CorpusDocument document, Entry entry, string text, string id, CancellationToken cancellationToken)
    {
        var title = Clean(document, entry, FieldKind.Title);
        var pinned = Pinned(Clean(document, entry, FieldKind.Name));
        var given = FieldValues.List(Clean(document, entry, FieldKind.Keywords));
        var fields = new PaperFields(
            title.Length > 0 ? title : null,
            FieldValues.List(Clean(document, entry, FieldKind.Authors)),
            FieldValues.Year(Clean(document, entry, FieldKind.Year)),
            FieldValues.Doi(Clean(document, entry, FieldKind.Doi)),
            FieldValues.Arxiv(Clean(document, entry, FieldKind.Arxiv)),
            FieldValues.Url(Clean(document, entry, FieldKind.Url)));

        var analyzed = TextAnalysis.Analyze(text, cancellationToken);
        var analyzedTitle = fields.Title is null ? null : TextAnalysis.Analyze(fields.Title, cancellationToken);
        var first = TextAnalysis.FirstSentence(analyzed);
        var abbreviations = Abbreviations.Find(analyzed, cancellationToken);
        return new PaperEntry(
            entry.Line,
            id,
            text,
            text.Substring(0, first.End),
            pinned is not null,
            PaperNames.Candidates(pinned, fields.Title, analyzedTitle, analyzed, abbreviations, id, cancellationToken),
            fields,
            given.Count,
            Keywords.Extract(analyzedTitle, analyzed, abbreviations, given, cancellationToken),
            abbreviations);
    }

    /// <summary>A name that is no identifier is pinned to the one that is made of it: <c>GPT-4o</c> to <c>GPT4o</c>.</summary>
    private static string? Pinned(string name)
    {
        var identifier = Identifiers.IsIdentifier(name) ? name : Identifiers.FromText(name);
        return Identifiers.IsIdentifier(identifier) ? identifier : null;
    }

    private static string Clean(CorpusDocument document, Entry entry, FieldKind kind) =>
        entry.Find(kind) is { } field ? TextCleaner.Clean(document.Content, field.Lines, kind is FieldKind.Doi or FieldKind.Arxiv or FieldKind.Url).Text : string.Empty;

    private static string Label(CorpusDocument document, string path)
    {
        if (document.Label is { } label)
        {
            return TextCleaner.Clean(document.Content, ImmutableArray.Create(label)).Text;
        }

        var name = path.Substring(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }
}
