using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace CorpusGen.Tool.Files;

/// <summary>Reads files and does something with each, over the cores of the machine.</summary>
internal static class FileWork
{
    /// <summary>Does the work.</summary>
    /// <typeparam name="T">What comes of a file.</typeparam>
    /// <param name="inputs">The files.</param>
    /// <param name="surroundings">Where to read standard input, and where to show progress.</param>
    /// <param name="store">The file system.</param>
    /// <param name="work">What is done with a file; called for several at a time.</param>
    /// <param name="cancellationToken">Asked at every file.</param>
    /// <returns>What came of the files that can be read, in their order; and those that cannot, in theirs.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static (ImmutableArray<T> Done, ImmutableArray<Problem> Problems) Each<T>(
        ImmutableArray<Input> inputs,
        Surroundings surroundings,
        FileStore store,
        Func<Input, TextFile, T> work,
        CancellationToken cancellationToken)
        where T : class
    {
        var done = new T?[inputs.Length];
        var problems = new Problem?[inputs.Length];
        using (var progress = new Progress(surroundings, inputs.Length))
        {
            var options = new ParallelOptions
            {
                CancellationToken = cancellationToken,
                MaxDegreeOfParallelism = Environment.ProcessorCount,
            };
            Parallel.For(0, inputs.Length, options, i =>
            {
                try
                {
                    var bytes = inputs[i].IsStandardInput ? ReadAll(surroundings.Input) : store.Read(inputs[i].Path);
                    done[i] = work(inputs[i], TextFile.Decode(bytes));
                }
                catch (Exception failure) when (FileStore.IsFailure(failure))
                {
                    problems[i] = new Problem(inputs[i].Path, FileStore.ReasonOf(failure));
                }

                progress.Add();
            });
        }

        return ([.. done.OfType<T>()], [.. problems.OfType<Problem>()]);
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
