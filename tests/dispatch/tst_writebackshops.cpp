// SPDX-License-Identifier: Apache-2.0
#include "dispatch/writeback.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

/// One number of a parcel with orders of two shops: each shop's platform answers for its own.
class TestWriteBackShops : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachShopHasItsAnswer()
    {
        const QString number = exportedToBoth();
        const auto open = verb().accepted(number);
        QVERIFY(failsWith(open, ErrorCode::InvalidArgument));
        QCOMPARE(open.error().values.value(u"argument"_s).toString(), u"shop"_s);
        QStringList shops = open.error().values.value(u"allowed"_s).toStringList();
        shops.sort();
        QStringList both{u"拼多多店"_s, u"淘宝店"_s};
        both.sort();
        QCOMPARE(shops, both);

        QCOMPARE(must(verb().refused(number, u"单号无效"_s, u"拼多多店"_s)), 1);
        QCOMPARE(must(verb().run(u"拼多多店"_s, b().folder.filePath(u"again.xlsx"_s), {})).orders, 1);
        QCOMPARE(must(verb().accepted(number, u"淘宝店"_s)), 1);
        QVERIFY(failsWith(verb().accepted(number, u"淘宝店"_s), ErrorCode::NothingToDo));
        // The only one that still waits needs no name.
        QCOMPARE(must(verb().accepted(number)), 1);
    }

    void unknownShop()
    {
        const QString number = exportedToBoth();
        const auto refused = verb().accepted(number, u"nobody"_s);
        QVERIFY(failsWith(refused, ErrorCode::NotFound));
        QCOMPARE(refused.error().values.value(u"subject"_s).toString(), u"shop"_s);
    }

private:
    WriteBackOrders verb() { return WriteBackOrders(b().place, b().writer); }

    QString exportedToBoth()
    {
        b().import({b().record(u"A1"_s, u"路"_s)});
        b().import({b().record(u"P1"_s, u"路"_s)}, u"pinduoduo"_s);
        const ParcelId id = b().plan({u"A1"_s, u"P1"_s}).parcels.at(0).parcel;
        b().number({id});
        must(b().print({id}));
        const QString number = b().numberOf(id);
        b().scan(number);
        b().closeAll();
        must(verb().run(u"淘宝店"_s, b().folder.filePath(u"a.xlsx"_s), {}));
        must(verb().run(u"拼多多店"_s, b().folder.filePath(u"p.xlsx"_s), {}));
        return number;
    }
};

QTEST_GUILESS_MAIN(TestWriteBackShops)
#include "tst_writebackshops.moc"
