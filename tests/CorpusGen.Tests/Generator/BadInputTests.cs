using System;
using System.Linq;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorpusGen.Tests.Generator;

/// <summary>Files and projects that are not as they should be: nothing throws, and every sound paper is there.</summary>
public sealed class BadInputTests
{
    private const string Names = "System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(Demo.Papers.All, p => p.Name))";

    private const string Texts = "System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(Demo.Papers.All, p => p.Abstract))";

    private const string Sound = "Name: Sound\nAbstract: A sound entry about digital libraries.";

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n\t\r\r\n")]
    [InlineData("Label")]
    [InlineData("# only a comment")]
    [InlineData("Abstract:")]
    [InlineData("Title: no text")]
    [InlineData("\0")]
    public void A_file_without_a_sound_entry_gives_no_paper_and_costs_no_other_one(string content)
    {
        var run = Corpora.Empty.WithText("bad.txt", content).WithText("sound.txt", Sound).CheckAll();
        Assert.Equal(["Sound"], run.Evaluate<string[]>(Names));
        Assert.Equal(0, Corpora.Empty.WithText("bad.txt", content).CheckAll().Evaluate<int>("Demo.Papers.All.Count"));
    }

    [Fact]
    public void Without_corpus_files_nothing_is_emitted() =>
        Assert.Empty(Corpora.Empty.WithText(new TestText("notes.txt", Sound)).Run().AssertClean().Generated);

    [Theory]
    [InlineData("Title: An entry without text\n\nTitle: Another", "")]
    [InlineData("Abstarct: misspelt, so that it is no text.", "")]
    [InlineData("Journal: An unknown field is text of nothing.", "")]
    [InlineData("Abstract: One.\n\nText that belongs to nothing.", "One.")]
    [InlineData("Name: 3 no identifier!\nAbstract: Two.", "Two.")]
    [InlineData("Year: MMXX\nUrl: javascript:alert(1)\nDoi: x\nArxiv: y\nAbstract: Three.", "Three.")]
    public void A_malformed_entry_costs_itself_alone(string entry, string text)
    {
        var run = Corpora.Empty.WithText("a.txt", $"Label\n{Sound}\n\n{entry}\n\nAbstract: The last one.").CheckAll();
        string[] expected = text.Length == 0
            ? ["A sound entry about digital libraries.", "The last one."]
            : ["A sound entry about digital libraries.", text, "The last one."];
        Assert.Equal(expected, run.Evaluate<string[]>(Texts));
    }

    [Theory]
    [InlineData("All", "AllPaper")]
    [InlineData("find", "findPaper")]
    [InlineData("Equals", "EqualsPaper")]
    [InlineData("Papers", "PapersPaper")]
    [InlineData("get_All", "_get_All")]
    [InlineData("class", "class")]
    [InlineData("record", "record")]
    [InlineData("Paper", "Paper")]
    [InlineData("Keyword", "Keyword")]
    [InlineData("System", "System")]
    [InlineData("CorpusIndex", "CorpusIndex")]
    [InlineData("Größe", "Größe")]
    [InlineData("nameOrId", "nameOrId")]
    public void A_pinned_name_is_kept_unless_the_class_has_it_already(string pinned, string name)
    {
        var run = Corpora.Small.WithText("a.txt", $"Name: {pinned}\nAbstract: Its text.").CheckAll();
        Assert.Equal("Its text.", run.Evaluate<string>($"Demo.Papers.@{name}.Abstract"));
        Assert.Equal(name, run.Evaluate<string>($"Demo.Papers.Find(\"{name}\")!.Name"));
    }

    [Theory]
    [InlineData("Twin", "Twin")]
    [InlineData("Twin", "tWIN")]
    public void A_name_that_two_entries_pin_is_nobodys_and_says_so(string first, string second)
    {
        var run = Corpora.Empty
            .WithText("a.txt", $"Name: {first}\nAbstract: The one text.\n\nName: {second}\nAbstract: The other text.\n\n{Sound}")
            .CheckAll();
        var names = run.Evaluate<string[]>(Names);
        Assert.Equal(3, names.Length);
        Assert.DoesNotContain(names, name => name.Equals("Twin", StringComparison.OrdinalIgnoreCase));
        Assert.All(names[..2], name => Assert.StartsWith("Twin_", name, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["The one text.", "The other text.", "A sound entry about digital libraries."], run.Evaluate<string[]>(Texts));

        var use = run.Next(
            project => project.WithSource("Use.cs", "internal static class Use { public static object It => Demo.Papers.Twin; }"));
        var error = Assert.Single(
            use.OutputCompilation().GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal("CS0619", error.Id);
        Assert.All(
            names[..2],
            name => Assert.Contains(name, error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("internal sealed class Paper { }", "Paper")]
    [InlineData("internal static class Papers { }", "Papers")]
    [InlineData("internal enum Keyword { }", "Keyword")]
    [InlineData("namespace Papers { internal static class X { } }", "Papers")]
    public void A_type_in_the_way_is_one_error_that_says_what_to_do(string code, string name)
    {
        var run = Corpora.Small.WithSource("Own.cs", $"namespace Demo {{ {code} }}").Run();
        Assert.Null(run.RunResult.Results.Single().Exception);

        // The only error, whatever the compiler looks at first: it stops at clashing declarations before it tells of others.
        var error = Assert.Single(
            run.OutputCompilation().GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal("CS1029", error.Id);
        Assert.Contains($"'{name}'", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("<CorpusNamespace>", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

        run.Next(project => project.WithProperty("CorpusNamespace", "Demo.Corpus")).AssertClean();
    }

    [Fact]
    public void A_generic_type_of_the_same_name_and_a_type_elsewhere_are_not_in_the_way() =>
        Corpora.Small
            .WithSource(
                "Own.cs",
                "namespace Demo { internal sealed class Paper<T> { } file sealed class Keyword { } } internal sealed class Papers { }")
            .CheckAll();

    [Fact]
    public void A_public_corpus_in_a_project_that_complies_with_the_CLS_compiles_without_a_warning() => Corpora.Real
        .WithText("more.txt", "Name: _x\nKeywords: 3D worlds\nAbstract: Any.")
        .WithProperty("CorpusVisibility", "public")
        .WithSource("Info.cs", "[assembly: System.CLSCompliant(true)]")
        .CheckAll();

    [Fact]
    public void A_span_of_the_projects_own_is_left_alone() => Corpora.Small
        .WithFramework(References.Net472)
        .WithSource("Span.cs", "namespace System { internal readonly ref struct ReadOnlySpan<T> { } }")
        .CheckAll();

    [Fact]
    public void A_paper_can_be_written_as_json() => Assert.StartsWith(
        "{\"Name\":\"Sorting\",\"Id\":\"1312cda1c6f731bd\",\"Title\":\"Sorting without Comparing\",",
        Corpora.Small.CheckAll().Evaluate<string>("System.Text.Json.JsonSerializer.Serialize(Demo.Papers.Sorting)"),
        StringComparison.Ordinal);

    [Fact]
    public void Labels_that_differ_too_little_are_nobodys_and_say_so()
    {
        var run = Corpora.Empty.WithText("a.txt", "Tony\nAbstract: One.").WithText("b.txt", "tony\nAbstract: Two.").CheckAll();
        var lists = run.Evaluate<string[]>(
            "System.Linq.Enumerable.ToArray(System.Linq.Enumerable.Select(Demo.Papers.Lists.All, l => l.Label))");
        Assert.Equal(["Tony", "tony"], lists);
        var use = run.Next(
            project => project.WithSource("Use.cs", "internal static class Use { public static object It => Demo.Papers.Lists.Tony; }"));
        var error = Assert.Single(
            use.OutputCompilation().GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal("CS0619", error.Id);
        Assert.Contains(
            "give the files one label", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_keyword_that_is_none_is_refused_with_its_value() => Assert.Contains(
        "No keyword of the corpus has this value.",
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Corpora.Small.CheckAll().Evaluate<int>("Demo.Papers.With((Demo.Keyword)5).Count")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("/proj/abstracts/a.txt", "/proj/abstracts//a.txt")]
    [InlineData("/proj/abstracts/a.txt", "/proj/./abstracts/a.txt")]
    [InlineData("/proj/abstracts/a.txt", "/proj/../proj/abstracts/a.txt")]
    [InlineData("/proj/abstracts/a.txt", "abstracts/a.txt")]
    [InlineData(@"C:\proj\abstracts\a.txt", @"C:\proj\abstracts/a.txt")]
    [InlineData(@"C:\proj\abstracts\a.txt", @"c:\Proj\abstracts\a.txt")]
    public void A_file_that_is_named_twice_is_read_once_however_its_path_is_spelt(string one, string other)
    {
        var folder = one[..one.IndexOf("abstracts", StringComparison.Ordinal)];
        var run = Corpora.Empty.WithProperty("ProjectDir", folder).WithText(one, Sound).WithText(other, Sound).CheckAll();
        Assert.Equal(["Sound"], run.Evaluate<string[]>(Names));
        Assert.Equal("abstracts/a.txt", run.Evaluate<string>("Demo.Papers.Sound.Sources[0].File"));
        Assert.Equal(1, run.Evaluate<int>("Demo.Papers.Sound.Sources.Count"));
    }

    [Fact]
    public void Every_entry_of_a_paper_that_stands_in_many_places_is_one_of_its_sources()
    {
        var entries = string.Concat(Enumerable.Range(0, 40).Select(i => $"Abstract: Text {i % 10}.\n"));
        var run = Corpora.Empty.WithText("a.txt", "L\n" + entries).WithText("b.txt", "M\n" + entries).CheckAll();
        Assert.Equal(10, run.Evaluate<int>("Demo.Papers.All.Count"));
        Assert.Equal(
            "L a.txt:5, L a.txt:15, L a.txt:25, L a.txt:35, M b.txt:5, M b.txt:15, M b.txt:25, M b.txt:35",
            run.Evaluate<string>(
                "string.Join(\", \", System.Linq.Enumerable.Select(Demo.Papers.All[3].Sources, s => s.List + \" \" + s.File + \":\" + s.Line))"));
    }

    [Fact]
    public void An_older_language_is_one_error_that_says_what_to_do()
    {
        var run = Corpora.Small.WithLanguage(LanguageVersion.CSharp7_3).WithFramework(References.Net472).Run();
        var error = Assert.Single(run.OutputCompilation().GetParseDiagnostics(TestContext.Current.CancellationToken));
        Assert.Contains(
            "<LangVersion>9.0</LangVersion>",
            error.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_named_twice_is_read_once()
    {
        var run = Corpora.Empty.WithText("a.txt", Sound).WithTextAgain("a.txt", Sound).CheckAll();
        Assert.Equal(["Sound"], run.Evaluate<string[]>(Names));
        Assert.Equal(1, run.Evaluate<int>("Demo.Papers.Sound.Sources.Count"));
    }

    [Fact]
    public void Files_of_the_same_name_in_two_folders_or_equal_but_for_case_are_two_files()
    {
        var run = Corpora.Empty
            .WithText("a/list.txt", "Name: One\nAbstract: One.")
            .WithText("b/list.txt", "Name: Two\nAbstract: Two.")
            .WithText("b/LIST.txt", "Name: Three\nAbstract: Three.")
            .WithText("b/li st.txt", "Name: Four\nAbstract: Four.")
            .WithText("b/li_st.txt", "Name: Five\nAbstract: Five.").CheckAll();
        Assert.Equal(5, run.Evaluate<int>("Demo.Papers.All.Count"));
    }

    [Fact]
    public void Two_names_equal_but_for_case_are_told_apart()
    {
        var run = Corpora.Empty.WithText("a.txt", "Name: Alpha\nAbstract: One.\nName: ALPHA\nAbstract: Two.").CheckAll();
        Assert.Equal(2, run.Evaluate<string[]>(Names).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("*/ \"\"\" \\\" </summary> ]]> &amp; {0} {{ #if #error x // u8 $\"{")]
    [InlineData("\u2028 \u2029 \u0085 \u202E \u2066 \uFEFF \u200B \u0000 \u0001 \u001F \u007F \uFFFE \uFFFF end")]
    [InlineData("\U0001F600 \U000E0041 \U0010FFFF \U0001FFFE end")]
    [InlineData("ends with a backslash \\")]
    [InlineData("\"")]
    [InlineData("@\"x\" + System.Console.WriteLine() + \"")]
    public void Hostile_text_is_data_wherever_it_stands(string text)
    {
        foreach (var language in new[] { LanguageVersion.CSharp9, GeneratorRun.NewestLanguage })
        {
            var run = Corpora.Empty.WithLanguage(language)
                .WithProperty("CorpusVisibility", "public")
                .WithText("a.txt", $"L {text}\nTitle: T {text}\nAuthors: A {text}\nKeywords: K {text}\nName: {text}\nAbstract: X {text}")
                .CheckAll();
            var clean = CorpusGen.Cleaning.TextCleaner.Clean(
                $"X {text}", [Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(0, $"X {text}".Length)]).Text;
            Assert.Equal(clean, run.Evaluate<string>("Demo.Papers.All[0].Abstract"));
            Assert.Equal("T" + clean[1..], run.Evaluate<string>("Demo.Papers.All[0].Title!"));
            Assert.Equal("L" + clean[1..], run.Evaluate<string>("Demo.Papers.Lists.All[0].Label"));
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal(
            "a \uFFFD b \uFFFD.",
            Corpora.Empty.WithText("a.txt", "L\nAbstract: a \uD83D b \uDE00.").CheckAll().Evaluate<string>("Demo.Papers.All[0].Abstract"));

    [Theory]
    [InlineData("CorpusNamespace", "not a namespace")]
    [InlineData("CorpusNamespace", "A..B")]
    [InlineData("CorpusVisibility", "protected")]
    [InlineData("CorpusText", "Resource")]
    [InlineData("CorpusKeywordsPerPaper", "-1")]
    [InlineData("CorpusKeywordsPerPaper", "99999999999")]
    [InlineData("CorpusKeywordMinPapers", "0")]
    public void A_property_that_cannot_be_read_leaves_the_papers_as_they_are(string property, string value) =>
        Assert.Equal(Corpora.Small.CheckAll().Generated, Corpora.Small.WithProperty(property, value).CheckAll().Generated);

    [Theory]
    [InlineData("class.namespace", "@class.@namespace")]
    [InlineData("Größe.Ωμέγα", "Größe.Ωμέγα")]
    public void A_namespace_of_keywords_or_of_other_letters_compiles(string property, string code) =>
        Assert.Equal(3, Corpora.Small.WithProperty("CorpusNamespace", property).CheckAll().Evaluate<int>($"{code}.Papers.All.Count"));

    [Fact]
    public void Without_a_namespace_the_types_are_in_the_global_one() =>
        Assert.Equal(3, Corpora.Small.WithProperty("RootNamespace", "").CheckAll().Evaluate<int>("Papers.All.Count"));
}
