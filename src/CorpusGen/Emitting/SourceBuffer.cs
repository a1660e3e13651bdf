using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Emitting;

/// <summary>
/// A source in the making. Sources of megabytes come one after the other: the room that one needed is the next one's, and none of it has
/// to be in one piece.
/// </summary>
internal sealed class SourceBuffer
{
    // Less than what the runtime keeps apart from other objects.
    private const int Piece = 32768;

    // A source of fewer units is one string.
    private const int Large = 40960;

    // The pieces that are full, each with how many units are in it.
    private readonly List<(char[] Units, int Count)> full = [];

    private char[] units = ArrayPool<char>.Shared.Rent(Piece);
    private int count;

    /// <summary>Gets how many UTF-16 units there are.</summary>
    public int Length { get; private set; }

    /// <summary>Appends a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>This buffer.</returns>
    [MethodImpl(Hot.Leaf)]
    public SourceBuffer Append(char unit)
    {
        if (count == units.Length)
        {
            Grow();
        }

        units[count++] = unit;
        Length++;
        return this;
    }

    /// <summary>Appends a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>This buffer.</returns>
    public SourceBuffer Append(string text) => Append(text, 0, text.Length);

    /// <summary>Appends a piece of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="length">How long it is.</param>
    /// <returns>This buffer.</returns>
    [MethodImpl(Hot.Path)]
    public SourceBuffer Append(string text, int start, int length)
    {
        Length += length;
        while (length > 0)
        {
            if (count == units.Length)
            {
                Grow();
            }

            var fits = Math.Min(length, units.Length - count);
            text.CopyTo(start, units, count, fits);
            (start, length, count) = (start + fits, length - fits, count + fits);
        }

        return this;
    }

    /// <summary>Appends what was made in another buffer, which may not be used any more.</summary>
    /// <param name="other">The other buffer.</param>
    public void Take(SourceBuffer other)
    {
        full.Add((units, count));
        full.AddRange(other.full);
        (units, count, Length) = (other.units, other.count, Length + other.Length);
        (other.units, other.count, other.Length) = ([], 0, 0);
        other.full.Clear();
    }

    /// <summary>Gets what was made as a string, and gives the room away: the buffer may not be used any more.</summary>
    /// <returns>The source.</returns>
    public string End()
    {
        var source = new StringBuilder(Length);
        foreach (var (piece, length) in full)
        {
            source.Append(piece, 0, length);
        }

        source.Append(units, 0, count);
        Return();
        return source.ToString();
    }

    /// <summary>Gets what was made as the compiler takes it, and gives the room away: the buffer may not be used any more.</summary>
    /// <returns>The source, in UTF-8.</returns>
    public SourceText EndSource()
    {
        if (Length < Large)
        {
            return SourceText.From(End(), Encoding.UTF8);
        }

        full.Add((units, count));
        using var reader = new Reader(full);
        var source = SourceText.From(reader, Length, Encoding.UTF8);
        full.RemoveAt(full.Count - 1);
        Return();
        return source;
    }

    private void Return()
    {
        foreach (var (piece, _) in full)
        {
            ArrayPool<char>.Shared.Return(piece);
        }

        ArrayPool<char>.Shared.Return(units);
        full.Clear();
        units = [];
        count = 0;
    }

    // Apart, so that what appends a unit stays short where it is put into other methods.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        full.Add((units, count));
        units = ArrayPool<char>.Shared.Rent(Piece);
        count = 0;
    }

    /// <summary>Reads pieces one behind the other.</summary>
    private sealed class Reader(List<(char[] Units, int Count)> pieces) : TextReader
    {
        private int piece;
        private int at;

        public override int Peek()
        {
            while (piece < pieces.Count && at == pieces[piece].Count)
            {
                (piece, at) = (piece + 1, 0);
            }

            return piece < pieces.Count ? pieces[piece].Units[at] : -1;
        }

        public override int Read()
        {
            var unit = Peek();
            at += unit < 0 ? 0 : 1;
            return unit;
        }

        public override int Read(char[] buffer, int index, int count)
        {
            var read = 0;
            while (read < count && Peek() >= 0)
            {
                var fits = Math.Min(count - read, pieces[piece].Count - at);
                Array.Copy(pieces[piece].Units, at, buffer, index + read, fits);
                (read, at) = (read + fits, at + fits);
            }

            return read;
        }
    }
}
