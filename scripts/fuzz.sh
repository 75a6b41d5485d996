#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds the libFuzzer targets and runs each for some seconds: scripts/fuzz.sh [SECONDS]
# Inputs start from tests/fuzz/corpus/TARGET; what was found stays in build/fuzz/corpus.
set -eu

cd "$(dirname "$(dirname "$(readlink -f "$0")")")"
seconds=${1:-20}
cmake --preset asan >/dev/null
targets=$(sed -n 's/^waydesk_fuzz(\([a-z]*\))$/\1/p' tests/fuzz/CMakeLists.txt)
# shellcheck disable=SC2046
cmake --build --preset asan --target $(printf 'fuzz_%s ' $targets)
for name in $targets; do
    fuzzer=build/asan/bin/fuzz_$name
    mkdir -p "build/fuzz/corpus/$name"
    seeds=tests/fuzz/corpus/$name
    [ -d "$seeds" ] || seeds=
    echo "$name for $seconds s"
    "$fuzzer" -max_total_time="$seconds" -rss_limit_mb=4096 -timeout=60 -print_final_stats=1 -verbosity=0 \
        -artifact_prefix="build/fuzz/" "build/fuzz/corpus/$name" $seeds
done
