using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorpusGen.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CorpusGen.Rules;

/// <summary>
/// Reports lookups of papers by a constant: the paper that is not there, and the property that is. Beside the compiler's error about a
/// property that is not there, it says which are.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsesAnalyzer : DiagnosticAnalyzer
{
    /// <summary>
    /// What the keys of the properties of a <c>CORPUS401</c> or <c>CORPUS403</c> begin with: a number from 0 follows, the value is a name
    /// to use instead.
    /// </summary>
    internal const string Instead = "instead.";

    /// <summary>The key of the property of a <c>CORPUS402</c> whose value is the name of the paper.</summary>
    internal const string Member = "member";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleList.DescriptorsOf(RuleScope.Code);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var corpora = new ConcurrentDictionary<INamedTypeSymbol, EmittedPapers>(SymbolEqualityComparer.Default);
            var ids = new PaperIds(start.Options);

            // Not called for each operation or node: the compiler would make the operations of all code, and look at every emitted member.
            start.RegisterSemanticModelAction(use =>
            {
                foreach (var node in use.SemanticModel.SyntaxTree.GetRoot(use.CancellationToken).DescendantNodes())
                {
                    if (node is InvocationExpressionSyntax { Expression: var called } && IsNamedFind(called))
                    {
                        use.CancellationToken.ThrowIfCancellationRequested();
                        Check(use, node, corpora, ids);
                    }
                    else if (node is MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access)
                    {
                        CheckMember(use, access, corpora);
                    }
                }
            });
        });
    }

    // Whether a member or type around a place is marked as generated, also in another file. Generated files are left out before.
    private static bool IsGenerated(SemanticModel model, SyntaxNode node, CancellationToken cancellationToken)
    {
        for (var symbol = model.GetEnclosingSymbol(node.SpanStart, cancellationToken); symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (symbol.GetAttributes().Any(static attribute =>
                attribute.AttributeClass is { Name: "GeneratedCodeAttribute", ContainingNamespace.Name: "Compiler" }))
            {
                return true;
            }
        }

        return false;
    }

    // `Papers.Find`, `Find` with a `using static`.
    private static bool IsNamedFind(ExpressionSyntax called) => called switch
    {
        IdentifierNameSyntax name => string.Equals(name.Identifier.ValueText, "Find", StringComparison.Ordinal),
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => string.Equals(name.Identifier.ValueText, "Find", StringComparison.Ordinal),
        _ => false,
    };

    private static void Check(
        SemanticModelAnalysisContext use, SyntaxNode node, ConcurrentDictionary<INamedTypeSymbol, EmittedPapers> corpora, PaperIds ids)
    {
        if (use.SemanticModel.GetOperation(node, use.CancellationToken) is not IInvocationOperation call
            || call.TargetMethod is not { Name: "Find", IsStatic: true, ContainingType: { Name: "Papers" or PaperParts.Core } type }
            || call.Arguments.Length != 1
            || call.Arguments[0].Value is not { ConstantValue: { HasValue: true, Value: string text } } argument
            || !EmittedSymbols.IsEmitted(type)
            || IsGenerated(use.SemanticModel, node, use.CancellationToken))
        {
            return;
        }

        var papers = corpora.GetOrAdd(type, static type => EmittedPapers.Of(type));
        var name = papers.Find(text);
        if (name is null && PaperIds.IsId(text))
        {
            // Which ids the papers of another assembly have is not told by its symbols.
            if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, use.SemanticModel.Compilation.Assembly))
            {
                return;
            }

            name = ids.Find(text, use.CancellationToken);
        }

        var shown = Finding.Of(RuleList.UnknownPaper, default, text).Arguments[0];
        if (name is null)
        {
            var instead = NearestNames.Of(text, papers.Names);
            use.ReportDiagnostic(Diagnostic.Create(
                RuleList.UnknownPaper, argument.Syntax.GetLocation(), PropertiesOf(instead), shown, Question(instead, string.Empty)));
        }
        else if (CanBeProperty(call))
        {
            use.ReportDiagnostic(Diagnostic.Create(
                RuleList.KnownPaper,
                call.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(Member, name),
                shown,
                name));
        }
    }

    // Most code has no such member: its syntax tells most other accesses apart, and the compiler's error the rest.
    private static void CheckMember(
        SemanticModelAnalysisContext use, MemberAccessExpressionSyntax access, ConcurrentDictionary<INamedTypeSymbol, EmittedPapers> corpora)
    {
        if (access.Name is not IdentifierNameSyntax { Identifier: { IsMissing: false } name }
            || access.Expression is not (IdentifierNameSyntax { Identifier.ValueText: "Papers" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Papers" })
            || access.Parent is InvocationExpressionSyntax call && call.Expression == access
            || use.SemanticModel.GetSymbolInfo(access, use.CancellationToken) is not { Symbol: null, CandidateSymbols.IsEmpty: true }
            || use.SemanticModel.GetSymbolInfo(
                access.Expression, use.CancellationToken).Symbol is not INamedTypeSymbol { Name: "Papers" } type
            || !EmittedSymbols.IsEmitted(type)
            || IsGenerated(use.SemanticModel, access, use.CancellationToken))
        {
            return;
        }

        var instead = NearestNames.Of(name.ValueText, corpora.GetOrAdd(type, static type => EmittedPapers.Of(type)).Names);
        use.ReportDiagnostic(Diagnostic.Create(
            RuleList.MissingPaper,
            name.GetLocation(),
            PropertiesOf(instead),
            Finding.Of(RuleList.MissingPaper, default, name.ValueText).Arguments[0],
            Question(instead, ": its entry is gone, or its text has changed and no 'Name:' pins it")));
    }

    private static ImmutableDictionary<string, string?> PropertiesOf(ImmutableArray<string> instead) => ImmutableDictionary.CreateRange(
        instead.Select((near, i) => new KeyValuePair<string, string?>(FormattableString.Invariant($"{Instead}{i}"), near)));

    /// <summary>Asks for the names that were probably meant: <c>; did you mean 'A', 'B' or 'C'?</c></summary>
    private static string Question(ImmutableArray<string> names, string otherwise) => names.IsEmpty
        ? otherwise
        : "; did you mean " + string.Join(", ", names.Take(names.Length - 1).Select(name => $"'{name}'"))
            + (names.Length > 1 ? " or " : string.Empty) + $"'{names[names.Length - 1]}'?";

    /// <summary>
    /// Tells whether a property may stand in the place of a call: it is no statement, and what reads an expression tree may know the
    /// call and not the property.
    /// </summary>
    private static bool CanBeProperty(IInvocationOperation call)
    {
        for (var outer = call.Parent; outer is not null; outer = outer.Parent)
        {
            var isCodeAsData = outer is IAttributeOperation
                or IConversionOperation { Type: INamedTypeSymbol { Name: "Expression", ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } } };
            if (isCodeAsData)
            {
                return false;
            }
        }

        return call.Parent is not IExpressionStatementOperation;
    }

    /// <summary>The papers of a class that CorpusGen emitted, as its symbol tells them.</summary>
    private sealed class EmittedPapers
    {
        private readonly Dictionary<string, string> byName = new(StringComparer.Ordinal);

        /// <summary>Gets the names, in the order of the symbol.</summary>
        public IEnumerable<string> Names => byName.Values;

        /// <summary>Reads the papers of a class.</summary>
        /// <param name="type">The class; where it is in parts, itself or that which has the lookups.</param>
        /// <returns>Its papers. A name that was retired is a property too, but none of them: using it is an error.</returns>
        public static EmittedPapers Of(INamedTypeSymbol type)
        {
            var papers = new EmittedPapers();
            var parts = type.Name is PaperParts.Core || type.AllInterfaces.Length > 0 || type.BaseType is { SpecialType: SpecialType.None }
                ? type.ContainingNamespace.GetTypeMembers().Where(part => part.Name.StartsWith(PaperParts.Prefix, StringComparison.Ordinal))
                : new[] { type };
            foreach (var property in parts.SelectMany(part => part.GetMembers()).OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: true, Type.Name: "Paper" }
                    && SymbolEqualityComparer.Default.Equals(property.Type.ContainingNamespace, type.ContainingNamespace)
                    && !property.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "ObsoleteAttribute"))
                {
                    papers.byName[Fold(property.Name)] = property.Name;
                }
            }

            return papers;
        }

        /// <summary>Finds a name as the emitted lookup does: the case of the letters A to Z does not matter.</summary>
        /// <param name="text">What is looked up.</param>
        /// <returns>The name as it is written, or <see langword="null"/> where no paper has it.</returns>
        public string? Find(string text) => byName.TryGetValue(Fold(text), out var name) ? name : null;

        private static string Fold(string text)
        {
            var folded = text.ToCharArray();
            for (var i = 0; i < folded.Length; i++)
            {
                if (folded[i] is >= 'A' and <= 'Z')
                {
                    folded[i] = (char)(folded[i] + ('a' - 'A'));
                }
            }

            return new string(folded);
        }
    }
}
