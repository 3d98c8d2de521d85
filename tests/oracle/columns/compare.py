#!/usr/bin/env python3
"""Columns of one height by Cicéro and by multicol: run by ../columns.sh, which see."""
import collections
import pathlib
import shutil
import subprocess
import sys

import pages
import read
import texts

DPI = 60
KINDS = ("widows", "orphans", "headings", "divided")
MAKERS = ("cicero", "multicol", "undivided")


def made(cicero, folder, blocks, typeset, count):
    return dict(zip(MAKERS, (pages.by_cicero(cicero, folder, blocks, count), pages.by_latex(folder, typeset, count),
                             pages.by_latex(folder, typeset, count, broken=10000))))


def measured(pdf, blocks, count):
    columns = read.columns_of(pdf, count, pages)
    read.find_blocks(columns, blocks)
    return {"feet": read.feet(columns) / pages.LEADING, "lines": [len(column) for column in columns], **read.alone(columns, blocks)}


def keep(pdf, name):
    shutil.copy(pdf, name.with_suffix(".pdf"))
    subprocess.run(["pdftoppm", "-r", str(DPI), "-png", "-gray", "-singlefile", pdf, name], check=True)


def told(result):
    left = " ".join(f"{result[kind]} {kind}" for kind in KINDS if result[kind])
    return f"{'+'.join(map(str, result['lines'])):>9} {result['feet']:5.2f}  {left:20}"


def add(sums, result):
    sums.update({key: result[key] for key in ("feet", *KINDS)})
    sums.update(cases=1, level=result["feet"] < 0.1, within=result["feet"] < 1.1)


def summed(maker, sums):
    return (f"{maker}: {sums['cases']} cases, feet level in {sums['level']}, within a line in {sums['within']}, "
            f"apart {sums['feet'] / sums['cases']:.2f} lines on average; " + ", ".join(f"{sums[kind]} {kind}" for kind in KINDS))


def is_worse(ours, theirs):
    return ours["feet"] > theirs["feet"] or any(ours[kind] > theirs[kind] for kind in KINDS)


def main():
    cicero, folder, out = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    candidates = (folder / "paragraphs.txt").read_text("utf-8").splitlines()
    totals = {maker: collections.Counter() for maker in MAKERS}
    print("text, columns: lines in each, lines that the feet are apart, what stands alone:", " | ".join(MAKERS))
    for name, blocks in texts.all_texts(candidates):
        typeset = pages.typeset(cicero, blocks)
        for count in (2, 3):
            results = {}
            for maker, pdf in made(cicero, folder, blocks, typeset, count).items():
                results[maker] = measured(pdf, typeset, count)
                add(totals[maker], results[maker])
                keep(pdf, out / f"{name}-{count}-{maker}")
            print(f"{name:10} {count} " + "| ".join(map(told, results.values())))
    for maker, sums in totals.items():
        print(summed(maker, sums))
    sys.exit(is_worse(totals["cicero"], totals["undivided"]))


if __name__ == "__main__":
    main()
