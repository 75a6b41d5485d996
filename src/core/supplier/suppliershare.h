// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/supplier/purchase.h"
#include "core/supplier/supplierterms.h"

#include <QStringList>

#include <span>
#include <vector>

namespace waydesk {

/// What of an order suppliers send, as far as it still ships.
struct SupplierShare {
    struct Line {
        QString supplier;
        PurchaseItem item;
    };
    std::vector<Line> lines; ///< in the order of the order's lines
    bool hasOwn = false; ///< something of it ships from here

    bool isEmpty() const { return lines.empty(); }
    bool isMixed() const { return !lines.empty() && hasOwn; }
    QStringList suppliers() const; ///< each once, as they come first
    bool has(LineId line) const;
    std::vector<PurchaseItem> itemsOf(const QString &supplier) const;
};

/// What was ordered from a supplier stays his, whatever the patterns say since; given up purchases do not count.
SupplierShare supplierShare(const Order &order, const SupplierTerms &terms, std::span<const Purchase> purchases = {});

/// The text of the hold at_supplier: who sends it, and whether the order must be split first; or that nobody knows,
/// because what the shop says of its suppliers cannot be read.
struct SupplierMark {
    QString suppliers;
    bool splitFirst = false;
    bool unreadable = false;

    QString text() const;
    static SupplierMark fromText(const QString &text);
};

} // namespace waydesk
