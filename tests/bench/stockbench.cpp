// SPDX-License-Identifier: Apache-2.0
#include "bench/deskbench.h"
#include "bench/harness.h"

#include "core/stock/allocation.h"

namespace waydesk::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int orders = 100'000;
constexpr int articles = 500;

/// Two lines an order; some thousand orders share each deadline.
std::vector<StockClaim> claims()
{
    std::vector<StockClaim> all;
    all.reserve(size_t(orders) * 2);
    quint32 random = 7;
    for (int order = 1; order <= orders; ++order) {
        random = random * 1664525u + 1013904223u;
        const qint64 deadline = 1'700'000'000'000 + (random >> 16) % 48 * 3'600'000;
        const qint64 paid = deadline - 172'800'000 + (random >> 8) % 3'600'000;
        for (const quint32 line : {0u, 1u})
            all.push_back(
                {OrderId(order), deadline, paid, int((random >> 4) + line * 7) % articles, 1 + (random >> 20) % 3});
    }
    return all;
}

} // namespace

std::vector<Row> stockRows(const Options &options)
{
    const std::vector<StockClaim> all = claims();
    const std::vector<qint64> stock(articles, 600);
    size_t shares = 0;
    const double time = medianOf(options.runs, [&] { shares = StockAllocation::of(stock, all).shares().size(); });
    return {{u"stock for 100,000 orders of 2 lines"_s, ms(time), {}, {}, u"100 ms"_s, shares > 0 && time <= 100}};
}

} // namespace waydesk::bench
