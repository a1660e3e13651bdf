using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using CorpusGen.Benchmarks.Corpora;
using CorpusGen.Benchmarks.Measuring;
using CorpusGen.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Benchmarks.Keystroke;

/// <summary>A project that is open in an editor: the compiler's driver keeps what the generator made, and a text changes.</summary>
internal sealed class EditedProject
{
    private const string Prefix = "Abstract:";
    private const string Name = "Name: EditedHere\n";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "Edited",
        [CSharpSyntaxTree.ParseText("return;", ParseOptions)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)));

    private readonly (string Path, string Content)[] files;
    private readonly ProjectOptions options;
    private readonly int edited;
    private readonly int place;
    private int opened;
    private GeneratorDriver driver;
    private Text current;

    /// <summary>Opens a project; nothing is generated yet.</summary>
    /// <param name="corpus">Its corpus.</param>
    /// <param name="text">The property <c>CorpusText</c>.</param>
    private EditedProject(CorpusFolder corpus, string text)
    {
        files = [.. corpus.Files.Select(path => (path, File.ReadAllText(path)))];
        options = new ProjectOptions(new Values(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["build_property.RootNamespace"] = "Edited",
            ["build_property.ProjectDir"] = corpus.Path,
            ["build_property.CorpusText"] = text,
            ["build_property.CorpusEmbedded"] = text is "Resource" or "Auto" ? "true" : string.Empty,
        }));
        edited = files.Length / 2;

        // Another number in a sentence changes neither what the abstract is about nor, as the entry gives its name, what it is called.
        var content = files[edited].Content;
        place = content.IndexOf('\n' + Prefix, content.Length / 2, StringComparison.Ordinal) + 1;
        files[edited].Content = Changed(line => line + Sentence(0)).Insert(place, Name);
        place += Name.Length;
        Open();
    }

    /// <summary>Writes a corpus of files of 1,000 entries and opens a project with it.</summary>
    /// <param name="work">The folder that its folder is made in.</param>
    /// <param name="files">How many files there are, which also names the folder.</param>
    /// <param name="options">What the command line says.</param>
    /// <returns>The project.</returns>
    public static EditedProject Write(TemporaryFolder work, int files, BenchmarkOptions options) => new(
        CorpusFolder.Write(work.At(files.ToString(CultureInfo.InvariantCulture)), files * CorpusFolder.EntriesPerFile, files, options),
        options.Text);

    /// <summary>Runs the generator for the first time: on texts that no run has seen, in a driver of its own.</summary>
    /// <returns>The milliseconds that it took.</returns>
    public double FirstRun()
    {
        Open();
        return Run();
    }

    /// <summary>Runs the generator for the first time, and calls the run off.</summary>
    /// <param name="after">How long after its beginning.</param>
    /// <returns>The milliseconds from then to its end; <see langword="null"/> where it had ended before.</returns>
    public double? CallOff(TimeSpan after)
    {
        Open();
        using var calling = new CancellationTokenSource();
        var called = 0L;
        using var noted = calling.Token.Register(() => Volatile.Write(ref called, Stopwatch.GetTimestamp()));
        calling.CancelAfter(after);
        try
        {
            _ = driver.RunGeneratorsAndUpdateCompilation(Compilation, out _, out _, calling.Token);
            return null;
        }
        catch (OperationCanceledException)
        {
            return Stopwatch.GetElapsedTime(Volatile.Read(ref called)).TotalMilliseconds;
        }
    }

    /// <summary>Writes another number in an abstract in the middle of a file, and runs the generator.</summary>
    /// <param name="number">Which number: two edits in a row need two.</param>
    /// <returns>The milliseconds that it took.</returns>
    /// <exception cref="InvalidOperationException">More was generated again than the source of the file.</exception>
    public double EditAbstract(int number) => Edit(
        line => line[..^Sentence(0).Length] + Sentence(number),
        isCorpusKept: true);

    /// <summary>Gives an entry in the middle of a file a keyword that no other has, and runs the generator.</summary>
    /// <param name="number">Which keyword: two edits in a row need two numbers.</param>
    /// <returns>The milliseconds that it took.</returns>
    /// <exception cref="InvalidOperationException">The source of the corpus, which has the keywords, was not generated again.</exception>
    public double EditKeyword(int number) => Edit(
        line => $"Keywords: subject number {number}\n{line}",
        isCorpusKept: false);

    [MemberNotNull(nameof(driver), nameof(current))]
    private void Open()
    {
        // In a folder of its own each time: of a file that was open before, what was found out is kept.
        opened++;
        var texts = files
            .Select(file => new Text(
                Path.Combine(Path.GetDirectoryName(file.Path)!, opened.ToString(CultureInfo.InvariantCulture), Path.GetFileName(file.Path)),
                SourceText.From(file.Content, Encoding.UTF8)))
            .ToImmutableArray();
        current = texts[edited];
        driver = CSharpGeneratorDriver.Create(
            [new CorpusGenerator().AsSourceGenerator()], ImmutableArray<AdditionalText>.CastUp(texts), ParseOptions, options);
    }

    private double Edit(Func<string, string> change, bool isCorpusKept)
    {
        var before = CorpusText();
        var replaced = new Text(current.Path, SourceText.From(Changed(change), Encoding.UTF8));
        driver = driver.ReplaceAdditionalText(current, replaced);
        current = replaced;
        var milliseconds = Run();
        return ReferenceEquals(before, CorpusText()) == isCorpusKept
            ? milliseconds
            : throw new InvalidOperationException($"{CorpusSource.HintName} was {(isCorpusKept ? string.Empty : "not ")}made again.");
    }

    private static string Sentence(int number) => FormattableString.Invariant($" It is so, as {number} have seen.");

    /// <summary>Changes the line of the abstract that is edited.</summary>
    private string Changed(Func<string, string> change)
    {
        var content = files[edited].Content;
        var end = content.IndexOf('\n', place);
        return string.Concat(content.AsSpan(0, place), change(content[place..end]), content.AsSpan(end));
    }

    private double Run()
    {
        var clock = Stopwatch.StartNew();
        driver = driver.RunGeneratorsAndUpdateCompilation(Compilation, out _, out var diagnostics);
        var milliseconds = clock.Elapsed.TotalMilliseconds;
        return diagnostics.IsEmpty ? milliseconds : throw new InvalidOperationException(diagnostics[0].ToString());
    }

    /// <summary>The text and not the tree of the corpus's source: the driver makes new trees each time, read when somebody asks.</summary>
    private SourceText CorpusText() => driver.GetRunResult().Results[0].GeneratedSources
        .Single(source => string.Equals(source.HintName, CorpusSource.HintName, StringComparison.Ordinal)).SourceText;

    private sealed class Text(string path, SourceText content) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => content;
    }

    private sealed class ProjectOptions(Values properties) : AnalyzerConfigOptionsProvider
    {
        private static readonly Values None = new([]);

        public override AnalyzerConfigOptions GlobalOptions => properties;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new(StringComparer.OrdinalIgnoreCase)
        {
            ["build_metadata.AdditionalFiles.CorpusFile"] = "true",
            ["build_metadata.AdditionalFiles.CorpusResource"] = "CorpusGen." + Path.GetFileName(textFile.Path),
        });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
