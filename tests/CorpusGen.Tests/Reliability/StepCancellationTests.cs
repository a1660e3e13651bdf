using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Configuration;
using CorpusGen.Emitting;
using CorpusGen.Merging;
using CorpusGen.Reading;
using CorpusGen.Rules;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Reliability;

/// <summary>
/// Steps of merging and emitting that are called off in the middle. A step that is handed a list is called off when it looks at the n-th
/// element; of the others, which ask nobody anything, it is known that they ask the token before they do anything.
/// </summary>
public sealed class StepCancellationTests
{
    private static readonly CorpusOptions Options = new("Demo", false, TextPlace.Auto, 8, 1, "", default);
    private static readonly EmitTarget Target = new(true, true, true, true, true, default);

    private static readonly string[] Contents =
    [
        "Vera\nName: Bee; Wasp\nKeywords: dance; waggle dance\nAbstract: We sort bees.\n\nAbstract: We propose FooNet, a network of bees.",
        "Ben\nAbstract: We sort bees.\n\nAbstract: We propose FooNet, a network of wasps.",
        "vera\nName: Bee\nAbstract: We sort moths.",
    ];

    private static readonly NameClaim[] Claims =
    [
        .. Enumerable.Range(0, 12).Select(
            i => new NameClaim(i % 5 == 0, new(ImmutableArray.Create($"Name{i % 3}", $"Name{i % 4}Long", $"Own{i}")))),
    ];

    /// <summary>Gets steps that are handed a list of so many elements, which it wraps; each tells what it made.</summary>
    public static TheoryData<string, Func<CallingOff, CancellationToken, string>> Lists => new()
    {
        { "names", (call, token) => Told(NameAssignment.Assign(call.Off(Claims), token)) },
        {
            "last names", (call, token) => Told(NameAssignment
                .Begin([.. Claims.Select(claim => claim with { Names = new(claim.Names.Items.RemoveAt(2)) })], CancellationToken.None)
                .GoOn(paper => new(ImmutableArray.Create(call.Off([$"Last{paper}"])[0])), token).Outcome(token))
        },
        {
            "former names", (call, token) => string.Join(", ", FormerNames.Keep(
                call.Off([.. Enumerable.Range(0, 12).Select(i => (i, new EquatableArray<string>(ImmutableArray.Create($"Old{i}"))))]),
                [.. Enumerable.Range(0, 12).Select(i => $"New{i}")], EquatableArray<RetiredName>.Empty, token))
        },
        {
            "keywords", (call, token) => string.Join(", ", KeywordAssignment.Assign(
                call.Off([.. Enumerable.Range(0, 12).Select(i => new KeywordText($"key {i}", $"Key {i}"))]),
                token).Select(member => member.ToString()))
        },
        { "table of names", (call, token) => Told(NameTable.Of(call.Off([.. Enumerable.Range(0, 300).Select(i => $"Name{i}")]), token)) },
        {
            "near texts", (call, token) =>
            {
                var near = NearTexts.Of(call.Off([.. Enumerable.Range(0, 12).Select(i => $"a b c d e f g h i j k l m n {i}")]), token);
                return string.Join(", ", Enumerable.Range(0, 12).Select(near.FirstNear));
            }
        },
    };

    public static TheoryData<string, Action<CancellationToken>> Steps
    {
        get
        {
            ImmutableArray<CorpusFile> files = [.. Contents.Select(
                (content, i) => FileUnderstanding.Understand($"{i}", $"{i}", SourceText.From(content), CancellationToken.None))];
            ImmutableArray<FileParts> parts = [.. files.Select(
                file => FileParts.Of(new UnderstoodFile(file, null), 8, CancellationToken.None))];
            ImmutableArray<FileLastNames> lastNames = [.. parts.Select(file => file.LastNames)];
            var identity = CorpusIdentity.Of([.. parts.Select(file => file.Texts)], CancellationToken.None);
            var race = NameRace.Begin([.. parts.Select(file => file.Names)], identity, CancellationToken.None);
            var merged = CorpusMerger.Merge(files, Options, CancellationToken.None);
            var document = CleanDocument.Of(
                CorpusReader.Read(SourceText.From(Contents[0]), CancellationToken.None), CancellationToken.None);
            return new()
            {
                { "parts", token => FileParts.Of(new UnderstoodFile(files[0], null), 8, token) },
                { "identity", token => CorpusIdentity.Of([.. parts.Select(file => file.Texts)], token) },
                { "race", token => NameRace.Begin([.. parts.Select(file => file.Names)], identity, token) },
                { "end of the race", token => race.End(lastNames, token) },
                { "end of the race with what is known", token => race.TryEnd(race.FindLastNames(lastNames), token) },
                { "keywords", token => CorpusKeywords.Of([.. parts.Select(file => file.Keywords)], identity, 1, token) },
                { "lists", token => CorpusLists.Of([.. parts.Select(file => file.Head)], identity, token) },
                { "fields", token => CorpusMerger.ShareFields([.. parts.Select(file => file.Fields)], identity, token) },
                { "all of the merging", token => CorpusMerger.Merge(files, Options, token) },
                { "slices", token => TextSlices.Of(document, Encoding.UTF8, token) },
                { "source of a file", token => FileSource.Emit(
                    new UnderstoodFile(files[0], null), merged.Plans[0], Options, Target, token) },
                { "source of the corpus", token => CorpusSource.Emit(merged.Index, Options, Target, token) },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_step_that_is_called_off_at_any_element_ends_so_or_as_if_nothing_had_been(
        string what, Func<CallingOff, CancellationToken, string> step)
    {
        Assert.NotEmpty(what);
        using var calm = new CallingOff(int.MaxValue);
        var expected = step(calm, calm.Token);
        Assert.InRange(calm.Looks, 3, 100_000);
        var cancelled = 0;
        for (var n = 1; n <= calm.Looks; n++)
        {
            using var calling = new CallingOff(n);
            try
            {
                Assert.Equal(expected, step(calling, calling.Token));
            }
            catch (OperationCanceledException thrown)
            {
                Assert.Equal(calling.Token, thrown.CancellationToken);
                cancelled++;
            }

            Assert.True(cancelled > 0, "What is called off at the first element must not be done to its end.");
        }

        using var after = new CallingOff(int.MaxValue);
        Assert.Equal(expected, step(after, after.Token));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_step_that_was_called_off_before_it_began_does_nothing(string what, Action<CancellationToken> step)
    {
        Assert.NotEmpty(what);
        step(CancellationToken.None);
        Assert.Throws<OperationCanceledException>(() => step(new CancellationToken(canceled: true)));
    }

    private static string Told((ImmutableArray<string> Names, EquatableArray<RetiredName> Retired) assigned) =>
        string.Join(", ", assigned.Names) + "; " + string.Join(
            ", ", assigned.Retired.Select(name => $"{name.Name}: {string.Join(' ', name.Instead)}"));

    private static string Told(NameTable table) =>
        string.Join(", ", table.Displacements) + "; " + string.Join(", ", table.Slots) + "; " + string.Join(", ", table.Others);
}

/// <summary>Calls a step off when it looks at the n-th element of a list.</summary>
/// <param name="at">What n is, counted from 1.</param>
public sealed class CallingOff(int at) : IDisposable
{
    private readonly CancellationTokenSource source = new();

    public CancellationToken Token => source.Token;

    public int Looks { get; private set; }

    public IReadOnlyList<T> Off<T>(IReadOnlyList<T> items) => new Watched<T>(this, items);

    public void Dispose() => source.Dispose();

    private void Look()
    {
        if (++Looks == at)
        {
            source.Cancel();
        }
    }

    private sealed class Watched<T>(CallingOff calling, IReadOnlyList<T> items) : IReadOnlyList<T>
    {
        public int Count => items.Count;

        public T this[int index]
        {
            get
            {
                calling.Look();
                return items[index];
            }
        }

        public IEnumerator<T> GetEnumerator()
        {
            for (var i = 0; i < items.Count; i++)
            {
                yield return this[i];
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
