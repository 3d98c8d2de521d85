#!/usr/bin/env python3
"""Compares our shaping, joined from words, with hb-shape: 6,000 strings, 32 fonts, seven scripts.

    tests/oracle/shape.py [SHAPE_LINES]

SHAPE_LINES is the program that tests/shape builds. Fonts that are not installed are named, and fail the run. Any
difference is shown, and the status is 1. Needs the packages of [world], [test] and [oracle] in cmake/packages.txt.
"""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests/shape"))
sys.dont_write_bytecode = True
from strings import FONTS, MORE_FONTS, shaped, strings  # noqa: E402

tool = sys.argv[1] if len(sys.argv) > 1 else ROOT / "build/dev/bin/shape_lines"
fonts = FONTS | MORE_FONTS
missing = [font for font in fonts if not pathlib.Path("/usr/share/fonts", font).exists()]
for font in missing:
    print(f"not installed: {font}")
    del fonts[font]
expected = shaped(strings(fonts, 100))
asked = "".join("\t".join(line[:5]) + "\n" for line in expected)
ours = subprocess.run([tool], check=True, capture_output=True, text=True, input=asked).stdout.splitlines()
different = 0
for line, glyphs in zip(expected, ours, strict=True):
    if line[5] != glyphs:
        different += 1
        print("\t".join(line[:5]), f"\n  hb-shape {line[5]}\n  ours     {glyphs}")
print(f"{len(expected)} strings, {len(fonts)} fonts, {different} differences")
sys.exit(1 if different or missing else 0)
