using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace CorpusGen.Package.Tests;

/// <summary>What a project goes through: edits, builds that have nothing to do, odd paths, an old compiler, editors.</summary>
public sealed class ProjectTests(PackedFeed feed)
{
    private const string Bees = "Bees\nName: Bees\nAbstract: Bees dance.\n";

    private const string Program = """
        foreach (var paper in Consumer.Papers.All)
        {
            System.Console.WriteLine(paper.Sources[0].File + ": " + paper.Abstract);
        }
        """;

    [Theory]
    [InlineData("Literal")]
    [InlineData("Resource")]
    public async Task An_edit_of_a_text_file_alone_is_in_the_next_build_and_no_edit_compiles_nothing(string text)
    {
        var project = new Project(feed, feed.NewFolder("edited"), text)
            .WithFiles("""<CorpusFile Include="abstracts/*.txt" />""", $"<CorpusText>{text}</CorpusText>")
            .With("Program.cs", Program)
            .With("abstracts/a.txt", Bees);
        await project.DotnetAsync("build", "--nologo");
        Assert.Equal(["abstracts/a.txt: Bees dance."], await project.RunAsync());

        var compiled = File.GetLastWriteTimeUtc(project.Assembly);
        var idle = await project.DotnetAsync("build", "--no-restore", "--nologo", "-v", "normal");
        Assert.Contains("Skipping target \"CoreCompile\"", idle.Output, StringComparison.Ordinal);
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(project.Assembly));

        project.With("abstracts/a.txt", Bees.Replace("dance", "sing", StringComparison.Ordinal));
        await project.DotnetAsync("build", "--no-restore", "--nologo");
        Assert.Equal(["abstracts/a.txt: Bees sing."], await project.RunAsync());

        project.With("abstracts/b.txt", Bees.Replace("Bees", "Ants", StringComparison.Ordinal));
        await project.DotnetAsync("build", "--no-restore", "--nologo");
        Assert.Equal(["abstracts/a.txt: Bees sing.", "abstracts/b.txt: Ants dance."], await project.RunAsync());
    }

    [Theory]
    [InlineData("Literal")]
    [InlineData("Resource")]
    public async Task Paths_may_hold_what_means_something_to_a_build(string text)
    {
        if (text == "Literal")
        {
            Build.SkipUnlessAll();
        }

        // The wasps lie outside the project; the others have one name in two folders.
        var folder = feed.NewFolder($"Öl & Ähren; 100 % #1 ({text})");
        var project = new Project(feed, folder, "ein Projekt; noch eins")
            .WithFiles(
                """<CorpusFile Include="**/*.txt" /><CorpusFile Include="../out%3Bside/*.txt" LinkBase="abstracts" />""",
                $"<CorpusText>{text}</CorpusText>")
            .With("Program.cs", Program)
            .With("a; b/list.txt", Bees)
            .With("ä ö/list.txt", Bees.Replace("Bees", "Ants", StringComparison.Ordinal))
            .With("../out;side/Wäsp 1.txt", Bees.Replace("Bees", "Wasps", StringComparison.Ordinal));
        await project.DotnetAsync("build", "--nologo");
        Assert.Equal(
            ["../out;side/Wäsp 1.txt: Wasps dance.", "a; b/list.txt: Bees dance.", "ä ö/list.txt: Ants dance."],
            (await project.RunAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_compiler_older_than_the_generator_is_told_of_once_and_gets_no_part_of_it()
    {
        const string Page = "https://github.com/corpusgen/corpusgen/blob/main/docs/rules/CORPUS907.md";
        var project = new Project(feed, feed.NewFolder("old"), "old")
            .WithFiles("""<CorpusFile Include="a.txt" />""")
            .With("Program.cs", "System.Console.WriteLine(1);")
            .With("a.txt", Bees);
        foreach (var (version, isOld) in new[] { ("roslyn4.7", true), ("roslyn4.14", false) })
        {
            var log = await project.DotnetAsync("build", "--nologo", "-v", "normal", "-t:Rebuild", $"-p:CompilerApiVersion={version}", HelpLinks.Argument);
            var command = Assert.Single(log.Lines, line => line.Contains("/noconfig", StringComparison.Ordinal));
            Assert.Equal(!isOld, command.Contains("CorpusGen.dll", StringComparison.Ordinal));
            Assert.Equal(!isOld, command.Contains("CorpusGen.CodeFixes.dll", StringComparison.Ordinal));
            var warnings = Build.WarningsOf(log);
            var links = log.Lines.Where(line => line.StartsWith(HelpLinks.Sign, StringComparison.Ordinal));
            if (isOld)
            {
                Assert.Equal([HelpLinks.Sign + "CORPUS907 " + Page], links);
                Assert.Contains($": there are no papers and no rules ({Page})", log.Output, StringComparison.Ordinal);
                Assert.Contains(
                    "warning CORPUS907: CorpusGen needs the compiler of Roslyn 4.8 or later, as in the .NET SDK 8 and in Visual Studio 2022 17.8, "
                        + $"and this one is older ({version["roslyn".Length..]})",
                    Assert.Single(warnings),
                    StringComparison.Ordinal);
            }
            else
            {
                Assert.Empty(warnings);
                Assert.Empty(links);
            }
        }
    }

    /// <summary>
    /// The file has an error, a warning and an info of the list of rules. A build shows no infos; which there are, the compiler writes
    /// into its log.
    /// </summary>
    [Theory]
    [InlineData("", "error CORPUS002; note CORPUS204; note CORPUS204; warning CORPUS004")]
    [InlineData("recommended", "error CORPUS002; note CORPUS204; note CORPUS204; warning CORPUS004")]
    [InlineData("all", "error CORPUS002; warning CORPUS004; warning CORPUS204; warning CORPUS204")]
    [InlineData("none", "")]
    public async Task CorpusRules_decides_which_rules_report_and_how(string preset, string expected)
    {
        var project = new Project(feed, feed.NewFolder("presets"), preset + "preset")
            .WithFiles("""<CorpusFile Include="a.txt" />""", $"<CorpusRules>{preset}</CorpusRules><ErrorLog>log.sarif</ErrorLog>")
            .With("Program.cs", "System.Console.WriteLine(Consumer.Papers.All.Count);")
            .With("a.txt", "Bees\nTittle: A\nTitle: DanceNet: Bees\nAbstract: Bees dance.\n\nTitle: DanceNet: Wasps\nAbstract: Wasps dance.\n\nName: Empty\n");
        var ran = await feed.TryDotnetAsync(project.Folder, "build", "--nologo");
        var log = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(project.Folder, "log.sarif"), TestContext.Current.CancellationToken));
        var reported = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => $"{result.GetProperty("level").GetString()} {result.GetProperty("ruleId").GetString()}")
            .Where(result => result.Contains("CORPUS", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join("; ", reported));

        // What is no less than a warning is in the output of the build, and an error ends it.
        foreach (var (id, severity) in new[] { ("CORPUS002", "error"), ("CORPUS004", "warning"), ("CORPUS204", "warning") })
        {
            Assert.Equal(expected.Contains($"{severity} {id}", StringComparison.Ordinal), ran.Output.Contains($": {severity} {id}: ", StringComparison.Ordinal));
        }

        Assert.Equal(expected.Contains("error", StringComparison.Ordinal), ran.ExitCode != 0);
    }

    [Fact]
    public async Task A_project_tree_shows_a_corpus_file_once_and_as_the_users()
    {
        var project = new Project(feed, feed.NewFolder("tree"), "tree")
            .WithFiles("""
                <CorpusFile Include="abstracts/*.txt" />
                <None Update="abstracts/copied.txt" CopyToOutputDirectory="PreserveNewest" />
                """)
            .With("abstracts/a.txt", Bees)
            .With("abstracts/copied.txt", Bees)
            .With("notes.txt", "Not a corpus file.");
        await project.DotnetAsync("restore");
        var shown = await project.DotnetAsync("msbuild", "-getItem:CorpusFile,None,Content,EmbeddedResource,AdditionalFiles");
        var items = JsonDocument.Parse(shown.Output).RootElement.GetProperty("Items").EnumerateObject()
            .SelectMany(type => type.Value.EnumerateArray().Select(item => $"{type.Name} {item.GetProperty("Identity").GetString()}"))
            .Select(item => item.Replace('\\', '/'))
            .Where(item => item.EndsWith(".txt", StringComparison.Ordinal));

        // The second None is the user's own wish: the file is copied, too.
        Assert.Equal(
            ["CorpusFile abstracts/a.txt", "CorpusFile abstracts/copied.txt", "None abstracts/copied.txt", "None notes.txt"],
            items.Order(StringComparer.Ordinal));
    }

    /// <summary>The properties alone are asked for: whether the targets would have the compiler embed the files.</summary>
    [Theory]
    [InlineData(500, 100, "")]
    [InlineData(501, 100, "true")]
    [InlineData(1, 1_048_576, "")]
    [InlineData(1, 1_049_088, "true")]
    [InlineData(2, 524_544, "true")]
    public async Task Texts_are_embedded_where_there_are_more_than_500_files_or_a_mebibyte(int files, int bytes, string embedded)
    {
        var project = new Project(feed, feed.NewFolder($"auto-{files}-{bytes}"), "auto").WithFiles("""<CorpusFile Include="abstracts/*.txt" />""");
        for (var i = 0; i < files; i++)
        {
            project.With($"abstracts/{i}.txt", "Abstract: ".PadRight(bytes, 'o'));
        }

        await project.DotnetAsync("restore");
        var asked = await project.DotnetAsync("msbuild", "-t:CorpusGenEmbed", "-getProperty:CorpusEmbedded");
        Assert.Equal(embedded, asked.Output.Trim());
    }

    [Fact]
    public async Task Dotnet_add_package_writes_a_reference_that_goes_no_further()
    {
        var project = new Project(feed, feed.NewFolder("added"), "added");
        project.With("Consumer.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
              </PropertyGroup>
            </Project>
            """);
        await project.DotnetAsync("add", "package", "CorpusGen");
        var written = await File.ReadAllTextAsync(Path.Combine(project.Folder, "Consumer.csproj"), TestContext.Current.CancellationToken);
        Assert.Contains($"""<PackageReference Include="CorpusGen" Version="{Setup.Version}">""", written, StringComparison.Ordinal);
        Assert.Contains("<PrivateAssets>all</PrivateAssets>", written, StringComparison.Ordinal);

        // For one framework and for the project as a whole: the props know the build action.
        foreach (var framework in new[] { "net10.0", "netstandard2.0", "" })
        {
            var names = await project.DotnetAsync("msbuild", "-getItem:AvailableItemName", $"-p:TargetFramework={framework}");
            Assert.Contains("\"CorpusFile\"", names.Output, StringComparison.Ordinal);
        }
    }

    /// <summary>A project that gets the package through another one, because that one does not keep it to itself.</summary>
    [Fact]
    public async Task A_project_that_has_the_package_through_another_one_may_have_papers_and_need_not()
    {
        Build.SkipUnlessAll();
        var folder = feed.NewFolder("through");
        var library = new Project(feed, folder, "Library").With("Library.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><EnableNETAnalyzers>false</EnableNETAnalyzers></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="CorpusGen" Version="{Setup.Version}" PrivateAssets="none" />
                <CorpusFile Include="*.txt" />
              </ItemGroup>
            </Project>
            """).With("a.txt", Bees);
        const string Plain = """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <UseAppHost>false</UseAppHost>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
              </PropertyGroup>
              <ItemGroup><ProjectReference Include="../Library/Library.csproj" /><CorpusFile Include="*.txt" /></ItemGroup>
            </Project>
            """;
        Assert.True(Directory.Exists(library.Folder));
        var without = new Project(feed, folder, "Without")
            .With("Consumer.csproj", Plain)
            .With("Program.cs", "System.Console.WriteLine(1);");
        var log = await without.DotnetAsync("build", "--nologo");
        Assert.DoesNotContain("CorpusGen has no corpus file", log.Output, StringComparison.Ordinal);
        var with = new Project(feed, folder, "With").With("Consumer.csproj", Plain).With("Program.cs", Program).With("b.txt", Bees);
        await with.DotnetAsync("build", "--nologo");
        Assert.Equal(["b.txt: Bees dance."], await with.RunAsync());
    }

    [Fact]
    public async Task The_tool_is_installed_as_a_command()
    {
        var folder = feed.NewFolder("tool");
        await feed.DotnetAsync(folder, "tool", "install", "CorpusGen.Tool", "--tool-path", "commands");
        var project = new Project(feed, folder, "abstracts").With("a.txt", "Bees\nTittle: Bees\nAbstract: Bees dance.\n");
        var command = Path.Combine(folder, "commands", OperatingSystem.IsWindows() ? "corpusgen.exe" : "corpusgen");
        var ran = await Command.RunAsync(project.Folder, command, "check", "*.txt");
        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith("a.txt(2,1): warning CORPUS004: 'Tittle' is no field; 'Title' was probably meant", ran.Output, StringComparison.Ordinal);
    }
}
