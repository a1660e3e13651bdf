using System;
using System.IO;
using System.Linq;
using System.Text;
using CorpusGen.Tests.Roslyn;
using Xunit;

namespace CorpusGen.Tests.Generator;

/// <summary>
/// The projects that the tests of the generator begin with; made anew each time, because the files count how often they are read.
/// </summary>
internal static class Corpora
{
    public static readonly string[] Steps =
    [
        TrackingNames.Options, TrackingNames.Target, TrackingNames.Texts, TrackingNames.Files,
        TrackingNames.Identity, TrackingNames.Race, TrackingNames.LastNames, TrackingNames.Names, TrackingNames.Keywords,
        TrackingNames.Lists, TrackingNames.SharedFields, TrackingNames.Corpus, TrackingNames.Index, TrackingNames.Plans,
    ];

    /// <summary>The step that hands on the host's own texts rather than a model.</summary>
    public static readonly string[] StepsWithTexts = [TrackingNames.Texts];

    public static GeneratorRun Empty => GeneratorRun.Of<CorpusGenerator>().WithProperty("RootNamespace", "Demo");

    /// <summary>Gets two small files with two lists: three papers, one of which stands in both files.</summary>
    public static GeneratorRun Small => Empty
        .WithText("abstracts/anna.txt", """
            Anna
            Name: Sorting
            Title: Sorting without Comparing
            Authors: B. Ode; C. Iff
            Year: 1999
            Doi: 10.1000/182
            Arxiv: 2102.12092
            Url: https://example.org/sorting
            Keywords: integer sorting; machine models
            Abstract: We sort integers without comparing them. Radix sort (RS) is refined.

            Abstract: We present Shelfmark, a catalogue of digital libraries. Shelfmark indexes digital libraries by
              their holdings.
            """)
        .WithText("abstracts/ben.txt", """
            Ben
            Abstract: We sort integers without comparing them. Radix sort (RS) is refined.
            Abstract: We introduce QuickShelf, a faster catalogue of large digital libraries.
            """);

    /// <summary>Gets the two files of the sample.</summary>
    public static GeneratorRun Real => Empty
        .WithText("abstracts/000_a79745e9eae8338b.txt", Sample("000_a79745e9eae8338b.txt"))
        .WithText("abstracts/001_871773f30f818c67.txt", Sample("001_871773f30f818c67.txt"));

    /// <summary>Checks what holds for every project.</summary>
    public static GeneratorResult CheckAll(this GeneratorRun run) =>
        run.Run().AssertClean().AssertCached(Steps).AssertHoldsNoRoslynObject(StepsWithTexts);

    /// <summary>Does what the targets do with <c>CorpusText=Resource</c>: every file is to be embedded under a name.</summary>
    public static GeneratorRun Embedded(this GeneratorRun run) => run.Texts.Aggregate(
        run.WithProperty("CorpusEmbedded", "true"),
        (embedded, text) => embedded.WithMetadata(text.Path, "CorpusResource", ResourceOf(text.Path)));

    /// <summary>Gets what the compiler embeds then.</summary>
    public static (string Name, byte[] Content)[] Resources(this GeneratorRun run) =>
        [.. run.Texts.Select(
            text => (ResourceOf(text.Path), Encoding.UTF8.GetBytes(
                text.GetText(TestContext.Current.CancellationToken)?.ToString() ?? "")))];

    /// <summary>Gives the value of an expression in a program that has the files embedded.</summary>
    public static T EvaluateEmbedded<T>(this GeneratorResult result, string expression) =>
        result.Evaluate<T>(expression, result.Run.Resources());

    /// <summary>Gets the name under which a file is embedded.</summary>
    public static string ResourceOf(string path) => "Demo." + Convert.ToHexString(Encoding.UTF8.GetBytes(path));

    /// <summary>Reads a file of the sample; the test project copies them beside its assembly.</summary>
    public static string Sample(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "abstracts", file));
}
