using System;
using System.Runtime.CompilerServices;
using System.Text;

namespace CorpusGen.Cleaning;

/// <summary>
/// Turns LaTeX into the text that it prints, piece by piece from left to right. What is not known stays as it is, with its
/// arguments; so does a formula that holds such a thing, and what could be something else than LaTeX: money, addresses, paths.
/// </summary>
internal sealed partial class LatexDecoder
{
    /// <summary>How many arguments without braces may stand in one another: <c>\hat\hat\hat x</c>.</summary>
    private const int MostLevels = 16;


    private readonly string text;
    private readonly LatexBraces braces;
    private readonly bool isAddress;

    // Whether the word that is being read is a web address, whose signs are its own.
    private bool isInAddress;

    // Where a macro ended that stays, and has no arguments: letters that came to stand there would be taken for its name.
    private int bareEnd = -1;

    // Where a formula begins that stays because of a doubtful dollar sign before it.
    private int keptAt = -1;

    // How many dollar signs and braces without counterpart were met.
    private int halves;

    private int depth;

    // How many scripts are open.
    private int scripts;

    // Where a path ended with the text that was to be decoded, and may go on behind it.
    private int pathEnd = -1;

    // Where the text of the formula begins that is being decoded.
    private int formulaStart;

    /// <summary>Begins with a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isAddress">Whether all of it is an address or an identifier.</param>
    public LatexDecoder(string text, bool isAddress)
    {
        this.text = text;
        this.isAddress = isAddress;
        isInAddress = isAddress;
        braces = new LatexBraces(text);
    }

    /// <summary>Decodes what begins at a position.</summary>
    /// <param name="position">The position.</param>
    /// <param name="limit">Where the text ends that is to be decoded.</param>
    /// <param name="made">What has been decoded up to there, to which the piece is added.</param>
    /// <returns>Where the piece ends.</returns>
    [MethodImpl(Hot.Path)]
    public int Step(int position, int limit, StringBuilder made)
    {
        var c = text[position];
        switch (c)
        {
            case '\\':
                return Backslash(position, limit, made);
            case '$' when !isInAddress:
                return Formula(position, limit, made);
            case '{' when !isInAddress:
                return Group(position, limit, made);
            case '}' when !braces.IsPaired(position):
                halves++;
                break;
            case '~' when !isInAddress:
                return Tie(position, limit, made);
            case ':' when position + 2 < limit && text[position + 1] == '/' && text[position + 2] == '/':
                isInAddress = true;
                break;
            case ':' when position + 1 < limit && text[position + 1] == '\\' && IsDrive(made):
                return Path(position, limit, made);
            case ' ':
                isInAddress = isAddress;
                break;
        }

        var next = position + 1;
        while (next < limit && !IsMark(text[next]))
        {
            next++;
        }

        return Keep(position, next, made);
    }

    /// <summary>Whether a construct, an address or a path may begin or end at a character.</summary>
    [MethodImpl(Hot.Leaf)]
    private static bool IsMark(char c) => c is '\\' or '$' or '{' or '}' or '~' or ':' or ' ';

    private static bool IsEscaped(char c) => c is '%' or '&' or '#' or '_' or '{' or '}';

    private static char Last(StringBuilder made, int fromEnd = 1) => made.Length >= fromEnd ? made[made.Length - fromEnd] : ' ';

    private static void Space(StringBuilder made)
    {
        if (Last(made) != ' ')
        {
            made.Append(' ');
        }
    }

    /// <summary>Whether a macro without arguments would go on with what follows.</summary>
    private static bool GoesOn(char next) => LatexMacros.IsLetter(next) || next is '{' or '[' or '*';

    private char At(int position, int limit) => position < limit ? text[position] : ' ';

    private int Keep(int start, int end, StringBuilder made)
    {
        made.Append(text, start, end - start);
        return end;
    }

    /// <summary>A path stays, up to the next space.</summary>
    private int Path(int position, int limit, StringBuilder made)
    {
        var space = text.IndexOf(' ', position, limit - position);
        pathEnd = space < 0 ? limit : space;
        return Keep(position, pathEnd, made);
    }

    /// <summary>
    /// Whether an address or a path that ends here would go on behind its group: up to a space, marks of a sentence aside.
    /// </summary>
    private bool IsCutOff(int position)
    {
        while (position < text.Length && text[position] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '}' or '\'' or '"')
        {
            position++;
        }

        return position < text.Length && text[position] != ' ';
    }

    /// <summary>Whether <c>C</c> stands before a colon, and no other letter before it.</summary>
    private static bool IsDrive(StringBuilder made) => LatexMacros.IsLetter(Last(made)) && !char.IsLetterOrDigit(Last(made, 2));

    private int Backslash(int position, int limit, StringBuilder made)
    {
        var row = 1;
        while (position + row < limit && text[position + row] == '\\')
        {
            row++;
        }

        var next = At(position + row, limit);
        if (row > 1)
        {
            return Backslashes(position, row, next, limit, made);
        }

        if (next is '{' or '}')
        {
            return Braces(position, limit, made);
        }

        if (IsEscaped(next))
        {
            made.Append(next);
            return position + 2;
        }

        if (next == '$' || position + 1 >= limit)
        {
            return Keep(position, Math.Min(limit, position + 2), made);
        }

        if (next == '.' || isInAddress)
        {
            // Of macros with a dot for their name only \.{z} is certain; in an address there are none.
            var isAccent = !isInAddress && At(position + 2, limit) == '{';
            if (!isAccent)
            {
                return Keep(position, position + 2, made);
            }
        }

        if (LatexMacros.IsLetter(next) && Last(made) == '.' && Last(made, 2) is ' ' or '.')
        {
            // A path such as .\new or ..\new.
            return Path(position, limit, made);
        }

        if (next is '(' or '[')
        {
            return Formula(position, limit, made);
        }

        if (next == ' ')
        {
            // What follows may come to nothing, and the end of a text has no space behind a backslash.
            if (At(position + 2, limit) is ' ' or '\\' or '$' or '{' or '~')
            {
                return Keep(position, position + 2, made);
            }

            Space(made);
            return position + 2;
        }

        var start = made.Length;
        var halvesBefore = halves;
        if (TryMacro(position, limit, isMath: false, made, out var end)
            && (bareEnd != position || !GoesOn(start < made.Length ? made[start] : '{')))
        {
            return end;
        }

        halves = halvesBefore;
        made.Length = start;
        return Unknown(position, limit, made);
    }

    /// <summary>Braces of the text lose their backslashes together: one of them alone would begin or end a group.</summary>
    private int Braces(int position, int limit, StringBuilder made)
    {
        var (start, halvesBefore) = (made.Length, halves);
        var end = isInAddress || bareEnd == position ? -1 : braces.FindEnd(position);
        if (end >= 0 && end < limit)
        {
            made.Append('{');
            if (TryText(position + 2, end, made))
            {
                made.Append('}');
                return end + 2;
            }

            made.Length = start;
        }

        halves = halvesBefore + (braces.IsPaired(position) ? 0 : 1);
        return Keep(position, position + 2, made);
    }

    /// <summary>
    /// Two backslashes before white space are a line break. Otherwise they stay together, so that what is behind them does not look
    /// escaped, now or when the text is cleaned again; <c>\\server\share</c> stays whole.
    /// </summary>
    private int Backslashes(int position, int row, char next, int limit, StringBuilder made)
    {
        if (row == 2 && next == ' ')
        {
            Space(made);
            return position + 2;
        }

        var isShare = Last(made) is ' ' or '(' or '"' or '\'';
        return isShare ? Path(position, limit, made) : Keep(position, position + (IsEscaped(next) ? 2 : row), made);
    }

    /// <summary>A macro that stays does so with all its arguments.</summary>
    private int Unknown(int position, int limit, StringBuilder made)
    {
        var name = position + 1 + LatexMacros.NameLength(text, position);
        var end = name;
        while (end < limit)
        {
            if (text[end] == '{' && braces.FindEnd(end) is var close && close > 0 && close < limit)
            {
                end = close + 1;
            }
            else if (end == name && text[end] == '['
                && text.IndexOf(']', end, Math.Min(limit - end, LongestOption)) is var bracket && bracket > 0
                && At(bracket + 1, limit) == '{')
            {
                end = bracket + 1;
            }
            else
            {
                break;
            }
        }

        if (end == name)
        {
            bareEnd = end;
        }

        return Keep(position, Math.Min(end, limit), made);
    }

    private int Formula(int position, int limit, StringBuilder made)
    {
        var formula = LatexFormula.Read(text, position, limit);
        if (!formula.IsFormula)
        {
            halves++;
            keptAt = formula.IsDoubtful ? formula.End : keptAt;
            return Keep(position, formula.Start, made);
        }

        if (keptAt == position || bareEnd == position)
        {
            return Keep(position, formula.End, made);
        }

        var (start, end) = (formula.Start, formula.Start + formula.Length);
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        if (IsPlain(start, end, text[position]))
        {
            return Keep(position, formula.End, made);
        }

        var from = made.Length;
        formulaStart = from;
        if (!TryMath(start, end, made) || IsOpenTag(made, from, formula.End, limit) || !IsBalanced(made, from))
        {
            made.Length = from;
            return Keep(position, formula.End, made);
        }

        return formula.End;
    }

    /// <summary>
    /// Letters that LaTeX prints as they are stay between their dollar signs: without them, the variable <c>$a$</c> is the word.
    /// Between square brackets, what is not LaTeX can be part of a regular expression.
    /// </summary>
    private bool IsPlain(int start, int end, char opening)
    {
        var hasLetter = false;
        var hasForeignLetter = false;
        for (var i = start; i < end; i++)
        {
            if (text[i] is '\\' or '^' or '_' or '{' or '~' or '\'')
            {
                return false;
            }

            hasLetter |= LatexMacros.IsLetter(text[i]);
            hasForeignLetter |= text[i] > '\u007F' && char.IsLetter(text[i]);
        }

        return opening == '$' ? hasLetter && !hasForeignLetter : text[start - 1] == '[';
    }

    /// <summary>Whether nothing was made, or something that begins a tag with what comes behind it.</summary>
    private bool IsOpenTag(StringBuilder made, int from, int end, int limit) =>
        made.Length == from || (Last(made) == '<' && (LatexMacros.IsLetter(At(end, limit)) || At(end, limit) is '/' or '!'));

    /// <summary>Whether the braces that were made are pairs among themselves.</summary>
    private static bool IsBalanced(StringBuilder made, int from)
    {
        var open = 0;
        for (var i = from; i < made.Length && open >= 0; i++)
        {
            open += made[i] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
        }

        return open == 0;
    }

    /// <summary>
    /// A group with a change of font is its text: <c>{\bf text}</c>. So is one that holds nothing but a macro, and one that
    /// protects capitals from a bibliography's style: <c>{BERT}</c>, <c>{B}ayesian</c>. Others are sets and placeholders.
    /// </summary>
    private int Group(int position, int limit, StringBuilder made)
    {
        var end = braces.FindEnd(position);
        if (end < 0 || end >= limit)
        {
            halves += braces.IsPaired(position) ? 0 : 1;
            return Keep(position, position + 1, made);
        }

        if (Last(made) is '_' or '^' || bareEnd == position)
        {
            return Keep(position, position + 1, made);
        }

        var start = made.Length;
        var halvesBefore = halves;
        if (At(position + 1, end) == '\\' && TrySwitch(position + 1, end, out var content))
        {
            if (TryText(content, end, made))
            {
                return end + 1;
            }
        }
        else if (end - position <= LongestOption && TryText(position + 1, end, made) && IsProtected(made, start, At(end + 1, limit)))
        {
            return end + 1;
        }

        halves = halvesBefore;
        made.Length = start;
        return Keep(position, position + 1, made);
    }

    private bool TrySwitch(int position, int limit, out int content)
    {
        content = position;
        while (content < limit && text[content] == '\\')
        {
            var length = LatexMacros.NameLength(text, content);
            if (LatexMacros.Find(text.Substring(content + 1, length)) is not { Kind: LatexKind.Switch })
            {
                break;
            }

            content += 1 + length;
            while (content < limit && text[content] == ' ')
            {
                content++;
            }
        }

        return content > position;
    }

    /// <summary>
    /// Whether a group has braces for nothing but its capitals, accents or signs. What it has come to tells, so that the answer is
    /// the same when a part of it has been repaired before.
    /// </summary>
    private static bool IsProtected(StringBuilder made, int start, char behind)
    {
        var length = made.Length - start;
        if (length == 1 && made[start] is >= 'A' and <= 'Z')
        {
            return char.IsLetter(behind) || (start > 0 && char.IsLetter(made[start - 1]));
        }

        var hasReason = length == 1 && made[start] is '\'' or '"' or '`' or '~';
        for (var i = start; i < made.Length; i++)
        {
            var c = made[i];
            hasReason |= c is >= 'A' and <= 'Z' or '%' or > '\u007F';
            if (!(c > '\u007F' || char.IsLetterOrDigit(c) || c is '-' or '\'' or '.' or '%' or '+' or '/' || (length == 1 && hasReason)))
            {
                return false;
            }
        }

        return hasReason;
    }

    /// <summary>
    /// A tie between words is a space; <c>~5%</c> means about, <c>5~10</c> a range and <c>x~y</c> a relation. What stands behind it
    /// is looked at when it has been decoded.
    /// </summary>
    private int Tie(int position, int limit, StringBuilder made)
    {
        var before = Last(made);
        var after = At(position + 1, limit);
        if (position + 1 >= limit
            || before is ' ' or '~' or '/' or '\\' or '(' or '[' or '{' or '<' or '=' or '>' or '"' or '\'' or '\u201C' or '\u2018' or '-'
            || after is ' ' or '~' or '/' or '$' or '{' or '<' or '=' or '>' or '-'
            || (after == '\\' && !IsReference(position + 1, limit)))
        {
            return Keep(position, position + 1, made);
        }

        var isRange = char.IsDigit(before) && char.IsDigit(after);
        var isRelation = char.IsLetter(before) && !char.IsLetterOrDigit(Last(made, 2))
            && char.IsLetter(after) && !char.IsLetterOrDigit(At(position + 2, limit));
        if (isRange || isRelation)
        {
            return Keep(position, position + 1, made);
        }

        made.Append(' ');
        return position + 1;
    }

    private bool IsReference(int position, int limit)
    {
        var length = LatexMacros.NameLength(text, position);
        return position + 1 + length <= limit && LatexMacros.Find(text.Substring(position + 1, length)) is { Kind: LatexKind.Reference };
    }

    /// <summary>Decodes the text of a group.</summary>
    /// <returns>
    /// Whether it can stand without its group: with no half of a pair in it, and no macro at its end that would go on behind it.
    /// </returns>
    private bool TryText(int start, int limit, StringBuilder made)
    {
        var (wasInAddress, halvesBefore) = (isInAddress, halves);
        depth++;
        var position = start;
        while (position < limit && depth <= MostLevels)
        {
            position = Step(position, limit, made);
        }

        depth--;
        var isCutOff = (isInAddress || pathEnd == limit) && IsCutOff(limit + (text[limit] == '\\' ? 2 : 1));
        isInAddress = wasInAddress;
        var behind = At(limit + 1, text.Length);
        return position == limit
            && halves == halvesBefore
            && !isCutOff
            && (bareEnd != limit || !(GoesOn(behind) || behind == '$'));
    }
}
