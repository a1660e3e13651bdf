using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Merging;
using CorpusGen.Naming;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>The rules about the values of fields.</summary>
internal static class FieldRules
{
    /// <summary>Checks the fields of all entries.</summary>
    /// <param name="document">The file.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>What is of the wrong shape, in the order of the entries.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IEnumerable<Finding> Check(CleanDocument document, CancellationToken cancellationToken)
    {
        for (var entry = 0; entry < document.Entries.Length; entry++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var empty = new EmptyFields(document.Source, entry);
            foreach (var field in document.Entries[entry].Fields)
            {
                var isEmpty = field.Text.Text.Length == 0;
                if (empty.CheckNext(isEmpty) is { } found)
                {
                    yield return found;
                }
                else if (!isEmpty && !field.Source.IsMisspelt)
                {
                    foreach (var finding in CheckValue(document.Source.Content, field))
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private static IEnumerable<Finding> CheckValue(string content, CleanField field)
    {
        var text = field.Text.Text;
        return field.Source.Kind switch
        {
            FieldKind.Name => CheckName(field),
            FieldKind.Authors => CheckAuthors(content, field),
            FieldKind.Keywords => CheckKeywords(content, field),
            FieldKind.Year when FieldValues.Year(text) is null => Misshapen(RuleList.BadYear, field, FieldValues.YearIn(text)),
            FieldKind.Doi when FieldValues.Doi(text) is null => Misshapen(RuleList.BadDoi, field, FieldValues.DoiIn(text), "not used"),
            FieldKind.Doi when FieldValues.Doi(text.TrimEnd('.', ',')) is { } doi && text[text.Length - 1] is '.' or ',' =>
                Misshapen(RuleList.BadDoi, field, doi, "used with what stands behind it"),
            FieldKind.Arxiv when FieldValues.Arxiv(text) is null => Misshapen(RuleList.BadArxiv, field, FieldValues.ArxivIn(text)),
            FieldKind.Url when FieldValues.Url(text) is null => Misshapen(RuleList.BadUrl, field, FieldValues.UrlIn(text)),
            _ => ImmutableArray<Finding>.Empty,
        };
    }

    /// <summary>A value of the wrong shape; its fix leaves the bare form, if one stands in it and no other.</summary>
    private static IEnumerable<Finding> Misshapen(DiagnosticDescriptor rule, CleanField field, string? bare, params string[] more)
    {
        var span = TextSpan.FromBounds(field.Source.Lines[0].Start, field.Source.End);
        var arguments = new string[1 + more.Length];
        arguments[0] = field.Text.Text;
        more.CopyTo(arguments, 1);
        var finding = Finding.Of(rule, span, arguments);
        yield return bare is null ? finding : finding.WithFix("Change to the bare form", span, bare);
    }

    private static IEnumerable<Finding> CheckName(CleanField field) =>
        field.Text.Text.IndexOf(';') < 0 ? CheckOneName(field) : CheckNames(field);

    /// <summary>
    /// The name and the former ones behind semicolons: of several the first that is none is told, and the fix mends them all.
    /// </summary>
    private static IEnumerable<Finding> CheckNames(CleanField field)
    {
        var names = FieldValues.List(field.Text.Text);
        if (names.Count > 0 && NameAssignment.IsReserved(names[0]))
        {
            var start = field.Text.Text.IndexOf(names[0], StringComparison.Ordinal);
            yield return Finding.Of(
                RuleList.ReservedName, field.Text.ToSource(start, start + names[0].Length), names[0], NameAssignment.Usable(names[0]));
        }

        var mended = Array.ConvertAll([.. names.Items], Identifiers.FromName);
        var wrong = 0;
        while (wrong < mended.Length && string.Equals(mended[wrong], names[wrong], StringComparison.Ordinal))
        {
            wrong++;
        }

        if (wrong == mended.Length)
        {
            yield break;
        }

        if (wrong == 0)
        {
            mended[0] = NameAssignment.Usable(mended[0]);
        }

        var bare = Array.TrueForAll(mended, Identifiers.IsIdentifier) ? string.Join("; ", mended) : null;
        var span = TextSpan.FromBounds(field.Source.Lines[0].Start, field.Source.End);
        var finding = Finding.Of(
            RuleList.NotIdentifier, span, names[wrong], mended[wrong].Length == 0 ? string.Empty : $"; '{mended[wrong]}' stands in for it");
        yield return bare is null ? finding : finding.WithFix("Change to identifiers", span, bare);
    }

    private static IEnumerable<Finding> CheckOneName(CleanField field)
    {
        var name = field.Text.Text;
        if (Identifiers.IsIdentifier(name))
        {
            return NameAssignment.IsReserved(name)
                ? Misshapen(RuleList.ReservedName, field, bare: null, NameAssignment.Usable(name))
                : ImmutableArray<Finding>.Empty;
        }

        var identifier = Identifiers.FromText(name);
        if (!Identifiers.IsIdentifier(identifier))
        {
            return Misshapen(RuleList.NotIdentifier, field, bare: null, string.Empty);
        }

        var usable = NameAssignment.Usable(identifier);
        return Misshapen(RuleList.NotIdentifier, field, usable, $"; the paper is called '{usable}'");
    }

    /// <summary>
    /// Authors of one item that are several. Whom "et al." stands for nobody can write down here, so that there is no fix.
    /// </summary>
    private static IEnumerable<Finding> CheckAuthors(string content, CleanField field)
    {
        var text = field.Text.Text;
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf(';', start);
            end = end < 0 ? text.Length : end;
            var gaps = AuthorNames.Gaps(text, start, end);
            if (gaps.Count > 0)
            {
                var finding = Unseparated(content, field.Text, start, end, gaps, "authors");
                yield return AuthorNames.EndOfNames(text, start, end) < end ? finding with { Fixes = EquatableArray<Fix>.Empty } : finding;
            }

            start = end + 1;
        }
    }

    private static IEnumerable<Finding> CheckKeywords(string content, CleanField field)
    {
        var gaps = KeywordLists.Gaps(field.Text.Text);
        if (gaps.Count > 0)
        {
            yield return Unseparated(content, field.Text, 0, field.Text.Text.Length, gaps, "keywords");
        }
    }

    /// <summary>An item of a list that is several; the fix changes what stands between them and nothing else.</summary>
    private static Finding Unseparated(string content, CleanText text, int start, int end, IReadOnlyList<TextSpan> gaps, string what)
    {
        while (text.Text[start] == ' ')
        {
            start++;
        }

        var edits = ImmutableArray.CreateBuilder<TextChange>(gaps.Count);
        foreach (var gap in gaps)
        {
            var source = TextSpan.FromBounds(text.ToSource(gap.Start), text.ToSource(gap.End));
            edits.Add(new TextChange(source, Semicolon(content, source)));
        }

        var span = text.ToSource(start, end);
        var fix = new Fix("Separate them by semicolons", edits.ToEquatableArray());
        return Finding.Of(RuleList.ListSeparator, span, text.Text.Substring(start, end - start), what) with
        {
            Fixes = ImmutableArray.Create(fix).ToEquatableArray(),
        };
    }

    /// <summary>A semicolon in the place of a comma or an "and": the line goes on where it went on, and comments stay.</summary>
    private static string Semicolon(string content, TextSpan gap)
    {
        var start = gap.Start;
        while (start < gap.End && content[start] is not ('\r' or '\n'))
        {
            start++;
        }

        if (start == gap.End)
        {
            return "; ";
        }

        var end = gap.End;
        while (content[end - 1] is not ('\r' or '\n'))
        {
            end--;
        }

        while (end < gap.End && char.IsWhiteSpace(content[end]))
        {
            end++;
        }

        return ";" + content.Substring(start, end - start);
    }
}
