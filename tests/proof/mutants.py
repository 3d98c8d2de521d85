#!/usr/bin/env python3
"""Shipped layouts, broken at random: is what shows on paper told?

mutants.py CICERO [--seeds FIRST:END] [--pictures FOLDER]

Each seed breaks one layout in one way (a size, a frame's place, a colour, a field's name) or makes a text
of its content long. Without pictures, what poppler sees must be told: words that lie on each other, words
beyond the page. With pictures, each mutant's pages go to FOLDER/SEED.png beside the whole one's, and what
was said of it, but not of the whole one, to FOLDER/said.txt: for eyes that have not read it.
"""
import argparse
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

SOURCE = pathlib.Path(__file__).resolve().parents[2]
PAIRS = [("affiche-a3", "content/observances/03-22-eau.yaml"), ("affiche-a3", "content/evenements/conference-publique.yaml"),
         ("depliant-a4-3-volets", "content/observances/09-12-cooperation-sud-sud.yaml"),
         ("feuillet-a4", "content/documents/guide-benevoles.yaml"), ("calendrier-a4-mois", "content/calendriers/2027.yaml")]


def palette(text):
    block = re.search(r"^palette:\n((?:  .*\n)+)", text, re.M).group(1)
    return re.findall(r"^  ([^\s:]+):", block, re.M)


def change_size(r, text):
    places = [m for m in re.finditer(r"(size: \[?)(\d+(?:\.\d+)?)pt", text)]
    m = r.choice(places)
    size = float(m.group(2)) * r.choice([0.35, 0.5, 1.6, 2.2, 3])
    return text[:m.start(2)] + f"{size:g}" + text[m.end(2):], f"size {m.group(2)} → {size:g}pt"


def move_frame(r, text):
    places = [m for m in re.finditer(r"(?:top|bottom|left|right|width|height): (-?\d+(?:\.\d+)?)mm", text)
              if "margins" not in text[text.rfind("\n", 0, m.start()):m.start()]]
    m = r.choice(places)
    value = float(m.group(1)) + r.choice([-90, -45, -25, 25, 45, 90])
    return text[:m.start(1)] + f"{value:g}" + text[m.end(1):], f"{m.group(0)} → {value:g}mm"


def swap_color(r, text):
    names = palette(text)
    m = r.choice([m for m in re.finditer(r"(?:color|fill|background): ([^\s,{}]+)", text) if m.group(1) in names + ["$fond", "$accent", "$disque"]])
    other = r.choice([n for n in names if n != m.group(1)])
    return text[:m.start(1)] + other + text[m.end(1):], f"{m.group(0)} → {other}"


def rename_field(r, text):
    m = r.choice([m for m in re.finditer(r"\{([a-z][a-z_.]+)( \|[^}]*)?\}", text) if '"' in text[max(0, text.rfind("\n", 0, m.start())):m.start()]])
    name = list(m.group(1))
    i = r.randrange(len(name) - 1)
    name[i], name[i + 1] = name[i + 1], name[i]
    return text[:m.start(1)] + "".join(name) + text[m.end(1):], f"{{{m.group(1)}}} → {{{''.join(name)}}}"


def long_text(r, text):
    m = r.choice(list(re.finditer(r"^( *(?:- )?(?:title|heading|text|lead|label|kicker|role|name|subtitle): )\"?([^\"\n|>{]{4,})\"?$", text, re.M)))
    words = (m.group(2).strip() + " ") * r.choice([3, 6, 12])
    return text[:m.start()] + m.group(1) + '"' + words.replace('"', "'").strip() + '"' + text[m.end():], f"{m.group(1).strip()} long"


def mutant(seed):
    r = random.Random(seed)
    while True:
        layout, content = r.choice(PAIRS)
        page, words = (SOURCE / f"layouts/{layout}.yaml").read_text(), (SOURCE / content).read_text()
        how = r.choice([change_size, change_size, move_frame, move_frame, swap_color, rename_field, long_text])
        try:
            if how is long_text:
                words, what = how(r, words)
            else:
                page, what = how(r, page)
        except IndexError:
            continue
        return layout, content, page, words, what


class Run:
    def __init__(self, cicero, folder):
        self.cicero, self.folder = cicero, pathlib.Path(folder)

    def make(self, page, words, content, name):
        """Beside the content, so that its pictures are found: in a copy of its folder."""
        place = self.folder / name
        shutil.copytree((SOURCE / content).parent, place)
        (place / "cicero.yaml").write_text("")
        (place / "mise-en-page.yaml").write_text(page)
        (place / pathlib.Path(content).name).write_text(words)
        pdf = place / "o.pdf"
        args = [pathlib.Path(content).name, "--layout", "mise-en-page.yaml"]
        done = subprocess.run([self.cicero, "--messages", "en", "build", *args, "--draft", "-o", "o.pdf"], cwd=place, capture_output=True, text=True)
        assert done.returncode in (0, 1), done.stderr
        checked = subprocess.run([self.cicero, "--messages", "en", "check", "--no-spelling", "--format", "json", *args], cwd=place, capture_output=True, text=True)
        said = {(d["severity"], d["code"], d["message"]) for d in json.loads(checked.stdout) if d["severity"] != "note"}
        return pdf if pdf.exists() else None, said


def boxes(pdf):
    """Of each page: its size and its words, as poppler reads them."""
    text = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True).stdout
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)
    root = xml.fromstring(re.sub(r' xmlns="[^"]*"', "", text))
    for page in root.iter("page"):
        yield float(page.get("width")), float(page.get("height")), [
            (float(w.get("xMin")), float(w.get("yMin")), float(w.get("xMax")), float(w.get("yMax")), w.text or "") for w in page.iter("word")]


def on_each_other(pdf):
    """Words whose boxes share three quarters of the smaller one; boxes are as high as the font says, more than the ink."""
    found = []
    for _, _, words in boxes(pdf):
        for i, a in enumerate(words):
            for b in words[i + 1:]:
                x, y = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
                small = min((a[2] - a[0]) * (a[3] - a[1]), (b[2] - b[0]) * (b[3] - b[1]))
                if x > 0 and y > 0 and x * y > 0.75 * small and min(len(a[4]), len(b[4])) > 2:
                    # Wholly within each other's lines: the middles of both lie in the other's height.
                    if a[1] < (b[1] + b[3]) / 2 < a[3] and b[1] < (a[1] + a[3]) / 2 < b[3]:
                        found.append((a[4], b[4]))
    return found


def check(run, seeds):
    missed = []
    for seed in seeds:
        layout, content, page, words, what = mutant(seed)
        pdf, said = run.make(page, words, content, f"m{seed}")
        if pdf is None:
            if not any(s[0] == "error" for s in said):
                missed.append(f"{seed}: {layout}: {what}: no PDF and no error")
            continue
        codes = {code for _, code, _ in said}
        laid = on_each_other(pdf)
        if laid and not codes & {"text_over_text", "lines_touch", "text_covered"}:
            missed.append(f"{seed}: {layout}: {what}: {laid[:3]} lie on each other; said: {sorted(codes)}")
    print("\n".join(missed))
    print(f"{len(seeds)} mutants, {len(missed)} missed")
    return 1 if missed else 0


def pictures(run, seeds, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    whole = {}
    lines = []
    for seed in seeds:
        layout, content, page, words, what = mutant(seed)
        if (layout, content) not in whole:
            name = f"{layout}-{pathlib.Path(content).stem}"
            whole[layout, content] = name, run.make((SOURCE / f"layouts/{layout}.yaml").read_text(), (SOURCE / content).read_text(), content, name)
        name, (plain, plain_said) = whole[layout, content]
        pdf, said = run.make(page, words, content, f"m{seed}")
        new = sorted(said - plain_said)
        lines.append(f"== {seed}: {name}: {what}{'' if pdf else ' (no PDF)'}\n" + "".join(f"   {severity} {code}: {message}\n" for severity, code, message in new))
        for file, to in ((plain, folder / name), (pdf, folder / str(seed))):
            if file and not list(folder.glob(f"{to.name}-*.png")):
                subprocess.run(["pdftoppm", "-r", "40", "-l", "3", "-png", file, to], check=True)
        (folder / f"{seed}.of").write_text(name)
    (folder / "said.txt").write_text("".join(lines))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("cicero")
    options.add_argument("--seeds", default="0:12")
    options.add_argument("--pictures")
    given = options.parse_args()
    first, end = map(int, given.seeds.split(":"))
    with tempfile.TemporaryDirectory() as folder:
        run = Run(str(pathlib.Path(given.cicero).resolve()), folder)
        if given.pictures:
            return pictures(run, range(first, end), given.pictures)
        return check(run, range(first, end))


if __name__ == "__main__":
    sys.exit(main())
