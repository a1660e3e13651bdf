using System;
using System.Linq;
using CorpusGen.Tests.Roslyn;
using Xunit;

namespace CorpusGen.Tests.Generator;

/// <summary>A build that does not say where the project is, as in a sandbox that has another name on every machine.</summary>
public sealed class SandboxTests
{
    private const string Content = "Vera\nAbstract: Bees dance, and they do it well.\n";

    [Fact]
    public void The_folder_that_the_compiler_is_started_in_is_not_in_the_output()
    {
        var here = In("/sandbox/1/root");
        Assert.Contains("CorpusFile_Shard_list_txt_", here, StringComparison.Ordinal);
        Assert.DoesNotContain("sandbox", here, StringComparison.Ordinal);
        Assert.Equal(here, In("/elsewhere/b"));
    }

    [Fact]
    public void A_project_that_says_its_folder_is_told_from_there()
    {
        var run = Corpora.Empty.WithText("/work/Shard/list.txt", Content);
        var said = run.WithProperty("ProjectDir", "/work/Shard");
        Assert.Equal(Output(said), Output(said.WithFolder("/work")));
        Assert.NotEqual(Output(said), Output(run.WithFolder("/work")));
    }

    private static string In(string folder) =>
        Output(Corpora.Empty.WithFolder(folder).WithText(folder + "/Shard/list.txt", Content));

    private static string Output(GeneratorRun run) =>
        string.Concat(run.CheckAll().Generated.Select(source => source.Key + source.Value));
}
