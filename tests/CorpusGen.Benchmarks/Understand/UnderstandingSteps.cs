using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using BenchmarkDotNet.Attributes;
using CorpusGen.Benchmarks.Corpora;
using CorpusGen.Benchmarks.Measuring;
using CorpusGen.Cleaning;
using CorpusGen.Configuration;
using CorpusGen.Emitting;
using CorpusGen.Language;
using CorpusGen.Merging;
using CorpusGen.Naming;
using CorpusGen.Reading;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Benchmarks.Understand;

/// <summary>
/// The generator's steps, each on what the step before made of a thousand abstracts. BenchmarkDotNet makes the object and runs the
/// methods; their order is that of the table.
/// </summary>
public class UnderstandingSteps
{
    /// <summary>How many abstracts each step works on.</summary>
    public const int Abstracts = 1000;

    private const string Name = "corpus.txt";

    private static readonly CorpusOptions Options = new("Demo", false, TextPlace.Resource, 8, 1, "", default) { IsEmbedded = true };
    private static readonly EmitTarget Target = new(true, true, true, true, true, default);

    private string content = string.Empty;
    private SourceText source = SourceText.From(string.Empty);
    private CorpusDocument? read;
    private CleanDocument? clean;
    private string[] texts = [];
    private AnalyzedText[] analyzed = [];
    private EquatableArray<Abbreviation>[] abbreviations = [];
    private CorpusFile? file;
    private EmbeddedTexts? slices;
    private MergedCorpus? merged;

    /// <summary>Gets or sets what says where the abstracts are from.</summary>
    internal static BenchmarkOptions? Corpus { get; set; }

    /// <summary>Makes what each step begins with.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        using var folder = new TemporaryFolder();
        content = File.ReadAllText(CorpusFolder.Write(folder.Path, Abstracts, 1, Corpus!).Files[0]);
        source = SourceText.From(content);
        read = Reading();
        clean = Cleaning();
        texts = [.. clean.Entries.Where(entry => entry.IsPaper).Select(entry => entry.TextOf(FieldKind.Abstract))];
        analyzed = TokenizingAndTagging();
        abbreviations = Abbreviating();
        file = Understanding();
        slices = Slicing(clean);
        merged = Merging();
    }

    /// <summary>Cuts the file into entries and fields.</summary>
    /// <returns>What it made, as all of these: so that no compiler leaves it out.</returns>
    [Benchmark(Description = "reading", OperationsPerInvoke = Abstracts)]
    public object ReadFile() => Reading();

    /// <summary>Makes the clean texts.</summary>
    /// <returns>What it made.</returns>
    [Benchmark(Description = "cleaning", OperationsPerInvoke = Abstracts)]
    public object CleanTexts() => Cleaning();

    /// <summary>Cuts the texts into sentences and tagged tokens.</summary>
    /// <returns>What it made.</returns>
    [Benchmark(Description = "tokenising and tagging", OperationsPerInvoke = Abstracts)]
    public object TokenizeAndTag() => TokenizingAndTagging();

    /// <summary>Finds abbreviations.</summary>
    /// <returns>What it made.</returns>
    [Benchmark(Description = "abbreviations", OperationsPerInvoke = Abstracts)]
    public object FindAbbreviations() => Abbreviating();

    /// <summary>Finds what the papers could be called.</summary>
    /// <returns>What it made.</returns>
    [Benchmark(Description = "names", OperationsPerInvoke = Abstracts)]
    public object FindNames()
    {
        var names = new EquatableArray<string>[analyzed.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = PaperNames.Candidates(null, null, analyzed[i], abbreviations[i], file!.Papers[i].Id);
        }

        return names;
    }

    /// <summary>Finds keywords.</summary>
    /// <returns>What it made.</returns>
    [Benchmark(Description = "keywords", OperationsPerInvoke = Abstracts)]
    public object FindKeywords()
    {
        var keywords = new EquatableArray<Keyword>[analyzed.Length];
        for (var i = 0; i < keywords.Length; i++)
        {
            keywords[i] = Keywords.Extract(null, analyzed[i], abbreviations[i], default, CancellationToken.None);
        }

        return keywords;
    }

    /// <summary>All of the above and the ids, as the generator does it for a file.</summary>
    /// <returns>What it made.</returns>
    [Benchmark(Description = "**from the file to names and keywords**", OperationsPerInvoke = Abstracts)]
    public object UnderstandFile() => Understanding();

    /// <summary>Makes one corpus of the file.</summary>
    /// <returns>What it made.</returns>
    [Benchmark(Description = "merging", OperationsPerInvoke = Abstracts)]
    public object Merge() => Merging();

    /// <summary>Says where the texts are in the embedded file.</summary>
    /// <returns>What it made.</returns>
    [Benchmark(Description = "slicing the embedded file", OperationsPerInvoke = Abstracts)]
    public object Slice() => Slicing(clean!);

    /// <summary>Writes the sources.</summary>
    /// <returns>What it made.</returns>
    [Benchmark(Description = "emitting", OperationsPerInvoke = Abstracts)]
    public object Emit() => Emitting(new UnderstoodFile(file!, slices), merged!);

    /// <summary>All of it.</summary>
    /// <returns>What it made.</returns>
    [Benchmark(Description = "**from the file to the sources**", OperationsPerInvoke = Abstracts)]
    public object Generate()
    {
        var text = SourceText.From(content, Encoding.UTF8);
        var understood = FileUnderstanding.Understand(Name, Name, text, CancellationToken.None);
        var sliced = Slicing(UnderstoodText.Of(text, CancellationToken.None).Document);
        return Emitting(new UnderstoodFile(understood, sliced), CorpusMerger.Merge([understood], Options, CancellationToken.None));
    }

    private static EmbeddedTexts Slicing(CleanDocument document) =>
        new(Name, TextSlices.Of(document, Encoding.UTF8, CancellationToken.None));

    private static List<SourceText> Emitting(UnderstoodFile file, MergedCorpus merged) =>
    [
        FileSource.Emit(file, merged.PlanOf(Name)!, Options, Target, CancellationToken.None),
        CorpusSource.Emit(merged.Index, Options, Target, CancellationToken.None),
    ];

    private CorpusDocument Reading() => CorpusReader.Read(source, CancellationToken.None);

    private CleanDocument Cleaning() => CleanDocument.Of(read!, CancellationToken.None);

    private AnalyzedText[] TokenizingAndTagging() => Array.ConvertAll(texts, text => TextAnalysis.Analyze(text, CancellationToken.None));

    private EquatableArray<Abbreviation>[] Abbreviating() => Array.ConvertAll(analyzed, text => Language.Abbreviations.Find(text));

    // A text of its own each time: what was understood of a text is kept with it.
    private CorpusFile Understanding() => FileUnderstanding.Understand(Name, Name, SourceText.From(content), CancellationToken.None);

    private MergedCorpus Merging() => CorpusMerger.Merge([file!], Options, CancellationToken.None);
}
