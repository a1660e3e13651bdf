using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace CorpusGen.Cleaning;

/// <summary>
/// Gives characters the form that their authors typed: soft hyphens, letters of another width or font, and accents that a PDF
/// has beside their letters. What it does depends on the characters around, which the earlier passes have uncovered.
/// </summary>
internal sealed class FormPass
{
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>Where the mathematical letters begin: 13 alphabets of 52 letters, capitals first.</summary>
    private const int MathematicalLetters = 0x1D400;
    private const int MathematicalLettersEnd = MathematicalLetters + (13 * 52);

    /// <summary>Where the mathematical digits begin, five times ten.</summary>
    private const int MathematicalDigits = 0x1D7CE;
    private const int MathematicalDigitsEnd = 0x1D800;

    /// <summary>The place of <c>h</c> in the italic alphabet is empty: Planck's constant stands for it.</summary>
    private const char ItalicH = '\u210E';
    private const int ItalicHPoint = MathematicalLetters + 52 + 26 + 7;

    /// <summary>The accents that PDF files have as characters of their own: their combining mark, and the letters that take them.</summary>
    private static readonly Dictionary<char, (char Mark, string Letters)> Accents = new()
    {
        ['\u00A8'] = ('\u0308', "aeiouyAEIOU\u0131"),
        ['\u00B4'] = ('\u0301', "aeiouyAEIOUcnsz\u0131"),
        ['\u00B8'] = ('\u0327', "csCS"),
        ['\u02C6'] = ('\u0302', "aeiouAEIOU\u0131"),
        ['\u02C7'] = ('\u030C', "cdenrszCDENRSZ"),
        ['\u02D8'] = ('\u0306', "agAG"),
        ['\u02DA'] = ('\u030A', "auAU"),
        ['\u02DC'] = ('\u0303', "anoANO"),
        ['\u02DD'] = ('\u030B', "ouOU"),
    };

    private readonly Rewriting text;
    private bool? isEastAsian;

    private FormPass(Rewriting text) => this.text = text;

    /// <summary>Goes over a text once.</summary>
    /// <param name="text">The text, with its white space cleaned.</param>
    /// <returns>Whether it was changed.</returns>
    [MethodImpl(Hot.Path)]
    public static bool Run(Rewriting text)
    {
        text.Begin();
        FormPass? pass = null;
        for (var position = 0; position < text.Text.Length;)
        {
            if (text.Text[position] < '\u00A8')
            {
                position++;
                continue;
            }

            pass ??= new FormPass(text);
            position += pass.Step(position);
        }

        return text.End();
    }

    private int Step(int position) => text.Text[position] switch
    {
        '\u00AD' => SoftHyphen(position),
        >= '\uFF01' and <= '\uFF5E' => FullWidth(position),
        '\uD835' or ItalicH => Mathematical(position),
        var c when Accents.ContainsKey(c) => Accent(position),
        _ => 1,
    };

    /// <summary>
    /// A soft hyphen before a space is the hyphen of a line wrap, which only a person can judge; another one is not seen.
    /// </summary>
    private int SoftHyphen(int position)
    {
        var end = position + 1;
        while (text.At(end) == '\u00AD')
        {
            end++;
        }

        var behind = end + 1;
        while (text.At(behind) == '\u00AD')
        {
            behind++;
        }

        var isWrap = IsLetter(text.At(position - 1)) && text.At(end) == ' ' && char.IsLower(text.At(behind));
        text.Replace(RepairKind.SoftHyphen, position, end - position, isWrap ? "-" : string.Empty);
        return end - position;
    }

    /// <summary>Letters and digits of full width are those of ASCII. Marks are, too, save in a text that has East Asian letters.</summary>
    private int FullWidth(int position)
    {
        var end = position;
        while (text.At(end) is >= '\uFF01' and <= '\uFF5E'
            && (IsAsciiLetterOrDigit((char)(text.At(end) - FullWidthOffset)) || !IsEastAsian()))
        {
            end++;
        }

        if (end == position)
        {
            return 1;
        }

        var plain = new char[end - position];
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = (char)(text.Text[position + i] - FullWidthOffset);
        }

        text.Replace(RepairKind.CompatibilityLetter, position, plain.Length, new string(plain));
        return plain.Length;
    }

    private bool IsEastAsian()
    {
        if (isEastAsian is null)
        {
            isEastAsian = false;
            foreach (var c in text.Text)
            {
                if (c is (>= '\u2E80' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF')
                    or (>= '\uFF5F' and <= '\uFFDC') or (>= '\uD840' and <= '\uD87F'))
                {
                    isEastAsian = true;
                    break;
                }
            }
        }

        return isEastAsian.Value;
    }

    /// <summary>A row of mathematical letters of one alphabet is a word, and one letter alone a variable. Digits are digits.</summary>
    private int Mathematical(int position)
    {
        var end = position;
        int letters = 0, digits = 0, alphabet = -1;
        var isPaired = false;
        var plain = new System.Text.StringBuilder();
        while (true)
        {
            var point = PointAt(end);
            if (point is >= MathematicalLetters and < MathematicalLettersEnd
                && digits == 0 && (alphabet < 0 || alphabet == (point - MathematicalLetters) / 52))
            {
                alphabet = (point - MathematicalLetters) / 52;
                var letter = (point - MathematicalLetters) % 52;
                plain.Append((char)(letter < 26 ? 'A' + letter : 'a' + letter - 26));
                letters++;
            }
            else if (point is >= MathematicalDigits and < MathematicalDigitsEnd && letters == 0)
            {
                plain.Append((char)('0' + ((point - MathematicalDigits) % 10)));
                digits++;
            }
            else
            {
                break;
            }

            isPaired |= text.At(end) != ItalicH;
            end += text.At(end) == ItalicH ? 1 : 2;
        }

        if (isPaired && (letters > 1 || digits > 0))
        {
            text.Replace(RepairKind.CompatibilityLetter, position, end - position, plain.ToString());
        }

        return end > position ? end - position : 1;
    }

    private int PointAt(int position) =>
        text.At(position) == ItalicH ? ItalicHPoint
        : text.At(position) == '\uD835' && char.IsLowSurrogate(text.At(position + 1)) ? char.ConvertToUtf32('\uD835', text.At(position + 1))
        : -1;

    /// <summary>
    /// An accent between two letters. TeX puts it before the letter that it belongs to, which is tried first; where that
    /// letter takes none, it may belong to the one behind it.
    /// </summary>
    private int Accent(int position)
    {
        text.KeepTo(position);
        var accent = text.Text[position];
        var (mark, letters) = Accents[accent];
        var before = text.MadeAt(1);
        var behind = text.At(position + 1);
        var takes = letters.IndexOf(behind) >= 0;
        if (takes && IsBefore(accent, before, behind, text.At(position + 2)))
        {
            text.Replace(RepairKind.NotComposed, position, 2, Compositions.Of(Dotted(behind), mark).ToString());
            return 2;
        }

        // The letter may be what this pass has just made: only the accent is changed here, and the next pass composes the two.
        var isSign = accent is '\u02C6' or '\u02DC' or '\u02DA';
        if (!takes && accent != '\u00B4' && before != '\u0131' && letters.IndexOf(before) >= 0 && IsLetter(behind) && behind < '\u0250'
            && (!isSign || IsLetter(text.MadeAt(2))))
        {
            text.Replace(RepairKind.NotComposed, position, 1, mark.ToString());
        }

        return 1;
    }

    /// <summary>Whether an accent belongs to the letter behind it, which could take it.</summary>
    private bool IsBefore(char accent, char before, char behind, char next)
    {
        if (!IsLetter(before))
        {
            var beginsWord = char.IsWhiteSpace(before) || before is '(' or '-';
            return beginsWord && IsLetter(next) && (accent is '\u00A8' or '\u02C7' or '\u02DD' || (accent == '\u02DA' && behind == 'A'));
        }

        var isLoneLetter = !IsLetter(text.MadeAt(2));
        return accent switch
        {
            '\u00B4' => (behind != 's' || IsLetter(next)) && !IsElided(before, isLoneLetter),
            '\u02C6' or '\u02DC' => !isLoneLetter || IsLetter(next),
            '\u02C7' => behind != 'e' || !isLoneLetter || Accents[accent].Letters.IndexOf(before) < 0,
            _ => true,
        };
    }

    /// <summary>Whether an acute accent stands for an apostrophe, as in <c>l´application</c> and <c>dell´aria</c>.</summary>
    private bool IsElided(char before, bool isLoneLetter) => before switch
    {
        'l' => isLoneLetter || text.MadeAt(2) == 'l',
        'u' => text.MadeAt(2) is 'q' or 'Q',
        'c' or 'd' or 'j' or 'm' or 'n' or 's' or 't' => isLoneLetter,
        _ => false,
    };

    /// <summary>Dotless letters are made for accents; with one they are the same as those with a dot.</summary>
    private static char Dotted(char letter) => letter == '\u0131' ? 'i' : letter;

    /// <summary>Whether a character is a letter; Unicode counts some accents among the letters.</summary>
    private static bool IsLetter(char c) => char.IsLetter(c) && c is not (>= '\u02B0' and <= '\u02FF');

    private static bool IsAsciiLetterOrDigit(char c) => (c | 0x20) is >= 'a' and <= 'z' || c is >= '0' and <= '9';
}
