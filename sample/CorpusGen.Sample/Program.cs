using System;
using System.Collections.Generic;
using System.Linq;
using CorpusGen.Sample;
using Spectre.Console;

// A tour of what CorpusGen makes of the two files in abstracts/. Everything below is checked by the compiler: misspell
// Papers.GPT4o and this program does not build.
var console = Screen.Open();

Screen.Heading(console, "Lists");
foreach (var list in Papers.Lists.All)
{
    Screen.Entry(console, list.Label, $"{list.Papers.Count} papers");
}

Screen.Heading(console, "Papers");
foreach (var paper in Papers.All)
{
    Screen.Entry(console, paper.Name, paper.FirstSentence);
    Screen.Detail(console, "keywords", string.Join(", ", paper.Keywords.Select(keyword => keyword.Text())));
    Screen.Detail(console, "abbreviations", string.Join(", ", paper.Abbreviations.Select(a => $"{a.Short} = {a.Long}")));
    Screen.Detail(console, "sources", string.Join(", ", paper.Sources.Select(source => $"{source.List}, {source.File}:{source.Line}")));
}

Screen.Heading(console, "Keywords");
Screen.Table(
    console,
    Enum.GetValues<Keyword>()
        .OrderByDescending(keyword => keyword.Papers().Count)
        .ThenBy(keyword => keyword.Text(), StringComparer.OrdinalIgnoreCase)
        .Select(keyword => (keyword.Text(), Names(keyword.Papers()))));

Screen.Heading(console, "Lookups");

// A paper is a property: the editor lists it, with its first sentence, and the compiler checks it.
Paper gpt4o = Papers.GPT4o;
Screen.Entry(console, "Papers.GPT4o.Sources.Count", $"{gpt4o.Sources.Count}: it stands in both files");

// The text is data in the assembly: as UTF-8 without a copy, as a string decoded on first use.
Screen.Entry(console, "Papers.GPT4o.AbstractUtf8.Length", $"{gpt4o.AbstractUtf8.Length} bytes");
Screen.Entry(console, "Papers.GPT4o.Abstract.Length", $"{gpt4o.Abstract.Length} characters");

// By name or id, caseless; null where there is none.
Screen.Entry(console, "Papers.Find(\"gpt4o\")", Papers.Find("gpt4o")?.ToString() ?? "null");
Screen.Entry(console, $"Papers.Find(\"{gpt4o.Id}\")", Papers.Find(gpt4o.Id)?.Name ?? "null");
#pragma warning disable CORPUS401 // That no paper has this name is what is shown.
Screen.Entry(console, "Papers.Find(\"nobody\")", Papers.Find("nobody")?.Name ?? "null");
#pragma warning restore CORPUS401

// By list, and by keyword: papers on a narrower subject count too.
Screen.Entry(console, "Papers.Lists.Tony.Papers", Names(Papers.Lists.Tony.Papers));
Screen.Entry(console, "Papers.With(Keyword.ReinforcementLearning)", Names(Papers.With(Keyword.ReinforcementLearning)));
Screen.Entry(
    console,
    "Keyword.ReinforcementLearning.Narrower()",
    string.Join(", ", Keyword.ReinforcementLearning.Narrower().Select(keyword => keyword.Text())));

Screen.Entry(
    console,
    "Keyword.DeepReinforcementLearning.Broader()",
    string.Join(", ", Keyword.DeepReinforcementLearning.Broader().Select(keyword => keyword.Text())));

// Two papers are equal when their ids are.
Screen.Entry(console, "Papers.GPT4o == Papers.All[0]", $"{gpt4o == Papers.All[0]}");

static string Names(IEnumerable<Paper> papers) => string.Join(", ", papers.Select(paper => paper.Name));

/// <summary>How the tour looks: in colours on a terminal, plain text elsewhere.</summary>
internal static class Screen
{
    /// <summary>Opens the console; a file or a pipe has no width of its own, and gets 100 columns.</summary>
    /// <returns>The console.</returns>
    public static IAnsiConsole Open()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = 100;
        return console;
    }

    /// <summary>Begins a part of the tour.</summary>
    /// <param name="console">The console.</param>
    /// <param name="title">What comes.</param>
    public static void Heading(IAnsiConsole console, string title)
    {
        console.WriteLine();
        console.Write(new Text(title, new Style(Color.Yellow, decoration: Decoration.Bold)));
        console.WriteLine();
        console.WriteLine();
    }

    /// <summary>Shows something and what it is. What comes from the corpus is text, never markup.</summary>
    /// <param name="console">The console.</param>
    /// <param name="name">The thing.</param>
    /// <param name="text">What it is.</param>
    public static void Entry(IAnsiConsole console, string name, string text)
    {
        console.Write(new Text(name, new Style(Color.Aqua)));
        console.WriteLine();
        Indented(console, text, Style.Plain);
    }

    /// <summary>Shows a detail of the entry above it, if there is anything to show.</summary>
    /// <param name="console">The console.</param>
    /// <param name="name">What kind of detail.</param>
    /// <param name="text">The detail.</param>
    public static void Detail(IAnsiConsole console, string name, string text)
    {
        if (text.Length > 0)
        {
            Indented(console, $"{name}: {text}", new Style(decoration: Decoration.Dim));
        }
    }

    /// <summary>Shows things and what they are, side by side.</summary>
    /// <param name="console">The console.</param>
    /// <param name="rows">The things.</param>
    public static void Table(IAnsiConsole console, IEnumerable<(string Name, string Text)> rows)
    {
        var grid = new Grid().AddColumn(new GridColumn { Padding = new Padding(0, 0, 2, 0) }).AddColumn();
        foreach (var (name, text) in rows)
        {
            grid.AddRow(new Text(name, new Style(Color.Aqua)), new Text(text));
        }

        console.Write(grid);
    }

    private static void Indented(IAnsiConsole console, string text, Style style) =>
        console.Write(new Padder(new Text(text, style), new Padding(4, 0, 0, 0)));
}
