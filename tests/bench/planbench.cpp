// SPDX-License-Identifier: Apache-2.0
#include "bench/harness.h"

#include "core/waybill/fillplan.h"
#include "support/syntheticorders.h"

namespace waydesk::bench {

using namespace Qt::StringLiterals;

namespace {

double planOnce(int runs, size_t count)
{
    const SyntheticOrders source = makeSyntheticOrders(count);
    const auto candidates = candidatesOf(source);
    size_t parcels = 0;
    const double time = medianOf(runs, [&] { parcels = planParcels(candidates).parcels.size(); });
    return parcels > 0 ? time : -1;
}

} // namespace

std::vector<Row> planRows(const Options &options)
{
    const double small = planOnce(options.runs, 10'000);
    const double middle = planOnce(options.runs, 100'000);
    std::vector<Row> rows;
    rows.push_back({u"plan 10,000 orders"_s, ms(small), {}, {}, {}, true});
    rows.push_back({u"plan 100,000 orders"_s,
                    ms(middle),
                    {},
                    u"growth %1"_s.arg(growth(small, 1e4, middle, 1e5), 0, 'f', 2),
                    u"150 ms"_s,
                    middle <= 150});
    if (options.large) {
        const double large = planOnce(options.runs, 1'000'000);
        rows.push_back({u"plan 1,000,000 orders"_s,
                        ms(large),
                        {},
                        u"growth %1"_s.arg(growth(middle, 1e5, large, 1e6), 0, 'f', 2),
                        {},
                        true});
    }
    return rows;
}

std::vector<Row> fillRows(const Options &options)
{
    QSet<QString> taken;
    const auto used = planFill(CarrierBook::builtIn(), u"YTO", u"YT8801234567001", 100'000, QSet<QString>());
    for (qsizetype i = 0; i < used.assigned.size(); i += 10)
        taken.insert(used.assigned[i]);
    qsizetype given = 0;
    const double time = medianOf(options.runs, [&] {
        given = planFill(CarrierBook::builtIn(), u"YTO", u"YT8801234567001", 100'000, taken).assigned.size();
    });
    return {{u"fill 100,000 numbers, each checked"_s, ms(time), {}, {}, u"50 ms"_s, given == 100'000 && time <= 50}};
}

} // namespace waydesk::bench
