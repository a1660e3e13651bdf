using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CorpusGen.Benchmarks.Quality;

/// <summary>The folder of the gold data, which is not part of the repository.</summary>
/// <param name="folder">Its path.</param>
/// <param name="rows">How many rows are taken of each set.</param>
internal sealed class GoldFolder(string folder, int rows)
{
    /// <summary>What the command needs, and where each can be had.</summary>
    private static readonly (string File, string Source)[] Sets =
    [
        ("inspec-dev.jsonl", "500 abstracts with librarians' keywords: Hulth 2003, the Inspec collection"),
        ("www-dev.jsonl", "310 abstracts with the authors' own keywords: Caragea et al. 2014, the WWW collection"),
        ("abbreviations-dev.jsonl", "1,717 sentences with long forms: the shared task on acronyms of SDU@AAAI-21"),
        ("arxiv-dev.jsonl", "6,000 abstracts with titles: arXiv's metadata"),
        ("acl-dev.jsonl", "4,000 abstracts with titles: ACL Anthology"),
        ("repair-latex-plain-dev.jsonl", "228 abstracts as they were and as the ACL Anthology's maintainers mended them"),
        ("languages-dev.jsonl", "171 abstracts in 57 languages"),
        ("pos-gum.tsv", "sentences with parts of speech: GUM, the Georgetown University Multilayer Corpus"),
        ("../tools/score.py", "the scorer of all of these"),
    ];

    /// <summary>Gets the scorer.</summary>
    public string Scorer => Path.GetFullPath(Path.Combine(folder, "..", "tools", "score.py"));

    /// <summary>Says what is missing.</summary>
    /// <returns>A message for a reader who has none of the data; <see langword="null"/> where all of it is there.</returns>
    public string? Missing()
    {
        var missing = Sets.Where(set => !File.Exists(Path.Combine(folder, set.File))).ToList();
        return missing.Count == 0
            ? null
            : $"""
              The gold data is not in {folder}: it is measured with and not part of the repository. Missing:
              {string.Join('\n', missing.Select(set => $"  {set.File,-30} {set.Source}"))}
              Each set is one JSON object a line (GUM: token, tab, Penn tag). docs/measures.md says what fields it has and where it can be had.
              """;
    }

    /// <summary>Reads the rows of a set: all, or as many as are asked for, evenly spread over the set.</summary>
    /// <param name="file">The file's name.</param>
    /// <returns>The lines, in their order.</returns>
    public IReadOnlyList<string> Rows(string file)
    {
        var all = File.ReadLines(Path.Combine(folder, file)).Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        return all.Count <= rows ? all : [.. Enumerable.Range(0, rows).Select(i => all[(int)((long)i * all.Count / rows)])];
    }

    /// <summary>Reads all lines of a file.</summary>
    /// <param name="file">The file's name.</param>
    /// <returns>The lines, blank ones too.</returns>
    public IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(folder, file));
}
