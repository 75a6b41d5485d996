// SPDX-License-Identifier: Apache-2.0
#include "dispatch/editparcels.h"
#include "dispatch/undolaststep.h"
#include "support/verbtest.h"

#include <QJsonDocument>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestEditParcels : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void carrier();
    void carrierOfNumberedChangesNothing();
    void unknownParcel();
    void noteIsOurs();
    void undoOfEach();
    void undoOfNoteThatMovedOn();
};

void TestEditParcels::carrier()
{
    const auto parcels = b().planned(3);
    QCOMPARE(must(EditParcels(b().place).setCarrier(parcels, u"ZTO"_s)), 3);
    QCOMPARE(b().parcel(parcels[2]).carrier, u"ZTO"_s);
    QCOMPARE(must(EditParcels(b().place).setCarrier(parcels, u"ZTO"_s)), 0);
}

void TestEditParcels::carrierOfNumberedChangesNothing()
{
    auto parcels = b().planned(1);
    parcels.push_back(b().numbered(1).front());
    const QStringList before = b().dump();
    QVERIFY(failsWith(EditParcels(b().place).setCarrier(parcels, u"ZTO"_s), ErrorCode::Refused));
    QCOMPARE(b().dump(), before);
}

void TestEditParcels::unknownParcel()
{
    QVERIFY(failsWith(EditParcels(b().place).setCarrier({ParcelId(1)}, u"ZTO"_s), ErrorCode::NotFound));
    QVERIFY(failsWith(EditParcels(b().place).setNote(OrderId(1), u"x"_s), ErrorCode::NotFound));
}

void TestEditParcels::noteIsOurs()
{
    b().orders(1);
    const OrderId id = b().order(u"T1"_s).id;
    QCOMPARE(must(EditParcels(b().place).setNote(id, u"王样例要红色 🎁"_s)), 1);
    QCOMPARE(must(EditParcels(b().place).setNote(id, u"王样例要红色 🎁"_s)), 0);
    b().clock.advanceMs(60'000);
    b().import({b().record(u"T1"_s, u"新路"_s)});
    QCOMPARE(b().order(u"T1"_s).note, u"王样例要红色 🎁"_s);
    for (const Event &event : b().events())
        QVERIFY(!QJsonDocument(event.detail).toJson().contains("王样例"));
}

void TestEditParcels::undoOfEach()
{
    const auto parcels = b().planned(2);
    const QStringList before = b().dump();
    must(EditParcels(b().place).setCarrier({parcels[0]}, u"ZTO"_s));
    const QStringList once = b().dump();
    must(EditParcels(b().place).setNote(b().order(u"T1"_s).id, u"轻放"_s));
    QVERIFY(b().dump() != once);
    QCOMPARE(must(UndoLastStep(b().place).run()), u"memo"_s);
    QCOMPARE(b().dump(), once);
    QCOMPARE(must(UndoLastStep(b().place).run()), u"carrier"_s);
    QCOMPARE(b().dump(), before);
}

void TestEditParcels::undoOfNoteThatMovedOn()
{
    b().orders(1);
    const OrderId id = b().order(u"T1"_s).id;
    must(EditParcels(b().place).setNote(id, u"一"_s));
    must(EditParcels(other()->place).setNote(id, u"二"_s));
    QVERIFY(failsWith(UndoLastStep(b().place).run(), ErrorCode::UndoRefused));
    QCOMPARE(b().order(u"T1"_s).note, u"二"_s);
}

QTEST_GUILESS_MAIN(TestEditParcels)
#include "tst_editparcels.moc"
