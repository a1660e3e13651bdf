using System;
using CorpusGen.Configuration;
using CorpusGen.Merging;
using CorpusGen.Tests.Roslyn;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Generator;

/// <summary>
/// The models of the pipeline are equal when they were made of the same input, and of input that says the same; they differ
/// wherever the output does. And they hold nothing of the compiler.
/// </summary>
public sealed class ModelEqualityTests
{
    private const string Content = """
        Anna
        Name: Sorting
        Title: Sorting without Comparing
        Authors: B. Ode; C. Iff
        Year: 1999
        Doi: 10.1000/182
        Arxiv: 2102.12092
        Url: https://example.org/sorting
        Keywords: integer sorting; machine models
        Abstract: We sort integers without comparing them. Radix sort (RS) is refined.
        """;

    /// <summary>Inputs that say the same in other bytes.</summary>
    public static TheoryData<string> SameMeaning => new(
        Content + "\n",
        Content.Replace("\n", "\r\n", StringComparison.Ordinal),
        Content.Replace("\n", "\r", StringComparison.Ordinal),
        Content.Replace("without comparing", "without  comparing", StringComparison.Ordinal),
        Content.Replace("comparing them. ", "comparing them.\n  ", StringComparison.Ordinal),
        Content.Replace("Title:", "TITLE:", StringComparison.Ordinal),
        Content.Replace("Doi: 10", "Doi: https://doi.org/10", StringComparison.Ordinal),
        Content.Replace("; ", " ;; ", StringComparison.Ordinal));

    /// <summary>Inputs that differ in one thing each.</summary>
    public static TheoryData<string> OtherMeaning => new(
        Content.Replace("Anna", "Ben", StringComparison.Ordinal),
        Content.Replace("Name: Sorting", "Name: Sorter", StringComparison.Ordinal),
        Content.Replace("without Comparing", "by Comparing", StringComparison.Ordinal),
        Content.Replace("C. Iff", "D. Iff", StringComparison.Ordinal),
        Content.Replace("1999", "2000", StringComparison.Ordinal),
        Content.Replace("/182", "/183", StringComparison.Ordinal),
        Content.Replace("12092", "12093", StringComparison.Ordinal),
        Content.Replace("org/sorting", "org/sorted", StringComparison.Ordinal),
        Content.Replace("machine models", "machine model", StringComparison.Ordinal),
        Content.Replace("(RS)", "(Rs)", StringComparison.Ordinal),
        Content.Replace("refined.", "refined!", StringComparison.Ordinal),
        "# a line more\n" + Content);

    [Fact]
    public void The_same_input_gives_equal_models()
    {
        Assert.Equal(Understand(Content), Understand(Content));
        Assert.Equal(Understand(Content).GetHashCode(), Understand(Content).GetHashCode());
        Assert.Equal(Merge(Content), Merge(Content));
        Assert.Equal(Merge(Content).GetHashCode(), Merge(Content).GetHashCode());
        Assert.Equal(CorpusOptions.Read(Options("8")), CorpusOptions.Read(Options("8")));
    }

    [Theory]
    [MemberData(nameof(SameMeaning))]
    public void Input_that_says_the_same_gives_equal_models(string content)
    {
        Assert.NotEqual(Content, content);
        Assert.Equal(Understand(Content), Understand(content));
        Assert.Equal(Merge(Content), Merge(content));
    }

    [Theory]
    [MemberData(nameof(OtherMeaning))]
    public void Input_that_says_something_else_gives_another_model(string content)
    {
        Assert.NotEqual(Content, content);
        Assert.NotEqual(Understand(Content), Understand(content));
    }

    [Fact]
    public void Another_property_gives_other_options() =>
        Assert.NotEqual(CorpusOptions.Read(Options("8")), CorpusOptions.Read(Options("7")));

    [Fact]
    public void The_models_hold_nothing_of_the_compiler()
    {
        ObjectGraph.AssertHoldsNoRoslynObject(Understand(Content));
        ObjectGraph.AssertHoldsNoRoslynObject(Merge(Content));
        ObjectGraph.AssertHoldsNoRoslynObject(CorpusOptions.Read(Options("8")));
    }

    private static CorpusFile Understand(string content) =>
        FileUnderstanding.Understand("a.txt", "a.txt", SourceText.From(content), TestContext.Current.CancellationToken);

    private static MergedCorpus Merge(string content) =>
        CorpusMerger.Merge([Understand(content)], CorpusOptions.Read(Options("8")), TestContext.Current.CancellationToken);

    private static Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions Options(string keywords) =>
        TestOptions.Empty.WithProperty("CorpusKeywordsPerPaper", keywords).GlobalOptions;
}
