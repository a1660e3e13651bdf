using System.Linq;
using System.Text;
using CorpusGen.Tool.Files;
using FsCheck.Fluent;
using Xunit;

namespace CorpusGen.Tests.Tool;

public sealed class TextFileTests
{
    [Fact]
    public void What_is_read_as_unicode_is_written_back_byte_for_byte() => Prop.ForAll(
        Gen.Elements<byte>(0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, (byte)'a', (byte)'\n', 0xC3, 0xA9, 0xD8, 0xDC).ArrayOf().ToArbitrary(),
        bytes =>
        {
            var file = TextFile.Decode(bytes);
            return !file.IsUnicode || file.Encode(file.Content).SequenceEqual(bytes);
        }).Holds();

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a' }, "a", true)]
    [InlineData(new byte[] { (byte)'a' }, "a", false)]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, "a", true)]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'a' }, "a", true)]
    [InlineData(new byte[0], "", false)]
    public void A_byte_order_mark_is_no_part_of_the_text(byte[] bytes, string content, bool hasMark)
    {
        var file = TextFile.Decode(bytes);
        Assert.Equal((content, hasMark, true), (file.Content, file.HasMark, file.IsUnicode));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xE9 })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xE9 })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a' })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0xD8 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, (byte)'a', 0, 0, 0 })]
    public void What_is_neither_utf8_nor_utf16_is_a_guess(byte[] bytes) => Assert.False(TextFile.Decode(bytes).IsUnicode);

    [Fact]
    public void The_guess_is_windows_1252() => Assert.Equal("“é”", TextFile.Decode([0x93, 0xE9, 0x94]).Content);

    [Fact]
    public void The_rules_are_told_the_encoding()
    {
        Assert.Equal(Encoding.UTF8.CodePage, TextFile.Decode("é"u8).ToSourceText().Encoding!.CodePage);
        Assert.Equal(1252, TextFile.Decode([0xE9]).ToSourceText().Encoding!.CodePage);
    }
}
