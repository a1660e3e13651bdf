using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>
/// The rule about quotation marks that look the wrong way. German („word“) and Swedish (”word”) ones look the right way.
/// </summary>
internal sealed class TextQuotes
{
    private const string Turn = "Turn the marks";
    private const char Left = '\u201C';
    private const char Right = '\u201D';
    private const char Low = '\u201E';

    // How far two marks that belong together may be apart.
    private const int Longest = 200;

    private readonly TextUnderCheck text;

    // Where the mark stands that opened, or -1; what it is, an apostrophe for two of them.
    private int opened = -1;
    private char opener;

    /// <summary>Begins with a text.</summary>
    /// <param name="text">The text; what is found is added to its findings.</param>
    public TextQuotes(TextUnderCheck text) => this.text = text;

    /// <summary>Looks at a mark, from left to right.</summary>
    /// <param name="position">Where it stands; of two apostrophes, the first.</param>
    [MethodImpl(Hot.Path)]
    public void At(int position)
    {
        var c = text.Text[position];
        var length = 1;
        if (c == '\'')
        {
            if (text.At(position + 1) != '\'' || text.At(position - 1) == '\'' || text.At(position + 2) == '\'')
            {
                return;
            }

            length = 2;
        }

        var opens = IsGap(text.At(position - 1)) && IsInside(text.At(position + length));
        var closes = IsInside(text.At(position - 1)) && !char.IsLetterOrDigit(text.At(position + length));
        if (opens && !closes)
        {
            opened = position;
            opener = c;
        }
        else if (closes && !opens)
        {
            Close(position, c, length);
            opened = -1;
        }
        else
        {
            opened = -1;
        }
    }

    private void Close(int position, char c, int length)
    {
        if (opened < 0 || position - opened > Longest)
        {
            return;
        }

        switch (opener, c)
        {
            case (Right, Left):
                Report(opened, Change(opened, 1, Left), Change(position, 1, Right));
                break;
            case (Left, Left):
                Report(position, Change(position, 1, Right));
                break;
            case ('\'', '\''):
                Report(opened, Change(opened, 2, Left), Change(position, 2, Right));
                break;
        }

        TextChange? Change(int at, int old, char mark) => text.Edit(at, at + old, mark.ToString());

        void Report(int from, params TextChange?[] edits) =>
            text.Report(RuleList.WrongQuote, from, position + length, Turn, edits, text.Text.Substring(from, position + length - from));
    }

    private static bool IsGap(char c) => c is ' ' or '(' or '[' or '-' or '\u2013' or '\u2014' or '/';

    private static bool IsInside(char c) => c != ' ' && c is not (Left or Right or Low or '\'');
}
