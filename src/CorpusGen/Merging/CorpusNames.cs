using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorpusGen.Understanding;

namespace CorpusGen.Merging;

/// <summary>
/// How far papers come without the names that are made of ids. The few that need those wait. So an edit that changes an id, as each
/// edit of a text does, makes no name be assigned again but where the paper is one of these.
/// </summary>
internal sealed class NameRace
{
    private readonly ImmutableArray<EntryPlace> places;
    private readonly NameAssignment assignment;
    private readonly CorpusIdentity identity;
    private readonly IReadOnlyList<(int Paper, EquatableArray<string> Names)> former;

    private NameRace(
        CorpusIdentity identity,
        ImmutableArray<EntryPlace> places,
        IReadOnlyList<(int Paper, EquatableArray<string> Names)> former,
        NameAssignment assignment)
    {
        this.identity = identity;
        this.former = former;
        this.places = places;
        this.assignment = assignment;
    }

    /// <summary>Gets the papers that wait for names made of ids, as places in <c>Papers.All</c>.</summary>
    public IReadOnlyList<int> Waiting => assignment.Outrun;

    /// <summary>Assigns names as far as they can be without ids.</summary>
    /// <param name="parts">What the papers of the files could be called, in any order.</param>
    /// <param name="identity">Which entries are one paper.</param>
    /// <param name="cancellationToken">Asked at every paper.</param>
    /// <returns>The race. It is linear in the number of entries, and so are its later steps.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static NameRace Begin(ImmutableArray<FileNames> parts, CorpusIdentity identity, CancellationToken cancellationToken)
    {
        var files = FileParts.InOrder(parts);
        var naming = ImmutableArray.CreateBuilder<EntryPlace>(identity.PaperCount);
        for (var file = 0; file < files.Length; file++)
        {
            foreach (var entry in identity.Files[file].Homes())
            {
                naming.Add(new EntryPlace(file, entry));
            }
        }

        // Of a paper's entries, the first with the most to say about the name decides.
        foreach (var shared in identity.Shared)
        {
            foreach (var place in shared.Entries)
            {
                if (EntryAt(place).Rank > EntryAt(naming[shared.Position]).Rank)
                {
                    naming[shared.Position] = place;
                }
            }
        }

        var renamed = new List<(int Paper, EquatableArray<string> Names)>();
        var claims = new NameClaim[naming.Count];
        for (var i = 0; i < claims.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entry = EntryAt(naming[i]);
            claims[i] = new NameClaim(entry.IsPinned, entry.Names);
            if (entry.Former.Count > 0)
            {
                renamed.Add((i, entry.Former));
            }
        }

        return new NameRace(identity, naming.MoveToImmutable(), renamed, NameAssignment.Begin(claims, cancellationToken));

        EntryNames EntryAt(EntryPlace place) => files[place.File].Entries[place.Entry];
    }

    /// <summary>Finds the last names of the papers that wait for them.</summary>
    /// <param name="parts">The last names of all entries, in any order of the files.</param>
    /// <returns>The names, in the order of <see cref="Waiting"/>.</returns>
    public EquatableArray<EquatableArray<string>> FindLastNames(ImmutableArray<FileLastNames> parts)
    {
        if (Waiting.Count == 0)
        {
            return EquatableArray<EquatableArray<string>>.Empty;
        }

        var files = FileParts.InOrder(parts);
        return Waiting.Select(paper => LastNamesOf(files, paper)).ToEquatableArray();
    }

    /// <summary>Assigns the names where those of the papers that waited are enough.</summary>
    /// <param name="lastNames">What <see cref="FindLastNames"/> found.</param>
    /// <param name="cancellationToken">Asked at every paper.</param>
    /// <returns>
    /// The names; <see langword="null"/> where one that is made of an id is also claimed by a paper that did not wait, which is then
    /// in want of its own.
    /// </returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CorpusNames? TryEnd(EquatableArray<EquatableArray<string>> lastNames, CancellationToken cancellationToken)
    {
        var known = new Dictionary<int, EquatableArray<string>>();
        for (var i = 0; i < Waiting.Count; i++)
        {
            known.Add(Waiting[i], lastNames[i]);
        }

        var isEnough = true;
        var end = assignment.GoOn(
            paper =>
            {
                isEnough &= known.TryGetValue(paper, out var names);
                return names;
            },
            cancellationToken);
        return isEnough ? ToNames(end, cancellationToken) : null;
    }

    /// <summary>Assigns the names.</summary>
    /// <param name="parts">The last names of all entries, in any order of the files.</param>
    /// <param name="cancellationToken">Asked at every paper.</param>
    /// <returns>The names.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CorpusNames End(ImmutableArray<FileLastNames> parts, CancellationToken cancellationToken)
    {
        var files = FileParts.InOrder(parts);
        return ToNames(assignment.GoOn(paper => LastNamesOf(files, paper), cancellationToken), cancellationToken);
    }

    private EquatableArray<string> LastNamesOf(ImmutableArray<FileLastNames> files, int paper) =>
        files[places[paper].File].Entries[places[paper].Entry];

    private CorpusNames ToNames(NameAssignment end, CancellationToken cancellationToken)
    {
        var (names, retired) = end.Outcome(cancellationToken);
        return new CorpusNames(
            identity.Files
                .Select(file => new EquatableArray<string>(ImmutableArray.Create(names, file.First, file.Count)))
                .ToEquatableArray(),
            retired,
            FormerNames.Keep(former, names, retired, cancellationToken));
    }
}

/// <summary>What the papers are called.</summary>
/// <param name="Files">For each file, by key, the names of its papers, not yet escaped.</param>
/// <param name="Retired">The names that several papers came to and none of them has.</param>
/// <param name="Former">The names that papers had before, and no other has now.</param>
internal sealed record CorpusNames(
    EquatableArray<EquatableArray<string>> Files, EquatableArray<RetiredName> Retired, EquatableArray<FormerName> Former);

/// <summary>The last names of the papers that wait for them.</summary>
/// <param name="Names">What <see cref="NameRace.FindLastNames"/> found.</param>
internal sealed record AwaitedNames(EquatableArray<EquatableArray<string>> Names);

/// <summary>A race, and what came of it.</summary>
/// <param name="Race">The race.</param>
/// <param name="Names">What <see cref="NameRace.TryEnd"/> gave.</param>
internal sealed record RacedNames(NameRace Race, CorpusNames? Names);
