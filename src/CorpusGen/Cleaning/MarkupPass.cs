using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace CorpusGen.Cleaning;

/// <summary>Takes away tags of HTML, JATS and MathML, and resolves character references.</summary>
internal sealed class MarkupPass
{
    private const int MostDigits = 10;
    private const int LongestTagName = 24;

    /// <summary>
    /// Tags that begin or end a piece of text, so that words on both sides stay apart. No name is here that language models use as a
    /// token of their own, or that is written where a tag is meant to be seen.
    /// </summary>
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "br", "div", "hr", "li", "ol", "p", "sec", "ul",
    };

    private static readonly HashSet<string> Inlines = new(StringComparer.Ordinal)
    {
        "b", "bold", "em", "i", "inline-formula", "italic", "mfrac", "mrow", "msqrt", "mstyle", "msub", "msubsup", "msup", "sc",
        "small", "span", "strong", "tex-math", "tt", "u",
    };

    /// <summary>Tags that count only with attributes, when they begin, because their bare names are used otherwise.</summary>
    private static readonly HashSet<string> WithAttributes = new(StringComparer.Ordinal)
    {
        "a", "ext-link", "font", "img", "math", "xref",
    };

    /// <summary>JATS and MathML with their prefixes: what stands inside belongs together, but for these.</summary>
    private static readonly HashSet<string> PrefixedBlocks = new(StringComparer.Ordinal)
    {
        "jats:break", "jats:disp-formula", "jats:label", "jats:list", "jats:list-item", "jats:p", "jats:sec", "jats:title",
    };

    private readonly Rewriting text;

    private MarkupPass(Rewriting text) => this.text = text;

    /// <summary>Goes over a text once.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it was changed.</returns>
    [MethodImpl(Hot.Path)]
    public static bool Run(Rewriting text)
    {
        text.Begin();
        if (text.Text.IndexOf('&') >= 0 || text.Text.IndexOf('<') >= 0)
        {
            var pass = new MarkupPass(text);
            for (var position = 0; position < text.Text.Length;)
            {
                position += text.Text[position] switch
                {
                    '&' => pass.Entity(position),
                    '<' => pass.Tag(position),
                    _ => 1,
                };
            }
        }

        return text.End();
    }

    /// <summary>Resolves a character reference. One that was escaped again and again is resolved in one go.</summary>
    private int Entity(int position)
    {
        var end = position + 1;
        while (ReadEntity(end, out var length) is "&")
        {
            end += length;
        }

        var value = ReadEntity(end, out var last);
        if (value is not null)
        {
            end += last;
        }
        else if (end > position + 1)
        {
            value = "&";
        }
        else
        {
            return 1;
        }

        text.Replace(RepairKind.Entity, position, end - position, value);
        return end - position;
    }

    /// <summary>Reads what stands behind an ampersand.</summary>
    /// <param name="start">Behind the ampersand.</param>
    /// <param name="length">Up to and including the semicolon.</param>
    /// <returns>What it stands for; <see langword="null"/> where it is no reference, or one to what is no character of a text.</returns>
    private string? ReadEntity(int start, out int length)
    {
        length = 0;
        var position = start;
        if (text.At(position) == '#')
        {
            position++;
            var isHexadecimal = text.At(position) is 'x' or 'X';
            position += isHexadecimal ? 1 : 0;
            var number = 0L;
            var first = position;
            for (; position - first < MostDigits && Digit(text.At(position), isHexadecimal) is >= 0 and var digit; position++)
            {
                number = (number * (isHexadecimal ? 16 : 10)) + digit;
            }

            length = position + 1 - start;
            return position > first && text.At(position) == ';' ? Character(number) : null;
        }

        while (position - start < Entities.LongestName && IsAsciiLetterOrDigit(text.At(position)))
        {
            position++;
        }

        length = position + 1 - start;
        return position > start && text.At(position) == ';' && Entities.Of(text.Text.Substring(start, position - start)) is { } value
            ? value.Length == 1 && char.IsWhiteSpace(value[0]) ? " " : value
            : null;
    }

    /// <summary>
    /// Gets the character of a number. Numbers of C1 controls mean Windows-1252, as the HTML Standard says; other controls, halves of
    /// surrogate pairs and what can be no character stand for nothing.
    /// </summary>
    private static string? Character(long number) => number switch
    {
        0x09 or 0x0A or 0x0D => " ",
        < 0x20 or 0x7F or >= 0xD800 and <= 0xDFFF or >= 0xFDD0 and <= 0xFDEF or > 0x10FFFF => null,
        >= 0x80 and <= 0x9F => EncodingPass.FromWindows1252((char)number) is > '\u009F' and var c ? c.ToString() : null,
        _ when (number & 0xFFFE) == 0xFFFE => null,
        < 0x10000 when char.IsWhiteSpace((char)number) => " ",
        _ => char.ConvertFromUtf32((int)number),
    };

    private static int Digit(char c, bool isHexadecimal) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' when isHexadecimal => c - 'a' + 10,
        >= 'A' and <= 'F' when isHexadecimal => c - 'A' + 10,
        _ => -1,
    };

    /// <summary>Takes a tag away if it is one of the list, and not a comparison, an average or a token.</summary>
    private int Tag(int position)
    {
        var isEnd = text.At(position + 1) == '/';
        var nameStart = position + (isEnd ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd - nameStart < LongestTagName && (IsAsciiLetterOrDigit(text.At(nameEnd)) || text.At(nameEnd) is ':' or '-'))
        {
            nameEnd++;
        }

        if (nameEnd == nameStart || !TryReadAttributes(nameEnd, out var end, out var hasAttributes))
        {
            return 1;
        }

        var written = text.Text.Substring(nameStart, nameEnd - nameStart);
        var name = written.ToLowerInvariant();
        var isPrefixed = name.StartsWith("jats:", StringComparison.Ordinal) || name.StartsWith("mml:", StringComparison.Ordinal);
        var isBlock = Blocks.Contains(name) || PrefixedBlocks.Contains(name);
        if (name is "jats:title" && !isEnd && EndOfHeading(end) is > 0 and var headingEnd)
        {
            text.Replace(RepairKind.Tag, position, headingEnd - position, " ");
            return headingEnd - position;
        }

        // sub and sup wait for what stands inside of them.
        var isIndex = name is "sub" or "sup" or "jats:sub" or "jats:sup";
        var isKnown = !isIndex
            && (isPrefixed || isBlock || Inlines.Contains(name) || (WithAttributes.Contains(name) && (hasAttributes || isEnd)));
        var isSure = isPrefixed || isEnd || hasAttributes || text.Text[end - 2] == '/'
            || written.Length > 1 || OpensWord(written[0], position, end);
        if (!isKnown || !isSure)
        {
            return 1;
        }

        text.Replace(RepairKind.Tag, position, end - position, isBlock ? " " : string.Empty);
        return end - position;
    }

    /// <summary>
    /// Whether a tag of one letter stands before the text that it is about. Averages are written alike, <c>&lt;p&gt;</c>, and stand
    /// before a space or a sign.
    /// </summary>
    private bool OpensWord(char name, int start, int end)
    {
        if (name is >= 'A' and <= 'Z')
        {
            return false;
        }

        text.KeepTo(start);

        if (name == 'p')
        {
            var before = start - 1;
            while (before >= 0 && char.IsWhiteSpace(text.Text[before]))
            {
                before--;
            }

            var behind = end;
            while (char.IsWhiteSpace(text.At(behind)) && behind < text.Text.Length)
            {
                behind++;
            }

            return before < 0 || (text.Text[before] is '.' or '!' or '?' or ':' && char.IsUpper(text.At(behind)));
        }

        return (char.IsLetterOrDigit(text.At(end)) || text.At(end) == '(')
            && (name == 'i' || char.IsWhiteSpace(text.MadeAt(1))
                || text.MadeAt(1) is '(' or '[' or '-' or '/' or '"' or '\u201C' or '\u2018');
    }

    /// <summary>Whether a heading says no more than that an abstract follows.</summary>
    /// <param name="position">Behind the tag that begins it.</param>
    /// <returns>Behind the tag that ends it; -1 for another heading.</returns>
    private int EndOfHeading(int position)
    {
        position = SkipBlanks(position);
        if (!text.HasAt(position, "abstract"))
        {
            return -1;
        }

        position += "abstract".Length;
        position = SkipBlanks(text.At(position) is '.' or ':' ? position + 1 : position);
        return text.HasAt(position, "</jats:title>") ? position + "</jats:title>".Length : -1;
    }

    /// <summary>Reads attributes with quoted values, and the end of a tag. One in which another begins is none.</summary>
    private bool TryReadAttributes(int position, out int end, out bool hasAttributes)
    {
        hasAttributes = false;
        end = position;
        while (true)
        {
            var start = position;
            position = SkipBlanks(position);
            if (text.At(position) == '>' || (text.At(position) == '/' && text.At(position + 1) == '>'))
            {
                end = position + (text.At(position) == '>' ? 1 : 2);
                return true;
            }

            var name = position;
            while (IsAsciiLetterOrDigit(text.At(position)) || text.At(position) is ':' or '-' or '_')
            {
                position++;
            }

            var quote = text.At(position + 1);
            if (start == name || name == position || text.At(position) != '=' || quote is not ('"' or '\''))
            {
                return false;
            }

            position += 2;
            while (position < text.Text.Length && text.Text[position] != quote && text.Text[position] != '<')
            {
                position++;
            }

            if (text.At(position) != quote)
            {
                return false;
            }

            position++;
            hasAttributes = true;
        }
    }

    private int SkipBlanks(int position)
    {
        while (position < text.Text.Length && char.IsWhiteSpace(text.Text[position]))
        {
            position++;
        }

        return position;
    }

    private static bool IsAsciiLetterOrDigit(char c) => (c | 0x20) is >= 'a' and <= 'z' || c is >= '0' and <= '9';
}
