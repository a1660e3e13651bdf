using System;
using System.Linq;
using CorpusGen.Reading;
using Xunit;

namespace CorpusGen.Tests.Documentation;

/// <summary>The page about corpus files and the README name the fields that the reader knows.</summary>
public sealed class FormatPageTests
{
    private static readonly string[] Fields = [.. Enum.GetValues<FieldKind>().Select(FieldNames.NameOf)];

    [Fact]
    public void The_table_has_every_field() =>
        Assert.Equal(Fields, Repository.Read("docs/format.md").Table("fields").Select(row => MarkdownPage.CodeIn(row[0])));

    [Fact]
    public void The_readme_names_every_field()
    {
        var named = $"- The fields are {string.Join(", ", Fields[..^1].Select(field => $"`{field}`"))} and `{Fields[^1]}`";
        Assert.Contains(Repository.Read("README.md").Prose, line => line.StartsWith(named, StringComparison.Ordinal));
    }
}
