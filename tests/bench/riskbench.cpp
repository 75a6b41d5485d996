// SPDX-License-Identifier: Apache-2.0
#include "bench/harness.h"

#include "core/risk/risk.h"

namespace waydesk::bench {

using namespace Qt::StringLiterals;

namespace {

/// Three shops; a place, a phone and a buyer of ten orders each in a hundred.
std::vector<RiskOrder> someOrders(int count)
{
    std::vector<RiskOrder> all;
    for (int i = 0; i < count; ++i) {
        const int who = i % 100 < 10 ? i / 100 * 100 : i;
        RiskOrder one;
        one.id = OrderId(i + 1);
        one.shop = ShopId(i % 3 + 1);
        one.street = u"样例路 %1 号"_s.arg(who);
        one.phone = QString::number(13'000'000'000 + who);
        one.buyer = u"buyer%1"_s.arg(who);
        one.createdAt = 1 + i;
        one.pieces = one.mostOfOne = 1 + i % 60;
        one.settle(u"浙江省"_s, u"杭州市"_s, u"西湖区"_s);
        all.push_back(std::move(one));
    }
    return all;
}

qint64 unusualIn(std::span<const RiskOrder> pool, std::span<const ShopDay> days)
{
    const RiskTerms terms;
    const RiskGroups groups(pool, days);
    qint64 unusual = 0;
    for (const RiskOrder &order : pool) {
        const auto findings = groups.findings(order, terms);
        unusual += riskText(findings, RiskAction::Remark).isEmpty() ? 0 : 1;
    }
    return unusual;
}

} // namespace

std::vector<Row> riskRows(const Options &options)
{
    const std::vector<RiskOrder> orders = someOrders(100'000);
    const std::vector<ShopDay> days{{ShopId(1), 0, 200'000, 33'000, 100}};
    qint64 unusual = 0;
    const double whole = medianOf(options.runs, [&] { unusual = unusualIn(orders, days); });
    const double group = medianOf(options.runs, [&] { unusualIn(std::span(orders).first(10), days); });
    std::vector<Row> rows;
    rows.push_back({u"unusual ones of 100,000 orders (%1)"_s.arg(unusual),
                    ms(whole),
                    {},
                    {},
                    u"100 ms"_s,
                    unusual > 0 && whole <= 100});
    rows.push_back({u"unusual ones after a change: its group"_s, ms(group), {}, {}, u"the whole"_s, group <= whole});
    return rows;
}

} // namespace waydesk::bench
