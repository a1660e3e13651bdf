using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Consumer;

/// <summary>What every program does that is compared, whichever way it has its papers.</summary>
internal static class Lookups
{
    private const int Rounds = 5;

    /// <summary>Answers one question, and says afterwards what memory is held where the last argument asks for it.</summary>
    /// <param name="args">
    /// <c>first</c>, <c>find NAME</c> or <c>keyword</c>, perhaps with <c>memory</c> behind; or <c>lookup FILE</c> with a name on each line.
    /// </param>
    /// <param name="first">Gets the abstract of the known paper.</param>
    /// <param name="find">Gets the abstract of a paper by its name, letter case aside.</param>
    /// <param name="keyword">Gets the names of the papers with the frequent keyword, a line each.</param>
    public static void Answer(string[] args, Func<string> first, Func<string, string?> find, Func<string> keyword)
    {
        Console.WriteLine(args[0] switch
        {
            "first" => first(),
            "find" => find(args[1]) ?? throw new ArgumentException("no such paper"),
            "keyword" => keyword(),
            _ => string.Create(CultureInfo.InvariantCulture, $"find={Time(File.ReadAllLines(args[1]), name => find(name) is not null):F1}"),
        });
        if (args[^1] == "memory")
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory={Environment.WorkingSet}"));
        }
    }

    /// <summary>Times lookups.</summary>
    /// <param name="keys">What is looked for, in turn.</param>
    /// <param name="lookup">Looks for one key, and says whether it is there.</param>
    /// <returns>Nanoseconds a lookup: the median of some rounds behind one that is not counted.</returns>
    public static double Time<T>(T[] keys, Func<T, bool> lookup)
    {
        var times = new double[Rounds];
        for (var round = -1; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            foreach (var key in keys)
            {
                if (!lookup(key))
                {
                    throw new ArgumentException("no such paper: " + key);
                }
            }

            if (round >= 0)
            {
                times[round] = clock.Elapsed.TotalNanoseconds / keys.Length;
            }
        }

        return times.Order().ElementAt(Rounds / 2);
    }
}
