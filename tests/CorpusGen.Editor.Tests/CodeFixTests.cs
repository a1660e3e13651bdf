using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace CorpusGen.Editor.Tests;

/// <summary>
/// The light bulb, asked for where an editor asks: the service finds the fixes in the assembly that a project refers to, as it stands
/// in the package.
/// </summary>
public sealed class CodeFixTests : IDisposable
{
    private const string Path = "abstracts/bees.txt";
    private const string Bees = "Bees\nTittle: How Bees Dance\nAbstract: Bees dance.\n\nName: Wasps\nTittle: How Wasps Dance\nAbstract: Wasps dance.\n";

    private readonly EditedProject project = new(isEmbedded: false, (Path, Bees));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("Papers.Waps", "Waps", "Change to 'Wasps'", "Papers.Wasps")]
    [InlineData("Papers.Find(\"Waps\")", "\"Waps\"", "Change to 'Wasps'", "Papers.Find(\"Wasps\")")]
    [InlineData("Papers.Find(\"Wasps\")!.Abstract", "Papers.Find(\"Wasps\")", "Use 'Papers.Wasps'", "Papers.Wasps.Abstract")]
    public async Task In_code_a_use_of_a_paper_can_be_put_right(string before, string marked, string title, string after)
    {
        _ = project.At(Inside(before));
        var offers = await project.FixesAsync("Program.cs", marked, Token);
        var fix = Assert.Single(offers, offer => offer.Title == title);
        Assert.Equal(Inside(after), await EditedProject.AfterAsync(fix, "Program.cs", Token));
    }

    [Fact]
    public async Task In_code_nothing_is_offered_where_nothing_is_wrong()
    {
        _ = project.At(Inside("Papers.Wasps"));
        Assert.Empty(await project.FixesAsync("Program.cs", "Wasps", Token));
    }

    /// <summary>The service takes any document; whether a light bulb is drawn beside a text file is the editor's affair.</summary>
    [Fact]
    public async Task In_a_text_file_a_finding_can_be_put_right_alone_or_with_its_like()
    {
        var offers = await project.FixesAsync(Path, "Tittle: How Wasps", Token);
        Assert.Equal(["Change to 'Title'", "Change to 'Title' (all CORPUS004 in the file)"], offers.Select(offer => offer.Title));
        Assert.Equal(
            Bees.Replace("Tittle: How Wasps", "Title: How Wasps", StringComparison.Ordinal),
            await EditedProject.AfterAsync(offers[0], Path, Token));
        Assert.Equal(Bees.Replace("Tittle", "Title", StringComparison.Ordinal), await EditedProject.AfterAsync(offers[1], Path, Token));
    }

    /// <summary>Such a finding comes from an analyzer that has seen all files, and brings its fix along.</summary>
    [Fact]
    public async Task In_a_text_file_a_finding_about_several_entries_can_be_put_right()
    {
        const string Nets = "\nTitle: DanceNet: Ants\nAbstract: Ants dance.\n\nTitle: DanceNet: Flies\nAbstract: Flies dance.\n";
        project.Edit(Path, text => text + Nets);
        var fix = Assert.Single(await project.FixesAsync(Path, "Title: DanceNet: Flies", Token));
        Assert.Equal("Pin the name 'DanceNetFlies'", fix.Title);
        Assert.Equal(
            Bees + Nets.Replace("Title: DanceNet: Flies", "Name: DanceNetFlies\nTitle: DanceNet: Flies", StringComparison.Ordinal),
            await EditedProject.AfterAsync(fix, Path, Token));
    }

    [Fact]
    public async Task In_a_text_file_nothing_is_offered_where_nothing_is_wrong() =>
        Assert.Empty(await project.FixesAsync(Path, "Wasps dance.", Token));

    private static string Inside(string expression) => "using Demo;\ninternal static class C { internal static void M() { _ = " + expression + "; } }";
}
