// SPDX-License-Identifier: Apache-2.0
#include "dispatch/reprintlabel.h"
#include "dispatch/settlebatch.h"
#include "dispatch/voidnumber.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const OrderTable &table)
{
    QStringList lines;
    for (RowHandle row = 0; row < table.handleEnd(); ++row) {
        if (table.isLive(row))
            lines.append(u"%1 %2 %3 %4"_s.arg(table.key(row).value())
                             .arg(printStateName(table.printState(row)))
                             .arg(table.parcelVersion(row))
                             .arg(QString::fromUtf8(table.number(row).data(), qsizetype(table.number(row).size()))));
    }
    lines.sort();
    return lines;
}

} // namespace

/// A batch stands for no orders in the feed, so that its many steps do not each read all of it again: what they change
/// reaches the table by the parcels that they name.
class TestDeskBatches : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepReachesTheTable_data();
    void everyStepReachesTheTable();
    void aChunkReadsOnlyItself();

private:
    Desk desk() { return Desk(b().place, store()->deskSource(), store()->feed()); }
};

void TestDeskBatches::everyStepReachesTheTable_data()
{
    using enum PrintTarget::Confirmation;
    QTest::addColumn<int>("confirmation");
    QTest::newRow("file") << int(AtFinish);
    QTest::newRow("counting printer") << int(PerJob);
    QTest::newRow("silent printer") << int(ByScan);
}

void TestDeskBatches::everyStepReachesTheTable()
{
    QFETCH(int, confirmation);
    FakePrinter &printer = b().targets.printer;
    printer.confirmation = PrintTarget::Confirmation(confirmation);
    auto held = must(desk().load());
    const auto same = [&] {
        const DeskDelta delta = must(desk().fetch(held.seq));
        Desk::apply(held.table, delta);
        held.seq = delta.seq;
        return linesOf(held.table) == linesOf(must(desk().load()).table);
    };
    const auto parcels = b().numbered(12);
    QVERIFY(same());
    // Within a run: after each chunk is sent, and after each is confirmed.
    printer.onSend = [&](const QString &) { QVERIFY(same()); };
    printer.failSendAt = 10;
    const BatchId batch = must(b().print(parcels, [&](const PrintProgress &) { return same(); })).batch;
    QVERIFY(b().counts(batch).inDoubt > 0);
    QVERIFY(same()); // interrupted
    QVERIFY(linesOf(held.table).join(u'\n').contains(printStateName(PrintState::InDoubt)));
    printer.onSend = {};
    printer.failSendAt = 0;
    must(SettleBatch(b().place, b().kit).upTo(batch, b().numberOf(parcels[4])));
    QVERIFY(same());
    must(ReprintLabel(b().place, b().kit).run(b().numberOf(parcels[1]), u"糊了"_s, u"pdf:again.pdf"_s));
    QVERIFY(same());
    must(PrintBatch(b().place, b().kit).resume(batch, {}, [](const PrintProgress &) { return false; }));
    QVERIFY(same());
    const auto rest = PrintBatch(b().place, b().kit).cancelRest(batch);
    QVERIFY(rest || rest.error().code == ErrorCode::NothingToDo); // one printer takes all before it looks
    QVERIFY(same());
    b().scan(b().numberOf(parcels[0]));
    QVERIFY(same());
    must(VoidNumber(b().place).run(b().numberOf(parcels[2]), u"错发"_s));
    QVERIFY(same());
    QCOMPARE(b().violations(), QStringList());
}

void TestDeskBatches::aChunkReadsOnlyItself()
{
    const auto parcels = b().numbered(40);
    qint64 seq = must(desk().load()).seq;
    size_t most = 0;
    b().targets.printer.confirmation = PrintTarget::Confirmation::PerJob;
    b().targets.printer.onSend = [&](const QString &) {
        const DeskDelta delta = must(desk().fetch(seq));
        seq = delta.seq;
        most = std::max(most, delta.orders.size());
    };
    seq = must(desk().fetch(seq)).seq;
    bool first = true;
    must(b().print(parcels, [&](const PrintProgress &) {
        if (std::exchange(first, false))
            most = 0; // making the batch names all of its parcels, once
        return true;
    }));
    QVERIFY(most > 0);
    QVERIFY2(most <= 8, qPrintable(QString::number(most))); // this chunk of 4 and the confirmed one before it
}

QTEST_GUILESS_MAIN(TestDeskBatches)
#include "tst_deskbatches.moc"
