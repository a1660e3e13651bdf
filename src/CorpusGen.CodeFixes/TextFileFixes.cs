using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorpusGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.CodeFixes;

/// <summary>
/// Offers the fixes of findings in corpus files. What is edited is what the rules say; this only hands it to the editor. Which files
/// are corpus files the project says, whatever their extension: where a rule reports is enough.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(TextFileFixes), DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class TextFileFixes : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        RuleList.All.Where(rule => rule.Scope() is RuleScope.File or RuleScope.Corpus).Select(rule => rule.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => TextFileFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var file = context.TextDocument;
        var text = await file.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (FixProperties.Read(diagnostic.Properties, text) is { } single)
            {
                Register(context, diagnostic, single, KeyOf(diagnostic.Id, 0), _ => text.WithChanges(single.Edits.Items));
                continue;
            }

            var found = Findings(text, diagnostic.Id, context.CancellationToken);
            var finding = found.FirstOrDefault(finding => finding.Span == diagnostic.Location.SourceSpan);
            for (var choice = 0; choice < finding?.Fixes.Count; choice++)
            {
                var fix = finding.Fixes[choice];
                Register(context, diagnostic, fix, KeyOf(diagnostic.Id, choice), _ => text.WithChanges(fix.Edits.Items));
            }

            // An editor asks a provider for all fixes of a C# file only (dotnet/roslyn#74695), so that "the whole file" is a fix too.
            if (finding?.Fixes.Count > 0 && found.Any(other => other != finding && other.Fixes.Count > 0))
            {
                for (var choice = 0; choice < finding.Fixes.Count; choice++)
                {
                    var everywhere = choice;
                    var fix = finding.Fixes[choice] with { Title = $"{finding.Fixes[choice].Title} (all {diagnostic.Id} in the file)" };
                    Register(
                        context,
                        diagnostic,
                        fix,
                        KeyOf(diagnostic.Id, choice) + ".file",
                        token => FixedEverywhere(text, diagnostic.Id, everywhere, token));
                }
            }
        }
    }

    /// <summary>Makes a choice for all findings of a rule in a file, in one go.</summary>
    /// <param name="text">The file.</param>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="choice">Which of the fixes; findings that have fewer stay.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>The file afterwards; its encoding and byte order mark stay.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    internal static SourceText FixedEverywhere(SourceText text, string rule, int choice, CancellationToken cancellationToken)
    {
        var fixes = Findings(text, rule, cancellationToken)
            .Where(finding => finding.Fixes.Count > choice)
            .Select(finding => finding.Fixes[choice]);
        return Replaced(text, fixes);
    }

    /// <summary>Makes edits by the function that the command line uses, too.</summary>
    /// <param name="text">The file.</param>
    /// <param name="fixes">The fixes; of two that overlap, the first is made.</param>
    /// <returns>The file afterwards; its encoding and byte order mark stay.</returns>
    internal static SourceText Replaced(SourceText text, IEnumerable<Fix> fixes)
    {
        var content = text.ToString();
        var repaired = FileFixes.Apply(content, fixes);

        // What is the same at both ends is left alone, so that the editor keeps what it has there.
        var start = 0;
        while (start < content.Length && start < repaired.Length && content[start] == repaired[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(content.Length, repaired.Length) - start
            && content[content.Length - 1 - end] == repaired[repaired.Length - 1 - end])
        {
            end++;
        }

        return start == content.Length && start == repaired.Length
            ? text
            : text.WithChanges(
                new TextChange(TextSpan.FromBounds(start, content.Length - end), repaired.Substring(start, repaired.Length - end - start)));
    }

    /// <summary>Gets the key by which an editor tells equal choices in several places.</summary>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="choice">Which of the fixes, from 0.</param>
    /// <returns>The key.</returns>
    internal static string KeyOf(string rule, int choice) => FormattableString.Invariant($"{rule}.{choice}");

    private static ImmutableArray<Finding> Findings(SourceText text, string rule, CancellationToken cancellationToken) =>
        FileFindings.WithFixes(text, cancellationToken)
            .Where(finding => string.Equals(finding.Rule.Id, rule, StringComparison.Ordinal)).ToImmutableArray();

    /// <summary>Offers a fix, unless it would change nothing.</summary>
    private static void Register(
        CodeFixContext context, Diagnostic diagnostic, Fix fix, string key, Func<CancellationToken, SourceText> apply)
    {
        var file = context.TextDocument;
        if (file.TryGetText(out var text)
            && fix.Edits.Items.All(edit => string.Equals(text.ToString(edit.Span), edit.NewText, StringComparison.Ordinal)))
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                fix.Title, token => Task.FromResult(file.Project.Solution.WithAdditionalDocumentText(file.Id, apply(token))), key),
            diagnostic);
    }
}
