using System.Globalization;
using System.IO;
using CorpusGen.Benchmarks.Measuring;

namespace CorpusGen.Benchmarks.Quality;

/// <summary>What the command line of <c>quality</c> says.</summary>
/// <param name="Data">The folder of the gold data.</param>
/// <param name="Rows">How many rows are taken of each set; <see cref="int.MaxValue"/> for all.</param>
/// <param name="Check">Whether the figures are compared with the recorded ones.</param>
/// <param name="Record">Whether the figures are recorded.</param>
internal sealed record QualityOptions(string Data, int Rows, bool Check, bool Record)
{
    /// <summary>Gets the root of the repository, which the build has written into the assembly.</summary>
    public static string Repository { get; } = Built.With("RepositoryRoot");

    /// <summary>Reads a command line.</summary>
    /// <param name="args">The words behind <c>quality</c>.</param>
    /// <returns>The options, or <see langword="null"/> where a word cannot be read.</returns>
    public static QualityOptions? Read(string[] args)
    {
        var options = new QualityOptions(Path.GetFullPath(Path.Combine(Repository, "..", "shared", "data")), int.MaxValue, false, false);
        var isDataGiven = false;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--rows"
                && i + 1 < args.Length
                && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
                && rows > 0)
            {
                options = options with { Rows = rows };
                i++;
            }
            else if (args[i] is "--check")
            {
                options = options with { Check = true };
            }
            else if (args[i] is "--record")
            {
                options = options with { Record = true };
            }
            else if (!isDataGiven && !args[i].StartsWith('-'))
            {
                options = options with { Data = Path.GetFullPath(args[i]) };
                isDataGiven = true;
            }
            else
            {
                return null;
            }
        }

        return options;
    }
}
