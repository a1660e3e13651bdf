using System.Linq;
using FsCheck.Fluent;
using Xunit;

namespace CorpusGen.Tests.Language;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("a state-of-the-art method", "a|state-of-the-art|method")]
    [InlineData("the β-VAE and GPT-4o", "the|β-VAE|and|GPT-4o")]
    [InlineData("a $k$-means variant of $x^2 + y$", "a|$k$-means|variant|of|$x^2 + y$")]
    [InlineData("in O(n log n) time", "in|O(n log n)|time")]
    [InlineData("the (dis)advantages (of it)", "the|(dis)advantages|(|of|it|)")]
    [InlineData("one or more model(s)", "one|or|more|model(s)")]
    [InlineData("an agent's return; the net doesn't", "an|agent|'s|return|;|the|net|does|n't")]
    [InlineData("an agent’s return", "an|agent|’s|return")]
    [InlineData("1,000.5 of 7% and 3.2B", "1,000.5|of|7%|and|3.2B")]
    [InlineData("see https://example.org/a?b=c. It", "see|https://example.org/a?b=c|.|It")]
    [InlineData("at github.com/owner/repo, too", "at|github.com/owner/repo|,|too")]
    [InlineData("mail someone@example.org now", "mail|someone@example.org|now")]
    [InlineData("e.g. this, i.e. that", "e.g.|this|,|i.e.|that")]
    [InlineData("C++, C# and R&D over TCP/IP", "C++|,|C#|and|R&D|over|TCP/IP")]
    [InlineData("text and/or image", "text|and|/|or|image")]
    [InlineData("agents -- all of them...", "agents|--|all|of|them|...")]
    [InlineData("for $5 to $7 a day", "for|$|5|to|$|7|a|day")]
    [InlineData("the CO₂ of MoS₂ and CrI₃", "the|CO₂|of|MoS₂|and|CrI₃")]
    [InlineData("β₁-blockers, Ca²⁺ and K⁺-channels", "β₁-blockers|,|Ca²⁺|and|K⁺-channels")]
    [InlineData("a Kₜ-free graph, 10⁻³ of 5 cm⁻¹", "a|Kₜ-free|graph|,|10⁻³|of|5|cm⁻¹")]
    [InlineData("this corpus¹ has H²(X)", "this|corpus|¹|has|H²(X)")]
    [InlineData("as \\citep[p. 3]{Smith2020} and \\ref{tab:x} say", "as|\\citep[p. 3]{Smith2020}|and|\\ref{tab:x}|say")]
    [InlineData("\\cite and \\citet{open and \\emph{word}", "\\cite|and|\\citet|{|open|and|\\emph|{|word|}")]
    [InlineData("with k-means++ and UNet++, but A+B", "with|k-means++|and|UNet++|,|but|A+B")]
    [InlineData("the 't Hooft limit; (’t Hooft)", "the|'t|Hooft|limit|;|(|’t|Hooft|)")]
    [InlineData("an 'a' or 't' Hooft", "an|'|a|'|or|'|t|'|Hooft")]
    [InlineData("in E. coli cells wrt. size", "in|E.|coli|cells|wrt.|size")]
    public void A_text_is_cut_where_a_reader_would_cut_it(string text, string tokens) =>
        Assert.Equal(tokens.Split('|'), Analysis.Tokens(text));

    [Fact]
    public void Every_character_but_white_space_belongs_to_exactly_one_token() =>
        Prop.ForAll(HostileText.Arbitrary, text =>
        {
            var at = 0;
            foreach (var token in Analysis.Of(text).Tokens)
            {
                if (token.Length <= 0 || token.Start < at || !string.IsNullOrWhiteSpace(text[at..token.Start]))
                {
                    return false;
                }

                at = token.End;
            }

            return string.IsNullOrWhiteSpace(text[at..]);
        }).Holds();

    [Fact]
    public void No_token_cuts_a_pair_of_surrogates() =>
        Prop.ForAll(HostileText.Arbitrary, text => Analysis.Of(text).Tokens.All(t => t.End == text.Length
            || !(char.IsHighSurrogate(text[t.End - 1]) && char.IsLowSurrogate(text[t.End])))).Holds();
}
