// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/desk.h"
#include "dispatch/fillnumbers.h"
#include "dispatch/handoverparcels.h"
#include "dispatch/importorders.h"
#include "dispatch/planparcels.h"
#include "dispatch/printbatch.h"
#include "dispatch/verifyparcel.h"
#include "support/engines.h"
#include "support/fakefiles.h"
#include "support/fakeprinting.h"
#include "support/storebench.h"

#include <QStringList>

#include <map>

namespace waydesk {

/// The value of a verb that must work; ends the test run with its error otherwise.
template <class T> T must(Result<T> result, const char *what = "a verb that must work")
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(errorName(result.error().code)), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Whether a verb was refused with this code, and nothing else.
template <class T> bool failsWith(const Result<T> &result, ErrorCode code)
{
    return !result && result.error().code == code;
}

/// One bench with every verb's surroundings, over a real store: two linked shops of one account of YTO (and one of
/// ZTO), scripted files, a printer of which the test decides all, and the store seen from outside.
class VerbBench
{
public:
    explicit VerbBench(TestStore &at, const QString &bench = QStringLiteral("b1"), bool empty = true);

    /// A newer word of the platform on one order, paid and without a refund unless the caller changes it.
    OrderRecord record(const QString &number, const QString &street = QStringLiteral("样例路 1 号"), int lines = 1);
    ParsedFile file(const std::vector<OrderRecord> &records, const QString &platform = QStringLiteral("taobao"));
    Result<ImportReport> tryImport(const std::vector<ParsedFile> &files, const QString &shop = {},
                                   const std::function<bool(qint64, qint64)> &progress = {});
    ImportReport import(const std::vector<OrderRecord> &records, const QString &platform = QStringLiteral("taobao"));
    /// `count` orders T1..Tn to as many addresses.
    std::vector<OrderId> orders(int count);

    Order order(const QString &number);
    Parcel parcel(ParcelId id);
    std::vector<Parcel> live(const QString &order);
    std::vector<OrderId> idsOf(const QStringList &numbers);
    std::vector<Reason> holds(ParcelId parcel);

    PlanReport plan(const QStringList &numbers = {});
    std::vector<ParcelId> planned(int count); ///< orders(count), each its own parcel
    FillReport number(const std::vector<ParcelId> &parcels, const QString &first = {});
    std::vector<ParcelId> numbered(int count);
    Result<PrintReport> print(const std::vector<ParcelId> &parcels, const PrintObserver &observer = {});
    /// Numbered, printed and confirmed.
    std::vector<ParcelId> printed(int count);
    QString numberOf(ParcelId parcel) { return this->parcel(parcel).number; }
    Verdict scan(const QString &code);
    std::vector<ParcelId> verified(int count);
    HandoverView closeAll();

    std::vector<Label> labels(BatchId batch);
    BatchCounts counts(BatchId batch);
    bool addsUp(BatchId batch);
    QStringList violations() { return raw.violations(); }
    /// What lives in the store, apart from how often it was written: parcels, numbers, segments, notes, open holds.
    QStringList dump();
    std::vector<Event> events();
    qint64 count(const QByteArray &sql);
    /// Behind the verbs' backs.
    void change(const QByteArray &sql) { raw.db.run(sql); }

    TestStore &at;
    FixedClock &clock;
    ScriptedSource source;
    FakeRenderer renderer;
    FakeTargets targets;
    FakeProbe probe;
    FakeManifest manifest;
    FakeDispatchWriter writer;
    const CarrierBook &book = CarrierBook::builtIn();
    Workplace place;
    PrintKit kit;
    StoreBench raw;
    QTemporaryDir folder;

private:
    int m_next = 0;
    int m_files = 0;
};

} // namespace waydesk
