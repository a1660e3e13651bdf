using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Rules;
using CorpusGen.Tests.Generator;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CorpusGen.Tests.Rules;

/// <summary>
/// What holds for the fixes of all rules, on files made of what rules look for and on the sample's with damage done to them.
/// </summary>
public sealed class FixSafetyTests
{
    private static readonly string[] Breaks = ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n \n"];

    private static readonly string[] Fields =
    [
        "Name:", "Title:", "Authors:", "Year:", "Doi:", "Arxiv:", "Url:", "Keywords:",
        "Abstract:", "ABSTRACT:", "Abstarct:", "Tittle:", "Near:", "Results:",
    ];

    private static readonly string[] Comments =
    [
        "# corpus: ignore CORPUS004", "# corpus: ignore CORPUS999, CORPUS306", "# corpus: ignore CORPUS116 CORPUS131", "# comment", "#",
    ];

    // Each is damage that a rule is about, or the beginning or end of it, or what could be taken for one.
    private static readonly string[] Damage =
    [
        "Abstract", "N/A", "-", "--", "---", "\u2026", "...", "(2021)", "May 2021",
        "DOI 10.1000/182.", "https://dx.doi.org/10.1000/182", "arXiv:2102.12092v2 [cs.CL]",
        "<https://example.org>", "https: //example.org", "www.example.org",
        "A. Ramesh, M. Pavlov and S. Gray", "Ramesh, A., Pavlov, M.", "GPT-4o", "All",
        "\u00E2\u20AC\u2122", "\u00C2\u00A3", "\u00C3\u00A9", "\u0092", "\0",
        "\u0007", "\uFFFD", "\u200B", "\uFEFF", "\u200D", "\u202E", "\u202C", "\u2067",
        "\u00AD", "\uFB01", "\uFF21\uFF22", "\U0001D400", "\uE000", "e\u0301", "\uD83D", "\uDE00", "\uD83D\uDE00",
        "repre- sentation", "pre- and post-", "repre-", "sentation", "<jats:p>", "</jats:p>",
        "<b>", "</b>", "<sub>2</sub>", "<!--", "p<0.05", "&amp;", "&amp;lt;", "&nbsp;",
        "&#160;", "&#xAD;", "&lt;", "\\%", "\\#", "\\#", "\\emph{", "\\textbf{bees}", "{", "}", "$",
        "$x^2$", "\\alpha", "\\'e", "~", "``", "''", "`", "'", "\\\\", "\\method", "\\cite{bees}",
        "\\ref{a}", "(", ")", "[", "]", "a)", "\u201C", "\u201D", "\"", "**bees**",
        "_bees_", "[bees](https://example.org)", "ABSTRACT TRUNCATED AT 250 WORDS",
        "\u00A9 2021 Elsevier B.V. All rights reserved.", "Copyright 2020 The Authors.",
        "Keywords: bees, wasps", "Index Terms\u2014bees; wasps", "Keywords", "bees.Wasps", "U.S.A", "the the",
        "in in vitro", "\t", "\u00A0", "  ", "\u2028", "\u3000",
    ];

    private static readonly string[] Words = ["bees", "Bees", "fly", "We", "the", "of", "a", ".", ",", ":", ";", " ", " ", " ", " ", "\u03B2", "50", "T", "itle", "Y", "ear", "Abs", "tract"];

    /// <summary>Files of any lines.</summary>
    private static readonly Gen<string> AnyFiles = Property.Text(
        [.. Fields, .. Comments, .. Damage, .. Words, .. Breaks, .. Breaks, "\n", "\n", "\r\n", "Vera"]);

    /// <summary>Files of entries that hold damage, with one kind of line break.</summary>
    private static readonly Gen<string> DamagedFiles = Gen
        .Choose(0, 1 << 20)
        .ArrayOf(200)
        .Select(decisions => Damaged(new Tape(decisions)));

    /// <summary>The sample's files with damage done to some places.</summary>
    private static readonly Gen<string> Mutants = Gen.Choose(0, 1 << 20).ArrayOf(40).Select(decisions => Mutant(new Tape(decisions)));

    private static readonly string[] Samples = [.. new[] { "000_a79745e9eae8338b.txt", "001_871773f30f818c67.txt" }.Select(Corpora.Sample)];

    [Fact]
    public void Findings_are_in_the_file_and_edits_in_their_findings() => ForAll(file =>
    {
        foreach (var finding in Checks.Of(file))
        {
            Assert.InRange(finding.Span.Start, 0, file.Length);
            Assert.InRange(finding.Span.End, finding.Span.Start, file.Length);
            foreach (var fix in finding.Fixes)
            {
                var done = finding.Span.Start;
                Assert.NotEmpty(fix.Edits);
                foreach (var edit in fix.Edits)
                {
                    Assert.InRange(edit.Span.Start, done, finding.Span.End);
                    Assert.InRange(edit.Span.End, edit.Span.Start, finding.Span.End);
                    done = edit.Span.End;
                }
            }
        }
    });

    [Fact]
    public void A_fix_changes_something_and_nothing_outside_of_its_finding() => ForAllFixes((file, finding, fix, made) =>
    {
        Assert.NotEqual(file, made);
        Assert.StartsWith(file[..finding.Span.Start], made, StringComparison.Ordinal);
        Assert.EndsWith(file[finding.Span.End..], made, StringComparison.Ordinal);
        Assert.Equal(file.Length + fix.Edits.Sum(edit => edit.NewText!.Length - edit.Span.Length), made.Length);
    });

    [Fact]
    public void A_fix_leaves_nothing_for_its_rule_to_find_where_it_was_made() => ForAllFixes((_, finding, fix, made) =>
    {
        var left = Checks.Of(made).Where(other => other.Rule.Id == finding.Rule.Id).ToArray();
        var shift = 0;
        foreach (var edit in fix.Edits)
        {
            var start = edit.Span.Start + shift;
            var end = start + edit.NewText!.Length;
            shift += edit.NewText.Length - edit.Span.Length;
            Assert.DoesNotContain(left, other => other.Span.Start < end && other.Span.End > start && other.Arguments == finding.Arguments);
        }
    });

    [Fact]
    public void A_fix_changes_the_text_of_no_other_entry_and_costs_no_paper() => ForAllFixes((file, finding, _, made) =>
    {
        var before = Checks.Document(file);
        var after = Checks.Document(made);
        var others = before.Entries.Where(entry => !entry.Source.Span.IntersectsWith(finding.Span)).Select(Told).ToArray();
        Assert.Subset(after.Entries.Select(Told).ToHashSet(), others.ToHashSet());
        Assert.InRange(after.Entries.Count(entry => entry.IsPaper), before.Entries.Count(entry => entry.IsPaper), int.MaxValue);
        Assert.Equal(before.Source.Strays.Select(stray => Cut(before, stray)), after.Source.Strays.Select(stray => Cut(after, stray)));
    });

    [Fact]
    public void What_a_fix_writes_has_the_line_breaks_of_the_file() => ForAllFixes((file, _, _, made) =>
    {
        var had = KindsOfBreaks(file);
        Assert.Subset(had.Count == 0 ? ["\n"] : had, KindsOfBreaks(made));
    });

    [Fact]
    public void Fixing_everything_twice_is_fixing_it_once_and_leaves_nothing_to_fix() => ForAll(file =>
    {
        var once = FixAll(file);
        Assert.Equal(once, FixAll(once));
        Assert.DoesNotContain(
            Checks.Of(once), finding => finding.Rule.Remedy() is RuleRemedy.Fix or RuleRemedy.Repaired && finding.Fixes.Count > 0);
        Assert.InRange(
            Checks.Document(once).Entries.Count(entry => entry.IsPaper),
            Checks.Document(file).Entries.Count(entry => entry.IsPaper),
            int.MaxValue);
    });

    [Fact]
    public void Fixing_one_rule_twice_is_fixing_it_once() => ForAll(file =>
    {
        foreach (var rule in Checks.Of(file).Where(finding => finding.Fixes.Count > 0).Select(finding => finding.Rule.Id).Distinct())
        {
            var once = FixAll(file, rule);
            Assert.Equal(once, FixAll(once, rule));
        }
    });

    [Theory]
    [InlineData("Vera\nAbstract: bees", "\u202E", "")]
    [InlineData("Vera\nAbstract: bees", " \u202E", " fly.")]
    [InlineData("Vera\nAbstract: bees \u202B", "\u2067;", "\u2069\u202C fly.")]
    [InlineData("Vera\nUrl:", "&#38;\u202E", "\nAbstract: Bees.")]
    [InlineData("Vera\n", "Title:\n", "Abstract: Bees.")]
    [InlineData("", "Title:\nYear:\n", "Abstract: Bees.")]
    [InlineData("Vera\nTitle: A\n\n", "Year:\n", "Year: 2001\nAbstract: Bees.")]
    [InlineData("Vera\n", "Abstract: Bees.\nTitle: A\n\n", "")]
    [InlineData("Vera\n", "Year: 2001\nAbstract: Bees.\nTitle: A\nKeywords: b\n\n", "Year: 2002\nAbstract: Wasps.")]
    public void A_long_file_takes_no_more_rounds_of_fixes_than_a_short_one(string before, string piece, string behind)
    {
        var (few, many) = (Rounds(4), Rounds(400));
        Assert.InRange(few, 2, 4);
        Assert.Equal(few, many);

        int Rounds(int pieces)
        {
            var count = 0;
            _ = FileFixes.Rest(before + string.Concat(Enumerable.Repeat(piece, pieces)) + behind, state =>
            {
                count++;
                return FileFixes.Apply(state, Checks.Of(state)
                    .Where(finding => finding.Rule.Remedy() is RuleRemedy.Fix or RuleRemedy.Repaired && finding.Fixes.Count > 0)
                    .Select(finding => finding.Fixes[0]));
            });
            return count;
        }
    }

    [Theory]
    [InlineData("abcd", 3, "d")]
    [InlineData("xyzu", 1, "u")]
    [InlineData("dcba", 0, "a")]
    public void Fixes_that_lead_round_in_a_circle_come_to_rest_at_one_state_of_it(string states, int afterLast, string expected)
    {
        Assert.All(states, state => Assert.Equal(expected, FileFixes.Rest(state.ToString(), Next)));

        string Next(string state)
        {
            var next = states.IndexOf(state, StringComparison.Ordinal) + 1;
            return states[next < states.Length ? next : afterLast].ToString();
        }
    }

    [Fact]
    public void What_never_comes_to_rest_has_no_end() => Assert.Null(FileFixes.Rest("a", state => state + "a"));

    private static void ForAll(Action<string> check)
    {
        Property.ForAll(AnyFiles, check, runs: 300);
        Property.ForAll(DamagedFiles, check, runs: 200);
        Property.ForAll(Mutants, check, runs: 20);
    }

    private static void ForAllFixes(Action<string, Finding, Fix, string> check) => ForAll(file =>
    {
        foreach (var finding in Checks.Of(file))
        {
            foreach (var fix in finding.Fixes)
            {
                var made = FileFixes.Apply(file, [fix]);
                try
                {
                    check(file, finding, fix, made);
                }
                catch (Exception failure)
                {
                    throw new InvalidOperationException(
                        $"{finding.Rule.Id}, \"{fix.Title}\" makes {Escaped(made)} of {Escaped(file)}: {failure.Message}", failure);
                }
            }
        }
    });

    private static string FixAll(string file, params string[] rules) =>
        FileFixes.ApplyAll(file, rules.Length == 0 ? null : [.. rules], CancellationToken.None);

    private static string Told(CleanEntry entry) =>
        string.Join('\n', entry.Fields.Select(field => $"{field.Source.Kind} {field.Source.IsMisspelt}: {field.Text.Text}"));

    private static string Cut(CleanDocument document, Microsoft.CodeAnalysis.Text.TextSpan span) =>
        document.Source.Content.Substring(span.Start, span.Length);

    private static HashSet<string> KindsOfBreaks(string text)
    {
        var rest = text.Replace("\r\n", "", StringComparison.Ordinal);
        return [.. new[] { (text.Length > rest.Length, "\r\n"), (rest.Contains(
            '\n', StringComparison.Ordinal), "\n"), (rest.Contains('\r', StringComparison.Ordinal), "\r") }
            .Where(kind => kind.Item1).Select(kind => kind.Item2)];
    }

    private static string Escaped(string text) =>
        "\"" + string.Concat(
            text.Select(
                c => c is >= ' ' and <= '~' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"))) + "\"";

    private static string Damaged(Tape tape)
    {
        var lineBreak = tape.Pick("\n", "\r\n", "\r");
        var file = new StringBuilder();
        Fill();
        file.Append(tape.Pick("Vera" + lineBreak, "", "&shy;" + lineBreak));
        for (var entries = 1 + tape.Next(3); entries > 0; entries--)
        {
            Fill();
            for (var fields = tape.Next(4); fields > 0; fields--)
            {
                file.Append(tape.Pick(Fields));
                Write(tape.Next(3));
                Fill();
            }

            file.Append("Abstract:");
            Write(1 + tape.Next(12));
        }

        return file.ToString();

        void Fill()
        {
            for (var lines = tape.Next(3); lines > 0; lines--)
            {
                file.Append(tape.Flip() ? tape.Pick(Comments) : "").Append(lineBreak);
            }
        }

        void Write(int pieces)
        {
            for (; pieces > 0; pieces--)
            {
                file
                    .Append(tape.Pick(" ", " ", " ", "", lineBreak, lineBreak + "  ", lineBreak + "# comment" + lineBreak))
                    .Append(tape.Flip() ? tape.Pick(Words) : tape.Pick(Damage));
            }

            file.Append(lineBreak);
        }
    }

    private static string Mutant(Tape tape)
    {
        var file = new StringBuilder(tape.Pick(Samples));
        for (var places = tape.Next(12); places > 0; places--)
        {
            var place = tape.Next(file.Length);
            switch (tape.Next(4))
            {
                case 0:
                    file.Remove(place, Math.Min(1 + tape.Next(20), file.Length - place));
                    break;
                case 1:
                    file.Insert(place, tape.Pick(Breaks));
                    break;
                default:
                    file.Insert(place, tape.Pick(Damage));
                    break;
            }
        }

        return file.ToString();
    }
}
