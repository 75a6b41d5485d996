// SPDX-License-Identifier: Apache-2.0
#include "dispatch/desk.h"

#include "core/support/makeset.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/setdeadlines.h"
#include "dispatch/settags.h"

#include <algorithm>

namespace waydesk {

namespace {
constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr size_t loadChunk = 2'000;
} // namespace

Result<Desk::Basis> Desk::basis()
{
    auto book = m_place.deadlineBook(); // first: files that change meanwhile are read once more
    return inRead<Basis>(m_place.store, [this, book](UnitOfWork &unit) -> Result<Basis> {
        return Basis{book, unit.orders().shops(), std::make_shared<const DeadlineRules>(deadlineRules(unit, m_place)),
                     unit.carriers().suspensions()};
    });
}

void Desk::countBy(const Basis &basis)
{
    m_rules = basis.rules;
    m_book = basis.book;
}

TagBits Desk::tagsOf(const DeskOrder &order) const
{
    if (m_matcher.isEmpty())
        return 0;
    const auto text = [](std::string_view utf8) {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    };
    TagFacts facts;
    facts.shop = order.shop;
    facts.country = text(order.tagFacts.country);
    facts.service = text(order.tagFacts.service);
    facts.currency = text(order.tagFacts.currency);
    facts.amountMinor = order.tagFacts.amountMinor;
    facts.pieces = order.tagFacts.pieces;
    if (m_matcher.asksForGoods())
        facts.goods = text(order.tagFacts.goods);
    if (m_matcher.asksForNotes())
        facts.notes = text(order.message) + u'\n' + text(order.memo);
    if (m_matcher.asksForBuyers())
        facts.earlier =
            m_buyers.earlier(order.id, order.shop, text(order.buyer), madeAt(order.createdAt, order.paidAt));
    return m_matcher.match(facts);
}

Result<void> Desk::readTags()
{
    return m_place.store.read([this](UnitOfWork &unit) -> Result<void> {
        m_tags = tagSettings(unit).tags;
        m_matcher = TagMatcher(m_tags);
        m_buyers = {};
        if (m_matcher.asksForBuyers())
            m_buyers.load(unit);
        return {};
    });
}

Result<bool> Desk::tagsChanged()
{
    return inRead<bool>(m_place.store,
                        [this](UnitOfWork &unit) -> Result<bool> { return tagSettings(unit).tags != m_tags; });
}

Result<void> Desk::addBuyersOrders(std::vector<OrderId> &orders)
{
    if (!m_matcher.asksForBuyers() || orders.empty())
        return {};
    return m_place.store.read([&](UnitOfWork &unit) -> Result<void> {
        const auto others = m_buyers.follow(unit, orders, mostEarlierOrders(m_tags));
        orders.insert(orders.end(), others.begin(), others.end());
        makeSet(orders);
        return {};
    });
}

void Desk::keep(DeskRows &rows, const DeskRow &row, const DeadlineRules &rules) const
{
    std::vector<DeskOrder> dated(row.orders.begin(), row.orders.end());
    for (DeskOrder &order : dated) {
        order.deadline = rules.at(order.deadlineFacts());
        order.tags = tagsOf(order);
    }
    DeskRow kept = row;
    kept.orders = dated;
    rows.append(kept);
}

size_t Desk::rowsOf(std::span<const ShopId> shops) const
{
    size_t rows = 0;
    for (const ShopId shop : shops) {
        const auto found = m_loaded.find(shop);
        rows += found == m_loaded.end() ? 0 : found->second;
    }
    return rows;
}

Result<Desk::Loaded> Desk::load(int keepDays)
{
    const qint64 now = m_place.clock.wallMs();
    Loaded loaded{OrderTable(now), 0};
    const auto before = basis();
    if (!before)
        return std::unexpected(before.error());
    countBy(*before);
    const auto head = m_feed.head();
    if (!head)
        return std::unexpected(head.error());
    if (const auto read = readTags(); !read)
        return std::unexpected(read.error());
    m_loaded.clear();
    loaded.table.setTags(m_tags);
    loaded.table.setSuspensions(before->suspensions);
    DeskRows kept;
    size_t pending = 0;
    const auto flush = [&] {
        loaded.table.apply(kept.rows());
        kept = DeskRows();
        pending = 0;
    };
    const auto seq = m_source.loadAll(now - keepDays * dayMs, detail(), [&](const DeskRow &row) {
        keep(kept, row, *m_rules);
        for (const DeskOrder &order : row.orders)
            ++m_loaded[order.shop];
        if (++pending == loadChunk)
            flush();
    });
    if (!seq)
        return std::unexpected(seq.error());
    flush();
    // What was set while the orders were read is no change after `seq`: nobody would tell of it.
    const auto current = basis();
    if (!current)
        return std::unexpected(current.error());
    loaded.table.setShops(current->shops);
    loaded.table.setSuspensions(current->suspensions);
    loaded.table.redate(*current->rules, current->rules->differing(*m_rules));
    countBy(*current);
    // What came since the buyers were read may count for others: those are brought by the next look, and so are other
    // tags.
    const bool isTagged = !m_matcher.isEmpty();
    const auto others = tagsChanged();
    if (!others)
        return std::unexpected(others.error());
    loaded.seq = isTagged || *others ? std::min(*head, *seq) : *seq;
    return loaded;
}

Result<DeskDelta> Desk::fetch(qint64 seq)
{
    // Asked first: what changes afterwards is read twice, never missed. An event about nothing moves it too, without a
    // change to be read.
    const auto head = m_feed.head();
    if (!head)
        return std::unexpected(head.error());
    const auto changes = m_feed.changesAfter(seq);
    if (!changes)
        return std::unexpected(changes.error());
    DeskDelta delta;
    delta.seq = std::max(*head, changes->empty() ? seq : changes->back().seq);
    const auto changed = [&](SubjectKind kind) {
        return std::ranges::find(*changes, kind, &Change::kind) != changes->end();
    };
    if (changed(SubjectKind::CarrierPolicy)) {
        auto current = basis();
        if (!current)
            return std::unexpected(current.error());
        delta.suspensions = std::move(current->suspensions);
        size_t rows = 0;
        for (const auto &[shop, count] : m_loaded)
            rows += count;
        if (rows > m_limits.judged) {
            delta.reload = true;
            return delta;
        }
    }
    const auto others = tagsChanged();
    if (!others)
        return std::unexpected(others.error());
    if (*others) {
        delta.reload = true;
        return delta;
    }
    std::shared_ptr<const DeadlineBook> book = m_book;
    if (changed(SubjectKind::Shop) || filesChanged()) {
        auto current = basis();
        if (!current)
            return std::unexpected(current.error());
        delta.shops = std::move(current->shops);
        delta.redated = current->rules->differing(*m_rules);
        delta.rules = std::move(current->rules);
        book = std::move(current->book);
        if (rowsOf(delta.redated) > m_limits.redated) {
            delta.reload = true;
            return delta;
        }
    }
    const DeadlineRules &rules = delta.rules ? *delta.rules : *m_rules;
    auto orders = m_source.ordersOf(*changes);
    if (!orders)
        return std::unexpected(orders.error());
    if (orders->size() <= m_limits.changed) {
        if (const auto added = addBuyersOrders(*orders); !added)
            return std::unexpected(added.error());
    }
    if (orders->size() > m_limits.changed) {
        delta.reload = true;
        return delta;
    }
    delta.orders = std::move(*orders);
    const auto read =
        m_source.loadOrders(delta.orders, detail(), [&](const DeskRow &row) { keep(delta.rows, row, rules); });
    if (!read)
        return std::unexpected(read.error());
    if (delta.rules) { // not before: who asks again after an error is to hear of them again
        m_rules = delta.rules;
        m_book = book;
    }
    return delta;
}

TableChange Desk::apply(OrderTable &table, const DeskDelta &delta)
{
    if (!delta.shops.empty())
        table.setShops(delta.shops);
    std::vector<RowHandle> judged;
    if (delta.suspensions)
        judged = table.setSuspensions(*delta.suspensions);
    TableChange change = table.replaceOrders(delta.orders, delta.rows.rows());
    if (delta.rules) {
        const auto redated = table.redate(*delta.rules, delta.redated).updated; // none of those that just came
        change.updated.insert(change.updated.end(), redated.begin(), redated.end());
    }
    std::ranges::copy_if(judged, std::back_inserter(change.updated), [&](RowHandle row) { return table.isLive(row); });
    return change;
}

} // namespace waydesk
