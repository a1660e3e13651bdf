using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorpusGen.Emitting;
using CorpusGen.Naming;

namespace CorpusGen.Merging;

/// <summary>What a paper could be called.</summary>
/// <param name="IsPinned">Whether its entry gives the first name itself.</param>
/// <param name="Names">Its names, from short to long; the last is of this paper only.</param>
internal sealed record NameClaim(bool IsPinned, EquatableArray<string> Names);

/// <summary>
/// Gives every paper a name of its own. A name that several papers come to is nobody's, so that no paper that is added
/// later makes a name mean another paper; the one exception is a paper that is pinned to it.
/// </summary>
internal sealed class NameAssignment
{
    /// <summary>
    /// The members that the class of the papers has besides them, its own name, and the members of every object.
    /// </summary>
    private static readonly HashSet<string> Reserved = new(
        IdentifierScope.MembersOfObjects.AddRange(ImmutableArray.Create("All", "Find", "With", "Lists", "Papers")), StringComparer.OrdinalIgnoreCase);

    private static readonly string[] ReservedBeginnings = ["get_", "set_", PaperParts.Prefix];

    private readonly IReadOnlyList<NameClaim> claims;
    private readonly int[] levels;

    // Everyone who ever came to a name, those who went on too: a name that was given up is not given to the next one.
    private readonly Dictionary<string, List<Claimant>> claimants = new(StringComparer.OrdinalIgnoreCase);

    private NameAssignment(IReadOnlyList<NameClaim> claims)
    {
        this.claims = claims;
        levels = new int[claims.Count];
    }

    /// <summary>
    /// Assigns the names. What a paper is called does not depend on the order of the claims, as long as their last names differ.
    /// </summary>
    /// <param name="claims">A claim a paper.</param>
    /// <param name="cancellationToken">Asked in every round.</param>
    /// <returns>
    /// A name for each claim, in their order, distinct from the others and from the reserved ones in more than letter case;
    /// and the names that are nobody's, each with the names of the papers that came to it.
    /// </returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static (ImmutableArray<string> Names, EquatableArray<RetiredName> Retired) Assign(
        IReadOnlyList<NameClaim> claims,
        CancellationToken cancellationToken)
    {
        var assignment = new NameAssignment(claims);
        assignment.Run(cancellationToken);
        var names = claims.Select((_, paper) => assignment.NameAt(paper, assignment.levels[paper])).ToImmutableArray();
        return (names, assignment.Retire(names));
    }

    /// <summary>Tells whether a name is taken by a member that every class of papers has.</summary>
    /// <param name="name">Any string.</param>
    /// <returns>Whether it is, letter case aside.</returns>
    public static bool IsReserved(string name) => Reserved.Contains(name);

    /// <summary>
    /// Makes a name that a property can have: a reserved one has a word behind it, and what the compiler calls a property's
    /// accessors, or what the property's own type could be called, an underscore before it.
    /// </summary>
    /// <param name="name">An identifier.</param>
    /// <returns>The name itself where it can stay.</returns>
    public static string Usable(string name)
    {
        if (IsReserved(name))
        {
            return name + "Paper";
        }

        return Array.Exists(ReservedBeginnings, beginning => name.StartsWith(beginning, StringComparison.Ordinal))
            ? "_" + name
            : name;
    }

    /// <summary>
    /// A paper's name at a level. Beyond the last name stands the paper's place: two texts can have one id, if somebody tried hard.
    /// </summary>
    private string NameAt(int paper, int level)
    {
        var names = claims[paper].Names;
        var name = level < names.Count
            ? names[level]
            : FormattableString.Invariant($"{names[names.Count - 1]}_{paper}") + new string('_', level - names.Count);
        return Usable(name);
    }

    /// <summary>Every round takes the papers that lost a name one name further, and a paper has a handful of names.</summary>
    private void Run(CancellationToken cancellationToken)
    {
        var moving = Enumerable.Range(0, claims.Count).ToList();
        while (moving.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var contested = new HashSet<List<Claimant>>();
            foreach (var paper in moving)
            {
                var name = NameAt(paper, levels[paper]);
                if (!claimants.TryGetValue(name, out var rivals))
                {
                    claimants.Add(name, rivals = new List<Claimant>());
                }

                rivals.Add(new Claimant(paper, levels[paper]));
                if (rivals.Count > 1)
                {
                    contested.Add(rivals);
                }
            }

            moving.Clear();
            foreach (var rivals in contested)
            {
                var owner = Owner(rivals);
                foreach (var rival in rivals)
                {
                    if (rival.Level == levels[rival.Paper] && rival.Paper != owner)
                    {
                        moving.Add(rival.Paper);
                        levels[rival.Paper]++;
                    }
                }
            }
        }
    }

    /// <summary>The one paper that is pinned to a name keeps it; where two are, neither does.</summary>
    private int Owner(List<Claimant> rivals)
    {
        var owner = -1;
        foreach (var rival in rivals)
        {
            if (claims[rival.Paper].IsPinned && rival.Level == 0)
            {
                if (owner >= 0)
                {
                    return -1;
                }

                owner = rival.Paper;
            }
        }

        return owner;
    }

    private EquatableArray<RetiredName> Retire(ImmutableArray<string> names)
    {
        var taken = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
        return claimants
            .Where(pair => pair.Value.Select(rival => rival.Paper).Distinct().Skip(1).Any() && !taken.Contains(pair.Key))
            .Select(pair => new RetiredName(
                pair.Value.Select(rival => NameAt(rival.Paper, rival.Level)).Min(StringComparer.Ordinal),
                pair.Value.Select(rival => names[rival.Paper]).Distinct(StringComparer.Ordinal)
                    .OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray()))
            .OrderBy(retired => retired.Name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private readonly record struct Claimant(int Paper, int Level);
}

/// <summary>What the framework of netstandard2.0 lacks.</summary>
file static class Sequences
{
    /// <summary>The first of some strings in an order.</summary>
    public static string Min(this IEnumerable<string> items, StringComparer comparer) =>
        items.Aggregate((least, item) => comparer.Compare(item, least) < 0 ? item : least);
}
