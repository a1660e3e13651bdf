using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Reading;

namespace CorpusGen.Rules;

/// <summary>The rules about damage to a text that only a person can judge, or that the program does not repair on the way.</summary>
internal static class TextRules
{
    /// <summary>Checks the clean texts of the label and of all entries.</summary>
    /// <param name="document">The file.</param>
    /// <param name="asked">Which rules are asked; of others there may be findings, too.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>What is damaged, in the order of the entries. Linear in the length of the file.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    [MethodImpl(Hot.Path)]
    public static IEnumerable<Finding> Check(CleanDocument document, RuleWeight asked, CancellationToken cancellationToken)
    {
        if (document.Label is { } label)
        {
            var text = new TextUnderCheck(document.Source.Content, label);
            TextCharacters.Check(text);
            foreach (var finding in text.Findings)
            {
                yield return finding;
            }
        }

        foreach (var entry in document.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var field in entry.Fields)
            {
                foreach (var finding in Check(document, entry, field, asked))
                {
                    yield return finding;
                }
            }
        }
    }

    [MethodImpl(Hot.Path)]
    private static List<Finding> Check(CleanDocument document, CleanEntry entry, CleanField field, RuleWeight asked)
    {
        var text = new TextUnderCheck(document.Source.Content, field.Text) { Asked = asked };
        TextCharacters.Check(text);
        if (field.Source.Kind is FieldKind.Title or FieldKind.Abstract && !field.Source.IsMisspelt)
        {
            TextSigns.Check(text);
            if (field.Source.Kind == FieldKind.Abstract)
            {
                TextEnds.Check(text, entry, field);
                if (asked.Has(RuleList.TooShort) || asked.Has(RuleList.TooLong))
                {
                    TextLength.Check(text, field);
                }
            }
        }

        return text.Findings;
    }
}
