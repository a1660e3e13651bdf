using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Reading;
using CorpusGen.Rules;
using CorpusGen.Tool.Files;
using CorpusGen.Tool.Fixing;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Fuzz;

/// <summary>Tries the steps that look at one file by itself.</summary>
internal static class FileTrial
{
    /// <summary>Demands that the first reader sees what the second one sees, and that its texts are clean.</summary>
    /// <param name="fuzzed">The file.</param>
    /// <param name="former">Another file, which takes the place of the one before an edit; <see langword="null"/> for none.</param>
    /// <returns>The file, read and cleaned.</returns>
    /// <exception cref="FuzzFailureException">Something is not as it should be.</exception>
    public static CleanDocument Read(FuzzCase fuzzed, CleanDocument? former)
    {
        var content = fuzzed.Content;
        var document = CorpusReader.Read(fuzzed.Text, CancellationToken.None);
        var plain = PlainReader.Read(content);
        FuzzFailureException.DemandSame(
            plain.Label, document.Label is { } label ? content.Substring(label.Start, label.Length) : null, "label");
        FuzzFailureException.DemandSame(Told(plain), Told(document), "entries");

        var clean = CleanDocument.Of(document, CancellationToken.None);
        for (var i = 0; i < clean.Entries.Length; i++)
        {
            foreach (var (field, second) in clean.Entries[i].Fields.Zip(plain.Entries[i].Fields))
            {
                DemandClean(field.Text.Text, second.Pieces, field.IsAddress);
            }
        }

        if (former is not null)
        {
            FuzzFailureException.DemandSame(
                Told(clean), Told(CleanDocument.Of(document, former, CancellationToken.None)), "cleaning after an edit");
        }

        return clean;
    }

    /// <summary>
    /// Demands of the rules that they find things where they are, and of the fixes that they lose nothing and come to rest.
    /// </summary>
    /// <param name="document">The file.</param>
    /// <exception cref="FuzzFailureException">Something is not as it should be.</exception>
    public static void Check(CleanDocument document)
    {
        var content = document.Source.Content;
        var papers = document.Entries.Count(entry => entry.IsPaper);
        foreach (var finding in FileRules.Check(document, CancellationToken.None))
        {
            FuzzFailureException.Demand(
                finding.Span.Start >= 0 && finding.Span.End <= content.Length,
                "place of " + finding.Rule.Id,
                () => finding.Span.ToString());
            foreach (var fix in finding.Fixes)
            {
                FuzzFailureException.Demand(
                    fix.Edits.Items.All(edit => finding.Span.Contains(edit.Span)),
                    "edits of " + finding.Rule.Id,
                    () => $"{finding.Span} has not {string.Join(", ", fix.Edits)}");
            }
        }

        var once = FileFixes.ApplyAll(content, null, CancellationToken.None);
        if (!string.Equals(once, content, StringComparison.Ordinal))
        {
            FuzzFailureException.DemandSame(once, FileFixes.ApplyAll(once, null, CancellationToken.None), "fixing twice");
            var left = CleanDocument.Of(CorpusReader.Read(SourceText.From(once), CancellationToken.None), CancellationToken.None).Entries.Count(entry => entry.IsPaper);
            FuzzFailureException.Demand(left >= papers, "papers after fixing", () => $"{left} of {papers} are left in {Shown.Of(once)}");
        }
    }

    /// <summary>
    /// Demands that the command line reads and writes the bytes as they are, and that a difference leads from one text to another.
    /// </summary>
    /// <param name="fuzzed">The file.</param>
    /// <exception cref="FuzzFailureException">Something is not as it should be.</exception>
    public static void Decode(FuzzCase fuzzed)
    {
        var file = TextFile.Decode(fuzzed.Bytes);
        if (!file.IsUnicode)
        {
            return;
        }

        FuzzFailureException.DemandSame(PlainValues.Whole(fuzzed.Content), file.Content, "text of the command line");
        FuzzFailureException.Demand(
            file.Encode(file.Content).AsSpan().SequenceEqual(fuzzed.Bytes),
            "bytes of the command line",
            () => Convert.ToHexString(fuzzed.Bytes));
        foreach (var line in UnifiedDiff.Compare("a", file.Content, FileFixes.ApplyAll(file.Content, null, CancellationToken.None)))
        {
            FuzzFailureException.Demand(line.EndsWith('\n'), "line of a difference", () => Shown.Of(line));
        }
    }

    /// <summary>Gets the clean text of a field from the pieces that the second reader found.</summary>
    /// <param name="pieces">Its lines.</param>
    /// <param name="isAddress">Whether it is an address.</param>
    /// <returns>The text.</returns>
    public static string Clean(IReadOnlyList<string> pieces, bool isAddress)
    {
        if (PlainValues.Clean(pieces) is { } plain)
        {
            return plain;
        }

        var content = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var piece in pieces)
        {
            spans.Add(new TextSpan(content.Length, piece.Length));
            content.Append(piece).Append('\n');
        }

        return TextCleaner.Clean(content.ToString(), spans.ToImmutable(), isAddress).Text;
    }

    private static void DemandClean(string text, List<string> pieces, bool isAddress)
    {
        FuzzFailureException.DemandSame(Clean(pieces, isAddress), text, "cleaning");
        FuzzFailureException.DemandSame(text.Trim(), text, "white space at the ends");
        FuzzFailureException.DemandSame(PlainValues.Whole(text), text, "half pairs");
        FuzzFailureException.Demand(
            !text.Contains("  ", StringComparison.Ordinal) && text.All(c => c == ' ' || !char.IsWhiteSpace(c)),
            "white space",
            () => Shown.Of(text));
        FuzzFailureException.DemandSame(text, Clean(text.Length == 0 ? [] : [text], isAddress), "cleaning twice");
    }

    private static string Told(PlainReader file) =>
        string.Join('\n', file.Entries.Select(entry => $"{entry.Line}\n" + string.Join('\n', entry.Fields.Select(field =>
        $"{field.Word} {field.IsMisspelt}\n{string.Join('\n', field.Pieces)}"))).Append("strays").Concat(file.Strays));

    private static string Told(CorpusDocument file)
    {
        return string.Join('\n', file.Entries.Select(entry => $"{entry.Line}\n" + string.Join('\n', entry.Fields.Select(field =>
            $"{field.Kind} {field.IsMisspelt}\n{string.Join('\n', field.Lines.Select(Cut))}")))
                .Append("strays")
                .Concat(file.Strays.Select(Cut)));

        string Cut(TextSpan span) => file.Content.Substring(span.Start, span.Length);
    }

    private static string Told(CleanDocument file) => string.Join('\n', file.Entries.SelectMany(entry => entry.Fields).Select(field =>
        $"{field.Source.Kind} {field.Text.SourceStart} {field.Text.Text} {string.Join(", ", field.Text.Repairs.Select(repair => repair.ToString()))}"));
}
