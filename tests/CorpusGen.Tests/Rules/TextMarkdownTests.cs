using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class TextMarkdownTests
{
    [Theory]
    [InlineData("Abstract: A ⟦**bold word**⟧ here.")]
    [InlineData("Abstract: A ⟦[link](https://example.org/a)⟧ here.")]
    [InlineData("Abstract: One.\n ⟦## ⟧Results We see.")]
    [InlineData("Abstract: Code is `x**y**z` and 2**3**4, A** search, *p* < 0.05 and **p < 0.01.")]
    [InlineData("Abstract: Cited [1] (see also [2](3)), issue #12 and C# code.")]
    public void Markdown_is_found(string marked) => TextFindings.AssertMarked("CORPUS122", marked);

    [Theory]
    [InlineData("Abstract: A **bold word** here.", "Abstract: A bold word here.")]
    [InlineData("Abstract: A [link](https://example.org/a) here.", "Abstract: A link here.")]
    [InlineData("Abstract: A **[link](https://example.org/a)** here.", "Abstract: A link here.")]
    [InlineData("Abstract: One.\n ## Results We see.", "Abstract: One.\n Results We see.")]
    public void The_marks_are_removed(string before, string after) => TextFindings.AssertFixed("CORPUS122", before, after);
}
