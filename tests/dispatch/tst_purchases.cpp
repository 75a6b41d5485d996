// SPDX-License-Identifier: Apache-2.0
#include "dispatch/purchases.h"

#include "dispatch/holdparcels.h"
#include "dispatch/parcelfile.h"
#include "dispatch/ports/settingsrepository.h"
#include "dispatch/ports/supplierrepository.h"
#include "dispatch/splitparcel.h"
#include "dispatch/undoimport.h"
#include "suppliertest.h"

#include <QFile>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestPurchases : public SupplierTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingWithoutAPattern();
    void heldAndListed();
    void theOrderShowsThem();
    void otherWordsOfThePattern();
    void aBoughtOneStaysHis_data();
    void aBoughtOneStaysHis();
    void unreadableTermsLetNothingGo();
    void whatIsBoughtIsNotLetGo();
    void packedHereToo();
    void aPersonLetsItGo();
    void mixedOrdersAreSplitFirst();
    void aCrashInTheMiddleOfASplit();
    void splitAnewIsNotBoughtAgain();
    void aListGoesOutOnce();
    void twoBenchesBuyOnce();
    void changedWhileTheFileWasWritten();
    void aFileThatCannotBeWritten();
    void leftOutWithItsReason_data();
    void leftOutWithItsReason();
    void whatBecameOfABoughtOne_data();
    void whatBecameOfABoughtOne();
    void heldSinceItWasListed_data();
    void heldSinceItWasListed();
    void oneRowOfAnOrder();
    void aListIsForOneSupplier();
    void twoLinesOfOneArticle();
    void theNewReceiverIsTold();
    void theNewGoodsAreTold();
    void whatAnotherPurchaseHolds();
    void boughtWithoutAList();
    void takenBack();
    void whatStandsElsewhereByNow();
    void anImportThatWasBuiltOnStays();
    void tryingAPattern();
};

void TestPurchases::nothingWithoutAPattern()
{
    b().import({with(u"A"_s, {u"DS-HD-1"_s})});
    QCOMPARE(judge().set, 0);
    QVERIFY(rows().isEmpty());
    QVERIFY(failsWith(write(), ErrorCode::NothingToDo));
    QVERIFY(!QFile::exists(file()));
}

void TestPurchases::heldAndListed()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s, u"DS-YW-2"_s}), with(u"B"_s, {u"CUP"_s})});
    QCOMPARE(held(u"A"_s), u"all:HD, YW"_s);
    QVERIFY(!held(u"B"_s));
    QCOMPARE(b().plan({u"A"_s, u"B"_s}).parcels.size(), size_t(1)); // it is never packed here
    QCOMPARE(rows(), (QStringList{u"A to_buy HD"_s, u"A to_buy YW"_s}));
    const PurchaseRow first = row(u"A"_s);
    QCOMPARE(first.receiver.receiver, u"王样例"_s);
    QCOMPARE(first.goods.size(), size_t(1));
    QCOMPARE(first.goods[0].item.item, u"1"_s);
    QCOMPARE(first.goods[0].item.quantity, 3);
    QVERIFY(first.deadline > 0);
    QVERIFY(b().violations().isEmpty());
}

void TestPurchases::theOrderShowsThem()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s}), with(u"B"_s, {u"CUP"_s})});
    must(write());
    must(take(u"A"_s, u"YT8800000000123"_s, u"YTO"_s));
    const auto shown = [&](const QString &number) {
        const OrderId order = b().order(number).id;
        return must(ParcelFile(b().place, b().book).read(ParcelId(), std::span(&order, 1))).purchases;
    };
    QVERIFY(shown(u"B"_s).empty());
    const auto purchases = shown(u"A"_s);
    QCOMPARE(purchases.size(), size_t(1));
    QCOMPARE(purchases[0].supplier, u"HD"_s);
    QCOMPARE(purchases[0].state, PurchaseState::Shipped);
    QCOMPARE(purchases[0].number, u"YT8800000000123"_s);
}

void TestPurchases::otherWordsOfThePattern()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s}), with(u"B"_s, {u"1688_7"_s})});
    setPattern({u"1688_{item}=义乌"_s});
    judge();
    QVERIFY(!held(u"A"_s));
    QCOMPARE(rows(), QStringList{u"B to_buy 义乌"_s});
    setPattern({});
    judge();
    QVERIFY(rows().isEmpty());
    const ShopId unknown(987654);
    QVERIFY(failsWith(SetSuppliers(b().place).set(std::span(&unknown, 1), {}), ErrorCode::NotFound));
}

void TestPurchases::aBoughtOneStaysHis_data()
{
    QTest::addColumn<QStringList>("patterns");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("sku");
    const QStringList old{u"DS-{supplier}-{item}"_s};
    QTest::newRow("off") << QStringList() << QStringList() << u"DS-HD-1"_s;
    QTest::newRow("another pattern") << QStringList{u"1688_{item}=YW"_s} << QStringList() << u"DS-HD-1"_s;
    QTest::newRow("another supplier") << QStringList{u"DS-HD-{item}=YW"_s} << QStringList() << u"DS-HD-1"_s;
    QTest::newRow("only others") << old << QStringList{u"YW"_s} << u"DS-HD-1"_s;
    QTest::newRow("another code") << old << QStringList() << u"CUP"_s;
}

void TestPurchases::aBoughtOneStaysHis()
{
    QFETCH(QStringList, patterns);
    QFETCH(QStringList, names);
    QFETCH(QString, sku);
    bring({with(u"A"_s, {u"DS-HD-1"_s}), with(u"B"_s, {u"DS-HD-2"_s})});
    must(verb().bought(only(u"A"_s)));
    const ShopId shop = b().order(u"A"_s).shop;
    must(SetSuppliers(b().place).set(std::span(&shop, 1), must(SupplierTerms::fromTexts(patterns, names))));
    judge();
    if (sku != u"DS-HD-1")
        change(u"A"_s, {sku}, [](Order &) { });
    QCOMPARE(held(u"A"_s), u"all:HD"_s);
    QVERIFY(b().plan({u"A"_s}).parcels.empty());
    QVERIFY(rows().contains(u"A bought HD"_s));
    must(take(u"A"_s, u"YT1234567890123"_s));
    judge();
    QCOMPARE(held(u"A"_s), u"all:HD"_s);
    must(verb().takeBack(only(u"A"_s)));
    must(verb().takeBack(only(u"A"_s)));
    judge(); // given up, the patterns count again
    QCOMPARE(held(u"A"_s).value_or(QString()), patterns == QStringList{u"DS-HD-{item}=YW"_s} ? u"all:YW"_s : QString());
}

void TestPurchases::unreadableTermsLetNothingGo()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s}), with(u"B"_s, {u"CUP"_s})});
    for (const QString &broken : {u"{"_s, u"{\"patterns\":7}"_s, u"{\"patterns\":[\"{x}\"]}"_s}) {
        must(b().place.store.write([&](UnitOfWork &unit) -> Result<void> {
            unit.settings().setValue(u"supplier/shop/%1"_s.arg(b().order(u"A"_s).shop.value), broken);
            return {};
        }));
        change(u"A"_s, {u"DS-HD-1"_s}, [](Order &order) { order.asOf += 1000; });
        QCOMPARE(held(u"A"_s), u"all:HD"_s);
        QCOMPARE(held(u"B"_s), u"unreadable:"_s); // nobody knows whose it is
        QVERIFY(!must(SetSuppliers(b().place).all()).shops.front().readable);
    }
    setPattern({});
    judge();
    QVERIFY(!held(u"A"_s));
}

void TestPurchases::whatIsBoughtIsNotLetGo()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s}), with(u"B"_s, {u"CUP"_s, u"DS-HD-2"_s})});
    must(verb().bought(only(u"A"_s)));
    const OrderId a = b().order(u"A"_s).id;
    const auto lifted = HoldParcels(b().place).lift(a, u"we have it"_s);
    QVERIFY(failsWith(lifted, ErrorCode::Refused));
    QCOMPARE(lifted.error().values[u"reason"_s].toString(), u"purchase"_s);
    must(HoldParcels(b().place).add(a, u"ask"_s));
    QCOMPARE(must(HoldParcels(b().place).lift(a, u"asked"_s)), 1); // what else holds it goes
    QVERIFY(held(u"A"_s));
    const ParcelId part = must(verb().split(b().order(u"B"_s).id));
    judge();
    must(verb().bought(only(u"B"_s)));
    QVERIFY(failsWith(HoldParcels(b().place).lift(part, u"we have it"_s), ErrorCode::Refused));
    QCOMPARE(b().holds(part), std::vector{Reason::AtSupplier});
    must(verb().takeBack(only(u"A"_s)));
    must(HoldParcels(b().place).lift(a, u"we have it"_s));
}

void TestPurchases::packedHereToo()
{
    b().import({with(u"A"_s, {u"DS-HD-1"_s})});
    const std::vector<ParcelId> parcels{b().plan({u"A"_s}).parcels.at(0).parcel};
    b().number(parcels);
    must(b().print(parcels));
    setPattern();
    judge();
    must(verb().bought(only(u"A"_s)));
    QCOMPARE(row(u"A"_s).advice, PurchaseAdvice::PackedHere);
}

void TestPurchases::aPersonLetsItGo()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s})});
    must(HoldParcels(b().place).lift(b().order(u"A"_s).id, u"we have it"_s));
    judge();
    QVERIFY(!held(u"A"_s)); // and it is not asked again
    QVERIFY(rows().isEmpty());
    QCOMPARE(b().plan({u"A"_s}).parcels.size(), size_t(1));
}

void TestPurchases::mixedOrdersAreSplitFirst()
{
    bring({with(u"A"_s, {u"CUP"_s, u"DS-HD-1"_s})});
    QCOMPARE(held(u"A"_s), u"split:HD"_s);
    QCOMPARE(rows(), QStringList{u"A split_first HD"_s});
    QVERIFY(must(write()).done.empty());
    QVERIFY(must(verb().bought(only(u"A"_s))).done.empty());
    const ParcelId part = must(verb().split(b().order(u"A"_s).id));
    judge();
    QVERIFY(!held(u"A"_s));
    QCOMPARE(b().parcel(part).lines.size(), size_t(1));
    QCOMPARE(b().holds(part), std::vector{Reason::AtSupplier});
    QCOMPARE(rows(), QStringList{u"A to_buy HD"_s});
    QCOMPARE(row(u"A"_s).parcel, part);
    QVERIFY(failsWith(verb().split(b().order(u"A"_s).id), ErrorCode::NothingToDo));
    // Our own part goes, the supplier's never.
    for (const Parcel &parcel : b().live(u"A"_s)) {
        const auto filled = must(FillNumbers(b().place, b().book).run({{parcel.id}, u"YTO"_s, {}, {}}));
        QCOMPARE(filled.assigned.empty(), parcel.id == part);
    }
    QVERIFY(b().violations().isEmpty());
}

void TestPurchases::aCrashInTheMiddleOfASplit()
{
    bring({with(u"A"_s, {u"CUP"_s, u"DS-HD-1"_s})});
    const auto parts = must(SplitParcel(b().place).split({b().order(u"A"_s).id, {{u"DS-HD-1"_s, 3}}}));
    judge();
    QCOMPARE(held(u"A"_s), u"split:HD"_s); // nothing of it goes yet
    QCOMPARE(must(verb().split(b().order(u"A"_s).id)), parts.front());
    judge();
    QVERIFY(!held(u"A"_s));
    QCOMPARE(b().live(u"A"_s).size(), size_t(2));
}

void TestPurchases::splitAnewIsNotBoughtAgain()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s})});
    must(verb().bought(only(u"A"_s)));
    change(u"A"_s, {u"DS-HD-1"_s, u"CUP"_s}, [](Order &) { }); // the buyer wants a cup, too
    QCOMPARE(held(u"A"_s), u"split:HD"_s);
    must(verb().split(b().order(u"A"_s).id));
    judge();
    QCOMPARE(rows(), QStringList{u"A bought HD"_s});
    QVERIFY(failsWith(write(), ErrorCode::NothingToDo));
    QCOMPARE(b().count("SELECT COUNT(*) FROM supplier_purchase"), 1);
}

void TestPurchases::aListGoesOutOnce()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s}), with(u"B"_s, {u"DS-HD-2"_s, u"DS-YW-9"_s})});
    const auto report = must(write(false, u"HD"_s));
    QCOMPARE(report.done.size(), size_t(2));
    QVERIFY(report.again.empty());
    QVERIFY(QFile::exists(file()));
    QCOMPARE(table.last.headings, Purchases::headings());
    QCOMPARE(table.last.rows.size(), size_t(2));
    const auto cell = [&](const QString &name) { return table.last.rows[0][Purchases::headings().indexOf(name)]; };
    QCOMPARE(cell(u"supplier"_s), u"HD"_s);
    QCOMPARE(cell(u"order"_s), u"A"_s);
    QCOMPARE(cell(u"item"_s), u"1"_s);
    QCOMPARE(cell(u"quantity"_s), u"3"_s);
    QCOMPARE(cell(u"phone"_s), u"19800001234"_s);
    QVERIFY(cell(u"waybill"_s).isEmpty());
    QCOMPARE(rows(), (QStringList{u"A listed HD"_s, u"B listed HD"_s, u"B to_buy YW"_s}));
    const auto second = must(write(false, u"HD"_s)); // says what stands in a list, and writes none
    QVERIFY(second.done.empty());
    QCOMPARE(second.refused.size(), size_t(2));
    QCOMPARE(table.files, 1);
    const auto again = must(write(true, u"HD"_s));
    QCOMPARE(again.again.size(), size_t(2));
    QCOMPARE(again.done.size(), size_t(2));
    QCOMPARE(must(verb().bought({u"HD"_s})).done.size(), size_t(2));
    QVERIFY(failsWith(verb().bought({u"HD"_s}), ErrorCode::NothingToDo));
    QVERIFY(failsWith(write(true, u"HD"_s), ErrorCode::NothingToDo)); // what is bought is never listed
    QCOMPARE(b().count("SELECT COUNT(*) FROM supplier_purchase"), 2);
    QVERIFY(b().violations().isEmpty());
}

void TestPurchases::twoBenchesBuyOnce()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s})});
    const auto second = other();
    table.meanwhile = [&] { // the other one is first
        KeptTable theirs;
        must(Purchases(second->place).write(theirs, second->folder.filePath(u"x.csv"_s), {}, false));
    };
    const auto report = must(write());
    QVERIFY(report.done.empty());
    QCOMPARE(report.refused.size(), size_t(1));
    QVERIFY(!QFile::exists(file()));
    QCOMPARE(b().count("SELECT COUNT(*) FROM supplier_purchase"), 1);
    must(Purchases(second->place).bought({}));
    QVERIFY(must(verb().bought(only(u"A"_s))).done.empty());
}

void TestPurchases::changedWhileTheFileWasWritten()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s}), with(u"B"_s, {u"DS-HD-2"_s})});
    table.meanwhile = [&] {
        change(u"A"_s, {u"DS-HD-1"_s}, [](Order &order) { order.lines[0].refund = RefundState::Running; });
    };
    const auto report = must(write());
    QCOMPARE(report.done.size(), size_t(1));
    QCOMPARE(table.last.rows.size(), size_t(1));
    QCOMPARE(table.last.rows[0][2], u"B"_s);
    QCOMPARE(table.files, 2);
}

void TestPurchases::aFileThatCannotBeWritten()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s})});
    table.fails = true;
    QVERIFY(failsWith(write(), ErrorCode::FileUnwritable));
    QVERIFY(failsWith(verb().write(table, b().folder.path(), {}, false), ErrorCode::FileUnwritable));
    QCOMPARE(rows(), QStringList{u"A to_buy HD"_s});
    QCOMPARE(b().count("SELECT COUNT(*) FROM supplier_purchase"), 0);
}

void TestPurchases::leftOutWithItsReason_data()
{
    QTest::addColumn<QString>("reason");
    for (const char *reason : {"refund_pending", "unpaid", "masked_receiver", "manual"})
        QTest::newRow(reason) << QString::fromLatin1(reason);
}

void TestPurchases::leftOutWithItsReason()
{
    QFETCH(QString, reason);
    bring({with(u"A"_s, {u"DS-HD-1"_s}), with(u"B"_s, {u"DS-HD-2"_s})});
    if (reason == u"manual")
        must(HoldParcels(b().place).add(b().order(u"A"_s).id, u"ask"_s));
    else
        change(u"A"_s, {u"DS-HD-1"_s}, [&](Order &order) {
            if (reason == u"refund_pending")
                order.lines[0].refund = RefundState::Requested;
            else if (reason == u"unpaid")
                order.status = OrderStatus::Unpaid;
            else
                order.receiver.receiver = u"李**"_s;
        });
    QCOMPARE(row(u"A"_s).step, PurchaseStep::LeftOut);
    QCOMPARE(row(u"A"_s).reasons, std::vector{*reasonFromName(reason)});
    const auto report = must(write());
    QCOMPARE(report.done.size(), size_t(1));
    QCOMPARE(report.done[0].number, u"B"_s);
    QCOMPARE(report.refused.size(), size_t(1));
    QVERIFY(must(verb().bought(only(u"A"_s))).done.empty());
}

void TestPurchases::whatBecameOfABoughtOne_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("advice");
    QTest::newRow("cancelled") << u"cancelled"_s << u"cancel_at_supplier"_s;
    QTest::newRow("refund") << u"refund"_s << u"cancel_at_supplier"_s;
    QTest::newRow("receiver") << u"receiver"_s << u"tell_receiver"_s;
    QTest::newRow("quantity") << u"quantity"_s << u"tell_goods"_s;
    QTest::newRow("one line refunded") << u"line"_s << u"tell_goods"_s;
    QTest::newRow("nothing") << u"nothing"_s << u""_s;
}

void TestPurchases::whatBecameOfABoughtOne()
{
    QFETCH(QString, what);
    QFETCH(QString, advice);
    const QStringList skus{u"DS-HD-1"_s, u"DS-HD-2"_s};
    bring({with(u"A"_s, skus)});
    must(write());
    must(verb().bought({}));
    change(u"A"_s, skus, [&](Order &order) {
        if (what == u"cancelled")
            order.status = OrderStatus::Cancelled;
        else if (what == u"refund")
            order.lines[0].refund = order.lines[1].refund = RefundState::Done;
        else if (what == u"receiver")
            order.receiver.street = u"别处 7 号"_s;
        else if (what == u"quantity")
            order.lines[0].quantity = 4;
        else if (what == u"line")
            order.lines[0].refund = RefundState::Done;
    });
    const PurchaseRow found = row(u"A"_s);
    QCOMPARE(found.step, PurchaseStep::Bought);
    QCOMPARE(found.advice ? purchaseAdviceName(*found.advice) : QString(), advice);
    // Where nothing is to be sent, taking it back is the end of it; else it is to be bought anew.
    must(verb().takeBack(only(u"A"_s)));
    QCOMPARE(rows().isEmpty(), advice == u"cancel_at_supplier");
}

void TestPurchases::heldSinceItWasListed_data()
{
    QTest::addColumn<bool>("masked");
    QTest::newRow("held") << false;
    QTest::newRow("masked") << true;
}

void TestPurchases::heldSinceItWasListed()
{
    QFETCH(bool, masked);
    bring({with(u"A"_s, {u"DS-HD-1"_s}), with(u"B"_s, {u"DS-HD-2"_s})});
    must(write());
    const QString digest = row(u"A"_s).purchase->receiver;
    QVERIFY(!digest.isEmpty());
    if (masked)
        change(u"A"_s, {u"DS-HD-1"_s}, [](Order &order) { order.receiver.receiver = u"李**"_s; });
    else
        must(HoldParcels(b().place).add(b().order(u"A"_s).id, u"ask"_s));
    const auto again = must(write(true));
    QCOMPARE(again.done.size(), size_t(1));
    QCOMPARE(again.refused.size(), size_t(1));
    QCOMPARE(again.refused[0].number, u"A"_s);
    const auto bought = must(verb().bought({}));
    QCOMPARE(bought.done.size(), size_t(1));
    QCOMPARE(bought.refused.size(), size_t(1)); // it is named
    QCOMPARE(row(u"A"_s).step, PurchaseStep::Listed);
    QCOMPARE(must(verb().bought(only(u"A"_s))).done.size(), size_t(1)); // somebody knows better
    QCOMPARE(row(u"A"_s).purchase->receiver, digest);
}

void TestPurchases::oneRowOfAnOrder()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s, u"DS-YW-2"_s})});
    const auto several = verb().bought(only(u"A"_s));
    QVERIFY(failsWith(several, ErrorCode::InvalidArgument));
    QCOMPARE(several.error().values[u"allowed"_s].toStringList(), (QStringList{u"HD"_s, u"YW"_s}));
    const OrderId a = b().order(u"A"_s).id;
    const PurchaseChoice his{{}, {a}, {{a, {}, u"HD"_s}}};
    must(verb().bought(his));
    QCOMPARE(rows(), (QStringList{u"A bought HD"_s, u"A to_buy YW"_s}));
    must(verb().bought({u"YW"_s, {a}}));
    must(verb().takeBack(his));
    QCOMPARE(rows(), (QStringList{u"A to_buy HD"_s, u"A bought YW"_s}));
}

void TestPurchases::aListIsForOneSupplier()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s}), with(u"B"_s, {u"DS-YW-2"_s})});
    const auto both = write();
    QVERIFY(failsWith(both, ErrorCode::InvalidArgument));
    QCOMPARE(both.error().values[u"allowed"_s].toStringList(), (QStringList{u"HD"_s, u"YW"_s}));
    QVERIFY(!QFile::exists(file()));
    QCOMPARE(must(write(false, u"YW"_s)).done.size(), size_t(1));
    QCOMPARE(must(write()).done.size(), size_t(1)); // only one is left
}

void TestPurchases::twoLinesOfOneArticle()
{
    OrderRecord record = with(u"A"_s, {u"CUP"_s, u"DS-HD-1"_s, u"DS-HD-1"_s});
    for (OrderLine &line : record.order.lines)
        line.subOrder.clear();
    bring({record});
    const ParcelId part = must(verb().split(b().order(u"A"_s).id));
    QCOMPARE(b().parcel(part).lines.size(), size_t(2));
}

void TestPurchases::theNewReceiverIsTold()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s})});
    must(write());
    must(verb().bought({}));
    QVERIFY(failsWith(verb().told({}), ErrorCode::InvalidArgument));
    QCOMPARE(must(verb().told(only(u"A"_s))).refused.size(), size_t(1)); // nothing is to be told
    for (const QString &street : {u"别处 7 号"_s, u"别处 8 号"_s}) { // the second change is seen, too
        change(u"A"_s, {u"DS-HD-1"_s}, [&](Order &order) {
            order.asOf += street.endsWith(u"8 号"_s) ? 1000 : 0;
            order.receiver.street = street;
        });
        QCOMPARE(row(u"A"_s).advice, PurchaseAdvice::TellReceiver);
        QCOMPARE(must(verb().told(only(u"A"_s))).done.size(), size_t(1));
        QVERIFY(!row(u"A"_s).advice);
    }
    QCOMPARE(row(u"A"_s).step, PurchaseStep::Bought);
}

void TestPurchases::theNewGoodsAreTold()
{
    const QStringList skus{u"DS-HD-1"_s, u"DS-HD-2"_s};
    bring({with(u"A"_s, {skus[0]})});
    must(verb().bought(only(u"A"_s)));
    change(u"A"_s, skus, [](Order &order) { order.lines[0].quantity = 4; });
    QCOMPARE(row(u"A"_s).advice, PurchaseAdvice::TellGoods);
    QCOMPARE(must(verb().told({u"hd"_s, {b().order(u"A"_s).id}})).done.size(), size_t(1));
    const PurchaseRow told = row(u"A"_s);
    QVERIFY(!told.advice);
    QCOMPARE(told.step, PurchaseStep::Bought);
    QCOMPARE(told.purchase->items.size(), size_t(2));
    QCOMPARE(told.purchase->items[0].quantity, 4);
    QCOMPARE(rows(), QStringList{u"A bought HD"_s}); // nothing of it is to be bought once more
    QCOMPARE(must(verb().told(only(u"A"_s))).refused.size(), size_t(1));
}

/// The same supplier was told a line with another purchase of the order: it is not told twice.
void TestPurchases::whatAnotherPurchaseHolds()
{
    const QStringList skus{u"DS-HD-1"_s, u"DS-HD-2"_s};
    bring({with(u"A"_s, {skus[0]})});
    must(verb().bought(only(u"A"_s)));
    change(u"A"_s, skus, [](Order &) { });
    QCOMPARE(row(u"A"_s).advice, PurchaseAdvice::TellGoods);
    const Order order = b().order(u"A"_s);
    const auto parts = must(SplitParcel(b().place).split({order.id, {{skus[1], 1}}}));
    must(b().place.store.write([&](UnitOfWork &unit) -> Result<void> {
        Purchase other = unit.suppliers().ofOrders(std::span(&order.id, 1)).at(0);
        other.id = PurchaseId(unit.newId());
        other.parcel = parts.front();
        other.items = {{order.lines[1].id, u"2"_s, 1}};
        other.version = 1;
        unit.suppliers().insert(std::span(&other, 1));
        return {};
    }));
    for (const PurchaseRow &one : must(verb().rows()))
        QVERIFY(!one.advice);
}

void TestPurchases::boughtWithoutAList()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s}), with(u"B"_s, {u"DS-HD-2"_s})});
    QVERIFY(failsWith(verb().bought({}), ErrorCode::NothingToDo)); // not all that nobody was told of
    QCOMPARE(must(verb().bought(only(u"A"_s))).done.size(), size_t(1));
    QCOMPARE(rows(), (QStringList{u"A bought HD"_s, u"B to_buy HD"_s}));
}

void TestPurchases::takenBack()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s})});
    QVERIFY(failsWith(verb().takeBack({}), ErrorCode::InvalidArgument));
    QVERIFY(must(verb().takeBack(only(u"A"_s))).done.empty()); // nothing was bought
    must(write());
    must(verb().takeBack(only(u"A"_s)));
    QCOMPARE(rows(), QStringList{u"A to_buy HD"_s});
    must(verb().bought(only(u"A"_s)));
    must(take(u"A"_s, u"YT1234567890123"_s));
    must(verb().takeBack(only(u"A"_s))); // the number
    QCOMPARE(rows(), QStringList{u"A bought HD"_s});
    QVERIFY(row(u"A"_s).purchase->number.isEmpty());
    must(verb().takeBack(only(u"A"_s)));
    QCOMPARE(rows(), QStringList{u"A to_buy HD"_s});
    QCOMPARE(must(write()).again.size(), size_t(0));
    QVERIFY(b().violations().isEmpty());
}

/// A second click with the choice of the first.
void TestPurchases::whatStandsElsewhereByNow()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s})});
    PurchaseChoice choice = only(u"A"_s);
    const auto row = must(verb().rows()).at(0);
    choice.rows = {{row.order, row.parcel, row.supplier, standOf(row)}};
    QCOMPARE(must(verb().bought(choice)).done.size(), size_t(1));
    const auto again = must(verb().takeBack(choice));
    QVERIFY(again.done.empty());
    QCOMPARE(again.refused.size(), size_t(1));
    choice.rows.front().seen = standOf(must(verb().rows()).at(0));
    // The packer tells one address while an import brings another.
    const auto tells = [&](const QString &street) {
        change(u"A"_s, {u"DS-HD-1"_s}, [&](Order &order) {
            order.asOf += street.size() * 1000;
            order.receiver.street = street;
        });
        return verb().told(choice);
    };
    QCOMPARE(must(tells(u"别处 7 号"_s)).refused.size(), size_t(1));
    choice.rows.front().seen = standOf(must(verb().rows()).at(0));
    QCOMPARE(must(tells(u"又一处 17 号"_s)).refused.size(), size_t(1));
    choice.rows.front().seen = standOf(must(verb().rows()).at(0));
    QCOMPARE(must(verb().told(choice)).done.size(), size_t(1));
    choice.rows.front().seen = standOf(must(verb().rows()).at(0));
    QCOMPARE(must(verb().takeBack(choice)).done.size(), size_t(1));
}

void TestPurchases::anImportThatWasBuiltOnStays()
{
    setPattern();
    const auto report = b().import({with(u"A"_s, {u"DS-HD-1"_s})});
    judge();
    must(write());
    const auto undone = UndoImport(b().place).run(report.run);
    QVERIFY(failsWith(undone, ErrorCode::UndoRefused));
    QCOMPARE(undone.error().values[u"reason"_s].toString(), u"purchase"_s);
    must(verb().takeBack(only(u"A"_s)));
    must(UndoImport(b().place).run(report.run));
    QVERIFY(rows().isEmpty());
}

void TestPurchases::tryingAPattern()
{
    b().import({with(u"A"_s, {u"DS-HD-1"_s, u"DS-HD-1"_s}), with(u"B"_s, {u"CUP"_s})});
    const auto trial = must(SetSuppliers(b().place).tryOut(
        b().order(u"A"_s).shop, must(SupplierTerms::fromTexts({u"DS-{supplier}-{item}"_s}, {}))));
    QCOMPARE(trial.orders, 2);
    QCOMPARE(trial.matching, 1);
    QCOMPARE(trial.examples.size(), size_t(1));
    QCOMPARE(trial.examples[0].found, (SupplierItem{u"HD"_s, u"1"_s}));
}

QTEST_GUILESS_MAIN(TestPurchases)
#include "tst_purchases.moc"
