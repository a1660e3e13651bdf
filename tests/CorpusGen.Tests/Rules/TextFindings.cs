using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorpusGen.Cleaning;
using CorpusGen.Rules;
using CorpusGen.Tests.Reading;
using Xunit;

namespace CorpusGen.Tests.Rules;

/// <summary>Checks files in which ⟦…⟧ stands around every place that a rule is to find.</summary>
internal static class TextFindings
{
    /// <summary>The findings of the rules about damage to texts.</summary>
    public static List<Finding> In(string content) => [.. TextRules.Check(CleanDocument.Of(Reads.Document(content), default), RuleWeight.All, default)];

    /// <summary>Asserts that a rule finds the places that are marked, and no other.</summary>
    public static void AssertMarked(string rule, string marked)
    {
        var content = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var found = In(content).Where(finding => finding.Rule.Id == rule).OrderBy(finding => finding.Span.Start).ToList();
        var shown = content;
        foreach (var finding in Enumerable.Reverse(found))
        {
            shown = shown.Insert(finding.Span.End, "⟧").Insert(finding.Span.Start, "⟦");
        }

        Assert.Equal(marked, shown);
    }

    /// <summary>Asserts what the fixes of a rule make of an abstract, and that doing it again changes nothing.</summary>
    public static void AssertFixed(string rule, string before, string after)
    {
        var rules = ImmutableHashSet.Create(rule);
        Assert.Equal(after, FileFixes.ApplyAll(before, rules, default));
        Assert.Equal(after, FileFixes.ApplyAll(after, rules, default));
    }

    /// <summary>What each fix of the only finding of a rule makes of a file, in the order in which they are offered.</summary>
    public static IEnumerable<string> Choices(string rule, string content) =>
        Assert.Single(In(content), finding => finding.Rule.Id == rule).Fixes.Select(fix => FileFixes.Apply(content, [fix]));

    private static IEnumerable<TResult> Select<T, TResult>(this EquatableArray<T> items, Func<T, TResult> selector)
        where T : IEquatable<T> => items.Items.Select(selector);
}
