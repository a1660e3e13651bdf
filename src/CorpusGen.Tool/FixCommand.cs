using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using CorpusGen.Rules;
using CorpusGen.Tool.Files;
using CorpusGen.Tool.Fixing;
using CorpusGen.Tool.Formats;

namespace CorpusGen.Tool;

/// <summary><c>corpusgen fix</c>: repairs corpus files.</summary>
internal static class FixCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="arguments">Paths, patterns, and <c>-</c>.</param>
    /// <param name="isDryRun">Whether to write the differences instead of the files.</param>
    /// <param name="rules">The ids of the rules to fix; <see langword="null"/> for all whose fix is certain.</param>
    /// <param name="isPinning">Whether to write names into the entries.</param>
    /// <param name="isColorRefused">Whether there are to be no colours.</param>
    /// <param name="surroundings">What the run meets outside.</param>
    /// <param name="output">Standard output, for text.</param>
    /// <param name="cancellationToken">Asked at every file and every entry; never between the halves of a change.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static int Run(
        IEnumerable<string> arguments,
        bool isDryRun,
        ImmutableHashSet<string>? rules,
        bool isPinning,
        bool isColorRefused,
        Surroundings surroundings,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        var store = new FileStore(surroundings.Folder);
        var (inputs, missing) = Inputs.Find(arguments, store);
        var (read, unreadable) = FileWork.Each(
            inputs,
            surroundings,
            store,
            (input, file) => new FixedFile(input, file, file.Content) is var read && isPinning ? read : Fix(read, rules, cancellationToken),
            cancellationToken);
        var problems = new List<Problem>([.. missing, .. unreadable]);
        problems.AddRange(read.Where(file => !file.File.IsUnicode)
            .Select(file => new Problem(file.Input.Path, "this is neither UTF-8 nor UTF-16 with a byte order mark; nothing is changed")));
        ImmutableArray<FixedFile> files = [.. read.Where(file => file.File.IsUnicode)];
        if (isPinning)
        {
            files = FixPinned(files, rules, problems, cancellationToken);
        }

        problems.AddRange(files.Where(file => file.IsRestless)
            .Select(file => new Problem(file.Input.Path, "each repair makes another one possible, too many times; nothing is repaired")));
        var outcome = new List<FixedFile>(files.Length);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                if (isDryRun)
                {
                    WriteDifference(file, output, new Paint(surroundings.HasColors(isColorRefused)), surroundings);
                }
                else
                {
                    Write(file, store, surroundings);
                }

                outcome.Add(file);
            }
            catch (Exception failure)
                when (failure is EncoderFallbackException || (!file.Input.IsStandardInput && FileStore.IsFailure(failure)))
            {
                outcome.Add(file with { Content = file.File.Content });
                problems.Add(
                    new Problem(
                        file.Input.Path,
                        FileStore.ReasonOf(failure) + (failure is ChangedFileException ? "; it is left so" : "; it is as it was")));
            }
        }

        Problems.Tell(problems, surroundings);
        TellRenamed(outcome, isDryRun, surroundings, cancellationToken);
        var changed = outcome.Count(file => file.IsChanged);
        surroundings.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{changed} of {files.Length} {(files.Length == 1 ? "file" : "files")} {(isDryRun ? "would be changed" : "changed")}"));
        return problems.Count == 0 ? ExitCode.Clean : ExitCode.CannotRun;
    }

    private static FixedFile Fix(FixedFile file, ImmutableHashSet<string>? rules, CancellationToken cancellationToken) =>
        !file.File.IsUnicode ? file
            : FileFixes.TryApplyAll(file.Content, rules, cancellationToken) is { } made ? file with { Content = made }
            : file with { IsRestless = true };

    /// <summary>
    /// Pins the names that the papers have before they are repaired, for a repair can give a paper another one; and then those of papers
    /// that a repair made.
    /// </summary>
    private static ImmutableArray<FixedFile> FixPinned(
        ImmutableArray<FixedFile> files, ImmutableHashSet<string>? rules, List<Problem> problems, CancellationToken cancellationToken)
    {
        var before = problems.Count;
        var pinned = Pin(files, problems, cancellationToken);
        ImmutableArray<FixedFile> repaired =
        [
            .. pinned.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(file => Fix(file, rules, cancellationToken)),
        ];
        return problems.Count > before ? repaired : Pin(repaired, problems, cancellationToken);
    }

    /// <summary>Says which papers get another name by what was repaired. Their names are found out only where a file is changed.</summary>
    private static void TellRenamed(
        List<FixedFile> files, bool isDryRun, Surroundings surroundings, CancellationToken cancellationToken)
    {
        if (!files.Exists(file => file.IsChanged))
        {
            return;
        }

        var renamed = RenamedPapers.Find(
            [.. files.Select(file => new PinnedFile(file.Input.Path, file.Input.Key, file.File.Content))],
            [.. files.Select(file => new PinnedFile(file.Input.Path, file.Input.Key, file.Content))],
            cancellationToken);
        foreach (var (path, before, after) in renamed)
        {
            surroundings.Error.WriteLine($"corpusgen: {VisibleText.Of(path)}: {before} {(isDryRun ? "would be" : "is now")} {after}");
        }
    }

    private static ImmutableArray<FixedFile> Pin(
        ImmutableArray<FixedFile> files, List<Problem> problems, CancellationToken cancellationToken)
    {
        var (contents, unstable) = PinnedNames.Pin(
            [.. files.Select(file => new PinnedFile(file.Input.Path, file.Input.Key, file.Content))], cancellationToken);
        problems.AddRange(unstable.Select(name => new Problem(
            name, "this name would change if names were pinned: give its entry another Name first")));
        return [.. files.Zip(contents, (file, content) => file with { Content = content })];
    }

    /// <summary>A file that stays as it is is not touched; standard input goes out in any case.</summary>
    private static void Write(FixedFile file, FileStore store, Surroundings surroundings)
    {
        if (file.Input.IsStandardInput)
        {
            surroundings.Output.Write(file.File.Encode(file.Content));
        }
        else if (file.IsChanged)
        {
            store.Replace(file.Input.Path, file.File.Encode(file.File.Content), file.File.Encode(file.Content));
        }
    }

    /// <summary>
    /// On a terminal what the file holds is made visible; elsewhere the lines are those of the file, and what programs would refuse is left
    /// out.
    /// </summary>
    private static void WriteDifference(FixedFile file, TextWriter output, Paint paint, Surroundings surroundings)
    {
        if (file.IsChanged && file.File.Encoding is UnicodeEncoding)
        {
            surroundings.Error.WriteLine($"corpusgen: {VisibleText.Of(file.Input.Path)}: this is UTF-16, so that its difference "
                + (surroundings.IsOutputTerminal ? "can be read but not applied" : "cannot be applied and is left out"));
            if (!surroundings.IsOutputTerminal)
            {
                return;
            }
        }

        var mark = file.File.HasMark ? "\uFEFF" : "";
        foreach (var line in UnifiedDiff.Compare(file.Input.Path, mark + file.File.Content, mark + file.Content))
        {
            output.Write(surroundings.IsOutputTerminal ? paint.Difference(VisibleText.Of(line[..^1])) + "\n" : line);
        }
    }

    /// <summary>A file and what it is to hold.</summary>
    private sealed record FixedFile(Input Input, TextFile File, string Content)
    {
        // Whether it was still not at rest after many rounds of repairs.
        public bool IsRestless { get; init; }

        public bool IsChanged => !string.Equals(Content, File.Content, StringComparison.Ordinal);
    }
}
