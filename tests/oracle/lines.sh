#!/bin/bash
# Compares line ends with LuaTeX's: 200 French paragraphs in three faces, 25 to 90 characters a line.
#
#   tests/oracle/lines.sh [BUILD] [--verbose] [--widths]
#
# At least 98 % of the paragraphs must end all their lines alike; of the others each sequence of breaks
# is priced on Cicéro's items by TeX's formulas, and ours may not be dearer. Needs the packages of
# [oracle] in cmake/packages.txt.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$(realpath "${1:-$here/../../build/dev}")
shift || true
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cmake --build "$build" --target cicero price_breaks >/dev/null
python3 "$here/corpus.py" 300 >"$folder/paragraphs.txt"
python3 "$here/lines/compare.py" "$build/bin/cicero" "$build/bin/price_breaks" "$folder" 200 "$@"
