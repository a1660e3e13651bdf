using System;
using System.Runtime.CompilerServices;

namespace CorpusGen.Language;

/// <summary>
/// A word in the one form that it has in keywords, with what the frozen tables say of it. Words of the lexicon have one object each,
/// made when the word is first met, so that what is known of a word is found out once and not at every use.
/// </summary>
internal sealed class WordForm
{
    // The odds for a word in too few abstracts to be counted: such words are names and terms more often than not.
    private const double UncountedOdds = -1.6;

    private static readonly WordForm?[] Known = new WordForm?[Lexicon.Default.Count];

    // The forms of words that are the same wherever they stand: of most words that word itself, but one look away.
    private static readonly WordForm?[] Forms = new WordForm?[Lexicon.Default.Count];

    private readonly bool hasHyphen;
    private WordForm? singular;
    private Parts? parts;
    private string? key;

    [MethodImpl(Hot.Path)]
    private WordForm(string text, int number)
    {
        Text = text;
        Number = number;
        hasHyphen = text.IndexOf('-') >= 0;
        Hash = Lexicon.Default.Hash(text);
        BeginsCompound = Lexicon.Default.BeginsCompound(text);
        IsNumeral = number >= 0 && Lexicon.Default.Candidates(number) is { Length: > 0 } candidates && candidates[0].State == State.Number;
        Kinds = Words.KindsOf(text);
        var lower = text.ToLowerInvariant();
        LowerKinds = string.Equals(lower, text, StringComparison.Ordinal) ? Kinds : Words.KindsOf(lower);

        TitleOdds = TitleWords.TryGetOdds(TitleWords.Fold(lower), out var odds, out _) ? odds : UncountedOdds;

        // Bits of surprise at a word: log2 of the number of abstracts by those with the word.
        Rarity = Logarithm.OfWhole(11000) - Logarithm.OfWhole(1 + (number < 0 ? 1 : Lexicon.Default.Frequency(number)));
    }

    /// <summary>Gets the form.</summary>
    public string Text { get; }

    /// <summary>Gets the word's number in the lexicon, letter case aside; -1 for a word that is not there.</summary>
    public int Number { get; }

    /// <summary>Gets the hash of the form, to look up what begins with it.</summary>
    public uint Hash { get; }

    /// <summary>Gets a value indicating whether a word of the lexicon begins with the form and a hyphen.</summary>
    public bool BeginsCompound { get; }

    /// <summary>Gets of which kinds of the frozen list of generic words the form is.</summary>
    public WordKinds Kinds { get; }

    /// <summary>Gets the kinds of the form in lower case.</summary>
    public WordKinds LowerKinds { get; }

    /// <summary>Gets the bits of surprise at the word in an abstract.</summary>
    public double Rarity { get; }

    /// <summary>Gets the logarithm of the odds that the word stands in a title where it stands in an abstract.</summary>
    public double TitleOdds { get; }

    /// <summary>Gets the singular of the form, where it is a noun.</summary>
    public WordForm Singular
    {
        [MethodImpl(Hot.Leaf)]
        get => singular ?? MakeSingular();
    }

    /// <summary>
    /// Gets the word that most write before the last one where the form has one hyphen: <c>decision</c> of <c>decision-making</c>;
    /// <see langword="null"/> where it is one word.
    /// </summary>
    public WordForm? Before => hasHyphen ? (parts ??= Split()).Before : null;

    /// <summary>Gets the last word of what most write instead of the form: <c>making</c>; the form itself where that is one word.</summary>
    public WordForm Last => hasHyphen ? (parts ??= Split()).Last : this;

    /// <summary>Gets the part that the form has in a <see cref="Keywords.KeyOf">key</see>: lower case, hyphens as spaces, digits on the line.</summary>
    public string Key
    {
        [MethodImpl(Hot.Leaf)]
        get => key ?? MakeKey();
    }

    /// <summary>Gets a value indicating whether the word is a number.</summary>
    public bool IsNumeral { get; }

    /// <summary>Gets a value indicating whether the word is a noun in two fifths of its uses, or nothing is known of it.</summary>
    public bool IsNounAlone => Number < 0 || Lexicon.Default.Candidates(Number).Length == 0 || IsNoun();

    /// <summary>Gets what is known of a form.</summary>
    /// <param name="text">What <see cref="Words.Form"/> or <see cref="Words.Singular"/> gave.</param>
    /// <returns>The same object for the same word of the lexicon in lower case.</returns>
    [MethodImpl(Hot.Path)]
    public static WordForm Of(string text)
    {
        var number = Lexicon.Default.Find(text, 0, text.Length, out var isAsListed);
        return isAsListed ? Listed(number) : new WordForm(text, number);
    }

    /// <summary>Gets what is known of the form of a word in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The word.</param>
    /// <returns>Its form, as <see cref="Words.Form"/> makes it.</returns>
    [MethodImpl(Hot.Path)]
    public static WordForm Of(string text, Token token)
    {
        if (token.Word < 0 || !(token.IsAsListed || IsCapitalised(text, token.Start, Lexicon.Default.Text(token.Word))))
        {
            return Of(Words.Form(text, token.Start, token.Length));
        }

        // Where nothing but its letters decides on a word's form, it is the same everywhere.
        return Forms[token.Word] ?? MakeForm(token.Word);
    }

    [MethodImpl(Hot.Leaf)]
    private static WordForm Listed(int number) => Known[number] ?? MakeListed(number);

    private static WordForm MakeForm(int number)
    {
        var text = Lexicon.Default.Text(number);
        return Forms[number] = Of(Words.Form(text, 0, text.Length));
    }

    private static WordForm MakeListed(int number) => Known[number] = new WordForm(Lexicon.Default.Text(number), number);

    // Whether a word that does not stand in a text as in the lexicon differs in a first capital alone, and has neither hyphen nor digit.
    [MethodImpl(Hot.Path)]
    private static bool IsCapitalised(string text, int start, string word)
    {
        if ((text[start] | ' ') != word[0])
        {
            return false;
        }

        for (var i = 1; i < word.Length; i++)
        {
            if (text[start + i] != word[i] || Tokenizer.IsHyphen(word[i]) || word[i] is >= '0' and <= '9')
            {
                return false;
            }
        }

        return word.Length > 1;
    }

    [MethodImpl(Hot.Path)]
    private Parts Split()
    {
        var hyphen = Text.IndexOf('-');
        if (hyphen <= 0 || hyphen != Text.LastIndexOf('-') || hyphen == Text.Length - 1)
        {
            return new Parts(null, this);
        }

        var (first, second) = (Of(Text.Substring(0, hyphen)), Of(Text.Substring(hyphen + 1)));
        return Words.JointOf(first, second) switch
        {
            Joint.Space => new Parts(first, second),
            Joint.None => new Parts(null, Of(first.Text + second.Text)),
            _ => new Parts(null, this),
        };
    }

    [MethodImpl(Hot.Path)]
    private WordForm MakeSingular()
    {
        var text = Words.Singular(Text);
        return singular = string.Equals(text, Text, StringComparison.Ordinal) ? this : Of(text);
    }

    [MethodImpl(Hot.Path)]
    private string MakeKey() => key = Keywords.Folded(Text);

    private bool IsNoun()
    {
        foreach (var candidate in Lexicon.Default.Candidates(Number))
        {
            if (candidate.State is State.Noun or State.Nouns or State.Name && candidate.Cost <= Lexicon.Default.Emission(candidate.State, 40))
            {
                return true;
            }
        }

        return false;
    }

    // One object: threads see both or none.
    private sealed record Parts(WordForm? Before, WordForm Last);
}
