#!/bin/bash
# Columns that end a text, by Cicéro and by LaTeX's multicol: twenty texts in two and in three columns, half of
# them with headings and lists; same face, size, leading, measure and white about headings.
#
#   tests/oracle/columns.sh OUT [BUILD]
#
# Says of each how many lines each column has, how far apart the feet of the columns are, and what stands alone:
# widows, orphans, headings without two lines under them, words divided at a column's end. multicol is tried as
# it comes (with TeX's widows and orphans forbidden) and "undivided", where such words are forbidden too. OUT has
# the PDFs and pictures of them. The status is 1 where, over all texts, Cicéro's feet are further apart than those
# of multicol undivided, or it leaves more alone. Needs the packages of [oracle] in cmake/packages.txt and
# poppler-utils.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$1"
out=$(realpath "$1")
build=$(realpath "${2:-$here/../../build/dev}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 "$here/corpus.py" 300 >"$folder/paragraphs.txt"
python3 "$here/columns/compare.py" "$build/bin/cicero" "$folder" "$out"
