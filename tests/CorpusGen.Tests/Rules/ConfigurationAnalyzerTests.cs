using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Tasks;
using CorpusGen.Rules;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class ConfigurationAnalyzerTests
{
    [Theory]
    [InlineData("CorpusNamespace", "not a namespace", "a namespace such as Company.Product")]
    [InlineData("CorpusVisibility", "protected", "internal or public")]
    [InlineData("CorpusText", "Resource", "Auto, Literal or None")]
    [InlineData("CorpusText", "1", "Auto, Literal or None")]
    [InlineData("CorpusKeywordsPerPaper", "16", "a whole number from 0 to 15")]
    [InlineData("CorpusKeywordMinPapers", "0", "a whole number from 1")]
    public async Task A_value_that_cannot_be_read_is_reported_with_what_could_stand_there(string property, string value, string expected)
    {
        var diagnostic = Assert.Single(await AnalyzeAsync(TestOptions.Empty.WithProperty(property, value)));
        Assert.Equal("CORPUS901", diagnostic.Id);
        Assert.Equal(
            $"The property '{property}' is '{value}', which is not {expected}; the default stands in for it",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("CorpusNamespace", "Company.Product")]
    [InlineData("CorpusVisibility", "PUBLIC")]
    [InlineData("CorpusText", "none")]
    [InlineData("CorpusKeywordsPerPaper", " 0 ")]
    [InlineData("CorpusKeywordMinPapers", "")]
    [InlineData("SomethingElse", "not ours")]
    public async Task A_value_that_can_be_read_is_not(string property, string value) =>
        Assert.Empty(await AnalyzeAsync(TestOptions.Empty.WithProperty(property, value)));

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(TestOptions options)
    {
        var compilation = CSharpCompilation.Create("Tested", [], References.Of(References.Net100), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var analysis = compilation.WithAnalyzers([new ConfigurationAnalyzer()], new AnalyzerOptions([], options));
        return await analysis.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
