#!/usr/bin/env python3
"""A handout's content as LaTeX: the markup that examples/la-mesure-du-monde has, and no other.

latex.py CONTENT.yaml PREAMBLE.tex > OUT.tex
"""
import pathlib
import re
import sys
import unicodedata

import yaml

ESCAPES = {"%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_", "$": r"\$"}


def label(heading):
    return re.sub(r"[^\w]+", "-", heading.lower()).strip("-")


def plain_key(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).lower()


def index(text):
    return rf"\index{{{plain_key(text)}@{text}}}"


class Inline:
    def __init__(self, notes):
        self.notes = notes

    def __call__(self, text):
        # In this order: what holds braces is made of text that holds none.
        text = re.sub(r"[%&#_$]", lambda m: ESCAPES[m[0]], text)
        text = re.sub(r"\[([^]]+)\]\{index\}", lambda m: m[1] + index(m[1]), text)
        text = re.sub(r'\[([^]]+)\]\{index="([^"]+)"\}', lambda m: m[1] + index(m[2]), text)
        text = re.sub(r"\[([^]^]+)\]\(\\#([^)]+)\)", r"\\hyperref[\2]{\\textcolor{brique}{\1}}", text)
        text = re.sub(r"\{page=([^}]+)\}", r"\\pageref{\1}", text)
        text = re.sub(r"\[\^(\w+)\]", lambda m: r"\footnote{" + self(self.notes[m[1]]) + "}", text)
        text = re.sub(r"\^([^^ ]+)\^", r"\\textsuperscript{\1}", text)
        text = re.sub(r"\*\*([^*]+)\*\*", r"\\textbf{\1}", text)
        text = re.sub(r"\*([^*]+)\*", r"\\emph{\1}", text)
        text = re.sub(r"\b1er\b", r"1\\ier{}", text).replace("XVIIIe", r"\textsc{xviii}\ieme{}")
        text = text.replace("\u202f", r"\,")
        text = re.sub(r"(?<=\d) (?=\d{3}\b)", r"\\,", text)
        return re.sub(r"(?<=\d) (?=[^\W\d])", "~", text)


class Body:
    """Blocks, one after the other; each maker takes the lines from `at` on and says where it ends."""

    def __init__(self, text):
        self.notes = {}
        self.lines = self.without_notes(text.splitlines())
        self.inline = Inline(self.notes)
        self.out, self.caption = [], None

    def without_notes(self, lines):
        kept, name = [], None
        for line in lines:
            start = re.match(r"\[\^(\w+)\]: (.*)", line)
            if start:
                name = start[1]
                self.notes[name] = start[2]
            elif name and line.startswith(" "):
                self.notes[name] += " " + line.strip()
            else:
                name = None
                kept.append(line)
        return kept

    def latex(self):
        at = 0
        while at < len(self.lines):
            at = self.block(at) if self.lines[at].strip() else at + 1
        return "\n".join(self.out)

    def block(self, at):
        line = self.lines[at]
        for pattern, make in (("## ", self.heading), ("> ", self.quotation), (r"!\[", self.picture), (r"\|", self.table), (r"- \[ \]", self.tasks),
                              (r"\d\. |- ", self.items), ("Tableau : ", self.title), (r"\{lines=", self.answer), (r"\{width=", self.skip)):
            if re.match(pattern, line):
                return make(at)
        if at + 1 < len(self.lines) and self.lines[at + 1].startswith(": "):
            return self.definitions(at)
        return self.paragraph(at)

    def run(self, at):
        end = at
        while end < len(self.lines) and self.lines[end].strip():
            end += 1
        return end

    def heading(self, at):
        text, name = re.match(r"## (.*?)(?: \{#(.*)\})?$", self.lines[at]).groups()
        self.out.append(rf"\subsection{{{self.inline(text)}}}\label{{{name or label(text)}}}")
        return at + 1

    def paragraph(self, at):
        end = self.run(at)
        self.out.append(self.inline(" ".join(line.strip() for line in self.lines[at:end])) + "\n")
        return end

    def quotation(self, at):
        self.out.append(r"\begin{flushleft}\titleface\itshape\fontsize{17}{22}\selectfont " + self.inline(self.lines[at][2:]) + r"\end{flushleft}")
        return at + 1

    def title(self, at):
        self.caption = self.lines[at].removeprefix("Tableau : ")
        return at + 1

    def skip(self, at):
        return at + 1

    def answer(self, at):
        count = int(re.match(r"\{lines=(\d)", self.lines[at])[1])
        self.out.append(r"\answerline" * count + r"\par\bigskip")
        return at + 1

    def picture(self, at):
        path, caption, more = re.match(r'!\[.*?\]\((\S+) "(.*?)"\)(\{.*\})?$', self.lines[at]).groups()
        caption = self.inline(caption)
        beside = re.search(r"beside=(\w).* width=(\d+)%", more or "")
        if beside:
            width = rf"0.{beside[2]}\textwidth"
            self.out.append(rf"\begin{{wrapfigure}}{{{beside[1]}}}{{{width}}}\includegraphics[width={width}]{{{path}}}\caption{{{caption}}}\end{{wrapfigure}}")
        else:
            place = "t" if "place=top" in (more or "") else "htbp"
            self.out.append(rf"\begin{{figure}}[{place}]\includegraphics[width=\textwidth]{{{path}}}\caption{{{caption}}}\end{{figure}}")
        return at + 1

    def table(self, at):
        end = self.run(at)
        rows = [[self.inline(cell.strip()) for cell in line.strip().strip("|").split("|")] for line in self.lines[at:end]]
        head, rows = rows[0], rows[2:]
        widest = max(range(len(head)), key=lambda i: sum(len(row[i]) for row in rows))
        columns = "".join(r">{\RaggedRight\arraybackslash}X" if i == widest else "l" for i in range(len(head)))
        joined = [" & ".join(row) + r" \\" for row in rows]
        top = r"\toprule " + " & ".join(rf"\textsf{{\bfseries\footnotesize {cell}}}" for cell in head) + r" \\ \midrule"
        self.out.append(r"{\small\begin{xltabular}{\textwidth}{@{}" + columns + "@{}}\n" + rf"\caption{{{self.inline(self.caption or '')}}}\\" + "\n" + top
                        + "\\endfirsthead\n" + top + "\\endhead\n\\bottomrule\\endlastfoot\n" + "\n".join(joined) + "\n\\end{xltabular}}")
        return end

    def tasks(self, at):
        end = self.run(at)
        text = "\n".join(self.lines[at:end])
        self.out.append("\\begin{itemize}[label=$\\square$]\n" + self.inline(re.sub(r"(?m)^- \[ \] ", r"\\item ", text)) + "\n\\end{itemize}")
        return end

    def items(self, at):
        end = self.run(at)
        first = re.match(r"(\d+)\.", self.lines[at])
        inner = False
        self.out.append(rf"\begin{{enumerate}}[start={first[1]}]" if first else r"\begin{itemize}")
        for line in self.lines[at:end]:
            sub = re.match(r" +- (.*)", line)
            if bool(sub) != inner and (sub or re.match(r"\d", line)):
                self.out.append(r"\begin{itemize}" if sub else r"\end{itemize}")
                inner = bool(sub)
            own = re.match(r"(?:\d\.|-) (.*)", line)
            self.out.append((r"\item " if sub or own else "") + self.inline((sub or own)[1] if sub or own else line.strip()))
        if inner:
            self.out.append(r"\end{itemize}")
        self.out.append(r"\end{enumerate}" if first else r"\end{itemize}")
        return end

    def definitions(self, at):
        self.out.append(r"\begin{description}")
        while at + 1 < len(self.lines) and self.lines[at + 1].startswith(": "):
            self.out.append(rf"\item[{self.inline(self.lines[at])}] {self.inline(self.lines[at + 1][2:])}")
            at += 3
        self.out.append(r"\end{description}")
        return at - 1


def opening(text):
    return re.sub(r"(?m)^(\w)(\w* \w+)", r"\\lettrine[lines=3,nindent=0pt]{\\color{brique}\1}{\2}", text, count=1)


def document(content, preamble):
    plain = Inline({})
    yield preamble
    yield r"\begin{document}"
    yield rf"{{\raggedright\small\sffamily\bfseries\color{{brique}}\MakeUppercase{{{content['kicker']}}}\par\bigskip"
    yield rf"\titleface\fontsize{{34}}{{34}}\selectfont\color{{black}}\mdseries {content['title']}\par\medskip"
    yield rf"\fontsize{{17}}{{21}}\selectfont{{\itshape\color{{black!72}}{content['subtitle']}\par}}\medskip {plain(content['lead'])}\par\bigskip}}"
    yield r"\tableofcontents"
    for i, section in enumerate(content["sections"]):
        yield rf"\section{{{section['heading']}}}\label{{{label(section['heading'])}}}"
        body = Body(section["body"]).latex()
        yield opening(body) if i == 0 else body
    yield r"\printindex\end{document}"


def main():
    path = pathlib.Path(sys.argv[1]).resolve()
    content = yaml.safe_load(path.read_text("utf-8"))
    preamble = pathlib.Path(sys.argv[2]).read_text("utf-8").replace("EXAMPLE", str(path.parent))
    print("\n".join(document(content, preamble)))


if __name__ == "__main__":
    main()
