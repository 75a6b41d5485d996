// SPDX-License-Identifier: Apache-2.0
#include "core/desk/scannedrow.h"
#include "core/label/labeldata.h"
#include "core/label/scancode.h"
#include "support/deskspec.h"

#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

class tst_ScannedRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyOfItsCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<qint64>("key"); // 0 = none
        QTest::newRow("bar code") << u"YT8800000000017"_s << qint64(11);
        QTest::newRow("lower case") << u"yt8800000000017"_s << qint64(11);
        QTest::newRow("label") << labelQrPayload(u"YT8800000000017"_s, 2) << qint64(11);
        QTest::newRow("order of the parcel") << u"SO-7c"_s << qint64(11);
        QTest::newRow("order number a scanner made upper case") << u"SO-7C"_s << qint64(11);
        QTest::newRow("order without a parcel") << u"4326117919173883199"_s << qint64(-2);
        QTest::newRow("part of a number") << u"YT88000000000"_s << qint64(0);
        QTest::newRow("part of an order number") << u"4326117919"_s << qint64(0);
        QTest::newRow("damaged label") << u"WD1:YT8800000000017:2:0000"_s << qint64(0);
        QTest::newRow("command") << controlCode(u"CONFIRM"_s) << qint64(0);
        QTest::newRow("nothing") << QString() << qint64(0);
    }
    void anyOfItsCodes()
    {
        QFETCH(QString, code);
        QFETCH(qint64, key);
        OrderTable table;
        RowSpec parcel;
        parcel.parcel = 11;
        parcel.number = "YT8800000000017";
        parcel.orders.front().number = "SO-7c";
        RowSpec order;
        order.orders.front().id = 2;
        order.orders.front().number = "4326117919173883199";
        const DeskRow rows[] = {parcel.view(), order.view()};
        table.apply(rows);
        const auto found = findScanned(table, parseScan(QStringView(code)));
        QCOMPARE(found ? table.key(*found).value() : 0, key);
    }
};

QTEST_GUILESS_MAIN(tst_ScannedRow)
#include "tst_scannedrow.moc"
