// SPDX-License-Identifier: Apache-2.0
#include "dispatch/orderjoin.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

OrderRecord record(const QString &number, int row)
{
    OrderRecord one;
    one.order.number = number;
    one.row = row;
    return one;
}

} // namespace

class TestOrderJoin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anySequence_data();
    void anySequence();
};

void TestOrderJoin::anySequence_data()
{
    QTest::addColumn<int>("shuffled");
    QTest::newRow("one sequence") << 0;
    QTest::newRow("a few stand elsewhere") << 5;
    QTest::newRow("any") << 400;
}

/// Against a plain map: files that name some of the same orders, one of them of another shop.
void TestOrderJoin::anySequence()
{
    QFETCH(int, shuffled);
    QRandomGenerator random(11);
    std::vector<ParsedFile> files(4);
    const std::vector<ShopId> shops{ShopId(1), ShopId(1), ShopId(2), ShopId(1)};
    using Key = std::pair<qint64, QString>;
    QMap<Key, QList<std::pair<size_t, int>>> plain;
    QList<Key> sequence;
    for (size_t i = 0; i < files.size(); ++i) {
        QList<int> numbers;
        for (int n = 0; n < 300; ++n) {
            if (random.bounded(3) > 0)
                numbers.append(n);
        }
        for (int n = 0; n < shuffled; ++n)
            numbers.swapItemsAt(random.bounded(numbers.size()), random.bounded(numbers.size()));
        for (const int n : numbers) {
            const Key key{shops[i].value, u"N%1"_s.arg(n)};
            const int row = int(files[i].records.size());
            files[i].records.push_back(record(key.second, row));
            if (!plain.contains(key))
                sequence.append(key);
            plain[key].append({i, row});
        }
    }
    const JoinedOrders joined(files, shops);
    QCOMPARE(joined.size(), size_t(sequence.size()));
    for (size_t place = 0; place < joined.size(); ++place) {
        const Key &key = sequence[qsizetype(place)];
        QCOMPARE(joined.shop(place).value, key.first);
        QCOMPARE(joined.number(place), key.second);
        const JoinedOrder one = joined.at(place);
        QCOMPARE(one.shop.value, key.first);
        QList<std::pair<size_t, int>> parts;
        for (const JoinedOrder::Part &part : one.parts) {
            QCOMPARE(part.record.order.number, key.second);
            parts.append({part.file, part.record.row});
        }
        QCOMPARE(parts, plain[key]);
    }
}

QTEST_GUILESS_MAIN(TestOrderJoin)
#include "tst_orderjoin.moc"
