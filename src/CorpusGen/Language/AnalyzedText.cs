using System.Collections.Immutable;

namespace CorpusGen.Language;

/// <summary>A clean text cut into sentences and tagged tokens. Made once a text; every later step reads it.</summary>
/// <param name="Text">The text; in small letters where it was written in capitals alone.</param>
/// <param name="Tokens">Its tokens in order; white space belongs to none. Who made the text says when nobody reads them any more.</param>
/// <param name="SentenceStarts">For each sentence in order, the index of its first token.</param>
internal sealed record AnalyzedText(string Text, TokenList Tokens, ImmutableArray<int> SentenceStarts);
