using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorpusGen.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>The corpus files of one compilation, checked when the first of them is asked for.</summary>
internal sealed class AnalyzedCorpus(ImmutableArray<LocatedText> files, CorpusFindings rules)
{
    private static readonly SourceText Unreadable = SourceText.From(string.Empty);

    private readonly object gate = new();
    private readonly Dictionary<AdditionalText, int> indexes =
        files.Select((file, index) => (file, index)).ToDictionary(pair => pair.file.Text, pair => pair.index);

    private ILookup<int, CorpusFinding>? findings;

    /// <summary>Has an analyzer look at the corpus files of each compilation.</summary>
    /// <param name="context">What the analyzer is initialised with.</param>
    /// <param name="rules">The rules that it reports.</param>
    public static void Register(AnalysisContext context, CorpusFindings rules) =>
        context.RegisterCompilationStartAction(start =>
        {
            var files = CorpusFiles(start.Options);
            if (files.IsEmpty)
            {
                return;
            }

            var corpus = new AnalyzedCorpus(files, rules);
            start.RegisterAdditionalFileAction(file =>
            {
                var index = corpus.IndexOf(file.AdditionalFile);
                if (index >= 0)
                {
                    foreach (var finding in corpus.FindingsIn(index, file.CancellationToken))
                    {
                        file.ReportDiagnostic(corpus.ToDiagnostic(finding, file.CancellationToken));
                    }
                }
            });
        });

    /// <summary>The corpus files, each once.</summary>
    private static ImmutableArray<LocatedText> CorpusFiles(AnalyzerOptions options)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        var texts = options.AdditionalFiles.Where(text => CorpusTexts.IsCorpusFile(text, provider)).ToImmutableArray();
        if (texts.IsEmpty)
        {
            return ImmutableArray<LocatedText>.Empty;
        }

        var folder = CorpusOptions.Read(provider.GlobalOptions).ProjectDirectory;
        var located = texts.Select(text => LocatedText.Of(text, folder)).ToImmutableArray();
        var repeated = RepeatedTexts.Find(located);
        return located.Where(text => !repeated.Contains(text.Text)).ToImmutableArray();
    }

    /// <summary>Gets the index of a file; -1 for one that is no corpus file, or one again.</summary>
    public int IndexOf(AdditionalText text) => indexes.TryGetValue(text, out var index) ? index : -1;

    /// <summary>Gets what was found in a file.</summary>
    public IEnumerable<CorpusFinding> FindingsIn(int index, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            findings ??= rules.Of(
                    files.Select(file => (file.Path, file.Key, TextOf(file, cancellationToken))).ToImmutableArray(), cancellationToken)
                .ToLookup(finding => finding.File);
            return findings[index];
        }
    }

    public Diagnostic ToDiagnostic(CorpusFinding found, CancellationToken cancellationToken)
    {
        var finding = found.Finding;
        return Diagnostic.Create(
            finding.Rule,
            Place(found.File, finding.Span, cancellationToken),
            found.Other is { } other ? new[] { Place(other.File, other.Span, cancellationToken) } : null,
            finding.Fixes.Count > 0 ? FixProperties.Write(finding.Fixes[0]) : null,
            finding.Arguments.Cast<object>().ToArray());
    }

    private Location Place(int file, TextSpan span, CancellationToken cancellationToken) =>
        Location.Create(files[file].Text.Path, span, TextOf(files[file], cancellationToken).Lines.GetLinePositionSpan(span));

    /// <summary>A file that cannot be read counts as empty, as it does in the program.</summary>
    private static SourceText TextOf(LocatedText file, CancellationToken cancellationToken) =>
        CorpusTexts.Read(file.Text, cancellationToken) ?? Unreadable;
}
