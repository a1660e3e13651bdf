using System;
using System.Collections.Generic;
using System.Linq;
using CorpusGen.Rules;
using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class NearTextsTests
{
    [Theory]
    [InlineData("a b c d e f g h i", "A, b c (d) e-f; g h: i!", true)]

    // 6 of 12 pairs in all, then 5 of 12.
    [InlineData("a b c d e f g 1 2 3", "a b c d e f g 4 5 6", true)]
    [InlineData("a b c d e f 0 1 2 3", "a b c d e f 4 5 6", false)]

    // 9 of the 10 pairs of the shorter one, then 8.
    [InlineData("a b c d e f g h i j 0", "a b c d e f g h i j 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20", true)]
    [InlineData("a b c d e f g h i 0 1", "a b c d e f g h i 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20", false)]

    // Eight pairs are compared, seven are not.
    [InlineData("a b c d e f g h i", "a b c d e f g h i j", true)]
    [InlineData("a b c d e f g h", "a b c d e f g h i", false)]

    // How often a pair comes does not count.
    [InlineData("a b c d e f g h i", "a b c d e f g h i a b c d e f g h i a b c d e f g h i", true)]
    public void Texts_are_near_that_share_half_of_their_pairs_of_words_or_nine_tenths_of_the_ones_of_one(string a, string b, bool expected)
    {
        var near = Of(a, b);
        Assert.Equal(expected, near.AreNear(0, 1));
        Assert.Equal(expected, near.AreNear(1, 0));
        Assert.Equal(expected ? 0 : null, near.FirstNear(1));
        Assert.Null(near.FirstNear(0));
    }

    [Fact]
    public void What_is_shared_is_told_in_percent_of_the_shorter_text_rounded_down()
    {
        Assert.Equal(66, Of("a b c d e f g 1 2 3", "a b c d e f g 4 5 6").SharedPercent(0, 1));
        Assert.Equal(100, Of("a b c d e f g h i", "0 a b c d e f g h i 1 2 3 4 5 6 7 8").SharedPercent(1, 0));
    }

    /// <summary>
    /// Texts that are cut from the same few sentences and changed here and there: near ones, hardly near ones and others, in
    /// all sizes and both orders.
    /// </summary>
    [Fact]
    public void The_pairs_are_those_that_a_comparison_of_all_with_all_finds() => Property.ForAllTapes(
        tape =>
        {
            var texts = Generated(tape);
            var near = NearTexts.Of(texts, TestContext.Current.CancellationToken);
            var pairs = texts.Select(PairsOf).ToList();
            for (var i = 0; i < texts.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    Assert.Equal(AreNear(pairs[i], pairs[j]), near.AreNear(i, j));
                }

                var first = Enumerable.Range(0, i).Where(j => AreNear(pairs[i], pairs[j])).Cast<int?>().FirstOrDefault();
                Assert.Equal(first, near.FirstNear(i));
            }
        },
        400);

    /// <summary>Ten thousand versions of one text, and of texts with one opening: the steps that are taken for each are bounded.</summary>
    [Theory]
    [InlineData(12, 30, true)]
    [InlineData(30, 12, false)]
    public void Very_many_texts_that_begin_alike_cost_no_more_than_as_many_others(int own, int common, bool areNear)
    {
        var opening = string.Join(' ', Enumerable.Range(0, common).Select(i => $"w{i}"));
        var texts = Enumerable
            .Range(0, 10_000)
            .Select(i => opening + " " + string.Join(' ', Enumerable.Range(0, own).Select(j => $"v{(i * own) + j}")))
            .ToList();
        var near = NearTexts.Of(texts, TestContext.Current.CancellationToken);
        Assert.All(Enumerable.Range(1, texts.Count - 1), i => Assert.Equal(areNear ? 0 : null, near.FirstNear(i)));
        Assert.InRange(near.StepsTaken, 0, texts.Count * 2L * (4096 + (64 * (own + common))));
    }

    [Fact]
    public void Texts_without_words_are_near_to_none()
    {
        var near = Of("", " ", "...", "a");
        Assert.All(Enumerable.Range(0, 4), i => Assert.Null(near.FirstNear(i)));
        Assert.False(near.AreNear(0, 1));
    }

    private static NearTexts Of(params IReadOnlyList<string> texts) => NearTexts.Of(texts, TestContext.Current.CancellationToken);

    private static bool AreNear(HashSet<(string, string)> a, HashSet<(string, string)> b)
    {
        var both = a.Intersect(b).Count();
        return Math.Min(a.Count, b.Count) >= 8
            && (both / (double)(a.Count + b.Count - both) >= 0.5 || both / (double)Math.Min(a.Count, b.Count) >= 0.9);
    }

    private static HashSet<(string, string)> PairsOf(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Zip(words.Skip(1))];
    }

    private static List<string> Generated(Tape tape)
    {
        var texts = new List<string>();
        var count = 2 + tape.Next(12);
        var words = tape.Pick(3, 12, 60);
        for (var i = 0; i < count; i++)
        {
            var text = texts.Count > 0 && tape.Flip()
                ? tape.Pick<string>(texts).Split(' ').ToList()
                : Enumerable.Range(0, tape.Pick(0, 3, 9, 15, 30, 60)).Select(j => $"w{((i + 1) * (j + 3) * 7919) % words}").ToList();
            for (var edits = tape.Next(6); edits > 0 && text.Count > 0; edits--)
            {
                var at = tape.Next(text.Count);
                switch (tape.Next(4))
                {
                    case 0:
                        text[at] = $"x{tape.Next(4)}";
                        break;
                    case 1:
                        text.RemoveRange(at, Math.Min(text.Count - at, 1 + tape.Next(9)));
                        break;
                    case 2:
                        text.InsertRange(at, Enumerable.Range(0, 1 + tape.Next(20)).Select(j => $"y{(at + j) % 25}"));
                        break;
                    default:
                        text.AddRange(tape.Pick<string>(texts.Count > 0 ? texts : ["z"]).Split(' '));
                        break;
                }
            }

            texts.Add(string.Join(' ', text));
        }

        return texts;
    }
}
