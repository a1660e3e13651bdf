using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Threading;
using CorpusGen.Tool.Files;
using CorpusGen.Tool.Formats;
using CorpusGen.Tool.Listing;
using CorpusGen.Understanding;

namespace CorpusGen.Tool;

/// <summary><c>corpusgen list</c>: lists the papers of corpus files.</summary>
internal static class ListCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="arguments">Paths, patterns, and <c>-</c>.</param>
    /// <param name="format"><c>table</c>, <c>jsonl</c> or <c>names</c>.</param>
    /// <param name="isColorRefused">Whether there are to be no colours.</param>
    /// <param name="surroundings">What the run meets outside.</param>
    /// <param name="output">Standard output, for text.</param>
    /// <param name="cancellationToken">Asked at every file and every entry.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="System.OperationCanceledException">The run was cancelled.</exception>
    public static int Run(
        IEnumerable<string> arguments,
        string format,
        bool isColorRefused,
        Surroundings surroundings,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        var store = new FileStore(surroundings.Folder);
        var (inputs, missing) = Inputs.Find(arguments, store);
        var (files, unreadable) = FileWork.Each(
            inputs,
            surroundings,
            store,
            (input, file) => FileUnderstanding.Understand(input.Path, input.Key, file.ToSourceText(), cancellationToken),
            cancellationToken);
        ImmutableArray<Problem> problems = [.. missing, .. unreadable];
        Problems.Tell(problems, surroundings);
        var papers = Listings.List(files, cancellationToken);
        switch (format)
        {
            case "jsonl":
                ListJsonLines.Write(papers, surroundings.Output);
                break;
            case "names":
                ListNames.Write(papers, output);
                break;
            default:
                ListTable.Write(papers, output, surroundings, surroundings.HasColors(isColorRefused));
                break;
        }

        return problems.IsEmpty ? ExitCode.Clean : ExitCode.CannotRun;
    }
}
