using System;
using System.Collections.Generic;
using System.Linq;

namespace CorpusGen.Benchmarks.Measuring;

/// <summary>
/// Measures several things in turn, round after round, so that whatever else the machine does meets all of them alike.
/// </summary>
internal static class Alternation
{
    /// <summary>Measures.</summary>
    /// <typeparam name="T">What one measurement gives.</typeparam>
    /// <param name="rounds">How often each is measured.</param>
    /// <param name="subjects">What is measured. Each round begins with the next one, so that none is always behind the same other.</param>
    /// <returns>For each subject its measurements, in the order of the subjects.</returns>
    public static T[][] Run<T>(int rounds, params IReadOnlyList<Func<T>> subjects)
    {
        var measured = subjects.Select(_ => new T[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < subjects.Count; i++)
            {
                var subject = (round + i) % subjects.Count;
                measured[subject][round] = subjects[subject]();
            }
        }

        return measured;
    }

    /// <summary>Gets the median: of an even number of values the mean of the two in the middle.</summary>
    /// <param name="values">At least one value.</param>
    /// <returns>The median.</returns>
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
