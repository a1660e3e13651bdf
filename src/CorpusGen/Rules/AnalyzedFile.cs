using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorpusGen.Rules;

/// <summary>A corpus file while an analyzer looks at it.</summary>
internal static class AnalyzedFile
{
    /// <summary>Has an analyzer look at each corpus file of a compilation by itself.</summary>
    /// <param name="context">What the analyzer is initialised with.</param>
    /// <param name="weight">The rules that it reports.</param>
    public static void Register(AnalysisContext context, RuleWeight weight) =>
        context.RegisterAdditionalFileAction(file =>
        {
            if (!CorpusTexts.IsCorpusFile(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider)
                || CorpusTexts.Read(file.AdditionalFile, file.CancellationToken) is not { } text)
            {
                return;
            }

            foreach (var finding in FileFindings.Of(text, weight, file.CancellationToken))
            {
                file.ReportDiagnostic(Diagnostic.Create(
                    finding.Rule,
                    Location.Create(file.AdditionalFile.Path, finding.Span, text.Lines.GetLinePositionSpan(finding.Span)),
                    finding.Arguments.Cast<object>().ToArray()));
            }
        });
}
