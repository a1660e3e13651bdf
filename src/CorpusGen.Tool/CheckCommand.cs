using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using CorpusGen.Tool.Checking;
using CorpusGen.Tool.Files;
using CorpusGen.Tool.Formats;
using Microsoft.CodeAnalysis;

namespace CorpusGen.Tool;

/// <summary><c>corpusgen check</c>: reports what is wrong in corpus files.</summary>
internal static class CheckCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="arguments">Paths, patterns, and <c>-</c>.</param>
    /// <param name="format"><c>text</c>, <c>json</c> or <c>sarif</c>.</param>
    /// <param name="failOn">The least severity that counts.</param>
    /// <param name="rules">The ids of the rules to tell of; <see langword="null"/> for all.</param>
    /// <param name="isColorRefused">Whether there are to be no colours.</param>
    /// <param name="surroundings">What the run meets outside.</param>
    /// <param name="output">Standard output, for text.</param>
    /// <param name="cancellationToken">Asked at every file and every entry.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="System.OperationCanceledException">The run was cancelled.</exception>
    public static int Run(
        IEnumerable<string> arguments,
        string format,
        DiagnosticSeverity failOn,
        ImmutableHashSet<string>? rules,
        bool isColorRefused,
        Surroundings surroundings,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        var store = new FileStore(surroundings.Folder);
        var (inputs, missing) = Inputs.Find(arguments, store);
        var (files, unreadable) = FileWork.Each(
            inputs, surroundings, store, (input, file) => FileCheck.Check(input, file, cancellationToken), cancellationToken);
        var report = FileCheck.Together(files, [.. missing, .. unreadable], rules, cancellationToken);
        Problems.Tell(report.Problems, surroundings);
        switch (format)
        {
            case "json":
                CheckJson.Write(report, surroundings.Output);
                break;
            case "sarif":
                CheckSarif.Write(report, surroundings.Output);
                break;
            default:
                CheckText.Write(report, output, new Paint(surroundings.HasColors(isColorRefused)));
                break;
        }

        return !report.Problems.IsEmpty ? ExitCode.CannotRun
            : report.Findings.Any(told => told.Finding.Rule.DefaultSeverity >= failOn) ? ExitCode.Findings
            : ExitCode.Clean;
    }
}
