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
# What passed long ago is forgotten.
find "${XDG_CACHE_HOME:-$HOME/.cache}/waydesk-lint" -type f -mtime +30 -delete 2>/dev/null || true
printf '%s\n' "$@" | xargs -n 4 -P 2 scripts/lint-one.sh 2>build/lint/tidy.log \
    || { echo "clang-tidy-19 found defects." >&2; exit 1; }
