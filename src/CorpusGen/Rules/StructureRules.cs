using System;
using System.Collections.Generic;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>The rules about labels, entries and fields.</summary>
internal static class StructureRules
{
    /// <summary>Checks a file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>What is wrong, in the order of the entries and then of the text outside of them.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IEnumerable<Finding> Check(CleanDocument document, CancellationToken cancellationToken)
    {
        if (document.Entries.IsEmpty)
        {
            // The first line that holds anything is then the label. What else there is, is no stray text but no corpus at all.
            if (document.Source.Label is { } label)
            {
                yield return Finding.Of(RuleList.NoEntries, label);
            }

            yield break;
        }

        if (document.Source.Label is null)
        {
            yield return Finding.Of(RuleList.NoLabel, document.Entries[0].Source.Fields[0].NameSpan);
        }

        var late = 0;
        for (var i = 0; i < document.Entries.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            late = LateFields.Count(document.Source, i, late);
            foreach (var finding in Check(document.Source, document.Entries[i], i, late))
            {
                yield return finding;
            }
        }

        var strays = document.Source.Strays;
        for (var i = 0; i < strays.Length;)
        {
            var first = strays[i];
            for (i++; i < strays.Length && FileLines.AreNeighbours(document.Source.Content, strays[i - 1].End, strays[i].Start); i++)
            {
            }

            if (FieldLikeLines.CheckStray(document.Source.Content, first) is { } heading)
            {
                yield return heading;
            }

            yield return Finding.Of(RuleList.Stray, TextSpan.FromBounds(first.Start, strays[i - 1].End));
        }
    }

    private static IEnumerable<Finding> Check(CorpusDocument document, CleanEntry entry, int index, int late)
    {
        if (late > 0)
        {
            yield return LateFields.Find(document, index, late);
        }

        var seen = 0;
        foreach (var field in entry.Fields)
        {
            var source = field.Source;
            foreach (var line in FieldLikeLines.Check(document.Content, source))
            {
                yield return line;
            }

            if (source.IsMisspelt)
            {
                var meant = FieldNames.NameOf(source.Kind);
                yield return Finding.Of(
                    RuleList.MisspeltField,
                    source.NameSpan,
                    document.Content.Substring(source.NameSpan.Start, source.NameSpan.Length),
                    meant)
                    .WithFix($"Change to '{meant}'", source.NameSpan, meant);
                continue;
            }

            var bit = 1 << (int)source.Kind;
            if ((seen & bit) != 0)
            {
                yield return Finding.Of(RuleList.RepeatedField, source.NameSpan, FieldNames.NameOf(source.Kind));
            }

            seen |= bit;
            if (source.Kind == FieldKind.Abstract && CheckText(field) is { } finding)
            {
                yield return finding;
            }
        }

        if (entry.Find(FieldKind.Abstract) is null && late < entry.Fields.Length)
        {
            yield return Finding.Of(RuleList.NoAbstract, entry.Source.Fields[late].NameSpan);
        }
    }

    private static Finding? CheckText(CleanField field)
    {
        var text = field.Text.Text;
        if (text.Length == 0)
        {
            return Finding.Of(RuleList.EmptyAbstract, field.Source.NameSpan);
        }

        if (AbstractWords.IsPlaceholder(text))
        {
            return Finding.Of(RuleList.Placeholder, TextSpan.FromBounds(field.Source.Lines[0].Start, field.Source.End), text);
        }

        var length = AbstractWords.HeadingLength(text);
        if (length == 0)
        {
            return null;
        }

        var span = TextSpan.FromBounds(field.Text.ToSource(0), field.Text.ToSource(length));
        return Finding.Of(RuleList.AbstractSaidTwice, span, text.Substring(0, AbstractWords.Heading.Length))
            .WithFix("Remove the heading", span, string.Empty);
    }
}
