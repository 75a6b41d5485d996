// SPDX-License-Identifier: Apache-2.0
#include "dispatch/orderjoin.h"

#include <QHash>

#include <algorithm>

namespace waydesk {

namespace {

/// Finds the joined order of a record. The files of a pair mostly name the same orders in the same order: the place
/// after the last one found is looked at first, and all of them are only gone into where that is not it.
class Places
{
public:
    explicit Places(const std::vector<JoinedOrder> &joined)
        : m_joined(joined)
    { }

    void beginFile() { m_next = 0; }

    std::optional<size_t> find(ShopId shop, const QString &number)
    {
        if (m_next >= m_joined.size() || !isAt(m_next, shop, number)) {
            index();
            const auto found = m_places.constFind({shop.value, number});
            if (found == m_places.cend())
                return std::nullopt;
            m_next = *found;
        }
        return m_next++;
    }

private:
    bool isAt(size_t place, ShopId shop, const QString &number) const
    {
        return m_joined[place].shop == shop && m_joined[place].number() == number;
    }

    void index()
    {
        m_places.reserve(static_cast<qsizetype>(m_joined.size()));
        for (; m_indexed < m_joined.size(); ++m_indexed) {
            const JoinedOrder &order = m_joined[m_indexed];
            m_places.insert({order.shop.value, order.number()}, m_indexed);
        }
    }

    const std::vector<JoinedOrder> &m_joined;
    QHash<std::pair<qint64, QString>, size_t> m_places; ///< of the first m_indexed
    size_t m_indexed = 0;
    size_t m_next = 0;
};

} // namespace

std::vector<JoinedOrder> joinOrders(const std::vector<ParsedFile> &files, const std::vector<ShopId> &shops)
{
    std::vector<JoinedOrder> joined;
    size_t expected = 0;
    for (const ParsedFile &file : files)
        expected = std::max(expected, file.records.size());
    joined.reserve(expected);
    Places places(joined);
    for (size_t i = 0; i < files.size(); ++i) {
        const bool first = joined.empty(); // a file names no order twice
        places.beginFile();
        for (const OrderRecord &record : files[i].records) {
            const auto place = first ? std::nullopt : places.find(shops[i], record.order.number);
            if (place)
                joined[*place].parts.append({&record, i});
            else
                joined.push_back({shops[i], {{&record, i}}});
        }
    }
    const auto asOf = [](const JoinedOrder::Part &part) { return part.record->order.asOf; };
    for (JoinedOrder &order : joined) {
        if (!std::ranges::is_sorted(order.parts, {}, asOf))
            std::ranges::stable_sort(order.parts, {}, asOf);
    }
    return joined;
}

} // namespace waydesk
