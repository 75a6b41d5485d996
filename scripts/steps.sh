# SPDX-License-Identifier: Apache-2.0
# Sourced by test.sh and .ci/run: runs named steps, stops at the first that fails, and says how long each took.

steps_times=
steps_began=$(date +%s)

# Seconds since the first step.
steps_elapsed() { echo $(($(date +%s) - steps_began)); }

# Also when a step failed: what it took until then.
steps_report() {
    echo
    echo "Times:"
    printf '%s' "$steps_times"
    printf '  %-34s %5d s\n' "all of it" "$(steps_elapsed)"
}
trap steps_report EXIT
trap 'exit 130' INT TERM

# step NAME COMMAND...
step() {
    steps_name=$1
    shift
    echo
    echo "==> $steps_name"
    steps_start=$(date +%s)
    steps_code=0
    "$@" || steps_code=$?
    steps_times="$steps_times$(printf '  %-34s %5d s' "$steps_name" $(($(date +%s) - steps_start)))
"
    if [ "$steps_code" -ne 0 ]; then
        echo "FAILED: $steps_name (exit code $steps_code)" >&2
        exit "$steps_code"
    fi
}

# The independent ZPL renderer that a label test asks; its version is pinned in package-lock.json.
install_zpl_renderer() {
    steps_npm=$1/tests/labels/zpl_renderer
    [ "$steps_npm/node_modules/.package-lock.json" -nt "$steps_npm/package-lock.json" ] && return 0
    (cd "$steps_npm" && npm ci --no-audit --no-fund --loglevel=error && touch node_modules/.package-lock.json)
}
