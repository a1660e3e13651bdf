using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CorpusGen.Cleaning;
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
        "Title: \nAbstract: The \\emph{tide} --- it\n  turns\n\nstray",
        "Doi:10.1000/182\nAbstract: caf\u00C3\u00A9 &amp; <i>tea</i>",
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

        var content = (tape.Flip() ? "Label\n" : "") + Join(entries);
        var alone = UnderstoodText.Of(SourceText.From(content), CancellationToken.None);
        var edited = UnderstoodText.Of(SourceText.From(content), former, CancellationToken.None);
        Assert.Equal(Fields(alone), Fields(edited));
        Assert.Equal(alone.Papers(null, CancellationToken.None), edited.Papers(former, CancellationToken.None));
    });

    [Fact]
    public void Entries_that_an_edit_leaves_alone_are_not_cleaned_again()
    {
        var former = UnderstoodText.Of(SourceText.From("Abstract: A.\nAbstract: B.\nAbstract: The\n  tide."), CancellationToken.None);
        var edited = UnderstoodText.Of(
            SourceText.From("Abstract: A.\nAbstract: News.\nAbstract: The\n  tide."), former, CancellationToken.None);
        Assert.Same(TextOf(former, 0).Text, TextOf(edited, 0).Text);
        Assert.Equal("News.", TextOf(edited, 1).Text);
        Assert.Same(TextOf(former, 2).Text, TextOf(edited, 2).Text);
        Assert.Equal(TextOf(former, 2).ToSource(4) + 3, TextOf(edited, 2).ToSource(4));

        static CleanText TextOf(UnderstoodText text, int entry) => text.Document.Entries[entry].Fields[0].Text;
    }

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
    public void Of_a_file_the_text_is_known_that_it_had_last()
    {
        var first = UnderstoodText.Of(SourceText.From("Abstract: A."), CancellationToken.None);
        var second = UnderstoodText.Of(SourceText.From("Abstract: B."), CancellationToken.None);
        const string Key = nameof(Of_a_file_the_text_is_known_that_it_had_last);
        Assert.Null(FormerTexts.Find(Key));
        FormerTexts.Keep(Key, first);
        Assert.Same(first, FormerTexts.Find(Key));
        FormerTexts.Keep(Key, second);
        Assert.Same(second, FormerTexts.Find(Key));
        Assert.Null(FormerTexts.Find(Key + "2"));
        System.GC.KeepAlive(first);
    }

    /// <summary>Every field of a file as it is read and cleaned.</summary>
    private static IEnumerable<(int Line, TextSpan Span, TextSpan Name, CleanText Text)> Fields(UnderstoodText text) =>
        from entry in text.Document.Entries
        from field in entry.Fields
        select (entry.Source.Line, entry.Source.Span, field.Source.NameSpan, field.Text);

    private static string Join(List<string> entries) => string.Join("\n\n", entries);

    private static EquatableArray<PaperEntry> Papers(string content, UnderstoodText? former, out UnderstoodText understood)
    {
        understood = UnderstoodText.Of(SourceText.From(content), CancellationToken.None);
        return understood.Papers(former, CancellationToken.None);
    }
}
