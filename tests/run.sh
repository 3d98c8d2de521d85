#!/bin/bash
# Installs what is missing, builds with warnings as errors, runs all tests. The last thing it prints
# is ctest's summary; its status is ctest's.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

examples/install-packages.sh build run world test
# What an earlier configuration left out of the cache is built again.
cmake --preset dev -DCICERO_FOLDERS= -DCICERO_TESTS=ON
cmake --build --preset dev -j "$(nproc)"
exec ctest --preset dev --output-on-failure -j2
