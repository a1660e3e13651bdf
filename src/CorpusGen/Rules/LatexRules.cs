using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using CorpusGen.Cleaning;
using CorpusGen.Reading;

namespace CorpusGen.Rules;

/// <summary>
/// The rules about LaTeX that cleaning leaves: what only the authors can expand, leads out of the text, or is half of a pair.
/// </summary>
internal static class LatexRules
{
    /// <summary>Checks the titles and abstracts of all entries.</summary>
    /// <param name="document">The file.</param>
    /// <returns>What is left of LaTeX, in the order of the entries. Linear in the length of the file.</returns>
    public static IEnumerable<Finding> Check(CleanDocument document) => document.Entries
        .SelectMany(entry => entry.Fields)
        .Where(field => field.Source.Kind is FieldKind.Abstract or FieldKind.Title)
        .SelectMany(field => Check(document.Source.Content, field.Text));

    private static IEnumerable<Finding> Check(string content, CleanText text)
    {
        var leftovers = Joined(LatexLeftovers.Of(text.Text).OrderBy(leftover => leftover.Start));
        var hasMore = HasWords(text.Text, leftovers);
        foreach (var leftover in leftovers)
        {
            var rule = leftover.Kind switch
            {
                LeftoverKind.Macro => RuleList.PrivateMacro,
                LeftoverKind.Reference => RuleList.LeftoverCommand,
                _ => RuleList.UnbalancedLatex,
            };
            var span = text.ToSource(leftover.Start, leftover.Start + leftover.Length);
            var finding = Finding.Of(rule, span, text.Text.Substring(leftover.Start, leftover.Length));
            var isRemovable = leftover.Kind == LeftoverKind.Reference && hasMore && !RepairRules.HasComment(content, span);
            yield return isRemovable ? finding.WithFix("Remove it", span, string.Empty) : finding;
        }
    }

    /// <summary>Commands that lead out of the text and touch one another are found as one.</summary>
    [MethodImpl(Hot.Path)]
    private static List<LatexLeftover> Joined(IEnumerable<LatexLeftover> leftovers)
    {
        var joined = new List<LatexLeftover>();
        foreach (var leftover in leftovers)
        {
            if (leftover.Kind == LeftoverKind.Reference && joined.Count > 0
                && joined[joined.Count - 1] is { Kind: LeftoverKind.Reference } last && last.Start + last.Length == leftover.Start)
            {
                joined[joined.Count - 1] = last with { Length = last.Length + leftover.Length };
            }
            else
            {
                joined.Add(leftover);
            }
        }

        return joined;
    }

    /// <summary>Whether a text says anything besides: one of nothing but commands would be lost without them.</summary>
    private static bool HasWords(string text, List<LatexLeftover> leftovers)
    {
        var next = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (next < leftovers.Count && leftovers[next].Start == i)
            {
                i += System.Math.Max(leftovers[next].Length - 1, 0);
                next++;
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
