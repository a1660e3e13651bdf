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

        var target = context.CompilationProvider.With(context.ParseOptionsProvider).With(options)
            .Select(static (all, _) => TargetReader.Read(all.Left.Left, all.Left.Right, all.Right))
            .WithTrackingName(TrackingNames.Target);

        var origin = context.CompilationProvider.With(options)
            .Select(static (pair, _) => new TextOrigin(TargetReader.Folder(pair.Left, pair.Right), pair.Right.Place));

        var texts = context.AdditionalTextsProvider.With(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => CorpusTexts.IsCorpusFile(pair.Left, pair.Right))
            .Select(static (pair, _) => new FoundText(pair.Left, CorpusTexts.ResourceOf(pair.Left, pair.Right)))
            .With(origin)
            .Select(static (pair, _) => LocatedText.Of(pair.Left.Text, pair.Right.Folder) with
            {
                Resource = pair.Right.Place == TextPlace.Resource ? pair.Left.Resource : null,
            })
            .WithTrackingName(TrackingNames.Texts);

        var repeated = texts.Together().Select(static (all, _) => RepeatedTexts.Find(all.Items));

        // The step between drops what was combined, so that a file is not read again because the others changed.
        var files = texts.With(repeated)
            .Where(static pair => !pair.Right.Contains(pair.Left.Text))
            .Select(static (pair, _) => pair.Left)
            .Select(static (text, token) => text.Understand(token))
            .WithTrackingName(TrackingNames.Files);

        // A compiler that could not read a file says so when it has written the assembly. The next build would find that one up to date.
        var unread = files.Where(static file => file.IsUnread).Collect().SelectMany(static (all, _) => all.Take(1));
        context.RegisterSourceOutput(unread, static (output, _) => output.AddSource(UnreadSource.HintName, UnreadSource.Emit()));

        // Taken apart by what the steps of the merging look at, of which each stops where its outcome is as before.
        var parts = files.With(options.Select(static (option, _) => new NumberSetting(option.KeywordsPerPaper)))
            .Select(static (pair, token) => FileParts.Of(pair.Left, pair.Right.Value, token));

        var identity = parts.Select(static (file, _) => file.Texts).Together()
            .Select(static (files, token) => CorpusIdentity.Of(files.Items, token))
            .WithTrackingName(TrackingNames.Identity);

        var race = parts.Select(static (file, _) => file.Names).Together().With(identity)
            .Select(static (pair, token) => NameRace.Begin(pair.Left.Items, pair.Right, token))
            .WithTrackingName(TrackingNames.Race);

        var allLastNames = parts.Select(static (file, _) => file.LastNames).Together();
        var lastNames = allLastNames.With(race)
            .Select(static (pair, _) => new AwaitedNames(pair.Right.FindLastNames(pair.Left.Items)))
            .WithTrackingName(TrackingNames.LastNames);

        // All last names change with each edit; they are looked at where those of the papers that wait for them are not enough.
        var names = race.With(lastNames)
            .Select(static (pair, token) => new RacedNames(pair.Left, pair.Left.TryEnd(pair.Right.Names, token)))
            .WithTrackingName(TrackingNames.Names)
            .With(allLastNames)
            .Select(static (pair, token) => pair.Left.Names ?? pair.Left.Race.End(pair.Right.Items, token));

        var keywords = parts.Select(static (file, _) => file.Keywords).Together()
            .With(identity).With(options.Select(static (option, _) => new NumberSetting(option.KeywordMinPapers)))
            .Select(static (all, token) => CorpusKeywords.Of(all.Left.Left.Items, all.Left.Right, all.Right.Value, token))
            .WithTrackingName(TrackingNames.Keywords);

        var lists = parts.Select(static (file, _) => file.Head).Together().With(identity)
            .Select(static (pair, token) => CorpusLists.Of(pair.Left.Items, pair.Right, token))
            .WithTrackingName(TrackingNames.Lists);

        var fields = parts.Select(static (file, _) => file.Fields).Together().With(identity)
            .Select(static (pair, token) => new SharedFields(CorpusMerger.ShareFields(pair.Left.Items, pair.Right, token)))
            .WithTrackingName(TrackingNames.SharedFields);

        var corpus = identity.With(names).With(keywords).With(lists).With(fields)
            .Select(static (all, _) =>
            {
                var naming = all.Left.Left.Left;
                return new CorpusParts(naming.Left, naming.Right, all.Left.Left.Right, all.Left.Right, all.Right.Papers);
            })
            .WithTrackingName(TrackingNames.Corpus);

        var index = corpus.Select(static (merged, _) => merged.ToIndex()).WithTrackingName(TrackingNames.Index);
        var plans = parts.With(corpus)
            .Select(static (pair, token) => new PlannedFile(pair.Left.Understood, pair.Right.PlanOf(pair.Left, token)))
            .WithTrackingName(TrackingNames.Plans);

        var setting = options.With(target);
        context.RegisterSourceOutput(index.With(setting), static (output, pair) =>
        {
            var (corpus, setting) = (pair.Left, pair.Right);
            if (corpus.Files.Count > 0)
            {
                output.AddSource(CorpusSource.HintName, CorpusSource.Emit(corpus, setting.Left, setting.Right, output.CancellationToken));
            }
        });

        context.RegisterSourceOutput(plans.With(setting), static (output, pair) =>
        {
            var ((file, plan), setting) = (pair.Left, pair.Right);
            if (plan is not null && setting.Right.CanCompile)
            {
                output.AddSource(
                    plan.TypeName + ".g.cs",
                    FileSource.Emit(file, plan, setting.Left, setting.Right, output.CancellationToken));
            }
        });
    }
}
