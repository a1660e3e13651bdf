using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Documentation;

/// <summary>
/// The tables of what cleaning changes and what it leaves. A sign that cannot be seen in a cell is written as
/// <c>⟨its name⟩</c> or <c>⟨U+its number⟩</c>.
/// </summary>
public sealed class RepairTableTests
{
    public static TheoryData<string, string> Repairs() => Rows("repairs", 1);

    public static TheoryData<string, string> Kept() => Rows("kept", 0);

    [Theory]
    [MemberData(nameof(Repairs))]
    [MemberData(nameof(Kept))]
    public void Cleaning_does_what_the_page_says(string before, string after)
    {
        var document = CorpusReader.Read(SourceText.From("Abstract: " + before), CancellationToken.None);
        var field = document.Entries.Single().Find(FieldKind.Abstract)!;
        var clean = TextCleaner.Clean(document.Content, field.Lines);
        Assert.Equal(after, clean.Text);
        Assert.Equal(before != after, clean.Repairs.Count > 0);
        Assert.Equal(after, TextCleaner.Clean(after, ImmutableArray.Create(new TextSpan(0, after.Length))).Text);
    }

    private static TheoryData<string, string> Rows(string marker, int column)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in Repository.Read("docs/cleaning.md").Table(marker))
        {
            data.Add(Cell(row[0]), Cell(row[column]));
        }

        return data;
    }

    private static string Cell(string cell)
    {
        var text = MarkdownPage.CodeIn(cell)
            .Replace("⟨line break⟩", "\n", StringComparison.Ordinal)
            .Replace("⟨tab⟩", "\t", StringComparison.Ordinal)
            .Replace("⟨no-break space⟩", "\u00A0", StringComparison.Ordinal)
            .Replace("⟨half pair⟩", "\uD83D", StringComparison.Ordinal)
            .Replace("⟨replacement character⟩", "\uFFFD", StringComparison.Ordinal);
        for (var start = text.IndexOf("⟨U+", StringComparison.Ordinal); start >= 0; start = text.IndexOf("⟨U+", StringComparison.Ordinal))
        {
            var end = text.IndexOf('⟩', start);
            var number = int.Parse(text.AsSpan(start + 3, end - start - 3), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            text = text[..start] + char.ConvertFromUtf32(number) + text[(end + 1)..];
        }

        return text;
    }
}
