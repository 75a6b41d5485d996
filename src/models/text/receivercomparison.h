// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/address.h"

#include <QString>

#include <array>
#include <vector>

namespace waydesk {

/// A text and which of its characters the other side does not have.
struct MarkedText {
    QString text;
    std::vector<bool> differs;

    bool isEqual() const;
};

/// Two receivers side by side, line by line: name, phone, place. What is masked is marked as a whole where it hides the
/// difference.
struct ReceiverComparison {
    using Pair = std::array<MarkedText, 2>;
    Pair name;
    Pair phone;
    Pair place;

    static ReceiverComparison of(const Address &left, const Address &right, bool clear);
};

} // namespace waydesk
