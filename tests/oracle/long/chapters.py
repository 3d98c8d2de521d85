"""Chapters of Debian's French manuals as contents: headings, paragraphs and lists, without code and tables."""
import html.parser
import pathlib
import re

DOC = pathlib.Path("/usr/share")
CHAPTERS = [DOC / "doc/debian/FAQ/fr" / f"{name}.fr.html"
            for name in ("basic-defs", "choosing", "compatibility", "customizing", "ftparchives", "pkg-basics", "pkgtools",
                         "software", "support", "uptodate")]
CHAPTERS += [DOC / "developers-reference/fr" / f"{name}.html"
             for name in ("best-pkging-practices", "developer-duties", "pkgs", "resources", "tools")]
CHAPTERS += [DOC / "doc/maint-guide-fr/html" / f"{name}.fr.html" for name in ("advanced", "dother", "dreq", "first", "update")]
HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 3}
# Words that are wider than a column are addresses and names of files: another matter.
LONGEST_WORD = 28


class Blocks(html.parser.HTMLParser):
    """Kind and words of what stands in a page: h1 to h4, p, li."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks, self.kind, self.text, self.lists, self.skipped, self.in_item = [], None, "", 0, 0, False

    def handle_starttag(self, tag, _):
        if tag in ("pre", "table", "script", "style", "title", "head", "nav"):
            self.skipped += 1
        elif tag in ("ul", "ol"):
            self.close()
            self.lists += 1
        elif tag in ("p", "li", *HEADINGS):
            self.in_item = self.in_item and tag == "p" or tag == "li"
            self.close()
            self.kind = "li" if self.in_item and self.lists else tag

    def handle_endtag(self, tag):
        if tag in ("pre", "table", "script", "style", "title", "head", "nav"):
            self.skipped -= 1
        elif tag in ("ul", "ol"):
            self.close()
            self.lists -= 1
        elif tag in ("p", "li", *HEADINGS):
            self.close()
            self.in_item = self.in_item and tag == "p"

    def handle_data(self, data):
        if self.kind and not self.skipped:
            self.text += data

    def close(self):
        text = re.sub(r"\s+", " ", self.text).strip(" ¶")
        if text and self.kind:
            self.blocks.append((self.kind, text))
        self.kind, self.text = None, ""


def is_fit(text):
    return 3 < len(text) and max(map(len, text.split())) <= LONGEST_WORD


def as_markup(text):
    return re.sub(r"([\\*_`<>\[\]{}|#~^=$!+&@])", r"\\\1", re.sub(r"^([-–—•\d]+[.)]?) ", "", text))


def blocks_of(chapter):
    reader = Blocks()
    reader.feed(chapter.read_text("utf-8", "ignore"))
    found = [(kind, text) for kind, text in reader.blocks if is_fit(text)]
    # A page's own head and foot are lists of links.
    first = next(i for i, (kind, _) in enumerate(found) if kind == "p")
    last = max(i for i, (kind, _) in enumerate(found) if kind == "p")
    return found[first:last + 1]


def content(chapter):
    out, before = [f"kind: handout\nlang: fr\ntitle: {chapter.name.split('.')[0]}\nsections:\n  - body: |"], ""
    for kind, text in blocks_of(chapter):
        mark = {"li": "- ", "p": ""}.get(kind) if kind in ("li", "p") else "#" * HEADINGS[kind] + " "
        if not (kind == before == "li"):
            out.append("")
        out.append(f"      {mark}{as_markup(text)}")
        before = kind
    return "\n".join(out) + "\n"
