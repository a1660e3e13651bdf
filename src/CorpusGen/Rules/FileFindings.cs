using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>Remembers what was found in a text by itself, as long as the text lives.</summary>
internal static class FileFindings
{
    private static readonly ConditionalWeakTable<SourceText, StrongBox<ImmutableArray<Finding>>> Warnings = new();
    private static readonly ConditionalWeakTable<SourceText, StrongBox<ImmutableArray<Finding>>> Infos = new();
    private static readonly ConditionalWeakTable<SourceText, StrongBox<ImmutableArray<Finding>>> Fixable = new();

    /// <summary>Checks a text, unless that was done before. A compiler has no use for fixes, and waits for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="weight">Whether those are asked that warn, or the infos.</param>
    /// <param name="cancellationToken">Asked at every line, finding and entry.</param>
    /// <returns>What <see cref="FileRules"/> finds; its fixes are not to be made.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static ImmutableArray<Finding> Of(SourceText text, RuleWeight weight, CancellationToken cancellationToken) =>
        Of(weight == RuleWeight.Infos ? Infos : Warnings, text, weight, hasFixes: false, cancellationToken);

    /// <summary>Checks a text and finds the fixes, unless that was done before.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Asked at every line, finding and entry.</param>
    /// <returns>What <see cref="FileRules"/> finds.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static ImmutableArray<Finding> WithFixes(SourceText text, CancellationToken cancellationToken) =>
        Of(Fixable, text, RuleWeight.All, hasFixes: true, cancellationToken);

    private static ImmutableArray<Finding> Of(
        ConditionalWeakTable<SourceText, StrongBox<ImmutableArray<Finding>>> table,
        SourceText text,
        RuleWeight weight,
        bool hasFixes,
        CancellationToken cancellationToken)
    {
        if (!table.TryGetValue(text, out var known))
        {
            var document = UnderstoodText.Of(text, cancellationToken).Document;
            var made = new StrongBox<ImmutableArray<Finding>>(FileRules.Check(text, document, weight, hasFixes, cancellationToken));
            known = table.GetValue(text, _ => made);
        }

        return known.Value;
    }
}
