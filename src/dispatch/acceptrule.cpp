// SPDX-License-Identifier: Apache-2.0
#include "dispatch/acceptrule.h"

#include "core/tags/tagrulejson.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/reportrepository.h"
#include "dispatch/settags.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace waydesk {

using namespace Qt::StringLiterals;

QString AcceptRule::basis(UnitOfWork &unit)
{
    const TagSettings settings = tagSettings(unit);
    if (!settings.accept.on)
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QJsonDocument(acceptRulesToJson(settings.accept)).toJson(QJsonDocument::Compact));
    for (const TagRule &tag : settings.tags)
        hash.addData(QJsonDocument(tagRuleToJson(tag)).toJson(QJsonDocument::Compact));
    return u"1 "_s + QString::fromLatin1(hash.result().toHex().left(16));
}

std::vector<OrderId> AcceptRule::touchedBy(UnitOfWork &unit, const std::vector<OrderId> &changed)
{
    if (!TagMatcher(tagSettings(unit).tags).asksForBuyers())
        return changed;
    if (!m_buyers.isLoaded())
        m_buyers.load(unit);
    return m_buyers.follow(unit, changed);
}

std::vector<RuleHold> AcceptRule::judge(UnitOfWork &unit, const std::vector<OrderId> &orders)
{
    const TagSettings settings = tagSettings(unit);
    const TagMatcher matcher(settings.tags);
    if (matcher.asksForBuyers() && !m_buyers.isLoaded())
        m_buyers.load(unit);
    std::vector<RuleHold> holds;
    for (const Order &order : unit.orders().byIds(unit.reports().newOrders(orders, settings.accept.since))) {
        const auto earlier = matcher.asksForBuyers()
            ? m_buyers.earlier(order.id, order.shop, order.buyer, madeAt(order.createdAt, order.paidAt))
            : std::nullopt;
        const TagBits bits = matcher.match(tagFactsOf(order, earlier));
        if (const QString text = waitsBecause(settings.accept, settings.tags, bits); !text.isEmpty())
            holds.push_back({order.id, Reason::AwaitingReview, text, order.asOf});
    }
    return holds;
}

} // namespace waydesk
