// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace waydesk {

struct PatternNode;
using PatternRow = std::vector<PatternNode>;

/// One piece of a pattern: some character out of `letters`, or one of the alternatives; `least` to `most` times.
struct PatternNode {
    QString letters;
    std::vector<PatternRow> alternatives{};
    int least = 1;
    int most = 1;

    bool isLiteral() const { return alternatives.empty() && letters.size() == 1; }
};

/// Reads the part of the language of regular expressions in which numbering rules are written. Nothing for others.
std::optional<PatternRow> readPattern(const QString &regex);

} // namespace waydesk
