using System.Collections.Generic;
using System.Collections.Immutable;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>What the comments <c># corpus: ignore</c> of a file silence, and which of them did.</summary>
internal sealed class Silence
{
    private const int WholeFile = -1;

    private readonly ImmutableArray<Entry> entries;
    private readonly Dictionary<(int Entry, string Rule), TextSpan> first = new();
    private readonly HashSet<(int Entry, string Rule)> needed = new();

    /// <summary>Reads the comments of a file.</summary>
    /// <param name="document">The file.</param>
    public Silence(CorpusDocument document)
    {
        entries = document.Entries;
        var named = ImmutableArray.CreateBuilder<NamedRule>();
        for (var comment = 0; comment < document.Ignores.Length; comment++)
        {
            var entry = document.Ignores[comment].Entry ?? WholeFile;
            var rules = document.Ignores[comment].Rules;
            for (var place = 0; place < rules.Length; place++)
            {
                var span = rules[place];
                var rule = document.Content.Substring(span.Start, span.Length).ToUpperInvariant();
                named.Add(new NamedRule(comment, place, entry, rule, span));
                if (!first.ContainsKey((entry, rule)))
                {
                    first.Add((entry, rule), span);
                }
            }
        }

        Named = named.ToImmutable();
    }

    /// <summary>Gets what the comments name, in the order of the file.</summary>
    public ImmutableArray<NamedRule> Named { get; }

    /// <summary>Tells whether a rule that a comment names silenced anything up to now, and is not named for the same twice.</summary>
    /// <param name="named">What the comment names.</param>
    /// <returns>Whether the comment is needed.</returns>
    public bool IsNeeded(NamedRule named) => needed.Contains((named.Entry, named.Rule)) && first[(named.Entry, named.Rule)] == named.Span;

    /// <summary>Tells whether a comment silences a finding about a comment, and notes that it is needed.</summary>
    /// <param name="about">What the finding is about.</param>
    /// <param name="rule">The id of the finding's rule.</param>
    /// <returns>Whether one for the same entry or for the file does.</returns>
    public bool Covers(NamedRule about, string rule) => Covers(WholeFile, rule) | (about.Entry != WholeFile && Covers(about.Entry, rule));

    /// <summary>Tells whether a comment silences a finding, and notes that the comment is needed.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>Whether one for its entry or for the file does.</returns>
    public bool Covers(Finding finding) => Covers(WholeFile, finding.Rule.Id) | Covers(EntryAt(finding.Span.Start), finding.Rule.Id);

    private bool Covers(int entry, string rule)
    {
        if (!first.ContainsKey((entry, rule)))
        {
            return false;
        }

        needed.Add((entry, rule));
        return true;
    }

    /// <summary>The entry that a position is in; one that no entry has for a position outside of all.</summary>
    private int EntryAt(int position)
    {
        int low = 0, high = entries.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (entries[middle].Span.End < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < entries.Length && entries[low].Span.Start <= position ? low : int.MaxValue;
    }
}

/// <summary>A rule that a comment names.</summary>
/// <param name="Comment">The index of the comment.</param>
/// <param name="Place">Its place among the rules that the comment names, counted from 0.</param>
/// <param name="Entry">The index of the entry it is for; -1 for the file.</param>
/// <param name="Rule">The id in capitals; any word.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct NamedRule(int Comment, int Place, int Entry, string Rule, TextSpan Span);
