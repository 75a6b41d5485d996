// SPDX-License-Identifier: Apache-2.0
#include "core/order/orderrecords.h"
#include "core/support/hashindex.h"
#include "support/memoryspool.h"

#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <set>
#include <thread>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

/// Every field says something of its own.
OrderRecord fullRecord(int salt)
{
    const auto word = [salt](const char *name) { return QString::fromLatin1(name) + QString::number(salt); };
    OrderRecord record;
    record.stated = 0x8000'0001U + quint32(salt);
    record.row = 7 + salt;
    Order &order = record.order;
    order.id = OrderId(1 + salt);
    order.shop = ShopId(2 + salt);
    order.number = word("number");
    order.buyer = u"买家é🎁"_s + word("");
    order.receiver = {word("receiver"), word("phone"),    word("phone2"), word("country"),  word("province"),
                      word("city"),     word("district"), word("street"), word("postcode"), word("key")};
    order.message = QString(100'000, u'长');
    order.memo = QString(QChar(0xD800)); // half a character
    order.note = word("note");
    order.status = OrderStatus::PartShipped;
    order.statusText = u"买家已付款"_s;
    order.refund = RefundState::Running;
    order.presaleText = word("presale");
    order.presale = true;
    order.presaleDue = -3 - salt;
    order.underReview = true;
    order.cashOnDelivery = true;
    order.createdAt = std::numeric_limits<qint64>::max() - salt;
    order.paidAt = std::numeric_limits<qint64>::min() + salt;
    order.shipBy = 5;
    order.goods = word("goods");
    order.goodsQuantity = 6;
    order.currency = u"CNY"_s;
    order.amountMinor = 70'000'000'000;
    order.paymentNumber = word("payment");
    order.platformCarrier = word("carrier");
    order.platformTracking = word("tracking");
    order.asOf = 8;
    order.asOfKnown = true;
    order.receiverAsOf = 9;
    order.receiverAsOfKnown = true;
    order.linesAsOf = 10;
    order.linesAsOfKnown = true;
    order.version = 11;
    for (int i = 0; i < 2; ++i) {
        OrderLine line;
        line.id = LineId(12 + i);
        line.subOrder = word("sub") + QString::number(i);
        line.sku = word("sku");
        line.title = word("title") + QString(80, u'题');
        line.attributes = word("attributes");
        line.unitIds = u"1,2"_s;
        line.quantity = 13;
        line.priceMinor = -14;
        line.refund = RefundState::Refused;
        line.refundUnread = true;
        order.lines.push_back(line);
    }
    return record;
}

/// A small one, of which many fit.
OrderRecord smallRecord(int number)
{
    OrderRecord record;
    record.row = number;
    record.order.number = QString::number(4'326'000'000'000 + number);
    record.order.receiver.street = u"样桥路%1号"_s.arg(number).repeated(20);
    record.order.receiver.city = u"杭州市"_s;
    return record;
}

void compare(const OrderRecord &got, const OrderRecord &expected)
{
    QCOMPARE(got.stated, expected.stated);
    QCOMPARE(got.row, expected.row);
    const Order &a = got.order;
    const Order &b = expected.order;
    QCOMPARE(a.id, b.id);
    QCOMPARE(a.shop, b.shop);
    QCOMPARE(a.receiver, b.receiver);
    QCOMPARE((QStringList{a.number, a.buyer, a.message, a.memo, a.note, a.statusText, a.presaleText, a.goods}),
             (QStringList{b.number, b.buyer, b.message, b.memo, b.note, b.statusText, b.presaleText, b.goods}));
    QCOMPARE((QStringList{a.currency, a.paymentNumber, a.platformCarrier, a.platformTracking}),
             (QStringList{b.currency, b.paymentNumber, b.platformCarrier, b.platformTracking}));
    QCOMPARE(a.status, b.status);
    QCOMPARE(a.refund, b.refund);
    QCOMPARE(a.cashOnDelivery, b.cashOnDelivery);
    QCOMPARE((QList<bool>{a.presale, a.underReview, a.asOfKnown, a.receiverAsOfKnown, a.linesAsOfKnown}),
             (QList<bool>{b.presale, b.underReview, b.asOfKnown, b.receiverAsOfKnown, b.linesAsOfKnown}));
    QCOMPARE((QList<qint64>{a.presaleDue, a.createdAt, a.paidAt, a.shipBy, a.goodsQuantity, a.amountMinor}),
             (QList<qint64>{b.presaleDue, b.createdAt, b.paidAt, b.shipBy, b.goodsQuantity, b.amountMinor}));
    QCOMPARE((QList<qint64>{a.asOf, a.receiverAsOf, a.linesAsOf, a.version}),
             (QList<qint64>{b.asOf, b.receiverAsOf, b.linesAsOf, b.version}));
    QCOMPARE(a.lines, b.lines);
}

} // namespace

class TestOrderRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack();
    void manyDifferentWords();
    void spooled_data();
    void spooled();
    void replacedAndRemoved();
    void replacedAndRemovedAtRandom();
    void copiesAreApart();
    void othersTakeTheirPlace();
    void damagedSpool();
    void readBySeveralThreads();
    void hashesThatAreEqual();
};

void TestOrderRecords::everyFieldComesBack()
{
    OrderRecords records;
    records.push_back(fullRecord(0));
    records.push_back(OrderRecord());
    records.push_back(fullRecord(1));
    QCOMPARE(records.size(), 3u);
    compare(records[0], fullRecord(0));
    compare(records[1], OrderRecord());
    compare(records.back(), fullRecord(1));
    QCOMPARE(records.number(2), u"number1"_s);
}

/// The table of words is bounded: what it does not hold any more stands in the record.
void TestOrderRecords::manyDifferentWords()
{
    OrderRecords records;
    constexpr int many = 20'000;
    for (int i = 0; i < many; ++i) {
        OrderRecord record;
        record.order.receiver.city = u"城%1"_s.arg(i);
        records.push_back(record);
    }
    for (int i = 0; i < many; i += 37)
        QCOMPARE(records[size_t(i)].order.receiver.city, u"城%1"_s.arg(i));
}

void TestOrderRecords::spooled_data()
{
    QTest::addColumn<bool>("full");
    QTest::newRow("to a spool") << false;
    QTest::newRow("to one without room") << true;
}

void TestOrderRecords::spooled()
{
    QFETCH(bool, full);
    constexpr int many = 50'000;
    const auto spool = std::make_shared<MemorySpool>();
    spool->full = full;
    OrderRecords records;
    records.spoolTo(spool);
    for (int i = 0; i < many; ++i)
        records.push_back(smallRecord(i));
    QCOMPARE(spool->size() > 0, !full);
    int at = 0;
    for (const OrderRecord &record : records) {
        QCOMPARE(record.row, at);
        QCOMPARE(record.order.receiver, smallRecord(at).order.receiver);
        ++at;
    }
    QCOMPARE(at, many);
    for (int i = many - 1; i >= 0; i -= 991)
        QCOMPARE(records.number(size_t(i)), smallRecord(i).order.number);
    QVERIFY(!records.isDamaged());
}

void TestOrderRecords::replacedAndRemoved()
{
    OrderRecords records;
    for (int i = 0; i < 10; ++i)
        records.push_back(smallRecord(i));
    records.replace(3, smallRecord(33));
    records.removeIf([](size_t index) { return index % 2 == 0; });
    QList<int> rows;
    for (const OrderRecord &record : records)
        rows.append(record.row);
    QCOMPARE(rows, (QList<int>{1, 33, 5, 7, 9}));
}

/// Beside a list that does the same in the plain way.
void TestOrderRecords::replacedAndRemovedAtRandom()
{
    QRandomGenerator random(7);
    OrderRecords records;
    records.spoolTo(std::make_shared<MemorySpool>());
    QList<int> plain;
    int next = 0;
    for (int round = 0; round < 30; ++round) {
        for (int i = 0; i < 1500; ++i) {
            if (!plain.isEmpty() && random.bounded(4) == 0) {
                const int at = random.bounded(int(plain.size()));
                records.replace(size_t(at), smallRecord(next));
                plain[at] = next++;
            } else {
                records.push_back(smallRecord(next));
                plain.append(next++);
            }
        }
        if (round % 7 == 6) {
            const std::set<int> gone{0, random.bounded(int(plain.size())), int(plain.size()) - 1};
            records.removeIf([&](size_t index) { return gone.contains(int(index)); });
            for (auto one = gone.rbegin(); one != gone.rend(); ++one)
                plain.removeAt(*one);
        }
    }
    QCOMPARE(records.size(), size_t(plain.size()));
    QCOMPARE(OrderRecords(records).back().row, plain.back());
    for (qsizetype i = 0; i < plain.size(); ++i) {
        QCOMPARE(records[size_t(i)].row, plain[i]);
        if (i % 97 == 0)
            QCOMPARE(records.number(size_t(i)), smallRecord(plain[i]).order.number);
    }
    QVERIFY(!records.isDamaged());
}

void TestOrderRecords::copiesAreApart()
{
    OrderRecords one(std::vector<OrderRecord>{smallRecord(1)});
    OrderRecords other = one;
    other.push_back(smallRecord(2));
    one.push_back(smallRecord(3));
    QCOMPARE(one.back().row, 3);
    QCOMPARE(other.back().row, 2);
    one = std::move(other);
    QCOMPARE(one.back().row, 2);
}

/// What was read of the one before is not taken for what the other says.
void TestOrderRecords::othersTakeTheirPlace()
{
    constexpr int many = 50'000;
    const auto filled = [](int from) {
        OrderRecords records;
        records.spoolTo(std::make_shared<MemorySpool>());
        for (int i = from; i < from + many; ++i)
            records.push_back(smallRecord(i));
        return records;
    };
    OrderRecords records = filled(0);
    for (size_t i = 0; i < records.size(); i += 5'000)
        QCOMPARE(records[i].row, int(i));
    records = filled(many);
    for (size_t i = 0; i < records.size(); i += 97)
        QCOMPARE(records[i].row, many + int(i));
}

void TestOrderRecords::damagedSpool()
{
    const auto spool = std::make_shared<MemorySpool>();
    OrderRecords records;
    records.spoolTo(spool);
    for (int i = 0; i < 50'000; ++i)
        records.push_back(smallRecord(i));
    QVERIFY(!records.isDamaged());
    spool->torn = true;
    for (size_t i = 0; i < records.size(); ++i)
        (void)records[i];
    QVERIFY(records.isDamaged());
}

void TestOrderRecords::readBySeveralThreads()
{
    constexpr int many = 50'000;
    OrderRecords records;
    records.spoolTo(std::make_shared<MemorySpool>());
    for (int i = 0; i < many; ++i)
        records.push_back(smallRecord(i));
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int step : {1, 7, 13}) {
            threads.emplace_back([&, step] {
                for (int i = 0; i < many; i += step)
                    wrong += records[size_t(i)].row == i ? 0 : 1;
            });
        }
    }
    QCOMPARE(wrong.load(), 0);
}

void TestOrderRecords::hashesThatAreEqual()
{
    HashIndex index;
    for (size_t i = 0; i < 1000; ++i)
        index.add(i % 10);
    for (size_t i = 0; i < 1000; ++i)
        QCOMPARE(index.find(i % 10, [i](size_t number) { return number == i; }), std::optional<size_t>(i));
    QVERIFY(!index.find(3, [](size_t number) { return number == 4; }));
    QVERIFY(!index.find(11, [](size_t) { return true; }));
}

QTEST_GUILESS_MAIN(TestOrderRecords)
#include "tst_orderrecords.moc"
