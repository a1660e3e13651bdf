using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>
/// Remembers what was found in a corpus, as long as its texts live. A new compilation, as every letter typed in C# makes one, has
/// the same texts, and nothing is computed for it.
/// </summary>
internal sealed class CorpusFindings
{
    private readonly RuleWeight weight;

    // By the first text; of two corpora that begin with the same text, the later one is remembered.
    private readonly ConditionalWeakTable<SourceText, StrongBox<Checked>> known = new();

    private CorpusFindings(RuleWeight weight) => this.weight = weight;

    /// <summary>Gets what the rules found that warn or end the build.</summary>
    public static CorpusFindings Warnings { get; } = new(RuleWeight.Warnings);

    /// <summary>Gets what the others found.</summary>
    public static CorpusFindings Infos { get; } = new(RuleWeight.Infos);

    /// <summary>Checks a corpus, unless it is the one that was checked before.</summary>
    /// <param name="files">The files with their paths and keys, in any order; at least one.</param>
    /// <param name="cancellationToken">Asked at every entry, in each of the steps that go through them.</param>
    /// <returns>What the rules find.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ImmutableArray<CorpusFinding> Of(
        ImmutableArray<(string Path, string Key, SourceText Text)> files, CancellationToken cancellationToken)
    {
        var box = known.GetOrCreateValue(files[0].Text);
        if (Volatile.Read(ref box.Value) is { } before && before.IsOf(files))
        {
            return before.Findings;
        }

        var texts = UnderstoodText.Of(files.Select(file => file.Text).ToArray(), cancellationToken);
        var findings = CorpusRules.Check(
            files.Zip(texts, (file, text) => new CheckedText(file.Path, file.Key, text)).ToImmutableArray(), weight, cancellationToken);
        Volatile.Write(ref box.Value, new Checked(files, findings));
        return findings;
    }

    /// <summary>What was found, and in which texts, which it does not keep alive.</summary>
    private sealed class Checked(ImmutableArray<(string Path, string Key, SourceText Text)> files, ImmutableArray<CorpusFinding> findings)
    {
        private readonly ImmutableArray<(string Path, string Key, WeakReference<SourceText> Text)> files =
            files.Select(file => (file.Path, file.Key, new WeakReference<SourceText>(file.Text))).ToImmutableArray();

        public ImmutableArray<CorpusFinding> Findings { get; } = findings;

        public bool IsOf(ImmutableArray<(string Path, string Key, SourceText Text)> others)
        {
            if (others.Length != files.Length)
            {
                return false;
            }

            for (var i = 0; i < files.Length; i++)
            {
                var (path, key, text) = others[i];
                if (!files[i].Text.TryGetTarget(out var known)
                    || !ReferenceEquals(known, text)
                    || !string.Equals(files[i].Path, path, StringComparison.Ordinal)
                    || !string.Equals(files[i].Key, key, StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
