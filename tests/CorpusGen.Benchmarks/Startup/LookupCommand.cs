using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CorpusGen.Benchmarks.Corpora;
using CorpusGen.Benchmarks.Measuring;

namespace CorpusGen.Benchmarks.Startup;

/// <summary>Measures lookups in a program that runs, beside those in tables that have to be built first.</summary>
internal static class LookupCommand
{
    private const int MostNames = 10_000;

    /// <summary>Runs the command.</summary>
    /// <param name="options">What its command line says; the last of its sizes is the number of papers.</param>
    /// <returns>The exit code.</returns>
    public static int Run(BenchmarkOptions options)
    {
        using var work = new TemporaryFolder();
        var many = options.SizesOr(100_000)[^1];
        var (corpusGen, listed) = Contestant.OfCorpusGen(work.At("all"), many, options);
        Contestant[] others = [.. Contestant.OfOthers(work.Path, listed).Where(other => other.Papers == listed.Papers.Count)];
        var names = WriteNames(work.At("names"), listed);

        Func<IReadOnlyDictionary<string, double>>[] subjects =
        [
            () => corpusGen.Figures("compare", names),
            () => corpusGen.Figures("lookup", names),
            .. others.Select(other => (Func<IReadOnlyDictionary<string, double>>)(() => other.Figures("lookup", names))),
        ];
        var medians = Alternation.Run(options.Runs, subjects)
            .Select(runs => runs[0].Keys.ToDictionary(key => key, key => runs.Select(run => run[key]).Median(), StringComparer.Ordinal))
            .ToArray();
        var compared = medians[0];

        Console.WriteLine(Machine.Describe(Machine.Sdk, CorpusFolder.OriginOf(options), options));
        var papers = FormattableString.Invariant($"{many:N0} papers");
        var table = new Table(papers, "CorpusGen, ns", "FrozenDictionary, ns", "ratio", "reach", "aim");
        Row("by name", "find", "frozen", "3", "1");
        Row("by id", "id", "frozenId", string.Empty, string.Empty);
        Row("all papers of the most frequent keyword, each asked for its name", "with", "frozenWith", string.Empty, string.Empty);
        Console.WriteLine(table);

        var gain = compared["find"] - compared["frozen"];
        var paid = gain > 0
            ? FormattableString.Invariant($"has paid for that after {compared["build"] * 1e6 / gain:N0} lookups")
            : "never pays for that";
        Console.WriteLine(
            FormattableString.Invariant($"The FrozenDictionary by name takes {compared["build"]:N0} ms to build: it {paid}."));
        Console.WriteLine(FormattableString.Invariant(
            $"One abstract read again, as text and as UTF-8: {compared["allocated"]:N0} bytes allocated (target 0).\n"));

        var ways = new Table("by name, the abstract read", "ns", "over CorpusGen");
        ways.Row(corpusGen.Title, Table.Number(medians[1]["find"]), "1");
        for (var i = 0; i < others.Length; i++)
        {
            ways.Row(others[i].Title, Table.Number(medians[i + 2]["find"]), Table.Number(medians[i + 2]["find"] / medians[1]["find"]));
        }

        Console.WriteLine(ways);
        return 0;

        void Row(string what, string ours, string theirs, string reach, string aim)
        {
            var (time, other) = (compared[ours], compared[theirs]);
            table.Row(what, Table.Number(time), Table.Number(other), Table.Number(time / other), reach, aim);
        }
    }

    /// <summary>Writes names of papers, spread over the corpus, in an order without a pattern.</summary>
    private static string WriteNames(string path, Listed listed)
    {
        var draw = new Draw(seed: 1);
        var count = Math.Min(MostNames, listed.Papers.Count);
        File.WriteAllLines(path, Enumerable.Range(0, count).Select(_ => listed.Papers[draw.Below(listed.Papers.Count)].Name));
        return path;
    }
}
