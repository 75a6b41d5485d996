#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# clang-tidy-19 over every source of src/, with the checks of .clang-tidy. scripts/lint.sh [--for SECONDS] [FILE...]
# What was changed last comes first. After so many seconds nothing more is begun, and what was left out is named.
set -eu

cd "$(dirname "$(dirname "$(readlink -f "$0")")")"
cmake --preset lint >/dev/null
# The sources include the headers that uic makes of the forms; nothing has to be built.
mkdir -p build/lint/uic
for form in $(git ls-files 'forms/*.ui'); do
    "$(qtpaths6 --query QT_HOST_LIBEXECS)/uic" -o "build/lint/uic/ui_$(basename "$form" .ui).h" "$form"
done

until=
if [ "${1:-}" = --for ]; then
    until=$(($(date +%s) + $2))
    shift 2
fi
# A header counts as its source, and one without a source as all that include it.
newest_first() {
    { git status --porcelain -- src | cut -c 4-; git log --format= --name-only -- src; git ls-files src; } \
        | awk '!seen[$0]++' | while read -r file; do
            case $file in
            *.cpp) printf '%s\n' "$file" ;;
            *.h)
                if [ -e "${file%.h}.cpp" ]; then
                    printf '%s\n' "${file%.h}.cpp"
                else
                    git grep -lF "\"${file#src/}\"" -- 'src/*.cpp' || true
                fi
                ;;
            esac
        done | awk '!seen[$0]++' | while read -r file; do
            [ ! -e "$file" ] || printf '%s\n' "$file"
        done
}
[ $# -gt 0 ] || set -- $(newest_first)
# What passed long ago is forgotten.
find "${XDG_CACHE_HOME:-$HOME/.cache}/waydesk-lint" -type f -mtime +30 -delete 2>/dev/null || true
rm -f build/lint/left
printf '%s\n' "$@" | xargs -n 4 -P 2 env LINT_UNTIL="$until" scripts/lint-one.sh 2>build/lint/tidy.log \
    || { echo "clang-tidy-19 found defects." >&2; exit 1; }
[ ! -e build/lint/left ] || echo "No time was left for $(wc -l <build/lint/left) of $# sources, those changed longest ago."
