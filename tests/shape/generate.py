#!/usr/bin/env python3
"""Writes expected.tsv with hb-shape. Run when fonts or HarfBuzz change; tests/oracle/shape.py asks for more."""
import pathlib

from strings import FONTS, shaped, strings

lines = ["\t".join(line) for line in shaped(strings(FONTS, 40))]
pathlib.Path(__file__).with_name("expected.tsv").write_text("\n".join(lines) + "\n")
print(len(lines))
