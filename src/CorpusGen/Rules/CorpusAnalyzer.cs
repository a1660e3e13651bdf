using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorpusGen.Rules;

/// <summary>
/// Reports what is wrong with the corpus files together, each finding in one file, with the place that it clashes with beside it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CorpusAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleList.DescriptorsOf(RuleScope.Corpus, RuleWeight.Warnings);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        AnalyzedCorpus.Register(context, CorpusFindings.Warnings);
    }
}
