using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class TextStopsTests
{
    [Theory]
    [InlineData("Abstract: It solves ⟦tasks.This⟧ is new.")]
    [InlineData("Abstract: It is an ⟦RNN.We⟧ train it.")]
    [InlineData("Abstract: It gains 5%⟦.The⟧ rest (it)⟦.However⟧, and so on.")]
    [InlineData("Abstract: A new ⟦model.Experiments⟧ follow.")]
    [InlineData("Abstract: Use torch.Tensor or System.Collections, Node.js and U.S.A or e.g.The one.")]
    [InlineData("Abstract: The torch.Tensor class and self.Model are one; self.First is not.")]
    [InlineData("Abstract: Set model.Features and data.Labels to none.")]
    [InlineData("Abstract: It is a ⟦model.Code⟧ is at https://github.com/example/bees or bees.example/code.")]
    [InlineData("Abstract: Call numpy.array for model.Features of it.")]
    [InlineData("Abstract: A new ⟦model.Experiments⟧ follow, e.g. in the ⟦task.We⟧ see.")]
    [InlineData("Abstract: See https://example.org/model.The or www.example.org/a.This and 3.5 or Sec.A here.")]
    [InlineData("Abstract: Code `tasks.This` and $x.We$ stay. J.The is a name.")]
    [InlineData("Authors: A. tasks.This\nAbstract: One.")]
    public void A_missing_space_is_found(string marked) => TextFindings.AssertMarked("CORPUS126", marked);

    [Fact]
    public void It_is_inserted() => TextFindings.AssertFixed("CORPUS126", "Abstract: It solves tasks.This is 5%.The rest.",
        "Abstract: It solves tasks. This is 5%. The rest.");
}
