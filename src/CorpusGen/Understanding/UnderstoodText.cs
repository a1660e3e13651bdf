using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using CorpusGen.Cleaning;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Understanding;

/// <summary>
/// What a text says, whatever file it stands in. The compiler hands the same text to the generator and to every analyzer: the
/// work is done once for all of them, and what came of it lives as long as the text does.
/// </summary>
internal sealed class UnderstoodText
{
    private static readonly ConditionalWeakTable<SourceText, UnderstoodText> Known = new();

    private readonly object gate = new();

    // Boxed: threads see all of it or none.
    private volatile StrongBox<EquatableArray<PaperEntry>>? papers;
    private EquatableArray<EntryNames>? names;

    private UnderstoodText(CleanDocument document) => Document = document;

    /// <summary>Gets the file, read and cleaned.</summary>
    public CleanDocument Document { get; }

    /// <summary>Reads a text and cleans it, unless that was done before.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Asked at every line and entry.</param>
    /// <returns>What it says; the same object for the same text.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static UnderstoodText Of(SourceText text, CancellationToken cancellationToken) => Of(text, null, cancellationToken);

    /// <summary>Reads the text of a file that is edited and cleans it, unless that was done before.</summary>
    /// <param name="text">The text.</param>
    /// <param name="former">
    /// What the file said before, or <see langword="null"/>; it saves time, and changes nothing of what comes out.
    /// </param>
    /// <param name="cancellationToken">Asked at every line and entry.</param>
    /// <returns>What it says; the same object for the same text.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static UnderstoodText Of(SourceText text, UnderstoodText? former, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(text, out var known))
        {
            var document = CorpusReader.Read(text, cancellationToken);
            var made = new UnderstoodText(CleanDocument.Of(document, former?.Document, cancellationToken));
            known = Known.GetValue(text, _ => made);
        }

        return known;
    }

    /// <summary>Reads and cleans texts, several at a time.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="cancellationToken">Asked at every line and entry.</param>
    /// <returns>What they say, in their order.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ImmutableArray<UnderstoodText> Of(IReadOnlyList<SourceText> texts, CancellationToken cancellationToken)
    {
        var understood = new UnderstoodText[texts.Count];
        Parallel.For(
            0,
            texts.Count,
            new ParallelOptions { CancellationToken = cancellationToken },
            i => understood[i] = Of(texts[i], cancellationToken));
        return understood.ToImmutableArray();
    }

    /// <summary>
    /// Finds out what the entries of texts could be called, several texts at a time, unless that was done before: what takes the most of the
    /// time of rules about all files together.
    /// </summary>
    /// <param name="texts">The texts.</param>
    /// <param name="cancellationToken">Asked at every word of a text.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static void Name(IReadOnlyList<UnderstoodText> texts, CancellationToken cancellationToken) => Parallel.For(
        0, texts.Count, new ParallelOptions { CancellationToken = cancellationToken }, i => _ = texts[i].Names(cancellationToken));

    /// <summary>Finds out what the entries are about, unless that was done before.</summary>
    /// <param name="former">
    /// What the file said before an edit, or <see langword="null"/>: what was found out there about entries that say the same is not
    /// found out again.
    /// </param>
    /// <param name="cancellationToken">Asked at every entry, and at every word of a text.</param>
    /// <returns>The entries that have a text, in the order of the file.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public EquatableArray<PaperEntry> Papers(UnderstoodText? former, CancellationToken cancellationToken)
    {
        // Taken before the lock: of two texts that were each other's former one, neither waits for the other.
        var known = former?.papers;
        lock (gate)
        {
            papers ??= new(known is null
                ? FileUnderstanding.Understand(Document, cancellationToken)
                : FileUnderstanding.Understand(Document, former!.Document, known.Value, cancellationToken));
            return papers.Value;
        }
    }

    /// <summary>
    /// Finds out what the entries could be called, unless that was done before. It takes two thirds of the time of
    /// <see cref="Papers"/>, which knows the same and more.
    /// </summary>
    /// <param name="cancellationToken">Asked at every entry, and at every word of a text.</param>
    /// <returns>The names of the entries that have a text, in the order of the file.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public EquatableArray<EntryNames> Names(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return names ??= papers is { } known
                ? known.Value.Select(EntryNames.Of).ToEquatableArray()
                : FileUnderstanding.Name(Document, cancellationToken);
        }
    }
}
