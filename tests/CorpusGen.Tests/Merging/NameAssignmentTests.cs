using System;
using System.Linq;
using System.Threading;
using CorpusGen.Merging;
using Xunit;

namespace CorpusGen.Tests.Merging;

public sealed class NameAssignmentTests
{
    [Fact]
    public void Names_that_do_not_clash_are_the_shortest() =>
        AssertAssigns("Bees, Wasps", "", Claim("Bees", "BeesCount"), Claim("Wasps", "WaspsSleep"));

    [Fact]
    public void No_paper_has_no_name() => AssertAssigns("", "");

    [Fact]
    public void Two_that_clash_are_both_lengthened_and_the_short_name_is_retired() =>
        AssertAssigns(
            "BeesSleep, Wasps, BeesCount",
            "Bees -> BeesCount BeesSleep",
            Claim("Bees", "BeesSleep"),
            Claim("Wasps"),
            Claim("Bees", "BeesCount"));

    [Fact]
    public void So_are_three() =>
        AssertAssigns(
            "BeesA, BeesB, BeesC", "Bees -> BeesA BeesB BeesC", Claim("Bees", "BeesA"), Claim("Bees", "BeesB"), Claim("Bees", "BeesC"));

    [Fact]
    public void They_are_lengthened_until_they_differ() =>
        AssertAssigns(
            "Bees_1, Bees_2",
            "Bees -> Bees_1 Bees_2; BeesCount -> Bees_1 Bees_2",
            Claim("Bees", "BeesCount", "Bees_1"),
            Claim("Bees", "BeesCount", "Bees_2"));

    [Fact]
    public void Names_that_differ_in_letter_case_alone_clash() =>
        AssertAssigns("BEESa, BeesB", "BEES -> BEESa BeesB", Claim("BEES", "BEESa"), Claim("Bees", "BeesB"));

    [Fact]
    public void A_paper_is_no_rival_of_itself()
    {
        AssertAssigns("Bees", "", Claim("Bees", "bees", "BeesC"));
        AssertAssigns("BeesC, BeesD", "Bees -> BeesC BeesD", Claim("Bees", "bees", "BeesC"), Claim("bees", "BeesD"));
    }

    [Fact]
    public void A_pinned_paper_keeps_its_name() =>
        AssertAssigns("Bees, BeesCount, BeesSleep", "", Pinned("Bees", "Bees_1"), Claim("Bees", "BeesCount"), Claim("bees", "BeesSleep"));

    [Fact]
    public void A_pinned_paper_keeps_a_name_that_others_are_lengthened_to() =>
        AssertAssigns(
            "BeesCount, Bees_1, BeesSleep",
            "Bees -> BeesSleep Bees_1",
            Pinned("BeesCount", "BeesCount_3"),
            Claim("Bees", "BeesCount", "Bees_1"),
            Claim("Bees", "BeesSleep"));

    [Fact]
    public void Of_two_that_are_pinned_to_a_name_neither_has_it() =>
        AssertAssigns(
            "Bees_1, Bees_2, BeesCount",
            "Bees -> BeesCount Bees_1 Bees_2",
            Pinned("Bees", "Bees_1"),
            Pinned("Bees", "Bees_2"),
            Claim("Bees", "BeesCount"));

    [Fact]
    public void Only_the_first_name_of_a_pinned_paper_is_pinned() =>
        AssertAssigns(
            "Bees_1a, Bees_2, Bees_1b",
            "Bees -> Bees_1a Bees_2; Bees_1 -> Bees_1a Bees_1b",
            Pinned("Bees", "Bees_1", "Bees_1a"),
            Pinned("Bees", "Bees_2"),
            Claim("Bees_1", "Bees_1b"));

    [Fact]
    public void A_name_that_was_given_up_is_not_given_to_the_next_paper() =>
        AssertAssigns(
            "BeesA, BeesB, Ants_3, Ants_4",
            "Ants -> Ants_3 Ants_4; Bees -> Ants_3 BeesA BeesB",
            Claim("Bees", "BeesA"),
            Claim("Bees", "BeesB"),
            Claim("Ants", "Bees", "Ants_3"),
            Claim("Ants", "Ants_4"));

    [Fact]
    public void Papers_whose_names_are_all_the_same_are_told_apart_by_their_places()
    {
        var (names, _) = NameAssignment.Assign(
            [new NameClaim(false, new EquatableArray<string>(["Bees"])), new NameClaim(false, new EquatableArray<string>(["Bees"]))],
            Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(["Bees_0", "Bees_1"], names);
    }

    [Fact]
    public void A_name_beyond_the_last_one_has_the_papers_place() =>
        AssertAssigns("Bees, Bees_1", "", Pinned("Bees"), Claim("Bees"));

    [Theory]
    [InlineData("All", "AllPaper")]
    [InlineData("find", "findPaper")]
    [InlineData("With", "WithPaper")]
    [InlineData("Lists", "ListsPaper")]
    [InlineData("Papers", "PapersPaper")]
    [InlineData("Equals", "EqualsPaper")]
    [InlineData("ReferenceEquals", "ReferenceEqualsPaper")]
    [InlineData("GetHashCode", "GetHashCodePaper")]
    [InlineData("GetType", "GetTypePaper")]
    [InlineData("toString", "toStringPaper")]
    [InlineData("MemberwiseClone", "MemberwiseClonePaper")]
    [InlineData("Finalize", "FinalizePaper")]
    [InlineData("get_Bees", "_get_Bees")]
    [InlineData("set_Bees", "_set_Bees")]
    [InlineData("Get_Bees", "Get_Bees")]
    [InlineData("Allocation", "Allocation")]
    public void A_name_of_a_member_of_the_class_is_changed(string name, string expected)
    {
        AssertAssigns(expected, "", Claim(name, "Other"));
        AssertAssigns(expected, "", Pinned(name, "Other"));
    }

    [Fact]
    public void What_a_changed_name_clashes_with_is_lengthened_too() =>
        AssertAssigns("AllBees, AllWasps", "AllPaper -> AllBees AllWasps", Claim("All", "AllBees"), Claim("AllPaper", "AllWasps"));

    [Fact]
    public void Names_are_distinct_and_those_retired_are_nobodys() => Property.ForAllTapes(tape =>
    {
        var claims = Claims(tape);
        var (names, retired) = NameAssignment.Assign(claims, CancellationToken.None);
        Assert.Equal(claims.Length, names.Length);
        Assert.Distinct(names, StringComparer.OrdinalIgnoreCase);
        Assert.Empty(retired.Select(name => name.Name).Intersect(names, StringComparer.OrdinalIgnoreCase));
        Assert.Distinct(retired.Select(name => name.Name), StringComparer.OrdinalIgnoreCase);
        Assert.All(retired, name => Assert.True(name.Instead.Count > 1 && name.Instead.All(names.Contains), name.ToString()));
    });

    [Fact]
    public void The_order_of_the_papers_does_not_matter() => Property.ForAllTapes(tape =>
    {
        var claims = Claims(tape);
        var order = tape.Shuffle(Enumerable.Range(0, claims.Length));
        var (names, retired) = NameAssignment.Assign(claims, CancellationToken.None);
        var (shuffled, shuffledRetired) = NameAssignment.Assign(order.Select(i => claims[i]).ToArray(), CancellationToken.None);
        Assert.Equal(order.Select(i => names[i]), shuffled);
        Assert.Equal(retired, shuffledRetired);
    });

    [Fact]
    public void Names_that_are_told_later_lead_to_the_same() => Property.ForAllTapes(tape =>
    {
        var claims = Claims(tape);
        var cuts = claims.Select(claim => tape.Next(claim.Names.Count + 1)).ToArray();
        var begun = NameAssignment.Begin(
            [.. claims.Select((claim, i) => claim with { Names = claim.Names.Take(cuts[i]).ToEquatableArray() })], CancellationToken.None);

        // Twice, because a race that was begun may be gone on with after each edit.
        for (var i = 0; i < 2; i++)
        {
            var (names, retired) = begun.GoOn(paper => claims[paper].Names.Skip(cuts[paper]).ToEquatableArray(), CancellationToken.None)
                .Outcome(CancellationToken.None);
            var (expectedNames, expectedRetired) = NameAssignment.Assign(claims, CancellationToken.None);
            Assert.Equal(expectedNames, names);
            Assert.Equal(expectedRetired, retired);
        }
    });

    [Fact]
    public void Another_paper_never_makes_a_name_mean_another_paper() => Property.ForAllTapes(tape =>
    {
        // A pin can: it is asked for.
        var claims = Claims(tape).Select(claim => claim with { IsPinned = false }).ToArray();
        if (claims.Length == 0)
        {
            return;
        }

        var before = NameAssignment.Assign(claims.SkipLast(1).ToArray(), CancellationToken.None).Names;
        var after = NameAssignment.Assign(claims, CancellationToken.None).Names;
        for (var i = 0; i < before.Length; i++)
        {
            Assert.DoesNotContain(
                after.Where((_, j) => j != i), name => string.Equals(name, before[i], StringComparison.OrdinalIgnoreCase));
        }
    });

    [Fact]
    public void Many_papers_with_one_name_are_named_in_one_go()
    {
        var claims = Enumerable
            .Range(0, 20_000)
            .Select(i => Claim("Bees", "BeesCount", FormattableString.Invariant($"Bees_{i}")))
            .ToArray();
        var (names, retired) = NameAssignment.Assign(claims, CancellationToken.None);
        Assert.Equal(claims.Select(claim => claim.Names[2]), names);
        Assert.Equal(["Bees", "BeesCount"], retired.Select(name => name.Name));
        Assert.All(retired, name => Assert.Equal(20_000, name.Instead.Count));
    }

    [Fact]
    public void Naming_stops_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => NameAssignment.Assign([Claim("Bees")], source.Token));
    }

    private static NameClaim Claim(params string[] names) => new(false, names.ToEquatableArray());

    private static NameClaim Pinned(params string[] names) => new(true, names.ToEquatableArray());

    /// <summary>Papers whose names clash often; the last one is each paper's own.</summary>
    private static NameClaim[] Claims(Tape tape) =>
        [.. Enumerable.Range(0, tape.Next(12)).Select(i => new NameClaim(
            tape.Next(5) == 0,
            Enumerable.Range(0, tape.Next(4)).Select(_ => tape.Pick("Bees", "bees", "Wasps", "Ants", "All", "AllPaper", "get_Ants"))
                .Append(FormattableString.Invariant($"Own{i}")).ToEquatableArray()))];

    private static void AssertAssigns(string expectedNames, string expectedRetired, params NameClaim[] claims)
    {
        var (names, retired) = NameAssignment.Assign(claims, CancellationToken.None);
        Assert.Equal(expectedNames, string.Join(", ", names));
        Assert.Equal(expectedRetired, string.Join("; ", retired.Select(name => $"{name.Name} -> {string.Join(' ', name.Instead)}")));
    }
}
