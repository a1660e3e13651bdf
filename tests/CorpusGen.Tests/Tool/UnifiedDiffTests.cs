using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CorpusGen.Tool.Fixing;
using Xunit;

namespace CorpusGen.Tests.Tool;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void A_difference_has_three_lines_of_context_and_counts_lines() => Assert.Equal(
        """
        --- a.txt
        +++ b/a.txt
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """.ReplaceLineEndings("\n"),
        string.Concat(UnifiedDiff.Compare("a.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")));

    [Fact]
    public void A_missing_line_break_at_the_end_is_said() => Assert.Equal(
        "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n",
        string.Concat(UnifiedDiff.Compare("a.txt", "a", "b").Skip(2)));

    [Fact]
    public void Equal_texts_have_none() => Assert.Empty(UnifiedDiff.Compare("a.txt", "a\nb", "a\nb"));

    [Theory]
    [InlineData("my list.txt", "--- my list.txt\t\n")]
    [InlineData("a\nb\"é.txt", "--- \"a\\012b\\\"\\303\\251.txt\"\n")]
    public void A_path_cannot_be_taken_for_anything_else(string path, string expected) =>
        Assert.Equal(expected, UnifiedDiff.Compare(path, "a", "b").First());

    [Fact]
    public void What_is_applied_gives_the_other_text() => Property.ForAllTapes(tape =>
    {
        string[] lines = ["a\n", "b\n", "c\r\n", "\n", "d", "\r"];
        var before = Enumerable.Range(0, tape.Next(30)).Select(_ => lines[tape.Next(lines.Length)]).ToList();
        var after = before.ToList();
        for (var edits = tape.Next(5); edits > 0; edits--)
        {
            var at = tape.Next(after.Count + 1);
            if (tape.Next(2) == 0 && at < after.Count)
            {
                after.RemoveAt(at);
            }
            else
            {
                after.Insert(at, lines[tape.Next(lines.Length)]);
            }
        }

        var (old, changed) = (string.Concat(before), string.Concat(after));
        Assert.Equal(changed, Apply(old, [.. UnifiedDiff.Compare("a.txt", old, changed).Skip(2)]));
    });

    [Fact]
    public void Many_equal_lines_take_no_longer_than_many_different_ones()
    {
        var before = string.Concat(Enumerable.Repeat("\n", 200_000));
        var after = string.Concat(Enumerable.Repeat("\n", 100_000)) + "x\n" + string.Concat(Enumerable.Repeat("\n", 100_000));
        Assert.Equal(
            ["@@ -99998,6 +99998,7 @@\n", " \n", " \n", " \n", "+x\n", " \n", " \n", " \n"],
            UnifiedDiff.Compare("a.txt", before, after).Skip(2));
    }

    /// <summary>Applies a difference strictly: every line of context must be where it says.</summary>
    private static string Apply(string text, IReadOnlyList<string> difference)
    {
        var old = text.Split('\n').Select(line => line + "\n").ToList();
        old[^1] = old[^1][..^1];
        var (result, at) = (new List<string>(), 0);
        for (var i = 0; i < difference.Count; i++)
        {
            var line = difference[i];
            if (line.StartsWith("@@", StringComparison.Ordinal))
            {
                var range = line.Split(' ')[1][1..].Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
                var start = range[1] == 0 ? range[0] : range[0] - 1;
                result.AddRange(old.Skip(at).Take(start - at));
                at = start;
                continue;
            }

            if (line[0] == '\\')
            {
                continue;
            }

            var content = i + 1 < difference.Count && difference[i + 1][0] == '\\' ? line[1..^1] : line[1..];
            if (line[0] is ' ' or '-')
            {
                Assert.Equal(old[at++], content);
            }

            if (line[0] is ' ' or '+')
            {
                result.Add(content);
            }
        }

        return string.Concat(result.Concat(old.Skip(at)));
    }
}
