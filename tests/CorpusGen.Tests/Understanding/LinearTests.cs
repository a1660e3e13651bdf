using System;
using System.Linq;
using CorpusGen.Benchmarks.Costs;
using CorpusGen.Configuration;
using CorpusGen.Emitting;
using CorpusGen.Merging;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Understanding;

/// <summary>
/// The memory that a file costs grows with its length and no faster, whatever it holds. Allocated bytes are the same on
/// every machine; four times the text may take five times as many. They are those of all threads, so that nothing else may run.
/// </summary>
[Collection(Alone.Name)]
public sealed class LinearTests
{
    public static TheoryData<string> Files => [.. HostileFiles.Single.Select(family => family.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Four_times_the_file_takes_no_more_than_five_times_the_memory(string what)
    {
        var family = HostileFiles.Single.Single(family => family.Name == what);
        Cost(family, 20_000);
        var ratio = (double)Cost(family, 80_000) / Cost(family, 20_000);
        Assert.True(ratio <= 5, $"{ratio:F1} times the memory");
    }

    private static long Cost(HostileFamily family, int length)
    {
        var options = new CorpusOptions("Demo", false, TextPlace.Auto, 8, 1, "", default);
        var target = new EmitTarget(true, true, true, true, true, default);
        var text = SourceText.From(family.Make(length)[0]);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var read = FileUnderstanding.Understand("a.txt", "a.txt", text, TestContext.Current.CancellationToken);
        var corpus = CorpusMerger.Merge([read], options, TestContext.Current.CancellationToken);
        _ = FileSource.Emit(new UnderstoodFile(read, null), corpus.Plans[0], options, target, TestContext.Current.CancellationToken);
        _ = CorpusSource.Emit(corpus.Index, options, target, TestContext.Current.CancellationToken);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
