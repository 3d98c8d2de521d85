#!/usr/bin/env python3
"""How often `cicero check` speaks of correct French, and of what.

    tests/oracle/alarms.py [--no-spelling] [--all] [--own] CICERO [TEXT...]

Reads the repository's contents, the French documentation of Debian that is installed (SOURCES) and
each TEXT (paragraphs between blank lines), all as handouts, one a chapter. Findings are shown by
code, each word with its context (--all: every one of them), then counted for each source and in
2,000 words. What is true and what is a false alarm is for a reader to say. --own leaves Debian's
texts out. A word unknown to the dictionary is one finding a file; those that an author would add to
the project's words, as alarms-words.txt does, are counted apart as technical. Needs python3-yaml
and the packages of [oracle] in cmake/packages.txt.
"""
import argparse
import collections
import html.parser
import json
import pathlib
import re
import shutil
import subprocess
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORDS = {word for line in (ROOT / "tests/oracle/alarms-words.txt").read_text("utf-8").splitlines()
         if (word := line.partition("#")[0].strip())}
SOURCES = {
    "debian-faq-fr": "/usr/share/doc/debian/FAQ/fr/*.html",
    "developers-reference-fr": "/usr/share/developers-reference/fr/[a-z]*.html",
    "maint-guide-fr": "/usr/share/doc/maint-guide-fr/html/*.html",
    "debian-reference-fr": "/usr/share/debian-reference/ch*.fr.html",
    "aptitude-doc-fr": "/usr/share/doc/aptitude/html/fr/*.html",
    "debian-handbook": "/usr/share/doc/debian-handbook/html/fr-FR/*.html",
}
# What an author of such a text would type as code, by the element or by its class.
CODE = {"code", "tt", "kbd", "samp", "var"}
CODE_CLASSES = {"command", "filename", "literal", "replaceable", "varname", "option", "userinput",
                "computeroutput", "refentrytitle", "citerefentry", "package", "application",
                "systemitem", "email", "pre", "keycap", "keysym", "keycombo", "file", "program",
                "envar", "pkg", "distribution", "architecture", "parameter", "constant", "function", "prompt", "property", "type"}
NOT_PROSE = {"script", "style", "table", "pre", "head"}
NOT_PROSE_CLASSES = {"toc", "navheader", "navfooter", "docnav", "footnotes-list", "copyright",
                     "indexterm", "sphinxsidebar", "related", "legalnotice", "url", "callout",
                     "screen", "programlisting", "toctree-wrapper", "footer"}
TECHNICAL = {"file", "link", "email", "phone", "web", "lang", "kind"}
DATA = "donnees"  # content/donnees: tables that contents include
VOID = {"br", "hr", "img", "meta", "link", "input", "col", "area", "base", "wbr"}
BLOCKS = {"p", "div", "li", "dd", "dt", "ul", "ol", "dl", "section", "h1", "h2", "h3", "h4"}
DOCUMENT = 40_000  # characters
FRENCH = set("le la les de des du un une et est en que qui pour dans par pas sur au aux ce "
             "cette vous il ne se sont avec ou".split())
ENGLISH = set("the of and to is are for with this that be in you it by from has have can not "
              "or as which an at if".split())


def escaped(text):
    """The text as CommonMark that says it and nothing else."""
    text = re.sub(r"([\\`*_\[\]{}<>#~|&])", r"\\\1", text)
    return re.sub(r"^(\d+)([.)])|^([-+=])", lambda m: (m[1] or "") + "\\" + (m[2] or m[3]), text)


class Paragraphs(html.parser.HTMLParser):
    """The paragraphs of prose, in CommonMark: `code` and [foreign words]{lang=en} marked so."""

    def __init__(self):
        super().__init__()
        self.open, self.paragraphs, self.parts = [], [], None

    def handle_starttag(self, tag, attributes):
        if tag in VOID:
            return
        classes = set((dict(attributes).get("class") or "").split())
        kind = ("out" if tag in NOT_PROSE or classes & NOT_PROSE_CLASSES else
                "prose" if tag == "p" and "title" not in classes or "para" in classes else
                "code" if tag in CODE or classes & CODE_CLASSES else
                "foreign" if "foreignphrase" in classes else
                "block" if tag in BLOCKS else "")
        if kind in ("prose", "block"):
            self.end_paragraph()
        self.open.append((tag, kind))
        if kind == "prose" and "out" not in self.kinds():
            self.parts = []

    def handle_endtag(self, tag):
        if tag not in (t for t, _ in self.open):
            return
        while True:
            last, kind = self.open.pop()
            if kind == "prose":
                self.end_paragraph()
            if last == tag:
                break

    def handle_data(self, data):
        kinds = self.kinds()
        if self.parts is None or "out" in kinds:
            return
        kind = "code" if "code" in kinds else "foreign" if "foreign" in kinds else ""
        if self.parts and self.parts[-1][0] == kind:
            self.parts[-1][1] += data
        else:
            self.parts.append([kind, data])

    def kinds(self):
        return [kind for _, kind in self.open]

    def end_paragraph(self):
        """Ends the one that is open; a list inside it is another."""
        if self.parts:
            self.paragraphs.append("".join(self.marked()).strip())
        self.parts = [] if "prose" in self.kinds() and "out" not in self.kinds() else None

    def marked(self):
        for kind, text in self.parts:
            text = re.sub(r"[ \t\r\n]+", " ", text).replace("¶", "")
            core = text.strip(" ")
            if not kind or not core:
                yield escaped(text)
                continue
            before, after = text[:len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")):]
            mark = "`" + core.replace("`", "'") + "`" if kind == "code" else \
                "[" + escaped(core) + "]{lang=en}"
            yield before + mark + after


def whole(paragraphs):
    """Without the two halves of a sentence that a listing stands in."""
    halves = {i + k for i, p in enumerate(paragraphs) for k in (-1, 0)
              if re.match(r"[).,;]", p)}
    return [p for i, p in enumerate(paragraphs) if i not in halves]


def is_french(paragraph):
    """Translations leave some paragraphs, or half of one, in English."""
    words = re.findall(r"[a-zà-ÿœ]+", re.sub(r"\[[^]]*\]\{lang=en\}|(?<!\\)`[^`]*`", "",
                                                paragraph.lower()))
    english = sum(w in ENGLISH for w in words)
    return sum(w in FRENCH for w in words) > 4 * english and english < 4


def paragraphs_of(file):
    text = file.read_text(encoding="utf-8")
    if file.suffix != ".html":
        return [escaped(" ".join(p.split())) for p in re.split(r"\n\s*\n", text) if p.strip()]
    reader = Paragraphs()
    reader.feed(text)
    reader.close()
    return [p for p in whole(reader.paragraphs) if len(p.split()) > 3 and is_french(p)]


def handout(paragraphs, out):
    body = "\n\n".join("    " + p for p in paragraphs)
    out.write_text("kind: handout\nlang: fr\ntitle: Essai\nsections:\n- body: |\n" + body + "\n",
                   encoding="utf-8")


def packed(files):
    """Pages of a text joined to documents of some size: what a document's names are is learnt."""
    paragraphs = []
    for file in files:
        paragraphs += paragraphs_of(file)
        if sum(map(len, paragraphs)) > DOCUMENT:
            yield paragraphs
            paragraphs = []
    if paragraphs:
        yield paragraphs


def words_in(text):
    return len(re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", text))


def texts_in(value):
    """All strings of a content file but the technical fields that the linter leaves alone."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts_in(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            other = re.fullmatch("[a-z]{2}", str(key)) and key != "fr"  # in another language
            if key not in TECHNICAL and not other:
                yield from texts_in(item)


def is_prose(text):
    """No reference, no address, no key of the tables."""
    return not re.search(r"https?:|^[a-z0-9.-]+$|/RES/", text)


class Source:
    def __init__(self, name):
        self.name, self.files, self.words, self.bytes = name, [], 0, 0
        self.findings = collections.Counter()

    def add(self, file, prose):
        self.files.append(file)
        prose = re.sub(r"(?<!\\)`[^`\n]*`", " ", prose)
        self.words += words_in(prose)
        self.bytes += len(prose.encode("utf-8"))


def sources(arguments, folder):
    own = Source("content")
    project = ROOT / "content" / "cicero.yaml"
    shutil.copy(project, folder)  # the words of the data, which is read as a handout
    for file in sorted((ROOT / "content").rglob("*.yaml")):
        if file == project:
            continue
        if DATA in file.parts:
            paragraphs = [escaped(t) for t in texts_in(yaml.safe_load(file.read_text("utf-8")))
                          if len(t.split()) > 2 and is_prose(t)]
            file = folder / file.name
            handout(paragraphs, file)
        own.add(file, "\n".join(texts_in(yaml.safe_load(file.read_text(encoding="utf-8")))))
    yield own
    places = [] if arguments.own else \
        [(name, sorted(pathlib.Path("/").glob(p[1:]))) for name, p in SOURCES.items()]
    places += [(pathlib.Path(t).name, [pathlib.Path(t)]) for t in arguments.texts]
    for name, files in places:
        source = Source(name)
        for number, paragraphs in enumerate(packed(files)):
            out = folder / f"{name}.{number}.yaml"
            handout(paragraphs, out)
            source.add(out, "\n".join(paragraphs))
        if source.files:
            yield source


def check(arguments, files):
    """All findings, a chapter after the other."""
    for file in files:
        command = [arguments.cicero, "check", "--format", "json", str(file)]
        if arguments.no_spelling:
            command.append("--no-spelling")
        answer = subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout
        yield from json.loads(answer)


def context(finding, width=45):
    if "file" not in finding:
        return ""
    region = finding["region"]
    data = pathlib.Path(finding["file"]).read_bytes()
    begin = region["byteOffset"]
    end = begin + region["byteLength"]
    before = data[max(0, begin - 2 * width):begin].decode("utf-8", "ignore").split("\n")[-1]
    after = data[end:end + 2 * width].decode("utf-8", "ignore").split("\n")[0]
    return f"{before[-width:]}⟦{data[begin:end].decode('utf-8')}⟧{after[:width]}"


def show(found, every):
    """Findings by code; a text that comes again is counted at its first place."""
    for code in sorted(found):
        print(f"\n== {code}: {len(found[code])}")
        seen = collections.Counter()
        for _, finding in found[code]:
            seen[finding.get("text", "")] += 1
        said = set()
        spelling = code in ("unknown_word", "technical_word")
        for name, finding in found[code]:
            text = finding.get("text", "")
            if spelling and text in said and not every:
                continue
            said.add(text)
            times = f" ×{seen[text]}" if spelling and seen[text] > 1 else ""
            hint = finding["hint"] if not spelling else finding["message"]
            print(f"{name}: {context(finding)}{times}   ({hint})")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--no-spelling", action="store_true")
    parser.add_argument("--all", action="store_true", help="a word at each of its places")
    parser.add_argument("--own", action="store_true", help="without Debian's texts")
    parser.add_argument("cicero")
    parser.add_argument("texts", nargs="*")
    arguments = parser.parse_args()
    found, all_sources = collections.defaultdict(list), []
    with tempfile.TemporaryDirectory() as name:
        for source in sources(arguments, pathlib.Path(name)):
            all_sources.append(source)
            for finding in check(arguments, source.files):
                if "file" not in finding:  # of the machine, not of the text
                    continue
                code = finding["code"]
                if code == "unknown_word" and finding["text"] in WORDS:
                    code = "technical_word"
                source.findings[code] += 1
                found[code].append((source.name, finding))
        show(found, arguments.all)
    total = Source("all")
    for source in all_sources:
        total.words += source.words
        total.bytes += source.bytes
        total.findings += source.findings
    print(f"\n{'source':28}{'kB':>6}{'words':>8}{'technical':>11}{'others':>8}{'in 2,000':>10}"
          f"{'but spelling':>14}{'in 2,000':>10}")
    for source in all_sources + [total]:
        technical = source.findings["technical_word"]
        all_found = source.findings.total() - technical
        others = all_found - source.findings["unknown_word"]
        per = 2000 / max(1, source.words)
        print(f"{source.name:28}{source.bytes / 1000:6.0f}{source.words:8}{technical:11}{all_found:8}"
              f"{all_found * per:10.2f}{others:14}{others * per:10.2f}")


if __name__ == "__main__":
    main()
