using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Benchmarks.Quality;

/// <summary>Measures how good names, keywords, abbreviations and repairs are, against gold, beside what others reach.</summary>
internal static partial class QualityCommand
{
    /// <summary>The exit code of a command that has nothing to measure with.</summary>
    public const int CannotRun = 2;

    private const int SpeedRuns = 25;

    /// <summary>Runs the command.</summary>
    /// <param name="options">What its command line says.</param>
    /// <returns>The exit code.</returns>
    public static int Run(QualityOptions options)
    {
        var gold = new GoldFolder(options.Data, options.Rows);
        if (gold.Missing() is { } missing)
        {
            Console.Error.WriteLine(missing);
            return CannotRun;
        }

        List<Measure> measures;
        try
        {
            measures = [.. MeasureAll(gold)];
        }
        catch (InvalidOperationException exception)
        {
            // A scorer that cannot be started leaves nothing to measure with; one that fails is a fault.
            Console.Error.WriteLine(exception.Message);
            return exception.InnerException is Win32Exception ? CannotRun : 1;
        }

        Console.WriteLine("| what | measured on | figure | best peer | reach | aim |");
        Console.WriteLine("|---|---|---|---|---|---|");
        measures.ForEach(measure => Console.WriteLine(measure.ToMarkdown()));
        if (options.Record)
        {
            Console.WriteLine(
                $"\nRecorded in {Path.GetRelativePath(QualityOptions.Repository, RecordedFigures.Write(options.Rows, measures))}.");
        }

        var fallen = options.Check ? RecordedFigures.Fallen(options.Rows, measures) : [];
        foreach (var message in fallen)
        {
            Console.Error.WriteLine($"Fallen: {message}");
        }

        return fallen.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<Measure> MeasureAll(GoldFolder gold)
    {
        var scorer = new Scorer(gold.Scorer);
        yield return new(
            "keywords, micro F1@5/10/15", "`inspec-dev`", string.Empty,
            "TextRank with CoreNLP tags 25.8/34.7/36.8; YAKE 16.3/19.0/19.8; RAKE 12.5/20.7/23.4; published, on the test split: SIFRank 29.1/38.8/39.6, PromptRank 31.7/37.9/38.2",
            [30, 37.5, 38.5], [34, 42, 42], Keywords(scorer, gold, "inspec"));
        yield return new(
            "keywords, micro F1@5/10/15", "`www-dev`", string.Empty, "KP-Miner 17.5/15.5/13.0; YAKE 8.1/9.4/9.8",
            [14.5, 13, 11.8], [18, 16, 13.5], Keywords(scorer, gold, "www"));

        var sentences = gold.Rows("abbreviations-dev.jsonl");
        var longForms = Score(Abbreviation(), scorer.Score("abbreviations", sentences, List(sentences).ToJsonLines()));
        yield return new(
            "abbreviations, long forms F1", "`abbreviations-dev`", string.Empty, "Schwartz and Hearst with a capitals rule 88.7",
            [88], [91], [("abbreviations F1", longForms[2])]);

        var own = File.ReadAllLines(
            Path.Combine(QualityOptions.Repository, "tests", "CorpusGen.Benchmarks", "Quality", "abbreviation-pairs.jsonl"));
        var pairs = Score(Abbreviation(), scorer.Score("abbreviations", own, List(own).ToJsonLines()));
        yield return new(
            "abbreviations, pairs P/R/F1", "own sentences of the life sciences", string.Empty, "Ab3P 96.9/83.2/89.5, on its own test data",
            [96, 80, 87.5], [97, 84, 90], [("pairs P", pairs[0]), ("pairs R", pairs[1]), ("pairs F1", pairs[2])]);

        var arxiv = gold.Rows("arxiv-dev.jsonl");
        var acl = gold.Rows("acl-dev.jsonl");
        var arxivFile = Listing.ToCorpus(arxiv, isAbstractAlone: true);
        var arxivList = Listing.Of(arxivFile);
        var aclList = Listing.Of(Listing.ToCorpus(acl, isAbstractAlone: true));
        var arxivNames = Score(Names(), scorer.Score("names", arxiv, arxivList.ToJsonLines()));
        var aclNames = Score(Names(), scorer.Score("names", acl, aclList.ToJsonLines()));
        yield return new(
            "coined name right, of papers titled `Coined: …`", "`arxiv-dev`, `acl-dev`, abstracts alone", " %", "–",
            [86, 80], [92, 86], [("coined arXiv", arxivNames[0]), ("coined ACL", aclNames[0])]);
        yield return new(
            "other names: share of words that are in the title", "the same", " %", "best TF-IDF words 47 %",
            [50, 50], [62, 62], [("words arXiv", arxivNames[1]), ("words ACL", aclNames[1])]);
        yield return new(
            "names unique without digits", "the same", " %", "–",
            [98, 98], [99.5, 99.5], [("unique arXiv", WithoutDigits(arxivList)), ("unique ACL", WithoutDigits(aclList))]);

        var damaged = gold.Rows("repair-latex-plain-dev.jsonl");
        var repaired = Score(Repair(), scorer.Score("repair", damaged, List(damaged).ToJsonLines()));
        yield return new(
            "LaTeX repairs equal to the maintainers'", "`repair-latex-plain-dev`", " %", "–", [85], [93], [("repairs", repaired[0])]);
        yield return new(
            "abstracts a second, one core, from the file to names and keywords",
            "`arxiv-dev`",
            string.Empty,
            "YAKE (Python) 9, TextRank (Python) 250",
            [5000], [20_000], [("speed", AbstractsPerSecond(arxiv))])
        {
            IsRecorded = false,
        };

        var (all, words) = TaggerAccuracy.Measure(gold.Lines("pos-gum.tsv"));
        yield return new(
            "parts of speech right, of all tokens and of words", "the twentieth of GUM that the tables are not counted from", " %", "–",
            [], [], [("tags", all), ("tags of words", words)]);

        var languages = List(gold.Rows("languages-dev.jsonl"));
        yield return new(
            "abstracts in other languages without keywords", "`languages-dev`", " %", "–",
            [], [], [("other languages", Share(languages.Names, plan => plan.Keywords.Count == 0))]);
    }

    private static Listing List(IReadOnlyList<string> rows) => Listing.Of(Listing.ToCorpus(rows, isAbstractAlone: false));

    private static (string Name, double Value)[] Keywords(Scorer scorer, GoldFolder gold, string set)
    {
        var rows = gold.Rows(set + "-dev.jsonl");
        var scores = Score(KeywordsAt(), scorer.Score("keywords", rows, List(rows).ToJsonLines()));
        return [.. scores.Zip(["@5", "@10", "@15"], (score, at) => (set + at, score))];
    }

    // The names that need no digits of their paper's id to differ from all others.
    private static double WithoutDigits(Listing list) => Share(
        list.Entries.Zip(list.Names).ToList(),
        paper => !paper.First.Names.TakeLast(2).Contains(paper.Second.Name, StringComparer.Ordinal));

    private static double Share<T>(IReadOnlyCollection<T> items, Func<T, bool> isCounted) =>
        100.0 * items.Count(isCounted) / Math.Max(1, items.Count);

    // Processor time, of the fastest of several runs: what the code needs, whatever else the machine does. In files of so few
    // entries that they are understood one after the other, on one core; none of them outlives its turn.
    private static double AbstractsPerSecond(IReadOnlyList<string> rows)
    {
        const int Few = 16;
        var files = rows.Chunk(Few).Select(some => Listing.ToCorpus(some, isAbstractAlone: true)).ToArray();
        return Enumerable.Range(0, SpeedRuns).Max(_ =>
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var file in files)
            {
                FileUnderstanding.Understand("gold.txt", "gold.txt", SourceText.From(file), CancellationToken.None);
            }

            return rows.Count / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        });
    }

    // The figures that a pattern finds in what the scorer prints.
    private static double[] Score(Regex pattern, string printed)
    {
        var figures = pattern.Matches(printed)
            .SelectMany(match => match.Groups.Values.Skip(1))
            .Select(group => double.Parse(group.Value, CultureInfo.InvariantCulture))
            .ToArray();
        return figures.Length > 0 ? figures : throw new InvalidOperationException($"The scorer printed something unexpected: {printed}");
    }

    [GeneratedRegex(@"micro P \S+ R \S+ F1 (\S+)")]
    private static partial Regex KeywordsAt();

    [GeneratedRegex(@"P (\S+) R (\S+) F1 (\S+)")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"coined name right \S+ = (\S+) %.*words in title \S+ = (\S+) %")]
    private static partial Regex Names();

    [GeneratedRegex(@"equal \S+ = (\S+) %")]
    private static partial Regex Repair();
}
