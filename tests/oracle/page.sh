#!/bin/bash
# The same page by Cicéro and by LuaLaTeX with microtype and babel-french: same text, face, size, leading
# and measure, three faces at two measures, as pictures of 150 dots to the inch.
#
#   tests/oracle/page.sh OUT [BUILD]
#
# OUT/*-a.png and *-b.png do not say whose they are; OUT/key/which-is-which.txt does. Needs the packages of
# [oracle] in cmake/packages.txt and poppler-utils.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$1"
out=$(realpath "$1")
build=$(realpath "${2:-$here/../../build/dev}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 "$here/corpus.py" 300 >"$folder/paragraphs.txt"
python3 "$here/page/page.py" "$build/bin/cicero" "$folder" "$out"
