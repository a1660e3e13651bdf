using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using CorpusGen.Configuration;
using CorpusGen.Merging;
using CorpusGen.Rules;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class CorpusRulesTests
{
    private const string Bees = "We count the bees of a large city by the sound that they make at night.";
    private const string Tides = "The tides of a narrow bay are told from three years of levels at two stations.";

    /// <summary>Two files, and what is found: the place and its characters, the other place and its characters, the message.</summary>
    public static TheoryData<string, string, string> Findings => new()
    {
        // The same text.
        { $"A\nAbstract: {Bees}\n\nAbstract: {Bees}", "", "CORPUS201 a.txt (3,0) Abstract | a.txt (1,0) Abstract | The entry has the same text as the one in line 2; both are one paper" },
        { $"A\nAbstract: {Bees}", $"B\nTitle: Bees\nABSTRACT: {Bees}", "CORPUS202 b.txt (2,0) ABSTRACT | a.txt (1,0) Abstract | The text stands in a.txt, line 2, too; both are one paper with two sources" },
        { $"A\nAbstract: {Bees}", $"B\nAbstract: {Bees}\nAbstract: {Bees}", "CORPUS202 b.txt (1,0) Abstract | a.txt (1,0) Abstract | The text stands in a.txt, line 2, too; both are one paper with two sources\nCORPUS201 b.txt (2,0) Abstract | b.txt (1,0) Abstract | The entry has the same text as the one in line 2; both are one paper" },
        { $"A\nAbstract: We count the bees of a large city\n  by the sound   that they make at night.\nAbstract: {Bees}", "", "CORPUS201 a.txt (3,0) Abstract | a.txt (1,0) Abstract | The entry has the same text as the one in line 2; both are one paper" },

        // Nearly the same text: 12 of 15 pairs of words, and all of them.
        { $"A\nName: Bees\nAbstract: {Bees}", "B\nName: Wasps\nAbstract: We count the wasps of a large city by the sound that they make at dawn.", "CORPUS203 b.txt (2,0) Abstract | a.txt (1,0) Name | The text is nearly that of a.txt, line 2: 80 % of the shorter one's pairs of words are the same" },
        { $"A\nName: Bees\nAbstract: {Bees}", $"B\nName: Wasps\nAbstract: {Bees} {Tides}", "CORPUS203 b.txt (2,0) Abstract | a.txt (1,0) Name | The text is nearly that of a.txt, line 2: 100 % of the shorter one's pairs of words are the same" },

        // The same name.
        { $"A\nName: Hive\nAbstract: {Bees}", $"B\nTitle: Hive: a count\nAbstract: {Tides}", "CORPUS204 b.txt (1,0) Title | a.txt (1,0) Name | Another entry comes to the name 'Hive', too: this one is called 'HiveCount'" },

        // The same pin: another letter case, what an identifier is made of, what is reserved. The found name makes way.
        { $"A\nName: Hive\nAbstract: {Bees}", $"B\nName: hive\nAbstract: {Tides}", "CORPUS208 a.txt (1,6) Hive | b.txt (1,6) hive | Another paper (b.txt, line 2) is pinned to the name 'Hive', too, so that neither has it: this one is called 'Hive_cc84c1'\nCORPUS208 b.txt (1,6) hive | a.txt (1,6) Hive | Another paper (a.txt, line 2) is pinned to the name 'hive', too, so that neither has it: this one is called 'hive_97ab0c'" },
        { $"A\nTitle: Hive: a count\nAbstract: Wasps.\nName: Hive\nAbstract: {Bees}", $"B\nName: 'Hive'\nAbstract: {Tides}", "CORPUS204 a.txt (1,0) Title | a.txt (3,0) Name | Another entry comes to the name 'Hive', too: this one is called 'HiveCount'\nCORPUS208 a.txt (3,6) Hive | b.txt (1,6) 'Hive' | Another paper (b.txt, line 2) is pinned to the name 'Hive', too, so that neither has it: this one is called 'Hive_cc84c1'\nCORPUS208 b.txt (1,6) 'Hive' | a.txt (3,6) Hive | Another paper (a.txt, line 4) is pinned to the name 'Hive', too, so that neither has it: this one is called 'Hive_97ab0c'" },
        { $"A\nName: All\nAbstract: {Bees}", $"B\nName: All\nAbstract: {Tides}", "CORPUS208 a.txt (1,6) All | b.txt (1,6) All | Another paper (b.txt, line 2) is pinned to the name 'AllPaper', too, so that neither has it: this one is called 'All_cc84c1'\nCORPUS208 b.txt (1,6) All | a.txt (1,6) All | Another paper (a.txt, line 2) is pinned to the name 'AllPaper', too, so that neither has it: this one is called 'All_97ab0c'" },

        // Fields that contradict each other.
        { $"A\nYear: 1999\n\nName: Hive\nAbstract: {Bees}", $"B\n# corpus: ignore CORPUS202\nName: HIVE\nAbstract: {Bees}", "CORPUS207 b.txt (2,6) HIVE | a.txt (3,6) Hive | The field 'Name' says something else in a.txt, line 2, for the same paper; the first one counts" },
        { $"A\nYear: 1999\nAbstract: {Bees}", $"B\n# corpus: ignore CORPUS202\nYear: 2000\nAbstract: {Bees}", "CORPUS207 b.txt (2,6) 2000 | a.txt (1,6) 1999 | The field 'Year' says something else in a.txt, line 2, for the same paper; the first one counts" },
        { $"A\nTitle: Bees\n  by night\nAbstract: {Bees}", $"B\n# corpus: ignore CORPUS202\nTitle: Bees\n  by day\nAbstract: {Bees}", "CORPUS207 b.txt (2,7) Bees\\n  by day | a.txt (1,7) Bees\\n  by night | The field 'Title' says something else in a.txt, line 2, for the same paper; the first one counts" },

        // The same identifier.
        { $"A\nDoi: 10.1000/A\nAbstract: {Bees}", $"B\nDoi: https://doi.org/10.1000/a\nAbstract: {Tides}", "CORPUS305 b.txt (1,5) https://doi.org/10.1000/a | a.txt (1,5) 10.1000/A | The paper in a.txt, line 2, has the same DOI, but another text" },
        { $"A\nArxiv: 2102.12092v2\nAbstract: {Bees}\n\nArxiv: arXiv:2102.12092\nAbstract: {Tides}", "", "CORPUS305 a.txt (4,7) arXiv:2102.12092 | a.txt (1,7) 2102.12092v2 | The paper in a.txt, line 2, has the same arXiv id, but another text" },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public void What_clashes_is_found_at_its_characters_with_the_first_place_that_it_clashes_with(string a, string b, string expected) =>
        Assert.Equal(expected, Told(("a.txt", a), ("b.txt", b)));

    public static TheoryData<string, string> Sound => new()
    {
        { $"A\nAbstract: {Bees}", $"B\nAbstract: {Tides}" },
        { "", "" },
        { "A\nAbstract:\nAbstract:", "B\nTitle: Bees" },

        // Half of the words, but not half of the pairs.
        { $"A\nName: Bees\nAbstract: {Bees}", "B\nName: Wasps\nAbstract: We hear the bees of a small city by the light that they shed at night." },

        // The same opening.
        { $"A\nName: Bees\nAbstract: {Bees} They sleep in winter, so that none is heard before the end of March.", $"B\nName: Wasps\nAbstract: {Bees} This is cheaper than a net, and no animal is hurt or even seen." },

        // Too few pairs of words to be told from.
        { "A\nName: Bees\nAbstract: No abstract is available for this paper, sorry.", "B\nName: Wasps\nAbstract: No abstract is available for this paper, alas." },

        // Two names.
        { $"A\nName: Hive\nAbstract: {Bees}", $"B\nName: Hives\nAbstract: {Tides}" },

        // One paper, whose entries say the same, or not the same things.
        { $"# corpus: ignore CORPUS201\nA\nYear: 1999\nAuthors: B. Ode; C. Iff\nTitle: Bees\nDoi: 10.1000/a\nArxiv: 2102.12092v1\nAbstract: {Bees}\n\nYear: 1999\nAuthors: B. Ode ;C. Iff;\nTitle: BEES\nDoi: doi:10.1000/A\nArxiv: 2102.12092\nAbstract: {Bees}", "" },
        { $"# corpus: ignore CORPUS201\nA\nYear: 1999\nAbstract: {Bees}\nTitle: Bees\nAbstract: {Bees}\nYear: soon\nAbstract: {Bees}", "" },

        // One paper, pinned to one name in two ways, and with keywords of each entry.
        { $"# corpus: ignore CORPUS201\nA\nName: GPT-4o\nKeywords: bees\nAbstract: {Bees}\n\nName: GPT4o\nKeywords: cities\nAbstract: {Bees}", "" },
        { $"# corpus: ignore CORPUS201\nA\nName: ?\nAbstract: {Bees}\n\nName: Hive\nAbstract: {Bees}", "" },

        // Two identifiers; and an identifier of two versions of one text, which is told as such.
        { $"A\nDoi: 10.1000/a\nArxiv: 2102.12092\nAbstract: {Bees}", $"B\nDoi: 10.1000/b\nArxiv: 2102.12093\nAbstract: {Tides}" },
        { $"A\nName: Bees\nDoi: 10.1000/a\nAbstract: {Bees}", "B\n# corpus: ignore CORPUS203\nName: Wasps\nDoi: 10.1000/a\nAbstract: We count the wasps of a large city by the sound that they make at dawn." },
        { $"A\nDoi: none\nAbstract: {Bees}", $"B\nDoi: none\nAbstract: {Tides}" },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void What_does_not_clash_is_not(string a, string b) => Assert.Equal("", Told(("a.txt", a), ("b.txt", b)));

    [Theory]
    [InlineData("# corpus: ignore CORPUS201\nA\n", "")]
    [InlineData("A\n", "# corpus: ignore corpus201\n")]
    public void A_comment_silences_a_rule_for_the_file_or_the_entry_that_it_is_told_in(string label, string comment) =>
        Assert.Equal("", Told(("a.txt", $"{label}Abstract: {Bees}\n\n{comment}Abstract: {Bees}")));

    [Fact]
    public void A_comment_at_the_other_place_silences_nothing() =>
        Assert.StartsWith(
            "CORPUS201 ",
            Told(("a.txt", $"A\n# corpus: ignore CORPUS201\nAbstract: {Bees}\n\nAbstract: {Bees}")),
            StringComparison.Ordinal);

    /// <summary>Files, and what the fix of the first finding makes of the file that it is in.</summary>
    public static TheoryData<string, string> Pins => new()
    {
        { "A\nTitle: Hive: a count\nAbstract: B.", "A\nName: HiveCount\nTitle: Hive: a count\nAbstract: B." },
        { "A\r\n\r\nTitle: Hive: a count\r\nAbstract: B.", "A\r\n\r\nName: HiveCount\r\nTitle: Hive: a count\r\nAbstract: B." },
        { "A\rAbstract: B.\rTitle: Hive: a count\rAbstract: C.", "A\rAbstract: B.\rName: HiveCount\rTitle: Hive: a count\rAbstract: C." },
        { "Title: Hive: a count\nAbstract: B.", "Name: HiveCount\nTitle: Hive: a count\nAbstract: B." },
        { "A\nTitle: Hive: a count\nName:\nAbstract: B.", "A\nTitle: Hive: a count\nName: HiveCount\nAbstract: B." },
        { "A\nTitle: Hive: a count\nName: ?\n  !\nAbstract: B.", "A\nTitle: Hive: a count\nName: HiveCount\nAbstract: B." },

        // Before this title, the line would join the entry above.
        { "A\nTitle: Bees\n\nTitle: Hive:\n  a count\nAbstract: B.", "A\nTitle: Bees\n\nTitle: Hive:\n  a count\nName: HiveCount\nAbstract: B." },
    };

    [Theory]
    [MemberData(nameof(Pins))]
    public void The_fix_pins_the_name_that_the_paper_has(string content, string expected)
    {
        var pinned = "Name: Hive\nAbstract: " + Bees;
        var (texts, findings) = Check(("a.txt", pinned), ("b.txt", content));
        var found = Assert.Single(findings);
        Assert.Equal("CORPUS204", found.Finding.Rule.Id);
        var fix = Assert.Single(found.Finding.Fixes);
        Assert.Equal("Pin the name 'HiveCount'", fix.Title);
        Assert.All(fix.Edits, edit => Assert.True(found.Finding.Span.Contains(edit.Span) || found.Finding.Span.End == edit.Span.Start));
        var made = FileFixes.Apply(texts[found.File].Text.Document.Source.Content, [fix]);
        Assert.Equal(expected, made);
        Assert.Equal("", Told(("a.txt", pinned), ("b.txt", made)));
    }

    [Fact]
    public void The_outcome_does_not_depend_on_the_order_of_the_files() => Property.ForAllTapes(
        tape =>
        {
            var files = Generated(tape);
            Assert.Equal(Told(files), Told(tape.Shuffle(files)));
        },
        100);

    [Fact]
    public void The_papers_that_share_a_name_are_those_that_the_merging_calls_otherwise_than_it_would_alone() => Property.ForAllTapes(
        tape =>
        {
            var (texts, findings) = Check(Generated(tape));
            var files = texts
                .Select(text => new CorpusFile(text.Path, text.Key, "A", text.Text.Papers(null, CancellationToken.None)))
                .ToList();
            var expected = files.SelectMany(file => file.Papers.Items).Select(paper => paper.Text).Distinct()
                .Select(text => (Alone: Name(text, alone: true), Name: Name(text, alone: false)))
                .Where(names => names.Alone != names.Name)
                .Order();
            var lost = findings.Where(found => found.Finding.Rule.Id is "CORPUS204" or "CORPUS208")
                .Select(found => (Alone: found.Finding.Arguments[0], Name: found.Finding.Arguments[1])).Order();
            Assert.Equal(expected, lost);

            string Name(string text, bool alone)
            {
                var merged = CorpusMerger.Merge(
                    [.. files.Select(
                        file => alone ? file with { Papers = file.Papers.Where(paper => paper.Text == text).ToEquatableArray() } : file)],
                    new CorpusOptions("Demo", false, TextPlace.Auto, 8, 1, "", default),
                    CancellationToken.None);
                return merged.Plans.SelectMany(
                    plan => plan.Papers.Select(paper => (files.Single(file => file.Key == plan.Key).Papers, paper.Id, paper.Name)))
                    .Single(paper => paper.Papers.Any(entry => entry.Id == paper.Id && entry.Text == text)).Name;
            }
        },
        60);

    [Fact]
    public void Warnings_and_infos_are_together_what_all_rules_find() => Property.ForAllTapes(
        tape =>
        {
            var (texts, all) = Check(Generated(tape));
            Assert.Equal(all.Where(found => found.Finding.Rule.DefaultSeverity > DiagnosticSeverity.Info), Of(RuleWeight.Warnings));
            Assert.Equal(all.Where(found => found.Finding.Rule.DefaultSeverity == DiagnosticSeverity.Info), Of(RuleWeight.Infos));

            ImmutableArray<CorpusFinding> Of(RuleWeight weight) => CorpusRules.Check(texts, weight, CancellationToken.None);
        },
        100);

    [Fact]
    public void Work_that_is_cancelled_ends()
    {
        using var cancelled = new CancellationTokenSource();
        var texts = Texts(("a.txt", $"A\nAbstract: {Bees}"));
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => CorpusRules.Check(texts, RuleWeight.All, cancelled.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => NearTexts.Of(["a b"], cancelled.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => UnderstoodText.Of([SourceText.From("Abstract: a")], cancelled.Token));
    }

    /// <summary>A few files of entries that say the same in many ways.</summary>
    private static (string Path, string Content)[] Generated(Tape tape) =>
    [
        .. Enumerable.Range(0, 1 + tape.Next(3)).Select(
            file => ($"{file}.txt", "A\n" + string.Concat(Enumerable.Range(0, tape.Next(5)).Select(_ =>
            tape.Pick(
                "",
                "",
                "Name: Hive\n",
                "Title: Hive: a count\n",
                "Year: 1999\n",
                "Year: 2000\n",
                "Doi: 10.1000/a\n",
                "Arxiv: 2102.12092\n",
                "# corpus: ignore CORPUS201, CORPUS305\n")
            + "Abstract: " + tape.Pick(
                Bees, Tides, "We propose Hive. " + Bees, "We propose Hive. " + Tides, "We count two. " + Bees) + "\n\n")))),
    ];

    private static ImmutableArray<CheckedText> Texts(params IReadOnlyList<(string Path, string Content)> files) =>
        [.. files.Select(
            file => new CheckedText(file.Path, file.Path, UnderstoodText.Of(SourceText.From(file.Content), CancellationToken.None)))];

    private static (ImmutableArray<CheckedText> Texts, ImmutableArray<CorpusFinding> Findings) Check(
        params IReadOnlyList<(string Path, string Content)> files)
    {
        var texts = Texts(files);
        return (texts, CorpusRules.Check(texts, RuleWeight.All, TestContext.Current.CancellationToken));
    }

    /// <summary>Tells what was found: the rule, the place and its characters, the other place and its characters, the message.</summary>
    private static string Told(params IReadOnlyList<(string Path, string Content)> files)
    {
        var (texts, findings) = Check(files);
        return string.Join('\n', findings.Select(found =>
            $"{found.Finding.Rule.Id} {Place(found.File, found.Finding.Span)} | {(found.Other is { } other ? Place(other.File, other.Span) : "")} | "
            + string.Format(
                CultureInfo.InvariantCulture,
                found.Finding.Rule.MessageFormat.ToString(CultureInfo.InvariantCulture),
                [.. found.Finding.Arguments])));

        string Place(int file, TextSpan span)
        {
            var text = SourceText.From(texts[file].Text.Document.Source.Content);
            var start = text.Lines.GetLinePosition(span.Start);
            return $"{texts[file].Path} ({start.Line},{start.Character}) {text.ToString(span).Replace("\n", "\\n", StringComparison.Ordinal)}";
        }
    }
}
