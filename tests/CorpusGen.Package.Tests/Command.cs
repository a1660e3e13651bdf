using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace CorpusGen.Package.Tests;

/// <summary>What a program wrote, to either stream, and how it ended.</summary>
internal sealed record Ran(string CommandLine, int ExitCode, string Output)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Fails with the output where the program did not end well.</summary>
    public Ran Succeeded()
    {
        Assert.True(ExitCode == 0, $"{CommandLine} ended with {ExitCode}:\n{Output}");
        return this;
    }
}

/// <summary>Runs programs as a person would in a shell of their own.</summary>
internal static class Command
{
    private static readonly Dictionary<string, string?> Variables = new(StringComparer.Ordinal)
    {
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["MSBUILDTERMINALLOGGER"] = "off",
        // No process of a build stays behind.
        ["MSBUILDDISABLENODEREUSE"] = "1",
        // What a run of the tests has set for its own build is no business of another one.
        ["Configuration"] = null,
        ["Platform"] = null,
        ["CI"] = null,
        ["ContinuousIntegrationBuild"] = null,
    };

    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs a program in a folder.</summary>
    public static Task<Ran> RunAsync(string folder, string program, params string[] arguments) => RunAsync(folder, [], program, arguments);

    /// <summary>Runs a program in a folder, with environment variables.</summary>
    public static async Task<Ran> RunAsync(
        string folder, IEnumerable<KeyValuePair<string, string>> variables, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in Variables.Concat(variables.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return new Ran(
                string.Create(CultureInfo.InvariantCulture, $"{program} {string.Join(' ', arguments)}"),
                process.ExitCode,
                (await output + await error).ReplaceLineEndings("\n"));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
