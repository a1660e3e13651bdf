using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorpusGen.Rules;

/// <summary>
/// Reports which texts are nearly the same. It is an analyzer of its own because its rule is an info: a compiler that shows none does
/// not call an analyzer that has nothing else to say, and does not wait for it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NearTextAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleList.NearText);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        AnalyzedCorpus.Register(context, CorpusFindings.NearTexts);
    }
}
