"""Texts to set in columns: lists of blocks, each its kind (heading, paragraph, item) and its words."""
import hashlib
import re

TITLES = ["Ce que chacun apporte", "Venir et repartir", "Les horaires", "Qui fait quoi le jour même", "Le matériel",
          "Avant l’ouverture", "Après la fête", "Les repas", "Quand il pleut", "Ceux qui nous aident"]
LENGTHS = [900, 1300, 1700, 2100, 2500, 2900, 3300, 3700, 4100, 4500]  # characters


def number(*words):
    return int.from_bytes(hashlib.sha1(repr(words).encode()).digest()[:4], "big")


def prose(candidates, seed, length):
    """Paragraphs drawn from all until there are so many characters."""
    out, drawn = [], 0
    while sum(map(len, out)) < length:
        out.append(candidates[number("prose", seed, drawn) % len(candidates)])
        drawn += 1
    return [("paragraph", text) for text in out]


def items(candidates, seed):
    """Sentences, none longer than two or three lines."""
    sentences = [s for p in candidates for s in re.split(r"(?<=[.!?]) (?=[A-ZÉÀ])", p) if 25 <= len(s) <= 130]
    count = 2 + number("items", seed) % 5
    return [("item", sentences[number("item", seed, n) % len(sentences)]) for n in range(count)]


def article(candidates, seed, length):
    """The same with a heading before every part, and a list at the end of some."""
    out, part = [], 0
    while sum(len(text) for _, text in out) < length:
        out.append(("heading", TITLES[(seed + part) % len(TITLES)]))
        count = 1 + number("paragraphs", seed, part) % 3
        out += [("paragraph", candidates[number("article", seed, part, n) % len(candidates)]) for n in range(count)]
        if number("list", seed, part) % 2:
            out += items(candidates, (seed, part))
        part += 1
    return out


def all_texts(candidates):
    """Name and blocks of each."""
    short = [p for p in candidates if len(p) <= 700]
    for n, length in enumerate(LENGTHS):
        yield f"prose-{n + 1}", prose(short, n, length)
    for n, length in enumerate(LENGTHS):
        yield f"article-{n + 1}", article(short, n, length)
