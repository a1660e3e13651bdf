using System;
using System.Collections.Generic;
using System.Linq;
using CorpusGen.Rules;
using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class WordNumbersTests
{
    [Fact]
    public void The_same_word_has_the_same_number_in_every_text_letter_case_aside()
    {
        var numbers = new WordNumbers();
        Assert.Equal([0, 1, 2], Read(numbers, "One, \u00C4pfel (2)."));
        Assert.Equal([1, 0, 3, 2], Read(numbers, "\u00E4PFEL-one tw\u00F6 2"));
        Assert.Empty(Read(numbers, " ...\u2014!"));
    }

    /// <summary>More words than the table had room for at first, among them every one that begins another.</summary>
    [Fact]
    public void Numbers_stay_as_the_table_grows()
    {
        var numbers = new WordNumbers();
        var words = Enumerable.Range(0, 20_000).Select(i => i.ToString("x", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(0, words.Count), Read(numbers, string.Join(' ', words)));
        Assert.Equal(
            Enumerable.Range(0, words.Count).Reverse(), Read(numbers, string.Join('-', words.AsEnumerable().Reverse()).ToUpperInvariant()));
    }

    private static List<int> Read(WordNumbers numbers, string text)
    {
        var read = new List<int>();
        numbers.Read(text, read);
        return read;
    }
}
