using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using CorpusGen.Rules;
using CorpusGen.Tests.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorpusGen.Tests.Documentation;

/// <summary>
/// The examples on the rules' pages: what stands before gives the rule, what stands after does not, and where there is a certain fix it
/// makes the one of the other. A sign that cannot be seen is written <c>⟨U+00AD⟩</c>.
/// </summary>
public sealed partial class RulePageTests
{
    /// <summary>What the example of a page must show, by what its rule looks at: the rule, the text before, the text after.</summary>
    private static readonly Dictionary<RuleScope, Action<DiagnosticDescriptor, string, string>> Shown = new()
    {
        [RuleScope.File] = CheckFile,
    };

    public static TheoryData<string> Pages => [.. RuleList.All.Where(rule => Shown.ContainsKey(rule.Scope())).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_example_of_a_page_shows_its_rule(string id)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", id + ".md")).ReplaceLineEndings("\n");
        var rule = RuleList.All.Single(rule => rule.Id == id);
        var example = Regex.Match(
            page,
            "\n## Example\n\nBefore:\n\n```text\n(?<before>.*?)```\n\nAfter:\n\n```text\n(?<after>.*?)```\n\n## How to silence it\n",
            RegexOptions.Singleline | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1));
        Assert.True(example.Success, $"The page of {id} has no example with a text before and one after.");
        Shown[rule.Scope()](rule, Decoded(example.Groups["before"].Value), Decoded(example.Groups["after"].Value));
    }

    private static void CheckFile(DiagnosticDescriptor rule, string before, string after)
    {
        Assert.Contains(FindingsOf(rule, before), finding => finding.Rule.Id == rule.Id);
        Assert.DoesNotContain(FindingsOf(rule, after), finding => finding.Rule.Id == rule.Id);
        if (rule.Remedy() is RuleRemedy.Fix or RuleRemedy.Repaired)
        {
            Assert.Equal(after, FileFixes.ApplyAll(before, ImmutableHashSet.Create(rule.Id), TestContext.Current.CancellationToken));
        }
    }

    /// <summary>A page cannot hold bytes: what its example says was decoded is taken to have been so with a code page.</summary>
    private static ImmutableArray<Finding> FindingsOf(DiagnosticDescriptor rule, string content)
    {
        var encoding = rule.Id == RuleList.NotUnicode.Id && content.Contains('\u00C3', StringComparison.Ordinal) ? System.Text.Encoding.Latin1 : null;
        return FileRules.Check(Microsoft.CodeAnalysis.Text.SourceText.From(content, encoding), Checks.Document(content), RuleWeight.All, hasFixes: true, CancellationToken.None);
    }

    private static string Decoded(string text) => Sign().Replace(text, sign =>
    {
        var number = int.Parse(sign.Groups["number"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return number <= char.MaxValue ? ((char)number).ToString() : char.ConvertFromUtf32(number);
    });

    [GeneratedRegex("⟨U\\+(?<number>[0-9A-F]{4,6})⟩", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sign();
}
