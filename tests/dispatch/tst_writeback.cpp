// SPDX-License-Identifier: Apache-2.0
#include "dispatch/recallparcel.h"
#include "dispatch/splitparcel.h"
#include "dispatch/writeback.h"
#include "support/verbtest.h"

#include <QDir>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestWriteback : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void mergedOrdersShareTheNumber();
    void nearestDeadlineFirst();
    void exportedOnce();
    void refusedComesBack();
    void accepted();
    void cancelledAndRefundedAreLeftOut();
    void paymentNumberIsNeeded();
    void failedFileMarksNothing();
    void nameThatCannotBeTaken();
    void nameLostMeanwhile();
    void settledMeanwhile();
    void answersOfManyLines();
    void oneAnswerForEachRow();
    void answersAboutTheRecalled();
    void recalledAndSentAgain();
    void recalledBeforeItWasTold();
    void partsOfASplitOrder();
    void unknownShop();

private:
    WriteBackOrders verb() { return WriteBackOrders(b().place, b().writer); }
    QString file() { return b().folder.filePath(u"out.xlsx"_s); }
    Result<WriteBackReport> run(const QString &shop = u"淘宝店"_s) { return verb().run(shop, file(), {}); }
    std::vector<ParcelId> handedOver(int count)
    {
        const auto parcels = b().verified(count);
        b().closeAll();
        return parcels;
    }
    void sendOn(ParcelId id)
    {
        b().number({id});
        must(b().print({id}));
        QCOMPARE(b().scan(b().numberOf(id)).kind, VerdictKind::Pass);
    }
};

void TestWriteback::mergedOrdersShareTheNumber()
{
    b().import({b().record(u"A1"_s, u"路"_s, 2), b().record(u"A2"_s, u"路"_s)});
    b().import({b().record(u"P1"_s, u"路"_s)}, u"pinduoduo"_s);
    const ParcelId id = b().plan({u"A1"_s, u"A2"_s, u"P1"_s}).parcels.at(0).parcel;
    sendOn(id);
    b().closeAll();
    const WriteBackReport report = must(run());
    QCOMPARE(report.orders, 2);
    QCOMPARE(report.format, u"taobao_upload"_s);
    QCOMPARE(b().writer.last.size(), size_t(2));
    QCOMPARE(b().writer.last[0].orderNumber, u"A1"_s);
    QCOMPARE(b().writer.last[0].waybill, u"YT8801234567001"_s);
    QCOMPARE(b().writer.last[0].quantity, 6);
    QCOMPARE(b().writer.last[0].lineIds, (QStringList{u"A1-1"_s, u"A1-2"_s}));
    QCOMPARE(b().writer.last[1].waybill, u"YT8801234567001"_s);
    QVERIFY(QFile::exists(file()));
    QCOMPARE(must(run(u"拼多多店"_s)).orders, 1);
    QCOMPARE(b().writer.last[0].orderNumber, u"P1"_s);
}

/// Whatever the order in which they were packed.
void TestWriteback::nearestDeadlineFirst()
{
    std::vector<OrderRecord> records;
    for (const auto &[number, hours] : {std::pair(u"A1"_s, 1), {u"A2"_s, 10}, {u"A3"_s, 5}, {u"A4"_s, 0}}) {
        records.push_back(b().record(number, u"路 %1 号"_s.arg(number)));
        Order &order = records.back().order;
        order.paidAt = hours > 0 ? b().clock.wallMs() - qint64(hours) * 3'600'000 : 0;
        order.createdAt = order.paidAt; // A4 says nothing from which a deadline could be counted
    }
    b().import(records);
    for (const QString &number : {u"A4"_s, u"A1"_s, u"A3"_s, u"A2"_s})
        sendOn(b().plan({number}).parcels.at(0).parcel);
    b().closeAll();
    const QStringList expected{u"A2"_s, u"A3"_s, u"A1"_s, u"A4"_s};
    QStringList listed;
    for (const WriteBackEntry &entry : must(verb().queue(u"淘宝店"_s)))
        listed.append(entry.order);
    QCOMPARE(listed, expected);
    QCOMPARE(must(verb().run(u"淘宝店"_s, file(), {}, u"another"_s)).orders, 4);
    QCOMPARE(b().writer.lastLayout, u"another"_s);
    QStringList written;
    for (const DispatchRow &row : b().writer.last)
        written.append(row.orderNumber);
    QCOMPARE(written, expected);
}

void TestWriteback::exportedOnce()
{
    handedOver(2);
    QCOMPARE(must(run()).orders, 2);
    QVERIFY(failsWith(run(), ErrorCode::NothingToDo));
}

void TestWriteback::refusedComesBack()
{
    handedOver(2);
    must(run());
    QCOMPARE(must(verb().refused(u"yt8801234567002"_s, u"单号无效"_s)), 1);
    QCOMPARE(must(run()).orders, 1);
    QCOMPARE(b().writer.last[0].waybill, u"YT8801234567002"_s);
}

void TestWriteback::accepted()
{
    handedOver(1);
    QVERIFY(failsWith(verb().accepted(u"YT8801234567001"_s), ErrorCode::Refused)); // not exported yet
    QVERIFY(failsWith(verb().accepted(u"YT8801234567999"_s), ErrorCode::NotFound));
    must(run());
    QCOMPARE(must(verb().accepted(u"YT8801234567001"_s)), 1);
    QVERIFY(failsWith(verb().accepted(u"YT8801234567001"_s), ErrorCode::NothingToDo));
    QVERIFY(failsWith(run(), ErrorCode::NothingToDo));
}

void TestWriteback::cancelledAndRefundedAreLeftOut()
{
    handedOver(3);
    b().clock.advanceMs(60'000);
    OrderRecord cancelled = b().record(u"T1"_s, u"样例路 1 号"_s);
    cancelled.order.status = OrderStatus::Cancelled;
    OrderRecord refunded = b().record(u"T2"_s, u"样例路 2 号"_s);
    refunded.order.lines[0].refund = RefundState::Done;
    b().import({cancelled, refunded});
    const WriteBackReport report = must(run());
    QCOMPARE(report.orders, 1);
    QCOMPARE(report.leftOut.size(), size_t(2));
    QCOMPARE(report.leftOut[0].order, u"T1"_s);
    QCOMPARE(report.leftOut[0].reason, Reason::OrderCancelled);
    QCOMPARE(report.leftOut[1].reason, Reason::RefundDone);
    QCOMPARE(b().writer.last[0].orderNumber, u"T3"_s);
    QCOMPARE(must(run()).orders, 0); // nothing but what is left out: no file is written
    QCOMPARE(b().count("SELECT COUNT(*) FROM write_back WHERE state = 'due'"), 2);
}

/// WeChat Pay knows an order by its payment alone: one that no file told waits, the others go.
void TestWriteback::paymentNumberIsNeeded()
{
    handedOver(2);
    b().change("UPDATE shop SET platform = 'wechat' WHERE name = '淘宝店'");
    b().change("UPDATE shop_order SET payment_number = '4200001' WHERE number = 'T2'");
    const WriteBackReport report = must(run());
    QCOMPARE(report.orders, 1);
    QCOMPARE(report.leftOut.size(), size_t(1));
    QCOMPARE(report.leftOut[0].order, u"T1"_s);
    QCOMPARE(report.leftOut[0].reason, Reason::PaymentNumberMissing);
    QCOMPARE(b().writer.last[0].paymentNumber, u"4200001"_s);
    QVERIFY(b().writer.last[0].complete && !b().writer.last[0].correction);
    QCOMPARE(b().writer.last[0].goods, u"样品 😀 1"_s);
    const auto answered = must(verb().answers(u"淘宝店"_s, {{u"4200001"_s, true, {}}}));
    QCOMPARE(answered.accepted, 1);
    QVERIFY(answered.unknown.isEmpty());
    OrderRecord again = b().record(u"T1"_s, u"样例路 1 号"_s);
    again.order.paymentNumber = u"4200002"_s;
    again.stated |= FieldPaymentNumber;
    b().clock.advanceMs(60'000);
    b().import({again}, u"wechat"_s);
    QCOMPARE(must(run()).orders, 1);
    QCOMPARE(b().writer.last[0].paymentNumber, u"4200002"_s);
}

void TestWriteback::failedFileMarksNothing()
{
    handedOver(1);
    b().writer.fails = true;
    QVERIFY(failsWith(run(), ErrorCode::TemplateColumnsMissing));
    QVERIFY(!QFile::exists(file()));
    b().writer.fails = false;
    QCOMPARE(must(run()).orders, 1);
}

void TestWriteback::nameThatCannotBeTaken()
{
    handedOver(1);
    QVERIFY(QDir().mkpath(file()));
    const auto report = run();
    QVERIFY(failsWith(report, ErrorCode::FileUnwritable));
    QVERIFY(!report.error().values.contains(u"instead"_s)); // nothing is done
    QVERIFY(b().writer.last.empty()); // and nothing was written
    QVERIFY(QDir().rmdir(file()));
    QCOMPARE(must(run()).orders, 1);
}

void TestWriteback::nameLostMeanwhile()
{
    handedOver(1);
    b().writer.onWrite = [&] { QVERIFY(QDir().mkpath(file())); };
    QVERIFY(failsWith(run(), ErrorCode::FileUnwritable));
    QCOMPARE(QDir(b().folder.path()).entryList(QDir::Files), QStringList{u"manifest.pdf"_s});
    QCOMPARE(b().count("SELECT COUNT(*) FROM write_back WHERE state = 'due'"), 1);
    b().writer.onWrite = {};
    QVERIFY(QDir().rmdir(file()));
    QCOMPARE(must(run()).orders, 1);
    QVERIFY(QFile::exists(file()));
}

void TestWriteback::settledMeanwhile()
{
    handedOver(1);
    const auto bench2 = other();
    bool once = false;
    b().writer.onWrite = [&] {
        if (!std::exchange(once, true))
            must(
                WriteBackOrders(bench2->place, bench2->writer).run(u"淘宝店"_s, b().folder.filePath(u"b2.xlsx"_s), {}));
    };
    QVERIFY(failsWith(run(), ErrorCode::Conflict));
    QVERIFY(!QFile::exists(file()));
    QCOMPARE(QDir(b().folder.path()).entryList(QDir::Files), (QStringList{u"b2.xlsx"_s, u"manifest.pdf"_s}));
}

void TestWriteback::answersOfManyLines()
{
    handedOver(3);
    QCOMPARE(must(verb().answers(u"淘宝店"_s, {{u"T1"_s, true, {}}})).unknown, QStringList{u"T1"_s}); // not told yet
    must(run());
    const auto report = must(verb().answers(u"淘宝店"_s,
                                            {{u"T1"_s, true, {}},
                                             {u" yt8801 234567002 "_s, false, u"单号无效"_s}, // as somebody typed it
                                             {u"T9"_s, true, {}}}));
    QCOMPARE(report.accepted, 1);
    QCOMPARE(report.refused, 1);
    QCOMPARE(report.unknown, QStringList{u"T9"_s});
    QCOMPARE(b().count("SELECT COUNT(*) FROM write_back WHERE state = 'exported'"), 1);
    QCOMPARE(b().count("SELECT COUNT(*) FROM write_back WHERE state = 'due' AND answer = '单号无效'"), 1);
    QVERIFY(failsWith(verb().answers(u"没有"_s, {}), ErrorCode::NotFound));
}

void TestWriteback::oneAnswerForEachRow()
{
    handedOver(2);
    must(run());
    // A platform may answer for each line of an order, and for its number too.
    const auto report = must(verb().answers(u"淘宝店"_s,
                                            {{u"T1"_s, true, {}},
                                             {u"T1"_s, false, u"数量不符"_s},
                                             {u"YT8801234567001"_s, true, {}},
                                             {u"T2"_s, true, {}},
                                             {u"T2"_s, true, {}}}));
    QCOMPARE(report.accepted, 1);
    QCOMPARE(report.refused, 1);
    QVERIFY(report.unknown.isEmpty());
    QCOMPARE(b().count("SELECT COUNT(*) FROM event WHERE verb = 'writeback_settle'"), 2);
    QCOMPARE(must(run()).orders, 1);
    QCOMPARE(b().writer.last[0].orderNumber, u"T1"_s);
}

void TestWriteback::answersAboutTheRecalled()
{
    const ParcelId id = handedOver(1).front();
    must(run());
    must(RecallParcel(b().place).run(b().numberOf(id), u"快递退回"_s));
    QCOMPARE(must(verb().answers(u"淘宝店"_s, {{u"T1"_s, false, u"单号无效"_s}})).refused, 1);
    QVERIFY(failsWith(run(), ErrorCode::NothingToDo)); // its successor tells another number
    QCOMPARE(b().count("SELECT COUNT(*) FROM write_back WHERE state = 'refused'"), 1);
}

void TestWriteback::recalledAndSentAgain()
{
    const ParcelId id = handedOver(1).front();
    must(run());
    const ParcelId again = must(RecallParcel(b().place).run(b().numberOf(id), u"快递退回"_s)).successor;
    QVERIFY(again != id);
    sendOn(again);
    b().closeAll();
    must(run());
    QCOMPARE(b().writer.last.size(), size_t(1));
    QCOMPARE(b().writer.last[0].waybill, u"YT8801234567002"_s);
    QCOMPARE(b().count("SELECT correction FROM write_back WHERE number = 'YT8801234567002'"), 1);
    QCOMPARE(b().count("SELECT correction FROM write_back WHERE number = 'YT8801234567001'"), 0);
    // A refusal of the old number makes nothing due: the new one was told since.
    must(verb().refused(u"YT8801234567001"_s, u"x"_s));
    QVERIFY(failsWith(run(), ErrorCode::NothingToDo));
    QCOMPARE(b().count("SELECT COUNT(*) FROM write_back WHERE state = 'refused'"), 1);
}

void TestWriteback::recalledBeforeItWasTold()
{
    const ParcelId id = handedOver(1).front();
    const ParcelId again = must(RecallParcel(b().place).run(b().numberOf(id), u"快递退回"_s)).successor;
    QVERIFY(failsWith(run(), ErrorCode::NothingToDo));
    sendOn(again);
    b().closeAll();
    QCOMPARE(must(run()).orders, 1);
    QCOMPARE(b().writer.last[0].waybill, u"YT8801234567002"_s);
    QCOMPARE(b().count("SELECT SUM(correction) FROM write_back"), 0); // nobody was told another
    QVERIFY(b().violations().isEmpty());
}

void TestWriteback::partsOfASplitOrder()
{
    b().import({b().record(u"A1"_s, u"路"_s, 2)});
    const auto parts = must(SplitParcel(b().place).split({b().order(u"A1"_s).id, {{u"SKU1"_s, 3}}}));
    sendOn(parts[0]);
    b().closeAll();
    QCOMPARE(must(run()).orders, 1);
    QCOMPARE(b().writer.last[0].lineIds, QStringList{u"A1-1"_s});
    sendOn(parts[1]);
    b().closeAll();
    QCOMPARE(must(run()).orders, 1);
    QCOMPARE(b().writer.last[0].lineIds, QStringList{u"A1-2"_s});
    QCOMPARE(b().count("SELECT SUM(correction) FROM write_back"), 0);
}

void TestWriteback::unknownShop()
{
    QVERIFY(failsWith(run(u"没有"_s), ErrorCode::NotFound));
    QVERIFY(failsWith(run(), ErrorCode::NothingToDo));
}

QTEST_GUILESS_MAIN(TestWriteback)
#include "tst_writeback.moc"
