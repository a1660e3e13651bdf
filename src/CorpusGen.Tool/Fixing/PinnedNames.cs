using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Merging;
using CorpusGen.Reading;
using CorpusGen.Rules;
using CorpusGen.Tool.Listing;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Tool.Fixing;

/// <summary>A file whose entries are to be pinned.</summary>
/// <param name="Path">What it is called.</param>
/// <param name="Key">What tells it from every other file.</param>
/// <param name="Content">What it holds.</param>
internal sealed record PinnedFile(string Path, string Key, string Content);

/// <summary>
/// Writes the name that a paper has into its entries, where it stays whatever becomes of the text and of other papers.
/// </summary>
internal static class PinnedNames
{
    /// <summary>Pins every entry that gives no name to the one that all files together give its paper.</summary>
    /// <param name="files">The files, by key in ordinal order.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>
    /// What the files hold afterwards, in their order; and the papers whose names would change all the same, because a name
    /// that their entries give is another paper's too. Where there are such papers, the files are unchanged.
    /// </returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static (ImmutableArray<string> Contents, ImmutableArray<string> Unstable) Pin(
        ImmutableArray<PinnedFile> files, CancellationToken cancellationToken)
    {
        var texts = files.Select(file => SourceText.From(file.Content)).ToImmutableArray();
        var models = files
            .Select((file, i) => FileUnderstanding.Understand(file.Path, file.Key, texts[i], cancellationToken))
            .ToImmutableArray();
        var names = NamesOf(models, cancellationToken);
        var pinned = models.Select((model, i) => model with
        {
            Papers = UnderstoodText.Of(texts[i], cancellationToken).Document.Entries.Where(entry => entry.IsPaper)
                .Zip(model.Papers, (entry, paper) => HasName(entry) ? paper : Pin(paper, names[paper.Text]))
                .ToEquatableArray(),
        });
        var unstable = NamesOf([.. pinned], cancellationToken)
            .Where(pair => !string.Equals(names[pair.Key], pair.Value, StringComparison.Ordinal))
            .Select(pair => names[pair.Key])
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();
        return unstable.IsEmpty
            ? ([.. texts.Select(text => Write(UnderstoodText.Of(text, cancellationToken), names, cancellationToken))], unstable)
            : ([.. files.Select(file => file.Content)], unstable);
    }

    /// <summary>Gets the name of every paper, by its text.</summary>
    /// <param name="models">The files, by key in ordinal order.</param>
    /// <param name="cancellationToken">Asked at every paper.</param>
    /// <returns>The names that all files together give.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Dictionary<string, string> NamesOf(ImmutableArray<CorpusFile> models, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        MergedCorpus corpus = Listings.Merge(models, cancellationToken);
        for (var i = 0; i < models.Length; i++)
        {
            foreach (var plan in corpus.Plans[i].Papers)
            {
                names.Add(models[i].Papers[plan.Entry].Text, plan.Name);
            }
        }

        return names;
    }

    /// <summary>A name that is there stays, also one that is no identifier and pins nothing.</summary>
    private static bool HasName(CleanEntry entry) => entry.Find(FieldKind.Name) is { Source.Lines.IsEmpty: false };

    private static PaperEntry Pin(PaperEntry paper, string name) =>
        paper with { IsPinned = true, Names = paper.Names.Items.Insert(0, name).ToEquatableArray() };

    private static string Write(UnderstoodText text, Dictionary<string, string> names, CancellationToken cancellationToken)
    {
        var document = text.Document.Source;
        var pinned = new StringBuilder(document.Content.Length);
        var done = 0;
        for (var i = 0; i < text.Document.Entries.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entry = text.Document.Entries[i];

            if (!entry.IsPaper || HasName(entry))
            {
                continue;
            }

            var (_, edit) = NamePin.Of(document, i, names[entry.TextOf(FieldKind.Abstract)]);
            pinned.Append(document.Content, done, edit.Span.Start - done).Append(edit.NewText);
            done = edit.Span.End;
        }

        return pinned.Append(document.Content, done, document.Content.Length - done).ToString();
    }
}
