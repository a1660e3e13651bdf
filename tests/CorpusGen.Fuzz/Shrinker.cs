using System;
using System.Collections.Generic;
using System.Linq;

namespace CorpusGen.Fuzz;

/// <summary>
/// Makes a failing trial small: by leaving out files, then lines, then characters (delta debugging; Zeller and Hildebrandt 2002).
/// </summary>
internal static class Shrinker
{
    // A trial that takes long is not tried much oftener than this.
    private const int MostTrials = 3000;

    /// <summary>Makes a failing trial small.</summary>
    /// <param name="files">The files, each under its path.</param>
    /// <param name="failure">How the trial fails.</param>
    /// <param name="turn">The number of the trial.</param>
    /// <returns>The files that are left, which fail in the same way.</returns>
    public static IReadOnlyList<(string Path, FuzzCase Case)> Shrink(
        IReadOnlyList<(string Path, FuzzCase Case)> files, FuzzFailureException failure, int turn)
    {
        var trials = 0;
        var left = files;
        if (failure.File is { } only && Fails([files[only]]))
        {
            left = [files[only]];
        }

        left = Reduce(left, Fails);
        for (var i = 0; i < left.Count; i++)
        {
            var place = i;
            if (Fails(With("x" + place)))
            {
                left = With("x" + place);
            }

            var (path, fuzzed) = left[i];
            if (Fails([.. left.Take(place), (path, FuzzCase.Of(fuzzed.Content, fuzzed.Origin)), .. left.Skip(place + 1)]))
            {
                var lines = Reduce(SplitLines(fuzzed.Content), pieces => Fails(Containing(string.Concat(pieces))));
                var characters = Reduce([.. string.Concat(lines)], pieces => Fails(Containing(string.Concat(pieces))));
                left = Containing(string.Concat(characters));
            }
            else
            {
                var bytes = Reduce(fuzzed.Bytes, pieces => Fails(Holding([.. pieces])));
                left = Holding([.. bytes]);
            }

            IReadOnlyList<(string Path, FuzzCase Case)> With(
                string path) => [.. left.Take(place), (path, left[place].Case), .. left.Skip(place + 1)];

            IReadOnlyList<(string Path, FuzzCase Case)> Containing(string content) =>
                [.. left.Take(place), (left[place].Path, FuzzCase.Of(content, fuzzed.Origin)), .. left.Skip(place + 1)];

            IReadOnlyList<(string Path, FuzzCase Case)> Holding(byte[] bytes) =>
                [.. left.Take(place), (left[place].Path, FuzzCase.Of(bytes, fuzzed.Origin)), .. left.Skip(place + 1)];
        }

        return left;

        bool Fails(IReadOnlyList<(string Path, FuzzCase Case)> some)
        {
            if (++trials > MostTrials)
            {
                return false;
            }

            try
            {
                CorpusTrial.Run([.. some.Select(file => (file.Path, file.Case.Anew()))], turn);
                return false;
            }
            catch (FuzzFailureException other)
            {
                return string.Equals(other.Kind, failure.Kind, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Leaves out as many pieces as it can, in ever smaller runs.</summary>
    /// <param name="pieces">The pieces, of which all together fail.</param>
    /// <param name="fails">Tells whether some of them do.</param>
    /// <typeparam name="T">What the pieces are.</typeparam>
    /// <returns>Pieces that still fail.</returns>
    internal static IReadOnlyList<T> Reduce<T>(IReadOnlyList<T> pieces, Func<IReadOnlyList<T>, bool> fails)
    {
        var left = pieces;
        for (var size = Math.Max(1, left.Count / 2); ; size = Math.Max(1, size / 2))
        {
            var isSmaller = false;
            for (var start = 0; start < left.Count;)
            {
                IReadOnlyList<T> rest = [.. left.Take(start), .. left.Skip(start + size)];
                if (rest.Count < left.Count && rest.Count > 0 && fails(rest))
                {
                    left = rest;
                    isSmaller = true;
                }
                else
                {
                    start += size;
                }
            }

            if (size == 1 && !isSmaller)
            {
                return left;
            }
        }
    }

    private static string[] SplitLines(string content)
    {
        var lines = new List<string>();
        var start = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && !(i + 1 < content.Length && content[i + 1] == '\n')))
            {
                lines.Add(content[start..(i + 1)]);
                start = i + 1;
            }
        }

        lines.Add(content[start..]);
        return [.. lines];
    }
}
