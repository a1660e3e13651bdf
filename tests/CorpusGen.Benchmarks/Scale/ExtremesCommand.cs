using System;
using System.Globalization;
using System.IO;
using System.Linq;
using CorpusGen.Benchmarks.Corpora;
using CorpusGen.Benchmarks.Measuring;

namespace CorpusGen.Benchmarks.Scale;

/// <summary>
/// Measures what the compiler takes for corpora that are large in one way, with CorpusGen's generator and its rules, beside a quarter of
/// each.
/// </summary>
internal static class ExtremesCommand
{
    private const string Program = "System.Console.WriteLine(Consumer.Papers.All.Count);";
    private const string Opening = "We propose a method that counts bees in a hive.";
    private const int Parts = 4;
    private const int Seed = 1;
    private const int Megabyte = 1_000_000;

    // What is written, and how much of it: bytes, entries, files.
    private static readonly (string Name, int Size, Action<string, int, MadeUpSentences> Write)[] Corpora =
    [
        ("one file of 300 MB", 300 * Megabyte, OneFile),
        ("an abstract of 50 MB in one line", 50 * Megabyte, OneLine),
        ("100,000 entries with one opening", 100_000, OneOpening),
        ("10,000 files of one entry", 10_000, ManyFiles),
    ];

    /// <summary>Runs the command.</summary>
    /// <param name="options">What its command line says; it has sizes of its own, and measures once.</param>
    /// <returns>The exit code.</returns>
    public static int Run(BenchmarkOptions options)
    {
        var sentences = MadeUpSentences.Of(Seed);
        var table = new Table("corpus", "a quarter, s", "all, s", "all over a quarter", "a quarter, MB held", "all, MB held", "outcome");
        foreach (var (name, size, write) in Corpora.Where(corpus => corpus.Name.Contains(options.Only, StringComparison.Ordinal)))
        {
            using var work = new TemporaryFolder();
            var runs = new[] { size / Parts, size }
                .Select(part => Build(work.At(part.ToString(CultureInfo.InvariantCulture)), part, write, sentences, options.Text))
                .ToArray();
            table.Row(
                name,
                Table.Number(runs[0].Seconds),
                Table.Number(runs[1].Seconds),
                Table.Number(runs[1].Seconds / runs[0].Seconds),
                Table.Number(runs[0].PeakBytes / 1e6),
                Table.Number(runs[1].PeakBytes / 1e6),
                runs[1].Outcome);
        }

        Console.WriteLine(Machine.Describe(Machine.Roslyn, "abstracts made up by the benchmark", options with { Runs = 1 }));
        Console.WriteLine(table);
        return 0;
    }

    private static (double Seconds, double PeakBytes, string Outcome) Build(
        string folder, int size, Action<string, int, MadeUpSentences> write, MadeUpSentences sentences, string text)
    {
        var abstracts = Directory.CreateDirectory(Path.Combine(folder, "abstracts")).FullName;
        write(abstracts, size, sentences);
        var corpus = new CorpusFolder(abstracts, Directory.GetFiles(abstracts));
        var call = ConsumerProject.Write(folder, corpus, text, [("Program.cs", Program)]).CompilerCall().WithCorpusGen(hasRules: true);
        try
        {
            var compiled = call.Run();
            return (compiled.Seconds, compiled.PeakBytes, "built");
        }
        catch (InvalidOperationException failed)
        {
            return (0, 0, failed.Message.Split('\n').First(line => line.Contains("error ", StringComparison.Ordinal)));
        }
    }

    private static void OneFile(string folder, int bytes, MadeUpSentences sentences)
    {
        using var file = Begin(folder, 0);
        var draw = new Draw(Seed);
        for (long written = 0; written < bytes;)
        {
            var line = "Abstract: " + string.Join(' ', sentences.Abstract(draw)) + '\n';
            file.Write(line);
            written += line.Length;
        }
    }

    private static void OneLine(string folder, int bytes, MadeUpSentences sentences)
    {
        using var file = Begin(folder, 0);
        var draw = new Draw(Seed);
        file.Write("Abstract:");
        for (long written = 0; written < bytes;)
        {
            var sentence = " " + sentences.Rest[draw.Below(sentences.Rest.Count)];
            file.Write(sentence);
            written += sentence.Length;
        }
    }

    private static void OneOpening(string folder, int entries, MadeUpSentences sentences)
    {
        var draw = new Draw(Seed);
        for (var first = 0; first < entries; first += CorpusFolder.EntriesPerFile)
        {
            using var file = Begin(folder, first);
            for (var i = 0; i < CorpusFolder.EntriesPerFile; i++)
            {
                file.Write($"Abstract: {Opening} {string.Join(' ', sentences.Abstract(draw).Skip(1))}\n");
            }
        }
    }

    private static void ManyFiles(string folder, int files, MadeUpSentences sentences)
    {
        var draw = new Draw(Seed);
        for (var i = 0; i < files; i++)
        {
            using var file = Begin(folder, i);
            file.Write($"Abstract: {string.Join(' ', sentences.Abstract(draw))}\n");
        }
    }

    private static StreamWriter Begin(string folder, int number)
    {
        var file = new StreamWriter(Path.Combine(folder, FormattableString.Invariant($"corpus-{number:000000}.txt")));
        file.Write(FormattableString.Invariant($"List {number}\n"));
        return file;
    }
}
