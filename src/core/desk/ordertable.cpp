// SPDX-License-Identifier: Apache-2.0
#include "core/desk/ordertable.h"

#include "core/order/deadlinerules.h"
#include "core/support/names.h"

#include <algorithm>
#include <span>
#include <unordered_set>
#include <utility>

namespace waydesk {

namespace {
constexpr std::array printStateNames{
    EnumName{PrintState::Open, "open"},         EnumName{PrintState::Planned, "planned"},
    EnumName{PrintState::Numbered, "numbered"}, EnumName{PrintState::Printed, "printed"},
    EnumName{PrintState::Verified, "verified"}, EnumName{PrintState::HandedOver, "handed_over"},
    EnumName{PrintState::InDoubt, "in_doubt"},
};

RowKey keyOf(const DeskRow &row)
{
    if (row.parcel.isValid())
        return RowKey(row.parcel);
    return row.orders.empty() ? RowKey() : RowKey(row.orders.front().id);
}

PrintState printStateOf(const DeskRow &row)
{
    if (row.inDoubt)
        return PrintState::InDoubt;
    if (!row.parcel.isValid())
        return PrintState::Open;
    switch (row.state) {
    case ParcelState::Numbered: return PrintState::Numbered;
    case ParcelState::Printed: return PrintState::Printed;
    case ParcelState::Verified: return PrintState::Verified;
    case ParcelState::HandedOver: return PrintState::HandedOver;
    case ParcelState::Planned:
    case ParcelState::Dissolved:
    case ParcelState::Recalled: break;
    }
    return PrintState::Planned;
}

/// The earlier of two times, of which 0 is unknown.
qint64 earlier(qint64 a, qint64 b)
{
    if (a == 0 || b == 0)
        return a + b;
    return std::min(a, b);
}
} // namespace

QString printStateName(PrintState state) { return nameIn(printStateNames, state); }

std::optional<PrintState> printStateFromName(QStringView name) { return valueIn(printStateNames, name); }

void OrderTable::setShops(std::span<const Shop> shops)
{
    m_shops.assign(shops.begin(), shops.end());
    m_shopIndex.clear();
    for (size_t i = 0; i < m_shops.size(); ++i) {
        if (m_shops[i].id.isValid())
            m_shopIndex.insert(m_shops[i].id.value, static_cast<quint32>(i));
    }
    nextGeneration();
    forgetLog(); // names of shops decide on the order of any row
}

const Shop *OrderTable::shop(ShopId id) const
{
    const auto index = m_shopIndex.find(id.value);
    return id.isValid() && index ? &m_shops[*index] : nullptr;
}

void OrderTable::setTags(std::span<const TagRule> tags)
{
    m_tags.assign(tags.begin(), tags.end());
    m_urgent = TagMatcher(tags).urgent();
    nextGeneration();
    forgetLog(); // what is urgent decides on the order of any row
}

TableChange OrderTable::apply(std::span<const DeskRow> upserts, std::span<const RowKey> removals)
{
    TableChange change;
    for (const RowKey key : removals)
        remove(key, change);
    for (const DeskRow &row : upserts)
        upsert(row, change);
    if (!change.isEmpty()) {
        nextGeneration(change);
        tidy();
    }
    return change;
}

TableChange OrderTable::replaceOrders(std::span<const OrderId> orders, std::span<const DeskRow> rows)
{
    std::unordered_set<qint64> delivered;
    for (const DeskRow &row : rows)
        delivered.insert(keyOf(row).value());
    std::vector<RowKey> gone;
    for (const OrderId order : orders) {
        for (const RowHandle row : rowsOf(order)) {
            if (!delivered.contains(m_key[row].value()))
                gone.push_back(m_key[row]);
        }
    }
    return apply(rows, gone);
}

std::vector<RowHandle> OrderTable::retime(qint64 nowMs)
{
    std::vector<RowHandle> changed;
    const qint64 before = std::exchange(m_now, nowMs);
    const auto [from, until] = std::minmax(before, nowMs); // a clock may go back
    const bool suspensionsTurn = m_suspended.all().turnsBetween(from, until);
    const auto presaleTurns = [&](RowHandle row) {
        const std::span orders = std::span(m_orders).subspan(m_firstOrder[row], m_orderCount[row]);
        return std::ranges::any_of(
            orders, [&](const OrderCell &order) { return from < order.presaleDue && order.presaleDue <= until; });
    };
    const std::vector<bool> turning = suspensionsTurn ? m_suspended.turning(from, until) : std::vector<bool>();
    const auto suspensionTurns = [&](RowHandle row) {
        const quint32 area = areaOf(row);
        if (area < turning.size() && !turning[area])
            return false; // one that had no number yet is looked at
        return m_suspended.stops(area, carrier(row), before) != m_suspended.stops(area, carrier(row), nowMs);
    };
    for (RowHandle row = 0; row < handleEnd(); ++row) {
        if (!m_key[row].isValid())
            continue;
        const bool turns =
            ((m_flags[row] & HasPresale) != 0 && presaleTurns(row)) || (suspensionsTurn && suspensionTurns(row));
        if (turns && judgeAgain(row))
            changed.push_back(row);
    }
    if (!changed.empty())
        nextGeneration();
    return changed;
}

TableChange OrderTable::redate(const DeadlineRules &rules, std::span<const ShopId> shops)
{
    const std::unordered_set<ShopId> touched(shops.begin(), shops.end());
    TableChange change;
    for (RowHandle row = 0; row < handleEnd() && !touched.empty(); ++row) {
        qint64 earliest = 0;
        for (quint32 i = 0; i < m_orderCount[row]; ++i) {
            OrderCell &cell = m_orders[m_firstOrder[row] + i];
            if (touched.contains(cell.shop))
                cell.deadline =
                    rules.at({cell.shop, cell.shipBy, cell.paidAt, cell.createdAt, cell.presale ? cell.presaleDue : 0});
            earliest = earlier(earliest, cell.deadline);
        }
        if (earliest != m_deadline[row]) {
            m_deadline[row] = earliest;
            change.updated.push_back(row);
        }
    }
    if (!change.isEmpty())
        nextGeneration(change);
    return change;
}

std::vector<RowHandle> OrderTable::setSuspensions(const Suspensions &suspensions)
{
    std::vector<RowHandle> changed;
    if (!m_suspended.set(suspensions))
        return changed;
    for (RowHandle row = 0; row < handleEnd(); ++row) {
        if (m_key[row].isValid() && m_suspended.touches(areaOf(row)) && judgeAgain(row))
            changed.push_back(row);
    }
    if (!changed.empty())
        nextGeneration();
    return changed;
}

bool OrderTable::judgeAgain(RowHandle row)
{
    const ReasonSet reasons = judged(row);
    if (reasons == m_reasons[row])
        return false;
    m_reasons[row] = reasons;
    setCandidate(row, couldMerge(row));
    return true;
}

quint32 OrderTable::areaOf(RowHandle row)
{
    if (m_area[row] == SuspendedAreas::NotKnown)
        m_area[row] = m_suspended.areaOf({m_country[row], m_province[row], m_city[row], m_district[row]},
                                         [&] { return receiverPlace(row); });
    return m_area[row];
}

Address OrderTable::receiverPlace(RowHandle row) const
{
    const auto text = [](std::string_view utf8) {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    };
    Address address;
    address.country = text(country(row));
    address.province = text(province(row));
    address.city = text(city(row));
    address.district = text(district(row));
    address.street = text(street(row));
    return address;
}

/// What the courier has is past it.
bool OrderTable::isSuspended(RowHandle row)
{
    return !m_suspended.isEmpty() && m_state[row] != PrintState::HandedOver
        && m_suspended.stops(areaOf(row), carrier(row), m_now);
}

std::vector<RowHandle> OrderTable::rowsOf(OrderId order) const
{
    std::vector<RowHandle> rows;
    const auto first = m_orderRow.find(order.value);
    if (!order.isValid() || !first)
        return rows;
    rows.push_back(*first);
    const auto [begin, end] = m_moreRows.equal_range(order.value);
    for (auto it = begin; it != end; ++it)
        rows.push_back(it->second);
    std::ranges::sort(rows);
    return rows;
}

DeskOrder OrderTable::order(RowHandle row, int index) const
{
    const OrderCell &from = cell(row, index);
    DeskOrder order;
    order.id = from.id;
    order.shop = from.shop;
    order.number = m_texts.text(from.number);
    order.buyer = m_texts.text(from.buyer);
    order.message = m_texts.text(from.message);
    order.memo = m_texts.text(from.memo);
    order.goods = m_texts.text(from.goods);
    order.status = from.status;
    order.refund = from.refund;
    order.presale = from.presale;
    order.underReview = from.underReview;
    order.receiverMasked = from.receiverMasked;
    order.receiverComplete = from.receiverComplete;
    order.hasLines = from.hasLines;
    order.presaleDue = from.presaleDue;
    order.quantity = from.quantity;
    order.createdAt = from.createdAt;
    order.paidAt = from.paidAt;
    order.shipBy = from.shipBy;
    order.deadline = from.deadline;
    order.asOf = from.asOf;
    order.tags = from.tags;
    return order;
}

bool OrderTable::isMergeable(RowHandle row) const
{
    return (m_flags[row] & Candidate) != 0 && m_candidates[m_address[row]] > 1;
}

void OrderTable::upsert(const DeskRow &row, TableChange &change)
{
    const RowKey key = keyOf(row);
    if (!key.isValid())
        return;
    if (row.parcel.isValid() && !waydesk::isLive(row.state)) {
        remove(key, change);
        return;
    }
    if (const auto old = find(key)) {
        releaseContents(*old);
        setContents(*old, row);
        change.updated.push_back(*old);
        return;
    }
    const RowHandle handle = newRow();
    m_key[handle] = key;
    m_rowOf.insert(key.value(), handle);
    setContents(handle, row);
    change.inserted.push_back(handle);
}

void OrderTable::remove(RowKey key, TableChange &change)
{
    const auto row = key.isValid() ? find(key) : std::nullopt;
    if (!row)
        return;
    releaseContents(*row);
    m_search.removeText(*row);
    m_rowOf.remove(key.value());
    emptyColumns(*row);
    m_free.push_back(*row);
    change.removed.push_back(*row);
}

RowHandle OrderTable::newRow()
{
    if (!m_free.empty()) {
        const RowHandle row = m_free.back();
        m_free.pop_back();
        return row;
    }
    const RowHandle row = handleEnd();
    growColumns(m_key.size() + 1);
    return row;
}

void OrderTable::setContents(RowHandle handle, const DeskRow &row)
{
    m_version[handle] = row.parcelVersion;
    m_state[handle] = printStateOf(row);
    m_parcelState[handle] = row.state;
    m_flags[handle] = row.whole ? Whole : 0;
    m_carrier[handle] = m_carriers.intern(row.carrier);
    m_country[handle] = m_places.intern(row.country);
    m_province[handle] = m_places.intern(row.province);
    m_city[handle] = m_places.intern(row.city);
    m_district[handle] = m_places.intern(row.district);
    m_address[handle] = m_addresses.intern(row.addressKey);
    m_area[handle] = SuspendedAreas::NotKnown;
    m_receiver[handle] = m_texts.add(row.receiver);
    m_phone[handle] = m_texts.add(row.phone);
    m_street[handle] = m_texts.add(row.street);
    m_number[handle] = m_texts.add(row.number);
    m_fill[handle] = row.fill;
    m_position[handle] = row.position;
    if (row.part.isPart())
        m_parts[handle] = row.part;
    else
        m_parts.erase(handle);
    m_quantity[handle] = row.quantity;
    ReasonSet holds;
    for (const Reason reason : row.holds)
        holds.add(reason);
    m_holds[handle] = holds;
    setOrders(handle, row.orders);
    setSearchText(handle, row);
    m_reasons[handle] = judged(handle);
    setCandidate(handle, couldMerge(handle));
}

OrderTable::OrderCell OrderTable::cellOf(const DeskOrder &order)
{
    return {order.id,
            order.shop,
            order.presaleDue,
            order.quantity,
            order.createdAt,
            order.paidAt,
            order.shipBy,
            order.deadline,
            order.asOf,
            m_texts.add(order.number),
            m_texts.add(order.buyer),
            m_texts.add(order.message),
            m_texts.add(order.memo),
            m_texts.add(order.goods),
            order.tags,
            order.status,
            order.refund,
            order.presale,
            order.underReview,
            order.receiverMasked,
            order.receiverComplete,
            order.hasLines,
            order.shippedByUs};
}

void OrderTable::setOrders(RowHandle handle, std::span<const DeskOrder> orders)
{
    m_firstOrder[handle] = static_cast<quint32>(m_orders.size());
    m_orderCount[handle] = static_cast<quint32>(orders.size());
    m_deadline[handle] = 0;
    m_paidAt[handle] = 0;
    m_statusBits[handle] = 0;
    m_tagBits[handle] = 0;
    for (const DeskOrder &order : orders) {
        m_orders.push_back(cellOf(order));
        linkOrder(order.id, handle);
        m_deadline[handle] = earlier(m_deadline[handle], order.deadline);
        m_paidAt[handle] = earlier(m_paidAt[handle], order.paidAt);
        m_statusBits[handle] |= static_cast<quint8>(1u << static_cast<int>(order.status));
        m_tagBits[handle] |= order.tags;
        m_flags[handle] |= order.message.empty() ? 0 : HasMessage;
        m_flags[handle] |= order.memo.empty() ? 0 : HasMemo;
        m_flags[handle] |= order.presale ? HasPresale : 0;
    }
}

void OrderTable::setSearchText(RowHandle handle, const DeskRow &row)
{
    std::string &text = m_scratch;
    text.clear();
    const auto add = [&text](std::string_view field) {
        appendSearchText(text, field);
        text += SearchArena::Separator;
    };
    for (const DeskOrder &order : row.orders) {
        add(order.number);
        add(order.buyer);
        add(order.goods);
    }
    add(row.number);
    const size_t phoneBegin = text.size();
    appendSearchText(text, row.phone);
    const std::string_view phone = std::string_view(text).substr(phoneBegin);
    if (const std::string digits = phoneDigits(phone); digits != phone) {
        text += SearchArena::Separator;
        text += digits;
    }
    m_search.setText(handle, text);
}

void OrderTable::releaseContents(RowHandle row)
{
    setCandidate(row, false);
    for (const TextRef text : {m_receiver[row], m_phone[row], m_street[row], m_number[row]})
        m_texts.forget(text);
    m_receiver[row] = m_phone[row] = m_street[row] = m_number[row] = TextRef{};
    for (quint32 i = 0; i < m_orderCount[row]; ++i) {
        const OrderCell &cell = m_orders[m_firstOrder[row] + i];
        for (const TextRef text : {cell.number, cell.buyer, cell.message, cell.memo, cell.goods})
            m_texts.forget(text);
        unlinkOrder(cell.id, row);
    }
    ++m_lostRows;
    m_lostOrders += m_orderCount[row];
    m_orderCount[row] = 0;
}

void OrderTable::linkOrder(OrderId order, RowHandle row)
{
    if (!order.isValid())
        return;
    const auto first = m_orderRow.find(order.value);
    if (!first)
        m_orderRow.insert(order.value, row);
    else if (*first != row)
        m_moreRows.emplace(order.value, row);
}

void OrderTable::unlinkOrder(OrderId order, RowHandle row)
{
    const auto [begin, end] = m_moreRows.equal_range(order.value);
    if (m_orderRow.find(order.value) == row) {
        if (begin == end) {
            m_orderRow.remove(order.value);
        } else {
            m_orderRow.insert(order.value, begin->second);
            m_moreRows.erase(begin);
        }
        return;
    }
    const auto it = std::find_if(begin, end, [row](const auto &entry) { return entry.second == row; });
    if (it != end)
        m_moreRows.erase(it);
}

ReasonSet OrderTable::judged(RowHandle row)
{
    ReasonSet reasons = m_holds[row];
    for (quint32 i = 0; i < m_orderCount[row]; ++i) {
        const OrderCell &cell = m_orders[m_firstOrder[row] + i];
        reasons.add(reasonsOf({cell.status, cell.refund, cell.presale, cell.underReview, cell.receiverMasked,
                               cell.receiverComplete, cell.hasLines, cell.shippedByUs, cell.presaleDue},
                              m_now));
    }
    if (isSuspended(row))
        reasons.add(Reason::AreaSuspended);
    return reasons;
}

bool OrderTable::couldMerge(RowHandle row) const
{
    return (m_state[row] == PrintState::Open || m_state[row] == PrintState::Planned) && isWhole(row)
        && m_address[row] != 0 && !m_reasons[row].blocks();
}

void OrderTable::setCandidate(RowHandle row, bool candidate)
{
    if (((m_flags[row] & Candidate) != 0) == candidate)
        return;
    if (m_candidates.size() < m_addresses.size())
        m_candidates.resize(std::max<size_t>(m_addresses.size(), m_candidates.size() * 2));
    m_flags[row] ^= Candidate;
    m_candidates[m_address[row]] += candidate ? 1 : -1u;
}

} // namespace waydesk
