using System.Text;

namespace CorpusGen.Cleaning;

/// <summary>Turns what stands in formulas into text: all of a formula or nothing of it.</summary>
internal sealed partial class LatexDecoder
{
    /// <summary>Decodes mathematics.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="limit">Where it ends.</param>
    /// <param name="made">
    /// Where the text is written; what was written of mathematics that cannot be decoded is taken back by the caller.
    /// </param>
    /// <returns>Whether all of it is known.</returns>
    private bool TryMath(int start, int limit, StringBuilder made)
    {
        for (var i = start; i < limit;)
        {
            var c = text[i];
            switch (c)
            {
                case '\\' when i + 1 < limit && IsEscaped(text[i + 1]):
                    made.Append(text[i + 1]);
                    i += 2;
                    break;
                case '\\' when i + 1 < limit && text[i + 1] is ' ' or '\\':
                    Space(made);
                    i += 2;
                    break;
                case '\\':
                    if (!TryMacro(i, limit, isMath: true, made, out i))
                    {
                        return false;
                    }

                    break;
                case '{':
                    var end = braces.FindEnd(i);
                    if (end < 0 || end >= limit || !TryMath(i + 1, end, made))
                    {
                        return false;
                    }

                    i = end + 1;
                    break;
                case '_' or '^':
                    i++;
                    if (!TryScript(ref i, limit, made, c == '^'))
                    {
                        return false;
                    }

                    break;
                case '}' or '&' or '#' or '$':
                case ':' when i + 1 < limit && text[i + 1] is '/' or '\\':
                    return false;
                case ' ' when Closes(i + 1, limit):
                    i++;
                    break;
                case ' ' or '~':
                    Space(made);
                    i++;
                    break;
                case '\'':
                    made.Append('\u2032');
                    i++;
                    break;
                case '<' when i + 1 < limit && (LatexMacros.IsLetter(text[i + 1]) || text[i + 1] is '/' or '!'):
                    // Nobody is to take it for a tag.
                    Space(made);
                    made.Append("< ");
                    i++;
                    break;
                default:
                    made.Append(c);
                    i++;
                    break;
            }
        }

        return true;
    }

    /// <summary>Reads the argument of a macro or a script: a group, a macro or one sign.</summary>
    private bool TryArgument(ref int position, int limit, StringBuilder made)
    {
        while (position < limit && text[position] == ' ')
        {
            position++;
        }

        if (position >= limit || depth >= MostLevels)
        {
            return false;
        }

        depth++;
        bool isKnown;
        int end;
        if (text[position] == '{')
        {
            end = braces.FindEnd(position);
            isKnown = end > 0 && end < limit && TryMath(position + 1, end, made);
            end++;
        }
        else
        {
            var isPair = char.IsHighSurrogate(text[position]) && position + 1 < limit;
            end = position + (isPair ? 2 : 1);
            if (text[position] != '\\')
            {
                isKnown = text[position] is not ('_' or '^') && TryMath(position, end, made);
            }
            else if (position + 1 < limit && IsEscaped(text[position + 1]))
            {
                end = position + 2;
                isKnown = TryMath(position, end, made);
            }
            else
            {
                isKnown = TryMacro(position, limit, isMath: true, made, out end);
            }
        }

        depth--;
        position = end;
        return isKnown;
    }

    /// <summary>Reads an argument and takes it from where it was written.</summary>
    /// <returns>The argument, without white space around it; <see langword="null"/> where it cannot be decoded.</returns>
    private string? Argument(ref int position, int limit, StringBuilder made)
    {
        var start = made.Length;
        if (!TryArgument(ref position, limit, made))
        {
            return null;
        }

        var argument = made.ToString(start, made.Length - start).Trim();
        made.Length = start;
        return argument;
    }

    /// <summary>
    /// A script of a script has no characters, and written in those of a script it would be read as one of the line: it keeps its mark.
    /// </summary>
    private bool TryScript(ref int position, int limit, StringBuilder made, bool isRaised)
    {
        scripts++;
        var script = Argument(ref position, limit, made);
        scripts--;

        // Braces that are to be seen would be taken for those of the script.
        if (script is null || (script.IndexOf('{') >= 0) != (script.IndexOf('}') >= 0))
        {
            return false;
        }

        if (script.Length > 0)
        {
            LatexScripts.Append(made, script, isRaised, isOfScript: scripts > 0);
        }

        return true;
    }

    private bool TryFraction(ref int position, int limit, StringBuilder made)
    {
        if (Argument(ref position, limit, made) is not { Length: > 0 } over
            || Argument(ref position, limit, made) is not { Length: > 0 } under)
        {
            return false;
        }

        // What stands before a fraction multiplies it.
        if (Last(made) is >= '0' and <= '9')
        {
            made.Append(' ');
        }

        Bracketed(made, over);
        made.Append('/');
        Bracketed(made, under);
        return true;
    }

    private bool TryRoot(ref int position, int limit, StringBuilder made)
    {
        var sign = '\u221A';
        if (position + 2 < limit && text[position] == '[')
        {
            if (text[position + 2] != ']' || text[position + 1] is not ('3' or '4'))
            {
                return false;
            }

            sign = text[position + 1] == '3' ? '\u221B' : '\u221C';
            position += 3;
        }

        if (Argument(ref position, limit, made) is not { Length: > 0 } radicand)
        {
            return false;
        }

        made.Append(sign);
        Bracketed(made, radicand);
        return true;
    }

    private bool TryBinomial(ref int position, int limit, StringBuilder made)
    {
        if (Argument(ref position, limit, made) is not { Length: > 0 } over
            || Argument(ref position, limit, made) is not { Length: > 0 } under)
        {
            return false;
        }

        made.Append('(').Append(over).Append(" choose ").Append(under).Append(')');
        return true;
    }

    /// <summary>A mark stands behind its sign, or makes one character with it.</summary>
    private bool TryMark(LatexMacro macro, ref int position, int limit, StringBuilder made)
    {
        if (Argument(ref position, limit, made) is not { Length: 1 } marked || !char.IsLetterOrDigit(marked[0]))
        {
            return false;
        }

        Marked(macro, marked[0], made);
        return true;
    }

    private static void Marked(LatexMacro macro, char letter, StringBuilder made)
    {
        var dotted = letter switch
        {
            '\u0131' => 'i',
            '\u0237' => 'j',
            _ => letter,
        };
        if (macro.Compose(dotted) is var composed && composed != '\0')
        {
            made.Append(composed);
        }
        else
        {
            made.Append(letter).Append(macro.Value);
        }
    }

    private bool TryDoubleStruck(ref int position, int limit, StringBuilder made)
    {
        if (Argument(ref position, limit, made) is not { } letters)
        {
            return false;
        }

        foreach (var letter in letters)
        {
            made.Append(LatexScripts.DoubleStruck(letter));
        }

        return true;
    }

    /// <summary>Writes what is more than one number or word in brackets, so that it stays together.</summary>
    private static void Bracketed(StringBuilder made, string term)
    {
        foreach (var c in term)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '\u2032'))
            {
                made.Append('(').Append(term).Append(')');
                return;
            }
        }

        made.Append(term);
    }
}
