#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Photographs every page over the sample day of scripts/demo.sh, in both languages and both themes.
#   scripts/screenshots.sh [FOLDER [BUILD]]      FOLDER: docs/images if not given
set -eu

root=$(dirname "$(dirname "$(readlink -f "$0")")")
folder=${1:-$root/docs/images}
build=${2:-$root/build/release}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$root/scripts/demo.sh" "$work/day" "$build/bin/waydesk-cli" >"$work/demo.txt" || {
    cat "$work/demo.txt" >&2
    exit 1
}
# Settings of its own: the user's stay as they are.
export XDG_CONFIG_HOME="$work/config" QT_QPA_PLATFORM=offscreen
mkdir -p "$XDG_CONFIG_HOME/waydesk" "$folder"
for theme in light dark; do
    [ "$theme" = dark ] && dark=true || dark=false
    for language in zh_CN en; do
        printf '[look]\ndark=%s\n' "$dark" >"$XDG_CONFIG_HOME/waydesk/window.ini"
        mkdir "$work/pages"
        "$build/bin/waydesk" --data "$work/day/data" --lang "$language" --operator 小林 --bench 03 \
            --screenshot "$work/pages"
        for page in "$work"/pages/*.png; do
            mv "$page" "$folder/$(basename "$page" .png)-$language-$theme.png"
        done
        rmdir "$work/pages"
    done
done
echo "The pictures are in $folder."
