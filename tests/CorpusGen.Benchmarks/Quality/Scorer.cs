using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;

namespace CorpusGen.Benchmarks.Quality;

/// <summary>Runs the common scorer, so that our figures are computed as those of the peers were.</summary>
/// <param name="script">The path of <c>score.py</c>.</param>
internal sealed class Scorer(string script)
{
    /// <summary>Scores papers against gold.</summary>
    /// <param name="kind"><c>keywords</c>, <c>abbreviations</c>, <c>names</c> or <c>repair</c>.</param>
    /// <param name="gold">The records, one JSON object a line.</param>
    /// <param name="papers">The papers, likewise.</param>
    /// <returns>What the scorer prints.</returns>
    /// <exception cref="InvalidOperationException">There is no Python, or the scorer failed; the message says which.</exception>
    public string Score(string kind, IEnumerable<string> gold, IEnumerable<string> papers)
    {
        var folder = Directory.CreateTempSubdirectory("corpusgen-quality-");
        try
        {
            var goldFile = Path.Combine(folder.FullName, "gold.jsonl");
            var papersFile = Path.Combine(folder.FullName, "papers.jsonl");
            File.WriteAllLines(goldFile, gold);
            File.WriteAllLines(papersFile, papers);
            return Run(kind, goldFile, papersFile);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private string Run(string kind, string goldFile, string papersFile)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("python3", [script, kind, goldFile, papersFile]) { RedirectStandardOutput = true })!;
            var written = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? written : throw new InvalidOperationException($"The scorer failed on {kind}: {written}");
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("The scorer needs python3, which was not found.", exception);
        }
    }
}
