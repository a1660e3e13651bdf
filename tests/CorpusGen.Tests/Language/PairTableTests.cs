using System.Collections.Generic;
using CorpusGen.Language;
using Xunit;

namespace CorpusGen.Tests.Language;

public sealed class PairTableTests
{
    [Fact]
    public void Every_pair_is_found_with_its_count_and_no_other_is() => Property.ForAllTapes(tape =>
    {
        var table = new PairTable();
        var counts = new Dictionary<(int First, int Second), int>();
        for (var pairs = tape.Next(2000); pairs > 0; pairs--)
        {
            var pair = (tape.Flip() ? tape.Next(4) : (pairs * 7919) & 0xFFFFF, tape.Flip() ? tape.Next(4) : (1 << 20) - 1 - pairs);
            if (counts.TryAdd(pair, 1 + ((pairs * 65_537) & 0xFFFFFE)))
            {
                table.Add(pair.Item1, pair.Item2, counts[pair]);
            }
        }

        foreach (var (pair, count) in counts)
        {
            Assert.Equal(count, table.Find(pair.First, pair.Second));
            Assert.Equal(counts.GetValueOrDefault((pair.Second, pair.First)), table.Find(pair.Second, pair.First));
            Assert.Equal(counts.GetValueOrDefault((pair.First, pair.Second ^ 1)), table.Find(pair.First, pair.Second ^ 1));
        }
    });
}
