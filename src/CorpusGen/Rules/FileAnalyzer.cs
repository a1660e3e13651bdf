using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorpusGen.Rules;

/// <summary>Reports what is wrong in a corpus file, at the characters that it is about.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleList.DescriptorsOf(RuleScope.File, RuleWeight.Warnings);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        AnalyzedFile.Register(context, RuleWeight.Warnings);
    }
}
