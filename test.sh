#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds the release and runs every test. More words go to ctest, e.g. ./test.sh -R tst_scan
set -eu

root=$(dirname "$(readlink -f "$0")")
cd "$root"
. scripts/steps.sh

tests() { scripts/with-postgres ctest --preset release -j 2 "$@"; }

step "install what is missing" packaging/install-dependencies.sh
step "configure the release" cmake --preset release
step "build the release" cmake --build --preset release
step "install the ZPL renderer" install_zpl_renderer "$root"
step "tests" tests "$@"
