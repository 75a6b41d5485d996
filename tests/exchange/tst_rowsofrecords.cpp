// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/rowsofrecords.h"

#include <QList>
#include <QTest>

using namespace waydesk;

class TestRowsOfRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asTheyCame();
};

void TestRowsOfRecords::asTheyCame()
{
    using Pair = std::pair<size_t, int>;
    // One a row, several rows, a row that was left out, one that goes on with an earlier record, and that row again.
    const QList<Pair> came{{0, 2}, {1, 3}, {1, 4}, {2, 5}, {3, 7}, {3, 8}, {0, 9}, {4, 10}, {4, 11}, {5, 12}, {5, 12}};
    RowsOfRecords rows;
    for (const auto &[record, row] : came)
        rows.add(record, row);
    QList<Pair> told;
    rows.each([&](size_t record, int row) { told.append({record, row}); });
    QCOMPARE(told, came);
    RowsOfRecords().each([](size_t, int) { QFAIL("there is none"); });
}

QTEST_GUILESS_MAIN(TestRowsOfRecords)
#include "tst_rowsofrecords.moc"
