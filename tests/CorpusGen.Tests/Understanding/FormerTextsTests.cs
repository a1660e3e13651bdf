using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Understanding;

public sealed class FormerTextsTests
{
    private static readonly string[] Entries =
    [
        "Abstract: Bees count flowers.",
        "Abstract: We propose FooNet, a network of shelves.",
        "Title: Sorting Shelves\nAbstract: Radix sort sorts shelves.",
        "Name: Dora\nAbstract: Tides turn.",
        "Title: Without a text",
        "Tittle: Misspelt\nAbstract: Tides turn.",
        "Keywords: tide; moon\nAbstract: Tides turn.",
        "# comment",
        "Abstract: Wrapped\n  text",
    ];

    [Fact]
    public void What_comes_of_a_file_does_not_depend_on_what_it_said_before() => Property.ForAllTapes(tape =>
    {
        var entries = Enumerable.Range(0, tape.Next(8)).Select(_ => tape.Pick(Entries)).ToList();
        var former = UnderstoodText.Of(SourceText.From(Join(entries)), CancellationToken.None);
        _ = former.Papers(null, CancellationToken.None);
        for (var edits = 1 + tape.Next(3); edits > 0; edits--)
        {
            var place = tape.Next(entries.Count + 1);
            if (tape.Flip() || place == entries.Count)
            {
                entries.Insert(place, tape.Pick(Entries));
            }
            else
            {
                entries.RemoveAt(place);
            }
        }

        var content = Join(entries);
        Assert.Equal(
            UnderstoodText.Of(SourceText.From(content), CancellationToken.None).Papers(null, CancellationToken.None),
            UnderstoodText.Of(SourceText.From(content), CancellationToken.None).Papers(former, CancellationToken.None));
    });

    [Fact]
    public void Entries_that_an_edit_leaves_alone_are_not_understood_again()
    {
        var before = Papers("Abstract: A.\nAbstract: B.\nAbstract: C.\nAbstract: D.", null, out var former);
        var after = Papers("Abstract: A.\nAbstract: New.\nTitle: T\nAbstract: C.\nAbstract: D.", former, out _);
        Assert.Same(before[0], after[0]);
        Assert.Equal("New.", after[1].Text);
        Assert.Equal("T", after[2].Fields.Title);

        // A line farther down, and otherwise the same.
        Assert.Same(before[3].Names.Items.First(), after[3].Names.Items.First());
        Assert.Equal(before[3] with { Line = 5 }, after[3]);
    }

    [Fact]
    public void A_file_is_exchanged_for_what_it_held_before()
    {
        var first = UnderstoodText.Of(SourceText.From("Abstract: A."), CancellationToken.None);
        var second = UnderstoodText.Of(SourceText.From("Abstract: B."), CancellationToken.None);
        const string Key = nameof(A_file_is_exchanged_for_what_it_held_before);
        Assert.Null(FormerTexts.Exchange(Key, first));
        Assert.Null(FormerTexts.Exchange(Key, first));
        Assert.Same(first, FormerTexts.Exchange(Key, second));
        Assert.Null(FormerTexts.Exchange(Key + "2", second));
        System.GC.KeepAlive(first);
    }

    private static string Join(List<string> entries) => string.Join("\n\n", entries);

    private static EquatableArray<PaperEntry> Papers(string content, UnderstoodText? former, out UnderstoodText understood)
    {
        understood = UnderstoodText.Of(SourceText.From(content), CancellationToken.None);
        return understood.Papers(former, CancellationToken.None);
    }
}
