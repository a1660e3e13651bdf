using System;
using System.Linq;
using CorpusGen.Merging;
using Xunit;

namespace CorpusGen.Tests.Merging;

public sealed class CorpusIdentityTests
{
    [Fact]
    public void Entries_are_one_paper_where_their_texts_are_the_same_whatever_their_numbers() => Property.ForAllTapes(tape =>
    {
        // Numbers that texts share, as nobody's ids do by chance.
        var files = Enumerable.Range(0, tape.Next(4)).Select(file =>
        {
            var texts = Enumerable.Range(0, tape.Next(5)).Select(_ => tape.Pick("u", "v", "w", "x", "y")).ToArray();
            return new FileTexts(
                FormattableString.Invariant($"{file}.txt"),
                texts.Select(text => (ulong)(text[0] % 2)).ToEquatableArray(),
                texts.ToEquatableArray());
        }).ToArray();
        var identity = CorpusIdentity.Of([.. tape.Shuffle(files)], TestContext.Current.CancellationToken);

        Assert.Equal(files.Select(file => file.Key), identity.Files.Select(file => file.Key));
        var places = files
            .SelectMany((file, i) => file.Texts.Select((text, entry) => (Text: text, Place: new EntryPlace(i, entry))))
            .ToArray();
        var papers = places
            .GroupBy(item => item.Text, StringComparer.Ordinal)
            .Select(paper => paper.Select(item => item.Place).ToArray())
            .ToArray();
        Assert.Equal(papers.Length, identity.PaperCount);
        Assert.Equal(
            papers.Select(paper => paper[0]),
            identity.Files.SelectMany((file, i) => file.Homes().Select(entry => new EntryPlace(i, entry))));
        Assert.Equal(
            papers
                .Select((paper, i) => (i, paper))
                .Where(item => item.paper.Length > 1)
                .Select(item => new SharedPaper(item.i, item.paper.ToEquatableArray())),
            identity.Shared);
    });

    [Fact]
    public void Another_text_that_is_nobody_elses_changes_nothing()
    {
        Assert.Equal(Of("x", "y", "y"), Of("z", "y", "y"));
        Assert.NotEqual(Of("x", "y", "y"), Of("y", "y", "y"));

        static CorpusIdentity Of(params string[] texts) => CorpusIdentity.Of(
            [new FileTexts("a.txt", texts.Select(text => (ulong)text[0]).ToEquatableArray(), texts.ToEquatableArray())],
            TestContext.Current.CancellationToken);
    }
}
