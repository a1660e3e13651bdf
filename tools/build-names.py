#!/usr/bin/env python3
"""build-names.py OUT_DIR COINED_GENERIC.tsv ABSTRACTS.jsonl...

Writes the tables that names come from beside those of build-tables.py; run by hand when a table is to change, never by the build.

  COINED_GENERIC.tsv  name, tab, in how many of 40,000 abstracts it stands; a line of heads may come first
  ABSTRACTS.jsonl     one JSON object a line with "title" and "abstract"

Writes shared-names.txt (names that many papers mention) and title-words.txt (words of abstracts that their titles have too).
"""
import collections
import json
import os
import re
import sys

VERSION = 1                                   # raised with every change of a table: names come from them
MIN_DF = 20                                   # words of fewer abstracts stay out of the table
WORD = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*")


def fold(word):
    """As TitleWords.Fold: a plural that is no more than an s is its singular."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")) else word


def words(text):
    """The distinct words of a text, compounds whole and in their parts."""
    found = set()
    for word in WORD.findall(text):
        found.add(fold(word.lower()))
        if "-" in word:
            found.update(fold(part.lower()) for part in word.split("-"))
    return found


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    out, generic, *abstracts = sys.argv[1:]

    def write(name, head, rows):
        with open(os.path.join(out, name), "w", encoding="utf-8", newline="\n") as f:
            f.write("# Version %d.\n%s" % (VERSION, head) + "".join("\t".join(map(str, row)) + "\n" for row in rows))

    with open(generic, encoding="utf-8") as f:
        rows = [line.rstrip("\n").split("\t")[:2] for line in f]
    write("shared-names.txt", "# Names that many papers mention, and in how many of 40,000 abstracts of arXiv and the ACL Anthology each stands. "
          "Written by tools/build-names.py.\n", [row for row in rows if row[1].isdigit()])

    in_abstracts, in_titles, count = collections.Counter(), collections.Counter(), 0
    for path in abstracts:
        with open(path, encoding="utf-8") as f:
            for line in f:
                record = json.loads(line)
                title = words(record["title"])
                found = words(record["abstract"].replace("\\", "  "))
                in_abstracts.update(found)
                in_titles.update(found & title)
                count += 1
    write("title-words.txt", "# Words, in how many of %s abstracts of arXiv and the ACL Anthology each stands, and in how many of these the title has it too "
          "(%d abstracts or more).\n# Plurals are counted with their singulars where these differ by an s alone; compounds are counted whole and by their parts.\n"
          "# Written by tools/build-names.py.\n" % (format(count, ","), MIN_DF),
          ((word, n, in_titles[word]) for word, n in sorted(in_abstracts.items()) if n >= MIN_DF and len(word) > 1))


if __name__ == "__main__":
    main()
