using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CorpusGen.Language;

namespace CorpusGen.Merging;

/// <summary>
/// Chooses the keywords of papers: the first ones, and what the very first ones end in takes the last places, so that a paper on a
/// narrow subject is found under the subject that people look for.
/// </summary>
/// <param name="most">How many keywords a paper has at most.</param>
/// <param name="papers">How many papers there are.</param>
internal sealed class KeywordChoice(int most, int papers)
{
    /// <summary>How many of a paper's keywords bring along what they end in.</summary>
    private const int KeywordsWithHeads = 3;

    private readonly Dictionary<string, int> numbers = new(most * papers, StringComparer.Ordinal);
    private readonly List<KeywordText> all = new();
    private readonly List<KeywordText> heads = new();
    private readonly List<KeywordText> chosen = new();

    /// <summary>Gets the keywords that were chosen, each way to write one once.</summary>
    public ImmutableArray<KeywordText>.Builder Texts { get; } = ImmutableArray.CreateBuilder<KeywordText>(most * papers);

    /// <summary>Gets the keywords of paper after paper, best first, as indexes into <see cref="Texts"/>.</summary>
    public ImmutableArray<int>.Builder Chosen { get; } = ImmutableArray.CreateBuilder<int>(most * papers);

    /// <summary>Chooses the keywords of a paper.</summary>
    /// <param name="keywords">What it is about, best first: at most <see cref="Configuration.CorpusOptions.MostKeywordsPerPaper"/>.</param>
    [MethodImpl(Hot.Path)]
    public void Add(EquatableArray<Keyword> keywords)
    {
        all.Clear();
        heads.Clear();
        chosen.Clear();
        foreach (var keyword in keywords)
        {
            AddDistinct(all, new KeywordText(KeyOf(keyword.Text), keyword.Text), all.Count);
        }

        var first = Math.Min(most, all.Count);
        for (var i = 0; i < Math.Min(KeywordsWithHeads, all.Count); i++)
        {
            if (Keywords.Head(all[i].Text) is { } text && new KeywordText(KeyOf(text), text) is var head && !Has(all, head, first))
            {
                AddDistinct(heads, head, heads.Count);
            }
        }

        var kept = Math.Max(Math.Min(KeywordsWithHeads, most), most - heads.Count);
        for (var i = 0; i < Math.Min(kept, all.Count); i++)
        {
            chosen.Add(all[i]);
        }

        foreach (var head in heads)
        {
            AddDistinct(chosen, head, chosen.Count);
        }

        for (var i = 0; i < Math.Min(most, chosen.Count); i++)
        {
            Chosen.Add(NumberOf(chosen[i]));
        }
    }

    /// <summary>Most keywords are their own key, which one look at their characters tells.</summary>
    [MethodImpl(Hot.Path)]
    private static string KeyOf(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')) && (c != ' ' || before == ' '))
            {
                return Keywords.KeyOf(text);
            }

            before = c;
        }

        return before == ' ' ? Keywords.KeyOf(text) : text;
    }

    private static void AddDistinct(List<KeywordText> list, KeywordText keyword, int count)
    {
        if (!Has(list, keyword, count))
        {
            list.Add(keyword);
        }
    }

    [MethodImpl(Hot.Path)]
    private static bool Has(List<KeywordText> list, KeywordText keyword, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (string.Equals(list[i].Key, keyword.Key, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(Hot.Path)]
    private int NumberOf(KeywordText keyword)
    {
        if (!numbers.TryGetValue(keyword.Text, out var number))
        {
            number = Texts.Count;
            numbers.Add(keyword.Text, number);
            Texts.Add(keyword);
        }

        return number;
    }
}
