using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorpusGen.Rules;

/// <summary>
/// Reports what can be told of the corpus files together and need not be changed. It is an analyzer of its own for the reason that
/// <see cref="FileInfoAnalyzer"/> is one.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CorpusInfoAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleList.DescriptorsOf(RuleScope.Corpus, RuleWeight.Infos);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        AnalyzedCorpus.Register(context, CorpusFindings.Infos);
    }
}
