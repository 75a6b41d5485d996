#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds, and shows Waydesk on three linked sample shops: in its window where there is a
# display, else the whole daily round through waydesk-cli, with its results in out/.
set -eu

root=$(dirname "$(readlink -f "$0")")
cd "$root"

packaging/install-dependencies.sh
cmake --preset release >/dev/null
echo "Building (the first time takes some minutes) ..."
cmake --build --preset release --target waydesk waydesk-cli

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    mkdir -p out
    echo "The window works on three sample shops, whose data stay in out/sample-data between runs."
    exec build/release/bin/waydesk --data "$root/out/sample-data" --sample
fi

echo "There is no display here, so this is the daily round without the window:"
echo
exec scripts/demo.sh "$root/out" "$root/build/release/bin/waydesk-cli"
