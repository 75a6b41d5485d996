// SPDX-License-Identifier: Apache-2.0
#include "models/text/stocktexts.h"

#include "core/carrier/sheetcells.h"
#include "core/stock/allocation.h"

namespace waydesk {

using namespace Qt::StringLiterals;

QString StockTexts::shortages(const QString &text)
{
    QStringList parts;
    for (const StockShortage &one : shortagesFrom(text))
        parts.append(tr("%1: %2 of %3", "SKU: 2 of 5").arg(one.sku).arg(one.got).arg(one.wanted));
    return parts.join(tr(", "));
}

QString StockTexts::state(const StockLedger::Article &article)
{
    if (article.isShort())
        return tr("%n short", "pieces", static_cast<int>(article.missing));
    return article.warns() ? tr("running out") : tr("enough");
}

QString StockTexts::gift(const GiftRule &rule)
{
    return rule.perParcel ? tr("%1 ×%2 in each parcel").arg(rule.title).arg(rule.quantity)
                          : tr("%1 ×%2 for each order").arg(rule.title).arg(rule.quantity);
}

QString StockTexts::condition(const GiftRule &rule)
{
    QStringList parts;
    if (rule.amountFrom > 0)
        parts.append(tr("from %1 on").arg(moneyText(rule.amountFrom)));
    if (!rule.goods.isEmpty())
        parts.append(tr("with %1").arg(rule.goods.join(tr(" or "))));
    if (!rule.shops.isEmpty())
        parts.append(rule.shops.join(tr(", ")));
    if (rule.from > 0)
        parts.append(tr("paid from %1").arg(timeText(rule.from, false)));
    if (rule.until > 0)
        parts.append(tr("paid until %1").arg(timeText(rule.until, true)));
    return parts.isEmpty() ? tr("all orders") : parts.join(u" · "_s);
}

} // namespace waydesk
