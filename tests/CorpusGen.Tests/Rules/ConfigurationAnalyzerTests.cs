using System;
using System.Collections.Immutable;
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

public sealed class ConfigurationAnalyzerTests
{
    [Theory]
    [InlineData("CorpusNamespace", "not a namespace", "a namespace such as Company.Product", "the global one")]
    [InlineData("CorpusVisibility", "protected", "internal or public", "internal")]
    [InlineData("CorpusText", "Embedded", "Auto, Literal, Resource or None", "Auto")]
    [InlineData("CorpusText", "1", "Auto, Literal, Resource or None", "Auto")]
    [InlineData("CorpusKeywordsPerPaper", "16", "a whole number from 0 to 15", "8")]
    [InlineData("CorpusKeywordMinPapers", "0", "a whole number from 1", "1")]
    [InlineData("CorpusRules", "most", "none, recommended or all", "recommended")]
    public async Task A_value_that_cannot_be_read_is_reported_with_what_could_stand_there(
        string property, string value, string expected, string standard)
    {
        var diagnostic = Assert.Single(await AnalyzeAsync(Corpora.Empty.WithProperty("RootNamespace", "").WithProperty(property, value)));
        Assert.Equal("CORPUS901", diagnostic.Id);
        Assert.Equal(
            $"The property '{property}' is '{value}', which is not {expected}; the default, {standard}, stands in for it",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("CorpusNamespace", "Company.Product")]
    [InlineData("CorpusVisibility", "PUBLIC")]
    [InlineData("CorpusText", "none")]
    [InlineData("CorpusKeywordsPerPaper", " 0 ")]
    [InlineData("CorpusKeywordMinPapers", "")]
    [InlineData("CorpusRules", "All")]
    [InlineData("CorpusRules", " none ")]
    [InlineData("SomethingElse", "not ours")]
    public async Task A_value_that_can_be_read_is_not(string property, string value) =>
        Assert.Empty(await AnalyzeAsync(Corpora.Empty.WithProperty(property, value)));

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    public async Task An_older_language_is_reported_unless_the_emitted_source_tells_it(LanguageVersion language, string shown)
    {
        var run = Corpora.Small.WithLanguage(language).WithSource("Own.cs", "");
        Assert.Empty(await AnalyzeAsync(run));
        var diagnostic = Assert.Single(await AnalyzeOwnAsync(run));
        Assert.Equal("CORPUS902", diagnostic.Id);
        Assert.Equal(
            $"CorpusGen emits C# 9 or later; the project is C# {shown}: set <LangVersion>",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_older_language_is_no_matter_where_there_is_no_corpus_file() =>
        Assert.Empty(await AnalyzeOwnAsync(Corpora.Empty.WithLanguage(LanguageVersion.CSharp7_3).WithSource("Own.cs", "")));

    [Theory]
    [InlineData("namespace Demo { internal sealed class Paper { } }", "Paper", 39, 5)]
    [InlineData("namespace Demo { internal static class Papers { } }", "Papers", 39, 6)]
    [InlineData("namespace Demo.Keyword { internal static class X { } }", "Keyword", 15, 7)]
    public async Task A_type_in_the_way_is_reported_at_its_name_unless_the_emitted_source_tells_it(
        string code, string name, int start, int length)
    {
        var run = Corpora.Small.WithSource("Own.cs", code);
        Assert.Empty(await AnalyzeAsync(run));
        var diagnostic = Assert.Single(await AnalyzeOwnAsync(run));
        Assert.Equal("CORPUS903", diagnostic.Id);
        Assert.Equal(new TextSpan(start, length), diagnostic.Location.SourceSpan);
        Assert.StartsWith(
            $"CorpusGen emits a type '{name}', and the project has ",
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("namespace Demo { internal sealed class Paper<T> { } file sealed class Keyword { } }")]
    [InlineData("namespace Demo.Inner { internal sealed class Paper { } }")]
    [InlineData("internal sealed class Papers { }")]
    public async Task Emitted_types_and_types_elsewhere_are_in_nobodys_way(string code) =>
        Assert.Empty(await AnalyzeAsync(Corpora.Small.WithSource("Own.cs", code)));

    [Fact]
    public void The_error_of_a_build_names_the_rule_and_its_page()
    {
        foreach (var (run, rule) in new[]
        {
            (Corpora.Small.WithLanguage(LanguageVersion.CSharp8), RuleList.OldLanguage),
            (Corpora.Small.WithSource("Own.cs", "namespace Demo { internal sealed class Paper { } }"), RuleList.TypeInTheWay),
        })
        {
            var error = Assert.Single(
                run.Run().OutputCompilation().GetDiagnostics(TestContext.Current.CancellationToken), d => d.Id == "CS1029");
            Assert.Contains($"'{rule.Id}: ", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.EndsWith($"({rule.HelpLinkUri})'", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_enum_of_more_than_5000_keywords_is_reported_with_the_setting_that_helps()
    {
        var run = Corpora.Empty.WithProperty("CorpusKeywordsPerPaper", "15");
        Assert.Empty(await AnalyzeAsync(run.WithText("a.txt", Keywords(5000))));
        var diagnostic = Assert.Single(await AnalyzeAsync(run.WithText("a.txt", Keywords(5001))));
        Assert.Equal("CORPUS904", diagnostic.Id);
        Assert.Equal(
            "The enum of keywords has 5001 members; CorpusKeywordMinPapers, now 1, leaves out those of few papers",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Keywords_of_a_copy_of_the_emitted_source_are_not_counted_again()
    {
        var run = Corpora.Empty.WithProperty("CorpusKeywordsPerPaper", "15").WithText("a.txt", Keywords(2600));
        var compilation = run.Run().OutputCompilation();
        var copies = compilation.SyntaxTrees.Where(static tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(copies);
        var twice = compilation.AddSyntaxTrees(copies.Select(static (tree, i) =>
            tree.WithFilePath("copy" + i.ToString(CultureInfo.InvariantCulture) + ".cs")));
        Assert.Empty(await AnalyzeAsync(run, twice));
    }

    [Fact]
    public async Task Texts_that_were_to_be_embedded_and_are_not_are_reported()
    {
        var run = Corpora.Small.WithProperty("CorpusText", "resource");
        Assert.Empty(await AnalyzeAsync(run.Embedded()));
        foreach (var (wrong, what) in new[]
        {
            (run, "the corpus files are"),
            (run.Embedded().WithText("a folder/c.txt", "C\nAbstract: Another."), "'a folder/c.txt' is"),
        })
        {
            var diagnostic = Assert.Single(await AnalyzeAsync(wrong));
            Assert.Equal("CORPUS905", diagnostic.Id);
            Assert.Contains(
                $"CorpusText is Resource, and {what} not embedded,",
                diagnostic.GetMessage(CultureInfo.InvariantCulture),
                StringComparison.Ordinal);
        }

        Assert.Empty(await AnalyzeAsync(run.WithProperty("CorpusText", "Auto")));
    }

    [Theory]
    [InlineData("Auto", LanguageVersion.CSharp9, 7_000_001, "CORPUS906")]
    [InlineData("Literal", LanguageVersion.CSharp9, 7_000_001, "CORPUS906")]
    [InlineData("Auto", LanguageVersion.CSharp9, 7_000_000, "")]
    [InlineData("None", LanguageVersion.CSharp9, 7_000_001, "")]
    [InlineData("Auto", LanguageVersion.CSharp12, 7_000_001, "")]
    public async Task Texts_that_fill_the_heap_of_string_literals_are_reported(
        string place, LanguageVersion language, int characters, string expected)
    {
        // The project's own code alone: what was emitted has no part in it.
        var run = Corpora.Empty.WithProperty("CorpusText", place).WithLanguage(language).WithSource("Own.cs", "")
            .WithText("a.txt", "A\nAbstract: One.\n".PadRight(4_000_000, '\n'))
            .WithText("b.txt", "B\nAbstract: Two.\n".PadRight(characters - 4_000_000, '\n'));
        Assert.Equal(expected, string.Join(' ', (await AnalyzeOwnAsync(run)).Select(diagnostic => diagnostic.Id)));
        Assert.Empty(await AnalyzeOwnAsync(run.Embedded().WithProperty("CorpusText", "Auto")));
    }

    /// <summary>A file whose papers have a number of keywords together, ten a paper.</summary>
    private static string Keywords(int count) =>
        "Many\n" + string.Concat(Enumerable.Range(0, count).Chunk(10).Select(chunk => string.Create(
        CultureInfo.InvariantCulture, $"Keywords: {string.Join("; ", chunk.Select(i => $"k{i}"))}\nAbstract: {chunk[0]}.\n")));

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(GeneratorRun run) => AnalyzeAsync(run, run.Run().OutputCompilation());

    /// <summary>Analyzes what an editor has whose generators rest: the project's own code alone.</summary>
    private static Task<ImmutableArray<Diagnostic>> AnalyzeOwnAsync(GeneratorRun run) => AnalyzeAsync(run, run.Run().Compilation);

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(GeneratorRun run, Compilation compilation) =>
        await compilation.WithAnalyzers([new ConfigurationAnalyzer()], new AnalyzerOptions([.. run.Texts], run.Options))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}
