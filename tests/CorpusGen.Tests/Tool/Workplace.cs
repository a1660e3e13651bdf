using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CorpusGen.Tool;
using Xunit;

namespace CorpusGen.Tests.Tool;

/// <summary>What a run gave.</summary>
internal sealed record Ran(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A folder of its own for a test of the command line, which is gone afterwards.</summary>
internal sealed class Workplace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("corpusgen").FullName;

    public static string Tool { get; } = typeof(Workplace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Tool").Value!;

    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public string this[string path] => Path.Combine(Folder, path);

    public Workplace With(string path, string content) => With(path, Encoding.UTF8.GetBytes(content));

    public Workplace With(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], bytes);
        return this;
    }

    public string Read(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(this[path]));

    /// <summary>Runs the command line in this process.</summary>
    public Ran Run(params string[] args) => Run("", args);

    public Ran Run(string input, string[] args, bool isTerminal = false, Func<string, string?>? variable = null) =>
        Run(Encoding.UTF8.GetBytes(input), args, isTerminal, variable);

    public Ran Run(byte[] input, string[] args, bool isTerminal = false, Func<string, string?>? variable = null)
    {
        using var stdin = new MemoryStream(input);
        using var stdout = new MemoryStream();
        using var stderr = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var surroundings = new Surroundings(Folder, stdin, stdout, stderr, isTerminal, isTerminal, 100, variable ?? (_ => null));
        var exitCode = CommandLine.Run(args, surroundings, TestContext.Current.CancellationToken);
        return new Ran(exitCode, Encoding.UTF8.GetString(stdout.ToArray()), stderr.ToString());
    }

    /// <summary>Runs a program in the folder, with nothing on its standard input.</summary>
    public async Task<Ran> StartAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Ran(process.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
