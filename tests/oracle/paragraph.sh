#!/bin/bash
# Compares the line breaker with LuaTeX's on paragraphs of French prose in five fonts, each at five
# measures, with all of TeX's parameters:
#
#   tests/oracle/paragraph.sh [BUILD] [LISTS] [MOST_ITEMS]
#
# Same breaks, ratios and demerits in every case, or the status is 1. With SAMPLE=FILE the cases and
# TeX's answers are left there: how tests/unit/paragraph/data/french.txt was made (60 lists of at
# most 90 items). Needs the packages of [oracle] in cmake/packages.txt.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$(realpath "${1:-$here/../../build/dev}")
lists=${2:-500} most_items=${3:-2000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cmake --build "$build" --target paragraph_lists unit_paragraph >/dev/null
export CASES=$folder/cases.txt ANSWERS=$folder/answers.txt CICERO_TEX_CASES=$folder/answers.txt
lists_program=$(find "$build" -name paragraph_lists -type f -executable)
"$lists_program" "$lists" "$most_items" >"$CASES"
cd "$here/paragraph"
luatex --interaction=batchmode --output-directory="$folder" breaks.tex >/dev/null
if [[ -n ${SAMPLE:-} ]]; then cp "$ANSWERS" "$SAMPLE"; fi
"$build/bin/unit_paragraph" "[oracle]"
