using System.Collections.Generic;
using System.Text;
using CorpusGen.Rules;
using CorpusGen.Tests.Reading;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Rules;

/// <summary>In the files, <c>{old→new}</c> is an edit.</summary>
public sealed class LineGuardTests
{
    [Theory]
    [InlineData("Abstract: a {bad→good} b", "Abstract: a good b")]
    [InlineData("Abstract: a\n{!→}Title: b", "Abstract: a\n Title: b")]
    [InlineData("Abstract: a\nTi{!→}tle: b", "Abstract: a\n Title: b")]
    [InlineData("Abstract: a\nT{!→}it{!→}le: b", "Abstract: a\n Title: b")]
    [InlineData("Abstract: a\n {!→}Title: b", "Abstract: a\n Title: b")]
    [InlineData("Abstract: a\nNe{!→}ar: b", "Abstract: a\nNear: b")]
    [InlineData("Title: a\nNa{!→}ne: b\nAbstract: c", "Title: a\n Nane: b\nAbstract: c")]
    [InlineData("Abstract: a\n{\\#→#}1", "Abstract: a\n #1")]
    [InlineData("Ti{!→}tle: Vera\nAbstract: a", " Title: Vera\nAbstract: a")]
    [InlineData("{Tittle→Title}: a\nAbstract: b", "Title: a\nAbstract: b")]
    public void A_line_of_text_that_would_look_like_something_else_gets_a_space(string edited, string expected) => Check(edited, expected);

    [Theory]
    [InlineData("Abstract: a\n{x→}\nb", "Abstract: a\nb")]
    [InlineData("Abstract: a\r\n  {x→} {y→ }\r\nb", "Abstract: a\r\nb")]
    [InlineData("Abstract:\n{x→}\nb", "Abstract:\nb")]
    [InlineData("Abstract: a\n{x→}", "Abstract: a")]
    [InlineData("Abstract: a\n{x→}\n{y→}", "Abstract: a\n")]
    [InlineData("Abstract: {x→}\nb", "Abstract: \nb")]
    [InlineData("Abstract: a\n{x→}\n# c\n\nTitle: b", "Abstract: a\n# c\n\nTitle: b")]
    [InlineData("Abstract: a{ x\n→\n}{y→}\nb", "Abstract: a\nb")]
    public void A_line_of_text_that_would_become_blank_goes(string edited, string expected) => Check(edited, expected);

    [Theory]
    [InlineData("Abstract: a{ x\n# c\n→ }b", "Abstract: a\n# c\nb")]
    [InlineData("Abstract: a{ x\n# c\n  x → }b", "Abstract: a\n# c\n  b")]
    [InlineData("Abstract: a{ x\n!→\n}Title: b", "Abstract: a\n Title: b")]
    [InlineData("Abstract: a{ x\n!→; }Title: b", "Abstract: a; Title: b")]
    public void Lines_are_joined_around_comments(string edited, string expected) => Check(edited, expected);

    [Theory]
    [InlineData("{x→}\nAbstract: a")]
    [InlineData("Abstract: bees{ x\n# c\ny →, }fly")]
    public void An_edit_that_would_cost_the_label_or_a_comment_is_not_made(string edited)
    {
        var (content, edits) = Parse(edited);
        Assert.Empty(new LineGuard(Reads.Document(content)).Guard(edits, out var isWhole));
        Assert.False(isWhole);
    }

    [Theory]
    [InlineData("# corpus: ignore X\n", "Title: a\nAbstract: b")]
    [InlineData("Title:\n", "Abstract: b")]
    [InlineData("Title: a\n", "x\nAbstract: b")]
    public void Whole_lines_can_be_taken_away(string removed, string rest) => Check($"Vera\n{{{removed}→}}{rest}", $"Vera\n{rest}");

    [Fact]
    public void A_finding_covers_what_its_fix_changes_in_the_end()
    {
        var (content, edits) = Parse("Abstract: a\nTi{!→}tle: b");
        var guarded = new LineGuard(Reads.Document(content)).Guard(
            Finding.Of(RuleList.SoftHyphen, edits[0].Span).WithFix("Remove it", edits[0].Span, ""));
        Assert.Equal(TextSpan.FromBounds(12, 15), guarded.Span);
        Assert.Equal("Abstract: a\n Title: b", FileFixes.Apply(content, [guarded.Fixes[0]]));
    }

    private static void Check(string edited, string expected)
    {
        var (content, edits) = Parse(edited);
        var made = new StringBuilder();
        var done = 0;
        foreach (var edit in new LineGuard(Reads.Document(content)).Guard(edits, out _))
        {
            made.Append(content, done, edit.Span.Start - done).Append(edit.NewText);
            done = edit.Span.End;
        }

        Assert.Equal(expected, made.Append(content, done, content.Length - done).ToString());
    }

    private static (string Content, IReadOnlyList<TextChange> Edits) Parse(string edited)
    {
        var content = new StringBuilder();
        var edits = new List<TextChange>();
        for (var position = 0; position < edited.Length;)
        {
            var end = edited[position] == '{'
                ? edited.IndexOf('}', position)
                : -1;
            if (end < 0)
            {
                content.Append(edited[position++]);
                continue;
            }

            var parts = edited[(position + 1)..end].Split('→');
            edits.Add(new TextChange(new TextSpan(content.Length, parts[0].Length), parts[1]));
            content.Append(parts[0]);
            position = end + 1;
        }

        return (content.ToString(), edits);
    }
}
