using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CorpusGen.Benchmarks.Measuring;

/// <summary>What the command lines of the benchmarks of speed and size say; each command looks at what concerns it.</summary>
/// <param name="Runs">How often everything is measured; a figure is the median.</param>
/// <param name="Sizes">Numbers of abstracts, in ascending order; empty where the command's own are meant.</param>
/// <param name="Text">The property <c>CorpusText</c> of the projects that are built.</param>
/// <param name="IsOwnCorpus">Whether the abstracts are made up here, even where the script that draws real sentences can be had.</param>
/// <param name="Only">A part of the names of the steps that are measured; empty for all.</param>
internal sealed record BenchmarkOptions(int Runs, IReadOnlyList<int> Sizes, string Text, bool IsOwnCorpus, string Only = "")
{
    /// <summary>The help for these options.</summary>
    public const string Usage =
        """
          --runs N         measures N times and gives medians; 5 unless said otherwise
          --sizes N,N      numbers of abstracts, or for keystroke of files of 1,000
          --text MODE      the property CorpusText of what is built: Resource unless said otherwise
          --only NAME      for costs and extremes: measures those alone whose names hold NAME
          --own            makes abstracts up, also where ../shared/tools/make_corpus.py could draw real sentences
        """;

    /// <summary>Reads a command line.</summary>
    /// <param name="args">The words behind the command.</param>
    /// <returns>The options; <see langword="null"/> where a word cannot be read.</returns>
    public static BenchmarkOptions? Read(string[] args)
    {
        var options = new BenchmarkOptions(5, [], "Resource", false);
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : string.Empty;
            if (args[i] is "--own")
            {
                options = options with { IsOwnCorpus = true };
                continue;
            }

            if (args[i] is "--runs" && Numbers(value) is [var runs])
            {
                options = options with { Runs = runs };
            }
            else if (args[i] is "--sizes" && Numbers(value) is { Length: > 0 } sizes)
            {
                options = options with { Sizes = sizes };
            }
            else if (args[i] is "--text" && value is "Literal" or "Resource" or "Auto" or "None")
            {
                options = options with { Text = value };
            }
            else if (args[i] is "--only" && value.Length > 0)
            {
                options = options with { Only = value };
            }
            else
            {
                return null;
            }

            i++;
        }

        return options;
    }

    /// <summary>Chooses sizes.</summary>
    /// <param name="standard">The command's own.</param>
    /// <returns>Those of the command line, or else the command's own.</returns>
    public IReadOnlyList<int> SizesOr(params IReadOnlyList<int> standard) => Sizes.Count > 0 ? Sizes : standard;

    private static int[] Numbers(string list)
    {
        var numbers = list.Split(',')
            .Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Order()
            .ToArray();
        return numbers[0] > 0 ? numbers : [];
    }
}
