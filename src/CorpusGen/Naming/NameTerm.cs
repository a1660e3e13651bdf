using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using CorpusGen.Language;

namespace CorpusGen.Naming;

/// <summary>
/// What the frozen tables say of a word, whatever text it stands in. Words of the lexicon have one object each, made when the word
/// is first met.
/// </summary>
internal sealed class NameTerm
{
    private static readonly NameTerm?[] Known = new NameTerm?[Lexicon.Default.Count];

    // What every word of a text is asked for, close together, and what every content word is: the objects themselves are far from the
    // processor.
    private static readonly int[] KnownTraits = new int[Lexicon.Default.Count];
    private static readonly NameFigures[] KnownFigures = new NameFigures[Lexicon.Default.Count];

    private readonly NameFigures figures;

    private string? identifier;
    private string? capitalised;
    private string? root;
    private uint lettersOfRoot;

    [MethodImpl(Hot.Path)]
    private NameTerm(string lower)
    {
        Lower = lower;
        Key = SharedNames.Key(lower, lower);
        Folded = TitleWords.Fold(lower);
        Traits = NameTraits.Of(lower, TopicWords.RolesOf(lower), CoinedNames.CuesOf(lower), Key);
        var isCounted = TitleWords.TryGetOdds(Folded, out var odds, out var rarity);
        figures = new NameFigures(Lexicon.Default.Hash(Folded), CountHyphens(lower), isCounted, odds, rarity);
    }

    /// <summary>Gets the word in lower case.</summary>
    public string Lower { get; }

    /// <summary>Gets what the word's letters say, and what it may do.</summary>
    public NameTraits Traits { get; }

    /// <summary>Gets a word of letters with a capital, as a sentence begins with it.</summary>
    public string Capitalised => capitalised ??= (char)(Lower[0] & ~0x20) + Lower.Substring(1);

    /// <summary>Gets what is counted of the word.</summary>
    public ref readonly NameFigures Figures => ref figures;

    /// <summary>Gets what is compared of the word where it is a name.</summary>
    public string Key { get; }

    /// <summary>Gets the word as <see cref="TitleWords.Fold"/> writes it: singular and plural are one.</summary>
    public string Folded { get; }

    /// <summary>Gets the identifier that the word in lower case makes.</summary>
    public string Identifier => identifier ??= Identifiers.FromText(Lower);

    /// <summary>Gets what <see cref="Identifier"/> has in common with its plural, about.</summary>
    public string Root => root ??= RootOf(Identifier);

    /// <summary>Gets what <see cref="PaperNames.LettersOf"/> gives for <see cref="Root"/>.</summary>
    public uint LettersOfRoot => lettersOfRoot != 0 ? lettersOfRoot : lettersOfRoot = PaperNames.LettersOf(Root);

    /// <summary>Gets what a word has in common with its plural, about.</summary>
    /// <param name="identifier">The identifier that the word makes.</param>
    [MethodImpl(Hot.Path)]
    public static string RootOf(string identifier)
    {
        var folded = TitleWords.Fold(identifier.ToLowerInvariant());
        return folded.Length > 4 && folded[folded.Length - 1] is 'y' or 'e' ? folded.Substring(0, folded.Length - 1) : folded;
    }

    /// <summary>Gets what is known of a word of the lexicon.</summary>
    /// <param name="word">Its number.</param>
    /// <returns>The same object for the same word.</returns>
    [MethodImpl(Hot.Leaf)]
    public static NameTerm Of(int word) => Known[word] ?? MakeListed(word);

    /// <summary>Gets what is known of a word that is not in the lexicon, or not there in this form.</summary>
    /// <param name="lower">The word in lower case.</param>
    /// <returns>A new object.</returns>
    public static NameTerm Of(string lower) => new(lower);

    /// <summary>Gets the traits of a word of the lexicon.</summary>
    /// <param name="word">Its number.</param>
    /// <returns>Its <see cref="Traits"/>.</returns>
    [MethodImpl(Hot.Leaf)]
    public static NameTraits TraitsOf(int word) =>
        Volatile.Read(ref KnownTraits[word]) is var bits && bits != 0 ? NameTraits.Of(bits) : MakeListed(word).Traits;

    /// <summary>Gets what is counted of a word of the lexicon.</summary>
    /// <param name="word">The number of a word that <see cref="TraitsOf"/> was asked for before.</param>
    /// <returns>Its <see cref="Figures"/>.</returns>
    [MethodImpl(Hot.Leaf)]
    public static ref readonly NameFigures FiguresOf(int word) => ref KnownFigures[word];

    [MethodImpl(Hot.Path)]
    private static int CountHyphens(string word)
    {
        var count = 0;
        foreach (var c in word)
        {
            count += c == '-' ? 1 : 0;
        }

        return count;
    }

    private static NameTerm MakeListed(int word)
    {
        var term = Known[word] = new NameTerm(Lexicon.Default.Text(word));

        // Whoever sees the traits sees the figures.
        KnownFigures[word] = term.figures;
        Volatile.Write(ref KnownTraits[word], term.Traits.Bits);
        return term;
    }
}

/// <summary>What is counted of a word, singular and plural alike.</summary>
/// <param name="FoldedHash">The hash of <see cref="NameTerm.Folded"/>.</param>
/// <param name="Hyphens">How many hyphens the word has.</param>
/// <param name="IsCounted">Whether it was counted how often titles have the word.</param>
/// <param name="Odds">The logarithm of the odds that a word of an abstract stands in the title too; 0 where it was not counted.</param>
/// <param name="Rarity">The logarithm of how many abstracts there are for each that has the word.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameFigures(uint FoldedHash, int Hyphens, bool IsCounted, double Odds, double Rarity);

/// <summary>What is asked of every word of a text, in one number.</summary>
internal readonly record struct NameTraits
{
    // The roles are the lowest bits, and above them are the cues and the place of the bit of CoinedNames.BeginningOf.
    private const int Cues = 6;
    private const int Beginnings = 15;
    private const int Letters = 1 << 21;
    private const int Apostrophe = 1 << 22;
    private const int Ing = 1 << 23;
    private const int Speaking = 1 << 24;
    private const int Plain = 1 << 25;
    private const int Known = 1 << 26;
    private const int Capital = 1 << 27;

    private readonly int bits;

    private NameTraits(int bits) => this.bits = bits;

    /// <summary>Gets the number, which is not 0 where anything is known.</summary>
    public int Bits => bits;

    /// <summary>Gets a value indicating whether anything is known: of no word is nothing.</summary>
    public bool IsKnown => bits != 0;

    /// <summary>Gets a value indicating whether the word is made of the letters a to z alone.</summary>
    public bool IsLetters => (bits & Letters) != 0;

    /// <summary>Gets a value indicating whether the word has an apostrophe, for which the lexicon has one sign and texts two.</summary>
    public bool HasApostrophe => (bits & Apostrophe) != 0;

    /// <summary>Gets a value indicating whether the word ends in <c>ing</c>.</summary>
    public bool EndsInIng => (bits & Ing) != 0;

    /// <summary>Gets a value indicating whether the word has more than one character, and begins with a letter.</summary>
    public bool IsSpeaking => (bits & Speaking) != 0;

    /// <summary>Gets a value indicating whether the text writes the word in small letters.</summary>
    public bool IsPlain => (bits & Plain) != 0;

    /// <summary>Gets a value indicating whether the text writes the word in small letters but for the first, as a sentence begins.</summary>
    public bool IsCapitalised => (bits & Capital) != 0;

    /// <summary>Gets what <see cref="CoinedNames.BeginningOf"/> gives for what is compared of the word.</summary>
    public ulong Beginning => 1UL << ((bits >> Beginnings) & 63);

    /// <summary>Makes traits of their number.</summary>
    /// <param name="bits">What <see cref="Bits"/> gave.</param>
    /// <returns>The traits.</returns>
    public static NameTraits Of(int bits) => new(bits);

    /// <summary>Gathers the traits of a word.</summary>
    /// <param name="lower">The word in lower case.</param>
    /// <param name="roles">What it may do in a sentence.</param>
    /// <param name="cues">What it says of a name beside it.</param>
    /// <param name="key">What is compared of it.</param>
    /// <returns>The traits.</returns>
    [MethodImpl(Hot.Path)]
    public static NameTraits Of(string lower, TopicRoles roles, NameCues cues, string key)
    {
        var areLetters = true;
        var hasApostrophe = false;
        foreach (var c in lower)
        {
            areLetters &= c is >= 'a' and <= 'z';
            hasApostrophe |= c == '\'';
        }

        return new NameTraits(
            (int)roles
            | ((int)cues << Cues)
            | (CoinedNames.PlaceOfBeginning(key) << Beginnings)
            | (areLetters ? Letters : 0)
            | (hasApostrophe ? Apostrophe : 0)
            | (lower.EndsWith("ing", System.StringComparison.Ordinal) ? Ing : 0)
            | (lower.Length > 1 && char.IsLetter(lower[0]) ? Speaking : 0)
            | Known);
    }

    /// <summary>Gets the traits of a word that stands in the text in small letters.</summary>
    /// <returns>The same, with <see cref="IsPlain"/>.</returns>
    public NameTraits InSmallLetters() => new(bits | Plain);

    /// <summary>Gets the traits of a word of letters that stands in the text with a capital.</summary>
    /// <returns>The same, with <see cref="IsCapitalised"/>.</returns>
    public NameTraits WithCapital() => new(bits | Capital);

    /// <summary>Says whether the word has one of some roles.</summary>
    /// <param name="roles">The roles.</param>
    public bool Has(TopicRoles roles) => (bits & (int)roles) != 0;

    /// <summary>Says whether the word gives one of some cues.</summary>
    /// <param name="cues">The cues.</param>
    public bool Has(NameCues cues) => (bits & ((int)cues << Cues)) != 0;
}
