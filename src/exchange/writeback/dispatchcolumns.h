// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace waydesk {

/// Where an upload template wants the order (or the line of an order), the carrier and the number; and, on platforms
/// that ask for it, the day and the pieces.
struct DispatchColumns {
    int order = -1;
    int line = -1;
    int carrier = -1;
    int tracking = -1;
    int shipDate = -1;
    int quantity = -1;

    bool complete() const { return (order >= 0 || line >= 0) && carrier >= 0 && tracking >= 0; }
    int found() const { return (order >= 0 || line >= 0) + (carrier >= 0) + (tracking >= 0); }
    /// True if the template wants one row per line of an order.
    bool byLine() const { return line >= 0; }
    QStringList missing() const;

    /// By the headings' synonyms; the best known synonym wins.
    static DispatchColumns of(const QStringList &headings);
};

} // namespace waydesk
