using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
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

    // The race that this one goes on with: what happened there is not changed, but copied where more happens.
    private readonly NameAssignment? before;
    private readonly Dictionary<int, EquatableArray<string>> lastNames = new();
    private readonly Func<int, EquatableArray<string>>? findLastNames;
    private readonly List<int> outrun = new();

    private NameAssignment(IReadOnlyList<NameClaim> claims, Func<int, EquatableArray<string>>? findLastNames)
    {
        this.claims = claims;
        this.findLastNames = findLastNames;
        levels = new int[claims.Count];
    }

    private NameAssignment(NameAssignment before, Func<int, EquatableArray<string>> findLastNames)
    {
        this.before = before;
        this.findLastNames = findLastNames;
        claims = before.claims;
        levels = (int[])before.levels.Clone();
    }

    /// <summary>Gets the papers that came to the end of their claims and want their last names.</summary>
    public IReadOnlyList<int> Outrun => outrun;

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
        var assignment = new NameAssignment(claims, static _ => EquatableArray<string>.Empty);
        assignment.Run(Enumerable.Range(0, claims.Count), cancellationToken);
        return assignment.Outcome(cancellationToken);
    }

    /// <summary>
    /// Begins to assign names that are followed by last names. Where the race stands when those are not known yet is where it comes
    /// by: who came to a name never goes back, so that the order in which papers move decides nothing.
    /// </summary>
    /// <param name="claims">A claim a paper, without the last names; it may have no name at all.</param>
    /// <param name="cancellationToken">Asked in every round.</param>
    /// <returns>The race, in which the papers of <see cref="Outrun"/> wait.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static NameAssignment Begin(IReadOnlyList<NameClaim> claims, CancellationToken cancellationToken)
    {
        var assignment = new NameAssignment(claims, null);
        assignment.Run(Enumerable.Range(0, claims.Count), cancellationToken);
        return assignment;
    }

    /// <summary>Goes on with a race that was begun, which stays as it is.</summary>
    /// <param name="findLastNames">Gives the last names of a paper that comes to the end of its claim.</param>
    /// <param name="cancellationToken">Asked in every round.</param>
    /// <returns>The race at its end. The time is that of the papers that move, and of copying a number a paper.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public NameAssignment GoOn(Func<int, EquatableArray<string>> findLastNames, CancellationToken cancellationToken)
    {
        var assignment = new NameAssignment(this, findLastNames);
        assignment.Run(outrun, cancellationToken);
        return assignment;
    }

    /// <summary>Tells what came of a race at its end.</summary>
    /// <param name="cancellationToken">Asked at every paper.</param>
    /// <returns>What <see cref="Assign"/> returns.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    [MethodImpl(Hot.Path)]
    public (ImmutableArray<string> Names, EquatableArray<RetiredName> Retired) Outcome(CancellationToken cancellationToken)
    {
        var names = ImmutableArray.CreateBuilder<string>(claims.Count);
        for (var paper = 0; paper < claims.Count; paper++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            names.Add(NameAt(paper, levels[paper]));
        }

        var assigned = names.MoveToImmutable();
        return (assigned, Retire(assigned, cancellationToken));
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
        var own = claims[paper].Names;
        if (level < own.Count)
        {
            return Usable(own[level]);
        }

        var last = LastNamesOf(paper);
        level -= own.Count;
        if (level < last.Count)
        {
            return Usable(last[level]);
        }

        var longest = last.Count > 0 ? last[last.Count - 1] : own[own.Count - 1];
        return Usable(FormattableString.Invariant($"{longest}_{paper}") + new string('_', level - last.Count));
    }

    private EquatableArray<string> LastNamesOf(int paper)
    {
        if (!lastNames.TryGetValue(paper, out var names))
        {
            lastNames.Add(paper, names = findLastNames!(paper));
        }

        return names;
    }

    /// <summary>Every round takes the papers that lost a name one name further, and a paper has a handful of names.</summary>
    [MethodImpl(Hot.Path)]
    private void Run(IEnumerable<int> papers, CancellationToken cancellationToken)
    {
        var moving = papers.ToList();
        var contested = new HashSet<List<Claimant>>();
        while (moving.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            contested.Clear();
            foreach (var paper in moving)
            {
                if (findLastNames is null && levels[paper] >= claims[paper].Names.Count)
                {
                    outrun.Add(paper);
                    continue;
                }

                var rivals = RivalsFor(NameAt(paper, levels[paper]));
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

    private List<Claimant> RivalsFor(string name)
    {
        if (!claimants.TryGetValue(name, out var rivals))
        {
            rivals = before is not null && before.claimants.TryGetValue(name, out var others) ? others.ToList() : new List<Claimant>(1);
            claimants.Add(name, rivals);
        }

        return rivals;
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

    /// <summary>The names that nobody has who came to them, where those were several papers.</summary>
    private EquatableArray<RetiredName> Retire(ImmutableArray<string> names, CancellationToken cancellationToken)
    {
        var retired = new List<RetiredName>();
        RetireFrom(claimants.Values);
        if (before is not null)
        {
            RetireFrom(before.claimants.Where(pair => !claimants.ContainsKey(pair.Key)).Select(pair => pair.Value));
        }

        retired.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return retired.ToEquatableArray();

        void RetireFrom(IEnumerable<List<Claimant>> groups)
        {
            foreach (var rivals in groups)
            {
                if (rivals.Count > 1 && !rivals.Exists(rival => rival.Level == levels[rival.Paper]))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var instead = rivals.Select(rival => names[rival.Paper]).Distinct(StringComparer.Ordinal).ToList();
                    if (instead.Count > 1)
                    {
                        instead.Sort(StringComparer.Ordinal);
                        retired.Add(new RetiredName(
                            rivals.Select(rival => NameAt(rival.Paper, rival.Level)).Min(StringComparer.Ordinal),
                            instead.ToEquatableArray()));
                    }
                }
            }
        }
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
