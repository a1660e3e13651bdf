using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace CorpusGen.Tests.Documentation;

/// <summary>The list of others' work, held against what is restored and what data there is.</summary>
public sealed class NoticeTests
{
    // Taken by projects and scripts that are written while they run.
    private static readonly string[] Others = ["Microsoft.Data.Sqlite", "dotnet-stryker"];

    private static readonly string[] Folders = ["src", "tests", "sample"];

    private static readonly HashSet<string> Words = new(
        File.ReadAllText(Path.Combine(Repository.Root, "NOTICE")).Split([' ', ',', '\n', ':', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    public static TheoryData<string> Packages => [.. Projects().SelectMany(Named).Concat(Others).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Each_package_that_is_restored_is_named(string package) => Assert.Contains(package, Words);

    [Fact]
    public void Each_table_that_was_made_of_others_work_is_named()
    {
        var tables = Directory.GetFiles(Path.Combine(Repository.Root, "src", "CorpusGen", "Tables"))
            .Where(table => !File.ReadLines(table).Take(4).Any(line => line.Contains("by hand", StringComparison.Ordinal)))
            .Select(table => Path.GetFileName(table)!)
            .ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.Contains(table, Words));
    }

    private static IEnumerable<string> Projects() => Folders
        .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories))
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj", "artifacts"]).Any())
        .Append(Path.Combine(Repository.Root, "Directory.Packages.props"));

    private static IEnumerable<string> Named(string path) => XDocument.Load(path).Descendants()
        .Where(item => item.Name.LocalName is "PackageVersion" or "PackageReference" or "PackageDownload")
        .Select(item => (string?)item.Attribute("Include"))
        .OfType<string>();
}
