using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace CorpusGen.Package.Tests;

/// <summary>Builds consumers and looks at what the build says.</summary>
internal static class Build
{
    // Assemblies that were not loaded, generators and analyzers that threw, a compiler that is too old, a type that two assemblies have.
    private static readonly string[] Never = ["CS8032", "CS8033", "CS8784", "CS8785", "AD0001", "CS9057", "CS0436", "CS8040"];

    /// <summary>Calls <c>dotnet</c> with the packed packages and an empty cache; its log says of each target why it did not run.</summary>
    public static async Task<Ran> TryDotnetAsync(this PackedFeed feed, string folder, params string[] arguments)
    {
        var ran = await Command.RunAsync(folder, feed.Variables, Command.Dotnet, arguments);
        Assert.All(Never, id => Assert.DoesNotContain(id, ran.Output, StringComparison.Ordinal));
        return ran;
    }

    /// <summary>The same, and it must end well.</summary>
    public static async Task<Ran> DotnetAsync(this PackedFeed feed, string folder, params string[] arguments) =>
        (await feed.TryDotnetAsync(folder, arguments)).Succeeded();

    /// <summary>Runs what was built, on the runtime that the tests run on.</summary>
    public static async Task<Ran> RunAsync(string folder, string assembly) =>
        (await Command.RunAsync(folder, Command.Dotnet, "exec", assembly)).Succeeded();

    /// <summary>Runs a program for .NET Framework, where Mono is installed.</summary>
    public static async Task<Ran> RunOnMonoAsync(string folder, string assembly)
    {
        Assert.SkipUnless(IsInstalled("mono"), "Mono is not installed; the program was compiled and not run.");
        return (await Command.RunAsync(folder, "mono", assembly)).Succeeded();
    }

    /// <summary>The warnings of a log, each once; a log says them again at its end, without the number of the process.</summary>
    public static string[] WarningsOf(Ran ran) =>
    [
        .. ran.Lines.Where(line => line.Contains(": warning ", StringComparison.Ordinal))
            .Select(line => line.TrimStart(' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '>'))
            .Distinct(StringComparer.Ordinal),
    ];

    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Skips a test of minutes, unless all consumers were asked for.</summary>
    public static void SkipUnlessAll() => Assert.SkipUnless(
        Environment.GetEnvironmentVariable("CORPUSGEN_CONSUMERS") == "all",
        "One of the slow consumers, which CORPUSGEN_CONSUMERS=all builds, too.");
}
