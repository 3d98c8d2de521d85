"""Contents by chance whose every word is known: each is told from all others, and knows its line.

A word is made of syllables by its number. A field may have any length, from a word to pages; the
texts use what people use: lists, tables, notes, verses, quotations, emphasis.
"""

import collections
import random

# `field`: where the field begins that it stands in; `file`: the content, where nothing is said.
Word = collections.namedtuple("Word", "text field line file", defaults=[""])
SYLLABLES = [c + v for c in "bdfglmnprstv" for v in "aeiou"]
LITTLE = "le la les un une de du des à et ou pour par avec sans sur dans que qui ce cette au aux".split()


class Content:
    """Lines of YAML; `words`: all that were made."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.words = []
        self.made = []
        self.next_word = self.random.randrange(1000, 40000)

    def word(self):
        self.next_word += 1
        number, out = self.next_word * 7919 % (len(SYLLABLES) ** 3), ""
        for _ in range(3):
            number, syllable = divmod(number, len(SYLLABLES))
            out += SYLLABLES[syllable]
        self.made.append(out)
        return out

    def phrase(self, words):
        out = []
        while len(out) < words:
            out.append(self.random.choice(LITTLE) if self.random.random() < 0.4 else self.word())
        return " ".join(out)

    def sentence(self):
        out = self.phrase(self.random.randint(4, 22))
        return out[0].upper() + out[1:] + self.random.choice([".", ".", ".", " !", " ?"])

    def length(self, most):
        """From one on; long ones are rare."""
        return max(1, round(most ** self.random.random()))

    def add(self, text, field=None):
        """A line; the words made for it stand there, in the field that began at line `field`."""
        self.lines.append(text)
        number = len(self.lines)
        self.words += [Word(word, field or number, number) for word in getattr(self, "made", [])]
        self.made = []

    def field(self, key, most, indent="", of=None):
        self.add(f'{indent}{key}: "{self.phrase(self.length(most))}"', of)

    def maybe(self, chance):
        return self.random.random() < chance

    def table(self, key, fields, most):
        self.add(f"{key}:")
        first = len(self.lines)
        for i, name in enumerate(fields):
            if i == 0 or self.maybe(0.7):
                self.field(name, most, "  ", first)

    def rows(self, key, fields, most, count):
        self.add(f"{key}:")
        first = len(self.lines)
        for _ in range(count):
            for i, name in enumerate(fields):
                if i == 0 or name in ("label", "title") or self.maybe(0.5):
                    self.field(name, most, "  - " if i == 0 else "    ", first)

    def block(self, first):
        kind = self.random.choice(
            ["paragraph"] * 6 + ["list", "ordered", "quote", "table", "verse", "definition", "note"])
        add = lambda text: self.add("      " + text if text else "", first)
        if kind == "paragraph":
            text = " ".join(self.sentence() for _ in range(self.length(8)))
            if self.maybe(0.3):
                text = f"**{self.phrase(2)}** {text} *{self.phrase(2)}*."
            add(text)
        elif kind in ("list", "ordered"):
            for i in range(self.random.randint(2, 6)):
                add(f"{'- ' if kind == 'list' else str(i + 1) + '. '}{self.phrase(self.length(20))}")
        elif kind == "quote":
            add("> " + self.sentence())
        elif kind == "table":
            columns = self.random.randint(2, 4)
            for row in range(self.random.randint(2, 6)):
                add("| " + " | ".join(self.phrase(self.random.randint(1, 4)) for _ in range(columns)) + " |")
                if row == 0:
                    add("|" + "---|" * columns)
        elif kind == "verse":
            for _ in range(self.random.randint(2, 5)):
                add("| " + self.phrase(self.random.randint(3, 8)))
        elif kind == "definition":
            add(self.phrase(1))
            add(": " + self.sentence())
        else:
            name = f"n{len(self.lines)}"
            add(f"{self.phrase(6)}[^{name}] {self.phrase(3)}.")
            add("")
            add(f"[^{name}]: {self.sentence()}")
        add("")

    def sections(self, count):
        self.add("sections:")
        for _ in range(count):
            if self.maybe(0.7):
                self.add(f'  - heading: "{self.phrase(self.length(10))}"')
                self.add("    body: |")
            else:
                self.add("  - body: |")
            first = len(self.lines)
            for _ in range(self.length(8)):
                self.block(first)

    def make(self, kind):
        self.add(f"kind: {kind}")
        self.field("title", 14)
        if kind != "handout":
            self.add("date: 2027-06-19")
        for key, most, chance in (("subtitle", 12, 0.3), ("kicker", 6, 0.4), ("lead", 60, 0.5),
                                  ("time", 4, 0.4), ("price", 4, 0.3)):
            if self.maybe(chance) and not (kind == "handout" and key in ("time", "price")):
                self.field(key, most)
        if self.maybe(0.5):
            self.rows("quotes", ["text", "author", "role", "source"], 30, self.random.randint(1, 2))
        if self.maybe(0.9) or kind == "handout":
            self.sections(self.length(6))
        if self.maybe(0.4):
            self.rows("facts", ["figure", "label", "source"], 8, self.random.randint(1, 4))
        if kind != "handout":
            if self.maybe(0.4):
                self.table("place", ["name", "address", "city", "access"], 8)
            if self.maybe(0.3):
                self.rows("programme", ["time", "title"], 8, self.random.randint(1, 8))
            if self.maybe(0.3):
                self.table("call", ["text"], 20)
            if self.maybe(0.3):
                self.table("contact", ["name"], 5)
        if self.maybe(0.3):
            self.add(f'credits: ["{self.phrase(self.length(8))}"]')
        return "\n".join(self.lines) + "\n"
