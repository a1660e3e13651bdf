using System;
using System.Text;
using System.Threading;
using CorpusGen.Emitting;
using Xunit;

namespace CorpusGen.Tests.Emitting;

public sealed class SourceWriterTests
{
    [Fact]
    public void Blocks_are_indented_and_empty_lines_are_not() =>
        Assert.Equal(
            "namespace N\n{\n    class C\n    {\n        int i;\n\n        int j = 1;\n    }\n}\n",
            new SourceWriter()
                .Open("namespace N")
                .Open("class C")
                .Line("int i;")
                .Line()
                .Code("int j")
                .Code(" = 1")
                .Line(";")
                .Close()
                .Close()
                .ToSourceText().ToString());

    [Fact]
    public void Several_lines_are_each_indented() =>
        Assert.Equal(
            "C\n{\n    a\n\n    b\n        c\n}\n",
            new SourceWriter().Open("C").Lines("a\r\n\nb\n    c").Close().ToSourceText().ToString());

    [Fact]
    public void Text_is_escaped_and_begins_an_indented_line() =>
        Assert.Equal(
            "C\n{\n    \"a\\\"\\n\"u8;\n    a &lt; b\n}\n",
            new SourceWriter().Open("C").Literal("a\"\n", "u8").Line(";").Xml("a < b").Line().Close().ToSourceText().ToString());

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(1_000)]
    public void Parts_stand_in_their_order_however_many_papers_they_are_about(int papers)
    {
        var writer = new SourceWriter().Open("C");
        writer.Together(papers, TestContext.Current.CancellationToken, part => part.Open("a").Line("b").Close(), _ => { }, part => part.Line("c"));
        Assert.Equal("C\n{\n    a\n    {\n        b\n    }\n    c\n    d\n}\n", writer.Line("d").Close().ToSourceText().ToString());
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void Work_that_is_called_off_says_so(int papers)
    {
        using var source = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => new SourceWriter().Together(
            papers,
            source.Token,
            part => part.Line("a"),
            _ =>
            {
                source.Cancel();
                source.Token.ThrowIfCancellationRequested();
            }));
    }

    [Fact]
    public void A_source_is_UTF_8() => Assert.Equal(Encoding.UTF8, new SourceWriter().ToSourceText().Encoding);
}
