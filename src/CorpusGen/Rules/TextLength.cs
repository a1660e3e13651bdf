using System.Globalization;
using System.Runtime.CompilerServices;
using CorpusGen.Cleaning;

namespace CorpusGen.Rules;

/// <summary>The rules about abstracts that are too short or too long to be one.</summary>
internal static class TextLength
{
    private const int FewestWords = 10;
    private const int MostWords = 600;

    // How many signs make a word where words are not parted by spaces; about two in Chinese and Japanese, more in Thai.
    private const int SignsPerWord = 2;

    /// <summary>
    /// Counts the words of an abstract. A short text that ends like a sentence is one, and its authors' own; what ends without a
    /// mark is a title, or was cut off.
    /// </summary>
    /// <param name="text">The text; what is found is added to its findings, at the name of the field.</param>
    /// <param name="field">The field.</param>
    [MethodImpl(Hot.Path)]
    public static void Check(TextUnderCheck text, CleanField field)
    {
        var words = Count(text.Text);
        var rule = words > MostWords ? RuleList.TooLong : words is > 0 and < FewestWords && !EndsSentence(text) ? RuleList.TooShort : null;
        if (rule is not null)
        {
            text.Findings.Add(Finding.Of(rule, field.Source.NameSpan, words.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static bool EndsSentence(TextUnderCheck text)
    {
        var last = text.Text.Length - 1;
        while (text.At(last) is ')' or '"' or '\'' or '\u201D' or '\u2019' or ']')
        {
            last--;
        }

        return text.At(last) is '.' or '!' or '?' or '\u2026'
            or '\u3002' or '\uFF0E' or '\uFF1F' or '\uFF01' or '\u0964' or '\u06D4' or '\u061F';
    }

    [MethodImpl(Hot.Path)]
    private static int Count(string text)
    {
        var words = 0;
        var signs = 0;
        var isInWord = false;
        foreach (var c in text)
        {
            if (c == ' ')
            {
                isInWord = false;
            }
            else if (IsOfScriptWithoutSpaces(c))
            {
                signs++;
                isInWord = false;
            }
            else if (!isInWord && char.IsLetterOrDigit(c))
            {
                words++;
                isInWord = true;
            }
        }

        return words + ((signs + SignsPerWord - 1) / SignsPerWord);
    }

    /// <summary>Thai, Lao, Burmese and Khmer; kana and Chinese characters.</summary>
    [MethodImpl(Hot.Leaf)]
    private static bool IsOfScriptWithoutSpaces(char c) =>
        c is (>= '\u0E01' and <= '\u0EDF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17DD')
            or (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');
}
