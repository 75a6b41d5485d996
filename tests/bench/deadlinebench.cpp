// SPDX-License-Identifier: Apache-2.0
#include "bench/deskbench.h"
#include "bench/harness.h"

#include "core/order/deadlinerules.h"

#include <algorithm>
#include <memory>
#include <span>

namespace waydesk::bench {

using namespace Qt::StringLiterals;

namespace {

/// What costs most: every shop counts working days, and ten announcements are asked that fit no order.
DeadlineRules rulesOf(std::span<const Shop> shops, int promisedDays, std::span<const ShopId> changed)
{
    std::vector<ShopTerms> terms;
    for (const Shop &shop : shops) {
        const bool own = std::ranges::find(changed, shop.id) != changed.end();
        terms.push_back({shop.id, {own ? promisedDays : 1, TermUnit::WorkingDays}, u"CN"_s});
    }
    std::vector<DeadlineOverride> overrides;
    for (qint64 id = 1; id <= 10; ++id)
        overrides.push_back({id, u"past"_s, {}, {}, id, id + 1, OverrideEffect::Pause, {}, 0});
    return {std::make_shared<const DeadlineBook>(DeadlineBook::builtIn()), shops, terms, overrides};
}

/// Alternates between two sets of rules, so that every run changes all that it touches.
double redated(OrderTable &table, int runs, std::span<const ShopId> shops)
{
    const DeadlineRules one = rulesOf(table.shops(), 2, shops);
    const DeadlineRules other = rulesOf(table.shops(), 3, shops);
    bool first = true;
    size_t updated = 0;
    const double time = medianOf(runs, [&] {
        updated = table.redate(first ? one : other, shops).updated.size();
        first = !first;
    });
    return updated > 0 ? time : -1;
}

} // namespace

std::vector<Row> deadlineRows(const Options &options)
{
    OrderTable table = syntheticTable(100'000);
    std::vector<ShopId> all;
    for (const Shop &shop : table.shops())
        all.push_back(shop.id);
    const double whole = redated(table, options.runs, all);
    const double part = redated(table, options.runs, std::span(all).first(1));
    std::vector<Row> rows;
    rows.push_back({u"deadlines of 100,000 orders"_s, ms(whole), {}, {}, u"100 ms"_s, whole >= 0 && whole <= 100});
    rows.push_back({u"deadlines after one of %1 shops changed"_s.arg(all.size()),
                    ms(part),
                    {},
                    {},
                    u"the whole"_s,
                    part >= 0 && part <= whole});
    return rows;
}

} // namespace waydesk::bench
