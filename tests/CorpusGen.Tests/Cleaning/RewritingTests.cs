using System;
using System.Collections.Immutable;
using System.Linq;
using CorpusGen.Cleaning;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Cleaning;

/// <summary>How the changes of several passes become repairs of the file.</summary>
public sealed class RewritingTests
{
    [Fact]
    public void A_change_of_what_a_pass_made_is_one_repair_with_it() => Assert.Equal(
        [new Repair(RepairKind.Entity, TextSpan.FromBounds(1, 5), 1, "z")],
        Repairs("a&lt;b", [(RepairKind.Entity, 1, 4, "<")], [(RepairKind.Tag, 1, 1, "z")]));

    [Fact]
    public void A_change_across_others_is_one_repair_and_about_what_the_change_is() => Assert.Equal(
        [new Repair(RepairKind.Tag, TextSpan.FromBounds(0, 9), 0, "")],
        Repairs("&lt;i&gt;b", [(RepairKind.Entity, 0, 4, "<"), (RepairKind.Entity, 5, 4, ">")], [(RepairKind.Tag, 0, 3, "")]));

    [Fact]
    public void Changes_that_touch_stay_two() => Assert.Equal(
        [new Repair(
            RepairKind.Ligature, TextSpan.FromBounds(0, 1), 0, "fi"), new Repair(RepairKind.Entity, TextSpan.FromBounds(1, 3), 2, "x")],
        Repairs("1&;b", [(RepairKind.Ligature, 0, 1, "fi")], [(RepairKind.Entity, 2, 2, "x")]));

    [Fact]
    public void A_change_of_a_part_of_a_replacement_covers_all_of_its_source() => Assert.Equal(
        [new Repair(RepairKind.Ligature, TextSpan.FromBounds(1, 2), 1, "fI")],
        Repairs("a1b", [(RepairKind.Ligature, 1, 1, "fi")], [(RepairKind.Tag, 2, 1, "I")]));

    [Fact]
    public void A_change_that_is_undone_is_no_repair() =>
        Assert.Empty(Repairs("abc", [(RepairKind.Tag, 1, 1, "xy")], [(RepairKind.Entity, 1, 2, "b")]));

    [Fact]
    public void What_is_inserted_is_led_back_by_the_change_that_swallows_it() => Assert.Equal(
        [new Repair(RepairKind.Tag, TextSpan.FromBounds(0, 2), 0, "z")],
        Repairs("ab", [(RepairKind.Entity, 1, 0, "x")], [(RepairKind.Tag, 0, 3, "z")]));

    [Fact]
    public void White_space_beside_a_piece_that_went_goes_with_it() => Assert.Equal(
        [new Repair(RepairKind.Tag, TextSpan.FromBounds(1, 6), 1, " ")],
        Repairs("a <i> b", [(RepairKind.Tag, 2, 3, "")], [(RepairKind.WhiteSpace, 1, 2, " ")]));

    [Fact]
    public void White_space_that_begins_or_ends_where_a_piece_went_goes_with_it()
    {
        Assert.Equal(
            [new Repair(RepairKind.Tag, TextSpan.FromBounds(1, 6), 1, " ")],
            Repairs("a<i>  b", [(RepairKind.Tag, 1, 3, "")], [(RepairKind.WhiteSpace, 1, 2, " ")]));
        Assert.Equal(
            [new Repair(RepairKind.Tag, TextSpan.FromBounds(1, 6), 1, " ")],
            Repairs("a  <i>b", [(RepairKind.Tag, 3, 3, "")], [(RepairKind.WhiteSpace, 1, 2, " ")]));
    }

    [Fact]
    public void Nothing_else_goes_with_what_it_touches()
    {
        Assert.Equal(
            [
                new Repair(RepairKind.Tag, TextSpan.FromBounds(1, 4), 1, ""),
                new Repair(RepairKind.Entity, TextSpan.FromBounds(4, 5), 1, "y"),
            ],
            Repairs("a<i>xb", [(RepairKind.Tag, 1, 3, "")], [(RepairKind.Entity, 1, 1, "y")]));
        Assert.Equal(
            [
                new Repair(RepairKind.Ligature, TextSpan.FromBounds(1, 2), 1, "fi"),
                new Repair(RepairKind.WhiteSpace, TextSpan.FromBounds(2, 4), 3, " "),
            ],
            Repairs("a1  b", [(RepairKind.Ligature, 1, 1, "fi")], [(RepairKind.WhiteSpace, 3, 2, " ")]));
        Assert.Equal(
            [
                new Repair(RepairKind.Ligature, TextSpan.FromBounds(0, 1), 0, "x"),
                new Repair(RepairKind.Entity, TextSpan.FromBounds(1, 2), 1, "y"),
            ],
            Repairs("ab", [(RepairKind.Ligature, 0, 1, "x"), (RepairKind.Entity, 1, 1, "y")]));
    }

    [Fact]
    public void Several_changes_of_one_replacement_are_about_what_it_was_or_about_the_first_that_is_more_than_white_space()
    {
        Assert.Equal(
            [new Repair(RepairKind.Ligature, TextSpan.FromBounds(0, 1), 0, "z")],
            Repairs("1", [(RepairKind.Ligature, 0, 1, "fi")], [(RepairKind.WhiteSpace, 0, 1, ""), (RepairKind.Tag, 1, 1, "z")]));
        Assert.Equal(
            [new Repair(RepairKind.Tag, TextSpan.FromBounds(0, 2), 0, "pqz")],
            Repairs("ab", [(RepairKind.WhiteSpace, 0, 2, "xyz")], [(RepairKind.WrappedLine, 0, 1, "p"), (RepairKind.Tag, 1, 1, "q")]));
    }

    [Fact]
    public void A_pass_that_put_the_same_in_place_changed_nothing()
    {
        var text = new Rewriting("ab", [new TextSpan(0, 2)]);
        text.Begin();
        text.Replace(RepairKind.Entity, 0, 1, "a");
        Assert.False(text.End());
        Assert.Empty(text.ToCleanText().Repairs);
    }

    [Fact]
    public void Later_repairs_move_with_the_text() => Assert.Equal(
        [new Repair(RepairKind.Tag, TextSpan.FromBounds(0, 1), 0, "xyz"), new Repair(RepairKind.Entity, TextSpan.FromBounds(3, 4), 5, "D")],
        Repairs("abcd", [(RepairKind.Entity, 3, 1, "D")], [(RepairKind.Tag, 0, 1, "xyz")]));

    [Theory]
    [InlineData("plain ASCII words ")]
    [InlineData("caf\u00E9 \u201Cna\u00EFve\u201D \u4E2D\u6587 ")]
    public void A_clean_text_is_read_and_not_copied_again(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000)).TrimEnd();
        Assert.Empty(TextCleaner.Clean(text, ImmutableArray.Create(new TextSpan(0, text.Length))).Repairs);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = TextCleaner.Clean(text, ImmutableArray.Create(new TextSpan(0, text.Length)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 12L * text.Length);
    }

    [Theory]
    [InlineData("&amp;")]
    [InlineData("&amp")]
    [InlineData("amp;")]
    [InlineData("<p a=\"")]
    [InlineData("<i>")]
    [InlineData("<sub>")]
    [InlineData("<jats:title> ")]
    [InlineData("\u00C3\u00A9")]
    [InlineData("\u00E2\u20AC")]
    [InlineData("\u00E6\u2014\u00A5")]
    [InlineData("\u200B\u200D")]
    [InlineData("\u0915\u200D")]
    [InlineData("\u00AD")]
    [InlineData("e\u0301\u0301")]
    [InlineData("\u00A8o")]
    [InlineData("\uFF08")]
    [InlineData("\uD835\uDC65")]
    [InlineData("\u201Ca")]
    public void Four_times_the_damage_takes_no_more_than_five_times_the_memory(string piece)
    {
        Cost(piece, 20_000);
        var ratio = (double)Cost(piece, 80_000) / Cost(piece, 20_000);
        Assert.True(ratio <= 5, $"{ratio:F1} times the memory");
    }

    private static long Cost(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + ".";
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = TextCleaner.Clean(text, ImmutableArray.Create(new TextSpan(0, text.Length)));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static ImmutableArray<Repair> Repairs(
        string file, params (RepairKind Kind, int Start, int Length, string Replacement)[][] passes)
    {
        var text = new Rewriting(file, ImmutableArray.Create(new TextSpan(0, file.Length)));
        foreach (var pass in passes)
        {
            text.Begin();
            foreach (var (kind, start, length, replacement) in pass)
            {
                text.Replace(kind, start, length, replacement);
            }

            text.End();
        }

        return text.ToCleanText().Repairs.Items;
    }
}
