using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Language;

/// <summary>The first step of understanding a clean text: tokens, sentences, parts of speech.</summary>
internal static class TextAnalysis
{
    /// <summary>Analyses a text. Any string will do; the time is linear in its length.</summary>
    /// <param name="text">A clean text: an abstract, a title. One in capitals alone is analysed in small letters.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    [MethodImpl(Hot.Path)]
    public static AnalyzedText Analyze(string text, CancellationToken cancellationToken)
    {
        var raw = SpareLists.Take<RawToken>((text.Length / 5) + 4);
        Tokenizer.Cut(text, raw, cancellationToken);
        var starts = Sentences.Starts(text, raw);
        var quiet = IsInCapitals(text) ? text.ToLowerInvariant() : text;
        var tokens = Tagger.Run(quiet, raw, starts, cancellationToken);
        SpareLists.Return(raw);
        return new(quiet, tokens, starts);
    }

    /// <summary>Gives the span of a text's first sentence, its last mark included; an empty span for a text without tokens.</summary>
    public static TextSpan FirstSentence(AnalyzedText text)
    {
        if (text.Tokens.IsEmpty)
        {
            return default;
        }

        var end = text.SentenceStarts.Length > 1 ? text.SentenceStarts[1] : text.Tokens.Length;
        return TextSpan.FromBounds(text.Tokens[0].Start, text.Tokens[end - 1].End);
    }

    // A heading, or an abstract of a typewriter's days: where all letters are capitals, a capital says nothing.
    [MethodImpl(Hot.Path)]
    private static bool IsInCapitals(string text)
    {
        const int FewLetters = 16;
        var capitals = 0;
        var small = 0;
        foreach (var c in text)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
            small += char.IsLower(c) ? 1 : 0;
            if (small * 10 > text.Length)
            {
                return false;
            }
        }

        return capitals >= FewLetters && small * 10 <= capitals;
    }
}
