using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using CorpusGen.Benchmarks.Corpora;
using CorpusGen.Benchmarks.Measuring;
using CorpusGen.Benchmarks.Quality;

namespace CorpusGen.Benchmarks.Scale;

/// <summary>A project with a corpus, as a user of CorpusGen has it, in a folder of its own.</summary>
internal sealed class ConsumerProject
{
    private const string File = "Consumer.csproj";

    private readonly string folder;

    private ConsumerProject(string folder) => this.folder = folder;

    /// <summary>Writes the project.</summary>
    /// <param name="folder">Its folder, which is made.</param>
    /// <param name="corpus">Its corpus files, which stay where they are; <see langword="null"/> for a project without CorpusGen.</param>
    /// <param name="text">The property <c>CorpusText</c>.</param>
    /// <param name="sources">Its C# files: names and contents.</param>
    /// <param name="more">More of the project file: properties and items.</param>
    /// <returns>The project.</returns>
    public static ConsumerProject Write(
        string folder,
        CorpusFolder? corpus,
        string text,
        IEnumerable<(string Name, string Content)> sources,
        string more = "")
    {
        Directory.CreateDirectory(folder);
        var build = Path.Combine(QualityOptions.Repository, "src", "CorpusGen", "build");
        var items = corpus is null
            ? string.Empty
            : $"""<CorpusFile Include="{corpus.Path}/*.txt" /><Analyzer Include="{typeof(CorpusGenerator).Assembly.Location}" />""";
        System.IO.File.WriteAllText(Path.Combine(folder, File), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {(corpus is null ? string.Empty : $"""<Import Project="{build}/CorpusGen.props" />""")}
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <RootNamespace>Consumer</RootNamespace>
                <Nullable>enable</Nullable>
                <InvariantGlobalization>true</InvariantGlobalization>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
                <NoWarn>$(NoWarn);NU1603</NoWarn>
                <CorpusText>{text}</CorpusText>
              </PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
              {more}
              {(corpus is null ? string.Empty : $"""<Import Project="{build}/CorpusGen.targets" />""")}
            </Project>
            """);
        foreach (var (name, content) in sources)
        {
            System.IO.File.WriteAllText(Path.Combine(folder, name), content);
        }

        return new ConsumerProject(folder);
    }

    /// <summary>Finds out how the build would call the compiler, and does all that goes before.</summary>
    /// <returns>The call.</returns>
    public CompilerCall CompilerCall()
    {
        var asked = ProcessRun.Of(
            folder,
            "dotnet",
            "build",
            File,
            "-c",
            "Release",
            "-t:PrepareResources;Compile",
            "-p:ProvideCommandLineArgs=true",
            "-p:SkipCompilerExecution=true",
            "-getItem:CscCommandLineArgs",
            "-getProperty:RoslynTargetsPath");
        using var answer = JsonDocument.Parse(asked.Output);
        var roslyn = answer.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!;
        return new CompilerCall(
            folder,
            Path.Combine(roslyn, "bincore", "csc.dll"),
            [.. answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
                .Select(item => item.GetProperty("Identity").GetString()!)]);
    }

    /// <summary>Builds the project for release.</summary>
    /// <returns>The program.</returns>
    public string Build()
    {
        ProcessRun.Of(folder, "dotnet", "build", File, "-c", "Release", "-v", "quiet", "--nologo");
        return Path.Combine(folder, "bin", "Release", "net10.0", OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer");
    }
}
