using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace CorpusGen.Package.Tests;

/// <summary>
/// Both packages, packed once for all tests into a folder that serves as a feed, and a cache of packages that begins empty: what a
/// consumer gets is what was packed just now.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly string place = Directory.CreateTempSubdirectory("corpusgen").FullName;

    public string Feed => Path.Combine(place, "feed");

    public string Package => Path.Combine(Feed, $"CorpusGen.{Setup.Version}.nupkg");

    public string Tool => Path.Combine(Feed, $"CorpusGen.Tool.{Setup.Version}.nupkg");

    /// <summary>Gets the environment of a consumer's build.</summary>
    internal IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NUGET_PACKAGES"] = Path.Combine(place, "cache"),
        ["CorpusGenVersion"] = Setup.Version,
        ["BannedApiAnalyzersVersion"] = Setup.BannedApiAnalyzersVersion,
    };

    public async ValueTask InitializeAsync()
    {
        // One for all consumers, above their folders, because NuGet does not find one in a path with a semicolon.
        new XDocument(new XElement(
            "configuration",
            new XElement("packageSources", new XElement("add", new XAttribute("key", "packed"), new XAttribute("value", Feed)))))
            .Save(Path.Combine(place, "nuget.config"));
        await PackAsync(Feed);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(place, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Packs what was built, as a person does with <c>dotnet pack</c>.</summary>
    internal static async Task PackAsync(string output)
    {
        foreach (var project in new[] { "CorpusGen.Package", "CorpusGen.Tool" })
        {
            var path = Path.Combine("src", project);
            (await Command.RunAsync(
                Setup.Root, Command.Dotnet, "pack", path, "--no-build", "-c", Setup.Configuration, "-o", output, "--nologo")).Succeeded();
        }
    }

    /// <summary>Makes a folder for consumers, which finds the packages beside what the machine finds anyway.</summary>
    internal string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(place, name)).FullName;

    /// <summary>Copies the projects of the folder <c>Consumers</c>.</summary>
    internal string CopyConsumers(string name)
    {
        var source = Path.Combine(Setup.Root, "tests", "CorpusGen.Package.Tests", "Consumers");
        var folder = NewFolder(name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(source, file);
            if (!path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
                File.Copy(file, Path.Combine(folder, path));
            }
        }

        return folder;
    }
}
