#!/usr/bin/env bash
# Writes the reference pages of docs/ from the program's schemas: tests/update-reference.sh path/to/cicero
set -euo pipefail
cicero=$(realpath "${1:?path of the cicero program}")
cd "$(dirname "$0")/../docs/reference"
for page in contenu:content mise-en-page:layout projet:project journees:calendar; do
  file=${page%%:*}.md
  { sed '/^<!-- schema -->$/q' "$file"; echo; "$cicero" --messages fr reference "${page##*:}"; } > "$file.new"
  mv "$file.new" "$file"
done
