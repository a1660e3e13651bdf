using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Rules;
using CorpusGen.Tests.Reading;

namespace CorpusGen.Tests.Rules;

/// <summary>Checks a file by itself and tells what was found.</summary>
internal static class Checks
{
    public static IReadOnlyList<Finding> Of(string content) => FileRules.Check(Document(content), CancellationToken.None);

    public static CleanDocument Document(string content) => CleanDocument.Of(Reads.Document(content), CancellationToken.None);

    /// <summary>
    /// Tells where a rule finds something, a line a finding: the position, and the characters with <c>|</c> for a line break.
    /// </summary>
    public static string Spans(string rule, string content) => string.Join('\n', Of(content)
        .Where(finding => finding.Rule.Id == rule)
        .Select(finding => $"{finding.Span.Start}: {content.Substring(finding.Span.Start, finding.Span.Length).ReplaceLineEndings("|")}"));

    /// <summary>Makes the first fix of the first finding of a rule.</summary>
    public static string Fixed(string rule, string content)
    {
        var finding = Of(content).First(finding => finding.Rule.Id == rule);
        return finding.Fixes.Count == 0 ? "no fix" : FileFixes.Apply(content, [finding.Fixes[0]]);
    }
}
