using System;
using System.Linq;
using CorpusGen.Tests.Generator;
using CorpusGen.Tests.Roslyn;
using Xunit;

namespace CorpusGen.Tests.Documentation;

/// <summary>
/// The examples of the pages. <c>&lt;!-- corpus: path --&gt;</c> before a fenced block makes it a corpus file, <c>&lt;!-- compiled --&gt;</c>
/// makes it statements that are compiled and run with the corpus files above it, and <c>&lt;!-- output --&gt;</c> says what these
/// write. A page without a corpus file has those of the README.
/// </summary>
public sealed class ExampleTests
{
    private const string Readme = "README.md";
    private const string CorpusFile = "corpus: ";
    private const string Compiled = "compiled";
    private const string Output = "output";

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
        var result = CorpusAbove(page, line).WithSource("Example.cs", Source(example.Text)).Run().AssertClean();
        var written = result.Evaluate<string>("Example.Run()");
        if (blocks.FirstOrDefault(block => block.Line > line) is { Marker: Output } output)
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
            Assert.All(markers.Index().Where(item => item.Item == Output), item => Assert.Equal(Compiled, markers[item.Index - 1]));
        }
    }

    /// <summary>The corpus files between an example and the example above it; where there are none, those of that one.</summary>
    private static GeneratorRun CorpusAbove(string page, int line)
    {
        var run = Corpora.Empty;
        var wasCompiled = true;
        foreach (var block in Repository.Read(page).Blocks.TakeWhile(block => block.Line < line))
        {
            if (block.Marker.StartsWith(CorpusFile, StringComparison.Ordinal))
            {
                run = (wasCompiled ? Corpora.Empty : run).WithText(block.Marker[CorpusFile.Length..], block.Text);
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

    private static string Source(string statements) => $$"""
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

            internal static string Written => Lines.ToString();

            internal static void WriteLine(object? value) => Lines.Append(value).Append('\n');
        }
        """;
}
