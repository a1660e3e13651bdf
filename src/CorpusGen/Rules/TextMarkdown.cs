using System;
using System.Runtime.CompilerServices;

namespace CorpusGen.Rules;

/// <summary>The rule about Markdown: bold text, headings and links. Backquotes mark code in abstracts that are no Markdown, too.</summary>
internal static class TextMarkdown
{
    private const string Remove = "Remove the marks";

    // How far the end of bold text, and of a link, is looked for.
    private const int Longest = 200;

    /// <summary>Looks at a sign that Markdown may begin with.</summary>
    /// <param name="text">The text; what is found is added to its findings.</param>
    /// <param name="position">Where the sign stands.</param>
    /// <returns>The position behind the signs of the same kind in a row.</returns>
    [MethodImpl(Hot.Path)]
    public static int At(TextUnderCheck text, int position)
    {
        var sign = text.Text[position];
        var end = position + 1;
        while (sign is '*' or '#' && text.At(end) == sign)
        {
            end++;
        }

        switch (sign)
        {
            case '*' when end - position == 2:
                return Bold(text, position);
            case '#' when end - position is >= 2 and <= 6 && text.At(position - 1) == ' ' && text.At(end) == ' '
                && char.IsLetter(text.At(end + 1)):
                text.Report(RuleList.Markdown, position, end + 1, Remove,
                    new[] { text.Edit(position, end + 1, string.Empty) }, text.Text.Substring(position, end - position));
                break;
            case '[':
                Link(text, position);
                break;
        }

        return end;
    }

    /// <summary>Two stars beside a word on both sides. <c>2**3</c> and <c>A** search</c> are none.</summary>
    private static int Bold(TextUnderCheck text, int start)
    {
        var first = text.At(start + 2);
        if (!IsOutside(text.At(start - 1)) || !(char.IsLetterOrDigit(first) || first is '[' or '(' or '$' or '"' or '\u201C'))
        {
            return start + 2;
        }

        for (var i = start + 3; i < start + Longest && i < text.Text.Length; i++)
        {
            if (text.Text[i] != '*')
            {
                continue;
            }

            if (text.At(i + 1) != '*' || text.At(i + 2) == '*' || text.At(i - 1) == ' ' || !IsOutside(text.At(i + 2)))
            {
                return start + 2;
            }

            var edits = new[] { text.Edit(start, start + 2, string.Empty), text.Edit(i, i + 2, string.Empty) };
            text.Report(RuleList.Markdown, start, i + 2, Remove, edits, text.Text.Substring(start, i + 2 - start));
            break;
        }

        return start + 2;
    }

    private static bool IsOutside(char c) => !char.IsLetterOrDigit(c) && c != '*';

    /// <summary>A text in square brackets, and an address in round ones directly behind it.</summary>
    private static void Link(TextUnderCheck text, int start)
    {
        var limit = Math.Min(text.Text.Length, start + Longest);
        var middle = start + 1;
        while (middle < limit && text.Text[middle] is not (']' or '['))
        {
            middle++;
        }

        if (text.At(middle) != ']' || middle == start + 1 || text.At(middle + 1) != '(' || !text.Reads(middle + 2, "http"))
        {
            return;
        }

        var end = middle + 2;
        while (end < limit && text.Text[end] is not (' ' or ')' or '('))
        {
            end++;
        }

        if (text.At(end) == ')')
        {
            var edits = new[] { text.Edit(start, start + 1, string.Empty), text.Edit(middle, end + 1, string.Empty) };
            text.Report(RuleList.Markdown, start, end + 1, Remove, edits, text.Text.Substring(start, end + 1 - start));
        }
    }
}
