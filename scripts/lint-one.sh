#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# lint-one.sh FILE...: clang-tidy-19 over these sources, called by lint.sh. One that passed is not looked at again
# while the compiler sees the same of it: what passed stands as a name in the cache folder. After LINT_UNTIL (seconds
# since 1970) the rest goes to build/lint/left.
set -eu

cache=${XDG_CACHE_HOME:-$HOME/.cache}/waydesk-lint
uic=$PWD/build/lint/uic
mkdir -p "$cache"
version=$(clang-tidy-19 --version | sha256sum)
failed=0
for file in "$@"; do
    if [ -n "${LINT_UNTIL:-}" ] && [ "$(date +%s)" -ge "$LINT_UNTIL" ]; then
        printf '%s\n' "$file" >>build/lint/left
        continue
    fi
    command=$(jq -r --arg file "$PWD/$file" '.[] | select(.file == $file) | .command' build/lint/compile_commands.json)
    key=
    if [ -n "$command" ]; then
        seen=$(printf '%s' "$command" | sed 's/ -o [^ ]* -c / -E -P /')
        # Comments can quiet a check, and the compiler does not see them: the file itself counts too.
        if text=$(eval "$seen -isystem \"$uic\"" 2>/dev/null); then
            key=$({ printf '%s\n' "$version" "$command" "$text" | sed "s#$PWD##g"; cat .clang-tidy "$file"; } \
                | sha256sum | cut -c 1-64)
        fi
    fi
    [ -n "$key" ] && [ -e "$cache/$key" ] && continue
    if clang-tidy-19 -p build/lint --quiet --extra-arg=-isystem"$uic" --warnings-as-errors='*' "$file"; then
        [ -z "$key" ] || : >"$cache/$key"
    else
        failed=1
    fi
done
exit $failed
