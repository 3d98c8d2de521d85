#!/usr/bin/env bash
# Fills folders with what fuzz_layout and fuzz_content start from: tests/fuzz/corpus.sh FOLDER
# The layouts and contents that are shipped, those of the examples and of the trace tests; and the
# words of both languages as a dictionary (-dict=FOLDER/words).
# Run them with LSAN_OPTIONS=suppressions=tests/lsan.supp: what libraries keep to the end is no find.
set -euo pipefail
folder="${1:?a folder}"
cd "$(dirname "$0")/../.."
mkdir -p "$folder/layout" "$folder/content"
number=0
for file in layouts/*.yaml content/*/*.yaml examples/*/*.yaml tests/trace/cases/*/*.yaml; do
  number=$((number + 1))
  if grep -q '^layout:' "$file"; then cp "$file" "$folder/layout/$number.yaml"
  elif grep -q '^kind:' "$file"; then cp "$file" "$folder/content/$number.yaml"
  fi
done
cat "$folder"/*/*.yaml | grep -oE '[a-z][a-z-]+:|[0-9][0-9.]*(mm|pt|%|em)' | sort -u |
  sed 's/.*/"&"/' > "$folder/words"
# What makes tables in a text.
printf '%s\n' '"|---|"' '"|:-:|"' '"| a | b |"' '"| << |"' '"| ^^ |"' '"Tableau : "' '"{align=l}"' '"{widths=\"2 1\"}"' '".csv)"' >> "$folder/words"
