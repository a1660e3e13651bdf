using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;
using Xunit.Sdk;

namespace CorpusGen.Tests.Roslyn;

public sealed class ObjectGraphTests
{
    private static readonly Dictionary<string, Func<Compilation, AdditionalText, object>> Leaks = new(StringComparer.Ordinal)
    {
        ["Compilation"] = (compilation, _) => compilation,
        ["ISymbol"] = (compilation, _) => compilation.Assembly,
        ["SyntaxTree"] = (compilation, _) => compilation.SyntaxTrees.First(),
        ["SyntaxNode"] = (compilation, _) => compilation.SyntaxTrees.First().GetRoot(),
        ["Location"] = (compilation, _) => compilation.SyntaxTrees.First().GetRoot().GetLocation(),
        ["AdditionalText"] = (_, text) => text,
        ["SourceText"] = (_, text) => text.GetText()!,
    };

    public static TheoryData<string, string> Hidden => [.. from leak in Leaks.Keys from way in Ways.Keys select (leak, way)];

    private static Dictionary<string, Func<object, object>> Ways => new(StringComparer.Ordinal)
    {
        ["itself"] = value => value,
        ["record"] = value => new Holder("name", value),
        ["base class"] = value => new Derived(value),
        ["array"] = value => new[] { new object(), value },
        ["immutable array of structs"] = value => ImmutableArray.Create(new KeyValuePair<int, object>(1, value)),
        ["dictionary"] = value => new Dictionary<string, object>(StringComparer.Ordinal) { ["key"] = value },
        ["delegate"] = value => new Func<object>(() => value),
        ["lazy"] = value => new Lazy<object>(value),
    };

    [Theory]
    [MemberData(nameof(Hidden))]
    public void A_Roslyn_object_is_found_wherever_it_is(string leak, string way)
    {
        var result = Run((compilation, text) => Ways[way](Leaks[leak](compilation, text)));
        var thrown = Assert.Throws<TrueException>(() => result.AssertHoldsNoRoslynObject());
        Assert.Contains("Leak", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("holds a " + leak, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AdditionalText")]
    [InlineData("SourceText")]
    public void Texts_are_allowed_in_the_steps_named(string leak)
    {
        var result = Run(Leaks[leak]);
        result.AssertHoldsNoRoslynObject(LeakyGenerator.Leak);
        Assert.Throws<TrueException>(() => result.AssertHoldsNoRoslynObject("Other"));
    }

    [Fact]
    public void A_model_of_values_passes_even_when_it_goes_round_in_a_circle()
    {
        var circle = new List<object> { "text", 1, DayOfWeek.Friday, new Holder("name", null), typeof(Compilation) };
        circle.Add(circle);
        ObjectGraph.AssertHoldsNoRoslynObject(circle);
    }

    private static GeneratorResult Run(Func<Compilation, AdditionalText, object> leak)
    {
        var result = GeneratorRun
            .Of(() => new LeakyGenerator(leak))
            .WithSource("A.cs", "internal class A { }")
            .WithText("A.txt", "text")
            .Run();
        Assert.Null(result.RunResult.Results.Single().Exception);
        return result;
    }

    private sealed record Holder(string Name, object? Value);

    private abstract class Base(object value)
    {
        private readonly object held = value;

        public override string ToString() => held.ToString()!;
    }

    private sealed class Derived(object value) : Base(value);
}
