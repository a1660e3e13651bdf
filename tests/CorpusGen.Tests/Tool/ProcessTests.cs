using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace CorpusGen.Tests.Tool;

public sealed class ProcessTests
{
    [Fact]
    public async Task A_process_ends_with_the_exit_code_and_keeps_its_streams_apart()
    {
        using var place = new Workplace().With("ä/a.txt", "Vera\nTittle: Ä\nAbstract: B.");
        var ran = await place.StartAsync(Workplace.Dotnet, Workplace.Tool, "check", "**/*.txt", "gone.txt");
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith("ä/a.txt(2,1): warning CORPUS004: ", ran.Output, StringComparison.Ordinal);
        Assert.Equal("corpusgen: gone.txt: there is no such file\n", ran.Error);
    }

    [Fact]
    public async Task Version_and_help_say_what_they_should()
    {
        using var place = new Workplace();
        Assert.Equal("0.1.0\n", (await place.StartAsync(Workplace.Dotnet, Workplace.Tool, "--version")).Output);
        var help = await place.StartAsync(Workplace.Dotnet, Workplace.Tool, "fix", "--help");
        Assert.Equal(0, help.ExitCode);
        Assert.Contains("corpusgen fix abstracts/*.txt --dry-run", help.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("list")]
    public async Task An_interrupted_process_ends_at_once(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are other ones there.");
        Assert.SkipWhen(
            IsInterruptIgnored(), "Whoever runs the tests has made them and their processes deaf to interrupts, as nohup does.");
        using var place = new Workplace().With("a.txt", "Vera\nTittle: A\nAbstract: B.");

        // Standard input that never ends: what waits for it is interrupted too.
        using var process = Process.Start(new ProcessStartInfo(Workplace.Dotnet, [Workplace.Tool, command, "gone.txt", "a.txt", "-"])
        {
            WorkingDirectory = place.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            // More than fits in a pipe: when it is written, the process has begun to read.
            await process.StandardInput.BaseStream.WriteAsync(new byte[1 << 20], TestContext.Current.CancellationToken);
            using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process
                .WaitForExitAsync(TestContext.Current.CancellationToken)
                .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            Assert.Equal(130, process.ExitCode);
            Assert.Equal("Vera\nTittle: A\nAbstract: B.", place.Read("a.txt"));
        }
        finally
        {
            process.Kill();
        }
    }

    // The second bit of the mask that Linux tells is SIGINT's.
    private static bool IsInterruptIgnored() =>
        OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } mask
        && (ulong.Parse(
            mask["SigIgn:".Length..], NumberStyles.HexNumber | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture) & 2) != 0;
}
