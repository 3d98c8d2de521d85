#!/usr/bin/env python3
"""What a French proofreader that nobody here wrote says of the text in our PDFs.

    tests/oracle/grammalecte.py CICERO [TEXT...]

Builds the examples and the shipped contents, and each TEXT (a paragraph a line) as a handout; reads
the exact characters back by MuPDF and gives them to grammalecte-cli. Its findings on spaces,
quotation marks, apostrophes, numbers and units are shown, but for those explained below; any left
makes the status 1. Needs the packages of [oracle] in cmake/packages.txt.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
TYPOGRAPHY = {"typo", "esp", "nbsp", "apos", "num", "unit", "tab"}

# Rules of grammalecte that speak of what is right by the Lexique, or of how text is laid out.
EXPLAINED = {
    "chim": [(r".*", "formulas are set as typed")],
    "num": [
        (r"^(\d{5})$", "five figures before a town: a postcode"),
        (r"^0\d", "a telephone number or a code"),
    ],
    "esp": [
        (r"^- $", "an address broken at its hyphen"),
        (r"^\s+$", "the gap between two columns or after a list's mark"),
    ],
    "nbsp": [(r"^–$", "a list's mark stands apart from its item")],
    "typo": [
        (r"^A$", "the Declaration's own, which cicero check reports"),
        (r"^\d+-\d+$", "a range or a resolution's number keeps its hyphen"),
        (r"^(\d{1,2}|[XVI]+)(er|re|e|es|de)$", "an ordinal's letters are raised by style"),
    ],
}


def run(*command, **options):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, **options).stdout


def lines_of(pdf):
    """The characters of each span as MuPDF draws them, and whether it goes on in the line before."""
    trace = run("mutool", "draw", "-q", "-F", "trace", str(pdf), stderr=subprocess.DEVNULL)
    before = None
    for span in ElementTree.fromstring(trace).iter("span"):
        glyphs = [g for g in span.iter("g") if g.get("unicode") is not None]
        if not glyphs:
            continue
        x, y = (float(glyphs[0].get(k)) for k in "xy")
        size = abs(float(span.get("trm").split()[0])) or 1
        yield ("".join(g.get("unicode") for g in glyphs),
               before is not None and abs(y - before[1]) < size / 2 and -1 < x - before[0] < size)
        last = glyphs[-1]
        before = float(last.get("x")) + float(last.get("adv")) * size, y


def paragraphs_of(pdf):
    """Lines joined to paragraphs: a hyphen that was added goes, a sentence goes on."""
    out = [""]
    for text, same_line in lines_of(pdf):
        if same_line:
            out[-1] += text
        elif out[-1].endswith("\u00ad"):
            out[-1] = out[-1][:-1] + text
        elif out[-1] and not re.search(r"[.!?…:;]\s*»?$", out[-1]) and text[:1].islower():
            out[-1] = out[-1].rstrip(" ") + " " + text
        else:
            out.append(text)
    return [p for p in out if p.strip()]


def explained(error):
    for pattern, reason in EXPLAINED.get(error["sType"], []):
        if re.match(pattern, error["sUnderlined"]):
            return reason
    return None


def findings(paragraphs, folder):
    file = folder / "text.txt"
    file.write_text("\n".join(paragraphs) + "\n", encoding="utf-8")
    answer = run("grammalecte-cli", "-f", str(file), "-j", "-ctx").decode("utf-8")
    for paragraph in json.loads(answer)["data"]:
        yield from paragraph["lGrammarErrors"]


def handout(text, folder):
    """A content file whose body is the text, a paragraph a line."""
    out = folder / (text.stem + ".yaml")
    body = "\n\n".join("    " + re.sub(r"([\\`*_\[\]<>#])", r"\\\1", line.strip())
                       for line in text.read_text(encoding="utf-8").splitlines() if line.strip())
    body = re.sub(r"(?m)^    (\d+)([.)])", r"    \1\\\2", body)
    body = re.sub(r"(?m)^    ([-+])", r"    \\\1", body)
    out.write_text("kind: handout\nlang: fr\ntitle: Essai\nsections:\n- body: |\n" + body + "\n",
                   encoding="utf-8")
    return out


def documents(texts, folder):
    for content in sorted((ROOT / "content" / "observances").glob("*.yaml")):
        yield content, "feuillet-a4"
        yield content, "affiche-a3"
        yield content, "depliant-a4-3-volets"
    for content in sorted((ROOT / "content" / "documents").glob("*.yaml")):
        yield content, "feuillet-a4"
    yield ROOT / "examples/fete-de-quartier/fete.yaml", "affiche-a3"
    for text in texts:
        yield handout(pathlib.Path(text), folder), "feuillet-a4"


def main():
    cicero, texts = sys.argv[1], sys.argv[2:]
    left, counts = 0, collections.Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for content, layout in documents(texts, folder):
            if not content.exists():
                continue
            pdf = folder / "out.pdf"
            built = subprocess.run([cicero, "build", str(content), "--layout", layout, "-o",
                                    str(pdf)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if built.returncode != 0:
                continue  # not every content fits every layout
            counts["documents"] += 1
            for error in findings(paragraphs_of(pdf), folder):
                if error["sType"] not in TYPOGRAPHY:
                    continue
                reason = explained(error)
                counts[reason or "left"] += 1
                if reason:
                    continue
                left += 1
                print(f"{content.name} ({layout}): {error['sType']} {error['sRuleId']}: "
                      f"…{error['sBefore'][-25:]}[{error['sUnderlined']}]{error['sAfter'][:25].rstrip()}…")
    for what, count in counts.most_common():
        print(f"{count:5} {what}")
    sys.exit(1 if left else 0)


if __name__ == "__main__":
    main()
