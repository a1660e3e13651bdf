using System.IO;
using System.Linq;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorpusGen.Tests.Generator;

/// <summary>How many abstracts of 1,150 characters a project holds: the figures of docs/measures.md.</summary>
public sealed class LiteralLimitTests
{
    [Theory]
    [InlineData(6_500, true)]
    [InlineData(7_200, false)]
    public void String_literals_hold_6_500_abstracts_and_not_7_200(int count, bool fits) => Assert.Equal(
        fits ? "" : "CS8103",
        Errors(Project(count).WithFramework(References.Net472).WithLanguage(LanguageVersion.CSharp9)));

    [Fact]
    public void Utf8_literals_hold_more_than_string_literals() =>
        Assert.Equal("", Errors(Project(7_200).WithFramework(References.Net100).WithLanguage(LanguageVersion.CSharp12)));

    private static GeneratorRun Project(int count) => Corpora.Empty.WithText(
        "many.txt",
        "Many\n" + string.Concat(
            Enumerable.Range(0, count).Select(i => $"Name: P{i:D6}\nAbstract: {i:D6}".PadRight(1_150 + 24, 'x') + "\n")));

    private static string Errors(GeneratorRun run)
    {
        using var assembly = new MemoryStream();
        var errors = run.Run().OutputCompilation().Emit(assembly, cancellationToken: TestContext.Current.CancellationToken).Diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return string.Join(' ', errors.Select(error => error.Id).Distinct());
    }
}
