using System;
using System.IO;
using System.Linq;
using Xunit;

namespace CorpusGen.Tests.Documentation;

public sealed class LinkTests
{
    public static TheoryData<string> Pages => [.. Repository.Pages];

    [Fact]
    public void There_are_pages_with_links() => Assert.NotEmpty(Repository.Pages.SelectMany(page => Repository.Read(page).Links));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Relative_links_lead_to_files_and_headings(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        var broken = Repository.Read(page).Links.Where(
            link => !link.Contains("://", StringComparison.Ordinal) && !Exists(page, folder, link));
        Assert.Empty(broken);
    }

    private static bool Exists(string page, string folder, string link)
    {
        var parts = link.Split('#', 2);
        var file = parts[0].Length == 0 ? Path.Combine(Repository.Root, page) : Path.GetFullPath(Path.Combine(folder, parts[0]));
        return (File.Exists(file) || Directory.Exists(file))
            && (parts.Length == 1
                || Repository.Read(Path.GetRelativePath(Repository.Root, file)).Anchors.Contains(parts[1], StringComparer.Ordinal));
    }
}
