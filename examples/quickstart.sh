#!/bin/bash
# From a bare Debian 12 to three documents: installs what is missing, builds Cicéro, and sets a
# poster, a leaflet and a calendar in build/quickstart/; then `cicero` can be called (see
# link-program.sh). Run it again: it takes a moment.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

. examples/say.sh

say "Paquets…" "Packages…"
examples/install-packages.sh build run

say "Compilation de Cicéro…" "Building Cicéro…"
mkdir -p build
log=build/quickstart.log
if ! { cmake --preset release -DCICERO_FOLDERS= &&
    cmake --build --preset release --target cicero -j "$(nproc)"; } >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    say "La compilation a échoué ; le journal est $PWD/$log." "The build failed; its log is $PWD/$log." >&2
    exit 1
fi

out=build/quickstart
mkdir -p "$out"
say "Documents :" "Documents:"

make_document() { # file layout content...
    local file=$out/$1 layout=$2 begin end
    shift 2
    begin=$(date +%s%N)
    build/release/bin/cicero build "$@" --layout "$layout" -o "$file"
    end=$(date +%s%N)
    printf '  %s  (%d ms)\n' "$PWD/$file" $(((end - begin) / 1000000))
}

day=content/observances/09-12-cooperation-sud-sud.yaml
make_document affiche.pdf affiche-a3 "$day"
make_document depliant.pdf depliant-a4-3-volets "$day"
make_document calendrier-2027.pdf calendrier-a4-mois content/calendriers/2027.yaml

examples/link-program.sh build/release/bin/cicero
