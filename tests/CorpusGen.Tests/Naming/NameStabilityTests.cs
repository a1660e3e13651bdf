using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using CorpusGen.Tests.Documentation;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Naming;

/// <summary>
/// Names are part of what other code is compiled against. A name that moves, or a table that changes, is a decision: it is said in
/// the changelog, and the lists here are written again with <c>CORPUSGEN_ACCEPT=1</c>.
/// </summary>
public sealed class NameStabilityTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "CorpusGen.Tests", "Naming");

    [Fact]
    public void No_name_of_our_own_abstracts_moves()
    {
        var file = File.ReadAllText(Path.Combine(Folder, "abstracts.txt"));
        var papers = FileUnderstanding.Understand(
            "abstracts.txt", "abstracts.txt", SourceText.From(file), TestContext.Current.CancellationToken).Papers;
        AssertIs("names.txt", string.Concat(papers.Select(paper => $"{paper.Names[0]}\t{paper.FirstSentence}\n")));
    }

    [Fact]
    public void No_table_changes_without_a_new_version()
    {
        var folder = Path.Combine(Repository.Root, "src", "CorpusGen", "Tables");
        AssertIs("tables.txt", string.Concat(
            from path in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            let text = File.ReadAllText(path).ReplaceLineEndings("\n")
            where IsForNames(Path.GetFileName(path))
            select $"{Path.GetFileName(path)}\t{VersionOf(text)}\t{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..16]}\n"));
    }

    // The tables that names and keywords come from, and those that say how the text is cleaned that they are read in.
    private static bool IsForNames(string table) => table
        is "capitals.txt" or "generic.txt" or "lexicon.txt" or "phrases.txt" or "shared-names.txt" or "suffixes.txt" or "tags.txt" or "title-words.txt"
            or "compositions.txt" or "entities.txt" or "latex-macros.txt";

    private static string VersionOf(string table)
    {
        var line = Assert.Single(table.Split('\n'), line => line.StartsWith("# Version ", StringComparison.Ordinal));
        return line["# Version ".Length..].TrimEnd('.');
    }

    private static void AssertIs(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        if (Environment.GetEnvironmentVariable("CORPUSGEN_ACCEPT") is "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
