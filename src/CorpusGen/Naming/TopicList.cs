using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace CorpusGen.Naming;

/// <summary>A noun phrase that may say what a paper is about.</summary>
internal sealed class Topic
{
    /// <summary>Gets or sets its first word.</summary>
    public int First { get; set; }

    /// <summary>Gets or sets how many words it has.</summary>
    public int Count { get; set; }

    /// <summary>Gets or sets how well it says it: what its words say, less what is usual for a word.</summary>
    public double Score { get; set; }
}

/// <summary>The noun phrases of one abstract, best first. A thread has one such list, which it fills anew for every abstract.</summary>
internal sealed class TopicList
{
    // A list of more phrases is not kept.
    private const int Many = 2048;

    private readonly List<Topic> made = [];
    private readonly List<Topic> ranked = [];

    private TopicList()
    {
    }

    /// <summary>Gets how many phrases there are.</summary>
    public int Count => ranked.Count;

    /// <summary>Gets a phrase.</summary>
    /// <param name="rank">A number below <see cref="Count"/>.</param>
    public Topic this[int rank] => ranked[rank];

    /// <summary>Gets an empty list.</summary>
    /// <returns>The list of this thread, until it is given back with <see cref="Return"/>.</returns>
    public static TopicList Take()
    {
        var list = Spare<TopicList>.Take() ?? new TopicList();
        list.ranked.Clear();
        return list;
    }

    /// <summary>Lets the next abstract have the list. No phrase of it may be used any more.</summary>
    public void Return()
    {
        if (made.Count <= Many)
        {
            Spare<TopicList>.Keep(this);
        }
    }

    /// <summary>Adds a phrase.</summary>
    /// <param name="first">Its first word.</param>
    /// <param name="count">How many words it has.</param>
    /// <param name="score">How well it says what the paper is about.</param>
    [MethodImpl(Hot.Path)]
    public void Add(int first, int count, double score)
    {
        if (ranked.Count == made.Count)
        {
            made.Add(new Topic());
        }

        var topic = made[ranked.Count];
        (topic.First, topic.Count, topic.Score) = (first, count, score);
        ranked.Add(topic);
    }

    /// <summary>Puts the phrases in order, best first; the order of the text decides between equals, so that no sort does.</summary>
    [MethodImpl(Hot.Path)]
    public void Rank() => ranked.Sort(
        [MethodImpl(Hot.Path)] static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score)
            : a.First != b.First ? a.First.CompareTo(b.First) : a.Count.CompareTo(b.Count));
}
