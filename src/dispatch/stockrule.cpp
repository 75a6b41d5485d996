// SPDX-License-Identifier: Apache-2.0
#include "dispatch/stockrule.h"

#include "core/stock/giftsheet.h"
#include "dispatch/giftlines.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/settingsrepository.h"
#include "dispatch/ports/stockrepository.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

QString StockRule::name() const { return u"stock"_s; }

/// The counts, what is given away, and what the order of the deadlines rests on.
QString StockRule::basis(UnitOfWork &unit)
{
    m_ledger.reset();
    const auto items = unit.stock().items();
    if (items.empty())
        return {};
    QCryptographicHash digest(QCryptographicHash::Sha1);
    for (const StockItem &item : items)
        digest.addData(u"%1\n%2 %3\n"_s.arg(item.sku).arg(item.quantity).arg(item.countedAt).toUtf8());
    digest.addData(GiftSheet::toJson(giftRules(unit)));
    const auto deadlines = unit.settings().beginningWith(u"deadline/"_s);
    QStringList keys = deadlines.keys();
    keys.sort();
    for (const QString &key : std::as_const(keys))
        digest.addData((key + deadlines[key]).toUtf8());
    return QString::fromLatin1(digest.result().toHex());
}

std::vector<OrderId> StockRule::touchedBy(UnitOfWork &unit, const std::vector<OrderId> &changed)
{
    if (changed.empty())
        return {};
    m_ledger = StockLedger::read(unit, m_place);
    QSet<int> articles;
    const auto touch = [&](const QString &sku) {
        if (const int article = m_ledger->indexOf(sku); article >= 0)
            articles.insert(article);
    };
    for (const Order &order : unit.orders().byIds(changed)) {
        for (const OrderLine &line : order.lines)
            touch(line.sku);
    }
    for (const GiftRule &rule : giftRules(unit))
        touch(rule.sku);
    std::vector<OrderId> all = m_ledger->ordersWanting(articles);
    all.insert(all.end(), changed.begin(), changed.end());
    // An order that wanted another article before says nothing of it any more: who waits for it is asked again.
    for (const Hold &hold : unit.parcels().openOrderHoldsBy(u"rule:"_s + name()))
        all.push_back(hold.order);
    return all;
}

std::vector<RuleHold> StockRule::judge(UnitOfWork &unit, const std::vector<OrderId> &orders)
{
    if (orders.empty()) {
        m_ledger.reset();
        return {};
    }
    const StockLedger ledger = m_ledger ? *std::exchange(m_ledger, std::nullopt) : StockLedger::read(unit, m_place);
    std::vector<RuleHold> holds;
    for (const OrderId order : orders) {
        if (const auto shortages = ledger.shortages(order); !shortages.empty())
            holds.push_back({order, Reason::StockMissing, shortageText(shortages), ledger.countedAt(shortages)});
    }
    return holds;
}

} // namespace waydesk
