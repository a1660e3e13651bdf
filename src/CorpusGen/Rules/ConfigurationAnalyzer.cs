using System.Collections.Immutable;
using CorpusGen.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorpusGen.Rules;

/// <summary>Reports what the project file says that CorpusGen cannot read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleList.DescriptorsOf(RuleScope.Configuration);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(static end =>
        {
            foreach (var problem in CorpusOptions.Read(end.Options.AnalyzerConfigOptionsProvider.GlobalOptions).Problems)
            {
                end.ReportDiagnostic(Diagnostic.Create(
                    RuleList.UnreadableProperty, Location.None, problem.Property, problem.Value, problem.Expected));
            }
        });
    }
}
