// SPDX-License-Identifier: Apache-2.0
#include "core/risk/risk.h"

#include "core/address/address.h"
#include "core/address/masking.h"

#include <algorithm>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

qint64 stepOf(qint64 figure, qint64 limit)
{
    qint64 step = std::max<qint64>(1, limit);
    while (step * 2 <= figure)
        step *= 2;
    return step;
}

RiskFinding counted(RiskCheck check, qint64 figure, const RiskTerms &terms)
{
    const RiskTerm &term = terms.of(check);
    return {check, term.action, figure, term.limit, figure >= term.limit, 0};
}

qint64 figureIn(const RiskFinding &finding)
{
    switch (finding.check) {
    case RiskCheck::Quantity: return finding.figure;
    case RiskCheck::DaySurge: return finding.limit;
    case RiskCheck::SameAddress:
    case RiskCheck::SamePhone:
    case RiskCheck::BuyerBulk: break;
    }
    return stepOf(finding.figure, finding.limit);
}

} // namespace

void RiskOrder::settle(const QString &province, const QString &city, const QString &district)
{
    Address address;
    address.province = province;
    address.city = city;
    address.district = district;
    address.street = street;
    if (street.isEmpty() || isMasked(address))
        street.clear();
    else
        place = province + city + district + street;
    Address called;
    called.phone = phone;
    if (isMasked(called))
        phone.clear();
    Address named;
    named.receiver = buyer;
    if (isMasked(named))
        buyer.clear();
}

std::optional<qint64> usualDay(std::span<const qint64> before)
{
    const auto first = std::ranges::find_if(before, [](qint64 orders) { return orders > 0; });
    std::vector<qint64> days(first, before.end());
    if (days.size() < leastUsualDays)
        return std::nullopt;
    const auto middle = days.begin() + static_cast<qsizetype>(days.size() / 2);
    std::ranges::nth_element(days, middle);
    return std::max<qint64>(1, *middle);
}

RiskGroups::RiskGroups(std::span<const RiskOrder> pool, std::span<const ShopDay> days)
    : m_days(days.begin(), days.end())
{
    m_places.reserve(static_cast<qsizetype>(pool.size()));
    m_phones.reserve(static_cast<qsizetype>(pool.size()));
    m_buyers.reserve(static_cast<qsizetype>(pool.size()));
    for (const RiskOrder &order : pool) {
        if (!order.waits)
            continue;
        if (!order.place.isEmpty())
            ++m_places[order.place];
        if (!order.phone.isEmpty())
            ++m_phones[order.phone];
        if (!order.buyer.isEmpty())
            m_buyers[{order.shop, order.buyer}] += order.pieces;
    }
    std::ranges::sort(m_days, {}, [](const ShopDay &day) { return std::pair(day.shop, day.from); });
}

qint64 surgeLimit(const ShopDay &day, const RiskTerms &terms)
{
    return std::max<qint64>(terms.surgeLeast, day.usual.value_or(0) * terms.of(RiskCheck::DaySurge).limit);
}

const ShopDay *RiskGroups::dayOf(const RiskOrder &order) const
{
    const auto after = std::ranges::upper_bound(m_days, std::pair(order.shop, order.createdAt), {},
                                                [](const ShopDay &day) { return std::pair(day.shop, day.from); });
    if (order.createdAt <= 0 || after == m_days.begin())
        return nullptr;
    const ShopDay &day = *std::prev(after);
    return day.shop == order.shop && order.createdAt < day.until ? &day : nullptr;
}

RiskFinding RiskGroups::daySurge(const RiskOrder &order, const RiskTerms &terms) const
{
    RiskFinding finding{RiskCheck::DaySurge, terms.of(RiskCheck::DaySurge).action, 0, 0, false, 0};
    const ShopDay *day = dayOf(order);
    if (!day)
        return finding;
    finding.figure = day->orders;
    finding.limit = terms.of(RiskCheck::DaySurge).limit;
    finding.usual = day->usual.value_or(0);
    finding.unusual = day->usual && day->orders >= surgeLimit(*day, terms);
    return finding;
}

std::vector<RiskFinding> RiskGroups::findings(const RiskOrder &order, const RiskTerms &terms) const
{
    std::vector<RiskFinding> all;
    all.reserve(5);
    const auto add = [&](const RiskFinding &finding) {
        if (finding.action != RiskAction::Off)
            all.push_back(finding);
    };
    add(daySurge(order, terms));
    add(counted(RiskCheck::SameAddress, m_places.value(order.place), terms));
    add(counted(RiskCheck::SamePhone, m_phones.value(order.phone), terms));
    add(counted(RiskCheck::BuyerBulk, m_buyers.value({order.shop, order.buyer}), terms));
    add(counted(RiskCheck::Quantity, order.mostOfOne, terms));
    return all;
}

QString riskText(std::span<const RiskFinding> findings, RiskAction action)
{
    QString codes;
    for (const RiskFinding &finding : findings) {
        if (!finding.unusual || finding.action != action)
            continue;
        if (!codes.isEmpty())
            codes += u' ';
        codes += riskCheckName(finding.check) + u':' + QString::number(figureIn(finding));
    }
    return codes;
}

std::vector<RiskCode> riskCodes(const QString &text)
{
    std::vector<RiskCode> codes;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto check = riskCheckFromName(word.section(u':', 0, 0));
        bool isNumber = false;
        const qint64 figure = word.section(u':', 1).toLongLong(&isNumber);
        if (!check || !isNumber)
            return {};
        codes.push_back({*check, figure});
    }
    return codes;
}

} // namespace waydesk
