using System.Runtime.InteropServices;

namespace CorpusGen.Language;

/// <summary>What a token is in its sentence: coarser than the Penn tags that the lexicon was counted from.</summary>
internal enum Tag : byte
{
    /// <summary>Nothing that a rule asks for: interjections, foreign words, particles.</summary>
    Other,

    /// <summary>A common noun, or a proper one that the lexicon does not tell apart.</summary>
    Noun,

    /// <summary>A name: <c>Bellman</c>, <c>GPT-3</c>, <c>MiniGrid</c>.</summary>
    ProperNoun,

    /// <summary>An adjective, ordinals included.</summary>
    Adjective,

    /// <summary>A past or present participle that can stand before a noun: <c>trained</c>, <c>learning</c>.</summary>
    Participle,

    /// <summary>A finite verb, an infinitive, a modal or an auxiliary.</summary>
    Verb,

    /// <summary>An adverb.</summary>
    Adverb,

    /// <summary>An article, a demonstrative, a possessive, a quantifier.</summary>
    Determiner,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>A preposition or a subordinating conjunction, <c>to</c> included.</summary>
    Preposition,

    /// <summary>A co-ordinating conjunction.</summary>
    Conjunction,

    /// <summary>A number in digits or in words.</summary>
    Number,

    /// <summary>A mark: everything that is no word, number or formula.</summary>
    Punctuation,
}

/// <summary>A word, number, formula or mark of a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units of the text.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Tag">Its part of speech.</param>
/// <param name="Word">Its number in the <see cref="Lexicon"/>, letter case aside; -1 for what is not there, and for marks and numbers.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Start, int Length, Tag Tag, int Word)
{
    /// <summary>Gets a value indicating whether the text writes it as the lexicon does, letter case and all.</summary>
    public bool IsAsListed { get; init; }

    /// <summary>Gets the position after the last unit.</summary>
    public int End => Start + Length;
}
