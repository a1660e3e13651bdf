namespace CorpusGen.Cleaning;

/// <summary>The dashes and quotation marks that LaTeX writes with signs of ASCII, and its escapes.</summary>
internal sealed class TypographyPass
{
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
    public static bool Run(Rewriting text, bool isAddress)
    {
        text.Begin();
        if (text.Text.IndexOf('\\') >= 0 || text.Text.IndexOf('`') >= 0 || text.Text.IndexOf("--", System.StringComparison.Ordinal) >= 0)
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
    private int Step(int position)
    {
        var c = text.Text[position];
        switch (c)
        {
            case '\\':
                return Backslash(position);
            case '-':
                return Hyphens(position);
            case '`':
                return Backquote(position);
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
    /// A backslash before one of TeX's special characters is dropped. Two backslashes are TeX's line break and stay
    /// together, so that what is behind them does not look escaped, now or when the text is cleaned again. An
    /// escaped dollar stays escaped: bare, it would open mathematics.
    /// </summary>
    private int Backslash(int position) => text.At(position + 1) switch
    {
        '%' or '&' or '#' or '_' or '{' or '}'
            => Mend(RepairKind.LatexEscape, position, 2, text.Text[position + 1].ToString()),
        '\\' => Keep(position, 2),
        _ => Keep(position, 1),
    };

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
        '(' or '[' or '{' or '"' or '\'' or '`' or '$' or '\\' or '\u2018' or '\u201C' => true,
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

        // There is no backquote up to the closing mark, so this goes no deeper.
        Mend(RepairKind.LatexQuote, position, length, isDouble ? "\u201C" : "\u2018");
        for (var inside = position + length; inside < close;)
        {
            inside += Step(inside);
        }

        Mend(RepairKind.LatexQuote, close, length, isDouble ? "\u201D" : "\u2019");
        return close + length - position;
    }

    /// <summary>
    /// Another mark that opens, as it was written or as it would be once repaired, ends the search: what is quoted inside
    /// a quotation is nothing to guess about.
    /// </summary>
    private int FindClosing(int from, bool isDouble)
    {
        for (var i = from; i < text.Text.Length; i++)
        {
            if (text.Text[i] is '`' or '\u2018' or '\u201C')
            {
                return -1;
            }

            if (text.Text[i] == '\'' && (isDouble ? text.At(i + 1) == '\'' : !IsWord(text.At(i + 1))))
            {
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
