#!/bin/bash
# The dossier of examples/la-mesure-du-monde by Cicéro and by LuaLaTeX (KOMA-Script, microtype, babel-french,
# booktabs): same text, pictures, faces, sizes and measure, both as PDF.
#
#   tests/oracle/handout.sh OUT [BUILD]
#
# writes OUT/cicero.pdf, OUT/latex.pdf and OUT/latex.tex, and tells pages and times. Needs the packages of
# [oracle] in cmake/packages.txt.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../..
mkdir -p "$1"
out=$(realpath "$1")
build=$(realpath "${2:-$root/build/dev}")
example=$root/examples/la-mesure-du-monde
TIMEFORMAT='%R s'
echo "cicero:"
time "$build/bin/cicero" build "$example/la-mesure-du-monde.yaml" --layout feuillet-a4 -o "$out/cicero.pdf"
python3 "$here/handout/latex.py" "$example/la-mesure-du-monde.yaml" "$here/handout/preamble.tex" >"$out/latex.tex"
echo "latex, until contents, references and index stand still:"
run() { (cd "$out" && lualatex -interaction=nonstopmode -halt-on-error latex.tex >latex.said 2>&1) || { tail -20 "$out/latex.said" >&2; exit 1; }; }
time {
    run
    run
    run
}
for name in cicero latex; do
    echo "$name.pdf: $(pdfinfo "$out/$name.pdf" | sed -n 's/^Pages: *//p') pages"
done
