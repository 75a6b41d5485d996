// SPDX-License-Identifier: Apache-2.0
#include "dispatch/holdparcels.h"
#include "dispatch/labelcontent.h"
#include "dispatch/settlebatch.h"
#include "dispatch/voidnumber.h"
#include "support/verbtest.h"

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestPrintBatch : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void canonicalSequence();
    void whatStandsOnALabel();
    void unfitAreLeftOut();
    void badTargetBeginsNothing();
    void misreadStopsBeforeItsChunkLeaves();
    void firstChunkMisread();
    void doesNotFit();
    void noneFits();
    void holdBetweenStartAndChunk();
    void allHeldMakesNoFile();
    void voidWhileItRuns();
    void scanWhileItRuns();
    void openFails();
    void sendFails_data();
    void sendFails();
    void finishFails();
    void perJobConfirmsLate();
    void byScanStaysInFlight();
    void pausedByObserver();
    void countsAddUpAtEveryStep();
    void chunksRespectTheWindow();
    void sentIsOnDiskBeforeItLeaves();
    void resumeOnlyWhenSettled();
    void resumeBesideItsOwnFile();
    void cancelRest();
    void runningBatchIsNobodyElses();
    void deadLeaseIsTakenOver();
    void ownStaleLease();
    void recoverAtStart();
    void batchesOfADay();

private:
    FakePrinter &printer() { return b().targets.printer; }
    BatchId newest() { return b().raw.batches.batches().front().id; }
    QList<int> states(BatchId batch)
    {
        QList<int> all;
        for (const Label &label : b().labels(batch))
            all.append(int(label.newest.state));
        return all;
    }
};

void TestPrintBatch::canonicalSequence()
{
    auto parcels = b().planned(6);
    std::ranges::reverse(parcels);
    b().number({parcels[3], parcels[4], parcels[5]});
    b().number({parcels[0], parcels[1], parcels[2]});
    const PrintReport report =
        must(b().print({parcels[5], parcels[0], parcels[4], parcels[2], parcels[1], parcels[3]}));
    QCOMPARE(report.labels, 6);
    QCOMPARE(report.confirmed, 6);
    QCOMPARE(report.readBack, 6);
    QStringList wanted;
    for (int i = 1; i <= 6; ++i)
        wanted.append(u"YT880123456700%1-1"_s.arg(i));
    QCOMPARE(printer().out, wanted);
    const auto labels = b().labels(report.batch);
    for (size_t i = 0; i < labels.size(); ++i) {
        QCOMPARE(labels[i].position, int(i) + 1);
        QCOMPARE(b().renderer.rendered[i].sequence, u"01-00%1/6"_s.arg(i + 1));
        QCOMPARE(b().parcel(labels[i].parcel).state, ParcelState::Printed);
        QCOMPARE(b().raw.numbers.byId(labels[i].assignment)->state, NumberState::Used);
    }
}

void TestPrintBatch::whatStandsOnALabel()
{
    OrderRecord one = b().record(u"A1"_s, u"路 1 号"_s, 2);
    OrderRecord two = b().record(u"P1"_s, u"路 1 号"_s, 1);
    two.order.refund = two.order.lines[0].refund = RefundState::NotStated;
    b().import({one});
    b().import({two}, u"pinduoduo"_s);
    b().number({b().plan({u"A1"_s, u"P1"_s}).parcels.at(0).parcel});
    must(b().print({b().live(u"A1"_s).at(0).id}));
    const LabelData &label = b().renderer.rendered.at(0);
    QCOMPARE(label.orders, 2);
    QCOMPARE(label.quantity, 9);
    QCOMPARE(label.goods.size(), 3);
    QCOMPARE(label.shopsText, u"淘宝店 + 拼多多店"_s);
    QVERIFY(!label.remark.isEmpty());
    QCOMPARE(label.carrierCode, u"YTO"_s);
    QCOMPARE(label.receiver.receiver, u"王样例"_s);
}

void TestPrintBatch::unfitAreLeftOut()
{
    const auto parcels = b().numbered(4);
    const auto planned = b().planned(1);
    must(HoldParcels(b().place).add(parcels[1], u"等"_s));
    must(b().print({parcels[2]}));
    std::vector<ParcelId> all = parcels;
    all.push_back(planned[0]);
    const PrintReport report = must(b().print(all));
    QCOMPARE(report.labels, 2);
    QCOMPARE(report.refused.size(), size_t(3));
    QCOMPARE(report.refused[0].reason, Reason::Manual);
    QCOMPARE(report.refused[1].reason, Reason::StateChanged);
    QCOMPARE(printer().out.count(b().numberOf(parcels[2]) + u"-1"_s), 1);
    QVERIFY(failsWith(b().print({}), ErrorCode::NothingToDo));
}

void TestPrintBatch::badTargetBeginsNothing()
{
    const auto parcels = b().numbered(1);
    const auto refused = PrintBatch(b().place, b().kit).start({parcels, u"nothing"_s, u"standard"_s, {}});
    QVERIFY(failsWith(refused, ErrorCode::InvalidArgument));
    QVERIFY(b().raw.batches.batches().empty());
}

void TestPrintBatch::misreadStopsBeforeItsChunkLeaves()
{
    b().renderer.misreadAt = 7;
    const PrintReport report = must(b().print(b().numbered(10)));
    QCOMPARE(report.stopped->code, ErrorCode::ReadBackMismatch);
    QCOMPARE(report.stopped->values[u"position"_s].toInt(), 7);
    QCOMPARE(printer().out.size(), 4); // 5..8 is the chunk of the misread one
    QCOMPARE(printer().finished, 1);
    const BatchCounts counts = b().counts(report.batch);
    QCOMPARE(counts.confirmed, 4);
    QCOMPARE(counts.unsent, 6);
    QVERIFY(b().raw.batches.leased().empty());
    b().renderer.misreadAt = 0;
    QCOMPARE(must(PrintBatch(b().place, b().kit).resume(report.batch, {}, {})).confirmed, 6);
    QCOMPARE(printer().out.size(), 10);
}

void TestPrintBatch::firstChunkMisread()
{
    b().renderer.misreadAt = 2;
    const PrintReport report = must(b().print(b().numbered(3)));
    QVERIFY(report.stopped);
    QVERIFY(printer().out.isEmpty());
    QCOMPARE(printer().finished, 0);
    QCOMPARE(b().counts(report.batch).unsent, 3);
}

void TestPrintBatch::doesNotFit()
{
    b().renderer.failAt = 6; // in the middle of the second chunk
    const auto parcels = b().numbered(9);
    const PrintReport report = must(b().print(parcels));
    QVERIFY(!report.stopped);
    QCOMPARE(report.labels, 9);
    QCOMPARE(report.confirmed, 8);
    QCOMPARE(report.refused.size(), size_t(1));
    QCOMPARE(report.refused[0].parcel, parcels[5]);
    QCOMPARE(report.refused[0].reason, Reason::LabelDoesNotFit);
    QCOMPARE(report.refused[0].field, u"goods"_s);
    QVERIFY(b().addsUp(report.batch));
    QCOMPARE(b().counts(report.batch).cancelled, 1);
    QCOMPARE(b().counts(report.batch).confirmed, 8);
    // The rest left in canonical sequence, each with its own place in the batch.
    QCOMPARE(printer().out.size(), 8);
    QVERIFY(printer().out.indexOf(u"YT8801234567006-1"_s) < 0);
    QVERIFY(std::ranges::is_sorted(printer().out));
    QCOMPARE(b().labels(report.batch).at(6).position, 7);
    QVERIFY(b().renderer.rendered.at(6).sequence.endsWith(u"-007/9"_s));
    // It waits where it was, and prints once it fits.
    QCOMPARE(b().parcel(parcels[5]).state, ParcelState::Numbered);
    QCOMPARE(b().scan(u"YT8801234567006"_s).kind, VerdictKind::NotPrinted);
    b().renderer.failAt = 0;
    QCOMPARE(must(b().print({parcels[5]})).confirmed, 1);
    QCOMPARE(b().scan(u"YT8801234567006"_s).kind, VerdictKind::Pass);
    QVERIFY(b().violations().isEmpty());
}

void TestPrintBatch::noneFits()
{
    b().renderer.failAt = 1;
    const PrintReport report = must(b().print(b().numbered(1)));
    QVERIFY(!report.stopped);
    QCOMPARE(report.refused.size(), size_t(1));
    QCOMPARE(printer().finished, 0);
    QVERIFY(printer().out.isEmpty());
    QCOMPARE(b().counts(report.batch).cancelled, 1);
}

void TestPrintBatch::holdBetweenStartAndChunk()
{
    const auto parcels = b().numbered(6);
    b().renderer.onRender = [&](const LabelData &data) {
        if (data.waybill == b().numberOf(parcels[5]))
            must(HoldParcels(b().place).add(parcels[4], u"刚刚退款"_s));
    };
    const PrintReport report = must(b().print(parcels));
    QCOMPARE(report.confirmed, 5);
    QCOMPARE(report.refused.size(), size_t(1));
    QCOMPARE(report.refused[0].parcel, parcels[4]);
    QVERIFY(!printer().out.contains(b().numberOf(parcels[4]) + u"-1"_s));
    QCOMPARE(b().parcel(parcels[4]).state, ParcelState::Numbered);
    QCOMPARE(b().counts(report.batch).cancelled, 1);
    b().renderer.onRender = {};
    must(HoldParcels(b().place).lift(parcels[4], u"没事"_s));
    QCOMPARE(must(b().print(parcels)).confirmed, 1);
    QCOMPARE(b().scan(b().numberOf(parcels[4])).kind, VerdictKind::Pass);
}

void TestPrintBatch::allHeldMakesNoFile()
{
    const auto parcels = b().numbered(1);
    b().renderer.onRender = [&](const LabelData &) { must(HoldParcels(b().place).add(parcels[0], u"停"_s)); };
    const PrintReport report = must(b().print(parcels));
    QCOMPARE(report.confirmed, 0);
    QCOMPARE(printer().finished, 0);
    QCOMPARE(printer().abandoned, 1);
}

void TestPrintBatch::voidWhileItRuns()
{
    const auto parcels = b().numbered(8);
    const auto bench2 = other();
    bool done = false;
    printer().onSend = [&](const QString &) {
        if (!std::exchange(done, true)) {
            must(VoidNumber(bench2->place).run(b().numberOf(parcels[1]), u"错发"_s)); // sent already
            must(VoidNumber(bench2->place).run(b().numberOf(parcels[6]), u"错发"_s)); // queued
        }
    };
    const PrintReport report = must(b().print(parcels));
    QVERIFY(!report.stopped);
    QCOMPARE(report.refused.size(), size_t(1));
    const BatchCounts counts = b().counts(report.batch);
    QCOMPARE(counts.confirmed, 6);
    QCOMPARE(counts.spoiled, 1);
    QCOMPARE(counts.cancelled, 1);
    QCOMPARE(b().parcel(parcels[1]).state, ParcelState::Planned);
    QCOMPARE(printer().out.size(), 7);
}

void TestPrintBatch::scanWhileItRuns()
{
    const auto parcels = b().numbered(12);
    const auto bench2 = other();
    printer().confirmation = PrintTarget::Confirmation::PerJob;
    printer().confirmBehind = 3;
    printer().onSend = [&](const QString &key) {
        if (key == b().numberOf(parcels[6]) + u"-1"_s)
            QCOMPARE(bench2->scan(b().numberOf(parcels[3])).kind, VerdictKind::Pass);
    };
    const PrintReport report = must(b().print(parcels));
    QVERIFY(!report.stopped);
    QCOMPARE(report.confirmed, 12);
    QCOMPARE(b().counts(report.batch).confirmed, 12);
    QCOMPARE(b().parcel(parcels[3]).state, ParcelState::Verified);
}

void TestPrintBatch::openFails()
{
    printer().failOpen = ErrorCode::PrinterPaperOut;
    const auto parcels = b().numbered(3);
    const PrintReport report = must(b().print(parcels));
    QCOMPARE(report.stopped->code, ErrorCode::PrinterPaperOut);
    QCOMPARE(b().counts(report.batch).unsent, 3);
    QVERIFY(b().raw.batches.leased().empty());
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Numbered);
    const PrintReport again = must(b().print(parcels)); // they wait in their batch
    QCOMPARE(again.refused.size(), size_t(3));
    printer().failOpen = ErrorCode::Internal;
    QCOMPARE(must(PrintBatch(b().place, b().kit).resume(report.batch, {}, {})).confirmed, 3);
}

void TestPrintBatch::sendFails_data()
{
    QTest::addColumn<int>("confirmation");
    QTest::addColumn<int>("confirmed");
    QTest::addColumn<int>("inDoubt");
    using enum PrintTarget::Confirmation;
    QTest::newRow("file") << int(AtFinish) << 0 << 8;
    QTest::newRow("counting printer") << int(PerJob) << 4 << 4;
    QTest::newRow("silent printer") << int(ByScan) << 0 << 8;
}

void TestPrintBatch::sendFails()
{
    QFETCH(int, confirmation);
    QFETCH(int, confirmed);
    QFETCH(int, inDoubt);
    printer().confirmation = PrintTarget::Confirmation(confirmation);
    printer().failSendAt = 6;
    printer().confirmBehind = 1;
    const PrintReport report = must(b().print(b().numbered(10)));
    QCOMPARE(report.stopped->code, ErrorCode::PrinterPaperOut);
    QCOMPARE(report.stopped->values[u"position"_s].toInt(), 6);
    const BatchCounts counts = b().counts(report.batch);
    QCOMPARE(counts.confirmed, confirmed);
    QCOMPARE(counts.inDoubt, inDoubt);
    QCOMPARE(counts.unsent, 2);
    QCOMPARE(report.inDoubt, inDoubt);
    QCOMPARE(report.confirmed, confirmed);
    QVERIFY(b().addsUp(report.batch));
    QCOMPARE(printer().abandoned, 1);
}

void TestPrintBatch::finishFails()
{
    printer().failFinish = true;
    const PrintReport report = must(b().print(b().numbered(5)));
    QVERIFY(report.stopped);
    QCOMPARE(b().counts(report.batch).inDoubt, 5);
}

void TestPrintBatch::perJobConfirmsLate()
{
    printer().confirmation = PrintTarget::Confirmation::PerJob;
    printer().confirmBehind = 2;
    printer().confirmAtFinish = false;
    const PrintReport report = must(b().print(b().numbered(6)));
    QVERIFY(!report.stopped);
    QCOMPARE(report.confirmed, 4);
    QCOMPARE(report.inFlight, 2);
    QCOMPARE(b().counts(report.batch).inFlight, 2);
}

void TestPrintBatch::byScanStaysInFlight()
{
    printer().confirmation = PrintTarget::Confirmation::ByScan;
    const auto parcels = b().numbered(3);
    const PrintReport report = must(b().print(parcels));
    QCOMPARE(report.confirmed, 0);
    QCOMPARE(b().counts(report.batch).inFlight, 3);
    QCOMPARE(b().scan(b().numberOf(parcels[1])).kind, VerdictKind::Pass);
    QCOMPARE(b().counts(report.batch).confirmed, 2);
    QVERIFY(failsWith(PrintBatch(b().place, b().kit).resume(report.batch, {}, {}), ErrorCode::NothingToDo));
}

void TestPrintBatch::pausedByObserver()
{
    std::vector<int> done;
    const PrintReport report = must(b().print(b().numbered(10), [&](const PrintProgress &progress) {
        done.push_back(progress.done);
        return progress.done < 8;
    }));
    QVERIFY(!report.stopped);
    QCOMPARE(done, (std::vector{4, 8}));
    const BatchCounts counts = b().counts(report.batch);
    QCOMPARE(counts.confirmed, 8);
    QCOMPARE(counts.unsent, 2);
    QCOMPARE(must(PrintBatch(b().place, b().kit).resume(report.batch, {}, {})).confirmed, 2);
    QCOMPARE(printer().out.size(), 10);
    QCOMPARE(QSet<QString>(printer().out.begin(), printer().out.end()).size(), 10);
}

void TestPrintBatch::countsAddUpAtEveryStep()
{
    printer().confirmation = PrintTarget::Confirmation::PerJob;
    printer().confirmBehind = 2;
    printer().failSendAt = 11;
    int checks = 0;
    const auto check = [&] {
        QVERIFY(b().addsUp(newest()));
        QCOMPARE(b().violations(), QStringList());
        ++checks;
    };
    printer().onSend = [&](const QString &) { check(); };
    b().renderer.onRender = [&](const LabelData &) { check(); };
    must(b().print(b().numbered(14), [&](const PrintProgress &) {
        check();
        return true;
    }));
    check();
    QVERIFY(checks > 20);
}

void TestPrintBatch::chunksRespectTheWindow()
{
    printer().window = 3;
    printer().confirmation = PrintTarget::Confirmation::PerJob;
    int most = 0;
    printer().onSend = [&](const QString &) { most = std::max(most, b().counts(newest()).inFlight); };
    must(b().print(b().numbered(10)));
    QCOMPARE(most, 3);
}

void TestPrintBatch::sentIsOnDiskBeforeItLeaves()
{
    printer().onSend = [&](const QString &key) {
        const auto labels = b().labels(newest());
        const auto label = std::ranges::find(labels, key.section(u'-', 0, 0), &Label::number);
        QVERIFY(label != labels.end());
        QCOMPARE(label->newest.state, CopyState::Sent);
        QVERIFY(label->newest.sentAt > 0);
        QCOMPARE(b().parcel(label->parcel).state, ParcelState::Printed);
    };
    QCOMPARE(must(b().print(b().numbered(6))).confirmed, 6);
}

void TestPrintBatch::resumeOnlyWhenSettled()
{
    printer().failSendAt = 3;
    const PrintReport report = must(b().print(b().numbered(6)));
    PrintBatch verb(b().place, b().kit);
    const auto refused = verb.resume(report.batch, {}, {});
    QVERIFY(failsWith(refused, ErrorCode::Refused));
    QCOMPARE(refused.error().values[u"reason"_s].toString(), u"in_doubt"_s);
    QVERIFY(b().raw.batches.leased().empty());
    must(SettleBatch(b().place, b().kit).upTo(report.batch, u"YT8801234567002"_s));
    printer().out.clear();
    QCOMPARE(must(verb.resume(report.batch, {}, {})).confirmed, 4);
    QCOMPARE(
        printer().out,
        (QStringList{u"YT8801234567003-2"_s, u"YT8801234567004-2"_s, u"YT8801234567005-1"_s, u"YT8801234567006-1"_s}));
    QVERIFY(failsWith(verb.resume(report.batch, {}, {}), ErrorCode::NothingToDo));
    QVERIFY(failsWith(verb.resume(BatchId(1), {}, {}), ErrorCode::NotFound));
}

void TestPrintBatch::resumeBesideItsOwnFile()
{
    const PrintReport report = must(b().print(b().numbered(8), [](const PrintProgress &) { return false; }));
    must(PrintBatch(b().place, b().kit).resume(report.batch, {}, {}));
    QCOMPARE(b().targets.words.back(), u"pdf:labels-from-5.pdf"_s);
}

void TestPrintBatch::cancelRest()
{
    const auto parcels = b().numbered(8);
    const PrintReport report = must(b().print(parcels, [](const PrintProgress &) { return false; }));
    QCOMPARE(must(PrintBatch(b().place, b().kit).cancelRest(report.batch)), 4);
    QVERIFY(b().raw.batches.batch(report.batch)->cancelled);
    QCOMPARE(b().counts(report.batch).cancelled, 4);
    const QStringList before = b().dump();
    QVERIFY(failsWith(PrintBatch(b().place, b().kit).cancelRest(report.batch), ErrorCode::NothingToDo));
    QCOMPARE(b().dump(), before);
    QCOMPARE(must(b().print(parcels)).confirmed, 4); // in a new batch
    QCOMPARE(printer().out.size(), 8);
}

void TestPrintBatch::runningBatchIsNobodyElses()
{
    const auto parcels = b().numbered(6);
    const auto bench2 = other();
    std::vector<ErrorCode> answers;
    printer().onSend = [&](const QString &) {
        for (VerbBench *bench : {bench2.get(), &b()}) { // another process, and another thread of this one
            answers.push_back(SettleBatch(bench->place, bench->kit).noneCameOut(newest()).error().code);
            answers.push_back(PrintBatch(bench->place, bench->kit).resume(newest(), {}, {}).error().code);
            answers.push_back(PrintBatch(bench->place, bench->kit).cancelRest(newest()).error().code);
        }
    };
    const PrintReport report = must(b().print(parcels));
    QCOMPARE(report.confirmed, 6);
    QCOMPARE(answers.size(), size_t(36));
    for (const ErrorCode code : answers)
        QCOMPARE(code, ErrorCode::LeasedElsewhere);
}

void TestPrintBatch::deadLeaseIsTakenOver()
{
    const auto parcels = b().numbered(6);
    const PrintReport report = must(b().print(parcels, [](const PrintProgress &) { return false; }));
    b().raw.breakBy("UPDATE label_copy SET state = 'sent' WHERE state = 'confirmed'");
    b().raw.breakBy("UPDATE batch SET lease_bench = 'b9|machine:b9:7'");
    std::set<QString> gone;
    b().probe.gone = &gone;
    QVERIFY(failsWith(SettleBatch(b().place, b().kit).noneCameOut(report.batch), ErrorCode::LeasedElsewhere));
    gone.insert(u"machine:b9:7"_s);
    const SettleReport settled = must(SettleBatch(b().place, b().kit).noneCameOut(report.batch));
    QCOMPARE(settled.spoiled, 4);
    QCOMPARE(settled.remaining, 6);
    const auto events = b().events();
    const auto taken = std::ranges::find(events, u"interrupted"_s, &Event::verb);
    QVERIFY(taken != events.end());
    QCOMPARE(taken->detail[u"bench"].toString(), u"b9"_s);
    QCOMPARE(taken->detail[u"in_doubt"].toInt(), 4);
}

void TestPrintBatch::ownStaleLease()
{
    const PrintReport report = must(b().print(b().numbered(3)));
    b().raw.breakBy("UPDATE label_copy SET state = 'sent'");
    b().raw.breakBy("UPDATE batch SET lease_bench = 'b1|machine:b1:1'");
    QCOMPARE(must(SettleBatch(b().place, b().kit).upTo(report.batch, u"YT8801234567003"_s)).confirmed, 3);
    QVERIFY(b().raw.batches.leased().empty());
}

void TestPrintBatch::recoverAtStart()
{
    const PrintReport one = must(b().print(b().numbered(3)));
    const PrintReport two = must(b().print(b().numbered(3)));
    b().raw.breakBy("UPDATE label_copy SET state = 'sent'");
    b().raw.breakBy("UPDATE batch SET lease_bench = 'b9|machine:b9:7' WHERE id = "
                    + QByteArray::number(one.batch.value));
    std::set<QString> gone{u"machine:b9:7"_s};
    b().probe.gone = &gone;
    QCOMPARE(must(BatchLease(b().place, b().probe).recover()), 1);
    QCOMPARE(b().counts(one.batch).inDoubt, 3);
    QCOMPARE(b().counts(two.batch).inFlight, 3); // finished in order: waits for its scans
    QCOMPARE(must(BatchLease(b().place, b().probe).recover()), 0);
}

void TestPrintBatch::batchesOfADay()
{
    b().printed(1);
    b().printed(1);
    const auto batches = b().raw.batches.batches();
    QCOMPARE(batches[0].dayNumber, 2);
    QCOMPARE(b().renderer.rendered.back().sequence, u"02-001/1"_s);
    QVERIFY(batchName(batches[0]).endsWith(u"-02"_s));
}

QTEST_GUILESS_MAIN(TestPrintBatch)
#include "tst_printbatch.moc"
