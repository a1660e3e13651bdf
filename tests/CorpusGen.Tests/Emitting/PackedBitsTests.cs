using System;
using System.Linq;
using CorpusGen.Emitting;
using Xunit;

namespace CorpusGen.Tests.Emitting;

public sealed class PackedBitsTests
{
    [Theory]
    [InlineData(0UL, 1)]
    [InlineData(1UL, 1)]
    [InlineData(2UL, 2)]
    [InlineData(127UL, 7)]
    [InlineData(128UL, 8)]
    [InlineData(ulong.MaxValue, 64)]
    public void A_number_needs_as_many_bits_as_its_highest_one_says(ulong largest, int width) =>
        Assert.Equal(width, PackedBits.WidthOf(largest));

    [Theory]
    [InlineData(0, 7, "\0")]
    [InlineData(65, 7, "A")]
    [InlineData(65, 8, " @")]
    [InlineData(3, 2, "`")]
    [InlineData(-1, 32, "\u007F\u007F\u007F\u007Fx")]
    public void A_unit_has_seven_bits_the_highest_first(int value, int width, string units) =>
        Assert.Equal(units, PackedBits.Of([value], width));

    [Fact]
    public void Numbers_of_any_width_come_back() => Property.ForAllTapes(tape =>
    {
        var numbers = Enumerable.Range(0, tape.Next(20))
            .Select(
                _ => (Value: ((ulong)tape.Next(1 << 30) << 34) ^ ((ulong)tape.Next(1 << 30) << 10) ^ (ulong)tape.Next(1 << 10), Width: 1
                    + tape.Next(64)))
            .ToArray();
        var bits = new PackedBits();
        foreach (var (value, width) in numbers)
        {
            bits.Append(value, width);
        }

        Assert.Equal(numbers.Sum(number => number.Width), bits.Length);
        var units = bits.ToUnits();
        Assert.Equal((numbers.Sum(number => number.Width) + 6) / 7, units.Length);
        Assert.All(units, unit => Assert.InRange(unit, '\0', '\u007F'));
        var written = string.Concat(units.Select(unit => Convert.ToString(unit, 2).PadLeft(7, '0')));
        var next = 0;
        foreach (var (value, width) in numbers)
        {
            Assert.Equal(width == 64 ? value : value & ((1UL << width) - 1), Convert.ToUInt64(written.Substring(next, width), 2));
            next += width;
        }
    });
}
