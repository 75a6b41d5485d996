// SPDX-License-Identifier: Apache-2.0
#include "dispatch/stageorders.h"

#include "core/support/ahead.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr size_t ordersTogether = 500; ///< hold the gate for some ms
constexpr size_t chunksAhead = 3;

/// The numbers of an import that nobody sees stay taken until its orders are gone.
Error collision(const Workplace &place, Error conflict)
{
    const auto goingBack = inRead<bool>(place.store, [](UnitOfWork &unit) -> Result<bool> {
        const auto runs = unit.imports().latest(std::numeric_limits<int>::max());
        return std::ranges::find(runs, ImportState::GoingBack, &ImportRun::state) != runs.end();
    });
    conflict.code = ErrorCode::Refused;
    conflict.values = {{u"reason"_s, goingBack && *goingBack ? u"import_going_back"_s : u"imported_elsewhere"_s}};
    return conflict;
}

} // namespace

StageOrders::StageOrders(const Workplace &place, ImportRunId run, const std::vector<Shop> &shops, size_t files)
    : m_place(place)
    , m_run(run)
    , m_counts(files)
{
    for (const Shop &shop : shops)
        m_platforms.insert(shop.id, shop.platform);
}

void StageOrders::prepare(Prepared &out) const
{
    const auto &joined = out.joined;
    out.orders.assign(joined.size(), {});
    out.keys.clear();
    out.changed.clear();
    for (size_t i = 0; i < joined.size(); ++i) {
        Order &order = out.orders[i];
        order.shop = joined[i].shop;
        order.number = joined[i].number();
        order.version = 1;
        for (const JoinedOrder::Part &part : joined[i].parts)
            out.changed.push_back(applyRecord(order, part.record).changed);
        out.keys.push_back(AddressKey::of(order.receiver, m_platforms[order.shop]));
    }
}

Result<void> StageOrders::run(const JoinedOrders &joined, const std::function<bool(qint64)> &progress,
                              const std::function<void(const JoinedOrder &)> &seen)
{
    Ahead<Prepared> prepared(chunksAhead, [&, next = size_t(0)](Prepared &out) mutable {
        out.joined.clear();
        for (; out.joined.size() < ordersTogether && next < joined.size(); ++next) {
            out.joined.push_back(joined.at(next));
            if (seen)
                seen(out.joined.back());
        }
        if (!out.joined.empty())
            prepare(out);
        return !out.joined.empty();
    });
    qint64 done = 0;
    while (Prepared *chunk = prepared.next()) {
        if (const auto whole = joined.check(); !whole)
            return whole;
        auto staged = inWrite<Staged>(m_place.store, [&](UnitOfWork &unit) { return stage(unit, *chunk); }, Lane::Bulk);
        if (!staged && staged.error().code == ErrorCode::Conflict)
            return std::unexpected(collision(m_place, staged.error()));
        if (!staged)
            return std::unexpected(staged.error());
        for (size_t i = 0; i < m_counts.size(); ++i) {
            m_counts[i].added += staged->counts[i].added;
            m_counts[i].updated += staged->counts[i].updated;
            m_counts[i].unchanged += staged->counts[i].unchanged;
        }
        m_known.append(std::move(staged->known));
        done += std::ssize(chunk->joined);
        if (!progress(done))
            return fail(ErrorCode::Cancelled);
    }
    return {};
}

Result<StageOrders::Staged> StageOrders::stage(UnitOfWork &unit, Prepared &prepared) const
{
    QHash<ShopId, QStringList> wanted;
    for (const JoinedOrder &joined : prepared.joined)
        wanted[joined.shop].append(joined.number());
    Staged staged{std::vector<FileCount>(m_counts.size()), {}};
    std::vector<bool> isKnown(prepared.joined.size());
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const auto known = unit.orders().byNumbers(it.key(), it.value());
        for (size_t i = 0; i < isKnown.size() && !known.isEmpty(); ++i) {
            const JoinedOrder &joined = prepared.joined[i];
            const auto found = joined.shop == it.key() ? known.constFind(joined.number()) : known.cend();
            if (found == known.cend())
                continue;
            isKnown[i] = true;
            sortOut(joined, *found, staged);
        }
    }
    countNew(prepared, isKnown, staged);
    for (Order &order : prepared.orders) { // a second try gives new keys: the first were rolled back
        order.id = {};
        for (OrderLine &line : order.lines)
            line.id = {};
    }
    if (std::ranges::find(isKnown, true) == isKnown.end()) {
        giveIds(unit, prepared.orders);
        unit.orders().insertOrders(m_run, prepared.orders, prepared.keys);
    } else {
        std::vector<Order> fresh;
        std::vector<AddressKey> keys;
        for (size_t i = 0; i < isKnown.size(); ++i) {
            if (isKnown[i])
                continue;
            fresh.push_back(prepared.orders[i]);
            keys.push_back(prepared.keys[i]);
        }
        giveIds(unit, fresh);
        unit.orders().insertOrders(m_run, fresh, keys);
    }
    unit.orders().keepRunAlive(m_run);
    return staged;
}

void StageOrders::countNew(const Prepared &prepared, const std::vector<bool> &isKnown, Staged &staged)
{
    size_t at = 0;
    for (size_t i = 0; i < isKnown.size(); ++i) {
        const auto &parts = prepared.joined[i].parts;
        for (size_t part = 0; part < parts.size(); ++part, ++at) {
            FileCount &count = staged.counts[parts[part].file];
            if (isKnown[i])
                continue;
            if (part == 0)
                ++count.added;
            else
                ++(prepared.changed[at] ? count.updated : count.unchanged);
        }
    }
}

void StageOrders::sortOut(const JoinedOrder &joined, const Order &known, Staged &staged)
{
    Order after = known;
    const OrderChange change = applyParts(joined, after, [&](qsizetype part, const OrderChange &one) {
        FileCount &count = staged.counts[joined.parts[static_cast<size_t>(part)].file];
        ++(one.changed ? count.updated : count.unchanged);
    });
    if (change.changed)
        staged.known.change(after.id, joined);
    else if (change.onlyAge)
        staged.known.age(known, std::move(after), joined);
}

} // namespace waydesk
