using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using CorpusGen.Cleaning;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>
/// A clean text while rules look at it. What they find is led back to the file, and a fix is taken only where the file has what
/// the rule saw and stays the same corpus file around it.
/// </summary>
internal sealed class TextUnderCheck
{
    // A name of a field, the two edits that it may be away, and a colon.
    private const int LongestFieldName = 12;

    // How far the end of a formula or of code is looked for.
    private const int LongestSpared = 300;

    private readonly string content;
    private readonly CleanText clean;
    private List<LettersOfLine>? lines;
    private bool? hasWords;

    /// <summary>Begins to check a text.</summary>
    /// <param name="content">The file.</param>
    /// <param name="clean">A clean text of the file.</param>
    public TextUnderCheck(string content, CleanText clean)
    {
        this.content = content;
        this.clean = clean;
    }

    /// <summary>Gets the clean text.</summary>
    public string Text => clean.Text;

    /// <summary>Gets the whole file.</summary>
    public string Content => content;

    /// <summary>Gets which rules are asked; others may be left out.</summary>
    public RuleWeight Asked { get; init; } = RuleWeight.All;

    /// <summary>Gets what was found so far.</summary>
    public List<Finding> Findings { get; } = new();

    /// <summary>Gets whether the text says anything: one that is nothing but signs and tags would be lost without the signs.</summary>
    public bool HasWords => hasWords ??= FindWords();

    /// <summary>Gets a unit of the clean text.</summary>
    /// <param name="position">The position; any number.</param>
    /// <returns>The unit; a space before the beginning and behind the end.</returns>
    [MethodImpl(Hot.Leaf)]
    public char At(int position) => (uint)position < (uint)Text.Length ? Text[position] : ' ';

    /// <summary>Says whether a stretch of the text reads as expected, letter case aside.</summary>
    /// <param name="position">Where it begins; any number.</param>
    /// <param name="expected">What is expected there, in ASCII.</param>
    public bool Reads(int position, string expected) =>
        position >= 0 && position <= Text.Length
            && string.Compare(Text, position, expected, 0, expected.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Leads a stretch of the clean text back to the file.</summary>
    /// <param name="start">Where it begins in the clean text.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>
    /// The same in the file; of a replacement all that it stands for. What was dropped beside the stretch is no part of it.
    /// </returns>
    public TextSpan InFile(int start, int end)
    {
        var from = clean.ToSource(start);
        return end <= start ? new TextSpan(from, 0) : TextSpan.FromBounds(from, Math.Max(from, EndInFile(end - 1)));
    }

    /// <summary>Finds the repair that made a unit of the clean text.</summary>
    /// <param name="position">The position of the unit.</param>
    /// <returns>The repair; <see langword="null"/> for a unit that stands in the file as it is.</returns>
    public Repair? RepairAt(int position) => clean.RepairAt(position);

    /// <summary>Reports a stretch of the clean text.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="start">Where it begins in the clean text.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="title">What the fix does, in words.</param>
    /// <param name="edits">What the fix changes; with one that cannot be made, and with none, there is no fix.</param>
    /// <param name="arguments">What the message names.</param>
    public void Report(DiagnosticDescriptor rule, int start, int end, string title, TextChange?[] edits, params string[] arguments) =>
        Findings.Add(WithFix(Finding.Of(rule, InFile(start, end), arguments), title, edits));

    /// <summary>Reports a stretch of the clean text without a fix.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="start">Where it begins in the clean text.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="arguments">What the message names.</param>
    public void Report(DiagnosticDescriptor rule, int start, int end, params string[] arguments) =>
        Findings.Add(Finding.Of(rule, InFile(start, end), arguments));

    /// <summary>Adds a fix to a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="title">What it does, in words.</param>
    /// <param name="edits">What it changes, in order; <see langword="null"/> for what cannot be changed.</param>
    /// <returns>The finding, with the fix where every edit can be made.</returns>
    public static Finding WithFix(Finding finding, string title, params TextChange?[] edits)
    {
        var made = new List<TextChange>(edits.Length);
        foreach (var edit in edits)
        {
            if (edit is null)
            {
                return finding;
            }

            made.Add(edit.Value);
        }

        return made.Count == 0 ? finding : finding with { Fixes = new(finding.Fixes.Items.Add(new Fix(title, made.ToEquatableArray()))) };
    }

    /// <summary>Makes the edit of the file that changes a stretch of the clean text.</summary>
    /// <param name="start">Where the stretch begins in the clean text.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="replacement">What stands there afterwards.</param>
    /// <returns>
    /// The edit. <see langword="null"/> where the file has something else in that place that a repair made of it, or a comment
    /// between its lines, and where a line would become blank, a comment or a field by it: that would be another entry.
    /// </returns>
    public TextChange? Edit(int start, int end, string replacement)
    {
        var span = start == end && start > 0 ? new TextSpan(EndInFile(start - 1), 0) : InFile(start, end);
        if ((start == end && clean.ToSource(start) != span.Start) || !IsAsSeen(span, start, end))
        {
            return null;
        }

        var keepsLine = replacement.Length > 0 || start == end || HasLetterBefore(span.Start) || HasLetterBehind(span.End);
        return keepsLine && KeepsBeginning(span, replacement) ? new TextChange(span, replacement) : null;
    }

    /// <summary>
    /// Finds the end of a formula or of code. A formula begins and ends beside something else than white space, and no digit
    /// follows it: that keeps prices apart from it, as Pandoc does.
    /// </summary>
    /// <param name="start">The position of a dollar sign or backquote.</param>
    /// <returns>The position behind its counterpart; the one behind <paramref name="start"/> where there is none nearby.</returns>
    public int EndOfSpared(int start)
    {
        var sign = Text[start];
        var isFormula = sign == '$';
        var from = start + 1;
        if (At(start - 1) == '\\' || (isFormula && At(from) == ' '))
        {
            return from;
        }

        for (var i = from + 1; i < Text.Length && i < start + LongestSpared; i++)
        {
            if (Text[i] == sign && (!isFormula || (Text[i - 1] is not (' ' or '\\') && At(i + 1) is not (>= '0' and <= '9'))))
            {
                return i + 1;
            }
        }

        return from;
    }

    [MethodImpl(Hot.Path)]
    private bool FindWords()
    {
        var isOutside = true;
        foreach (var c in Text)
        {
            if (isOutside && char.IsLetterOrDigit(c))
            {
                return true;
            }

            isOutside = c is '>' or ';' || (isOutside && c is not ('<' or '&'));
        }

        return false;
    }

    private int EndInFile(int last) => RepairAt(last)?.Source.End ?? clean.ToSource(last) + 1;

    /// <summary>Whether the file has a stretch as the clean text has it, white space aside.</summary>
    private bool IsAsSeen(TextSpan span, int start, int end)
    {
        var at = span.Start;
        for (var i = start; i < end; i++)
        {
            if (at >= span.End)
            {
                return false;
            }

            if (Text[i] == ' ')
            {
                var from = at;
                while (at < span.End && char.IsWhiteSpace(content[at]))
                {
                    at++;
                }

                if (at == from)
                {
                    return false;
                }
            }
            else if (content[at++] != Text[i])
            {
                return false;
            }
        }

        return at == span.End;
    }

    private bool HasLetterBefore(int position) => LettersAt(position).First < position;

    private bool HasLetterBehind(int position) => LettersAt(position).Last >= position;

    /// <summary>
    /// The letters of the line that a position is in. All lines of the text are looked at when the first is asked for: a look at one for
    /// every edit would be a look at a long line for every character of it, and a look at a part of one would leave the rest to the next
    /// round of fixes.
    /// </summary>
    private LettersOfLine LettersAt(int position)
    {
        lines ??= FindLetters();
        int low = 0, high = lines.Count;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (lines[middle].Start <= position)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return lines[low];
    }

    [MethodImpl(Hot.Path)]
    private List<LettersOfLine> FindLetters()
    {
        var found = new List<LettersOfLine>();
        var start = clean.ToSource(0);
        while (start > 0 && content[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        var end = FileLines.EndOf(content, Text.Length == 0 ? start : EndInFile(Text.Length - 1));
        while (start <= end)
        {
            var (first, last) = (int.MaxValue, -1);
            var i = start;
            for (; i < end && content[i] is not ('\n' or '\r'); i++)
            {
                if (char.IsLetterOrDigit(content[i]))
                {
                    (first, last) = (Math.Min(first, i), i);
                }
            }

            found.Add(new LettersOfLine(start, first, last));
            start = i + 1;
        }

        return found;
    }

    /// <summary>
    /// Whether the line that an edit begins in begins afterwards what it began before: a field, a comment or neither. Other edits
    /// may be made in the same line, so that a colon near its beginning, and a number sign before any word, are too many.
    /// </summary>
    private bool KeepsBeginning(TextSpan span, string replacement)
    {
        var start = span.Start;
        while (start > 0 && content[start - 1] is not ('\n' or '\r'))
        {
            if (span.Start - start > LongestFieldName)
            {
                return true;
            }

            start--;
        }

        if (start < span.Start && char.IsWhiteSpace(content[start]))
        {
            return true;
        }

        var before = Beginning(content.Substring(start, Math.Min(content.Length - start, 2 * LongestFieldName)));
        var behind = content.Substring(span.End, Math.Min(content.Length - span.End, 2 * LongestFieldName));
        var line = content.Substring(start, span.Start - start) + replacement + behind;
        return string.Equals(before, Beginning(line), StringComparison.Ordinal) && (before.Length > 0 || !MayBegin(line));
    }

    private static bool MayBegin(string line)
    {
        var word = 0;
        while (word < line.Length && !char.IsLetterOrDigit(line[word]))
        {
            word++;
        }

        return line.IndexOf('#', 0, word) >= 0 || line.IndexOf(':') >= 0;
    }

    /// <summary>The name of the field that a line begins, or its first sign where it begins a comment.</summary>
    private static string Beginning(string line)
    {
        if (line.Length > 0 && line[0] == '#')
        {
            return "#";
        }

        return FieldNames.TryRead(line, 0, line.Length, isInAbstract: false, out _, out _, out var length)
            ? line.Substring(0, length) : string.Empty;
    }

    /// <summary>Where the letters and digits of a line of the file are.</summary>
    /// <param name="Start">Where the line begins.</param>
    /// <param name="First">Where the first of them stands; behind all positions where there is none.</param>
    /// <param name="Last">Where the last of them stands; before all positions where there is none.</param>
    private readonly record struct LettersOfLine(int Start, int First, int Last);
}
