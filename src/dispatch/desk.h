// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/deskrows.h"
#include "core/desk/ordertable.h"
#include "core/order/deadlinerules.h"
#include "core/tags/tagmatcher.h"
#include "dispatch/buyerhistory.h"
#include "dispatch/ports/changefeed.h"
#include "dispatch/ports/desksource.h"
#include "dispatch/workplace.h"

#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace waydesk {

/// What changed in the store since a desk was last brought up to date; owns its texts, so that it can be read on one
/// thread and applied on another.
struct DeskDelta {
    qint64 seq = 0;
    std::vector<OrderId> orders;
    DeskRows rows;
    std::vector<Shop> shops; ///< all shops, if one of them changed
    std::shared_ptr<const DeadlineRules> rules; ///< if shops or what is set of deadlines changed
    std::vector<ShopId> redated; ///< shops whose deadlines `rules` may count otherwise
    std::optional<Suspensions> suspensions; ///< all, if one of them changed
    bool reload = false; ///< too much changed: load anew instead

    bool isEmpty() const { return orders.empty() && shops.empty() && !suspensions && !reload; }
};

/// From how much on a change is not fetched: the table is loaded anew, beside the interface.
struct DeskLimits {
    size_t changed = 20'000; ///< orders changed at once
    size_t redated = 100'000; ///< orders dated anew: 8 ms on the machine of the benchmarks
    size_t judged = 4'000; ///< orders judged by suspensions: 20 ms
};

/// Keeps an OrderTable current from the ChangeFeed. Reading (load, fetch) blocks and belongs on one worker thread at a
/// time; applying belongs to the thread that owns the table. The desk itself holds no table, only the rules by which
/// deadlines were counted and rows were tagged last. Where tags change, the whole table is loaded anew: it has not kept
/// what they are judged by.
class Desk
{
public:
    Desk(Workplace &place, DeskSource &source, ChangeFeed &feed, const DeskLimits &limits = {})
        : m_place(place)
        , m_source(source)
        , m_feed(feed)
        , m_limits(limits)
    { }

    struct Loaded {
        OrderTable table;
        qint64 seq = 0;
    };
    /// Rows handed over, and orders done with, longer than `keepDays` ago are left out.
    Result<Loaded> load(int keepDays = 30);
    /// What changed after `seq`.
    Result<DeskDelta> fetch(qint64 seq);
    /// The calendars or rules that the bench keeps in files are others than those by which deadlines were counted last:
    /// fetch() brings them. Looks at the files.
    bool filesChanged() const { return m_book && m_place.deadlineBook() != m_book; }
    /// Blocks until something changed after `seq` or the time is over.
    bool waitForChange(qint64 seq, int timeoutMs) { return m_feed.waitForChange(seq, timeoutMs); }

    static TableChange apply(OrderTable &table, const DeskDelta &delta);

private:
    struct Basis {
        std::shared_ptr<const DeadlineBook> book;
        std::vector<Shop> shops;
        std::shared_ptr<const DeadlineRules> rules;
        Suspensions suspensions;
    };
    Result<Basis> basis();
    void countBy(const Basis &basis);
    /// Keeps a row with its deadlines and tags.
    void keep(DeskRows &rows, const DeskRow &row, const DeadlineRules &rules) const;
    TagBits tagsOf(const DeskOrder &order) const;
    /// The tags as they are set now, with the buyers' orders where one asks for them.
    Result<void> readTags();
    /// Whether others are set than those by which rows were tagged last.
    Result<bool> tagsChanged();
    /// With the other orders of their buyers, where a tag asks for those.
    Result<void> addBuyersOrders(std::vector<OrderId> &orders);
    DeskDetail detail() const { return m_matcher.isEmpty() ? DeskDetail::Plain : DeskDetail::WithTagFacts; }
    /// Orders of these shops when the table was loaded last.
    size_t rowsOf(std::span<const ShopId> shops) const;

    Workplace &m_place;
    DeskSource &m_source;
    ChangeFeed &m_feed;
    DeskLimits m_limits;
    std::unordered_map<ShopId, size_t> m_loaded; ///< orders by shop
    std::shared_ptr<const DeadlineRules> m_rules = std::make_shared<const DeadlineRules>();
    std::vector<TagRule> m_tags; ///< by which rows were tagged when the table was loaded last
    TagMatcher m_matcher;
    BuyerHistory m_buyers;
    std::shared_ptr<const DeadlineBook> m_book; ///< of m_rules, or an older one; none before load()
};

} // namespace waydesk
