using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace CorpusGen.Cleaning;

/// <summary>
/// The braces of a text, each with its counterpart. Braces behind a backslash are signs of the text: they are counterparts of one
/// another, where no brace of a group stands between.
/// </summary>
internal sealed class LatexBraces
{
    /// <summary>How many groups may stand in one another. What is nested deeper is no text that an author wrote.</summary>
    private const int MostLevels = 16;

    // Where braces stand, or the backslashes before them, in order; for each where its counterpart is, plus one, 0 for none; and whether
    // what it opens holds too many others.
    private readonly int[] positions;
    private readonly int[] counterparts;
    private readonly bool[] areDeep;
    private int count;

    /// <summary>Pairs the braces of a text, in one go over it.</summary>
    /// <param name="text">The text.</param>
    [MethodImpl(Hot.Path)]
    public LatexBraces(string text)
    {
        if (text.IndexOf('{') < 0)
        {
            positions = [];
            counterparts = [];
            areDeep = [];
            return;
        }

        var braces = 0;
        foreach (var c in text)
        {
            braces += c is '{' or '}' ? 1 : 0;
        }

        positions = new int[braces];
        counterparts = new int[braces];
        areDeep = new bool[braces];
        var open = new Stack<(int Brace, int Levels, bool IsEscaped)>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when i + 1 < text.Length && text[i + 1] == '{':
                    open.Push((Add(i), 1, true));
                    i++;
                    break;
                case '\\' when i + 1 < text.Length && text[i + 1] == '}':
                    var escaped = Add(i);
                    if (open.Count > 0 && open.Peek().IsEscaped)
                    {
                        Pair(open, escaped);
                    }

                    i++;
                    break;
                case '\\':
                    i++;
                    break;
                case '{':
                    open.Push((Add(i), 1, false));
                    break;
                case '}':
                    while (open.Count > 0 && open.Peek().IsEscaped)
                    {
                        open.Pop();
                    }

                    var brace = Add(i);
                    if (open.Count > 0)
                    {
                        Pair(open, brace);
                    }

                    break;
            }
        }
    }

    /// <summary>In the logarithm of the number of braces, finds the end of a group, or of what stands between braces behind backslashes.</summary>
    /// <param name="position">Where it may begin: with a brace, or with the backslash before one.</param>
    /// <returns>
    /// Where its closing brace is, or the backslash before it; -1 where no group begins, or one that holds too many others.
    /// </returns>
    public int FindEnd(int position) =>
        Find(position) is var brace && brace >= 0 && counterparts[brace] > position && !areDeep[brace] ? counterparts[brace] - 1 : -1;

    /// <summary>Gets whether a brace has a counterpart.</summary>
    /// <param name="position">Where the brace is.</param>
    /// <returns>Whether it is half of a pair.</returns>
    public bool IsPaired(int position) => Find(position) is var brace && brace >= 0 && counterparts[brace] > 0;

    private int Find(int position) => Array.BinarySearch(positions, 0, count, position);

    private int Add(int position)
    {
        positions[count] = position;
        return count++;
    }

    [MethodImpl(Hot.Path)]
    private void Pair(Stack<(int Brace, int Levels, bool IsEscaped)> open, int end)
    {
        var (brace, levels, _) = open.Pop();
        counterparts[brace] = positions[end] + 1;
        counterparts[end] = positions[brace] + 1;
        areDeep[brace] = levels > MostLevels;
        if (open.Count > 0)
        {
            var outer = open.Pop();
            open.Push((outer.Brace, Math.Max(outer.Levels, levels + 1), outer.IsEscaped));
        }
    }
}
