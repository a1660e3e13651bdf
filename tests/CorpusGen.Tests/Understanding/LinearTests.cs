using System;
using System.Linq;
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
    public static TheoryData<string, Func<int, string>> Files => new()
    {
        { "one word", n => "Abstract: " + new string('x', n) },
        { "words of one sentence", n => "Abstract: " + Repeat("sorted digital libraries ", n) },
        { "new words", n => "Abstract: " + Numbered("Word{0}ing of a shelf{0}. ", n) },
        { "coined names", n => "Abstract: We propose " + Numbered("FooNet{0}, ", n) },
        { "coined names in a title", n => "Title: " + Numbered("FooNet{0} ", n) + "\nAbstract: We propose " + Numbered("FooNet{0}, ", n) },
        { "brackets", n => "Abstract: " + new string('(', n) },
        { "backquotes", n => "Abstract: " + Repeat("`a ", n) },
        { "quotes in quotes", n => "Abstract: " + Repeat("``a `b' ", n) },
        { "hyphens", n => "Abstract: " + Repeat("a--b", n) },
        { "escapes", n => "Abstract: " + Repeat("\\_", n) },
        { "abbreviations", n => "Abstract: " + Numbered("digital library {0} (DL{0}). ", n) },
        { "a long word abbreviated", n => "Abstract: We use the a" + new string('x', n) + "b (AB) " + Repeat("of the AB in the ", n) },
        { "wraps", n => "Abstract: a\n" + Repeat("b\n", n) },
        { "blank lines", n => "Abstract: a" + new string('\n', n) },
        { "misspelt fields", n => Repeat("Tittle: a\n\n", n) + "Abstract: b" },
        { "fields without a text", n => Repeat("Title: a\n\n", n) },
        { "authors", n => "Authors: " + new string(';', n) + "\nAbstract: a" },
        { "given keywords", n => "Keywords: " + Numbered("k{0};", n) + "\nAbstract: a" },
        { "entries with one text", n => Repeat("Abstract: Radix sort is a sort.\n", n) },
        { "entries with one name", n => Numbered("Abstract: We propose FooNet, a network of {0} layers.\n", n) },
        { "entries that pin one name", n => Numbered("Name: Foo\nAbstract: Text {0}.\n", n) },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Four_times_the_file_takes_no_more_than_five_times_the_memory(string what, Func<int, string> file)
    {
        Assert.NotEmpty(what);
        Cost(file(20_000));
        var ratio = (double)Cost(file(80_000)) / Cost(file(20_000));
        Assert.True(ratio <= 5, $"{ratio:F1} times the memory");
    }

    private static long Cost(string content)
    {
        var options = new CorpusOptions("Demo", false, TextPlace.Auto, 8, 1, "", default);
        var target = new EmitTarget(true, true, true, true, true, default);
        var text = SourceText.From(content);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var read = FileUnderstanding.Understand("a.txt", "a.txt", text, TestContext.Current.CancellationToken);
        var corpus = CorpusMerger.Merge([read], options, TestContext.Current.CancellationToken);
        _ = FileSource.Emit(new UnderstoodFile(read, null), corpus.Plans[0], options, target, TestContext.Current.CancellationToken);
        _ = CorpusSource.Emit(corpus.Index, options, target, TestContext.Current.CancellationToken);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static string Numbered(string piece, int length) =>
        string.Concat(Enumerable.Range(0, length / piece.Length).Select(i => string.Format(null, piece, i)));
}
