#!/usr/bin/env python3
"""French paragraphs to measure on, one a line: those of content/, then of Debian's French documents.

    tests/oracle/corpus.py 200            real paragraphs
    tests/oracle/corpus.py --recombine 10000   paragraphs of two to six sentences drawn from all of them

The same packages give the same paragraphs: the order is that of a hash of the text, nothing is drawn
by chance. Needs the packages of [oracle] in cmake/packages.txt."""
import glob
import hashlib
import html
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENTS = ["/usr/share/debian-reference/*.fr.html", "/usr/share/doc/debian/FAQ/fr/*.html",
             "/usr/share/doc/maint-guide-fr/html/*.fr.html", "/usr/share/developers-reference/fr/*.html"]
# What Markdown or YAML reads as something else, addresses, code, other scripts: this measures lines.
UNFIT = re.compile(r"[*_`<>\[\]{}\\|#@~^=$&+\"]|://|\w/\w+/|\.\w{2,4}/|--|^[-–—\d]|  |\n|[^\x20-\u017f\u2000-\u203a\u20ac]")
COMMON = re.compile(r"\b(?:le|la|les|des|une?|est|et|que|qui|pour|dans|vous|par|sur|avec|ce|il|du|au)\b")


def of_html(path):
    text = pathlib.Path(path).read_text("utf-8", "ignore")
    for part in re.findall(r"<p(?: [^>]*)?>(.*?)</p>", text, re.S):
        yield html.unescape(re.sub(r"<[^>]+>", "", part))


def of_yaml(path):
    """Paragraphs of literal texts: their lines, joined as Markdown joins them."""
    for part in re.split(r"\n\s*\n|\n\s*-\s|\n\s*\w+: ", path.read_text("utf-8")):
        yield re.sub(r"^\s*(?:- )?\w+:\s*(?:[|>]-?\s*)?", "", part).strip("'\" \n")


def is_french(text):
    return len(COMMON.findall(text.lower())) * 9 >= len(text.split())


def paragraphs(least=250, most=900):
    own = [p for f in sorted((ROOT / "content").rglob("*.yaml")) if f.parent.name != "donnees" for p in of_yaml(f)]
    others = [p for pattern in DOCUMENTS for f in sorted(glob.glob(pattern)) for p in of_html(f)]
    own, others = (sorted({re.sub(r"\s+", " ", p).strip() for p in ps}, key=lambda p: hashlib.sha1(p.encode()).digest())
                   for ps in (own, others))
    return [p for p in own + others if least <= len(p) <= most and p[-1] in ".!?…»" and not UNFIT.search(p) and is_french(p)]


def recombined(count):
    sentences = sorted({s for p in paragraphs(80, 2000) for s in re.split(r"(?<=[.!?…]) (?=[A-ZÀÂÉÈÊÎÔŒ])", p)
                        if 30 <= len(s) <= 400 and s[-1] in ".!?…"})
    for n in range(count):
        seed = hashlib.sha1(str(n).encode()).digest()
        picks = [int.from_bytes(seed[2 * k:2 * k + 3], "big") % len(sentences) for k in range(2 + seed[19] % 5)]
        yield " ".join(sentences[k] for k in picks)


def main():
    arguments = sys.argv[1:]
    count = int(arguments[-1])
    out = list(recombined(count)) if "--recombine" in arguments else paragraphs()[:count]
    if len(out) < count:
        sys.exit(f"only {len(out)} paragraphs: are the packages of [oracle] installed?")
    print("\n".join(out))


if __name__ == "__main__":
    main()
