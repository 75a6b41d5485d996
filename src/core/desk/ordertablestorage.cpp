// SPDX-License-Identifier: Apache-2.0
// How an OrderTable grows and gets rid of what its changes left behind.
#include "core/desk/ordertable.h"

#include <algorithm>
#include <atomic>

namespace waydesk {

namespace {
constexpr size_t longestLog = 16384;
std::atomic<quint64> lastGeneration = 0;
} // namespace

void OrderTable::nextGeneration(const TableChange &change)
{
    m_generation = ++lastGeneration;
    const size_t before = m_log.size();
    for (const auto *rows : {&change.inserted, &change.updated, &change.removed}) {
        for (const RowHandle row : *rows)
            m_log.push_back({m_generation, row});
    }
    if (m_log.size() == before)
        m_log.push_back({m_generation, LogEntry::None});
    if (m_log.size() > longestLog)
        forgetLog();
}

void OrderTable::forgetLog()
{
    m_log.clear();
    m_logBase = m_generation;
}

std::optional<std::vector<RowHandle>> OrderTable::changedSince(quint64 generation) const
{
    const auto later = std::ranges::upper_bound(m_log, generation, {}, &LogEntry::generation);
    const bool known = later == m_log.begin() ? generation == m_logBase : std::prev(later)->generation == generation;
    if (!known)
        return std::nullopt;
    std::vector<RowHandle> rows;
    for (auto entry = later; entry != m_log.end(); ++entry) {
        if (entry->row != LogEntry::None)
            rows.push_back(entry->row);
    }
    return rows;
}

void OrderTable::growColumns(size_t rows)
{
    m_key.resize(rows);
    m_state.resize(rows);
    m_parcelState.resize(rows);
    m_flags.resize(rows);
    m_statusBits.resize(rows);
    m_tagBits.resize(rows);
    m_reasons.resize(rows);
    m_holds.resize(rows);
    for (auto *column : {&m_version, &m_deadline, &m_paidAt, &m_quantity, &m_fill, &m_position})
        column->resize(rows);
    for (auto *column :
         {&m_carrier, &m_country, &m_province, &m_city, &m_district, &m_address, &m_area, &m_firstOrder, &m_orderCount})
        column->resize(rows);
    for (auto *column : {&m_receiver, &m_phone, &m_street, &m_number})
        column->resize(rows);
}

void OrderTable::emptyColumns(RowHandle row)
{
    m_key[row] = RowKey();
    m_state[row] = PrintState::Open;
    m_parcelState[row] = ParcelState::Planned;
    m_flags[row] = 0;
    m_statusBits[row] = 0;
    m_tagBits[row] = 0;
    m_reasons[row] = ReasonSet();
    m_holds[row] = ReasonSet();
    m_parts.erase(row);
    for (auto *column : {&m_version, &m_deadline, &m_paidAt, &m_quantity, &m_fill, &m_position})
        (*column)[row] = 0;
    for (auto *column :
         {&m_carrier, &m_country, &m_province, &m_city, &m_district, &m_address, &m_area, &m_firstOrder, &m_orderCount})
        (*column)[row] = 0;
    for (auto *column : {&m_receiver, &m_phone, &m_street, &m_number})
        (*column)[row] = TextRef{};
}

/// What changes left behind goes first: in a copy, so that nobody waits for it who works on the table itself.
void OrderTable::reserve(size_t rows)
{
    if (m_texts.garbage() > 0)
        compactTexts();
    if (m_lostOrders > 0)
        compactOrders();
    if (m_lostRows > 0)
        compactPools();
    if (m_search.garbage() > 0) {
        SearchArena fresh;
        for (RowHandle row = 0; row < handleEnd(); ++row) {
            if (m_key[row].isValid())
                fresh.setText(row, m_search.text(row));
        }
        m_search = std::move(fresh);
    }
    if (rows > size() && size() > 0)
        m_texts.reserve(m_texts.size() / size() * rows);
    m_key.reserve(rows);
    m_state.reserve(rows);
    m_parcelState.reserve(rows);
    m_flags.reserve(rows);
    m_statusBits.reserve(rows);
    m_tagBits.reserve(rows);
    m_reasons.reserve(rows);
    m_holds.reserve(rows);
    for (auto *column : {&m_version, &m_deadline, &m_paidAt, &m_quantity, &m_fill, &m_position})
        column->reserve(rows);
    for (auto *column :
         {&m_carrier, &m_country, &m_province, &m_city, &m_district, &m_address, &m_area, &m_firstOrder, &m_orderCount})
        column->reserve(rows);
    for (auto *column : {&m_receiver, &m_phone, &m_street, &m_number})
        column->reserve(rows);
    m_orders.reserve(m_orders.size() + rows - std::min(rows, size()));
}

void OrderTable::clear()
{
    OrderTable fresh(m_now);
    fresh.setShops(m_shops);
    fresh.setTags(m_tags);
    *this = std::move(fresh);
}

void OrderTable::tidy()
{
    if (m_texts.isWasteful())
        compactTexts();
    if (m_lostOrders > 1024 && m_lostOrders * 2 > m_orders.size())
        compactOrders();
    if (m_lostRows > 1024 && m_lostRows > size())
        compactPools();
}

void OrderTable::compactTexts()
{
    TextArena fresh;
    fresh.reserve(m_texts.size() - m_texts.garbage());
    const auto move = [&](TextRef &text) { text = fresh.add(m_texts.text(text)); };
    for (RowHandle row = 0; row < handleEnd(); ++row) {
        for (auto *column : {&m_receiver, &m_phone, &m_street, &m_number})
            move((*column)[row]);
        for (quint32 i = 0; i < m_orderCount[row]; ++i) {
            OrderCell &cell = m_orders[m_firstOrder[row] + i];
            for (TextRef *text : {&cell.number, &cell.buyer, &cell.message, &cell.memo, &cell.goods})
                move(*text);
        }
    }
    m_texts = std::move(fresh);
}

void OrderTable::compactOrders()
{
    std::vector<OrderCell> fresh;
    fresh.reserve(m_orders.size() - m_lostOrders);
    for (RowHandle row = 0; row < handleEnd(); ++row) {
        const auto begin = m_orders.begin() + m_firstOrder[row];
        m_firstOrder[row] = static_cast<quint32>(fresh.size());
        fresh.insert(fresh.end(), begin, begin + m_orderCount[row]);
    }
    m_orders = std::move(fresh);
    m_lostOrders = 0;
}

void OrderTable::compactPools()
{
    StringPool carriers;
    StringPool places;
    StringPool addresses;
    m_candidates.clear();
    for (RowHandle row = 0; row < handleEnd(); ++row) {
        if (!m_key[row].isValid())
            continue;
        m_carrier[row] = carriers.intern(m_carriers.text(m_carrier[row]));
        for (auto *column : {&m_country, &m_province, &m_city, &m_district})
            (*column)[row] = places.intern(m_places.text((*column)[row]));
        m_address[row] = addresses.intern(m_addresses.text(m_address[row]));
        if (addresses.size() > m_candidates.size())
            m_candidates.resize(std::max<size_t>(addresses.size(), m_candidates.size() * 2));
        m_candidates[m_address[row]] += (m_flags[row] & Candidate) != 0 ? 1 : 0;
    }
    m_carriers = std::move(carriers);
    m_places = std::move(places);
    m_suspended.forgetPlaces();
    m_addresses = std::move(addresses);
    m_lostRows = 0;
}

} // namespace waydesk
