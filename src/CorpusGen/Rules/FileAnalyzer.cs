using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorpusGen.Rules;

/// <summary>Reports what is wrong in a corpus file, at the characters that it is about.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleList.DescriptorsOf(RuleScope.File);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(static file =>
        {
            if (!CorpusTexts.IsCorpusFile(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider)
                || CorpusTexts.Read(file.AdditionalFile, file.CancellationToken) is not { } text)
            {
                return;
            }

            foreach (var finding in FileFindings.Of(text, file.CancellationToken))
            {
                file.ReportDiagnostic(Diagnostic.Create(
                    finding.Rule,
                    Location.Create(file.AdditionalFile.Path, finding.Span, text.Lines.GetLinePositionSpan(finding.Span)),
                    finding.Arguments.Cast<object>().ToArray()));
            }
        });
    }
}
