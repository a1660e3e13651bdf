using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CorpusGen.Configuration;
using CorpusGen.Tests.Roslyn;
using Xunit;

namespace CorpusGen.Tests.Documentation;

/// <summary>The table of the README says of each property its name, its values and its default.</summary>
public sealed class ConfigurationTableTests
{
    // The targets' own messages to the generator, not settings.
    private static readonly string[] Internal = ["CorpusProjectDirectory", "CorpusEmbedded"];

    private static IReadOnlyList<IReadOnlyList<string>> Rows => Repository.Read("README.md").Table("properties");

    private static IEnumerable<string> Documented => Rows.Select(row => MarkdownPage.CodeIn(row[0])).Order(StringComparer.Ordinal);

    [Fact]
    public void The_properties_are_those_that_the_props_make_visible()
    {
        var visible = XDocument.Load(Path.Combine(Repository.Root, "src", "CorpusGen", "build", "CorpusGen.props"))
            .Descendants("CompilerVisibleProperty")
            .Select(property => property.Attribute("Include")!.Value)
            .Where(name => name.StartsWith("Corpus", StringComparison.Ordinal) && !Internal.Contains(name));
        Assert.Equal(visible.Order(StringComparer.Ordinal), Documented);
    }

    [Fact]
    public void The_properties_are_those_that_the_generator_reads()
    {
        var unreadable = Documented.Aggregate(TestOptions.Empty, (options, name) => options.WithProperty(name, "?"));
        Assert.Equal(Documented, Read(unreadable).Problems.Select(problem => problem.Property).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_defaults_are_what_stands_in_for_a_missing_value()
    {
        var root = TestOptions.Empty.WithProperty("RootNamespace", "Demo");
        var explicitly = Rows.Aggregate(root, (options, row) =>
            options.WithProperty(
                MarkdownPage.CodeIn(row[0]), MarkdownPage.CodeIn(row[2]).Replace("$(RootNamespace)", "Demo", StringComparison.Ordinal)));
        Assert.Equal(Read(root), Read(explicitly));
    }

    private static CorpusOptions Read(TestOptions options) => CorpusOptions.Read(options.GlobalOptions);
}
