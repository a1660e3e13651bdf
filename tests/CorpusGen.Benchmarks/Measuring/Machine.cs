using System;
using System.Runtime.InteropServices;
using CorpusGen.Benchmarks.Quality;
using Microsoft.CodeAnalysis.CSharp;

namespace CorpusGen.Benchmarks.Measuring;

/// <summary>What measures: it stands above every table.</summary>
internal static class Machine
{
    /// <summary>Gets the version of the SDK whose compiler builds the programs.</summary>
    public static string Sdk => "of SDK " + ProcessRun.Of(QualityOptions.Repository, "dotnet", "--version").Output.Trim();

    /// <summary>Gets the version of the compiler that runs in this process.</summary>
    public static string Roslyn => typeof(CSharpCompilation).Assembly.GetName().Version!.ToString();

    /// <summary>Describes the machine.</summary>
    /// <param name="compiler">The version of the compiler that is measured.</param>
    /// <param name="corpus">Where the abstracts are from.</param>
    /// <param name="options">What the command line says.</param>
    /// <returns>One line, and an empty one.</returns>
    public static string Describe(string compiler, string corpus, BenchmarkOptions options)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        var system = RuntimeInformation.OSDescription.Split('#')[0].Trim();
        var machine = FormattableString.Invariant($"{Environment.ProcessorCount} cores, {memory:N0} GB, {system}");
        var what = FormattableString.Invariant($"{corpus}; CorpusText={options.Text}; {options.Runs} runs, medians");
        return $"{machine}, {RuntimeInformation.FrameworkDescription}, C# compiler {compiler}; {what}.\n";
    }
}
