using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using CorpusGen.Cleaning;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>The rule about keywords at the end of an abstract, which have a field of their own.</summary>
internal static class TextKeywords
{
    private const string Move = "Move them to a field";
    private const int Longest = 500;
    private const int MostWords = 7;

    private static readonly char[] LineBreaks = { '\n', '\r' };

    // What parts keywords where it is in the list; otherwise commas do.
    private static readonly char[] Separators = { ';', '\u00B7', '\u2022', '|' };

    private static readonly string[] Headings = { "keywords", "key words", "key-words", "keyphrases", "key phrases", "index terms" };

    /// <summary>Checks the end of an abstract.</summary>
    /// <param name="text">The text; what is found is added to its findings.</param>
    /// <param name="end">Where the abstract ends: before a copyright notice.</param>
    /// <param name="entry">The entry of the abstract.</param>
    /// <param name="field">The abstract.</param>
    public static void Check(TextUnderCheck text, int end, CleanEntry entry, CleanField field)
    {
        var start = Find(text, Math.Max(1, end - Longest), end, out var list);
        if (start < 0 || ReadList(text.Text.Substring(list, end - list)) is not { } keywords)
        {
            return;
        }

        var heading = text.Text.Substring(start, list - start).Trim();
        if (entry.Find(FieldKind.Keywords) is not null || Find(text, Math.Max(1, start - Longest), start - 1, out _) >= 0
            || text.Edit(text.At(start - 1) == ' ' ? start - 1 : start, end, string.Empty) is not { } removal)
        {
            text.Report(RuleList.KeywordTrailer, start, end, heading);
            return;
        }

        // The field stands above the abstract, which ends the entry: the finding reaches from there to what is moved.
        var name = field.Source.NameSpan.Start;
        var newField = new TextChange(new TextSpan(name, 0),
            FieldNames.NameOf(FieldKind.Keywords) + ": " + keywords + NewLine(text.Content, name));
        var finding = Finding.Of(RuleList.KeywordTrailer, TextSpan.FromBounds(name, removal.Span.End), heading);
        text.Findings.Add(TextUnderCheck.WithFix(finding, Move, newField, removal));
    }

    /// <summary>Finds the first heading in a stretch of the text, and where its list begins.</summary>
    [MethodImpl(Hot.Path)]
    private static int Find(TextUnderCheck text, int from, int end, out int list)
    {
        // From the second character on.
        var all = text.Text;
        for (var i = from; i < end; i++)
        {
            if (all[i - 1] is ' ' or '.' && all[i] is 'K' or 'k' or 'I' or 'i')
            {
                foreach (var heading in Headings)
                {
                    list = i + heading.Length;
                    if (text.Reads(i, heading) && IsHeading(text, i, ref list) && list < end)
                    {
                        return i;
                    }
                }
            }
        }

        list = -1;
        return -1;
    }

    /// <summary>A heading has a capital or begins a sentence, and a colon or a dash behind it.</summary>
    private static bool IsHeading(TextUnderCheck text, int start, ref int position)
    {
        if (!char.IsUpper(text.At(start)) && text.At(start - 2) is not ('.' or '!' or '?'))
        {
            return false;
        }

        if (text.At(position) == ' ')
        {
            position++;
        }

        if (text.At(position) is not (':' or '\u2014' or '\u2013' or '-'))
        {
            return false;
        }

        position++;
        if (text.At(position) == ' ')
        {
            position++;
        }

        return true;
    }

    /// <summary>Gives the keywords, parted by semicolons; nothing where it is no list of them but a sentence.</summary>
    private static string? ReadList(string list)
    {
        var separator = Array.Find(Separators, sign => list.IndexOf(sign) >= 0);
        separator = separator == default ? ',' : separator;
        var keywords = new List<string>();
        foreach (var part in list.TrimEnd('.', ' ').Split(separator))
        {
            var keyword = part.Trim();
            if (keyword.Length == 0)
            {
                continue;
            }

            if (keyword.IndexOf(". ", StringComparison.Ordinal) >= 0 || keyword.IndexOf(": ", StringComparison.Ordinal) >= 0
                || keyword.Split(' ').Length > MostWords)
            {
                return null;
            }

            keywords.Add(keyword.Replace(';', ','));
        }

        return keywords.Count == 0 ? null : string.Join("; ", keywords);
    }

    /// <summary>The line break before a field; before the first line of a file, the first that the file has.</summary>
    private static string NewLine(string content, int field)
    {
        var found = field > 0 ? field - 1 : content.IndexOfAny(LineBreaks);
        if (found < 0)
        {
            return "\n";
        }

        var first = field > 0 ? found - 1 : found;
        var isPair = first >= 0 && first + 1 < content.Length && content[first] == '\r' && content[first + 1] == '\n';
        return isPair ? "\r\n" : content[found].ToString();
    }
}
