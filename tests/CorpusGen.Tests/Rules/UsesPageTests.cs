using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CorpusGen.Rules;
using CorpusGen.Tests.Documentation;
using CorpusGen.Tests.Generator;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CorpusGen.Tests.Rules;

/// <summary>The examples of the pages of the rules about uses: the first has the finding, the second has it no more.</summary>
public sealed class UsesPageTests
{
    [Fact]
    public async Task What_stands_before_has_the_finding_and_what_stands_after_has_none_of_its_rule()
    {
        Assert.Equal(["CORPUS401"], await AnalyzeAsync("CORPUS401", example: 1));
        Assert.Equal(["CORPUS402"], await AnalyzeAsync("CORPUS401", example: 2));
        Assert.Equal(["CORPUS402"], await AnalyzeAsync("CORPUS402", example: 1));
        Assert.Empty(await AnalyzeAsync("CORPUS402", example: 2));
        Assert.Equal(["CORPUS403"], await AnalyzeAsync("CORPUS403", example: 1, compiles: false));
        Assert.Empty(await AnalyzeAsync("CORPUS403", example: 2));
    }

    /// <summary>A page's first block is the corpus file; the examples follow.</summary>
    private static async Task<IEnumerable<string>> AnalyzeAsync(string rule, int example, bool compiles = true)
    {
        var blocks = Repository.Read($"docs/rules/{rule}.md").Blocks;
        var run = Corpora.Empty.WithText("a.txt", blocks[0].Text)
            .WithSource(
                "Use.cs",
                $"using System; using Demo; internal static class Use {{ internal static void It() {{ {blocks[example].Text} }} }}");
        var result = run.Run();
        var analysis = (compiles ? result.AssertClean() : result)
            .OutputCompilation()
            .WithAnalyzers([new UsesAnalyzer()], new AnalyzerOptions([.. run.Texts], run.Options));
        return (await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).Select(diagnostic => diagnostic.Id);
    }
}
