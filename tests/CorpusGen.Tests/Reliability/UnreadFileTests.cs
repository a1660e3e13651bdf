using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CorpusGen.Emitting;
using CorpusGen.Rules;
using CorpusGen.Tests.Generator;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CorpusGen.Tests.Reliability;

/// <summary>
/// Corpus files that the host cannot read. The compiler tells of them when it has written the assembly, which the next build finds up to
/// date: so there must be no assembly.
/// </summary>
public sealed class UnreadFileTests
{
    private const string Sound = "Name: Sound\nAbstract: A sound entry about digital libraries.";

    public static TheoryData<Exception?> Faults =>
        new() { (Exception?)null, new IOException("It is locked."), new UnauthorizedAccessException("It is secret.") };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_file_that_cannot_be_read_costs_no_other_one_and_there_is_no_program_without_it(Exception? fault)
    {
        var run = Corpora.Empty.WithText("sound.txt", Sound).WithText(Unread(fault)).WithMetadata("bad.txt", "CorpusFile", "true").Run();
        Assert.Null(run.RunResult.Results.Single().Exception);
        Assert.Contains(run.Generated.Values, source => source.Contains("Paper Sound ", StringComparison.Ordinal));
        var error = Assert.Single(
            run.OutputCompilation().GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal("CS1029", error.Id);
        var message = error.GetMessage(CultureInfo.InvariantCulture);
        Assert.StartsWith($"#error: '{UnreadSource.Rule}: ", message, StringComparison.Ordinal);
        Assert.Contains("a corpus file that could not be read", message, StringComparison.Ordinal);
        Assert.EndsWith($"({RuleList.PageOf(UnreadSource.Rule)})'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_can_be_read_again_is_in_the_program()
    {
        var run = Corpora.Empty.WithText("sound.txt", Sound).WithText("bad.txt", null).Run();
        Assert.Contains("CorpusUnread.g.cs", run.Generated.Keys);
        var next = run.Next(project => project.WithText("bad.txt", "Name: Read\nAbstract: It is read.")).AssertClean().AssertSameAsFresh();
        Assert.Equal("It is read.", next.Evaluate<string>("Demo.Papers.Read.Abstract"));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task No_analyzer_throws_because_of_a_file_that_cannot_be_read(Exception? fault)
    {
        var run = Corpora.Empty.WithText(new TestText("sound.txt", Sound + "\n\nTittle: a")).WithText(Unread(fault))
            .WithMetadata("sound.txt", "CorpusFile", "true")
            .WithMetadata("bad.txt", "CorpusFile", "true")
            .WithProperty("CorpusText", "Literal");
        var found = await run.Run().Compilation
            .WithAnalyzers([new FileAnalyzer(), new FileInfoAnalyzer(), new CorpusAnalyzer(), new CorpusInfoAnalyzer(), new ConfigurationAnalyzer(), new UsesAnalyzer()], new AnalyzerOptions([.. run.Texts], run.Options))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Contains(found, diagnostic => diagnostic.Id == "CORPUS004");
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
    }

    private static TestText Unread(Exception? fault) => new("bad.txt", (string?)null) { Fault = fault };
}
