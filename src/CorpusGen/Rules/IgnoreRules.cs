using System;
using System.Collections.Generic;
using System.Linq;

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
    /// <param name="silence">The comments, after all other findings were held against them.</param>
    /// <returns>What is wrong with them.</returns>
    public static IEnumerable<Finding> Check(Silence silence)
    {
        foreach (var (rule, span, isNeeded) in silence.Named)
        {
            if (!Silenceable.Contains(rule))
            {
                yield return Finding.Of(RuleList.UnknownRule, span, rule);
            }
            else if (!isNeeded && OfOneFile.Contains(rule))
            {
                yield return Finding.Of(RuleList.UnneededIgnore, span, rule);
            }
        }
    }
}
