using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Tool.Fixing;

/// <summary>Finds the papers that have another name after their files were changed.</summary>
internal static class RenamedPapers
{
    /// <summary>Compares the names before and after.</summary>
    /// <param name="before">The files, by key in ordinal order.</param>
    /// <param name="after">The same files in the same order, with what they hold now.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>
    /// For each name that its paper no longer has, the file of the paper's first entry and both names. A paper is the same before and
    /// after if it has the same text, or the same place in a file that has as many papers as before; of others nothing is said.
    /// </returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ImmutableArray<(string Path, string Before, string After)> Find(
        ImmutableArray<PinnedFile> before, ImmutableArray<PinnedFile> after, CancellationToken cancellationToken)
    {
        var old = new CorpusFile[before.Length];
        Parallel.For(0, before.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => old[i] = Understand(before[i]));

        // Finding names takes most of the time, and most files are often as they were.
        var now = new CorpusFile[after.Length];
        Parallel.For(0, after.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            now[i] = string.Equals(after[i].Content, before[i].Content, StringComparison.Ordinal) ? old[i] : Understand(after[i]));
        var oldNames = PinnedNames.NamesOf([.. old], cancellationToken);
        var nowNames = PinnedNames.NamesOf([.. now], cancellationToken);
        var renamed = ImmutableArray.CreateBuilder<(string Path, string Before, string After)>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < old.Length; i++)
        {
            var isInStep = old[i].Papers.Count == now[i].Papers.Count;
            for (var k = 0; k < old[i].Papers.Count; k++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var text = old[i].Papers[k].Text;
                var name = nowNames.TryGetValue(text, out var same) ? same : isInStep ? nowNames[now[i].Papers[k].Text] : null;
                if (name is not null && !string.Equals(name, oldNames[text], StringComparison.Ordinal) && told.Add(text))
                {
                    renamed.Add((before[i].Path, oldNames[text], name));
                }
            }
        }

        return renamed.ToImmutable();

        CorpusFile Understand(PinnedFile file) =>
            FileUnderstanding.Understand(file.Path, file.Key, SourceText.From(file.Content), cancellationToken);
    }
}
