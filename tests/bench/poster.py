#!/usr/bin/env python3
"""One poster, whole process, warm files: Cicéro beside XeLaTeX on the very same text.

poster.py CICERO [RUNS]     the text comes from Cicéro's own trace, so both set the same words

Prints medians in milliseconds and the ratio; fails where Cicéro is over its budget relative to the
peer: a twelfth of XeLaTeX's time for the poster, a fiftieth for what comes before content is read.
"""
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

SOURCE = pathlib.Path(__file__).resolve().parents[2]
CONTENT = "content/observances/09-12-cooperation-sud-sud.yaml"
cicero, runs = str(pathlib.Path(sys.argv[1]).resolve()), int(sys.argv[2]) if len(sys.argv) > 2 else 21

PREAMBLE = r"""\documentclass{article}
\usepackage[paperwidth=297mm,paperheight=420mm,margin=20mm]{geometry}
\usepackage{fontspec}\setmainfont{EB Garamond}\newfontfamily\titre{Lato}
\usepackage[french]{babel}\pagestyle{empty}\parindent0pt
\begin{document}
"""


def paragraphs(trace):
    """Size and text of each paragraph of a trace."""
    out = {}
    for line in trace.read_text().splitlines():
        item = json.loads(line)
        if item["kind"] == "glyphs":
            size, text = out.get(item["paragraph"], (item["size"], ""))
            out[item["paragraph"]] = (size, text + ("" if not text else " ") + item["text"])
    return out.values()


def escaped(text):
    return "".join(rf"\char{ord(c)} " if c in "\\{}$&#^_~%" else c for c in text)


def median(command, cwd):
    times = []
    for i in range(runs + 2):
        begin = time.perf_counter()
        done = subprocess.run(command, cwd=cwd, capture_output=True)
        if done.returncode != 0:
            sys.exit(f"{command}: {done.stdout.decode()[-2000:]}{done.stderr.decode()[-2000:]}")
        if i >= 2:  # the first two warm the files
            times.append(time.perf_counter() - begin)
    return 1000 * statistics.median(times)


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    build = [cicero, "build", CONTENT, "--layout", "affiche-a3", "-o", folder / "affiche.pdf"]
    subprocess.run([*build, "--trace", folder / "trace.jsonl"], cwd=SOURCE, check=True)
    body = "".join(rf"{{\fontsize{{{size}}}{{{1.25 * size:.1f}}}\selectfont {escaped(text)}\par}}" + "\n"
                   for size, text in paragraphs(folder / "trace.jsonl"))
    (folder / "affiche.tex").write_text(PREAMBLE + body + r"\end{document}" + "\n")
    ours = median(build, SOURCE)
    start = median([cicero, "--version"], SOURCE)
    print(f"cicero build     {ours:8.1f} ms")
    print(f"cicero --version {start:8.1f} ms")
    if not shutil.which("xelatex"):
        sys.exit("xelatex is missing: examples/install-packages.sh bench")
    # The fonts of the text are Debian's; TeX finds them through fontconfig.
    runs = max(5, runs // 3)
    theirs = median(["xelatex", "-interaction=batchmode", "affiche.tex"], folder)
    print(f"xelatex          {theirs:8.1f} ms   {theirs / ours:.1f} times cicero build")
    sys.exit(ours > theirs / 12 or start > theirs / 50)
