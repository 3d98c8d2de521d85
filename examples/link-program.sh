#!/bin/bash
# Makes the program that was built callable by its name: a link in ~/.local/bin. A link to another
# build of it is replaced; whatever else stands there is left alone. Where the name does not lead to
# the program yet, says the one line to type.
#
#   examples/link-program.sh build/release/bin/cicero
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/say.sh"

program=$(realpath "$1")
folder=$(dirname "$program") # where the name is looked for, unless a link does
link=${HOME:-}/.local/bin/cicero

is_free_or_ours() {
    case $(readlink "$link") in
        */build/*/bin/cicero) true ;;
        *) [ ! -e "$link" ] && [ ! -L "$link" ] ;;
    esac
}

if [ -z "${HOME:-}" ]; then
    : # nobody's
elif ! is_free_or_ours; then
    say "$link est autre chose : il reste tel quel." "$link is something else: it is left as it is."
elif mkdir -p "$(dirname "$link")" 2>/dev/null && ln -sfn "$program" "$link" 2>/dev/null; then
    say "Programme : $link" "Program: $link"
    folder=$(dirname "$link")
fi

if ! [ "$(command -v cicero || true)" -ef "$program" ]; then
    say "Pour l’appeler, tapez :" "To call it, type:"
    echo "  export PATH=\"$folder:\$PATH\""
fi
