using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Cleaning;

/// <summary>What a repair was about.</summary>
internal enum RepairKind
{
    /// <summary>A line break within a field, joined by one space.</summary>
    WrappedLine,

    /// <summary>White space other than one space.</summary>
    WhiteSpace,

    /// <summary>A LaTeX escape: <c>\%</c>.</summary>
    LatexEscape,

    /// <summary>LaTeX's macros, groups, formulas and ties.</summary>
    Latex,

    /// <summary>LaTeX's quotation marks.</summary>
    LatexQuote,

    /// <summary>LaTeX's dashes: <c>--</c>, <c>---</c>.</summary>
    LatexDash,

    /// <summary>Half of a surrogate pair, which is no character.</summary>
    LoneSurrogate,

    /// <summary>UTF-8 that was read in the wrong encoding: <c>Ã©</c>.</summary>
    Mojibake,

    /// <summary>A byte of Windows-1252 that was read as a control of Latin-1.</summary>
    C1Control,

    /// <summary>Characters that have no width.</summary>
    ZeroWidth,

    /// <summary>A soft hyphen.</summary>
    SoftHyphen,

    /// <summary>A ligature of the typesetter's.</summary>
    Ligature,

    /// <summary>Letters, digits and marks of another width or font.</summary>
    CompatibilityLetter,

    /// <summary>A letter and its accent as two characters.</summary>
    NotComposed,

    /// <summary>A tag of HTML, JATS or MathML.</summary>
    Tag,

    /// <summary>A character reference of HTML or SGML.</summary>
    Entity,
}

/// <summary>A place where the clean text differs from the file.</summary>
/// <param name="Kind">What it was about.</param>
/// <param name="Source">What stands in the file, in UTF-16 units of the file.</param>
/// <param name="Start">Where its replacement begins in the clean text.</param>
/// <param name="Replacement">What the clean text has instead.</param>
internal sealed record Repair(RepairKind Kind, TextSpan Source, int Start, string Replacement);

/// <summary>The text that the authors wrote, and how it differs from what stands in the file.</summary>
/// <param name="Text">The text: no white space at its ends, single spaces, no half surrogate pair.</param>
/// <param name="Repairs">Every difference, in the order of the text.</param>
/// <param name="SourceStart">Where the text begins in the file.</param>
internal sealed record CleanText(string Text, EquatableArray<Repair> Repairs, int SourceStart)
{
    /// <summary>Gets the same text of the same source at another place of a file.</summary>
    /// <param name="shift">How far the source moved, in UTF-16 units.</param>
    /// <returns>The text.</returns>
    public CleanText Moved(int shift)
    {
        var moved = ImmutableArray.CreateBuilder<Repair>(Repairs.Count);
        foreach (var repair in Repairs)
        {
            moved.Add(repair with { Source = new TextSpan(repair.Source.Start + shift, repair.Source.Length) });
        }

        return new CleanText(Text, new(moved.MoveToImmutable()), SourceStart + shift);
    }

    /// <summary>Leads from the clean text back to the file.</summary>
    /// <param name="position">A position in <see cref="Text"/>, up to and including its end.</param>
    /// <returns>The position in the file; the beginning of the source for a position inside a replacement.</returns>
    public int ToSource(int position)
    {
        if (LastRepair(position) is not { } repair)
        {
            return SourceStart + position;
        }

        var behind = position - repair.Start - repair.Replacement.Length;
        return behind < 0 ? repair.Source.Start : repair.Source.End + behind;
    }

    /// <summary>
    /// Leads a piece of the clean text back to the file. What was dropped behind it is part of it; of a replacement, at least a
    /// character is.
    /// </summary>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="end">Where it ends, behind its beginning.</param>
    /// <returns>The same in the file.</returns>
    public TextSpan ToSource(int start, int end) =>
        TextSpan.FromBounds(ToSource(start), Math.Max(ToSource(end - 1) + 1, ToSource(end)));

    /// <summary>Finds the repair that made a unit of the clean text.</summary>
    /// <param name="position">The position of the unit.</param>
    /// <returns>The repair; <see langword="null"/> for a unit that stands in the file as it is.</returns>
    public Repair? RepairAt(int position) =>
        LastRepair(position) is { } repair && position < repair.Start + repair.Replacement.Length ? repair : null;

    /// <summary>The last repair whose replacement begins at a position or before it.</summary>
    private Repair? LastRepair(int position)
    {
        int low = 0, high = Repairs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Repairs[middle].Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 ? null : Repairs[low - 1];
    }
}
