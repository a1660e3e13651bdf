using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using CorpusGen.Configuration;
using CorpusGen.Merging;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Benchmarks.Quality;

/// <summary>What <c>corpusgen list</c> says of a set: each record is an entry of one corpus file.</summary>
/// <param name="Entries">The papers, in the order of the set; records with the same text are one paper.</param>
/// <param name="Names">What the corpus calls them.</param>
internal sealed record Listing(IReadOnlyList<PaperEntry> Entries, IReadOnlyList<PaperPlan> Names)
{
    private static readonly CorpusOptions Options = new("Gold", false, TextPlace.None, CorpusOptions.MostKeywordsPerPaper, 1, "", default);

    /// <summary>Writes records as a corpus file, as the peers' script to_corpus.py does.</summary>
    /// <param name="rows">The records, each with an abstract (or <c>before</c>, <c>text</c>, <c>tokens</c>) and perhaps a title.</param>
    /// <param name="isAbstractAlone">Whether names and titles are left out, so that the names have to come from the text.</param>
    /// <returns>The file.</returns>
    public static string ToCorpus(IReadOnlyList<string> rows, bool isAbstractAlone)
    {
        var file = new StringBuilder("Gold\n");
        for (var i = 0; i < rows.Count; i++)
        {
            using var row = JsonDocument.Parse(rows[i]);
            if (!isAbstractAlone)
            {
                file.Append(null, $"Name: R{i + 1}\n");
                if (row.RootElement.TryGetProperty("abstract", out _) && row.RootElement.TryGetProperty("title", out var title))
                {
                    file.Append("Title: ").AppendJoin(' ', Words(title.GetString()!)).Append('\n');
                }
            }

            file.Append("Abstract:").AppendJoin(' ', Words(TextOf(row.RootElement))).Append('\n');
        }

        return file.ToString();
    }

    /// <summary>Lists a corpus file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>Its papers.</returns>
    public static Listing Of(string file)
    {
        var read = FileUnderstanding.Understand("gold.txt", "gold.txt", SourceText.From(file), CancellationToken.None);
        var corpus = CorpusMerger.Merge([read], Options, CancellationToken.None);
        var plans = corpus.Plans[0].Papers;
        return new Listing([.. plans.Select(plan => read.Papers[plan.Entry])], [.. plans]);
    }

    /// <summary>Writes the papers as the scorer reads them, one JSON object a line.</summary>
    /// <returns>The lines.</returns>
    public IEnumerable<string> ToJsonLines() =>
        Entries.Zip(Names, (entry, plan) => JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["name"] = plan.Name,
            ["line"] = entry.Line,
            ["abstract"] = entry.Text,
            ["keywords"] = plan.Keywords.Select(keyword => new { text = keyword.Text }).ToArray(),
            ["abbreviations"] = entry.Abbreviations
                .Select(abbreviation => new { @short = abbreviation.Short, @long = abbreviation.Long })
                .ToArray(),
        }));

    private static string TextOf(JsonElement row)
    {
        foreach (var field in new[] { "abstract", "before", "text" })
        {
            if (row.TryGetProperty(field, out var text) && text.GetString() is { Length: > 0 } found)
            {
                return found;
            }
        }

        return row.TryGetProperty("tokens", out var tokens)
            ? string.Join(' ', tokens.EnumerateArray().Select(token => token.GetString()))
            : string.Empty;
    }

    // At every white space, as the script does.
    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
