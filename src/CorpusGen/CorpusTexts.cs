using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorpusGen.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorpusGen;

/// <summary>Tells corpus files from other additional files.</summary>
internal static class CorpusTexts
{
    private const string Marker = "build_metadata.AdditionalFiles.CorpusFile";

    /// <summary>Tells whether an additional file is marked as a corpus file; the package's targets mark those of the item.</summary>
    /// <param name="text">The file.</param>
    /// <param name="options">The options of the compilation.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsCorpusFile(AdditionalText text, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(text).TryGetValue(Marker, out var value)
        && string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A corpus file and what it is called.</summary>
/// <param name="Text">The file.</param>
/// <param name="Path">Its path, told from the project's folder.</param>
/// <param name="Key">What tells it from every other file.</param>
internal readonly record struct LocatedText(AdditionalText Text, string Path, string Key)
{
    /// <summary>Finds out what a file is called.</summary>
    /// <param name="text">The file.</param>
    /// <param name="projectDirectory">The project's folder.</param>
    /// <returns>The file and its names.</returns>
    public static LocatedText Of(AdditionalText text, string projectDirectory) =>
        new(text, ProjectPaths.Relative(text.Path, projectDirectory), ProjectPaths.Key(text.Path, projectDirectory));
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
