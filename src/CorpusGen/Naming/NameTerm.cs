using System.Runtime.CompilerServices;
using CorpusGen.Language;

namespace CorpusGen.Naming;

/// <summary>
/// What the frozen tables say of a word, whatever text it stands in. Words of the lexicon have one object each, made when the word
/// is first met.
/// </summary>
internal sealed class NameTerm
{
    private static readonly NameTerm?[] Known = new NameTerm?[Lexicon.Default.Count];

    private string? key;
    private string? identifier;
    private string? root;
    private uint lettersOfRoot;
    private ulong beginning;

    [MethodImpl(Hot.Path)]
    private NameTerm(string lower)
    {
        Lower = lower;
        HasApostrophe = lower.IndexOf('\'') >= 0;
        IsLetters = IsOfLetters(lower);
        Hyphens = CountHyphens(lower);
        Folded = TitleWords.Fold(lower);
        FoldedHash = Lexicon.Default.Hash(Folded);
        Roles = TopicWords.RolesOf(lower);
        Cues = CoinedNames.CuesOf(lower);
        IsCounted = TitleWords.TryGetOdds(Folded, out var odds, out var rarity);
        Odds = odds;
        Rarity = rarity;
    }

    /// <summary>Gets the word in lower case.</summary>
    public string Lower { get; }

    /// <summary>Gets a value indicating whether the word has an apostrophe, for which the lexicon has one sign and texts two.</summary>
    public bool HasApostrophe { get; }

    /// <summary>Gets a value indicating whether the word is made of the letters a to z alone.</summary>
    public bool IsLetters { get; }

    /// <summary>Gets how many hyphens the word has.</summary>
    public int Hyphens { get; }

    /// <summary>Gets what is compared of the word where it is a name.</summary>
    public string Key => key ??= SharedNames.Key(Lower);

    /// <summary>Gets what <see cref="CoinedNames.BeginningOf"/> gives for the key.</summary>
    public ulong Beginning => beginning != 0 ? beginning : beginning = CoinedNames.BeginningOf(Key);

    /// <summary>Gets the word as <see cref="TitleWords.Fold"/> writes it: singular and plural are one.</summary>
    public string Folded { get; }

    /// <summary>Gets the hash of <see cref="Folded"/>.</summary>
    public uint FoldedHash { get; }

    /// <summary>Gets what the word may do in a sentence.</summary>
    public TopicRoles Roles { get; }

    /// <summary>Gets what the word says of a name beside it.</summary>
    public NameCues Cues { get; }

    /// <summary>Gets a value indicating whether it was counted how often titles have the word.</summary>
    public bool IsCounted { get; }

    /// <summary>Gets the logarithm of the odds that a word of an abstract stands in the title too; 0 where it was not counted.</summary>
    public double Odds { get; }

    /// <summary>Gets the logarithm of how many abstracts there are for each that has the word.</summary>
    public double Rarity { get; }

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

    /// <summary>Says whether the word has one of some roles.</summary>
    /// <param name="roles">The roles.</param>
    public bool Has(TopicRoles roles) => (Roles & roles) != TopicRoles.None;

    /// <summary>Says whether the word gives one of some cues.</summary>
    /// <param name="cues">The cues.</param>
    public bool Has(NameCues cues) => (Cues & cues) != NameCues.None;

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

    private static NameTerm MakeListed(int word) => Known[word] = new NameTerm(Lexicon.Default.Text(word));

    [MethodImpl(Hot.Path)]
    private static bool IsOfLetters(string word)
    {
        foreach (var c in word)
        {
            if (c is < 'a' or > 'z')
            {
                return false;
            }
        }

        return true;
    }
}
