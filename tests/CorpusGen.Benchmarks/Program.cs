using System;
using CorpusGen.Benchmarks.Corpora;
using CorpusGen.Benchmarks.Costs;
using CorpusGen.Benchmarks.Keystroke;
using CorpusGen.Benchmarks.Measuring;
using CorpusGen.Benchmarks.Quality;
using CorpusGen.Benchmarks.Scale;
using CorpusGen.Benchmarks.Startup;
using CorpusGen.Benchmarks.Understand;

namespace CorpusGen.Benchmarks;

/// <summary>The programs that measure. They are run by hand and by continuous integration, not by <c>dotnet test</c>.</summary>
internal static class Program
{
    private const string Usage =
        $"""
        quality [DATA_FOLDER] [--rows N] [--check | --record]
          prints how good names, keywords and abbreviations are, beside the targets
          DATA_FOLDER  the gold data; ../shared/data beside the repository unless said otherwise
          --rows N     takes N rows of each set, evenly spread, and not all
          --check      fails where a figure is more than a point below the recorded one
          --record     records the figures

        bytes CULTURE FILE...
          prints a hash of what is emitted for corpus files in a culture; tests/cultures.sh compares them

        corpus COUNT FILES FOLDER
          writes a corpus of made-up abstracts, for scripts that measure builds

        scale [OPTION...]
          prints what the compiler takes for a corpus, over what it takes for the generated sources alone

        extremes [OPTION...]
          prints what the compiler takes for corpora that are large in one way, beside a quarter of each

        keystroke [OPTION...]
          prints how long the generator and its driver take after an edit of one entry, beside the first run

        edits [OPTION...]
          prints how many bytes a compiler that stays open holds after 100 and after 1,000 edits of one file

        cancel [OPTION...]
          prints how long the generator goes on when a build is called off; fails above a second

        startup [OPTION...]
          prints what a program with papers takes from its start to its first answer, beside other ways to have papers

        lookup [OPTION...]
          prints what lookups take in a program that runs, beside those in tables that have to be built first

        understand [OPTION...]
          prints what each step of the generator takes

        costs [OPTION...]
          prints what each step takes for the worst input that was found, and for four times that; fails above five times

        These take options:
        {BenchmarkOptions.Usage}
        """;

    /// <summary>Runs a command.</summary>
    /// <param name="args">The command and its options.</param>
    /// <returns>0 where all is well; 1 where a figure fell; 2 where the command cannot be run.</returns>
    public static int Main(string[] args)
    {
        if (args is ["quality", .. var rest] && QualityOptions.Read(rest) is { } options)
        {
            return QualityCommand.Run(options);
        }

        if (args is ["bytes", _, _, ..])
        {
            return BytesCommand.Run(args[1..]);
        }

        if (args is ["corpus", var count, var files, var folder]
            && int.TryParse(count, out var abstracts)
            && int.TryParse(files, out var parts)
            && parts > 0)
        {
            CorpusFolder.Write(folder, abstracts, parts, new BenchmarkOptions(1, [], string.Empty, IsOwnCorpus: true));
            return 0;
        }

        if (args is [var name, .. var words] && Command(name) is { } command && BenchmarkOptions.Read(words) is { } chosen)
        {
            return command(chosen);
        }

        Console.Error.WriteLine(Usage);
        return QualityCommand.CannotRun;
    }

    private static Func<BenchmarkOptions, int>? Command(string name) => name switch
    {
        "cancel" => CancelCommand.Run,
        "costs" => CostsCommand.Run,
        "edits" => EditsCommand.Run,
        "extremes" => ExtremesCommand.Run,
        "keystroke" => KeystrokeCommand.Run,
        "lookup" => LookupCommand.Run,
        "scale" => ScaleCommand.Run,
        "startup" => StartupCommand.Run,
        "understand" => UnderstandCommand.Run,
        _ => null,
    };
}
