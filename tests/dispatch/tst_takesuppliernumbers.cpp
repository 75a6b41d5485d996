// SPDX-License-Identifier: Apache-2.0
#include "dispatch/takesuppliernumbers.h"

#include "dispatch/writeback.h"
#include "suppliertest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

const QString yto = QStringLiteral("YT1234567890123");
const QString otherYto = QStringLiteral("YT1234567890124");

} // namespace

class TestTakeSupplierNumbers : public SupplierTest
{
    Q_OBJECT

private Q_SLOTS:
    void filledInByOrder();
    void refusedRows_data();
    void refusedRows();
    void theRestGoesOn();
    void theSameFileTwice();
    void aCrashInTheMiddle();
    void usedNumbers();
    void severalSuppliers();
    void theShopLearnsIt();
    void anotherNumberIsACorrection();
    void toldAndNotTakenBack();
    void aPartOfASplitOrder();
    void cancelledMeanwhile();
    void theOrderOfTwoShops();
    void twoBoxes();
    void oneBoxOfTwoOrders();
    void noSharedBoxOnDelivery();
    void theOtherOneWasNeverListed();
    void boughtAnewAfterItWasTold();
    void refusedAfterItWasTakenBack();
    void ourFillStepsOverHis();
    void namesInOtherWidths();

private:
    WriteBackOrders writeBack() { return WriteBackOrders(b().place, b().writer); }
    Result<WriteBackReport> report(const QString &shop = u"淘宝店"_s)
    {
        return writeBack().run(shop, b().folder.filePath(u"up.xlsx"_s), {});
    }
    /// One order for each, bought.
    void bought(const QStringList &numbers)
    {
        std::vector<OrderRecord> records;
        for (const QString &number : numbers)
            records.push_back(with(number, {u"DS-HD-1"_s}));
        bring(records);
        must(write());
        must(verb().bought({}));
    }
};

void TestTakeSupplierNumbers::filledInByOrder()
{
    bought({u"A"_s, u"B"_s, u"C"_s});
    const auto report = must(take({{1, {u"快递单号"_s, u"订单号"_s, u"快递公司"_s}},
                                   {2, {u"ＪＴ１２３４５６７８９０１２３"_s, u"Ａ"_s, u"极兔"_s}},
                                   {3, {yto, u"B"_s, u""_s}},
                                   {4, {u""_s, u"C"_s, u""_s}}}));
    QCOMPARE(report.taken.size(), size_t(2));
    QCOMPARE(report.unfilled, 1);
    QCOMPARE(report.taken[0].carrier, u"JT"_s);
    QCOMPARE(report.taken[0].number, u"JT1234567890123"_s);
    QCOMPARE(report.taken[1].carrier, u"YTO"_s); // told by its shape
    QCOMPARE(rows(), (QStringList{u"A shipped HD"_s, u"B shipped HD"_s, u"C bought HD"_s}));
    QVERIFY(row(u"A"_s).purchase->shippedAt > 0);
    QCOMPARE(row(u"A"_s).purchase->told, WriteBackState::Due);
    QVERIFY(b().violations().isEmpty());
}

void TestTakeSupplierNumbers::refusedRows_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("reason");
    QTest::newRow("unknown order") << QStringList{u"Z"_s, u"YTO"_s, yto} << u"order_unknown"_s;
    QTest::newRow("not bought") << QStringList{u"OWN"_s, u"YTO"_s, yto} << u"not_bought"_s;
    QTest::newRow("unknown carrier") << QStringList{u"A"_s, u"飞毛腿"_s, yto} << u"carrier_unknown"_s;
    QTest::newRow("no shape") << QStringList{u"A"_s, u""_s, u"!!"_s} << u"carrier_unknown"_s;
    QTest::newRow("another carrier's") << QStringList{u"A"_s, u"极兔"_s, yto} << u"shape_impossible"_s;
    QTest::newRow("wrong check digit") << QStringList{u"A"_s, u"EMS"_s, u"EA123456780CN"_s} << u"check_digit_wrong"_s;
    QTest::newRow("formula") << QStringList{u"A"_s, u""_s, u"=1+1"_s} << u"formula"_s;
    QTest::newRow("rounded") << QStringList{u"A"_s, u""_s, u"7.5E+13"_s} << u"number_damaged"_s;
    QTest::newRow("huge") << QStringList{u"A"_s, u""_s, QString(1'000'000, u'7')} << u"too_long"_s;
}

void TestTakeSupplierNumbers::refusedRows()
{
    QFETCH(QStringList, cells);
    QFETCH(QString, reason);
    bought({u"A"_s});
    b().import({with(u"OWN"_s, {u"CUP"_s})});
    const auto report = must(take({{5, cells}}));
    QVERIFY(report.taken.empty());
    QCOMPARE(report.refused.size(), size_t(1));
    QCOMPARE(report.refused[0].reason, reason);
    QCOMPARE(report.refused[0].row, 5);
    QVERIFY(!report.refused[0].raw.isEmpty() && report.refused[0].raw.size() <= 200);
    QCOMPARE(rows(), QStringList{u"A bought HD"_s});
}

void TestTakeSupplierNumbers::theRestGoesOn()
{
    bought({u"A"_s, u"B"_s});
    const auto report = must(take(SupplierNumbers::pasted(u"Z YTO %1\nA YTO %1\n\nB YTO nonsense\n"_s.arg(yto))));
    QCOMPARE(report.taken.size(), size_t(1));
    QCOMPARE(report.refused.size(), size_t(2));
    QCOMPARE(report.refused[1].row, 4);
    QVERIFY(failsWith(take(SupplierNumbers::pasted(u" \n"_s)), ErrorCode::NothingToDo));
}

void TestTakeSupplierNumbers::theSameFileTwice()
{
    bought({u"A"_s});
    must(take(u"A"_s, yto));
    const QStringList before = b().dump();
    const size_t events = b().events().size();
    const auto report = must(take(u"A"_s, yto));
    QCOMPARE(report.unchanged, 1);
    QVERIFY(report.taken.empty());
    QCOMPARE(b().dump(), before);
    QCOMPARE(b().events().size(), events);
}

/// Rows are written a hundred at a time; what a crash left out is done by the same file.
void TestTakeSupplierNumbers::aCrashInTheMiddle()
{
    QStringList numbers;
    std::vector<SheetRow> all;
    for (int i = 0; i < 130; ++i) {
        numbers.append(u"T%1"_s.arg(i));
        all.push_back({i + 1, {numbers.back(), u"YTO"_s, u"YT%1"_s.arg(1'000'000'000'000 + i)}});
    }
    bought(numbers);
    QCOMPARE(must(take({all.begin(), all.begin() + 100})).taken.size(), size_t(100));
    const auto report = must(take(all));
    QCOMPARE(report.unchanged, 100);
    QCOMPARE(report.taken.size(), size_t(30));
    QVERIFY(b().violations().isEmpty());
}

void TestTakeSupplierNumbers::usedNumbers()
{
    bought({u"A"_s, u"B"_s});
    const auto own = b().numbered(1);
    const auto ours = must(take(u"A"_s, b().numberOf(own[0]), u"YTO"_s));
    QCOMPARE(ours.refused.at(0).reason, u"number_used"_s);
    must(take(u"A"_s, yto));
    const auto his = must(take(u"B"_s, yto));
    QCOMPARE(his.refused.at(0).reason, u"number_used"_s);
    QCOMPARE(his.refused.at(0).value, u"A"_s);
    must(verb().takeBack(only(u"A"_s)));
    QCOMPARE(must(take(u"B"_s, yto)).taken.size(), size_t(1)); // it is free again
    const auto second = other();
    const auto theirs =
        must(TakeSupplierNumbers(second->place, second->book, second->writer).run({{1, {u"A"_s, yto}}}));
    QCOMPARE(theirs.refused.at(0).reason, u"number_used"_s);
    QVERIFY(b().violations().isEmpty());
}

void TestTakeSupplierNumbers::severalSuppliers()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s, u"DS-YW-2"_s})});
    must(write(false, u"HD"_s));
    must(write(false, u"YW"_s));
    QCOMPARE(must(take(u"A"_s, yto)).refused.at(0).reason, u"several_purchases"_s);
    const std::vector<SheetRow> named{{1, {u"order"_s, u"supplier"_s, u"waybill"_s}}, {2, {u"A"_s, u"YW"_s, yto}}};
    QCOMPARE(must(take(named)).taken.size(), size_t(1));
    must(report());
    QVERIFY(!b().writer.last.at(0).complete); // the other one is still to come
    // It may be the second box of the one that has sent: nobody guesses.
    QCOMPARE(must(take(u"A"_s, otherYto)).refused.at(0).reason, u"several_purchases"_s);
    QCOMPARE(must(take({{1, {u"订单号"_s, u"货号"_s, u"运单号"_s}}, {2, {u"A"_s, u"1"_s, otherYto}}})).taken.size(),
             size_t(1));
    must(report());
    QVERIFY(b().writer.last.at(0).complete);
    QCOMPARE(b().writer.last.at(0).lineIds, QStringList{u"A-1"_s});
}

void TestTakeSupplierNumbers::theShopLearnsIt()
{
    bought({u"A"_s});
    must(take(u"A"_s, yto));
    QCOMPARE(must(writeBack().waiting()), 1);
    QCOMPARE(must(writeBack().queue(u"淘宝店"_s)).at(0).row.number, yto);
    QCOMPARE(must(report()).orders, 1);
    const DispatchRow &line = b().writer.last.at(0);
    QCOMPARE(line.orderNumber, u"A"_s);
    QCOMPARE(line.waybill, yto);
    QCOMPARE(line.carrierCode, u"YTO"_s);
    QCOMPARE(line.quantity, 3);
    QCOMPARE(line.lineIds, QStringList{u"A-1"_s});
    QVERIFY(line.complete && !line.correction);
    QVERIFY(failsWith(report(), ErrorCode::NothingToDo));
    QCOMPARE(must(writeBack().refused(yto, u"no such order"_s)), 1);
    QCOMPARE(row(u"A"_s).purchase->told, WriteBackState::Due);
    QCOMPARE(row(u"A"_s).purchase->answer, u"no such order"_s);
    must(report());
    const auto answer = must(writeBack().answers(u"淘宝店"_s, {{u"A"_s, true, {}}}));
    QCOMPARE(answer.accepted, 1);
    QVERIFY(rows().isEmpty()); // it is over
    QVERIFY(b().violations().isEmpty());
}

void TestTakeSupplierNumbers::anotherNumberIsACorrection()
{
    bought({u"A"_s});
    must(take(u"A"_s, yto));
    const auto refused = must(take(u"A"_s, otherYto)).refused;
    QCOMPARE(refused.at(0).reason, u"number_known"_s);
    QCOMPARE(refused.at(0).value, yto);
    // Nobody was told the first one.
    QVERIFY(!must(take({{1, {u"A"_s, u""_s, otherYto}}}, true)).taken.at(0).correction);
    must(report());
    QCOMPARE(must(take(u"A"_s, yto)).refused.size(), size_t(1)); // the file of yesterday takes nothing back
    QVERIFY(must(take({{1, {u"A"_s, u""_s, yto}}}, true)).taken.at(0).correction);
    must(report());
    QVERIFY(b().writer.last.at(0).correction);
    QCOMPARE(b().writer.last.at(0).waybill, yto);
}

void TestTakeSupplierNumbers::toldAndNotTakenBack()
{
    bought({u"A"_s});
    must(take(u"A"_s, yto));
    must(report());
    QCOMPARE(must(verb().takeBack(only(u"A"_s))).refused.size(), size_t(1));
    change(u"A"_s, {u"DS-HD-1"_s}, [](Order &order) { order.status = OrderStatus::Cancelled; });
    QCOMPARE(row(u"A"_s).advice, PurchaseAdvice::StopParcel);
    must(verb().takeBack(only(u"A"_s))); // it came back
    QVERIFY(rows().isEmpty());
    QVERIFY(b().violations().isEmpty());
}

void TestTakeSupplierNumbers::aPartOfASplitOrder()
{
    bring({with(u"A"_s, {u"CUP"_s, u"DS-HD-1"_s})});
    const ParcelId part = must(verb().split(b().order(u"A"_s).id));
    judge();
    ParcelId own;
    for (const Parcel &parcel : b().live(u"A"_s)) {
        if (parcel.id != part)
            own = parcel.id;
    }
    b().number({own});
    must(b().print({own}));
    QCOMPARE(b().scan(b().numberOf(own)).kind, VerdictKind::Pass);
    b().closeAll();
    must(report());
    QVERIFY(!b().writer.last.at(0).complete);
    QCOMPARE(b().writer.last.at(0).lineIds, QStringList{u"A-1"_s});
    must(verb().bought(only(u"A"_s)));
    must(take(u"A"_s, yto));
    must(report());
    QCOMPARE(b().writer.last.at(0).waybill, yto);
    QCOMPARE(b().writer.last.at(0).lineIds, QStringList{u"A-2"_s});
    QVERIFY(b().writer.last.at(0).complete);
    QVERIFY(b().violations().isEmpty());
}

void TestTakeSupplierNumbers::cancelledMeanwhile()
{
    bought({u"A"_s});
    change(u"A"_s, {u"DS-HD-1"_s}, [](Order &order) { order.status = OrderStatus::Cancelled; });
    QCOMPARE(must(take(u"A"_s, yto)).taken.at(0).warning, u"closed"_s);
    QCOMPARE(row(u"A"_s).advice, PurchaseAdvice::StopParcel);
    QCOMPARE(must(report()).leftOut.size(), size_t(1)); // and the shop is not told
}

void TestTakeSupplierNumbers::theOrderOfTwoShops()
{
    setPattern();
    b().import({with(u"A"_s, {u"DS-HD-1"_s})});
    b().import({with(u"A"_s, {u"DS-HD-1"_s})}, u"pinduoduo"_s);
    judge();
    must(write());
    QCOMPARE(must(take(u"A"_s, yto)).refused.at(0).reason, u"order_ambiguous"_s);
    const auto named = must(take({{1, {u"订单号"_s, u"店铺"_s, u"运单号"_s}}, {2, {u"A"_s, u"淘宝店"_s, yto}}}));
    QCOMPARE(named.taken.size(), size_t(1));
}

void TestTakeSupplierNumbers::twoBoxes()
{
    bought({u"A"_s, u"B"_s});
    const std::vector<SheetRow> file{{1, {u"A"_s, u"YTO"_s, yto}},
                                     {2, {u"A"_s, u"YTO"_s, otherYto}},
                                     {3, {u"B"_s, u"YTO"_s, u"YT1234567890125"_s}},
                                     {4, {u"B"_s, u"YTO"_s, u"YT1234567890125"_s}}};
    for (const bool replace : {false, true}) {
        const auto report = must(take(file, replace));
        QCOMPARE(report.refused.size(), size_t(2));
        for (const auto &one : report.refused)
            QCOMPARE(one.reason, u"several_numbers"_s);
        QCOMPARE(report.taken.size() + size_t(report.unchanged), size_t(2));
    }
    QCOMPARE(rows(), (QStringList{u"A bought HD"_s, u"B shipped HD"_s}));
    must(take(u"A"_s, yto));
    QCOMPARE(must(take(file)).refused.size(), size_t(2)); // and the first one stays
    QCOMPARE(row(u"A"_s).purchase->number, yto);
}

void TestTakeSupplierNumbers::oneBoxOfTwoOrders()
{
    OrderRecord second = with(u"B"_s, {u"DS-HD-2"_s});
    const OrderRecord first = with(u"A"_s, {u"DS-HD-1"_s});
    second.order.receiver = first.order.receiver;
    bring({first, second, with(u"C"_s, {u"DS-HD-3"_s})});
    must(write());
    must(verb().bought({}));
    QCOMPARE(must(take(u"A"_s, yto)).taken.size(), size_t(1));
    QCOMPARE(must(take(u"B"_s, yto)).taken.size(), size_t(1));
    QCOMPARE(must(take(u"C"_s, yto)).refused.at(0).reason, u"number_used"_s); // of another receiver
    QCOMPARE(must(report()).orders, 2);
    QVERIFY(b().violations().isEmpty());
}

/// The courier collects one order's money by one number.
void TestTakeSupplierNumbers::noSharedBoxOnDelivery()
{
    OrderRecord second = with(u"B"_s, {u"DS-HD-2"_s});
    const OrderRecord first = with(u"A"_s, {u"DS-HD-1"_s});
    second.order.receiver = first.order.receiver;
    second.order.cashOnDelivery = true;
    second.stated |= FieldCashOnDelivery;
    bring({first, second});
    must(write());
    QCOMPARE(must(take(u"A"_s, yto)).taken.size(), size_t(1));
    QCOMPARE(must(take(u"B"_s, yto)).refused.at(0).reason, u"number_used"_s);
}

void TestTakeSupplierNumbers::theOtherOneWasNeverListed()
{
    bring({with(u"A"_s, {u"DS-HD-1"_s, u"DS-YW-2"_s})});
    must(write(false, u"HD"_s));
    must(take(u"A"_s, yto));
    must(report());
    QVERIFY(!b().writer.last.at(0).complete);
}

void TestTakeSupplierNumbers::boughtAnewAfterItWasTold()
{
    bought({u"A"_s, u"B"_s});
    must(take(u"A"_s, yto));
    must(report());
    change(u"A"_s, {u"DS-HD-1"_s}, [](Order &order) { order.lines[0].refund = RefundState::Requested; });
    must(verb().takeBack(only(u"A"_s)));
    QCOMPARE(must(take(u"B"_s, yto)).refused.at(0).reason, u"number_used"_s); // the shop has it for A
    change(u"A"_s, {u"DS-HD-1"_s}, [](Order &order) { order.asOf += 1000; }); // it was withdrawn
    must(verb().bought(only(u"A"_s)));
    QVERIFY(must(take(u"A"_s, otherYto)).taken.at(0).correction);
    QVERIFY(b().violations().isEmpty());
}

void TestTakeSupplierNumbers::refusedAfterItWasTakenBack()
{
    bought({u"A"_s});
    must(take(u"A"_s, yto));
    must(report());
    change(u"A"_s, {u"DS-HD-1"_s}, [](Order &order) { order.status = OrderStatus::Cancelled; });
    must(verb().takeBack(only(u"A"_s)));
    QCOMPARE(must(writeBack().answers(u"淘宝店"_s, {{u"A"_s, false, u"closed"_s}})).refused, 1);
    QCOMPARE(must(writeBack().waiting()), 0);
    const OrderId order = b().order(u"A"_s).id;
    must(b().place.store.read([&](UnitOfWork &unit) -> Result<void> {
        auto one = unit.suppliers().ofOrders(std::span(&order, 1)).at(0);
        one.told = WriteBackState::Accepted;
        bool forbidden = false;
        try {
            unit.suppliers().updateTold(one); // no step of the queue
        } catch (const StoreFailure &failure) {
            forbidden = failure.error.code == ErrorCode::Internal;
        }
        return forbidden ? Result<void>() : fail(ErrorCode::Conflict, {});
    }));
    QVERIFY(b().violations().isEmpty());
}

void TestTakeSupplierNumbers::ourFillStepsOverHis()
{
    bought({u"A"_s});
    must(take(u"A"_s, yto, u"YTO"_s));
    const auto parcels = b().planned(2);
    b().number(parcels, yto);
    for (const ParcelId parcel : parcels)
        QVERIFY(b().numberOf(parcel) != yto);
    QVERIFY(b().violations().isEmpty());
}

/// Our own list comes back: Chinese brackets in names are narrow ones once a cell was read.
void TestTakeSupplierNumbers::namesInOtherWidths()
{
    setPattern({u"DS{item}=恒达（广州）"_s, u"DX{item}=@home"_s});
    b().import({with(u"A"_s, {u"DS1"_s}), with(u"B"_s, {u"DX1"_s})});
    judge();
    must(verb().bought(only(u"A"_s)));
    must(verb().bought(only(u"B"_s)));
    const auto report = must(take({{1, {u"订单号"_s, u"供货商"_s, u"运单号"_s}},
                                   {2, {u"A"_s, u"恒达(广州)"_s, yto}},
                                   {3, {u"B"_s, u"＠HOME"_s, otherYto}}}));
    QCOMPARE(report.refused.size(), size_t(0));
    QCOMPARE(report.taken.size(), size_t(2));
}

QTEST_GUILESS_MAIN(TestTakeSupplierNumbers)
#include "tst_takesuppliernumbers.moc"
