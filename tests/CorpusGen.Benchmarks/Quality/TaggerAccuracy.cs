using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorpusGen.Language;

namespace CorpusGen.Benchmarks.Quality;

/// <summary>
/// How many words of the sentences that the tables were not counted from get the right part of speech. The tables leave out every
/// twentieth sentence of GUM: <c>tools/build-tables.py --hold-out 20</c>, and this cuts the file in the same way.
/// </summary>
internal static class TaggerAccuracy
{
    private const int HeldOut = 20;

    // What the Penn tags are here; what is not listed is Other.
    private static readonly Dictionary<string, Tag> Tags = new(StringComparer.Ordinal)
    {
        ["NN"] = Tag.Noun,
        ["NNS"] = Tag.Noun,
        ["NNP"] = Tag.ProperNoun,
        ["NNPS"] = Tag.ProperNoun,
        ["ADD"] = Tag.ProperNoun,
        ["JJ"] = Tag.Adjective,
        ["JJR"] = Tag.Adjective,
        ["JJS"] = Tag.Adjective,
        ["AFX"] = Tag.Adjective,
        ["VBG"] = Tag.Participle,
        ["VBN"] = Tag.Participle,
        ["VBD"] = Tag.Verb,
        ["VB"] = Tag.Verb,
        ["VBZ"] = Tag.Verb,
        ["VBP"] = Tag.Verb,
        ["MD"] = Tag.Verb,
        ["RB"] = Tag.Adverb,
        ["RBR"] = Tag.Adverb,
        ["RBS"] = Tag.Adverb,
        ["WRB"] = Tag.Adverb,
        ["RP"] = Tag.Adverb,
        ["IN"] = Tag.Preposition,
        ["TO"] = Tag.Preposition,
        ["DT"] = Tag.Determiner,
        ["PDT"] = Tag.Determiner,
        ["PRP$"] = Tag.Determiner,
        ["WP$"] = Tag.Determiner,
        ["PRP"] = Tag.Pronoun,
        ["EX"] = Tag.Pronoun,
        ["WP"] = Tag.Pronoun,
        ["WDT"] = Tag.Pronoun,
        ["CC"] = Tag.Conjunction,
        ["CD"] = Tag.Number,
        ["."] = Tag.Punctuation,
        [","] = Tag.Punctuation,
        [":"] = Tag.Punctuation,
        ["-LRB-"] = Tag.Punctuation,
        ["-RRB-"] = Tag.Punctuation,
        ["``"] = Tag.Punctuation,
        ["''"] = Tag.Punctuation,
        ["NFP"] = Tag.Punctuation,
    };

    /// <summary>Measures the tagger.</summary>
    /// <param name="lines">Token, tab, Penn tag; a blank line ends a sentence.</param>
    /// <returns>The share of tokens, and of those that are no punctuation, with the right part of speech, in percent.</returns>
    public static (double All, double Words) Measure(IEnumerable<string> lines)
    {
        int right = 0, total = 0, rightWords = 0, words = 0;
        foreach (var sentence in Sentences(lines).Where((_, i) => (i + 1) % HeldOut == 0))
        {
            var text = string.Join(' ', sentence.Select(word => word.Text));
            var tokens = new List<RawToken>();
            foreach (var (word, _) in sentence)
            {
                tokens.Add(new(tokens.Count == 0 ? 0 : tokens[^1].End + 1, word.Length, KindOf(word)));
            }

            var tagged = Tagger.Run(text, tokens, ImmutableArray.Create(0), CancellationToken.None);
            for (var i = 0; i < tagged.Length; i++)
            {
                var isRight = tagged[i].Tag == sentence[i].Tag;
                var isWord = sentence[i].Tag != Tag.Punctuation;
                total++;
                right += isRight ? 1 : 0;
                words += isWord ? 1 : 0;
                rightWords += isRight && isWord ? 1 : 0;
            }
        }

        return (100.0 * right / total, 100.0 * rightWords / words);
    }

    // GUM cuts words at hyphens and we do not: the parts are one word, with the tag of the last.
    private static IEnumerable<List<(string Text, Tag Tag)>> Sentences(IEnumerable<string> lines)
    {
        var sentence = new List<(string Text, Tag Tag)>();
        var isOpen = false;
        foreach (var line in lines.Append(string.Empty))
        {
            var cells = line.Split('\t');
            if (cells.Length == 2)
            {
                var tag = Tags.TryGetValue(cells[1], out var known) ? known : Tag.Other;
                var isHyphen = cells[1] is "HYPH";
                if (sentence.Count > 0 && (isHyphen || isOpen))
                {
                    sentence[^1] = (sentence[^1].Text + cells[0], isHyphen ? Tag.Punctuation : tag);
                }
                else
                {
                    sentence.Add((cells[0], isHyphen ? Tag.Punctuation : tag));
                }

                isOpen = isHyphen;
            }
            else if (sentence.Count > 0)
            {
                yield return sentence;
                sentence = [];
                isOpen = false;
            }
        }
    }

    private static TokenKind KindOf(string word)
    {
        var cut = new List<RawToken>();
        Tokenizer.Cut(word, cut, CancellationToken.None);
        return cut.Count == 1 ? cut[0].Kind : word.Any(char.IsLetter) ? TokenKind.Word : TokenKind.Number;
    }
}
