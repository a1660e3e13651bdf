using System;
using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace CorpusGen.Language;

/// <summary>
/// The tokens of a text, in their order. They stand in an array that the next text of the thread can have when nobody reads them any
/// more; it may have room for more of them.
/// </summary>
internal readonly struct TokenList : IReadOnlyList<Token>
{
    // An array of fewer is made for a title, and is not kept in place of one for abstracts; a longer one than many is not kept either.
    private const int Few = 64;
    private const int Usual = 512;
    private const int Many = 4096;

    private readonly Token[]? items;

    private TokenList(Token[] items, int length) => (this.items, Length) = (items, length);

    /// <summary>Gets how many there are.</summary>
    public int Length { get; }

    /// <summary>Gets a value indicating whether there is none.</summary>
    public bool IsEmpty => Length == 0;

    /// <inheritdoc/>
    int IReadOnlyCollection<Token>.Count => Length;

    /// <inheritdoc/>
    public Token this[int index]
    {
        [MethodImpl(Hot.Leaf)]
        get => (uint)index < (uint)Length ? items![index] : throw new ArgumentOutOfRangeException(nameof(index));
    }

    /// <summary>Makes room for tokens.</summary>
    /// <param name="length">How many there will be.</param>
    /// <returns>An array with room for as many or more, and anything in it.</returns>
    [MethodImpl(Hot.Path)]
    public static Token[] Take(int length) =>
        length <= Few ? new Token[length]
            : Spare<Token[]>.Take() is { } kept && kept.Length >= length ? kept
            : new Token[length > Many ? length : Math.Max(Usual, (length + 255) & ~255)];

    /// <summary>Makes a list of the first tokens of an array, which is the list's from then on.</summary>
    /// <param name="items">What <see cref="Take"/> gave.</param>
    /// <param name="length">How many of them.</param>
    /// <returns>The list.</returns>
    public static TokenList Of(Token[] items, int length) => new(items, length);

    /// <summary>Lets the next text have the array: the tokens may not be read any more.</summary>
    public void Return()
    {
        if (items is { Length: >= Usual and <= Many })
        {
            Spare<Token[]>.Keep(items);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Token> GetEnumerator()
    {
        for (var i = 0; i < Length; i++)
        {
            yield return items![i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
