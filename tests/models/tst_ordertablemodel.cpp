// SPDX-License-Identifier: Apache-2.0
#include "models/ordertablemodel.h"

#include "core/desk/deskquery.h"
#include "support/deskspec.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 noon = 1795348800000;
constexpr qint64 minute = 60 * 1000;

RowSpec openOrder(qint64 id)
{
    RowSpec row;
    row.orders.front().id = id;
    row.orders.front().number = std::to_string(1000 + id);
    row.orders.front().deadline = noon + id * minute;
    return row;
}

/// A table of orders 1..count, all of them shown by a model under test.
struct Shown {
    explicit Shown(qint64 count)
        : table(noon)
    {
        const std::array shops{Shop{ShopId(1), u"山间茶舍"_s, u"taobao"_s}, Shop{ShopId(2), u"beta"_s, u"lazada"_s}};
        table.setShops(shops);
        for (qint64 id = 1; id <= count; ++id)
            put(openOrder(id));
        model.setTable(&table, answer());
        model.setNow(noon);
    }

    TableChange put(RowSpec row) { return table.apply({&row.view(), 1}); }
    TableChange remove(qint64 order)
    {
        const RowKey key{OrderId(order)};
        return table.apply({}, {&key, 1});
    }
    std::vector<RowHandle> answer(const QString &sort = u"deadline"_s)
    {
        return query.run(table, selection, *sortKeyFromName(sort), noon);
    }
    QString text(int row, OrderColumn column, int role = Qt::DisplayRole) const
    {
        return model.index(row, static_cast<int>(column)).data(role).toString();
    }
    QVariant value(int row, int role) const { return model.index(row, 0).data(role); }

    OrderTable table;
    DeskQuery query;
    Selection selection;
    OrderTableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};
} // namespace

class TestOrderTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// As the label says it, also when the table has no row for the other part (any more).
    void aPartIsCountedAsOnItsLabel()
    {
        Shown shown(0);
        RowSpec row = openOrder(1);
        row.parcel = 11;
        row.whole = false;
        row.part = {2, 2};
        shown.put(row);
        shown.model.setRows(shown.answer());
        QVERIFY(shown.text(0, OrderColumn::Goods, SecondLineRole).startsWith(u"part 2/2"_s));
        row.part = {}; // the other one is dissolved
        row.whole = true;
        shown.put(row);
        QVERIFY(!shown.text(0, OrderColumn::Goods, SecondLineRole).contains(u"part"_s));
    }

    void showsARow()
    {
        Shown shown(0);
        RowSpec row = openOrder(1);
        row.orders[0].buyer = "云边小鹿";
        row.orders[0].goods = "明前龙井礼盒 250g x1";
        row.orders[0].message = "放驿站";
        row.orders[0].deadline = noon + 95 * minute;
        row.carrier = "YTO";
        row.number = "YT8801234567003";
        shown.put(row);
        shown.model.setCarrierNames({{u"YTO"_s, u"圆通"_s}});
        shown.model.setRows(shown.answer());
        QCOMPARE(shown.text(0, OrderColumn::Order), u"1001"_s);
        QCOMPARE(shown.text(0, OrderColumn::Order, SecondLineRole), u"云边小鹿"_s);
        QCOMPARE(shown.text(0, OrderColumn::Receiver), u"林*禾"_s);
        QCOMPARE(shown.text(0, OrderColumn::Receiver, SecondLineRole), u"198****1001"_s);
        QCOMPARE(shown.text(0, OrderColumn::Address), u"浙江省 杭州市 西湖区"_s);
        QCOMPARE(shown.text(0, OrderColumn::Address, SecondLineRole), u"文三路 * 号"_s);
        QCOMPARE(shown.text(0, OrderColumn::Goods), u"明前龙井礼盒 250g x1"_s);
        QCOMPARE(shown.text(0, OrderColumn::Quantity), u"×1"_s);
        QCOMPARE(shown.text(0, OrderColumn::Messages), u"放驿站"_s);
        QCOMPARE(shown.text(0, OrderColumn::Deadline), u"1:35"_s);
        QCOMPARE(shown.text(0, OrderColumn::Waybill), u"圆通"_s);
        QCOMPARE(shown.text(0, OrderColumn::Waybill, SecondLineRole), u"YT8801234567003"_s);
        QCOMPARE(shown.text(0, OrderColumn::State), u"open"_s);
        QCOMPARE(shown.value(0, HeldRole), QVariant(false));
        QCOMPARE(shown.value(0, RowKeyRole), QVariant(qint64(-1)));
        QCOMPARE(shown.value(0, MessageCountRole), QVariant(1));
        QCOMPARE(shown.value(0, ShopBadgesRole).toList().at(0).toMap().value(u"text"_s), QVariant(u"山"_s));
    }

    void tagsOfARowAndOfItsOrders()
    {
        Shown shown(0);
        std::vector<TagRule> tags(2);
        tags[0].name = u"VIP"_s;
        tags[1].name = u"急<b>"_s;
        tags[1].colour = TagColour::Red;
        tags[1].urgent = true;
        shown.table.setTags(tags);
        RowSpec row = openOrder(1);
        row.parcel = 9;
        row.orders.push_back(openOrder(2).orders.front());
        row.orders[0].tags = 0b01;
        row.orders[1].tags = 0b10;
        shown.put(row);
        shown.model.setRows(shown.answer());
        const QVariantList both = shown.value(0, TagsRole).toList();
        QCOMPARE(both.size(), 2);
        QCOMPARE(both.at(1).toMap().value(u"name"_s).toString(), u"急<b>"_s);
        QCOMPARE(both.at(1).toMap().value(u"colour"_s).toInt(), static_cast<int>(TagColour::Red));
        QCOMPARE(both.at(1).toMap().value(u"urgent"_s).toBool(), true);
        QVERIFY(shown.value(0, Qt::ToolTipRole).toString().contains(u"VIP, 急&lt;b&gt;"_s));
        shown.model.setOpen(RowKey(ParcelId(9)), true);
        QCOMPARE(shown.value(1, TagsRole).toList().size(), 1);
        QCOMPARE(shown.value(2, TagsRole).toList().at(0).toMap().value(u"name"_s).toString(), u"急<b>"_s);
    }

    void mergedParcelIsOneRow()
    {
        Shown shown(0);
        RowSpec row = openOrder(1);
        row.parcel = 9;
        row.orders.push_back(openOrder(2).orders.front());
        row.orders[1].shop = 2;
        row.orders[1].quantity = 3;
        shown.put(row);
        shown.model.setRows(shown.answer());
        QCOMPARE(shown.model.rowCount(), 1);
        QCOMPARE(shown.value(0, OrderCountRole), QVariant(2));
        QCOMPARE(shown.value(0, ParcelIdRole), QVariant(qint64(9)));
        QCOMPARE(shown.value(0, OrderIdsRole).toList(), (QVariantList{qint64(1), qint64(2)}));
        QCOMPARE(shown.value(0, ShopBadgesRole).toList().size(), 2);
        QCOMPARE(shown.value(0, OrdersRole).toList().at(1).toMap().value(u"quantity"_s), QVariant(qint64(3)));
        QCOMPARE(shown.text(0, OrderColumn::Quantity), u"×4"_s);
        QVERIFY(shown.text(0, OrderColumn::Order).contains(u'2'));
    }

    void heldRowsSayWhy()
    {
        Shown shown(0);
        RowSpec row = openOrder(1);
        row.orders[0].refund = RefundState::Running;
        row.orders[0].presale = true;
        row.orders[0].presaleDue = noon + 60 * minute;
        shown.put(row);
        shown.model.setRows(shown.answer());
        QCOMPARE(shown.value(0, HeldRole), QVariant(true));
        QCOMPARE(shown.value(0, ReasonRole).toString(), u"The buyer has asked for a refund."_s);
        QCOMPARE(shown.value(0, ReasonsRole).toStringList().size(), 2);
        QCOMPARE(shown.text(0, OrderColumn::Waybill), shown.value(0, ReasonRole).toString());
        QCOMPARE(shown.text(0, OrderColumn::State), u"refund open"_s);
    }

    void hostileTextStaysText()
    {
        Shown shown(0);
        RowSpec row = openOrder(1);
        row.orders[0].message = "<img src=x> & <b>bold</b>";
        shown.put(row);
        shown.model.setRows(shown.answer());
        QCOMPARE(shown.text(0, OrderColumn::Messages), u"<img src=x> & <b>bold</b>"_s);
        QVERIFY(!shown.text(0, OrderColumn::Order, Qt::ToolTipRole).contains(u"<img"_s));
    }

    void anOpenParcelShowsItsOrders()
    {
        Shown shown(3);
        RowSpec row = openOrder(7);
        row.orders[0].deadline = noon + 90 * minute;
        row.orders.push_back(openOrder(8).orders[0]);
        row.orders[1].number = "1008";
        row.parcel = 70;
        shown.put(row);
        shown.model.setRows(shown.answer());
        const RowKey parcel{ParcelId(70)};
        const int top = shown.model.rowOf(parcel);
        QCOMPARE(shown.model.rowCount(), 4);
        const QPersistentModelIndex first = shown.model.index(0, 0);
        QSignalSpy inserted(&shown.model, &QAbstractItemModel::rowsInserted);
        shown.model.setOpen(parcel, true);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(shown.model.rowCount(), 6);
        QVERIFY(shown.value(top, OpenRole).toBool());
        QCOMPARE(shown.text(top + 1, OrderColumn::Order), u"1007"_s);
        QCOMPARE(shown.text(top + 2, OrderColumn::Order), u"1008"_s);
        QCOMPARE(shown.text(top + 1, OrderColumn::Waybill), u"in this parcel"_s);
        QCOMPARE(shown.value(top + 1, ChildRole).toInt(), 1);
        QCOMPARE(shown.value(top + 2, ChildRole).toInt(), 2);
        QCOMPARE(shown.model.rows().size(), size_t(4));
        shown.model.setRows(shown.answer(u"-deadline"_s)); // stays open where it goes
        QCOMPARE(shown.model.childAt(shown.model.rowOf(parcel) + 2), 1);
        shown.model.setOpen(parcel, false);
        QCOMPARE(shown.model.rowCount(), 4);
        QVERIFY(first.isValid());
    }

    /// Before the next answer: an open parcel that lost an order shows the others, and what went is gone.
    void whatChangedIsFollowedBeforeTheAnswer()
    {
        Shown shown(3);
        RowSpec row = openOrder(7);
        row.parcel = 70;
        for (const qint64 id : {8, 9})
            row.orders.push_back(openOrder(id).orders.front());
        shown.put(row);
        shown.model.setOpen(RowKey(ParcelId(70)), true);
        shown.model.setRows(shown.answer());
        QCOMPARE(shown.model.rowCount(), 7);
        row.orders.erase(row.orders.begin());
        shown.model.follow(shown.put(row));
        QCOMPARE(shown.model.rowCount(), 6);
        const int top = shown.model.rowOf(RowKey(ParcelId(70)));
        QCOMPARE(shown.text(top + 1, OrderColumn::Order), u"1008"_s);
        QCOMPARE(shown.value(top + 2, ChildRole).toInt(), 2);
        QCOMPARE(shown.value(top + 2, OrdersRole).toList().size(), 1);
        const QPersistentModelIndex held = shown.model.index(top, 0);
        shown.model.follow(shown.remove(1));
        QCOMPARE(shown.model.rowCount(), 5);
        QCOMPARE(shown.model.rows().size(), 3u);
        QCOMPARE(held.row(), shown.model.rowOf(RowKey(ParcelId(70))));
        QSignalSpy layout(&shown.model, &QAbstractItemModel::layoutChanged);
        QSignalSpy removed(&shown.model, &QAbstractItemModel::rowsRemoved);
        RowSpec second = openOrder(2);
        second.orders.front().memo = "new";
        shown.model.follow(shown.put(second));
        QCOMPARE(layout.size() + removed.size(), 0);
    }

    void countdownFollowsTheClock()
    {
        Shown shown(3);
        QSignalSpy changed(&shown.model, &QAbstractItemModel::dataChanged);
        shown.model.setNow(noon + 23 * minute);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().column(), static_cast<int>(OrderColumn::Deadline));
        QCOMPARE(changed[0][1].toModelIndex().column(), static_cast<int>(OrderColumn::Deadline));
        QCOMPARE(shown.text(0, OrderColumn::Deadline), u"late 0:22"_s);
        shown.model.setNow(noon - 54 * 60 * minute);
        QCOMPARE(shown.text(0, OrderColumn::Deadline), u"2 d 6 h"_s);
    }

    void insertsOneRange()
    {
        Shown shown(10);
        QSignalSpy inserted(&shown.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy layout(&shown.model, &QAbstractItemModel::layoutChanged);
        RowSpec row = openOrder(11);
        row.orders[0].deadline = noon + 5 * minute + 1;
        shown.put(row);
        shown.model.setRows(shown.answer());
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted[0][1].toInt(), 5);
        QCOMPARE(inserted[0][2].toInt(), 5);
        QCOMPARE(layout.size(), 0);
    }

    void removesOneRange()
    {
        Shown shown(10);
        QSignalSpy removed(&shown.model, &QAbstractItemModel::rowsRemoved);
        shown.remove(4);
        shown.remove(5);
        shown.model.setRows(shown.answer());
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed[0][1].toInt(), 3);
        QCOMPARE(removed[0][2].toInt(), 4);
    }

    void nothingNewIsSilent()
    {
        Shown shown(10);
        QSignalSpy reset(&shown.model, &QAbstractItemModel::modelReset);
        QSignalSpy layout(&shown.model, &QAbstractItemModel::layoutChanged);
        shown.model.setRows(shown.answer());
        QCOMPARE(reset.size() + layout.size(), 0);
    }

    void sortingKeepsPersistentIndexes()
    {
        Shown shown(10);
        const QPersistentModelIndex third = shown.model.index(2, 4);
        const RowKey key = shown.model.keyAt(2);
        shown.model.setRows(shown.answer(u"-deadline"_s));
        QVERIFY(third.isValid());
        QCOMPARE(third.row(), 7);
        QCOMPARE(third.column(), 4);
        QCOMPARE(shown.model.keyAt(third.row()), key);
        QCOMPARE(shown.model.rowOf(key), 7);
    }

    void searchDropsIndexesOfHiddenRows()
    {
        Shown shown(20);
        const QPersistentModelIndex gone = shown.model.index(1, 0);
        const QPersistentModelIndex kept = shown.model.index(11, 0);
        shown.selection.search = u"101"_s; // 1010 .. 1019
        shown.model.setRows(shown.answer(u"-order"_s));
        QVERIFY(!gone.isValid());
        QCOMPARE(kept.row(), 7);
    }

    /// A handle used again stands for another row: indexes follow the key.
    void reusedHandlesAreOtherRows()
    {
        Shown shown(3);
        const QPersistentModelIndex second = shown.model.index(1, 0);
        shown.remove(2);
        shown.put(openOrder(9));
        shown.model.setRows(shown.answer());
        QVERIFY(!second.isValid());
        QCOMPARE(shown.model.rowCount(), 3);
    }

    void updatesAreRanges()
    {
        Shown shown(10);
        QSignalSpy changed(&shown.model, &QAbstractItemModel::dataChanged);
        std::vector<RowHandle> updated;
        for (const qint64 id : {2, 3, 4, 8}) {
            RowSpec row = openOrder(id);
            row.orders[0].memo = "new";
            for (const RowHandle handle : shown.put(row).updated)
                updated.push_back(handle);
        }
        shown.model.rowsChanged(updated);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(changed[0][1].toModelIndex().row(), 3);
        QCOMPARE(changed[1][0].toModelIndex().row(), 7);
        QCOMPARE(shown.text(1, OrderColumn::Messages, SecondLineRole), u"new"_s);
    }

    void anotherTableResets()
    {
        Shown shown(5);
        QSignalSpy reset(&shown.model, &QAbstractItemModel::modelReset);
        shown.model.setTable(nullptr);
        QCOMPARE(shown.model.rowCount(), 0);
        shown.model.setRows({1, 2});
        QCOMPARE(shown.model.rowCount(), 0);
        shown.model.setTable(&shown.table, shown.answer());
        QCOMPARE(reset.size(), 2);
        QCOMPARE(shown.model.rowCount(), 5);
    }

    void headersAreThere()
    {
        const Shown shown(0);
        for (int column = 0; column < shown.model.columnCount(); ++column)
            QVERIFY(!shown.model.headerData(column, Qt::Horizontal).toString().isEmpty());
    }

    /// Random changes, searches and sorts under the model tester; the model always shows the query's answer.
    void randomChanges()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        Shown shown(30);
        const QStringList sorts{u"deadline"_s, u"-order"_s, u"quantity"_s};
        const QStringList searches{QString(), QString(), u"10"_s, u"5"_s};
        for (int step = 0; step < 600; ++step) {
            std::vector<RowHandle> updated;
            for (int i = random.bounded(3); i > 0; --i) {
                const qint64 id = 1 + random.bounded(60);
                RowSpec row = openOrder(id);
                row.orders[0].deadline = noon + random.bounded(100) * minute;
                const TableChange change = random.bounded(3) == 0 ? shown.remove(id) : shown.put(row);
                updated.insert(updated.end(), change.updated.begin(), change.updated.end());
            }
            shown.selection.search = searches[random.bounded(searches.size())];
            const auto rows = shown.answer(sorts[random.bounded(sorts.size())]);
            shown.model.setRows(rows);
            shown.model.rowsChanged(updated);
            QCOMPARE(shown.model.rows(), rows);
            QCOMPARE(shown.model.rowCount(), static_cast<int>(rows.size()));
        }
    }
};

QTEST_GUILESS_MAIN(TestOrderTableModel)
#include "tst_ordertablemodel.moc"
