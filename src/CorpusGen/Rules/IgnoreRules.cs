using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>The rules about the comments that silence rules.</summary>
internal static class IgnoreRules
{
    private static readonly HashSet<string> Silenceable = new(
        RuleList.All.Where(rule => rule.Scope() is RuleScope.File or RuleScope.Corpus).Select(rule => rule.Id), StringComparer.Ordinal);

    // Whether a rule about several files finds anything cannot be told from one.
    private static readonly HashSet<string> OfOneFile = new(
        RuleList.All.Where(rule => rule.Scope() == RuleScope.File).Select(rule => rule.Id), StringComparer.Ordinal);

    /// <summary>Checks the comments of a file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="silence">The comments, after all other findings were held against them.</param>
    /// <param name="isEncodingKnown">Whether the rule about the encoding could be asked.</param>
    /// <returns>What is wrong with them and no comment silences.</returns>
    public static IEnumerable<Finding> Check(CorpusDocument document, Silence silence, bool isEncodingKnown)
    {
        // A comment that silences one of these two rules is held against what the others gave, and so comes after them.
        var wrong = new DiagnosticDescriptor?[silence.Named.Length];
        foreach (var turn in new[] { string.Empty, RuleList.UnknownRule.Id, RuleList.UnneededIgnore.Id })
        {
            for (var i = 0; i < wrong.Length; i++)
            {
                var named = silence.Named[i];
                if (string.Equals(turn, TurnOf(named.Rule), StringComparison.Ordinal)
                    && WrongWith(named, silence, isEncodingKnown) is { } rule
                    && (Is(turn, rule) || !silence.Covers(named, rule.Id)))
                {
                    wrong[i] = rule;
                }
            }
        }

        var left = new int[document.Ignores.Length];
        for (var i = 0; i < wrong.Length; i++)
        {
            left[silence.Named[i].Comment] += wrong[i] is null ? 1 : 0;
        }

        var (comment, line) = (-1, default(TextSpan));
        for (var i = 0; i < wrong.Length; i++)
        {
            var named = silence.Named[i];
            if (wrong[i] is not { } rule)
            {
                continue;
            }

            if (left[named.Comment] > 0)
            {
                yield return ToFinding(document.Ignores[named.Comment].Rules, named, rule);
                continue;
            }

            // Nothing would be left in the comment: its line goes, with its break.
            (comment, line) = (named.Comment, named.Comment == comment ? line : LineOf(document.Content, named.Span));
            var finding = Finding.Of(rule, line, named.Rule);
            yield return LineGuard.JoinsBreaks(document.Content, line)
                ? finding
                : finding.WithFix("Remove the comment", line, string.Empty);
        }
    }

    private static string TurnOf(string rule) => Is(rule, RuleList.UnknownRule) || Is(rule, RuleList.UnneededIgnore) ? rule : string.Empty;

    private static bool Is(string id, DiagnosticDescriptor rule) => string.Equals(id, rule.Id, StringComparison.Ordinal);

    private static DiagnosticDescriptor? WrongWith(NamedRule named, Silence silence, bool isEncodingKnown)
    {
        if (!Silenceable.Contains(named.Rule))
        {
            return RuleList.UnknownRule;
        }

        var canBeTold = OfOneFile.Contains(named.Rule) && (isEncodingKnown || !Is(named.Rule, RuleList.NotUnicode));
        return canBeTold && !silence.IsNeeded(named) ? RuleList.UnneededIgnore : null;
    }

    /// <summary>The fix takes the id away, with what parts it from the one before it; the first, from the one behind it.</summary>
    private static Finding ToFinding(ImmutableArray<TextSpan> rules, NamedRule named, DiagnosticDescriptor rule)
    {
        var span = named.Place == 0
            ? TextSpan.FromBounds(named.Span.Start, rules[1].Start)
            : TextSpan.FromBounds(rules[named.Place - 1].End, named.Span.End);
        return Finding.Of(rule, span, named.Rule).WithFix("Remove it from the comment", span, string.Empty);
    }

    private static TextSpan LineOf(string content, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && content[start - 1] is not ('\r' or '\n'))
        {
            start--;
        }

        return TextSpan.FromBounds(start, FileLines.BreakBehind(content, span.End).End);
    }
}
