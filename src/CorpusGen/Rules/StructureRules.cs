using System.Collections.Generic;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>Something that a rule found in a file.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Span">The characters that it is about.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record Finding(DiagnosticDescriptor Rule, TextSpan Span, EquatableArray<string> Arguments);

/// <summary>The rules about labels, entries and fields.</summary>
internal static class StructureRules
{
    /// <summary>Checks a file.</summary>
    /// <param name="document">The file, as it was read.</param>
    /// <returns>
    /// What is wrong, in the order of the entries and then of the text outside of them; what a comment silences is left out.
    /// </returns>
    public static IEnumerable<Finding> Check(CorpusDocument document)
    {
        var silenced = Silenced(document);
        for (var i = 0; i < document.Entries.Length; i++)
        {
            foreach (var finding in Check(document, document.Entries[i]))
            {
                if (!silenced.Contains((null, finding.Rule.Id)) && !silenced.Contains((i, finding.Rule.Id)))
                {
                    yield return finding;
                }
            }
        }

        if (!silenced.Contains((null, RuleList.Stray.Id)))
        {
            foreach (var stray in document.Strays)
            {
                yield return Found(RuleList.Stray, stray);
            }
        }
    }

    private static IEnumerable<Finding> Check(CorpusDocument document, Entry entry)
    {
        var seen = 0;
        foreach (var field in entry.Fields)
        {
            if (field.IsMisspelt)
            {
                yield return Found(
                    RuleList.MisspeltField,
                    field.NameSpan,
                    document.Content.Substring(field.NameSpan.Start, field.NameSpan.Length),
                    FieldNames.NameOf(field.Kind));
                continue;
            }

            var bit = 1 << (int)field.Kind;
            if ((seen & bit) != 0)
            {
                yield return Found(RuleList.RepeatedField, field.NameSpan, FieldNames.NameOf(field.Kind));
            }

            seen |= bit;
            if (field.Kind == FieldKind.Abstract && field.Lines.IsEmpty)
            {
                yield return Found(RuleList.EmptyAbstract, field.NameSpan);
            }
        }

        if (entry.Find(FieldKind.Abstract) is null)
        {
            yield return Found(RuleList.NoAbstract, entry.Fields[0].NameSpan);
        }
    }

    /// <summary>The rules that comments silence, each with the entry it is silenced for, or none for the whole file.</summary>
    private static HashSet<(int? Entry, string Rule)> Silenced(CorpusDocument document)
    {
        var silenced = new HashSet<(int? Entry, string Rule)>();
        foreach (var comment in document.Ignores)
        {
            foreach (var rule in comment.Rules)
            {
                silenced.Add((comment.Entry, document.Content.Substring(rule.Start, rule.Length).ToUpperInvariant()));
            }
        }

        return silenced;
    }

    private static Finding Found(DiagnosticDescriptor rule, TextSpan span, params string[] arguments) =>
        new(rule, span, arguments.ToEquatableArray());
}
