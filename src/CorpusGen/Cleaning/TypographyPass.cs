using System.Runtime.CompilerServices;

namespace CorpusGen.Cleaning;

/// <summary>The dashes and quotation marks that LaTeX writes with signs of ASCII.</summary>
internal sealed class TypographyPass
{
    private static readonly char[] Triggers = { '`', '\u2018', '\u201C' };

    private readonly Rewriting text;
    private readonly bool isAddress;

    // Whether the word that is being read is a web address, whose hyphens are its own.
    private bool isInAddress;

    private TypographyPass(Rewriting text, bool isAddress)
    {
        this.text = text;
        this.isAddress = isAddress;
        isInAddress = isAddress;
    }

    /// <summary>Goes over a text once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isAddress">Whether the whole text is an address or an identifier.</param>
    /// <returns>Whether it was changed.</returns>
    [MethodImpl(Hot.Path)]
    public static bool Run(Rewriting text, bool isAddress)
    {
        text.Begin();
        if (text.Text.IndexOfAny(Triggers) >= 0 || text.Text.IndexOf("--", System.StringComparison.Ordinal) >= 0)
        {
            var pass = new TypographyPass(text, isAddress);
            for (var position = 0; position < text.Text.Length;)
            {
                position += pass.Step(position);
            }
        }

        return text.End();
    }

    /// <summary>Cleans what begins at a position.</summary>
    /// <returns>How many units of the text it took.</returns>
    [MethodImpl(Hot.Path)]
    private int Step(int position)
    {
        var c = text.Text[position];
        switch (c)
        {
            case '-':
                return Hyphens(position);
            case '`':
                return Backquote(position);
            case '\u2018' or '\u201C':
                return Opened(position, c == '\u201C');
            case ':' when text.At(position + 1) == '/' && text.At(position + 2) == '/':
                isInAddress = true;
                break;
            case ' ':
                isInAddress = isAddress;
                break;
        }

        return Keep(position, 1);
    }

    /// <summary>
    /// Two hyphens are an en dash and three an em dash, between words or between spaces; <c>--help</c>, <c>x--</c>,
    /// longer rows of hyphens and those of web addresses stay.
    /// </summary>
    private int Hyphens(int position)
    {
        var length = 1;
        while (text.At(position + length) == '-')
        {
            length++;
        }

        var isDash = length is 2 or 3
            && !isInAddress
            && (char.IsWhiteSpace(text.At(position - 1))
                ? char.IsWhiteSpace(text.At(position + length))
                : EndsWord() && BeginsWord(position + length));
        return isDash
            ? Mend(RepairKind.LatexDash, position, length, length == 2 ? "\u2013" : "\u2014")
            : Keep(position, length);
    }

    /// <summary>
    /// Whether the clean text ends a word, marks that close something included: what is asked of the clean text has the
    /// same answer when it is cleaned again.
    /// </summary>
    private bool EndsWord() => text.MadeAt(1) switch
    {
        ')' or ']' or '}' or '.' or ',' or ';' or ':' or '!' or '?' or '%' or '\u2019' or '\u201D' => true,
        '\'' or '"' => IsWord(text.MadeAt(2)) || text.MadeAt(2) is '.' or ',' or '!' or '?' or '\'',
        var c => IsWord(c),
    };

    /// <summary>Whether a word begins at a position, marks that open something included.</summary>
    private bool BeginsWord(int position) => text.At(position) switch
    {
        '(' or '[' or '{' or '"' or '\'' or '`' or '$' or '\\' or '%' or '&' or '#' or '_' or '}'
            or (>= '\u2018' and <= '\u201D' and not ('\u201A' or '\u201B')) => true,
        var c => IsWord(c),
    };

    /// <summary>
    /// <c>``…''</c> and <c>`…'</c> are quotation marks. A backquote that another one closes marks code and stays, as does
    /// one that nothing closes; an apostrophe inside a word closes nothing.
    /// </summary>
    private int Backquote(int position)
    {
        var isDouble = text.At(position + 1) == '`';
        var length = isDouble ? 2 : 1;
        var opens = !IsWord(text.At(position - 1)) && !char.IsWhiteSpace(text.At(position + length));
        var close = opens ? FindClosing(position + length, isDouble) : -1;
        if (close < 0)
        {
            return Keep(position, length);
        }

        Mend(RepairKind.LatexQuote, position, length, isDouble ? "\u201C" : "\u2018");
        return length + Close(position + length, close, isDouble);
    }

    /// <summary>A quotation whose opening mark was mended before its closing one, in the file or by another hand.</summary>
    private int Opened(int position, bool isDouble)
    {
        var close = !IsWord(text.At(position - 1)) && !char.IsWhiteSpace(text.At(position + 1)) ? FindClosing(position + 1, isDouble) : -1;
        Keep(position, 1);
        return close < 0 ? 1 : 1 + Close(position + 1, close, isDouble);
    }

    /// <summary>Cleans what is quoted, and mends the closing mark unless it is a quotation mark already.</summary>
    private int Close(int from, int close, bool isDouble)
    {
        // There is no opening mark up to the closing one, so this goes no deeper.
        for (var inside = from; inside < close;)
        {
            inside += Step(inside);
        }

        if (text.Text[close] != '\'')
        {
            return close - from + Keep(close, 1);
        }

        return close - from + Mend(RepairKind.LatexQuote, close, isDouble ? 2 : 1, isDouble ? "\u201D" : "\u2019");
    }

    /// <summary>
    /// Another mark that opens, as it was written or as it would be once repaired, ends the search: what is quoted inside
    /// a quotation is nothing to guess about.
    /// </summary>
    private int FindClosing(int from, bool isDouble)
    {
        for (var i = from; i < text.Text.Length; i++)
        {
            switch (text.Text[i])
            {
                case '`' or '\u2018' or '\u201C':
                    return -1;
                case '\'' when isDouble ? text.At(i + 1) == '\'' : !IsWord(text.At(i + 1)):
                case '\u2019' when !isDouble && !IsWord(text.At(i + 1)):
                case '\u201D' when isDouble:
                    return i;
            }
        }

        return -1;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    private int Keep(int position, int length)
    {
        text.KeepTo(position + length);
        return length;
    }

    private int Mend(RepairKind kind, int position, int length, string replacement)
    {
        text.Replace(kind, position, length, replacement);
        return length;
    }
}
