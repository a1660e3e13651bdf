using System;
using System.Runtime.InteropServices;
using CorpusGen.Benchmarks.Quality;

namespace CorpusGen.Benchmarks.Measuring;

/// <summary>What measures: it stands above every table.</summary>
internal static class Machine
{
    /// <summary>Gets the version of the SDK whose compiler builds the programs.</summary>
    public static string Sdk => "of SDK " + ProcessRun.Of(QualityOptions.Repository, "dotnet", "--version").Output.Trim();

    /// <summary>Describes the machine.</summary>
    /// <param name="compiler">The version of the compiler that is measured.</param>
    /// <param name="corpus">Where the abstracts are from.</param>
    /// <param name="options">What the command line says.</param>
    /// <returns>One line, and an empty one.</returns>
    public static string Describe(string compiler, string corpus, BenchmarkOptions options) => FormattableString.Invariant(
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:N0} GB, {RuntimeInformation.OSDescription.Split('#')[0].Trim()}, ")
        + FormattableString.Invariant($"{RuntimeInformation.FrameworkDescription}, C# compiler {compiler}; {corpus}; CorpusText={options.Text}; ")
        + FormattableString.Invariant($"{options.Runs} runs, medians.\n");
}
