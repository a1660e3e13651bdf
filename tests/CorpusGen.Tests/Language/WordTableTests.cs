using System.Linq;
using CorpusGen.Language;
using Xunit;

namespace CorpusGen.Tests.Language;

public sealed class WordTableTests
{
    // Of no letter, of eight and of nine, with a NUL, with the last of Latin-1 and the first beyond it.
    private static readonly string[] Words =
    [
        "", "a", "abcdefgh", "abcdefghi", "\0", "a\0", "a", "\u00FF", "\u0101", "o'clock", "\u00E9tude", "b", "\u0101bcdefgh",

        // Of sixteen letters and of seventeen, and such as begin alike or have what is not packed behind the eighth.
        "abcdefghijklmnop", "abcdefghijklmnopq", "abcdefghj", "abcdefgh\0", "abcdefgh\u0101", "abcdefgh'\u00E9",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_word_is_found_under_the_number_that_it_was_given_wherever_it_stands(bool caseless)
    {
        var table = Table(caseless);
        foreach (var word in Words)
        {
            var found = table.Find("<" + word + ">", 1, word.Length, out var isAsListed);
            Assert.True(found >= 0 && isAsListed);
            Assert.Equal(word, table[found]);
            Assert.Equal(found, table.Add(word));
        }

        Assert.Equal(Words.Distinct().Count(), table.Count);
    }

    [Theory]
    [InlineData("A", "a")]
    [InlineData("ABCDEFGH", "abcdefgh")]
    [InlineData("ABCDEFGHI", "abcdefghi")]
    [InlineData("abcdefghI", "abcdefghi")]
    [InlineData("O\u2019CLOCK", "o'clock")]
    [InlineData("o\u2019clock", "o'clock")]
    [InlineData("\u00C9tude", "\u00E9tude")]
    [InlineData("\u0178", "\u00FF")]
    [InlineData("\u0100", "\u0101")]
    [InlineData("ABCDEFGHIJKLMNOP", "abcdefghijklmnop")]
    [InlineData("abcdefghijklmnopQ", "abcdefghijklmnopq")]
    [InlineData("abcdefgh\u2019\u00C9", "abcdefgh'\u00E9")]
    public void A_word_in_another_case_is_found_where_case_does_not_matter(string written, string word)
    {
        var table = Table(caseless: true);
        Assert.Equal(word, table[table.Find(written, 0, written.Length, out var isAsListed)]);
        Assert.False(isAsListed);
        Assert.Equal(-1, Table(caseless: false).Find(written, 0, written.Length, out isAsListed));
        Assert.False(isAsListed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abcdefg")]
    [InlineData("\0a")]
    [InlineData("\0\0")]
    [InlineData("\u0200")]
    [InlineData("abcdefghi")]
    [InlineData("abcdefghabcdefgh")]
    public void What_was_not_added_is_not_found(string word)
    {
        var table = new WordTable(caseless: true);
        table.Add("abcdefgh");
        table.Add("a");
        table.Add("\0");
        Assert.Equal(-1, table.Find(word, 0, word.Length, out var isAsListed));
        Assert.False(isAsListed);
    }

    [Fact]
    public void What_is_as_listed_is_what_the_table_has() => Property.ForAll(
        Property.Text("a", "A", "b", "\u00E9", "\u00C9", "'", "\u2019", "\0", "\u0101", " ", "abc", "ABC"),
        static text =>
        {
            var table = new WordTable(caseless: true);
            var words = text.Split(' ');
            foreach (var word in words.Where(static (_, i) => i % 2 == 0))
            {
                table.Add(word.ToLowerInvariant().Replace('\u2019', '\''));
            }

            foreach (var word in words)
            {
                var found = table.Find(word, 0, word.Length, out var isAsListed);
                Assert.Equal(found >= 0 && string.Equals(table[found], word, System.StringComparison.Ordinal), isAsListed);
            }
        });

    [Fact]
    public void Words_that_are_preferred_are_found_as_before_and_so_are_the_others() => Property.ForAll(
        Property.Text("a", "b", "\u00E9", "\0", "\u0101", " ", "abc", "abcdefghi"),
        static text =>
        {
            var words = text.Split(' ').Concat(Enumerable.Range(0, 700).Select(static i => "w" + i)).ToArray();
            var table = WordTable.Of(words.Where(static (_, i) => i % 2 == 0));
            var before = words.Select(word => table.Find(word, 0, word.Length)).ToArray();
            table.Prefer(Enumerable.Range(0, table.Count).Select(static i => i * 31 % 97).ToArray());
            Assert.Equal(before, words.Select(word => table.Find(word, 0, word.Length)));
            Assert.Equal(before, words.Select(word => table.Find(word, table.Hash(word), string.Empty, string.Empty)));
        });

    private static WordTable Table(bool caseless)
    {
        var table = new WordTable(caseless);
        foreach (var word in Words)
        {
            table.Add(word);
        }

        return table;
    }
}
