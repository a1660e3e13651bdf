using System.Runtime.CompilerServices;
using System.Text;

namespace CorpusGen.Cleaning;

/// <summary>
/// Turns back text that was read in the wrong encoding: UTF-8 that was taken for Windows-1252 or Latin-1, as often as it was, and
/// bytes of Windows-1252 that were taken for Latin-1.
/// </summary>
internal sealed class EncodingPass
{
    /// <summary>What Windows-1252 has from 0x80 to 0x9F; the five bytes that it leaves undefined are the controls of Latin-1.</summary>
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The bytes whose sign may stand behind a word: a capital before one of them can be what its author wrote.</summary>
    private const string MarkBytes =
        "\u0082\u0084\u0085\u0086\u0087\u008B\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u009B"
        + "\u00A0\u00A7\u00AA\u00AB\u00AD\u00B0\u00B2\u00B3\u00B7\u00B9\u00BA\u00BB";

    private readonly Rewriting text;
    private readonly StringBuilder decoded = new();

    private EncodingPass(Rewriting text) => this.text = text;

    /// <summary>Goes over a text once. Text that was encoded several times takes as many passes.</summary>
    /// <param name="text">The text, before its white space was cleaned: a no-break space can be half of a character.</param>
    /// <returns>Whether it was changed.</returns>
    [MethodImpl(Hot.Path)]
    public static bool Run(Rewriting text)
    {
        text.Begin();
        var first = 0;
        while (first < text.Text.Length && !IsTrigger(text.Text[first]))
        {
            first++;
        }

        if (first < text.Text.Length)
        {
            var pass = new EncodingPass(text);
            for (var position = first; position < text.Text.Length;)
            {
                position += IsTrigger(text.Text[position]) ? pass.Step(position) : 1;
            }
        }

        return text.End();
    }

    /// <summary>Gets what a C1 control is in Windows-1252.</summary>
    /// <param name="c">Any character.</param>
    /// <returns>The character of Windows-1252; the same one where there is none.</returns>
    public static char FromWindows1252(char c) => c is >= '\u0080' and <= '\u009F' ? Windows1252[c - 0x80] : c;

    /// <summary>Whether a character is a control of Latin-1 or may be the first byte of a sequence.</summary>
    [MethodImpl(Hot.Leaf)]
    private static bool IsTrigger(char c) => c is (>= '\u0080' and <= '\u009F') or (>= '\u00C2' and <= '\u00F4');

    /// <summary>
    /// Turns back what begins at a position: a run of sequences of UTF-8, as a whole or not at all, or else a single character.
    /// </summary>
    /// <returns>How many units of the text it took.</returns>
    private int Step(int position)
    {
        text.KeepTo(position);
        var end = ReadRun(text.Text, position);
        if (end == position)
        {
            return Single(position);
        }

        if (decoded.Length == 2 && decoded[0] == '\u00E2' && decoded[1] == '\u20AC'
            && text.At(end) == '\u00C2' && EndsQuote(text.At(end + 1)))
        {
            // The closing quotation mark again, misread twice before the last byte of it was lost.
            text.Replace(RepairKind.Mojibake, position, end + 1 - position, "\u201D");
            return end + 1 - position;
        }

        var (start, meant) = Deepest(decoded.ToString(), text.MadeAt(1), text.At(end)) is { } deepest
            ? (deepest.Length > 0 ? position : end, deepest)
            : Meant(position, end);
        for (var i = position; i < start;)
        {
            i += Single(i);
        }

        if (start < end)
        {
            text.Replace(RepairKind.Mojibake, start, end - start, meant);
        }

        return end - position;
    }

    /// <summary>Turns back a character that begins no sequence.</summary>
    /// <returns>How many units of the text it took.</returns>
    private int Single(int position)
    {
        var c = text.Text[position];
        if (FromWindows1252(c) != c)
        {
            text.Replace(RepairKind.C1Control, position, 1, FromWindows1252(c).ToString());
        }
        else if (c == '\u00E2' && text.At(position + 1) == '\u20AC' && EndsQuote(text.At(position + 2)))
        {
            // The last byte of a closing quotation mark is none of Windows-1252's, and was lost.
            text.Replace(RepairKind.Mojibake, position, 2, "\u201D");
            return 2;
        }
        else if (c == '\u00C2' && text.At(position + 1) is ' ' or '\t' && EndsWord(text.MadeAt(1)))
        {
            // A no-break space whose second half has become a space.
            text.Replace(RepairKind.Mojibake, position, 1, string.Empty);
        }

        return 1;
    }

    /// <summary>Reads sequences of UTF-8 into <see cref="decoded"/> as long as one follows another.</summary>
    /// <returns>Where they end.</returns>
    private int ReadRun(string source, int position)
    {
        decoded.Clear();
        while (Decode(source, position, out var point, out var length))
        {
            decoded.Append(char.ConvertFromUtf32(point));
            position += length;
        }

        return position;
    }

    /// <summary>
    /// Reads on what came of a run, as often as all of it is UTF-8 again. What comes back twice was no text of its own on the way,
    /// so that less has to speak for it; each reading is at most half as long as the one before.
    /// </summary>
    /// <param name="once">The run, read once.</param>
    /// <param name="before">What stands before the run.</param>
    /// <param name="behind">What stands behind it.</param>
    /// <returns>
    /// What was meant; empty where the run is to stay; <see langword="null"/> where it was misread no more than once.
    /// </returns>
    private string? Deepest(string once, char before, char behind)
    {
        string? last = null;
        var current = once;
        while (ReadRun(current, 0) == current.Length)
        {
            last = current;
            current = decoded.ToString();
        }

        if (last is null || IsBelieved(last, before, behind))
        {
            return last is null ? null : current;
        }

        // A capital with a tilde or a circumflex before a quotation mark: it is itself, or what is left of a misread letter.
        return last[0] is '\u00C2' or '\u00C3' ? string.Empty : ReferenceEquals(last, once) ? null : last;
    }

    /// <summary>
    /// Whether one of the sequences of a run, which came of a run itself, is no capital with a sign behind it.
    /// </summary>
    private static bool IsBelieved(string source, char before, char behind)
    {
        for (var position = 0; Decode(source, position, out var point, out var length); position += length)
        {
            var second = (char)ByteOf(source[position + 1]);
            var isQuoteOrDash = second is (>= '\u0091' and <= '\u0094') or '\u0096' or '\u0097';
            var isLast = position + length == source.Length;
            var next = isLast ? behind : source[position + length];
            var isDoubtful = point switch
            {
                < 0x100 => isQuoteOrDash,
                < 0x370 or (>= 0x400 and < 0x800) => MarkBytes.IndexOf(second) >= 0,
                < 0x400 => false,
                _ => MarkBytes.IndexOf(second) >= 0 && MarkBytes.IndexOf((char)ByteOf(source[position + 2])) >= 0,
            };
            if (!isDoubtful
                || (point < 0x100 && isLast && IsLetterAsItStands(behind))
                || IsMeant(point, second, before, next, isInCompany: IsScript(point) && length < source.Length))
            {
                return true;
            }

            before = LastOf(point);
        }

        return false;
    }

    /// <summary>Finds from where a run is what it decodes to: one sequence speaks for those beside it.</summary>
    /// <returns>The place and what stands there instead; the end of the run where none of it is meant.</returns>
    private (int Start, string Decoded) Meant(int position, int end)
    {
        ReadRun(text.Text, position);
        var before = text.MadeAt(1);
        var (start, startDecoded) = (position, 0);
        var done = 0;
        for (var at = position; Decode(text.Text, at, out var point, out var length);)
        {
            var behind = at + length;
            var isInCompany = IsScript(point) && Decode(text.Text, behind, out var next, out _) && IsScript(next);
            if (IsMeant(point, (char)ByteOf(text.Text[at + 1]), before, text.At(behind), isInCompany))
            {
                return (start, decoded.ToString(startDecoded, decoded.Length - startDecoded));
            }

            at = behind;
            done += point >= 0x10000 ? 2 : 1;
            before = LastOf(point);
            if (point is < 0xA0 or >= 0x400)
            {
                // It may be what it looks like though the next one is not.
                (start, startDecoded) = (at, done);
                before = text.At(at - 1);
            }
        }

        return (end, string.Empty);
    }

    /// <summary>Reads a sequence of UTF-8 (RFC 3629) whose bytes stand as characters.</summary>
    private static bool Decode(string source, int position, out int point, out int length)
    {
        var lead = position < source.Length ? ByteOf(source[position]) : -1;
        length = lead switch
        {
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 0,
        };
        point = length == 0 ? 0 : lead & (0x7F >> length);
        for (var i = 1; i < length; i++)
        {
            var next = position + i < source.Length ? ByteOf(source[position + i]) : -1;
            if (next is < 0x80 or > 0xBF)
            {
                return false;
            }

            point = (point << 6) | (next & 0x3F);
        }

        return length switch
        {
            0 => false,
            3 => point is >= 0x800 and not (>= 0xD800 and <= 0xDFFF),
            4 => point is >= 0x10000 and <= 0x10FFFF,
            _ => true,
        };
    }

    /// <summary>
    /// Whether a sequence is likelier to be what it decodes to than what it looks like. Capitals with an accent stand at the
    /// end of words, before quotation marks and dashes; those are left unless letters around them say otherwise.
    /// </summary>
    private static bool IsMeant(int point, char second, char before, char behind, bool isInCompany)
    {
        var isMark = MarkBytes.IndexOf(second) >= 0;
        var followsSmall = char.IsLower(before);
        var followsNone = !char.IsLetter(before);
        var leadsLetter = IsLetterAsItStands(behind);
        var leadsSmall = leadsLetter && char.IsLower(behind);
        return point switch
        {
            < 0xA0 => (point is 0x80 or 0x85 or (>= 0x91 and <= 0x97) or 0x99) && (followsSmall || leadsLetter),
            < 0xC0 => true,
            < 0x370 when FromWindows1252(second) == second && second < '\u00A0' => true,
            0xD7 when (followsNone && IsFigureOrSpace(before)) && IsFigureOrSpace(behind) => true,
            0xE0 when second == '\u00A0' => followsSmall || followsNone,
            < 0x100 => !isMark || followsSmall || (followsNone && leadsSmall && second != '\u0092'),
            < 0x140 => isMark ? followsSmall || (followsNone && leadsSmall) : !followsNone || leadsLetter,
            < 0x180 => isMark ? followsSmall || (followsNone && leadsSmall && second == '\u0093') : !followsNone || leadsLetter,
            < 0x370 => followsSmall || (!isMark && followsNone && leadsLetter),
            < 0x400 => !isMark || followsSmall || followsNone || before is >= '\u0370' and < '\u0400',
            >= 0x1E00 and < 0x2000 => true,
            >= 0x2000 and < 0x2C00 => second is not (>= '\u0091' and <= '\u0094'),
            >= 0xFB00 and < 0xFB07 or >= 0xFE00 and < 0xFE10 or 0xFEFF or >= 0xFF00 and <= 0xFFEF or 0xFFFD => true,
            >= 0x1D400 and < 0x1D800 or >= 0x1F000 and < 0x1FB00 => true,
            _ => isInCompany,
        };
    }

    /// <summary>
    /// Whether a character is a letter and cannot be misread. What may be misread says nothing: the answer must be the same before
    /// and after it is turned back.
    /// </summary>
    private static bool IsLetterAsItStands(char c) => char.IsLetter(c) && ByteOf(c) < 0;

    private static char LastOf(int point) => point < 0x10000 ? (char)point : '\uDC00';

    /// <summary>Whether a character is of a script whose letters are believed in company only.</summary>
    private static bool IsScript(int point) =>
        point is (>= 0x400 and < 0x1E00) or (>= 0x2E80 and < 0xD800);

    private static bool IsFigureOrSpace(char c) => c is >= '0' and <= '9' || char.IsWhiteSpace(c);

    private static bool EndsQuote(char c) =>
        char.IsWhiteSpace(c) || (c | 0x20) is >= 'a' and <= 'z'
        || c is >= '0' and <= '9' or '.' or ',' or ';' or ':' or '!' or '?' or ')' or '-';

    private static bool EndsWord(char c) =>
        char.IsLower(c) || c is >= '0' and <= '9' or '.' or ',' or ';' or ':' or '!' or '?' or ')' or '%' or '\u201D';

    /// <summary>The byte that a character was before it was misread; -1 for a character of neither encoding, or of ASCII.</summary>
    private static int ByteOf(char c)
    {
        if (c < '\u0152')
        {
            return c is >= '\u0080' and <= '\u00FF' ? c : -1;
        }

        var index = c <= '\u2122' ? Windows1252.IndexOf(c) : -1;
        return index < 0 ? -1 : 0x80 + index;
    }
}
