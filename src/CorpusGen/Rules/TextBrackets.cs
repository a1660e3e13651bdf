using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace CorpusGen.Rules;

/// <summary>The rule about round and square brackets without a counterpart. Braces are LaTeX's, and a rule of their own.</summary>
internal sealed class TextBrackets
{
    private const int LongestMarker = 4;

    private readonly TextUnderCheck text;
    private readonly List<int> open = new();

    // How many of the open ones are round.
    private int round;

    /// <summary>Begins with a text.</summary>
    /// <param name="text">The text; what is found is added to its findings.</param>
    public TextBrackets(TextUnderCheck text) => this.text = text;

    /// <summary>Looks at a bracket, from left to right.</summary>
    /// <param name="position">Where it stands.</param>
    [MethodImpl(Hot.Path)]
    public void At(int position)
    {
        var c = text.Text[position];
        if (IsMouth(position))
        {
            return;
        }

        if (c is '(' or '[')
        {
            open.Add(position);
            round += c == '(' ? 1 : 0;
            return;
        }

        var opening = c == ')' ? '(' : '[';
        var isMixed = open.Count > 0 && text.Text[open[open.Count - 1]] != opening;
        if (isMixed && IsInterval(open[open.Count - 1], position))
        {
            Pop();
        }
        else if ((c == ')' ? round : open.Count - round) > 0)
        {
            while (text.Text[open[open.Count - 1]] != opening)
            {
                Report(Pop());
            }

            Pop();
        }
        else if (!IsListMarker(position))
        {
            Report(position);
        }
    }

    /// <summary>Reports what is still open at the end of the text.</summary>
    public void End()
    {
        foreach (var position in open)
        {
            Report(position);
        }
    }

    private int Pop()
    {
        var last = open[open.Count - 1];
        open.RemoveAt(open.Count - 1);
        round -= text.Text[last] == '(' ? 1 : 0;
        return last;
    }

    private void Report(int position) => text.Report(RuleList.UnbalancedBracket, position, position + 1, text.Text[position].ToString());

    /// <summary>An emoticon: eyes, perhaps a nose, and the bracket, with white space before.</summary>
    private bool IsMouth(int position)
    {
        var eyes = text.At(position - 1) is '-' or '\'' or 'o' or '^' ? position - 2 : position - 1;
        return text.At(eyes) is ':' or ';' or '='
            && text.At(eyes - 1) is ' ' or '(' or '\'' or '"' or '\u201C' && !char.IsLetterOrDigit(text.At(position + 1));
    }

    /// <summary>A half-open interval: two values and a comma between, in brackets of two kinds.</summary>
    private bool IsInterval(int start, int end)
    {
        const int Longest = 40;
        var commas = 0;
        for (var i = start + 1; i < end && end - start <= Longest; i++)
        {
            commas += text.Text[i] == ',' ? 1 : 0;
        }

        return commas == 1;
    }

    /// <summary>The marker of an item: <c>a)</c>, <c>12)</c>, <c>iv)</c>.</summary>
    private bool IsListMarker(int position)
    {
        var start = position;
        var isRoman = true;
        var isNumber = true;
        while (position - start <= LongestMarker && char.IsLetterOrDigit(text.At(start - 1)))
        {
            start--;
            isRoman &= text.Text[start] is 'i' or 'v' or 'x' or 'I' or 'V' or 'X';
            isNumber &= char.IsDigit(text.Text[start]);
        }

        return text.Text[position] == ')'
            && (position - start == 1 || (position - start is > 1 and <= LongestMarker && (isRoman || isNumber)))
            && text.At(start - 1) is ' ' or ',' or ';' or ':' or '{' or '*';
    }
}
