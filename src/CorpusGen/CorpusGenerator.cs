using CorpusGen.Configuration;
using CorpusGen.Emitting;
using CorpusGen.Merging;
using Microsoft.CodeAnalysis;

namespace CorpusGen;

/// <summary>
/// Turns the corpus files of a project into typed papers while the project compiles. It reports nothing: what is wrong in a
/// file is the analyzers' matter.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CorpusGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => CorpusOptions.Read(provider.GlobalOptions))
            .WithTrackingName(TrackingNames.Options);

        var target = context.CompilationProvider.Combine(context.ParseOptionsProvider).Combine(options)
            .Select(static (pair, _) => TargetReader.Read(pair.Left.Left, pair.Left.Right, pair.Right))
            .WithTrackingName(TrackingNames.Target);

        var folder = context.CompilationProvider.Combine(options)
            .Select(static (pair, _) => TargetReader.Folder(pair.Left, pair.Right));

        var texts = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => CorpusTexts.IsCorpusFile(pair.Left, pair.Right))
            .Select(static (pair, _) => (Text: pair.Left, Resource: CorpusTexts.ResourceOf(pair.Left, pair.Right)))
            .Combine(folder.Combine(options.Select(static (option, _) => option.Place)))
            .Select(static (pair, _) => LocatedText.Of(pair.Left.Text, pair.Right.Left) with
            {
                Resource = pair.Right.Right == TextPlace.Resource ? pair.Left.Resource : null,
            })
            .WithTrackingName(TrackingNames.Texts);

        var repeated = texts.Collect().Select(static (all, _) => RepeatedTexts.Find(all));

        // The step between drops what was combined, so that a file is not read again because the others changed.
        var files = texts.Combine(repeated)
            .Where(static pair => !pair.Right.Contains(pair.Left.Text))
            .Select(static (pair, _) => pair.Left)
            .Select(static (text, token) => text.Understand(token))
            .WithTrackingName(TrackingNames.Files);

        // Where the bytes of a file stand is of no concern to the others.
        var corpus = files.Select(static (file, _) => file.File).Collect().Combine(options)
            .Select(static (pair, token) => CorpusMerger.Merge(pair.Left, pair.Right, token))
            .WithTrackingName(TrackingNames.Corpus);

        var index = corpus.Select(static (merged, _) => merged.Index).WithTrackingName(TrackingNames.Index);
        var plans = files.Combine(corpus)
            .Select(static (pair, _) => (File: pair.Left, Plan: pair.Right.PlanOf(pair.Left.File.Key)))
            .WithTrackingName(TrackingNames.Plans);

        var setting = options.Combine(target);
        context.RegisterSourceOutput(index.Combine(setting), static (output, pair) =>
        {
            var (corpus, (options, target)) = pair;
            if (corpus.Files.Count > 0)
            {
                output.AddSource(CorpusSource.HintName, CorpusSource.Emit(corpus, options, target, output.CancellationToken));
            }
        });

        context.RegisterSourceOutput(plans.Combine(setting), static (output, pair) =>
        {
            var ((file, plan), (options, target)) = pair;
            if (plan is not null && target.CanCompile)
            {
                output.AddSource(
                    plan.TypeName + ".g.cs",
                    FileSource.Emit(file, plan, options, target, output.CancellationToken));
            }
        });
    }
}
