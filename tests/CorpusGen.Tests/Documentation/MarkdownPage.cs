using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace CorpusGen.Tests.Documentation;

/// <summary>A page, as far as the tests read Markdown: fenced blocks, headings, links and tables.</summary>
internal sealed partial class MarkdownPage
{
    private const string Fence = "```";

    // The lines outside fenced blocks, with empty ones in the place of these.
    private readonly List<string> prose = [];

    public MarkdownPage(IReadOnlyList<string> lines)
    {
        var blocks = new List<MarkdownBlock>();
        var marker = "";
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (!line.StartsWith(Fence, StringComparison.Ordinal))
            {
                prose.Add(line);
                marker = line.Length == 0 ? marker : MarkerIn(line);
                continue;
            }

            var first = i + 1;
            for (i = first; i < lines.Count && lines[i] != Fence; i++)
            {
                prose.Add("");
            }

            var text = string.Concat(lines.Skip(first).Take(i - first).Select(text => text + "\n"));
            blocks.Add(new MarkdownBlock(first + 1, marker, line[Fence.Length..].Trim(), text));
            marker = "";
        }

        Blocks = blocks;
    }

    public IReadOnlyList<MarkdownBlock> Blocks { get; }

    /// <summary>Gets the lines outside fenced blocks.</summary>
    public IReadOnlyList<string> Prose => prose;

    /// <summary>Gets the targets of the links, those to other sites too.</summary>
    public IEnumerable<string> Links => prose.SelectMany(line => Link().Matches(CodeSpan().Replace(line, "")))
        .Select(match => match.Groups["target"].Value);

    /// <summary>Gets the anchors of the headings, as the usual viewers make them.</summary>
    public IEnumerable<string> Anchors => prose.Where(line => line.StartsWith('#')).Select(line => Anchor(line.TrimStart('#').Trim()));

    /// <summary>Gets the rows of the table behind a marker, without its head; of each cell its text.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Table(string marker) =>
    [
        .. prose.SkipWhile(line => MarkerIn(line) != marker).Skip(1)
            .SkipWhile(line => line.Length == 0)
            .TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
    ];

    /// <summary>Gets what the first code span of a cell holds.</summary>
    public static string CodeIn(string cell)
    {
        var span = CodeSpan().Match(cell).Groups["code"].Value;
        var isPadded = span.Length > 2 && span[0] == ' ' && span[^1] == ' ';
        return isPadded ? span[1..^1] : span;
    }

    private static string MarkerIn(string line) => Comment().Match(line).Groups["marker"].Value;

    private static string Anchor(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var c in heading.ToLower(CultureInfo.InvariantCulture))
        {
            if (char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')
            {
                anchor.Append(c == ' ' ? '-' : c);
            }
        }

        return anchor.ToString();
    }

    [GeneratedRegex(@"^<!-- (?<marker>.*) -->$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\]\((?<target>[^()\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<ticks>`+)(?<code>.+?)(?<!`)\k<ticks>(?!`)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeSpan();
}

/// <summary>A fenced block.</summary>
/// <param name="Line">Its first line, counted from 1.</param>
/// <param name="Marker">What the HTML comment before it says; empty where there is none.</param>
/// <param name="Language">The word behind its fence; empty where there is none.</param>
/// <param name="Text">What it holds.</param>
internal sealed record MarkdownBlock(int Line, string Marker, string Language, string Text);
