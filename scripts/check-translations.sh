#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Fails when a text of the sources is not in translations/, or has no Chinese. Leaves the files brought up to date.
#   scripts/check-translations.sh [PRESET]
set -eu

cd "$(dirname "$(dirname "$(readlink -f "$0")")")"
before=$(mktemp -d)
trap 'rm -rf "$before"' EXIT
cp translations/*.ts "$before"
cmake --build --preset "${1:-release}" --target waydesk_ui_lupdate >"$before/log" 2>&1 || { cat "$before/log"; exit 1; }
for file in translations/*.ts; do
    if ! diff -u "$before/$(basename "$file")" "$file" >"$before/diff"; then
        head -n 40 "$before/diff"
        echo "$file was behind the sources; it is up to date now: translate what is new and commit it." >&2
        exit 1
    fi
done
unfinished=$(grep -c 'type="unfinished"' translations/waydesk_zh_CN.ts || true)
if [ "$unfinished" -gt 0 ]; then
    echo "$unfinished texts have no Chinese in translations/waydesk_zh_CN.ts." >&2
    exit 1
fi
