using System.Collections.Immutable;
using System.Linq;
using CorpusGen.Rules;
using CorpusGen.Tool.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Tool.Checking;

/// <summary>What a check found, for any of the formats to tell.</summary>
/// <param name="Files">How many files were checked.</param>
/// <param name="Findings">What was found, in the order of the files, of their characters and of ids.</param>
/// <param name="Problems">What could not be checked.</param>
internal sealed record Report(int Files, ImmutableArray<Told> Findings, ImmutableArray<Problem> Problems)
{
    /// <summary>Counts the findings of a severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>How many there are.</returns>
    public int Count(DiagnosticSeverity severity) => Findings.Count(told => told.Finding.Rule.DefaultSeverity == severity);
}

/// <summary>A finding and where it stands.</summary>
/// <param name="Place">The place.</param>
/// <param name="Finding">What was found there.</param>
/// <param name="Other">The place that it repeats or contradicts, where there is one.</param>
internal sealed record Told(Place Place, Finding Finding, Place? Other);

/// <summary>Characters of a file.</summary>
/// <param name="Path">The file, told from the current folder.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Span">Which characters.</param>
internal sealed record Place(string Path, SourceText Text, TextSpan Span)
{
    /// <summary>Gets lines and columns as the compiler counts them, but from 1; a column is a UTF-16 unit.</summary>
    public Region Region => RegionOf(Text, Span);

    /// <summary>Tells lines and columns.</summary>
    /// <param name="text">A text.</param>
    /// <param name="span">Characters of it.</param>
    /// <returns>From where to where; the end is behind the last character.</returns>
    public static Region RegionOf(SourceText text, TextSpan span)
    {
        var lines = text.Lines.GetLinePositionSpan(span);
        return new Region(lines.Start.Line + 1, lines.Start.Character + 1, lines.End.Line + 1, lines.End.Character + 1);
    }
}

/// <summary>Lines and columns, counted from 1.</summary>
/// <param name="Line">The first line.</param>
/// <param name="Column">The first column.</param>
/// <param name="EndLine">The line that the end is in.</param>
/// <param name="EndColumn">The column behind the last character.</param>
internal readonly record struct Region(int Line, int Column, int EndLine, int EndColumn);

/// <summary>Puts findings into words.</summary>
internal static class Wording
{
    /// <summary>Gets the word for a severity, in lower case.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns><c>error</c>, <c>warning</c> or <c>info</c>.</returns>
    public static string WordOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>Gets the message of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>A sentence. What comes from the file is put in as it is, whatever braces it has.</returns>
    public static string MessageOf(Finding finding) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture,
        finding.Rule.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture),
        [.. finding.Arguments.Items]);

    /// <summary>Tells whether the first fix of a finding can be made without a person.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>Whether it has one that is certain.</returns>
    public static bool HasCertainFix(Finding finding) =>
        finding.Fixes.Count > 0 && finding.Rule.Remedy() is RuleRemedy.Fix or RuleRemedy.Repaired;
}
