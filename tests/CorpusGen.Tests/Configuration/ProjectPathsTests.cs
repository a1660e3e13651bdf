using System.Linq;
using CorpusGen.Configuration;
using Xunit;

namespace CorpusGen.Tests.Configuration;

public sealed class ProjectPathsTests
{
    [Theory]
    [InlineData("/a/proj/x.txt", "/a/proj", "x.txt")]
    [InlineData("/a/proj/x.txt", "/a/proj/", "x.txt")]
    [InlineData("/a/proj/b c/x.txt", "/a/proj", "b c/x.txt")]
    [InlineData("/a/x.txt", "/a/proj", "../x.txt")]
    [InlineData("/b/c/x.txt", "/a/proj", "../../b/c/x.txt")]
    [InlineData("/a/proj2/x.txt", "/a/proj", "../proj2/x.txt")]
    [InlineData("/a/pro", "/a/proj", "../pro")]
    [InlineData("/a/proj", "/a/proj", "../proj")]
    [InlineData("/A/proj/x.txt", "/a/proj", "../../A/proj/x.txt")]
    [InlineData("/a/proj/b\\x.txt", "/a/proj", "b\\x.txt")]
    [InlineData("/a/x.txt", "/", "a/x.txt")]
    [InlineData("/x.txt", "/", "x.txt")]
    [InlineData("b/x.txt", "/a/proj", "b/x.txt")]
    [InlineData("../x.txt", "/a/proj", "../x.txt")]
    [InlineData("b\\x.txt", "/a/proj", "b\\x.txt")]
    [InlineData("x.txt", "", "x.txt")]
    public void A_path_is_told_from_the_folder_of_the_project(string path, string folder, string expected) =>
        Assert.Equal(expected, ProjectPaths.Relative(path, folder));

    [Theory]
    [InlineData(@"C:\a\proj\x.txt", @"C:\a\proj", "x.txt")]
    [InlineData(@"C:\a\proj\x.txt", @"C:\a\proj\", "x.txt")]
    [InlineData(@"c:\A\Proj\b\x.txt", @"C:\a\proj", "b/x.txt")]
    [InlineData(@"C:/a/proj/b/x.txt", @"C:\a\proj", "b/x.txt")]
    [InlineData(@"C:\a\proj2\x.txt", @"C:\a\proj", "../proj2/x.txt")]
    [InlineData(@"C:\x.txt", @"C:\a\proj", "../../x.txt")]
    [InlineData(@"C:\a\x.txt", @"C:\", "a/x.txt")]
    [InlineData(@"\\server\share\proj\b\x.txt", @"\\server\share\proj", "b/x.txt")]
    [InlineData(@"b\x.txt", @"C:\a\proj", "b/x.txt")]
    [InlineData(@"D:\a\proj\x.txt", @"C:\a\proj", "x.txt")]
    [InlineData(@"\\server\share\x.txt", @"C:\a\proj", "x.txt")]
    public void A_path_of_Windows_is_told_with_slashes_and_without_regard_to_case(string path, string folder, string expected) =>
        Assert.Equal(expected, ProjectPaths.Relative(path, folder));

    [Theory]
    [InlineData("/a/proj/x.txt")]
    [InlineData(@"C:\a\proj\x.txt")]
    public void Without_a_folder_a_file_goes_by_its_name(string path) => Assert.Equal("x.txt", ProjectPaths.Relative(path, ""));

    [Theory]
    [InlineData("/a/proj/x.txt", "/a/proj", "x.txt")]
    [InlineData("/a/proj/b/x.txt", "/a/proj", "b/x.txt")]
    [InlineData("/a/proj2/x.txt", "/a/proj", "../proj2/x.txt")]
    [InlineData(@"C:\a\proj\x.txt", @"c:\A\proj\", "x.txt")]
    [InlineData("C:/a/proj/x.txt", @"C:\a\proj", "x.txt")]
    [InlineData("x.txt", "", "x.txt")]
    [InlineData("/a/proj/x.txt", "", "/a/proj/x.txt")]
    [InlineData(@"D:\a\x.txt", @"C:\a\proj", @"D:\a\x.txt")]
    public void The_key_is_the_path_told_from_the_folder_unless_that_is_a_name_two_files_could_share(
        string path, string folder, string expected) =>
        Assert.Equal(expected, ProjectPaths.Key(path, folder));

    [Theory]
    [InlineData("/")]
    [InlineData("/a")]
    [InlineData("/a/proj")]
    [InlineData("")]
    [InlineData(@"C:\")]
    [InlineData(@"C:\a\proj")]
    [InlineData("C:/a/proj/")]
    public void No_two_files_share_a_key(string folder)
    {
        string[] paths =
        [
            "/x.txt", "/a/x.txt", "/a/proj/x.txt", "/a/proj2/x.txt", "/a/proj/a/x.txt",
            "/b/x.txt", @"C:\x.txt", @"C:\a\x.txt", @"C:\a\proj\x.txt",
            @"C:\a\proj2\x.txt", @"D:\x.txt", @"D:\a\proj\x.txt", @"\\server\share\x.txt",
        ];
        var ofOneSystem = paths.Where(path => folder.Length == 0 || path[0] == '/' == (folder[0] == '/')).ToArray();
        Assert.Distinct(ofOneSystem.Select(path => ProjectPaths.Key(path, folder)));
    }
}
