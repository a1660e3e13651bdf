using System;
using System.Linq;
using CorpusGen.Tests.Generator;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorpusGen.Tests.Documentation;

/// <summary>
/// The examples of the pages. <c>&lt;!-- corpus: path --&gt;</c> before a fenced block makes it a corpus file,
/// <c>&lt;!-- compiled --&gt;</c> makes it statements that are compiled and run with the corpus files above it, and
/// <c>&lt;!-- output --&gt;</c> says what these write; with a path it is a corpus file for the examples below as well.
/// <c>&lt;!-- source: path --&gt;</c> makes a block a file of code that all examples of its page see, and <c>&lt;!-- input --&gt;</c>
/// what the example below it reads from standard input. A page without a corpus file has those of the README.
/// </summary>
public sealed class ExampleTests
{
    private const string Readme = "README.md";
    private const string Compiled = "compiled";
    private const string Output = "output";
    private const string SourceFile = "source: ";
    private const string Input = "input";

    public static TheoryData<string, int> Examples()
    {
        var data = new TheoryData<string, int>();
        foreach (var page in Repository.Pages)
        {
            foreach (var block in Repository.Read(page).Blocks.Where(block => block.Marker == Compiled))
            {
                data.Add(page, block.Line);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_compiles_without_a_warning_and_writes_what_the_page_says(string page, int line)
    {
        var blocks = Repository.Read(page).Blocks;
        var example = blocks.Single(block => block.Line == line);
        var input = blocks.LastOrDefault(block => block.Line < line) is { Marker: Input } above ? above.Text : "";
        var run = blocks.Where(block => block.Marker.StartsWith(SourceFile, StringComparison.Ordinal))
            .Aggregate(CorpusAbove(page, line), (run, block) => run.WithSource(block.Marker[SourceFile.Length..], block.Text));
        var result = run.WithSource("Example.cs", Source(example.Text, input)).Run().AssertClean();
        var written = result.Evaluate<string>("Example.Run()");
        if (blocks.FirstOrDefault(block => block.Line > line) is { } output && IsOutput(output.Marker))
        {
            Assert.True(written == output.Text, "The example writes:\n" + written);
        }
    }

    [Fact]
    public void Every_output_stands_behind_an_example()
    {
        foreach (var page in Repository.Pages)
        {
            var markers = Repository.Read(page).Blocks.Select(block => block.Marker).ToArray();
            Assert.All(markers.Index().Where(item => IsOutput(item.Item)), item => Assert.Equal(Compiled, markers[item.Index - 1]));
            Assert.All(markers.Index().Where(item => item.Item == Input), item => Assert.Equal(Compiled, markers[item.Index + 1]));
        }
    }

    private static bool IsOutput(string marker) => marker.Split(": ")[0] == Output;

    /// <summary>The corpus files between an example and the example above it; where there are none, those of that one.</summary>
    private static GeneratorRun CorpusAbove(string page, int line)
    {
        var run = Corpora.Empty;
        var wasCompiled = true;
        foreach (var block in Repository.Read(page).Blocks.TakeWhile(block => block.Line < line))
        {
            if (block.Marker.Split(": ", 2) is ["corpus" or "output", var path])
            {
                run = (wasCompiled ? Corpora.Empty : run).WithText(path, block.Text);
                wasCompiled = false;
            }
            else
            {
                wasCompiled |= block.Marker == Compiled;
            }
        }

        if (run.Texts.IsEmpty)
        {
            Assert.NotEqual(Readme, page);
            run = CorpusAbove(Readme, int.MaxValue);
        }

        return run;
    }

    private static string Source(string statements, string input) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Demo;

        internal static class Example
        {
            internal static string Run()
            {
                {{statements}}
                return Console.Written;
            }
        }

        internal static class Console
        {
            private static readonly System.Text.StringBuilder Lines = new();

            internal static System.IO.TextReader In { get; } =
                new System.IO.StringReader({{SymbolDisplay.FormatLiteral(input, quote: true)}});

            internal static string Written => Lines.ToString();

            internal static void WriteLine(object? value) => Lines.Append(value).Append('\n');
        }
        """;
}
