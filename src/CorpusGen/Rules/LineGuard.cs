using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>
/// Keeps edits from changing how the lines of a file are read. A line of text may come out of an edit looking like a field or a
/// comment: then a space goes before it. It may come out blank, which would end its field: then the line goes. A comment that stands
/// inside of what is replaced must stay, or the edit is not made.
/// </summary>
internal sealed class LineGuard
{
    /// <summary>How much of a line decides whether it begins a field: more than the longest word that is looked at and its colon.</summary>
    private const int Head = 12;

    private readonly CorpusDocument document;
    private readonly string content;
    private readonly List<Line> lines = new();
    private readonly List<Field> fields = new();

    // Where the first character of each line is that is not white space.
    private readonly List<int> firstSigns = new();

    /// <summary>Looks at the lines of a file.</summary>
    /// <param name="document">The file. Linear in its length.</param>
    public LineGuard(CorpusDocument document)
    {
        this.document = document;
        content = document.Content;
        foreach (var line in new Lines(content))
        {
            lines.Add(line);
            var sign = line.Start;
            while (sign < line.End && Lines.IsBlank(content[sign]))
            {
                sign++;
            }

            firstSigns.Add(sign);
        }

        foreach (var entry in document.Entries)
        {
            fields.AddRange(entry.Fields);
        }
    }

    /// <summary>What a line is to the reader.</summary>
    private enum Role
    {
        Blank,
        Comment,
        Field,
        Label,
        Text,
    }

    /// <summary>Tells whether a CR and an LF that end a line each would become the end of one without what is between them.</summary>
    /// <param name="content">The file.</param>
    /// <param name="span">What goes.</param>
    /// <returns>Whether they would: a line would get lost.</returns>
    public static bool JoinsBreaks(string content, TextSpan span) =>
        span.Start > 0 && content[span.Start - 1] == '\r' && span.End < content.Length && content[span.End] == '\n';

    /// <summary>Makes the fixes of a finding safe, and its span cover what they then change.</summary>
    /// <param name="finding">A finding in the file.</param>
    /// <returns>The finding, without the fixes that cannot be made safe.</returns>
    public Finding Guard(Finding finding)
    {
        if (finding.Fixes.Count == 0)
        {
            return finding;
        }

        var span = finding.Span;
        var fixes = ImmutableArray.CreateBuilder<Fix>(finding.Fixes.Count);
        foreach (var fix in finding.Fixes)
        {
            var edits = Guard(fix.Edits.Items, out var isWhole);
            if (!isWhole || !edits.Exists(IsChange))
            {
                continue;
            }

            fixes.Add(fix with { Edits = edits.ToEquatableArray() });
            span = TextSpan.FromBounds(Math.Min(span.Start, edits[0].Span.Start), Math.Max(span.End, edits[edits.Count - 1].Span.End));
        }

        return finding with { Span = span, Fixes = fixes.ToEquatableArray() };
    }

    /// <summary>Makes edits safe that are made together.</summary>
    /// <param name="edits">The edits, in order and without overlap.</param>
    /// <param name="isWhole">Whether all of them can be made.</param>
    /// <returns>The edits to make, in order and without overlap.</returns>
    public List<TextChange> Guard(IReadOnlyList<TextChange> edits, out bool isWhole)
    {
        var guarded = new List<TextChange>(edits.Count);
        isWhole = true;
        for (var i = 0; i < edits.Count;)
        {
            var first = LineAt(edits[i].Span.Start);
            if (IsRemovalOfLines(edits[i], first))
            {
                if (JoinsBreaks(content, edits[i].Span))
                {
                    isWhole = false;
                }
                else
                {
                    guarded.Add(edits[i]);
                }

                i++;
                continue;
            }

            // Edits of one line are looked at together: two that are harmless can be harmful both.
            var group = new List<TextChange>();
            var last = first;
            while (i < edits.Count && (group.Count == 0 || (edits[i].Span.Start <= lines[last].End && !IsRemovalOfLines(edits[i], last))))
            {
                last = Math.Max(last, LineAt(edits[i].Span.End));
                group.Add(edits[i]);
                i++;
            }

            isWhole &= Add(guarded, group, first, last);
        }

        return guarded;
    }

    private static bool IsBlank(string text)
    {
        foreach (var c in text)
        {
            if (!Lines.IsBlank(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBreak(char c) => c is '\r' or '\n';

    /// <summary>Whether a line of text would be taken for a comment or for the beginning of a field.</summary>
    private static bool LooksOtherwise(string line, bool isInAbstract) =>
        line.Length > 0
        && (line[0] == '#' || FieldNames.TryRead(line, 0, line.Length, isInAbstract, out _, out _, out _));

    /// <summary>Whether an edit takes whole lines away and nothing else: what the rule wants, and no harm to the lines that stay.</summary>
    private bool IsRemovalOfLines(TextChange edit, int first) =>
        edit.NewText!.Length == 0
            && edit.Span.Length > 0
            && edit.Span.Start == lines[first].Start
            && edit.Span.End == lines[LineAt(edit.Span.End)].Start;

    private bool IsChange(TextChange edit) =>
        edit.Span.Length != edit.NewText!.Length || string.CompareOrdinal(content, edit.Span.Start, edit.NewText, 0, edit.Span.Length) != 0;

    private bool Add(List<TextChange> guarded, List<TextChange> group, int first, int last)
    {
        if (IsFarFromBeginning(group, first, last))
        {
            guarded.AddRange(group);
            return true;
        }

        if (!KeepComments(group, first))
        {
            return false;
        }

        var role = RoleOf(first);
        var isInAbstract = IsInAbstract(lines[first].Start);
        var source = TextSpan.FromBounds(lines[first].Start, lines[last].End);
        var made = Make(group, source);
        var safe = new StringBuilder();
        var isText = role is Role.Text or Role.Label;
        for (var i = 0; i < made.Count; i++)
        {
            var (text, lineBreak, isGuarded) = made[i];
            var isIntended = i == 0 ? !isText : !isGuarded;
            if (isIntended || !IsBlank(text))
            {
                // The first line that is left begins where the first line began.
                safe.Append(isText && safe.Length == 0 ? string.Empty : lineBreak)
                    .Append(!isIntended && LooksOtherwise(text, isInAbstract) ? " " : string.Empty)
                    .Append(text);
            }
        }

        var result = safe.ToString();
        if (isText && IsBlank(result))
        {
            // Without the label another line would become it.
            if (role == Role.Label)
            {
                return false;
            }

            source = WithLineBreak(first, last, guarded.Count > 0 ? guarded[guarded.Count - 1].Span.End : 0);
            if (JoinsBreaks(content, source))
            {
                return false;
            }

            result = string.Empty;
        }
        else if (string.Equals(result, Whole(made), StringComparison.Ordinal))
        {
            guarded.AddRange(group);
            return true;
        }

        guarded.Add(Least(source, result));
        return true;
    }

    private static string Whole(List<(string Text, string Break, bool IsGuarded)> made)
    {
        var whole = new StringBuilder();
        foreach (var (text, lineBreak, _) in made)
        {
            whole.Append(lineBreak).Append(text);
        }

        return whole.ToString();
    }

    /// <summary>Whether edits stand so deep inside of a line that its beginning stays what it is.</summary>
    private bool IsFarFromBeginning(List<TextChange> group, int first, int last)
    {
        var start = group[0].Span.Start;
        if (first != last || start - lines[first].Start < Head || firstSigns[first] >= start)
        {
            return false;
        }

        foreach (var edit in group)
        {
            if (edit.NewText!.IndexOf('\n') >= 0 || edit.NewText.IndexOf('\r') >= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Keeps the comments between the lines that an edit joins, where the edit writes nothing but white space or them.
    /// </summary>
    /// <returns>Whether no comment gets lost.</returns>
    private bool KeepComments(List<TextChange> group, int first)
    {
        for (var i = 0; i < group.Count; i++)
        {
            var edit = group[i];
            var from = LineAt(edit.Span.Start);
            var to = LineAt(edit.Span.End);
            var comments = 0;
            for (var line = from + 1; line < to; line++)
            {
                comments += RoleOf(line) == Role.Comment ? 1 : 0;
            }

            var endsInComment = to > from && lines[to].Start < edit.Span.End && RoleOf(to) == Role.Comment;
            if ((comments == 0 && !endsInComment) || RoleOf(first) == Role.Comment)
            {
                continue;
            }

            // The edit may write them itself.
            var between = content.Substring(lines[from].End, lines[to].Start - lines[from].End);
            if (!endsInComment && edit.NewText!.IndexOf(between, StringComparison.Ordinal) >= 0)
            {
                continue;
            }

            if (endsInComment || !IsBlank(edit.NewText!) || comments < to - from - 1)
            {
                return false;
            }

            var kept = TextSpan.FromBounds(lines[from].End, Math.Min(edit.Span.End, Math.Max(lines[to].Start, firstSigns[to])));
            group[i] = new TextChange(edit.Span, content.Substring(kept.Start, kept.Length));
        }

        return true;
    }

    /// <summary>
    /// Makes the lines that come of the edits of a group. One that the rest of a line of text goes on in is to be guarded,
    /// unless the edit itself begins a field there.
    /// </summary>
    private List<(string Text, string Break, bool IsGuarded)> Make(List<TextChange> group, TextSpan source)
    {
        var made = new List<(string, string, bool)>();
        var text = new StringBuilder();
        var (lineBreak, isGuarded) = (string.Empty, true);
        var done = source.Start;
        foreach (var edit in group)
        {
            text.Append(content, done, edit.Span.Start - done);
            done = edit.Span.End;
            var written = edit.NewText!;
            for (var position = 0; position < written.Length; position++)
            {
                if (!IsBreak(written[position]))
                {
                    text.Append(written[position]);
                    continue;
                }

                made.Add((text.ToString(), lineBreak, isGuarded));
                text.Clear();
                var length = written[position] == '\r' && position + 1 < written.Length && written[position + 1] == '\n' ? 2 : 1;
                lineBreak = written.Substring(position, length);
                position += length - 1;
                var rest = written.Substring(position + 1, Math.Min(Head, written.Length - position - 1));
                var line = LineAt(edit.Span.End);
                var isOther = edit.Span.End == lines[line].Start && RoleOf(line) is not (Role.Text or Role.Label);
                isGuarded = !isOther && rest.IndexOf('\n') < 0 && rest.IndexOf('\r') < 0 && !LooksOtherwise(rest, isInAbstract: false);
            }
        }

        text.Append(content, done, source.End - done);
        made.Add((text.ToString(), lineBreak, isGuarded));
        return made;
    }

    /// <summary>Makes one edit of as few characters as possible.</summary>
    private TextChange Least(TextSpan source, string result)
    {
        var common = Math.Min(source.Length, result.Length);
        var before = 0;
        while (before < common && content[source.Start + before] == result[before])
        {
            before++;
        }

        var behind = 0;
        while (behind < common - before && content[source.End - 1 - behind] == result[result.Length - 1 - behind])
        {
            behind++;
        }

        return new TextChange(
            TextSpan.FromBounds(source.Start + before, source.End - behind), result.Substring(before, result.Length - before - behind));
    }

    /// <summary>Lines with the break behind them; where none is, with the one before them, unless it went with the line above.</summary>
    private TextSpan WithLineBreak(int first, int last, int done)
    {
        if (last + 1 < lines.Count)
        {
            return TextSpan.FromBounds(lines[first].Start, lines[last + 1].Start);
        }

        return TextSpan.FromBounds(Math.Max(done, first > 0 ? lines[first - 1].End : 0), lines[last].End);
    }

    private Role RoleOf(int line)
    {
        var start = lines[line].Start;
        if (firstSigns[line] == lines[line].End)
        {
            return Role.Blank;
        }

        if (content[start] == '#')
        {
            return Role.Comment;
        }

        if (FieldAt(start) is { } field && field.NameSpan.Start == start)
        {
            return Role.Field;
        }

        return document.Label is { } label && label.Start >= start && label.End <= lines[line].End ? Role.Label : Role.Text;
    }

    private bool IsInAbstract(int position) => FieldAt(position) is { Kind: FieldKind.Abstract } field && position <= field.End;

    /// <summary>The last field that begins at a position or before it.</summary>
    private Field? FieldAt(int position)
    {
        int low = 0, high = fields.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (fields[middle].NameSpan.Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 ? fields[low - 1] : null;
    }

    /// <summary>The line that a position is in; the break at its end is its own.</summary>
    private int LineAt(int position)
    {
        int low = 0, high = lines.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lines[middle].Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
