using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Language;

/// <summary>The first step of understanding a clean text: tokens, sentences, parts of speech.</summary>
internal static class TextAnalysis
{
    /// <summary>Analyses a text. Any string will do; the time is linear in its length.</summary>
    /// <param name="text">A clean text: an abstract, a title.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static AnalyzedText Analyze(string text, CancellationToken cancellationToken)
    {
        var raw = Tokenizer.Cut(text, cancellationToken);
        var starts = Sentences.Starts(text, raw);
        return new(text, Tagger.Run(text, raw, starts, cancellationToken), starts);
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
}
