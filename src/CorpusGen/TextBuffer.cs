using System;
using System.Runtime.CompilerServices;

namespace CorpusGen;

/// <summary>
/// A text in the making. A thread keeps such buffers and uses them again: a name or a key costs the string that it becomes, and nothing
/// besides.
/// </summary>
internal sealed class TextBuffer
{
    // A longer buffer is not kept.
    private const int Many = 16384;

    [ThreadStatic]
    private static TextBuffer? spare;

    private char[] characters = new char[256];

    // Another one that is not in use, from when a text was made within the making of another.
    private TextBuffer? next;

    private TextBuffer()
    {
    }

    /// <summary>Gets how many UTF-16 units there are.</summary>
    public int Length { get; private set; }

    /// <summary>Gets a unit.</summary>
    /// <param name="position">A number below <see cref="Length"/>.</param>
    public char this[int position] => characters[position];

    /// <summary>Gets an empty buffer.</summary>
    /// <returns>The buffer, this thread's alone until <see cref="End"/> or <see cref="Return"/>.</returns>
    [MethodImpl(Hot.Leaf)]
    public static TextBuffer Begin()
    {
        var buffer = spare ?? new TextBuffer();
        spare = buffer.next;
        buffer.Length = 0;
        return buffer;
    }

    /// <summary>Appends a unit.</summary>
    /// <param name="unit">The unit.</param>
    [MethodImpl(Hot.Leaf)]
    public void Append(char unit)
    {
        if (Length == characters.Length)
        {
            Grow(1);
        }

        characters[Length++] = unit;
    }

    /// <summary>Appends a text.</summary>
    /// <param name="text">The text.</param>
    [MethodImpl(Hot.Path)]
    public void Append(string text)
    {
        if (text.Length > characters.Length - Length)
        {
            Grow(text.Length);
        }

        for (var i = 0; i < text.Length; i++)
        {
            characters[Length + i] = text[i];
        }

        Length += text.Length;
    }

    /// <summary>Tells whether what was made is a string.</summary>
    /// <param name="text">The string.</param>
    /// <returns>Whether every unit is the same.</returns>
    [MethodImpl(Hot.Path)]
    public bool Is(string text)
    {
        if (text.Length != Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (characters[i] != text[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gets what was made, and lets the thread have the buffer again: it may not be used any more.</summary>
    /// <returns>The text.</returns>
    [MethodImpl(Hot.Path)]
    public string End()
    {
        var text = new string(characters, 0, Length);
        Return();
        return text;
    }

    /// <summary>Lets the thread have the buffer again: it may not be used any more.</summary>
    [MethodImpl(Hot.Leaf)]
    public void Return()
    {
        if (characters.Length <= Many)
        {
            next = spare;
            spare = this;
        }
    }

    private void Grow(int more) => Array.Resize(ref characters, Math.Max(characters.Length * 2, Length + more));
}
