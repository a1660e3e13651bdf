using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CorpusGen.Benchmarks.Measuring;
using CorpusGen.Benchmarks.Quality;

namespace CorpusGen.Benchmarks.Corpora;

/// <summary>A folder of corpus files to measure with: abstracts of five to nine sentences, one to a line.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Files">The files, in order.</param>
internal sealed record CorpusFolder(string Path, IReadOnlyList<string> Files)
{
    /// <summary>How many entries a file has unless said otherwise.</summary>
    public const int EntriesPerFile = 1000;

    private const string MadeUp = "abstracts made up by the benchmark";
    private const string Drawn = "abstracts of real sentences, drawn by make_corpus.py";
    private const string Prefix = "Abstract:";
    private const int Seed = 1;

    private static readonly string Script = System.IO.Path.GetFullPath(
        System.IO.Path.Combine(QualityOptions.Repository, "..", "shared", "tools", "make_corpus.py"));

    private static readonly Lazy<MadeUpSentences> Sentences = new(() => MadeUpSentences.Of(Seed));

    /// <summary>Gets the bytes of the abstracts alone, as UTF-8.</summary>
    public long TextBytes => Files.SelectMany(File.ReadLines)
        .Where(line => line.StartsWith(Prefix, StringComparison.Ordinal))
        .Sum(line => (long)Encoding.UTF8.GetByteCount(line) - Prefix.Length);

    /// <summary>Writes a folder: the same files each time.</summary>
    /// <param name="path">The folder, which is made.</param>
    /// <param name="count">How many abstracts there are in it.</param>
    /// <param name="files">How many files they are in.</param>
    /// <param name="options">Whether the abstracts are made up.</param>
    /// <returns>The folder.</returns>
    public static CorpusFolder Write(string path, int count, int files, BenchmarkOptions options)
    {
        Directory.CreateDirectory(path);
        if (IsDrawn(options))
        {
            WriteDrawn(path, count, files);
        }
        else
        {
            WriteMadeUp(path, count, files);
        }

        return new CorpusFolder(path, [.. Directory.GetFiles(path, "*.txt").Order(StringComparer.Ordinal)]);
    }

    /// <summary>Says where the sentences of a run are from, for the head of its table.</summary>
    /// <param name="options">Whether the abstracts are made up.</param>
    /// <returns>A few words.</returns>
    public static string OriginOf(BenchmarkOptions options) => IsDrawn(options) ? Drawn : MadeUp;

    /// <summary>Says how many files of 1,000 entries a number of abstracts takes.</summary>
    /// <param name="count">The number of abstracts.</param>
    /// <returns>The number of files.</returns>
    public static int FilesFor(int count) => (count + EntriesPerFile - 1) / EntriesPerFile;

    private static void WriteMadeUp(string path, int count, int files)
    {
        var draw = new Draw(Seed);
        var sentences = Sentences.Value;
        for (var i = 0; i < files; i++)
        {
            using var file = new StreamWriter(System.IO.Path.Combine(path, FormattableString.Invariant($"corpus-{i:0000}.txt")));
            file.Write(FormattableString.Invariant($"List {i}\n"));
            for (var entry = (long)i * count / files; entry < (i + 1L) * count / files; entry++)
            {
                file.Write(Prefix + string.Join(' ', sentences.Abstract(draw)) + '\n');
            }
        }
    }

    private static void WriteDrawn(string path, int count, int files) => ProcessRun.Of(
        path,
        "python3",
        Script,
        count.ToString(CultureInfo.InvariantCulture),
        path,
        "--files",
        files.ToString(CultureInfo.InvariantCulture));

    private static bool IsDrawn(BenchmarkOptions options) => !options.IsOwnCorpus && File.Exists(Script);
}
