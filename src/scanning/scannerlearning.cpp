// SPDX-License-Identifier: Apache-2.0
#include "scanning/scannerlearning.h"

#include <algorithm>

namespace waydesk {

std::optional<LearnedScanner> learnScanner(std::span<const WedgeKey> keys)
{
    constexpr qsizetype longestPrefix = 8;
    QString typed;
    LearnedScanner learned;
    for (const WedgeKey &key : keys) {
        if (key.kind == WedgeKey::Kind::Printable)
            typed += key.text;
        else if (key.kind == WedgeKey::Kind::End)
            learned.endsWithEnter = true;
    }
    const QString code = QString::fromUtf16(LearningCode);
    const qsizetype at = typed.indexOf(code);
    if (at < 0 || at > longestPrefix || typed.size() != at + code.size())
        return std::nullopt;
    learned.prefix = typed.left(at);
    const qint64 gaps = static_cast<qint64>(typed.size()) - 1;
    const qint64 mean = (keys[static_cast<size_t>(typed.size()) - 1].atMs - keys.front().atMs + gaps - 1) / gaps;
    learned.gapMs = std::clamp<qint64>(3 * mean, 15, 60);
    return learned;
}

} // namespace waydesk
