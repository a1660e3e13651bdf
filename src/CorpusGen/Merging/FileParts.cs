using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using CorpusGen.Naming;
using CorpusGen.Reading;
using CorpusGen.Understanding;

namespace CorpusGen.Merging;

/// <summary>A part of a file that a step of the merging looks at, compared by value.</summary>
internal interface IFilePart
{
    /// <summary>Gets what tells the file from every other file; the files' order is that of their keys.</summary>
    string Key { get; }
}

/// <summary>
/// A file, taken apart by what the steps of the merging ask of it: an edit that leaves a part as it was makes no step run again
/// that looks at that part alone.
/// </summary>
/// <param name="Understood">The file, and where its texts are.</param>
/// <param name="Head">What it is called.</param>
/// <param name="Texts">What its papers are told apart by.</param>
/// <param name="Names">What its papers could be called.</param>
/// <param name="LastNames">What they are called where others could be called the same.</param>
/// <param name="Keywords">What they are about.</param>
/// <param name="Fields">What else is said of them.</param>
internal sealed record FileParts(
    UnderstoodFile Understood,
    FileHead Head,
    FileTexts Texts,
    FileNames Names,
    FileLastNames LastNames,
    FileKeywords Keywords,
    FileFields Fields)
{
    /// <summary>Takes a file apart.</summary>
    /// <param name="understood">The file.</param>
    /// <param name="keywordsPerPaper">How many keywords a paper has at most.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>Its parts.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    [MethodImpl(Hot.Path)]
    public static FileParts Of(UnderstoodFile understood, int keywordsPerPaper, CancellationToken cancellationToken)
    {
        var file = understood.File;
        var prints = ImmutableArray.CreateBuilder<ulong>(file.Papers.Count);
        var texts = ImmutableArray.CreateBuilder<string>(file.Papers.Count);
        var names = ImmutableArray.CreateBuilder<EntryNames>(file.Papers.Count);
        var lastNames = ImmutableArray.CreateBuilder<EquatableArray<string>>(file.Papers.Count);
        var fields = ImmutableArray.CreateBuilder<PaperFields>(file.Papers.Count);
        foreach (var paper in file.Papers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            prints.Add(IdentifierScope.StableHash(paper.Id));
            texts.Add(paper.Text);
            var own = CountWithoutId(paper);
            names.Add(EntryNames.Of(paper) with { Names = new(ImmutableArray.Create(paper.Names.Items, 0, own)) });
            lastNames.Add(new(ImmutableArray.Create(paper.Names.Items, own, paper.Names.Count - own)));
            fields.Add(paper.Fields);
        }

        return new FileParts(
            understood,
            new FileHead(file.Key, file.Path, file.Label),
            new FileTexts(file.Key, new(prints.MoveToImmutable()), new(texts.MoveToImmutable())),
            new FileNames(file.Key, new(names.MoveToImmutable())),
            new FileLastNames(file.Key, new(lastNames.MoveToImmutable())),
            FileKeywords.Of(file, keywordsPerPaper, cancellationToken),
            new FileFields(file.Key, new(fields.MoveToImmutable())));
    }

    /// <summary>Puts parts into the order of the files.</summary>
    /// <typeparam name="T">Which part.</typeparam>
    /// <param name="parts">The same part of every file, in any order.</param>
    /// <returns>The parts, by key.</returns>
    public static ImmutableArray<T> InOrder<T>(ImmutableArray<T> parts)
        where T : IFilePart => parts.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));

    /// <summary>Finds the part of a file.</summary>
    /// <typeparam name="T">Which part.</typeparam>
    /// <param name="parts">The parts, by key.</param>
    /// <param name="key">The key of the file.</param>
    /// <returns>Its place; -1 where there is no such file.</returns>
    public static int Find<T>(EquatableArray<T> parts, string key)
        where T : IFilePart, IEquatable<T>
    {
        int low = 0, high = parts.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(parts[middle].Key, key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>Counts the names that come before the first one that ends in digits of the id.</summary>
    [MethodImpl(Hot.Path)]
    private static int CountWithoutId(PaperEntry paper)
    {
        if (paper.Id.Length < PaperNames.ShortDigits)
        {
            return paper.Names.Count;
        }

        var digits = paper.Id.Substring(0, PaperNames.ShortDigits);
        var count = 0;
        while (count < paper.Names.Count
            && !paper.Names[count].EndsWith(digits, StringComparison.Ordinal)
            && !paper.Names[count].EndsWith(paper.Id, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}

/// <summary>What a file is called.</summary>
/// <param name="Key">What tells it from every other file.</param>
/// <param name="Path">The file, told from the project's folder.</param>
/// <param name="Label">Whose list it is.</param>
internal sealed record FileHead(string Key, string Path, string Label) : IFilePart;

/// <summary>The texts of a file.</summary>
/// <param name="Key">What tells it from every other file.</param>
/// <param name="Prints">
/// A number for each entry, made of its id: entries with different numbers have different texts, so that texts are compared where
/// numbers meet, and nowhere else.
/// </param>
/// <param name="Texts">The clean texts.</param>
internal sealed record FileTexts(string Key, EquatableArray<ulong> Prints, EquatableArray<string> Texts) : IFilePart;

/// <summary>
/// What the papers of a file could be called, without the names that are made of ids: those change with every letter of a text.
/// </summary>
/// <param name="Key">What tells it from every other file.</param>
/// <param name="Entries">The names of each entry, from short to long.</param>
internal sealed record FileNames(string Key, EquatableArray<EntryNames> Entries) : IFilePart;

/// <summary>The names of the papers of a file that are made of their ids.</summary>
/// <param name="Key">What tells it from every other file.</param>
/// <param name="Entries">The names of each entry that come after the others, from short to long.</param>
internal sealed record FileLastNames(string Key, EquatableArray<EquatableArray<string>> Entries) : IFilePart;

/// <summary>What the entries of a file say besides text and keywords.</summary>
/// <param name="Key">What tells it from every other file.</param>
/// <param name="Entries">The fields of each entry.</param>
internal sealed record FileFields(string Key, EquatableArray<PaperFields> Entries) : IFilePart;

/// <summary>A number that the project file sets.</summary>
/// <param name="Value">The number.</param>
internal sealed record NumberSetting(int Value);

/// <summary>A keyword as an entry writes it.</summary>
/// <param name="Key">What is the same for all ways to write it.</param>
/// <param name="Text">The keyword.</param>
internal readonly record struct KeywordText(string Key, string Text);

/// <summary>What the papers of a file are about: so many keywords a paper as the project file allows.</summary>
/// <param name="Key">What tells it from every other file.</param>
/// <param name="Texts">The keywords, each once.</param>
/// <param name="Chosen">The keywords of all entries, best first, entry after entry, as indexes into <paramref name="Texts"/>.</param>
/// <param name="Ends">Where in <paramref name="Chosen"/> those of each entry end.</param>
/// <param name="AreGiven">Whether each entry gives keywords itself.</param>
internal sealed record FileKeywords(
    string Key,
    EquatableArray<KeywordText> Texts,
    EquatableArray<int> Chosen,
    EquatableArray<int> Ends,
    EquatableArray<bool> AreGiven) : IFilePart
{
    /// <summary>Chooses the keywords of the entries.</summary>
    /// <param name="file">The file.</param>
    /// <param name="most">How many keywords a paper has at most.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>The keywords.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    [MethodImpl(Hot.Path)]
    public static FileKeywords Of(CorpusFile file, int most, CancellationToken cancellationToken)
    {
        var choice = new KeywordChoice(most, file.Papers.Count);
        var ends = ImmutableArray.CreateBuilder<int>(file.Papers.Count);
        var areGiven = ImmutableArray.CreateBuilder<bool>(file.Papers.Count);
        foreach (var paper in file.Papers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            choice.Add(paper.Keywords);
            ends.Add(choice.Chosen.Count);
            areGiven.Add(paper.GivenKeywords > 0);
        }

        return new FileKeywords(
            file.Key,
            choice.Texts.ToEquatableArray(),
            choice.Chosen.ToEquatableArray(),
            new(ends.MoveToImmutable()),
            new(areGiven.MoveToImmutable()));
    }

    /// <summary>Gets the keywords of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>Their keys, best first.</returns>
    public EquatableArray<string> KeysOf(int entry)
    {
        var keys = ImmutableArray.CreateBuilder<string>(Ends[entry] - StartOf(entry));
        for (var i = StartOf(entry); i < Ends[entry]; i++)
        {
            keys.Add(Texts[Chosen[i]].Key);
        }

        return new(keys.MoveToImmutable());
    }

    /// <summary>Gets where in <see cref="Chosen"/> the keywords of an entry begin.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The index of the first.</returns>
    public int StartOf(int entry) => entry == 0 ? 0 : Ends[entry - 1];
}
