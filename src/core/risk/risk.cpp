// SPDX-License-Identifier: Apache-2.0
#include "core/risk/risk.h"

#include "core/address/address.h"
#include "core/address/masking.h"
#include "core/support/hashindex.h"

#include <algorithm>
#include <array>
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

/// Adds up by text, and by shop where one is given. The texts must stay where they are.
class SumsByText
{
public:
    /// The number of the sum that `text` counts for; no text has one that stays 0.
    size_t numberOf(QStringView text, ShopId shop = {})
    {
        if (text.isEmpty())
            return 0;
        const size_t hash = qHash(text, m_seed) ^ qHash(shop.value, m_seed);
        const auto isIt = [&](size_t number) { return m_texts[number] == text && m_shops[number] == shop; };
        if (const auto known = m_index.find(hash, isIt))
            return *known + 1;
        m_index.add(hash);
        m_texts.push_back(text);
        m_shops.push_back(shop);
        m_sums.push_back(0);
        return m_index.size();
    }
    void add(size_t number, qint64 figure) { m_sums[number] += number == 0 ? 0 : figure; }
    qint64 sum(size_t number) const { return m_sums[number]; }

private:
    size_t m_seed = QHashSeed::globalSeed();
    HashIndex m_index;
    std::vector<QStringView> m_texts;
    std::vector<ShopId> m_shops;
    std::vector<qint64> m_sums{0};
};

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
    SumsByText places;
    SumsByText phones;
    SumsByText buyers;
    std::vector<std::array<size_t, 3>> numbers;
    numbers.reserve(pool.size());
    for (const RiskOrder &order : pool) {
        const std::array<size_t, 3> of{places.numberOf(order.place), phones.numberOf(order.phone),
                                       buyers.numberOf(order.buyer, order.shop)};
        numbers.push_back(of);
        if (!order.waits)
            continue;
        places.add(of[0], 1);
        phones.add(of[1], 1);
        buyers.add(of[2], order.pieces);
    }
    m_shared.reserve(pool.size());
    for (size_t i = 0; i < pool.size(); ++i)
        m_shared.push_back(
            {pool[i].id, places.sum(numbers[i][0]), phones.sum(numbers[i][1]), buyers.sum(numbers[i][2])});
    std::ranges::sort(m_shared, {}, &Shared::order);
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

RiskGroups::Shared RiskGroups::sharedBy(OrderId order) const
{
    const auto at = std::ranges::lower_bound(m_shared, order, {}, &Shared::order);
    return at != m_shared.end() && at->order == order ? *at : Shared();
}

std::vector<RiskFinding> RiskGroups::findings(const RiskOrder &order, const RiskTerms &terms) const
{
    std::vector<RiskFinding> all;
    all.reserve(5);
    const auto add = [&](const RiskFinding &finding) {
        if (finding.action != RiskAction::Off)
            all.push_back(finding);
    };
    const Shared shared = sharedBy(order.id);
    add(daySurge(order, terms));
    add(counted(RiskCheck::SameAddress, shared.ofPlace, terms));
    add(counted(RiskCheck::SamePhone, shared.ofPhone, terms));
    add(counted(RiskCheck::BuyerBulk, shared.piecesOfBuyer, terms));
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
