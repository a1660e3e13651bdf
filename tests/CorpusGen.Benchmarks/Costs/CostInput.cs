using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Configuration;
using CorpusGen.Language;
using CorpusGen.Merging;
using CorpusGen.Reading;
using CorpusGen.Rules;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Benchmarks.Costs;

/// <summary>The files of a project, and what each step makes of them for the next one; nothing is made before it is asked for.</summary>
internal sealed class CostInput
{
    /// <summary>The properties of the project.</summary>
    public static readonly CorpusOptions Options = new("Demo", false, TextPlace.Auto, 15, 1, "", default);

    private readonly Lazy<ImmutableArray<CorpusDocument>> read;
    private readonly Lazy<ImmutableArray<CleanDocument>> clean;
    private readonly Lazy<ImmutableArray<CostText>> texts;
    private readonly Lazy<ImmutableArray<CorpusFile>> files;
    private readonly Lazy<ImmutableArray<FileParts>> parts;
    private readonly Lazy<CorpusIdentity> identity;
    private readonly Lazy<NameRace> race;
    private readonly Lazy<CorpusParts> merged;
    private readonly Lazy<CheckedCorpus> corpus;

    /// <summary>Takes files.</summary>
    /// <param name="contents">What they hold.</param>
    public CostInput(IReadOnlyList<string> contents)
    {
        Contents = contents;
        Length = contents.Sum(content => (long)content.Length);
        Sources = [.. contents.Select(content => SourceText.From(content, Encoding.UTF8))];
        read = new(() => Each(Sources, source => CorpusReader.Read(source, CancellationToken.None)));
        clean = new(() => Each(Read, document => CleanDocument.Of(document, CancellationToken.None)));
        texts = new(
            () => [.. Clean.SelectMany(document => document.Entries).Where(entry => entry.IsPaper).Select(entry => new CostText(entry))]);
        files = new(
            () => [.. Sources.Select((source, i) => FileUnderstanding.Understand(PathOf(i), PathOf(i), source, CancellationToken.None))]);
        parts = new(
            () => Each(Files, file => FileParts.Of(new UnderstoodFile(file, null), Options.KeywordsPerPaper, CancellationToken.None)));
        identity = new(() => CorpusIdentity.Of(Each(Parts, file => file.Texts), CancellationToken.None));
        race = new(() => NameRace.Begin(Each(Parts, file => file.Names), Identity, CancellationToken.None));
        merged = new(() => new CorpusParts(
            Identity,
            Race.End(Each(Parts, file => file.LastNames), CancellationToken.None),
            CorpusKeywords.Of(Each(Parts, file => file.Keywords), Identity, Options.KeywordMinPapers, CancellationToken.None),
            CorpusLists.Of(Each(Parts, file => file.Head), Identity, CancellationToken.None),
            CorpusMerger.ShareFields(Each(Parts, file => file.Fields), Identity, CancellationToken.None)));
        corpus = new(() => CheckedCorpus.Of(Checked(), CancellationToken.None));
    }

    /// <summary>Gets what the files hold.</summary>
    public IReadOnlyList<string> Contents { get; }

    /// <summary>Gets how many characters they have together.</summary>
    public long Length { get; }

    /// <summary>Gets the files as the compiler hands them over.</summary>
    public ImmutableArray<SourceText> Sources { get; }

    /// <summary>Gets the files, read.</summary>
    public ImmutableArray<CorpusDocument> Read => read.Value;

    /// <summary>Gets the files, read and cleaned.</summary>
    public ImmutableArray<CleanDocument> Clean => clean.Value;

    /// <summary>Gets the texts of the sound entries.</summary>
    public ImmutableArray<CostText> Texts => texts.Value;

    /// <summary>Gets the files, understood.</summary>
    public ImmutableArray<CorpusFile> Files => files.Value;

    /// <summary>Gets the files, taken apart.</summary>
    public ImmutableArray<FileParts> Parts => parts.Value;

    /// <summary>Gets which entries are one paper.</summary>
    public CorpusIdentity Identity => identity.Value;

    /// <summary>Gets how far papers come without names made of ids.</summary>
    public NameRace Race => race.Value;

    /// <summary>Gets the corpus.</summary>
    public CorpusParts Merged => merged.Value;

    /// <summary>Gets the corpus as the rules about all files see it.</summary>
    public CheckedCorpus Corpus => corpus.Value;

    /// <summary>Gets the path of a file, which is also its key.</summary>
    /// <param name="file">Its place.</param>
    /// <returns>The path.</returns>
    public static string PathOf(int file) => FormattableString.Invariant($"{file:D6}.txt");

    /// <summary>Does the same with each of several things.</summary>
    /// <typeparam name="TFrom">What they are.</typeparam>
    /// <typeparam name="TTo">What becomes of each.</typeparam>
    /// <param name="all">The things.</param>
    /// <param name="act">What to do.</param>
    /// <returns>What became of them.</returns>
    public static ImmutableArray<TTo> Each<TFrom, TTo>(ImmutableArray<TFrom> all, Func<TFrom, TTo> act) =>
        ImmutableArray.CreateRange(all, act);

    /// <summary>Makes the files ready for the rules about all of them, with the names that these ask for.</summary>
    /// <returns>The files.</returns>
    public ImmutableArray<CheckedText> Checked()
    {
        var understood = UnderstoodText.Of(Sources, CancellationToken.None);
        UnderstoodText.Name(understood, CancellationToken.None);
        return [.. understood.Select((text, i) => new CheckedText(PathOf(i), PathOf(i), text))];
    }
}

/// <summary>The texts of an entry, and what is made of them.</summary>
/// <param name="Entry">The entry.</param>
internal sealed record CostText(CleanEntry Entry)
{
    private readonly Lazy<AnalyzedText> analyzed = new(
        () => TextAnalysis.Analyze(Entry.TextOf(FieldKind.Abstract), CancellationToken.None));
    private readonly Lazy<AnalyzedText?> title = new(() =>
        Entry.TextOf(FieldKind.Title) is { Length: > 0 } text ? TextAnalysis.Analyze(text, CancellationToken.None) : null);

    private EquatableArray<Abbreviation>? abbreviations;

    /// <summary>Gets the abstract, analysed.</summary>
    public AnalyzedText Abstract => analyzed.Value;

    /// <summary>Gets the title, analysed; <see langword="null"/> where there is none.</summary>
    public AnalyzedText? Title => title.Value;

    /// <summary>Gets the abbreviations.</summary>
    public EquatableArray<Abbreviation> Abbreviations => abbreviations ??= Language.Abbreviations.Find(Abstract);
}
