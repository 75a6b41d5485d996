// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace waydesk {

/// How fast a batch goes; zeros while nothing can be said.
struct PrintSpeed {
    int perMinute = 0;
    int secondsLeft = 0;

    friend bool operator==(const PrintSpeed &, const PrintSpeed &) = default;
};

/// `done` of `labels` after `elapsedMs`. A first guess needs two labels and a tenth of a second.
constexpr PrintSpeed printSpeed(int done, int labels, qint64 elapsedMs)
{
    if (done < 2 || elapsedMs < 100)
        return {};
    const qint64 left = labels > done ? labels - done : 0;
    return {static_cast<int>(done * qint64(60000) / elapsedMs),
            static_cast<int>((left * elapsedMs / done + 999) / 1000)};
}

} // namespace waydesk
