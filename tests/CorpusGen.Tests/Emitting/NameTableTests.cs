using System;
using System.Linq;
using CorpusGen.Emitting;
using CorpusGen.Tests.Generator;
using Xunit;

namespace CorpusGen.Tests.Emitting;

public sealed class NameTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    [InlineData(20_000)]
    public void Every_name_is_found_where_the_table_says_in_any_letter_case(int count)
    {
        var names = Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"ModelBased\u00E9{i}")).ToArray();
        var table = NameTable.Of(names, TestContext.Current.CancellationToken);
        Assert.Empty(table.Others);
        Assert.Equal(Enumerable.Range(0, count), names.Select(table.Candidate));
        Assert.Equal(
            Enumerable.Range(0, count), names.Select(name => table.Candidate(name.Replace("Model", "mODEL", StringComparison.Ordinal))));
        Assert.InRange(table.Slots.Count, count, (count * 5 / 4) + 1);
    }

    [Fact]
    public void A_table_of_many_names_needs_small_numbers_only()
    {
        var names = Enumerable.Range(0, 100_000).Select(i => FormattableString.Invariant($"N{i}")).ToArray();
        Assert.InRange(NameTable.Of(names, TestContext.Current.CancellationToken).Displacements.Max(), 1, 4095);
    }

    [Fact]
    public void Names_that_nothing_tells_apart_but_a_comparison_are_listed()
    {
        // The same name twice stands for two names of one hash.
        string[] names = ["a", "b", "B", "c"];
        var table = NameTable.Of(names, TestContext.Current.CancellationToken);
        Assert.Contains(1, table.Others);
        Assert.Contains(2, table.Others);
        Assert.All([0, 3], i => Assert.True(table.Others.Contains(i) || table.Candidate(names[i]) == i));
    }

    [Fact]
    public void A_lookup_finds_names_that_are_not_ASCII_and_no_others()
    {
        var run = Corpora.Empty.WithText("a.txt", "Name: \u00E9t\u00E9\nAbstract: One.\nName: Stra\u00DFe\nAbstract: Two.").CheckAll();
        Assert.Equal(
            "One. Two. - - -",
            run.Evaluate<string>("""
                string.Join(" ", System.Linq.Enumerable.Select(
                    new[] { "\u00E9T\u00E9", "STRA\u00DFe", "\u00C9t\u00E9", "\u00C3\u00A9t\u00C3\u00A9", "" }, name => Demo.Papers.Find(name)?.Abstract ?? "-"))
                """));
    }
}
