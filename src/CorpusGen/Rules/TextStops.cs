using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using CorpusGen.Language;

namespace CorpusGen.Rules;

/// <summary>
/// The rule about a missing space behind a full stop: <c>tasks.This</c>, but not <c>torch.Tensor</c>, <c>U.S.A</c> or
/// <c>Node.js</c>.
/// </summary>
internal sealed class TextStops
{
    private const int LongestWord = 30;

    // A word that stands in so many abstracts is no name of a module.
    private const int Common = 20;

    // Words that begin sentences, and no part of a name.
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "Additionally", "After", "Although", "Also", "Among", "An", "And", "As", "At", "Based", "Because", "Before", "Besides", "Both",
        "But", "By", "Compared", "Consequently", "Despite",
        "Due", "During", "Each", "Empirical", "Existing", "Experimental", "Experiments", "Extensive", "Finally", "First", "Firstly",
        "For", "From", "Furthermore", "Given", "Hence", "Here",
        "How", "However", "If", "Importantly", "In", "Indeed", "Inspired", "Instead", "It", "Its", "Many", "Meanwhile", "More",
        "Moreover", "Most", "Motivated", "Nevertheless", "Next", "No",
        "Not", "On", "Once", "One", "Our", "Overall", "Previous", "Recent", "Recently", "Results", "Second", "Secondly", "Similarly",
        "Since", "Some", "Specifically", "Such", "That", "The",
        "Their", "Then", "There", "Therefore", "These", "They", "This", "Those", "Though", "Through", "Thus", "To", "Two", "Under",
        "Unfortunately", "Unlike", "Until", "Using", "We", "What",
        "When", "Where", "Whereas", "Which", "While", "With", "Without", "Yet",
    };

    // What code has before a stop, and what is an ordinary word besides.
    private static readonly HashSet<string> Receivers = new(StringComparer.Ordinal)
    {
        "base", "cls", "java", "math", "random", "self", "super", "this", "torch",
    };

    private readonly TextUnderCheck text;
    private int? members;

    /// <summary>Begins with a text.</summary>
    /// <param name="text">The text; what is found is added to its findings.</param>
    public TextStops(TextUnderCheck text) => this.text = text;

    /// <summary>Looks at a full stop.</summary>
    /// <param name="stop">Where the stop stands.</param>
    [MethodImpl(Hot.Path)]
    public void At(int stop)
    {
        if (!char.IsUpper(text.At(stop + 1)))
        {
            return;
        }

        var end = stop + 2;
        while (end - stop <= LongestWord && IsLower(text.At(end)))
        {
            end++;
        }

        if (text.At(end) is not (' ' or ',' or '-' or '\'' or '\u2019') || end - stop > LongestWord)
        {
            return;
        }

        var start = stop;
        while (stop - start <= LongestWord && IsLower(text.At(start - 1)))
        {
            start--;
        }

        var right = text.Text.Substring(stop + 1, end - stop - 1);
        if (IsEnd(start, stop, right))
        {
            while (stop - start <= LongestWord && char.IsLetterOrDigit(text.At(start - 1)))
            {
                start--;
            }

            text.Report(
                RuleList.NoSpaceAfterStop,
                start,
                end,
                "Insert a space",
                new[] { text.Edit(stop + 1, stop + 1, " ") },
                text.Text.Substring(start, end - start));
        }
    }

    private bool IsEnd(int start, int stop, string right)
    {
        if (start == stop)
        {
            // Something else than a word in lower case: 99%.The, (RNN).We, LSTM.Our; but no address, path or initial.
            return Openers.Contains(right)
                && (text.At(stop - 1) is ')' or ']' or '%' or '"' or '\u201D'
                    || (char.IsLetterOrDigit(text.At(stop - 1)) && char.IsLetterOrDigit(text.At(stop - 2))));
        }

        if (stop - start < 2 || stop - start > LongestWord
            || text.At(start - 1) is not (' ' or '-' or '(' or '\u201C' or '"' or '\u2019' or '\'' or >= 'A' and <= 'Z'))
        {
            return false;
        }

        if (Receivers.Contains(text.Text.Substring(start, stop - start)))
        {
            return false;
        }

        return Openers.Contains(right) || (char.IsLower(text.Text[start]) && !char.IsUpper(text.At(start - 1))
            && IsCommon(text.Text, start, stop - start) && (right is "A" || IsCommon(right, 0, right.Length))
            && (members ??= Members()) == 1);
    }

    /// <summary>
    /// Counts the stops between letters that no opener of a sentence follows. One may be a slip; more are the names of a program,
    /// and so are those that are code by themselves, <c>torch.tensor</c>.
    /// </summary>
    private int Members()
    {
        var count = 0;
        for (var stop = text.Text.IndexOf('.'); stop >= 0; stop = text.Text.IndexOf('.', stop + 1))
        {
            var end = stop + 1;
            while (end - stop <= LongestWord && char.IsLetter(text.At(end)))
            {
                end++;
            }

            // Initials and abbreviations have one letter, and an address says nothing about the text.
            if (end - stop > 2 && !IsInAddress(stop) && char.IsLetter(text.At(stop - 1)) && char.IsLetter(text.At(stop - 2))
                && !Openers.Contains(text.Text.Substring(stop + 1, end - stop - 1)))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Whether a colon, a slash or an at sign stands near a stop, in what has no space in it.</summary>
    private bool IsInAddress(int stop)
    {
        const int Nearby = 40;
        return Has(-1) || Has(1);

        bool Has(int step)
        {
            for (var i = stop; Math.Abs(i - stop) <= Nearby && text.At(i) != ' '; i += step)
            {
                if (text.At(i) is ':' or '/' or '@')
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static bool IsCommon(string text, int start, int length)
    {
        var found = Lexicon.Default.Find(text, start, length);
        return length > 2 && found >= 0 && Lexicon.Default.Frequency(found) >= Common;
    }

    private static bool IsLower(char c) => char.IsLower(c);
}
