using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace CorpusGen.Package.Tests;

/// <summary>What is in the two packages, and what may never be.</summary>
public sealed class PackageTests(PackedFeed feed, ClonedRepository repository)
{
    private static readonly string[] Analyzers = ["analyzers/dotnet/cs/CorpusGen.CodeFixes.dll", "analyzers/dotnet/cs/CorpusGen.dll"];

    // Of both packages, in the order of their entries.
    private static readonly string[] OwnInPackages = [.. Analyzers, "tools/net10.0/any/CorpusGen.Tool.dll", "tools/net10.0/any/CorpusGen.dll"];

    private static readonly string[] MachinePaths =
    [
        Setup.Root.TrimEnd(Path.DirectorySeparatorChar),
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + Path.DirectorySeparatorChar,
    ];

    // The kinds of the records that hold Source Link's map and sources that no commit has, from the specification of portable symbols.
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Fact]
    public void The_package_holds_what_the_compiler_and_msbuild_need_and_nothing_else() => Assert.Equal(
        [
            "CorpusGen.nuspec",
            "LICENSE",
            "NOTICE",
            "README.md",
            .. Analyzers,
            "build/CorpusGen.all.globalconfig",
            "build/CorpusGen.none.globalconfig",
            "build/CorpusGen.props",
            "build/CorpusGen.recommended.globalconfig",
            "build/CorpusGen.targets",
            "buildMultiTargeting/CorpusGen.props",
            "buildMultiTargeting/CorpusGen.targets",
            "buildTransitive/CorpusGen.props",
            "buildTransitive/CorpusGen.targets",
            "icon.png",
        ],
        Entries(feed.Package).Keys);

    [Fact]
    public void The_tool_holds_itself_and_what_it_runs_on() => Assert.Equal(
        [
            "CorpusGen.Tool.nuspec",
            "LICENSE",
            "NOTICE",
            "README.md",
            "icon.png",
            "tools/net10.0/any/CorpusGen.Tool.deps.json",
            "tools/net10.0/any/CorpusGen.Tool.dll",
            "tools/net10.0/any/CorpusGen.Tool.runtimeconfig.json",
            "tools/net10.0/any/CorpusGen.dll",
            "tools/net10.0/any/DotnetToolSettings.xml",
            "tools/net10.0/any/Microsoft.CodeAnalysis.CSharp.dll",
            "tools/net10.0/any/Microsoft.CodeAnalysis.dll",
            "tools/net10.0/any/Spectre.Console.dll",
            "tools/net10.0/any/System.CommandLine.dll",
        ],
        Entries(feed.Tool).Keys);

    /// <summary>The list above says it already; this is why, for whoever changes the list.</summary>
    [Fact]
    public void The_package_never_holds_a_library_or_the_compiler()
    {
        // What stands under lib or ref is compiled into programs, and what stands under runtimes, content or tools is deployed or run.
        // An assembly of the compiler would be loaded beside the compiler's own.
        string[] folders = ["lib", "ref", "runtimes", "content", "contentFiles", "tools", "native"];
        var names = Entries(feed.Package).Keys;
        Assert.DoesNotContain(names, name => folders.Contains(name.Split('/')[0], StringComparer.OrdinalIgnoreCase));
        Assert.Equal(Analyzers, names.Where(name => name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(names, name => name.Contains("Microsoft.", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(names, name => name.Contains("System.", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void No_file_says_where_it_was_built()
    {
        foreach (var (name, bytes) in Entries(feed.Package).Concat(Entries(feed.Tool)))
        {
            foreach (var path in MachinePaths)
            {
                Assert.False(Contains(bytes, Encoding.UTF8.GetBytes(path)), $"{name} has the path {path}.");
                Assert.False(Contains(bytes, Encoding.Unicode.GetBytes(path)), $"{name} has the path {path}.");
            }
        }
    }

    /// <summary>The symbols are packed within the assemblies, where a search for bytes does not see them.</summary>
    [Fact]
    public void The_symbols_tell_sources_from_the_root_of_the_repository() => Assert.Equal(OwnInPackages, ReadSymbols(reader =>
    {
        Assert.NotEmpty(reader.Documents);
        Assert.All(reader.Documents, document =>
            Assert.StartsWith("/_/src/", reader.GetString(reader.GetDocument(document).Name), StringComparison.Ordinal));
    }));

    /// <summary>What the compiler puts into the symbols of its own accord: options, references, generated sources, Source Link.</summary>
    [Fact]
    public void The_symbols_say_nothing_of_the_machine() => Assert.Equal(OwnInPackages, ReadSymbols(reader =>
    {
        Assert.NotEmpty(reader.CustomDebugInformation);
        foreach (var information in reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation))
        {
            var bytes = Content(reader, information);
            Assert.All(MachinePaths, path => Assert.False(Contains(bytes, Encoding.UTF8.GetBytes(path)), $"There is {path} in the symbols."));
        }
    }));

    /// <summary>Also of a clone whose remote is a folder, or that has none: the package is put together in such a one, too.</summary>
    [Fact]
    public async Task The_symbols_lead_to_the_sources_of_the_commit_and_so_does_the_manifest()
    {
        var head = await HeadAsync();
        Assert.Equal(OwnInPackages, ReadSymbols(reader =>
        {
            var record = Assert.Single(
                reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation), information => reader.GetGuid(information.Kind) == SourceLink);
            var documents = JsonDocument.Parse(Content(reader, record)).RootElement.GetProperty("documents").EnumerateObject()
                .ToDictionary(document => document.Name, document => document.Value.GetString()!, StringComparer.Ordinal);
            var url = Assert.Single(documents, document => document.Key == "/_/*").Value;
            Assert.StartsWith("https://", url, StringComparison.Ordinal);
            Assert.True(url.EndsWith($"/{head}/*", StringComparison.Ordinal), $"{url} is not of the commit {head}: build again.");
        }));
        foreach (var package in new[] { feed.Package, feed.Tool })
        {
            var repository = ManifestElements(package).Single(element => element.Name.LocalName == "repository");
            Assert.Equal("git", repository.Attribute("type")?.Value);
            Assert.Equal("https://github.com/corpusgen/corpusgen", repository.Attribute("url")?.Value);
            Assert.Equal(head, repository.Attribute("commit")?.Value);
        }
    }

    [Fact]
    public void The_manifest_says_what_a_gallery_shows()
    {
        foreach (var (package, id) in new[] { (feed.Package, "CorpusGen"), (feed.Tool, "CorpusGen.Tool") })
        {
            var manifest = Manifest(package);
            Assert.Equal(id, manifest["id"]);
            Assert.Equal(Setup.Version, manifest["version"]);
            Assert.Equal("MIT", manifest["license"]);
            Assert.Equal("README.md", manifest["readme"]);
            Assert.Equal("icon.png", manifest["icon"]);
            Assert.Equal("https://github.com/corpusgen/corpusgen", manifest["projectUrl"]);
            Assert.NotEmpty(manifest["description"]);
            Assert.NotEmpty(manifest["tags"]);
            Assert.False(manifest.ContainsKey("dependencies"));
        }

        // What a library that uses the generator is packed with: nothing of it.
        Assert.Equal("true", Manifest(feed.Package)["developmentDependency"]);
    }

    [Fact]
    public void The_release_notes_are_the_first_section_of_the_changelog()
    {
        var changelog = File.ReadAllText(Path.Combine(Setup.Root, "CHANGELOG.md")).ReplaceLineEndings("\n");
        var section = changelog.Split("\n## ")[1].Split('\n', 2)[1];
        var notes = Manifest(feed.Package)["releaseNotes"].ReplaceLineEndings("\n");
        Assert.StartsWith("### ", notes, StringComparison.Ordinal);
        Assert.StartsWith(notes, section.TrimStart(), StringComparison.Ordinal);
        var left = section.TrimStart()[notes.Length..];
        Assert.DoesNotContain("\n- ", left, StringComparison.Ordinal);
    }

    /// <summary>A gallery shows the page without the repository around it.</summary>
    [Fact]
    public void No_link_of_the_packed_pages_is_relative()
    {
        foreach (var package in new[] { feed.Package, feed.Tool })
        {
            var page = Encoding.UTF8.GetString(Entries(package)["README.md"]);
            var links = page.Split("](").Skip(1).Select(rest => rest.Split(')')[0]).ToList();
            Assert.NotEmpty(links);
            Assert.DoesNotContain(links, link => !link.StartsWith("https://", StringComparison.Ordinal) && !link.StartsWith('#'));
        }
    }

    [Fact]
    public void The_icon_has_128_by_128_pixels()
    {
        var icon = Entries(feed.Package)["icon.png"];
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], icon[..8]);
        Assert.Equal([0, 0, 0, 128, 0, 0, 0, 128], icon[16..24]);
    }

    [Fact]
    public async Task Packing_again_gives_the_same_bytes()
    {
        var again = Directory.CreateTempSubdirectory("corpusgen").FullName;
        try
        {
            await PackedFeed.PackAsync(again);
            foreach (var package in new[] { feed.Package, feed.Tool })
            {
                Assert.Equal(
                    await File.ReadAllBytesAsync(package, TestContext.Current.CancellationToken),
                    await File.ReadAllBytesAsync(Path.Combine(again, Path.GetFileName(package)), TestContext.Current.CancellationToken));
            }
        }
        finally
        {
            Directory.Delete(again, recursive: true);
        }
    }

    /// <summary>One has no remote, and the other's is a folder. The paths differ in length, and one has a space.</summary>
    [Fact]
    public async Task Two_clones_in_two_folders_give_the_same_packages()
    {
        ClonedRepository.SkipUnlessPossible();
        var one = await repository.PackedAsync();
        var clone = await repository.CloneAsync("another clone elsewhere");
        var other = Path.Combine(clone, "artifacts");
        foreach (var project in new[] { "CorpusGen.Package", "CorpusGen.Tool" })
        {
            (await Command.RunAsync(clone, Command.Dotnet, "pack", Path.Combine("src", project), "-o", other, "--nologo")).Succeeded();
        }

        foreach (var name in new[] { feed.Package, feed.Tool }.Select(package => Path.GetFileName(package)!))
        {
            var (expected, actual) = (Path.Combine(one, name), Path.Combine(other, name));
            var (entries, others) = (Entries(expected), Entries(actual));
            Assert.Equal(entries.Keys, others.Keys);
            Assert.All(entries, entry => Assert.True(entry.Value.AsSpan().SequenceEqual(others[entry.Key]), $"{entry.Key} differs in {name}."));
            Assert.Equal(
                await File.ReadAllBytesAsync(expected, TestContext.Current.CancellationToken),
                await File.ReadAllBytesAsync(actual, TestContext.Current.CancellationToken));
        }
    }

    /// <summary>The files of a package by name, without what belongs to the format of packages.</summary>
    private static SortedDictionary<string, byte[]> Entries(string package)
    {
        var entries = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var archive = ZipFile.OpenRead(package);
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName is "[Content_Types].xml" or "_rels/.rels" || entry.FullName.EndsWith(".psmdcp", StringComparison.Ordinal))
            {
                continue;
            }

            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            entries.Add(entry.FullName, bytes.ToArray());
        }

        return entries;
    }

    private static Dictionary<string, string> Manifest(string package) => ManifestElements(package)
        .ToDictionary(element => element.Name.LocalName, element => element.Value, StringComparer.Ordinal);

    private static IEnumerable<XElement> ManifestElements(string package)
    {
        var entry = Entries(package).Single(entry => entry.Key.EndsWith(".nuspec", StringComparison.Ordinal)).Value;
        return XDocument.Load(new MemoryStream(entry)).Root!.Elements().Single().Elements();
    }

    /// <summary>Opens the symbols within the packed assemblies, one after the other.</summary>
    /// <returns>The entries that they were read from.</returns>
    private List<string> ReadSymbols(Action<MetadataReader> read)
    {
        var names = new List<string>();
        foreach (var (name, bytes) in Entries(feed.Package).Concat(Entries(feed.Tool)).Where(entry => OwnInPackages.Contains(entry.Key)))
        {
            using var assembly = new PEReader([.. bytes]);
            var entry = Assert.Single(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            using var symbols = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
            read(symbols.GetMetadataReader());
            names.Add(name);
        }

        return names;
    }

    /// <summary>Gets what a record says; a source that is embedded begins with its length where it is compressed, and with 0 otherwise.</summary>
    private static byte[] Content(MetadataReader reader, CustomDebugInformation information)
    {
        var bytes = reader.GetBlobBytes(information.Value);
        if (reader.GetGuid(information.Kind) != EmbeddedSource || BitConverter.ToInt32(bytes) == 0)
        {
            return bytes;
        }

        using var compressed = new DeflateStream(new MemoryStream(bytes, sizeof(int), bytes.Length - sizeof(int)), CompressionMode.Decompress);
        using var content = new MemoryStream();
        compressed.CopyTo(content);
        return content.ToArray();
    }

    private static async Task<string> HeadAsync()
    {
        Assert.SkipUnless(Path.Exists(Path.Combine(Setup.Root, ".git")) && Build.IsInstalled("git"), "This is no clone, or git is not installed.");
        return Assert.Single((await Command.RunAsync(Setup.Root, "git", "rev-parse", "HEAD")).Succeeded().Lines);
    }

    private static bool Contains(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> path) => bytes.IndexOf(path) >= 0;
}
