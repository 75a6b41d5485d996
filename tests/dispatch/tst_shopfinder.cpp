// SPDX-License-Identifier: Apache-2.0
#include "dispatch/orderjoin.h"
#include "dispatch/shopfinder.h"

#include <QTest>

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

ParsedFile file(const QString &platform, const QStringList &orders, const QString &shop = {}, qint64 asOf = 100)
{
    ParsedFile file;
    file.file = platform + orders.join(u'-');
    file.platform = platform;
    file.shopName = shop;
    for (const QString &number : orders) {
        OrderRecord record;
        record.order.number = number;
        record.order.asOf = asOf;
        file.records.push_back(record);
    }
    return file;
}

Shop shop(qint64 id, const QString &name, const QString &platform) { return {ShopId(id), name, platform, false, 1}; }

const std::vector<Shop> three{shop(1, u"一店"_s, u"taobao"_s), shop(2, u"二店"_s, u"taobao"_s),
                              shop(3, u"拼店"_s, u"pinduoduo"_s)};

} // namespace

class TestShopFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namedByTheCaller();
    void namedByTheFile();
    void theOnlyOne();
    void ambiguous();
    void withItsList();
    void missing();
    void joinsByShopAndNumber();
};

void TestShopFinder::namedByTheCaller()
{
    QCOMPARE(*shopsOfFiles({file(u"taobao"_s, {u"1"_s}, u"一店"_s)}, three, u"二店"_s), std::vector{ShopId(2)});
    const auto other = shopsOfFiles({file(u"pinduoduo"_s, {u"1"_s})}, three, u"二店"_s);
    QCOMPARE(other.error().code, ErrorCode::ShopMissing); // that one is of another platform
}

void TestShopFinder::namedByTheFile()
{
    QCOMPARE(*shopsOfFiles({file(u"taobao"_s, {u"1"_s}, u"二店"_s)}, three, {}), std::vector{ShopId(2)});
    const auto unknown = shopsOfFiles({file(u"pinduoduo"_s, {u"1"_s}, u"新店"_s)}, three, {});
    QCOMPARE(unknown.error().code, ErrorCode::ShopMissing);
    QCOMPARE(unknown.error().values[u"shops"_s].toStringList(), QStringList{u"拼店"_s});
}

void TestShopFinder::theOnlyOne()
{
    QCOMPARE(*shopsOfFiles({file(u"pinduoduo"_s, {u"1"_s})}, three, {}), std::vector{ShopId(3)});
}

void TestShopFinder::ambiguous()
{
    const auto choice = shopsOfFiles({file(u"taobao"_s, {u"1"_s})}, three, {});
    QCOMPARE(choice.error().code, ErrorCode::ShopAmbiguous);
    QCOMPARE(choice.error().values[u"shops"_s].toStringList(), (QStringList{u"一店"_s, u"二店"_s}));
    QCOMPARE(choice.error().values[u"platform"_s].toString(), u"taobao"_s);
}

void TestShopFinder::withItsList()
{
    for (const bool listFirst : {true, false}) {
        std::vector files{file(u"taobao"_s, {u"1"_s, u"2"_s}, u"二店"_s), file(u"taobao"_s, {u"2"_s})};
        if (!listFirst)
            std::ranges::reverse(files);
        QCOMPARE(*shopsOfFiles(files, three, {}), (std::vector{ShopId(2), ShopId(2)}));
    }
    // The same for one that a person named, and no further than its own orders.
    std::vector told{file(u"taobao"_s, {u"1"_s, u"2"_s}), file(u"taobao"_s, {u"2"_s}), file(u"taobao"_s, {u"9"_s})};
    for (size_t i = 0; i < told.size(); ++i)
        told[i].file = u"/in/%1/orders.csv"_s.arg(i);
    const auto other = shopsOfFiles(told, three, {}, {{told[0].file, u"二店"_s}});
    QCOMPARE(other.error().code, ErrorCode::ShopAmbiguous);
    QCOMPARE(other.error().values[u"file"_s].toString(), told[2].file);
    QCOMPARE(*shopsOfFiles(told, three, {}, {{told[0].file, u"二店"_s}, {told[2].file, u"一店"_s}}),
             (std::vector{ShopId(2), ShopId(2), ShopId(1)}));
    const auto strangers =
        shopsOfFiles({file(u"taobao"_s, {u"1"_s}, u"二店"_s), file(u"taobao"_s, {u"9"_s})}, three, {});
    QCOMPARE(strangers.error().code, ErrorCode::ShopAmbiguous);
}

void TestShopFinder::missing()
{
    const auto none = shopsOfFiles({file(u"lazada"_s, {u"1"_s})}, three, {});
    QCOMPARE(none.error().code, ErrorCode::ShopMissing);
    QCOMPARE(none.error().values[u"platform"_s].toString(), u"lazada"_s);
    QVERIFY(shopsOfFiles({}, three, {})->empty());
}

void TestShopFinder::joinsByShopAndNumber()
{
    const std::vector files{file(u"taobao"_s, {u"1"_s, u"2"_s}, {}, 200), file(u"taobao"_s, {u"2"_s, u"1"_s}, {}, 100),
                            file(u"pinduoduo"_s, {u"1"_s}, {}, 50)};
    const JoinedOrders joined(files, {ShopId(1), ShopId(1), ShopId(3)});
    QCOMPARE(joined.size(), size_t(3));
    const JoinedOrder first = joined.at(0);
    QCOMPARE(first.number(), u"1"_s);
    QCOMPARE(first.parts.size(), size_t(2));
    QCOMPARE(first.parts[0].file, size_t(1)); // the older word first
    QCOMPARE(joined.number(1), u"2"_s);
    QCOMPARE(joined.at(1).parts.size(), size_t(2));
    QCOMPARE(joined.shop(2), ShopId(3));
    QCOMPARE(joined.at(2).parts.size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestShopFinder)
#include "tst_shopfinder.moc"
