#!/bin/bash
# How even justified text is, with what Cicéro may do to a line beside spaces alone, and how quiet the
# edge of ragged text is (styles of texture/texture.yaml), over 10,000 paragraphs of recombined
# sentences at three measures:
#
#   tests/oracle/texture.sh [BUILD] [PARAGRAPHS]
#
# and says what a critic would circle (blemishes).
#
# The status is 0 where word spaces spread at least a third less, lines end in a quarter fewer hyphens,
# no line goes beyond its limits in a paragraph that has breaks within them (property_paragraph: where
# trying everything finds none, none there are), and ragged text has half the stairs and half the hanging
# words. Needs the packages of [oracle] in cmake/packages.txt.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$(realpath "${1:-$here/../../build/dev}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cmake --build "$build" --target texture ragged blemishes >/dev/null
python3 "$here/corpus.py" --recombine "${2:-10000}" >"$folder/paragraphs.txt"
status=0
"$build/bin/texture" "$here/texture/texture.yaml" "$folder/paragraphs.txt" 60mm 75mm 100mm || status=1
"$build/bin/ragged" "$here/texture/texture.yaml" "$folder/paragraphs.txt" 50mm 75mm 100mm || status=1
"$build/bin/blemishes" "$here/texture/texture.yaml" "$folder/paragraphs.txt" 60mm 75mm 100mm
exit $status
