using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CorpusGen.Benchmarks.Measuring;

namespace CorpusGen.Benchmarks.Scale;

/// <summary>
/// A call of the SDK's compiler, in a process of its own: the compiler's server would be warm from the call before, and its memory
/// that of all calls.
/// </summary>
/// <param name="Folder">The folder of the project.</param>
/// <param name="Compiler">The compiler.</param>
/// <param name="Arguments">Its arguments, as a response file has them.</param>
internal sealed record CompilerCall(string Folder, string Compiler, IReadOnlyList<string> Arguments)
{
    private const string Out = "/out:";
    private const string GeneratorTime = "Total generator execution time:";

    private static readonly string[] OnlyWithGenerator = ["/analyzer:", "/analyzerconfig:", "/additionalfile:"];

    /// <summary>Gets the version of the compiler.</summary>
    public string Version => ProcessRun.Of(Folder, "dotnet", "exec", Compiler, "-version").Output.Trim();

    /// <summary>Gets where the assembly is written.</summary>
    public string Assembly => Path.Combine(
        Folder,
        Arguments.Single(argument => argument.StartsWith(Out, StringComparison.Ordinal))[Out.Length..]);

    /// <summary>Leaves out all analyzers and generators but CorpusGen, and asks for the time that generators take.</summary>
    /// <param name="hasRules">Whether CorpusGen's analyzers run too, as they do in a build, and not the generator alone.</param>
    /// <returns>The call.</returns>
    public CompilerCall WithCorpusGen(bool hasRules) => this with
    {
        Arguments =
        [
            .. Arguments.Where(argument => !argument.StartsWith("/analyzer:", StringComparison.Ordinal)
                || argument.Contains("CorpusGen.dll", StringComparison.Ordinal)),
            hasRules ? "/skipanalyzers-" : "/skipanalyzers+",

            // What the compiler says of a generator or an analyzer that failed.
            "/warnaserror+:AD0001,CS8032,CS8784,CS8785,CS9057",
            "/reportanalyzer",
            "/preferreduilang:en",
        ],
    };

    /// <summary>Compiles sources as if they had been written by hand: without any generator or analyzer. What is embedded stays.</summary>
    /// <param name="sources">The sources.</param>
    /// <returns>The call.</returns>
    public CompilerCall WithSources(IEnumerable<string> sources) => this with
    {
        Arguments =
        [
            .. Arguments.Where(argument =>
                !Array.Exists(OnlyWithGenerator, option => argument.StartsWith(option, StringComparison.Ordinal))),
            .. sources.Select(source => $"\"{source}\""),
        ],
    };

    /// <summary>Adds an argument.</summary>
    /// <param name="argument">The argument.</param>
    /// <returns>The call.</returns>
    public CompilerCall With(string argument) => this with { Arguments = [.. Arguments, argument] };

    /// <summary>Compiles.</summary>
    /// <returns>What the compiler took and made.</returns>
    /// <exception cref="InvalidOperationException">It found an error.</exception>
    public Compiled Run()
    {
        var response = Path.Combine(Folder, "call.rsp");
        File.WriteAllLines(response, Arguments.Where(argument => argument is not "/noconfig"));
        var run = ProcessRun.Of(Folder, "dotnet", "exec", Compiler, "-noconfig", "@" + response);
        var told = run.Output.Split('\n').FirstOrDefault(line => line.StartsWith(GeneratorTime, StringComparison.Ordinal));
        var generator = told is null ? 0 : double.Parse(told[GeneratorTime.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture);
        return new Compiled(run.Seconds, generator, run.PeakBytes, new FileInfo(Assembly).Length);
    }
}

/// <summary>What a call of the compiler took and made.</summary>
/// <param name="Seconds">The time of the whole process.</param>
/// <param name="GeneratorSeconds">The time in generators, as the compiler tells it; 0 where it has none.</param>
/// <param name="PeakBytes">The most memory that it held at once.</param>
/// <param name="AssemblyBytes">The size of the assembly.</param>
internal sealed record Compiled(double Seconds, double GeneratorSeconds, long PeakBytes, long AssemblyBytes);
