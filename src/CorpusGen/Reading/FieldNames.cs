using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CorpusGen.Reading;

/// <summary>Tells which words begin a field, and which were probably meant to.</summary>
internal static class FieldNames
{
    /// <summary>The longest word that is looked at: two edits longer than the longest name.</summary>
    private const int LongestWord = 10;

    private static readonly ImmutableArray<string> Names = ImmutableArray.Create(
        "Name", "Title", "Authors", "Year", "Doi", "Arxiv", "Url", "Keywords", "Abstract");

    /// <summary>Gets the name of a field as the documentation writes it.</summary>
    /// <param name="kind">The field.</param>
    /// <returns>Its name.</returns>
    public static string NameOf(FieldKind kind) => Names[(int)kind];

    /// <summary>
    /// Reads the beginning of a line: letters, then a colon. A word counts as misspelt within two edits (<c>Abstarct</c>) of a
    /// field's name, within one (<c>Yaer</c>) where it or the name has up to four letters: two lead from <c>Note</c> to
    /// <c>Name</c>. Where an abstract goes on, an ordinary word is likelier than a slip: there a short name must be right, and
    /// one of five or six letters right but for one edit, which keeps <c>Near:</c> and <c>Table:</c> in the text.
    /// </summary>
    /// <param name="content">The text.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isInAbstract">Whether an abstract goes on.</param>
    /// <param name="kind">The field that the word is, or was probably meant to be.</param>
    /// <param name="isMisspelt">Whether it is only nearly the name of a field.</param>
    /// <param name="length">The length of the word, without the colon.</param>
    /// <returns>Whether the line begins a field.</returns>
    [MethodImpl(Hot.Path)]
    public static bool TryRead(
        string content, int start, int end, bool isInAbstract, out FieldKind kind, out bool isMisspelt, out int length)
    {
        kind = default;
        isMisspelt = false;
        length = 0;
        while (start + length < end && length <= LongestWord && IsAsciiLetter(content[start + length]))
        {
            length++;
        }

        if (length is < 3 or > LongestWord || start + length >= end || content[start + length] != ':')
        {
            return false;
        }

        // Most are right.
        for (var i = 0; i < Names.Length; i++)
        {
            if (IsAt(content, start, length, Names[i]))
            {
                kind = (FieldKind)i;
                return true;
            }
        }

        var nearest = int.MaxValue;
        for (var i = 0; i < Names.Length; i++)
        {
            var distance = Distance(content, start, length, Names[i]);
            if (distance <= Allowed(Names[i], length, isInAbstract) && distance < nearest)
            {
                nearest = distance;
                kind = (FieldKind)i;
            }
        }

        isMisspelt = true;
        return nearest != int.MaxValue;
    }

    private static int Allowed(string name, int length, bool isInAbstract) => Math.Min(name.Length, length) switch
    {
        <= 4 => isInAbstract ? 0 : 1,
        <= 6 => isInAbstract ? 1 : 2,
        _ => 2,
    };

    // Letter case aside; of letters alone.
    [MethodImpl(Hot.Path)]
    private static bool IsAt(string content, int start, int length, string name)
    {
        if (length != name.Length)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            if ((content[start + i] | 0x20) != (name[i] | 0x20))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAsciiLetter(char c) => (c | 0x20) is >= 'a' and <= 'z';

    /// <summary>
    /// The distance of Damerau and Levenshtein in its restricted form (optimal string alignment): insertions, deletions,
    /// replacements and exchanges of neighbours, letter case aside.
    /// </summary>
    [MethodImpl(Hot.Path)]
    private static int Distance(string content, int start, int length, string name)
    {
        if (Math.Abs(length - name.Length) > 2)
        {
            return int.MaxValue;
        }

        var width = name.Length + 1;
        var table = new int[(length + 1) * width];
        for (var i = 0; i <= length; i++)
        {
            for (var j = 0; j <= name.Length; j++)
            {
                var at = (i * width) + j;
                if (i == 0 || j == 0)
                {
                    table[at] = i + j;
                    continue;
                }

                var a = content[start + i - 1] | 0x20;
                var b = name[j - 1] | 0x20;
                var best = Math.Min(Math.Min(table[at - 1], table[at - width]) + 1, table[at - width - 1] + (a == b ? 0 : 1));
                if (i > 1 && j > 1 && a == (name[j - 2] | 0x20) && b == (content[start + i - 2] | 0x20))
                {
                    best = Math.Min(best, table[at - (2 * width) - 2] + 1);
                }

                table[at] = best;
            }
        }

        return table[table.Length - 1];
    }
}
