using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace CorpusGen.Editor.Tests;

/// <summary>Measures how long a person waits for the editor's answers, by size of the corpus.</summary>
internal static class Latency
{
    private const string Completion = "using Demo;\ninternal static class C { internal static void M() { _ = Papers.$$; } }";
    private const int Rounds = 5;

    // From how many characters on the package's targets embed the files.
    private const int Embedded = 1 << 20;

    /// <summary>Writes a table: a row for each corpus, with medians of five rounds.</summary>
    /// <param name="folders">Folders of corpus files.</param>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public static async Task MeasureAsync(IReadOnlyList<string> folders)
    {
        // What the services themselves load for the first answer is not the corpus's time.
        await RowAsync([("a.txt", "Abstract: We propose FooNet, a network of shelves.")]);
        Console.WriteLine("| papers | files | first list | list after an edit of an abstract | list after typing code | description | hover |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var folder in folders)
        {
            Console.WriteLine(await RowAsync([.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path)))]));
        }
    }

    private static async Task<string> RowAsync(IReadOnlyList<(string Path, string Content)> files)
    {
        using var project = new EditedProject(files.Sum(file => (long)file.Content.Length) > Embedded, files);
        string[] members = ["All", "Lists"];
        var first = await MillisecondsAsync(() => project.CompleteAsync(Completion, CancellationToken.None));
        var names = (await project.CompleteAsync(Completion, CancellationToken.None))
            .Where(item => item.Tags.Contains("Property") && !members.Contains(item.DisplayText, StringComparer.Ordinal)).Select(item => item.DisplayText).ToArray();
        var name = names[names.Length / 2];
        var hover = "using Demo;\ninternal static class C { internal static void M() { _ = Papers." + name + "$$; } }";
        var times = new List<double>[] { [], [], [], [] };
        for (var round = 0; round < Rounds; round++)
        {
            // A small word more at the end of the last abstract: neither its name nor its keywords change.
            project.Edit(files[^1].Path, text => text.TrimEnd() + " too");
            times[0].Add(await MillisecondsAsync(() => project.CompleteAsync(Completion, CancellationToken.None)));
            times[1].Add(await MillisecondsAsync(() => project.CompleteAsync(Completion.Replace("_ =", "_ = " + round + " +", StringComparison.Ordinal), CancellationToken.None)));
            times[2].Add(await MillisecondsAsync(() => project.DescribeAsync(Completion, name, CancellationToken.None)));
            times[3].Add(await MillisecondsAsync(() => project.HoverAsync(hover, CancellationToken.None)));
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {names.Length:N0} | {files.Count} | {first:N0} ms | {string.Join(" | ", times.Select(all => Median(all).ToString("N0", CultureInfo.InvariantCulture) + " ms"))} |");
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static async Task<double> MillisecondsAsync<T>(Func<Task<T>> ask)
    {
        var start = Stopwatch.GetTimestamp();
        _ = await ask();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
