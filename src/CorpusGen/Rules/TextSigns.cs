using System.Runtime.CompilerServices;

namespace CorpusGen.Rules;

/// <summary>Sends every rule that begins at a sign to the places where the sign stands: one walk over a text for all of them.</summary>
internal static class TextSigns
{
    /// <summary>Checks a text. Formulas and code are nothing that these rules understand, and are left alone.</summary>
    /// <param name="text">The text; what is found is added to its findings.</param>
    [MethodImpl(Hot.Path)]
    public static void Check(TextUnderCheck text)
    {
        var brackets = new TextBrackets(text);
        var quotes = new TextQuotes(text);
        var repeats = new TextRepeats(text);
        var stops = new TextStops(text);
        var hasBrackets = text.Asked.Has(RuleList.UnbalancedBracket);
        var hasQuotes = text.Asked.Has(RuleList.WrongQuote);
        var hasMarkdown = text.Asked.Has(RuleList.Markdown);
        var isAddress = false;
        for (var i = 0; i < text.Text.Length; i++)
        {
            switch (text.Text[i])
            {
                case '$' or '`':
                    i = text.EndOfSpared(i) - 1;
                    break;
                case ' ':
                    isAddress = false;
                    repeats.At(i);
                    break;
                case ':' when text.At(i + 1) != ' ' || text.At(i + 2) == '/':
                    isAddress |= TextAddresses.At(text, i);
                    break;
                case '-' or '\u2010' when !isAddress:
                    TextHyphens.At(text, i);
                    break;
                case '.' when !isAddress:
                    stops.At(i);
                    break;
                case '*' or '#' when !isAddress:
                    i = TextMarkdown.At(text, i) - 1;
                    break;
                case '(' or ')' or '[' or ']' when hasBrackets || hasMarkdown:
                    TextMarkdown.At(text, i);
                    brackets.At(i);
                    break;
                case '\u201C' or '\u201D' or '\u201E' or '\'' when hasQuotes:
                    quotes.At(i);
                    break;
            }
        }

        brackets.End();
    }
}
