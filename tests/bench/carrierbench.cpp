// SPDX-License-Identifier: Apache-2.0
#include "bench/deskbench.h"
#include "bench/harness.h"

#include "core/carrier/carrierchooser.h"
#include "support/syntheticorders.h"

namespace waydesk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t count = 100'000;

/// Five carriers with a price for each of ten provinces, twenty rules, ten suspensions.
CarrierPolicy policy()
{
    const QStringList codes{u"SF"_s, u"YTO"_s, u"ZTO"_s, u"JD"_s, u"EMS"_s};
    const QStringList places{u"全国"_s,   u"浙江省"_s, u"江苏省"_s, u"广东省"_s, u"四川省"_s,
                             u"河北省"_s, u"山东省"_s, u"上海市"_s, u"北京市"_s, u"新疆维吾尔自治区"_s};
    CarrierPolicy made;
    qint64 id = 0;
    for (const QString &place : places) {
        for (const QString &code : codes) {
            ++id;
            made.prices.push_back(
                {id, code, *areaFromText(place), 1000, 300 + id % 7 * 40, 500, 100, 1 + id % 4, 6000});
        }
        made.suspensions.push_back({++id, codes[id % 5], *areaFromText(place), 0, id % 3 * 1000, {}});
    }
    for (int i = 0; i < 20; ++i) {
        CarrierRule rule;
        rule.id = ++id;
        rule.priority = i;
        rule.action = i == 19 ? RuleAction::Cheapest : i % 4 == 0 ? RuleAction::Avoid : RuleAction::Use;
        rule.carrier = i == 19 ? QString() : codes[i % 5];
        if (i % 2 == 0 && i != 19)
            rule.areas = {*areaFromText(places[1 + i % 9])};
        if (i != 19)
            rule.notes = {u"发%1"_s.arg(i), u"走%1"_s.arg(i)};
        made.rules.push_back(rule);
    }
    return made;
}

std::vector<ParcelTraits> parcels()
{
    const SyntheticOrders source = makeSyntheticOrders(count);
    std::vector<ParcelTraits> all;
    all.reserve(count);
    const QStringList usable{u"SF"_s, u"YTO"_s, u"ZTO"_s};
    for (const Order &order : source.orders) {
        ParcelTraits &one = all.emplace_back();
        one.receiver = order.receiver;
        one.notes = order.message + order.memo;
        one.grams = 300 + order.id.value % 3000;
        one.usable = usable;
    }
    return all;
}

} // namespace

std::vector<Row> carrierRows(const Options &options)
{
    const std::vector<ParcelTraits> all = parcels();
    const CarrierPolicy rules = policy();
    size_t chosen = 0;
    const double time = medianOf(options.runs, [&] {
        CarrierChooser chooser(rules);
        chosen = 0;
        for (const ParcelTraits &one : all)
            chosen += chooser.pick(one, 500).carrier.isEmpty() ? 0 : 1;
    });
    OrderTable table = syntheticTable(count);
    const Suspensions some(rules.suspensions);
    std::vector<Suspension> more = rules.suspensions;
    more.push_back({9999, {}, *areaFromText(u"浙江省"_s), 0, 0, {}});
    const double change =
        medianOf(options.runs, [&] { table.setSuspensions(Suspensions(more)); }, [&] { table.setSuspensions(some); });
    // At midnight one of them begins, at the tick of the window's clock.
    OrderTable large = syntheticTable(1'000'000);
    more.back().from = 2'000'000'000'000;
    large.setSuspensions(Suspensions(more));
    const double calm =
        medianOf(options.runs, [&] { large.retime(1'999'999'970'000); }, [&] { large.retime(1'999'999'940'000); });
    const double begins =
        medianOf(options.runs, [&] { large.retime(2'000'000'010'000); }, [&] { large.retime(1'999'999'970'000); });
    return {{u"a tick of the clock, 1,000,000 rows"_s, ms(calm), {}, {}, u"20 ms"_s, calm <= 20},
            {u"a tick at which a suspension begins"_s, ms(begins), {}, {}, u"100 ms"_s, begins <= 100},
            {u"carrier rules over 100,000 parcels"_s, ms(time), {}, {}, u"100 ms"_s, chosen > 0 && time <= 100},
            {u"one suspension more, 100,000 rows"_s, ms(change), {}, {}, u"100 ms"_s, change <= 100}};
}

} // namespace waydesk::bench
