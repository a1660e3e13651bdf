using System.IO;
using System.Threading.Tasks;

namespace CorpusGen.Package.Tests;

/// <summary>A project that a test writes.</summary>
internal sealed class Project(PackedFeed feed, string folder, string name)
{
    public string Folder { get; } = Path.Combine(folder, name);

    public string Assembly => Path.Combine(Folder, "bin", "Debug", "net10.0", "Consumer.dll");

    /// <summary>Writes the project file, with corpus files and properties of the test's own.</summary>
    public Project WithFiles(string files, string properties = "") => With("Consumer.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <UseAppHost>false</UseAppHost>
            <EnableNETAnalyzers>false</EnableNETAnalyzers>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="CorpusGen" Version="{Setup.Version}" PrivateAssets="all" />
            {files}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Writes a file; its folder is made.</summary>
    public Project With(string path, string content)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return this;
    }

    /// <summary>Calls <c>dotnet</c> in the folder of the project.</summary>
    public Task<Ran> DotnetAsync(params string[] arguments) => feed.DotnetAsync(Folder, arguments);

    /// <summary>Runs what was built.</summary>
    public async Task<string[]> RunAsync() => (await Build.RunAsync(Folder, Assembly)).Lines;
}
