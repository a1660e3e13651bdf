using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using VerifyTests;
using Xunit;

namespace CorpusGen.Tests.SnapshotRunner;

public sealed class SnapshotFolderTests : IDisposable
{
    private static readonly DiagnosticDescriptor OddLine = new(
        "DEMO001",
        "Line is odd",
        "Line '{0}' is odd",
        "Demo",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Longer description.",
        "https://example.org/DEMO001");

    private readonly string directory = Directory.CreateTempSubdirectory("snapshots").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void A_source_is_written_with_byte_order_mark_and_hint_name()
    {
        Accept(Source("Papers.g.cs", "class A;"));
        Assert.Equal(["Type.Method#Papers.g.verified.cs"], Files());
        Assert.Equal(
            [0xEF, 0xBB, 0xBF, .. "//HintName: Papers.g.cs\nclass A;"u8],
            File.ReadAllBytes(PathOf("Type.Method#Papers.g.verified.cs")));
    }

    [Fact]
    public void Folders_of_a_hint_name_stay_in_the_text_only()
    {
        Accept(Source("sub/Papers.g.cs", ""));
        Assert.Equal("//HintName: sub/Papers.g.cs\n", File.ReadAllText(PathOf("Type.Method#Papers.g.verified.cs")));
    }

    [Fact]
    public void Newlines_become_line_feeds_and_nothing_is_trimmed()
    {
        Accept(Source("A.cs", "\r\n a \r b\n\n c \r\n\n"));
        Assert.Equal("//HintName: A.cs\n\n a \n b\n\n c \n\n", File.ReadAllText(PathOf("Type.Method#A.verified.cs")));
    }

    [Fact]
    public void Equal_names_are_numbered_in_the_order_of_driver_and_hint_name()
    {
        var first = new DemoGenerator { Sources = [("b/A.cs", "// 1"), ("a/A.cs", "// 0"), ("B.cs", "// alone")] };
        var second = new DemoGenerator { Sources = [("A.cs", "// 2")] };
        Accept(first, second);
        Assert.Equal(
            ["Type.Method#A.00.verified.cs", "Type.Method#A.01.verified.cs", "Type.Method#A.02.verified.cs", "Type.Method#B.verified.cs"],
            Files());
        Assert.Equal("//HintName: a/A.cs\n// 0", File.ReadAllText(PathOf("Type.Method#A.00.verified.cs")));
        Assert.Equal("//HintName: b/A.cs\n// 1", File.ReadAllText(PathOf("Type.Method#A.01.verified.cs")));
        Assert.Equal("//HintName: A.cs\n// 2", File.ReadAllText(PathOf("Type.Method#A.02.verified.cs")));
    }

    [Fact]
    public void Diagnostics_are_written_like_json_without_quotes()
    {
        var span = new LinePositionSpan(new(1, 0), new(1, 3));
        Accept(Reports(Diagnostic.Create(OddLine, Location.Create("papers/list.txt", new(4, 3), span), "two")));
        Assert.Equal(["Type.Method.verified.txt"], Files());
        const string Expected = """
            {
              Diagnostics: [
                {
                  Location: papers\list.txt: (1,0)-(1,3),
                  Message: Line 'two' is odd,
                  Severity: Warning,
                  WarningLevel: 1,
                  Descriptor: {
                    Id: DEMO001,
                    Title: Line is odd,
                    Description: Longer description.,
                    HelpLink: https://example.org/DEMO001,
                    MessageFormat: Line '{0}' is odd,
                    Category: Demo,
                    DefaultSeverity: Warning,
                    IsEnabledByDefault: true
                  }
                }
              ]
            }
            """;
        Assert.Equal(
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Expected)],
            File.ReadAllBytes(PathOf("Type.Method.verified.txt")));
    }

    [Fact]
    public void What_a_diagnostic_does_not_have_is_left_out()
    {
        var bare = new DiagnosticDescriptor(
            "D1", "", "{0}", "C", DiagnosticSeverity.Error, isEnabledByDefault: true, customTags: ["a", "b"]);
        Accept(Reports(
            Diagnostic.Create(bare, Location.None, ""),
            Diagnostic.Create(bare, Location.None, "one\r\ntwo")));
        var text = File.ReadAllText(PathOf("Type.Method.verified.txt"));
        Assert.StartsWith(
            """
            {
              Diagnostics: [
                {
                  Message: ,
                  Severity: Error,
                  Descriptor: {
                    Id: D1,
                    Title: ,
                    MessageFormat: {0},
                    Category: C,
                    DefaultSeverity: Error,
                    IsEnabledByDefault: true,
                    CustomTags: [
                      a,
                      b
                    ]
                  }
                },
                {
                  Message:
            one
            two,
                  Severity: Error,
            """,
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Guids_and_date_times_are_numbered()
    {
        const string Guid = "4e5a1d8e-3a56-4f43-8ea0-0a52b4d8d7b1";
        var any = new DiagnosticDescriptor("D1", Guid, "{0}", "2021-02-03T04:05:06", DiagnosticSeverity.Info, isEnabledByDefault: true);
        Accept(Reports(
            Diagnostic.Create(any, Location.None, Guid),
            Diagnostic.Create(any, Location.None, "in a text " + Guid)));
        var lines = File.ReadAllLines(PathOf("Type.Method.verified.txt")).Select(line => line.Trim()).ToList();
        Assert.Contains("Message: Guid_1,", lines);
        Assert.Contains("Title: Guid_1,", lines);
        Assert.Contains("Category: DateTime_1,", lines);
        Assert.Contains($"Message: in a text {Guid},", lines);
    }

    [Fact]
    public void Nothing_generated_leaves_no_file_and_passes()
    {
        Check(new DemoGenerator());
        Assert.Empty(Files());
    }

    [Fact]
    public void The_exception_of_a_generator_is_thrown_again()
    {
        var failure = new FormatException("no");
        Assert.Same(failure, Assert.Throws<FormatException>(() => Check(new DemoGenerator { Failure = failure })));
    }

    [Fact]
    public void The_exceptions_of_two_generators_are_thrown_together()
    {
        var generator = new DemoGenerator { Failure = new FormatException("no") };
        var thrown = Assert.Throws<AggregateException>(() => Check(generator, new DemoGenerator { Failure = new IOException("no") }));
        Assert.Equal(2, thrown.InnerExceptions.Count);
    }

    [Fact]
    public void A_source_without_verified_file_is_new()
    {
        var thrown = Assert.Throws<VerifyException>(() => Check(Source("A.cs", "class A;")));
        Assert.Contains(
            "New:\n  - Received: Type.Method#A.received.cs\n    Verified: Type.Method#A.verified.cs\n",
            thrown.Message,
            StringComparison.Ordinal);
        Assert.Equal(["Type.Method#A.received.cs"], Files());
        Assert.Equal(
            [0xEF, 0xBB, 0xBF, .. "//HintName: A.cs\nclass A;"u8],
            File.ReadAllBytes(PathOf("Type.Method#A.received.cs")));
    }

    [Theory]
    [InlineData("//HintName: A.cs\nclass B;")]
    [InlineData("//HintName: B.cs\nclass A;")]
    [InlineData("//HintName: A.cs\r\nclass A;")]
    [InlineData("//HintName: A.cs\nclass A;\n")]
    [InlineData("class A;")]
    public void A_verified_file_that_differs_is_not_equal(string verified)
    {
        File.WriteAllText(PathOf("Type.Method#A.verified.cs"), verified);
        var thrown = Assert.Throws<VerifyException>(() => Check(Source("A.cs", "class A;")));
        Assert.Contains(
            "NotEqual:\n  - Received: Type.Method#A.received.cs\n    Verified: Type.Method#A.verified.cs\n",
            thrown.Message,
            StringComparison.Ordinal);
        Assert.Equal(["Type.Method#A.received.cs", "Type.Method#A.verified.cs"], Files());
        Assert.Equal(verified, File.ReadAllText(PathOf("Type.Method#A.verified.cs")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_equal_file_passes_with_and_without_byte_order_mark_and_leaves_no_received_file(bool mark)
    {
        File.WriteAllText(PathOf("Type.Method#A.verified.cs"), "//HintName: A.cs\nclass A;", new UTF8Encoding(mark));
        File.WriteAllText(PathOf("Type.Method#A.received.cs"), "old");
        File.WriteAllText(PathOf("Type.Method#Gone.received.cs"), "old");
        File.WriteAllText(PathOf("Type.Method.received.txt"), "old");
        Check(Source("A.cs", "class A;"));
        Assert.Equal(["Type.Method#A.verified.cs"], Files());
    }

    [Fact]
    public void A_verified_file_that_nothing_generates_is_to_be_deleted()
    {
        File.WriteAllText(PathOf("Type.Method#Gone.verified.cs"), "//HintName: Gone.cs\n");
        File.WriteAllText(PathOf("Type.Method.verified.txt"), "{}");
        var thrown = Assert.Throws<VerifyException>(() => Check(new DemoGenerator()));
        Assert.Contains("Delete:\n", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("  - Type.Method#Gone.verified.cs\n", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("  - Type.Method.verified.txt\n", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_case_of_a_file_name_counts()
    {
        File.WriteAllText(PathOf("Type.Method#a.verified.cs"), "//HintName: A.cs\n");
        var thrown = Assert.Throws<VerifyException>(() => Check(Source("A.cs", "")));
        Assert.Contains("New:\n  - Received: Type.Method#A.received.cs\n", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Delete:\n  - Type.Method#a.verified.cs\n", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Type.Method2#A.verified.cs")]
    [InlineData("Type.Method_p=1#A.verified.cs")]
    [InlineData("Type.Method_p=1#A.received.cs")]
    public void Files_of_other_tests_are_left_alone(string name)
    {
        File.WriteAllText(PathOf(name), "");
        Check(new DemoGenerator());
        Assert.Equal([name], Files());
    }

    [Fact]
    public void Accepting_writes_what_is_generated_and_deletes_what_is_not()
    {
        File.WriteAllText(PathOf("Type.Method#Gone.verified.cs"), "");
        File.WriteAllText(PathOf("Type.Method#A.verified.cs"), "old");
        Accept(Source("A.cs", ""));
        Check(Source("A.cs", ""));
        Assert.Equal(["Type.Method#A.verified.cs"], Files());
    }

    private static DemoGenerator Source(string hintName, string text) => new() { Sources = [(hintName, text)] };

    private static DemoGenerator Reports(params Diagnostic[] diagnostics) => new() { Diagnostics = diagnostics };

    private void Accept(params DemoGenerator[] generators) => Run(generators, accept: true);

    private void Check(params DemoGenerator[] generators) => Run(generators, accept: false);

    private void Run(DemoGenerator[] generators, bool accept) =>
        SnapshotFolder.Check(new(directory, "Type.Method"), DemoGenerator.Drive(generators).GetRunResult(), accept);

    private string PathOf(string name) => Path.Combine(directory, name);

    private IEnumerable<string> Files() =>
        Directory.EnumerateFiles(directory).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
}
