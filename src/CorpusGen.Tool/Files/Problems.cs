using System.Collections.Generic;
using CorpusGen.Tool.Formats;

namespace CorpusGen.Tool.Files;

/// <summary>Says what could not be done.</summary>
internal static class Problems
{
    /// <summary>Writes problems on standard error, a line each.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="surroundings">Where that is.</param>
    public static void Tell(IEnumerable<Problem> problems, Surroundings surroundings)
    {
        foreach (var problem in problems)
        {
            surroundings.Error.WriteLine($"corpusgen: {VisibleText.Of(problem.Path)}: {problem.Reason}");
        }
    }
}
