using System;
using System.Globalization;
using System.IO;
using System.Linq;
using CorpusGen.Fuzz;
using Xunit;

namespace CorpusGen.Tests.Reliability;

/// <summary>
/// Files that nobody would write, from their bytes to a program that has their texts. The same for longer: <c>docs/reliability.md</c>.
/// </summary>
public sealed class FuzzTests
{
    public static TheoryData<string> Kept => [.. CaseMaker.Kept.Select(kept => kept.Name)];

    [Fact]
    public void A_program_has_what_files_of_any_bytes_say()
    {
        using var told = new StringWriter(CultureInfo.InvariantCulture);
        var run = new FuzzRun(seed: 20260101);
        run.Run(most: 256, until: TimeSpan.MaxValue, told, workers: 1);
        Assert.True(run.Failures.Count == 0, told.ToString());
        Assert.Equal(256, run.Cases);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_program_has_what_a_kept_file_says(string name) =>
        CorpusTrial.Run([("c/" + name, FuzzCase.Of(CaseMaker.Kept.Single(kept => kept.Name == name).Bytes, "kept"))], turn: 1);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_program_has_what_all_kept_files_say_together(int turn) =>
        CorpusTrial.Run([.. CaseMaker.Kept.Select(kept => ("c/" + kept.Name, FuzzCase.Of(kept.Bytes, "kept")))], turn);

    /// <summary>What the command told of, as it told it: the number of the trial, then the files, each after its path.</summary>
    [Theory]

    // A name that pins nothing, and is not overwritten: pinning the other one would change it.
    [InlineData(0, "a.txt", "Name:\u30FB\nAbstract:are Shelfmark", "b.txt", "Abstract:Shelfmark")]

    // A Devanagari digit whose last byte is that of a g: it stood for the end of a group of letters.
    [InlineData(21, "x0", "Name:in\u0967\nAbstract:a")]
    public void What_failed_once_holds(int trial, params string[] files) =>
        CorpusTrial.Run([.. files.Chunk(2).Select(file => (file[0], FuzzCase.Of(file[1], "kept")))], trial);

    [Fact]
    public void A_failing_case_is_made_as_small_as_it_can_be() =>
        Assert.Equal("bd", string.Concat(Shrinker.Reduce<char>([.. "aaabcccdaa"], left => left.Contains('b') && left.Contains('d'))));

    [Fact]
    public void A_program_that_lacks_a_letter_is_told_of()
    {
        var files = new[] { ("c/a.txt", FuzzCase.Of("Abstract: A text of bees.", "test")) };
        var project = new FuzzedProject(files, "Literal", Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp9);
        var expected = ExpectedCorpus.Of([("c/a.txt", FuzzCase.Of("Abstract: A text of beer.", "test"))]);
        var failure = Assert.Throws<FuzzFailureException>(
            () => project.Load(
                project.Open().RunGenerators(project.Compilation, TestContext.Current.CancellationToken),
                program => expected.Demand(program, hasTexts: true)));
        Assert.Equal("id", failure.Kind);
    }
}
