// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stock/gifts.h"
#include "dispatch/stocktables.h"

#include <QCoreApplication>
#include <QString>

namespace waydesk {

/// What stock and gifts say to people, translated.
class StockTexts
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::StockTexts)

public:
    /// Of what a hold says in figures ("SKU-1:2/5"): which articles, and how many there are for it.
    static QString shortages(const QString &text);
    /// "3 short", "warning", "enough".
    static QString state(const StockLedger::Article &article);
    /// What comes, and how often: "Sample ×1 in each parcel".
    static QString gift(const GiftRule &rule);
    /// For whom: amount, goods, shops, days.
    static QString condition(const GiftRule &rule);
};

} // namespace waydesk
