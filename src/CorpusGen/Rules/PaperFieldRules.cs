using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using CorpusGen.Reading;
using CorpusGen.Understanding;

namespace CorpusGen.Rules;

/// <summary>The rules about the fields of a paper in all its entries, and of several papers.</summary>
internal static class PaperFieldRules
{
    private static readonly FieldKind[] Compared =
    {
        FieldKind.Name, FieldKind.Title, FieldKind.Authors, FieldKind.Year, FieldKind.Doi, FieldKind.Arxiv, FieldKind.Url,
    };

    private static readonly FieldKind[] Identifiers = { FieldKind.Doi, FieldKind.Arxiv };

    /// <summary>Checks the fields of all papers.</summary>
    /// <param name="corpus">The papers.</param>
    /// <param name="cancellationToken">Asked at every text that is compared with another one.</param>
    /// <returns>What contradicts itself, paper by paper, and then the identifiers that papers share.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IEnumerable<CorpusFinding> Check(CheckedCorpus corpus, CancellationToken cancellationToken) =>
        corpus.Papers.Where(paper => paper.Count > 1).SelectMany(paper => Contradictions(corpus, paper))
            .Concat(Identifiers.SelectMany(kind => SharedIdentifiers(corpus, kind, cancellationToken)));

    /// <summary>Each value that differs from the first one given, which is the one that counts.</summary>
    private static IEnumerable<CorpusFinding> Contradictions(CheckedCorpus corpus, IReadOnlyList<CheckedEntry> paper)
    {
        foreach (var kind in Compared)
        {
            CheckedEntry? first = null;
            string? firstValue = null;
            foreach (var entry in paper)
            {
                var value = ValueOf(entry, kind);
                if (value is null)
                {
                    continue;
                }

                if (first is null)
                {
                    (first, firstValue) = (entry, value);
                }
                else if (!string.Equals(value, firstValue, StringComparison.Ordinal))
                {
                    yield return CheckedCorpus.Found(
                        RuleList.ContradictingFields,
                        entry,
                        CheckedCorpus.PlaceOf(entry, kind),
                        new OtherPlace(first.File, CheckedCorpus.PlaceOf(first, kind)),
                        FieldNames.NameOf(kind),
                        corpus.PathOf(first),
                        first.Line);
                }
            }
        }
    }

    /// <summary>
    /// Each paper whose identifier an earlier paper has. Where their texts are near, they are one paper in two versions, which
    /// another rule tells.
    /// </summary>
    private static IEnumerable<CorpusFinding> SharedIdentifiers(CheckedCorpus corpus, FieldKind kind, CancellationToken cancellationToken)
    {
        var sharing = Sharing(corpus, kind);
        var papers = sharing.SelectMany(pair => new[] { pair.Paper, pair.Owner.Paper }).Distinct().ToArray();
        var numbers = papers.Select((paper, number) => (paper, number)).ToDictionary(pair => pair.paper, pair => pair.number);
        var near = NearTexts.Of(papers.Select(paper => CheckedCorpus.TextOf(corpus.Papers[paper])).ToArray(), cancellationToken);
        return sharing
            .Where(pair => !near.AreNear(numbers[pair.Owner.Paper], numbers[pair.Paper]))
            .Select(pair => CheckedCorpus.Found(
                RuleList.SharedIdentifier,
                pair.Entry,
                CheckedCorpus.PlaceOf(pair.Entry, kind),
                new OtherPlace(pair.Owner.Entry.File, CheckedCorpus.PlaceOf(pair.Owner.Entry, kind)),
                corpus.PathOf(pair.Owner.Entry),
                pair.Owner.Entry.Line,
                kind == FieldKind.Doi ? "DOI" : "arXiv id"));
    }

    /// <summary>Each entry whose identifier another paper gave before, with that paper's entry.</summary>
    private static List<(int Paper, CheckedEntry Entry, (int Paper, CheckedEntry Entry) Owner)> Sharing(
        CheckedCorpus corpus, FieldKind kind)
    {
        var sharing = new List<(int Paper, CheckedEntry Entry, (int Paper, CheckedEntry Entry) Owner)>();
        var owners = new Dictionary<string, (int Paper, CheckedEntry Entry)>(StringComparer.Ordinal);
        for (var i = 0; i < corpus.Papers.Count; i++)
        {
            foreach (var entry in corpus.Papers[i])
            {
                if (ValueOf(entry, kind) is not { } value)
                {
                    continue;
                }

                if (!owners.TryGetValue(value, out var owner))
                {
                    owners.Add(value, (i, entry));
                }
                else if (owner.Paper != i)
                {
                    sharing.Add((i, entry, owner));
                }
            }
        }

        return sharing;
    }

    /// <summary>
    /// The value of a field, written such that two that mean the same are equal; null for one that the program does not use.
    /// </summary>
    private static string? ValueOf(CheckedEntry entry, FieldKind kind)
    {
        var text = entry.Clean.TextOf(kind);
        return text.Length == 0 ? null : kind switch
        {
            FieldKind.Name => FileUnderstanding.Pinned(text),
            FieldKind.Authors => FieldValues.List(text) is { Count: > 0 } authors ? string.Join(";", authors).ToUpperInvariant() : null,
            FieldKind.Year => FieldValues.Year(text)?.ToString(CultureInfo.InvariantCulture),
            FieldKind.Doi => FieldValues.Doi(text)?.ToUpperInvariant(),
            FieldKind.Arxiv => FieldValues.Arxiv(text) is { } id ? WithoutVersion(id).ToUpperInvariant() : null,
            FieldKind.Url => FieldValues.Url(text),
            _ => text.ToUpperInvariant(),
        };
    }

    /// <summary>An arXiv id without what says which of its versions is meant: <c>2102.12092v2</c>.</summary>
    private static string WithoutVersion(string id)
    {
        var version = id.LastIndexOf('v');
        return version > id.LastIndexOf('/') && version > 0 ? id.Substring(0, version) : id;
    }
}
