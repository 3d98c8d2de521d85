#!/usr/bin/env python3
"""One page of French prose by Cicéro and by LuaLaTeX with microtype and babel-french, for eyes that do not know
which is which: run by ../page.sh, which see."""
import hashlib
import pathlib
import re
import subprocess
import sys

FAMILIES = {"EB Garamond": "EBGaramond12-Regular.otf", "Linux Libertine": "LinLibertine_R.otf", "Lato": "Lato-Regular.ttf"}
FILES = {"EB Garamond": "/usr/share/fonts/opentype/ebgaramond/", "Linux Libertine": "/usr/share/fonts/opentype/linux-libertine/",
         "Lato": "/usr/share/fonts/truetype/lato/"}
MEASURES = {75: 2100, 110: 3200}  # millimetres: characters that fill about a page
SIZE, LEADING, MARGIN, HEIGHT = 11, 14, 20, 297
DPI = 150

LAYOUT = """layout: page
takes: [handout]
page: {{size: [{width}mm, {height}mm], margins: {margin}mm}}
styles:
  premier: {{family: {family}, size: {size}pt, leading: {leading}pt, align: justify, hyphens: true}}
  texte: {{extends: premier, indent: {size}pt}}
flows:
  corps: [{{each: sections, blocks: [{{body: body, styles: {{paragraph: texte, first: premier}}}}]}}]
omit: [title]
pages:
  - while: corps
    frames: [{{thread: corps}}]
"""

LATEX = r"""\documentclass{{article}}
\usepackage[paperwidth={width}mm,paperheight={height}mm,margin={margin}mm,noheadfoot]{{geometry}}
\usepackage{{fontspec}}
\setmainfont[Path={path},Ligatures=TeX]{{{file}}}
\usepackage[french]{{babel}}
\frenchsetup{{og=«,fg=»}}
\usepackage{{microtype}}
\pagestyle{{empty}}
\AtBeginDocument{{\fontsize{{{size}bp}}{{{leading}bp}}\selectfont}}
% The first line stands as Cicéro's does, its capitals at the column's head; no line sticks out.
\setbox0=\hbox{{\fontsize{{{size}bp}}{{{leading}bp}}\selectfont H}}
\parindent={size}bp \parskip=0pt \topskip=\ht0 \emergencystretch=2em
\begin{{document}}
\noindent
{text}
\end{{document}}
"""


def plain(text):
    """Babel-french sets its own spaces at signs; the others are said in TeX's words."""
    text = re.sub("«[\u00a0\u202f ]?", "«", re.sub("[\u00a0\u202f ]?»", "»", text))
    text = re.sub("[\u00a0\u202f ]([;:!?])", r"\1", text)
    return text.replace("\u202f", r"\,").replace("\u00a0", "~").replace("%", r"\%").replace("…", r"\ldots{}")


def by_cicero(cicero, folder, family, measure, paragraphs):
    (folder / "page.yaml").write_text("kind: handout\nlang: fr\ntitle: Page\nsections:\n  - body: |\n"
                                      + "".join(f"      {p}\n\n" for p in paragraphs), "utf-8")
    (folder / "layout.yaml").write_text(LAYOUT.format(width=measure + 2 * MARGIN, height=HEIGHT, margin=MARGIN, family=family,
                                                      size=SIZE, leading=LEADING), "utf-8")
    subprocess.run([cicero, "build", folder / "page.yaml", "--layout", folder / "layout.yaml", "-o", folder / "cicero.pdf"],
                   check=True)
    return folder / "cicero.pdf"


def by_latex(cicero, folder, family, measure, paragraphs):
    texts = subprocess.run([cicero, "text", "--lang", "fr"], input="\n".join(paragraphs) + "\n", text=True,
                           capture_output=True, check=True).stdout.splitlines()
    (folder / "latex.tex").write_text(LATEX.format(
        width=measure + 2 * MARGIN, height=HEIGHT, margin=MARGIN, path=FILES[family], file=FAMILIES[family], size=SIZE,
        leading=LEADING, text="\n\n".join(map(plain, texts))), "utf-8")
    subprocess.run(["lualatex", "--interaction=batchmode", "latex.tex"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return folder / "latex.pdf"


def chosen(candidates, characters):
    out = []
    for paragraph in candidates:
        if sum(map(len, out)) + len(paragraph) <= characters:
            out.append(paragraph)
    return out


def main():
    cicero, folder, out = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    candidates = (folder / "paragraphs.txt").read_text("utf-8").splitlines()
    key = []
    for family in FAMILIES:
        for measure, characters in MEASURES.items():
            paragraphs = chosen(candidates, characters)
            name = f"{family.lower().replace(' ', '-')}-{measure}mm"
            pages = [("Cicéro", by_cicero(cicero, folder, family, measure, paragraphs)),
                     ("LuaLaTeX", by_latex(cicero, folder, family, measure, paragraphs))]
            if hashlib.sha1((name + "blind").encode()).digest()[0] % 2:
                pages.reverse()
            for letter, (maker, pdf) in zip("ab", pages):
                subprocess.run(["pdftoppm", "-r", str(DPI), "-f", "1", "-l", "1", "-png", "-gray", "-singlefile", pdf,
                                out / f"{name}-{letter}"], check=True)
                key.append(f"{name}-{letter}: {maker}")
    (out / "key").mkdir(exist_ok=True)
    (out / "key" / "which-is-which.txt").write_text("\n".join(key) + "\n", "utf-8")


if __name__ == "__main__":
    main()
