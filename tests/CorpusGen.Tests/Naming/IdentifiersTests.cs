using System;
using System.Linq;
using CorpusGen.Cleaning;
using CorpusGen.Naming;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorpusGen.Tests.Naming;

public sealed class IdentifiersTests
{
    [Theory]
    [InlineData("GPT-4o", "GPT4o")]
    [InlineData("RC-GVF", "RCGVF")]
    [InlineData("muTransfer", "MuTransfer")]
    [InlineData("OpenAI Five", "OpenAIFive")]
    [InlineData("goal-conditioned reinforcement learning", "GoalConditionedReinforcementLearning")]
    public void Words_get_a_capital_and_keep_those_they_have(string text, string identifier) =>
        Assert.Equal(identifier, Identifiers.FromText(text));

    [Theory]
    [InlineData("β-VAE", "BetaVAE")]
    [InlineData("µTransfer", "MuTransfer")]
    [InlineData("Schrödinger", "Schrodinger")]
    [InlineData("Łukasiewicz straße", "LukasiewiczStrasse")]
    [InlineData("kı", "Ki")]
    [InlineData("cafe\u0301", "Cafe")]
    [InlineData("ﬁne ｆｕｌｌ", "FineFull")]
    [InlineData("𝐗-ray", "XRay")]
    public void Letters_of_other_alphabets_are_spelt(string text, string identifier) =>
        Assert.Equal(identifier, Identifiers.FromText(text));

    [Theory]
    [InlineData("\u0391\u03A9", "AlphaOmega")]
    [InlineData("\u03B1\u03C9", "AlphaOmega")]
    [InlineData("\u03C2\u03C3\u03A3", "SigmaSigmaSigma")]
    [InlineData("\u03F5\u03D1\u03F1\u03D6\u03D5", "EpsilonThetaRhoPiPhi")]
    [InlineData("10 k\u2126", "_10KOmega")]
    public void Greek_letters_are_spelt(string text, string identifier) => Assert.Equal(identifier, Identifiers.FromText(text));

    [Theory]
    [InlineData("\U0001D400\U0001D419", "AZ")]
    [InlineData("\U0001D41A\U0001D433", "Az")]
    [InlineData("\U0001D670\U0001D6A3", "Az")]
    [InlineData("x\U0001D7CE\U0001D7D7\U0001D7D8\U0001D7FF", "X0909")]
    [InlineData("x\uFF10\uFF19 \uFF21\uFF3A \uFF41\uFF5A", "X09AZAz")]
    [InlineData("a\U0001D6A4b \U0001D3FF \U0001D7CC \U0001D800", "AB")]
    public void Mathematical_and_full_width_letters_and_digits_are_plain_ones(string text, string identifier) =>
        Assert.Equal(identifier, Identifiers.FromText(text));

    [Fact]
    public void A_letter_with_a_mark_is_the_letter_without_it()
    {
        var composed = 0;
        foreach (var plain in Enumerable.Range('A', 'z' - 'A' + 1).Select(c => (char)c).Where(char.IsAsciiLetter))
        {
            for (var mark = '\u0300'; mark < '\u0370'; mark++)
            {
                var letter = Compositions.Of(plain, mark);
                if (letter != ' ')
                {
                    Assert.Equal($"X{plain}", Identifiers.FromText($"x{letter}"));
                    composed++;
                }
            }
        }

        Assert.InRange(composed, 300, 600);
    }

    [Theory]
    [InlineData("C++", "CPlusPlus")]
    [InlineData("C# code", "CSharpCode")]
    [InlineData("# heading", "Heading")]
    [InlineData("Q&A", "QAndA")]
    [InlineData("L₂ and x²", "L2AndX2")]
    [InlineData("Kₜ-free graph", "KtFreeGraph")]
    [InlineData("ℓ₁ norm of xᵢⱼ", "L1NormOfXij")]
    [InlineData("Ca²⁺ at Γᵦ⁻¹", "Ca2PlusAtGammaBeta1")]
    public void Signs_that_are_said_are_spelt(string text, string identifier) => Assert.Equal(identifier, Identifiers.FromText(text));

    [Theory]
    [InlineData("xAZ09az", "XAZ09az")]
    [InlineData("zebra", "Zebra")]
    [InlineData("a+b", "APlusB")]
    [InlineData("\u03B2vae", "BetaVae")]
    [InlineData("so\u00ADft a\u20DDb c\u0301d", "SoftAbCd")]
    [InlineData("a\u4E2Db c\u0080d", "ABCD")]
    public void A_word_begins_behind_a_sign_and_goes_on_behind_a_mark(string text, string identifier) =>
        Assert.Equal(identifier, Identifiers.FromText(text));

    [Theory]
    [InlineData("a#", "ASharp")]
    [InlineData("z#", "ZSharp")]
    [InlineData("A#", "ASharp")]
    [InlineData("Z#", "ZSharp")]
    [InlineData("x0#", "X0Sharp")]
    [InlineData("x9#", "X9Sharp")]
    [InlineData("\u00E9#", "ESharp")]
    [InlineData("C##", "CSharpSharp")]
    [InlineData("+#", "PlusSharp")]
    [InlineData("x\u2013#", "X")]
    [InlineData("x.#", "X")]
    [InlineData("x #b", "XB")]
    public void A_number_sign_is_said_behind_a_word(string text, string identifier) => Assert.Equal(identifier, Identifiers.FromText(text));

    [Theory]
    [InlineData("\u00E9t\u00E9", "\u00E9t\u00E9")]
    [InlineData("GPT-4o", "GPT4o")]
    [InlineData("!", "")]
    public void A_name_that_is_an_identifier_stays(string name, string identifier) => Assert.Equal(identifier, Identifiers.FromName(name));

    [Theory]
    [InlineData("the policy's return", "ThePolicyReturn")]
    [InlineData("the policy’s return", "ThePolicyReturn")]
    [InlineData("'seen' states don't", "SeenStatesDont")]
    public void A_possessive_is_dropped_and_an_apostrophe_breaks_no_word(string text, string identifier) =>
        Assert.Equal(identifier, Identifiers.FromText(text));

    [Theory]
    [InlineData("3D generation", "_3DGeneration")]
    [InlineData("5", "_5")]
    [InlineData("0day", "_0day")]
    [InlineData("9to5", "_9to5")]
    public void An_underscore_stands_before_a_leading_digit(string text, string identifier) =>
        Assert.Equal(identifier, Identifiers.FromText(text));

    [Theory]
    [InlineData("")]
    [InlineData(" – ")]
    [InlineData("中文")]
    [InlineData("\uD800\0😀")]
    public void Nothing_is_made_of_nothing(string text) => Assert.Empty(Identifiers.FromText(text));

    [Fact]
    public void A_long_text_is_cut()
    {
        var identifier = Identifiers.FromText(string.Concat(Enumerable.Repeat("word ", 40_000)));
        Assert.True(Identifiers.IsIdentifier(identifier));
        Assert.Equal(Identifiers.MaxLength, identifier.Length);
        Assert.Equal("A" + new string('a', 510) + "A", Identifiers.FromText(new string('a', 511) + "&b"));
    }

    [Fact]
    public void What_is_made_of_a_text_is_an_ASCII_identifier_or_nothing() =>
        Prop.ForAll(Scraps.Text, text =>
        {
            var identifier = Identifiers.FromText(text);
            return identifier.Length == 0 || (Identifiers.IsIdentifier(identifier) && identifier.All(char.IsAscii));
        }).Holds();

    [Fact]
    public void Making_one_of_an_identifier_changes_nothing_but_its_first_letters_case() =>
        Prop.ForAll(Scraps.Text, text =>
        {
            var once = Identifiers.FromText(text);
            return Identifiers.FromText(once) == once;
        }).Holds();

    [Theory]
    [InlineData("_")]
    [InlineData("a1")]
    [InlineData("été")]
    [InlineData("中文")]
    [InlineData("Ⅷ")]
    [InlineData("e\u0301")]
    [InlineData("class")]
    public void The_specification_says_what_an_identifier_is(string text) => Assert.True(Identifiers.IsIdentifier(text));

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a-b")]
    [InlineData("@a")]
    [InlineData("a\u200Db")]
    [InlineData("\u0301e")]
    [InlineData("\u203Fa")]
    [InlineData("𝐀")]
    [InlineData("a\0")]
    public void Anything_else_is_none(string text) => Assert.False(Identifiers.IsIdentifier(text));

    [Fact]
    public void An_identifier_of_513_characters_is_none()
    {
        Assert.True(Identifiers.IsIdentifier(new string('a', 512)));
        Assert.False(Identifiers.IsIdentifier(new string('a', 513)));
    }

    [Fact]
    public void What_is_an_identifier_here_is_one_to_the_compiler() =>
        Prop.ForAll(Scraps.Text, text => !Identifiers.IsIdentifier(text) || SyntaxFacts.IsValidIdentifier(text)).Holds();

    [Fact]
    public void Every_keyword_of_the_compiler_is_escaped()
    {
        var keywords = Enum
            .GetValues<SyntaxKind>()
            .Where(kind => SyntaxFacts.IsReservedKeyword(kind) || SyntaxFacts.IsContextualKeyword(kind))
            .Select(SyntaxFacts.GetText).Where(Identifiers.IsIdentifier)
            .Except(["_", "assembly", "module", "type", "typevar", "property", "method", "param"], StringComparer.Ordinal);
        Assert.All(keywords, keyword => Assert.Equal("@" + keyword, Identifiers.Escape(keyword)));
    }

    [Theory]
    [InlineData("Class")]
    [InlineData("GPT4o")]
    public void What_is_no_keyword_stays_as_it_is(string identifier) => Assert.Equal(identifier, Identifiers.Escape(identifier));
}
