#!/bin/bash
# Compares the divisions of French words with LuaTeX's, over the whole of Debian's wfrench:
#
#   tests/oracle/hyphenation.sh [CICERO] [WORDS]
#
# Words with a hyphen of their own are counted apart: Cicéro divides them at it alone. Any other
# difference is shown, and the status is 1. Needs the packages of [oracle] in cmake/packages.txt.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cicero=$(realpath "${1:-$here/../../build/release/bin/cicero}")
export WORDS=${2:-/usr/share/dict/french}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
luatex --interaction=batchmode "$here/hyphenation.tex" >/dev/null
"$cicero" text --hyphenate <"$WORDS" | sed $'s/\u00ad/=/g; s/’/\'/g' >cicero.txt
paste luatex.txt cicero.txt | awk -F'\t' '$1 != $2' >different.txt
echo "$(wc -l <luatex.txt) words, $(grep -c -- - different.txt || true) with a hyphen of their own"
if grep -v -- - different.txt; then exit 1; fi
