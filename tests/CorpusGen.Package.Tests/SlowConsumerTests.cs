using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace CorpusGen.Package.Tests;

/// <summary>The consumers that take minutes, most of them for packages of hundreds of megabytes.</summary>
public sealed class SlowConsumerTests(PackedFeed feed)
{
    // A package that the machine's sources do not have, and a linker that is not installed.
    private static readonly string[] Missing = ["NU1101", "NU1102", "Platform linker", "NETSDK1094", "NETSDK1083"];

    [Theory]
    [InlineData("Trimmed", "net10.0", "Literal")]
    [InlineData("Trimmed", "net10.0", "Resource")]
    [InlineData("Aot", "net9.0", "Literal")]
    [InlineData("Aot", "net9.0", "Resource")]
    public async Task A_published_program_without_what_it_does_not_use_says_what_its_papers_say(string name, string framework, string text)
    {
        Build.SkipUnlessAll();
        var folder = Path.Combine(feed.CopyConsumers($"published {name} {text}"), name);
        var log = await feed.TryDotnetAsync(
            folder, "publish", "--use-current-runtime", "-o", "published", "--nologo", $"-p:CorpusText={text}");
        if (log.ExitCode != 0 && Missing.FirstOrDefault(sign => log.Output.Contains(sign, StringComparison.Ordinal)) is { } sign)
        {
            Assert.Skip($"{name} cannot be published for {framework} here: {sign}.");
        }

        Assert.Empty(Build.WarningsOf(log.Succeeded()));
        var program = Path.Combine(folder, "published", OperatingSystem.IsWindows() ? name + ".exe" : name);
        Assert.Equal(Expected.Lines, (await Command.RunAsync(folder, program)).Succeeded().Lines);
    }

    /// <summary>What <c>dotnet watch</c> waits for, asked of the target that it asks.</summary>
    [Fact]
    public async Task Dotnet_watch_waits_for_corpus_files()
    {
        Build.SkipUnlessAll();
        var project = new Project(feed, feed.NewFolder("watched"), "watched")
            .WithFiles("""<CorpusFile Include="abstracts/*.txt" />""")
            .With("abstracts/a.txt", "Bees\nName: Bees\nAbstract: Bees dance.\n")
            .With("Program.cs", "System.Console.WriteLine(Consumer.Papers.Bees.Abstract);");
        await project.DotnetAsync("restore");
        var listed = await project.DotnetAsync("watch", "--list");
        Assert.Contains(Path.Combine(project.Folder, "abstracts", "a.txt"), listed.Lines.Select(line => line.Trim()));
    }

    /// <summary>Each framework with each place of the texts, where the quick consumers have one of the two.</summary>
    [Theory]
    [InlineData("Net472", "net472", "Literal")]
    [InlineData("Net472", "net472", "Resource")]
    [InlineData("Net10", "net10.0", "Literal")]
    [InlineData("Net10", "net10.0", "Resource")]
    [InlineData("App", "net10.0", "Resource")]
    public async Task A_program_says_the_same_wherever_its_texts_are(string name, string framework, string text)
    {
        Build.SkipUnlessAll();
        var folder = Path.Combine(feed.CopyConsumers($"{name} {text}"), name);
        Assert.Empty(Build.WarningsOf(await feed.DotnetAsync(folder, "build", "--nologo", $"-p:CorpusText={text}")));
        var assembly = Path.Combine(folder, "bin", "Debug", framework, name);
        var ran = framework == "net472" ? await Build.RunOnMonoAsync(folder, assembly + ".exe") : await Build.RunAsync(folder, assembly + ".dll");
        Assert.Equal(Expected.Lines, ran.Lines);
    }

    /// <summary>Where the files are embedded, the assembly has their bytes; otherwise there is no such text in it.</summary>
    [Theory]
    [InlineData("Literal", false)]
    [InlineData("Resource", true)]
    [InlineData("None", false)]
    public async Task CorpusText_decides_where_the_texts_are(string text, bool isEmbedded)
    {
        Build.SkipUnlessAll();
        var project = new Project(feed, feed.NewFolder("placed"), text)
            .WithFiles("""<CorpusFile Include="a.txt" />""", $"<CorpusText>{text}</CorpusText>")
            .With("a.txt", "Bees\nName: Bees\nAbstract: Bees dance.\n")
            .With("Program.cs", "System.Console.WriteLine(Consumer.Papers.Bees.Name);");
        await project.DotnetAsync("build", "--nologo");
        Assert.Equal(["Bees"], await project.RunAsync());
        var bytes = await File.ReadAllBytesAsync(project.Assembly, TestContext.Current.CancellationToken);
        Assert.Equal(isEmbedded, bytes.AsSpan().IndexOf("Abstract: Bees"u8) >= 0);
    }
}
