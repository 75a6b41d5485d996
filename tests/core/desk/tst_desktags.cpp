// SPDX-License-Identifier: Apache-2.0
#include "core/desk/deskquery.h"
#include "core/desk/deskrows.h"
#include "core/desk/filterwords.h"
#include "core/desk/typedsearch.h"
#include "support/deskspec.h"

#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noon = 1795348800000;
constexpr qint64 hour = 3'600'000;

/// Tags "VIP" (0), "big order" (1, urgent), "大客户" (2); orders 1..4 with the bits 0, 1, 2, 4|2, due in 1..4 hours.
OrderTable table()
{
    std::vector<TagRule> tags(3);
    tags[0].name = u"VIP"_s;
    tags[1].name = u"big order"_s;
    tags[1].urgent = true;
    tags[2].name = u"大客户"_s;
    OrderTable table(noon);
    table.setTags(tags);
    const std::array<TagBits, 4> bits{0b000, 0b001, 0b010, 0b110};
    for (size_t i = 0; i < bits.size(); ++i) {
        RowSpec row;
        row.orders.front().id = static_cast<qint64>(i) + 1;
        row.orders.front().number = std::to_string(1001 + i);
        row.orders.front().deadline = noon + (static_cast<qint64>(i) + 1) * hour;
        row.orders.front().tags = bits[i];
        table.apply({&row.view(), 1});
    }
    return table;
}

QString orders(const OrderTable &table, const std::vector<RowHandle> &rows)
{
    QString all;
    for (const RowHandle row : rows)
        all += QString::number(table.order(row, 0).id.value);
    return all;
}

QString found(const QString &search, const QStringList &filter = {}, const QString &sort = u"order"_s)
{
    const OrderTable all = table();
    Selection selection;
    selection.search = search;
    selection.filter = *Filter::parse(filter);
    return orders(all, DeskQuery().run(all, selection, *sortKeyFromName(sort), noon));
}

} // namespace

class TestDeskTags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void search_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("rows");
        QTest::newRow("nothing") << QString() << u"1234"_s;
        QTest::newRow("name") << u"tag:VIP"_s << u"2"_s;
        QTest::newRow("other case and width") << u"TAG：ｖｉｐ"_s << u"2"_s;
        QTest::newRow("the begin of a name") << u"tag:big"_s << u"34"_s;
        QTest::newRow("a name of two words") << u"tag:\"big order\""_s << u"34"_s;
        QTest::newRow("quotes that do not end") << u"tag:\"big or"_s << u"34"_s;
        QTest::newRow("in Chinese") << u"标签:大客"_s << u"4"_s;
        QTest::newRow("both") << u"tag:big 标签：大客户"_s << u"4"_s;
        QTest::newRow("with a word") << u"1003 tag:big"_s << u"3"_s;
        QTest::newRow("without a tag") << u"tag:none"_s << u"1"_s;
        QTest::newRow("no such tag") << u"tag:other"_s << QString();
        QTest::newRow("still being typed") << u"tag:"_s << u"1234"_s;
        QTest::newRow("within a word it is a word") << u"xtag:VIP"_s << QString();
    }
    void search()
    {
        QFETCH(QString, typed);
        QFETCH(QString, rows);
        QCOMPARE(found(typed), rows);
    }

    void filter()
    {
        QCOMPARE(found({}, {u"tag=VIP"_s}), u"2"_s);
        QCOMPARE(found({}, {u"tag=vip,大客户"_s}), u"24"_s);
        QCOMPARE(found({}, {u"tag=none"_s}), u"1"_s);
        QCOMPARE(found({}, {u"tag=ｎＯＮＥ"_s}), u"1"_s); // width and case count for nothing
        QCOMPARE(found({}, {u"tag=none,big order"_s}), u"134"_s);
        QCOMPARE(found({}, {u"tag=big"_s}), QString()); // a filter wants the whole name
    }

    void filterWords()
    {
        FilterWords words;
        words.tags = {u"VIP"_s};
        QVERIFY(checkFilter(*Filter::parse({u"tag=vip,none"_s}), words));
        const auto wrong = checkFilter(*Filter::parse({u"tag=VIPs"_s}), words);
        QCOMPARE(wrong.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(wrong.error().values[u"allowed"_s].toStringList(), (QStringList{u"VIP"_s, u"none"_s}));
    }

    void urgentComesFirst()
    {
        QCOMPARE(found({}, {}, u"deadline"_s), u"3412"_s);
        QCOMPARE(found({}, {}, u"-deadline"_s), u"4321"_s);
        QCOMPARE(found({}, {}, u"tag"_s), u"2341"_s);
        QCOMPARE(found({}, {}, u"-tag"_s), u"3421"_s);
    }

    /// A change among many is put where it belongs without sorting anew.
    void aChangedRowMovesToTheFront()
    {
        OrderTable all = table();
        for (int id = 5; id < 200; ++id) {
            RowSpec row;
            row.orders.front().id = id;
            row.orders.front().number = std::to_string(1000 + id);
            row.orders.front().deadline = noon + id * hour;
            all.apply({&row.view(), 1});
        }
        DeskQuery query;
        QVERIFY(orders(all, query.run(all, {}, {}, noon)).startsWith(u"341"));
        RowSpec row;
        row.orders.front().id = 150;
        row.orders.front().number = "1150";
        row.orders.front().deadline = noon + 150 * hour;
        row.orders.front().tags = 0b010;
        all.apply({&row.view(), 1});
        QVERIFY(query.hasOrder({}));
        QVERIFY(orders(all, query.run(all, {}, {}, noon)).startsWith(u"341501"));
    }

    void rowsThatGoTakeTheirTags()
    {
        OrderTable all = table();
        const RowHandle row = all.rowsOf(OrderId(4)).front();
        QCOMPARE(all.tagBits(row), TagBits(0b110));
        QCOMPARE(all.order(row, 0).tags, TagBits(0b110));
        QVERIFY(all.isUrgent(row));
        const RowKey key{OrderId(4)};
        all.apply({}, {&key, 1});
        QCOMPARE(all.tagBits(row), TagBits(0));
        all.clear();
        QCOMPARE(all.tags().size(), size_t(3));
    }

    /// Their texts end with the call-back of the source.
    void keptRowsHaveNoTagFacts()
    {
        RowSpec spec;
        DeskRow row = spec.view();
        std::vector<DeskOrder> orders(row.orders.begin(), row.orders.end());
        orders.front().tagFacts.goods = "tea";
        orders.front().tags = 5;
        row.orders = orders;
        DeskRows kept;
        kept.append(row);
        QVERIFY(kept.rows().front().orders.front().tagFacts.goods.empty());
        QCOMPARE(kept.rows().front().orders.front().tags, TagBits(5));
    }
};

QTEST_APPLESS_MAIN(TestDeskTags)
#include "tst_desktags.moc"
