using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CorpusGen.Cleaning;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>The rules about what is repaired on the way into the program: each reports where, and its fix repairs the file.</summary>
internal static class RepairRules
{
    /// <summary>How much of a line is looked at for the name of a field, which is shorter.</summary>
    private const int LongestHead = 32;

    private static readonly char[] LineBreaks = { '\n', '\r' };

    /// <summary>Checks all fields and the label.</summary>
    /// <param name="document">The file.</param>
    /// <param name="asked">Which rules are asked.</param>
    /// <param name="hasFixes">Whether findings have their fixes.</param>
    /// <returns>A finding for each repair that a rule is about.</returns>
    public static IEnumerable<Finding> Check(CleanDocument document, RuleWeight asked, bool hasFixes)
    {
        foreach (var (text, lines, isAddress) in Texts(document))
        {
            RepairTrial? trial = null;
            foreach (var repair in text.Repairs)
            {
                if (RuleOf(repair.Kind) is { } rule && asked.Has(rule))
                {
                    trial ??= hasFixes ? new RepairTrial(document.Source.Content, text, lines, isAddress) : null;
                    yield return Check(document.Source.Content, text, repair, rule, trial);
                }
            }
        }
    }

    private static IEnumerable<(CleanText Text, ImmutableArray<TextSpan> Lines, bool IsAddress)> Texts(CleanDocument document)
    {
        if (document.Label is not null)
        {
            yield return (document.Label, ImmutableArray.Create(document.Source.Label!.Value), false);
        }

        foreach (var entry in document.Entries)
        {
            foreach (var field in entry.Fields)
            {
                yield return (field.Text, field.Source.Lines, field.IsAddress);
            }
        }
    }

    private static Finding Check(string content, CleanText text, Repair repair, DiagnosticDescriptor rule, RepairTrial? trial)
    {
        var source = content.Substring(repair.Source.Start, repair.Source.Length);
        var finding = Finding.Of(rule, repair.Source, ShownSource(repair.Kind, source), ShownReplacement(repair));
        return trial is not null
            && rule.Remedy() == RuleRemedy.Repaired
            && InFile(content, text, repair) is { } replacement
            && trial.Keeps(repair, replacement)
            ? finding.WithFix("Repair it as the program does", repair.Source, replacement)
            : finding;
    }

    private static string ShownSource(RepairKind kind, string source) => kind switch
    {
        RepairKind.C1Control or RepairKind.ZeroWidth => CodePoint(source),
        RepairKind.Tag or RepairKind.Entity => source.Trim(),
        RepairKind.NotComposed => MarksApart(source),
        _ => source,
    };

    private static string ShownReplacement(Repair repair) => repair.Kind switch
    {
        RepairKind.Tag when repair.Replacement.Trim() is { Length: > 0 } replacement => $"'{replacement}'",
        RepairKind.Tag => "the text without it",
        RepairKind.Entity when repair.Replacement.Trim() is { Length: > 0 } replacement => replacement,
        _ => repair.Replacement,
    };

    /// <summary>A combining mark is written with its number: beside its letter it would look as if it were one with it.</summary>
    private static string MarksApart(string source)
    {
        var apart = new StringBuilder(source.Length);
        foreach (var c in source)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                apart.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                apart.Append(c);
            }
        }

        return apart.ToString();
    }

    /// <summary>The number of the character that a repair is about: white space beside it may go with it.</summary>
    private static string CodePoint(string source)
    {
        var meant = source[0];
        foreach (var c in source)
        {
            if (c is >= '\u0080' and <= '\u009F' || CharacterPass.IsZeroWidth(c))
            {
                meant = c;
                break;
            }
        }

        return ((int)meant).ToString("X4", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// What is written into the file: text that goes on in the next line does so after the repair, and comments stay. There is
    /// nothing to write where the file would then read otherwise.
    /// </summary>
    private static string? InFile(string content, CleanText text, Repair repair)
    {
        var replacement = repair.Replacement;
        var lineBreak = content.LastIndexOfAny(LineBreaks, repair.Source.End - 1, repair.Source.Length);
        if (text.Text.Length == 0 || (lineBreak >= 0 && HasComment(content, repair.Source)))
        {
            return null;
        }

        var behind = content.Substring(repair.Source.End, System.Math.Min(LongestHead, content.Length - repair.Source.End));
        var clean = repair.Start + repair.Replacement.Length;
        var cleanBehind = text.Text.Substring(clean, System.Math.Min(LongestHead, text.Text.Length - clean));
        if (lineBreak >= 0 && string.Equals(replacement, " ", System.StringComparison.Ordinal))
        {
            var isPair = lineBreak > repair.Source.Start && content[lineBreak] == '\n' && content[lineBreak - 1] == '\r';
            var start = isPair ? lineBreak - 1 : lineBreak;
            var end = lineBreak + 1;
            while (end < repair.Source.End && content[end] is ' ' or '\t')
            {
                end++;
            }

            var indentation = content.Substring(start, end - start);
            return end == lineBreak + 1 && (Begins(behind) || Begins(cleanBehind)) ? indentation + " " : indentation;
        }

        // A line that began with a number sign or the name of a field would be a comment, or begin that field.
        var lineStart = repair.Source.Start;
        while (lineStart > 0 && repair.Source.Start - lineStart < LongestHead && content[lineStart - 1] is not ('\r' or '\n'))
        {
            lineStart--;
        }

        if (lineStart > 0 && content[lineStart - 1] is not ('\r' or '\n'))
        {
            return replacement;
        }

        var before = content.Substring(lineStart, repair.Source.Start - lineStart);
        if (Begins(before + content.Substring(repair.Source.Start, repair.Source.Length) + behind))
        {
            return replacement;
        }

        return !Begins(before + replacement + behind) && !Begins(before + replacement + cleanBehind) ? replacement
            : before.Length == 0 ? " " + replacement
            : null;
    }

    /// <summary>Whether a line is a comment or begins a field; one that begins one already is not asked about.</summary>
    private static bool Begins(string line) =>
        line.Length > 0 && (line[0] == '#' || FieldNames.TryRead(line, 0, line.Length, isInAbstract: false, out _, out _, out _));

    /// <summary>Tells whether a comment stands between the lines that a stretch of a file is about.</summary>
    /// <param name="content">The file.</param>
    /// <param name="span">The stretch.</param>
    /// <returns>Whether a line of it but the first begins with a number sign.</returns>
    public static bool HasComment(string content, TextSpan span)
    {
        for (var i = span.Start; i + 1 < span.End; i++)
        {
            if (content[i] is '\r' or '\n' && content[i + 1] == '#')
            {
                return true;
            }
        }

        return false;
    }

    private static DiagnosticDescriptor? RuleOf(RepairKind kind) => kind switch
    {
        RepairKind.WhiteSpace => RuleList.WhiteSpace,
        RepairKind.Latex or RepairKind.LatexEscape or RepairKind.LatexQuote or RepairKind.LatexDash => RuleList.Latex,
        RepairKind.LoneSurrogate => RuleList.LostCharacter,
        RepairKind.Mojibake => RuleList.Mojibake,
        RepairKind.C1Control => RuleList.C1Control,
        RepairKind.ZeroWidth => RuleList.ZeroWidth,
        RepairKind.SoftHyphen => RuleList.SoftHyphen,
        RepairKind.Ligature => RuleList.Ligature,
        RepairKind.CompatibilityLetter => RuleList.CompatibilityLetter,
        RepairKind.NotComposed => RuleList.NotComposed,
        RepairKind.Tag => RuleList.Tag,
        RepairKind.Entity => RuleList.Entity,
        _ => null,
    };
}
