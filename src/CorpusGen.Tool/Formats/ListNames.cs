using System.Collections.Generic;
using System.IO;
using CorpusGen.Tool.Listing;

namespace CorpusGen.Tool.Formats;

/// <summary>Lists the names of papers, one a line.</summary>
internal static class ListNames
{
    /// <summary>Writes the names.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IEnumerable<Listed> papers, TextWriter output)
    {
        foreach (var paper in papers)
        {
            output.WriteLine(paper.Name);
        }
    }
}
