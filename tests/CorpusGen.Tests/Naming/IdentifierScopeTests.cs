using System;
using System.Collections.Immutable;
using System.Linq;
using CorpusGen.Naming;
using FsCheck.Fluent;
using Xunit;

namespace CorpusGen.Tests.Naming;

public sealed class IdentifierScopeTests
{
    [Fact]
    public void A_key_alone_gets_what_it_wants() => Assert.Equal(["A", "B"], Allocate(("a", "A"), ("b", "B")));

    [Fact]
    public void Keys_that_want_the_same_are_all_lengthened()
    {
        var names = Allocate(("c++", "Cpp"), ("cpp", "CPP"), ("d", "D"));
        Assert.Matches("^Cpp_[0-9a-f]{8}$", names[0]);
        Assert.Matches("^CPP_[0-9a-f]{8}$", names[1]);
        Assert.NotEqual(names[0], names[1], StringComparer.OrdinalIgnoreCase);
        Assert.Equal("D", names[2]);
    }

    [Fact]
    public void A_reserved_name_is_lengthened() => Assert.Matches("^lists_[0-9a-f]{8}$", Allocate(("a", "lists"))[0]);

    [Theory]
    [InlineData("")]
    [InlineData("no identifier")]
    public void What_is_no_identifier_is_replaced(string wanted) => Assert.Matches("^Keyword_[0-9a-f]{8}$", Allocate(("中文", wanted))[0]);

    [Fact]
    public void Wanting_the_lengthened_name_of_another_is_no_way_to_get_it()
    {
        var taken = Allocate(("a", "X"), ("b", "X"))[0];
        var names = Allocate(("a", "X"), ("b", "X"), ("c", taken));
        Assert.Equal(3, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.NotEqual(taken, names[2]);
    }

    [Fact]
    public void A_key_that_wants_several_names_which_differ_in_letter_case_has_numbers_in_ordinal_order()
    {
        // Nothing else tells them apart: the hash is that of the key.
        var names = Allocate(("a", "xy"), ("a", "Xy"), ("a", "XY"));
        Assert.Matches("^XY_[0-9a-f]{16}_2$", names[2]);
        Assert.Equal(["xy" + names[2][2..^1] + "4", "Xy" + names[2][2..^1] + "3"], names.Take(2));

        // A number that is reserved is left out.
        var others = new IdentifierScope([names[2]], "Keyword_").Allocate([("a", "xy"), ("a", "XY")]);
        Assert.Equal(["xy" + names[2][2..^1] + "4", "XY" + names[2][2..^1] + "3"], others);
    }

    [Fact]
    public void The_digits_are_the_first_of_the_hash() =>
        Assert.Equal(["Keyword_9e243724", "Lists_9e243724"], Allocate(("reinforcement learning", ""), ("reinforcement learning", "Lists")));

    [Fact]
    public void What_is_no_identifier_and_clashes_has_the_whole_hash()
    {
        var short8 = Allocate(("a", ""))[0];
        Assert.Matches("^Keyword_[0-9a-f]{16}$", Allocate(("a", ""), ("b", short8))[0]);
    }

    [Fact]
    public void Equal_requests_get_equal_identifiers()
    {
        var names = Allocate(("a", "X"), ("a", "X"));
        Assert.Equal(["X", "X"], names);
    }

    [Fact]
    public void A_long_name_leaves_room_for_its_suffix()
    {
        var wanted = new string('a', 512);
        Assert.All(Allocate(("a", wanted), ("b", wanted)), name => Assert.True(Identifiers.IsIdentifier(name)));
        Assert.Equal(489, Allocate(("a", wanted), ("b", wanted))[0].Length);
    }

    [Fact]
    public void The_hash_never_changes() => Assert.Equal(0x9E2437248AC8C624UL, IdentifierScope.StableHash("reinforcement learning"));

    [Fact]
    public void Identifiers_are_valid_and_distinct_whatever_is_asked() =>
        Prop.ForAll(Scraps.Texts, texts =>
        {
            var names = Allocate(Requests(texts));
            return names.All(Identifiers.IsIdentifier)
                && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == texts.Distinct(StringComparer.Ordinal).Count()
                && !names.Contains("Lists", StringComparer.OrdinalIgnoreCase);
        }).Holds();

    [Fact]
    public void The_order_of_the_requests_changes_nothing() =>
        Prop.ForAll(Scraps.Texts, texts =>
        {
            var requests = Requests(texts);
            return Allocate(requests).SequenceEqual(Allocate([.. requests.Reverse()]).Reverse());
        }).Holds();

    private static (string Key, string Wanted)[] Requests(string[] texts) => [.. texts.Select(text => (text, Identifiers.FromText(text)))];

    private static ImmutableArray<string> Allocate(params (string Key, string Wanted)[] requests) =>
        new IdentifierScope(["Lists"], "Keyword_").Allocate(requests);
}
