using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CorpusGen.Configuration;

namespace CorpusGen.Tool.Files;

/// <summary>A file that the command line names.</summary>
/// <param name="Path">What it is called in the output: the way from the current folder, with <c>/</c>.</param>
/// <param name="Key">What tells it from every other file, and what files are ordered by.</param>
/// <param name="IsStandardInput">Whether it is not a file but standard input.</param>
internal sealed record Input(string Path, string Key, bool IsStandardInput);

/// <summary>Something that could not be done.</summary>
/// <param name="Path">The file or pattern it is about, any text.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record Problem(string Path, string Reason);

/// <summary>Finds the files that the command line names.</summary>
internal static class Inputs
{
    /// <summary>What stands for standard input.</summary>
    public const string StandardInput = "-";

    // No path is spelt like this, so that a file of the same name is another one.
    private const string StandardInputKey = "//stdin";

    /// <summary>Finds the files.</summary>
    /// <param name="arguments">Paths, patterns, and <see cref="StandardInput"/>.</param>
    /// <param name="store">The file system.</param>
    /// <returns>The files, each once, by key in ordinal order; and what leads to no file.</returns>
    public static (ImmutableArray<Input> Found, ImmutableArray<Problem> Problems) Find(IEnumerable<string> arguments, FileStore store)
    {
        var found = new SortedDictionary<string, Input>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var argument in arguments)
        {
            if (argument is StandardInput)
            {
                found.TryAdd(StandardInputKey, new Input("stdin", StandardInputKey, IsStandardInput: true));
                continue;
            }

            foreach (var path in Expand(argument, store, problems))
            {
                var whole = store.Whole(path);
                var key = ProjectPaths.Key(whole, store.Folder);
                found.TryAdd(key, new Input(ProjectPaths.Relative(whole, store.Folder), key, IsStandardInput: false));
            }
        }

        return ([.. found.Values], problems.ToImmutable());
    }

    /// <summary>A path that is there is meant as it stands, whatever characters it has.</summary>
    private static IReadOnlyCollection<string> Expand(string argument, FileStore store, ImmutableArray<Problem>.Builder problems)
    {
        var reason = "there is no such file";
        try
        {
            if (argument.Contains('\0', StringComparison.Ordinal) || argument.Length == 0)
            {
                reason = "this is no path";
            }
            else if (store.IsFile(argument))
            {
                return [argument];
            }
            else if (store.IsFolder(argument))
            {
                reason = "this is a folder; a pattern such as abstracts/**/*.txt names the files in one";
            }
            else if (PathPattern.IsPattern(argument))
            {
                var found = PathPattern.Find(argument, store);
                if (found.Count > 0)
                {
                    return found;
                }

                reason = "no file fits this pattern";
            }
        }
        catch (Exception failure) when (FileStore.IsFailure(failure))
        {
            reason = FileStore.ReasonOf(failure);
        }

        problems.Add(new Problem(argument, reason));
        return [];
    }
}
