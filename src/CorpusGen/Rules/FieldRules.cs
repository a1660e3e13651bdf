using System.Collections.Generic;
using System.Linq;
using CorpusGen.Cleaning;

namespace CorpusGen.Rules;

/// <summary>The rules about the values of fields.</summary>
internal static class FieldRules
{
    /// <summary>Checks the fields of all entries.</summary>
    /// <param name="document">The file.</param>
    /// <returns>What is of the wrong shape, in the order of the entries.</returns>
    public static IEnumerable<Finding> Check(CleanDocument document) => Enumerable.Empty<Finding>();
}
