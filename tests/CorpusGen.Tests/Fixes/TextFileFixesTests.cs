using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading.Tasks;
using CorpusGen.CodeFixes;
using CorpusGen.Rules;
using CorpusGen.Tests.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Fixes;

public sealed class TextFileFixesTests
{
    private const string Misspelt = "Vera\r\nTittle: A\r\nAbstract: Bees.\n\nTitel: B\nAbstract: Wasps.\n";

    [Fact]
    public async Task A_finding_is_fixed_where_it_stands_and_nothing_else_changes()
    {
        using var project = new FixedProject(Corpora.Empty, ("a.txt", SourceText.From(Misspelt)));
        var diagnostic = (await project.DiagnoseAsync(new FileAnalyzer())).First(diagnostic => diagnostic.Id == "CORPUS004");
        var offers = await project.OffersAsync(new TextFileFixes(), diagnostic);
        Assert.Equal(
            ["Change to 'Title'|CORPUS004.0", "Change to 'Title' (all CORPUS004 in the file)|CORPUS004.0.file"],
            offers.Select(offer => $"{offer.Title}|{offer.EquivalenceKey}"));
        Assert.Equal(
            Misspelt.Replace("Tittle", "Title", System.StringComparison.Ordinal),
            (await FixedProject.AfterAsync(offers[0], "a.txt")).ToString());
    }

    [Fact]
    public async Task All_findings_of_a_rule_in_a_file_are_fixed_in_one_go()
    {
        using var project = new FixedProject(Corpora.Empty, ("a.txt", SourceText.From(Misspelt)));
        var diagnostic = (await project.DiagnoseAsync(new FileAnalyzer())).Last(diagnostic => diagnostic.Id == "CORPUS004");
        var offers = await project.OffersAsync(new TextFileFixes(), diagnostic);
        Assert.Equal("Vera\r\nTitle: A\r\nAbstract: Bees.\n\nTitle: B\nAbstract: Wasps.\n", (await FixedProject.AfterAsync(offers[1], "a.txt")).ToString());
    }

    [Fact]
    public async Task All_findings_of_a_rule_in_the_project_are_fixed_and_other_files_and_rules_stay()
    {
        const string Other = "Ida\nTitle: A\nAbstract: Ants \\% bees.\n";
        using var project = new FixedProject(Corpora.Empty, ("a.txt", SourceText.From(Misspelt)), ("b.txt", SourceText.From(Misspelt)), ("c.txt", SourceText.From(Other)));
        var diagnostics = await project.DiagnoseAsync(new FileAnalyzer());
        var action = await project.FixAllAsync(new TextFileFixes(), "CORPUS004", "CORPUS004.0", diagnostics);
        foreach (var path in new[] { "a.txt", "b.txt" })
        {
            Assert.Equal("Vera\r\nTitle: A\r\nAbstract: Bees.\n\nTitle: B\nAbstract: Wasps.\n", (await FixedProject.AfterAsync(action!, path)).ToString());
        }

        Assert.Equal(Other, (await FixedProject.AfterAsync(action!, "c.txt")).ToString());
    }

    [Fact]
    public async Task A_rule_without_a_fix_and_a_finding_that_is_gone_are_offered_none()
    {
        using var project = new FixedProject(Corpora.Empty, ("a.txt", SourceText.From("Vera\nAbstract: Bees.\n\nThey fly.\n")));
        var diagnostic = Assert.Single(await project.DiagnoseAsync(new FileAnalyzer()), diagnostic => diagnostic.Id == "CORPUS003");
        Assert.Empty(await project.OffersAsync(new TextFileFixes(), diagnostic));

        var gone = Diagnostic.Create(RuleList.MisspeltField, Location.Create("a.txt", new TextSpan(0, 4), default), "Vera", "Year");
        Assert.Empty(await project.OffersAsync(new TextFileFixes(), gone));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public async Task Encoding_and_byte_order_mark_stay(string encoding, bool hasMark)
    {
        var written = encoding == "utf-8" ? new UTF8Encoding(hasMark) : Encoding.GetEncoding(encoding);
        using var file = new MemoryStream([.. written.GetPreamble(), .. written.GetBytes(Misspelt)]);
        using var project = new FixedProject(Corpora.Empty, ("a.txt", SourceText.From(file, hasMark ? null : new UTF8Encoding(false))));
        var diagnostic = (await project.DiagnoseAsync(new FileAnalyzer())).First(diagnostic => diagnostic.Id == "CORPUS004");
        foreach (var offer in await project.OffersAsync(new TextFileFixes(), diagnostic))
        {
            var text = await FixedProject.AfterAsync(offer, "a.txt");
            Assert.Equal(written.GetPreamble(), text.Encoding!.GetPreamble());
            Assert.Equal(written.CodePage, text.Encoding.CodePage);
        }
    }

    [Fact]
    public async Task The_fix_of_a_finding_about_several_files_comes_with_its_diagnostic()
    {
        using var project = new FixedProject(Corpora.Empty, ("a.txt", SourceText.From("Vera\nAbstract: Bees.\n")));
        Assert.Equal("Vera\nName: Bees\nAbstract: Bees.\n", await ApplyAsync(5, 0, "Name: Bees\n"));
        Assert.Equal("Vera\nAbstract: Ants.\n", await ApplyAsync(15, 4, "Ants"));
        Assert.Null(await ApplyAsync(15, 4, "Bees"));
        Assert.Null(await ApplyAsync(15, 400, "Ants"));
        Assert.Null(await ApplyAsync(int.MaxValue, 1, "Ants"));

        async Task<string?> ApplyAsync(int start, int length, string text)
        {
            var properties = new Dictionary<string, string?>
            {
                ["fix.title"] = "Pin the name",
                ["fix.start"] = start.ToString(CultureInfo.InvariantCulture),
                ["fix.length"] = length.ToString(CultureInfo.InvariantCulture),
                ["fix.text"] = text,
            }.ToImmutableDictionary();
            var diagnostic = Diagnostic.Create(RuleList.SharedName, Location.Create("a.txt", new TextSpan(5, 8), default), properties, "Bees", "x");
            var offer = (await project.OffersAsync(new TextFileFixes(), diagnostic)).SingleOrDefault();
            if (offer is not null)
            {
                Assert.Equal("Pin the name|CORPUS204.0", $"{offer.Title}|{offer.EquivalenceKey}");
                var all = await project.FixAllAsync(new TextFileFixes(), "CORPUS204", "CORPUS204.0", [diagnostic]);
                Assert.Equal((await FixedProject.AfterAsync(offer, "a.txt")).ToString(), (await FixedProject.AfterAsync(all!, "a.txt")).ToString());
            }

            return offer is null ? null : (await FixedProject.AfterAsync(offer, "a.txt")).ToString();
        }
    }

    [Fact]
    public void Editors_find_the_provider_for_text_files_of_any_extension()
    {
        var export = typeof(TextFileFixes).GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
        Assert.Equal([nameof(TextDocumentKind.AdditionalDocument)], export.DocumentKinds);
        Assert.Null(export.DocumentExtensions);
        Assert.Equal(
            RuleList.All.Where(rule => rule.Scope() is RuleScope.File or RuleScope.Corpus).Select(rule => rule.Id),
            new TextFileFixes().FixableDiagnosticIds);
    }
}
