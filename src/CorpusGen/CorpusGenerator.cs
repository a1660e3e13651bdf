using System.Linq;
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

        // A compiler that could not read a file says so when it has written the assembly. The next build would find that one up to date.
        var unread = files.Where(static file => file.IsUnread).Collect().SelectMany(static (all, _) => all.Take(1));
        context.RegisterSourceOutput(unread, static (output, _) => output.AddSource(UnreadSource.HintName, UnreadSource.Emit()));

        // Taken apart by what the steps of the merging look at, of which each stops where its outcome is as before.
        var parts = files.Combine(options.Select(static (option, _) => option.KeywordsPerPaper))
            .Select(static (pair, token) => FileParts.Of(pair.Left, pair.Right, token));

        var identity = parts.Select(static (file, _) => file.Texts).Collect()
            .Select(static (files, token) => CorpusIdentity.Of(files, token))
            .WithTrackingName(TrackingNames.Identity);

        var race = parts.Select(static (file, _) => file.Names).Collect().Combine(identity)
            .Select(static (pair, token) => NameRace.Begin(pair.Left, pair.Right, token))
            .WithTrackingName(TrackingNames.Race);

        var allLastNames = parts.Select(static (file, _) => file.LastNames).Collect();
        var lastNames = allLastNames.Combine(race)
            .Select(static (pair, _) => pair.Right.FindLastNames(pair.Left))
            .WithTrackingName(TrackingNames.LastNames);

        // All last names change with each edit; they are looked at where those of the papers that wait for them are not enough.
        var names = race.Combine(lastNames)
            .Select(static (pair, token) => (Race: pair.Left, Names: pair.Left.TryEnd(pair.Right, token)))
            .WithTrackingName(TrackingNames.Names)
            .Combine(allLastNames)
            .Select(static (pair, token) => pair.Left.Names ?? pair.Left.Race.End(pair.Right, token));

        var keywords = parts.Select(static (file, _) => file.Keywords).Collect()
            .Combine(identity).Combine(options.Select(static (option, _) => option.KeywordMinPapers))
            .Select(static (pair, token) => CorpusKeywords.Of(pair.Left.Left, pair.Left.Right, pair.Right, token))
            .WithTrackingName(TrackingNames.Keywords);

        var lists = parts.Select(static (file, _) => file.Head).Collect().Combine(identity)
            .Select(static (pair, token) => CorpusLists.Of(pair.Left, pair.Right, token))
            .WithTrackingName(TrackingNames.Lists);

        var fields = parts.Select(static (file, _) => file.Fields).Collect().Combine(identity)
            .Select(static (pair, token) => CorpusMerger.ShareFields(pair.Left, pair.Right, token))
            .WithTrackingName(TrackingNames.SharedFields);

        var corpus = identity.Combine(names).Combine(keywords).Combine(lists).Combine(fields)
            .Select(static (pair, _) =>
            {
                var ((((identity, names), keywords), lists), fields) = pair;
                return new CorpusParts(identity, names, keywords, lists, fields);
            })
            .WithTrackingName(TrackingNames.Corpus);

        var index = corpus.Select(static (merged, _) => merged.ToIndex()).WithTrackingName(TrackingNames.Index);
        var plans = parts.Combine(corpus)
            .Select(static (pair, token) => (File: pair.Left.Understood, Plan: pair.Right.PlanOf(pair.Left, token)))
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
