using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusGen.Tests;

/// <summary>
/// Checks what holds for all values on many of them. The values are the same in every run; <c>CORPUSGEN_RUNS=10000</c> in the
/// environment checks that many new ones instead.
/// </summary>
internal static class Property
{
    private static readonly string? Runs = Environment.GetEnvironmentVariable("CORPUSGEN_RUNS");

    /// <summary>Makes texts of pieces: the alphabet is chosen so that the cases at stake are frequent.</summary>
    public static Gen<string> Text(params string[] pieces) => Gen.Elements(pieces).ArrayOf().Select(string.Concat);

    /// <summary>Checks texts; a failure is told with the shortest text that fails.</summary>
    public static void ForAll(Gen<string> texts, Action<string> check, int runs = 500) => Run(Arb.From(texts, Shorter), check, runs);

    /// <summary>Checks what is built from decisions.</summary>
    public static void ForAllTapes(Action<Tape> check, int runs = 200) =>
        Run(Arb.From(Gen.Choose(0, 1 << 20).ArrayOf(300)), decisions => check(new Tape(decisions)), runs);

    /// <summary>Checks a property of FsCheck's own with the same values each time, so that a failure can be repeated.</summary>
    public static void Holds(this FsCheck.Property property) => Check.One(Configuration(100), property);

    private static void Run<T>(Arbitrary<T> values, Action<T> check, int runs) =>
        Check.One(Configuration(runs), Prop.ForAll(values, check));

    private static Config Configuration(int runs)
    {
        var config = Config.QuickThrowOnFailure.WithQuietOnSuccess(true);
        return Runs is null
            ? config.WithMaxTest(runs).WithReplay(20260101, 1)
            : config.WithMaxTest(int.Parse(Runs, CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> Shorter(string text) =>
        new[] { text[(text.Length / 2)..], text[..(text.Length / 2)] }.Where(half => half.Length < text.Length)
            .Concat(Enumerable.Range(0, text.Length).Select(i => text.Remove(i, 1)));
}

/// <summary>A row of decisions; behind its end every decision is the first choice.</summary>
internal sealed class Tape(int[] decisions)
{
    private int next;

    public int Next(int choices) => next < decisions.Length ? decisions[next++] % choices : 0;

    public bool Flip() => Next(2) == 1;

    public T Pick<T>(params IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>Puts items into any order.</summary>
    public T[] Shuffle<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        for (var i = all.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (all[i], all[j]) = (all[j], all[i]);
        }

        return all;
    }
}
