using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using CorpusGen.Configuration;
using CorpusGen.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorpusGen.Rules;

/// <summary>Reports what in the project keeps CorpusGen from emitting what was meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : DiagnosticAnalyzer
{
    /// <summary>More members than this make an editor's list of keywords useless.</summary>
    internal const int ManyKeywords = 5000;

    /// <summary>Texts of more characters, with the names and keywords of their papers, may fill the heap of string literals.</summary>
    internal const int ManyCharacters = 7_000_000;

    /// <summary>An emitted source that is nothing but errors is shorter: one line a type at most.</summary>
    private const int LongestError = 16384;

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
                CheckPlace(end, options);
            }
        });
    }

    private static void CheckProperties(CompilationAnalysisContext end, CorpusOptions options)
    {
        foreach (var problem in options.Problems)
        {
            var shown = Finding.Of(
                RuleList.UnreadableProperty, default, problem.Property, problem.Value, problem.Expected, problem.Default);
            end.ReportDiagnostic(Diagnostic.Create(shown.Rule, Location.None, shown.Arguments.Cast<object>().ToArray()));
        }
    }

    private static void CheckLanguage(CompilationAnalysisContext end)
    {
        if (end.Compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp9 } old && !IsTold(end, RuleList.OldLanguage))
        {
            end.ReportDiagnostic(Diagnostic.Create(RuleList.OldLanguage, Location.None, old.LanguageVersion.ToDisplayString()));
        }
    }

    /// <summary>
    /// Where a type is in the way, no type is emitted, so that all that bear such a name are the project's own. The exceptions are
    /// an emitted source from before, and a copy of one that was added to the project.
    /// </summary>
    private static void CheckTypes(CompilationAnalysisContext end, CorpusOptions options)
    {
        foreach (var symbol in EmittedSymbols.Named(end.Compilation, options))
        {
            end.CancellationToken.ThrowIfCancellationRequested();
            if (!EmittedSymbols.IsEmitted(symbol))
            {
                if (IsTold(end, RuleList.TypeInTheWay))
                {
                    return;
                }

                var location = symbol.Locations.FirstOrDefault(place => place.IsInSource) ?? Location.None;
                end.ReportDiagnostic(Diagnostic.Create(RuleList.TypeInTheWay, location, symbol.Name));
            }
            else if (symbol is INamedTypeSymbol { TypeKind: TypeKind.Enum } keywords
                && MembersOf(keywords, end.CancellationToken) is > ManyKeywords and var count)
            {
                end.ReportDiagnostic(Diagnostic.Create(
                    RuleList.ManyKeywords,
                    Location.None,
                    count.ToString(CultureInfo.InvariantCulture),
                    options.KeywordMinPapers.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    /// <summary>
    /// Counts the members of an enum in the project's sources, which may have a copy of it. The compiler makes symbols of them, and lists
    /// of their names, when it is asked, and only for that.
    /// </summary>
    private static int MembersOf(INamedTypeSymbol keywords, CancellationToken cancellationToken) => keywords.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellationToken))
        .OfType<EnumDeclarationSyntax>()
        .Select(declaration => declaration.Members.Count)
        .DefaultIfEmpty()
        .Max();

    /// <summary>Texts that are not where they were to be, and those that the compiler will not take there.</summary>
    private static void CheckPlace(CompilationAnalysisContext end, CorpusOptions options)
    {
        var provider = end.Options.AnalyzerConfigOptionsProvider;
        var files = end.Options.AdditionalFiles.Where(file => CorpusTexts.IsCorpusFile(file, provider)).ToArray();
        if (options.Text == TextPlace.Resource
            && files.FirstOrDefault(file => !options.IsEmbedded || CorpusTexts.ResourceOf(file, provider).Length == 0) is { } file)
        {
            var shown = Finding.Of(
                RuleList.NotEmbedded,
                default,
                options.IsEmbedded ? $"'{ProjectPaths.Relative(file.Path, options.ProjectDirectory)}' is" : "the corpus files are");
            end.ReportDiagnostic(Diagnostic.Create(shown.Rule, Location.None, shown.Arguments.Cast<object>().ToArray()));
        }

        if (options.Place == TextPlace.Literal
            && end.Compilation is CSharpCompilation compilation
            && !TargetReader.Read(compilation, CSharpParseOptions.Default.WithLanguageVersion(compilation.LanguageVersion), options).IsUtf8)
        {
            var characters = files.Sum(text => (long)(CorpusTexts.Read(text, end.CancellationToken)?.Length ?? 0));
            if (characters > ManyCharacters)
            {
                end.ReportDiagnostic(Diagnostic.Create(
                    RuleList.ManyLiterals, Location.None, characters.ToString("N0", CultureInfo.InvariantCulture)));
            }
        }
    }

    /// <summary>
    /// Tells whether the emitted source has an <c>#error</c> that says the same. It has one in a build; an editor that lets its
    /// generators rest while somebody writes has the source from before.
    /// </summary>
    private static bool IsTold(CompilationAnalysisContext end, DiagnosticDescriptor rule)
    {
        foreach (var tree in end.Compilation.SyntaxTrees)
        {
            if (tree.FilePath.EndsWith(CorpusSource.HintName, StringComparison.Ordinal)
                && tree.GetText(end.CancellationToken) is { Length: < LongestError } text
                && text.ToString().Contains(CorpusSource.ErrorOf(rule)))
            {
                return true;
            }
        }

        return false;
    }
}
