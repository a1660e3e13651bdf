using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Cleaning;

/// <summary>
/// Makes the text that the authors wrote from what stands in a file. Only repairs that are certain are made; each is
/// recorded. Cleaning what was cleaned changes nothing.
/// </summary>
internal static class TextCleaner
{
    /// <summary>Cleans the text of a field.</summary>
    /// <param name="content">The file.</param>
    /// <param name="lines">
    /// The pieces of the field's text, a piece a line, in order, none empty and without white space at their ends.
    /// </param>
    /// <param name="isAddress">Whether the text is a web address or an identifier, whose hyphens are its own.</param>
    /// <returns>The clean text and its repairs; empty where there is no piece. Linear in the length of the pieces.</returns>
    public static CleanText Clean(string content, ImmutableArray<TextSpan> lines, bool isAddress = false)
    {
        if (lines.IsEmpty)
        {
            return new CleanText(string.Empty, EquatableArray<Repair>.Empty, 0);
        }

        var cleaning = new Cleaning(content, lines, isAddress);
        return cleaning.Run();
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    /// <summary>The pieces joined by a space each, read from left to right once.</summary>
    private sealed class Cleaning
    {
        private readonly ImmutableArray<TextSpan> lines;
        private readonly string joined;
        private readonly bool isAddress;
        private readonly StringBuilder clean;
        private readonly ImmutableArray<Repair>.Builder repairs = ImmutableArray.CreateBuilder<Repair>();

        // The piece that is being read and where it begins in the joined text; both only ever go on.
        private int line;
        private int lineStart;

        // Whether the word that is being read is a web address, whose hyphens are its own.
        private bool isInAddress;

        public Cleaning(string content, ImmutableArray<TextSpan> lines, bool isAddress)
        {
            this.isAddress = isAddress;
            isInAddress = isAddress;
            this.lines = lines;
            if (lines.Length == 1)
            {
                joined = content.Substring(lines[0].Start, lines[0].Length);
            }
            else
            {
                var builder = new StringBuilder();
                foreach (var piece in lines)
                {
                    builder.Append(' ', builder.Length == 0 ? 0 : 1).Append(content, piece.Start, piece.Length);
                }

                joined = builder.ToString();
            }

            clean = new StringBuilder(joined.Length);
        }

        public CleanText Run()
        {
            for (var position = 0; position < joined.Length;)
            {
                position += Step(position);
            }

            return new CleanText(clean.ToString(), repairs.ToEquatableArray(), lines[0].Start);
        }

        /// <summary>Cleans what begins at a position.</summary>
        /// <returns>How many units of the joined text it took.</returns>
        private int Step(int position)
        {
            var c = joined[position];
            switch (c)
            {
                case '\\':
                    return Backslash(position);
                case '-':
                    return Hyphens(position);
                case '`':
                    return Backquote(position);
                case ':' when At(position + 1) == '/' && At(position + 2) == '/':
                    isInAddress = true;
                    break;
            }

            if (char.IsWhiteSpace(c))
            {
                isInAddress = isAddress;
                return WhiteSpace(position);
            }

            if (char.IsHighSurrogate(c) && char.IsLowSurrogate(At(position + 1)))
            {
                return Keep(position, 2);
            }

            return char.IsSurrogate(c) ? Mend(RepairKind.LoneSurrogate, position, 1, "\uFFFD") : Keep(position, 1);
        }

        /// <summary>
        /// A backslash before one of TeX's special characters is dropped. Two backslashes are TeX's line break and stay
        /// together, so that what is behind them does not look escaped, now or when the text is cleaned again. An
        /// escaped dollar stays escaped: bare, it would open mathematics.
        /// </summary>
        private int Backslash(int position) => At(position + 1) switch
        {
            '%' or '&' or '#' or '_' or '{' or '}'
                => Mend(RepairKind.LatexEscape, position, 2, joined[position + 1].ToString()),
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
            while (At(position + length) == '-')
            {
                length++;
            }

            var isDash = length is 2 or 3
                && !isInAddress
                && (char.IsWhiteSpace(At(position - 1))
                    ? char.IsWhiteSpace(At(position + length))
                    : EndsWord() && BeginsWord(position + length));
            return isDash
                ? Mend(RepairKind.LatexDash, position, length, length == 2 ? "\u2013" : "\u2014")
                : Keep(position, length);
        }

        /// <summary>
        /// Whether the clean text ends a word, marks that close something included: what is asked of the clean text has the
        /// same answer when it is cleaned again.
        /// </summary>
        private bool EndsWord() => CleanAt(1) switch
        {
            ')' or ']' or '}' or '.' or ',' or ';' or ':' or '!' or '?' or '%' or '\u2019' or '\u201D' => true,
            '\'' or '"' => IsWord(CleanAt(2)) || CleanAt(2) is '.' or ',' or '!' or '?' or '\'',
            var c => IsWord(c),
        };

        /// <summary>Whether a word begins at a position, marks that open something included.</summary>
        private bool BeginsWord(int position) => At(position) switch
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
            var isDouble = At(position + 1) == '`';
            var length = isDouble ? 2 : 1;
            var opens = !IsWord(At(position - 1)) && !char.IsWhiteSpace(At(position + length));
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
            for (var i = from; i < joined.Length; i++)
            {
                if (joined[i] is '`' or '\u2018' or '\u201C')
                {
                    return -1;
                }

                if (joined[i] == '\'' && (isDouble ? At(i + 1) == '\'' : !IsWord(At(i + 1))))
                {
                    return i;
                }
            }

            return -1;
        }

        private int WhiteSpace(int position)
        {
            var length = 1;
            while (position + length < joined.Length && char.IsWhiteSpace(joined[position + length]))
            {
                length++;
            }

            if (IsJoint(position))
            {
                return Mend(RepairKind.WrappedLine, position, length, " ");
            }

            return length == 1 && joined[position] == ' '
                ? Keep(position, 1)
                : Mend(RepairKind.WhiteSpace, position, length, " ");
        }

        /// <summary>The unit at a position; a space before the beginning and behind the end.</summary>
        private char At(int position) => (uint)position < (uint)joined.Length ? joined[position] : ' ';

        /// <summary>The unit so far from the end of the clean text; a space before its beginning.</summary>
        private char CleanAt(int fromEnd) => fromEnd <= clean.Length ? clean[clean.Length - fromEnd] : ' ';

        private int Keep(int position, int length)
        {
            clean.Append(joined, position, length);
            return length;
        }

        private int Mend(RepairKind kind, int position, int length, string replacement)
        {
            var source = TextSpan.FromBounds(ToSource(position), ToSource(position + length));
            repairs.Add(new Repair(kind, source, clean.Length, replacement));
            clean.Append(replacement);
            return length;
        }

        private bool IsJoint(int position)
        {
            Advance(position);
            return line + 1 < lines.Length && position == lineStart + lines[line].Length;
        }

        private int ToSource(int position)
        {
            Advance(position);
            return lines[line].Start + position - lineStart;
        }

        private void Advance(int position)
        {
            while (position > lineStart + lines[line].Length)
            {
                lineStart += lines[line].Length + 1;
                line++;
            }
        }
    }
}
