using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace CorpusGen.Emitting;

/// <summary>
/// Writes names and keywords shorter: groups of letters that are frequent in them are one sign each. The groups were found by joining the
/// most frequent pair again and again, as in byte pair encoding (Gage 1994), and are frozen. Signs that stand for a group are those
/// which names and keywords seldom have.
/// </summary>
internal static class Pieces
{
    /// <summary>What stands before one of the <see cref="Signs"/> that is meant itself; two of them stand before a text that is as it is.</summary>
    public const char Escape = '\u007F';

    /// <summary>How many letters a group has at most.</summary>
    public const int Longest = 5;

    /// <summary>What a shorter group is filled up with.</summary>
    public const char Filling = '_';

    /// <summary>The signs of the groups behind the first 32, whose signs are the control characters.</summary>
    public const string Signs = "!\"#$%&'()*+,./:;<=>?@[\\]^`{|}~";

    /// <summary>The groups, each filled up to the length of the longest.</summary>
    public const string Groups =
        "ti___on___in___en___al___tion_er___an___or___ationre___ing__ed___ar___ic___el___ent__as___is___at___ec___es___tr___od___ag___ac___"
        + "e ___it___et___om___em___ul___ur___al __ra___si___ro___ol___tic__odel_st___enc__ex___age__gu___tu___ed __Re___id___le___us___tiv__"
        + "un___In___Modelulti_ment_ch___ig___im___ter__ab___";

    /// <summary>How many groups have a control character as their sign.</summary>
    public const int Controls = 32;

    private static readonly Dictionary<ulong, char> SignOf = new();

    // Of two letters, the length of the longest group that begins with them.
    private static readonly byte[] Lengths = new byte[1 << 14];

    static Pieces()
    {
        for (var i = 0; i < Groups.Length / Longest; i++)
        {
            var group = Groups.Substring(i * Longest, Longest).TrimEnd(Filling);
            SignOf.Add(Key(group, 0, group.Length), i < Controls ? (char)i : Signs[i - Controls]);
            var pair = Pair(group, 0);
            Lengths[pair] = Math.Max(Lengths[pair], (byte)group.Length);
        }
    }

    /// <summary>Writes a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>
    /// The text with signs for groups of letters, at each place the longest; of a text that is not plain ASCII, the text behind a mark.
    /// </returns>
    [MethodImpl(Hot.Path)]
    public static string Of(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or >= Escape)
            {
                return new string(Escape, 2) + text;
            }
        }

        var written = TextBuffer.Begin();
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            var length = i + 1 < text.Length ? Math.Min(Lengths[Pair(text, i)], text.Length - i) : 0;
            var sign = '\0';
            while (length > 1 && !SignOf.TryGetValue(Key(text, i, length), out sign))
            {
                length--;
            }

            if (length > 1)
            {
                written.Append(sign);
                i += length;
                continue;
            }

            if (Signs.IndexOf(c) >= 0)
            {
                written.Append(Escape);
            }

            written.Append(c);
            i++;
        }

        return written.End();
    }

    private static int Pair(string text, int start) => (text[start] << 7) | text[start + 1];

    [MethodImpl(Hot.Path)]
    private static ulong Key(string text, int start, int length)
    {
        var key = 0UL;
        for (var i = start; i < start + length; i++)
        {
            key = (key << 8) | (byte)text[i];
        }

        return key;
    }
}
