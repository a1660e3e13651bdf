using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CorpusGen.Tests.Tool;
using CorpusGen.Tool;
using Xunit;

namespace CorpusGen.Tests.Reliability;

/// <summary>What becomes of a file where <c>corpusgen fix</c> cannot do what it is about to do.</summary>
public sealed class FixFaultTests
{
    private const string Damaged = "Vera\nAbstract: 50\\% of bees.\n";
    private const string Mended = "Vera\nAbstract: 50% of bees.\n";

    /// <summary>
    /// What happens between reading and writing: standard input is written before every file, and after all of them were read.
    /// </summary>
    private static (int ExitCode, string Error) FixWhile(Workplace place, Action happens)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(Damaged));
        using var stdout = new Happening(happens);
        using var stderr = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var surroundings = new Surroundings(
            place.Folder, stdin, stdout, stderr, IsOutputTerminal: false, IsErrorTerminal: false, 100, _ => null);
        var exitCode = CommandLine.Run(["fix", "-", "a.txt", "b.txt"], surroundings, TestContext.Current.CancellationToken);
        return (exitCode, stderr.ToString());
    }

    [Fact]
    public void Nothing_that_happens_meanwhile_is_nothing()
    {
        using var place = new Workplace().With("a.txt", Damaged).With("b.txt", Damaged);
        Assert.Equal((0, "3 of 3 files changed\n"), FixWhile(place, () => { }));
        Assert.Equal((Mended, Mended), (place.Read("a.txt"), place.Read("b.txt")));
    }

    [Fact]
    public void A_file_that_is_changed_after_it_was_read_keeps_the_change()
    {
        using var place = new Workplace().With("a.txt", Damaged).With("b.txt", Damaged);
        var ran = FixWhile(place, () => place.With("a.txt", Damaged + "Abstract: Written in between.\n"));
        Assert.Equal((2, "corpusgen: a.txt: somebody else changed it after it was read; it is left so\n2 of 3 files changed\n"), ran);
        Assert.Equal(Damaged + "Abstract: Written in between.\n", place.Read("a.txt"));
        Assert.Equal(Mended, place.Read("b.txt"));
        Assert.Equal(2, Directory.GetFileSystemEntries(place.Folder).Length);
    }

    [Fact]
    public void A_file_that_is_deleted_after_it_was_read_stays_deleted()
    {
        using var place = new Workplace().With("a.txt", Damaged).With("b.txt", Damaged);
        var ran = FixWhile(place, () => File.Delete(place["a.txt"]));
        Assert.Equal((2, "corpusgen: a.txt: there is no such file; it is as it was\n2 of 3 files changed\n"), ran);
        Assert.Equal(["b.txt"], Directory.GetFileSystemEntries(place.Folder).Select(Path.GetFileName));
        Assert.Equal(Mended, place.Read("b.txt"));
    }

    [Fact]
    public void A_file_that_became_a_folder_stays_one()
    {
        using var place = new Workplace().With("a.txt", Damaged).With("b.txt", Damaged);
        var ran = FixWhile(place, () =>
        {
            File.Delete(place["a.txt"]);
            place.With("a.txt/inside.txt", Damaged);
        });
        Assert.Equal((2, "corpusgen: a.txt: access is denied; it is as it was\n2 of 3 files changed\n"), ran);
        Assert.Equal(Damaged, place.Read("a.txt/inside.txt"));
        Assert.Equal(Mended, place.Read("b.txt"));
    }

    [Fact]
    public async Task A_file_is_as_it_was_where_the_disk_takes_no_more()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no limit to the size of a file there.");
        var large = "Vera\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Abstract: {i}\\% of bees.\n"));
        using var place = new Workplace().With("a.txt", large).With("b.txt", Damaged);

        // A process that may write no file of more than 64 KiB: the write fails in the middle, as on a disk that is full.
        var ran = await place.StartAsync(
            "bash",
            "-c",
            "trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 64; exec \"$0\" \"$@\"",
            Workplace.Dotnet,
            Workplace.Tool,
            "fix",
            "a.txt",
            "b.txt");
        Assert.Equal("corpusgen: a.txt: reading or writing failed; it is as it was\n1 of 2 files changed\n", ran.Error);
        Assert.Equal(2, ran.ExitCode);
        Assert.Equal(large, place.Read("a.txt"));
        Assert.Equal(Mended, place.Read("b.txt"));
        Assert.Equal(2, Directory.GetFileSystemEntries(place.Folder).Length);
    }

    [Fact]
    public async Task A_file_is_as_it_was_where_the_disk_cannot_be_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The test mounts a folder such that nobody can write there, as Linux does it.");
        using var place = new Workplace().With("mounted/a.txt", Damaged).With("b.txt", Damaged);
        const string Mount =
            "mount --bind mounted mounted && mount -o remount,ro,bind mounted && ! touch mounted/new.txt 2>/dev/null && exec \"$0\" \"$@\"";
        var tried = await place.StartAsync("sh", "-c", $"unshare -rm sh -c '{Mount}' true");
        Assert.SkipUnless(tried.ExitCode == 0, "Nobody may mount a folder here: " + tried.Error);
        var ran = await place.StartAsync(
            "unshare", "-rm", "sh", "-c", Mount, Workplace.Dotnet, Workplace.Tool, "fix", "mounted/a.txt", "b.txt");
        Assert.Equal("corpusgen: mounted/a.txt: reading or writing failed; it is as it was\n1 of 2 files changed\n", ran.Error);
        Assert.Equal(2, ran.ExitCode);
        Assert.Equal(Damaged, place.Read("mounted/a.txt"));
        Assert.Equal(Mended, place.Read("b.txt"));
        Assert.Single(Directory.GetFileSystemEntries(place["mounted"]));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("list")]
    public void A_file_that_cannot_be_read_costs_no_other_one(string command)
    {
        using var place = new Workplace().With("a.txt", "Vera\nAbstract: Bees.\n").With("folder.txt/inside", "");
        File.CreateSymbolicLink(place["loop.txt"], "loop.txt");
        File.CreateSymbolicLink(place["gone.txt"], "nowhere.txt");
        var ran = place.Run(command, "a.txt", "folder.txt", "loop.txt", "gone.txt", "never.txt");
        Assert.Equal(2, ran.ExitCode);
        Assert.All(
            ["folder.txt", "loop.txt", "gone.txt", "never.txt"],
            name => Assert.Contains($"corpusgen: {name}: ", ran.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("a.txt: ", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(place.Folder, ran.Error + ran.Output, StringComparison.Ordinal);
        Assert.Equal("Vera\nAbstract: Bees.\n", place.Read("a.txt"));
    }

    /// <summary>Standard output, at the first piece of which something happens.</summary>
    private sealed class Happening(Action happens) : MemoryStream
    {
        private bool isDone;

        public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (!isDone)
            {
                isDone = true;
                happens();
            }

            base.Write(buffer, offset, count);
        }
    }
}
