using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Reading;

namespace CorpusGen.Emitting;

/// <summary>How the clean text of a paper is made of the bytes of its file.</summary>
/// <param name="Start">Where its bytes begin, counted in UTF-8 behind a byte order mark.</param>
/// <param name="Length">How many there are.</param>
/// <param name="Replacements">
/// What is replaced in them: for each replacement, in numbers of <see cref="RecordTable.AppendLength"/>, how many bytes stay before it, how
/// many go, how many come, and those, three in four digits. All of it is ASCII, the same for data that is UTF-8 and for data that is
/// UTF-16.
/// </param>
internal readonly record struct TextSlice(int Start, int Length, string Replacements);

/// <summary>Says how the clean texts of a file are made of its bytes: which slice of them each is, and what is replaced in it.</summary>
internal sealed class TextSlices
{
    private const int Utf8CodePage = 65001;

    private readonly string content;
    private readonly StringBuilder replacements = new();

    // Up to here it is known which byte of the file a character is.
    private readonly int exactEnd;

    // Where the counting has come to, in characters and in bytes: entries come in the order of the file.
    private int position;
    private int bytes;

    private TextSlices(string content, Encoding? encoding)
    {
        this.content = content;
        exactEnd = ExactEnd(content, encoding);
    }

    /// <summary>Says of all texts of a file how they are made of its bytes.</summary>
    /// <param name="document">The file.</param>
    /// <param name="encoding">What it was decoded with; <see langword="null"/> where that is not known.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>
    /// A slice for each entry that has a text, in the order of the file. A text that stands where the bytes of the file are not known
    /// is a slice of no bytes, into which the whole text comes. Time and memory are linear in the length of the file.
    /// </returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    [MethodImpl(Hot.Path)]
    public static EquatableArray<TextSlice> Of(CleanDocument document, Encoding? encoding, CancellationToken cancellationToken)
    {
        var writing = new TextSlices(document.Source.Content, encoding);
        var slices = ImmutableArray.CreateBuilder<TextSlice>();
        foreach (var entry in document.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.IsPaper && entry.Find(FieldKind.Abstract) is { } field)
            {
                slices.Add(writing.Slice(field.Text));
            }
        }

        return slices.ToEquatableArray();
    }

    /// <summary>
    /// Where a byte cannot be told any more: nowhere in a file that is not UTF-8; from half a surrogate pair on, which UTF-8 cannot
    /// hold; and from a replacement character on, unless the decoder throws at what it cannot read, because that character may stand
    /// for bytes of any number.
    /// </summary>
    [MethodImpl(Hot.Path)]
    private static int ExactEnd(string content, Encoding? encoding)
    {
        if (encoding?.CodePage != Utf8CodePage)
        {
            return 0;
        }

        var isStrict = encoding.DecoderFallback is DecoderExceptionFallback;
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (char.IsHighSurrogate(c) && i + 1 < content.Length && char.IsLowSurrogate(content[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || (c == '\uFFFD' && !isStrict))
            {
                return i;
            }
        }

        return content.Length;
    }

    [MethodImpl(Hot.Path)]
    private TextSlice Slice(CleanText text)
    {
        var end = text.ToSource(text.Text.Length);
        replacements.Clear();
        if (end > exactEnd)
        {
            AppendReplacement(0, 0, text.Text);
            return new TextSlice(0, 0, replacements.ToString());
        }

        var start = BytesTo(text.SourceStart);
        var length = Utf8Length(text.SourceStart, end);
        var done = start;
        foreach (var repair in text.Repairs)
        {
            var first = BytesTo(repair.Source.Start);
            var last = BytesTo(repair.Source.End);
            AppendReplacement(first - done, last - first, repair.Replacement);
            done = last;
        }

        return new TextSlice(start, length, replacements.ToString());
    }

    private void AppendReplacement(int kept, int dropped, string replacement)
    {
        var inserted = Encoding.UTF8.GetBytes(replacement);
        RecordTable.AppendLength(replacements, kept);
        RecordTable.AppendLength(replacements, dropped);
        RecordTable.AppendLength(replacements, inserted.Length);
        for (var i = 0; i < inserted.Length; i += 3)
        {
            var count = Math.Min(3, inserted.Length - i);
            var bits = (inserted[i] << 16) | (count > 1 ? inserted[i + 1] << 8 : 0) | (count > 2 ? inserted[i + 2] : 0);
            for (var digit = 0; digit <= count; digit++)
            {
                replacements.Append((char)('0' + ((bits >> (18 - (6 * digit))) & 63)));
            }
        }
    }

    /// <summary>Counts the bytes before a character, from where the counting was last, which is not behind it.</summary>
    private int BytesTo(int character)
    {
        bytes += Utf8Length(position, character);
        position = character;
        return bytes;
    }

    /// <summary>The bytes of a stretch without half surrogate pairs, save at its ends: halves count two each, which is half of four.</summary>
    [MethodImpl(Hot.Path)]
    private int Utf8Length(int start, int end)
    {
        var length = 0;
        for (var i = start; i < end; i++)
        {
            var c = content[i];
            length += c < 0x80 ? 1 : c < 0x800 || char.IsSurrogate(c) ? 2 : 3;
        }

        return length;
    }
}
