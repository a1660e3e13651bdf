using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace CorpusGen.Merging;

/// <summary>A name that a paper had before.</summary>
/// <param name="Name">The name, not yet escaped.</param>
/// <param name="Now">What the paper is called now.</param>
internal sealed record FormerName(string Name, string Now);

/// <summary>Finds out which of the names that papers had before may still lead to them.</summary>
internal static class FormerNames
{
    /// <summary>
    /// Leaves out those that mean something else now: the name of a paper, one that several papers came to, or what several papers say
    /// they were called.
    /// </summary>
    /// <param name="former">What papers, told by their places, say they were called.</param>
    /// <param name="names">What all papers are called, by place.</param>
    /// <param name="retired">The names that several papers came to.</param>
    /// <param name="cancellationToken">Asked at every paper that was called something else.</param>
    /// <returns>The others, in ordinal order. The time is linear in the number of names.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static EquatableArray<FormerName> Keep(
        IReadOnlyCollection<(int Paper, EquatableArray<string> Names)> former,
        IReadOnlyList<string> names,
        EquatableArray<RetiredName> retired,
        CancellationToken cancellationToken)
    {
        if (former.Count == 0)
        {
            return EquatableArray<FormerName>.Empty;
        }

        var taken = new HashSet<string>(names.Concat(retired.Select(name => name.Name)), StringComparer.OrdinalIgnoreCase);
        var owners = new Dictionary<string, FormerName?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (paper, before) in former)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var name in before.Select(NameAssignment.Usable))
            {
                owners[name] = taken.Contains(name) || owners.ContainsKey(name) ? null : new FormerName(name, names[paper]);
            }
        }

        return owners.Values.OfType<FormerName>().OrderBy(name => name.Name, StringComparer.Ordinal).ToEquatableArray();
    }
}
