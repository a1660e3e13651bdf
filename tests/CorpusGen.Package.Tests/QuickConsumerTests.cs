using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace CorpusGen.Package.Tests;

/// <summary>Projects of the kinds that people have, with the package as it was packed.</summary>
public sealed class QuickConsumerTests(PackedFeed feed, QuickConsumers consumers) : IClassFixture<QuickConsumers>
{
    /// <summary>
    /// Of all of them together: a clean build with several processes, among them a project with the SDK's strictest analysis, one that sees
    /// the internals of another with papers of its own, and two in C# 9. Nothing else is said than what is meant to be said.
    /// </summary>
    [Fact]
    public void A_clean_build_of_all_succeeds_and_warns_of_nothing_that_was_not_put_there()
    {
        consumers.Log.Succeeded();
        var warning = Assert.Single(Build.WarningsOf(consumers.Log));
        Assert.Contains("Others", warning, StringComparison.Ordinal);
        Assert.Contains("warning RS0030: The symbol 'Console.Beep()' is banned in this project: a program", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_consumer_has_its_row_in_the_measures()
    {
        var rows = File.ReadLines(Path.Combine(Setup.Root, "docs", "measures.md"))
            .SkipWhile(line => line != "<!-- consumers -->")
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Split('|')[1])
            .ToList();
        var names = Directory.EnumerateFiles(consumers.Folder, "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path)!);
        Assert.All(names, name => Assert.Single(rows, row => row.Contains($"`{name}`", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Net10", "net10.0")]
    [InlineData("App", "net10.0")]
    [InlineData("Several", "net10.0")]
    [InlineData("Central", "net10.0")]
    [InlineData("Others", "net10.0")]
    [InlineData("Strict", "net10.0")]
    [InlineData("Embedded", "net10.0")]
    public async Task A_program_says_what_its_papers_say(string name, string framework) =>
        Assert.Equal(Expected.Lines, (await Build.RunAsync(consumers.Folder, consumers.Assembly(name, framework))).Lines);

    [Theory]
    [InlineData("Net472")]
    [InlineData("Several")]
    [InlineData("Embedded")]
    public async Task A_program_for_net_framework_says_it_too(string name) =>
        Assert.Equal(Expected.Lines, (await Build.RunOnMonoAsync(consumers.Folder, consumers.Assembly(name, "net472"))).Lines);

    /// <summary>Their runtimes need not be there: compiled is what they are.</summary>
    [Theory]
    [InlineData("Net8", "net8.0")]
    [InlineData("Net9", "net9.0")]
    [InlineData("Several", "netstandard2.0")]
    public void Other_frameworks_are_compiled(string name, string framework) =>
        Assert.True(File.Exists(consumers.Assembly(name, framework)));

    [Fact]
    public async Task Two_projects_that_see_each_other_each_have_their_papers() => Assert.Equal(
        ["Wasps", "Bees, Ants, FlockNet", "True"],
        (await Build.RunAsync(consumers.Folder, consumers.Assembly("Friend.Tests", "net10.0"))).Lines);

    [Fact]
    public void A_glob_that_matches_nothing_is_told_of()
    {
        var told = consumers.Log.Lines.Where(line => line.Contains("CorpusGen has no corpus file", StringComparison.Ordinal));
        Assert.Contains("NoFiles.csproj: ", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_restored_is_what_was_packed() => Assert.Equal(
        File.ReadAllBytes(feed.Package),
        File.ReadAllBytes(Path.Combine(feed.Variables["NUGET_PACKAGES"], "corpusgen", Setup.Version, $"corpusgen.{Setup.Version}.nupkg")));

    [Fact]
    public async Task A_library_with_papers_is_packed_without_a_dependency()
    {
        await feed.DotnetAsync(consumers.Folder, "pack", "Library", "--no-build", "-c", "Debug", "-o", "packed", "--nologo");
        var path = Path.Combine(consumers.Folder, "packed", "Library.1.0.0.nupkg");
        await using var package = await ZipFile.OpenReadAsync(path, TestContext.Current.CancellationToken);
        var assembly = Assert.Single(package.Entries, entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal));
        Assert.Equal("lib/netstandard2.0/Library.dll", assembly.FullName);
        await using var manifest = await package.GetEntry("Library.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        var document = await XDocument.LoadAsync(manifest, LoadOptions.None, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName == "dependency");
    }
}
