// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/deskrow.h"
#include "core/desk/idmap.h"
#include "core/desk/rowbits.h"
#include "core/desk/rowkey.h"
#include "core/desk/searcharena.h"
#include "core/desk/stringpool.h"
#include "core/desk/suspendedareas.h"
#include "core/desk/textarena.h"
#include "core/order/facts.h"
#include "core/order/order.h"

#include <QString>

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace waydesk {

class DeadlineRules;

/// Where a row stands on its way to the courier; in doubt hides the parcel's own state.
enum class PrintState : quint8 { Open, Planned, Numbered, Printed, Verified, HandedOver, InDoubt };

QString printStateName(PrintState state);
std::optional<PrintState> printStateFromName(QStringView name);

/// Row handles that a change touched.
struct TableChange {
    std::vector<RowHandle> inserted;
    std::vector<RowHandle> updated;
    std::vector<RowHandle> removed;

    bool isEmpty() const { return inserted.empty() && updated.empty() && removed.empty(); }
};

/// The columnar table of open work: one row per live parcel and per order without one, in columns of plain values
/// with interned strings. A plain value: copy it to work on it elsewhere; not for two threads at once.
/// Reasons are judged when a row arrives and, where they depend on time, by retime().
/// Views of text stay valid until the next change. Reading a handle that is not live gives empty values.
class OrderTable
{
public:
    explicit OrderTable(qint64 nowMs = 0)
        : m_now(nowMs)
    { }

    /// Names and platforms of the shops that rows speak of. Rows may come first.
    void setShops(std::span<const Shop> shops);
    const std::vector<Shop> &shops() const { return m_shops; }
    /// Nothing if no shop of that id was set.
    const Shop *shop(ShopId id) const;

    /// The tags that rows bear bits of. Rows come with their bits: other tags want the rows anew.
    void setTags(std::span<const TagRule> tags);
    const std::vector<TagRule> &tags() const { return m_tags; }

    /// The suspensions by which rows are judged; returns the rows whose reasons changed. Judges only rows in areas of
    /// which one came, went or changed.
    std::vector<RowHandle> setSuspensions(const Suspensions &suspensions);

    /// Upserts replace rows by key; an upsert of a parcel that is not live removes it. Rows that share an order with
    /// an upsert but were not named stay (split parcels do share).
    TableChange apply(std::span<const DeskRow> upserts, std::span<const RowKey> removals = {});
    /// What DeskSource::loadOrders() delivered for `orders`: their rows that were not delivered go.
    TableChange replaceOrders(std::span<const OrderId> orders, std::span<const DeskRow> rows);
    /// Judges time-dependent reasons again; returns the rows whose reasons changed.
    std::vector<RowHandle> retime(qint64 nowMs);
    /// Counts the deadlines of these shops' orders anew; their rows whose deadline changed are updated. The table keeps
    /// no rules: rows come with what those of that moment said.
    TableChange redate(const DeadlineRules &rules, std::span<const ShopId> shops);
    void clear();
    void reserve(size_t rows);

    qint64 now() const { return m_now; }
    /// Grows with every change; two tables of one generation hold the same.
    quint64 generation() const { return m_generation; }
    /// Rows that came, changed or went since this table was at `generation`, some of them several times; nothing if
    /// that is not known (any more). Rows whose reasons alone changed with time are not among them.
    std::optional<std::vector<RowHandle>> changedSince(quint64 generation) const;
    size_t size() const { return m_rowOf.size(); }
    /// One more than the highest handle ever used.
    RowHandle handleEnd() const { return static_cast<RowHandle>(m_key.size()); }
    bool isLive(RowHandle row) const { return row < m_key.size() && m_key[row].isValid(); }
    std::optional<RowHandle> find(RowKey key) const { return m_rowOf.find(key.value()); }
    /// Every row that has this order: several when it is split.
    std::vector<RowHandle> rowsOf(OrderId order) const;

    RowKey key(RowHandle row) const { return m_key[row]; }
    qint64 parcelVersion(RowHandle row) const { return m_version[row]; }
    PrintState printState(RowHandle row) const { return m_state[row]; }
    /// Meaningful only with a parcel.
    ParcelState parcelState(RowHandle row) const { return m_parcelState[row]; }
    bool inDoubt(RowHandle row) const { return m_state[row] == PrintState::InDoubt; }
    bool isWhole(RowHandle row) const { return (m_flags[row] & Whole) != 0; }
    bool hasMessage(RowHandle row) const { return (m_flags[row] & HasMessage) != 0; }
    bool hasMemo(RowHandle row) const { return (m_flags[row] & HasMemo) != 0; }
    /// Of all orders, and the open holds.
    ReasonSet reasons(RowHandle row) const { return m_reasons[row]; }
    bool isBlocked(RowHandle row) const { return m_reasons[row].blocks(); }
    /// Earliest known of its orders; 0 = unknown.
    qint64 deadline(RowHandle row) const { return m_deadline[row]; }
    qint64 paidAt(RowHandle row) const { return m_paidAt[row]; }
    /// Of all its orders.
    TagBits tagBits(RowHandle row) const { return m_tagBits[row]; }
    bool isUrgent(RowHandle row) const { return (m_tagBits[row] & m_urgent) != 0; }
    qint64 quantity(RowHandle row) const { return m_quantity[row]; }
    qint64 fill(RowHandle row) const { return m_fill[row]; }
    qint64 position(RowHandle row) const { return m_position[row]; }
    /// Which part of a split order, as its label says it.
    PartMark part(RowHandle row) const
    {
        const auto found = m_parts.find(row);
        return found == m_parts.end() ? PartMark() : found->second;
    }
    std::string_view receiver(RowHandle row) const { return m_texts.text(m_receiver[row]); }
    std::string_view phone(RowHandle row) const { return m_texts.text(m_phone[row]); }
    std::string_view street(RowHandle row) const { return m_texts.text(m_street[row]); }
    std::string_view number(RowHandle row) const { return m_texts.text(m_number[row]); }
    std::string_view country(RowHandle row) const { return m_places.text(m_country[row]); }
    std::string_view province(RowHandle row) const { return m_places.text(m_province[row]); }
    std::string_view city(RowHandle row) const { return m_places.text(m_city[row]); }
    std::string_view district(RowHandle row) const { return m_places.text(m_district[row]); }
    std::string_view carrier(RowHandle row) const { return m_carriers.text(m_carrier[row]); }
    std::string_view addressKey(RowHandle row) const { return m_addresses.text(m_address[row]); }

    int orderCount(RowHandle row) const { return static_cast<int>(m_orderCount[row]); }
    DeskOrder order(RowHandle row, int index) const;
    ShopId orderShop(RowHandle row, int index) const { return cell(row, index).shop; }
    qint64 orderPaidAt(RowHandle row, int index) const { return cell(row, index).paidAt; }
    std::string_view orderNumber(RowHandle row, int index) const { return m_texts.text(cell(row, index).number); }
    /// One bit per OrderStatus that one of its orders has.
    quint32 statusBits(RowHandle row) const { return m_statusBits[row]; }

    /// It, and at least one other row with the same AddressKey, could still be merged: open or planned, whole, not
    /// blocked. What the merge policy says is the planner's business.
    bool isMergeable(RowHandle row) const;

    /// Ids in the interned columns, for filters that compare once per text instead of once per row.
    quint32 carrierId(RowHandle row) const { return m_carrier[row]; }
    quint32 provinceId(RowHandle row) const { return m_province[row]; }
    const StringPool &carriers() const { return m_carriers; }
    const StringPool &places() const { return m_places; }

    RowBits search(const std::vector<SearchWord> &words) const { return m_search.search(words, m_key.size()); }
    const SearchArena &searchArena() const { return m_search; }
    const TextArena &texts() const { return m_texts; }

private:
    enum Flag : quint8 {
        Whole = 1,
        HasMessage = 2,
        HasMemo = 4,
        HasPresale = 8,
        Candidate = 16, ///< counted in m_candidates
    };
    /// A DeskOrder with its texts in m_texts.
    struct OrderCell {
        OrderId id;
        ShopId shop;
        qint64 presaleDue = 0;
        qint64 quantity = 0;
        qint64 createdAt = 0;
        qint64 paidAt = 0;
        qint64 shipBy = 0;
        qint64 deadline = 0;
        qint64 asOf = 0;
        TextRef number, buyer, message, memo, goods;
        TagBits tags = 0;
        OrderStatus status = OrderStatus::Unknown;
        RefundState refund = RefundState::Unknown;
        bool presale = false;
        bool underReview = false;
        bool receiverMasked = false;
        bool receiverComplete = false;
        bool hasLines = false;
        bool shippedByUs = false;
    };

    const OrderCell &cell(RowHandle row, int index) const
    {
        return m_orders[m_firstOrder[row] + static_cast<size_t>(index)];
    }
    /// One row that a generation touched; None for a generation that touched none.
    struct LogEntry {
        static constexpr RowHandle None = 0xFFFFFFFFu;
        quint64 generation = 0;
        RowHandle row = None;
    };

    void nextGeneration(const TableChange &change = {});
    void forgetLog();
    RowHandle newRow();
    void growColumns(size_t rows);
    void emptyColumns(RowHandle row);
    void upsert(const DeskRow &row, TableChange &change);
    void remove(RowKey key, TableChange &change);
    void releaseContents(RowHandle row);
    void setContents(RowHandle handle, const DeskRow &row);
    void setOrders(RowHandle handle, std::span<const DeskOrder> orders);
    void setSearchText(RowHandle handle, const DeskRow &row);
    OrderCell cellOf(const DeskOrder &order);
    void linkOrder(OrderId order, RowHandle row);
    void unlinkOrder(OrderId order, RowHandle row);
    ReasonSet judged(RowHandle row);
    bool judgeAgain(RowHandle row);
    bool isSuspended(RowHandle row);
    quint32 areaOf(RowHandle row);
    Address receiverPlace(RowHandle row) const;
    void setCandidate(RowHandle row, bool candidate);
    bool couldMerge(RowHandle row) const;
    void tidy();
    void compactTexts();
    void compactOrders();
    void compactPools();

    qint64 m_now = 0;
    quint64 m_generation = 0;
    quint64 m_logBase = 0; ///< generation before the first entry
    std::vector<LogEntry> m_log;
    std::vector<Shop> m_shops;
    std::vector<TagRule> m_tags;
    TagBits m_urgent = 0;
    IdMap m_shopIndex;

    IdMap m_rowOf; ///< RowKey::value -> row
    IdMap m_orderRow; ///< order -> its first row
    std::unordered_multimap<qint64, RowHandle> m_moreRows; ///< further rows of split orders
    std::vector<RowHandle> m_free;

    std::vector<RowKey> m_key;
    std::vector<PrintState> m_state;
    std::vector<ParcelState> m_parcelState;
    std::vector<quint8> m_flags;
    std::vector<quint8> m_statusBits;
    std::vector<ReasonSet> m_reasons;
    std::vector<ReasonSet> m_holds;
    std::unordered_map<RowHandle, PartMark> m_parts; ///< of rows that are one
    std::vector<qint64> m_version, m_deadline, m_paidAt, m_quantity, m_fill, m_position;
    std::vector<quint32> m_carrier, m_country, m_province, m_city, m_district, m_address;
    std::vector<TagBits> m_tagBits;
    std::vector<quint32> m_area; ///< as m_suspended numbers it, once it was asked for
    std::vector<quint32> m_firstOrder, m_orderCount;
    std::vector<TextRef> m_receiver, m_phone, m_street, m_number;

    std::vector<OrderCell> m_orders;
    size_t m_lostOrders = 0;
    size_t m_lostRows = 0; ///< contents that left texts in the pools
    TextArena m_texts;
    SearchArena m_search;
    std::string m_scratch;
    StringPool m_carriers;
    StringPool m_places;
    StringPool m_addresses;
    SuspendedAreas m_suspended;
    std::vector<quint32> m_candidates; ///< rows that could be merged, by address
};

} // namespace waydesk
