#!/usr/bin/env python3
"""build-characters.py OUT_DIR

Writes what src/CorpusGen/Tables/ knows of characters; run by hand when a table is to change, never by the build.

  compositions.txt   letter, combining mark, and the letter with the mark (Unicode Character Database, through unicodedata)
  entities.txt       the names of HTML's character references that end with a semicolon (HTML Standard, through html.entities)
"""
import html.entities
import os
import sys
import unicodedata

UNICODE = "Unicode %s" % unicodedata.unidata_version


def compositions():
    """Every pair that NFC makes one character of, whatever the order of several marks: a with circumflex takes a dot below, too."""
    marks = [c for c in map(chr, range(0x300, 0x10000)) if unicodedata.combining(c)]
    for base in map(chr, range(0x20, 0x10000)):
        if unicodedata.category(base) in ("Cs", "Co", "Cn", "Cc") or unicodedata.combining(base):
            continue
        if unicodedata.normalize("NFC", base) != base:
            continue
        for mark in marks:
            made = unicodedata.normalize("NFC", base + mark)
            if len(made) == 1:
                yield "%04X %04X %04X" % (ord(base), ord(mark), ord(made))


def entities():
    for name, value in sorted(html.entities.html5.items()):
        if name.endswith(";"):
            yield name[:-1] + "".join(" %04X" % ord(c) for c in value)


def write(folder, name, head, rows):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
        for line in head:
            file.write("# " + line + "\n")
        for row in rows:
            file.write(row + "\n")


if __name__ == "__main__":
    write(sys.argv[1], "compositions.txt", [
        "Made by tools/build-characters.py from the Unicode Character Database, %s. Unicode License v3." % UNICODE,
        "A letter, a combining mark behind it, and the one character that both are in the composed form (NFC, UAX 15).",
    ], compositions())
    write(sys.argv[1], "entities.txt", [
        "Made by tools/build-characters.py from the HTML Standard's list of named character references. Creative Commons",
        "Attribution 4.0. The name, which a semicolon ends, and the characters that it stands for.",
    ], entities())
