// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/supplier/supplierpattern.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace waydesk {

/// Names of shops and suppliers that differ in width, case or the blanks around them are one.
QString foldedName(const QString &name);

/// How a shop's SKU codes name what suppliers send.
struct SupplierTerms {
    static constexpr size_t mostPatterns = 20;
    static constexpr qsizetype mostSuppliers = 200;

    std::vector<SupplierPattern> patterns; ///< the first one that fits counts
    QStringList suppliers; ///< only these count; empty = whoever a code names

    /// From texts as people type them. Errors as of SupplierPattern; InvalidArgument (argument = pattern or supplier,
    /// reason = many) for too many of them.
    static Result<SupplierTerms> fromTexts(const QStringList &patterns, const QStringList &suppliers);
    /// What toJson() made. Errors as of fromTexts(), and InvalidArgument (argument = pattern, reason = unreadable)
    /// where there is no list of patterns.
    static Result<SupplierTerms> fromJson(const QJsonObject &json);
    QJsonObject toJson() const;
    QStringList texts() const;

    bool isEmpty() const { return patterns.empty(); }
    /// The name in capitals, so that he is one in all shops.
    std::optional<SupplierItem> supplierItem(QStringView sku) const;
};

} // namespace waydesk
