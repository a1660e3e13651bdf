using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using CorpusGen.Language;

namespace CorpusGen.Naming;

/// <summary>Names that many papers mention (<c>BERT</c>, <c>GPT-4</c>): what is among them is hardly any one paper's own.</summary>
internal static class SharedNames
{
    private static readonly Lazy<Table> Loaded = new(Load);

    /// <summary>How many of the 40,000 abstracts that were counted mention a name; 0 for one that few do.</summary>
    /// <param name="key">A name as <see cref="Key(string)"/> writes it.</param>
    /// <returns>The number of abstracts.</returns>
    public static int Frequency(string key) => Loaded.Value.Frequencies[key];

    /// <summary>Whether a name looks like a further version of several shared ones: <c>Qwen9-7B</c> beside <c>Qwen2</c> and <c>Qwen-3</c>.</summary>
    /// <param name="key">A name as <see cref="Key(string)"/> writes it.</param>
    /// <returns>True where two or more shared names have the same letters before their first digit.</returns>
    public static bool IsVersion(string key) =>
        Family(key) is { } family && Loaded.Value.Families[family] > 1;

    /// <summary>What is compared of a name: its letters and digits, in lower case.</summary>
    /// <param name="name">Any string.</param>
    /// <returns>The key.</returns>
    [MethodImpl(Hot.Path)]
    public static string Key(string name)
    {
        var key = TextBuffer.Begin();
        foreach (var c in name)
        {
            if (c < '\u0080' ? c is (>= 'a' and <= 'z') or (>= '0' and <= '9') : char.IsLetterOrDigit(c))
            {
                key.Append(c < '\u0080' ? c : char.ToLowerInvariant(c));
            }
            else if (c is >= 'A' and <= 'Z')
            {
                key.Append((char)(c | 0x20));
            }
        }

        return key.End();
    }

    /// <summary>What is compared of a name whose lower case is known: no string is made for a plain word.</summary>
    /// <param name="name">Any string.</param>
    /// <param name="lower">A string in lower case that may be longer than the name, by the s of a plural.</param>
    /// <returns>The key.</returns>
    [MethodImpl(Hot.Path)]
    public static string Key(string name, string lower)
    {
        if (name.Length != lower.Length)
        {
            return Key(name);
        }

        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                return Key(name);
            }
        }

        return lower;
    }

    private static string? Family(string key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] is >= '0' and <= '9')
            {
                return i >= 3 ? key.Substring(0, i) : null;
            }
        }

        return null;
    }

    private static Table Load()
    {
        var table = new Table();
        foreach (var line in Tables.Rows("shared-names.txt"))
        {
            var tab = line.IndexOf('\t');
            if (tab < 0)
            {
                continue;
            }

            var key = Key(line.Substring(0, tab));
            var frequency = int.Parse(line.Substring(tab + 1), NumberStyles.None, CultureInfo.InvariantCulture);
            table.Frequencies[key] += frequency;
            if (Family(key) is { } family)
            {
                table.Families[family]++;
            }
        }

        return table;
    }

    private sealed class Table
    {
        public WordValues Frequencies { get; } = new();

        public WordValues Families { get; } = new();
    }
}
