// SPDX-License-Identifier: Apache-2.0
#include "dispatch/holdparcels.h"
#include "dispatch/splitparcel.h"
#include "support/verbtest.h"
#include "support/watchedstore.h"

#include <algorithm>
#include <QJsonDocument>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

/// The last seven tenths of the progress are what is written.
bool isStored(qint64 done, qint64 all) { return done * 10 > all * 3; }

} // namespace

class TestImportOrders : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void newOnesAreThere();
    void sameFileAgain();
    void newerTellsAll();
    void olderTellsNothing();
    void unknownAgeTakesNothingBack();
    void listThenDetail_data();
    void listThenDetail();
    void cancelledAtAnyStep();
    void progressGoesOverAllFiles();
    void whatWasPutRightIsKept();
    void rowTypedAnewForgetsItsCells();
    void onlyTheAgeOfVeryMany();
    void recordsThatCannotBeReadBack();
    void whatWasPutRightExpires();
    void filesAreReadAgain();
    void storeFailureInTheMiddle();
    void badFileStopsAll();
    void holdsByAddress_data();
    void holdsByAddress();
    void holdsByGoods();
    void refundAskedAndWithdrawn();
    void plannedTakesOverRefund();
    void plannedDissolves();
    void cancelledOrderLeavesPlannedParcel();
    void splitPartIsHeld();
    void goodsBesideWhatLeftStandInANewPart_data();
    void goodsBesideWhatLeftStandInANewPart();
    void sameHoldOnce();
    void changedBetweenStagingAndPublishing();
    void countsSurviveASecondTry();
    void rejectedRowsAreKept();
    void rejectedRowHoldsItsOrder();
    void onlyWhatWasMissingLifts();
    void newRunIsOneEvent();
    void agesMoveOnQuietly();
    void agesMeetAnotherBench();
    void agesOfFinishedOrdersAreTold();
    void everyChunkIsASignOfLife();
    void changesInShortWrites();
    void stoppedAtAnyWrite();
    void liftedLast();
};

void TestImportOrders::newOnesAreThere()
{
    OrderRecord full = b().record(u"A1"_s, u"样例路 1 号"_s, 2);
    full.order.message = u"请轻放 😀"_s;
    full.stated |= FieldMessage;
    const ImportReport report = b().import({full, b().record(u"A2"_s)});
    QCOMPARE(report.files.size(), size_t(1));
    QCOMPARE(report.files[0].ordersNew, 2);
    QCOMPARE(report.files[0].shop, u"淘宝店"_s);
    const Order order = b().order(u"A1"_s);
    QCOMPARE(order.lines.size(), size_t(2));
    QCOMPARE(order.message, u"请轻放 😀"_s);
    QVERIFY(order.id.isValid() && order.lines[0].id.isValid() && order.lines[0].id != order.lines[1].id);
}

void TestImportOrders::sameFileAgain()
{
    const ParsedFile file = b().file({b().record(u"A1"_s)});
    must(b().tryImport({file}));
    const Order before = b().order(u"A1"_s);
    const ImportReport again = must(b().tryImport({file}));
    QCOMPARE(again.files[0].ordersUnchanged, 1);
    QCOMPARE(again.files[0].ordersNew + again.files[0].ordersUpdated, 0);
    QCOMPARE(b().order(u"A1"_s).version, before.version);
}

void TestImportOrders::newerTellsAll()
{
    b().import({b().record(u"A1"_s)});
    const Order before = b().order(u"A1"_s);
    b().clock.advanceMs(60'000);
    OrderRecord newer = b().record(u"A1"_s, u"新路 9 号"_s, 2);
    newer.order.status = OrderStatus::PartShipped;
    const ImportReport report = b().import({newer});
    QCOMPARE(report.files[0].ordersUpdated, 1);
    const Order after = b().order(u"A1"_s);
    QCOMPARE(after.receiver.street, u"新路 9 号"_s);
    QCOMPARE(after.status, OrderStatus::PartShipped);
    QCOMPARE(after.lines.size(), size_t(2));
    QCOMPARE(after.lines[0].id, before.lines[0].id);
    QCOMPARE(after.asOf, b().clock.wallMs());
}

void TestImportOrders::olderTellsNothing()
{
    OrderRecord old = b().record(u"A1"_s, u"旧路 9 号"_s, 2);
    b().clock.advanceMs(60'000);
    b().import({b().record(u"A1"_s)});
    const Order before = b().order(u"A1"_s);
    const ImportReport report = b().import({old});
    QCOMPARE(report.files[0].ordersUnchanged, 1);
    QCOMPARE(b().order(u"A1"_s).receiver, before.receiver);
    QCOMPARE(b().order(u"A1"_s).version, before.version);
}

void TestImportOrders::unknownAgeTakesNothingBack()
{
    OrderRecord refunded = b().record(u"A1"_s);
    refunded.order.lines[0].refund = RefundState::Running;
    refunded.order.status = OrderStatus::Cancelled;
    b().import({refunded});
    b().clock.advanceMs(60'000);
    OrderRecord fresh = b().record(u"A1"_s);
    fresh.order.asOfKnown = false;
    fresh.order.memo = u"加急"_s;
    fresh.stated |= FieldMemo;
    b().import({fresh});
    const Order after = b().order(u"A1"_s);
    QCOMPARE(after.lines[0].refund, RefundState::Running);
    QCOMPARE(after.status, OrderStatus::Cancelled);
    QCOMPARE(after.memo, u"加急"_s);
}

void TestImportOrders::listThenDetail_data()
{
    QTest::addColumn<QList<int>>("files"); // 1 = list, 2 = detail; 0 = a new import
    QTest::newRow("list, detail") << QList{1, 2};
    QTest::newRow("detail, list") << QList{2, 1};
    QTest::newRow("list; detail") << QList{1, 0, 2};
    QTest::newRow("detail; list") << QList{2, 0, 1};
}

void TestImportOrders::listThenDetail()
{
    QFETCH(QList<int>, files);
    OrderRecord list = b().record(u"A1"_s);
    list.order.lines.clear();
    list.order.refund = RefundState::Unknown;
    list.stated &= ~quint32(FieldLines | FieldRefund);
    OrderRecord detail = b().record(u"A1"_s, u"样例路 1 号"_s, 2);
    detail.order.receiver = {};
    detail.order.buyer.clear();
    detail.stated = FieldLines;
    std::vector<ParsedFile> call;
    for (const int which : files) {
        if (which == 0)
            must(b().tryImport(std::exchange(call, {})));
        else
            call.push_back(b().file({which == 1 ? list : detail}));
        if (which == 0 && files.front() == 1)
            QCOMPARE(b().plan({u"A1"_s}).excluded.at(0).reasons.at(0), Reason::RefundUnknown);
        if (which == 0 && files.front() == 2)
            QVERIFY(b().plan({u"A1"_s}).parcels.empty());
    }
    must(b().tryImport(call));
    const Order order = b().order(u"A1"_s);
    QCOMPARE(order.receiver.receiver, u"王样例"_s);
    QCOMPARE(order.lines.size(), size_t(2));
    QCOMPARE(b().plan({u"A1"_s}).parcels.size(), size_t(1));
}

void TestImportOrders::progressGoesOverAllFiles()
{
    std::vector<std::pair<qint64, qint64>> told;
    QVERIFY(b().tryImport({b().file({b().record(u"T1"_s)}), b().file({b().record(u"T2"_s)})}, {},
                          [&](qint64 done, qint64 all) {
                              told.emplace_back(done, all);
                              return true;
                          }));
    QVERIFY(!told.empty());
    QVERIFY(std::ranges::is_sorted(told));
    QCOMPARE(told.front().second, told.back().second);
    QCOMPARE(told.back().first, told.back().second);
}

void TestImportOrders::whatWasPutRightIsKept()
{
    ParsedFile file = b().file({b().record(u"T1"_s)});
    file.digest = "content";
    b().source.files.insert(file.file, file);
    ImportOrders import(b().place, b().source);
    must(import.run({{file.file}, {}, {}, {}, {{file.file, 3, u"数量"_s, u"2"_s}}, {}}));
    must(import.run({{file.file}, {}, {}, {}, {}, {}}));
    QCOMPARE(b().source.last.kept.size(), 1u);
    QCOMPARE(b().source.last.kept[0].digest, QByteArray("content"));
    QCOMPARE(b().source.last.kept[0].row, 3);
    QCOMPARE(b().source.last.kept[0].text, u"2"_s);
    must(import.run({{file.file}, {}, {}, {}, {{file.file, 3, u"数量"_s, u"4"_s}}, {}}));
    must(import.run({{file.file}, {}, {}, {}, {}, {}}));
    QCOMPARE(b().source.last.kept.size(), 1u);
    QCOMPARE(b().source.last.kept[0].text, u"4"_s);
}

/// A cell of the row that was there before has no place in it; one that is put right later has.
void TestImportOrders::rowTypedAnewForgetsItsCells()
{
    ParsedFile file = b().file({b().record(u"T1"_s)});
    file.digest = "content";
    b().source.files.insert(file.file, file);
    ImportOrders import(b().place, b().source);
    const QString quantity = u"数量"_s;
    must(import.run(
        {{file.file}, {}, {}, {}, {{file.file, 3, quantity, u"2"_s}, {file.file, 4, quantity, u"5"_s}}, {}}));
    must(import.run({{file.file}, {}, {}, {}, {{file.file, 3, {}, u"typed"_s}}, {}}));
    must(import.run({{file.file}, {}, {}, {}, {}, {}}));
    const auto kept = [&] {
        QStringList texts;
        for (const KeptFix &fix : b().source.last.kept)
            texts.append(QString::number(fix.row) + u':' + fix.column + u':' + fix.text);
        texts.sort();
        return texts;
    };
    QCOMPARE(kept(), (QStringList{u"3::typed"_s, u"4:数量:5"_s}));
    must(import.run({{file.file}, {}, {}, {}, {{file.file, 3, quantity, u"7"_s}}, {}}));
    must(import.run({{file.file}, {}, {}, {}, {}, {}}));
    QCOMPARE(kept(), (QStringList{u"3::typed"_s, u"3:数量:7"_s, u"4:数量:5"_s}));
}

/// More of them than are held in memory.
void TestImportOrders::onlyTheAgeOfVeryMany()
{
    constexpr int many = 10'700;
    std::vector<OrderRecord> records;
    for (int i = 0; i < many; ++i)
        records.push_back(b().record(u"T%1"_s.arg(i)));
    must(b().tryImport({b().file(records)}));
    const qint64 later = records.front().order.asOf + 60'000;
    for (OrderRecord &record : records)
        record.order.asOf = later;
    ParsedFile again = b().file(records);
    again.asOf = later;
    const auto report = must(b().tryImport({again}));
    QCOMPARE(report.files.front().ordersUnchanged, many);
    QCOMPARE(report.notWritten, 0);
    for (const int i : {0, 9'999, 10'000, many - 1})
        QCOMPARE(b().order(u"T%1"_s.arg(i)).asOf, later);
}

/// The disk fails under an import that is larger than memory: all or nothing.
void TestImportOrders::recordsThatCannotBeReadBack()
{
    class TornSpool final : public RecordSpool
    {
    public:
        qint64 append(QByteArrayView bytes) override { return std::exchange(m_size, m_size + bytes.size()); }
        QByteArray read(qint64, qsizetype) override { return {}; }

    private:
        qint64 m_size = 0;
    };
    OrderRecords records;
    records.spoolTo(std::make_shared<TornSpool>());
    OrderRecord record = b().record({});
    record.order.memo = QString(20'000, u'长');
    for (int i = 0; i < 600; ++i) {
        record.order.number = u"T%1"_s.arg(i);
        records.push_back(record);
    }
    ParsedFile file = b().file({});
    file.records = std::move(records);
    QVERIFY(failsWith(b().tryImport({file}), ErrorCode::Internal));
    QCOMPARE(b().count("SELECT COUNT(*) FROM import_run"), 0);
}

/// Somebody's address may have been typed there.
void TestImportOrders::whatWasPutRightExpires()
{
    const ParsedFile file = b().file({b().record(u"T1"_s)});
    b().source.files.insert(file.file, file);
    const auto report = must(
        ImportOrders(b().place, b().source).run({{file.file}, {}, {}, {}, {{file.file, 3, u"数量"_s, u"2"_s}}, {}}));
    must(b().place.store.write([&](UnitOfWork &unit) -> Result<void> {
        const auto old = unit.orders().oldRejectedRows(b().clock.wallMs() + 1);
        if (old.size() != 1 || unit.orders().expireRejectedRows(report.run) != 1)
            return fail(ErrorCode::Internal);
        return {};
    }));
    QCOMPARE(b().count("SELECT COUNT(*) FROM rejected_row WHERE text <> ''"), 0);
    must(ImportOrders(b().place, b().source).run({{file.file}, {}, {}, {}, {}, {}}));
    QVERIFY(b().source.last.kept.empty());
}

void TestImportOrders::filesAreReadAgain()
{
    ParsedFile file = b().file({b().record(u"T1"_s)});
    file.rejected = {{file.file, 3, u"数量"_s, u"quantity_invalid"_s, u"two"_s}};
    b().source.files.insert(file.file, file);
    ImportOrders import(b().place, b().source);
    const auto before = must(import.run({{file.file}, {}, {}, {}, {}, {}}));
    file.records.push_back(b().record(u"T2"_s));
    file.rejected.clear();
    b().source.files.insert(file.file, file);
    const std::vector<CellFix> fixes{{file.file, 3, u"数量"_s, u"2"_s}};
    const auto after = must(import.runAgain(before, {file.file}, fixes));
    QCOMPARE(b().source.last.fixes.size(), 1u);
    QCOMPARE(after.files.size(), 1u);
    QCOMPARE(after.files[0].ordersNew, 2);
    QVERIFY(after.files[0].rejected.empty());
    b().source.files.clear();
    QVERIFY(failsWith(import.runAgain(before, {file.file}, fixes), ErrorCode::FileNotFound));
}

void TestImportOrders::cancelledAtAnyStep()
{
    b().import({b().record(u"A1"_s)});
    const QStringList before = b().dump();
    b().clock.advanceMs(60'000);
    std::vector<OrderRecord> records{b().record(u"A1"_s, u"新路 9 号"_s)};
    for (int i = 0; i < 1200; ++i)
        records.push_back(b().record(u"B%1"_s.arg(i)));
    const ParsedFile file = b().file(records);
    int calls = 0;
    for (int stopAt = 1;; ++stopAt) {
        calls = 0;
        const auto report = b().tryImport({file}, {}, [&](qint64, qint64) { return ++calls < stopAt; });
        if (report)
            break;
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QCOMPARE(calls, stopAt);
        QCOMPARE(b().dump(), before);
        QCOMPARE(b().count("SELECT COUNT(*) FROM shop_order"), 1);
        QCOMPARE(b().count("SELECT COUNT(*) FROM import_run WHERE published = 0"), 0);
        QCOMPARE(b().order(u"A1"_s).receiver.street, u"样例路 1 号"_s);
    }
    QVERIFY(calls > 4);
    QCOMPARE(b().count("SELECT COUNT(*) FROM shop_order"), 1201);
    QCOMPARE(b().order(u"A1"_s).receiver.street, u"新路 9 号"_s);
}

void TestImportOrders::storeFailureInTheMiddle()
{
    std::vector<OrderRecord> records;
    for (int i = 0; i < 700; ++i)
        records.push_back(b().record(u"B%1"_s.arg(i)));
    records.push_back(b().record(u"B5"_s)); // joined with the first
    int calls = 0;
    bool broken = false;
    const auto report = b().tryImport({b().file(records)}, {}, [&](qint64 done, qint64 all) {
        ++calls;
        // Somebody takes the run away between two chunks: what a sweep of another program does.
        if (isStored(done, all) && done < all && !std::exchange(broken, true)) {
            b().raw.breakBy("DELETE FROM order_line");
            b().raw.breakBy("DELETE FROM shop_order");
            b().raw.breakBy("DELETE FROM import_run");
        }
        return true;
    });
    QVERIFY(broken);
    QVERIFY(!report);
    QCOMPARE(b().count("SELECT COUNT(*) FROM shop_order"), 0);
    QCOMPARE(b().count("SELECT COUNT(*) FROM import_run"), 0);
    records.pop_back();
    b().import(records);
    QCOMPARE(b().count("SELECT COUNT(*) FROM shop_order"), 700);
}

void TestImportOrders::badFileStopsAll()
{
    ParsedFile missing;
    missing.file = u"nowhere"_s;
    ImportRequest request;
    const ParsedFile good = b().file({b().record(u"A1"_s)});
    b().source.files.insert(good.file, good);
    request.files = {good.file, u"nowhere"_s};
    QVERIFY(failsWith(ImportOrders(b().place, b().source).run(request), ErrorCode::FileNotFound));
    QCOMPARE(b().count("SELECT COUNT(*) FROM shop_order"), 0);
    QCOMPARE(b().count("SELECT COUNT(*) FROM import_run"), 0);
}

void TestImportOrders::holdsByAddress_data()
{
    QTest::addColumn<int>("state");
    for (const ParcelState state : {ParcelState::Planned, ParcelState::Numbered, ParcelState::Printed,
                                    ParcelState::Verified, ParcelState::HandedOver})
        QTest::newRow(qPrintable(parcelStateName(state))) << int(state);
}

void TestImportOrders::holdsByAddress()
{
    QFETCH(int, state);
    const auto wanted = ParcelState(state);
    ParcelId id;
    if (wanted == ParcelState::Planned)
        id = b().planned(1).front();
    else if (wanted == ParcelState::Numbered)
        id = b().numbered(1).front();
    else if (wanted == ParcelState::Printed)
        id = b().printed(1).front();
    else
        id = b().verified(1).front();
    if (wanted == ParcelState::HandedOver)
        b().closeAll();
    QCOMPARE(b().parcel(id).state, wanted);
    b().clock.advanceMs(60'000);
    OrderRecord moved = b().record(u"T1"_s, u"搬家路 5 号"_s);
    moved.order.status = OrderStatus::ToShip;
    QCOMPARE(b().import({moved}).held, 1);
    QCOMPARE(b().holds(id), std::vector{Reason::AddressChanged});
    QCOMPARE(b().parcel(id).state, wanted);
    const auto holds = b().raw.parcels.openHoldsOfParcels(std::span(&id, 1));
    QCOMPARE(holds[0].setBy, u"import"_s);
    QCOMPARE(holds[0].dataAsOf, b().clock.wallMs());
}

void TestImportOrders::holdsByGoods()
{
    b().import({b().record(u"A1"_s, u"路 1 号"_s, 2), b().record(u"A2"_s, u"路 2 号"_s, 2)});
    const auto made = b().plan({u"A1"_s, u"A2"_s}).parcels;
    b().number({made[0].parcel, made[1].parcel});
    b().clock.advanceMs(60'000);
    OrderRecord refunded = b().record(u"A1"_s, u"路 1 号"_s, 2);
    refunded.order.lines[1].refund = RefundState::Done;
    OrderRecord more = b().record(u"A2"_s, u"路 2 号"_s, 2);
    more.order.lines[0].quantity = 4;
    QCOMPARE(b().import({refunded, more}).held, 2);
    QCOMPARE(b().holds(made[0].parcel), std::vector{Reason::LineRefunded});
    QCOMPARE(b().holds(made[1].parcel), std::vector{Reason::LinesChanged});
    QCOMPARE(b().parcel(made[0].parcel).lines.size(), size_t(2)); // the label is out: a person takes the goods out
}

void TestImportOrders::refundAskedAndWithdrawn()
{
    const ParcelId id = b().printed(1).front();
    b().clock.advanceMs(60'000);
    OrderRecord asked = b().record(u"T1"_s, u"样例路 1 号"_s);
    asked.order.lines[0].refund = RefundState::Requested;
    b().import({asked});
    QCOMPARE(b().scan(b().numberOf(id)).reason, Reason::RefundPending);
    b().clock.advanceMs(60'000);
    asked = b().record(u"T1"_s, u"样例路 1 号"_s);
    asked.order.lines[0].refund = RefundState::Withdrawn;
    b().import({asked});
    QCOMPARE(b().holds(id), std::vector<Reason>());
    QCOMPARE(b().scan(b().numberOf(id)).kind, VerdictKind::Pass);
}

void TestImportOrders::plannedTakesOverRefund()
{
    b().import({b().record(u"A1"_s, u"路 1 号"_s, 2), b().record(u"A2"_s, u"路 1 号"_s, 1)});
    const auto made = b().plan({u"A1"_s, u"A2"_s}).parcels;
    QCOMPARE(made.size(), size_t(1));
    b().clock.advanceMs(60'000);
    OrderRecord part = b().record(u"A1"_s, u"路 1 号"_s, 2);
    part.order.lines[1].refund = RefundState::Done;
    QCOMPARE(b().import({part}).held, 0);
    Parcel parcel = b().parcel(made[0].parcel);
    QCOMPARE(parcel.lines.size(), size_t(2));
    QCOMPARE(parcel.lines[0].order, b().order(u"A1"_s).id);
    b().clock.advanceMs(60'000);
    part.order.asOf = b().clock.wallMs();
    part.order.lines[0].refund = RefundState::Done;
    b().import({part});
    parcel = b().parcel(made[0].parcel);
    QCOMPARE(parcel.state, ParcelState::Planned);
    QCOMPARE(parcel.lines.size(), size_t(1));
    QCOMPARE(parcel.lines[0].order, b().order(u"A2"_s).id);
    QVERIFY(b().live(u"A1"_s).empty());
}

void TestImportOrders::plannedDissolves()
{
    const ParcelId id = b().planned(1).front();
    b().clock.advanceMs(60'000);
    OrderRecord gone = b().record(u"T1"_s, u"样例路 1 号"_s);
    gone.order.lines[0].refund = RefundState::Done;
    b().import({gone});
    QCOMPARE(b().parcel(id).state, ParcelState::Dissolved);
    QVERIFY(b().live(u"T1"_s).empty());
}

void TestImportOrders::cancelledOrderLeavesPlannedParcel()
{
    b().import({b().record(u"A1"_s), b().record(u"A2"_s)});
    const ParcelId merged = b().plan({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    b().clock.advanceMs(60'000);
    OrderRecord cancelled = b().record(u"A1"_s);
    cancelled.order.status = OrderStatus::Cancelled;
    b().import({cancelled});
    QCOMPARE(b().parcel(merged).lines.size(), size_t(1));
    QVERIFY(b().live(u"A1"_s).empty());
    b().clock.advanceMs(60'000);
    cancelled = b().record(u"A2"_s);
    cancelled.order.status = OrderStatus::Cancelled;
    b().import({cancelled});
    QCOMPARE(b().parcel(merged).state, ParcelState::Dissolved);
}

void TestImportOrders::splitPartIsHeld()
{
    b().import({b().record(u"A1"_s, u"路 1 号"_s, 2)});
    const Order order = b().order(u"A1"_s);
    Parcel one;
    b().plan({u"A1"_s});
    const auto parts = must(SplitParcel(b().place).split({order.id, {{u"SKU1"_s, 1}}}));
    b().clock.advanceMs(60'000);
    OrderRecord refunded = b().record(u"A1"_s, u"路 1 号"_s, 2);
    refunded.order.lines[1].refund = RefundState::Done;
    QCOMPARE(b().import({refunded}).held, 2);
    for (const ParcelId part : parts)
        QCOMPARE(b().holds(part), std::vector{Reason::LineRefunded});
}

void TestImportOrders::goodsBesideWhatLeftStandInANewPart_data()
{
    QTest::addColumn<bool>("bothLeft");
    QTest::newRow("all left, and one more was bought") << true;
    QTest::newRow("cancelled beside what left, and it lives again") << false;
}

/// The courier has all that is left of a split order: what he does not have ships in a part of its own, once somebody
/// has looked.
void TestImportOrders::goodsBesideWhatLeftStandInANewPart()
{
    QFETCH(const bool, bothLeft);
    const auto word = [&](int pieces, OrderStatus status = OrderStatus::ToShip) {
        b().clock.advanceMs(60'000);
        OrderRecord record = b().record(u"A1"_s);
        record.order.lines[0].quantity = pieces;
        record.order.status = status;
        return record;
    };
    b().import({word(5)});
    auto parts = must(SplitParcel(b().place).split({b().order(u"A1"_s).id, {{u"SKU1"_s, 2}}}));
    std::vector<ParcelId> leaving = parts;
    leaving.resize(bothLeft ? 2 : 1);
    b().number(leaving);
    must(b().print(leaving));
    for (const ParcelId part : leaving)
        b().scan(b().numberOf(part));
    b().closeAll();
    if (!bothLeft)
        b().import({word(5, OrderStatus::Cancelled)});
    QCOMPARE(b().live(u"A1"_s).size(), leaving.size());
    b().import({word(bothLeft ? 6 : 5)});
    const auto live = b().live(u"A1"_s);
    QCOMPARE(live.size(), leaving.size() + 1);
    const Parcel &rest = std::ranges::max(live, {}, [](const Parcel &parcel) { return parcel.id.value; });
    QCOMPARE(rest.lines[0].quantity, bothLeft ? 1 : 3);
    QCOMPARE(rest.state, ParcelState::Planned);
    QCOMPARE(rest.addressKey, b().parcel(parts[0]).addressKey);
    QCOMPARE(b().holds(rest.id), std::vector{Reason::LinesChanged});
    QCOMPARE(b().violations(), QStringList());
    must(HoldParcels(b().place).lift(rest.id, u"补发"_s));
    b().number({rest.id});
    QCOMPARE(must(b().print({rest.id})).confirmed, 1);
    QCOMPARE(b().violations(), QStringList());
}

void TestImportOrders::sameHoldOnce()
{
    const ParcelId id = b().printed(1).front();
    for (int i = 0; i < 3; ++i) {
        b().clock.advanceMs(60'000);
        QCOMPARE(b().import({b().record(u"T1"_s, u"搬家路 %1 号"_s.arg(i))}).held, i == 0 ? 1 : 0);
    }
    QCOMPARE(b().holds(id).size(), size_t(1));
}

void TestImportOrders::changedBetweenStagingAndPublishing()
{
    b().orders(3);
    b().clock.advanceMs(60'000);
    const auto bench2 = other();
    bool planned = false;
    const auto report = b().tryImport({b().file({b().record(u"T1"_s, u"搬家路 5 号"_s), b().record(u"T9"_s)})}, {},
                                      [&](qint64 done, qint64 all) {
                                          if (done == all && b().count("SELECT COUNT(*) FROM shop_order") == 4) {
                                              bench2->plan({u"T1"_s});
                                              planned = true;
                                          }
                                          return true;
                                      });
    QVERIFY(planned);
    QVERIFY2(report, report ? "" : qPrintable(errorName(report.error().code)));
    QCOMPARE(report->held, 1);
    QCOMPARE(report->files[0].ordersUpdated, 1);
    QCOMPARE(b().order(u"T1"_s).receiver.street, u"搬家路 5 号"_s);
    QCOMPARE(b().holds(b().live(u"T1"_s).at(0).id), std::vector{Reason::AddressChanged});
}

void TestImportOrders::countsSurviveASecondTry()
{
    const auto bench2 = other();
    b().orders(2);
    b().clock.advanceMs(60'000);
    const auto report = b().tryImport({b().file({b().record(u"T1"_s, u"新路"_s), b().record(u"T2"_s, u"新路"_s)})}, {},
                                      [&](qint64 done, qint64 all) {
                                          if (done == all)
                                              bench2->plan({u"T1"_s, u"T2"_s});
                                          return true;
                                      });
    QVERIFY(report);
    QCOMPARE(report->files[0].ordersUpdated, 2);
    QCOMPARE(report->files[0].ordersNew, 0);
}

void TestImportOrders::rejectedRowsAreKept()
{
    ParsedFile file = b().file({b().record(u"A1"_s)});
    file.rejected.push_back({file.file, 7, u"数量"_s, u"not_a_number"_s, u"A1,x"_s});
    const ImportReport report = must(b().tryImport({file}));
    QCOMPARE(report.files[0].rejected.size(), size_t(1));
    QCOMPARE(b().count("SELECT COUNT(*) FROM rejected_row WHERE row_number = 7"), 1);
}

void TestImportOrders::rejectedRowHoldsItsOrder()
{
    b().import({b().record(u"A1"_s), b().record(u"A2"_s)});
    b().clock.advanceMs(60'000);
    ParsedFile bad = b().file({b().record(u"A2"_s), b().record(u"A3"_s)});
    bad.stated = b().record(u"A2"_s).stated;
    bad.rejectedOrders = {u"A1"_s, u"nobody's"_s};
    QCOMPARE(must(b().tryImport({bad})).held, 1);
    const OrderId id = b().order(u"A1"_s).id;
    const auto holds = b().raw.parcels.openHoldsOfOrders(std::span(&id, 1));
    QCOMPARE(holds.size(), size_t(1));
    QCOMPARE(holds[0].reason, Reason::RefundUnknown);
    QCOMPARE(holds[0].setBy, u"import"_s);
    QCOMPARE(holds[0].dataAsOf, bad.asOf);
    QCOMPARE(must(b().tryImport({bad})).held, 0);
    QCOMPARE(b().plan({u"A1"_s}).parcels.size(), size_t(0));

    b().import({b().record(u"A2"_s)});
    OrderRecord old = b().record(u"A1"_s);
    old.order.asOf = bad.asOf - 1;
    b().import({old});
    QCOMPARE(b().raw.parcels.openHoldsOfOrders(std::span(&id, 1)).size(), size_t(1));
    b().clock.advanceMs(60'000);
    b().import({b().record(u"A1"_s)});
    QVERIFY(b().raw.parcels.openHoldsOfOrders(std::span(&id, 1)).empty());
    QCOMPARE(b().plan({u"A1"_s}).parcels.size(), size_t(1));
    QStringList told;
    for (const Event &event : b().events()) {
        if (event.kind == SubjectKind::Order && event.subject == id.value && event.verb != u"import")
            told.append(event.verb + u' ' + event.detail[u"reason"_s].toString());
    }
    QCOMPARE(told, (QStringList{u"hold refund_unknown"_s, u"lift refund_unknown"_s}));
}

void TestImportOrders::onlyWhatWasMissingLifts()
{
    b().import({b().record(u"A1"_s)});
    const OrderId id = b().order(u"A1"_s).id;
    const auto reasons = [&] {
        std::vector<Reason> out;
        for (const Hold &hold : b().raw.parcels.openHoldsOfOrders(std::span(&id, 1)))
            out.push_back(hold.reason);
        return out;
    };
    OrderRecord list = b().record(u"A1"_s);
    list.stated = FieldBuyer | FieldReceiver | FieldStatus;
    OrderRecord detail = b().record(u"A1"_s);
    detail.stated = lineFields | FieldStatus;
    ParsedFile badList = b().file({});
    badList.stated = list.stated;
    ParsedFile badDetail = b().file({});
    badDetail.stated = detail.stated;
    badList.rejectedOrders = badDetail.rejectedOrders = {u"A1"_s};
    QCOMPARE(must(b().tryImport({badList, badDetail})).held, 2);
    QCOMPARE(reasons(), (std::vector{Reason::StatusUnknown, Reason::RefundUnknown}));
    b().clock.advanceMs(60'000);
    detail.order.asOf = list.order.asOf = b().clock.wallMs();
    b().import({detail});
    QCOMPARE(reasons(), std::vector{Reason::StatusUnknown});
    b().import({list});
    QVERIFY(reasons().empty());
}

void TestImportOrders::newRunIsOneEvent()
{
    b().import({b().record(u"A1"_s), b().record(u"A2"_s)});
    int runs = 0;
    for (const Event &event : b().events()) {
        if (event.verb == u"import" && event.kind == SubjectKind::ImportRun)
            ++runs;
        QVERIFY(!QJsonDocument(event.detail).toJson().contains("王样例"));
    }
    QCOMPARE(runs, 1);
}

void TestImportOrders::agesMoveOnQuietly()
{
    std::vector<OrderRecord> records;
    for (int i = 0; i < 1234; ++i)
        records.push_back(b().record(u"A%1"_s.arg(i), u"路 %1 号"_s.arg(i)));
    b().import(records);
    const Order before = b().order(u"A7"_s);
    const auto events = b().events().size();
    const qint64 changes = b().count("SELECT COUNT(*) FROM change_row WHERE kind = 'order'");
    b().clock.advanceMs(60'000);
    for (OrderRecord &record : records)
        record.order.asOf = b().clock.wallMs();
    records[7].order.receiver.street = u"搬家路 5 号"_s;
    const ImportReport report = b().import(records);
    QCOMPARE(report.files[0].ordersUpdated, 1);
    QCOMPARE(report.files[0].ordersUnchanged, 1233);
    const auto asOf = QByteArray::number(b().clock.wallMs());
    QCOMPARE(b().count("SELECT COUNT(*) FROM shop_order WHERE as_of = " + asOf + " AND receiver_as_of = " + asOf
                       + " AND lines_as_of = " + asOf + " AND version = 2"),
             1234);
    const Order after = b().order(u"A7"_s);
    QVERIFY(after.lines == before.lines);
    // The run, and the one order that says something new.
    QCOMPARE(b().events().size(), events + 2);
    QCOMPARE(b().count("SELECT COUNT(*) FROM change_row WHERE kind = 'order'"), changes + 1);
    // What was exported in between is older now.
    records[9].order.asOf -= 30'000;
    records[9].order.receiver.street = u"旧路"_s;
    b().import({records[9]});
    QCOMPARE(b().order(u"A9"_s).receiver.street, u"路 9 号"_s);
}

void TestImportOrders::agesMeetAnotherBench()
{
    b().orders(3);
    b().clock.advanceMs(60'000);
    const auto bench2 = other();
    std::vector<OrderRecord> records;
    for (int i = 1; i <= 3; ++i)
        records.push_back(b().record(u"T%1"_s.arg(i), u"样例路 %1 号"_s.arg(i)));
    const auto report = b().tryImport({b().file(records)}, {}, [&](qint64 done, qint64 all) {
        if (done == all) {
            bench2->plan({u"T1"_s}); // makes one of the staged versions old
            OrderRecord moved = bench2->record(u"T2"_s, u"搬家路 5 号"_s);
            moved.order.asOf -= 30'000;
            bench2->import({moved});
        }
        return true;
    });
    QVERIFY2(report, report ? "" : qPrintable(errorName(report.error().code)));
    for (const QString &number : {u"T1"_s, u"T2"_s, u"T3"_s})
        QCOMPARE(b().order(number).asOf, b().clock.wallMs());
    QCOMPARE(b().order(u"T2"_s).receiver.street, u"样例路 2 号"_s); // what is newest stands
    QCOMPARE(b().live(u"T1"_s).size(), size_t(1));
}

void TestImportOrders::agesOfFinishedOrdersAreTold()
{
    OrderRecord done = b().record(u"A1"_s);
    done.order.status = OrderStatus::Done;
    b().import({done});
    Desk desk(b().place, store()->deskSource(), store()->feed());
    b().clock.advanceMs(40LL * 24 * 3600 * 1000);
    auto held = must(desk.load());
    QCOMPARE(held.table.size(), size_t(0)); // done with long ago
    done.order.asOf = b().clock.wallMs();
    b().import({done});
    Desk::apply(held.table, must(desk.fetch(held.seq)));
    QCOMPARE(held.table.size(), must(desk.load()).table.size());
    QCOMPARE(held.table.size(), size_t(1));
}

void TestImportOrders::everyChunkIsASignOfLife()
{
    std::vector<OrderRecord> records;
    for (int i = 0; i < 1100; ++i)
        records.push_back(b().record(u"B%1"_s.arg(i)));
    std::vector<qint64> signs;
    must(b().tryImport({b().file(records)}, {}, [&](qint64 done, qint64 all) {
        if (isStored(done, all)) {
            signs.push_back(b().count("SELECT MAX(alive_at) FROM import_run"));
            b().change("UPDATE import_run SET alive_at = 1");
        }
        return done >= 0;
    }));
    QCOMPARE(signs.size(), size_t(3));
    QVERIFY(std::ranges::all_of(signs, [](qint64 at) { return at > 1; })); // by the clock of the store's machine
}

void TestImportOrders::changesInShortWrites()
{
    std::vector<OrderRecord> records;
    for (int i = 0; i < 250; ++i)
        records.push_back(b().record(u"A%1"_s.arg(i)));
    b().import(records);
    b().clock.advanceMs(60'000);
    for (int i = 0; i < 250; ++i)
        records[i] = b().record(u"A%1"_s.arg(i), u"新路"_s);
    WatchedStore watched(b().place.store);
    std::vector<qint64> changed;
    watched.committed = [&](Lane lane) {
        const qint64 now = b().count("SELECT COUNT(*) FROM shop_order WHERE street = '新路'");
        if (now > 0)
            QCOMPARE(lane, Lane::Bulk);
        changed.push_back(now);
    };
    Workplace place{watched, b().clock, u"b1"_s, u"li"_s};
    const ParsedFile file = b().file(records);
    b().source.files.insert(file.file, file);
    ImportRequest request;
    request.files = {file.file};
    const ImportReport report = must(ImportOrders(place, b().source).run(request));
    QCOMPARE(report.files[0].ordersUpdated, 250);
    // The run, its stage, its publishing, the changes, what is lifted.
    QCOMPARE(changed, (std::vector<qint64>{0, 0, 0, 100, 200, 250, 250}));
}

/// Whatever write fails: before the run is visible nothing is done, after it the report says what is left, and the same
/// files again do the rest.
void TestImportOrders::stoppedAtAnyWrite()
{
    const auto parcels = b().numbered(150);
    b().import({b().record(u"X1"_s, u"同路"_s)});
    for (int stopAt = 1;; ++stopAt) {
        b().clock.advanceMs(60'000);
        const QString street = u"第 %1 路"_s.arg(stopAt);
        std::vector<OrderRecord> records{b().record(u"X1"_s, u"同路"_s), b().record(u"N%1"_s.arg(stopAt))};
        for (int i = 1; i <= 150; ++i)
            records.push_back(b().record(u"T%1"_s.arg(i), street));
        const ParsedFile file = b().file(records);
        b().source.files.insert(file.file, file);
        ImportRequest request;
        request.files = {file.file};
        WatchedStore watched(b().place.store);
        int writes = 0;
        watched.before = [&](Lane) {
            return ++writes == stopAt ? std::optional(Error{ErrorCode::DiskFull, {}, {}}) : std::nullopt;
        };
        Workplace place{watched, b().clock, u"b1"_s, u"li"_s};
        const auto report = ImportOrders(place, b().source).run(request);
        const qint64 changed = b().count("SELECT COUNT(*) FROM shop_order WHERE street = '" + street.toUtf8() + '\'');
        const bool in =
            b().count("SELECT COUNT(*) FROM shop_order WHERE number = 'N" + QByteArray::number(stopAt) + '\'') > 0;
        QCOMPARE(in, report.has_value());
        if (!report) {
            QVERIFY(stopAt <= 3);
            QCOMPARE(changed, 0);
            continue;
        }
        QCOMPARE(b().violations(), QStringList());
        QCOMPARE(report->warning.has_value(), writes >= stopAt);
        // X1 only grows older, and may be among what was written.
        const qint64 left = stopAt <= 6 ? report->notWritten : 150 - changed;
        QVERIFY2(left == 150 - changed || left == 151 - changed, qPrintable(QString::number(left)));
        QVERIFY(stopAt <= 6 || report->notWritten == 0);
        const ImportReport again = must(b().tryImport({file}));
        QVERIFY(!again.warning);
        // X1 only grows older, which counts as an update where it was not written yet.
        QVERIFY(again.files[0].ordersUpdated == 150 - changed || again.files[0].ordersUpdated == 151 - changed);
        QCOMPARE(again.files[0].ordersNew, 0);
        QCOMPARE(b().count("SELECT COUNT(*) FROM shop_order WHERE street = '" + street.toUtf8() + '\''), 150);
        QCOMPARE(b().count("SELECT COUNT(*) FROM shop_order WHERE as_of = " + QByteArray::number(file.asOf)), 152);
        QCOMPARE(b().count("SELECT COUNT(*) FROM hold WHERE reason = 'address_changed'"), 150); // each parcel once
        if (writes < stopAt)
            break;
    }
    QCOMPARE(b().holds(parcels[149]), std::vector{Reason::AddressChanged});
}

/// What was missing is there before an order may go on.
void TestImportOrders::liftedLast()
{
    b().import({b().record(u"A1"_s)});
    b().clock.advanceMs(60'000);
    ParsedFile bad = b().file({});
    bad.stated = lineFields;
    bad.rejectedOrders = {u"A1"_s};
    must(b().tryImport({bad}));
    b().clock.advanceMs(60'000);
    OrderRecord refunded = b().record(u"A1"_s);
    refunded.order.lines[0].refund = RefundState::Running;
    WatchedStore watched(b().place.store);
    watched.committed = [&](Lane) {
        QVERIFY(b().order(u"A1"_s).lines[0].refund == RefundState::Running
                || b().count("SELECT COUNT(*) FROM hold WHERE lifted_at = 0") == 1);
    };
    Workplace place{watched, b().clock, u"b1"_s, u"li"_s};
    const ParsedFile file = b().file({refunded});
    b().source.files.insert(file.file, file);
    ImportRequest request;
    request.files = {file.file};
    must(ImportOrders(place, b().source).run(request));
    QCOMPARE(b().count("SELECT COUNT(*) FROM hold WHERE lifted_at = 0"), 0);
}

QTEST_GUILESS_MAIN(TestImportOrders)
#include "tst_importorders.moc"
