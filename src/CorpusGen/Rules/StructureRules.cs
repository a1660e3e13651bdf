using System.Collections.Generic;
using CorpusGen.Cleaning;
using CorpusGen.Reading;

namespace CorpusGen.Rules;

/// <summary>The rules about labels, entries and fields.</summary>
internal static class StructureRules
{
    /// <summary>Checks a file.</summary>
    /// <param name="document">The file.</param>
    /// <returns>What is wrong, in the order of the entries and then of the text outside of them.</returns>
    public static IEnumerable<Finding> Check(CleanDocument document)
    {
        foreach (var entry in document.Entries)
        {
            foreach (var finding in Check(document.Source, entry.Source))
            {
                yield return finding;
            }
        }

        foreach (var stray in document.Source.Strays)
        {
            yield return Finding.Of(RuleList.Stray, stray);
        }
    }

    private static IEnumerable<Finding> Check(CorpusDocument document, Entry entry)
    {
        var seen = 0;
        foreach (var field in entry.Fields)
        {
            if (field.IsMisspelt)
            {
                var meant = FieldNames.NameOf(field.Kind);
                yield return Finding.Of(RuleList.MisspeltField, field.NameSpan, document.Content.Substring(field.NameSpan.Start, field.NameSpan.Length), meant)
                    .WithFix($"Change to '{meant}'", field.NameSpan, meant);
                continue;
            }

            var bit = 1 << (int)field.Kind;
            if ((seen & bit) != 0)
            {
                yield return Finding.Of(RuleList.RepeatedField, field.NameSpan, FieldNames.NameOf(field.Kind));
            }

            seen |= bit;
            if (field.Kind == FieldKind.Abstract && field.Lines.IsEmpty)
            {
                yield return Finding.Of(RuleList.EmptyAbstract, field.NameSpan);
            }
        }

        if (entry.Find(FieldKind.Abstract) is null)
        {
            yield return Finding.Of(RuleList.NoAbstract, entry.Fields[0].NameSpan);
        }
    }
}
