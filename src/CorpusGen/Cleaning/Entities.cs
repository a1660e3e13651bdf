using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CorpusGen.Language;

namespace CorpusGen.Cleaning;

/// <summary>
/// The named character references of HTML, which most of SGML's ISO sets are among, and the Greek letters of ISO 8879.
/// </summary>
internal static class Entities
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 31;

    private static readonly Lazy<Dictionary<string, string>> Values = new(() => Tables.Rows("entities.txt")
        .Select(row => row.Split(' '))
        .ToDictionary(row => row[0], row => string.Concat(row.Skip(1).Select(Character)), StringComparer.Ordinal));

    /// <summary>Gets what a name stands for.</summary>
    /// <param name="name">The name, without ampersand and semicolon.</param>
    /// <returns>The characters; <see langword="null"/> for a name of neither.</returns>
    public static string? Of(string name) => Values.Value.TryGetValue(name, out var value) ? value : null;

    private static string Character(string number) =>
        char.ConvertFromUtf32(int.Parse(number, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
