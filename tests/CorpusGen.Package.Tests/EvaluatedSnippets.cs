using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using CorpusGen.Tests.Documentation;
using Xunit;

namespace CorpusGen.Package.Tests;

/// <summary>What MSBuild said of a part of a project file.</summary>
/// <param name="Name">The name of the project that it was evaluated in.</param>
/// <param name="Properties">The properties that were asked for.</param>
/// <param name="Items">The items that were asked for, by type, with <c>/</c> between folders and what the item says of <c>CorpusFile</c> behind.</param>
internal sealed record EvaluatedSnippet(string Name, IReadOnlyDictionary<string, string> Properties, ILookup<string, string> Items);

/// <summary>All parts of project files on the pages, evaluated in one process, without a restore: no package is missing that a part names.</summary>
public sealed class EvaluatedSnippets(PackedFeed feed) : IAsyncLifetime
{
    private readonly Dictionary<(string Page, int Line), EvaluatedSnippet> told = [];

    internal static string Assembly { get; } = Path.Combine(Setup.Root, "src", "CorpusGen", "bin", Setup.Configuration, "netstandard2.0", "CorpusGen.dll");

    internal static IReadOnlyList<(string Page, MarkdownBlock Block)> All { get; } =
    [
        .. Repository.Pages.SelectMany(page => Repository.Read(page).Blocks.Where(block => block.Language == "xml").Select(block => (page, block))),
    ];

    public async ValueTask InitializeAsync()
    {
        // As a package's are found: through the files that a restore leaves beside the project. A part that imports the targets finds
        // them where its page has them, in the folder of the repository or in one beside the project's.
        var folder = feed.NewFolder("snippets");
        await ZipFile.ExtractToDirectoryAsync(feed.Package, Path.Combine(folder, "CorpusGen"), TestContext.Current.CancellationToken);
        foreach (var shard in new[] { "Shard0", "Shard1" })
        {
            Write(Path.Combine(folder, shard, shard + ".csproj"), "<Project />");
        }

        foreach (var (page, block) in All)
        {
            WriteProject(Path.Combine(folder, NameOf(page, block.Line)), page, block);
        }

        Write(Path.Combine(folder, "All.proj"), """
            <Project>
              <ItemGroup><Snippet Include="*-*/*.csproj" /></ItemGroup>
              <Target Name="Tell">
                <MSBuild Projects="@(Snippet)" Targets="CorpusGenHandOver;CorpusGenEmbed;Tell" SkipNonexistentTargets="true" />
              </Target>
            </Project>
            """);
        var ran = await feed.DotnetAsync(folder, "msbuild", "All.proj", "-t:Tell", "-nologo", $"-p:CorpusGenFolder={Setup.Root}", $"-p:CorpusGenAssembly={Assembly}");
        Assert.Empty(Build.WarningsOf(ran));
        foreach (var (page, block) in All)
        {
            var name = NameOf(page, block.Line);
            var lines = (await File.ReadAllLinesAsync(Path.Combine(folder, name, "told.txt"), TestContext.Current.CancellationToken)).ToList();
            told.Add((page, block.Line), new EvaluatedSnippet(
                name,
                lines.Where(line => line[0] == '$').Select(line => line[1..].Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal),
                lines.Where(line => line[0] == '@').Select(line => line[1..].Split(' ', 2))
                    .ToLookup(pair => pair[0], pair => pair[1].Trim().Replace('\\', '/'), StringComparer.Ordinal)));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal EvaluatedSnippet Of(string page, int line) => told[(page, line)];

    /// <summary>Loads a project, or the parts of one.</summary>
    internal static XElement Load(string text) => XElement.Parse(IsWhole(text) ? text : "<Project>" + text + "</Project>");

    internal static IEnumerable<XElement> PropertiesOf(XElement snippet) => snippet.Elements("PropertyGroup").Elements().Concat(LooseIn(snippet));

    private static IEnumerable<XElement> LooseIn(XElement snippet) =>
        snippet.Elements().Where(element => element.Name.LocalName is not ("ItemGroup" or "PropertyGroup" or "Import"));

    private static bool IsWhole(string text) => text.StartsWith("<Project", StringComparison.Ordinal);

    private static string NameOf(string page, int line) => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(page)}-{line}");

    private static void WriteProject(string folder, string page, MarkdownBlock block)
    {
        var snippet = Load(block.Text);
        var isWhole = IsWhole(block.Text);
        foreach (var file in new[] { "a.txt", "b.txt" })
        {
            Write(Path.Combine(folder, "abstracts", file), "Bees\n");
        }

        // The two whole files of a page belong together: the one that imports the props comes before a project.
        foreach (var whole in All.Where(other => isWhole && other.Page == page && IsWhole(other.Block.Text)))
        {
            var isFirst = whole.Block.Text.Contains("CorpusGen.props", StringComparison.Ordinal);
            Write(Path.Combine(folder, isFirst ? "Directory.Build.props" : "Directory.Build.targets"), whole.Block.Text);
        }

        var name = Path.GetFileName(folder);
        if (!isWhole && page != "docs/rules/CORPUS905.md")
        {
            foreach (var kind in new[] { "props", "targets" })
            {
                Write(
                    Path.Combine(folder, "obj", $"{name}.csproj.nuget.g.{kind}"),
                    $"""<Project><Import Project="$(MSBuildThisFileDirectory)../../CorpusGen/build/CorpusGen.{kind}" /></Project>""");
            }
        }

        var names = PropertiesOf(snippet).Select(property => property.Name.LocalName).Append("CorpusEmbedded").Append("LangVersion").Distinct(StringComparer.Ordinal);
        var properties = string.Concat(names.Select(property => $"""<Told Include="%24{property}=$([MSBuild]::Escape('$({property})'))" />"""));
        string[] types = ["AdditionalFiles", "Analyzer", "EditorConfigFiles", "EmbeddedResource", "ProjectReference"];
        var items = string.Concat(types.Select(type => $"""<Told Include="@({type}->'%40{type} %(Identity) %(CorpusFile)')" />"""));
        var hasFramework = isWhole || names.Contains("TargetFramework", StringComparer.Ordinal);
        var loose = LooseIn(snippet).ToList();
        Write(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {(hasFramework ? "" : "<PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>")}
              {(isWhole ? "" : loose.Count > 0 ? $"<PropertyGroup>{block.Text}</PropertyGroup>" : block.Text)}
              <Target Name="Tell">
                <ItemGroup>{properties}{items}</ItemGroup>
                <WriteLinesToFile File="$(MSBuildProjectDirectory)/told.txt" Lines="@(Told)" Overwrite="true" />
              </Target>
            </Project>
            """);
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
