// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/status.h"

#include <QString>

#include <optional>
#include <vector>

namespace waydesk {

/// What a user has taught of one platform: the meaning of a word in the status column or, where `refund` is set, in the
/// refund column. It comes before what the program knows, because the platforms change their words.
struct TaughtWord {
    QString platform;
    QString word; ///< as the file spells it
    std::optional<OrderStatus> status;
    std::optional<RefundState> refund;

    friend bool operator==(const TaughtWord &, const TaughtWord &) = default;
};

/// A word of a platform's file as it is compared: without blanks, byte order mark and asterisks, with half-width
/// brackets and commas, in lower case.
QString foldedWord(const QString &text);

using TaughtWords = std::vector<TaughtWord>;

} // namespace waydesk
