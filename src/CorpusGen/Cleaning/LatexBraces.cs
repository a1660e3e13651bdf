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

    private readonly int[] counterparts;
    private readonly bool[] isDeep;

    /// <summary>Pairs the braces of a text, in one go over it.</summary>
    /// <param name="text">The text.</param>
    [MethodImpl(Hot.Path)]
    public LatexBraces(string text)
    {
        if (text.IndexOf('{') < 0)
        {
            counterparts = [];
            isDeep = [];
            return;
        }

        counterparts = new int[text.Length];
        isDeep = new bool[text.Length];
        var open = new Stack<(int Position, int Levels, bool IsEscaped)>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when i + 1 < text.Length && text[i + 1] == '{':
                    open.Push((i, 1, true));
                    i++;
                    break;
                case '\\' when i + 1 < text.Length && text[i + 1] == '}':
                    if (open.Count > 0 && open.Peek().IsEscaped)
                    {
                        Pair(open, i);
                    }

                    i++;
                    break;
                case '\\':
                    i++;
                    break;
                case '{':
                    open.Push((i, 1, false));
                    break;
                case '}':
                    while (open.Count > 0 && open.Peek().IsEscaped)
                    {
                        open.Pop();
                    }

                    if (open.Count > 0)
                    {
                        Pair(open, i);
                    }

                    break;
            }
        }
    }

    /// <summary>Finds the end of a group, or of what stands between braces behind backslashes.</summary>
    /// <param name="position">Where it may begin: with a brace, or with the backslash before one.</param>
    /// <returns>
    /// Where its closing brace is, or the backslash before it; -1 where no group begins, or one that holds too many others.
    /// </returns>
    public int FindEnd(int position) =>
        position < counterparts.Length && counterparts[position] > position && !isDeep[position] ? counterparts[position] : -1;

    /// <summary>Gets whether a brace has a counterpart.</summary>
    /// <param name="position">Where the brace is.</param>
    /// <returns>Whether it is half of a pair.</returns>
    public bool IsPaired(int position) => position < counterparts.Length && counterparts[position] > 0;

    private void Pair(Stack<(int Position, int Levels, bool IsEscaped)> open, int end)
    {
        var (position, levels, _) = open.Pop();
        counterparts[position] = end;
        counterparts[end] = position + 1;
        isDeep[position] = levels > MostLevels;
        if (open.Count > 0)
        {
            var outer = open.Pop();
            open.Push((outer.Position, Math.Max(outer.Levels, levels + 1), outer.IsEscaped));
        }
    }
}
