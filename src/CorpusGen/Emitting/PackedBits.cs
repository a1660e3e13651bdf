using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace CorpusGen.Emitting;

/// <summary>
/// Writes numbers bit by bit, seven bits to a unit: every unit is ASCII, one byte of UTF-8 or one UTF-16 unit, and no data that a
/// literal of text can hold are denser. The highest bit of a number comes first.
/// </summary>
internal sealed class PackedBits
{
    /// <summary>How many bits a unit has.</summary>
    public const int PerUnit = 7;

    private char[] units = new char[16];
    private int count;
    private int unit;
    private int filled;

    /// <summary>Gets how many bits were written.</summary>
    public long Length => ((long)count * PerUnit) + filled;

    /// <summary>Gets how many bits tell numbers apart.</summary>
    /// <param name="largest">The largest of them.</param>
    /// <returns>The number of bits: at least one.</returns>
    public static int WidthOf(ulong largest)
    {
        var width = 1;
        while (width < 64 && largest >> width != 0)
        {
            width++;
        }

        return width;
    }

    /// <summary>Writes numbers one behind the other.</summary>
    /// <param name="values">The numbers; their lowest bits are what counts.</param>
    /// <param name="width">How many bits each.</param>
    /// <returns>The units.</returns>
    [MethodImpl(Hot.Path)]
    public static string Of(IEnumerable<int> values, int width)
    {
        // Often there are none.
        PackedBits? bits = null;
        foreach (var value in values)
        {
            (bits ??= new PackedBits()).Append(unchecked((uint)value), width);
        }

        return bits is null ? string.Empty : bits.ToUnits();
    }

    /// <summary>Appends the lowest bits of a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="width">How many bits, at most 64.</param>
    /// <returns>This writer.</returns>
    [MethodImpl(Hot.Path)]
    public PackedBits Append(ulong value, int width)
    {
        while (width > 0)
        {
            var taken = width < PerUnit - filled ? width : PerUnit - filled;
            width -= taken;
            unit = (unit << taken) | (int)((value >> width) & ((1UL << taken) - 1));
            filled += taken;
            if (filled == PerUnit)
            {
                if (count == units.Length)
                {
                    Array.Resize(ref units, count * 2);
                }

                units[count++] = (char)unit;
                unit = filled = 0;
            }
        }

        return this;
    }

    /// <summary>Gets what was written.</summary>
    /// <param name="areOnes">Whether the bits behind the last one are set, up to the end of its unit.</param>
    /// <returns>The units.</returns>
    public string ToUnits(bool areOnes = false)
    {
        if (filled > 0)
        {
            Append(areOnes ? ulong.MaxValue : 0, PerUnit - filled);
        }

        return new string(units, 0, count);
    }
}
