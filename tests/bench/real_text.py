#!/usr/bin/env python3
"""A megabyte of French as people write it, a paragraph a line and none twice: manuals that Debian ships.

    tests/bench/real_text.py >real.txt
    tests/bench/compose_parts.py real.txt words

Needs the packages of [bench] and [oracle] in cmake/packages.txt; the same packages give the same text."""
import hashlib
import html
import pathlib
import re
import subprocess
import sys

PACKAGES = ["gimp-help-fr", "debian-handbook", "aptitude-doc-fr", "debian-reference-fr", "maint-guide-fr", "developers-reference-fr",
            "debian-faq-fr"]
BYTES = 1_000_000
LEAST, MOST = 200, 1200
COMMON = re.compile(r"\b(?:le|la|les|des|une?|est|et|que|qui|pour|dans|vous|par|sur|avec|ce|il|du|au)\b")
# Addresses, code, other scripts.
UNFIT = re.compile(r"[<>\[\]{}\\|#@~^=$&+]|://|[^\x20-\u017f\u2000-\u203a\u20ac]")


def files():
    for package in PACKAGES:
        listed = subprocess.run(["dpkg", "-L", package], capture_output=True, text=True, check=True).stdout.splitlines()
        yield from (f for f in listed if f.endswith(".html") and ("handbook" not in f or "/fr-FR/" in f) and pathlib.Path(f).is_file())


def paragraphs(file):
    for part in re.findall(r"<p(?: [^>]*)?>(.*?)</p>", pathlib.Path(file).read_text("utf-8", "ignore"), re.S):
        text = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", part))).strip()
        if LEAST <= len(text) <= MOST and not UNFIT.search(text) and len(COMMON.findall(text.lower())) * 8 >= len(text.split()):
            yield text


def main():
    # Translations repeat themselves with small changes: what begins alike is one.
    found = {text[:60]: text for file in files() for text in paragraphs(file)}
    size = 0
    for text in sorted(found.values(), key=lambda t: hashlib.sha1(t.encode()).digest()):
        print(text)
        size += len(text.encode()) + 1
        if size >= BYTES:
            return
    sys.exit(f"only {size} bytes: are the packages of [bench] and [oracle] installed?")


if __name__ == "__main__":
    main()
