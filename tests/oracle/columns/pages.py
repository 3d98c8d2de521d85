"""A text in columns of one height, as Cicéro and as LaTeX with multicol, microtype and babel-french set it."""
import pathlib
import re
import subprocess

SIZE, LEADING, INDENT = 10, 13, 10  # points
BEFORE, AFTER = 9, 4  # about a heading: a line of white in all
MARKER = 12
WIDTH, HEIGHT, MARGIN, GUTTER = 210, 340, 20, 6  # millimetres
FONTS = pathlib.Path("/usr/share/fonts/opentype/ebgaramond")

LAYOUT = """layout: colonnes
takes: [handout]
page: {{size: [{width}mm, {height}mm], margins: {margin}mm}}
styles:
  premier: {{family: EB Garamond, size: {size}pt, leading: {leading}pt, align: justify, hyphens: true}}
  texte: {{extends: premier, indent: {indent}pt}}
  liste: {{extends: premier, marker: "–", marker-width: {marker}pt}}
  intertitre: {{extends: premier, align: left, hyphens: false, slope: italic, before: {before}pt, after: {after}pt, keep: both}}
flows:
  corps: [{{each: sections, blocks: [{{heading: "{{heading}}", style: intertitre}},
    {{body: body, styles: {{paragraph: texte, first: premier, item: liste, heading: intertitre}}}}]}}]
omit: [title]
pages:
  - while: corps
    frames: [{{thread: corps, count: {count}, gutter: {gutter}mm}}]
"""

# TeX's own prices for widows and orphans let them pass; 10000 is what who minds them writes.
LATEX = r"""\documentclass{{article}}
\usepackage[paperwidth={width}mm,paperheight={height}mm,margin={margin}mm,noheadfoot]{{geometry}}
\usepackage{{fontspec}}
\setmainfont[Path={path}/,Ligatures=TeX,ItalicFont=EBGaramond12-Italic.otf]{{EBGaramond12-Regular.otf}}
\usepackage[french]{{babel}}
\frenchsetup{{og=«,fg=»,StandardLists=true}}
\usepackage{{microtype,multicol}}
\pagestyle{{empty}}
\AtBeginDocument{{\fontsize{{{size}bp}}{{{leading}bp}}\selectfont}}
\setbox0=\hbox{{\fontsize{{{size}bp}}{{{leading}bp}}\selectfont H}}
\parindent={indent}bp \parskip=0pt \topskip=\ht0 \splittopskip=\ht0 \emergencystretch=2em
\columnsep={gutter}mm \multicolsep=0pt \clubpenalty=10000 \widowpenalty=10000 \displaywidowpenalty=10000
\brokenpenalty={broken}
\makeatletter
\newcommand\intertitre{{\@startsection{{section}}{{1}}{{0pt}}{{-{before}bp}}{{{after}bp}}{{\normalfont\itshape\raggedright}}}}
\newenvironment{{liste}}{{\list{{–}}{{\leftmargin={marker}bp \labelwidth={marker}bp \labelsep=0pt \let\makelabel\makemarker
  \topsep=0pt \partopsep=0pt \itemsep=0pt \parsep=0pt}}}}{{\endlist}}
\newcommand\makemarker[1]{{#1\hfil}}
\makeatother
\begin{{document}}
\begin{{multicols}}{{{count}}}
{text}
\end{{multicols}}
\end{{document}}
"""
VALUES = dict(size=SIZE, leading=LEADING, indent=INDENT, before=BEFORE, after=AFTER, marker=MARKER, margin=MARGIN,
              gutter=GUTTER, width=WIDTH, height=HEIGHT, path=FONTS)


def markdown(blocks):
    """Of a content: sections with their heading and body."""
    out, before = ["kind: handout", "lang: fr", "title: Colonnes", "sections:"], "heading"
    if blocks[0][0] != "heading":
        out.append("  - body: |")
    for kind, text in blocks:
        if kind == "heading":
            out += [f'  - heading: "{text}"', "    body: |"]
        else:
            if before != "heading" and (kind, before) != ("item", "item"):
                out.append("")
            out.append(f"      {'- ' if kind == 'item' else ''}{text}")
        before = kind
    return "\n".join(out) + "\n"


def in_tex(text):
    """Babel-french sets its own spaces at signs; the others are said in TeX's words."""
    text = re.sub("«[\u00a0\u202f ]?", "«", re.sub("[\u00a0\u202f ]?»", "»", text))
    text = re.sub("[\u00a0\u202f ]([;:!?])", r"\1", text)
    return text.replace("\u202f", r"\,").replace("\u00a0", "~").replace("%", r"\%").replace("…", r"\ldots{}")


def latex(blocks):
    out, before = [], "heading"
    for kind, text in ((kind, in_tex(text)) for kind, text in blocks):
        if before == "item" and kind != "item":
            out.append("\\end{liste}\n")
        if kind == "item":
            out.append(("" if before == "item" else "\\begin{liste}\n") + "\\item " + text)
        elif kind == "heading":
            out.append("\\intertitre*{" + text + "}")
        else:
            # The first after a heading has no indent of itself.
            out.append(("\\noindent " if before == "heading" else "") + text + "\n")
        before = kind
    return "\n".join(out + ["\\end{liste}"] * (before == "item"))


def by_cicero(cicero, folder, blocks, count):
    (folder / "colonnes.yaml").write_text(markdown(blocks), "utf-8")
    (folder / "layout.yaml").write_text(LAYOUT.format(count=count, **VALUES), "utf-8")
    done = subprocess.run([cicero, "build", folder / "colonnes.yaml", "--layout", folder / "layout.yaml", "-o",
                           folder / "cicero.pdf"], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    return folder / "cicero.pdf"


def typeset(cicero, blocks):
    """The same after Cicéro's ortho-typography."""
    texts = subprocess.run([cicero, "text", "--lang", "fr"], input="\n".join(text for _, text in blocks) + "\n",
                           text=True, capture_output=True, check=True).stdout.splitlines()
    return [(kind, text) for (kind, _), text in zip(blocks, texts, strict=True)]


def by_latex(folder, blocks, count, broken=100):
    """`broken`: TeX's price of a word divided at a column's end; 100 is its own, 10000 forbids it."""
    (folder / "latex.tex").write_text(LATEX.format(count=count, broken=broken, text=latex(blocks), **VALUES), "utf-8")
    subprocess.run(["lualatex", "--interaction=batchmode", "latex.tex"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return (folder / "latex.pdf").rename(folder / f"latex-{broken}.pdf")
