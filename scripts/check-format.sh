#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Fails on sources that clang-format-19 would lay out differently; --fix lays them out.
set -eu

cd "$(dirname "$(dirname "$(readlink -f "$0")")")"
mode="--dry-run -Werror"
[ "${1:-}" != --fix ] || mode=-i
# shellcheck disable=SC2086
git ls-files -z 'src/*.cpp' 'src/*.h' 'tests/*.cpp' 'tests/*.h' | xargs -0 -n 40 -P 2 clang-format-19 $mode
