using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace CorpusGen.Package.Tests;

/// <summary>The README's way from an empty folder to a running program, word for word.</summary>
public sealed class InstallSectionTests(PackedFeed feed, ClonedRepository repository)
{
    private const string Marker = "<!-- install";

    /// <summary>With the packages that the tests packed, as long as there is no gallery.</summary>
    [Fact]
    public Task The_section_ends_in_a_running_program() => FollowAsync(feed.NewFolder("install"), feed.Variables);

    /// <summary>From a clone of the repository, with the block that packs and tells NuGet of the folder.</summary>
    [Fact]
    public async Task The_section_begins_in_a_clone()
    {
        ClonedRepository.SkipUnlessPossible();
        await repository.PackedAsync();
        await FollowAsync(repository.Elsewhere, repository.Variables);
    }

    private static async Task FollowAsync(string folder, IReadOnlyDictionary<string, string> variables)
    {
        var written = "";
        var page = await File.ReadAllTextAsync(Path.Combine(Setup.Root, "README.md"), TestContext.Current.CancellationToken);
        var steps = Steps(page).ToList();
        Assert.Equal("output", steps[^1].Path);
        foreach (var (path, text) in steps)
        {
            switch (path)
            {
                case "output":
                    Assert.Equal(text, written);
                    break;
                case "":
                    foreach (var command in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')))
                    {
                        if (command[0] == "cd")
                        {
                            folder = Path.Combine(folder, command[1]);
                        }
                        else
                        {
                            Assert.Equal("dotnet", command[0]);
                            written = (await Command.RunAsync(folder, variables, Command.Dotnet, command[1..])).Succeeded().Output;
                        }
                    }

                    break;
                default:
                    await WriteAsync(Path.Combine(folder, path), text);
                    break;
            }
        }
    }

    /// <summary>Writes a file, or elements into a project file that is there.</summary>
    private static async Task WriteAsync(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (Path.GetExtension(file) == ".csproj")
        {
            var project = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            text = project.Replace("</Project>", text + "</Project>", StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
    }

    /// <summary>The marked blocks in their order: the path that each is marked with, and what is in it.</summary>
    private static IEnumerable<(string Path, string Text)> Steps(string page)
    {
        foreach (var part in page.ReplaceLineEndings("\n").Split(Marker).Skip(1))
        {
            var path = part.Split("-->")[0].TrimStart(':').Trim();
            var block = part.Split("```")[1];
            yield return (path, block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        }
    }
}
