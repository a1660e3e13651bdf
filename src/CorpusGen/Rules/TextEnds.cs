using System;
using System.Runtime.CompilerServices;
using CorpusGen.Cleaning;

namespace CorpusGen.Rules;

/// <summary>The rules about what databases put at the end of an abstract, or take away there.</summary>
internal static class TextEnds
{
    // How long a copyright notice may be.
    private const int LongestNotice = 200;

    private static readonly string[] Cuts =
    {
        "abstract truncated", "truncated abstract", "abstract shortened", "text truncated", "(truncated)", "[truncated]", "(cut)", "[cut]",
        "[...]", "[\u2026]", "[read more]", "(read more)", "[show more]", "(show more)",
        "... read more", "...read more", "\u2026 read more", "\u2026read more",
        "... show more", "...show more", "\u2026 show more", "\u2026show more",
    };

    /// <summary>Checks the end of an abstract, and the beginning for a notice.</summary>
    /// <param name="text">The text; what is found is added to its findings.</param>
    /// <param name="entry">The entry of the abstract.</param>
    /// <param name="field">The abstract.</param>
    [MethodImpl(Hot.Path)]
    public static void Check(TextUnderCheck text, CleanEntry entry, CleanField field)
    {
        if (text.Text.Length == 0)
        {
            return;
        }

        var end = Copyright(text);
        Truncated(text);
        TextKeywords.Check(text, end, entry, field);
    }

    [MethodImpl(Hot.Path)]
    private static void Truncated(TextUnderCheck text)
    {
        var end = text.Text.Length;
        if (text.At(end - 1) == '\u2026' || text.Reads(end - 3, "..."))
        {
            var start = end;
            while (text.At(start - 1) is '.' or '\u2026')
            {
                start--;
            }

            if (!IsEnumeration(text, start))
            {
                Report(start);
            }

            return;
        }

        // The words that say so, with "at 250 words" and brackets around.
        const int Longest = 60;
        var from = Math.Max(0, end - Longest);
        if (!MayHaveCut(text.Text, from))
        {
            return;
        }

        foreach (var cut in Cuts)
        {
            var found = text.Text.IndexOf(cut, from, StringComparison.OrdinalIgnoreCase);
            if (found >= 0 && IsNotice(text, found + cut.Length))
            {
                Report(text.At(found - 1) is '(' or '[' ? found - 1 : found);
                return;
            }
        }

        void Report(int start) => text.Report(RuleList.Truncated, start, end, text.Text.Substring(start, end - start));
    }

    /// <summary>Whether one of the cuts can stand behind a position: each has a bracket, dots, or the letters <c>tr</c>.</summary>
    [MethodImpl(Hot.Path)]
    private static bool MayHaveCut(string text, int from)
    {
        for (var i = from; i + 1 < text.Length; i++)
        {
            var next = text[i + 1] | 0x20;
            switch (text[i])
            {
                case '(' or '[' or '\u2026':
                case '.' when next == '.':
                case 'T' or 't' when next == 'r':
                    return true;
            }
        }

        return false;
    }

    /// <summary>What goes on after "and so on" or "etc" was not cut off.</summary>
    private static bool IsEnumeration(TextUnderCheck text, int stop) => text.Reads(stop - 3, "etc") || text.Reads(stop - 5, "so on")
        || text.Reads(stop - 8, "so forth");

    /// <summary>Whether nothing but "at 250 words" and marks follow.</summary>
    private static bool IsNotice(TextUnderCheck text, int position)
    {
        var rest = text.Text.Substring(position).Trim(' ', '.', ')', ']', '}', '*', '>');
        return rest.Length == 0 || rest.StartsWith("at ", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("by ", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("for ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("due ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reports notices at the end and at the very beginning; gives where the abstract ends without them.</summary>
    private static int Copyright(TextUnderCheck text)
    {
        const string Title = "Remove the notice";
        var beginning = EndOfFirstNotices(text);
        if (beginning > 0)
        {
            text.Report(RuleList.CopyrightTrailer, 0, beginning, Title,
                new[] { text.Edit(0, beginning, string.Empty) }, text.Text.Substring(0, beginning - 1));
        }

        var end = text.Text.Length;
        var start = end;
        for (var next = FindNotice(text, beginning, end); next > beginning; next = FindNotice(text, beginning, start - 1))
        {
            start = next;
        }

        if (start == end)
        {
            return end;
        }

        // The gap goes with the notice, so that no blank line is left.
        var edit = text.Edit(start - 1, end, string.Empty);
        text.Report(RuleList.CopyrightTrailer, edit is null ? start : start - 1, end, Title,
            new[] { edit }, text.Text.Substring(start, end - start));
        return start - 1;
    }

    /// <summary>Finds the notice that ends at a position; -1 where there is none.</summary>
    [MethodImpl(Hot.Path)]
    private static int FindNotice(TextUnderCheck text, int from, int end)
    {
        for (var i = Math.Max(from, end - LongestNotice); i < end; i++)
        {
            if (BeginsNotice(text, i) && IsSentence(text, i) && IsWholeNotice(text, i, end))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"© 2015 X. All rights reserved. We study": only where these words say where a notice ends.</summary>
    private static int EndOfFirstNotices(TextUnderCheck text)
    {
        const string Last = "all rights reserved. ";
        var end = 0;
        while (BeginsNotice(text, end))
        {
            var found = text.Text.IndexOf(Last, end, Math.Min(text.Text.Length - end, LongestNotice), StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                break;
            }

            end = found + Last.Length;
        }

        return end;
    }

    [MethodImpl(Hot.Path)]
    private static bool BeginsNotice(TextUnderCheck text, int position)
    {
        const int ToYear = 20;
        return text.At(position) switch
        {
            '\u00A9' => true,
            '(' => text.Reads(position, "(c) ") && HasYear(text, position + 4, position + 4 + ToYear),
            'C' or 'c' => text.Reads(position, "copyright") && IsOwned(text, position),
            _ => false,
        };
    }

    private static bool IsOwned(TextUnderCheck text, int position)
    {
        var behind = position + "copyright".Length;
        return text.Reads(behind, " \u00A9") || text.Reads(behind, " (c)") || text.Reads(behind, " held by")
            || HasYear(text, behind, behind + 6);
    }

    /// <summary>
    /// Whether a notice of this kind goes on to the end: a year or a word for rights is in it, and no sentence of the abstract.
    /// </summary>
    private static bool IsWholeNotice(TextUnderCheck text, int start, int end) =>
        HasYear(text, start, end) || text.Text.IndexOf("rights reserved", start, end - start, StringComparison.OrdinalIgnoreCase) >= 0
            || end - start <= LongestNotice / 2;

    /// <summary>Whether a sentence begins at a position.</summary>
    private static bool IsSentence(TextUnderCheck text, int position) =>
        position == 0 || (text.At(position - 1) == ' ' && text.At(position - 2) is '.' or '!' or '?' or ')' or '"' or '\u201D' or ';');

    private static bool HasYear(TextUnderCheck text, int start, int end)
    {
        for (var i = start; i + 4 <= end; i++)
        {
            if ((text.Reads(i, "19") || text.Reads(i, "20")) && IsDigit(i + 2) && IsDigit(i + 3) && !IsDigit(i - 1) && !IsDigit(i + 4))
            {
                return true;
            }
        }

        return false;

        bool IsDigit(int position) => text.At(position) is >= '0' and <= '9';
    }
}
