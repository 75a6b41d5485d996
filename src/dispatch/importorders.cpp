// SPDX-License-Identifier: Apache-2.0
#include "dispatch/importorders.h"

#include "core/order/merge.h"
#include "dispatch/importholds.h"
#include "dispatch/notsentrules.h"
#include "dispatch/orderjoin.h"
#include "dispatch/parcelfollowup.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/shopfinder.h"
#include "dispatch/teachwords.h"

#include <QJsonArray>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t chunkSize = 500;

/// An order that was known and that this import changes.
struct Changed {
    Order before;
    Order after;
    OrderChange change;
    const JoinedOrder *joined = nullptr;
};

/// An order that was known, of which this import says nothing new but that it still is so.
struct Aged {
    Order after;
    const JoinedOrder *joined = nullptr;
};

struct Staging {
    ImportRunId run;
    ImportReport report;
    std::vector<Changed> changed;
    std::vector<Aged> aged;
};

/// What one chunk adds to it.
struct StagedChunk {
    ImportReport report;
    std::vector<Changed> changed;
    std::vector<Aged> aged;
};

FileReport reportOf(const ParsedFile &file, const QString &shop)
{
    FileReport report;
    report.file = file.file;
    report.format = file.format;
    report.platform = file.platform;
    report.encoding = file.encoding;
    report.shop = shop;
    report.asOf = file.asOf;
    report.rows = file.rows;
    report.rejected = file.rejected;
    return report;
}

void add(OrderChange &sum, const OrderChange &change)
{
    sum.changed |= change.changed;
    sum.receiverChanged |= change.receiverChanged;
    sum.linesChanged |= change.linesChanged;
    sum.refundChanged |= change.refundChanged;
    sum.statusChanged |= change.statusChanged;
    for (const QString &field : change.fields) {
        if (!sum.fields.contains(field))
            sum.fields.append(field);
    }
}

/// Applies every part to the order and counts, for each file, what it did.
OrderChange applyParts(const JoinedOrder &joined, Order &order, bool isNew, ImportReport &report)
{
    OrderChange sum;
    bool first = isNew;
    for (const JoinedOrder::Part &part : joined.parts) {
        const OrderChange change = applyRecord(order, *part.record);
        FileReport &file = report.files[part.file];
        if (first)
            ++file.ordersNew;
        else if (change.changed)
            ++file.ordersUpdated;
        else
            ++file.ordersUnchanged;
        first = false;
        add(sum, change);
        sum.onlyAge |= change.onlyAge;
    }
    return sum;
}

void giveIds(UnitOfWork &unit, std::span<Order> orders)
{
    qint64 count = 0;
    for (const Order &order : orders)
        count += (order.id.isValid() ? 0 : 1)
            + std::ranges::count_if(order.lines, [](const OrderLine &line) { return !line.id.isValid(); });
    if (count == 0)
        return;
    qint64 next = unit.newIds(count);
    for (Order &order : orders) {
        if (!order.id.isValid())
            order.id = OrderId(next++);
        for (OrderLine &line : order.lines) {
            if (!line.id.isValid())
                line.id = LineId(next++);
        }
    }
}

Result<StagedChunk> stageChunk(UnitOfWork &unit, std::span<const JoinedOrder> chunk, const Staging &staging)
{
    QHash<ShopId, QStringList> wanted;
    for (const JoinedOrder &joined : chunk)
        wanted[joined.shop].append(joined.number());
    QHash<ShopId, QHash<QString, Order>> known;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
        known.insert(it.key(), unit.orders().byNumbers(it.key(), it.value()));

    StagedChunk staged{staging.report, {}, {}};
    std::vector<Order> fresh;
    for (const JoinedOrder &joined : chunk) {
        const auto &ofShop = known[joined.shop];
        const auto found = ofShop.constFind(joined.number());
        if (found == ofShop.cend()) {
            Order order;
            order.shop = joined.shop;
            order.number = joined.number();
            order.version = 1;
            applyParts(joined, order, true, staged.report);
            fresh.push_back(std::move(order));
            continue;
        }
        Changed entry{*found, *found, {}, &joined};
        entry.change = applyParts(joined, entry.after, false, staged.report);
        if (entry.change.changed)
            staged.changed.push_back(std::move(entry));
        else if (entry.change.onlyAge)
            staged.aged.push_back({std::move(entry.after), &joined});
    }
    giveIds(unit, fresh);
    unit.orders().insertOrders(staging.run, fresh);
    unit.orders().keepRunAlive(staging.run);
    return staged;
}

/// Somebody changed some of these orders since they were staged: the import decides once more from what stands now.
void decideAgain(UnitOfWork &unit, Staging &staging)
{
    ImportReport counted = staging.report;
    for (size_t at = 0; at < staging.changed.size(); at += chunkSize) {
        const std::span chunk(staging.changed.data() + at, std::min(chunkSize, staging.changed.size() - at));
        std::vector<OrderId> ids;
        for (const Changed &entry : chunk)
            ids.push_back(entry.before.id);
        std::vector<Order> now = unit.orders().byIds(ids);
        for (size_t i = 0; i < now.size() && i < chunk.size(); ++i) {
            Changed entry{now[i], std::move(now[i]), {}, chunk[i].joined};
            entry.change = applyParts(*entry.joined, entry.after, false, counted);
            chunk[i] = std::move(entry);
        }
    }
}

void storeChanged(const Workplace &place, UnitOfWork &unit, Changed &entry, ImportReport &report)
{
    giveIds(unit, std::span(&entry.after, 1));
    unit.orders().update(entry.after);
    if (!entry.change.changed)
        return;
    report.held += followUp(place, unit, entry.before, entry.after, entry.change);
    place.record(unit, u"import"_s, SubjectKind::Order, entry.after.id.value,
                 {{u"run"_s, report.run.value},
                  {u"fields"_s, QJsonArray::fromStringList(entry.change.fields)},
                  {u"as_of"_s, entry.after.asOf}});
}

/// Somebody changed some of these orders since they were staged: what the import says of them may be more than an age
/// now.
void ageAgain(const Workplace &place, UnitOfWork &unit, std::span<const Aged> chunk, ImportReport counted)
{
    std::unordered_map<OrderId, const JoinedOrder *> joined;
    std::vector<OrderId> ids;
    for (const Aged &one : chunk) {
        joined.emplace(one.after.id, one.joined);
        ids.push_back(one.after.id);
    }
    std::vector<Order> aged;
    for (const Order &now : unit.orders().byIds(ids)) {
        Changed entry{now, now, {}, joined.at(now.id)};
        entry.change = applyParts(*entry.joined, entry.after, false, counted);
        if (entry.change.changed)
            storeChanged(place, unit, entry, counted);
        else if (entry.change.onlyAge)
            aged.push_back(std::move(entry.after));
    }
    unit.orders().touchAges(aged);
}

/// Short transactions, after the run is visible: nobody waits for them, and nobody sees a difference.
Result<void> storeAges(const Workplace &place, const Staging &staging)
{
    for (size_t at = 0; at < staging.aged.size(); at += chunkSize) {
        const auto chunk = std::span(staging.aged).subspan(at, std::min(chunkSize, staging.aged.size() - at));
        bool again = false;
        const auto stored = place.store.write(
            [&](UnitOfWork &unit) -> Result<void> {
                if (std::exchange(again, true)) {
                    ageAgain(place, unit, chunk, staging.report);
                    return {};
                }
                std::vector<Order> aged;
                for (const Aged &one : chunk)
                    aged.push_back(one.after);
                unit.orders().touchAges(aged);
                return {};
            },
            Lane::Bulk);
        if (!stored)
            return stored;
    }
    return {};
}

QJsonObject runDetail(const ImportReport &report)
{
    QJsonArray files;
    for (const FileReport &file : report.files) {
        files.append(QJsonObject{{u"format"_s, file.format},
                                 {u"rows"_s, file.rows},
                                 {u"new"_s, file.ordersNew},
                                 {u"updated"_s, file.ordersUpdated},
                                 {u"rejected"_s, static_cast<qint64>(file.rejected.size())},
                                 {u"as_of"_s, file.asOf}});
    }
    return {{u"files"_s, files}};
}

} // namespace

Result<ImportReport> ImportOrders::run(const ImportRequest &request)
{
    const qint64 now = m_place.clock.wallMs();
    const auto tell = [&](qint64 done, qint64 all) { return !request.progress || request.progress(done, all); };
    std::vector<ParsedFile> files;
    ReadOptions options{{}, request.fixes};
    QStringList notSentWords;
    const auto known = m_place.store.read([&](UnitOfWork &unit) -> Result<void> {
        options.words = TeachWords::all(unit);
        notSentWords = NotSentRules::words(unit);
        return {};
    });
    if (!known)
        return std::unexpected(known.error());
    for (const QString &path : request.files) {
        auto parsed = m_source.read(path, request.format, now, tell, options);
        if (!parsed)
            return std::unexpected(parsed.error());
        files.push_back(std::move(*parsed));
    }
    const auto shops = inRead<std::vector<Shop>>(
        m_place.store, [](UnitOfWork &unit) -> Result<std::vector<Shop>> { return unit.orders().shops(); });
    if (!shops)
        return std::unexpected(shops.error());
    const auto shopIds = shopsOfFiles(files, *shops, request.shop);
    if (!shopIds)
        return std::unexpected(shopIds.error());

    Staging staging;
    for (size_t i = 0; i < files.size(); ++i) {
        const auto shop = std::ranges::find((*shops), (*shopIds)[i], &Shop::id);
        staging.report.files.push_back(reportOf(files[i], shop->name));
    }
    auto begun = m_place.store.write(
        [&](UnitOfWork &unit) -> Result<void> {
            staging.run = ImportRunId(unit.newId());
            unit.orders().beginRun(staging.run, now);
            return {};
        },
        Lane::Bulk);
    if (!begun)
        return std::unexpected(begun.error());
    staging.report.run = staging.run;

    const auto joined = joinOrders(files, *shopIds);
    const ImportHolds holds(files, *shopIds, joined);
    const auto notSent = NotSentRules::candidates(notSentWords, files, joined);
    const auto abandon = [&](const Error &error) -> Result<ImportReport> {
        (void)m_place.store.write(
            [&](UnitOfWork &unit) -> Result<void> {
                unit.orders().dropRun(staging.run);
                return {};
            },
            Lane::Bulk);
        return std::unexpected(error);
    };
    for (size_t at = 0; at < joined.size(); at += chunkSize) {
        const std::span chunk(joined.data() + at, std::min(chunkSize, joined.size() - at));
        auto staged = inWrite<StagedChunk>(
            m_place.store, [&](UnitOfWork &unit) { return stageChunk(unit, chunk, staging); }, Lane::Bulk);
        if (!staged)
            return abandon(staged.error());
        staging.report = std::move(staged->report);
        std::ranges::move(staged->changed, std::back_inserter(staging.changed));
        std::ranges::move(staged->aged, std::back_inserter(staging.aged));
        if (!tell(static_cast<qint64>(at) + std::ssize(chunk), std::ssize(joined)))
            return abandon(Error{ErrorCode::Cancelled, {}, {}});
    }
    bool again = false;
    const auto published = m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        if (std::exchange(again, true))
            decideAgain(unit, staging);
        staging.report.held = 0;
        for (Changed entry : staging.changed)
            storeChanged(m_place, unit, entry, staging.report);
        std::vector<RejectedRow> rejected;
        for (const FileReport &file : staging.report.files)
            rejected.insert(rejected.end(), file.rejected.begin(), file.rejected.end());
        unit.orders().insertRejected(staging.run, rejected);
        unit.orders().publishRun(staging.run);
        staging.report.held += holds.settle(m_place, unit);
        staging.report.held += NotSentRules::hold(m_place, unit, staging.run, notSent);
        m_place.record(unit, u"import"_s, SubjectKind::ImportRun, staging.run.value, runDetail(staging.report));
        return {};
    });
    if (!published)
        return abandon(published.error());
    if (const auto stored = storeAges(m_place, staging); !stored)
        staging.report.warning = stored.error();
    return staging.report;
}

} // namespace waydesk
