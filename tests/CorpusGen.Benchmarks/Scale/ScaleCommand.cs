using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CorpusGen.Benchmarks.Corpora;
using CorpusGen.Benchmarks.Measuring;

namespace CorpusGen.Benchmarks.Scale;

/// <summary>Measures what the compiler takes for a corpus, over what it would take for the generated sources written by hand.</summary>
internal static class ScaleCommand
{
    private const string Program = "System.Console.WriteLine(Consumer.Papers.All[0].Abstract);";

    /// <summary>Runs the command.</summary>
    /// <param name="options">What its command line says.</param>
    /// <returns>The exit code.</returns>
    public static int Run(BenchmarkOptions options)
    {
        using var work = new TemporaryFolder();
        var table = new Table(
            "abstracts", "floor, s", "over members alone", "floor, MB", "over members alone", "generator alone, time", "memory",
            "with the rules, time (target 1.6, aim 1.25)", "memory (target 2.0, aim 1.4)", "generator, s",
            "assembly over text (target 1.15, aim 1.08)");
        var sizes = new Table("abstracts", "bytes an abstract: all", "its text", "embedded files", "metadata", "method bodies", "data");
        var generator = new List<(int Size, double Seconds)>();
        var head = string.Empty;
        foreach (var size in options.SizesOr(1_000, 10_000, 100_000))
        {
            var project = work.At(FormattableString.Invariant($"project-{size}"));
            var corpus = CorpusFolder.Write(Path.Combine(project, "abstracts"), size, CorpusFolder.FilesFor(size), options);
            var asked = ConsumerProject.Write(project, corpus, options.Text, [("Program.cs", Program)]).CompilerCall();
            head = Machine.Describe(asked.Version, CorpusFolder.OriginOf(options), options);

            // Not measured: it writes the sources that the floor is made of.
            var generated = Directory.CreateDirectory(work.At(FormattableString.Invariant($"generated-{size}"))).FullName;
            asked.WithCorpusGen(hasRules: false).With($"/generatedfilesout:\"{generated}\"").Run();
            var parts = AssemblyParts.Of(asked.Assembly);

            var runs = Alternation.Run(
                options.Runs,
                asked.WithSources(Directory.GetFiles(generated, "*.cs", SearchOption.AllDirectories)).Run,
                asked.WithCorpusGen(hasRules: false).Run,
                asked.WithCorpusGen(hasRules: true).Run,
                asked.WithSources([MemberSource.Write(work.At(FormattableString.Invariant($"members-{size}.cs")), size)]).Run);
            var (floor, alone, ruled, members) = (Medians.Of(runs[0]), Medians.Of(runs[1]), Medians.Of(runs[2]), Medians.Of(runs[3]));
            generator.Add((size, alone.GeneratorSeconds));
            table.Row(
                size.ToString("N0", CultureInfo.InvariantCulture),
                Table.Number(floor.Seconds),
                Table.Number(floor.Seconds / members.Seconds),
                Table.Number(floor.PeakBytes / 1e6),
                Table.Number(floor.PeakBytes / members.PeakBytes),
                Table.Number(alone.Seconds / floor.Seconds),
                Table.Number(alone.PeakBytes / floor.PeakBytes),
                Table.Number(ruled.Seconds / floor.Seconds),
                Table.Number(ruled.PeakBytes / floor.PeakBytes),
                Table.Number(alone.GeneratorSeconds),
                Table.Number(alone.AssemblyBytes / corpus.TextBytes));
            double[] bytes = [alone.AssemblyBytes, corpus.TextBytes, parts.Embedded, parts.Metadata, parts.Code, parts.Data];
            sizes.Row([size.ToString("N0", CultureInfo.InvariantCulture), .. bytes.Select(part => Table.Number(part / size))]);
        }

        Console.WriteLine(head);
        Console.WriteLine(table);
        Console.WriteLine(sizes);
        foreach (var ((few, before), (many, after)) in generator.Zip(generator.Skip(1)))
        {
            var more = FormattableString.Invariant($"{many / (double)few:N0} times the abstracts ({few:N0} to {many:N0})");
            Console.WriteLine($"{more}: {Table.Number(after / before)} times the generator's time (target at most 11, aim 10).");
        }

        return 0;
    }

    private sealed record Medians(double Seconds, double GeneratorSeconds, double PeakBytes, double AssemblyBytes)
    {
        public static Medians Of(Compiled[] runs) => new(
            runs.Select(run => run.Seconds).Median(),
            runs.Select(run => run.GeneratorSeconds).Median(),
            runs.Select(run => (double)run.PeakBytes).Median(),
            runs.Select(run => (double)run.AssemblyBytes).Median());
    }
}
