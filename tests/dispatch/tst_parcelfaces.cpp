// SPDX-License-Identifier: Apache-2.0
#include "dispatch/parcelfaces.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestParcelFaces : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void whoAndWhere();
    void alsoAfterItLeft();
};

void TestParcelFaces::whoAndWhere()
{
    const auto parcels = b().numbered(2);
    const Order order = b().order(u"T1"_s);
    const auto faces = must(ParcelFaces(b().place).of({parcels[0], parcels[1], ParcelId(77)}));
    QCOMPARE(faces.size(), size_t(2));
    const ParcelFace &face = faces.at(parcels[0]);
    QCOMPARE(face.city, order.receiver.city);
    QCOMPARE(face.shop, order.shop);
    QVERIFY(!face.shopName.isEmpty());
    QVERIFY2(face.receiver.contains(u'*') && face.receiver != order.receiver.receiver, qPrintable(face.receiver));
}

void TestParcelFaces::alsoAfterItLeft()
{
    const auto parcels = b().verified(1);
    b().closeAll();
    QCOMPARE(must(ParcelFaces(b().place).of(parcels)).size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestParcelFaces)
#include "tst_parcelfaces.moc"
