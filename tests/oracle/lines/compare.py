#!/usr/bin/env python3
"""Compares where lines end in Cicéro with where they end in LuaTeX: run by ../lines.sh, which see.

Both set the same paragraphs after Cicéro's ortho-typography, in the same faces at the same size and measure, with
the same shaper, patterns, spaces and costs; no optical margins, no expansion. TeX's parameters stand in the layout."""
import collections
import json
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
FACES = {  # family: file, the hyphen that Cicéro takes (U+2010 where the face has it), units of the em
    "EB Garamond": ("/usr/share/fonts/opentype/ebgaramond/EBGaramond12-Regular.otf", 0x2010, 1000),
    "Linux Libertine": ("/usr/share/fonts/opentype/linux-libertine/LinLibertine_R.otf", 0x2010, 1000),
    "Lato": ("/usr/share/fonts/truetype/lato/Lato-Regular.ttf", 0x2010, 2000),
}
SIZE = 11
CHARACTERS = range(25, 91, 5)
# TeX's plain values, but for a tolerance and an emergency stretch that let narrow measures be set at all.
COSTS = {
    "strict-tolerance": 100, "tolerance": 1000, "line-penalty": 10, "hyphen-penalty": 50, "explicit-hyphen-penalty": 50,
    "adjacent-demerits": 10000, "double-hyphen-demerits": 10000, "final-hyphen-demerits": 5000, "emergency-stretch": 2,
}
# As luaotfload makes a font's space: natural, half of it, a third.
SPACE = {"min": 66.667, "ideal": 100, "max": 150}

LAYOUT = """layout: lignes
takes: [handout]
page: {{size: [{width}pt, 2000mm], margins: 10pt}}
styles:
  texte:
    family: {family}
    size: {size}pt
    leading: {leading}pt
    align: justify
    hyphens: true
    optical-margins: false
    letter-space: 0%
    glyph-width: 0%
    widows: 1
    orphans: 1
    word-space: {{min: {space[min]}%, ideal: {space[ideal]}%, max: {space[max]}%}}
    breaking: {{{breaking}}}
flows:
  corps: [{{each: sections, blocks: [{{body: body, styles: {{paragraph: texte, first: texte}}}}]}}]
omit: [title]
pages:
  - while: corps
    frames: [{{thread: corps}}]
"""


def layout(family, measure):
    breaking = ", ".join(f"{key}: {value}" for key, value in {"model": "tex", **COSTS}.items())
    return LAYOUT.format(width=measure + 20, family=family, size=SIZE, leading=SIZE + 2, space=SPACE, breaking=breaking)


FIRST_LINE = 6


def content(paragraphs):
    return "kind: handout\nlang: fr\ntitle: Lignes\nsections:\n  - body: |\n" + "".join(f"      {p}\n\n" for p in paragraphs)


class Side:
    """Cicéro's, in a folder of its own."""

    def __init__(self, cicero, folder, paragraphs):
        self.cicero, self.folder, self.paragraphs = cicero, folder, paragraphs
        (folder / "lignes.yaml").write_text(content(paragraphs), "utf-8")

    def build(self, family, measure):
        path = self.folder / "layout.yaml"
        path.write_text(layout(family, measure), "utf-8")
        return subprocess.run([self.cicero, "--messages", "en", "build", self.folder / "lignes.yaml", "--layout", path,
                               "-o", self.folder / "lignes.pdf", "--trace", self.folder / "trace.jsonl"],
                              stderr=subprocess.PIPE, text=True)

    def too_wide(self, family, measure):
        """The paragraphs that Cicéro refuses: a line does not fit."""
        errors = re.findall(r"lignes.yaml:(\d+):\d+: error", self.build(family, measure).stderr)
        return {(int(line) - FIRST_LINE) // 2 for line in errors}

    def lines(self, family, measure):
        """For each paragraph its lines: the runs of glyphs of each."""
        built = self.build(family, measure)
        if built.returncode != 0:
            sys.exit(built.stderr)
        trace = self.folder / "trace.jsonl"
        out = collections.OrderedDict()
        for line in trace.open(encoding="utf-8"):
            item = json.loads(line)
            if item["kind"] == "glyphs":
                out.setdefault(item["paragraph"], collections.OrderedDict()).setdefault(item["line"], []).append(item)
        assert len(out) == len(self.paragraphs), (len(out), len(self.paragraphs))
        return [list(lines.values()) for lines in out.values()]

    def typeset_texts(self):
        text = "\n".join(self.paragraphs) + "\n"
        return subprocess.run([self.cicero, "text", "--lang", "fr"], input=text, text=True, capture_output=True,
                              check=True).stdout.splitlines()


def starts_of(text, lines):
    """The index in `text` of each line's first character."""
    out, at = [], 0
    for runs in lines:
        shown = "".join(run["text"] for run in runs).removesuffix("\u00ad")
        while text[at] == " ":
            at += 1
        assert text.startswith(shown, at), (text[at:at + 40], shown)
        out.append(at)
        at += len(shown)
    assert at == len(text), text[at:]
    return out


def lua(value):
    if isinstance(value, dict):
        return "{" + ",".join(f"[{lua(k)}]={lua(v)}" for k, v in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "{" + ",".join(map(lua, value)) + "}"
    return json.dumps(value, ensure_ascii=False)


def tex_lines(folder, family, texts, measures):
    file, hyphen, _ = FACES[family]
    job = {key.replace("-", "_"): value for key, value in COSTS.items()}
    job.update(file=file, hyphen=hyphen, size=SIZE, measures=measures, texts=texts,
               emergency=COSTS["emergency-stretch"] * SIZE,
               space={"ideal": SPACE["ideal"] / 100, "stretch": (SPACE["max"] - SPACE["ideal"]) / 100,
                      "shrink": (SPACE["ideal"] - SPACE["min"]) / 100})
    (folder / "job.lua").write_text("return " + lua(job), "utf-8")
    subprocess.run(["luahbtex", "--interaction=batchmode", HERE / "breaks.tex"], cwd=folder, check=True,
                   stdout=subprocess.DEVNULL, env={**os.environ, "LINES_LUA": str(HERE / "breaks.lua"),
                                                   "LINES_JOB": str(folder / "job.lua")})
    rows = [[tuple(map(int, line.split(":"))) for line in row.split()]
            for row in (folder / "lines.txt").read_text().splitlines()]
    assert len(rows) == len(measures) * len(texts), len(rows)
    return [rows[m * len(texts):(m + 1) * len(texts)] for m in range(len(measures))]


def price(tool, folder, cases):
    """What both sequences of breaks cost on Cicéro's own items, by the formulas of TeX."""
    path = folder / "cases.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for case in cases:
            sequences = [[len(case["text"][:at].encode()) for at in case[side]] for side in ("ours", "theirs")]
            file.write(json.dumps({**case, "sequences": sequences}) + "\n")
    out = subprocess.run([tool, path], capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def apart(case, theirs):
    """Lines that TeX holds wider or narrower than Cicéro's items do, by more than rounding: points and text."""
    starts = case["theirs"] + [len(case["text"])]
    return [(round(sp / 65536 / 72.27 * 72 - natural, 3), case["text"][a:b])
            for sp, natural, a, b in zip(case["widths"], theirs["natural"], starts, starts[1:])
            if abs(sp / 65536 / 72.27 * 72 - natural) > 0.01]


def cause(case, ours, theirs):
    if not theirs["legal"]:
        return "TeX breaks where Cicéro may not: " + theirs["around"]
    if not ours["legal"]:
        return "dearer: not legal " + ours["around"]
    if theirs["overfull"] > ours["overfull"]:
        return "TeX lets a line stick out"
    # In the pass that ours needs; TeX may not have found lines in an earlier one.
    if ours["pass"] > theirs["pass"]:
        return "dearer: a later pass"
    here = min(ours["pass"], 1)
    if ours["pass"] == theirs["pass"] and ours["demerits"][here] > theirs["demerits"][here]:
        return "dearer"
    if ours["pass"] == theirs["pass"] and ours["demerits"][here] == theirs["demerits"][here]:
        return "equal price"
    return "cheaper, TeX's widths differ" if apart(case, theirs) else "cheaper, widths alike"


def shown(text, starts):
    return " | ".join(text[a:b] for a, b in zip(starts, starts[1:] + [len(text)]))


def compare_widths(tool, folder, cases):
    """Says how far the two sides' natural widths of the lines that are alike are apart."""
    lines, wrong = 0, collections.Counter()
    for case, (_, theirs) in zip(cases, price(tool, folder, cases)):
        lines += len(case["widths"])
        for points, text in apart(case, theirs):
            wrong[points] += 1
            if "--widths" in sys.argv:
                print(points, text)
    print(f"   natural widths of {lines} lines: {sum(wrong.values())} apart by more than 0.01 pt;", wrong.most_common(8))


def font_advances(file):
    """Of all glyphs of a font, by their numbers (OpenType's hhea and hmtx)."""
    data = pathlib.Path(file).read_bytes()
    number = lambda at, size: int.from_bytes(data[at:at + size], "big")
    table = {data[at:at + 4]: number(at + 8, 4) for at in range(12, 12 + 16 * number(4, 2), 16)}
    return [number(table[b"hmtx"] + 4 * i, 2) for i in range(number(table[b"hhea"] + 34, 2))]


def units_of(run, advances):
    """Of a run of the trace, which tells the advances that are not the font's."""
    told = run.get("advances", {})
    return sum(told.get(str(i), advances[min(glyph, len(advances) - 1)]) for i, glyph in enumerate(run["ids"]))


def chosen(everything, family, count):
    """Paragraphs that both sides can set, and the measures: so many letters of this text and face."""
    file, _, units = FACES[family]
    advances = font_advances(file)
    probe = everything.lines(family, 400)
    # Raised letters and letters of another face are set in a second style, which TeX is not told of.
    plain = [i for i, lines in enumerate(probe) if all(len(runs) == 1 for runs in lines)]
    texts = everything.typeset_texts()
    letters = sum(len(texts[i]) for i in plain)
    em = sum(units_of(run, advances) for i in plain for runs in probe[i] for run in runs) / units / letters
    measures = [round(n * em * SIZE, 1) for n in CHARACTERS]
    # Where no breaks make all lines fit TeX lets one stick out; Cicéro refuses the paragraph.
    too_wide = set().union(*(everything.too_wide(family, measure) for measure in measures))
    fit = [i for i in plain if i not in too_wide][:count]
    print(f"{family}: {len(probe) - len(plain)} paragraphs in several styles and {len(too_wide)} that do not fit left out")
    if len(fit) < count:
        sys.exit(f"only {len(fit)} are left")
    return [everything.paragraphs[i] for i in fit], measures


def compare(cicero, tool, folder, family, paragraphs, measures):
    """All cases of a family: what both sides do, alike or not."""
    side = Side(cicero, folder, paragraphs)
    texts = side.typeset_texts()
    theirs = tex_lines(folder, family, texts, measures)
    for characters, measure, rows in zip(CHARACTERS, measures, theirs):
        for text, lines, row, source in zip(texts, side.lines(family, measure), rows, paragraphs):
            yield {"layout": layout(family, measure), "source": source, "text": text, "measure": measure,
                   "characters": characters, "ours": starts_of(text, lines), "theirs": [at for at, _ in row],
                   "widths": [width for _, width in row]}


def brief(priced):
    return {key: priced[key] for key in ("pass", "overfull", "demerits", "badness", "around") if key in priced}


def explain(tool, folder, cases, verbose, total):
    for case, (ours, theirs) in zip(cases, price(tool, folder, cases)):
        why = cause(case, ours, theirs)
        total[why.split(":")[0]] += 1
        if verbose or why.startswith("dearer"):
            print(f"{why}; {case['characters']} characters; ours {brief(ours)}; TeX {brief(theirs)}; widths",
                  theirs["legal"] and apart(case, theirs))
            print("   ours:", shown(case["text"], case["ours"]))
            print("    TeX:", shown(case["text"], case["theirs"]))


def main():
    cicero, tool, folder, count = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]), int(sys.argv[4])
    candidates = (folder / "paragraphs.txt").read_text("utf-8").splitlines()
    total = collections.Counter()
    for family in FACES:
        paragraphs, measures = chosen(Side(cicero, folder, candidates), family, count)
        cases = list(compare(cicero, tool, folder, family, paragraphs, measures))
        apart_cases = [case for case in cases if case["ours"] != case["theirs"]]
        total.update(all=len(cases), equal=len(cases) - len(apart_cases))
        by_measure = collections.Counter(case["characters"] for case in apart_cases)
        print(f"   {len(cases) - len(apart_cases)} of {len(cases)} alike; apart by characters a line:", dict(sorted(by_measure.items())))
        compare_widths(tool, folder, [case for case in cases if case["ours"] == case["theirs"]])
        explain(tool, folder, apart_cases, "--verbose" in sys.argv, total)
    share = total["equal"] / total["all"]
    print(f"{total['equal']} of {total['all']} alike ({share:.2%});", dict(total))
    sys.exit(share < 0.98 or any(why.startswith("dearer") for why in total))


if __name__ == "__main__":
    main()
