using System;
using System.IO;
using System.Linq;
using System.Text;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Generator;

/// <summary>Texts that are taken from embedded files.</summary>
public sealed class EmbeddedTextTests
{
    private const string Texts = "System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(Demo.Papers.All, p => p.Abstract))";

    private const string Bytes = "System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(Demo.Papers.All, p => p.AbstractUtf8.ToArray()))";

    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Gets texts that differ from the bytes of their files in every way there is.</summary>
    private static GeneratorRun Damaged => Corpora.Small
        .WithText("damaged.txt", """
            Damaged
            Abstract: Radix-sort \\(RS\\) is 5\% faster -- na\"ive, ﬁne and {\it never} slow;
              its lines are wrapped
            # a comment between lines of β
              twice.

            Abstract: It is "quoted" with back\slashes, 🥕 and ...
            """)
        .WithText("a folder/b;c#d'e.txt", "Abstract: The path of this file has signs in it.");

    [Theory]
    [InlineData(References.Net472, LanguageVersion.CSharp9, false)]
    [InlineData(References.NetStandard20, LanguageVersion.CSharp12, false)]
    [InlineData(References.NetStandard20WithSpans, LanguageVersion.CSharp12, true)]
    [InlineData(References.Net80, LanguageVersion.CSharp12, true)]
    [InlineData(References.Net100, LanguageVersion.CSharp9, true)]
    public void Every_text_is_what_it_is_as_a_literal(string framework, LanguageVersion language, bool hasSpans)
    {
        foreach (var run in new[] { Corpora.Real, Damaged })
        {
            var project = run.WithFramework(framework).WithLanguage(language);
            var expected = project.CheckAll().Evaluate<string[]>(Texts);
            var embedded = project.Embedded().CheckAll();
            Assert.Equal(expected, embedded.EvaluateEmbedded<string[]>(Texts));
            if (hasSpans)
            {
                Assert.Equal(expected, embedded.EvaluateEmbedded<byte[][]>(Bytes).Select(Encoding.UTF8.GetString));
            }
        }
    }

    [Fact]
    public void Records_of_several_segments_come_back()
    {
        var entries = Enumerable
            .Range(0, 2_100)
            .Select(i => FormattableString.Invariant($"Name: N{i}\nAbstract: Text {i}\n of \u00E4."))
            .ToArray();
        var run = Corpora.Empty.WithText("a.txt", string.Join('\n', entries)).Embedded().CheckAll();
        Assert.Equal(
            Enumerable.Range(0, 2_100).Select(i => FormattableString.Invariant($"N{i} Text {i} of \u00E4.")),
            run.EvaluateEmbedded<string[]>(
                "System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(Demo.Papers.All, p => p.Name + \" \" + p.Abstract))"));
    }

    [Fact]
    public void No_text_is_in_the_source() =>
        Assert.DoesNotContain(
            Damaged.Embedded().CheckAll().Generated.Values, source => source.Contains("by their holdings.\";", StringComparison.Ordinal)
            || source.Contains("We sort integers without comparing them. Radix", StringComparison.Ordinal));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_byte_order_mark_is_not_counted(bool isMarked)
    {
        var run = Corpora.Empty.WithText("a.txt", "L\u00E4\nAbstract: One.\nAbstract: Two\n three.").Embedded().CheckAll();
        var content = Encoding.UTF8.GetBytes((isMarked ? "\uFEFF" : "") + "L\u00E4\nAbstract: One.\nAbstract: Two\n three.");
        Assert.Equal(["One.", "Two three."], run.Evaluate<string[]>(Texts, (Corpora.ResourceOf("a.txt"), content)));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public void The_texts_of_a_file_that_is_not_UTF_8_are_carried(string encoding)
    {
        var text = SourceText.From("Abstract: Caf\u00E9s are\n loud.", Encoding.GetEncoding(encoding));
        var run = Corpora.Empty
            .WithText("b.txt", "Abstract: Another.")
            .WithText(new TestText("a.txt", text))
            .WithMetadata("a.txt", "CorpusFile", "true");
        Assert.Equal(
            ["Caf\u00E9s are loud.", "Another."],
            run.Embedded().CheckAll().Evaluate<string[]>(
                Texts, (Corpora.ResourceOf("b.txt"), Encoding.UTF8.GetBytes("Abstract: Another."))));
    }

    [Fact]
    public void The_texts_of_a_file_that_is_not_embedded_are_carried()
    {
        var run = Corpora.Empty
            .WithText("a.txt", "Abstract: Embedded.")
            .Embedded()
            .WithText("b.txt", "Abstract: Not\n embedded.")
            .CheckAll();
        Assert.Equal(
            ["Embedded.", "Not embedded."],
            run.Evaluate<string[]>(Texts, (Corpora.ResourceOf("a.txt"), Encoding.UTF8.GetBytes("Abstract: Embedded."))));
    }

    [Theory]
    [InlineData("Abstract: One.\nAbstract: Toe.")]
    [InlineData("Abstract: One.\n\nAbstract: Two.")]
    [InlineData("Abstract: One.\nAbstract: Two")]
    [InlineData("")]
    [InlineData(null)]
    public void A_file_that_is_not_the_one_that_was_compiled_is_told_of_and_gives_no_wrong_text(string? embedded)
    {
        var run = Corpora.Empty.WithText("folder/a.txt", "Abstract: One.\nName: Second\nAbstract: Two.").Embedded().CheckAll();
        var name = Corpora.ResourceOf(embedded is null ? "another.txt" : "folder/a.txt");
        foreach (var member in new[] { "Abstract", "AbstractUtf8.ToArray()", "FirstSentence" })
        {
            var thrown = Assert.Throws<InvalidDataException>(
                () => run.Evaluate<object>("Demo.Papers.Second." + member, (name, Encoding.UTF8.GetBytes(embedded ?? ""))));
            Assert.Equal(
                "The text of Second cannot be read: the file 'folder/a.txt' is not embedded in the assembly, or is not the one that it was compiled with. Rebuild the project.",
                thrown.Message);
        }

        Assert.Equal("Second", run.Evaluate<string>("Demo.Papers.Second.Name"));
    }

    [Fact]
    public void A_text_is_read_and_decoded_once() =>
        Assert.True(Corpora.Small.Embedded().CheckAll().Execute<bool>(
            """
            var paper = Demo.Papers.Sorting;
            var first = paper.AbstractUtf8;
            var text = paper.Abstract;
            var before = System.GC.GetAllocatedBytesForCurrentThread();
            var second = paper.AbstractUtf8;
            var same = ReferenceEquals(paper.Abstract, text);
            return same
                && System.GC.GetAllocatedBytesForCurrentThread() == before
                && System.Runtime.CompilerServices.Unsafe.AreSame(
                    ref System.Runtime.InteropServices.MemoryMarshal.GetReference(first),
                    ref System.Runtime.InteropServices.MemoryMarshal.GetReference(second));
            """,
            Corpora.Small.Resources()));

    [Fact]
    public void Overflow_checks_of_the_project_change_nothing()
    {
        var run = Corpora.Small.Embedded().Run();
        var expected = run.EvaluateEmbedded<string[]>(Texts);
        Assert.Equal(expected, Corpora.Small.WithOverflowChecks().Embedded().CheckAll().EvaluateEmbedded<string[]>(Texts));
    }

    [Fact]
    public void Texts_of_every_length_have_their_fingerprint()
    {
        // SHA-256 works on blocks of 64 bytes, with nine more behind the text.
        var entries = Enumerable.Range(1, 140).Select(i => "Abstract: " + new string('x', i)).ToArray();
        var run = Corpora.Empty.WithText("a.txt", string.Join('\n', entries)).Embedded().CheckAll();
        Assert.Equal(entries.Select(entry => entry["Abstract: ".Length..]), run.EvaluateEmbedded<string[]>(Texts));
    }

    [Fact]
    public void Lines_above_an_entry_move_its_slice_and_no_other_file()
    {
        var first = Corpora.Small.Embedded().CheckAll();
        var next = first.Next(run => run.WithText(new TestText(
            "abstracts/ben.txt",
            SourceText.From("# a comment\n" + run.TextAt("abstracts/ben.txt").GetText(TestContext.Current.CancellationToken), Strict))));
        Assert.Equal("Index: Cached×1\nSourceOutput: Modified×1 Cached×2", next.Steps(TrackingNames.Index, GeneratorResult.Output));
        next.AssertClean().AssertSameAsFresh();
        Assert.Equal(first.EvaluateEmbedded<string[]>(Texts), next.EvaluateEmbedded<string[]>(Texts));
    }

    [Fact]
    public void A_comment_below_the_last_entry_changes_nothing()
    {
        var next = Corpora.Small.Embedded().CheckAll().Next(run => run.WithText(new TestText(
            "abstracts/ben.txt", run.TextAt("abstracts/ben.txt").GetText(TestContext.Current.CancellationToken) + "\n# a comment")));
        Assert.Equal("Files: Unchanged×1 Cached×1\nSourceOutput: Cached×3", next.Steps(TrackingNames.Files, GeneratorResult.Output));
    }
}
