// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/spentbytes.h"

#include <QTest>

#include <algorithm>

using namespace waydesk;

class TestSpentBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsToComeStays_data();
    void whatIsToComeStays();
    void sharedBytesStay();
};

namespace {

constexpr qsizetype size = 5'000'003;

QByteArray pattern()
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(1 + i % 251);
    return bytes;
}

} // namespace

void TestSpentBytes::whatIsToComeStays_data()
{
    QTest::addColumn<QList<qint64>>("steps");
    QTest::newRow("none") << QList<qint64>{0};
    QTest::newRow("too few to be worth it") << QList<qint64>{4096};
    QTest::newRow("once") << QList<qint64>{3'000'001};
    QTest::newRow("in steps") << QList<qint64>{1'100'007, 2'300'011, 2'300'012, 4'000'000};
    QTest::newRow("all") << QList<qint64>{size};
    QTest::newRow("beyond the end") << QList<qint64>{size + 1};
}

void TestSpentBytes::whatIsToComeStays()
{
    QFETCH(QList<qint64>, steps);
    const QByteArray whole = pattern();
    QByteArray bytes = pattern();
    SpentBytes spent(bytes);
    for (const qint64 step : steps)
        spent.upTo(step);
    const qsizetype from = std::min<qsizetype>(steps.last(), size);
    QVERIFY(QByteArrayView(bytes).sliced(from) == QByteArrayView(whole).sliced(from));
    const bool given = bytes.contains('\0');
    QCOMPARE(given, steps.last() > 1'048'576 && steps.last() <= size);
}

void TestSpentBytes::sharedBytesStay()
{
    QByteArray bytes = pattern();
    const QByteArray other = bytes;
    SpentBytes(bytes).upTo(size);
    QVERIFY(other == pattern());
}

QTEST_GUILESS_MAIN(TestSpentBytes)
#include "tst_spentbytes.moc"
