using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using CorpusGen.Configuration;
using CorpusGen.Emitting;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen;

/// <summary>Tells corpus files from other additional files.</summary>
internal static class CorpusTexts
{
    private const string Marker = "build_metadata.AdditionalFiles.CorpusFile";
    private const string ResourceName = "build_metadata.AdditionalFiles.CorpusResource";

    /// <summary>Tells whether an additional file is marked as a corpus file; the package's targets mark those of the item.</summary>
    /// <param name="text">The file.</param>
    /// <param name="options">The options of the compilation.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsCorpusFile(AdditionalText text, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(text).TryGetValue(Marker, out var value)
        && string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the name under which the package's targets embed a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="options">The options of the compilation.</param>
    /// <returns>The name; empty where it is not embedded.</returns>
    public static string ResourceOf(AdditionalText text, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(text).TryGetValue(ResourceName, out var value) ? value.Trim() : string.Empty;

    /// <summary>
    /// Gets what a file holds. A compiler that cannot read a file gives nothing and reports it; another host may throw what it met, which
    /// would cost all other files, too.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What it holds; <see langword="null"/> where it cannot be read.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static SourceText? Read(AdditionalText text, CancellationToken cancellationToken)
    {
        try
        {
            return text.GetText(cancellationToken);
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>A corpus file as the compiler tells of it.</summary>
/// <param name="Text">The file.</param>
/// <param name="Resource">The name under which it is embedded; empty where it is not.</param>
internal sealed record FoundText(AdditionalText Text, string Resource);

/// <summary>What corpus files are told from, and where their texts come from.</summary>
/// <param name="Folder">The project's folder.</param>
/// <param name="Place">Where the program has the texts.</param>
internal sealed record TextOrigin(string Folder, TextPlace Place);

/// <summary>A corpus file and what it is called.</summary>
/// <param name="Text">The file.</param>
/// <param name="Path">Its path, told from the project's folder.</param>
/// <param name="Key">What tells it from every other file.</param>
/// <param name="Resource">
/// The name under which it is embedded, empty where it is not; <see langword="null"/> where texts are not taken from embedded files.
/// </param>
internal sealed record LocatedText(AdditionalText Text, string Path, string Key, string? Resource = null)
{
    /// <summary>Finds out what a file is called.</summary>
    /// <param name="text">The file.</param>
    /// <param name="projectDirectory">The project's folder.</param>
    /// <returns>The file and its names, without that of the embedded file.</returns>
    public static LocatedText Of(AdditionalText text, string projectDirectory) =>
        new(text, ProjectPaths.Relative(text.Path, projectDirectory), ProjectPaths.Key(text.Path, projectDirectory));

    /// <summary>Reads the file, cleans its texts and finds out what they are about.</summary>
    /// <param name="cancellationToken">Asked at every line and entry, and at every word of a text.</param>
    /// <returns>The file as the later steps see it. One that cannot be read has no entries, and says so.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public UnderstoodFile Understand(CancellationToken cancellationToken)
    {
        var read = CorpusTexts.Read(Text, cancellationToken);
        var content = read ?? SourceText.From(string.Empty);
        var former = FormerTexts.Find(Key);
        var understood = UnderstoodText.Of(content, former, cancellationToken);
        FormerTexts.Keep(Key, understood);
        return new UnderstoodFile(
            FileUnderstanding.Understand(Path, Key, understood, former, cancellationToken),
            Resource is null
                ? null
                : new EmbeddedTexts(
                    Resource,
                    TextSlices.Of(
                        understood.Document,
                        Resource.Length > 0 ? content.Encoding : null,
                        cancellationToken)))
        {
            IsUnread = read is null,
        };
    }
}

/// <summary>
/// The files that are named to the compiler again, and would give the same source twice. As a rule there are none, and the
/// value is equal from run to run.
/// </summary>
internal sealed class RepeatedTexts : IEquatable<RepeatedTexts>
{
    private readonly HashSet<AdditionalText> texts;

    private RepeatedTexts(HashSet<AdditionalText> texts) => this.texts = texts;

    /// <summary>Finds the repeated files, in whatever way their paths are spelt.</summary>
    /// <param name="texts">The corpus files.</param>
    /// <returns>Of files with the same key, all but the first.</returns>
    public static RepeatedTexts Find(ImmutableArray<LocatedText> texts)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return new RepeatedTexts(new HashSet<AdditionalText>(texts.Where(text => !keys.Add(text.Key)).Select(text => text.Text)));
    }

    /// <summary>Tells whether a file is one of them.</summary>
    /// <param name="text">The file.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(AdditionalText text) => texts.Contains(text);

    /// <inheritdoc/>
    public bool Equals(RepeatedTexts? other) => other is not null && texts.SetEquals(other.texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RepeatedTexts);

    /// <inheritdoc/>
    public override int GetHashCode() => texts.Count;
}
