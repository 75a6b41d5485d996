#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# clang-tidy-19 over every source of src/, with the checks of .clang-tidy. Files can be named: scripts/lint.sh FILE...
set -eu

cd "$(dirname "$(dirname "$(readlink -f "$0")")")"
cmake --preset lint >/dev/null
# The sources include the headers that uic makes of the forms; nothing has to be built.
mkdir -p build/lint/uic
for form in $(git ls-files 'forms/*.ui'); do
    "$(qtpaths6 --query QT_HOST_LIBEXECS)/uic" -o "build/lint/uic/ui_$(basename "$form" .ui).h" "$form"
done

[ $# -gt 0 ] || set -- $(git ls-files 'src/*.cpp')
printf '%s\n' "$@" | xargs -n 4 -P 2 clang-tidy-19 -p build/lint --quiet --extra-arg=-isystem"$PWD/build/lint/uic" \
    --warnings-as-errors='*' 2>build/lint/tidy.log \
    || { echo "clang-tidy-19 found defects." >&2; exit 1; }
