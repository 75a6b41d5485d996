// SPDX-License-Identifier: Apache-2.0
#include "core/label/labeldata.h"
#include "dispatch/tracecode.h"
#include "dispatch/voidnumber.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestTraceCode : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeLeadsToItsParcel();
    void anOrderWithoutAParcel();
    void aVoidedNumberStillTells();
    void whatIsNowhereIsNotFound();

private:
    Result<CodeTrace> trace(const QString &code) { return TraceCode(b().place, b().book).run(code); }
};

void TestTraceCode::everyCodeLeadsToItsParcel()
{
    const auto parcels = b().printed(3);
    const QString number = b().numberOf(parcels[1]);
    const Label label = b().raw.batches.labelsOfParcels(std::span(&parcels[1], 1)).front();
    const Batch batch = *b().raw.batches.batch(label.batch);
    const OrderId orderId = b().parcel(parcels[1]).lines.front().order;
    const QString order = b().raw.orders.byIds(std::span(&orderId, 1)).front().number;
    const QString mark = u"%1-%2/3"_s.arg(batch.dayNumber, 2, 10, QChar(u'0')).arg(label.position, 3, 10, QChar(u'0'));
    for (const QString &code :
         {number, u' ' + number.toLower() + u' ', labelQrPayload(number, 1), order, mark, mark.section(u'/', 0, 0)}) {
        const auto found = trace(code);
        QVERIFY2(found.has_value(), qPrintable(code));
        QCOMPARE(found->parcel, parcels[1]);
        QCOMPARE(found->number, number);
        QCOMPARE(found->copies.size(), size_t(1));
        QCOMPARE(found->file.orders.size(), size_t(1));
        QVERIFY(!found->file.events.empty());
        QVERIFY(!found->handover);
    }
    QCOMPARE(b().scan(number).kind, VerdictKind::Pass);
    QVERIFY(must(trace(number)).handover.has_value());
}

void TestTraceCode::anOrderWithoutAParcel()
{
    b().orders(1);
    const CodeTrace found = must(trace(u"T1"_s));
    QVERIFY(!found.parcel.isValid() && !found.state && found.copies.empty());
    QCOMPARE(found.file.orders.front().order.number, u"T1"_s);
}

void TestTraceCode::aVoidedNumberStillTells()
{
    const auto parcels = b().printed(1);
    const QString number = b().numberOf(parcels[0]);
    must(VoidNumber(b().place).run(number, u"torn"_s));
    const CodeTrace found = must(trace(number));
    QCOMPARE(found.parcel, parcels[0]);
    QCOMPARE(found.number, number);
    QCOMPARE(found.state->state, ParcelState::Planned);
}

void TestTraceCode::whatIsNowhereIsNotFound()
{
    b().printed(1);
    for (const QString &code : {u""_s, u"  "_s, u"YT0000000000000"_s, u"77-001"_s, u"01-999"_s, u"WD1:x:1:0000"_s,
                                QString(100'000, u'9'), u"99999999999999999999-1"_s})
        QVERIFY(failsWith(trace(code), ErrorCode::NotFound));
}

QTEST_GUILESS_MAIN(TestTraceCode)
#include "tst_tracecode.moc"
