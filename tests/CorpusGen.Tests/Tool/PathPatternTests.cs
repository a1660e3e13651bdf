using System;
using System.IO;
using System.Linq;
using CorpusGen.Tool.Files;
using Xunit;

namespace CorpusGen.Tests.Tool;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("*.txt", "a.txt b.txt")]
    [InlineData("?.txt", "a.txt b.txt")]
    [InlineData("./*.txt", "a.txt b.txt")]
    [InlineData("*", "a.txt b.txt c.md")]
    [InlineData("**/*.txt", "a.txt b.txt x/c.txt x/y/d.txt x/y/z/e.txt")]
    [InlineData("x/**/*.txt", "x/c.txt x/y/d.txt x/y/z/e.txt")]
    [InlineData("**/y/*.txt", "x/y/d.txt")]
    [InlineData("**/y/**/*.txt", "x/y/d.txt x/y/z/e.txt")]
    [InlineData("**/**/e.txt", "x/y/z/e.txt")]
    [InlineData("x/**", "x/c.txt x/y/d.txt x/y/z/e.txt")]
    [InlineData("x/*/*.txt", "x/y/d.txt")]
    [InlineData("*/c*t", "x/c.txt")]
    [InlineData("*a*b*.txt", "")]
    [InlineData("x*", "")]
    [InlineData(".hidden/*.txt", ".hidden/f.txt")]
    [InlineData(".*/*.txt", ".hidden/f.txt")]
    public void A_pattern_means_the_files_that_fit_it(string pattern, string expected)
    {
        using var place = new Workplace();
        foreach (var path in "a.txt b.txt c.md x/c.txt x/y/d.txt x/y/z/e.txt .hidden/f.txt x/.g.txt".Split(' '))
        {
            place.With(path, "");
        }

        var (found, problems) = Inputs.Find([pattern], new FileStore(place.Folder));
        Assert.Equal(expected, string.Join(' ', found.Select(input => input.Path)));
        Assert.Equal(expected.Length == 0, problems.Length == 1);
    }

    [Fact]
    public void A_file_whose_name_looks_like_a_pattern_is_meant_itself()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Names of files have no such characters there.");
        using var place = new Workplace().With("a*.txt", "").With("ab.txt", "");
        Assert.Equal("a*.txt", Assert.Single(Inputs.Find(["a*.txt"], new FileStore(place.Folder)).Found).Path);
    }

    [Fact]
    public void A_link_that_leads_up_is_not_followed_for_ever()
    {
        using var place = new Workplace().With("x/a.txt", "");
        Directory.CreateSymbolicLink(place["x/up"], place.Folder);
        Assert.Equal("x/a.txt", Assert.Single(Inputs.Find(["**/*.txt"], new FileStore(place.Folder)).Found).Path);
        Assert.Equal("x/up/x/a.txt", Assert.Single(Inputs.Find(["x/up/x/*.txt"], new FileStore(place.Folder)).Found).Path);
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        using var place = new Workplace().With("x/a.txt", "");
        Assert.Contains(
            "this is a folder", Assert.Single(Inputs.Find(["x"], new FileStore(place.Folder)).Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_are_told_from_the_current_folder()
    {
        using var place = new Workplace().With("x/a.txt", "").With("b.txt", "");
        var store = new FileStore(place["x"]);
        Assert.Equal(
            ["../b.txt", "a.txt"], Inputs.Find([place["x/a.txt"], "../b.txt", "./../x/a.txt"], store).Found.Select(input => input.Path));
    }
}
