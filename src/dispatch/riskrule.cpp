// SPDX-License-Identifier: Apache-2.0
#include "dispatch/riskrule.h"

#include "core/support/localday.h"
#include "core/support/makeset.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/reportrepository.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

using DayKey = std::pair<ShopId, qint64>;

std::vector<DayKey> daysOf(std::span<const RiskOrder> orders, const RiskSettings &settings)
{
    std::vector<DayKey> days;
    StartsOfDays starts;
    for (const RiskOrder &order : orders) {
        if (order.createdAt > 0 && settings.termsOf(order.shop).of(RiskCheck::DaySurge).action != RiskAction::Off)
            days.emplace_back(order.shop, starts.of(order.createdAt));
    }
    makeSet(days);
    return days;
}

/// A run of days of one shop, with those before that say what is usual.
struct Span {
    ShopId shop;
    qint64 first = 0;
    qint64 until = 0;
    std::vector<qint64> days; ///< what is asked for in it
};

/// Days whose usual days overlap are one span: what lies in it is read once.
std::vector<Span> spansOf(const std::vector<DayKey> &days)
{
    std::vector<Span> spans;
    for (const auto &[shop, from] : days) {
        const qint64 first = dayStartAfter(from, -usualDays);
        if (spans.empty() || spans.back().shop != shop || first > spans.back().until)
            spans.push_back({shop, first, 0, {}});
        spans.back().until = dayStartAfter(from, 1);
        spans.back().days.push_back(from);
    }
    return spans;
}

/// Each of `days`, in order and none twice, with what was usual before it.
std::vector<ShopDay> countDays(UnitOfWork &unit, const std::vector<DayKey> &days)
{
    std::vector<ShopDay> counted;
    for (const Span &span : spansOf(days)) {
        std::vector<qint64> starts;
        for (qint64 at = span.first; at < span.until; at = dayStartAfter(at, 1))
            starts.push_back(at);
        const auto dayOf = [&](qint64 at) {
            return static_cast<size_t>(std::ranges::upper_bound(starts, at) - starts.begin() - 1);
        };
        std::vector<qint64> orders(starts.size());
        for (const qint64 at : unit.reports().orderTimes(span.shop, span.first, span.until))
            ++orders[dayOf(at)];
        for (const qint64 from : span.days) {
            const size_t day = dayOf(from);
            const size_t usual = std::min<size_t>(day, usualDays); // a zone may leave out a day
            const auto before = std::span(orders).subspan(day - usual, usual);
            counted.push_back({span.shop, from, dayStartAfter(from, 1), orders[day], usualDay(before)});
        }
    }
    return counted;
}

std::set<QString> codesIn(const std::vector<Hold> &holds)
{
    std::set<QString> codes;
    for (const Hold &hold : holds) {
        for (const QString &code : hold.text.split(u' ')) {
            const auto check = riskCheckFromName(code.section(u':', 0, 0));
            if (check != RiskCheck::Quantity && check != RiskCheck::DaySurge)
                codes.insert(code);
        }
    }
    return codes;
}

/// Marked ones that may stand in a group that a changed order left; all of them where one is gone.
std::vector<OrderId> leftBehind(UnitOfWork &unit, const QString &setter, const std::vector<OrderId> &changed,
                                bool isOneGone)
{
    std::vector<Hold> own;
    for (Hold &hold : unit.parcels().newestHoldsBy(setter, changed)) {
        if (hold.liftedAt == 0)
            own.push_back(std::move(hold));
    }
    const std::set<QString> codes = codesIn(own);
    std::vector<OrderId> left;
    if (codes.empty() && !isOneGone)
        return left;
    for (const Hold &hold : unit.parcels().openOrderHoldsBy(setter)) {
        const QStringList words = hold.text.split(u' ');
        if (isOneGone || std::ranges::any_of(words, [&](const QString &code) { return codes.contains(code); }))
            left.push_back(hold.order);
    }
    return left;
}

/// Days that the changed orders may have made a surge, or made one no more.
std::vector<OrderId> ofTurnedDays(UnitOfWork &unit, const RiskSettings &settings, std::span<const RiskOrder> changed)
{
    std::map<DayKey, qint64> moved;
    StartsOfDays starts;
    for (const RiskOrder &order : changed) {
        if (order.createdAt > 0)
            ++moved[{order.shop, starts.of(order.createdAt)}];
    }
    std::vector<OrderId> touched;
    for (const ShopDay &day : countDays(unit, daysOf(changed, settings))) {
        const qint64 limit = surgeLimit(day, settings.termsOf(day.shop));
        const qint64 few = day.orders - moved[{day.shop, day.from}];
        const qint64 many = day.orders + moved[{day.shop, day.from}];
        if (few < limit && many >= limit) {
            const auto all = unit.reports().waitingBetween(day.shop, day.from, day.until);
            touched.insert(touched.end(), all.begin(), all.end());
        }
    }
    return touched;
}

RiskFindings findIn(UnitOfWork &unit, const RiskSettings &settings, OrderNeighbours &neighbours,
                    const std::vector<OrderId> &orders)
{
    const std::vector<RiskOrder> judged = unit.reports().riskOrders(orders);
    std::vector<OrderId> known;
    known.reserve(judged.size());
    for (const RiskOrder &order : judged)
        known.push_back(order.id);
    makeSet(known);
    std::vector<OrderId> others;
    std::ranges::set_difference(neighbours.of(unit, judged), known, std::back_inserter(others));
    std::vector<RiskOrder> pool = judged;
    std::ranges::move(unit.reports().riskOrders(others), std::back_inserter(pool));
    const std::vector<ShopDay> days = countDays(unit, daysOf(judged, settings));
    const RiskGroups groups(pool, days);
    RiskFindings found;
    for (const RiskOrder &order : judged) {
        if (order.waits)
            found.emplace_back(order, groups.findings(order, settings.termsOf(order.shop)));
    }
    return found;
}

} // namespace

QString RiskRule::basis(UnitOfWork &unit)
{
    const RiskSettings settings = riskSettings(unit);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    bool isOn = false;
    for (const RiskSettings::OfShop &one : settings.shops) {
        isOn |= !one.terms.isOff();
        if (!one.own)
            continue; // a shop that is linked as made changes nothing for the others
        hash.addData(QByteArray::number(one.shop.id.value));
        hash.addData(QJsonDocument(riskTermsToJson(one.terms)).toJson(QJsonDocument::Compact));
    }
    const QString basis = isOn ? u"1 "_s + QString::fromLatin1(hash.result().toHex().left(16)) : QString();
    if (basis != std::exchange(m_basis, basis)) // while it is off it follows nothing
        m_neighbours = OrderNeighbours();
    return basis;
}

/// Mostly the next question names the same orders: they are read once.
std::vector<OrderId> RiskRule::follow(UnitOfWork &, const std::vector<OrderId> &changed)
{
    m_unseen.insert(m_unseen.end(), changed.begin(), changed.end());
    return {};
}

std::vector<OrderId> RiskRule::touchedBy(UnitOfWork &unit, const std::vector<OrderId> &changed)
{
    if (const auto unseen = std::exchange(m_unseen, {}); unseen != changed)
        m_neighbours.follow(unit, unseen);
    const RiskSettings settings = riskSettings(unit);
    const std::vector<RiskOrder> orders = unit.reports().riskOrders(changed);
    std::vector<OrderId> touched = m_neighbours.of(unit, orders);
    touched.insert(touched.end(), changed.begin(), changed.end());
    const auto add = [&](const std::vector<OrderId> &more) { touched.insert(touched.end(), more.begin(), more.end()); };
    add(ofTurnedDays(unit, settings, orders));
    add(leftBehind(unit, u"rule:"_s + name(), changed, orders.size() < changed.size()));
    makeSet(touched);
    return touched;
}

std::vector<RuleHold> RiskRule::judge(UnitOfWork &unit, const std::vector<OrderId> &orders)
{
    std::vector<RuleHold> holds;
    for (const auto &[order, findings] : findIn(unit, riskSettings(unit), m_neighbours, orders)) {
        for (const auto &[action, reason] :
             {std::pair(RiskAction::Remark, Reason::RiskNoticed), std::pair(RiskAction::Review, Reason::RiskReview)}) {
            if (const QString text = riskText(findings, action); !text.isEmpty())
                holds.push_back({order.id, reason, text, order.asOf});
        }
    }
    return holds;
}

RiskFindings riskFindings(UnitOfWork &unit, const RiskSettings &settings, const std::vector<OrderId> &orders)
{
    OrderNeighbours neighbours;
    return findIn(unit, settings, neighbours, orders);
}

} // namespace waydesk
