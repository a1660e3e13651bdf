using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CorpusGen.Tests.Documentation;
using Xunit;

namespace CorpusGen.Package.Tests;

/// <summary>
/// A fresh clone without a remote, from which the packages are made as the README says, by a person who has a folder of his own for
/// NuGet's settings. Two classes of tests want it; it is made when the first does, which takes a minute.
/// </summary>
public sealed class ClonedRepository : IAsyncLifetime
{
    private readonly string place = Directory.CreateTempSubdirectory("corpusgen").FullName;
    private readonly Lazy<Task<string>> packed;

    public ClonedRepository() => packed = new(PackAsync);

    /// <summary>Gets an empty folder far from any settings but the person's own.</summary>
    internal string Elsewhere => Directory.CreateDirectory(Path.Combine(place, "elsewhere")).FullName;

    /// <summary>Gets the environment in which the packages are used: the person's settings, and a cache that begins empty.</summary>
    internal Dictionary<string, string> Variables => new(Person, StringComparer.Ordinal) { ["NUGET_PACKAGES"] = Path.Combine(place, "cache") };

    // The tools ask the two variables for the place of settings.
    private Dictionary<string, string> Person => new(StringComparer.Ordinal)
    {
        ["HOME"] = Path.Combine(place, "person"),
        ["DOTNET_CLI_HOME"] = Path.Combine(place, "person"),
    };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (packed.IsValueCreated)
        {
            // Its failure is that of the test that asked for it.
            await Task.WhenAny(packed.Value);
        }

        // Git's own files are written once and for all, which keeps them from being deleted in Windows.
        foreach (var file in new DirectoryInfo(place).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.IsReadOnly))
        {
            file.IsReadOnly = false;
        }

        Directory.Delete(place, recursive: true);
    }

    /// <summary>Skips a test where there is nothing to clone, or no shell for the page's commands, and unless all consumers were asked for.</summary>
    internal static void SkipUnlessPossible()
    {
        Build.SkipUnlessAll();
        Assert.SkipUnless(Path.Exists(Path.Combine(Setup.Root, ".git")) && Build.IsInstalled("git"), "This is no clone, or git is not installed.");
        Assert.SkipUnless(Build.IsInstalled("sh"), "The page's commands are for a shell that is not installed.");
    }

    /// <summary>Runs the README's block, once for all.</summary>
    /// <returns>The folder that the packages are in.</returns>
    internal Task<string> PackedAsync() => packed.Value;

    /// <summary>Clones what was committed.</summary>
    internal async Task<string> CloneAsync(string name)
    {
        var clone = Path.Combine(place, name);
        (await Command.RunAsync(place, "git", "clone", "--quiet", Setup.Root, clone)).Succeeded();
        return clone;
    }

    private async Task<string> PackAsync()
    {
        // What the machine has in the way of sources is part of no page.
        var settings = Path.Combine(".nuget", "NuGet", "NuGet.Config");
        var own = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), settings);
        var persons = Path.Combine(Person["HOME"], settings);
        Directory.CreateDirectory(Path.GetDirectoryName(persons)!);
        if (File.Exists(own))
        {
            File.Copy(own, persons);
        }

        var clone = await CloneAsync("clone");
        (await Command.RunAsync(clone, "git", "remote", "remove", "origin")).Succeeded();
        var block = Assert.Single(Repository.Read("README.md").Blocks, block => block.Marker == "pack");
        (await Command.RunAsync(clone, WithCache(Person), "sh", "-e", "-c", block.Text)).Succeeded();
        return Path.Combine(clone, "artifacts");
    }

    /// <summary>What is needed to build this repository is on the machine already, as these tests were built.</summary>
    private static Dictionary<string, string> WithCache(Dictionary<string, string> variables) => new(variables, StringComparer.Ordinal)
    {
        ["NUGET_PACKAGES"] = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
    };
}
