using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class TextAddressesTests
{
    [Theory]
    [InlineData("Abstract: See ⟦https: //example.org/a⟧.")]
    [InlineData("Abstract: See (⟦http:// example.org⟧), or ⟦https ://example.org⟧ here.")]
    [InlineData("Abstract: See ⟦https://github.com/ user/repo⟧ and ⟦https:\n  //example. com/a⟧.")]
    [InlineData("Abstract: See https://example.org/ and/or https://github.com/ and/or http://example. The rest.")]
    [InlineData("Abstract: See https://github.com/ for the code, at https://example.org: //no more.")]
    [InlineData("Abstract: Schemes such as http: // or ftp: //a.b are old, the ratio a: //b too.")]
    public void An_address_with_a_gap_is_found(string marked) => TextFindings.AssertMarked("CORPUS127", marked);

    [Theory]
    [InlineData("Abstract: See https: // example.org/a.", "Abstract: See https://example.org/a.")]
    [InlineData("Abstract: See https: //github. com/ user/repo.", "Abstract: See https://github.com/user/repo.")]
    [InlineData("Abstract: See https:\n  //example.org now.", "Abstract: See https://example.org now.")]
    public void The_gap_is_closed(string before, string after) => TextFindings.AssertFixed("CORPUS127", before, after);
}
