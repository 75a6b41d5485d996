// SPDX-License-Identifier: Apache-2.0
#include "dispatch/settlebatch.h"
#include "dispatch/takeoverbatch.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestTakeOverBatch : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhenItIsSilent();
    void eachLabelSentIsASign();
    void needsAReason();
    void nobodyHasIt();
    void knownToBeGone();
    void theLiveOneStops();

private:
    static constexpr qint64 minute = 60'000;
    /// Ten labels, the first of them sent, by a bench on a machine that cannot be asked.
    BatchId dead()
    {
        b().targets.printer.failSendAt = 4;
        const BatchId batch = must(b().print(b().numbered(10))).batch;
        b().targets.printer.failSendAt = 0;
        b().raw.breakBy("UPDATE label_copy SET state = 'sent' WHERE state = 'in_doubt' OR state = 'confirmed'");
        b().raw.breakBy("UPDATE batch SET lease_bench = 'b9|far:boot:9:7||" + QByteArray::number(b().clock.wallMs())
                        + "'");
        return batch;
    }
    TakeOverBatch verb() { return {b().place, b().probe}; }
};

void TestTakeOverBatch::onlyWhenItIsSilent()
{
    const BatchId batch = dead();
    const int sent = b().counts(batch).inFlight;
    QVERIFY(sent > 0);
    b().clock.advanceMs(9 * minute);
    const auto refused = verb().run(batch, u"电脑坏了"_s);
    QVERIFY(failsWith(refused, ErrorCode::LeasedElsewhere));
    QCOMPARE(refused.error().values[u"bench"_s].toString(), u"b9"_s);
    QCOMPARE(refused.error().values[u"minutes"_s].toInt(), 1);
    QVERIFY(failsWith(SettleBatch(b().place, b().kit).noneCameOut(batch), ErrorCode::LeasedElsewhere));
    QCOMPARE(b().counts(batch).inFlight, sent);

    b().clock.advanceMs(minute);
    const TakeOverReport freed = must(verb().run(batch, u" 电脑坏了 "_s));
    QCOMPARE(freed.from, u"b9"_s);
    QCOMPARE(freed.inDoubt, sent);
    const Batch now = *b().raw.batches.batch(batch);
    QVERIFY(now.leaseBench.isEmpty());
    QCOMPARE(now.takeOverReason, u"电脑坏了"_s);
    QCOMPARE(now.counts.inDoubt, sent);
    QVERIFY(b().addsUp(batch));
    const Event told = b().events().back();
    QCOMPARE(told.verb, u"take_over"_s);
    QCOMPARE(told.bench, u"b1"_s);
    QCOMPARE(told.detail[u"bench"_s].toString(), u"b9"_s);
    QVERIFY(!told.detail.contains(u"reason"_s)); // what a person typed stands in no event
    must(SettleBatch(b().place, b().kit).noneCameOut(batch));
    QVERIFY(must(PrintBatch(b().place, b().kit).resume(batch, {}, {})).confirmed > 0);
    QCOMPARE(b().violations(), QStringList());
}

void TestTakeOverBatch::eachLabelSentIsASign()
{
    const BatchId batch = dead();
    b().clock.advanceMs(60 * minute);
    b().raw.breakBy("UPDATE label_copy SET sent_at = " + QByteArray::number(b().clock.wallMs() - 2 * minute)
                    + " WHERE state = 'sent'");
    QCOMPARE(verb().run(batch, u"电脑坏了"_s).error().values[u"minutes"_s].toInt(), 8);
}

void TestTakeOverBatch::needsAReason()
{
    const BatchId batch = dead();
    b().clock.advanceMs(60 * minute);
    QVERIFY(failsWith(verb().run(batch, u"  "_s), ErrorCode::InvalidArgument));
    QVERIFY(!b().raw.batches.batch(batch)->leaseBench.isEmpty());
}

void TestTakeOverBatch::nobodyHasIt()
{
    const BatchId batch = must(b().print(b().numbered(1))).batch;
    QVERIFY(failsWith(verb().run(batch, u"电脑坏了"_s), ErrorCode::NothingToDo));
    QVERIFY(failsWith(verb().run(BatchId(4711), u"电脑坏了"_s), ErrorCode::NotFound));
    QVERIFY(b().raw.batches.batch(batch)->takeOverReason.isEmpty());
}

/// On this machine one need not wait.
void TestTakeOverBatch::knownToBeGone()
{
    const BatchId batch = dead();
    std::set<QString> gone{u"far:boot:9:7"_s};
    b().probe.gone = &gone;
    must(verb().run(batch, u"断电"_s));
    QVERIFY(b().raw.batches.leased().empty());
}

/// The bench was only slow: not a label leaves twice, and it says why it stopped.
void TestTakeOverBatch::theLiveOneStops()
{
    const auto parcels = b().numbered(5);
    b().targets.printer.window = 1;
    BatchId batch;
    int seen = 0;
    const PrintReport report = must(b().print(parcels, [&](const PrintProgress &now) {
        batch = now.batch;
        if (++seen == 2) {
            b().clock.advanceMs(10 * minute);
            const auto bench2 = other();
            must(TakeOverBatch(bench2->place, bench2->probe).run(batch, u"没反应"_s));
        }
        return true;
    }));
    QVERIFY(report.stopped);
    QCOMPARE(report.stopped->code, ErrorCode::LeasedElsewhere);
    QCOMPARE(b().targets.printer.sends, 2);
    QCOMPARE(b().counts(batch).unsent, 3);
    QVERIFY(b().addsUp(batch));
    QVERIFY(b().raw.batches.leased().empty());
}

QTEST_GUILESS_MAIN(TestTakeOverBatch)
#include "tst_takeoverbatch.moc"
