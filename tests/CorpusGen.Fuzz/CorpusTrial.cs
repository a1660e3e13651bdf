using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Configuration;
using CorpusGen.Merging;
using CorpusGen.Rules;
using CorpusGen.Tool.Checking;
using CorpusGen.Tool.Files;
using CorpusGen.Tool.Fixing;
using CorpusGen.Tool.Formats;
using CorpusGen.Tool.Listing;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorpusGen.Fuzz;

/// <summary>
/// Tries many files together: the whole way from their bytes to a program that runs, and what the command line makes of them.
/// </summary>
internal static partial class CorpusTrial
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        new FileAnalyzer(), new FileInfoAnalyzer(), new CorpusAnalyzer(), new CorpusInfoAnalyzer(), new ConfigurationAnalyzer(), new UsesAnalyzer(),
    ];

    private static readonly (string Place, LanguageVersion Language)[] Settings =
    [
        ("Literal", LanguageVersion.CSharp9), ("Resource", LanguageVersion.Latest),
        ("Literal", LanguageVersion.Latest), ("Resource", LanguageVersion.CSharp9),
        ("None", LanguageVersion.CSharp9), ("Auto", LanguageVersion.Latest),
    ];

    /// <summary>Tries files.</summary>
    /// <param name="files">The files, each under its path.</param>
    /// <param name="turn">Which settings are compiled: a number that grows from trial to trial.</param>
    /// <exception cref="FuzzFailureException">Something is not as it should be.</exception>
    public static void Run(IReadOnlyList<(string Path, FuzzCase Case)> files, int turn)
    {
        CleanDocument? former = null;
        var file = 0;
        try
        {
            for (; file < files.Count; file++)
            {
                var document = FileTrial.Read(files[file].Case, former);
                FileTrial.Check(document);
                FileTrial.Decode(files[file].Case);
                former = document;
            }
        }
        catch (FuzzFailureException failure)
        {
            throw new FuzzFailureException(failure.Kind, failure.Message, file);
        }
        catch (Exception thrown)
        {
            throw new FuzzFailureException("throws " + FuzzedProject.Where(thrown), thrown.ToString(), file);
        }

        try
        {
            Compile(files, turn);
            RunTool(files, isPinning: turn % 8 == 0);
        }
        catch (Exception thrown) when (thrown is not FuzzFailureException)
        {
            throw new FuzzFailureException("throws " + FuzzedProject.Where(thrown), thrown.ToString());
        }
    }

    private static void Compile(IReadOnlyList<(string Path, FuzzCase Case)> files, int turn)
    {
        var expected = ExpectedCorpus.Of(files);
        // All ways to keep the texts are generated, one after another in one driver; one of them is compiled, which takes the most time.
        var compiled = turn % Settings.Length;
        GeneratorDriver? driver = null;
        for (var i = 0; i < Settings.Length; i++)
        {
            var project = new FuzzedProject(files, Settings[i].Place, Settings[i].Language);
            driver = (driver is null ? project.Open() : project.Reopen(driver)).RunGenerators(project.Compilation);
            FuzzedProject.DemandNothingThrown(driver);
            if (i == compiled)
            {
                var generated = driver.GetRunResult().GeneratedTrees;
                project.Load(driver, program =>
                {
                    expected.Demand(program, project.HasTexts);
                    SourceAudit.Demand(generated, program, files.Count);
                });
            }
        }

        if (turn % 4 == 1)
        {
            Analyze(new FuzzedProject(files, "Literal", LanguageVersion.Latest), turn);
        }
    }

    /// <summary>Runs the analyzers at once, as the compiler does; what one throws is a diagnostic of the compiler.</summary>
    private static void Analyze(FuzzedProject project, int turn)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(project.Texts, project.Options),
            (thrown, analyzer, _) => { },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var found = project.Compilation
            .WithAnalyzers(Analyzers, options)
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        foreach (var diagnostic in found)
        {
            FuzzFailureException.Demand(!diagnostic.Id.StartsWith("AD", StringComparison.Ordinal), "analyzer throws", diagnostic.ToString);
            _ = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        }

        TryFixes(project, found, turn / 4);
    }

    /// <summary>Checks, lists and fixes the files as the command line does, and demands that it says the same as the program.</summary>
    private static void RunTool(IReadOnlyList<(string Path, FuzzCase Case)> files, bool isPinning)
    {
        var read = files.OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(
                file => (Input: new Input(file.Path, file.Path, IsStandardInput: false), File: TextFile.Decode(file.Case.Bytes))).ToArray();
        ImmutableArray<CheckedFile> checks = [.. read.Select(file => FileCheck.Check(file.Input, file.File, CancellationToken.None))];
        var report = FileCheck.Together(checks, [], null, CancellationToken.None);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        CheckText.Write(report, text, new Paint(isOn: true));
        DemandNothingActs(text.ToString());
        DemandJson(stream => CheckJson.Write(report, stream));
        DemandJson(stream => CheckSarif.Write(report, stream));

        ImmutableArray<CorpusFile> models =
            [.. read.Select(
                file => FileUnderstanding.Understand(file.Input.Path, file.Input.Key, file.File.ToSourceText(), CancellationToken.None))];
        var listed = Listings.List(models, CancellationToken.None).ToArray();
        using var lines = new MemoryStream();
        ListJsonLines.Write(listed, lines);
        var written = Encoding.UTF8.GetString(lines.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        FuzzFailureException.Demand(
            written.Length == listed.Length, "lines of the list", () => $"{written.Length} lines for {listed.Length} papers");
        foreach (var (line, paper) in written.Zip(listed))
        {
            using var json = JsonDocument.Parse(line);
            FuzzFailureException.DemandSame(paper.Abstract, json.RootElement.GetProperty("abstract").GetString(), "text in the list");
        }

        if (isPinning)
        {
            var (contents, unstable) = PinnedNames.Pin(
                [.. read.Select(file => new PinnedFile(file.Input.Path, file.Input.Key, file.File.Content))], CancellationToken.None);
            if (unstable.IsEmpty)
            {
                ImmutableArray<CorpusFile> pinned = [.. read.Zip(contents, (file, content) =>
                    FileUnderstanding.Understand(
                        file.Input.Path, file.Input.Key, Microsoft.CodeAnalysis.Text.SourceText.From(content), CancellationToken.None))];
                FuzzFailureException.DemandSame(
                    string.Join('\n', listed.Select(paper => $"{paper.Id} {paper.Name}")),
                    string.Join('\n', Listings.List(pinned, CancellationToken.None).Select(paper => $"{paper.Id} {paper.Name}")),
                    "names after pinning");
            }
        }
    }

    private static void DemandNothingActs(string output)
    {
        // Colours are escapes; a text of the file must have none of its own.
        foreach (var part in output.Split('\u001B').Skip(1))
        {
            FuzzFailureException.Demand(part.StartsWith('['), "escape on a terminal", () => Shown.Of(part));
        }

        var acting = output.FirstOrDefault(
            c => (char.IsControl(c) && c is not ('\n' or '\u001B')) || c is '\u202E' or '\u202D' or '\u2066' or '\u2067');
        FuzzFailureException.Demand(
            acting == '\0' && !output.Contains('\0', StringComparison.Ordinal),
            "character that acts on a terminal",
            () => Shown.Of(acting.ToString()));
    }

    private static void DemandJson(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        using var json = JsonDocument.Parse(stream.ToArray());
    }
}

/// <summary>
/// What the program must have: found out by the second reader, and by the steps for what is too rich to be found out twice.
/// </summary>
internal sealed class ExpectedCorpus
{
    private readonly List<Expected> papers = [];
    private readonly SortedDictionary<string, List<Expected>> lists = new(StringComparer.Ordinal);

    private ExpectedCorpus()
    {
    }

    /// <summary>Puts files together: entries with equal texts are one paper.</summary>
    /// <param name="files">The files, each under its path.</param>
    /// <returns>What the program must have.</returns>
    public static ExpectedCorpus Of(IReadOnlyList<(string Path, FuzzCase Case)> files)
    {
        var corpus = new ExpectedCorpus();
        var byText = new Dictionary<string, Expected>(StringComparer.Ordinal);
        foreach (var (path, fuzzed) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var file = PlainReader.Read(fuzzed.Content);
            var name = path[(path.LastIndexOf('/') + 1)..];
            var label = file.Label is { } written
                ? FileTrial.Clean([written], isAddress: false)
                : name.LastIndexOf('.') is > 0 and var dot
                ? name[..dot]
                : name;
            if (!corpus.lists.TryGetValue(label, out var list))
            {
                corpus.lists.Add(label, list = []);
            }

            foreach (var entry in file.Entries)
            {
                var text = FileTrial.Clean(entry.PiecesOf("Abstract"), isAddress: false);
                if (text.Length == 0)
                {
                    continue;
                }

                if (!byText.TryGetValue(text, out var paper))
                {
                    byText.Add(text, paper = new Expected(text));
                    corpus.papers.Add(paper);
                }

                paper.Add(entry, label, path);
                if (!list.Contains(paper))
                {
                    list.Add(paper);
                }
            }
        }

        corpus.Model(files);
        return corpus;
    }

    /// <summary>Demands that a program has all of it and nothing else.</summary>
    /// <param name="program">The program.</param>
    /// <param name="hasTexts">Whether it has the texts.</param>
    /// <exception cref="FuzzFailureException">It has not.</exception>
    public void Demand(LoadedProgram program, bool hasTexts)
    {
        var rows = program.Tell();
        var told = rows.Where(row => row[0] is not "list").Chunk(6).ToArray();
        FuzzFailureException.Demand(told.Length == papers.Count, "number of papers", () => $"{told.Length} and not {papers.Count}");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (paper, row) in papers.Zip(told))
        {
            var main = row[0];
            var name = main[1]!;
            FuzzFailureException.DemandSame(Id(paper.Text), main[2], "id");
            FuzzFailureException.DemandSame(paper.Title, main[3], "title");
            FuzzFailureException.DemandSame(paper.Year, main[4], "year");
            FuzzFailureException.DemandSame(paper.Doi, main[5], "DOI");
            FuzzFailureException.DemandSame(paper.Arxiv, main[6], "arXiv id");
            FuzzFailureException.DemandSame(paper.Url, main[7], "address");
            FuzzFailureException.DemandSame(hasTexts ? paper.Text : null, main[8], "text");
            FuzzFailureException.Demand(
                !hasTexts || paper.Text.StartsWith(main[9]!, StringComparison.Ordinal), "first sentence", () => Shown.Of(main[9]));
            FuzzFailureException.DemandSame(
                hasTexts ? Convert.ToBase64String(Encoding.UTF8.GetBytes(paper.Text)) : null, main[10], "bytes of the text");
            DemandSame(paper.Authors, row[1], "authors");
            DemandSame(paper.Keywords, row[2], "keywords");
            DemandSame(paper.Abbreviations, row[3], "abbreviations");
            DemandSame(paper.Sources, row[4], "sources");
            FuzzFailureException.Demand(
                row[5].Skip(1).All(answer => answer is "yes"), "lookups", () => $"{Shown.Of(name)}: {string.Join(' ', row[5])}");
            FuzzFailureException.DemandSame(paper.Name, name, "name");
            FuzzFailureException.Demand(SyntaxFacts.IsValidIdentifier(name) && names.Add(name), "identifiers", () => Shown.Of(name));
            FuzzFailureException.Demand(program.HasPaper(name), "property", () => Shown.Of(name));
        }

        foreach (var paper in papers.Take(16))
        {
            FuzzFailureException.DemandSame(paper.Name, program.PaperAt(paper.Name!), "paper of a property");
        }

        DemandPinned();
        DemandSame(
            lists.SelectMany(list => list.Value.OrderBy(papers.IndexOf).Select(paper => paper.Name!).Prepend(list.Key)),
            rows.Where(row => row[0] is "list").SelectMany(row => row.Skip(1)).Prepend("list"),
            "lists");
    }

    /// <summary>Takes over what only the steps can tell: names, keywords and abbreviations.</summary>
    private void Model(IReadOnlyList<(string Path, FuzzCase Case)> files)
    {
        ImmutableArray<CorpusFile> models =
            [.. files
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => FileUnderstanding.Understand(file.Path, file.Path, file.Case.Anew().Text, CancellationToken.None))];
        var options = CorpusOptions.Read(new FuzzedProject(files, "Literal", LanguageVersion.Latest).Options.GlobalOptions);
        var plans = CorpusMerger.Merge(models, options, CancellationToken.None).Plans;
        var planned = plans
            .SelectMany((plan, file) => plan.Papers.Select(paper => (Plan: paper, Entry: models[file].Papers[paper.Entry])))
            .ToArray();
        FuzzFailureException.Demand(
            planned.Length == papers.Count, "number of planned papers", () => $"{planned.Length} and not {papers.Count}");
        foreach (var (paper, (plan, entry)) in papers.Zip(planned))
        {
            paper.Name = plan.Name;
            paper.Keywords = [.. plan.Keywords.Select(keyword => keyword.Text)];
            paper.Abbreviations = [.. entry.Abbreviations.SelectMany(abbreviation => new[] { abbreviation.Short, abbreviation.Long })];
        }
    }

    /// <summary>A simple name that one paper pins is its own, whatever the others would like to be called.</summary>
    private void DemandPinned()
    {
        foreach (var wish in papers
            .Where(paper => paper.Pinned is not null)
            .GroupBy(paper => paper.Pinned!, StringComparer.OrdinalIgnoreCase)
            .Where(wish => !wish.Skip(1).Any()))
        {
            var (paper, name) = (wish.First(), wish.Key);
            if (!IsTaken(name) && !papers.Exists(other => other != paper && other.MayPin(name)))
            {
                FuzzFailureException.DemandSame(name, paper.Name, "pinned name");
            }
        }
    }

    private static bool IsTaken(string name) =>
        new[] { "All", "Find", "With", "Lists", "Papers", "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize" }
            .Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string Id(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static void DemandSame(IEnumerable<string?> expected, IEnumerable<string?> row, string kind) =>
        FuzzFailureException.DemandSame(string.Join('\n', expected), string.Join('\n', row.Skip(1)), kind);

    /// <summary>A paper, and what its entries say.</summary>
    private sealed class Expected(string text)
    {
        private readonly List<string> names = [];

        public string Text => text;

        public string? Name { get; set; }

        public string? Pinned { get; private set; }

        public string? Title { get; private set; }

        public string? Year { get; private set; }

        public string? Doi { get; private set; }

        public string? Arxiv { get; private set; }

        public string? Url { get; private set; }

        public ImmutableArray<string> Authors { get; private set; } = [];

        public ImmutableArray<string> Keywords { get; set; } = [];

        public ImmutableArray<string> Abbreviations { get; set; } = [];

        public List<string> Sources { get; } = [];

        public void Add(PlainEntry entry, string label, string path)
        {
            var name = FileTrial.Clean(entry.PiecesOf("Name"), isAddress: false);
            names.Add(name);
            Pinned ??= names.TrueForAll(other => other.Length == 0 || ReferenceEquals(other, name)) ? PlainValues.Name(name) : null;
            Title ??= FileTrial.Clean(entry.PiecesOf("Title"), isAddress: false) is { Length: > 0 } title ? title : null;
            Year ??= PlainValues.Year(FileTrial.Clean(entry.PiecesOf("Year"), isAddress: false));
            Doi ??= PlainValues.Doi(FileTrial.Clean(entry.PiecesOf("Doi"), isAddress: true));
            Arxiv ??= PlainValues.Arxiv(FileTrial.Clean(entry.PiecesOf("Arxiv"), isAddress: true));
            Url ??= PlainValues.Url(FileTrial.Clean(entry.PiecesOf("Url"), isAddress: true));
            Authors = Authors.IsEmpty ? PlainValues.List(FileTrial.Clean(entry.PiecesOf("Authors"), isAddress: false)) : Authors;
            Sources.AddRange([label, path, entry.Line.ToString(CultureInfo.InvariantCulture)]);
        }

        /// <summary>Whether the paper may want a name, too: what is left of a name without its signs is the same.</summary>
        public bool MayPin(string name) => names.Exists(other => other.Length > 0
            && (PlainValues.Name(other) is not { } simple || simple.Equals(name, StringComparison.OrdinalIgnoreCase)));
    }
}
