#!/usr/bin/env python3
"""build-characters.py OUT_DIR

Writes what src/CorpusGen/Tables/ knows of characters; run by hand when a table is to change, never by the build.

  compositions.txt   letter, combining mark, and the letter with the mark (Unicode Character Database, through unicodedata)
  entities.txt       the names of HTML's character references that end with a semicolon (HTML Standard, through html.entities),
                     and of the Greek letters of SGML that HTML has no names for (ISO 8879, sets ISOgrk1 and ISOgrk2)
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


def greek():
    """ISOgrk1 spells a letter as it is transcribed, the long ones doubled; ISOgrk2 adds an acute accent, a diaeresis or both."""
    plain = ("a α b β g γ d δ e ε z ζ ee η th θ i ι k κ l λ m μ n ν x ξ o ο p π r ρ s σ t τ u υ ph φ kh χ ps ψ oh ω").split()
    letters = dict(zip(plain[::2], plain[1::2]))
    yield "sfgr", "ς"
    for name, letter in letters.items():
        for accent, marks in (("", ""), ("ac", "\u0301"), ("di", "\u0308"), ("dia", "\u0308\u0301")):
            small = unicodedata.normalize("NFC", letter + marks)
            if len(small) == 1:
                yield name + accent + "gr", small
                capital = unicodedata.normalize("NFC", letter.upper() + marks)
                if len(capital) == 1:
                    yield name.upper() + accent + "gr", capital


def entities():
    names = {name[:-1]: value for name, value in html.entities.html5.items() if name.endswith(";")}
    for name, value in greek():
        assert name not in names
        names[name] = value
    for name in sorted(names, key=lambda name: name + ";"):
        yield name + "".join(" %04X" % ord(c) for c in names[name])


def write(folder, name, head, rows):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
        for line in head:
            file.write("# " + line + "\n")
        for row in rows:
            file.write(row + "\n")


if __name__ == "__main__":
    write(sys.argv[1], "compositions.txt", [
        "Version 1.",
        "Made by tools/build-characters.py from the Unicode Character Database, %s. Unicode License v3." % UNICODE,
        "A letter, a combining mark behind it, and the one character that both are in the composed form (NFC, UAX 15).",
    ], compositions())
    write(sys.argv[1], "entities.txt", [
        "Version 1.",
        "Made by tools/build-characters.py from the HTML Standard's list of named character references (Creative Commons",
        "Attribution 4.0) and the Greek letters of ISO 8879. The name, which a semicolon ends, and the characters that it stands for.",
    ], entities())
