using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>Remembers what was found in a text by itself, as long as the text lives.</summary>
internal static class FileFindings
{
    private static readonly ConditionalWeakTable<SourceText, StrongBox<ImmutableArray<Finding>>> Known = new();

    /// <summary>Checks a text, unless that was done before.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Asked at every line, finding and entry.</param>
    /// <returns>What <see cref="FileRules"/> finds.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ImmutableArray<Finding> Of(SourceText text, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(text, out var known))
        {
            var made = new StrongBox<ImmutableArray<Finding>>(
                FileRules.Check(text, UnderstoodText.Of(text, cancellationToken).Document, cancellationToken));
            known = Known.GetValue(text, _ => made);
        }

        return known.Value;
    }
}
