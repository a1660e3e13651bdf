using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using CorpusGen.Benchmarks.Corpora;
using CorpusGen.Configuration;
using CorpusGen.Merging;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Benchmarks.Startup;

/// <summary>A paper as programs without CorpusGen get it: with the name and the keywords that CorpusGen gives it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Abstract">Its abstract.</param>
/// <param name="Keywords">Its keywords, the broader ones of each among them: a search for one finds what CorpusGen finds.</param>
internal sealed record ListedPaper(string Name, string Abstract, string[] Keywords);

/// <summary>The papers of a corpus in the forms that other programs read.</summary>
/// <param name="Papers">The papers in the order of <c>Papers.All</c>.</param>
/// <param name="Frequent">The keyword that most papers have.</param>
internal sealed record Listed(IReadOnlyList<ListedPaper> Papers, KeywordMember Frequent)
{
    private const int KeywordsPerPaper = 8;

    /// <summary>Gets the paper in the middle: one that is found early or late by no way of searching.</summary>
    public ListedPaper Known => Papers[Papers.Count / 2];

    /// <summary>Gets the names of the papers that have the frequent keyword, a line each.</summary>
    public string WithFrequent =>
        string.Join('\n', Papers.Where(paper => Array.IndexOf(paper.Keywords, Frequent.Text) >= 0).Select(paper => paper.Name));

    /// <summary>Lists the papers of a corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <returns>The papers.</returns>
    public static Listed Of(CorpusFolder corpus)
    {
        var options = new CorpusOptions("Consumer", false, TextPlace.None, KeywordsPerPaper, 1, corpus.Path, default);
        var files = new CorpusFile[corpus.Files.Count];
        Parallel.For(0, files.Length, i =>
        {
            // Named as the project names them: the order of the files is that of their paths.
            var name = "abstracts/" + Path.GetFileName(corpus.Files[i]);
            files[i] = FileUnderstanding.Understand(name, name, SourceText.From(File.ReadAllText(corpus.Files[i])), CancellationToken.None);
        });
        var merged = CorpusMerger.Merge([.. files], options, CancellationToken.None);
        var plans = files.OrderBy(file => file.Key, StringComparer.Ordinal)
            .SelectMany(file => merged.PlanOf(file.Key)!.Papers.Select(plan => (plan.Name, file.Papers[plan.Entry].Text)))
            .ToArray();
        var keywords = plans.Select(_ => new List<string>()).ToArray();
        foreach (var keyword in merged.Index.Keywords)
        {
            foreach (var paper in keyword.Papers)
            {
                keywords[paper].Add(keyword.Member.Text);
            }
        }

        return new Listed(
            [.. plans.Select((plan, i) => new ListedPaper(plan.Name, plan.Text, [.. keywords[i]]))],
            merged.Index.Keywords.MaxBy(keyword => keyword.Papers.Count)!.Member);
    }

    /// <summary>Takes the first papers.</summary>
    /// <param name="count">How many, at most.</param>
    /// <returns>These papers.</returns>
    public Listed First(int count) => this with { Papers = [.. Papers.Take(count)] };

    /// <summary>Writes the papers as JSON.</summary>
    /// <param name="path">The file.</param>
    public void WriteJson(string path)
    {
        using var file = File.Create(path);
        JsonSerializer.Serialize(file, Papers);
    }

    /// <summary>Writes the papers as lines, three a paper: its name, its keywords with tabs between, and its abstract.</summary>
    /// <param name="path">The file.</param>
    public void WriteLines(string path) =>
        File.WriteAllLines(path, Papers.SelectMany(paper => new[] { paper.Name, string.Join('\t', paper.Keywords), paper.Abstract }));

    /// <summary>Writes the papers as string literals of C#: a property each, and a switch to find them by name.</summary>
    /// <returns>The class <c>Literals</c>.</returns>
    public string ToLiterals()
    {
        var source = new StringBuilder("internal static class Literals\n{\n");
        var find = new StringBuilder("    public static string? Find(string name) => name.ToLowerInvariant() switch\n    {\n");
        foreach (var paper in Papers)
        {
            source.Append("    public static string @").Append(paper.Name).Append(" => ").Append(Literal(paper.Abstract)).Append(";\n");
            find.Append("        ").Append(Literal(paper.Name.ToLowerInvariant())).Append(" => @").Append(paper.Name).Append(",\n");
        }

        return source.Append(find)
            .Append("        _ => null,\n    };\n    public static string Keyword => ").Append(Literal(WithFrequent)).Append(";\n}\n")
            .ToString();
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
