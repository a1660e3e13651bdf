using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class IgnoreRulesTests
{
    [Theory]
    [InlineData("Vera\n# corpus: ignore CORPUS999\nAbstract: Bees.", "5: # corpus: ignore CORPUS999|", "Vera\nAbstract: Bees.")]
    [InlineData(
        "Vera\n# corpus: ignore CORPUS1, corpus004\nTittle: A\nAbstract: Bees.",
        "22: CORPUS1, ",
        "Vera\n# corpus: ignore corpus004\nTittle: A\nAbstract: Bees.")]
    [InlineData(
        "Vera\n# corpus: ignore CORPUS004 please\nTittle: A\nAbstract: Bees.",
        "31:  please",
        "Vera\n# corpus: ignore CORPUS004\nTittle: A\nAbstract: Bees.")]
    [InlineData("# corpus: ignore CORPUS901\r\nVera\r\nAbstract: Bees.", "0: # corpus: ignore CORPUS901|", "Vera\r\nAbstract: Bees.")]
    [InlineData("Vera\nAbstract: Bees.\n# corpus: ignore all", "21: # corpus: ignore all", "Vera\nAbstract: Bees.\n")]
    [InlineData("Vera\n# corpus: ignore CORPUS203\nAbstract: Bees.", "", null)]
    [InlineData("Vera\n# corpus: ignore CORPUS011 x\nAbstract: Bees.", "", null)]
    public void An_id_that_is_no_rule_is_found_and_removed(string content, string expected, string? afterwards)
    {
        Assert.Equal(expected, Checks.Spans("CORPUS011", content));
        if (afterwards is not null)
        {
            Assert.Equal(afterwards, Checks.Fixed("CORPUS011", content));
        }
    }

    [Theory]
    [InlineData("Vera\n# corpus: ignore CORPUS004\nAbstract: Bees.", "5: # corpus: ignore CORPUS004|", "Vera\nAbstract: Bees.")]
    [InlineData(
        "Vera\n# corpus: ignore CORPUS004,CORPUS001\nTittle: A\nAbstract: Bees.",
        "31: ,CORPUS001",
        "Vera\n# corpus: ignore CORPUS004\nTittle: A\nAbstract: Bees.")]
    [InlineData(
        "Vera\n# corpus: ignore CORPUS004 CORPUS004\nTittle: A\nAbstract: Bees.",
        "31:  CORPUS004",
        "Vera\n# corpus: ignore CORPUS004\nTittle: A\nAbstract: Bees.")]
    [InlineData("Vera\n# corpus: ignore CORPUS004\nTittle: A\nAbstract: Bees.", "", null)]
    [InlineData("# corpus: ignore CORPUS004\nVera\nAbstract: Bees.\nTittle: A\nAbstract: Wasps.", "", null)]
    [InlineData("Vera\n# corpus: ignore CORPUS012 CORPUS004\nAbstract: Bees.", "", null)]
    [InlineData("Vera\n# corpus: ignore CORPUS012\nAbstract: Bees.", "5: # corpus: ignore CORPUS012|", "Vera\nAbstract: Bees.")]
    [InlineData("Vera\n# corpus: ignore CORPUS009\nAbstract: Bees.", "", null)]
    public void A_comment_that_silences_nothing_is_found_and_removed(string content, string expected, string? afterwards)
    {
        Assert.Equal(expected, Checks.Spans("CORPUS012", content));
        if (afterwards is not null)
        {
            Assert.Equal(afterwards, Checks.Fixed("CORPUS012", content));
        }
    }

    [Theory]
    [InlineData("CORPUS012", "Vera\r# corpus: ignore CORPUS004\n\nAbstract: Bees.")]
    [InlineData("CORPUS011", "Vera\r# corpus: ignore CORPUS999\n\nAbstract: Bees.")]
    public void A_comment_between_line_breaks_that_would_become_one_stays(string rule, string content) =>
        Assert.Equal("no fix", Checks.Fixed(rule, content));

    [Fact]
    public void A_comment_in_which_nothing_is_needed_goes_at_once() =>
        Assert.Equal("Vera\nAbstract: Bees.", Checks.Fixed("CORPUS012", "Vera\n# corpus: ignore CORPUS004, x, CORPUS001\nAbstract: Bees."));
}
