// SPDX-License-Identifier: Apache-2.0
#include "dispatch/importorders.h"

#include "dispatch/importholds.h"
#include "dispatch/importtrail.h"
#include "dispatch/knownorders.h"
#include "dispatch/notsentrules.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/readfiles.h"
#include "dispatch/shopfinder.h"
#include "dispatch/stageorders.h"
#include "dispatch/teachwords.h"
#include "dispatch/undoimport.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// What the two halves of the work take of it, in parts of a thousand of a file.
constexpr qint64 readingShare = 300;
constexpr qint64 writingShare = 700;
constexpr int droppedTogether = 500; ///< orders of a cancelled run

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

namespace {

/// The files of a request as they were read, and whose they are.
struct ReadImport {
    std::vector<ParsedFile> files;
    std::vector<Shop> shops;
    std::vector<ShopId> shopIds; ///< of each file
    QStringList notSentWords;
};

Result<ReadImport> readAll(const Workplace &place, OrderSource &source, const ImportRequest &request,
                           const std::function<bool(double)> &progress)
{
    ReadImport read;
    FileReading reading{request.files, request.format, place.clock.wallMs(), {{}, request.fixes, {}}, progress};
    const auto known = place.store.read([&](UnitOfWork &unit) -> Result<void> {
        reading.options.words = TeachWords::all(unit);
        reading.options.kept = unit.orders().keptFixes();
        read.notSentWords = NotSentRules::words(unit);
        return {};
    });
    if (!known)
        return std::unexpected(known.error());
    auto files = readFiles(source, reading);
    if (!files)
        return std::unexpected(files.error());
    read.files = std::move(*files);
    auto shops = inRead<std::vector<Shop>>(
        place.store, [](UnitOfWork &unit) -> Result<std::vector<Shop>> { return unit.orders().shops(); });
    if (!shops)
        return std::unexpected(shops.error());
    read.shops = std::move(*shops);
    auto ids = shopsOfFiles(read.files, read.shops, request.shop, request.shopOf);
    if (!ids)
        return std::unexpected(ids.error());
    read.shopIds = std::move(*ids);
    return read;
}

Result<ImportReport> beginRun(const Workplace &place, const ReadImport &read)
{
    ImportReport report;
    for (size_t i = 0; i < read.files.size(); ++i) {
        const auto shop = std::ranges::find(read.shops, read.shopIds[i], &Shop::id);
        report.files.push_back(reportOf(read.files[i], shop->name));
    }
    const auto begun = place.store.write(
        [&](UnitOfWork &unit) -> Result<void> {
            report.run = ImportRunId(unit.newId());
            unit.orders().beginRun(report.run, place.clock.wallMs());
            return {};
        },
        Lane::Bulk);
    if (!begun)
        return std::unexpected(begun.error());
    return report;
}

std::unexpected<Error> abandon(const Workplace &place, ImportRunId run, const Error &error)
{
    for (Result<bool> gone = false; gone && !*gone;) { // what cannot be dropped is swept at the next start
        gone = inWrite<bool>(
            place.store, [&](UnitOfWork &unit) -> Result<bool> { return unit.orders().dropRun(run, droppedTogether); },
            Lane::Bulk);
    }
    return std::unexpected(error);
}

} // namespace

Result<ImportReport> ImportOrders::run(const ImportRequest &request)
{
    const qint64 fileCount = request.files.size();
    const auto tell = [&](qint64 done) {
        return !request.progress || request.progress(done, fileCount * (readingShare + writingShare));
    };
    const auto read = readAll(m_place, m_source, request, [&](double share) {
        return tell(static_cast<qint64>(share * static_cast<double>(fileCount * readingShare)));
    });
    if (!read)
        return std::unexpected(read.error());
    if (const auto forgotten = ImportTrails::forgetOld(m_place); !forgotten)
        return std::unexpected(forgotten.error());
    // One that was cut off while it was taken back still has its numbers.
    if (const auto resumed = UndoImport(m_place).resume(); !resumed)
        return std::unexpected(resumed.error());
    auto begun = beginRun(m_place, *read);
    if (!begun)
        return begun;
    ImportReport &report = *begun;

    const JoinedOrders joined(read->files, read->shopIds);
    NotSentRules::Finder notSent(read->notSentWords, read->files);
    ImportHolds holds(read->files, read->shopIds, joined);
    StageOrders staging(m_place, report.run, read->shops, read->files.size());
    const auto staged = staging.run(
        joined,
        [&](qint64 done) {
            return tell(fileCount * (readingShare + writingShare * done / static_cast<qint64>(joined.size())));
        },
        [&](const JoinedOrder &order) { notSent.look(order); });
    if (!staged)
        return abandon(m_place, report.run, staged.error());
    for (size_t i = 0; i < report.files.size(); ++i) {
        report.files[i].ordersNew = staging.counts()[i].added;
        report.files[i].ordersUpdated = staging.counts()[i].updated;
        report.files[i].ordersUnchanged = staging.counts()[i].unchanged;
    }
    const auto published = m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        std::vector<RejectedRow> rejected;
        for (const FileReport &file : report.files)
            rejected.insert(rejected.end(), file.rejected.begin(), file.rejected.end());
        unit.orders().insertRejected(report.run, rejected);
        unit.orders().keepFixes(report.run, fixesOf(request, read->files));
        unit.orders().publishRun(report.run);
        report.held = holds.set(m_place, unit, report.run);
        report.held += NotSentRules::hold(m_place, unit, report.run, notSent.found());
        unit.imports().setTrail(report.run, ImportTrail::BeingWritten);
        m_place.record(unit, u"import"_s, SubjectKind::ImportRun, report.run.value, runDetail(report));
        return {};
    });
    if (!published)
        return abandon(m_place, report.run, published.error());
    finish(staging.known(), joined, holds, report);
    return begun;
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

void ImportOrders::finish(const KnownOrders &known, const JoinedOrders &joined, ImportHolds &holds,
                          ImportReport &report)
{
    const KnownOrders::Stored stored = known.store(m_place, joined, report.run);
    report.held += stored.held;
    report.notWritten = stored.left;
    report.warning = stored.stopped;
    // Without it the run is whole all the same; its holds wait for a later file.
    const auto prepared = stored.stopped ? Result<void>() : holds.prepareLift(m_place);
    if (!prepared)
        report.warning = prepared.error();
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
