using System;
using System.Collections.Generic;
using System.Linq;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorpusGen.Tests.Generator;

/// <summary>What runs again after which change. The corpus has three files; one of them repeats a paper of another.</summary>
public sealed class IncrementalityTests
{
    private static GeneratorRun Three => Corpora.Small.WithText("abstracts/cleo.txt", """
        Cleo
        Abstract: We propose TideTable, a model of tides in narrow straits.
        """);

    /// <summary>The change, the table of reasons, and the files that were read.</summary>
    public static TheoryData<string, string, string> Changes => new()
    {
        {
            "nothing",
            """
            Options: Cached×1
            Target: Unchanged×1
            Texts: Cached×3
            Files: Cached×3
            Identity: Cached×1
            Race: Cached×1
            LastNames: Cached×1
            Names: Cached×1
            Keywords: Cached×1
            Lists: Cached×1
            SharedFields: Cached×1
            Corpus: Cached×1
            Index: Cached×1
            Plans: Cached×3
            SourceOutput: Cached×4
            """,
            ""
        },
        {
            "touch a file without changing it",
            """
            Options: Cached×1
            Target: Unchanged×1
            Texts: Modified×1 Cached×2
            Files: Unchanged×1 Cached×2
            Identity: Cached×1
            Race: Cached×1
            LastNames: Cached×1
            Names: Cached×1
            Keywords: Cached×1
            Lists: Cached×1
            SharedFields: Cached×1
            Corpus: Cached×1
            Index: Cached×1
            Plans: Cached×3
            SourceOutput: Cached×4
            """,
            "abstracts/cleo.txt"
        },
        {
            "edit one abstract, name and keywords as before",
            """
            Options: Cached×1
            Target: Unchanged×1
            Texts: Modified×1 Cached×2
            Files: Modified×1 Cached×2
            Identity: Unchanged×1
            Race: Cached×1
            LastNames: Unchanged×1
            Names: Cached×1
            Keywords: Cached×1
            Lists: Cached×1
            SharedFields: Cached×1
            Corpus: Cached×1
            Index: Cached×1
            Plans: Modified×1 Cached×2
            SourceOutput: Modified×1 Cached×3
            """,
            "abstracts/cleo.txt"
        },
        {
            "edit one abstract, its name changes",
            """
            Options: Cached×1
            Target: Unchanged×1
            Texts: Modified×1 Cached×2
            Files: Modified×1 Cached×2
            Identity: Unchanged×1
            Race: Modified×1
            LastNames: Unchanged×1
            Names: Modified×1
            Keywords: Modified×1
            Lists: Cached×1
            SharedFields: Cached×1
            Corpus: Modified×1
            Index: Modified×1
            Plans: Modified×1 Unchanged×2
            SourceOutput: Modified×2 Cached×2
            """,
            "abstracts/cleo.txt"
        },
        {
            "give an entry a keyword",
            """
            Options: Cached×1
            Target: Unchanged×1
            Texts: Modified×1 Cached×2
            Files: Modified×1 Cached×2
            Identity: Cached×1
            Race: Cached×1
            LastNames: Cached×1
            Names: Cached×1
            Keywords: Modified×1
            Lists: Cached×1
            SharedFields: Cached×1
            Corpus: Modified×1
            Index: Modified×1
            Plans: Modified×1 Unchanged×2
            SourceOutput: Modified×2 Cached×2
            """,
            "abstracts/cleo.txt"
        },
        {
            "give an entry a year",
            """
            Options: Cached×1
            Target: Unchanged×1
            Texts: Modified×1 Cached×2
            Files: Modified×1 Cached×2
            Identity: Cached×1
            Race: Cached×1
            LastNames: Cached×1
            Names: Cached×1
            Keywords: Cached×1
            Lists: Cached×1
            SharedFields: Unchanged×1
            Corpus: Cached×1
            Index: Cached×1
            Plans: Modified×1 Cached×2
            SourceOutput: Modified×1 Cached×3
            """,
            "abstracts/cleo.txt"
        },
        {
            "give a file another label",
            """
            Options: Cached×1
            Target: Unchanged×1
            Texts: Modified×1 Cached×2
            Files: Modified×1 Cached×2
            Identity: Cached×1
            Race: Cached×1
            LastNames: Cached×1
            Names: Cached×1
            Keywords: Cached×1
            Lists: Modified×1
            SharedFields: Cached×1
            Corpus: Modified×1
            Index: Modified×1
            Plans: Modified×1 Unchanged×2
            SourceOutput: Modified×2 Cached×2
            """,
            "abstracts/cleo.txt"
        },
        {
            "give an entry the text of another",
            """
            Options: Cached×1
            Target: Unchanged×1
            Texts: Modified×1 Cached×2
            Files: Modified×1 Cached×2
            Identity: Modified×1
            Race: Modified×1
            LastNames: Unchanged×1
            Names: Modified×1
            Keywords: Modified×1
            Lists: Modified×1
            SharedFields: Modified×1
            Corpus: Modified×1
            Index: Modified×1
            Plans: Modified×2 Unchanged×1
            SourceOutput: Modified×3 Cached×1
            """,
            "abstracts/cleo.txt"
        },
        {
            "add a file",
            """
            Options: Unchanged×1
            Target: Unchanged×1
            Texts: New×1 Cached×3
            Files: New×1 Cached×3
            Identity: Modified×1
            Race: Modified×1
            LastNames: Unchanged×1
            Names: Modified×1
            Keywords: Modified×1
            Lists: Modified×1
            SharedFields: Unchanged×1
            Corpus: Modified×1
            Index: Modified×1
            Plans: New×1 Unchanged×3
            SourceOutput: New×1 Modified×1 Cached×3
            """,
            "abstracts/dora.txt"
        },
        {
            "remove a file",
            """
            Options: Cached×1
            Target: Unchanged×1
            Texts: Cached×2 Removed×1
            Files: Cached×2 Removed×1
            Identity: Modified×1
            Race: Modified×1
            LastNames: Unchanged×1
            Names: Modified×1
            Keywords: Modified×1
            Lists: Modified×1
            SharedFields: Unchanged×1
            Corpus: Modified×1
            Index: Modified×1
            Plans: Unchanged×2 Removed×1
            SourceOutput: Modified×1 Cached×2 Removed×1
            """,
            ""
        },
        {
            "reorder the files",
            """
            Options: Cached×1
            Target: Unchanged×1
            Texts: Cached×3
            Files: Cached×3
            Identity: Cached×1
            Race: Cached×1
            LastNames: Cached×1
            Names: Cached×1
            Keywords: Cached×1
            Lists: Cached×1
            SharedFields: Cached×1
            Corpus: Cached×1
            Index: Cached×1
            Plans: Cached×3
            SourceOutput: Cached×4
            """,
            ""
        },
        {
            "change how many keywords a paper has",
            """
            Options: Modified×1
            Target: Unchanged×1
            Texts: Cached×3
            Files: Cached×3
            Identity: Cached×1
            Race: Cached×1
            LastNames: Cached×1
            Names: Cached×1
            Keywords: Modified×1
            Lists: Cached×1
            SharedFields: Cached×1
            Corpus: Modified×1
            Index: Modified×1
            Plans: Modified×3
            SourceOutput: Modified×4
            """,
            ""
        },
        {
            "change the namespace",
            """
            Options: Modified×1
            Target: Unchanged×1
            Texts: Cached×3
            Files: Cached×3
            Identity: Cached×1
            Race: Cached×1
            LastNames: Cached×1
            Names: Cached×1
            Keywords: Cached×1
            Lists: Cached×1
            SharedFields: Cached×1
            Corpus: Cached×1
            Index: Cached×1
            Plans: Cached×3
            SourceOutput: Modified×4
            """,
            ""
        },
        {
            "change a property that is not ours",
            """
            Options: Unchanged×1
            Target: Unchanged×1
            Texts: Cached×3
            Files: Cached×3
            Identity: Cached×1
            Race: Cached×1
            LastNames: Cached×1
            Names: Cached×1
            Keywords: Cached×1
            Lists: Cached×1
            SharedFields: Cached×1
            Corpus: Cached×1
            Index: Cached×1
            Plans: Cached×3
            SourceOutput: Cached×4
            """,
            ""
        },
        {
            "edit unrelated C#",
            """
            Options: Cached×1
            Target: Unchanged×1
            Texts: Cached×3
            Files: Cached×3
            Identity: Cached×1
            Race: Cached×1
            LastNames: Cached×1
            Names: Cached×1
            Keywords: Cached×1
            Lists: Cached×1
            SharedFields: Cached×1
            Corpus: Cached×1
            Index: Cached×1
            Plans: Cached×3
            SourceOutput: Cached×4
            """,
            ""
        },
        {
            "go back to C# 9",
            """
            Options: Cached×1
            Target: Modified×1
            Texts: Cached×3
            Files: Cached×3
            Identity: Cached×1
            Race: Cached×1
            LastNames: Cached×1
            Names: Cached×1
            Keywords: Cached×1
            Lists: Cached×1
            SharedFields: Cached×1
            Corpus: Cached×1
            Index: Cached×1
            Plans: Cached×3
            SourceOutput: Modified×4
            """,
            ""
        },
        {
            "add a file that is not ours",
            """
            Options: Cached×1
            Target: Unchanged×1
            Texts: Cached×3
            Files: Cached×3
            Identity: Cached×1
            Race: Cached×1
            LastNames: Cached×1
            Names: Cached×1
            Keywords: Cached×1
            Lists: Cached×1
            SharedFields: Cached×1
            Corpus: Cached×1
            Index: Cached×1
            Plans: Cached×3
            SourceOutput: Cached×4
            """,
            ""
        },
    };

    private static Dictionary<string, Func<GeneratorRun, GeneratorRun>> Edits => new(StringComparer.Ordinal)
    {
        ["nothing"] = run => run,
        ["touch a file without changing it"] = run =>
            run.WithText(new TestText("abstracts/cleo.txt", "Cleo\nAbstract: We propose TideTable, a model of tides in narrow straits.")),
        ["edit one abstract, name and keywords as before"] = run =>
            run.WithText(
                new TestText("abstracts/cleo.txt", "Cleo\nAbstract: We propose TideTable, a model of tides in the narrow straits.")),
        ["edit one abstract, its name changes"] = run =>
            run.WithText(new TestText("abstracts/cleo.txt", "Cleo\nAbstract: We propose TideBook, a model of tides in narrow straits.")),
        ["give an entry a keyword"] = run =>
            run.WithText(
                new TestText(
                    "abstracts/cleo.txt", "Cleo\nKeywords: tides\nAbstract: We propose TideTable, a model of tides in narrow straits.")),
        ["give an entry a year"] = run =>
            run.WithText(
                new TestText(
                    "abstracts/cleo.txt", "Cleo\nYear: 1999\nAbstract: We propose TideTable, a model of tides in narrow straits.")),
        ["give a file another label"] = run =>
            run.WithText(
                new TestText("abstracts/cleo.txt", "Cleopatra\nAbstract: We propose TideTable, a model of tides in narrow straits.")),
        ["give an entry the text of another"] = run =>
            run.WithText(
                new TestText(
                    "abstracts/cleo.txt", "Cleo\nAbstract: We introduce QuickShelf, a faster catalogue of large digital libraries.")),
        ["add a file"] = run => run.WithText("abstracts/dora.txt", "Dora\nAbstract: We describe SaltMarsh, a survey of marsh plants."),
        ["remove a file"] = run => run.WithoutText("abstracts/cleo.txt"),
        ["reorder the files"] = run => run.WithOrder("abstracts/cleo.txt", "abstracts/ben.txt", "abstracts/anna.txt"),
        ["change how many keywords a paper has"] = run => run.WithProperty("CorpusKeywordsPerPaper", "1"),
        ["change the namespace"] = run => run.WithProperty("CorpusNamespace", "Other"),
        ["change a property that is not ours"] = run => run.WithProperty("SomethingElse", "1"),
        ["edit unrelated C#"] = run => run.WithSource("Program.cs", "internal static class Unrelated { }"),
        ["go back to C# 9"] = run => run.WithLanguage(LanguageVersion.CSharp9),
        ["add a file that is not ours"] = run => run.WithText(new TestText("notes.txt", "Abstract: None of ours.")),
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_makes_run_again_what_depends_on_it(string change, string table, string read) =>
        AssertRunsAgain(Three, change, table, read);

    [Fact]
    public void Every_edit_has_its_row() =>
        Assert.Equal(Edits.Keys.Order(StringComparer.Ordinal), Changes.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    /// <summary>In the data of the source are positions of the text in the file instead of the text; what runs again is the same.</summary>
    [Theory]
    [MemberData(nameof(Changes))]
    public void So_it_is_where_the_texts_are_in_embedded_files(string change, string table, string read) =>
        AssertRunsAgain(Three.Embedded().WithProperty("CorpusText", "Resource"), change, table, read);

    /// <summary>Two papers are pinned to one name, and are therefore called after their ids.</summary>
    [Theory]
    [InlineData("in narrow", "in the narrow", "LastNames: Unchanged×1\nNames: Cached×1\nIndex: Cached×1")]
    [InlineData("gulls", "terns", "LastNames: Modified×1\nNames: Modified×1\nIndex: Modified×1")]
    public void Names_are_assigned_again_where_an_id_that_is_in_one_changes(string word, string other, string expected)
    {
        const string Content = "Dora\nAbstract: We propose TideTable, a model of tides in narrow straits.\nName: Bird\nAbstract: We count gulls.\nName: Bird\nAbstract: We count ducks.";
        var first = Corpora.Empty.WithText("dora.txt", Content).CheckAll();
        var next = first.Next(run => run.WithText(new TestText("dora.txt", Content.Replace(word, other, StringComparison.Ordinal))));
        Assert.Equal(expected, next.Steps(TrackingNames.LastNames, TrackingNames.Names, TrackingNames.Index));
        next.AssertClean().AssertSameAsFresh();
    }

    /// <summary>A paper is pinned to what another one is called after its id, so that two are and neither has it.</summary>
    [Fact]
    public void A_name_that_is_another_papers_id_makes_all_last_names_be_looked_at()
    {
        const string Content = "Dora\nAbstract: We propose TideTable, a model of tides in narrow straits.\nName: Bird\nAbstract: We count gulls.\nName: Bird\nAbstract: We count ducks.";
        var name = Corpora.Empty.WithText("dora.txt", Content).CheckAll().Evaluate<string>("Demo.Papers.All[1].Name");
        Assert.Matches("^Bird_[0-9a-f]{6}$", name);
        var twice = FormattableString.Invariant(
            $"{Content}\nName: {name}\nAbstract: We list boats.\nName: {name}\nAbstract: We list ships.");
        var first = Corpora.Empty.WithText("dora.txt", twice).CheckAll();
        Assert.Matches($"^{name}_[0-9a-f]{{6}}$", first.Evaluate<string>("Demo.Papers.All[3].Name"));
        var next = first.Next(run => run.WithText(new TestText("dora.txt", twice.Replace("boats", "rafts", StringComparison.Ordinal))));
        next.AssertClean().AssertSameAsFresh();
        Assert.NotEqual(first.Evaluate<string>("Demo.Papers.All[3].Name"), next.Evaluate<string>("Demo.Papers.All[3].Name"));
    }

    [Fact]
    public void An_entry_above_moves_the_lines_of_its_file_alone()
    {
        var next = Three.CheckAll().Next(run => run.WithText(new TestText(
            "abstracts/ben.txt",
            "# a comment\n" + run.TextAt("abstracts/ben.txt").GetText(TestContext.Current.CancellationToken))));
        Assert.Equal("Index: Cached×1\nSourceOutput: Modified×1 Cached×3", next.Steps(TrackingNames.Index, GeneratorResult.Output));
        next.AssertSameAsFresh();
    }

    private static void AssertRunsAgain(GeneratorRun run, string change, string table, string read)
    {
        var first = run.CheckAll();
        var before = first.Run.Texts.ToDictionary(text => text, text => text.Reads);
        var next = first.Next(Edits[change]).AssertClean().AssertSameAsFreshOf(read, before);
        Assert.Equal(table.ReplaceLineEndings("\n"), next.Steps([.. Corpora.Steps, GeneratorResult.Output]));
    }
}

file static class Reading
{
    /// <summary>Asserts which files were read since, and that the outcome is that of a first run.</summary>
    public static GeneratorResult AssertSameAsFreshOf(this GeneratorResult next, string read, Dictionary<TestText, int> before)
    {
        var reads = next.Run.Texts
            .Where(text => text.Reads > before.GetValueOrDefault(text))
            .Select(text => text.Path);
        Assert.Equal(read, string.Join(", ", reads));
        Assert.All(next.Run.Texts, text => Assert.InRange(text.Reads - before.GetValueOrDefault(text), 0, 1));
        return next.AssertSameAsFresh();
    }
}
