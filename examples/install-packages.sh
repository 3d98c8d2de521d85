#!/bin/sh
# Installs the Debian packages of the given sections of cmake/packages.txt, those that are missing.
#
#   examples/install-packages.sh [--list] build run [world] [test] [dev] [bench]
#
# --list prints the packages of the sections and installs nothing. Needs root or sudo only when
# something is missing.
set -eu

list_file=$(dirname "$0")/../cmake/packages.txt
list_only=
if [ "${1-}" = --list ]; then list_only=yes; shift; fi
if [ $# -eq 0 ]; then
    echo "usage: $0 [--list] section... (build run world test dev bench)" >&2
    exit 2
fi

wanted=
for section in "$@"; do
    packages=$(sed -n "/^\[$section\]/,/^\[/{s/#.*//;/^\[/d;p;}" "$list_file")
    if [ -z "$packages" ]; then
        echo "$0: cmake/packages.txt has no section [$section]" >&2
        exit 2
    fi
    wanted="$wanted $packages"
done
if [ -n "$list_only" ]; then
    printf '%s\n' $wanted
    exit
fi

if ! command -v dpkg-query >/dev/null; then
    echo "$0: not a Debian system; the libraries are listed in cmake/packages.txt." >&2
    exit
fi

installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' $wanted 2>/dev/null |
    sed -n 's/ installed$//p')
missing=
for package in $wanted; do
    case "
$installed
" in
        *"
$package
"*) ;;
        *) missing="$missing $package" ;;
    esac
done
if [ -z "$missing" ]; then exit; fi

root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "$0: as root, run: apt-get install --no-install-recommends$missing" >&2
        exit 1
    fi
    root=sudo
fi

echo "Installing:$missing"
apt() {
    $root env DEBIAN_FRONTEND=noninteractive apt-get -qq \
        -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 "$@" </dev/null >/dev/null
}
# A source that cannot be reached does not matter if the others have the packages.
apt update || true
# The names are one list of words.
# shellcheck disable=SC2086
apt install -y --no-install-recommends $missing
