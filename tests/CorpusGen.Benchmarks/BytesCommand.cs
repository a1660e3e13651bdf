using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using CorpusGen.Configuration;
using CorpusGen.Emitting;
using CorpusGen.Merging;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Benchmarks;

/// <summary>Prints a hash of all that is emitted for corpus files, so that runs in different cultures can be compared.</summary>
internal static class BytesCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="args">A culture, empty for the invariant one, and the files, in any order.</param>
    /// <returns>0; 2 where the machine does not have the culture.</returns>
    public static int Run(string[] args)
    {
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(args[0]);
        }
        catch (CultureNotFoundException)
        {
            Console.Error.WriteLine($"The culture {args[0]} is not on this machine.");
            return Quality.QualityCommand.CannotRun;
        }

        var options = new CorpusOptions("Demo", true, TextPlace.Literal, CorpusOptions.MostKeywordsPerPaper, 1, "", default);
        var target = new EmitTarget(true, true, true, true, true, default);
        var files = args.Skip(1).Select(path => Read(Path.GetFileName(path), File.ReadAllText(path))).ToArray();
        var corpus = CorpusMerger.Merge([.. files], options, CancellationToken.None);
        var sources = files.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(
                file => FileSource
                    .Emit(new UnderstoodFile(file, null), corpus.PlanOf(file.Key)!, options, target, CancellationToken.None)
                    .ToString())
            .Append(CorpusSource.Emit(corpus.Index, options, target, CancellationToken.None).ToString());
        Console.WriteLine(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(sources)))));
        return 0;
    }

    private static CorpusFile Read(string name, string text) =>
        FileUnderstanding.Understand(name, name, SourceText.From(text), CancellationToken.None);
}
