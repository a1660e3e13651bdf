using System;
using System.Collections.Generic;
using System.Linq;
using CorpusGen.Emitting;
using Xunit;

namespace CorpusGen.Tests.Emitting;

public sealed class PositionsTests
{
    [Fact]
    public void No_positions_take_no_space() => Assert.Equal("", Positions.Of([], 17));

    [Fact]
    public void A_run_of_papers_takes_a_bit_each() =>
        Assert.Equal((17 + 5 + 999 + 6) / 7, Positions.Of([.. Enumerable.Range(90_000, 1000)], 17).Length);

    [Fact]
    public void A_far_position_behind_near_ones_takes_little() =>
        Assert.InRange(Positions.Of([0, 1, 2, 3, 100_000], 17).Length, 1, 40);

    [Fact]
    public void Numbers_drawn_at_random_take_hardly_more_than_it_takes_to_tell_them_from_all_others()
    {
        const int Most = 120_000;
        const int Count = 1000;
        var drawn = new SortedSet<int>();
        for (var state = 48_271L; drawn.Count < Count; state = state * 48_271 % int.MaxValue)
        {
            drawn.Add((int)(state % Most));
        }

        // The logarithm of the number of choices of so many from so many.
        var least = Enumerable.Range(0, Count).Sum(i => Math.Log2((double)(Most - i) / (Count - i)));
        Assert.InRange(Positions.Of([.. drawn], 17).Length * (double)PackedBits.PerUnit, least, 1.02 * least);
    }

    [Fact]
    public void Rising_positions_come_back() => Property.ForAllTapes(tape =>
    {
        var last = tape.Next(3) - 1;
        var values = Enumerable.Range(0, tape.Next(40)).Select(_ => last += 1 + tape.Next(1 << tape.Next(16))).ToArray();
        var width = PackedBits.WidthOf((ulong)Math.Max(0, last));
        Assert.Equal(
            values, Read(string.Concat(Positions.Of(values, width).Select(unit => Convert.ToString(unit, 2).PadLeft(7, '0'))), width));
    });

    /// <summary>A second reader, over the bits as text.</summary>
    private static List<int> Read(string bits, int width)
    {
        var values = new List<int>();
        if (bits.Length == 0)
        {
            return values;
        }

        values.Add(Convert.ToInt32(bits[..width], 2));
        if (bits.Length - width <= 5)
        {
            return values;
        }

        var parameter = Convert.ToInt32(bits.Substring(width, 5), 2);
        var next = width + 5;
        for (var zero = bits.IndexOf('0', next); zero >= 0; zero = bits.IndexOf('0', next))
        {
            var low = parameter == 0 ? 0 : Convert.ToInt32(bits.Substring(zero + 1, parameter), 2);
            values.Add(values[^1] + 1 + ((zero - next) << parameter) + low);
            next = zero + 1 + parameter;
        }

        return values;
    }
}
