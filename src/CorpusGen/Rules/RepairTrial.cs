using System;
using System.Collections.Immutable;
using CorpusGen.Cleaning;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>
/// Tries repairs before they are offered: one alone must leave the rest of its text to be cleaned as before. Damage that touches other
/// damage is at times certain only while both are there.
/// </summary>
internal sealed class RepairTrial
{
    // How much around a repair is cleaned again: all of an abstract that has a few, and less of a text that has many, so that all
    // trials of a text together cost no more than cleaning it about this often.
    private const int MostTimes = 16;
    private const int LeastAround = 8;
    private const int MostAround = 1024;

    private readonly string content;
    private readonly CleanText text;
    private readonly bool isAddress;
    private readonly int first;
    private readonly int last;
    private readonly int around;

    /// <summary>Begins with a text.</summary>
    /// <param name="content">The file.</param>
    /// <param name="text">A clean text of the file.</param>
    /// <param name="lines">The pieces that the text was made of; at least one.</param>
    /// <param name="isAddress">Whether the text is a web address or an identifier.</param>
    public RepairTrial(string content, CleanText text, ImmutableArray<TextSpan> lines, bool isAddress)
    {
        this.content = content;
        this.text = text;
        this.isAddress = isAddress;
        (first, last) = (lines[0].Start, lines[lines.Length - 1].End);
        var share = (long)MostTimes / 2 * (last - first) / Math.Max(1, text.Repairs.Count);
        around = (int)Math.Min(MostAround, Math.Max(LeastAround, share));
    }

    /// <summary>Tells whether a text stays the same when one of its repairs is written into the file.</summary>
    /// <param name="repair">The repair.</param>
    /// <param name="replacement">What is written.</param>
    /// <returns>Whether the clean text does not change; of a long text, whether it does not near the repair.</returns>
    public bool Keeps(Repair repair, string replacement)
    {
        var source = repair.Source;
        var start = Math.Max(first, source.Start - around);
        var end = Math.Min(last, source.End + around);
        var before = content.Substring(start, source.Start - start);
        var behind = content.Substring(source.End, end - source.End);
        var wanted = start == first && end == last ? text.Text : Clean(before + content.Substring(source.Start, source.Length) + behind);
        return string.Equals(wanted, Clean(before + replacement + behind), StringComparison.Ordinal);
    }

    /// <summary>Cleans a piece of a field's source, cut into lines as the reader does it.</summary>
    private string Clean(string piece)
    {
        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var line in new Lines(piece))
        {
            var trimmed = Lines.Trim(piece, line.Start, line.End);
            var isComment = line.Number > 1 && line.Start < trimmed.End && piece[line.Start] == '#';
            if (!trimmed.IsEmpty && !isComment)
            {
                lines.Add(trimmed);
            }
        }

        return TextCleaner.Clean(piece, lines.ToImmutable(), isAddress).Text;
    }
}
