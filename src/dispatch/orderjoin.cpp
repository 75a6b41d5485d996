// SPDX-License-Identifier: Apache-2.0
#include "dispatch/orderjoin.h"

#include <algorithm>

namespace waydesk {

std::vector<JoinedOrder> joinOrders(const std::vector<ParsedFile> &files, const std::vector<ShopId> &shops)
{
    std::vector<JoinedOrder> joined;
    QHash<std::pair<qint64, QString>, size_t> places;
    size_t expected = 0;
    for (const ParsedFile &file : files)
        expected = std::max(expected, file.records.size());
    places.reserve(static_cast<qsizetype>(expected));
    joined.reserve(expected);
    for (size_t i = 0; i < files.size(); ++i) {
        for (const OrderRecord &record : files[i].records) {
            const std::pair key(shops[i].value, record.order.number);
            const auto found = places.constFind(key);
            if (found == places.cend()) {
                places.insert(key, joined.size());
                joined.push_back({shops[i], {{&record, i}}});
            } else {
                joined[*found].parts.push_back({&record, i});
            }
        }
    }
    for (JoinedOrder &order : joined) {
        std::ranges::stable_sort(order.parts, {},
                                 [](const JoinedOrder::Part &part) { return part.record->order.asOf; });
    }
    return joined;
}

} // namespace waydesk
