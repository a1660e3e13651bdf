using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CorpusGen.Tests.Generator;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorpusGen.Tests.Reliability;

/// <summary>Names of files, lists, papers, keywords and resources that do harm where they are taken for more than a text.</summary>
public sealed class HostileNameTests
{
    private const string Names = "System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(Demo.Papers.All, p => p.Name))";

    private const string Files = "System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(Demo.Papers.All, p => p.Sources[0].File))";

    private const string Labels = "System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(Demo.Papers.Lists.All, l => l.Label))";

    private static readonly string Long = new('n', 300);

    /// <summary>Paths of files; each is told from the project's folder, as it is.</summary>
    public static TheoryData<string> Paths =>
    [
        "../up.txt", "../../etc/passwd", "a..b.txt", "...txt", "a:b.txt", "CON.txt", "nul", "a\nb.txt", "a\r\nb.txt",
        "a\0b.txt", "a\"b.txt", "a\\b.txt", "\\\"; }.txt", "a*b?.txt", "</summary>.txt", "&amp;.txt", "{0}.txt",
        "*/.txt", "a\u2028b.txt", "a\u202Etxt.exe", "\uFEFF.txt", "\u212A.txt", "\uD83D\uDE00.txt", " .txt", ".txt",
        "-", "$(x).txt", "%2e%2e.txt", "a;b.txt", "a#b.txt", "Corpus.g.cs", "CorpusFile_a", new string('n', 300) + ".txt",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_path_is_told_as_it_is_and_leads_no_source_elsewhere(string path)
    {
        var run = Corpora.Empty
            .WithText(path, "Vera\nAbstract: We sort bees.")
            .WithText("b.txt", "Vera\nAbstract: We sort wasps.")
            .CheckAll();
        Assert.All(
            run.Generated.Keys,
            hint => Assert.True(hint.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.') && hint.Length < 120, hint));
        Assert.All(run.Generated.Keys, hint => Assert.DoesNotContain("..", hint, StringComparison.Ordinal));
        Assert.Equal(
            new[] { "b.txt", path }.Order(StringComparer.Ordinal),
            run.Evaluate<string[]>(Files).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_without_a_label_is_the_list_of_its_name(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var run = Corpora.Empty.WithText(path, "Abstract: We sort bees.").CheckAll();
        Assert.Equal([name.LastIndexOf('.') > 0 ? name[..name.LastIndexOf('.')] : name], run.Evaluate<string[]>(Labels));
    }

    [Fact]
    public void Paths_that_come_to_the_same_name_of_a_source_are_told_apart()
    {
        string[] paths = ["a/b.txt", "a_b.txt", "a-b.txt", "a b.txt", "A/B.txt", "a/B.txt", "\u00E4/b.txt", "a\u0308/b.txt", Long
            + "/b.txt", "n" + Long + "/b.txt"];
        var run = paths
            .Aggregate(Corpora.Empty, (all, path) => all.WithText(path, $"Abstract: The bees of {all.Texts.Length}."))
            .CheckAll();
        Assert.Equal(paths.Length + 1, run.Generated.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(paths.Order(StringComparer.Ordinal), run.Evaluate<string[]>(Files));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a\"b\\c")]
    [InlineData("a\nb")]
    [InlineData("</summary>; {0} \u202E \u2028 end")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("Demo.Papers.resources")]
    public void A_resource_is_found_under_whatever_name_it_has(string name)
    {
        foreach (var resource in new[] { name, name + Long })
        {
            const string Content = "Vera\nAbstract: We sort bees.";
            var run = Corpora.Empty.WithText("a.txt", Content).WithProperty("CorpusEmbedded", "true").WithProperty("CorpusText", "Resource")
                .WithMetadata("a.txt", "CorpusResource", resource).CheckAll();
            Assert.Equal("We sort bees.", run.Evaluate<string>("Demo.Papers.All[0].Abstract", (resource, Encoding.UTF8.GetBytes(Content))));
        }
    }

    [Theory]
    [InlineData("../..")]
    [InlineData("a:b;c")]
    [InlineData("All")]
    [InlineData("Lists")]
    [InlineData("ToString")]
    [InlineData("class")]
    [InlineData("namespace")]
    [InlineData("await")]
    [InlineData("Equals")]
    [InlineData("Papers")]
    [InlineData("\"; } class Hostile { } //")]
    [InlineData("</summary></remarks>")]
    [InlineData("{0} {{ %s")]
    [InlineData("#if false")]
    [InlineData("\u202Eevil\u202C")]
    [InlineData("\u0130stanbul")]
    [InlineData("---")]
    [InlineData("\u4E2D\u6587")]
    public void A_label_is_a_text_and_its_list_can_be_reached(string label)
    {
        var shown = Cleaned(label);
        var content = label[0] == '#' ? " " + label : label;
        var run = Corpora.Empty
            .WithText("a.txt", content + "\nAbstract: We sort bees.")
            .WithText("b.txt", "Vera\nAbstract: We sort wasps.")
            .CheckAll();
        Assert.Contains(shown, run.Evaluate<string[]>(Labels));
        Assert.Equal(
            1,
            run.Evaluate<int>(
                $"System.Linq.Enumerable.Single(Demo.Papers.Lists.All, l => l.Label == {SymbolDisplay.FormatLiteral(shown, quote: true)}).Papers.Count"));
    }

    /// <summary>Labels that some comparison holds to be one: each is a list of its own, unless the same is shown of both.</summary>
    [Theory]
    [InlineData("stra\u00DFe", "STRASSE")]
    [InlineData("\u0130stanbul", "istanbul")]
    [InlineData("\u0131stanbul", "Istanbul")]
    [InlineData("Kelvin", "\u212Aelvin")]
    [InlineData("Adam", "\u0410dam")]
    [InlineData("\u00C5ngstrom", "A\u030Angstrom")]
    [InlineData("\u03C3igma", "\u03C2igma")]
    [InlineData("a b", "a-b")]
    [InlineData("All", "AllList")]
    public void Labels_that_look_or_fold_alike_are_two_lists(string one, string other)
    {
        var run = Corpora.Empty
            .WithText("a.txt", one + "\nAbstract: The first of two.")
            .WithText("b.txt", other + "\nAbstract: The second of two.")
            .CheckAll();
        string[] shown = [Cleaned(one), Cleaned(other)];
        Assert.Equal(shown.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), run.Evaluate<string[]>(Labels).Order(StringComparer.Ordinal));
        Assert.Equal(2, run.Evaluate<int>("System.Linq.Enumerable.Sum(Demo.Papers.Lists.All, l => l.Papers.Count)"));
    }

    [Fact]
    public void A_label_of_ten_thousand_characters_is_none_too_long_for_the_compiler()
    {
        var label = new string('l', 10_000);
        var run = Corpora.Empty.WithText("a.txt", label + "\nAbstract: Its text.").CheckAll();
        Assert.Equal([label], run.Evaluate<string[]>(Labels));
    }

    /// <summary>
    /// Names that some comparison holds to be one: each pair is two papers or nobody's name, and never one paper's for the other.
    /// </summary>
    [Theory]
    [InlineData("stra\u00DFe", "STRASSE")]
    [InlineData("stra\u00DFe", "strasse")]
    [InlineData("\u0130stanbul", "istanbul")]
    [InlineData("\u0131stanbul", "Istanbul")]
    [InlineData("Kelvin", "\u212Aelvin")]
    [InlineData("Adam", "\u0410dam")]
    [InlineData("\u00C5ngstrom", "A\u030Angstrom")]
    [InlineData("\u00C5ngstrom", "\u212Bngstrom")]
    [InlineData("\u03C3igma", "\u03C2igma")]
    [InlineData("\u01C4ab", "\u01C5ab")]
    [InlineData("\uFF21dam", "Adam")]
    [InlineData("\uD835\uDC00dam", "Adam")]
    [InlineData("x\u200Dy", "xy")]
    [InlineData("x\u202Ey", "xy")]
    [InlineData("class", "Class")]
    [InlineData("_", "__")]
    [InlineData("Equals", "EqualsPaper")]
    [InlineData("get_All", "_get_All")]
    public void Names_that_look_or_fold_alike_are_two_papers(string one, string other)
    {
        var run = Corpora.Empty
            .WithText(
                "a.txt",
                $"Name: {one}\nKeywords: {one}\nAbstract: The first of two.\n\nName: {other}\nKeywords: {other}\nAbstract: The second of two.")
            .CheckAll();
        var names = run.Evaluate<string[]>(Names);
        Assert.Equal(2, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(2, names.Select(name => name.Normalize(NormalizationForm.FormC)).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(
            names,
            name => Assert.True(
                SyntaxFacts.IsValidIdentifier(name)
                    && !name.Any(c => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format),
                name));
        string[] texts = ["The first of two.", "The second of two."];
        foreach (var (name, text) in names.Zip(texts))
        {
            Assert.Equal(text, run.Evaluate<string>($"Demo.Papers.@{name}.Abstract"));
            Assert.Equal(text, run.Evaluate<string>($"Demo.Papers.Find({SymbolDisplay.FormatLiteral(name, quote: true)})!.Abstract"));
        }
    }

    [Fact]
    public void A_name_of_ten_thousand_characters_is_none_too_long_for_the_compiler()
    {
        var run = Corpora.Empty
            .WithText(
                "a.txt",
                $"Name: {new string('n', 10_000)}\nTitle: {new string('t', 10_000)}: A\nKeywords: {new string('k', 10_000)}\nAbstract: Its text.")
            .CheckAll();
        Assert.InRange(run.Evaluate<string[]>(Names).Single().Length, 1, 512);
        Assert.Equal(10_003, run.Evaluate<int>("Demo.Papers.All[0].Title!.Length"));
    }

    [Theory]
    [InlineData("Title", ';')]
    [InlineData("Title", ':')]
    [InlineData("Name", ';')]
    [InlineData("Year", '-')]
    [InlineData("Doi", '/')]
    [InlineData("Arxiv", '.')]
    [InlineData("Url", '/')]
    public void A_field_of_a_million_separators_costs_no_paper(string field, char separator)
    {
        var run = Corpora.Empty.WithText("a.txt", $"{field}: {new string(separator, 1_000_000)}\nAbstract: Its text.").CheckAll();
        Assert.Equal("Its text.", run.Evaluate<string>("Demo.Papers.All[0].Abstract"));
    }

    [Fact]
    public void A_field_of_a_million_separators_is_an_empty_list()
    {
        var run = Corpora.Empty
            .WithText(
                "a.txt", $"Authors: {new string(';', 1_000_000)} A. Ode\nKeywords: {new string(';', 1_000_000)}bees;\nAbstract: Its text.")
            .CheckAll();
        Assert.Equal(["A. Ode"], run.Evaluate<string[]>("System.Linq.Enumerable.ToArray(Demo.Papers.All[0].Authors)"));
        Assert.Contains(
            "bees",
            run.Evaluate<string[]>(
                "System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(Demo.Papers.All[0].Keywords, k => Demo.KeywordExtensions.Text(k)))"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)//https://example.org")]
    [InlineData("data:text/html,<script>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org")]
    [InlineData("https:example.org")]
    [InlineData("https://")]
    [InlineData("https:// example.org")]
    [InlineData("https://example.org/\u0001")]
    [InlineData("\u0001https://example.org")]
    public void An_address_that_is_none_of_a_page_is_refused(string address) =>
        Assert.True(
            Corpora.Empty
                .WithText("a.txt", $"Url: {address}\nAbstract: Its text.")
                .CheckAll()
                .Evaluate<bool>("Demo.Papers.All[0].Url is null"));

    /// <summary>Every property, with what closes a literal, a line, an item or an element.</summary>
    [Theory]
    [InlineData("\"; class Hostile { } //")]
    [InlineData("A\nB")]
    [InlineData("A;B")]
    [InlineData("</CorpusNamespace>")]
    [InlineData("#error no")]
    [InlineData("{0}\u202E")]
    public void What_a_property_says_is_never_code(string value)
    {
        var declared = Declared(Corpora.Small.CheckAll());
        foreach (var property in new[] { "RootNamespace", "CorpusNamespace", "CorpusVisibility", "CorpusText", "CorpusKeywordsPerPaper", "CorpusKeywordMinPapers", "ProjectDir", "CorpusProjectDirectory", "CorpusEmbedded", "CorpusRules" })
        {
            var run = Corpora.Small.WithProperty(property, value).CheckAll();
            Assert.Equal(declared, Declared(run));
            Assert.DoesNotContain(
                run.RunResult.GeneratedTrees,
                tree => tree.GetRoot(TestContext.Current.CancellationToken).ContainsDirectives
                    && tree.ToString().Contains("#error", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Declared(GeneratorResult run) => run.RunResult.GeneratedTrees
        .SelectMany(
            tree => tree
                .GetRoot(TestContext.Current.CancellationToken)
                .DescendantNodes()
                .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax>())
        .Select(type => type.Identifier.Text).Order(StringComparer.Ordinal);

    private static string Cleaned(string label) =>
        CorpusGen.Cleaning.TextCleaner.Clean(label, [Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(0, label.Length)]).Text;
}
