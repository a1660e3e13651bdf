using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CorpusGen.Language;

namespace CorpusGen.Benchmarks.Corpora;

/// <summary>
/// Sentences that nobody wrote, in the words and with about the length of those in abstracts. They are grammatical, so that the
/// tagger meets what it is made for, and say nothing. The same seed gives the same sentences on every machine.
/// </summary>
internal sealed class MadeUpSentences
{
    private const int Openings = 10_000;
    private const int Others = 60_000;
    private const int Phrases = 30_000;

    private static readonly string[] OpeningPatterns =
    [
        "We propose #, # that @ the # of # with # and #.",
        "# @ a # for #, and its # is a # of most #.",
        "The # of # has long been a #: it @ # without #.",
        "In # and #, # often @ the # that # needs.",
    ];

    private static readonly string[] OtherPatterns =
    [
        "Our # @ # with # and needs no #.",
        "We show that the # of # @ the # where # is a #, and that # does not.",
        "However, # and # are # of the # in #.",
        "Experiments on # show that # @ # by % % over a # with #.",
        "This @ the # of #, which is a # for # and for #.",
        "For #, the # is % times that of #, while the # of # stays the same.",
        "Finally, we @ # and discuss the # between # and # in more #.",
        "It follows that # @ # only if the # has a # of at least %.",
    ];

    private readonly Draw draw;
    private readonly string[] verbs;
    private readonly string[] phrases;

    private MadeUpSentences(int seed)
    {
        draw = new Draw(seed);
        var nouns = Words("NN");
        var adjectives = Words("JJ");
        verbs = Words("VBZ");
        phrases = [.. Enumerable.Range(0, Phrases).Select(i => (i % 3) switch
        {
            0 => $"{Frequent(adjectives)} {Frequent(nouns)}",
            1 => $"{Frequent(nouns)} {Frequent(nouns)}",
            _ => $"{Frequent(adjectives)} {Frequent(nouns)} {Frequent(nouns)}",
        })];
        First = [.. Enumerable.Range(0, Openings).Select(_ => Fill(OpeningPatterns[draw.Below(OpeningPatterns.Length)]))];
        Rest = [.. Enumerable.Range(0, Others).Select(_ => Fill(OtherPatterns[draw.Below(OtherPatterns.Length)]))];
    }

    /// <summary>Gets sentences that an abstract begins with.</summary>
    public IReadOnlyList<string> First { get; }

    /// <summary>Gets sentences that an abstract goes on with.</summary>
    public IReadOnlyList<string> Rest { get; }

    /// <summary>Makes sentences up.</summary>
    /// <param name="seed">Says which.</param>
    /// <returns>The sentences.</returns>
    public static MadeUpSentences Of(int seed) => new(seed);

    /// <summary>Draws the sentences of an abstract: five to nine.</summary>
    /// <param name="chance">What they are drawn with.</param>
    /// <returns>The sentences, the first of them one that abstracts begin with.</returns>
    public IReadOnlyList<string> Abstract(Draw chance)
    {
        var sentences = new List<string> { First[chance.Below(First.Count)] };
        for (var more = 4 + chance.Below(5); more > 0; more--)
        {
            sentences.Add(Rest[chance.Below(Rest.Count)]);
        }

        return sentences;
    }

    /// <summary>The words of the lexicon that nearly always are of one kind, the frequent ones first.</summary>
    private static string[] Words(string tag) =>
    [
        .. Tables.Rows("lexicon.txt")
            .Select(row => row.Split(' '))
            .Where(row => row.Length == 4 && row[2] == tag && row[0].All(char.IsAsciiLetterLower) && row[0].Length > 2)
            .OrderByDescending(row => int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture))
            .ThenBy(row => row[0], StringComparer.Ordinal)
            .Select(row => row[0]),
    ];

    /// <summary>Takes a word of the first ones far more often than one of the last, as in real texts.</summary>
    private string Frequent(string[] words) => words[draw.Skewed(words.Length)];

    private string Fill(string pattern)
    {
        var sentence = new StringBuilder();
        foreach (var sign in pattern)
        {
            _ = sign switch
            {
                '#' => sentence.Append(phrases[draw.Skewed(phrases.Length)]),
                '@' => sentence.Append(Frequent(verbs)),
                '%' => sentence.Append(2 + draw.Below(97)),
                _ => sentence.Append(sign),
            };
        }

        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.ToString();
    }
}
