using System.Text;
using Xunit;

namespace CorpusGen.Tests;

public sealed class TextBufferTests
{
    [Fact]
    public void A_buffer_makes_what_was_appended_to_it() => Property.ForAll(
        Property.Text("a", "\u00E9", "\uD83D\uDE00", "", "abc", new string('x', 300)),
        static text =>
        {
            var expected = new StringBuilder();
            var buffer = TextBuffer.Begin();
            foreach (var unit in text.Length > 4 ? text[..4] : text)
            {
                buffer.Append(unit);
                buffer.Append(text);
                expected.Append(unit).Append(text);
            }

            Assert.Equal(expected.Length, buffer.Length);
            Assert.True(buffer.Is(expected.ToString()));
            Assert.False(buffer.Is(expected + "y"));
            Assert.Equal(expected.ToString(), buffer.End());
        });

    [Fact]
    public void A_text_that_is_made_within_the_making_of_another_has_a_buffer_of_its_own()
    {
        var outer = TextBuffer.Begin();
        outer.Append("outer");
        var inner = TextBuffer.Begin();
        inner.Append("inner");
        Assert.Equal("inner", inner.End());
        outer.Append('!');
        Assert.Equal("outer!", outer.End());
        Assert.Same(outer, TextBuffer.Begin());
        Assert.Same(inner, TextBuffer.Begin());
    }

    [Fact]
    public void A_buffer_that_is_given_back_is_empty_when_it_is_taken_again()
    {
        var buffer = TextBuffer.Begin();
        buffer.Append("text");
        buffer.Return();
        var again = TextBuffer.Begin();
        Assert.Same(buffer, again);
        Assert.Equal(string.Empty, again.End());
    }
}
