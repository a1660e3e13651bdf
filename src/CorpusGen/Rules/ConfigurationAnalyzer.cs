using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CorpusGen.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorpusGen.Rules;

/// <summary>Reports what in the project keeps CorpusGen from emitting what was meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : DiagnosticAnalyzer
{
    /// <summary>More members than this make an editor's list of keywords useless.</summary>
    internal const int ManyKeywords = 5000;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleList.DescriptorsOf(RuleScope.Configuration);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(static end =>
        {
            var options = CorpusOptions.Read(end.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            CheckProperties(end, options);

            // Without a corpus file nothing is emitted, and nothing is in the way of it.
            if (end.Options.AdditionalFiles.Any(file => CorpusTexts.IsCorpusFile(file, end.Options.AnalyzerConfigOptionsProvider)))
            {
                CheckLanguage(end);
                CheckTypes(end, options);
            }
        });
    }

    private static void CheckProperties(CompilationAnalysisContext end, CorpusOptions options)
    {
        foreach (var problem in options.Problems)
        {
            var shown = Finding.Of(RuleList.UnreadableProperty, default, problem.Property, problem.Value, problem.Expected, problem.Default);
            end.ReportDiagnostic(Diagnostic.Create(shown.Rule, Location.None, shown.Arguments.Cast<object>().ToArray()));
        }
    }

    /// <summary>A build ends with the <c>#error</c> of the emitted source before it comes here; an editor comes here.</summary>
    private static void CheckLanguage(CompilationAnalysisContext end)
    {
        if (end.Compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp9 } old)
        {
            end.ReportDiagnostic(Diagnostic.Create(RuleList.OldLanguage, Location.None, old.LanguageVersion.ToDisplayString()));
        }
    }

    /// <summary>
    /// Where a type is in the way, no type is emitted, so that all that bear such a name are the project's own. The exception is a
    /// copy of the emitted source that was added to the project: of it the <c>#error</c> alone tells.
    /// </summary>
    private static void CheckTypes(CompilationAnalysisContext end, CorpusOptions options)
    {
        foreach (var symbol in EmittedSymbols.Named(end.Compilation, options))
        {
            end.CancellationToken.ThrowIfCancellationRequested();
            if (!EmittedSymbols.IsEmitted(symbol))
            {
                var location = symbol.Locations.FirstOrDefault(place => place.IsInSource) ?? Location.None;
                end.ReportDiagnostic(Diagnostic.Create(RuleList.TypeInTheWay, location, symbol.Name));
            }
            else if (symbol is INamedTypeSymbol { TypeKind: TypeKind.Enum } keywords
                && keywords.GetMembers().OfType<IFieldSymbol>().Count(member => member.IsConst) is > ManyKeywords and var count)
            {
                end.ReportDiagnostic(Diagnostic.Create(
                    RuleList.ManyKeywords,
                    Location.None,
                    count.ToString(CultureInfo.InvariantCulture),
                    options.KeywordMinPapers.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }
}
