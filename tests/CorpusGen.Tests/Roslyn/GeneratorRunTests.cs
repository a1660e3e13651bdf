using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Xunit.Sdk;

namespace CorpusGen.Tests.Roslyn;

public sealed class GeneratorRunTests
{
    private static GeneratorRun Two => GeneratorRun.Of<LineCountGenerator>()
        .WithSource("Program.cs", "internal static class Program { }")
        .WithText("A.txt", "1\n2")
        .WithText("B.txt", "1\n2\n3");

    [Fact]
    public void What_should_hold_for_every_run_holds_for_a_good_generator()
    {
        var result = Two.Check(LineCountGenerator.Steps);
        Assert.Equal(["A.g.cs", "All.g.cs", "B.g.cs"], result.Generated.Keys);
    }

    [Fact]
    public void A_file_without_metadata_is_not_a_corpus_file() =>
        Assert.Equal(["A.g.cs", "All.g.cs", "B.g.cs"], Two.WithText(new TestText("C.txt", "1")).Run().Generated.Keys);

    [Fact]
    public void An_unreadable_file_has_no_text() =>
        Assert.Equal(0, Two.WithText("A.txt", null).Run().Evaluate<int>("Lines.A"));

    [Fact]
    public void Expressions_see_what_was_generated()
    {
        var result = Two.Run();
        Assert.Equal(5, result.Evaluate<int>("AllLines.Count"));
        Assert.Equal([2, 3], result.Execute<int[]>("var all = new[] { Lines.A, Lines.B }; return all;"));
    }

    [Fact]
    public void An_exception_of_evaluated_code_arrives_as_it_is() =>
        Assert.Throws<FormatException>(() => Two.Run().Evaluate<int>("int.Parse(\"x\")"));

    [Fact]
    public void Members_are_found_by_name()
    {
        using var loaded = Two.WithSource(
            "P.cs", "internal record P(int X) { internal static P One => new(1); internal static int Twice(int n) => 2 * n; }")
            .Run().Emit();
        var one = loaded.Get("P", "One");
        Assert.Equal(1, LoadedAssembly.Get(one!, "X"));
        Assert.Equal(6, loaded.Call("P", "Twice", 3));
        Assert.Throws<TrueException>(() => loaded.Get("P", "Two"));
    }

    [Fact]
    public void Resources_are_embedded() =>
        Assert.Equal(
            "text",
            Two.Run().Evaluate<string>(
                "new System.IO.StreamReader(typeof(Probe).Assembly.GetManifestResourceStream(\"name\")!).ReadToEnd()",
                ("name", Encoding.UTF8.GetBytes("text"))));

    [Theory]
    [InlineData("internal class C { private int unused; }", "CS0169")]
    [InlineData("internal class C { internal string S = null; }", "CS8625")]
    [InlineData("public class C { }", "CS1591")]
    [InlineData("/// <summary>a & b</summary>\ninternal class C { }", "CS1570")]
    [InlineData("internal class C : Missing { }", "CS0246")]
    public void A_warning_is_an_error(string code, string id)
    {
        var result = Two.WithSource("C.cs", code).Run();
        Assert.Contains(id, Assert.ThrowsAny<XunitException>(result.AssertClean).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_language_does_not_know_newer_syntax()
    {
        var run = Two.WithSource("C.cs", "internal class C(int n) { internal int N => n; }");
        run.WithLanguage(LanguageVersion.CSharp12).Run().AssertClean();
        Assert.Throws<TrueException>(run.WithLanguage(LanguageVersion.CSharp9).Run().AssertClean);
    }

    [Fact]
    public void An_exception_of_the_generator_fails()
    {
        var result = GeneratorRun.Of(() => new LeakyGenerator((_, _) => throw new FormatException())).WithText("A.txt", "").Run();
        Assert.ThrowsAny<XunitException>(result.AssertClean);
    }

    [Fact]
    public void A_step_that_gives_something_new_each_time_is_not_cached()
    {
        var result = GeneratorRun.Of(() => new LeakyGenerator((_, _) => new object())).WithText("A.txt", "").Run();
        var thrown = Assert.Throws<TrueException>(() => result.AssertCached(LeakyGenerator.Leak));
        Assert.Contains("Leak: Modified×1", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_does_not_exist_is_not_cached() =>
        Assert.Throws<TrueException>(() => Two.Run().AssertCached("Raed"));

    [Theory]
    [MemberData(nameof(Changes))]
    public void The_steps_of_the_next_run_are_told_as_a_table(string change, string expected)
    {
        var next = Two.Run().Next(ChangesByName[change]);
        Assert.Equal(
            expected.Replace(" | ", "\n", StringComparison.Ordinal),
            next.Steps([.. LineCountGenerator.Steps, GeneratorResult.Output, "Missing"]));
        next.AssertSameAsFresh();
    }

    [Fact]
    public void Output_that_depends_on_the_past_is_not_that_of_a_first_run()
    {
        var runs = 0;
        var result = GeneratorRun.Of(() => new DemoGenerator { Sources = [("A.cs", "// " + runs++)] }).Run();
        Assert.ThrowsAny<XunitException>(result.Next(run => run).AssertSameAsFresh);
    }

    [Fact]
    public void Only_the_changed_file_is_read_again()
    {
        var next = Two.Run().Next(run => run.WithText("B.txt", "1"));
        Assert.Equal(1, next.Run.TextAt("A.txt").Reads);
        Assert.Equal(1, next.Run.TextAt("B.txt").Reads);
    }

    [Fact]
    public void Unchanged_code_keeps_its_syntax_tree()
    {
        var first = Two.Run();
        var next = first.Next(run => run.WithSource("Other.cs", "internal class Other { }"));
        Assert.Same(first.Compilation.SyntaxTrees.Single(), next.Compilation.SyntaxTrees[0]);
        Assert.Equal(2, next.Compilation.SyntaxTrees.Length);
    }

    public static TheoryData<string, string> Changes => new()
    {
        { "nothing", "Read: Cached×2 | Sum: Cached×1 | Options: Cached×1 | SourceOutput: Cached×3 | Missing: -" },
        { "same text", "Read: Unchanged×1 Cached×1 | Sum: Cached×1 | Options: Unchanged×1 | SourceOutput: Cached×3 | Missing: -" },
        { "another text", "Read: Modified×1 Cached×1 | Sum: Modified×1 | Options: Unchanged×1 | SourceOutput: Modified×2 Cached×1 | Missing: -" },
        { "another file", "Read: New×1 Cached×2 | Sum: Modified×1 | Options: Unchanged×1 | SourceOutput: New×1 Modified×1 Cached×2 | Missing: -" },
        { "one file less", "Read: Cached×1 Removed×1 | Sum: Modified×1 | Options: Cached×1 | SourceOutput: Modified×1 Cached×1 Removed×1 | Missing: -" },
        { "another order", "Read: Cached×2 | Sum: Cached×1 | Options: Cached×1 | SourceOutput: Cached×3 | Missing: -" },
        { "a property", "Read: Cached×2 | Sum: Cached×1 | Options: Modified×1 | SourceOutput: Modified×3 | Missing: -" },
        { "unrelated code", "Read: Cached×2 | Sum: Cached×1 | Options: Cached×1 | SourceOutput: Cached×3 | Missing: -" },
    };

    private static Dictionary<string, Func<GeneratorRun, GeneratorRun>> ChangesByName => new(StringComparer.Ordinal)
    {
        ["nothing"] = run => run,
        ["same text"] = run => run.WithText("B.txt", "1\n2\n3"),
        ["another text"] = run => run.WithText("B.txt", "1"),
        ["another file"] = run => run.WithText("C.txt", "1"),
        ["one file less"] = run => run.WithoutText("A.txt"),
        ["another order"] = run => run.WithOrder("B.txt", "A.txt"),
        ["a property"] = run => run.WithProperty("Visibility", "public"),
        ["unrelated code"] = run => run.WithSource("Program.cs", "internal static class Program { internal const int X = 1; }"),
    };
}
