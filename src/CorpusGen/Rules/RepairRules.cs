using System.Collections.Generic;
using System.Linq;
using CorpusGen.Cleaning;
using Microsoft.CodeAnalysis;

namespace CorpusGen.Rules;

/// <summary>The rules about what is repaired on the way into the program: each reports where, and its fix repairs the file.</summary>
internal static class RepairRules
{
    private static readonly char[] LineBreaks = { '\n', '\r' };

    /// <summary>Checks all fields and the label.</summary>
    /// <param name="document">The file.</param>
    /// <returns>A finding for each repair that a rule is about.</returns>
    public static IEnumerable<Finding> Check(CleanDocument document)
    {
        var texts = document.Entries.SelectMany(entry => entry.Fields).Select(field => field.Text);
        if (document.Label is not null)
        {
            texts = texts.Prepend(document.Label);
        }

        return texts.SelectMany(text => text.Repairs.Items).Select(repair => Check(document.Source.Content, repair)).OfType<Finding>();
    }

    private static Finding? Check(string content, Repair repair)
    {
        if (RuleOf(repair.Kind) is not { } rule)
        {
            return null;
        }

        var source = content.Substring(repair.Source.Start, repair.Source.Length);
        var finding = Finding.Of(rule, repair.Source, source, repair.Replacement);
        return rule.Remedy() == RuleRemedy.Repaired ? finding.WithFix("Repair it as the program does", repair.Source, InFile(source, repair.Replacement)) : finding;
    }

    /// <summary>Text that goes on in the next line does so after the repair.</summary>
    private static string InFile(string source, string replacement)
    {
        var lineBreak = source.LastIndexOfAny(LineBreaks);
        if (lineBreak < 0 || !string.Equals(replacement, " ", System.StringComparison.Ordinal))
        {
            return replacement;
        }

        var start = lineBreak > 0 && source[lineBreak] == '\n' && source[lineBreak - 1] == '\r' ? lineBreak - 1 : lineBreak;
        return source.Substring(start);
    }

    private static DiagnosticDescriptor? RuleOf(RepairKind kind) => kind switch
    {
        RepairKind.WhiteSpace => RuleList.WhiteSpace,
        RepairKind.LatexEscape or RepairKind.LatexQuote or RepairKind.LatexDash => RuleList.Latex,
        RepairKind.LoneSurrogate => RuleList.LostCharacter,
        _ => null,
    };
}
