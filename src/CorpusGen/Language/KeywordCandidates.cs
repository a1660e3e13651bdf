using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace CorpusGen.Language;

/// <summary>
/// The candidates for the keywords of one paper, by their keys. A key is written into one buffer and looked up there, so that what was
/// met before costs no string. A thread has one such table, which it fills anew for every paper.
/// </summary>
internal sealed class KeywordCandidates
{
    /// <summary>The longest phrase, in words.</summary>
    public const int LongestPhrase = 6;

    private const uint Seed = 2166136261u;

    // A table of more candidates is not kept.
    private const int Many = 512;

    // The phrase at hand: its words, what stands before each where it is not the last, and where it is.
    private readonly WordForm[] forms = new WordForm[LongestPhrase];
    private readonly Joint[] within = new Joint[LongestPhrase];
    private readonly Joint[] atEnd = new Joint[LongestPhrase];
    private int words;

    private readonly List<KeywordCandidate> candidates = [];

    // The keys of all candidates, one behind the other, and behind them the one that is asked for.
    private char[] keys = new char[4096];
    private int length;

    // Of each candidate its number plus one, and the hash of its key.
    private (int Number, uint Hash)[] slots = new (int, uint)[256];

    private KeywordCandidates()
    {
    }

    /// <summary>Gets how many candidates there are.</summary>
    public int Count { get; private set; }

    /// <summary>Gets those candidates that can be keywords, once they are ranked: best first.</summary>
    public List<KeywordCandidate> Ranked { get; } = [];

    /// <summary>Gets a candidate, in the order in which they were met.</summary>
    /// <param name="number">A number below <see cref="Count"/>.</param>
    public KeywordCandidate this[int number] => candidates[number];

    /// <summary>Gets an empty table.</summary>
    /// <returns>The table of this thread, until it is given back with <see cref="Return"/>.</returns>
    public static KeywordCandidates Take()
    {
        var table = Spare<KeywordCandidates>.Take() ?? new KeywordCandidates();
        table.Clear();
        return table;
    }

    /// <summary>Lets the next paper have the table. No candidate of it may be used any more.</summary>
    public void Return()
    {
        if (candidates.Count <= Many)
        {
            Spare<KeywordCandidates>.Keep(this);
        }
    }

    /// <summary>Begins a phrase.</summary>
    public void Begin() => words = 0;

    /// <summary>Adds a word to the phrase, and finds how most writers join it to the one before: once for all parts of the phrase.</summary>
    /// <param name="form">The word; not more than <see cref="LongestPhrase"/> in a phrase.</param>
    [MethodImpl(Hot.Path)]
    public void Add(WordForm form)
    {
        forms[words] = form;
        if (words > 0)
        {
            var before = forms[words - 1];
            within[words] = Words.JointOf(before, form) ?? Joint.Space;
            atEnd[words] = ReferenceEquals(form, form.Singular) ? within[words] : Words.JointOf(before, form.Singular) ?? Joint.Space;
        }

        words++;
    }

    /// <summary>Gets the candidate that a part of the phrase is; its last word counts in the singular.</summary>
    /// <param name="from">The first word of the part.</param>
    /// <param name="to">The word behind its last.</param>
    /// <param name="position">Where it stands, if it is met for the first time.</param>
    [MethodImpl(Hot.Path)]
    public KeywordCandidate Of(int from, int to, int position)
    {
        var (start, end, hash) = Write(from, to);
        var mask = slots.Length - 1;
        var slot = (int)(hash & (uint)mask);
        for (; slots[slot].Number > 0; slot = (slot + 1) & mask)
        {
            if (slots[slot].Hash == hash && IsKeyOf(candidates[slots[slot].Number - 1], start, end))
            {
                return candidates[slots[slot].Number - 1];
            }
        }

        if (Count == candidates.Count)
        {
            candidates.Add(new KeywordCandidate(this));
        }

        var candidate = candidates[Count++];
        candidate.Reset(start, end - start, to - from, position);
        for (var i = from; i < to; i++)
        {
            candidate.Put(i - from, i == to - 1 ? forms[i].Singular : forms[i], i == from ? Joint.None : JointBefore(i, to));
        }

        length = end;
        slots[slot] = (Count, hash);
        if (Count * 2 > slots.Length)
        {
            Grow();
        }

        return candidate;
    }

    /// <summary>Gets a part of the keys.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="count">How long it is.</param>
    public string Key(int start, int count) => new(keys, start, count);

    private Joint JointBefore(int word, int end) => (word == end - 1 ? atEnd : within)[word];

    // Writes the key of a part of the phrase behind the keys that are there, and gives where it stands, without white space at its ends,
    // and its hash.
    [MethodImpl(Hot.Path)]
    private (int Start, int End, uint Hash) Write(int from, int to)
    {
        var end = length;
        var hash = Seed;
        for (var i = from; i < to; i++)
        {
            var part = (i == to - 1 ? forms[i].Singular : forms[i]).Key;
            if (end + part.Length + 1 > keys.Length)
            {
                Array.Resize(ref keys, Math.Max(keys.Length * 2, end + part.Length + 1));
            }

            var written = keys;
            if (i > from && JointBefore(i, to) != Joint.None)
            {
                written[end++] = ' ';
                hash = Hash(hash, ' ');
            }

            foreach (var unit in part)
            {
                written[end++] = unit;
                hash = Hash(hash, unit);
            }
        }

        var start = length;
        if (start == end || !(char.IsWhiteSpace(keys[start]) || char.IsWhiteSpace(keys[end - 1])))
        {
            return (start, end, hash);
        }

        while (start < end && char.IsWhiteSpace(keys[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(keys[end - 1]))
        {
            end--;
        }

        hash = Seed;
        for (var i = start; i < end; i++)
        {
            hash = Hash(hash, keys[i]);
        }

        return (start, end, hash);
    }

    // FNV-1a
    [MethodImpl(Hot.Leaf)]
    private static uint Hash(uint before, char unit) => unchecked((before ^ unit) * 16777619u);

    [MethodImpl(Hot.Path)]
    private bool IsKeyOf(KeywordCandidate candidate, int start, int end)
    {
        if (candidate.KeyLength != end - start)
        {
            return false;
        }

        for (var i = 0; i < candidate.KeyLength; i++)
        {
            if (keys[candidate.KeyStart + i] != keys[start + i])
            {
                return false;
            }
        }

        return true;
    }

    private void Clear()
    {
        Array.Clear(slots, 0, slots.Length);
        Ranked.Clear();
        Count = 0;
        length = 0;
    }

    private void Grow()
    {
        var before = slots;
        slots = new (int, uint)[before.Length * 2];
        var mask = slots.Length - 1;
        foreach (var entry in before)
        {
            if (entry.Number > 0)
            {
                var slot = (int)(entry.Hash & (uint)mask);
                while (slots[slot].Number > 0)
                {
                    slot = (slot + 1) & mask;
                }

                slots[slot] = entry;
            }
        }
    }
}

/// <summary>What is known of a phrase that may be a keyword.</summary>
/// <param name="table">The table that it is in, which has its key.</param>
internal sealed class KeywordCandidate(KeywordCandidates table)
{
    private readonly WordForm[] words = new WordForm[KeywordCandidates.LongestPhrase];
    private readonly Joint[] joints = new Joint[KeywordCandidates.LongestPhrase];
    private string? key;

    /// <summary>Gets where its key begins in those of the table.</summary>
    public int KeyStart { get; private set; }

    /// <summary>Gets how long its key is, in UTF-16 units.</summary>
    public int KeyLength { get; private set; }

    /// <summary>Gets what equal phrases have in common.</summary>
    public string Key => key ??= table.Key(KeyStart, KeyLength);

    /// <summary>Gets how many words it has.</summary>
    public int Count { get; private set; }

    /// <summary>Gets one of its words; the last one is singular.</summary>
    /// <param name="word">A number below <see cref="Count"/>.</param>
    public WordForm this[int word] => words[word];

    /// <summary>Gets the canonical text: as the phrase is first met.</summary>
    public string Text
    {
        [MethodImpl(Hot.Path)]
        get
        {
            if (Count == 1)
            {
                return words[0].Text;
            }

            var text = TextBuffer.Begin();
            for (var i = 0; i < Count; i++)
            {
                if (i > 0 && joints[i] != Joint.None)
                {
                    text.Append(joints[i] == Joint.Space ? ' ' : '-');
                }

                text.Append(words[i].Text);
            }

            // Most are written as their keys are.
            if (text.Is(Key))
            {
                text.Return();
                return Key;
            }

            return text.End();
        }
    }

    /// <summary>Gets how long the text is, in UTF-16 units.</summary>
    public int Length
    {
        [MethodImpl(Hot.Path)]
        get
        {
            var length = words[0].Text.Length;
            for (var i = 1; i < Count; i++)
            {
                length += words[i].Text.Length + (joints[i] == Joint.None ? 0 : 1);
            }

            return length;
        }
    }

    /// <summary>Gets the token where it is first met; 0 for the title.</summary>
    public int First { get; private set; }

    /// <summary>Gets or sets how often it occurs, in longer phrases too.</summary>
    public int Total { get; set; }

    /// <summary>Gets or sets how often it is a phrase of its own.</summary>
    public int Whole { get; set; }

    /// <summary>Gets or sets how often it ends a longer phrase.</summary>
    public int Suffix { get; set; }

    /// <summary>Gets or sets a value indicating whether the title has it.</summary>
    public bool IsInTitle { get; set; }

    /// <summary>Gets or sets a value indicating whether it is a phrase of its own in the title.</summary>
    public bool IsTitlePhrase { get; set; }

    /// <summary>Gets or sets a value indicating whether it says what something is for: the phrase behind a <c>for</c>.</summary>
    public bool IsPurpose { get; set; }

    /// <summary>Gets or sets a value indicating whether its first word is a participle somewhere.</summary>
    public bool BeginsInParticiple { get; set; }

    /// <summary>Gets or sets a value indicating whether its last word is a proper noun somewhere.</summary>
    public bool EndsInName { get; set; }

    /// <summary>Gets or sets a value indicating whether it is a phrase of its own but for a head such as <c>task</c>.</summary>
    public bool IsHeadless { get; set; }

    /// <summary>Gets or sets a value indicating whether the text abbreviates it.</summary>
    public bool IsAbbreviated { get; set; }

    /// <summary>Gets or sets the score.</summary>
    public double Score { get; set; }

    /// <summary>Makes it another phrase, which nothing is known of.</summary>
    /// <param name="start">Where its key begins in those of the table.</param>
    /// <param name="length">How long the key is.</param>
    /// <param name="count">How many words it has.</param>
    /// <param name="first">The token where it is met.</param>
    [MethodImpl(Hot.Path)]
    public void Reset(int start, int length, int count, int first)
    {
        key = null;
        (KeyStart, KeyLength, Count, First) = (start, length, count, first);
        (Total, Whole, Suffix, Score) = (0, 0, 0, 0);
        (IsInTitle, IsTitlePhrase, IsPurpose, BeginsInParticiple) = (false, false, false, false);
        (EndsInName, IsHeadless, IsAbbreviated) = (false, false, false);
    }

    /// <summary>Says what one of its words is.</summary>
    /// <param name="place">A number below <see cref="Count"/>.</param>
    /// <param name="word">The word; the last one in the singular.</param>
    /// <param name="joint">What stands before it.</param>
    public void Put(int place, WordForm word, Joint joint) => (words[place], joints[place]) = (word, joint);
}
