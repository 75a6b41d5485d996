// SPDX-License-Identifier: Apache-2.0
#include "support/engines.h"
#include "support/storebench.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestSqlBatchRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();
    void cleanup()
    {
        m_bench.reset();
        m_store.reset();
    }

    void batchComesBack();
    void dayNumbersCountUp();
    void sameDayNumberAtOnce();
    void twoThousandLabels();
    void countsAddUp();
    void leasedBatches();
    void recentAndUnfinished();
    void outlinesOfBatches();
    void unfinishedByTheirIndex();
    void updateNeedsTheVersion();
    void copiesAtOnce();
    void oneStaleCopyStopsAll();
    void furtherCopyIsTheNewest();
    void copyMustBeNext();
    void labelOfUse();
    void labelsOfParcels();

private:
    StoreBench &bench() { return *m_bench; }
    std::vector<Parcel> numbered(int count);
    /// Whatever came before.
    void stand(const Copy &copy, CopyState state)
    {
        bench().breakBy("UPDATE label_copy SET state = '" + copyStateName(state).toLatin1()
                        + "' WHERE id = " + QByteArray::number(copy.id.value));
    }

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<StoreBench> m_bench;
};

void TestSqlBatchRepository::init()
{
    m_store = freshStore();
    m_bench = std::make_unique<StoreBench>(m_store->where());
    m_bench->open();
}

std::vector<Parcel> TestSqlBatchRepository::numbered(int count)
{
    static qint64 next = 770000000000000;
    auto list = bench().addParcels(count, 1);
    bench().number(list, next += 100'000);
    return list;
}

void TestSqlBatchRepository::batchComesBack()
{
    auto list = numbered(2);
    const Batch made = bench().print(list);
    const Batch back = *bench().batches.batch(made.id);
    QCOMPARE(back.day, u"2026-11-22"_s);
    QCOMPARE(back.dayNumber, 1);
    QCOMPARE(back.templateId, made.templateId);
    QCOMPARE(back.target, made.target);
    QCOMPARE(back.bench, made.bench);
    QCOMPARE(back.at, made.at);
    QCOMPARE(back.version, 1);
    QVERIFY(!back.cancelled && back.leaseBench.isEmpty());
    QVERIFY(!bench().batches.batch(BatchId(1)));
    auto more = numbered(1);
    const Batch later = bench().print(more);
    const auto all = bench().batches.batches();
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all[0].id, later.id);
    QCOMPARE(all[1].counts.confirmed, 2);
}

void TestSqlBatchRepository::dayNumbersCountUp()
{
    QCOMPARE(bench().batches.nextDayNumber(u"2026-11-22"_s), 1);
    for (int i = 0; i < 11; ++i) {
        auto list = numbered(1);
        bench().print(list);
    }
    QCOMPARE(bench().batches.nextDayNumber(u"2026-11-22"_s), 12);
    QCOMPARE(bench().batches.nextDayNumber(u"2026-11-23"_s), 1);
}

void TestSqlBatchRepository::sameDayNumberAtOnce()
{
    const auto failures = race(m_store->where(), [&](StoreBench &at) {
        Batch batch;
        batch.id = BatchId(StoreBench::newId());
        batch.day = u"2026-11-22"_s;
        batch.dayNumber = 1;
        return at.write([&] { at.batches.insert(batch, {}); });
    });
    QCOMPARE(failures, std::vector{ErrorCode::Conflict});
    QCOMPARE(bench().batches.batches().size(), size_t(1));
}

void TestSqlBatchRepository::twoThousandLabels()
{
    auto list = numbered(2000);
    const Batch batch = bench().print(list);
    auto labels = bench().batches.labels(batch.id);
    QCOMPARE(labels.size(), size_t(2000));
    for (size_t i = 0; i < labels.size(); ++i) {
        QCOMPARE(labels[i].position, int(i) + 1);
        QCOMPARE(labels[i].number, list[i].number);
        QCOMPARE(labels[i].assignment, list[i].assignment);
        QCOMPARE(labels[i].newest.state, CopyState::Confirmed);
        QCOMPARE(labels[i].newest.label, labels[i].id);
    }
    std::vector<Copy> copies;
    for (const Label &label : labels) {
        copies.push_back(label.newest);
        copies.back().state = CopyState::Spoiled;
        copies.back().reason = u"卡纸"_s;
        copies.back().sentAt = label.position;
    }
    QVERIFY(!bench().write([&] { bench().batches.updateCopies(copies); }));
    labels = bench().batches.labels(batch.id);
    for (const Label &label : labels) {
        QCOMPARE(label.newest.state, CopyState::Spoiled);
        QCOMPARE(label.newest.reason, u"卡纸"_s);
        QCOMPARE(label.newest.sentAt, label.position);
        QCOMPARE(label.newest.version, 2);
    }
    QCOMPARE(bench().batches.batch(batch.id)->counts.spoiled, 2000);
}

void TestSqlBatchRepository::countsAddUp()
{
    auto list = numbered(7);
    const Batch batch = bench().print(list);
    const auto labels = bench().batches.labels(batch.id);
    const std::array states{CopyState::Queued,    CopyState::Rendered,  CopyState::Sent,   CopyState::InDoubt,
                            CopyState::Confirmed, CopyState::Cancelled, CopyState::Spoiled};
    for (size_t i = 0; i < states.size(); ++i)
        stand(labels[i].newest, states[i]);
    Copy second = labels[6].newest;
    second.id = CopyId(StoreBench::newId());
    second.number = 2;
    second.state = CopyState::Queued;
    QVERIFY(!bench().write([&] { bench().batches.insertCopy(second); }));
    for (const Batch &back : {*bench().batches.batch(batch.id), bench().batches.batches().front()}) {
        QCOMPARE(back.counts.size, 7);
        QCOMPARE(back.counts.unsent, 3);
        QCOMPARE(back.counts.inFlight, 1);
        QCOMPARE(back.counts.inDoubt, 1);
        QCOMPARE(back.counts.confirmed, 1);
        QCOMPARE(back.counts.cancelled, 1);
        QCOMPARE(back.counts.spoiled, 0);
    }
}

void TestSqlBatchRepository::leasedBatches()
{
    auto list = numbered(1);
    auto more = numbered(1);
    Batch batch = bench().print(list);
    bench().print(more);
    QVERIFY(bench().batches.leased().empty());
    batch.leaseBench = u"工位一|77"_s;
    QVERIFY(!bench().write([&] { bench().batches.updateBatch(batch); }));
    const auto leased = bench().batches.leased();
    QCOMPARE(leased.size(), size_t(1));
    QCOMPARE(leased[0].id, batch.id);
    QCOMPARE(leased[0].leaseBench, u"工位一|77"_s);
    QCOMPARE(leased[0].counts.confirmed, 1);
}

void TestSqlBatchRepository::updateNeedsTheVersion()
{
    auto list = numbered(1);
    Batch batch = bench().print(list);
    batch.target = u"cups:zebra"_s;
    batch.cancelled = true;
    QVERIFY(!bench().write([&] { bench().batches.updateBatch(batch); }));
    const auto stale = bench().write([&] { bench().batches.updateBatch(batch); });
    QVERIFY(stale);
    QCOMPARE(stale->code, ErrorCode::Conflict);
    QCOMPARE(stale->values[u"subject"_s].toString(), u"batch"_s);
    const Batch back = *bench().batches.batch(batch.id);
    QVERIFY(back.cancelled);
    QCOMPARE(back.target, u"cups:zebra"_s);
    QCOMPARE(back.version, 2);
}

void TestSqlBatchRepository::copiesAtOnce()
{
    auto list = numbered(150);
    const Batch batch = bench().print(list);
    std::vector<Copy> copies;
    for (const Label &label : bench().batches.labels(batch.id))
        copies.push_back(label.newest);
    const auto failures =
        race(m_store->where(), [&](StoreBench &at) { return at.write([&] { at.batches.updateCopies(copies); }); });
    QCOMPARE(failures, std::vector{ErrorCode::Conflict});
    for (const Label &label : bench().batches.labels(batch.id))
        QCOMPARE(label.newest.version, 2);
}

void TestSqlBatchRepository::oneStaleCopyStopsAll()
{
    auto list = numbered(130);
    const Batch batch = bench().print(list);
    std::vector<Copy> copies;
    for (const Label &label : bench().batches.labels(batch.id)) {
        copies.push_back(label.newest);
        copies.back().state = CopyState::Spoiled;
    }
    copies[60].version = 9;
    const auto failed = bench().write([&] { bench().batches.updateCopies(copies); });
    QVERIFY(failed);
    QCOMPARE(failed->code, ErrorCode::Conflict);
    QCOMPARE(bench().batches.batch(batch.id)->counts.confirmed, 130);
    QVERIFY(!bench().write([&] { bench().batches.updateCopies({}); }));
}

void TestSqlBatchRepository::furtherCopyIsTheNewest()
{
    auto list = numbered(1);
    const Batch batch = bench().print(list);
    const Label label = bench().batches.labels(batch.id).front();
    Copy second = label.newest;
    second.id = CopyId(StoreBench::newId());
    second.number = 2;
    second.state = CopyState::Queued;
    second.reason = u"污损"_s;
    QVERIFY(!bench().write([&] { bench().batches.insertCopy(second); }));
    QCOMPARE(bench().batches.labels(batch.id).front().newest.id, second.id);
    QCOMPARE(bench().batches.labelOfAssignment(list[0].assignment)->newest.reason, u"污损"_s);
    const auto copies = bench().batches.copies(label.id);
    QCOMPARE(copies.size(), size_t(2));
    QCOMPARE(copies[0].id, label.newest.id);
    QCOMPARE(copies[0].version, label.newest.version);
    QCOMPARE(copies[1].number, 2);
}

void TestSqlBatchRepository::copyMustBeNext()
{
    auto list = numbered(1);
    const Batch batch = bench().print(list);
    Copy again = bench().batches.labels(batch.id).front().newest;
    again.id = CopyId(StoreBench::newId());
    const auto failures = race(m_store->where(), [&](StoreBench &at) {
        Copy mine = again;
        mine.id = CopyId(StoreBench::newId());
        mine.number = 2;
        return at.write([&] { at.batches.insertCopy(mine); });
    });
    QCOMPARE(failures, std::vector{ErrorCode::Conflict});
    const auto lower = bench().write([&] { bench().batches.insertCopy(again); });
    QVERIFY(lower);
    QCOMPARE(lower->code, ErrorCode::Conflict);
    QCOMPARE(lower->values[u"subject"_s].toString(), u"copy"_s);
    QCOMPARE(bench().batches.labels(batch.id).front().newest.number, 2);
}

void TestSqlBatchRepository::labelOfUse()
{
    auto list = numbered(2);
    const Batch first = bench().print(list);
    const auto labels = bench().batches.labels(first.id);
    QCOMPARE(bench().batches.labelOfAssignment(list[1].assignment)->id, labels[1].id);
    QVERIFY(!bench().batches.labelOfAssignment(AssignmentId(1)));
    stand(labels[0].newest, CopyState::Cancelled);
    std::vector<Parcel> again{list[0]};
    const Batch second = bench().print(again);
    QCOMPARE(bench().batches.labelOfAssignment(list[0].assignment)->batch, second.id);
    stand(bench().batches.labels(second.id).front().newest, CopyState::Cancelled);
    stand(labels[0].newest, CopyState::Confirmed);
    QCOMPARE(bench().batches.labelOfAssignment(list[0].assignment)->batch, first.id);
}

void TestSqlBatchRepository::labelsOfParcels()
{
    auto list = numbered(600);
    bench().print(list);
    std::vector<ParcelId> ids;
    for (const Parcel &parcel : list)
        ids.insert(ids.begin(), parcel.id);
    ids.push_back(ids.front());
    const auto labels = bench().batches.labelsOfParcels(ids);
    QCOMPARE(labels.size(), size_t(600));
    for (size_t i = 0; i < labels.size(); ++i)
        QCOMPARE(labels[i].position, int(i) + 1);
}

void TestSqlBatchRepository::recentAndUnfinished()
{
    std::vector<Batch> made;
    for (int i = 0; i < 6; ++i) {
        auto parcels = numbered(3);
        made.push_back(bench().print(parcels));
    }
    const auto ids = [&](int newest) {
        std::vector<BatchId> found;
        for (const Batch &batch : bench().batches.recentBatches(newest))
            found.push_back(batch.id);
        return found;
    };
    QVERIFY(ids(0).empty());
    QCOMPARE(ids(2), (std::vector{made[5].id, made[4].id}));
    const auto set = [&](int batch, CopyState state) {
        stand(bench().batches.labels(made[size_t(batch)].id).front().newest, state);
    };
    set(0, CopyState::InDoubt);
    set(1, CopyState::Queued);
    set(2, CopyState::Rendered);
    set(3, CopyState::Spoiled);
    QCOMPARE(ids(1), (std::vector{made[5].id, made[2].id, made[1].id, made[0].id}));
    const auto recent = bench().batches.recentBatches(100);
    const auto all = bench().batches.batches();
    QCOMPARE(recent.size(), all.size());
    for (size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(recent[i].id, all[i].id);
        QCOMPARE(recent[i].counts.inDoubt, all[i].counts.inDoubt);
        QCOMPARE(recent[i].counts.unsent, all[i].counts.unsent);
        QCOMPARE(recent[i].counts.confirmed, all[i].counts.confirmed);
        QCOMPARE(recent[i].counts.size, all[i].counts.size);
    }
    set(0, CopyState::Confirmed);
    QCOMPARE(ids(1), (std::vector{made[5].id, made[2].id, made[1].id}));
}

void TestSqlBatchRepository::outlinesOfBatches()
{
    auto parcels = bench().addParcels(3);
    bench().number(parcels);
    const Batch batch = bench().print(parcels);
    auto one = bench().batches.outlines(std::vector{batch.id, BatchId(5)});
    QCOMPARE(one.size(), size_t(1));
    QCOMPARE(one.front().batch, batch.id);
    QCOMPARE(one.front().carriers, QStringList{u"YTO"_s});
    QCOMPARE(one.front().shops, 1);
    QCOMPARE(one.front().reprints, 0);
    Copy copy = bench().batches.labels(batch.id).front().newest;
    copy.id = CopyId(bench().newId());
    copy.number = 2;
    copy.sentAt = 99'000'000'000'000;
    QVERIFY(!bench().write([&] { bench().batches.insertCopy(copy); }));
    one = bench().batches.outlines(std::vector{batch.id});
    QCOMPARE(one.front().reprints, 1);
    QCOMPARE(one.front().lastSentAt, 99'000'000'000'000);
    QVERIFY(bench().batches.outlines({}).empty());
}

void TestSqlBatchRepository::unfinishedByTheirIndex()
{
    const bool sqlite = m_store->isSqlite();
    if (!sqlite) // a table of a test is small enough to be read whole
        bench().db.run("SET enable_seqscan = off");
    QString plan;
    Statement row = bench().db.statement(QByteArray(sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ")
                                         + SqlBatchRepository::unfinishedSql);
    while (row.next())
        plan += row.text(sqlite ? 3 : 0) + u'\n';
    QVERIFY2(plan.contains(u"label_copy_open"_s), qPrintable(plan));
}

QTEST_GUILESS_MAIN(TestSqlBatchRepository)
#include "tst_sqlbatchrepository.moc"
