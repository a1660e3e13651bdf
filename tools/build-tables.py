#!/usr/bin/env python3
"""build-tables.py GUM.tsv WORDNET_DIR OUT_DIR ABSTRACTS.jsonl...  [--hold-out N]

Counts what src/CorpusGen/Tables/ freezes; run by hand when a table is to change, never by the build. The tables there are made
with --hold-out 20, so that `quality` of tests/CorpusGen.Benchmarks can measure the tagger on sentences that they do not know.

  GUM.tsv          token, tab, Penn tag a line; a blank line ends a sentence
  WORDNET_DIR      the folder of index.* , *.exc and cntlist.rev (Debian: wordnet-base)
  ABSTRACTS.jsonl  one JSON object a line with "title" and "abstract"
  --hold-out N     leaves every N-th GUM sentence out and writes those to OUT_DIR/held-out.tsv, to measure the tagger

Writes lexicon.txt (word, document frequency, tags), suffixes.txt, tags.txt (costs of the hidden Markov model),
phrases.txt (document frequencies of word pairs) and capitals.txt (words that keep their capital in mid-sentence).
"""
import collections
import json
import math
import os
import re
import sys

STATES = ["NN", "NNS", "NNP", "JJ", "VBG", "VBN", "VBD", "VB", "VBZ", "VBP", "MD", "RB", "IN", "TO", "DT", "PRP", "WDT", "CC", "CD",
          "POS", "XX", ".", ",", "-"]
FOLD = {"NNPS": "NNP", "JJR": "JJ", "JJS": "JJ", "RBR": "RB", "RBS": "RB", "WRB": "RB", "PDT": "DT", "PRP$": "DT", "WP$": "DT",
        "WP": "WDT", "EX": "PRP", "RP": "RB", "FW": "XX", "SYM": "XX", "UH": "XX", "LS": "XX", "GW": "XX", "ADD": "NNP", "NFP": "-",
        "AFX": "JJ", "$": "XX", ":": "-", "-LRB-": "-", "-RRB-": "-", "``": "-", "''": "-", "HYPH": "-"}
MARKS = {".", ",", "-"}
VERSION = 1                                   # raised with every change of a table: names and keywords come from them
VERSIONS = {"lexicon.txt": 2}                 # of the tables that changed alone
SCALE = 64                                    # costs are -log2 of a probability in 64ths of a bit
MIN_DF = 3                                    # words of fewer abstracts stay out of the lexicon
WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


# Names that abstracts have too seldom to be counted, by hand.
NAMES = """Abel Abelian Bellman Banach Bessel Cauchy Chebyshev Einstein Elo Fermat Fibonacci Fredholm Frobenius Galerkin Galois Grassmann Hamming Hausdorff
Hebbian Hessian Hopfield Huffman Hungarian Jensen Keynesian Kripke Krylov Kullback Lebesgue Legendre Leibler Levenshtein Lorentz Mahalanobis Maxwell Minkowski
Monod Navier Newtonian Noether Nyquist Padé Peano Planck Pontryagin Reynolds Runge Kutta Skolem Sobolev Stokes Tikhonov Toeplitz Turing
Viterbi Volterra Voronoi Weibull Wiener Zipf Zipfian Atari Linux Windows Unix Java Prolog Lisp Erlang Coq Agda Ukrainian Swahili Urdu Tamil Telugu Marathi
Malay Tagalog Icelandic Irish Welsh Scottish Galician Georgian Armenian Mongolian Tibetan Uyghur Kazakh Estonian Lithuanian Slovak Slovenian Serbian
Macedonian Albanian Belarusian Maltese Nepali Sanskrit Yoruba Zulu Hausa Amharic Somali Afrikaans Hawaiian Mexican Canadian Swiss Austrian Belgian Scandinavian
African Latvian Sinhala Khmer Lao Burmese Cantonese Taiwanese Israeli Iranian Iraqi Saudi Egypt Kenya Nigeria Brazil Argentina Chile Mexico Russia Poland
Spain Italy Greece Turkey Sweden Norway Denmark Finland Switzerland Austria Belgium Ireland Scotland London Berlin Tokyo Beijing Shanghai Moscow""".split()
# Words that abstracts capitalise in titles, places and products only.
NO_NAMES = set("""institute officers united hall lean march pro lite flash bell berry turk hove south north east west may conference workshop association apache
ascend dice foundation national society university department section figure table lemma theorem appendix equation chapter part shared task sonnet orin
officers national annual proceedings international switchboard""".split())
# Words of the closed classes that the sources have too seldom, or not as one word, by hand.
CLOSED = {
    "MD": "cannot",
    "PRP": "ours ourselves yours yourselves hers oneself",
    "WDT": "whichever whomever",
    "RB": "heretofore thereafter therefrom therein thereto thereupon whence wherein whereof whereupon wherever",
    "IN": "amid astride atop circa lest minus modulo notwithstanding sans underneath",
    "CD": "thirteen fourteen sixteen seventeen eighteen nineteen thirty fifty sixty seventy eighty ninety",
}


def cost(p):
    return round(-SCALE * math.log2(p))


def read_gum(path, hold_out):
    """Sentences of (token, state); words that GUM splits at a hyphen are joined, with the state of the last part."""
    sentences, held, current, n = [], [], [], 0
    with open(path, encoding="utf-8") as f:
        for line in list(f) + ["\n"]:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 2:
                token, tag = cells
                state = FOLD.get(tag, tag)
                if state in STATES:
                    current.append((token, state, tag))
            elif current:
                merged = []
                for token, state, tag in current:
                    if merged and (tag == "HYPH" or merged[-1][2] == "HYPH"):
                        merged[-1] = (merged[-1][0] + token, state, tag)
                    else:
                        merged.append((token, state, tag))
                n += 1
                (held if hold_out and n % hold_out == 0 else sentences).append([(t, s) for t, s, _ in merged])
                current = []
    return sentences, held


class WordNet:
    """Parts of speech of base forms, and the inflected forms that regular rules and the exception lists give."""

    def __init__(self, folder):
        self.base = collections.defaultdict(dict)
        for pos in ("noun", "verb", "adj", "adv"):
            with open(os.path.join(folder, "index." + pos), encoding="utf-8") as f:
                for line in f:
                    if not line.startswith(" "):
                        self.base[line.split(" ", 1)[0]][pos] = 0.5
        kinds = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
        with open(os.path.join(folder, "cntlist.rev"), encoding="utf-8") as f:
            for line in f:
                key, _, count = line.split()
                lemma, rest = key.split("%", 1)
                pos = kinds[rest[0]]
                if pos in self.base[lemma]:
                    self.base[lemma][pos] += int(count)
        self.exceptions = {}
        for pos in ("noun", "verb"):
            table = collections.defaultdict(list)
            with open(os.path.join(folder, pos + ".exc"), encoding="utf-8") as f:
                for line in f:
                    form, *lemmas = line.split()
                    table[form] += lemmas
            self.exceptions[pos] = table

    def weight(self, lemma, pos):
        return self.base[lemma].get(pos, 0) if lemma in self.base else 0

    def tags(self, word):
        out = collections.Counter()

        def add(state, weight):
            if weight:
                out[state] += weight
        add("NN", self.weight(word, "noun"))
        add("JJ", self.weight(word, "adj"))
        add("RB", self.weight(word, "adv"))
        verb = self.weight(word, "verb")
        add("VB", verb * 0.55)
        add("VBP", verb * 0.45)
        for lemma in self.exceptions["noun"].get(word, []):
            add("NNS", self.weight(lemma, "noun"))
        for lemma in self.exceptions["verb"].get(word, []):
            w = self.weight(lemma, "verb")
            if word.endswith("ing"):
                add("VBG", w)
            elif word.endswith("s"):
                add("VBZ", w)
            elif word.endswith("n"):
                add("VBN", w)
            else:
                add("VBN", w * 0.5)
                add("VBD", w * 0.5)
        for suffix, ends in (("s", ("",)), ("es", ("",)), ("ies", ("y",)), ("ves", ("f", "fe"))):
            if word.endswith(suffix) and not word.endswith("ss"):
                for end in ends:
                    lemma = word[:-len(suffix)] + end
                    if len(lemma) > 2:
                        add("NNS", self.weight(lemma, "noun"))
                        add("VBZ", self.weight(lemma, "verb"))
        for suffix in ("er", "est"):
            if word.endswith(suffix):
                stem = word[:-len(suffix)]
                for lemma in (stem, stem + "e", stem[:-1], stem[:-1] + "y"):
                    if lemma + suffix == word or lemma.endswith("e") or stem[-1:] == "i" or stem[-2:-1] == stem[-1:]:
                        add("JJ", self.weight(lemma, "adj") if len(lemma) > 2 else 0)
        for suffix, states in (("ing", (("VBG", 1.0),)), ("ed", (("VBN", 0.65), ("VBD", 0.35)))):
            if word.endswith(suffix):
                stem = word[:-len(suffix)]
                lemmas = [stem, stem + "e"] + ([stem[:-1]] if len(stem) > 2 and stem[-1] == stem[-2] else [])
                if suffix == "ed" and stem.endswith("i"):
                    lemmas.append(stem[:-1] + "y")
                for lemma in lemmas:
                    for state, share in states:
                        add(state, self.weight(lemma, "verb") * share)
        return out


def clean(text):
    """Enough of a cleaning to count words: formulae and LaTeX commands go."""
    return re.sub(r"\\[A-Za-z]+|[{}~]", " ", re.sub(r"\$[^$]{0,200}\$", " ", text))


def main():
    args = sys.argv[1:]
    hold_out = 0
    if "--hold-out" in args:
        at = args.index("--hold-out")
        hold_out = int(args[at + 1])
        del args[at:at + 2]
    if len(args) < 4:
        sys.exit(__doc__)
    gum, wordnet, out, *abstracts = args
    sentences, held = read_gum(gum, hold_out)
    wn = WordNet(wordnet)

    # -- document frequencies and capitals
    df, pair_df, documents = collections.Counter(), collections.Counter(), 0
    middle = collections.defaultdict(collections.Counter)
    for path in abstracts:
        with open(path, encoding="utf-8") as f:
            for line in f:
                row = json.loads(line)
                documents += 1
                seen, pairs, forms = set(), set(), set()
                for text in (row.get("title") or "", row["abstract"]):
                    before, end = None, 0
                    for m in WORD.finditer(clean(text)):
                        form = m.group(0).replace("’", "'")
                        if form.endswith("'s"):
                            form = form[:-2]
                        word = form.lower()
                        seen.add(word)
                        gap = m.string[end:m.start()]
                        if before and gap.isspace():
                            pairs.add(before + " " + word)
                        if text == row["abstract"] and gap == " " and before:
                            forms.add((word, form))
                        before, end = word, m.end()
                df.update(seen)
                pair_df.update(pairs)
                for word, form in forms:
                    middle[word][form] += 1

    # -- tags of words: counted in GUM, with WordNet where GUM saw too little
    counted = collections.defaultdict(collections.Counter)
    for sentence in sentences:
        title_case = sum(t[:1].isupper() for t, _ in sentence) > 0.6 * len(sentence)
        for token, state in sentence:
            if state not in MARKS and not (title_case and state == "NNP"):
                counted[token.lower()][state] += 1
    lexicon = {}
    for word in sorted(set(df) | set(counted)):
        tags = collections.Counter(counted.get(word, {}))
        total = sum(tags.values())
        closed = total >= 2 and any(s in ("MD", "IN", "TO", "DT", "PRP", "WDT", "CC", "POS") for s in tags)
        if df[word] < MIN_DF and not (closed and total >= 3):
            continue
        if not re.search(r"[^\W\d_]", word) or len(word) > 40:
            continue
        common = total - tags["NNP"]
        if not closed and common < 30:
            guess = wn.tags(word)
            whole = sum(guess.values())
            if whole:
                weight = 3 if common == 0 else 2
                for state, w in guess.items():
                    tags[state] += weight * w / whole
        total = sum(tags.values())
        if total:
            shares = [(s, round(100 * n / total)) for s, n in tags.items()]
            lexicon[word] = sorted([x for x in shares if x[1] >= 1], key=lambda x: (-x[1], x[0]))[:5]
        elif df[word] >= MIN_DF:
            lexicon[word] = []

    # -- suffixes of words seen seldom (Brants 2000: rare words stand for unknown ones)
    suffixes = collections.defaultdict(collections.Counter)
    for word, tags in lexicon.items():
        n = sum(counted.get(word, {}).values())
        if tags and n <= 10 and word.isalpha() and len(word) > 3:
            for state, share in tags:
                if state not in ("MD", "IN", "TO", "DT", "PRP", "WDT", "CC", "POS", "XX", "NNP"):
                    for k in range(0, 6):
                        if len(word) > k:
                            suffixes[word[len(word) - k:]][state] += share / 100

    # -- transitions of the hidden Markov model, bigrams smoothed by unigrams
    first, second, bigram = collections.Counter(), collections.Counter(), collections.Counter()
    trigram = collections.Counter()
    for sentence in sentences:
        a, b = "START", "START"
        for _, state in sentence:
            first[b] += 1
            bigram[b, state] += 1
            trigram[a, b, state] += 1
            second[state] += 1
            a, b = b, state
    total = sum(second.values())

    def transition(b, s):
        return 0.95 * (bigram[b, s] / first[b] if first[b] else 0) + 0.05 * second[s] / total

    source = ("# Version %d.\n# Counted by tools/build-tables.py from GUM (academic, bio, interview, news, voyage, textbook, speech; CC BY 4.0), WordNet 3.0\n"
              "# (WordNet licence) and the document frequencies of words in %d abstracts. Sources and licences: NOTICE.\n")
    os.makedirs(out, exist_ok=True)

    def write(name, head, rows):
        with open(os.path.join(out, name), "w", encoding="utf-8", newline="\n") as f:
            f.write(source % (VERSIONS.get(name, VERSION), documents) + "# " + head + "\n" + "".join(r + "\n" for r in rows))

    # They say nothing of the endings of rare words, nor of pairs: those are counted without them.
    closed = {word: [(state, 100)] for state, words in CLOSED.items() for word in words.split()}
    whole = {**lexicon, **closed}
    write("lexicon.txt", "word, number of abstracts with it, then tags with their share in percent; in ordinal order",
          (" ".join([w, str(df[w])] + [f"{s} {n}" for s, n in whole[w]]) for w in sorted(whole)))

    def worth(suffix):
        return suffix == "" or sum(suffixes[suffix].values()) >= 8
    rows = []
    for suffix in sorted(suffixes):
        if worth(suffix):
            whole = sum(suffixes[suffix].values())
            shares = sorted([(s, round(100 * n / whole)) for s, n in suffixes[suffix].items() if n / whole >= 0.01], key=lambda x: (-x[1], x[0]))[:6]
            rows.append(" ".join(["*" + suffix] + [f"{s} {n}" for s, n in shares]))
    write("suffixes.txt", "ending of a word, then tags of rare words with it, in percent; in ordinal order", rows)
    rows = ["states " + " ".join(STATES),
            "log " + " ".join(str(cost(i / 100)) for i in range(1, 101)),
            "prior " + " ".join(str(cost(second[s] / total)) for s in STATES),
            "START " + " ".join(str(cost(max(transition("START", s), 1e-5))) for s in STATES)]
    rows += [b + " " + " ".join(str(cost(max(transition(b, s), 1e-5))) for s in STATES) for b in STATES]
    write("tags.txt", "costs in 64ths of a bit: of 1..100 percent, of each state, and of each state after the one that begins the line", rows)

    # -- words that keep their capital: seen in mid-sentence in five abstracts or more, with one capital form in nine of ten
    rows = set(NAMES)
    for word in sorted(middle):
        n = sum(middle[word].values())
        form, most = max(middle[word].items(), key=lambda x: (x[1], x[0]))
        if n >= 5 and most >= 0.85 * n and form != word and len(word) > 1 and word not in NO_NAMES and word[0].isalpha():
            rows.add(form)
    write("capitals.txt", "words that keep their capitals; in ordinal order", sorted(rows))
    write("phrases.txt", f"two words, number of abstracts (of {documents}) with them side by side; in ordinal order",
          (f"{p} {n}" for p, n in sorted(pair_df.items()) if n >= 12 and all(w in lexicon for w in p.split())
           and not any(s in ("IN", "TO", "DT", "PRP", "WDT", "CC", "MD", "VBZ", "VBP") for w in p.split() for s, k in lexicon[w][:1])))
    if hold_out:
        with open(os.path.join(out, "held-out.tsv"), "w", encoding="utf-8") as f:
            for sentence in held:
                f.write("".join(f"{t}\t{s}\n" for t, s in sentence) + "\n")


if __name__ == "__main__":
    main()
