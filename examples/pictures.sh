#!/bin/bash
# Draws the README's pictures anew, trimmed: after a change to a layout or to the content shown.
#
#   examples/pictures.sh [CICERO]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
cicero=${1:-build/release/bin/cicero}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

draw() { # picture page dots-per-inch layout content
    "$cicero" build "$5" --layout "$4" -o "$folder/$1.pdf"
    gs -q -dBATCH -dNOPAUSE -sDEVICE=png16m -dUseTrimBox -dDownScaleFactor=4 \
        -dFirstPage="$2" -dLastPage="$2" -r"$((4 * $3))" -sOutputFile="docs/images/$1.png" "$folder/$1.pdf"
}
draw affiche 1 41 affiche-a3 content/observances/03-22-eau.yaml
draw calendrier 4 57 calendrier-a4-mois content/calendriers/2027.yaml
draw depliant 1 57 depliant-a4-3-volets content/observances/09-12-cooperation-sud-sud.yaml
draw feuillet 1 57 feuillet-a4 content/observances/03-22-eau.yaml
draw specimen 1 57 examples/specimen/specimen-a4.yaml examples/specimen/regles.yaml
draw nuit 1 41 examples/nuit-des-etoiles/affiche.yaml examples/nuit-des-etoiles/nuit.yaml
draw carton 1 57 examples/fete-de-quartier/carton-a5.yaml examples/fete-de-quartier/fete.yaml
