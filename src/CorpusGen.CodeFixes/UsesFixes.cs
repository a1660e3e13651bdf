using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorpusGen.Naming;
using CorpusGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace CorpusGen.CodeFixes;

/// <summary>Offers the fixes for lookups of papers in C#: another name, or the property.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UsesFixes))]
public sealed class UsesFixes : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        RuleList.DescriptorsOf(RuleScope.Code).Select(rule => rule.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (diagnostic.Properties.TryGetValue(UsesAnalyzer.Member, out var member) && member is not null)
            {
                if (node is InvocationExpressionSyntax call)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            $"Use 'Papers.{member}'",
                            token => WithPropertyAsync(context.Document, root, call, member, token),
                            TextFileFixes.KeyOf(diagnostic.Id, 0)),
                        diagnostic);
                }

                continue;
            }

            for (var i = 0;
                node is ExpressionSyntax argument
                    && diagnostic.Properties.TryGetValue(FormattableString.Invariant($"{UsesAnalyzer.Instead}{i}"), out var name);
                i++)
            {
                // The name of a property, or the text that is looked up.
                ExpressionSyntax other = string.Equals(diagnostic.Id, RuleList.MissingPaper.Id, StringComparison.Ordinal)
                    ? SyntaxFactory.IdentifierName(SyntaxFactory.ParseToken(Identifiers.Escape(name ?? string.Empty)))
                    : SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name ?? string.Empty));
                var changed = root.ReplaceNode(argument, other.WithTriviaFrom(argument));
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Change to '{name}'",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)),
                        TextFileFixes.KeyOf(diagnostic.Id, i)),
                    diagnostic);
            }
        }
    }

    /// <summary>The property is never null, so that an exclamation mark behind the call goes, too.</summary>
    private static async Task<Document> WithPropertyAsync(
        Document document, SyntaxNode root, InvocationExpressionSyntax call, string member, CancellationToken cancellationToken)
    {
        ExpressionSyntax replaced = call.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure ? sure : call;
        var name = SyntaxFactory.IdentifierName(SyntaxFactory.ParseToken(Identifiers.Escape(member)));
        MemberAccessExpressionSyntax property;
        if (call.Expression is MemberAccessExpressionSyntax access)
        {
            property = access.WithName(name.WithTriviaFrom(access.Name));
        }
        else
        {
            // Find by itself, with a using static: the bare name of the paper could mean something else there.
            var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (model?.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingType is not { } type)
            {
                return document;
            }

            var papers = SyntaxFactory.ParseExpression(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
            property = SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, papers.WithAdditionalAnnotations(Simplifier.Annotation), name);
        }

        return document.WithSyntaxRoot(root.ReplaceNode(replaced, property.WithTriviaFrom(replaced)));
    }
}
