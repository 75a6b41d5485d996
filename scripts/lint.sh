#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# clang-tidy-19 over every source of src/, with the checks of .clang-tidy. Files can be named: scripts/lint.sh FILE...
set -eu

cd "$(dirname "$(dirname "$(readlink -f "$0")")")"
cmake --preset lint >/dev/null
# The sources include the headers that uic makes of the forms; nothing else has to be built.
forms=$(ninja -C build/lint -t targets all | sed -n 's/^\(.*\/ui_[a-z]*\.h\): .*/\1/p' | sort -u)
# shellcheck disable=SC2086
[ -z "$forms" ] || ninja -C build/lint $forms >/dev/null

[ $# -gt 0 ] || set -- $(git ls-files 'src/*.cpp')
printf '%s\n' "$@" | xargs -n 4 -P 2 clang-tidy-19 -p build/lint --quiet --warnings-as-errors='*' 2>build/lint/tidy.log \
    || { echo "clang-tidy-19 found defects." >&2; exit 1; }
