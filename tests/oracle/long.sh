#!/bin/bash
# What stands alone where columns and pages of long documents end: twenty chapters of Debian's French manuals
# with their headings and lists, by feuillet-a4 in one column and in two:
#
#   tests/oracle/long.sh [CICERO] [SIZE]
#
# Counts widows, orphans, headings without two lines under them, words divided at the end of a column and of a
# page, last pages of a line or two, and shows the place of each. The status is 1 where a line or a heading stands
# alone, or a page ends in a divided word. Needs the packages of [oracle] in cmake/packages.txt.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cicero=$(realpath "${1:-$here/../../build/dev/bin/cicero}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 "$here/long/count.py" "$cicero" "$folder" "${2:-11pt}"
