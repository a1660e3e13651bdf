using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using CorpusGen.Rules;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Rules;

/// <summary>The examples of the pages of rules about all files together: several blocks are several files.</summary>
public sealed class CorpusRulePageTests
{
    private static readonly string Root = typeof(CorpusRulePageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static TheoryData<string> Rules => [.. RuleList.DescriptorsOf(RuleScope.Corpus).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_first_example_of_a_page_gives_its_rule_and_the_second_does_not(string rule)
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "rules", rule + ".md")).ReplaceLineEndings("\n");
        var (before, after) = (Blocks(page, "\nBefore:\n", "\nAfter:\n"), Blocks(page, "\nAfter:\n", "\n## How to silence it\n"));
        var findings = Check(before);
        Assert.NotEmpty(findings);
        Assert.All(findings, found => Assert.Equal(rule, found.Finding.Rule.Id));
        Assert.Empty(Check(after));
        if (findings[0].Finding.Rule.Remedy() == RuleRemedy.Fix)
        {
            Assert.Equal(after, before.Select((content, file) => FileFixes.Apply(
                content, findings.Where(found => found.File == file).Select(found => Assert.Single(found.Finding.Fixes)))));
        }
    }

    private static ImmutableArray<CorpusFinding> Check(IEnumerable<string> contents) => CorpusRules.Check(
        [
            .. contents.Select((content, i) => new CheckedText(
                $"{i}.txt", $"{i}.txt", UnderstoodText.Of(SourceText.From(content), TestContext.Current.CancellationToken))),
        ],
        RuleWeight.All,
        TestContext.Current.CancellationToken);

    private static List<string> Blocks(string page, string from, string to)
    {
        var part = page[(page.IndexOf(from, StringComparison.Ordinal) + from.Length)..page.IndexOf(to, StringComparison.Ordinal)];
        return [.. part.Split("```text\n").Skip(1).Select(block => block[..block.IndexOf("```\n", StringComparison.Ordinal)])];
    }
}
