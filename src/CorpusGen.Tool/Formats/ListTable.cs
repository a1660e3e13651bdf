using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CorpusGen.Tool.Listing;
using Spectre.Console;

namespace CorpusGen.Tool.Formats;

/// <summary>Lists papers as a table for people: framed on a terminal, a line a paper elsewhere.</summary>
internal static class ListTable
{
    private const int KeywordsShown = 3;

    // Wide enough that no row is broken: what reads a table that is no terminal reads it by lines.
    private const int Unbroken = 1 << 14;
    private const int LongestTitle = 100;

    private static readonly string[] Heads = ["name", "year", "title", "keywords", "file"];

    /// <summary>Writes papers.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="output">Where to.</param>
    /// <param name="surroundings">Whether that is a terminal, and how wide.</param>
    /// <param name="hasColors">Whether there are colours.</param>
    public static void Write(IEnumerable<Listed> papers, TextWriter output, Surroundings surroundings, bool hasColors)
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColors ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(written),
        });
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Width = surroundings.IsOutputTerminal ? Math.Max(surroundings.Width, 40) : Unbroken;
        var table = new Table().Border(surroundings.IsOutputTerminal ? TableBorder.Rounded : TableBorder.None);
        table.AddColumns([.. Heads.Select(head => new TableColumn(new Text(head)))]);
        foreach (var paper in papers)
        {
            table.AddRow(
                new Text(paper.Name, new Style(Color.Aqua)),
                new Text(paper.Fields.Year?.ToString(CultureInfo.InvariantCulture) ?? ""),
                Cell(paper.Fields.Title is { Length: > LongestTitle } title ? $"{title[..LongestTitle]}\u2026" : paper.Fields.Title ?? ""),
                Cell(string.Join("; ", paper.Keywords.Take(KeywordsShown).Select(keyword => keyword.Text))),
                Cell(string.Create(CultureInfo.InvariantCulture, $"{paper.Sources[0].File}:{paper.Sources[0].Line}")));
        }

        console.Write(table);
        using var lines = new StringReader(written.ToString());
        while (lines.ReadLine() is { } line)
        {
            output.WriteLine(line.TrimEnd(' '));
        }
    }

    /// <summary>What comes from a file is text: never markup, and nothing that acts on a terminal.</summary>
    private static Text Cell(string text) => new(VisibleText.Of(text));
}
