using System;
using System.Collections.Generic;
using System.Linq;
using CorpusGen.Merging;
using Xunit;
using Keywords = CorpusGen.Language.Keywords;

namespace CorpusGen.Tests.Merging;

public sealed class KeywordAssignmentTests
{
    [Fact]
    public void A_keyword_has_an_identifier_of_its_words()
    {
        var members = Assign(["honey bees", "goal-conditioned flight", "3D nests"]);
        Assert.Equal(["3d nests", "goal conditioned flight", "honey bees"], members.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("HoneyBees", members["honey bees"].Identifier);
        Assert.Equal("GoalConditionedFlight", members["goal conditioned flight"].Identifier);
        Assert.Equal("_3DNests", members["3d nests"].Identifier);
    }

    // FNV-1a and the finalizer of MurmurHash3, computed elsewhere.
    [Theory]
    [InlineData("honey bees", -341668113)]
    [InlineData("wasps", -2076190650)]
    public void A_value_is_frozen(string text, int value) => Assert.Equal(value, Assign([text])[text].Value);

    [Fact]
    public void A_value_does_not_depend_on_other_keywords_or_on_letter_case()
    {
        var value = Assign(["honey bees"])["honey bees"].Value;
        Assert.Equal(value, Assign(["Honey Bees", "ants", "wasps", "zebras"])["honey bees"].Value);
    }

    [Fact]
    public void Keywords_that_differ_in_letter_case_alone_are_one_with_the_most_capitals_in_front()
    {
        foreach (var texts in new[] { new[] { "SGD", "sgd", "Sgd" }, ["sgd", "Sgd", "SGD", "sgd"] })
        {
            var member = Assert.Single(Assign(texts));
            Assert.Equal("sgd", member.Key);
            Assert.Equal("SGD", member.Value.Text);
            Assert.Equal("SGD", member.Value.Identifier);
        }
    }

    [Fact]
    public void A_hyphen_and_a_space_and_capitals_make_no_difference()
    {
        var member = Assert.Single(Assign(["goal-directed", "goal directed", "Goal Directed"])).Value;
        Assert.Equal("GoalDirected", member.Identifier);
        Assert.Equal(Assign(["GOAL-directed"]).Single().Value.Value, member.Value);
    }

    [Fact]
    public void Keywords_that_come_to_one_identifier_are_told_apart()
    {
        var identifiers = Assign(["goal directed", "goal-directed", "Goal/directed", "goals"]).Values
            .Select(member => member.Identifier)
            .ToList();
        Assert.Distinct(identifiers, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("Goals", identifiers);
        Assert.Equal(2, identifiers.Count(identifier => identifier.StartsWith("GoalDirected_", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("???")]
    [InlineData("\u8702")]
    [InlineData("value__")]
    public void A_keyword_without_an_identifier_of_its_own_gets_one(string text)
    {
        var identifier = Assert.Single(Assign([text])).Value.Identifier;
        Assert.Matches("^[A-Za-z_][A-Za-z0-9_]*$", identifier);
        Assert.NotEqual("value__", identifier, StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("goal-conditioned reinforcement learning", "reinforcement learning")]
    [InlineData("deep reinforcement learning", "reinforcement learning")]
    [InlineData("reinforcement learning", "learning")]
    [InlineData("online learning", "learning")]
    [InlineData("learning", null)]
    [InlineData("learning rates", null)]
    [InlineData("relearning", null)]
    [InlineData("meta-learning", null)]
    public void The_nearest_broader_keyword_is_the_longest_one_that_the_phrase_ends_in(string text, string? expected)
    {
        var members = Assign(["learning", "reinforcement learning", text]);
        Assert.Equal(expected, KeywordAssignment.Broader(text, members));
    }

    [Fact]
    public void A_broader_keyword_is_shorter_whatever_marks_stand_around_it() => Property.ForAllTapes(tape =>
    {
        var texts = Enumerable.Range(0, 1 + tape.Next(12))
            .Select(
                _ => string.Concat(
                    Enumerable.Range(0, 1 + tape.Next(6)).Select(_ => tape.Pick("bees", "a", " ", " ", "-", "- ", "\u2013 ", "*", "  "))))
            .Where(text => Keywords.KeyOf(text).Length > 0)
            .ToArray();
        var members = Assign(texts);
        Assert.All(members, member => Assert.InRange(
            KeywordAssignment.Broader(member.Value.Text, members)?.Length ?? -1, -1, member.Key.Length - 1));
    });

    [Theory]
    [InlineData("- bees")]
    [InlineData("-- bees")]
    [InlineData("wild - bees")]
    public void A_mark_before_a_keyword_makes_it_no_narrower_than_itself(string text) =>
        Assert.NotEqual(Keywords.KeyOf(text), KeywordAssignment.Broader(text, Assign(["bees", text])));

    [Fact]
    public void A_very_long_keyword_has_no_broader_one()
    {
        var text = string.Concat(Enumerable.Repeat("very ", 100)) + "bees";
        Assert.Null(KeywordAssignment.Broader(text, Assign(["bees", text])));
    }

    [Fact]
    public void Identifiers_and_values_are_distinct_and_do_not_depend_on_the_order() => Property.ForAllTapes(tape =>
    {
        var texts = Enumerable.Range(0, tape.Next(12))
            .Select(
                _ => string.Join(
                    tape.Pick(" ", "-", "  "),
                    Enumerable.Range(0, 1 + tape.Next(2)).Select(_ => tape.Pick("bees", "Bees", "BEES", "\u03B2", "C#", "!"))))
            .ToArray();
        var members = Assign(texts);
        Assert.Equal(texts.Select(Keywords.KeyOf).ToHashSet(StringComparer.Ordinal), members.Keys.ToHashSet(StringComparer.Ordinal));
        Assert.Distinct(members.Values.Select(member => member.Identifier), StringComparer.OrdinalIgnoreCase);
        Assert.Distinct(members.Values.Select(member => member.Value));
        Assert.DoesNotContain(0, members.Values.Select(member => member.Value));
        Assert.Equal(Sorted(members), Sorted(Assign([.. tape.Shuffle(texts)])));
    });

    /// <summary>The members that keywords become, each of which a paper of its own has.</summary>
    private static Dictionary<string, KeywordMember> Assign(string[] texts)
    {
        var numbers = Enumerable.Range(0, texts.Length).ToArray();
        var file = new FileKeywords(
            "a.txt",
            texts.Select(text => new KeywordText(Keywords.KeyOf(text), text)).ToEquatableArray(),
            numbers.ToEquatableArray(),
            numbers.Select(number => number + 1).ToEquatableArray(),
            numbers.Select(_ => false).ToEquatableArray());
        var papers = new FilePapers("a.txt", 0, texts.Length, EquatableArray<int>.Empty);
        return CorpusKeywords.Of([file], new CorpusIdentity(new([papers]), default), 1, Xunit.TestContext.Current.CancellationToken)
            .Index.ToDictionary(keyword => Keywords.KeyOf(keyword.Member.Text), keyword => keyword.Member, StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, KeywordMember>> Sorted(Dictionary<string, KeywordMember> members) =>
        members.OrderBy(member => member.Key, StringComparer.Ordinal);
}
