using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CorpusGen.Rules;
using CorpusGen.Tests.Generator;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class CorpusAnalyzerTests
{
    private const string Bees = "We count the bees of a large city by the sound that they make at night.";

    [Fact]
    public async Task A_finding_is_reported_in_its_file_with_the_first_place_beside_it()
    {
        var diagnostic = Assert.Single(
            await AnalyzeAsync(Files(("/p/b.txt", "B\nAbstract: " + Bees), ("/p/a.txt", "A\n\nAbstract: " + Bees))));
        Assert.Equal(
            "/p/b.txt(2,1): info CORPUS202: The text stands in a.txt, line 3, too; both are one paper with two sources", Told(diagnostic));
        Assert.Equal("(1,0)-(1,8)", diagnostic.Location.GetLineSpan().Span.ToString());
        var other = Assert.Single(diagnostic.AdditionalLocations);
        Assert.Equal("/p/a.txt: (2,0)-(2,8)", other.GetLineSpan().ToString());
        Assert.Empty(diagnostic.Properties);
    }

    [Fact]
    public async Task What_a_fix_needs_is_told_with_the_diagnostic()
    {
        var diagnostic = Assert.Single(await AnalyzeAsync(Files(
            ("/p/a.txt", "A\nName: Hive\nAbstract: " + Bees), ("/p/b.txt", "B\r\nTitle: Hive: a count\r\nAbstract: Tides."))));
        Assert.Equal("CORPUS204", diagnostic.Id);
        Assert.Equal(
            ["fix.length=0", "fix.start=3", "fix.text=Name: HiveCount\r\n", "fix.title=Pin the name 'HiveCount'"],
            diagnostic.Properties.Select(property => $"{property.Key}={property.Value}").Order(StringComparer.Ordinal));
    }

    /// <summary>What an editor does for a text file that is open, and what it shows above the underlined word.</summary>
    [Fact]
    public async Task An_editor_that_analyses_one_file_gets_its_findings_with_message_and_help_page()
    {
        var (texts, options) = Files(("/p/a.txt", "A\nAbstract: " + Bees), ("/p/b.txt", "B\nAbstarct: Tides.\nAbstract: " + Bees));
        var analysis = Compilation("class C;").WithAnalyzers([new FileAnalyzer(), new FileInfoAnalyzer(), new CorpusAnalyzer(), new CorpusInfoAnalyzer()], new AnalyzerOptions([.. texts], options));
        var result = await analysis.GetAnalysisResultAsync(texts[1], TestContext.Current.CancellationToken);
        var shown = result.AdditionalFileDiagnostics[texts[1]].Values.SelectMany(diagnostics => diagnostics)
            .OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).ToList();
        Assert.Equal(
            [
                "/p/b.txt(2,1): error CORPUS002: No abstract follows these fields, so that the entry is no paper",
                "/p/b.txt(2,1): warning CORPUS004: 'Abstarct' is no field; 'Abstract' was probably meant",
                "/p/b.txt(3,1): info CORPUS202: The text stands in a.txt, line 2, too; both are one paper with two sources",
            ],
            shown.Select(Told));
        Assert.All(
            shown,
            diagnostic => Assert.EndsWith($"/docs/rules/{diagnostic.Id}.md", diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal));
        Assert.DoesNotContain(texts[0], result.AdditionalFileDiagnostics.Keys);
    }

    /// <summary>A compiler that shows no infos calls none of the analyzers that have nothing else to say.</summary>
    [Fact]
    public async Task Infos_are_told_by_analyzers_that_tell_nothing_else()
    {
        var (texts, options) = Files(("/p/a.txt", "A\nAbstract: " + Bees), ("/p/b.txt", "B\nAbstract: " + Bees + " Again (or so.\n\nAbstract: " + Bees));
        var files = new AnalyzerOptions([.. texts], options);
        var found = await Compilation("class C;").WithAnalyzers([new FileInfoAnalyzer(), new CorpusInfoAnalyzer()], files)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["CORPUS120", "CORPUS202", "CORPUS203", "CORPUS204"], found.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(await Compilation("class C;").WithAnalyzers([new FileAnalyzer(), new CorpusAnalyzer()], files)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Each_rule_about_files_is_one_analyzers()
    {
        DiagnosticAnalyzer[] warnings = [new FileAnalyzer(), new CorpusAnalyzer()];
        DiagnosticAnalyzer[] infos = [new FileInfoAnalyzer(), new CorpusInfoAnalyzer()];
        Assert.All(warnings.SelectMany(analyzer => analyzer.SupportedDiagnostics), rule => Assert.True(rule.DefaultSeverity > DiagnosticSeverity.Info, rule.Id));
        Assert.All(infos.SelectMany(analyzer => analyzer.SupportedDiagnostics), rule => Assert.Equal(DiagnosticSeverity.Info, rule.DefaultSeverity));
        Assert.Equal(
            RuleList.All.Where(rule => rule.Scope() is RuleScope.File or RuleScope.Corpus).Select(rule => rule.Id),
            warnings.Concat(infos).SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_named_twice_counts_once() =>
        Assert.Empty(await AnalyzeAsync(Files(("/p/a.txt", "A\nAbstract: " + Bees), ("/p/x/../a.txt", "A\nAbstract: " + Bees))));

    [Fact]
    public async Task Other_files_are_none_of_its_business()
    {
        var (texts, _) = Files(("/p/a.txt", "A\nAbstract: " + Bees), ("/p/b.txt", "B\nAbstract: " + Bees));
        Assert.Empty(await AnalyzeAsync((texts, TestOptions.Empty)));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_counts_as_empty()
    {
        var (texts, options) = Files(("/p/a.txt", "A\nAbstract: " + Bees), ("/p/b.txt", "B\nAbstract: " + Bees));
        var unread = new TestText("/p/0.txt", (string?)null);
        var found = await AnalyzeAsync(([unread, .. texts], options.WithMetadata("/p/0.txt", "CorpusFile", "true")));
        Assert.Equal("CORPUS202", Assert.Single(found).Id);
    }

    [Fact]
    public async Task Two_real_lists_share_papers_and_clash_in_nothing_else()
    {
        var found = await AnalyzeAsync(Files([
            .. Corpora.Real.Texts.Select(text => ("/p/" + text.Path, text.GetText(TestContext.Current.CancellationToken)!.ToString()))]));
        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.Equal("CORPUS202", diagnostic.Id));
    }

    /// <summary>A letter typed in C# makes a new compilation with the texts of the one before.</summary>
    [Fact]
    public async Task A_new_compilation_of_the_same_texts_reads_nothing_again()
    {
        var texts = new[] { "A\nAbstract: " + Bees, "B\nAbstract: " + Bees }.Select(content => new CountedText(content)).ToArray();
        var files = texts.Select((text, i) => new TestText($"/p/{i}.txt", text)).ToArray();
        var options = Files(("/p/0.txt", ""), ("/p/1.txt", "")).Options;
        var first = Told(Assert.Single(await AnalyzeAsync((files, options), "class A;")));
        var reads = texts.Sum(text => text.Reads);
        Assert.NotEqual(0, reads);
        Assert.Equal(first, Told(Assert.Single(await AnalyzeAsync((files, options), "class B;"))));
        Assert.Equal(reads, texts.Sum(text => text.Reads));
    }

    [Fact]
    public void What_was_found_in_the_same_texts_is_remembered_and_in_changed_ones_found_anew()
    {
        var (a, b, c) = (SourceText.From(
            "A\nAbstract: " + Bees), SourceText.From("B\nAbstract: " + Bees), SourceText.From("B\nAbstract: Tides."));
        var found = Found(("a.txt", a), ("b.txt", b));
        Assert.Single(found);
        Assert.True(found == Found(("a.txt", a), ("b.txt", b)));
        Assert.Empty(Found(("a.txt", a), ("b.txt", c)));
        Assert.Single(Found(("a.txt", a), ("b.txt", b)));
        Assert.Equal("c.txt", Assert.Single(Found(("c.txt", a), ("d.txt", b))).Finding.Arguments[0]);
        Assert.Empty(Found(("a.txt", a)));
    }

    [Fact]
    public void What_was_found_does_not_keep_the_texts_alive()
    {
        var text = Check();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(text.TryGetTarget(out _));

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference<SourceText> Check()
        {
            var (a, b) = (SourceText.From("A\nAbstract: " + Bees), SourceText.From("B\nAbstract: " + Bees));
            Assert.Single(Found(("a.txt", a), ("b.txt", b)));
            return new WeakReference<SourceText>(b);
        }
    }

    private static System.Collections.Immutable.ImmutableArray<CorpusFinding> Found(params IEnumerable<(string Path, SourceText Text)> files) =>
        CorpusFindings.Infos.Of([.. files.Select(file => (file.Path, file.Path, file.Text))], CancellationToken.None);

    private static (TestText[] Texts, TestOptions Options) Files(params IReadOnlyList<(string Path, string Content)> files) => (
        [.. files.Select(file => new TestText(file.Path, file.Content))],
        files.Aggregate(
            TestOptions.Empty.WithProperty("CorpusProjectDirectory", Convert.ToBase64String("/p/"u8)),
            (all, file) => all.WithMetadata(file.Path, "CorpusFile", "true")));

    private static CSharpCompilation Compilation(string code) => CSharpCompilation.Create(
        "Tested",
        [CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)],
        References.Of(References.Net100),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync((TestText[] Texts, TestOptions Options) files, string code = "class C;") =>
        await Compilation(code).WithAnalyzers([new CorpusAnalyzer(), new CorpusInfoAnalyzer()], new AnalyzerOptions([.. files.Texts], files.Options))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    private static string Told(Diagnostic diagnostic) => DiagnosticFormatter.Format(diagnostic, CultureInfo.InvariantCulture);

    private static readonly DiagnosticFormatter DiagnosticFormatter = new();

    /// <summary>A text that counts how often somebody reads what it says.</summary>
    private sealed class CountedText(string content) : SourceText
    {
        private int reads;

        public override Encoding Encoding => Encoding.UTF8;

        public override int Length => content.Length;

        public int Reads => Volatile.Read(ref reads);

        public override char this[int position] => content[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
            content.CopyTo(sourceIndex, destination, destinationIndex, count);

        public override string ToString(TextSpan span)
        {
            Interlocked.Increment(ref reads);
            return content.Substring(span.Start, span.Length);
        }

        public override void Write(TextWriter writer, TextSpan span, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref reads);
            base.Write(writer, span, cancellationToken);
        }
    }
}
