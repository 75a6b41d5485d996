// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/tags/acceptrules.h"

#include <QCoreApplication>
#include <QString>

#include <span>

namespace waydesk {

/// What tags and accept rules say to people, translated.
class TagTexts
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::TagTexts)

public:
    static QString colour(TagColour colour);
    static QString buyer(TagBuyer buyer);
    /// For which orders, in a line: "Brazil · from 300.00 CNY · first order".
    static QString conditions(const TagConditions &when, std::span<const Shop> shops);
    /// Names of the row's tags, the weightiest first.
    static QString names(std::span<const TagRule> tags, TagBits bits);
    /// What the hold of a new order says: why it waits. Any other text stays as it is.
    static QString waits(const QString &text);
    /// What is wrong with a tag, by the reason of an InvalidArgument; empty for any other reason.
    static QString problem(const QString &reason, const QString &value);
};

} // namespace waydesk
