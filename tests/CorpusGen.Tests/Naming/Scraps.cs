using System.Collections.Generic;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusGen.Tests.Naming;

/// <summary>Random texts that look enough like abstracts to reach every rule, with what breaks careless ones.</summary>
internal static class Scraps
{
    private static readonly string[] Pieces =
    [
        " ", " ", " ", " ", ", ", ". ", ": ", "(", ")", "-", "+", "#", "&",
        "'s", "'", "_", "/", "@", "\0", "\t", "\uD800", "\uDC00", "😀", "𝛽", "𝐀",
        "\u00AD", "\u200D", "\u0301", "β", "é", "ß", "Ł", "ı", "²", "中文", "٣",
        "Ⅷ", "we propose", "called", "a novel", "is a", "outperforms", "GPT-4o",
        "RC-GVF", "OpenAI Five", "LLMs", "language", "models", "reinforcement learning",
        "text-to-image", "this paper", "class", "Class", "4", "3D",
        "https://x.org/y", "On", "the",
    ];

    /// <summary>Gets texts of up to a few dozen pieces.</summary>
    public static Arbitrary<string> Text => Arb.From(Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)), Shorten);

    /// <summary>Gets lists of texts.</summary>
    public static Arbitrary<string[]> Texts => Arb.From(Text.Generator.ArrayOf());

    private static IEnumerable<string> Shorten(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            yield return text.Remove(i, 1);
        }
    }
}
