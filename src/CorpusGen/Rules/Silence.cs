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
    private readonly Dictionary<(int Entry, string Rule), List<TextSpan>> comments = new();
    private readonly HashSet<(int Entry, string Rule)> needed = new();

    /// <summary>Reads the comments of a file.</summary>
    /// <param name="document">The file.</param>
    public Silence(CorpusDocument document)
    {
        entries = document.Entries;
        foreach (var comment in document.Ignores)
        {
            foreach (var rule in comment.Rules)
            {
                var key = (comment.Entry ?? WholeFile, document.Content.Substring(rule.Start, rule.Length).ToUpperInvariant());
                if (!comments.TryGetValue(key, out var spans))
                {
                    comments.Add(key, spans = new List<TextSpan>());
                }

                spans.Add(rule);
            }
        }
    }

    /// <summary>Gets what is named in comments: the rule's id in capitals, where it stands, and whether it silenced anything.</summary>
    public IEnumerable<(string Rule, TextSpan Span, bool IsNeeded)> Named
    {
        get
        {
            foreach (var comment in comments)
            {
                foreach (var span in comment.Value)
                {
                    yield return (comment.Key.Rule, span, needed.Contains(comment.Key) && span == comment.Value[0]);
                }
            }
        }
    }

    /// <summary>Tells whether a comment silences a finding, and notes that the comment is needed.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>Whether one for its entry or for the file does.</returns>
    public bool Covers(Finding finding) => Covers(WholeFile, finding.Rule.Id) | Covers(EntryAt(finding.Span.Start), finding.Rule.Id);

    private bool Covers(int entry, string rule)
    {
        if (!comments.ContainsKey((entry, rule)))
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
