using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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

public sealed class FileAnalyzerTests
{
    /// <summary>A compiler, which has no use for fixes, reports what an editor shows.</summary>
    [Fact]
    public void Findings_are_the_same_with_and_without_their_fixes()
    {
        var text = SourceText.From("A\nAbstract: Caf\u00C3\u00A9 and $x^2$, {\\em loud} bees &amp; more bees .\nAbstarct: x");
        var plain = new[] { RuleWeight.Warnings, RuleWeight.Infos }
            .SelectMany(weight => FileFindings.Of(text, weight, TestContext.Current.CancellationToken)).ToList();
        var fixable = FileFindings.WithFixes(text, TestContext.Current.CancellationToken);
        Assert.Equal(
            fixable.Select(finding => (finding.Rule.Id, finding.Span, string.Join('|', finding.Arguments))).Order(),
            plain.Select(finding => (finding.Rule.Id, finding.Span, string.Join('|', finding.Arguments))).Order());
        Assert.Contains(fixable, finding => finding.Rule.Remedy() == RuleRemedy.Repaired && finding.Fixes.Count == 1);
        Assert.DoesNotContain(plain, finding => finding.Rule.Remedy() == RuleRemedy.Repaired && finding.Fixes.Count > 0);
    }

    /// <summary>Files, and what is found in them: the rule, the place in the file, the characters, the message.</summary>
    public static TheoryData<string, string> Findings => new()
    {
        { "Vera\nAbstract:\n\nTitle: A\nAbstract: Bees.", "CORPUS001 (1,0)-(1,8) Abstract: This abstract has no text, so that the entry is no paper" },
        { "Vera\r\nTitle: A\r\n\r\nTitle: B\r\nAbstract: Bees.", "CORPUS002 (1,0)-(1,5) Title: No abstract follows these fields, so that the entry is no paper" },
        { "Vera\nAbstract: Bees.\n\nYear: 1999", "CORPUS002 (3,0)-(3,4) Year: No abstract follows these fields, so that the entry is no paper" },
        { "Vera\nAbstract: Bees.\n\n  They fly. ", "CORPUS003 (3,2)-(3,11) They fly.: This text belongs to no entry: begin it with a field such as 'Abstract:', or remove the blank line above it" },
        { "Vera\nTittle: A\nAbstract: Bees.", "CORPUS004 (1,0)-(1,6) Tittle: 'Tittle' is no field; 'Title' was probably meant" },
        { "Vera\nAbstract: One.\nAbstarct: Two.", "CORPUS002 (2,0)-(2,8) Abstarct: No abstract follows these fields, so that the entry is no paper\nCORPUS004 (2,0)-(2,8) Abstarct: 'Abstarct' is no field; 'Abstract' was probably meant" },
        { "Vera\nYear: 1999\nYEAR: 2000\nAbstract: Bees.", "CORPUS005 (2,0)-(2,4) YEAR: The entry has a field 'Year' already, which counts instead of this one" },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task What_is_wrong_is_reported_at_its_characters(string content, string expected) =>
        Assert.Equal(expected, await AnalyzeAsync(("a.txt", content)));

    [Theory]
    [InlineData("Vera\nAbstract:\nBees.")]
    [InlineData("Vera\nTitle: A\n\nYear: 1999\n\nAbstract: Bees.")]
    [InlineData("Vera\nAbstract: Bees.\nResults: They fly.\nNear: a shelf.\n# a comment\n\n# another")]
    [InlineData("Vera\nAbstract: One.\nAbstract: Two.")]
    [InlineData("")]
    [InlineData("# corpus: ignore CORPUS001\nVera\nAbstract:")]
    [InlineData("Vera\n# corpus: ignore corpus004, CORPUS002\nAbstarct: Bees.")]
    public async Task What_is_right_or_silenced_is_not(string content) => Assert.Equal("", await AnalyzeAsync(("a.txt", content)));

    [Fact]
    public async Task A_comment_silences_a_rule_for_its_entry_alone() => Assert.Equal(
        "CORPUS001 (4,0)-(4,8) Abstract: This abstract has no text, so that the entry is no paper",
        await AnalyzeAsync(("a.txt", "Vera\n# corpus: ignore CORPUS001\nAbstract:\n\nAbstract:")));

    [Fact]
    public async Task The_real_files_give_no_warning()
    {
        var found = await AnalyzeAsync(
            [.. Corpora.Real.Texts.Select(text => (text.Path, text.GetText(TestContext.Current.CancellationToken)!.ToString()))]);
        Assert.All(found.Split('\n'), line => Assert.StartsWith("CORPUS116 ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_files_are_none_of_its_business()
    {
        var analysis = Compilation().WithAnalyzers([new FileAnalyzer(), new FileInfoAnalyzer()], new AnalyzerOptions([new TestText("notes.txt", "Abstract:")], TestOptions.Empty));
        Assert.Empty(await analysis.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken));
    }

    private static CSharpCompilation Compilation() =>
        CSharpCompilation.Create(
            "Tested", [], References.Of(References.Net100), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static async Task<string> AnalyzeAsync(params IReadOnlyList<(string Path, string Content)> files)
    {
        var texts = files.Select(file => new TestText(file.Path, file.Content)).ToArray();
        var options = files.Aggregate(TestOptions.Empty, (all, file) => all.WithMetadata(file.Path, "CorpusFile", "true"));
        var analysis = Compilation().WithAnalyzers([new FileAnalyzer(), new FileInfoAnalyzer()], new AnalyzerOptions([.. texts], options));
        var found = await analysis.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return string.Join('\n', found
            .OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(
                diagnostic => $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().Span} {files[0].Content.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"));
    }
}
