using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CorpusGen.Language;

/// <summary>The kinds of generic words, as the table <c>generic.txt</c> explains them.</summary>
[Flags]
internal enum WordKinds
{
    /// <summary>No generic word.</summary>
    None = 0,

    /// <summary><c>a</c>: begins no keyword.</summary>
    Idle = 1,

    /// <summary><c>h</c>: a head that is left off a known phrase.</summary>
    Head = 2,

    /// <summary><c>n</c>: a noun that is no keyword alone.</summary>
    Noun = 4,

    /// <summary><c>x</c>: neither begins nor ends a keyword.</summary>
    Barred = 8,

    /// <summary><c>s</c>: like <see cref="Idle"/>, but for words that it is known to stand before.</summary>
    Settled = 16,

    /// <summary><c>f</c>: two words that belong together, though the first is <see cref="Idle"/>.</summary>
    Fixed = 32,

    /// <summary><c>f</c> with a capital: two such words that are a name.</summary>
    Name = 64,
}

/// <summary>What stands between two words of a phrase.</summary>
internal enum Joint
{
    /// <summary>A space.</summary>
    Space,

    /// <summary>A hyphen.</summary>
    Hyphen,

    /// <summary>Nothing: they are one word.</summary>
    None,
}

/// <summary>
/// The one form that a word has in keywords: from the word and frozen tables alone, so that no other paper has a say in it.
/// </summary>
internal static class Words
{
    private static readonly Lazy<(WordTable Keys, List<string> Forms)> Capitals = new(Read);
    private static readonly Lazy<PairTable> Pairs = new(ReadPairs);
    private static readonly Lazy<(WordTable Keys, List<WordKinds> Kinds)> Generic = new(ReadGeneric);

    // Words in -s that are no plural, and plurals whose singular no rule gives.
    private static readonly HashSet<string> Unchanged = new(StringComparer.Ordinal)
    {
        "series", "species", "news", "bias", "alias", "canvas", "atlas", "gas", "biogas", "pancreas", "lens", "chaos", "cosmos", "ethos", "means", "headquarters", "apparatus", "diabetes",
        "data", "media", "people", "mathematics", "physics", "statistics", "rabies", "herpes", "texas", "pathos", "mars", "christmas", "sms", "gps", "dns", "os", "corps", "kubernetes",
        "overseas", "whereas", "perhaps", "always", "thermos", "asbestos", "rhinoceros", "mumps", "measles", "arms", "goods", "odds", "aids", "electronics", "yes", "sales", "ties",
        "naives", "windows", "wales", "times", "athens", "fries", "savings", "earnings", "proceedings", "surroundings", "spies", "lies", "dies",
    };

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["children"] = "child",
        ["men"] = "man",
        ["women"] = "woman",
        ["mice"] = "mouse",
        ["feet"] = "foot",
        ["teeth"] = "tooth",
        ["matrices"] = "matrix",
        ["vertices"] = "vertex",
        ["indices"] = "index",
        ["appendices"] = "appendix",
        ["simplices"] = "simplex",
        ["vortices"] = "vortex",
        ["cortices"] = "cortex",
        ["phenomena"] = "phenomenon",
        ["criteria"] = "criterion",
        ["automata"] = "automaton",
        ["corpora"] = "corpus",
        ["genomes"] = "genome",
        ["schemata"] = "schema",
        ["formulae"] = "formula",
        ["spectra"] = "spectrum",
        ["maxima"] = "maximum",
        ["minima"] = "minimum",
        ["optima"] = "optimum",
        ["quanta"] = "quantum",
        ["momenta"] = "momentum",
        ["bacteria"] = "bacterium",
        ["axes"] = "axis",
        ["stimuli"] = "stimulus",
        ["nuclei"] = "nucleus",
        ["radii"] = "radius",
        ["loci"] = "locus",
        ["foci"] = "focus",
        ["leaves"] = "leaf",
        ["halves"] = "half",
        ["lives"] = "life",
        ["knives"] = "knife",
        ["shelves"] = "shelf",
        ["wolves"] = "wolf",
        ["wives"] = "wife",
        ["movies"] = "movie",
        ["cookies"] = "cookie",
        ["zombies"] = "zombie",
        ["analyses"] = "analysis",
        ["hypotheses"] = "hypothesis",
        ["syntheses"] = "synthesis",
        ["theses"] = "thesis",
        ["parentheses"] = "parenthesis",
        ["crises"] = "crisis",
        ["diagnoses"] = "diagnosis",
        ["prognoses"] = "prognosis",
        ["oases"] = "oasis",
        ["bases"] = "basis",
        ["ellipses"] = "ellipsis",
        ["neuroses"] = "neurosis",
        ["caches"] = "cache",
        ["topics"] = "topic",
        ["metrics"] = "metric",
        ["heuristics"] = "heuristic",
        ["characteristics"] = "characteristic",
        ["critics"] = "critic",
        ["clinics"] = "clinic",
        ["fabrics"] = "fabric",
        ["generics"] = "generic",
        ["mimics"] = "mimic",
        ["cubics"] = "cubic",
        ["quadrics"] = "quadric",
        ["conics"] = "conic",
        ["epidemics"] = "epidemic",
        ["pandemics"] = "pandemic",
        ["mosaics"] = "mosaic",
        ["buses"] = "bus",
        ["viruses"] = "virus",
        ["biases"] = "bias",
        ["gases"] = "gas",
        ["lenses"] = "lens",
        ["canvases"] = "canvas",
        ["classes"] = "class",
        ["focuses"] = "focus",
        ["statuses"] = "status",
        ["campuses"] = "campus",
        ["corpuses"] = "corpus",
        ["quizzes"] = "quiz",
        ["heroes"] = "hero",
        ["echoes"] = "echo",
        ["potatoes"] = "potato",
        ["tomatoes"] = "tomato",
        ["vetoes"] = "veto",
        ["torpedoes"] = "torpedo",
        ["aliases"] = "alias",
        ["atlases"] = "atlas",
        ["nets"] = "net",
        ["menus"] = "menu",
        ["gpus"] = "gpu",
        ["cpus"] = "cpu",
        ["ontologies"] = "ontology",
        ["geometries"] = "geometry",
        ["taxis"] = "taxi",
        ["emus"] = "emu",
    };

    /// <summary>Gives a word's form within a phrase: lower case, save words with capitals within, with digits, or of the frozen list.</summary>
    /// <param name="text">A text that holds the word.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="length">How long it is, in UTF-16 units.</param>
    [MethodImpl(Hot.Path)]
    public static string Form(string text, int start, int length)
    {
        // `model(s)`
        if (length > 3 && text[start + length - 1] == ')' && text[start + length - 3] == '(')
        {
            length -= 3;
        }

        var whole = Capital(text, start, length);
        if (whole is not null)
        {
            return whole;
        }

        // `Hopper-v3`, `GPT-4-based`: a name with a number stays as it is.
        var name = Shape.Of(text, start, length);
        if (name.IsCapitalised && name.HasDigit)
        {
            return text.Substring(start, length);
        }

        var keepsCapitals = name.IsCapitalised && IsCompoundName(text, start, length);
        StringBuilder? joined = null;
        var from = start;
        for (var i = start; i <= start + length; i++)
        {
            if (i == start + length || Tokenizer.IsHyphen(text[i]))
            {
                var part = keepsCapitals
                    ? text.Substring(from, i - from)
                    : Part(text, from, i - from, isFirstOfSeveral: from == start && i < start + length);
                if (joined is null && i == start + length)
                {
                    return part;
                }

                joined ??= new StringBuilder(length);
                joined.Append(part).Append(i < start + length ? "-" : string.Empty);
                from = i + 1;
            }
        }

        return joined!.ToString();
    }

    /// <summary>Gives the singular of a noun in the form that <see cref="Form"/> gives; of a hyphenated one, its last part's.</summary>
    [MethodImpl(Hot.Path)]
    public static string Singular(string word)
    {
        if (word.Length < 3 || (word[word.Length - 1] != 's' && !Irregular.ContainsKey(word)))
        {
            return word;
        }

        var hyphen = word.LastIndexOf('-');
        if (hyphen > 0)
        {
            return word.Substring(0, hyphen + 1) + Singular(word.Substring(hyphen + 1));
        }

        var shape = Shape.Of(word, 0, word.Length);
        if (shape.HasInnerCapital || shape.HasDigit)
        {
            var before = word[word.Length - 2];
            var isPlural = char.IsUpper(before)
                || (shape.IsCapitalised && char.IsLower(before) && before is not ('s' or 'u' or 'i') && EndsInPlural(word));
            return word[word.Length - 1] == 's' && isPlural ? word.Substring(0, word.Length - 1) : word;
        }

        return PlainSingular(word, shape.IsCapitalised);
    }

    // Of a word without digits and capitals within. It asks nothing of a longer word, so that no word makes it go on and on.
    private static string PlainSingular(string word, bool isCapitalised)
    {
        if (Irregular.TryGetValue(word, out var singular))
        {
            return singular;
        }

        if (isCapitalised && Capital(word, 0, word.Length - 1) is { } name)
        {
            return name;
        }

        if (Unchanged.Contains(word) || isCapitalised || EndsWith(word, "ss") || EndsWith(word, "us") || EndsWith(word, "is") || EndsWith(word, "ics") || EndsWith(word, "'s"))
        {
            return word;
        }

        if (EndsWith(word, "ies") && word.Length > 4)
        {
            return word.Substring(0, word.Length - 3) + "y";
        }

        var two = EndsWith(word, "sses") || EndsWith(word, "shes") || EndsWith(word, "ches") || EndsWith(word, "xes") || EndsWith(word, "zzes");
        return word.Substring(0, word.Length - (two ? 2 : 1));
    }

    // The `Nets` of `ResNets`, but not the `Lens` of `ConceptLens`.
    private static bool EndsInPlural(string name)
    {
        var last = name.Length - 1;
        while (last > 0 && !char.IsUpper(name[last]))
        {
            last--;
        }

        var word = name.Substring(last).ToLowerInvariant();
        return !string.Equals(PlainSingular(word, isCapitalised: false), word, StringComparison.Ordinal);
    }

    /// <summary>Gets of which kinds of the frozen list of generic words a word is.</summary>
    /// <param name="word">A word; the list has small letters.</param>
    [MethodImpl(Hot.Path)]
    public static WordKinds KindsOf(string word)
    {
        var found = Generic.Value.Keys.Find(word, 0, word.Length);
        return found < 0 ? WordKinds.None : Generic.Value.Kinds[found];
    }

    /// <summary>Gets what two words are together in the frozen list: <c>big data</c> is a fixed term, <c>New York</c> a name besides.</summary>
    /// <param name="first">The first word.</param>
    /// <param name="second">The second, in the singular.</param>
    [MethodImpl(Hot.Path)]
    public static WordKinds KindsOf(WordForm first, WordForm second)
    {
        var found = Generic.Value.Keys.Find(first.Text, Generic.Value.Keys.Hash(first.Text), " ", second.Text);
        return found < 0 ? WordKinds.None : Generic.Value.Kinds[found];
    }

    /// <summary>Gets the number of abstracts, of 11,000, with two words side by side, letter case aside; 0 for fewer than twelve.</summary>
    [MethodImpl(Hot.Leaf)]
    public static int PairFrequency(WordForm first, WordForm second) =>
        first.Number >= 0 && second.Number >= 0 ? Pairs.Value.Find(first.Number, second.Number) : 0;

    /// <summary>Gets how most writers join two words side by side: <c>decision making</c>, <c>real-time</c>, <c>dataset</c>.</summary>
    /// <param name="first">The first word.</param>
    /// <param name="second">The second.</param>
    /// <returns>How; <see langword="null"/> where the tables do not know.</returns>
    [MethodImpl(Hot.Path)]
    public static Joint? JointOf(WordForm first, WordForm second)
    {
        var open = PairFrequency(first, second);
        var hyphenated = first.BeginsCompound ? Frequency(first, "-", second) : 0;
        var solid = Frequency(first, string.Empty, second);

        // Pairs of fewer than twelve abstracts are not in the table, so that fewer say nothing of the others either.
        return Math.Max(open, Math.Max(hyphenated, solid)) < 12 ? null
            : open >= hyphenated && open >= solid ? Joint.Space
            : hyphenated >= solid ? Joint.Hyphen : Joint.None;
    }

    private static int Frequency(WordForm first, string between, WordForm second)
    {
        var found = Lexicon.Default.Find(first.Text, first.Hash, between, second.Text);
        return found < 0 ? 0 : Lexicon.Default.Frequency(found);
    }

    private static bool EndsWith(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static WordKinds Kind(char kind) => kind switch
    {
        'a' => WordKinds.Idle,
        'h' => WordKinds.Head,
        'n' => WordKinds.Noun,
        'x' => WordKinds.Barred,
        's' => WordKinds.Settled,
        'f' => WordKinds.Fixed,
        _ => WordKinds.None,
    };

    private static string? Capital(string text, int start, int length)
    {
        var found = length > 40 ? -1 : Capitals.Value.Keys.Find(text, start, length);
        return found < 0 ? null : Capitals.Value.Forms[found];
    }

    [MethodImpl(Hot.Path)]
    private static string Part(string text, int start, int length, bool isFirstOfSeveral)
    {
        if (length == 0)
        {
            return string.Empty;
        }

        if (Capital(text, start, length) is { } capital)
        {
            return capital;
        }

        var shape = Shape.Of(text, start, length);
        var part = text.Substring(start, length);
        if (length == 1)
        {
            // `Q-learning`, but `k-means` and `n-gram` however a heading writes them.
            return isFirstOfSeveral && part[0] is >= 'A' and <= 'z' ? ("knpetmKNPETM".IndexOf(part[0]) >= 0 ? part.ToLowerInvariant() : part.ToUpperInvariant()) : part;
        }

        if (length == 2 && part[1] == '.')
        {
            // `E. coli`
            return part;
        }

        // A word that no table knows and that alone is written with a capital is a name: `Shelfmark`, `Dota 2`, but not `Deep Foobar Nets`.
        var isName = shape.HasInnerCapital
            || (shape.HasDigit && shape.IsCapitalised)
            || (shape.IsCapitalised && Lexicon.Default.Find(text, start, length) < 0 && !IsAmongCapitals(text, start, start + length)
                && !IsNounsAtBeginning(text, start, part));
        return isName ? part : part.ToLowerInvariant();
    }

    // `Dances of bees`: a noun of the lexicon, in a plural that is not there, has its capital from the sentence that it begins.
    private static bool IsNounsAtBeginning(string text, int start, string word)
    {
        var isAtBeginning = start == 0 || (start > 1 && text[start - 1] == ' ' && text[start - 2] is '.' or '!' or '?');
        if (!isAtBeginning || word[word.Length - 1] != 's')
        {
            return false;
        }

        var singular = Singular(word.ToLowerInvariant());
        var found = singular.Length < word.Length && Capital(singular, 0, singular.Length) is null
            ? Lexicon.Default.Find(singular, 0, singular.Length)
            : -1;
        return found >= 0 && Lexicon.Default.Candidates(found) is { Length: > 0 } candidates && candidates[0].State == State.Noun;
    }

    // `Hartree-Fock`, `Fe-Ni-Cr`: each part has a capital and one is a name; but not `Transformer-Based`, and nothing in a heading.
    [MethodImpl(Hot.Path)]
    private static bool IsCompoundName(string text, int start, int length)
    {
        var hasName = false;
        var from = start;
        for (var i = start; i <= start + length; i++)
        {
            if (i < start + length && !Tokenizer.IsHyphen(text[i]))
            {
                continue;
            }

            var part = i - from;
            if (part == 0 || (from == start && i == start + length) || !char.IsUpper(text[from]))
            {
                return false;
            }

            var known = Lexicon.Default.Find(text, from, part);
            hasName |= part > 1 && ((Capital(text, from, part) is { } capital && char.IsUpper(capital[0])) || known < 0);
            if (i == start + length && known >= 0 && Lexicon.Default.Candidates(known) is { Length: > 0 } candidates
                && candidates[0].State is State.PastParticiple or State.Gerund)
            {
                return false;
            }

            from = i + 1;
        }

        return hasName && !IsAmongCapitals(text, start, start + length);
    }

    /// <summary>Says whether the word before or behind begins with a capital, as in a heading or a name of several words.</summary>
    private static bool IsAmongCapitals(string text, int start, int end)
    {
        const int LongestNeighbour = 40;
        if (end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]))
        {
            return true;
        }

        var before = start - 2;
        while (before > 0 && start - before < LongestNeighbour && text[before - 1] != ' ')
        {
            before--;
        }

        return before >= 0 && text[start - 1] == ' ' && char.IsUpper(text[before]);
    }

    private static (WordTable Keys, List<string> Forms) Read()
    {
        var keys = new WordTable(caseless: true);
        var forms = new List<string>();
        foreach (var row in Tables.Rows("capitals.txt"))
        {
            var lower = row.ToLowerInvariant();
            if (!keys.Contains(lower))
            {
                keys.Add(lower);
                forms.Add(row);
            }
        }

        return (keys, forms);
    }

    private static PairTable ReadPairs()
    {
        var pairs = new PairTable();
        foreach (var row in Tables.Rows("phrases.txt"))
        {
            var (first, second) = (row.IndexOf(' '), row.LastIndexOf(' '));
            pairs.Add(
                Lexicon.Default.Find(row, 0, first),
                Lexicon.Default.Find(row, first + 1, second - first - 1),
                int.Parse(row.Substring(second + 1), NumberStyles.None, CultureInfo.InvariantCulture));
        }

        return pairs;
    }

    private static (WordTable Keys, List<WordKinds> Kinds) ReadGeneric()
    {
        var keys = new WordTable(caseless: false);
        var kinds = new List<WordKinds>();
        foreach (var row in Tables.Rows("generic.txt"))
        {
            // A word that begins a name is not known as one before the next is read.
            var isName = row[0] == 'f' && char.IsUpper(row[2]);
            var word = keys.Add(isName ? char.ToLowerInvariant(row[2]) + row.Substring(3) : row.Substring(2));
            if (word == kinds.Count)
            {
                kinds.Add(WordKinds.None);
            }

            kinds[word] |= Kind(row[0]) | (isName ? WordKinds.Name : WordKinds.None);
        }

        return (keys, kinds);
    }
}
