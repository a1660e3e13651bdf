using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CorpusGen.Benchmarks.Corpora;
using CorpusGen.Benchmarks.Measuring;
using CorpusGen.Benchmarks.Quality;
using CorpusGen.Benchmarks.Scale;

namespace CorpusGen.Benchmarks.Startup;

/// <summary>A program that has papers at hand in one of the ways that are compared. All answer the same questions.</summary>
/// <param name="Title">What the way is called in a table.</param>
/// <param name="Program">The program, built for release.</param>
/// <param name="Papers">How many papers it has.</param>
/// <param name="Known">The name of a paper in their middle, which the program knows.</param>
/// <param name="Expected">What it has to answer to each question.</param>
internal sealed record Contestant(string Title, string Program, int Papers, string Known, IReadOnlyDictionary<string, string> Expected)
{
    /// <summary>The most papers whose texts a program can have as string literals; beyond it the compiler stops (CS8103).</summary>
    public const int MostLiterals = 5_000;

    private const string JsonFile = "papers.json";
    private const string LinesFile = "papers.txt";
    private const string Resource = $"""<ItemGroup><EmbeddedResource Include="{LinesFile}" LogicalName="papers" /></ItemGroup>""";
    private const string SourceGenerated = "<PropertyGroup><DefineConstants>SOURCE_GENERATED</DefineConstants></PropertyGroup>";

    private static readonly string Sqlite =
        $"""<ItemGroup><PackageReference Include="Microsoft.Data.Sqlite" Version="{Built.With("SqliteVersion")}" /></ItemGroup>""";

    /// <summary>Gets the folder of the program.</summary>
    private string Folder => Path.GetDirectoryName(Program)!;

    /// <summary>Builds a program that has its papers from CorpusGen.</summary>
    /// <param name="folder">The folder of its project, which is made.</param>
    /// <param name="count">How many papers it has.</param>
    /// <param name="options">What the command line says.</param>
    /// <returns>The program, and its papers for the other programs.</returns>
    public static (Contestant Program, Listed Papers) OfCorpusGen(string folder, int count, BenchmarkOptions options)
    {
        var corpus = CorpusFolder.Write(Path.Combine(folder, "abstracts"), count, CorpusFolder.FilesFor(count), options);
        var listed = Listed.Of(corpus);
        var chosen = $$"""
            namespace Consumer;
            internal static class Chosen
            {
                public const Keyword Keyword = global::Consumer.Keyword.@{{listed.Frequent.Identifier}};
                public static Paper Paper => Papers.@{{listed.Known.Name}};
            }
            """;
        var program = ConsumerProject.Write(folder, corpus, options.Text, Sources("CorpusGenProgram.cs", chosen)).Build();
        return (Of($"CorpusGen, {count:N0} papers", program, listed), listed);
    }

    /// <summary>Builds the programs that have the same papers in the other ways.</summary>
    /// <param name="folder">A folder for their projects.</param>
    /// <param name="listed">The papers.</param>
    /// <returns>The programs; without the one on SQLite where its package cannot be had.</returns>
    public static IEnumerable<Contestant> OfOthers(string folder, Listed listed)
    {
        yield return Build(folder, "System.Text.Json, reflection", "JsonProgram.cs", listed, string.Empty);
        yield return Build(folder, "System.Text.Json, source generation", "JsonProgram.cs", listed, SourceGenerated);
        Contestant? table = null;
        try
        {
            table = Build(folder, "SQLite table", "SqliteProgram.cs", listed, Sqlite);
            ProcessRun.Of(table.Folder, table.Program, "make", Path.Combine(table.Folder, LinesFile));
        }
        catch (InvalidOperationException exception)
        {
            Console.Error.WriteLine(exception.Message);
        }

        if (table is not null)
        {
            yield return table;
        }

        yield return Build(folder, "embedded resource, parsed", "ResourceProgram.cs", listed, Resource);
        var few = listed.First(MostLiterals);
        yield return Build(folder, $"string literals, {few.Papers.Count:N0} papers", "LiteralProgram.cs", few, string.Empty);
    }

    /// <summary>Asks the program a question in a process of its own.</summary>
    /// <param name="question">The question: <c>first</c>, <c>find</c> or <c>keyword</c>.</param>
    /// <returns>Milliseconds from start to end.</returns>
    /// <exception cref="InvalidOperationException">The answer was not the expected one.</exception>
    public double Ask(string question)
    {
        var run = ProcessRun.Of(Folder, Program, question is "find" ? [question, Known] : [question]);
        return string.Equals(run.Output.TrimEnd(), Expected[question], StringComparison.Ordinal)
            ? run.Seconds * 1000
            : throw new InvalidOperationException($"{Title} answers {question} with: {run.Output}");
    }

    /// <summary>Runs the program and reads the figures that it prints.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The figures by name.</returns>
    public IReadOnlyDictionary<string, double> Figures(params IReadOnlyCollection<string> arguments) =>
        ProcessRun.Of(Folder, Program, arguments).Output
            .Split('\n')
            .Select(line => line.Trim().Split('='))
            .Where(pair => pair.Length == 2 && double.TryParse(pair[1], CultureInfo.InvariantCulture, out _))
            .ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static Contestant Build(string folder, string title, string source, Listed listed, string more)
    {
        var project = Path.Combine(folder, Path.GetFileNameWithoutExtension(source) + more.Length.ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(project);
        var chosen = source is "LiteralProgram.cs"
            ? $$"""
                namespace Consumer;
                internal static class Chosen
                {
                    public static string Paper => Literals.@{{listed.Known.Name}};
                }

                """ + listed.ToLiterals().Replace("namespace Consumer;", string.Empty, StringComparison.Ordinal)
            : $$"""
                namespace Consumer;
                internal static class Chosen
                {
                    public const string Name = "{{listed.Known.Name}}";
                    public const string Keyword = "{{listed.Frequent.Text}}";
                }
                """;
        listed.WriteLines(Path.Combine(project, LinesFile));
        var program = ConsumerProject.Write(project, null, string.Empty, Sources(source, chosen), more).Build();
        listed.WriteJson(Path.Combine(Path.GetDirectoryName(program)!, JsonFile));
        File.Move(Path.Combine(project, LinesFile), Path.Combine(Path.GetDirectoryName(program)!, LinesFile));
        return Of(title, program, listed);
    }

    private static Contestant Of(string title, string program, Listed listed) => new(
        title,
        program,
        listed.Papers.Count,
        listed.Known.Name,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["first"] = listed.Known.Abstract,
            ["find"] = listed.Known.Abstract,
            ["keyword"] = listed.WithFrequent,
        });

    private static IEnumerable<(string Name, string Content)> Sources(string program, string chosen)
    {
        var folder = Path.Combine(QualityOptions.Repository, "tests", "CorpusGen.Benchmarks", "Startup", "Consumers");
        return new[] { "Lookups.cs", program }
            .Select(name => (name, File.ReadAllText(Path.Combine(folder, name))))
            .Append(("Chosen.cs", chosen));
    }
}
