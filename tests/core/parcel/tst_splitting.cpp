// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/parts.h"
#include "core/parcel/splitting.h"
#include "core/parcel/warehouses.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <limits>
#include <map>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
ParcelLine line(qint64 order, qint64 id, qint64 quantity) { return {OrderId(order), LineId(id), quantity}; }

const std::vector<ParcelLine> parcel{line(1, 11, 3), line(1, 12, 1), line(2, 21, 5)};

using Totals = std::map<std::pair<qint64, qint64>, qint64>;

Totals totalsOf(const std::vector<ParcelLine> &lines)
{
    Totals out;
    for (const ParcelLine &l : lines)
        out[{l.order.value, l.line.value}] += l.quantity;
    return out;
}
} // namespace

class TestSplitting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesPartOfALine();
    void takesWholeLines();
    void sameLineTwiceAddsUp();
    void refuses_data();
    void refuses();
    void conservesQuantities();
    void byWordAndByStock();
    void warehouses();
    void partMarks();
};

void TestSplitting::takesPartOfALine()
{
    const auto done = splitLines(parcel, std::vector{line(1, 11, 2)});
    QVERIFY(done);
    QCOMPARE(done->first, (std::vector{line(1, 11, 2)}));
    QCOMPARE(done->second, (std::vector{line(1, 11, 1), line(1, 12, 1), line(2, 21, 5)}));
}

void TestSplitting::takesWholeLines()
{
    const auto done = splitLines(parcel, std::vector{line(2, 21, 5), line(1, 12, 1)});
    QVERIFY(done);
    QCOMPARE(done->first, (std::vector{line(1, 12, 1), line(2, 21, 5)}));
    QCOMPARE(done->second, (std::vector{line(1, 11, 3)}));
}

void TestSplitting::sameLineTwiceAddsUp()
{
    const auto done = splitLines(parcel, std::vector{line(2, 21, 2), line(2, 21, 2)});
    QVERIFY(done);
    QCOMPARE(done->first, (std::vector{line(2, 21, 4)}));
    QVERIFY(!splitLines(parcel, std::vector{line(2, 21, 3), line(2, 21, 3)}));
}

void TestSplitting::refuses_data()
{
    QTest::addColumn<std::vector<ParcelLine>>("wanted");
    QTest::addColumn<QString>("reason");
    auto row = [](const char *name, const std::vector<ParcelLine> &wanted, const QString &reason) {
        QTest::newRow(name) << wanted << reason;
    };
    row("nothing", {}, u"nothing_taken"_s);
    row("everything", parcel, u"nothing_left"_s);
    row("unknown line", {line(1, 99, 1)}, u"line_unknown"_s);
    row("line of another order", {line(2, 11, 1)}, u"line_unknown"_s);
    row("zero", {line(1, 11, 0)}, u"quantity_too_small"_s);
    row("negative", {line(1, 11, -1)}, u"quantity_too_small"_s);
    row("too many", {line(1, 11, 4)}, u"quantity_too_large"_s);
    row("absurd", {line(1, 11, std::numeric_limits<qint64>::max()), line(1, 11, 1)}, u"quantity_too_large"_s);
}

void TestSplitting::refuses()
{
    QFETCH(std::vector<ParcelLine>, wanted);
    QFETCH(QString, reason);
    const auto done = splitLines(parcel, wanted);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(done.error().values.value(u"reason"_s).toString(), reason);
}

void TestSplitting::conservesQuantities()
{
    QVERIFY(rc::check("taken and rest add up to all, line by line, and neither is empty", [] {
        std::vector<ParcelLine> all;
        std::vector<ParcelLine> wanted;
        const int count = *rc::gen::inRange(1, 8);
        for (int i = 0; i < count; ++i) {
            const ParcelLine l = line(*rc::gen::inRange(1, 4), *rc::gen::inRange(1, 4), *rc::gen::inRange(1, 9));
            all.push_back(l);
            if (const int part = *rc::gen::inRange<int>(0, int(l.quantity) + 1); part > 0)
                wanted.push_back({l.order, l.line, part});
        }
        const auto done = splitLines(all, wanted);
        const bool whole = totalsOf(all) == totalsOf(wanted);
        RC_ASSERT(done.has_value() == (!wanted.empty() && !whole));
        if (!done)
            return;
        Totals sum = totalsOf(done->first);
        RC_ASSERT(sum == totalsOf(wanted));
        for (const auto &[key, quantity] : totalsOf(done->second))
            sum[key] += quantity;
        RC_ASSERT(sum == totalsOf(all));
    }));
}

void TestSplitting::byWordAndByStock()
{
    QVERIFY(rc::check("parts add up to all, line by line; what goes now is there", [] {
        std::vector<ParcelLine> all;
        for (int i = *rc::gen::inRange(1, 9); i > 0; --i)
            all.push_back(line(*rc::gen::inRange(1, 3), *rc::gen::inRange(1, 9), *rc::gen::inRange(1, 9)));
        const auto word = [](const ParcelLine &l) { return QString::number(l.line.value % 3); };
        Totals sum;
        QStringList words;
        for (const LinePart &part : partsByWord(all, word)) {
            RC_ASSERT(!part.lines.empty() && !words.contains(part.word));
            words.append(part.word);
            RC_ASSERT(std::ranges::all_of(part.lines, [&](const ParcelLine &l) { return word(l) == part.word; }));
            for (const auto &[key, quantity] : totalsOf(part.lines))
                sum[key] += quantity;
        }
        RC_ASSERT(sum == totalsOf(all));
        QHash<QString, qint64> there;
        for (const QString &one : words)
            there[one] = *rc::gen::inRange(-2, 20);
        const auto [now, later] = partsByStock(all, word, there);
        Totals both = totalsOf(now);
        for (const auto &[key, quantity] : totalsOf(later))
            both[key] += quantity;
        RC_ASSERT(both == totalsOf(all));
        QHash<QString, qint64> taken;
        for (const ParcelLine &l : now)
            taken[word(l)] += l.quantity;
        for (const QString &one : words) {
            RC_ASSERT(taken[one] <= std::max<qint64>(there[one], 0));
            const bool waits = std::ranges::any_of(later, [&](const ParcelLine &l) { return word(l) == one; });
            RC_ASSERT(!waits || taken[one] == std::max<qint64>(there[one], 0)); // nothing that is there waits
        }
    }));
}

void TestSplitting::warehouses()
{
    const std::vector<WarehouseRule> rules{{u"A-*"_s, u"华东"_s}, {u"A-9*"_s, u"华南"_s}, {u"A-91"_s, u"本店"_s}};
    QCOMPARE(warehouseOf(rules, u"A-1"_s), u"华东"_s);
    QCOMPARE(warehouseOf(rules, u"A-92"_s), u"华南"_s);
    QCOMPARE(warehouseOf(rules, u"A-91"_s), u"本店"_s);
    QCOMPARE(warehouseOf(rules, u"B-1"_s), QString());
    QCOMPARE(warehouseOf(std::vector<WarehouseRule>{{u"*"_s, u"总仓"_s}}, u"B-1"_s), u"总仓"_s);
}

void TestSplitting::partMarks()
{
    const auto part = [](qint64 id, std::vector<ParcelLine> lines, bool whole = false) {
        Parcel one;
        one.id = ParcelId(id);
        one.whole = whole;
        one.lines = std::move(lines);
        return one;
    };
    const std::vector<Parcel> live{part(7, {line(1, 11, 1)}), part(5, {line(1, 12, 1), line(2, 21, 1)}),
                                   part(9, {line(3, 31, 1)}), part(8, {line(1, 11, 2)})};
    QCOMPARE(partMark(live[0], live).text(), u"2/3"_s);
    QCOMPARE(partMark(live[1], live).text(), u"1/3"_s);
    QCOMPARE(partMark(live[3], live).text(), u"3/3"_s);
    QCOMPARE(partMark(live[2], live).text(), QString()); // the only one left of its order
    QCOMPARE(partMark(part(7, {line(1, 11, 1)}, true), live).text(), QString());
    QCOMPARE(partMark(live[1], OrderId(1), live).text(), u"1/3"_s);
    QCOMPARE(partMark(live[1], OrderId(2), live).text(), QString()); // whole beside the part of another
}

QTEST_GUILESS_MAIN(TestSplitting)
#include "tst_splitting.moc"
