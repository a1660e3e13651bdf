using System;
using System.Linq;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using CorpusGen.Benchmarks.Corpora;
using CorpusGen.Benchmarks.Measuring;

namespace CorpusGen.Benchmarks.Understand;

/// <summary>Measures the generator's steps one by one, with BenchmarkDotNet.</summary>
internal static class UnderstandCommand
{
    private const int WarmUps = 8;
    private const string Whole = nameof(UnderstandingSteps.Generate);

    /// <summary>Runs the command.</summary>
    /// <param name="options">What its command line says.</param>
    /// <returns>The exit code.</returns>
    public static int Run(BenchmarkOptions options)
    {
        using var work = new TemporaryFolder();
        var job = Job.Default
            .WithToolchain(InProcessNoEmitToolchain.DontLogOutput)
            .WithInvocationCount(1)
            .WithUnrollFactor(1)
            .WithWarmupCount(WarmUps)
            .WithIterationCount(options.Runs);
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(work.Path)
            .WithOptions(ConfigOptions.DisableOptimizationsValidator | ConfigOptions.DisableLogFile);

        // It runs in this process, and can be told so.
        UnderstandingSteps.Corpus = options;
        var summary = BenchmarkRunner.Run<UnderstandingSteps>(config);
        if (summary.Reports.Any(report => report.ResultStatistics is null))
        {
            Console.Error.WriteLine(string.Join('\n', summary.ValidationErrors.Select(error => error.Message)));
            return 1;
        }

        var steps = summary.Reports.Select(report => (
            Method: report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
            Title: report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
            Nanoseconds: report.ResultStatistics!.Median,
            Bytes: report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0)).ToArray();
        var whole = steps.Single(step => step.Method is Whole).Nanoseconds;
        Console.WriteLine(Machine.Describe(Machine.Roslyn, CorpusFolder.OriginOf(options), options));
        var table = new Table("step", "abstracts a second", "bytes allocated an abstract", "share of the whole time, %");
        foreach (var step in steps)
        {
            var isUnderstanding = step.Method is nameof(UnderstandingSteps.UnderstandFile);
            table.Row(
                step.Title,
                Table.Number(1e9 / step.Nanoseconds) + (isUnderstanding ? " (target 5,000, aim 20,000)" : string.Empty),
                Table.Number(step.Bytes),
                Table.Number(100 * step.Nanoseconds / whole));
        }

        Console.WriteLine(table);
        return 0;
    }
}
