// SPDX-License-Identifier: Apache-2.0
#include "core/label/labeldata.h"
#include "dispatch/reprintlabel.h"
#include "dispatch/settlebatch.h"
#include "dispatch/voidnumber.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestSettleBatch : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void upTo_data();
    void upTo();
    void byQr();
    void noneCameOut();
    void lastIsConfirmedAlready();
    void neverSent();
    void oldCopyInHand();
    void otherBatch();
    void silentPrinterOutOfPaper();
    void reprintInDoubtLeavesItsRunAlone();
    void scannedAlready();
    void twice();
    void tellsItsHistory();

private:
    FakePrinter &printer() { return b().targets.printer; }
    SettleBatch verb() { return SettleBatch(b().place, b().kit); }
    /// Twelve labels; the printer fails at the tenth: 1..12 were sent, all in doubt but what it confirmed.
    BatchId jam(int confirmBehind = 100, int count = 14)
    {
        printer().confirmation = PrintTarget::Confirmation::PerJob;
        printer().confirmBehind = confirmBehind;
        printer().failSendAt = 10;
        const BatchId batch = must(b().print(b().numbered(count))).batch;
        printer().failSendAt = 0;
        return batch;
    }
    static QString number(int position) { return u"YT8801234567%1"_s.arg(position, 3, 10, QChar(u'0')); }
};

void TestSettleBatch::upTo_data()
{
    QTest::addColumn<int>("last");
    for (const int last : {1, 6, 9, 12})
        QTest::addRow("%d", last) << last;
}

void TestSettleBatch::upTo()
{
    QFETCH(int, last);
    const BatchId batch = jam();
    QCOMPARE(b().counts(batch).inDoubt, 12);
    const SettleReport report = must(verb().upTo(batch, number(last)));
    QCOMPARE(report.confirmed, last);
    QCOMPARE(report.spoiled, 12 - last);
    QCOMPARE(report.reprinted, 12 - last);
    QCOMPARE(report.remaining, 14 - last);
    for (const Label &label : b().labels(batch)) {
        const bool spoiled = label.position > last && label.position <= 12;
        QCOMPARE(label.newest.number, spoiled ? 2 : 1);
        QCOMPARE(label.newest.state, label.position <= last ? CopyState::Confirmed : CopyState::Queued);
        QCOMPARE(b().raw.batches.copies(label.id).front().state, spoiled ? CopyState::Spoiled : label.newest.state);
    }
    QVERIFY(b().addsUp(batch));
    QVERIFY(b().raw.batches.leased().empty());
}

void TestSettleBatch::byQr()
{
    const BatchId batch = jam();
    QCOMPARE(must(verb().upTo(batch, u" "_s + labelQrPayload(number(5), 1))).confirmed, 5);
}

void TestSettleBatch::noneCameOut()
{
    const BatchId batch = jam(3);
    QCOMPARE(b().counts(batch).confirmed, 6); // 9 sent, the last 3 unknown
    const SettleReport report = must(verb().noneCameOut(batch));
    QCOMPARE(report.spoiled, 6);
    QCOMPARE(b().counts(batch).confirmed, 6);
    QCOMPARE(must(PrintBatch(b().place, b().kit).resume(batch, {}, {})).labels, 8);
    QVERIFY(failsWith(verb().noneCameOut(batch), ErrorCode::NothingToDo));
}

void TestSettleBatch::lastIsConfirmedAlready()
{
    const BatchId batch = jam(3);
    const SettleReport report = must(verb().upTo(batch, number(6)));
    QCOMPARE(report.confirmed, 0);
    QCOMPARE(report.spoiled, 6);
}

void TestSettleBatch::neverSent()
{
    const BatchId batch = jam();
    const QStringList before = b().dump();
    const auto refused = verb().upTo(batch, number(13));
    QVERIFY(failsWith(refused, ErrorCode::Refused));
    QCOMPARE(refused.error().values[u"reason"_s].toString(), u"not_printed"_s);
    must(PrintBatch(b().place, b().kit).cancelRest(batch));
    QVERIFY(failsWith(verb().upTo(batch, number(13)), ErrorCode::Refused));
    QVERIFY(failsWith(verb().upTo(batch, labelQrPayload(number(5), 2)), ErrorCode::Refused));
    QCOMPARE(b().counts(batch).inDoubt, 12);
    QVERIFY(b().raw.batches.leased().empty());
}

void TestSettleBatch::oldCopyInHand()
{
    const BatchId batch = jam();
    must(verb().upTo(batch, number(9)));
    printer().failSendAt = printer().sends + 4;
    must(PrintBatch(b().place, b().kit).resume(batch, {}, {})); // 10c2 11c2 12c2 13 sent, 13 failed
    QCOMPARE(b().counts(batch).inDoubt, 4);
    const auto refused = verb().upTo(batch, labelQrPayload(number(11), 1)); // torn, from before the jam
    QVERIFY(failsWith(refused, ErrorCode::Refused));
    QCOMPARE(refused.error().values[u"reason"_s].toString(), u"old_copy"_s);
    QCOMPARE(must(verb().upTo(batch, labelQrPayload(number(11), 2))).confirmed, 2);
}

void TestSettleBatch::otherBatch()
{
    const BatchId batch = jam();
    printer().confirmBehind = 0;
    b().printed(1);
    const QStringList before = b().dump();
    for (const QString &wrong : {number(15), u"NONSENSE"_s, u"YT9999999999999"_s, u"  "_s})
        QVERIFY(failsWith(verb().upTo(batch, wrong), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb().noneCameOut(BatchId(1)), ErrorCode::NotFound));
    QCOMPARE(b().dump(), before);
}

void TestSettleBatch::silentPrinterOutOfPaper()
{
    printer().confirmation = PrintTarget::Confirmation::ByScan;
    const BatchId batch = must(b().print(b().numbered(10))).batch;
    const SettleReport report = must(verb().upTo(batch, number(7)));
    QCOMPARE(report.confirmed, 7);
    QCOMPARE(report.spoiled, 3);
    must(PrintBatch(b().place, b().kit).resume(batch, {}, {}));
    QCOMPARE(printer().out.mid(10), (QStringList{number(8) + u"-2"_s, number(9) + u"-2"_s, number(10) + u"-2"_s}));
}

void TestSettleBatch::reprintInDoubtLeavesItsRunAlone()
{
    printer().confirmation = PrintTarget::Confirmation::ByScan;
    const BatchId batch = must(b().print(b().numbered(10))).batch;
    printer().failSendAt = printer().sends + 1;
    must(ReprintLabel(b().place, b().kit).run(number(5), u"污损"_s, u"tcp:printer:9100"_s));
    QCOMPARE(b().counts(batch).inDoubt, 1);
    const SettleReport report = must(verb().noneCameOut(batch));
    QCOMPARE(report.spoiled, 1);
    QCOMPARE(b().counts(batch).inFlight, 9);
    printer().failSendAt = printer().sends + 1;
    must(PrintBatch(b().place, b().kit).resume(batch, {}, {}));
    QCOMPARE(must(verb().upTo(batch, number(4))).spoiled, 1); // 5c3 did not come out
    QCOMPARE(b().counts(batch).inFlight, 5);
    printer().failSendAt = 0;
    must(PrintBatch(b().place, b().kit).resume(batch, {}, {}));
    // The process dies in a reprint: only that label is in doubt.
    std::set<QString> gone{u"machine:b9:7"_s};
    b().probe.gone = &gone;
    b().raw.breakBy("UPDATE label_copy SET state = 'sent' WHERE newest = 1 AND number = 4");
    b().raw.breakBy("UPDATE batch SET lease_bench = 'b9|machine:b9:7|' ||"
                    " (SELECT id FROM label WHERE position = 5)");
    QCOMPARE(must(BatchLease(b().place, b().probe).recover()), 1);
    QCOMPARE(b().counts(batch).inDoubt, 1);
    QCOMPARE(b().counts(batch).inFlight, 5);
}

void TestSettleBatch::scannedAlready()
{
    const BatchId batch = jam();
    QCOMPARE(b().scan(number(8)).kind, VerdictKind::Pass);
    const SettleReport report = must(verb().upTo(batch, number(8)));
    QCOMPARE(report.confirmed, 7);
    QCOMPARE(report.spoiled, 4);
    QCOMPARE(b().scan(number(10)).kind, VerdictKind::NotPrinted);
}

void TestSettleBatch::twice()
{
    const BatchId batch = jam();
    must(verb().upTo(batch, number(9)));
    const QStringList before = b().dump();
    const SettleReport again = must(verb().upTo(batch, number(9)));
    QCOMPARE(again.confirmed + again.spoiled + again.reprinted, 0);
    QCOMPARE(again.remaining, 5);
    QCOMPARE(b().dump(), before);
}

void TestSettleBatch::tellsItsHistory()
{
    const BatchId batch = jam();
    must(verb().upTo(batch, number(9)));
    const Event event = b().events().back();
    QCOMPARE(event.verb, u"settle"_s);
    QCOMPARE(event.subject, batch.value);
    QCOMPARE(event.detail[u"confirmed"].toInt(), 9);
    QCOMPARE(event.detail[u"last_position"].toInt(), 9);
}

QTEST_GUILESS_MAIN(TestSettleBatch)
#include "tst_settlebatch.moc"
