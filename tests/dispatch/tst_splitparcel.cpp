// SPDX-License-Identifier: Apache-2.0
#include "dispatch/holdparcels.h"
#include "dispatch/setwarehouses.h"
#include "dispatch/splitparcel.h"
#include "dispatch/undolaststep.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestSplitParcel : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void quantitiesAddUp();
    void byLineOfAnOpenOrder();
    void partOfAPart();
    void ofAMergedParcel();
    void refusals_data();
    void refusals();
    void blockedOrder();
    void numberedIsRefused();
    void unmergedIsNotMergedAgain();
    void unmergeKeepsHoldsAndAddresses();
    void cashHoldsOnlyWhoShares();
    void unmergeOfOneOrder();
    void byWarehouse();
    void byStock();
    void partsSayWhichTheyAre();
    void theNumberOfAMergedOne_data();
    void theNumberOfAMergedOne();
    void undo();

private:
    using Ids = std::vector<ParcelId>;
    Result<Ids> split(const QString &order, const std::vector<std::pair<QString, qint64>> &lines)
    {
        return SplitParcel(b().place).split({b().order(order).id, lines});
    }
    qint64 quantity(ParcelId id)
    {
        qint64 sum = 0;
        for (const ParcelLine &line : b().parcel(id).lines)
            sum += line.quantity;
        return sum;
    }
    ParcelId merged()
    {
        b().import({b().record(u"A1"_s, u"路 1 号"_s, 2), b().record(u"A2"_s, u"路 1 号"_s, 1)});
        return b().plan({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    }
};

void TestSplitParcel::quantitiesAddUp()
{
    b().import({b().record(u"A1"_s, u"路 1 号"_s, 2)});
    const ParcelId whole = b().plan({u"A1"_s}).parcels.at(0).parcel;
    const Ids parts = must(split(u"A1"_s, {{u"SKU1"_s, 2}}));
    QCOMPARE(parts.size(), size_t(2));
    QCOMPARE(quantity(parts[0]), 2);
    QCOMPARE(quantity(parts[1]), 4);
    QCOMPARE(b().parcel(whole).state, ParcelState::Dissolved);
    QCOMPARE(b().live(u"A1"_s).size(), size_t(2));
    QVERIFY(!b().parcel(parts[0]).whole);
    QVERIFY(b().plan({u"A1"_s}).parcels.empty());
}

void TestSplitParcel::byLineOfAnOpenOrder()
{
    b().import({b().record(u"A1"_s, u"路 1 号"_s, 2)});
    const Ids parts = must(split(u"A1"_s, {{u"A1-2"_s, 3}}));
    QCOMPARE(quantity(parts[0]) + quantity(parts[1]), 6);
    QVERIFY(!b().parcel(parts[0]).addressKey.isEmpty());
    QCOMPARE(b().parcel(parts[0]).addressKey, b().parcel(parts[1]).addressKey);
}

void TestSplitParcel::partOfAPart()
{
    b().import({b().record(u"A1"_s, u"路 1 号"_s, 2)});
    must(split(u"A1"_s, {{u"SKU1"_s, 3}}));
    const Ids second = must(split(u"A1"_s, {{u"SKU2"_s, 1}})); // stands in the other part
    QCOMPARE(quantity(second[0]), 1);
    QCOMPARE(quantity(second[1]), 2);
    qint64 all = 0;
    for (const Parcel &parcel : b().live(u"A1"_s))
        all += quantity(parcel.id);
    QCOMPARE(all, 6);
}

void TestSplitParcel::ofAMergedParcel()
{
    merged();
    const Ids parts = must(split(u"A1"_s, {{u"SKU2"_s, 3}}));
    QCOMPARE(quantity(parts[0]), 3);
    QCOMPARE(quantity(parts[1]), 6);
    QCOMPARE(b().live(u"A2"_s).size(), size_t(1));
}

void TestSplitParcel::refusals_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("quantity");
    QTest::newRow("all of it") << u"*"_s << 0;
    QTest::newRow("unknown") << u"SKU9"_s << 1;
    QTest::newRow("too many") << u"SKU1"_s << 4;
    QTest::newRow("none") << u"SKU1"_s << 0;
    QTest::newRow("less than none") << u"SKU1"_s << -1;
}

void TestSplitParcel::refusals()
{
    QFETCH(QString, word);
    QFETCH(int, quantity);
    b().import({b().record(u"A1"_s, u"路 1 号"_s, 2)});
    b().plan({u"A1"_s});
    const QStringList before = b().dump();
    const std::vector<std::pair<QString, qint64>> lines = word == u"*"
        ? std::vector<std::pair<QString, qint64>>{{u"SKU1"_s, 3}, {u"SKU2"_s, 3}}
        : std::vector<std::pair<QString, qint64>>{{word, quantity}};
    QVERIFY(failsWith(split(u"A1"_s, lines), ErrorCode::InvalidArgument));
    QCOMPARE(b().dump(), before);
    QVERIFY(failsWith(SplitParcel(b().place).split({OrderId(1), lines}), ErrorCode::NotFound));
}

void TestSplitParcel::blockedOrder()
{
    OrderRecord unpaid = b().record(u"A1"_s, u"路"_s, 2);
    unpaid.order.status = OrderStatus::Unpaid;
    b().import({unpaid});
    const auto refused = split(u"A1"_s, {{u"SKU1"_s, 1}});
    QVERIFY(failsWith(refused, ErrorCode::Refused));
    QCOMPARE(refused.error().values[u"reason"_s].toString(), u"unpaid"_s);
}

void TestSplitParcel::numberedIsRefused()
{
    const ParcelId id = b().numbered(1).front();
    QVERIFY(failsWith(split(u"T1"_s, {{u"SKU1"_s, 1}}), ErrorCode::Refused));
    QVERIFY(failsWith(SplitParcel(b().place).unmerge(id), ErrorCode::Refused));
}

void TestSplitParcel::unmergedIsNotMergedAgain()
{
    const Ids parts = must(SplitParcel(b().place).unmerge(merged()));
    QCOMPARE(parts.size(), size_t(2));
    QVERIFY(b().parcel(parts[0]).whole && b().parcel(parts[0]).apart);
    QCOMPARE(quantity(parts[0]), 6);
    const QStringList before = b().dump();
    QVERIFY(b().plan({u"A1"_s, u"A2"_s}).parcels.empty());
    QCOMPARE(b().dump(), before);
}

void TestSplitParcel::unmergeKeepsHoldsAndAddresses()
{
    const ParcelId id = merged();
    must(HoldParcels(b().place).add(id, u"等一等"_s));
    b().clock.advanceMs(60'000);
    b().import({b().record(u"A2"_s, u"搬家路 5 号"_s)});
    const Ids parts = must(SplitParcel(b().place).unmerge(id));
    for (const ParcelId part : parts)
        QCOMPARE(b().holds(part), (std::vector{Reason::Manual, Reason::AddressChanged}));
    QVERIFY(b().parcel(parts[0]).addressKey != b().parcel(parts[1]).addressKey);
    must(UndoLastStep(b().place).run());
    QCOMPARE(b().holds(id).size(), size_t(2));
    QCOMPARE(b().parcel(id).state, ParcelState::Planned);
}

void TestSplitParcel::cashHoldsOnlyWhoShares()
{
    const ParcelId id = merged();
    b().clock.advanceMs(60'000);
    OrderRecord cash = b().record(u"A1"_s, u"路 1 号"_s, 2);
    cash.order.cashOnDelivery = true;
    cash.stated |= FieldCashOnDelivery;
    b().import({cash});
    QCOMPARE(b().holds(id), std::vector{Reason::CashOnDelivery});
    const Ids parts = must(split(u"A1"_s, {{u"SKU1"_s, 3}})); // the other article of the order stays
    QCOMPARE(b().holds(parts[0]), std::vector<Reason>());
    QCOMPARE(b().holds(parts[1]), std::vector{Reason::CashOnDelivery});
    const Ids rest = must(split(u"A2"_s, {{u"SKU1"_s, 1}}));
    QCOMPARE(b().parcel(rest[0]).lines.size(), size_t(1));
    QCOMPARE(b().holds(rest[0]), std::vector<Reason>());
    QCOMPARE(b().holds(rest[1]), std::vector{Reason::CashOnDelivery});
    QCOMPARE(b().violations(), QStringList());
}

void TestSplitParcel::unmergeOfOneOrder()
{
    QVERIFY(failsWith(SplitParcel(b().place).unmerge(b().planned(1).front()), ErrorCode::NothingToDo));
    QVERIFY(failsWith(SplitParcel(b().place).unmerge(ParcelId(1)), ErrorCode::NotFound));
}

void TestSplitParcel::byWarehouse()
{
    b().import({b().record(u"A1"_s, u"路 1 号"_s, 3), b().record(u"A2"_s, u"路 1 号"_s, 2)});
    const ParcelId whole = b().plan({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    const ShopId shop = b().order(u"A1"_s).shop;
    const SetWarehouses rules(b().place);
    QVERIFY(failsWith(rules.set(shop, {{u"SK*1"_s, u"华东"_s}}), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(rules.set(shop, {{u"SKU1"_s, u" "_s}}), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(rules.set(ShopId(424242), {}), ErrorCode::NotFound));
    QVERIFY(failsWith(SplitParcel(b().place).splitByWarehouse(b().order(u"A1"_s).id), ErrorCode::NothingToDo));
    const std::vector<WarehouseRule> set{{u"SKU*"_s, u"华东"_s}, {u"SKU2"_s, u"华南"_s}};
    must(rules.set(shop, set));
    QCOMPARE(must(rules.all()).at(0).rules, set);
    const Ids parts = must(SplitParcel(b().place).splitByWarehouse(b().order(u"A1"_s).id));
    QCOMPARE(parts.size(), size_t(2));
    QCOMPARE(quantity(parts[0]), 9); // SKU1 and SKU3 of A1, SKU1 of A2
    QCOMPARE(quantity(parts[1]), 6); // SKU2 of both
    QCOMPARE(b().parcel(whole).state, ParcelState::Dissolved);
    must(rules.set(shop, {}));
    QVERIFY(must(rules.all()).at(0).rules.empty());
}

void TestSplitParcel::byStock()
{
    b().import({b().record(u"A1"_s, u"路 1 号"_s, 2)});
    const OrderId order = b().order(u"A1"_s).id;
    QVERIFY(failsWith(SplitParcel(b().place).splitByStock(order, {{u"SKU1"_s, 9}, {u"SKU2"_s, 3}}),
                      ErrorCode::NothingToDo));
    QVERIFY(failsWith(SplitParcel(b().place).splitByStock(order, {}), ErrorCode::NothingToDo));
    const Ids parts = must(SplitParcel(b().place).splitByStock(order, {{u"SKU1"_s, 2}, {u"SKU2"_s, 3}}));
    QCOMPARE(quantity(parts[0]), 5);
    QCOMPARE(quantity(parts[1]), 1);
    must(UndoLastStep(b().place).run());
    QVERIFY(b().live(u"A1"_s).empty());
}

void TestSplitParcel::partsSayWhichTheyAre()
{
    b().import({b().record(u"A1"_s, u"路 1 号"_s, 1), b().record(u"A2"_s, u"路 2 号"_s, 1)});
    const Ids parts = must(split(u"A1"_s, {{u"SKU1"_s, 1}}));
    const ParcelId whole = b().plan({u"A2"_s}).parcels.at(0).parcel;
    b().number({parts[0], parts[1], whole});
    must(b().print({parts[0], parts[1], whole}));
    QStringList remarks;
    for (const LabelData &label : b().renderer.rendered)
        remarks.append(label.remark);
    QCOMPARE(remarks, (QStringList{u"拆单 1/2"_s, u"拆单 2/2"_s, QString()}));
}

/// A number of which no copy was sent can be given again; the others are voided for good.
void TestSplitParcel::theNumberOfAMergedOne_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after"); ///< state of the number; empty = refused
    QTest::newRow("numbered") << u"number"_s << u"free"_s;
    QTest::newRow("in a batch that sent nothing") << u"number batch"_s << u"free"_s;
    QTest::newRow("printed") << u"number print"_s << u"voided"_s;
    QTest::newRow("in doubt") << u"number doubt"_s << u"voided"_s;
    QTest::newRow("scanned") << u"number print scan"_s << u"voided"_s;
    QTest::newRow("handed over") << u"number print scan close"_s << QString();
}

void TestSplitParcel::theNumberOfAMergedOne()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const ParcelId id = merged();
    const auto has = [&](const QString &step) { return before.split(u' ').contains(step); };
    b().number({id});
    const QString number = b().numberOf(id);
    if (has(u"batch"_s))
        b().targets.printer.failOpen = ErrorCode::PrinterGone;
    if (has(u"doubt"_s))
        b().targets.printer.failFinish = true;
    if (has(u"batch"_s) || has(u"print"_s) || has(u"doubt"_s))
        must(b().print({id}));
    if (has(u"scan"_s))
        b().scan(number);
    if (has(u"close"_s))
        b().closeAll();
    const QStringList dump = b().dump();
    QVERIFY(failsWith(SplitParcel(b().place).unmerge(id), ErrorCode::Refused)); // nobody said why
    QCOMPARE(b().dump(), dump);
    const auto parts = SplitParcel(b().place).unmerge(id, u"买家要分开寄"_s);
    if (after.isEmpty()) {
        QVERIFY(failsWith(parts, ErrorCode::Refused));
        QCOMPARE(b().dump(), dump);
        return;
    }
    QCOMPARE(must(parts).size(), size_t(2));
    QCOMPARE(numberStateName(b().raw.numbers.byNumber(number).at(0).state), after);
    QCOMPARE(b().parcel(id).state, ParcelState::Dissolved);
    QVERIFY(!b().raw.parcels.openItemOf(id));
    const bool again = b().number({parts->front()}, number).first == number;
    QCOMPARE(again, after == u"free"_s);
}

void TestSplitParcel::undo()
{
    const ParcelId id = merged();
    const QStringList before = b().dump();
    must(split(u"A1"_s, {{u"SKU1"_s, 1}}));
    const QStringList once = b().dump();
    must(split(u"A1"_s, {{u"SKU2"_s, 1}}));
    must(UndoLastStep(b().place).run());
    QCOMPARE(b().dump(), once);
    must(UndoLastStep(b().place).run());
    QCOMPARE(b().dump(), before);
    must(SplitParcel(b().place).unmerge(id));
    QCOMPARE(must(UndoLastStep(b().place).next()), u"unmerge"_s);
    QCOMPARE(must(UndoLastStep(b().place).run()), u"unmerge"_s);
    QCOMPARE(b().dump(), before);
}

QTEST_GUILESS_MAIN(TestSplitParcel)
#include "tst_splitparcel.moc"
