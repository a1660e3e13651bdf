using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CorpusGen.Rules;
using CorpusGen.Tests.Generator;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class UsesAnalyzerTests
{
    private const string Corpus = "List\nName: GPT4o\nAbstract: One.\n\nName: GPT4\nAbstract: Two.\n\nName: class\nAbstract: Three.\n\nName: Größe\nAbstract: Four.";

    // The first 16 digits of the SHA-256 of "One.".
    private const string IdOfOne = "70277bfc409b5021";

    /// <summary>Expressions, and what is found in them: the rule, the characters, the message.</summary>
    public static TheoryData<string, string> Findings => new()
    {
        { "Papers.Find(\"GTP4o\")", "CORPUS401 \"GTP4o\": No paper has the name or id 'GTP4o'; did you mean 'GPT4o' or 'GPT4'?" },
        { "Papers.Find(\"GPT-4.o\")", "CORPUS401 \"GPT-4.o\": No paper has the name or id 'GPT-4.o'; did you mean 'GPT4o' or 'GPT4'?" },
        { "Papers.Find(\"clas\")", "CORPUS401 \"clas\": No paper has the name or id 'clas'; did you mean 'class'?" },
        { "Papers.Find(\"Elsewhere\")", "CORPUS401 \"Elsewhere\": No paper has the name or id 'Elsewhere'" },
        { "Papers.Find(\"\")", "CORPUS401 \"\": No paper has the name or id ''" },
        { "Papers.Find(\"GRÖSSE\")", "CORPUS401 \"GRÖSSE\": No paper has the name or id 'GRÖSSE'; did you mean 'Größe'?" },
        { "Papers.Find(\"a\\n\\u202E{0}\")", "CORPUS401 \"a\\n\\u202E{0}\": No paper has the name or id 'a \\u202E{0}'" },
        { "Papers.Find(Wrong)", "CORPUS401 Wrong: No paper has the name or id 'GPT5o'; did you mean 'GPT4o' or 'GPT4'?" },
        { "Papers.Find(nameOrId: \"GPT\" + \"5\")", "CORPUS401 \"GPT\" + \"5\": No paper has the name or id 'GPT5'; did you mean 'GPT4'?" },
        { "Papers.Find(\"0123456789abcdef\")", "CORPUS401 \"0123456789abcdef\": No paper has the name or id '0123456789abcdef'" },
        { "Papers.Find(\"gpt4O\")", "CORPUS402 Papers.Find(\"gpt4O\"): 'gpt4O' is the paper 'Papers.GPT4o'" },
        { "Demo.Papers.Find(\"CLASS\")?.Name", "CORPUS402 Demo.Papers.Find(\"CLASS\"): 'CLASS' is the paper 'Papers.class'" },
        { "Papers.Find(\"" + IdOfOne + "\")", "CORPUS402 Papers.Find(\"" + IdOfOne + "\"): '" + IdOfOne + "' is the paper 'Papers.GPT4o'" },
        { "Papers.Find(\"" + IdOfOne.ToUpperInvariant()
            + "\")!.Name", "CORPUS402 Papers.Find(\"" + IdOfOne.ToUpperInvariant() + "\"): '" + IdOfOne.ToUpperInvariant()
                + "' is the paper 'Papers.GPT4o'" },
        { "(System.Func<object>)(() => Papers.Find(\"GPT4\"))", "CORPUS402 Papers.Find(\"GPT4\"): 'GPT4' is the paper 'Papers.GPT4'" },
        { "(System.Linq.Expressions.Expression<System.Func<object>>)(() => Papers.Find(\"GPT\"))", "CORPUS401 \"GPT\": No paper has the name or id 'GPT'; did you mean 'GPT4' or 'GPT4o'?" },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task A_lookup_by_a_constant_is_reported(string expression, string expected) =>
        Assert.Equal(expected, await AnalyzeAsync(Corpus, expression));

    [Theory]
    [InlineData("Papers.Find(\"gpt4O\")", "CORPUS402 Papers.Find(\"gpt4O\"): 'gpt4O' is the paper 'Papers.GPT4o'")]
    [InlineData("Papers.Find(\"GTP4o\")", "CORPUS401 \"GTP4o\": No paper has the name or id 'GTP4o'; did you mean 'GPT4o' or 'GPT4'?")]
    public async Task A_lookup_among_papers_of_several_types_is_reported(string expression, string expected)
    {
        var many = string.Concat(Enumerable.Range(0, 4_100).Select(i => $"\n\nName: Paper{i}\nAbstract: Text {i}."));
        Assert.Equal(expected, await AnalyzeAsync(Corpus + many, expression));
    }

    [Theory]
    [InlineData("Papers.GPT4O", "CORPUS403 GPT4O: No paper is called 'GPT4O'; did you mean 'GPT4o' or 'GPT4'?")]
    [InlineData("Demo.Papers.@Klass.Name", "CORPUS403 @Klass: No paper is called 'Klass'; did you mean 'class'?")]
    [InlineData("nameof(Papers.GPT5o)", "CORPUS403 GPT5o: No paper is called 'GPT5o'; did you mean 'GPT4o' or 'GPT4'?")]
    [InlineData(
        "global::Demo.Papers.Elsewhere",
        "CORPUS403 Elsewhere: No paper is called 'Elsewhere': its entry is gone, or its text has changed and no 'Name:' pins it")]
    public async Task A_property_that_is_not_there_is_reported(string expression, string expected)
    {
        Assert.Equal(expected, await AnalyzeAsync(Corpus, expression, errors: ["CS0117"]));
        var many = string.Concat(Enumerable.Range(0, 4_100).Select(i => $"\n\nName: Paper{i}\nAbstract: Text {i}."));
        Assert.Equal(expected, await AnalyzeAsync(Corpus + many, expression, errors: ["CS0117"]));
    }

    [Theory]
    [InlineData("Papers.GPT4o")]
    [InlineData("Papers.Lists.List")]
    [InlineData("Papers.")]
    [InlineData("Papers.Seek(text)")]
    [InlineData("Papers.Lists.Tony")]
    [InlineData("Own.Papers.GPT5")]
    [InlineData("Papers.All.Papers.GPT5")]
    public async Task Other_members_are_not(string expression) =>

        // Of a method that is no property, old compilers say CS0119 where new ones say CS1061.
        Assert.Equal("", await AnalyzeAsync(Corpus, expression, errors: ["CS0117", "CS0119", "CS1061", "CS1001"]));

    [Theory]
    [InlineData("Papers.Find(text)")]
    [InlineData("Papers.Find(null!)")]
    [InlineData("Own.Papers.Find(\"GPT4o\")")]
    [InlineData("Own.Papers.Find(\"Elsewhere\")")]
    [InlineData("(System.Linq.Expressions.Expression<System.Func<object>>)(() => Papers.Find(\"GPT4o\"))")]
    [InlineData("(System.Action)(() => Papers.Find(\"GPT4o\"))")]
    [InlineData("nameof(Papers.Find)")]
    public async Task Other_calls_are_not(string expression) => Assert.Equal("", await AnalyzeAsync(Corpus, expression));

    [Fact]
    public async Task The_emitted_lookup_and_the_rule_agree_on_what_is_a_name()
    {
        string[] texts = ["gpt4o", "GPT4O", "größe", "GRÖßE", "class", "@class", " GPT4o", "GPT4o ", "All", "Find", IdOfOne, IdOfOne.ToUpperInvariant(), IdOfOne[..15]];
        var run = Corpora.Empty.WithText("a.txt", Corpus).CheckAll();
        foreach (var text in texts)
        {
            var isFound = run.Evaluate<bool>($"Demo.Papers.Find(\"{text}\") != null");
            Assert.StartsWith(
                isFound ? "CORPUS402 " : "CORPUS401 ", await AnalyzeAsync(Corpus, $"Papers.Find(\"{text}\")"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_name_that_was_retired_is_no_paper() => Assert.StartsWith(
        "CORPUS401 \"Twin\": No paper has the name or id 'Twin'; did you mean 'Twin_",
        await AnalyzeAsync("Name: Twin\nAbstract: One.\n\nName: Twin\nAbstract: Two.", "Papers.Find(\"Twin\")"),
        StringComparison.Ordinal);

    [Fact]
    public async Task The_papers_of_another_assembly_are_known_by_name_and_their_ids_are_not_judged()
    {
        var library = Corpora.Empty
            .WithProperty("RootNamespace", "Library")
            .WithProperty("CorpusVisibility", "public")
            .WithText("a.txt", Corpus)
            .CheckAll()
            .OutputCompilation();
        var run = Corpora.Empty.WithSource("Use.cs", """
            internal static class Use
            {
                public static object?[] It => new[] { Library.Papers.Find("GPT4o"), Library.Papers.Find("GPT5o"), Library.Papers.Find("0123456789abcdef") };
            }
            """);
        Assert.Equal(
            "CORPUS401 \"GPT5o\": No paper has the name or id 'GPT5o'; did you mean 'GPT4o' or 'GPT4'?\n"
            + "CORPUS402 Library.Papers.Find(\"GPT4o\"): 'GPT4o' is the paper 'Papers.GPT4o'",
            await AnalyzeAsync(run, run.Run().OutputCompilation().AddReferences(library.ToMetadataReference())));
    }

    [Fact]
    public void Of_many_near_names_the_nearest_three_are_told()
    {
        Assert.Equal(["Rain", "Brain", "Train"], NearestNames.Of("rain", ["Drainage", "Train", "Rainbow", "Rain", "Brain", "Snow"]));
        Assert.Equal(["Rainbow", "RainbowTrout"], NearestNames.Of("rai", ["RainbowTrout", "Rainbow", "R", "Snow"]));
        Assert.Equal(["Rain"], NearestNames.Of("RainfallOverLand", ["Rain", "R", "Snow"]));
        Assert.Empty(NearestNames.Of("…", ["A", "B"]));
    }

    [Theory]
    [InlineData("abcd", "abdc", true)]
    [InlineData("abcd", "bacd", true)]
    [InlineData("abcd", "xbcd", true)]
    [InlineData("abcd", "bcd", true)]
    [InlineData("abcd", "abcde", true)]
    [InlineData("abcd", "badc", false)]
    [InlineData("abcd", "cd", false)]
    [InlineData("abcdefgh", "abdcefhg", true)]
    [InlineData("abcdefgh", "cdefgh", true)]
    [InlineData("abcdefgh", "xxxdefgh", false)]
    [InlineData("abcdefghi", "xxxdefghi", true)]
    [InlineData("abcdefghi", "defghi", true)]
    [InlineData("abcdefghi", "xxxxefghi", false)]
    public void Nearness_is_counted_in_edits(string text, string name, bool isNear) =>
        Assert.Equal(isNear ? [name] : [], NearestNames.Of(text, [name]));

    [Theory]
    [InlineData("", "CORPUS402 Papers.Find(\"GPT4\"): 'GPT4' is the paper 'Papers.GPT4'")]
    [InlineData("[System.CodeDom.Compiler.GeneratedCode(\"Tool\", \"1\")] ", "")]
    public async Task What_is_marked_as_generated_is_left_alone_whichever_file_says_so(string mark, string expected)
    {
        var run = Corpora.Empty.WithText("a.txt", Corpus)
            .WithSource("Use.cs", "using static Demo.Papers; namespace Demo { static partial class Use { static object? It() => Papers.Find(\"GPT4\"); } }")
            .WithSource("Other.cs", "namespace Demo { " + mark + "static partial class Use { } }");
        Assert.Equal(expected, await AnalyzeAsync(run, run.Run().OutputCompilation()));
    }

    [Fact]
    public async Task A_lookup_without_the_name_of_the_class_is_reported()
    {
        var run = Corpora.Empty.WithText("a.txt", Corpus)
            .WithSource("Use.cs", "using static Demo.Papers; using P = Demo.Papers; static class Use { static object? one = Find(\"GPT4\"), two = P.Find(\"GPT4\"); }");
        Assert.Equal(
            "CORPUS402 Find(\"GPT4\"): 'GPT4' is the paper 'Papers.GPT4'\nCORPUS402 P.Find(\"GPT4\"): 'GPT4' is the paper 'Papers.GPT4'",
            await AnalyzeAsync(run, run.Run().OutputCompilation()));
    }

    private static Task<string> AnalyzeAsync(string corpus, string expression, params string[] errors)
    {
        var run = Corpora.Empty.WithText("a.txt", corpus).WithSource("Use.cs", $$"""
            namespace Demo
            {
                internal static class Use
                {
                    private const string Wrong = "GPT5o";

                    public static object? It(string text) => {{expression}};
                }
            }

            namespace Own
            {
                internal static class Papers
                {
                    public static object? Find(string nameOrId) => nameOrId;
                }
            }
            """);
        var compilation = run.Run().OutputCompilation();
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !errors.Contains(diagnostic.Id)));
        return AnalyzeAsync(run, compilation);
    }

    private static async Task<string> AnalyzeAsync(GeneratorRun run, Compilation compilation)
    {
        var analysis = compilation.WithAnalyzers([new UsesAnalyzer()], new AnalyzerOptions([.. run.Texts], run.Options));
        IEnumerable<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return string.Join('\n', found.OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).Select(diagnostic =>
            $"{diagnostic.Id} {diagnostic.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(diagnostic.Location.SourceSpan)}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"));
    }
}
