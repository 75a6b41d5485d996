// SPDX-License-Identifier: Apache-2.0
#include "dispatch/orderjoin.h"

#include "core/support/hashindex.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

/// Finds the joined order of a record. The files of a pair mostly name the same orders in the same order: the place
/// after the last one found is looked at first, and all of them are only gone into where that is not it.
class JoinedOrders::Finder
{
public:
    explicit Finder(const JoinedOrders &joined)
        : m_joined(joined)
    { }

    void beginFile() { m_next = 0; }

    std::optional<size_t> find(ShopId shop, const QString &number)
    {
        if (m_next >= m_joined.size() || !isAt(m_next, shop, number)) {
            index();
            const auto found =
                m_index.find(hashOf(shop, number), [&](size_t place) { return isAt(place, shop, number); });
            if (!found)
                return std::nullopt;
            m_next = *found;
        }
        return m_next++;
    }

private:
    static size_t hashOf(ShopId shop, const QString &number)
    {
        return qHashMulti(QHashSeed::globalSeed(), shop.value, number);
    }

    bool isAt(size_t place, ShopId shop, const QString &number) const
    {
        return m_joined.shop(place) == shop && m_joined.number(place) == number;
    }

    void index()
    {
        for (size_t place = m_index.size(); place < m_joined.size(); ++place)
            m_index.add(hashOf(m_joined.shop(place), m_joined.number(place)));
    }

    const JoinedOrders &m_joined;
    HashIndex m_index;
    size_t m_next = 0;
};

JoinedOrders::JoinedOrders(const std::vector<ParsedFile> &files, const std::vector<ShopId> &shops)
    : m_files(files)
    , m_shops(shops)
    , m_further(files.size())
{
    Finder finder(*this);
    for (size_t i = 0; i < files.size(); ++i) {
        const bool first = m_size == 0; // a file names no order twice
        finder.beginFile();
        for (size_t record = 0; record < files[i].records.size(); ++record) {
            const auto place = first ? std::nullopt : finder.find(shops[i], files[i].records.number(record));
            if (place)
                add(m_further[i], *place, record, i);
            else
                add(m_first, m_size++, record, i);
        }
        std::ranges::sort(m_further[i], {}, &Stretch::place);
    }
}

void JoinedOrders::add(Stretches &to, size_t place, size_t record, size_t file)
{
    if (!to.empty()) {
        Stretch &last = to.back();
        if (last.file == file && last.place + last.count == place && last.record + last.count == record) {
            ++last.count;
            return;
        }
    }
    to.push_back({quint32(place), quint32(record), 1, quint32(file)});
}

const JoinedOrders::Stretch *JoinedOrders::at(const Stretches &in, size_t place)
{
    const auto behind = std::ranges::upper_bound(in, place, {}, &Stretch::place);
    if (behind == in.begin())
        return nullptr;
    const Stretch &stretch = *(behind - 1);
    return place - stretch.place < stretch.count ? &stretch : nullptr;
}

ShopId JoinedOrders::shop(size_t place) const { return m_shops[at(m_first, place)->file]; }

QString JoinedOrders::number(size_t place) const
{
    const Stretch &first = *at(m_first, place);
    return m_files[first.file].records.number(first.record + (place - first.place));
}

JoinedOrder JoinedOrders::at(size_t place) const
{
    JoinedOrder order{shop(place), place, {}};
    const auto take = [&](const Stretch *stretch) {
        if (stretch)
            order.parts.push_back(
                {m_files[stretch->file].records[stretch->record + (place - stretch->place)], stretch->file});
    };
    take(at(m_first, place));
    for (const Stretches &further : m_further)
        take(at(further, place));
    const auto asOf = [](const JoinedOrder::Part &part) { return part.record.order.asOf; };
    if (!std::ranges::is_sorted(order.parts, {}, asOf))
        std::ranges::stable_sort(order.parts, {}, asOf);
    return order;
}

Result<void> JoinedOrders::check() const
{
    for (const ParsedFile &file : m_files) {
        if (file.records.isDamaged())
            return fail(ErrorCode::Internal, {{u"path"_s, file.file}}, u"spool"_s);
    }
    return {};
}

} // namespace waydesk
