"""Nothing is lost in silence: contents by chance over all shipped layouts.

Of each word of a content one is true: it stands in the PDF, what is left out is told at its line or
its field's, or the program refuses the content. Where a text is too long, taking off as many
characters as it said makes it fit.

lost_words.py CICERO [--calendars] [--count N] [--seed S] [--keep FOLDER]
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

from calendars import Calendar
from contents import Content

CALENDAR = "calendrier-a4-mois"
LAYOUTS = [("affiche-a3", ["observance", "event"]), ("depliant-a4-3-volets", ["observance", "event"]),
           ("feuillet-a4", ["handout", "observance", "event"])]
SPAN = re.compile(r"^(?P<file>\S+\.(?:yaml|csv|ics)):(?P<line>\d+):(?P<column>\d+): (?P<severity>error|warning|note|remark)[^:]*: (?P<text>.*)$", re.M)
TOO_LONG = re.compile(r"about (\d+) characters")


def plain(text):
    """Letters only, without accents and case: what a line's end or a style changes is gone."""
    text = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in text if c.isalpha())


def run(*command):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True)
    return done.returncode, done.stderr + done.stdout


def told(output, name):
    """Lines at which something is said, and those from which on parts of `sections`, or of the one
    `body` that they are in, are said to be left out."""
    at, sections, bodies = set(), set(), set()
    for m in SPAN.finditer(output):
        if m["file"].endswith(name):
            line = int(m["line"])
            at.add(line)
            if re.search(r"part\(?s?\)? of 'sections'", m["text"]):
                sections.add(line)
            if re.search(r"part\(?s?\)? of 'body'", m["text"]):
                bodies.add(line)
    return at, sections, bodies


def is_told(field, line, told):
    at, sections, bodies = told
    return (any(field - 1 <= l <= line for l in at) or any(l <= line for l in sections)
            or any(field <= l <= line for l in bodies))


def cut(lines, line, characters):
    """That much off the text at a line, from its end; None where it is not so long."""
    out = list(lines)
    match = re.match(r'(.*?: "|\s*(?:[-|>] |\d+\. )?)(.*?)("?)$', out[line - 1])
    if not match or len(match[2]) <= characters + 3:
        return None
    out[line - 1] = match[1] + match[2][: -characters - 1].rstrip() + match[3]
    return out


class Trial:
    def __init__(self, cicero, folder, seed):
        self.cicero, self.folder, self.seed = cicero, folder, seed
        self.file = folder / f"c{seed}.yaml"
        self.make()
        self.file.write_text(self.text)

    def make(self):
        self.content = Content(self.seed)
        self.layout, kinds = LAYOUTS[self.seed % len(LAYOUTS)]
        self.text = self.content.make(self.content.random.choice(kinds))

    def build(self, file):
        return run(self.cicero, "build", file, "--layout", self.layout, "--messages", "en",
                   "-o", file.with_suffix(".pdf"))

    def verdict(self):
        """What is wrong, or None; and how it ended."""
        status, output = self.build(self.file)
        if status not in (0, 1):
            return f"status {status}: {output[:300]}", "broken"
        if status == 1:
            if not SPAN.search(output):
                return f"refused without a place: {output[:300]}", "refused"
            return self.figure_is_wrong(output), "refused"
        return self.lost(output), "built"

    def lost(self, output):
        pdf = plain(run("pdftotext", "-raw", self.file.with_suffix(".pdf"), "-")[1])
        missing = self.not_in(pdf)
        if not missing:
            return None
        _, check = run(self.cicero, "check", self.file, "--layout", self.layout, "--messages", "en")
        missing = [word for word in missing if not self.is_told(word, output + check)]
        return f"{len(missing)} words lost, such as {[tuple(word) for word in missing[:3]]}" if missing else None

    def is_told(self, word, output):
        return is_told(word.field, word.line, told(output, self.file.name))

    def not_in(self, pdf):
        return [word for word in self.content.words if plain(word.text) not in pdf]

    def other_files(self):
        return []

    def line_to_cut(self, line):
        return line

    def figure_is_wrong(self, output):
        found = [(m, TOO_LONG.search(output, m.start())) for m in SPAN.finditer(output)
                 if "does not fit" in m["text"] and m["severity"] == "error"]
        errors = [m for m in SPAN.finditer(output) if m["severity"] == "error"]
        if len(found) != 1 or len(errors) != 1 or not found[0][1]:
            return None
        if any(found[0][0]["file"].endswith(name) for name in self.other_files()):
            return None
        if not found[0][0]["file"].endswith(self.file.name):
            return f"told at a place that is not the content's: {output[:400]}"
        shorter = cut(self.text.splitlines(), self.line_to_cut(int(found[0][0]["line"])), int(found[0][1][1]))
        if shorter is None:
            return None
        file = self.folder / f"c{self.seed}-short.yaml"
        file.write_text("\n".join(shorter) + "\n")
        status, again = self.build(file)
        if status == 0:
            return None
        more = TOO_LONG.search(again)
        # A word or two more: lines break otherwise in a shorter text.
        if more and int(more[1]) <= max(60, int(found[0][1][1]) * 0.15):
            return None
        return f"{found[0][1][1]} characters less are not enough: {again[:300]}"


class CalendarTrial(Trial):
    def make(self):
        self.content = Calendar(self.seed)
        self.layout, self.text = CALENDAR, self.content.make(self.seed)
        for name, text in self.content.others.items():
            (self.folder / name).write_text(text, newline="")

    def not_in(self, pdf):
        """A title is there in its shorter form too."""
        excused = {word for title, short in self.content.forms if all(plain(word) in pdf for word in short) for word in title}
        return [word for word in super().not_in(pdf) if word.text not in excused]

    def is_told(self, word, output):
        """Of days in a file that are not in the months it is told how many they are, where the content names it."""
        if word.text in self.content.beside:
            return any(f"'{word.file}'" in m["text"] and "outside th" in m["text"] for m in SPAN.finditer(output))
        return is_told(word.field, word.line, told(output, word.file or self.file.name))

    def other_files(self):
        return list(self.content.others)

    def line_to_cut(self, line):
        """An event is told where it begins: its title is below."""
        lines = self.text.splitlines()
        return next((n for n in range(line, len(lines) + 1) if "title: " in lines[n - 1]), line)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cicero")
    parser.add_argument("--calendars", action="store_true")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    wrong, ended = [], {}
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or pathlib.Path(scratch)
        folder.mkdir(exist_ok=True)
        for seed in range(options.seed, options.seed + options.count):
            trial = (CalendarTrial if options.calendars else Trial)(options.cicero, folder, seed)
            fault, end = trial.verdict()
            ended[end] = ended.get(end, 0) + 1
            if fault:
                wrong.append(f"{trial.file.name} on {trial.layout}: {fault}")
    print(f"{options.count} contents: " + ", ".join(f"{n} {end}" for end, n in ended.items()))
    for fault in wrong:
        print(fault)
    sys.exit(1 if wrong else 0)


main()
