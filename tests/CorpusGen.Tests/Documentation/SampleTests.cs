using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

namespace CorpusGen.Tests.Documentation;

public sealed class SampleTests
{
    private static string Sample => typeof(SampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Sample").Value!;

    [Fact]
    public async Task The_readme_shows_what_the_sample_writes()
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Sample])
        {
            RedirectStandardOutput = true,
        })!;
        var written = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);

        // What fills a line up to the width of the console is not shown.
        var output = "\n" + string.Concat(written.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd() + "\n"));
        var shown = Repository.Read("README.md").Blocks.Single(block => block.Marker == "sample").Text;
        var missing = Entries(shown).Where(entry => !output.Contains("\n" + entry, StringComparison.Ordinal));
        Assert.True(!missing.Any(), $"The sample does not write:\n{string.Concat(missing)}but:\n{output}");
    }

    /// <summary>The entries of an output: lines that are not indented, each with the indented ones below it.</summary>
    private static string[] Entries(string text) =>
        [.. text.Replace("\n ", "\r ", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Replace("\r ", "\n ", StringComparison.Ordinal) + "\n")];
}
