// SPDX-License-Identifier: Apache-2.0
#include "dispatch/parcelfile.h"
#include "dispatch/verifyparcel.h"
#include "support/verbtest.h"

#include <QJsonDocument>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestParcelFile : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatHappened();
    void whatHappensTogetherStaysTogether();
    void theLabelIsMasked();
    void aLookIsWrittenDown();
};

void TestParcelFile::tellsWhatHappened()
{
    const ParcelId parcel = b().numbered(1).front();
    const OrderId order = b().order(u"T1"_s).id;
    const auto file = must(ParcelFile(b().place, b().book).read(parcel, std::span(&order, 1)));
    QCOMPARE(file.orders.size(), size_t(1));
    QStringList verbs;
    for (const Event &event : file.events)
        verbs.append(event.verb);
    QVERIFY2(verbs.contains(u"import"_s) && verbs.contains(u"number"_s), qPrintable(verbs.join(u' ')));
    for (size_t i = 1; i < file.events.size(); ++i) {
        const Event &before = file.events[i - 1];
        QVERIFY(std::pair(before.seq, before.id) < std::pair(file.events[i].seq, file.events[i].id));
    }
}

/// The first scan of a round opens a pick-up too: two events of one transaction.
void TestParcelFile::whatHappensTogetherStaysTogether()
{
    const ParcelId parcel = b().printed(1).front();
    must(VerifyParcel(b().place, {}).run(b().numberOf(parcel)));
    const OrderId order = b().order(u"T1"_s).id;
    QStringList verbs;
    for (const Event &event : must(ParcelFile(b().place, b().book).read(parcel, std::span(&order, 1))).events)
        verbs.append(event.verb);
    QCOMPARE(verbs.count(u"handover_open"_s), 1);
    QCOMPARE(verbs.count(u"scan"_s), 1);
}

void TestParcelFile::theLabelIsMasked()
{
    const ParcelId parcel = b().numbered(1).front();
    const Order order = b().order(u"T1"_s);
    const auto file = must(ParcelFile(b().place, b().book).read(parcel, std::span(&order.id, 1)));
    QVERIFY(file.label.has_value());
    QCOMPARE(file.label->waybill, b().numberOf(parcel));
    QVERIFY(file.label->receiver.receiver != order.receiver.receiver);
    QVERIFY(file.label->receiver.phone != order.receiver.phone);
    const auto without = must(ParcelFile(b().place, b().book).read(ParcelId(), std::span(&order.id, 1)));
    QVERIFY(!without.label);
}

void TestParcelFile::aLookIsWrittenDown()
{
    b().orders(1);
    const Order order = b().order(u"T1"_s);
    const size_t before = b().events().size();
    QCOMPARE(must(ParcelFile(b().place, b().book).reveal(order.id)).phone, order.receiver.phone);
    const auto events = b().events();
    QCOMPARE(events.size(), before + 1);
    QCOMPARE(events.back().verb, u"reveal"_s);
    QCOMPARE(events.back().subject, order.id.value);
    QVERIFY(!QJsonDocument(events.back().detail).toJson().contains(order.receiver.phone.toUtf8()));
    QVERIFY(failsWith(ParcelFile(b().place, b().book).reveal(OrderId(99999)), ErrorCode::NotFound));
}

QTEST_GUILESS_MAIN(TestParcelFile)
#include "tst_parcelfile.moc"
