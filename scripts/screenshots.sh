#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Photographs the window at work on the sample day of scripts/sample-day.py: in Chinese and English, light and dark.
#   scripts/screenshots.sh [FOLDER [BUILD]]      FOLDER: out/pictures if not given
# With --docs in place of FOLDER they are renewed in docs/images/pages, and in docs/images those that the guides show.
set -eu

root=$(dirname "$(dirname "$(readlink -f "$0")")")
folder=${1:-$root/out/pictures}
build=${2:-$root/build/release}
[ "$folder" = --docs ] && docs=true || docs=false
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$docs" && folder=$work/pictures

# The samples' own time zone, and settings of their own: the user's stay as they are.
export TZ=Asia/Shanghai XDG_CONFIG_HOME="$work/config" QT_QPA_PLATFORM=offscreen
"$root/scripts/sample-day.py" "$work/day" "$build/bin/waydesk-cli"

shoot() { # language, dark, where to
    mkdir -p "$XDG_CONFIG_HOME/waydesk" "$3"
    printf '[look]\ndark=%s\n' "$2" >"$XDG_CONFIG_HOME/waydesk/window.ini"
    rm -rf "$work/data"
    cp -r "$work/day/data" "$work/data" # the pictures scan
    "$build/bin/waydesk" --data "$work/data" --lang "$1" --operator 小林 --bench 03 --now 2026-11-22T14:04:00+08:00 \
        --screenshot "$3" --scene "$work/day/scene.json"
}
for language in zh_CN en; do
    shoot "$language" false "$folder/$language-light"
    shoot "$language" true "$folder/$language-dark"
done
if "$docs"; then
    images=$root/docs/images
    rm -rf "$images"/*.png "$images/pages"
    mkdir -p "$images/pages"
    cp -r "$folder"/* "$images/pages"
    for page in orders numbers print scan-hold handover accounts reports; do
        cp "$folder/zh_CN-light/$page.png" "$images/$page.zh.png"
        cp "$folder/en-light/$page.png" "$images/$page.png"
    done
    # Few colours: a palette is enough, and a third of the size.
    if command -v pngquant >/dev/null; then
        pngquant --force --ext .png --strip --quality 70-95 "$images"/*.png "$images"/pages/*/*.png
    fi
    folder=$images
fi
echo "The pictures are in $folder."
