using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Consumer;

internal static class Program
{
    private const int Rounds = 5;

    private static void Main(string[] args)
    {
        if (args[0] == "compare")
        {
            Compare(File.ReadAllLines(args[1]));
        }
        else
        {
            Lookups.Answer(
                args,
                () => Chosen.Paper.Abstract,
                name => Papers.Find(name)?.Abstract,
                () => string.Join('\n', Papers.With(Chosen.Keyword).Select(paper => paper.Name)));
        }
    }

    /// <summary>Sets the lookups beside those in tables that are built first; each way is timed in turn with the others.</summary>
    private static void Compare(string[] names)
    {
        var build = Stopwatch.StartNew();
        var byName = Papers.All.ToFrozenDictionary(paper => paper.Name, StringComparer.OrdinalIgnoreCase);
        var built = build.Elapsed.TotalMilliseconds;
        var byId = Papers.All.ToFrozenDictionary(paper => paper.Id, StringComparer.OrdinalIgnoreCase);
        var byKeyword = new Dictionary<Keyword, Paper[]> { [Chosen.Keyword] = [.. Papers.With(Chosen.Keyword)] }.ToFrozenDictionary();
        var ids = names.Select(name => byName[name].Id).ToArray();
        var once = new[] { Chosen.Keyword };
        var ways = new (string Name, Func<double> Time)[]
        {
            ("find", () => Lookups.Time(names, name => Papers.Find(name) is not null)),
            ("frozen", () => Lookups.Time(names, name => byName.GetValueOrDefault(name) is not null)),
            ("id", () => Lookups.Time(ids, id => Papers.Find(id) is not null)),
            ("frozenId", () => Lookups.Time(ids, id => byId.GetValueOrDefault(id) is not null)),
            ("with", () => Lookups.Time(once, keyword => Sum(Papers.With(keyword)) > 0)),
            ("frozenWith", () => Lookups.Time(once, keyword => Sum(byKeyword[keyword]) > 0)),
        };
        var times = ways.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                times[i].Add(ways[i].Time());
            }
        }

        for (var i = 0; i < ways.Length; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ways[i].Name}={times[i].Order().ElementAt(Rounds / 2):F1}"));
        }

        var again = Chosen.Paper;
        _ = again.Abstract.Length + again.AbstractUtf8.Length;
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = again.Abstract.Length + again.AbstractUtf8.Length;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"allocated={GC.GetAllocatedBytesForCurrentThread() - before}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"build={built:F1}"));
    }

    // Touches every paper, as whoever asks for them does.
    private static int Sum(IReadOnlyList<Paper> papers)
    {
        var sum = 0;
        foreach (var paper in papers)
        {
            sum += paper.Name.Length;
        }

        return sum;
    }
}
