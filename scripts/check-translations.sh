#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Fails when a text of the sources is not in translations/, or has no Chinese. Leaves the files brought up to date.
# English is the language of the sources: its file holds the plural forms alone.
set -eu

cd "$(dirname "$(dirname "$(readlink -f "$0")")")"
before=$(mktemp -d)
trap 'rm -rf "$before"' EXIT
cp translations/*.ts "$before"
git ls-files 'src/models/*.cpp' 'src/models/*.h' 'src/ui/*.cpp' 'src/ui/*.h' 'forms/*.ui' >"$before/sources.lst"
lupdate=$(qtpaths6 --query QT_HOST_BINS)/lupdate
update() { "$lupdate" -silent -no-obsolete -locations none -Isrc "$@" || { echo "lupdate failed" >&2; exit 1; }; }
update "@$before/sources.lst" -ts translations/waydesk_zh_CN.ts
update -pluralonly "@$before/sources.lst" -ts translations/waydesk_en.ts
for file in translations/*.ts; do
    if ! diff -u "$before/$(basename "$file")" "$file" >"$before/diff"; then
        head -n 40 "$before/diff"
        echo "$file was behind the sources; it is up to date now: translate what is new and commit it." >&2
        exit 1
    fi
done
unfinished=$(grep -c 'type="unfinished"' translations/*.ts | awk -F: '{sum += $2} END {print sum}')
if [ "$unfinished" -gt 0 ]; then
    grep -B 3 'type="unfinished"' translations/*.ts | head -n 40
    echo "$unfinished texts have no translation in translations/." >&2
    exit 1
fi
