#!/bin/bash
# All benchmarks: builds the bench preset, runs the parts, then the whole process beside XeLaTeX.
# Times differ from machine to machine: compare the lines of one run with each other.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
examples/install-packages.sh build run bench
cmake --preset bench >/dev/null
cmake --build --preset bench -j "$(nproc)" >/dev/null
for bench in build/bench/bin/bench_*; do
    "$bench" --benchmark_min_time=0.3 2>/dev/null
done
tests/bench/poster.py build/bench/bin/cicero
tests/bench/sizes/table.py build/bench/bin/cicero
