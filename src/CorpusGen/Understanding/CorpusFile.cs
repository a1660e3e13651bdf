using CorpusGen.Emitting;
using CorpusGen.Language;
using CorpusGen.Reading;

namespace CorpusGen.Understanding;

/// <summary>
/// All that the later steps need of a corpus file. It holds no position in the file but line numbers, nothing of the compiler, and
/// is compared by value: a file that was touched but says the same ends the pipeline here.
/// </summary>
/// <param name="Path">The file, told from the project's folder.</param>
/// <param name="Key">What tells it from every other file; the path, save where that is cut to a bare name.</param>
/// <param name="Label">Whose list it is; the file's name without its extension where it has no label.</param>
/// <param name="Papers">Its sound entries, in the order of the file.</param>
internal sealed record CorpusFile(string Path, string Key, string Label, EquatableArray<PaperEntry> Papers);

/// <summary>A corpus file, and where its texts are.</summary>
/// <param name="File">The file.</param>
/// <param name="Texts">How its texts are made of the embedded file; <see langword="null"/> where they are not made of one.</param>
internal sealed record UnderstoodFile(CorpusFile File, EmbeddedTexts? Texts)
{
    /// <summary>Gets a value indicating whether the file could not be read.</summary>
    public bool IsUnread { get; init; }
}

/// <summary>How the texts of a corpus file are made of the bytes of the embedded file.</summary>
/// <param name="Resource">The name under which it is embedded; empty where it is not, and no slice has any of its bytes.</param>
/// <param name="Slices">A slice for each sound entry, in the order of the file.</param>
internal sealed record EmbeddedTexts(string Resource, EquatableArray<TextSlice> Slices);

/// <summary>An entry that has a text, understood by itself: nothing here depends on another entry.</summary>
/// <param name="Line">The line that it begins in, counted from 1.</param>
/// <param name="Id">The fingerprint of its clean text: 16 hexadecimal digits, lower case.</param>
/// <param name="Text">The clean text.</param>
/// <param name="FirstSentence">The first sentence of the text.</param>
/// <param name="IsPinned">Whether the entry gives its own name.</param>
/// <param name="Names">What the paper could be called, from short to long.</param>
/// <param name="Fields">What else the entry says.</param>
/// <param name="GivenKeywords">How many of <paramref name="Keywords"/> the entry gives itself.</param>
/// <param name="Keywords">What the paper is about, best first.</param>
/// <param name="Abbreviations">The short forms that the text defines, in its order.</param>
internal sealed record PaperEntry(
    int Line,
    string Id,
    string Text,
    string FirstSentence,
    bool IsPinned,
    EquatableArray<string> Names,
    PaperFields Fields,
    int GivenKeywords,
    EquatableArray<Keyword> Keywords,
    EquatableArray<Abbreviation> Abbreviations)
{
    /// <summary>Gets the names that the entry says the paper had before.</summary>
    public EquatableArray<string> FormerNames { get; init; } = EquatableArray<string>.Empty;
}

/// <summary>What an entry that has a text lays claim to.</summary>
/// <param name="IsPinned">Whether it gives its own name.</param>
/// <param name="IsTitled">Whether it gives a title.</param>
/// <param name="Names">What the paper could be called, from short to long.</param>
internal sealed record EntryNames(bool IsPinned, bool IsTitled, EquatableArray<string> Names)
{
    /// <summary>Gets the names that the entry says the paper had before.</summary>
    public EquatableArray<string> Former { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Gets how much the entry has to say about the name: of a paper's entries, the first with the most decides.</summary>
    public int Rank => IsPinned ? 2 : IsTitled ? 1 : 0;

    /// <summary>Gets the part of an understood entry that is about names.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>Its names.</returns>
    public static EntryNames Of(PaperEntry entry) => new(entry.IsPinned, entry.Fields.Title is not null, entry.Names) { Former = entry.FormerNames };
}
