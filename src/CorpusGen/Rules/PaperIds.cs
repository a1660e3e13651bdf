using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorpusGen.Configuration;
using CorpusGen.Merging;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorpusGen.Rules;

/// <summary>
/// The ids of the papers of a compilation. The emitted symbols do not tell them, so they are taken from the corpus files; that is
/// done when the first id is asked for, and with what the generator has read already.
/// </summary>
internal sealed class PaperIds
{
    private const int Length = 16;

    private readonly object gate = new();
    private readonly AnalyzerOptions options;
    private Dictionary<string, string>? names;

    /// <summary>Makes the ids of a compilation.</summary>
    /// <param name="options">Its files and properties.</param>
    public PaperIds(AnalyzerOptions options) => this.options = options;

    /// <summary>Tells whether a text has the form of an id: 16 hexadecimal digits.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsId(string text) =>
        text.Length == Length && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));

    /// <summary>Finds the name of the paper with an id.</summary>
    /// <param name="id">The id, in any letter case.</param>
    /// <param name="cancellationToken">Asked while the files are read for the first time.</param>
    /// <returns>The name, or <see langword="null"/> where no paper has the id.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public string? Find(string id, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            names ??= Read(cancellationToken);
            return names.TryGetValue(id, out var name) ? name : null;
        }
    }

    private Dictionary<string, string> Read(CancellationToken cancellationToken)
    {
        var read = CorpusOptions.Read(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        var files = new Dictionary<string, CorpusFile>(StringComparer.Ordinal);
        foreach (var file in options.AdditionalFiles.Where(file => CorpusTexts.IsCorpusFile(file, options.AnalyzerConfigOptionsProvider)))
        {
            var located = LocatedText.Of(file, read.ProjectDirectory);
            if (!files.ContainsKey(located.Key))
            {
                files.Add(
                    located.Key,
                    FileUnderstanding.Understand(located.Path, located.Key, CorpusTexts.Read(file, cancellationToken), cancellationToken));
            }
        }

        var byId = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var paper in CorpusMerger.Merge(files.Values.ToImmutableArray(), read, cancellationToken).Plans.Items.SelectMany(
            plan => plan.Papers.Items))
        {
            byId[paper.Id] = paper.Name;
        }

        return byId;
    }
}
