using System.Linq;
using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class TextEndsTests
{
    [Theory]
    [InlineData("Abstract: We study⟦…⟧")]
    [InlineData("Abstract: We study the growth⟦...⟧\n")]
    [InlineData("Abstract: We study bees. ⟦(ABSTRACT TRUNCATED AT 250 WORDS)⟧")]
    [InlineData("Abstract: We study bees ⟦(truncated).⟧")]
    [InlineData("Abstract: We study bees. ⟦[Read more]⟧")]
    [InlineData("Abstract: We study the growth⟦... Show more⟧")]
    [InlineData("Abstract: We study the growth⟦… Read more⟧\n")]
    [InlineData("Abstract: We study the growth ⟦[...]⟧")]
    [InlineData("Abstract: We study (...) and read more. We show more")]
    [InlineData("Abstract: We study bees, wasps, etc...")]
    [InlineData("Abstract: We study … and more.")]
    [InlineData("Abstract: The abstract truncated itself. We study the truncated abstract that follows the talk.")]
    [InlineData("Title: Why …\nAbstract: We study.")]
    public void A_text_that_was_cut_off_is_found(string marked) => TextFindings.AssertMarked("CORPUS123", marked);

    [Theory]
    [InlineData("Abstract: We study bees.⟦ © 2015 Example Press. All rights reserved.⟧")]
    [InlineData("Abstract: We study bees.⟦ Copyright (c) 2003 The Authors⟧")]
    [InlineData("Abstract: We study bees.⟦ (C) 1999 Example Press.⟧")]
    [InlineData("Abstract: ⟦© 2015 Example Press. All rights reserved. ⟧We study bees.")]
    [InlineData("Abstract: We study bees, and we own their copyright")]
    [InlineData("Abstract: We study copyright 2015 and later. Copyright is a right.")]
    [InlineData("Abstract: We study (a) bees, (b) wasps, (c) 2003 ants.")]
    [InlineData("Abstract: © 2015 Example Press.")]
    [InlineData("Abstract: ⟦© 2015 A. All rights reserved. © B all rights reserved. ⟧We study bees.⟦ © 2015 C. (C) 2016 D.⟧")]
    public void A_copyright_notice_is_found(string marked) => TextFindings.AssertMarked("CORPUS124", marked);

    [Theory]
    [InlineData("Abstract: We study bees. © 2015 Example Press. All rights reserved.\n", "Abstract: We study bees.\n")]
    [InlineData("Abstract: We study bees.\n  © 2015 Example Press.\n", "Abstract: We study bees.\n")]
    [InlineData("Abstract: © 2015 Example Press. All rights reserved. We study bees.", "Abstract: We study bees.")]
    public void The_notice_is_removed(string before, string after) => TextFindings.AssertFixed("CORPUS124", before, after);

    [Theory]
    [InlineData("⟦Abstract⟧: The growth of bees")]
    [InlineData("⟦Abstract⟧: one two three four five six seven eight nine")]
    [InlineData("Abstract: one two three four five six seven eight nine ten")]
    [InlineData("Abstract: Tides are high.")]
    [InlineData("Abstract:")]
    [InlineData("Abstract: 蜜蜂的生长与气候变化之间的关系的研究问题")]
    public void A_short_text_is_found(string marked) => TextFindings.AssertMarked("CORPUS129", marked);

    [Theory]
    [InlineData(600, false)]
    [InlineData(601, true)]
    public void A_long_text_is_found(int words, bool isFound) =>
        TextFindings.AssertMarked("CORPUS130", (isFound
            ? "⟦Abstract⟧:" : "Abstract:") + string.Concat(Enumerable.Repeat(" word", words)) + ".");
}
