using System.Collections.Generic;
using System.Linq;
using CorpusGen.Cleaning;
using Xunit;

namespace CorpusGen.Tests.Cleaning;

public sealed class LatexBracesTests
{
    [Theory]
    [InlineData("{}", "1.")]
    [InlineData("a{b{c}d}e", ".7.5.....")]
    [InlineData("}{", "..")]
    [InlineData("\\{a\\}", "3....")]
    [InlineData("{\\{}", "3...")]
    [InlineData("\\{{}\\}", "4.3...")]
    [InlineData("\\\\{}", "..3.")]
    public void A_group_ends_at_its_brace(string text, string ends)
    {
        var braces = new LatexBraces(text);
        Assert.Equal(ends, string.Concat(Enumerable.Range(0, text.Length).Select(i => braces.FindEnd(i) is var end && end < 0 ? "." : end.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Braces_are_paired_as_if_each_place_was_looked_at() => Property.ForAll(
        Property.Text("{", "}", "{{{{", "}}}}", "\\{", "\\}", "\\\\", "\\", "a"),
        static text =>
        {
            var braces = new LatexBraces(text);
            var (counterparts, areDeep) = Pair(text);
            for (var i = -1; i <= text.Length; i++)
            {
                var counterpart = i >= 0 && i < text.Length ? counterparts[i] : -1;
                Assert.Equal(counterpart > i && !areDeep[i] ? counterpart : -1, braces.FindEnd(i));
                Assert.Equal(counterpart >= 0, braces.IsPaired(i));
            }
        });

    // Of each place where its counterpart is, or -1, and whether it opens more than fifteen groups within one another.
    private static (int[] Counterparts, bool[] AreDeep) Pair(string text)
    {
        var counterparts = Enumerable.Repeat(-1, text.Length).ToArray();
        var levels = new int[text.Length];
        var open = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var isEscaped = text[i] == '\\';
            var sign = isEscaped ? (i + 1 < text.Length ? text[i + 1] : ' ') : text[i];
            if (sign == '{')
            {
                levels[i] = 1;
                open.Add(i);
            }
            else if (sign == '}')
            {
                if (!isEscaped)
                {
                    var group = open.FindLastIndex(place => text[place] == '{');
                    open.RemoveRange(group + 1, open.Count - group - 1);
                }

                if (open.Count > 0 && (text[open[^1]] == '\\') == isEscaped)
                {
                    var first = open[^1];
                    open.RemoveAt(open.Count - 1);
                    (counterparts[first], counterparts[i]) = (i, first);
                    if (open.Count > 0)
                    {
                        levels[open[^1]] = System.Math.Max(levels[open[^1]], levels[first] + 1);
                    }
                }
            }

            i += isEscaped ? 1 : 0;
        }

        return (counterparts, [.. levels.Select(level => level > 16)]);
    }
}
