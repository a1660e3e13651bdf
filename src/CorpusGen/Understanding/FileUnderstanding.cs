using System;
using System.Linq;
using System.Runtime.CompilerServices;
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
    public static CorpusFile Understand(string path, string key, SourceText? text, CancellationToken cancellationToken) =>
        Understand(path, key, UnderstoodText.Of(text ?? SourceText.From(string.Empty), cancellationToken), null, cancellationToken);

    /// <summary>Makes the model of a file that is edited.</summary>
    /// <param name="path">The file, told from the project's folder.</param>
    /// <param name="key">What tells it from every other file.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="former">What it held before, or <see langword="null"/>; it saves time, and changes nothing of what comes out.</param>
    /// <param name="cancellationToken">Asked at every entry, and at every word of a text.</param>
    /// <returns>The model.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static CorpusFile Understand(string path, string key, UnderstoodText text, UnderstoodText? former, CancellationToken cancellationToken) =>
        new(path, key, text.Document.Label?.Text ?? NameOf(path), text.Papers(former, cancellationToken));

    /// <summary>Finds out what the entries of a file are about.</summary>
    /// <param name="document">The file.</param>
    /// <param name="cancellationToken">Asked at every entry, and at every word of a text.</param>
    /// <returns>The sound entries, in the order of the file.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static EquatableArray<PaperEntry> Understand(CleanDocument document, CancellationToken cancellationToken) =>
        Each(document, Understand, cancellationToken);

    /// <summary>
    /// Finds out what the entries of a file are about, which is known of the file as it was before an edit. An edit leaves the entries
    /// above it and below it as they were, and nothing that is found out about an entry depends on another one.
    /// </summary>
    /// <param name="document">The file.</param>
    /// <param name="former">The file as it was.</param>
    /// <param name="known">What its sound entries are about.</param>
    /// <param name="cancellationToken">Asked at every entry, and at every word of a text.</param>
    /// <returns>What <see cref="Understand(CleanDocument, CancellationToken)"/> gives for the file.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static EquatableArray<PaperEntry> Understand(
        CleanDocument document, CleanDocument former, EquatableArray<PaperEntry> known, CancellationToken cancellationToken)
    {
        var now = document.Entries.Where(entry => entry.IsPaper).ToArray();
        var then = former.Entries.Where(entry => entry.IsPaper).ToArray();
        var (above, below) = EditedEntries.Unchanged(now.Length, then.Length, (i, before) => SaysTheSame(now[i], then[before]));
        var papers = new PaperEntry[now.Length];
        for (var i = 0; i < papers.Length; i++)
        {
            var place = i < above ? i : i - now.Length + then.Length;
            if (i < above || i >= now.Length - below)
            {
                var paper = known[place];
                papers[i] = paper.Line == now[i].Source.Line ? paper : paper with { Line = now[i].Source.Line };
            }
        }

        ManyEntries.Each(now.Length - above - below, i => papers[above + i] = Understand(now[above + i], cancellationToken), cancellationToken);
        return papers.ToEquatableArray();
    }

    /// <summary>Finds out what the entries of a file could be called, and nothing else.</summary>
    /// <param name="document">The file.</param>
    /// <param name="cancellationToken">Asked at every entry, and at every word of a text.</param>
    /// <returns>The names of the sound entries, in the order of the file: those that they have as papers, too.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    [MethodImpl(Hot.Path)]
    public static EquatableArray<EntryNames> Name(CleanDocument document, CancellationToken cancellationToken)
    {
        return Each(
            document,
            static (entry, cancellationToken) =>
            {
                var named = Name(entry, cancellationToken);
                named.EndReading();
                return new EntryNames(named.IsPinned, named.Title is not null, named.Names) { Former = named.FormerNames };
            },
            cancellationToken);
    }

    /// <summary>Gets the identifier that a field <c>Name</c> pins its paper to: of what is none, such as <c>GPT-4o</c>, the one made of it.</summary>
    /// <param name="value">The clean value of the field: a name, and the former ones behind semicolons.</param>
    /// <returns>The identifier; <see langword="null"/> for a name without letter or digit.</returns>
    public static string? Pinned(string value) => FieldValues.List(value) is { Count: > 0 } names ? Identifier(names[0]) : null;

    /// <summary>Gets the names that a field <c>Name</c> says its paper had before.</summary>
    /// <param name="value">The clean value of the field: a name, and the former ones behind semicolons.</param>
    /// <returns>Identifiers, each once, letter case aside, and none that is the name.</returns>
    public static EquatableArray<string> FormerNames(string value)
    {
        if (value.IndexOf(';') < 0)
        {
            return EquatableArray<string>.Empty;
        }

        var names = FieldValues.List(value).Items.Select(Identifier).ToList();
        return names.Skip(1)
            .Where(name => name is not null && !string.Equals(name, names[0], StringComparison.OrdinalIgnoreCase))
            .Select(name => name!)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToEquatableArray();
    }

    private static bool SaysTheSame(CleanEntry one, CleanEntry other)
    {
        if (one.Fields.Length != other.Fields.Length)
        {
            return false;
        }

        for (var i = 0; i < one.Fields.Length; i++)
        {
            if (one.Fields[i].Source.Kind != other.Fields[i].Source.Kind
                || one.Fields[i].Source.IsMisspelt != other.Fields[i].Source.IsMisspelt
                || !string.Equals(one.Fields[i].Text.Text, other.Fields[i].Text.Text, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    // Asks the same of every entry that is a paper, of many several at a time; gives the answers in the order of the file.
    private static EquatableArray<T> Each<T>(CleanDocument document, Func<CleanEntry, CancellationToken, T> ask, CancellationToken cancellationToken)
        where T : IEquatable<T>
    {
        var papers = document.Entries.Where(entry => entry.IsPaper).ToArray();
        var answers = new T[papers.Length];
        ManyEntries.Each(papers.Length, i => answers[i] = ask(papers[i], cancellationToken), cancellationToken);
        return answers.ToEquatableArray();
    }

    [MethodImpl(Hot.Path)]
    private static PaperEntry Understand(CleanEntry entry, CancellationToken cancellationToken)
    {
        var named = Name(entry, cancellationToken);
        var given = FieldValues.List(entry.TextOf(FieldKind.Keywords));
        var fields = new PaperFields(
            named.Title,
            FieldValues.List(entry.TextOf(FieldKind.Authors)),
            FieldValues.Year(entry.TextOf(FieldKind.Year)),
            FieldValues.Doi(entry.TextOf(FieldKind.Doi)),
            FieldValues.Arxiv(entry.TextOf(FieldKind.Arxiv)),
            FieldValues.Url(entry.TextOf(FieldKind.Url)));

        var paper = new PaperEntry(
            entry.Source.Line,
            named.Id,
            named.Text,
            named.Text.Substring(0, TextAnalysis.FirstSentence(named.Analyzed).End),
            named.IsPinned,
            named.Names,
            fields,
            given.Count,
            Keywords.Extract(named.AnalyzedTitle, named.Analyzed, named.Abbreviations, given, cancellationToken),
            named.Abbreviations)
        {
            FormerNames = named.FormerNames,
        };
        named.EndReading();
        return paper;
    }

    [MethodImpl(Hot.Path)]
    private static NamedEntry Name(CleanEntry entry, CancellationToken cancellationToken)
    {
        var text = entry.TextOf(FieldKind.Abstract);
        var title = entry.TextOf(FieldKind.Title) is { Length: > 0 } given ? given : null;
        var analyzed = TextAnalysis.Analyze(text, cancellationToken);
        var analyzedTitle = title is null ? null : TextAnalysis.Analyze(title, cancellationToken);
        var id = Fingerprint.Of(text);
        var names = entry.TextOf(FieldKind.Name);
        var pinned = Pinned(names);

        // Short forms are as the authors wrote them.
        var abbreviations = Abbreviations.Find(analyzed with { Text = text }, cancellationToken);
        return new NamedEntry(
            id,
            text,
            analyzed,
            title,
            analyzedTitle,
            abbreviations,
            pinned is not null,
            PaperNames.Candidates(pinned, analyzedTitle, analyzed, abbreviations, id, cancellationToken),
            FormerNames(names));
    }

    private static string? Identifier(string name)
    {
        var identifier = Identifiers.FromName(name);
        return Identifiers.IsIdentifier(identifier) ? identifier : null;
    }

    private static string NameOf(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }

    /// <summary>An entry analysed as far as its names need it.</summary>
    private sealed record NamedEntry(
        string Id,
        string Text,
        AnalyzedText Analyzed,
        string? Title,
        AnalyzedText? AnalyzedTitle,
        EquatableArray<Abbreviation> Abbreviations,
        bool IsPinned,
        EquatableArray<string> Names,
        EquatableArray<string> FormerNames)
    {
        /// <summary>Lets the next entry have the room of the tokens, which may not be read any more.</summary>
        public void EndReading()
        {
            AnalyzedTitle?.Tokens.Return();
            Analyzed.Tokens.Return();
        }
    }
}
