using FsCheck;
using FsCheck.Fluent;

namespace CorpusGen.Tests.Language;

/// <summary>Texts of the pieces that a cutter may trip over, put together by chance.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "word", "Two", "GPT-3", "(", ")", "[", "]", "$", "$x$", "-", "--", "'", "'s", "’", "n't", ".",
        "...", "e.g.", "etc.", "?", "!", ",", ";", ":", "/", "//", "://", "http://", "www.", "@", "a@b", "#",
        "+", "&", "%", "1", "2.5", "1,000", "\0", "\ud83d", "\ude00", "\ud83d\ude00", "\ud835\udc00",
        "漢字", "。", "слово", "é", "e\u0301", "\u00ad", "\u200b", "\u2011", " ", " ", " ", " ", "\n",
        "\t", "\u00a0", "\\", "{", "}", "<", ">", "\"", "“", "”", "(dis)", "(s)",
        "O(", "The", "We", "of", "learning (RL)", "(LF", "NNs", "_", "`", "=", "~",
    ];

    public static Arbitrary<string> Arbitrary { get; } =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
}
