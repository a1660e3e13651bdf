using System;
using System.IO;
using System.Reflection;
using System.Threading.Tasks;
using CorpusGen.Tests.Roslyn;
using VerifyTests;
using Xunit;
using static VerifyXunit.Verifier;

namespace CorpusGen.Tests.SnapshotRunner;

public sealed class SnapshotNamesTests
{
    private static readonly string SourceFile = Path.Combine(Path.GetTempPath(), "folder", "Tests.cs");

    [Fact]
    public void Names_begin_with_type_and_method_and_lie_beside_the_test() =>
        Assert.Equal(
            new SnapshotNames(Path.Combine(Path.GetTempPath(), "folder"), "SnapshotNamesTests.Plain"),
            Of(new(), nameof(Plain)));

    [Fact]
    public void Nested_types_are_joined_by_a_point() =>
        Assert.Equal(
            "SnapshotNamesTests.Inner.Method",
            SnapshotNames.Of(new(), SourceFile, typeof(Inner).GetMethod(nameof(Inner.Method))!, []).Prefix);

    [Fact]
    public void A_directory_is_relative_to_the_source_file()
    {
        var settings = new VerifySettings();
        settings.UseDirectory("Snapshots");
        Assert.Equal(Path.Combine(Path.GetTempPath(), "folder", "Snapshots"), Of(settings, nameof(Plain)).Directory);
    }

    [Fact]
    public void Parameters_follow_in_the_order_of_the_method() =>
        Assert.Equal("SnapshotNamesTests.WithParameters_text=a_number=1", Of(new(), nameof(WithParameters), "a", 1).Prefix);

    [Theory]
    [InlineData("a b", "a b")]
    [InlineData("\"\\<>|:*?/", "---------")]
    [InlineData("tab\tnewline\n", "tab-newline-")]
    [InlineData(null, "null")]
    public void What_no_file_name_holds_becomes_a_hyphen(string? value, string expected) =>
        Assert.Equal($"SnapshotNamesTests.WithParameters_text={expected}_number=1.5", Of(new(), nameof(WithParameters), value, 1.5).Prefix);

    [Fact]
    public void UseParameters_sets_the_values()
    {
        var settings = new VerifySettings();
        settings.UseParameters("b", true);
        Assert.Equal("SnapshotNamesTests.WithParameters_text=b_number=True", Of(settings, nameof(WithParameters), "a", 1).Prefix);
    }

    [Fact]
    public void UseFileName_replaces_type_method_and_parameters()
    {
        var settings = new VerifySettings();
        settings.UseFileName("x");
        Assert.Equal("x", Of(settings, nameof(WithParameters), "a", 1).Prefix);
    }

    [Fact]
    public void Parameters_without_values_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => Of(new(), nameof(WithParameters)));

    [Theory]
    [InlineData("a:b", 1)]
    [InlineData("c", 2)]
    public Task Type_method_and_arguments_are_those_of_the_running_test(string text, int number) =>
        Verify(DemoGenerator.Drive(new DemoGenerator { Sources = [("Demo.g.cs", $"// {text} {number}\n")] }))
            .UseDirectory("Snapshots");

    [Fact]
    public async Task The_same_names_twice_are_refused()
    {
        var driver = DemoGenerator.Drive(new DemoGenerator());
        await Verify(driver);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Verify(driver));
    }

    private static SnapshotNames Of(VerifySettings settings, string method, params object?[] arguments) =>
        SnapshotNames.Of(
            settings,
            SourceFile,
            typeof(SnapshotNamesTests).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!,
            [.. arguments]);

    private static void Plain()
    {
    }

    private static void WithParameters(string text, int number) => _ = (text, number);

    private static class Inner
    {
        public static void Method()
        {
        }
    }
}
