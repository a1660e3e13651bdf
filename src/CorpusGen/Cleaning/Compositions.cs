using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CorpusGen.Language;

namespace CorpusGen.Cleaning;

/// <summary>
/// What letters and combining marks make together in the composed form (NFC, UAX 15). The table is frozen: the runtime's own
/// differs between machines.
/// </summary>
internal static class Compositions
{
    private static readonly Lazy<Dictionary<int, char>> Pairs = new(() => Tables.Rows("compositions.txt")
        .Select(row => row.Split(' ').Select(number => int.Parse(number, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray())
        .ToDictionary(row => Key((char)row[0], (char)row[1]), row => (char)row[2]));

    private static readonly Lazy<HashSet<char>> Marks = new(() => new HashSet<char>(Pairs.Value.Keys.Select(key => (char)(key & 0xFFFF))));

    /// <summary>Tells whether a character is a mark that composes with any letter.</summary>
    /// <param name="c">The character.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsMark(char c) => c >= '\u0300' && Marks.Value.Contains(c);

    /// <summary>Gets what a letter and a mark make.</summary>
    /// <param name="letter">The letter, which may have a mark already.</param>
    /// <param name="mark">The combining mark.</param>
    /// <returns>The one character; a space where there is none.</returns>
    public static char Of(char letter, char mark) => Pairs.Value.TryGetValue(Key(letter, mark), out var made) ? made : ' ';

    private static int Key(char letter, char mark) => (letter << 16) | mark;
}
