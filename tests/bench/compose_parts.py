#!/usr/bin/env python3
"""What the parts of composing a megabyte cost beside HarfBuzz alone, in instructions (callgrind):
they do not depend on what else the machine does.

    tests/bench/compose_parts.py prose whole     sentences of content/; without the cache's help
    tests/bench/compose_parts.py mix words       24,000 different words; joined from cached ones
    tests/bench/compose_parts.py prose whole 8   an eighth of it, to be sooner done"""
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PARTS = {"hb_shape alone": r"bench::hb_shape_alone\(", "composition": r"bench::compose_all\(",
         "  typography": r"inlines::collect\(", "  itemise, shape": r"inlines::shape_runs\(",
         "    hb_shape": r" hb_shape$", "  items": r"inlines::make_items\(",
         "    hyphens": r"Hyphenator::breaks", "  break": r"paragraph::break_paragraph\(",
         "  finish": r"inlines::finish_line\("}


def inclusive_counts(arguments, out):
    subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}",
                    ROOT / "build/bench/bin/compose_megabyte", *arguments], check=True, stderr=subprocess.DEVNULL)
    lines = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", out],
                           check=True, capture_output=True, text=True).stdout.splitlines()
    found = {}
    for line in lines:
        match = re.match(r"\s*([\d,]+) \([^)]*\)\s+\S*?:(.*?)(?: \[.*)?$", line)
        if not match:
            continue
        for part, name in PARTS.items():
            if part not in found and re.search(name, " " + match[2]):
                found[part] = int(match[1].replace(",", ""))
    return found


def main():
    arguments = sys.argv[1:] or ["prose", "whole"]
    with tempfile.TemporaryDirectory() as folder:
        found = inclusive_counts(arguments, f"{folder}/callgrind.out")
    for part in PARTS:
        if part in found:
            print(f"{part:20} {found[part] / 1e6:9.0f} M  {found[part] / found['hb_shape alone']:6.2f}")


if __name__ == "__main__":
    main()
