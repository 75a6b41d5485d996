// SPDX-License-Identifier: Apache-2.0
#include "dispatch/importorders.h"

#include "dispatch/importholds.h"
#include "dispatch/importtrail.h"
#include "dispatch/knownorders.h"
#include "dispatch/notsentrules.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/shopfinder.h"
#include "dispatch/teachwords.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t chunkSize = 500;
/// What the two halves of the work take of it, in parts of a thousand of a file.
constexpr qint64 readingShare = 300;
constexpr qint64 writingShare = 700;

struct Staging {
    ImportRunId run;
    ImportReport report;
    KnownOrders known;
};

/// What one chunk adds to it.
struct StagedChunk {
    ImportReport report;
    KnownOrders known;
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

/// Applies every part to the order and counts, for each file, what it did.
OrderChange applyAndCount(const JoinedOrder &joined, Order &order, bool isNew, ImportReport &report)
{
    std::vector<OrderChange> each;
    const OrderChange sum = applyParts(joined, order, &each);
    for (size_t i = 0; i < each.size(); ++i) {
        FileReport &file = report.files[joined.parts[i].file];
        if (isNew && i == 0)
            ++file.ordersNew;
        else if (each[i].changed)
            ++file.ordersUpdated;
        else
            ++file.ordersUnchanged;
    }
    return sum;
}

Result<StagedChunk> stageChunk(UnitOfWork &unit, std::span<const JoinedOrder> chunk, const Staging &staging)
{
    QHash<ShopId, QStringList> wanted;
    for (const JoinedOrder &joined : chunk)
        wanted[joined.shop].append(joined.number());
    QHash<ShopId, QHash<QString, Order>> known;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
        known.insert(it.key(), unit.orders().byNumbers(it.key(), it.value()));

    StagedChunk staged{staging.report, {}};
    std::vector<Order> fresh;
    for (const JoinedOrder &joined : chunk) {
        const auto &ofShop = known[joined.shop];
        const auto found = ofShop.constFind(joined.number());
        if (found == ofShop.cend()) {
            Order order;
            order.shop = joined.shop;
            order.number = joined.number();
            order.version = 1;
            applyAndCount(joined, order, true, staged.report);
            fresh.push_back(std::move(order));
            continue;
        }
        Order after = *found;
        const OrderChange change = applyAndCount(joined, after, false, staged.report);
        if (change.changed)
            staged.known.change(after.id, joined);
        else if (change.onlyAge)
            staged.known.age(*found, std::move(after), joined);
    }
    giveIds(unit, fresh);
    unit.orders().insertOrders(staging.run, fresh);
    unit.orders().keepRunAlive(staging.run);
    return staged;
}

std::vector<KeptFix> fixesOf(const ImportRequest &request, const std::vector<ParsedFile> &files)
{
    std::vector<KeptFix> fixes;
    for (const CellFix &fix : request.fixes) {
        const auto file = std::ranges::find(files, fix.file, &ParsedFile::file);
        if (file != files.end())
            fixes.push_back({file->digest, fix.row, fix.column, fix.text});
    }
    return fixes;
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

void ImportReport::takeAgain(const ImportReport &again)
{
    held += again.held;
    notWritten += again.notWritten;
    warning = again.warning ? again.warning : warning;
    for (const FileReport &file : again.files) {
        const auto before = std::ranges::find(files, file.file, &FileReport::file);
        if (before == files.end())
            continue;
        before->ordersNew += file.ordersNew;
        before->ordersUpdated += file.ordersUpdated;
        before->rejected = file.rejected;
    }
}

Result<ImportReport> ImportOrders::run(const ImportRequest &request)
{
    const qint64 now = m_place.clock.wallMs();
    const qint64 fileCount = request.files.size();
    const auto tell = [&](qint64 done) {
        return !request.progress || request.progress(done, fileCount * (readingShare + writingShare));
    };
    std::vector<ParsedFile> files;
    ReadOptions options{{}, request.fixes, {}};
    QStringList notSentWords;
    const auto known = m_place.store.read([&](UnitOfWork &unit) -> Result<void> {
        options.words = TeachWords::all(unit);
        notSentWords = NotSentRules::words(unit);
        options.kept = unit.orders().keptFixes();
        return {};
    });
    if (!known)
        return std::unexpected(known.error());
    for (const QString &path : request.files) {
        const qint64 before = std::ssize(files) * readingShare;
        const auto reading = [&](qint64 done, qint64 of) {
            return tell(before + (of > 0 ? std::min(done, of) * readingShare / of : 0));
        };
        auto parsed = m_source.read(path, request.format, now, reading, options);
        if (!parsed)
            return std::unexpected(parsed.error());
        files.push_back(std::move(*parsed));
    }
    const auto shops = inRead<std::vector<Shop>>(
        m_place.store, [](UnitOfWork &unit) -> Result<std::vector<Shop>> { return unit.orders().shops(); });
    if (!shops)
        return std::unexpected(shops.error());
    const auto shopIds = shopsOfFiles(files, *shops, request.shop, request.shopOf);
    if (!shopIds)
        return std::unexpected(shopIds.error());

    if (const auto forgotten = ImportTrails::forgetOld(m_place); !forgotten)
        return std::unexpected(forgotten.error());
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
        auto added = inWrite<StagedChunk>(
            m_place.store, [&](UnitOfWork &unit) { return stageChunk(unit, chunk, staging); }, Lane::Bulk);
        if (!added)
            return abandon(added.error());
        staging.report = std::move(added->report);
        staging.known.append(std::move(added->known));
        const qint64 staged = static_cast<qint64>(at) + std::ssize(chunk);
        if (!tell(fileCount * (readingShare + writingShare * staged / std::ssize(joined))))
            return abandon(Error{ErrorCode::Cancelled, {}, {}});
    }
    const auto published = m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        std::vector<RejectedRow> rejected;
        for (const FileReport &file : staging.report.files)
            rejected.insert(rejected.end(), file.rejected.begin(), file.rejected.end());
        unit.orders().insertRejected(staging.run, rejected);
        unit.orders().keepFixes(staging.run, fixesOf(request, files));
        unit.orders().publishRun(staging.run);
        staging.report.held = holds.set(m_place, unit, staging.run);
        staging.report.held += NotSentRules::hold(m_place, unit, staging.run, notSent);
        unit.imports().setTrail(staging.run, ImportTrail::BeingWritten);
        m_place.record(unit, u"import"_s, SubjectKind::ImportRun, staging.run.value, runDetail(staging.report));
        return {};
    });
    if (!published)
        return abandon(published.error());
    finish(staging.known, holds, staging.report);
    return staging.report;
}

Result<ImportReport> ImportOrders::runAgain(const ImportReport &before, const QStringList &files,
                                            const std::vector<CellFix> &fixes,
                                            const std::function<bool(qint64, qint64)> &progress)
{
    QMap<QString, QStringList> byShop;
    for (const FileReport &file : before.files) {
        if (files.contains(file.file))
            byShop[file.shop].append(file.file);
    }
    ImportReport report = before;
    bool any = false;
    for (auto it = byShop.cbegin(); it != byShop.cend(); ++it) {
        const auto again = run({it.value(), it.key(), {}, {}, fixes, progress});
        if (!again && !any)
            return std::unexpected(again.error());
        if (!again) {
            report.warning = again.error();
            break;
        }
        any = true;
        report.takeAgain(*again);
    }
    return report;
}

void ImportOrders::finish(const KnownOrders &known, const ImportHolds &holds, ImportReport &report)
{
    const KnownOrders::Stored stored = known.store(m_place, report.run);
    report.held += stored.held;
    report.notWritten = stored.left;
    report.warning = stored.stopped;
    const auto lifted = m_place.store.write(
        [&](UnitOfWork &unit) -> Result<void> {
            if (!stored.stopped)
                holds.lift(m_place, unit, report.run);
            unit.imports().setTrail(report.run, ImportTrail::Whole);
            return {};
        },
        Lane::Bulk);
    if (!lifted && !report.warning)
        report.warning = lifted.error();
}

} // namespace waydesk
