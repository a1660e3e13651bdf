using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Reading;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>A corpus file among the others.</summary>
/// <param name="Path">The file, told from the project's folder.</param>
/// <param name="Key">What tells it from every other file; the order of the files is that of their keys.</param>
/// <param name="Text">What it says.</param>
internal sealed record CheckedText(string Path, string Key, UnderstoodText Text);

/// <summary>An entry that has a text.</summary>
/// <param name="File">The index of its file.</param>
/// <param name="Index">Its index among the entries of the file, those without a text too.</param>
/// <param name="Sound">Its index among the entries of the file that have a text.</param>
/// <param name="Clean">The entry.</param>
internal sealed record CheckedEntry(int File, int Index, int Sound, CleanEntry Clean)
{
    /// <summary>Gets the place that stands for the text as a whole: the word <c>Abstract</c>.</summary>
    public TextSpan AbstractName => Clean.Find(FieldKind.Abstract)!.Source.NameSpan;

    /// <summary>Gets the place that stands for the entry as a whole: the name of its first field, in the line <see cref="Line"/>.</summary>
    public TextSpan FirstName => Clean.Source.Fields[0].NameSpan;

    /// <summary>Gets the line that the entry begins in, fit for a message.</summary>
    public string Line => Clean.Source.Line.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// The entries of all files, and which of them are one paper: those with the same text. All is in the order of the files' keys
/// and of the lines in them, as in <see cref="Merging.CorpusMerger"/>, so that the first entry here is the first one there.
/// </summary>
internal sealed class CheckedCorpus
{
    private CheckedCorpus(ImmutableArray<CheckedText> files, ImmutableArray<int> order, List<List<CheckedEntry>> papers)
    {
        Files = files;
        Order = order;
        Papers = papers;
    }

    /// <summary>Gets the files, in the order in which they were given.</summary>
    public ImmutableArray<CheckedText> Files { get; }

    /// <summary>Gets the indexes of the files, by key.</summary>
    public ImmutableArray<int> Order { get; }

    /// <summary>Gets the entries of each paper. Papers are in the order of their first entries.</summary>
    public IReadOnlyList<IReadOnlyList<CheckedEntry>> Papers { get; }

    /// <summary>Finds out which entries are one paper.</summary>
    /// <param name="files">The files, in any order.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>The corpus. Time and memory are linear in the number of entries.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    [MethodImpl(Hot.Path)]
    public static CheckedCorpus Of(ImmutableArray<CheckedText> files, CancellationToken cancellationToken)
    {
        var order = Enumerable.Range(0, files.Length).OrderBy(file => files[file].Key, StringComparer.Ordinal).ToImmutableArray();
        var papers = new List<List<CheckedEntry>>();
        var byText = new Dictionary<string, List<CheckedEntry>>(StringComparer.Ordinal);
        foreach (var file in order)
        {
            var entries = files[file].Text.Document.Entries;
            var sound = 0;
            for (var index = 0; index < entries.Length; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var text = entries[index].TextOf(FieldKind.Abstract);
                if (text.Length == 0)
                {
                    continue;
                }

                if (!byText.TryGetValue(text, out var paper))
                {
                    byText.Add(text, paper = new List<CheckedEntry>(1));
                    papers.Add(paper);
                }

                paper.Add(new CheckedEntry(file, index, sound, entries[index]));
                sound++;
            }
        }

        return new CheckedCorpus(files, order, papers);
    }

    /// <summary>Gets the path of the file that an entry is in.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The path, told from the project's folder.</returns>
    public string PathOf(CheckedEntry entry) => Files[entry.File].Path;

    /// <summary>Gets the text of a paper.</summary>
    /// <param name="paper">Its entries.</param>
    /// <returns>The clean text that all of them have.</returns>
    public static string TextOf(IReadOnlyList<CheckedEntry> paper) => paper[0].Clean.TextOf(FieldKind.Abstract);

    /// <summary>Gets the place of a value.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="kind">A field that it gives a value for.</param>
    /// <returns>The characters from the value's first line to its end.</returns>
    public static TextSpan PlaceOf(CheckedEntry entry, FieldKind kind)
    {
        var field = entry.Clean.Find(kind)!.Source;
        return TextSpan.FromBounds(field.Lines[0].Start, field.End);
    }

    /// <summary>Makes a finding that is about an entry because of another place.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="span">The characters in its file.</param>
    /// <param name="other">The other place.</param>
    /// <param name="arguments">What the message names; any text.</param>
    /// <returns>The finding.</returns>
    public static CorpusFinding Found(
        DiagnosticDescriptor rule, CheckedEntry entry, TextSpan span, OtherPlace? other, params string[] arguments) =>
        new(entry.File, Finding.Of(rule, span, arguments), other);
}
