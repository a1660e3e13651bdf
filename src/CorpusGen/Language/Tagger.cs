using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;

namespace CorpusGen.Language;

/// <summary>
/// Gives each token its part of speech: the cheapest path through a hidden Markov model of bigrams (Viterbi), with the endings
/// of rare words for those that the lexicon does not know (after Brants, "TnT: a statistical part-of-speech tagger", 2000).
/// </summary>
internal static class Tagger
{
    // At most so many states a token: five of the lexicon and one for its capital.
    private const int Width = 7;

    private static readonly Candidate[] None = [];

    private static readonly byte[] Tags = MakeTags();

    /// <summary>Tags tokens and looks them up in the lexicon; as many as came in, in their order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="starts">The indexes of the first tokens of its sentences.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    [MethodImpl(Hot.Path)]
    public static TokenList Run(string text, List<RawToken> tokens, ImmutableArray<int> starts, CancellationToken cancellationToken)
    {
        var lexicon = Lexicon.Default;
        var transitions = lexicon.Transitions;
        var stateCount = lexicon.StateCount;
        var tagged = TokenList.Take(tokens.Count);
        var states = ArrayPool<byte>.Shared.Rent(tokens.Count * Width);
        var back = ArrayPool<byte>.Shared.Rent(tokens.Count * Width);

        // Of each token twice the number of its word, and one if it is written as that; and its tag.
        var words = ArrayPool<int>.Shared.Rent(tokens.Count);
        var tags = ArrayPool<byte>.Shared.Rent(tokens.Count);
        var costs = new long[Width];
        var before = new long[Width];

        // Where the transitions from the states of the token before begin.
        var rows = new int[Width];
        var rowsBefore = new int[Width];
        var special = new List<Candidate>(Width);
        var scratch = new Candidate[Width];
        for (var s = 0; s < starts.Length; s++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var begin = starts[s];
            var end = s + 1 < starts.Length ? starts[s + 1] : tokens.Count;
            var titleCase = IsTitleCase(text, tokens, begin, end);

            // The beginning of a sentence counts as a token with one state.
            var countBefore = 1;
            rowsBefore[0] = stateCount * stateCount;
            before[0] = 0;
            for (var i = begin; i < end; i++)
            {
                var token = tokens[i];
                var isAsListed = false;
                var known = token.Kind is TokenKind.Mark or TokenKind.Number
                    ? -1
                    : lexicon.Find(text, token.Start, token.Length, out isAsListed);
                words[i] = (known * 2) + (isAsListed ? 1 : 0);
                var options = isAsListed ? lexicon.PlainCandidates(known) : None;
                if (options.Length == 0 && token.Kind is TokenKind.Mark or TokenKind.Number or TokenKind.Formula or TokenKind.Address)
                {
                    options = lexicon.Certain(StateOf(token.Kind, text[token.Start]));
                }

                var count = options.Length;
                if (count == 0)
                {
                    special.Clear();
                    var list = known < 0 ? None : lexicon.Candidates(known);
                    Word(lexicon, text, token, list, titleCase || i == begin || IsAfterOpening(text, tokens, begin, i), special);
                    count = special.Count;
                    for (var j = 0; j < count; j++)
                    {
                        scratch[j] = special[j];
                    }

                    options = scratch;
                }

                var at = i * Width;
                for (var j = 0; j < count; j++)
                {
                    var (state, ownCost) = options[j];
                    var best = before[0] + transitions[rowsBefore[0] + (int)state];
                    byte from = 0;
                    for (byte k = 1; k < countBefore; k++)
                    {
                        var cost = before[k] + transitions[rowsBefore[k] + (int)state];
                        if (cost < best)
                        {
                            best = cost;
                            from = k;
                        }
                    }

                    states[at + j] = (byte)state;
                    back[at + j] = from;
                    costs[j] = best + ownCost;
                    rows[j] = (int)state * stateCount;
                }

                (costs, before) = (before, costs);
                (rows, rowsBefore) = (rowsBefore, rows);
                countBefore = count;
            }

            var last = 0;
            for (var j = 1; j < countBefore; j++)
            {
                last = before[j] < before[last] ? j : last;
            }

            for (var i = end - 1; i >= begin; i--)
            {
                tags[i] = Tags[states[(i * Width) + last]];
                last = back[(i * Width) + last];
            }

            for (var i = begin; i < end; i++)
            {
                // `We benchmark …`, which the lexicon knows as a noun alone.
                var token = tokens[i];
                if (i > begin && tags[i] == (byte)Tag.Noun && tags[i - 1] == (byte)Tag.Pronoun && IsSubject(text, tokens[i - 1]) && !char.IsUpper(text[token.Start]))
                {
                    tags[i] = (byte)Tag.Verb;
                }

                // `E. coli`: an initial and a word that no table knows are the name of a species.
                var word = words[i] >> 1;
                if (i > begin && IsInitial(text, tokens[i - 1]) && token.Kind == TokenKind.Word && text[token.Start] is >= 'a' and <= 'z'
                    && (word < 0 || lexicon.Candidates(word).Length == 0))
                {
                    tags[i] = (byte)Tag.ProperNoun;
                }

                tagged[i] = new(token.Start, token.Length, (Tag)tags[i], word) { IsAsListed = (words[i] & 1) != 0 };
            }
        }

        ArrayPool<byte>.Shared.Return(states);
        ArrayPool<byte>.Shared.Return(back);
        ArrayPool<int>.Shared.Return(words);
        ArrayPool<byte>.Shared.Return(tags);
        return TokenList.Of(tagged, tokens.Count);
    }

    private static bool IsSubject(string text, RawToken token) => token.Length switch
    {
        2 => string.Compare(text, token.Start, "we", 0, 2, StringComparison.OrdinalIgnoreCase) == 0,
        4 => string.Compare(text, token.Start, "they", 0, 4, StringComparison.OrdinalIgnoreCase) == 0,
        _ => false,
    };

    // `E.`
    [MethodImpl(Hot.Leaf)]
    private static bool IsInitial(string text, RawToken token) =>
        token.Kind == TokenKind.Word && token.Length == 2 && text[token.Start + 1] == '.' && char.IsUpper(text[token.Start]);

    private static byte[] MakeTags()
    {
        var tags = new byte[(int)State.Mark + 1];
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = (byte)Fold((State)i);
        }

        return tags;
    }

    private static Tag Fold(State state) => state switch
    {
        State.Noun or State.Nouns => Tag.Noun,
        State.Name => Tag.ProperNoun,
        State.Adjective => Tag.Adjective,
        State.Gerund or State.PastParticiple => Tag.Participle,
        State.Past or State.Verb or State.ThirdPerson or State.Present or State.Modal => Tag.Verb,
        State.Adverb => Tag.Adverb,
        State.Preposition or State.To => Tag.Preposition,
        State.Determiner => Tag.Determiner,
        State.Pronoun or State.Relative => Tag.Pronoun,
        State.Conjunction => Tag.Conjunction,
        State.Number => Tag.Number,
        State.Stop or State.Comma or State.Mark => Tag.Punctuation,
        _ => Tag.Other,
    };

    // A heading: three words of four letters or more, most of them capitalised; there a capital says nothing.
    [MethodImpl(Hot.Path)]
    private static bool IsTitleCase(string text, List<RawToken> tokens, int begin, int end)
    {
        var words = 0;
        var capitals = 0;
        for (var i = begin; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && tokens[i].Length > 3)
            {
                words++;
                capitals += char.IsUpper(text[tokens[i].Start]) ? 1 : 0;
            }
        }

        return words >= 3 && capitals * 10 > words * 6;
    }

    // After an opening quote, a bracket at the sentence's beginning or a colon a capital says less.
    [MethodImpl(Hot.Leaf)]
    private static bool IsAfterOpening(string text, List<RawToken> tokens, int begin, int at) =>
        tokens[at - 1].Kind == TokenKind.Mark && (text[tokens[at - 1].Start] is ':' or '"' or '\u201c' or '`' || at == begin + 1);

    private static void Add(Lexicon lexicon, List<Candidate> options, State state, int percent) => options.Add(new(state, lexicon.Emission(state, percent)));

    [MethodImpl(Hot.Path)]
    private static void AddAll(Candidate[] from, List<Candidate> options, int penalty)
    {
        foreach (var candidate in from)
        {
            if (options.Count < Width)
            {
                options.Add(new(candidate.State, candidate.Cost + penalty));
            }
        }
    }

    // What a token is that is no word.
    [MethodImpl(Hot.Leaf)]
    private static State StateOf(TokenKind kind, char first) => kind switch
    {
        TokenKind.Mark => first switch { '.' or '!' or '?' => State.Stop, ',' => State.Comma, '&' => State.Conjunction, _ => State.Mark },
        TokenKind.Number => State.Number,
        _ => State.Other,
    };

    // What a word may be, with the cost of each.
    [MethodImpl(Hot.Path)]
    private static void Word(Lexicon lexicon, string text, RawToken token, Candidate[] list, bool capitalIsFree, List<Candidate> options)
    {
        if (token.Kind == TokenKind.Word && text[token.End - 1] == '.' && Stopped(text, token) is { } state)
        {
            Add(lexicon, options, state, 100);
            return;
        }

        // The `'t` of `'t Hooft` is no clitic.
        if (IsInitial(text, token)
            || (token.Kind == TokenKind.Word && token.Length == 2 && Tokenizer.IsApostrophe(text[token.Start]) && text[token.Start + 1] == 't'))
        {
            Add(lexicon, options, State.Name, 100);
            return;
        }

        var shape = Shape.Of(text, token.Start, token.Length);
        if (shape.HasInnerCapital || (shape.HasDigit && list.Length == 0))
        {
            Shaped(lexicon, text, token, shape, list, options);
            return;
        }

        if (list.Length == 0)
        {
            Unknown(lexicon, text, token, options);
            if (shape.IsCapitalised)
            {
                Name(lexicon, options, capitalIsFree ? 50 : 85);
            }

            return;
        }

        // `United States` does not make `states` a name.
        foreach (var candidate in list)
        {
            if (shape.IsCapitalised || candidate.State != State.Name || list.Length == 1)
            {
                options.Add(candidate);
            }
        }

        if (shape.IsCapitalised)
        {
            Name(lexicon, options, capitalIsFree ? 5 : 50);
        }
    }

    // The state of a word with a full stop of its own, where it is always the same.
    private static State? Stopped(string text, RawToken token) => text.Substring(token.Start, token.Length).ToLowerInvariant() switch
    {
        "e.g." or "i.e." or "eg." or "ie." or "cf." or "resp." or "approx." or "viz." or "ca." or "a.k.a." or "al." or "et." => State.Adverb,
        "vs." or "w.r.t." or "wrt." => State.Preposition,
        "etc." => State.Other,
        "fig." or "figs." or "eq." or "eqs." or "eqn." or "sec." or "sect." or "ref." or "refs." or "vol." or "no." or "nos." or "pp." or "ch." or "tab."
            or "sth." or "sp." or "spp." or "ssp." or "subsp." => State.Noun,
        _ => null,
    };

    // Adds the reading as a name with a share, and takes the share from the others.
    [MethodImpl(Hot.Path)]
    private static void Name(Lexicon lexicon, List<Candidate> options, int percent)
    {
        for (var i = 0; i < options.Count; i++)
        {
            if (options[i].State is State.Name or State.Determiner or State.Preposition or State.Pronoun or State.Conjunction or State.Modal)
            {
                return;
            }
        }

        var penalty = lexicon.Emission(State.Noun, 100 - percent) - lexicon.Emission(State.Noun, 100);
        for (var i = 0; i < options.Count; i++)
        {
            options[i] = new(options[i].State, options[i].Cost + penalty);
        }

        if (options.Count < Width)
        {
            Add(lexicon, options, State.Name, percent);
        }
    }

    // `GPT-3`, `DALL-E`, `NNs`, `2D`, `1990s`, `13M`; a word of capitals that the lexicon knows may be that word in a heading.
    private static void Shaped(Lexicon lexicon, string text, RawToken token, Shape shape, Candidate[] list, List<Candidate> options)
    {
        var last = text[token.End - 1];
        if (shape.BeginsWithDigit)
        {
            Add(lexicon, options, State.Number, 25);
            Add(lexicon, options, last == 's' ? State.Nouns : State.Noun, 35);
            Add(lexicon, options, State.Adjective, 40);
            return;
        }

        if (list.Length > 0 && !shape.HasDigit)
        {
            AddAll(list, options, 0);
            Name(lexicon, options, 60);
            return;
        }

        // `Transformer-based`: an ending that joins to names.
        var tail = Shape.LastPart(text, token.Start, token.Length);
        if (tail > 0)
        {
            var found = lexicon.Find(text, token.End - tail, tail);
            if (found >= 0 && char.IsLower(text[token.End - tail]) && lexicon.Candidates(found).Length > 0)
            {
                Joined(lexicon, lexicon.Candidates(found), options);
                return;
            }
        }

        Add(lexicon, options, State.Name, 90);
        Add(lexicon, options, last == 's' ? State.Nouns : State.Noun, 10);
    }

    [MethodImpl(Hot.Path)]
    private static void Unknown(Lexicon lexicon, string text, RawToken token, List<Candidate> options)
    {
        var tail = Shape.LastPart(text, token.Start, token.Length);
        if (tail > 0)
        {
            var found = lexicon.Find(text, token.End - tail, tail);
            Joined(lexicon, found >= 0 && lexicon.Candidates(found).Length > 0 ? lexicon.Candidates(found) : lexicon.Guess(text, token.End - tail, tail), options);
            return;
        }

        AddAll(lexicon.Guess(text, token.Start, token.Length), options, 0);
    }

    // A hyphenated word is what its last part is, or an adjective: `low-rank`, `text-driven`.
    [MethodImpl(Hot.Path)]
    private static void Joined(Lexicon lexicon, Candidate[] last, List<Candidate> options)
    {
        var nouns = false;
        foreach (var candidate in last)
        {
            if (candidate.State is State.Noun or State.Nouns or State.Name or State.Gerund)
            {
                options.Add(candidate);
                nouns = true;
            }
        }

        Add(lexicon, options, State.Adjective, nouns ? 50 : 90);
    }
}

/// <summary>What the characters of a word show.</summary>
/// <param name="IsCapitalised">It begins with a capital.</param>
/// <param name="HasInnerCapital">It has a capital after its first letter, other than after a hyphen before small letters.</param>
/// <param name="HasDigit">It has a digit, on the line or lower or higher.</param>
/// <param name="BeginsWithDigit">It begins with a digit.</param>
internal readonly record struct Shape(bool IsCapitalised, bool HasInnerCapital, bool HasDigit, bool BeginsWithDigit)
{
    /// <summary>Looks at a word of a text.</summary>
    [MethodImpl(Hot.Path)]
    public static Shape Of(string text, int start, int length)
    {
        var inner = false;
        var digit = false;
        for (var i = start; i < start + length; i++)
        {
            var c = text[i];
            digit |= c is >= '0' and <= '9' || Scripts.IsDigit(c);
            if (i > start && char.IsUpper(c))
            {
                // `Goal-Conditioned` is capitalised twice, `DALL-E` has capitals within.
                inner |= !Tokenizer.IsHyphen(text[i - 1]) || i + 1 == start + length || !char.IsLower(text[i + 1]);
            }
        }

        return new(char.IsUpper(text[start]), inner, digit, text[start] is >= '0' and <= '9');
    }

    /// <summary>Gives the length of what follows a word's last hyphen; 0 where there is none.</summary>
    [MethodImpl(Hot.Path)]
    public static int LastPart(string text, int start, int length)
    {
        for (var i = start + length - 2; i > start; i--)
        {
            if (Tokenizer.IsHyphen(text[i]))
            {
                return start + length - 1 - i;
            }
        }

        return 0;
    }
}
