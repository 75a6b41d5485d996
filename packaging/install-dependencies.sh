#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs what a fresh Debian 12 lacks to build, test and run Waydesk. Safe to run again.
# --check only says whether anything is missing (exit 1).
set -eu

packages="
build-essential cmake ninja-build ccache git pkg-config
clang-19 clang-format-19 clang-tidy-19 libclang-rt-19-dev
qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
libqt6sql6-sqlite libqt6sql6-psql libqt6svg6 qt6-svg-dev qt6-serialport-dev qt6-multimedia-dev
libgl-dev libxkbcommon-dev libxcb1-dev libxcb-cursor0
libsqlite3-dev libpq-dev
libuchardet-dev libzip-dev libexpat1-dev libxlsxwriter-dev
zlib1g-dev libqrencode-dev libzxing-dev libcups2-dev libcli11-dev
librapidcheck-dev libbenchmark-dev
fonts-wqy-microhei
postgresql-15 postgresql-client-15 sqlite3
cups cups-client cups-ipp-utils
xvfb xauth openbox xdotool dbus-daemon fcitx5 fcitx5-pinyin fcitx5-frontend-qt6
jq poppler-utils qpdf zbar-tools glabels xlsx2csv libreoffice-calc-nogui
ca-certificates
"
# Debian's npm is large; one that came with Node itself does as well.
for tool in node npm; do
    command -v "$tool" >/dev/null && continue
    [ "$tool" = node ] && packages="$packages nodejs" || packages="$packages npm"
done

missing=""
for package in $packages; do
    state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
done
[ -z "$missing" ] && exit 0
[ "${1:-}" = --check ] && { echo "missing:$missing"; exit 1; }

if [ "$(id -u)" -ne 0 ]; then
    echo "Waydesk needs these Debian packages:$missing" >&2
    echo "Run this one line, then start again:" >&2
    echo "  sudo sh $(readlink -f "$0")" >&2
    exit 1
fi

# A server of our own is started for the tests; Debian's must not start one as well.
mkdir -p /etc/postgresql-common
conf=/etc/postgresql-common/createcluster.conf
grep -qs '^create_main_cluster *= *false' "$conf" || echo 'create_main_cluster = false' >> "$conf"

export DEBIAN_FRONTEND=noninteractive
apt-get update -q
# shellcheck disable=SC2086
apt-get install -y -q --no-install-recommends $missing
