using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace CorpusGen.Tests.Tool;

public sealed class ListCommandTests
{
    private const string Text = "An agent that learns by trial should use each trial more than once. We propose proximal policy optimization (PPO) for reinforcement learning, which is as stable as trust region policy optimization and simpler.";
    private const string List = "Vera\nTitle: BeeNet: Bees\nAuthors: A. Ant; B. Bee\nYear: 1999\nDoi: https://doi.org/10.1000/182\nArxiv: 2102.12092\nUrl: https://example.org/x\nAbstract: "
        + Text
        + "\n\nAbstract: Bees  fly.";

    private static readonly string[] Single = ["title", "year", "doi", "arxiv", "url"];
    private static readonly string[] Several = ["authors", "abbreviations"];

    [Fact]
    public void A_line_of_json_has_all_that_is_known_of_a_paper()
    {
        using var place = new Workplace().With("x/a.txt", List).With("y/b.txt", "Mia\n\nAbstract: " + Text);
        var ran = place.Run("list", "**/*.txt", "--format", "jsonl");
        Assert.Equal(0, ran.ExitCode);
        Assert.Equal(2, ran.Lines.Length);
        using var json = JsonDocument.Parse(ran.Lines[0]);
        var paper = json.RootElement;
        Assert.Equal(
            ["name", "id", "line", "file", "title", "authors", "year", "doi", "arxiv", "url", "abstract", "keywords", "abbreviations", "sources"],
            paper.EnumerateObject().Select(property => property.Name));
        Assert.Equal("BeeNet", paper.GetProperty("name").GetString());
        Assert.Equal(16, paper.GetProperty("id").GetString()!.Length);
        Assert.Equal(2, paper.GetProperty("line").GetInt32());
        Assert.Equal("x/a.txt", paper.GetProperty("file").GetString());
        Assert.Equal("BeeNet: Bees", paper.GetProperty("title").GetString());
        Assert.Equal(["A. Ant", "B. Bee"], paper.GetProperty("authors").EnumerateArray().Select(author => author.GetString()));
        Assert.Equal(1999, paper.GetProperty("year").GetInt32());
        Assert.Equal("10.1000/182", paper.GetProperty("doi").GetString());
        Assert.Equal("2102.12092", paper.GetProperty("arxiv").GetString());
        Assert.Equal("https://example.org/x", paper.GetProperty("url").GetString());
        Assert.Equal(Text, paper.GetProperty("abstract").GetString());
        Assert.Equal(
            """[{"short":"PPO","long":"proximal policy optimization"}]""", JsonSerializer.Serialize(paper.GetProperty("abbreviations")));
        Assert.Equal(
            """[{"list":"Vera","file":"x/a.txt","line":2},{"list":"Mia","file":"y/b.txt","line":3}]""",
            JsonSerializer.Serialize(paper.GetProperty("sources")));
        var scores = Scores(paper).ToArray();
        Assert.NotEmpty(scores);
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public void What_no_entry_gives_is_null_or_empty()
    {
        using var place = new Workplace().With("a.txt", List);
        using var json = JsonDocument.Parse(place.Run("list", "a.txt", "--format", "jsonl").Lines[1]);
        Assert.All(Single, name => Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty(name).ValueKind));
        Assert.All(Several, name => Assert.Equal(0, json.RootElement.GetProperty(name).GetArrayLength()));
        Assert.Equal("Bees fly.", json.RootElement.GetProperty("abstract").GetString());
    }

    [Fact]
    public void Keywords_that_an_entry_gives_come_first_and_there_are_up_to_fifteen()
    {
        var given = string.Join("; ", Enumerable.Range(0, 13).Select(i => $"topic {(char)('a' + i)}"));
        using var place = new Workplace().With("a.txt", $"Vera\nAbstract: {Text}\n\nKeywords: {given}\nAbstract: {Text}");
        using var json = JsonDocument.Parse(place.Run("list", "a.txt", "--format", "jsonl").Lines.Single());
        var texts = json.RootElement
            .GetProperty("keywords")
            .EnumerateArray()
            .Select(keyword => keyword.GetProperty("text").GetString())
            .ToArray();
        Assert.Equal(given.Split("; "), texts.Take(13));
        Assert.Equal(15, texts.Length);
        Assert.Equal(Scores(json.RootElement).OrderDescending(), Scores(json.RootElement));
    }

    [Fact]
    public void Names_come_one_a_line_in_the_order_of_files_and_lines()
    {
        using var place = new Workplace()
            .With("b.txt", "Vera\nName: One\nAbstract: Bees fly.\nName: Two\nAbstract: Ants walk.")
            .With("a.txt", "Mia\nName: Three\nAbstract: Wasps sting.");
        Assert.Equal("Three\nOne\nTwo\n", place.Run("list", "b.txt", "a.txt", "--format", "names").Output);
    }

    [Fact]
    public void A_table_that_is_no_terminal_has_a_line_a_paper_and_no_frame()
    {
        using var place = new Workplace().With(
            "a.txt",
            $"Vera\nName: One\nTitle: [red]Bees[/] \u001B and {new string('x', 150)}\nYear: 1999\nKeywords: honey\nAbstract: Bees fly.\nName: Two\nAbstract: Ants walk.");
        var lines = place.Run("list", "a.txt").Lines;
        Assert.Equal(3, lines.Length);
        Assert.Equal(["name", "year", "title", "keywords", "file"], lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith(@"One  1999 [red]Bees[/] \u001B and xxx", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(" a.txt:2", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Two  ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_on_a_terminal_is_as_wide_as_that()
    {
        using var place = new Workplace().With("a.txt", List);
        var ran = place.Run("", ["list", "a.txt", "--no-color"], isTerminal: true);
        Assert.All(ran.Lines, line => Assert.InRange(line.Length, 1, 100));
        Assert.Contains('│', ran.Output);
        Assert.DoesNotContain('\u001B', ran.Output);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_said_and_the_others_are_listed()
    {
        using var place = new Workplace().With("a.txt", "Vera\nName: One\nAbstract: Bees fly.");
        var ran = place.Run("Name: Two\nAbstract: Ants walk.", ["list", "gone.txt", "a.txt", "-", "--format", "names"]);
        Assert.Equal((2, "Two\nOne\n"), (ran.ExitCode, ran.Output));
    }

    private static IEnumerable<double> Scores(JsonElement paper) =>
        paper.GetProperty("keywords").EnumerateArray().Select(keyword => keyword.GetProperty("score").GetDouble());
}
