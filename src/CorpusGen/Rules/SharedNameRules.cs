using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CorpusGen.Merging;
using CorpusGen.Reading;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>The rules about names that several papers come to, or are pinned to, or had before.</summary>
internal static class SharedNameRules
{
    /// <summary>Checks the names of all papers.</summary>
    /// <param name="corpus">The papers.</param>
    /// <param name="asked">Which rules are asked; those that warn find nothing where no entry gives its paper a name.</param>
    /// <param name="cancellationToken">Asked at every paper.</param>
    /// <returns>
    /// Each paper that would have another name if the others were not there: with the fix that pins the name it has, unless it is pinned to
    /// the name that it lost. Then another one is pinned to it, too, and a person must say whose it is. And each former name that leads
    /// to no paper.
    /// </returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IEnumerable<CorpusFinding> Check(CheckedCorpus corpus, RuleWeight asked, CancellationToken cancellationToken)
    {
        if (!asked.Has(RuleList.SharedName) && !corpus.Papers.Any(paper => paper.Any(entry => entry.Clean.TextOf(FieldKind.Name).Length > 0)))
        {
            yield break;
        }

        UnderstoodText.Name(corpus.Files.Select(file => file.Text).ToArray(), cancellationToken);
        var named = new CheckedEntry[corpus.Papers.Count];
        var claims = new NameClaim[corpus.Papers.Count];
        var former = new List<(int Paper, EquatableArray<string> Names)>();
        for (var i = 0; i < claims.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (named[i], var entry) = Claim(corpus, corpus.Papers[i], cancellationToken);
            claims[i] = new NameClaim(entry.IsPinned, entry.Names);
            if (entry.Former.Count > 0)
            {
                former.Add((i, entry.Former));
            }
        }

        var (names, retired) = NameAssignment.Assign(claims, cancellationToken);
        var lost = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        var losers = new List<(int Paper, string Name)>();
        var pinned = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < claims.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (string.Equals(names[i], claims[i].Names[0], StringComparison.Ordinal))
            {
                continue;
            }

            var alone = NameAssignment.Assign(new[] { claims[i] }, cancellationToken).Names[0];
            if (!string.Equals(names[i], alone, StringComparison.Ordinal))
            {
                losers.Add((i, alone));
                lost[alone] = new List<int>();
                if (claims[i].IsPinned)
                {
                    pinned.Add(alone);
                }
            }
        }

        FindRivals(claims, names, lost, pinned);
        foreach (var (paper, name) in losers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!asked.Has(claims[paper].IsPinned ? RuleList.SharedPin : RuleList.SharedName))
            {
                continue;
            }

            var rivals = lost[name].Where(rival => rival != paper).ToList();
            var other = rivals.Count > 0 ? named[rivals[0]] : null;
            yield return claims[paper].IsPinned
                ? FoundPinned(corpus, named[paper], name, names[paper], other)
                : Found(corpus, named[paper], name, names[paper], other);
        }

        var kept = new HashSet<string>(
            FormerNames.Keep(former, names, retired, cancellationToken).Select(name => name.Name), StringComparer.OrdinalIgnoreCase);
        foreach (var (paper, before) in former)
        {
            foreach (var name in before.Where(name => !kept.Contains(NameAssignment.Usable(name))))
            {
                yield return CheckedCorpus.Found(
                    RuleList.LostFormerName, named[paper], CheckedCorpus.PlaceOf(named[paper], FieldKind.Name), null, name, names[paper]);
            }
        }
    }

    /// <summary>The names that a paper's entries lay claim to, and the entry that decides, as in the merging.</summary>
    private static (CheckedEntry Entry, EntryNames Names) Claim(
        CheckedCorpus corpus, IReadOnlyList<CheckedEntry> paper, CancellationToken cancellationToken)
    {
        var best = paper[0];
        var names = NamesOf(best);
        foreach (var entry in paper.Skip(1))
        {
            var other = NamesOf(entry);
            if (other.Rank > names.Rank)
            {
                (best, names) = (entry, other);
            }
        }

        return (best, names);

        EntryNames NamesOf(CheckedEntry entry) => corpus.Files[entry.File].Text.Names(cancellationToken)[entry.Sound];
    }

    /// <summary>
    /// Finds for each lost name the first two papers that ever came to it: one of them is not the one that lost it. Where papers lost a
    /// name that they are pinned to, these alone are its rivals.
    /// </summary>
    private static void FindRivals(
        NameClaim[] claims, IReadOnlyList<string> names, Dictionary<string, List<int>> lost, HashSet<string> pinned)
    {
        for (var i = 0; i < claims.Length; i++)
        {
            var isPinned = claims[i].IsPinned;
            foreach (var name in claims[i].Names.Select(NameAssignment.Usable))
            {
                if (lost.TryGetValue(name, out var rivals) && rivals.Count < 2 && (isPinned || !pinned.Contains(name)))
                {
                    rivals.Add(i);
                }

                if (string.Equals(name, names[i], StringComparison.Ordinal))
                {
                    break;
                }

                isPinned = false;
            }
        }
    }

    /// <summary>The message says where the other one is, because a build shows nothing else of it.</summary>
    private static CorpusFinding FoundPinned(CheckedCorpus corpus, CheckedEntry entry, string lost, string name, CheckedEntry? other)
    {
        var place = other is null ? null : new OtherPlace(other.File, PinOf(other));
        var where = other is null ? "" : $" ({corpus.PathOf(other)}, line {other.Line})";
        return CheckedCorpus.Found(RuleList.SharedPin, entry, PinOf(entry), place, lost, name, where);

        static TextSpan PinOf(CheckedEntry pinned) => CheckedCorpus.PlaceOf(pinned, FieldKind.Name);
    }

    private static CorpusFinding Found(CheckedCorpus corpus, CheckedEntry entry, string lost, string name, CheckedEntry? other)
    {
        var (span, edit) = NamePin.Of(corpus.Files[entry.File].Text.Document.Source, entry.Index, name);
        var place = other is null ? null : new OtherPlace(other.File, other.Clean.Source.Fields[0].NameSpan);
        var finding = CheckedCorpus.Found(RuleList.SharedName, entry, span, place, lost, name);
        return finding with { Finding = finding.Finding.WithFix($"Pin the name '{name}'", edit.Span, edit.NewText!) };
    }
}
