// SPDX-License-Identifier: Apache-2.0
#include "dispatch/acceptrule.h"

#include "core/order/ownorder.h"
#include "core/tags/tagrulejson.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/reportrepository.h"
#include "dispatch/settags.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// The tags that make new orders wait or go, by id.
std::vector<TagRule> judgedBy(const TagSettings &settings)
{
    std::vector<TagRule> tags;
    for (const TagRule &tag : settings.tags) {
        if (effectOf(settings.accept, tag.id) != TagEffect::None)
            tags.push_back(tag);
    }
    std::ranges::sort(tags, {}, &TagRule::id);
    return tags;
}

} // namespace

/// A new name, colour or place of a tag is nothing to judge by, nor is a tag of which nothing is said.
QString AcceptRule::basis(UnitOfWork &unit)
{
    const TagSettings settings = tagSettings(unit);
    QString basis;
    if (settings.accept.on) {
        AcceptRules rules = settings.accept;
        rules.changed = 0;
        QCryptographicHash hash(QCryptographicHash::Sha1);
        hash.addData(QJsonDocument(acceptRulesToJson(rules)).toJson(QJsonDocument::Compact));
        hash.addData(QByteArray::number(rules.unread ? 1 : 0));
        for (const TagRule &tag : judgedBy(settings)) {
            TagRule plain;
            plain.id = tag.id;
            plain.when = tag.when;
            hash.addData(QJsonDocument(tagRuleToJson(plain)).toJson(QJsonDocument::Compact));
        }
        basis = u"2 "_s + QString::fromLatin1(hash.result().toHex().left(16));
    }
    if (basis != std::exchange(m_basis, basis))
        m_buyers.forget();
    return basis;
}

std::vector<OrderId> AcceptRule::follow(UnitOfWork &unit, const std::vector<OrderId> &changed)
{
    if (!m_buyers.isLoaded())
        return {};
    return m_buyers.follow(unit, changed, mostEarlierOrders(tagSettings(unit).tags));
}

/// What is loaded has followed them already; who has just started knows only what they are now.
std::vector<OrderId> AcceptRule::touchedBy(UnitOfWork &unit, const std::vector<OrderId> &changed)
{
    const std::vector<TagRule> tags = judgedBy(tagSettings(unit));
    if (changed.empty() || m_buyers.isLoaded() || !TagMatcher(tags).asksForBuyers())
        return changed;
    m_buyers.load(unit);
    auto touched = m_buyers.laterThan(unit, changed, mostEarlierOrders(tags));
    return touched ? std::move(*touched) : unit.orders().waiting();
}

std::vector<RuleHold> AcceptRule::judge(UnitOfWork &unit, const std::vector<OrderId> &orders)
{
    const TagSettings settings = tagSettings(unit);
    const TagMatcher matcher(settings.tags);
    const bool asksForBuyers = TagMatcher(judgedBy(settings)).asksForBuyers();
    if (asksForBuyers && !m_buyers.isLoaded())
        m_buyers.load(unit);
    const QString setter = u"rule:"_s + name();
    const auto isNew = unit.reports().newOrders(orders, settings.accept.since, settings.accept.changed, setter);
    std::vector<RuleHold> holds;
    std::vector<OrderId> waiting;
    for (const Order &order : unit.orders().byIds(isNew)) {
        if (isOwnOrder(order)) // who typed it in has looked at it
            continue;
        const auto earlier = asksForBuyers
            ? m_buyers.earlier(order.id, order.shop, order.buyer, madeAt(order.createdAt, order.paidAt))
            : std::nullopt;
        const TagBits bits = matcher.match(tagFactsOf(order, earlier));
        if (const QString text = waitsBecause(settings.accept, settings.tags, bits); !text.isEmpty()) {
            holds.push_back({order.id, Reason::AwaitingReview, text, order.asOf});
            waiting.push_back(order.id);
        }
    }
    std::unordered_map<OrderId, QStringList> accepted;
    for (auto &[order, text] : unit.reports().liftedTexts(setter, waiting))
        accepted[order].append(text);
    std::erase_if(holds, [&](const RuleHold &hold) { return isAnswered(hold.text, accepted[hold.order]); });
    return holds;
}

} // namespace waydesk
