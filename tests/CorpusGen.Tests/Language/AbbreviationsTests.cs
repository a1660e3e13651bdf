using System.Linq;
using CorpusGen.Language;
using FsCheck.Fluent;
using Xunit;

namespace CorpusGen.Tests.Language;

public sealed class AbbreviationsTests
{
    [Theory]
    [InlineData("We study tidal energy storage (TES) here.", "TES=tidal energy storage")]
    [InlineData("The TES (tidal energy storage) is new.", "TES=tidal energy storage")]
    [InlineData("Use spiking neural networks (SNNs) now.", "SNNs=spiking neural networks")]
    [InlineData("A rotor (wind energy collector (WEC)) turns.", "WEC=wind energy collector")]
    [InlineData("Random kites with general drag forces (RK-GDF) fly.", "RK-GDF=Random kites with general drag forces")]
    [InlineData("The Minimal Step Parametrization (msP) is it.", "msP=Minimal Step Parametrization")]
    [InlineData("Hypertension control (HC, for short) helps.", "HC=Hypertension control")]
    [InlineData("By long-term tidal memory (or LTTM) we mean this.", "LTTM=long-term tidal memory")]
    [InlineData("An efficient xenon pump (XP) in use.", "XP=xenon pump")]
    [InlineData("The exploxion of data (XD) and xenon dust (XD).", "XD=xenon dust")]
    [InlineData("An autodecoder (\"AD\") and Xylem Transport (XT).", "AD=autodecoder|XT=Xylem Transport")]
    public void A_definition_is_found(string text, string pairs) =>
        Assert.Equal(
            pairs.Split('|'),
            Abbreviations.Find(Analysis.Of(text), TestContext.Current.CancellationToken).Select(a => a.Short + "=" + a.Long));

    [Theory]
    [InlineData("It is known (see Section 2) and shown (Smith, 2003).")]
    [InlineData("Agents (having up to 129 members) and models (350M parameters).")]
    [InlineData("This holds (and not only here) in the limit (a).")]
    [InlineData("The gradient (QZX) is small.")]
    [InlineData("(RL) begins it, and ((( ) ends.")]
    [InlineData("")]
    public void Another_bracket_defines_nothing(string text) =>
        Assert.Empty(Abbreviations.Find(Analysis.Of(text), TestContext.Current.CancellationToken));

    [Fact]
    public void The_first_definition_of_a_short_form_counts()
    {
        var found = Assert.Single(
            Abbreviations.Find(Analysis.Of("Tidal power (TP) and thermal power (TP)."), TestContext.Current.CancellationToken));
        Assert.Equal("Tidal power", found.Long);
    }

    [Fact]
    public void Both_forms_stand_in_the_text_where_they_are_said_to_stand() =>
        Prop.ForAll(HostileText.Arbitrary, piece =>
        {
            var text = "Tidal energy storage (TES) and a TPS (tidal power station). " + piece;
            var found = Abbreviations.Find(Analysis.Of(text), TestContext.Current.CancellationToken);
            return found.Count >= 2 && found.All(a =>
                string.CompareOrdinal(text, a.ShortStart, a.Short, 0, a.Short.Length) == 0
                && string.CompareOrdinal(text, a.LongStart, a.Long, 0, a.Long.Length) == 0);
        }).Holds();
}
