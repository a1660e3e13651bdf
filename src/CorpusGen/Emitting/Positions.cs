using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace CorpusGen.Emitting;

/// <summary>
/// Writes ascending numbers such as the papers of a keyword: the first one, then the gaps in the code of Golomb (1966) with a power of
/// two as its parameter, as Rice has it. Numbers drawn at random take hardly more bits than it takes to tell them from all others.
/// </summary>
internal static class Positions
{
    /// <summary>How many bits say the parameter.</summary>
    public const int ParameterBits = 5;

    /// <summary>Writes numbers.</summary>
    /// <param name="values">The numbers, each above the one before, none negative.</param>
    /// <param name="width">How many bits the first one has.</param>
    /// <returns>
    /// Units of <see cref="PackedBits"/>; empty for no numbers. Behind the first number stands the parameter, and then each gap: what the
    /// parameter leaves over of its high bits, in ones and a zero, and as many low bits as the parameter says. What fills the last unit
    /// up are ones, which no zero ends. Their number is linear in that of the numbers.
    /// </returns>
    [MethodImpl(Hot.Path)]
    public static string Of(IReadOnlyList<int> values, int width)
    {
        if (values.Count == 0)
        {
            return string.Empty;
        }

        var bits = new PackedBits().Append((uint)values[0], width);
        if (values.Count > 1)
        {
            // The logarithm of some 0.7 of the mean gap, which is best where gaps have no pattern.
            var mean = (values[values.Count - 1] - values[0]) / (values.Count - 1);
            var parameter = PackedBits.WidthOf((uint)(mean / 10 * 7)) - 1;
            bits.Append((uint)parameter, ParameterBits);
            for (var i = 1; i < values.Count; i++)
            {
                var gap = values[i] - values[i - 1] - 1;
                for (var high = gap >> parameter; high > 0; high--)
                {
                    bits.Append(1, 1);
                }

                bits.Append((uint)gap & ((1U << parameter) - 1), parameter + 1);
            }
        }

        return bits.ToUnits(areOnes: true);
    }
}
