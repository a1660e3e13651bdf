using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorpusGen.Rules;

/// <summary>
/// Reports what can be told of a corpus file and need not be changed. It is an analyzer of its own because its rules are infos: a
/// compiler that shows none does not call an analyzer that has nothing else to say, and does not wait for it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FileInfoAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleList.DescriptorsOf(RuleScope.File, RuleWeight.Infos);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        AnalyzedFile.Register(context, RuleWeight.Infos);
    }
}
