using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class TextHyphensTests
{
    [Theory]
    [InlineData("Abstract: A ⟦repre- sentation⟧ of words.")]
    [InlineData("Abstract: A ⟦repre-\n  sentation⟧ of words.")]
    [InlineData("Title: (⟦repre\u2010 sentations⟧) of words\nAbstract: Words.")]
    [InlineData("Abstract: Features of ⟦real- valued⟧ kind, ⟦semi- supervised⟧ learning, a ⟦2- dimensional⟧ space.")]
    [InlineData("Abstract: A ⟦non- Markovian⟧ process and the ⟦state-of- the-art⟧.")]
    [InlineData("Abstract: Trained ⟦end-to- end⟧, a ⟦state-of-\n  the-art⟧-; and (⟦multi-repre- sentation⟧).")]
    public void A_broken_word_is_found(string marked) => TextFindings.AssertMarked("CORPUS113", marked);

    [Theory]
    [InlineData("Abstract: With pre- and post-training, word- or phrase-level, three- to four-fold.")]
    [InlineData("Abstract: Low- mid- and high-level features.")]
    [InlineData("Abstract: Ein- und Ausgabe; from first- through third-order.")]
    [InlineData("Abstract: The model - as it was - is old, and the model -as it was- is old.")]
    [InlineData("Abstract: Between Na+ and Cl- vacancies; the flag `-x- y`, $a- b$.")]
    [InlineData("Abstract: A well-known word, and one more -\nthis one.")]
    [InlineData("Abstract: Our method- We propose another.")]
    [InlineData("Authors: A. repre- sentation\nAbstract: Words.")]
    public void A_hyphen_that_stands_for_something_else_is_not(string marked) => TextFindings.AssertMarked("CORPUS113", marked);

    [Theory]
    [InlineData("Abstract: A repre- sentation.", "Abstract: A representation.", "Abstract: A repre-sentation.")]
    [InlineData("Abstract: A repre-\r\n  sentation.", "Abstract: A representation.", "Abstract: A repre-sentation.")]
    [InlineData("Abstract: A real- valued one.", "Abstract: A real-valued one.", "Abstract: A realvalued one.")]
    [InlineData("Abstract: A state- of-the-art one.", "Abstract: A state-of-the-art one.", "Abstract: A stateof-the-art one.")]
    [InlineData("Abstract: An end-to- end one.", "Abstract: An end-to-end one.", "Abstract: An end-toend one.")]
    [InlineData("Abstract: A day-to- day one.", "Abstract: A day-to-day one.", "Abstract: A day-today one.")]
    [InlineData("Abstract: A multi-repre- sentation.", "Abstract: A multi-representation.", "Abstract: A multi-repre-sentation.")]
    [InlineData("Abstract: A semi- quantised one.", "Abstract: A semi-quantised one.", "Abstract: A semiquantised one.")]
    [InlineData("Abstract: A quan- tisable one.", "Abstract: A quantisable one.", "Abstract: A quan-tisable one.")]
    [InlineData("Abstract: A 2- dimensional one.", "Abstract: A 2-dimensional one.", "Abstract: A 2dimensional one.")]
    public void The_likelier_word_is_offered_first(string file, params string[] choices) => Assert.Equal(choices,
        TextFindings.Choices("CORPUS113", file));

    [Fact]
    public void Nothing_is_offered_that_would_lose_a_comment() =>
        Assert.Empty(TextFindings.Choices("CORPUS113", "Abstract: A repre-\n# a comment\nsentation."));
}
