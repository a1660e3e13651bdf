using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Tags;
using Xunit;

namespace CorpusGen.Editor.Tests;

/// <summary>What a person at the keyboard sees of the two real files.</summary>
public sealed class EditorTests : IDisposable
{
    private const string Tony = "abstracts/000_a79745e9eae8338b.txt";

    private static readonly string Root = typeof(EditorTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private readonly EditedProject project = new(
        isEmbedded: false,
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "abstracts")).Order(StringComparer.Ordinal)
            .Select(path => ("abstracts/" + Path.GetFileName(path), File.ReadAllText(path)))]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task Behind_papers_stand_all_papers_with_their_first_sentences()
    {
        var offered = await project.CompleteAsync(Inside("Papers.$$"), Token);
        string[] others = ["All", "Lists"];
        Assert.Equal(
            [
                "CompetitiveMultiAgentEnvironment", "DexterousInHandManipulationPolicies", "GeneratingImageRepresentations", "GoalConditionedReinforcementLearning", "GPT4o",
                "ModelBasedReinforcementLearning", "MuTransfer", "NLSOM", "OpenAIFive", "RCGVF", "SingleValueFunction", "TextConditionalDiffusionModel", "TextToImageGeneration",
                "UnsupervisedNeuralMachineTranslation",
            ],
            offered.Where(item => item.Tags.Contains(WellKnownTags.Property) && !others.Contains(item.DisplayText)).Select(item => item.DisplayText));
        Assert.Contains("\nGPT-4o is an autoregressive omni model that accepts as input any combination of text, audio, image, and video", await DescriptionAsync("Papers.$$", "GPT4o"), StringComparison.Ordinal);
    }

    /// <summary>The list that the README shows is what the editor says.</summary>
    [Fact]
    public async Task The_readme_shows_what_stands_behind_papers()
    {
        var shown = new List<string>();
        foreach (var item in await project.CompleteAsync(Inside("Papers.$$"), Token))
        {
            var description = (await DescriptionAsync("Papers.$$", item.DisplayText)).Split('\n');
            var line = $"{item.DisplayText,-38}{(description.Length > 1 ? description[1] : string.Empty)}".TrimEnd();
            shown.Add(line.Length > Width ? line[..(line.LastIndexOf(' ', Width - 2))] + " …" : line);
        }

        var readme = (await File.ReadAllTextAsync(Path.Combine(Root, "README.md"), Token)).ReplaceLineEndings("\n");
        Assert.Equal(shown, readme.Split("```text\nPapers.\n")[1].Split("\n```")[0].Split('\n'));
    }

    [Fact]
    public async Task Behind_lists_stand_the_labels_and_behind_keyword_the_keywords()
    {
        Assert.Equal(
            ["All", "Tony"],
            (await project.CompleteAsync(Inside("Papers.Lists.$$"), Token)).Where(item => item.Tags.Contains(WellKnownTags.Property)).Select(item => item.DisplayText));
        var keywords = (await project.CompleteAsync(Inside("Keyword.$$"), Token)).Where(item => item.Tags.Contains(WellKnownTags.EnumMember)).Select(item => item.DisplayText).ToArray();
        Assert.Contains("ReinforcementLearning", keywords);
        Assert.Contains("NeuralNetwork", keywords);
        Assert.EndsWith("\nreinforcement learning: 7 papers.", await DescriptionAsync("Keyword.$$", "ReinforcementLearning"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hover_tells_the_first_sentence_the_keywords_and_where_the_entry_stands()
    {
        var lines = (await project.HoverAsync(Inside("Papers.GP$$T4o"), Token)).Split('\n');
        Assert.Equal("Paper Papers.GPT4o { get; }", lines[0]);
        Assert.StartsWith("GPT-4o is an autoregressive omni model", lines[1], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("Keywords: GPT-4o, neural network, ", StringComparison.Ordinal));
        Assert.Contains($"In Tony: {Tony}, line 2.", lines);
    }

    [Fact]
    public async Task A_hover_on_a_list_tells_its_label_and_how_many_papers_it_has()
    {
        using var lists = new EditedProject(
            isEmbedded: false,
            ("abstracts/bees.txt", "Honey bees\nName: Bees\nAbstract: Bees dance.\n\nName: Drones\nAbstract: Drones sing.\n"),
            ("abstracts/wasps.txt", "Wasps & hornets\nName: Wasps\nAbstract: Wasps dance.\n"),
            ("more/wasps.txt", "Wasps & hornets\nName: Hornets\nAbstract: Hornets sing.\n\nName: Bees\nAbstract: Bees dance.\n"));
        Assert.Equal(["PaperList Papers.Lists.HoneyBees { get; }", "Honey bees: 2 papers."], await FirstAsync("Papers.Lists.Honey$$Bees"));
        Assert.Equal(["PaperList Papers.Lists.WaspsAndHornets { get; }", "Wasps & hornets: 3 papers."], await FirstAsync("Papers.Lists.Wasps$$AndHornets"));

        // Behind these the editor says that it is not null.
        async Task<IEnumerable<string>> FirstAsync(string expression) => (await lists.HoverAsync(Inside(expression), Token)).Split('\n').Take(2);
    }

    [Fact]
    public async Task What_is_typed_into_a_text_file_is_there_at_the_next_completion()
    {
        Assert.DoesNotContain("Honeybee", await NamesAsync());
        project.Edit(Tony, text => text + "\n\nName: Honeybee\nAbstract: Bees dance to tell of flowers.\n");
        Assert.Contains("Honeybee", await NamesAsync());
        Assert.Contains("\nBees dance to tell of flowers.", await DescriptionAsync("Papers.$$", "Honeybee"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_is_removed_is_an_error_beside_which_its_neighbours_are_named()
    {
        Assert.DoesNotContain("CS0117", await ComplaintsAsync("Papers.NLSOM"), StringComparison.Ordinal);
        project.Edit(Tony, text => "Tony\n\nName: NLSOM2\nAbstract: " + text.Split("Abstract:")[1]);
        Assert.Equal(
            "CORPUS403: No paper is called 'NLSOM'; did you mean 'NLSOM2'?\nCS0117: 'Papers' does not contain a definition for 'NLSOM'",
            await ComplaintsAsync("Papers.NLSOM"));
    }

    /// <summary>What stands above the property says where the entry is.</summary>
    [Fact]
    public async Task Go_to_definition_of_a_paper_leads_to_its_property_which_tells_its_entry()
    {
        var (document, span) = Assert.Single(await project.DefinitionsAsync(Inside("Papers.GP$$T4o"), Token));
        Assert.IsType<SourceGeneratedDocument>(document);
        Assert.False(await NavigationService.IsMappedAsync(document, span, Token));
        var text = await document.GetTextAsync(Token);
        Assert.Equal("GPT4o", text.ToString(span));
        var line = text.Lines.IndexOf(span.Start);
        Assert.Contains(
            Enumerable.Range(1, 8).Select(above => text.Lines[line - above].ToString().Trim()),
            above => above == $"/// <para>In Tony: {Tony}, line 2.</para>");
    }

    /// <summary>
    /// Why there is no line directive above the property: Roslyn's services would lead to the same place with one. The path in it is
    /// there for whoever asks the symbol, as it was written.
    /// </summary>
    [Fact]
    public async Task Go_to_definition_follows_no_line_directive()
    {
        project.AddGenerator(new LineSpanGenerator());
        var (document, span) = Assert.Single(await project.DefinitionsAsync(Inside("Mapped.Be$$es"), Token));
        Assert.EndsWith("Mapped.g.cs", document.FilePath, StringComparison.Ordinal);
        Assert.Equal("Bees", (await document.GetTextAsync(Token)).ToString(span));
        Assert.False(await NavigationService.IsMappedAsync(document, span, Token));

        var tree = await document.GetSyntaxTreeAsync(Token);
        var mapped = tree!.GetMappedLineSpan(span, Token);
        Assert.Equal((LineSpanGenerator.Entry, 1), (mapped.Path, mapped.StartLinePosition.Line));
    }

    [Fact]
    public async Task All_uses_of_a_paper_are_found()
    {
        const string Body = "Papers.GP$$T4o; _ = nameof(Papers.GPT4o); _ = Papers.NLSOM";
        var paper = await SymbolAsync(Body);
        var (document, _) = project.At(Inside(Body));
        var uses = (await SymbolFinder.FindReferencesAsync(paper, document.Project.Solution, Token)).SelectMany(found => found.Locations).ToArray();
        Assert.Equal(2, uses.Length);
        var code = await document.GetTextAsync(Token);
        Assert.All(uses, use => Assert.Equal("GPT4o", code.ToString(use.Location.SourceSpan)));
    }

    private const int Width = 116;

    private static string Inside(string expression) => "using Demo;\ninternal static class C { internal static void M() { _ = " + expression + "; } }";

    private async Task<string> DescriptionAsync(string expression, string item) => await project.DescribeAsync(Inside(expression), item, Token);

    private async Task<IEnumerable<string>> NamesAsync() => (await project.CompleteAsync(Inside("Papers.$$"), Token)).Select(item => item.DisplayText);

    private async Task<ISymbol> SymbolAsync(string expression)
    {
        var (document, position) = project.At(Inside(expression));
        return Assert.IsAssignableFrom<ISymbol>(await SymbolFinder.FindSymbolAtPositionAsync(document, position, Token));
    }

    private async Task<string> ComplaintsAsync(string expression) => string.Join('\n', (await project.DiagnoseAsync(Inside(expression), Token))
        .Where(diagnostic => diagnostic.Location.IsInSource)
        .Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")
        .Order(StringComparer.Ordinal));
}
