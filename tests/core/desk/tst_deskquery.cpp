// SPDX-License-Identifier: Apache-2.0
#include "core/desk/deskquery.h"
#include "core/support/clock.h"
#include "support/deskspec.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 hour = 3600 * 1000;
constexpr qint64 noon = 1795348800000; // 2026-11-22T12:00:00Z

const std::array shops{Shop{ShopId(1), u"山间茶舍"_s, u"taobao"_s}, Shop{ShopId(2), u"Beta"_s, u"pinduoduo"_s},
                       Shop{ShopId(3), u"alpha, best"_s, u"lazada"_s}};

qint64 keyOf(const RowSpec &row) { return row.parcel != 0 ? row.parcel : -row.orders.front().id; }

/// The same questions answered row by row from the specs, with QString and nothing shared with the table.
class Reference
{
public:
    std::map<qint64, RowSpec> rows;

    static std::vector<Reason> reasons(const RowSpec &row, qint64 now)
    {
        std::vector<Reason> out = row.holds;
        for (const OrderSpec &o : row.orders) {
            const std::array<std::pair<bool, Reason>, 9> rules{{
                {o.status == OrderStatus::Unpaid, Reason::Unpaid},
                {o.status == OrderStatus::Cancelled, Reason::Closed},
                {o.status == OrderStatus::Shipped || o.status == OrderStatus::Done, Reason::AlreadyShipped},
                {o.status == OrderStatus::Unknown, Reason::StatusUnknown},
                {isOpen(o.refund), Reason::RefundPending},
                {o.refund == RefundState::Done, Reason::RefundDone},
                {o.refund == RefundState::Unknown, Reason::RefundUnknown},
                {o.presale && (o.presaleDue == 0 || now < o.presaleDue), Reason::PresaleNotDue},
                {!o.complete, Reason::ReceiverMissing},
            }};
            for (const auto &[applies, reason] : rules) {
                if (applies)
                    out.push_back(reason);
            }
        }
        return out;
    }
    static bool has(const std::vector<Reason> &reasons, Reason reason)
    {
        return std::ranges::find(reasons, reason) != reasons.end();
    }
    static bool beforePrint(const RowSpec &row)
    {
        return !row.inDoubt
            && (row.parcel == 0 || row.state == ParcelState::Planned || row.state == ParcelState::Numbered);
    }
    static bool mergeCandidate(const RowSpec &row, qint64 now)
    {
        return beforePrint(row) && (row.parcel == 0 || row.state == ParcelState::Planned) && row.whole
            && !row.addressKey.empty() && reasons(row, now).empty();
    }

    bool inView(const RowSpec &row, View view, qint64 now) const
    {
        const auto why = reasons(row, now);
        const bool handedOver = !row.inDoubt && row.parcel != 0 && row.state == ParcelState::HandedOver;
        const bool over = handedOver || has(why, Reason::Closed) || has(why, Reason::OrderCancelled)
            || has(why, Reason::RefundDone) || has(why, Reason::AlreadyShipped);
        qint64 deadline = 0;
        for (const OrderSpec &o : row.orders)
            deadline = o.deadline != 0 && (deadline == 0 || o.deadline < deadline) ? o.deadline : deadline;
        const bool running = !over && !has(why, Reason::Unpaid) && deadline != 0;
        const bool printed = row.parcel != 0 && !row.inDoubt && row.state == ParcelState::Printed;
        switch (view) {
        case View::Ready: return beforePrint(row) && why.empty();
        case View::Overdue: return running && deadline <= now;
        case View::DueSoon: return running && deadline > now && deadline <= now + 6 * hour;
        case View::Mergeable: {
            const auto same = std::ranges::count_if(rows, [&](const auto &entry) {
                return mergeCandidate(entry.second, now) && entry.second.addressKey == row.addressKey;
            });
            return mergeCandidate(row, now) && same > 1;
        }
        case View::Held: return !why.empty() && !handedOver;
        case View::Unprinted: return beforePrint(row) && !over;
        case View::Printed: return printed || (!row.inDoubt && row.parcel != 0 && row.state == ParcelState::Verified);
        case View::Missing: return printed;
        case View::Unusual: return !over && has(why, Reason::RiskReview);
        case View::ToReview:
            return !over
                && (has(why, Reason::RiskReview) || has(why, Reason::NoteUnread) || has(why, Reason::AwaitingReview));
        case View::OutOfStock: return !over && has(why, Reason::StockMissing);
        case View::All: return true;
        }
        return false;
    }

    static bool matchesSearch(const RowSpec &row, const QString &typed)
    {
        QStringList fields{QString::fromStdString(row.number), QString::fromStdString(row.phone)};
        for (const OrderSpec &o : row.orders)
            fields << QString::fromStdString(o.number) << QString::fromStdString(o.buyer)
                   << QString::fromStdString(o.goods);
        const auto folded = [](const QString &text) {
            return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
        };
        const QStringList words = folded(typed).split(u' ', Qt::SkipEmptyParts);
        return std::ranges::all_of(words, [&](const QString &word) {
            return std::ranges::any_of(fields, [&](const QString &field) { return folded(field).contains(word); });
        });
    }

    std::vector<qint64> answer(View view, const QString &typed, qint64 now) const
    {
        std::vector<qint64> keys;
        for (const auto &[key, row] : rows) {
            if (inView(row, view, now) && matchesSearch(row, typed))
                keys.push_back(key);
        }
        return keys;
    }
};

class Generator
{
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    { }

    int below(int n) { return m_random.bounded(n); }
    QString typed()
    {
        static const QStringList words{QString(), u"00"_s, u"小鹿"_s, u"ＭＯ"_s,
                                       u"茶 1"_s, u"🦌"_s, u"yt8"_s,  u"198 00"_s};
        return words[below(static_cast<int>(words.size()))];
    }

    OrderSpec order(qint64 id)
    {
        static const std::array buyers{"云边小鹿", "momo", "🦌鹿", "Ｙutong", ""};
        static const std::array goods{"龙井茶 x1", "毛巾 ×2", "Ｔea", ""};
        OrderSpec o;
        o.id = id;
        o.shop = 1 + below(3);
        o.number = std::to_string(100000 + id * 37 % 1000);
        o.buyer = buyers[static_cast<size_t>(below(5))];
        o.goods = goods[static_cast<size_t>(below(4))];
        o.status = below(4) != 0 ? OrderStatus::ToShip : static_cast<OrderStatus>(below(7));
        o.refund = below(4) != 0 ? RefundState::None : static_cast<RefundState>(below(8));
        if (o.refund == RefundState::NotStated)
            o.refund = RefundState::None;
        o.presale = below(6) == 0;
        o.presaleDue = below(3) == 0 ? 0 : noon + (below(20) - 10) * hour;
        o.complete = below(10) != 0;
        o.quantity = 1 + below(4);
        o.paidAt = below(8) == 0 ? 0 : noon - below(100) * hour;
        o.deadline = below(8) == 0 ? 0 : noon + (below(24) - 8) * hour;
        return o;
    }

    RowSpec row(qint64 id)
    {
        RowSpec row;
        row.parcel = below(2) != 0 ? id : 0;
        row.state = static_cast<ParcelState>(below(5));
        row.whole = below(6) != 0;
        row.inDoubt = row.parcel != 0 && below(8) == 0;
        row.orders = {order(id * 10)};
        for (int i = row.parcel != 0 ? below(3) : 0; i > 0; --i)
            row.orders.push_back(order(id * 10 + i));
        row.phone = "1980000" + std::to_string(1000 + below(50));
        row.addressKey = below(4) == 0 ? "" : "home " + std::to_string(below(20));
        row.number = row.parcel != 0 && below(2) != 0 ? "YT88" + std::to_string(1000 + below(900)) : "";
        row.street = "文三路 " + std::to_string(below(5));
        row.receiver = below(2) != 0 ? "林小禾" : "Ａda";
        row.carrier = below(2) != 0 ? "YTO" : "";
        row.fill = below(3);
        row.position = row.fill == 0 ? 0 : below(20);
        if (below(6) == 0)
            row.holds = {std::array{Reason::Manual, Reason::RiskReview, Reason::NoteUnread, Reason::AwaitingReview,
                                    Reason::StockMissing}[below(5)]};
        return row;
    }

private:
    QRandomGenerator m_random;
};

std::vector<qint64> keysOf(const OrderTable &table, const std::vector<RowHandle> &rows)
{
    std::vector<qint64> keys;
    for (const RowHandle row : rows)
        keys.push_back(table.key(row).value());
    return keys;
}

std::vector<qint64> run(const OrderTable &table, const Selection &selection, const QString &sort = u"deadline"_s)
{
    DeskQuery query;
    return keysOf(table, query.run(table, selection, sortKeyFromName(sort).value(), table.now()));
}

std::vector<qint64> filtered(const OrderTable &table, const QStringList &texts)
{
    Selection selection;
    selection.filter = Filter::parse(texts).value();
    auto keys = run(table, selection);
    std::ranges::sort(keys);
    return keys;
}

/// One shop order each, keys -1, -2, ...
OrderTable tableOf(std::vector<RowSpec> rows, qint64 now = noon)
{
    OrderTable table(now);
    table.setShops(shops);
    qint64 id = 0;
    for (RowSpec &row : rows) {
        row.orders.front().id = ++id;
        table.apply({&row.view(), 1});
    }
    return table;
}
} // namespace

class TestDeskQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likeTheReference()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        Generator generator(seed);
        FixedClock clock(noon);
        Reference reference;
        OrderTable table(clock.wallMs());
        table.setShops(shops);
        DeskQuery query;
        for (int step = 0; step < 3000; ++step) {
            change(generator, reference, table);
            if (step % 50 == 0) {
                clock.setWallMs(noon + (generator.below(30) - 15) * hour);
                table.retime(clock.wallMs());
            }
            if (step % 5 == 0)
                compare(generator, reference, table, query, clock.wallMs());
        }
    }

    void sortsLikeAStableSortOfPlainValues_data()
    {
        QTest::addColumn<QString>("sort");
        for (const QString &name : sortColumnNames()) {
            QTest::newRow(qPrintable(name)) << name;
            QTest::newRow(qPrintable(u'-' + name)) << u'-' + name;
        }
    }

    void sortsLikeAStableSortOfPlainValues()
    {
        QFETCH(QString, sort);
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        Generator generator(seed);
        Reference reference;
        OrderTable table(noon);
        table.setShops(shops);
        for (int i = 0; i < 400; ++i)
            change(generator, reference, table);
        std::vector<RowSpec> rows;
        for (const auto &[key, row] : reference.rows)
            rows.push_back(row);
        std::ranges::sort(rows, isBeforeByDefault);
        const bool down = sort.startsWith(u'-');
        const SortColumn column = sortKeyFromName(sort)->column;
        std::ranges::stable_sort(rows, [&](const RowSpec &a, const RowSpec &b) {
            const auto [lastA, valueA] = sortValue(a, column);
            const auto [lastB, valueB] = sortValue(b, column);
            if (lastA || lastB)
                return lastB && !lastA;
            return down ? valueA > valueB : valueA < valueB;
        });
        std::vector<qint64> expected;
        for (const RowSpec &row : rows)
            expected.push_back(keyOf(row));
        QCOMPARE(run(table, {}, sort), expected);
    }

    /// A query that goes along with a changing table mends its order; each answer is that of a fresh one.
    void orderIsMended_data() { sortsLikeAStableSortOfPlainValues_data(); }

    void orderIsMended()
    {
        QFETCH(QString, sort);
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        Generator generator(seed);
        Reference reference;
        OrderTable table(noon);
        table.setShops(shops);
        for (int i = 0; i < 400; ++i)
            change(generator, reference, table);
        const SortKey key = sortKeyFromName(sort).value();
        DeskQuery query;
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(query.run(table, {}, key, noon), DeskQuery().run(table, {}, key, noon));
            const quint64 before = table.generation();
            change(generator, reference, table);
            QVERIFY(table.generation() == before || table.changedSince(before).has_value());
            if (i % 10 == 0)
                table.retime(noon + i * hour);
        }
    }

    /// Another table in the same place is not taken for the one before.
    void replacedTableIsNoticed()
    {
        DeskQuery query;
        OrderTable table = tableOf(std::vector<RowSpec>(5));
        QCOMPARE(query.run(table, {}, {}, noon).size(), size_t(5));
        table = tableOf(std::vector<RowSpec>(3));
        QCOMPARE(query.run(table, {}, {}, noon).size(), size_t(3));
        QVERIFY(!table.changedSince(1));
        table.clear();
        QVERIFY(query.run(table, {}, {}, noon).empty());
    }

    void sortWords()
    {
        QVERIFY(!sortKeyFromName(u"colour"_s));
        QVERIFY(!sortKeyFromName(u"-"_s));
        QCOMPARE(sortKeyName(*sortKeyFromName(u"-paid"_s)), u"-paid"_s);
        QCOMPARE(sortKeyName({}), u"deadline"_s);
    }

    void viewsFollowTheClock()
    {
        RowSpec row;
        row.orders[0].deadline = noon + 7 * hour;
        FixedClock clock(noon);
        OrderTable table = tableOf({row}, clock.wallMs());
        const auto in = [&](View view) { return countViews(table, clock.wallMs())[static_cast<size_t>(view)] == 1; };
        QVERIFY(!in(View::DueSoon) && !in(View::Overdue) && in(View::Ready));
        clock.advanceMs(1 * hour);
        QVERIFY(in(View::DueSoon) && !in(View::Overdue));
        clock.advanceMs(6 * hour - 1);
        QVERIFY(in(View::DueSoon) && !in(View::Overdue));
        clock.advanceMs(1);
        QVERIFY(!in(View::DueSoon) && in(View::Overdue));
        clock.setWallMs(noon);
        QVERIFY(!in(View::DueSoon) && !in(View::Overdue));
    }

    void filters()
    {
        std::vector<RowSpec> rows(4);
        rows[0].orders[0].shop = 1;
        rows[0].orders[0].message = "放驿站";
        rows[0].orders[0].paidAt = noon - 30 * hour;
        rows[1].orders[0].shop = 2;
        rows[1].orders[0].memo = "加泡泡柱";
        rows[1].orders[0].status = OrderStatus::Unpaid;
        rows[1].orders[0].deadline = noon + 1 * hour;
        rows[1].carrier = "YTO";
        rows[2].orders[0].shop = 3;
        rows[2].province = "四川省";
        rows[2].orders[0].paidAt = noon;
        rows[2].orders[0].deadline = noon + 2 * hour;
        rows[2].carrier = "SF";
        rows[3].orders[0].shop = 9;
        rows[3].orders[0].deadline = noon - 2 * hour;
        const OrderTable table = tableOf(rows);
        using Keys = std::vector<qint64>;
        QCOMPARE(filtered(table, {u"shop=山间茶舍"_s}), Keys{-1});
        QCOMPARE(filtered(table, {u"shop=2"_s}), Keys{-2});
        QCOMPARE(filtered(table, {u"shop=alpha, best"_s}), Keys{-3});
        QCOMPARE(filtered(table, {u"shop=山间茶舍,Beta"_s}), (Keys{-2, -1}));
        QCOMPARE(filtered(table, {u"shop=nobody"_s}), Keys{});
        QCOMPARE(filtered(table, {u"platform=Lazada"_s}), Keys{-3});
        QCOMPARE(filtered(table, {u"status=unpaid"_s}), Keys{-2});
        QCOMPARE(filtered(table, {u"status=unpaid,to_ship"_s}).size(), size_t(4));
        QCOMPARE(filtered(table, {u"print=open"_s}).size(), size_t(4));
        QCOMPARE(filtered(table, {u"print=printed"_s}), Keys{});
        QCOMPARE(filtered(table, {u"message=buyer"_s}), Keys{-1});
        QCOMPARE(filtered(table, {u"message=memo"_s}), Keys{-2});
        QCOMPARE(filtered(table, {u"message=any"_s}), (Keys{-2, -1}));
        QCOMPARE(filtered(table, {u"message=none"_s}), (Keys{-4, -3}));
        QCOMPARE(filtered(table, {u"carrier=yto"_s}), Keys{-2});
        QCOMPARE(filtered(table, {u"carrier=none"_s}), (Keys{-4, -1}));
        QCOMPARE(filtered(table, {u"province=四川"_s}), Keys{-3});
        QCOMPARE(filtered(table, {u"from=2026-11-22"_s}), Keys{-3});
        QCOMPARE(filtered(table, {u"to=2026-11-21"_s}), Keys{-1});
        QCOMPARE(filtered(table, {u"from=2026-11-22T12:00:00Z"_s, u"to=2026-11-22T12:00:00Z"_s}), Keys{-3});
        QCOMPARE(filtered(table, {u"due_within=90m"_s}), Keys{-4});
        QCOMPARE(filtered(table, {u"due_within=2"_s}), (Keys{-4, -3}));
        QCOMPARE(filtered(table, {u"shop=1"_s, u"message=memo"_s}), Keys{});
    }

    void parcelsNarrow()
    {
        OrderTable table(noon);
        for (qint64 id = 1; id <= 3; ++id) {
            RowSpec row;
            row.parcel = id;
            row.orders[0].id = id;
            table.apply({&row.view(), 1});
        }
        Selection selection;
        selection.parcels = {ParcelId(3), ParcelId(2), ParcelId(77)};
        QCOMPARE(run(table, selection), (std::vector<qint64>{2, 3}));
        selection.parcels = {ParcelId(77)};
        QVERIFY(run(table, selection).empty());
    }

    /// 100,000 rows: every answer, without the reference, by what is known of them.
    void manyRows()
    {
        constexpr qint64 count = 100'000;
        OrderTable table(noon);
        table.setShops(shops);
        table.reserve(count);
        for (qint64 id = 1; id <= count; ++id) {
            RowSpec row;
            row.orders[0].id = id;
            row.orders[0].number = std::to_string(10'000'000 + id);
            row.orders[0].deadline = noon + (count - id) * 1000;
            row.orders[0].buyer = id % 1000 == 0 ? "云边小鹿" : "奔跑的土豆";
            row.addressKey = "home " + std::to_string(id / 2);
            table.apply({&row.view(), 1});
        }
        DeskQuery query;
        const auto all = query.run(table, {}, {}, noon);
        QCOMPARE(all.size(), size_t(count));
        QCOMPARE(table.key(all.front()), RowKey(OrderId(count)));
        QCOMPARE(table.key(all.back()), RowKey(OrderId(1)));
        Selection selection;
        selection.search = u"小鹿"_s;
        QCOMPARE(query.run(table, selection, {}, noon).size(), size_t(100));
        selection.search = u"10077777"_s;
        QCOMPARE(keysOf(table, query.run(table, selection, {}, noon)), std::vector<qint64>{-77777});
        QCOMPARE(countViews(table, noon)[static_cast<size_t>(View::Mergeable)], int(count) - 2);
    }

private:
    static void change(Generator &generator, Reference &reference, OrderTable &table)
    {
        const qint64 id = 1 + generator.below(150);
        std::vector<RowKey> removals;
        for (const qint64 key : {id, -id * 10}) {
            if (reference.rows.erase(key) > 0)
                removals.push_back(key > 0 ? RowKey(ParcelId(key)) : RowKey(OrderId(-key)));
        }
        if (generator.below(5) == 0) {
            table.apply({}, removals);
            return;
        }
        RowSpec row = generator.row(id);
        if (!removals.empty() && removals.front().value() == keyOf(row))
            removals.clear(); // an update in place
        table.apply({&row.view(), 1}, removals);
        reference.rows.insert_or_assign(keyOf(row), row);
    }

    static void compare(Generator &generator, const Reference &reference, const OrderTable &table, DeskQuery &query,
                        qint64 now)
    {
        const View view = static_cast<View>(generator.below(ViewCount));
        Selection selection;
        selection.view = view;
        selection.search = generator.typed();
        auto keys = keysOf(table, query.run(table, selection, {}, now));
        QCOMPARE(keys, keysOf(table, DeskQuery().run(table, selection, {}, now)));
        std::ranges::sort(keys);
        QCOMPARE(keys, reference.answer(view, selection.search, now));
        QCOMPARE(countViews(table, now)[static_cast<size_t>(view)],
                 static_cast<int>(reference.answer(view, QString(), now).size()));
        QCOMPARE(table.size(), reference.rows.size());
    }

    static qint64 deadlineOf(const RowSpec &row)
    {
        qint64 earliest = 0;
        for (const OrderSpec &o : row.orders)
            earliest = o.deadline != 0 && (earliest == 0 || o.deadline < earliest) ? o.deadline : earliest;
        return earliest;
    }

    static bool isBeforeByDefault(const RowSpec &a, const RowSpec &b)
    {
        const auto rank = [](const RowSpec &row) {
            const qint64 deadline = deadlineOf(row);
            return std::tuple(deadline == 0, deadline, row.orders.front().number, keyOf(row));
        };
        return rank(a) < rank(b);
    }

    /// {comes last, bytes that compare like the value}
    static std::pair<bool, QByteArray> sortValue(const RowSpec &row, SortColumn column)
    {
        const auto number = [](qint64 value) {
            return std::pair(value == 0, QByteArray::number(value).rightJustified(20, '0'));
        };
        const auto text = [](const std::string &value) {
            const QString folded =
                QString::fromStdString(value).normalized(QString::NormalizationForm_KC).toCaseFolded();
            return std::pair(folded.isEmpty(), folded.toUtf8());
        };
        const std::string zero(1, '\x01');
        qint64 paid = 0;
        for (const OrderSpec &o : row.orders)
            paid = o.paidAt != 0 && (paid == 0 || o.paidAt < paid) ? o.paidAt : paid;
        switch (column) {
        case SortColumn::Deadline: return number(deadlineOf(row));
        case SortColumn::Paid: return number(paid);
        case SortColumn::Shop: return text(shops[static_cast<size_t>(row.orders.front().shop - 1)].name.toStdString());
        case SortColumn::Order: return text(row.orders.front().number);
        case SortColumn::Receiver: return text(row.receiver + zero + row.phone);
        case SortColumn::Address:
            return text(row.province + zero + row.city + zero + row.district + zero + row.street + zero + row.receiver);
        case SortColumn::Carrier: return text(row.carrier);
        case SortColumn::Number: return text(row.number);
        case SortColumn::Quantity: return {false, number(row.quantity()).second};
        case SortColumn::Sequence: return {row.fill == 0, number(row.fill).second + number(row.position).second};
        case SortColumn::State: {
            const int step = row.inDoubt ? 6 : row.parcel == 0 ? 0 : 1 + static_cast<int>(row.state);
            return {false, number(step).second};
        }
        case SortColumn::Tag: return {true, {}}; // none of these rows has one
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestDeskQuery)
#include "tst_deskquery.moc"
