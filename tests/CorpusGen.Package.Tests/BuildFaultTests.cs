using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Xunit;

namespace CorpusGen.Package.Tests;

/// <summary>What a build says and leaves behind where a corpus file cannot be read, changes meanwhile, or is built twice at once.</summary>
public sealed class BuildFaultTests(PackedFeed feed, FaultyProject faulty) : IClassFixture<FaultyProject>
{
    private readonly Project project = faulty.Project;

    [Fact]
    public async Task A_file_that_is_missing_is_an_error_that_names_it()
    {
        var errors = await faulty.FailAsync("gone.txt");
        Assert.Contains($"error CS2001: Source file '{Path.Combine(project.Folder, "gone.txt")}' could not be found.", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_a_file_is_an_error_that_names_it()
    {
        Directory.CreateDirectory(Path.Combine(project.Folder, "folder.txt"));
        var errors = await faulty.FailAsync("folder.txt");
        Assert.Contains($"error CS1504: Source file '{Path.Combine(project.Folder, "folder.txt")}' could not be opened", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_somebody_has_to_himself_is_an_error_that_names_it_and_is_read_when_he_is_done()
    {
        project.With("locked.txt", FaultyProject.Wasps);
        var path = Path.Combine(project.Folder, "locked.txt");
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Contains($"error CS1504: Source file '{path}' could not be opened", Assert.Single(await faulty.FailAsync("locked.txt")), StringComparison.Ordinal);
        }

        await project.DotnetAsync("build", "--no-restore", "--nologo", "-p:Another=locked.txt");
        Assert.Equal(["abstracts/a.txt: Bees dance.", "locked.txt: Wasps dance."], await project.RunAsync());
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_an_error_that_names_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Whether a file may be read is said in another way there.");
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "The tests run as a user who may read everything.");
        project.With("secret.txt", FaultyProject.Wasps);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(project.Folder, "secret.txt"), UnixFileMode.None);
        }

        var errors = await faulty.FailAsync("secret.txt");
        Assert.Contains($"error CS1504: Source file '{Path.Combine(project.Folder, "secret.txt")}' could not be opened", Assert.Single(errors), StringComparison.Ordinal);
    }

    /// <summary>A target does it, when MSBuild has found the files and the compiler has not been called yet.</summary>
    [Theory]
    [InlineData("Literal")]
    [InlineData("Resource")]
    public async Task A_file_that_is_deleted_during_a_build_is_an_error_that_names_it(string text)
    {
        Build.SkipUnlessAll();
        project.With("short.txt", FaultyProject.Wasps);
        var errors = await faulty.FailAsync("short.txt", $"-p:CorpusText={text}", "-p:Deleted=short.txt");
        Assert.Contains($"error CS2001: Source file '{Path.Combine(project.Folder, "short.txt")}' could not be found.", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Literal")]
    [InlineData("Resource")]
    public async Task A_file_that_is_replaced_before_the_compiler_reads_it_is_the_new_one(string text)
    {
        Build.SkipUnlessAll();
        project.With("other.txt", FaultyProject.Wasps);
        await project.DotnetAsync("build", "--no-restore", "--nologo", "-p:Another=other.txt", $"-p:CorpusText={text}", "-p:Replaced=other.txt");
        Assert.Equal(["abstracts/a.txt: Bees dance.", "other.txt: Hornets dance."], await project.RunAsync());
    }

    [Fact]
    public async Task Corpus_files_on_a_disk_that_cannot_be_written_are_compiled()
    {
        Build.SkipUnlessAll();
        Assert.SkipUnless(OperatingSystem.IsLinux() && Build.IsInstalled("unshare"), "The test mounts a folder such that nobody can write there, as Linux does it.");
        project.With("mounted/wasps.txt", FaultyProject.Wasps);
        const string Mount = "mount --bind mounted mounted && mount -o remount,ro,bind mounted && ! touch mounted/new.txt && exec \"$0\" \"$@\"";
        var tried = await Command.RunAsync(project.Folder, "unshare", "-rm", "sh", "-c", Mount, "true");
        Assert.SkipUnless(tried.ExitCode == 0, "Nobody may mount a folder here: " + tried.Output);
        var ran = await Command.RunAsync(
            project.Folder, feed.Variables, "unshare", "-rm", "sh", "-c", Mount, Command.Dotnet, "build", "--no-restore", "--nologo", "-p:Another=mounted/wasps.txt", "-p:CorpusText=Resource");
        ran.Succeeded();
        Assert.Equal(["abstracts/a.txt: Bees dance.", "mounted/wasps.txt: Wasps dance."], await project.RunAsync());
    }

    /// <summary>
    /// The SDK does not promise that two builds of one project get on: each writes to the same folders. Either may fail because of a file
    /// that the other one writes. What is left behind must not mislead the next build.
    /// </summary>
    [Theory]
    [InlineData("Literal")]
    [InlineData("Resource")]
    public async Task Two_builds_at_once_spoil_nothing_for_the_next_one(string text)
    {
        Build.SkipUnlessAll();
        var twice = FaultyProject.Write(feed, "twice" + text);
        string[] build = ["build", "--no-restore", "--nologo", $"-p:CorpusText={text}"];
        await twice.DotnetAsync("restore");
        await twice.DotnetAsync(build);
        var alone = Hash(twice.Assembly);
        Directory.Delete(Path.Combine(twice.Folder, "bin"), recursive: true);
        Directory.Delete(Path.Combine(twice.Folder, "obj", "Debug"), recursive: true);

        var both = await Task.WhenAll(feed.TryDotnetAsync(twice.Folder, build), feed.TryDotnetAsync(twice.Folder, build));
        foreach (var ran in both.Where(ran => ran.ExitCode != 0))
        {
            Assert.Contains("being used by another process", ran.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("CORPUS", ran.Output, StringComparison.Ordinal);
        }

        await twice.DotnetAsync(build);
        Assert.Equal(alone, Hash(twice.Assembly));
        Assert.Equal(["abstracts/a.txt: Bees dance."], await twice.RunAsync());
    }

    private static string Hash(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}

/// <summary>A project with a corpus file that is sound, and another one that the build is told of.</summary>
public sealed class FaultyProject(PackedFeed feed) : IAsyncLifetime
{
    internal const string Wasps = "Wasps\nName: Wasps\nAbstract: Wasps dance.\n";

    internal Project Project { get; } = Write(feed, "faulty");

    public async ValueTask InitializeAsync() => await Project.DotnetAsync("restore");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal static Project Write(PackedFeed feed, string name) => new Project(feed, feed.NewFolder("faults"), name)
        .WithFiles("""
            <CorpusFile Include="abstracts/*.txt;$(Another)" />
              </ItemGroup>
              <Target Name="Happens" BeforeTargets="CoreCompile">
                <Delete Files="$(Deleted)" />
                <WriteLinesToFile Condition="'$(Replaced)' != ''" File="$(Replaced)" Lines="Wasps;Name: Hornets;Abstract: Hornets dance." Overwrite="true" />
              </Target>
              <ItemGroup>
            """)
        .With("Program.cs", """
            foreach (var paper in Consumer.Papers.All)
            {
                System.Console.WriteLine(paper.Sources[0].File + ": " + paper.Abstract);
            }
            """)
        .With("abstracts/a.txt", "Bees\nName: Bees\nAbstract: Bees dance.\n");

    /// <summary>Builds it with another file, which must not succeed and must leave no assembly that the next build finds up to date.</summary>
    internal async Task<IReadOnlyList<string>> FailAsync(string another, params string[] arguments)
    {
        var ran = await feed.TryDotnetAsync(Project.Folder, ["build", "--no-restore", "--nologo", $"-p:Another={another}", .. arguments]);
        Assert.NotEqual(0, ran.ExitCode);
        var errors = ran.Lines.Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct(StringComparer.Ordinal).ToList();
        var unread = Assert.Single(errors, error => error.Contains("CorpusUnread.g.cs", StringComparison.Ordinal));
        Assert.Contains("error CS1029: #error: 'CORPUS908: CorpusGen has no papers from a corpus file that could not be read", unread, StringComparison.Ordinal);
        return [.. errors.Where(error => error != unread)];
    }
}
