using System.Collections.Generic;
using System.IO;
using System.Text;
using CorpusGen.Tool.Checking;
using Microsoft.CodeAnalysis;
using Spectre.Console.Rendering;

namespace CorpusGen.Tool.Formats;

/// <summary>
/// Tells a check as compilers do: <c>path(line,column): warning CORPUS113: message</c>, which editors and build servers know
/// how to read. Below it stand the line of the file and carets under the characters.
/// </summary>
internal static class CheckText
{
    private const string Indent = "    ";
    private const string Cut = "\u2026";

    /// <summary>How much of a long line is shown before and behind the first of the characters, in UTF-16 units.</summary>
    private const int Before = 40;
    private const int Behind = 70;

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    /// <param name="paint">How to colour it.</param>
    public static void Write(Report report, TextWriter output, Paint paint)
    {
        foreach (var told in report.Findings)
        {
            var region = told.Place.Region;
            var severity = told.Finding.Rule.DefaultSeverity;
            var kind = paint.As(severity, $"{Wording.WordOf(severity)} {told.Finding.Rule.Id}");
            output.WriteLine($"{Start(told.Place, region)}: {kind}: {VisibleText.Of(Wording.MessageOf(told.Finding))}");
            WriteLine(told.Place, output, paint, severity);
            if (told.Other is { } other)
            {
                output.WriteLine($"{Indent}see {Start(other, other.Region)}");
            }
        }

        output.WriteLine(Sum(report));
    }

    private static string Start(Place place, Region region) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{VisibleText.Of(place.Path)}({region.Line},{region.Column})");

    /// <summary>Writes the line that a place begins in, or what of it is around the place, and the carets.</summary>
    private static void WriteLine(Place place, TextWriter output, Paint paint, DiagnosticSeverity severity)
    {
        var line = place.Text.Lines.GetLineFromPosition(place.Span.Start).Span;
        var from = place.Span.Start - line.Start <= Before + Cut.Length ? line.Start : place.Span.Start - Before;
        var to = line.End - place.Span.Start <= Behind + Cut.Length ? line.End : place.Span.Start + Behind;
        var text = place.Text.ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(from, to));
        var (start, end) = (place.Span.Start - from, System.Math.Min(place.Span.End, to) - from);

        // A cut between the halves of a surrogate pair would show what is not there.
        var first = text.Length > 0 && from > line.Start && char.IsLowSurrogate(text[0]) ? 1 : 0;
        var last = text.Length > first && to < line.End && char.IsHighSurrogate(text[^1]) ? text.Length - 1 : text.Length;
        var shown = new StringBuilder(from > line.Start ? Cut : "");
        int? firstCaret = null;
        var behindCarets = 0;
        for (var i = first; i < last;)
        {
            firstCaret ??= i >= start ? Width(shown) : null;
            i += VisibleText.Append(shown, text, i);
            behindCarets = i <= end || behindCarets == 0 ? Width(shown) : behindCarets;
        }

        var caret = firstCaret ?? Width(shown);
        var carets = end > start ? System.Math.Max(1, behindCarets - caret) : 1;
        output.WriteLine(Indent + shown.Append(to < line.End ? Cut : ""));
        output.WriteLine(Indent + new string(' ', caret) + paint.As(severity, new string('^', carets)));
    }

    /// <summary>How many columns a text takes on a terminal.</summary>
    private static int Width(StringBuilder text) => new Segment(text.ToString()).CellCount();

    private static string Sum(Report report)
    {
        var counts = new List<string>();
        foreach (var severity in new[] { DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info })
        {
            counts.Add(Number(report.Count(severity), Wording.WordOf(severity)));
        }

        return $"{counts[0]}, {counts[1]} and {counts[2]} in {Number(report.Files, "file")}";
    }

    private static string Number(int count, string what) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
