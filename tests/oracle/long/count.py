#!/usr/bin/env python3
"""Counts what stands alone at the ends of columns and pages: run by ../long.sh, which see."""
import collections
import dataclasses
import json
import pathlib
import subprocess
import sys

import chapters

LAYOUT = "feuillet-a4"


@dataclasses.dataclass
class Line:
    paragraph: tuple
    number: int
    role: str
    text: str
    y: float
    page: int
    column: int


def lines_of(trace, count):
    """In reading order; a line's runs are one."""
    page, middle, out = 0, 0, []
    for item in map(json.loads, trace.open(encoding="utf-8")):
        if item["kind"] == "page":
            page, middle = item["number"], item["trim"][0] / 2
        if item["kind"] != "glyphs" or item["role"] in ("artifact", "label"):
            continue
        x, y = item["origin"]
        column = int(count > 1 and x > middle)
        paragraph = item["paragraph"]
        if out and (out[-1].page, out[-1].column, out[-1].paragraph, out[-1].number) == (page, column, paragraph, item["line"]):
            out[-1].text += item["text"]
        else:
            out.append(Line(paragraph, item["line"], item["role"], item["text"], y, page, column))
    return out


def columns_of(lines):
    out = collections.OrderedDict()
    for line in lines:
        out.setdefault((line.page, line.column), []).append(line)
    return list(out.values())


def is_heading(line):
    return line.role.startswith("h")


def faults(columns):
    """Kind and the line of each."""
    lengths = collections.Counter(line.paragraph for column in columns for line in column)
    for column, following in zip(columns, columns[1:]):
        last, first = column[-1], following[0]
        goes_on = last.paragraph == first.paragraph
        if goes_on and sum(line.paragraph == first.paragraph for line in following) == 1 and lengths[first.paragraph] > 1:
            yield "widow", first
        if goes_on and sum(line.paragraph == last.paragraph for line in column) == 1:
            yield "orphan", last
        under = next((n for n, line in enumerate(reversed(column)) if is_heading(line)), 9)
        if under == 0 or (under == 1 and goes_on):
            yield "heading", last
        if last.text.endswith(("\u00ad", "-", "‐")) and goes_on:
            yield "divided at a page" if last.page != first.page else "divided at a column", last
    if len(columns) > 1 and sum(len(c) for c in columns if c[0].page == columns[-1][0].page) <= 2:
        yield "short last page", columns[-1][-1]


def build(cicero, folder, chapter, count, size):
    source = folder / f"{chapter.name.split('.')[0]}.yaml"
    source.write_text(chapters.content(chapter), "utf-8")
    done = subprocess.run([cicero, "--messages", "en", "build", source, "--layout", LAYOUT, "--set", f"columns={count}", "--set",
                           f"size={size}", "-o", folder / "out.pdf", "--trace", folder / "trace.jsonl"], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    return lines_of(folder / "trace.jsonl", count)


def main():
    cicero, folder, size = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    wrong = False
    for count in (1, 2):
        found, pages, ends = collections.Counter(), 0, 0
        for chapter in chapters.CHAPTERS:
            columns = columns_of(build(cicero, folder, chapter, count, size))
            pages, ends = pages + columns[-1][0].page, ends + len(columns) - 1
            for kind, line in faults(columns):
                found[kind] += 1
                print(f"{chapter.name}, {count} columns, page {line.page}: {kind}: {line.text}")
        print(f"{count} columns: {len(chapters.CHAPTERS)} documents, {pages} pages, {ends} ends of columns;", dict(found) or "nothing alone")
        wrong |= any(kind != "divided at a column" for kind in found)
    sys.exit(wrong)


if __name__ == "__main__":
    main()
