// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"
#include "core/support/error.h"

#include <QHash>
#include <QString>

#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace waydesk {

/// Takes `wanted` quantities (by line) out of `all`. Returns {taken, rest}; their quantities add up to `all`, line by
/// line. Refused (InvalidArgument) if a line is unknown, a quantity is < 1 or too large, or either side would be empty.
Result<std::pair<std::vector<ParcelLine>, std::vector<ParcelLine>>> splitLines(std::span<const ParcelLine> all,
                                                                               std::span<const ParcelLine> wanted);

struct LinePart {
    QString word;
    std::vector<ParcelLine> lines;
};

/// One part for each word that `wordOf` gives a line (its warehouse), in the order in which the words come first.
std::vector<LinePart> partsByWord(std::span<const ParcelLine> all,
                                  const std::function<QString(const ParcelLine &)> &wordOf);

/// What is there, and what has to wait: the pieces of `available`, by the word of a line (its article), go to the lines
/// in their order. Either part may be empty.
std::pair<std::vector<ParcelLine>, std::vector<ParcelLine>>
partsByStock(std::span<const ParcelLine> all, const std::function<QString(const ParcelLine &)> &wordOf,
             QHash<QString, qint64> available);

} // namespace waydesk
