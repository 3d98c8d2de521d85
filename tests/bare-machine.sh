#!/bin/bash
# The promise of the first five minutes, kept on a machine that has nothing: makes a minimal Debian 12
# in a temporary folder, unpacks the commit there, and runs examples/quickstart.sh and tests/run.sh in
# it, twice each. Needs root, debootstrap, the network, about 3 GB and half an hour.
#
#   tests/bare-machine.sh [TREE]        TREE is what git archive takes; HEAD by default
#
# KEEP=1 keeps the folder. Packages come from where the host takes them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tree=${1:-HEAD}

if [ "$(id -u)" -ne 0 ]; then echo "$0: must be root (chroot)" >&2; exit 2; fi
if ! command -v debootstrap >/dev/null; then
    echo "$0: first: apt-get install debootstrap" >&2
    exit 2
fi

machine=$(mktemp -d "${TMPDIR:-/var/tmp}/cicero-bare.XXXXXX")
chmod 755 "$machine"  # apt reads it as its own user
remove_machine() {
    mountpoint -q "$machine/proc" && umount "$machine/proc"
    if [ -n "${KEEP:-}" ]; then echo "Kept: $machine"; else rm -rf --one-file-system "$machine"; fi
}
trap remove_machine EXIT

host_mirrors() { # the Debian archives of the host's sources, in either of apt's two forms
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources \
        2>/dev/null |
        sed -n -E 's/^URIs:[[:space:]]*([^ ]+).*/\1/p; s/^deb( \[[^]]*\])? ([^ ]+) bookworm .*/\2/p' |
        grep -E '/debian/?$'
}
mirrors=$(host_mirrors) || true
mirror=${mirrors%%$'\n'*}
mirror=${mirror:-http://deb.debian.org/debian}

echo "Debian 12 from $mirror in $machine"
debootstrap --variant=minbase bookworm "$machine" "$mirror" >"$machine.log" 2>&1 || {
    tail -n 20 "$machine.log" >&2
    exit 1
}
rm "$machine.log"

# apt works in there as it does on the host: proxies, dates, certificates, names of hosts.
echo "deb $mirror bookworm main" >"$machine/etc/apt/sources.list"
for file in /etc/apt/apt.conf /etc/apt/apt.conf.d/*; do
    if grep -qsE '^ *Acquire::' "$file"; then cp "$file" "$machine/etc/apt/apt.conf.d/"; fi
done
if [ -e /etc/apt/auth.conf ]; then cp /etc/apt/auth.conf "$machine/etc/apt/"; fi
if [ -e /etc/ssl/certs/ca-certificates.crt ]; then
    mkdir -p "$machine/etc/ssl/certs"
    cp /etc/ssl/certs/ca-certificates.crt "$machine/etc/ssl/certs/"
fi
cp /etc/resolv.conf /etc/hosts "$machine/etc/"
mount -t proc proc "$machine/proc"

mkdir "$machine/cicero"
git archive "$tree" | tar -x -C "$machine/cicero"

run() { # a script of the checkout, from another directory
    local begin=$SECONDS
    echo "== $*"
    env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
        chroot "$machine" "/cicero/$1" </dev/null
    echo "== $1: $((SECONDS - begin)) s"
}
run examples/quickstart.sh
run examples/quickstart.sh
run tests/run.sh
run tests/run.sh
