using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorpusGen.Tests.Generator;

/// <summary>The texts of the real papers, from the compiled program back to the files.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Files = ["000_a79745e9eae8338b.txt", "001_871773f30f818c67.txt"];

    /// <summary>Everything in which a compiled text may differ from its line in the file.</summary>
    private static readonly (string Written, string Compiled)[] Repairs =
    [
        ("\\%", "%"),
        ("--", "\u2013"),
        ("`probing states'", "\u2018probing states\u2019"),
    ];

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp12)]
    public void Every_text_is_its_line_in_the_file_but_for_the_repairs_listed(LanguageVersion language)
    {
        var compiled = Corpora.Real.WithLanguage(language).CheckAll()
            .Evaluate<string[]>("System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(Demo.Papers.All, p => p.Abstract))");
        var written = Files.SelectMany(WrittenAbstracts).Distinct(StringComparer.Ordinal).ToArray();
        Assert.Equal(14, written.Length);
        Assert.Equal(written.Length, compiled.Length);

        var made = new List<string>();
        foreach (var (source, text) in written.Zip(compiled))
        {
            made.AddRange(Walk(source, text));
        }

        // In the order of the papers: GPT-4o, natural language-based societies of mind (twice), value functions.
        Assert.Equal(["\\%", "--", "--", "`probing states'"], made);
    }

    [Fact]
    public void The_bytes_are_the_text_in_UTF_8()
    {
        var run = Corpora.Empty
            .WithText("a.txt", "L\nAbstract: We measure β-carotene at 5 °C in \U0001F955 and \"quoted\" back\\slashes.")
            .CheckAll();
        Assert.Equal(
            Encoding.UTF8.GetBytes("We measure β-carotene at 5 °C in \U0001F955 and \"quoted\" back\\slashes."),
            run.Evaluate<byte[]>("Demo.Papers.All[0].AbstractUtf8.ToArray()"));
    }

    [Fact]
    public void The_text_is_decoded_once_and_the_bytes_are_never_copied() =>
        Assert.True(Corpora.Small.CheckAll().Execute<bool>("""
            var paper = Demo.Papers.Sorting;
            var first = paper.AbstractUtf8;
            return ReferenceEquals(paper.Abstract, paper.Abstract)
                && ReferenceEquals(Demo.Papers.Sorting, paper)
                && System.Runtime.CompilerServices.Unsafe.AreSame(
                    ref System.Runtime.InteropServices.MemoryMarshal.GetReference(first),
                    ref System.Runtime.InteropServices.MemoryMarshal.GetReference(paper.AbstractUtf8));
            """));

    [Fact]
    public void A_text_of_more_than_a_segment_and_files_of_many_segments_come_back()
    {
        var entries = Enumerable
            .Range(0, 200)
            .Select(i => $"Abstract: Entry {i} is about {new string((char)('a' + (i % 26)), 1 + (i * 37 % 900))} and ends.")
            .ToArray();
        var large = "Abstract: " + string.Concat(Enumerable.Repeat("A sentence that is repeated. ", 8_000)).TrimEnd();
        var run = Corpora.Empty.WithText("many.txt", "Many\n" + string.Join('\n', entries.Append(large))).CheckAll();
        Assert.Equal(
            entries.Append(large).Select(entry => entry["Abstract: ".Length..]),
            run.Evaluate<string[]>("System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(Demo.Papers.All, p => p.Abstract))"));
    }

    /// <summary>A second reader, as simple as the real files allow: every entry is one line.</summary>
    private static IEnumerable<string> WrittenAbstracts(string file) => Corpora.Sample(file)
        .Split('\n')
        .Where(line => line.StartsWith("Abstract:", StringComparison.Ordinal))
        .Select(line => line["Abstract:".Length..].Trim());

    /// <summary>Goes through both texts at once and gives the repairs that are between them.</summary>
    private static List<string> Walk(string written, string compiled)
    {
        var made = new List<string>();
        int i = 0, j = 0;
        while (i < written.Length || j < compiled.Length)
        {
            var repair = Repairs.FirstOrDefault(r => string.CompareOrdinal(written, i, r.Written, 0, r.Written.Length) == 0);
            if (repair.Written is not null)
            {
                Assert.Equal(repair.Compiled, compiled.Substring(j, repair.Compiled.Length));
                made.Add(repair.Written);
                i += repair.Written.Length;
                j += repair.Compiled.Length;
                continue;
            }

            Assert.Equal(written[i..Math.Min(written.Length, i + 1)], compiled[j..Math.Min(compiled.Length, j + 1)]);
            i++;
            j++;
        }

        return made;
    }
}
