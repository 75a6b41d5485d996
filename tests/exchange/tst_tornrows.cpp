// SPDX-License-Identifier: Apache-2.0
#include "dispatch/ports/tornrow.h"
#include "exchange/formats/fileordersource.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1893456000000; // 2030-01-01
const QString heading = u"主订单编号,子订单编号,选购商品,商品数量,收件人,订单状态\n"_s;

} // namespace

/// Rows torn by a quote or a line end: the others are read, and the raw text of the torn ones can be put right.
class TestTornRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void theOthersAreRead();
    void theOrderOfATornLineIsLeftOut();
    void aTornLineOfNobodyRefusesTheFile();
    void theRawTextIsPutRight();
    void aLineEndIsTakenOut();
    void severalRowsFromOne();
    void tornAgain();
    void inTheEncodingOfTheFile();
    void cellsOfTheRowToo();
    void onlyTheWholeOfSeveral();
    void tornAmongSeveral();
    void cellsKeptOfAnEmptiedRow();
    void typedAnewWithoutOldCells();
    void rowsThatAreNotThere();
    void tooLongToPutRight();

private:
    QString file(const QString &text)
    {
        QFile f(m_dir->filePath(u"orders.csv"_s));
        if (f.open(QIODevice::WriteOnly))
            f.write(m_gbk ? QByteArray(QStringEncoder("GB18030")(text)) : text.toUtf8());
        return f.fileName();
    }
    Result<ParsedFile> read(const QString &text, const std::vector<CellFix> &fixes = {})
    {
        ReadOptions options;
        options.fixes = fixes;
        for (CellFix &fix : options.fixes)
            fix.file = m_dir->filePath(u"orders.csv"_s);
        return FileOrderSource().read(file(text), {}, now, {}, options);
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    bool m_gbk = false;
};

void TestTornRows::theOthersAreRead()
{
    const auto parsed =
        read(heading + u"1,11,\"杯,1,林晓禾,待发货\n2,21,杯,1,周可,待发货\n3,31,\"杯\",1,沈一,待发货\n"_s);
    QVERIFY(parsed);
    QCOMPARE(parsed->records.size(), 2u);
    QCOMPARE(parsed->records[0].order.number, u"2"_s);
    QCOMPARE(parsed->rows, 3);
    QCOMPARE(parsed->rejected.size(), 1u);
    const RejectedRow &torn = parsed->rejected[0];
    QCOMPARE(torn.row, 2);
    QCOMPARE(torn.reason, u"row_torn"_s);
    QCOMPARE(torn.text, u"1,11,\"杯,1,林晓禾,待发货"_s);
    QCOMPARE(torn.cell, torn.text);
    QVERIFY(isTorn(torn));
}

void TestTornRows::theOrderOfATornLineIsLeftOut()
{
    const auto parsed =
        read(heading + u"1,11,杯,1,林晓禾,待发货\n1,12,\"盘,1,林晓禾,待发货\n2,21,杯,1,周可,待发货\n"_s);
    QVERIFY(parsed);
    QCOMPARE(parsed->records.size(), 1u);
    QCOMPARE(parsed->rejectedOrders, QStringList{u"1"_s});
    QCOMPARE(parsed->rejected[0].reason, u"order_incomplete"_s);
    QCOMPARE(parsed->rejected[1].reason, u"row_torn"_s);
}

/// An order that lacks a line must not pass as whole, and nothing tells which one does.
void TestTornRows::aTornLineOfNobodyRefusesTheFile()
{
    const QString text = heading + u"\"1,12,盘,1,林晓禾,待发货\n2,21,\"杯\",1,周可,待发货\n"_s;
    const auto parsed = read(text);
    QCOMPARE(parsed.error().code, ErrorCode::TornLine);
    QCOMPARE(parsed.error().values[u"row"_s].toInt(), 2);
    const auto fixed = read(text, {{{}, 2, {}, u"1,12,盘,1,林晓禾,待发货"_s}});
    QCOMPARE(fixed->records.size(), 2u);
}

void TestTornRows::theRawTextIsPutRight()
{
    const QString text = heading + u"1,11,\"杯,1,林晓禾,待发货\n2,21,杯,1,周可,待发货\n"_s;
    const auto fixed = read(text, {{{}, 2, {}, u"1,11,\"杯, 大\",3,林晓禾,待发货"_s}});
    QVERIFY(fixed);
    QVERIFY(fixed->rejected.empty());
    QCOMPARE(fixed->records.size(), 2u);
    QCOMPARE(fixed->records[0].order.lines[0].title, u"杯, 大"_s);
    QCOMPARE(fixed->records[0].order.lines[0].quantity, 3);
    QCOMPARE(fixed->records[0].row, 2);
    QVERIFY(!fixed->digest.isEmpty());
    ReadOptions kept; // of the same content, under another name
    kept.kept = {{fixed->digest, 2, QString(), u"1,11,杯,5,林晓禾,待发货"_s}};
    QCOMPARE(FileOrderSource().read(file(text), {}, now, {}, kept)->records[0].order.lines[0].quantity, 5);
}

void TestTornRows::aLineEndIsTakenOut()
{
    const QString text = heading + u"1,11,杯\n 大,1,林晓禾,待发货\n2,21,杯,1,周可,待发货\n"_s;
    const auto torn = read(text);
    QCOMPARE(torn->rejected.size(), 2u);
    QCOMPARE(torn->rejected[0].reason, u"row_short"_s);
    QCOMPARE(torn->rejected[0].cell, u"1,11,杯"_s);
    QCOMPARE(torn->rejected[1].cell, u" 大,1,林晓禾,待发货"_s);
    const auto fixed = read(text, {{{}, 2, {}, u"1,11,杯 大,1,林晓禾,待发货"_s}, {{}, 3, {}, {}}});
    QVERIFY(fixed);
    QVERIFY(fixed->rejected.empty());
    QCOMPARE(fixed->records.size(), 2u);
    QCOMPARE(fixed->records[0].order.lines[0].title, u"杯 大"_s);
    QCOMPARE(fixed->rows, 2);
}

void TestTornRows::severalRowsFromOne()
{
    const QString text = heading + u"1,11,杯,1,林晓禾,待发货,2,21,杯,1,周可,待发货\n"_s;
    QCOMPARE(read(text)->rejected[0].reason, u"row_long"_s);
    const auto fixed = read(text, {{{}, 2, {}, u"1,11,杯,1,林晓禾,待发货\n2,21,杯,1,周可,待发货"_s}});
    QCOMPARE(fixed->records.size(), 2u);
    QVERIFY(fixed->rejected.empty());
}

void TestTornRows::tornAgain()
{
    const QString text = heading + u"1,11,\"杯,1,林晓禾,待发货\n2,21,杯,1,周可,待发货\n"_s;
    const auto again = read(text, {{{}, 2, {}, u"1,11"_s}});
    QCOMPARE(again->rejected[0].reason, u"row_short"_s);
    QCOMPARE(again->rejected[0].cell, u"1,11"_s);
    QCOMPARE(again->records.size(), 1u);
    QCOMPARE(read(text, {{{}, 2, {}, u"1,11,\"杯"_s}}).error().code, ErrorCode::TornLine);
}

void TestTornRows::inTheEncodingOfTheFile()
{
    m_gbk = true;
    const QString text = heading + u"1,11,杯\n2,21,杯,1,周可,待发货\n"_s;
    const auto torn = read(text);
    QCOMPARE(torn->encoding, u"GBK"_s);
    QCOMPARE(torn->rejected[0].cell, u"1,11,杯"_s);
    const auto fixed = read(text, {{{}, 2, {}, u"1,11,杯,1,林晓禾,待发货"_s}});
    QCOMPARE(fixed->records[0].order.receiver.receiver, u"林晓禾"_s);
    m_gbk = false;
}

void TestTornRows::cellsOfTheRowToo()
{
    const auto fixed = read(heading + u"1,11\n"_s + u"2,21,杯,1,周可,待发货\n"_s,
                            {{{}, 2, {}, u"1,11,杯,two,林晓禾,待发货"_s}, {{}, 2, u"商品数量"_s, u"2"_s}});
    QVERIFY(fixed->rejected.empty());
    QCOMPARE(fixed->records[0].order.lines[0].quantity, 2);
}

/// They share one number: a cell put right must not go to another of them.
void TestTornRows::onlyTheWholeOfSeveral()
{
    const QString text = heading + u"1,11,杯,3,林晓禾,待发货,2,21,杯,x,周可,待发货\n4,41,杯,1,沈一,待发货\n"_s;
    const QString both = u"1,11,杯,3,林晓禾,待发货\n2,21,杯,x,周可,待发货"_s;
    const auto part = read(text, {{{}, 2, {}, both}});
    QVERIFY(part);
    QCOMPARE(part->records.size(), 2u);
    QCOMPARE(part->rejected.size(), 1u);
    const RejectedRow &wrong = part->rejected[0];
    QCOMPARE(wrong.reason, u"quantity_invalid"_s);
    QCOMPARE(wrong.row, 2);
    QVERIFY(isTorn(wrong));
    QCOMPARE(wrong.column, QString());
    QCOMPARE(wrong.cell, both);
    QVERIFY(wrong.text.contains(u"周可"_s));
    const auto refused = read(text, {{{}, 2, {}, both}, {{}, 2, u"商品数量"_s, u"7"_s}});
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(refused.error().values[u"value"_s].toInt(), 2);
    const auto fixed = read(text, {{{}, 2, {}, QString(both).replace(u'x', u'7')}});
    QVERIFY(fixed->rejected.empty());
    QCOMPARE(fixed->records[0].order.lines[0].quantity, 3);
    QCOMPARE(fixed->records[1].order.lines[0].quantity, 7);

    ReadOptions kept; // a cell of when it was one row
    kept.kept = {{fixed->digest, 2, u"商品数量"_s, u"9"_s}, {fixed->digest, 2, QString(), both}};
    const auto again = FileOrderSource().read(file(text), {}, now, {}, kept);
    QVERIFY(again);
    QCOMPARE(again->records[0].order.lines[0].quantity, 3);
    QCOMPARE(again->rejected.size(), 1u);
}

void TestTornRows::tornAmongSeveral()
{
    const QString text = heading + u"1,11,杯,3,林晓禾,待发货,2,21,杯,x,周可,待发货\n"_s;
    const QString typed = u"1,11,杯,3,林晓禾,待发货\n2,21"_s;
    const auto again = read(text, {{{}, 2, {}, typed}});
    QCOMPARE(again->records.size(), 1u);
    QCOMPARE(again->rejected.size(), 1u);
    QCOMPARE(again->rejected[0].reason, u"row_short"_s);
    QCOMPARE(again->rejected[0].cell, typed);
    const auto one = read(text, {{{}, 2, {}, u"\n1,11,杯,x,林晓禾,待发货\n\n"_s}, {{}, 2, u"商品数量"_s, u"4"_s}});
    QVERIFY(one); // blank lines are no rows
    QCOMPARE(one->records[0].order.lines[0].quantity, 4);
}

void TestTornRows::cellsKeptOfAnEmptiedRow()
{
    const QString text = heading + u"1,11\n"_s + u"2,21,杯,1,周可,待发货\n"_s;
    const QByteArray digest = read(text, {{{}, 2, {}, u"1,11,杯,x,林晓禾,待发货"_s}})->digest;
    ReadOptions options;
    options.kept = {{digest, 2, QString(), u"1,11,杯,x,林晓禾,待发货"_s}, {digest, 2, u"商品数量"_s, u"7"_s}};
    QCOMPARE(FileOrderSource().read(file(text), {}, now, {}, options)->records[0].order.lines[0].quantity, 7);
    options.fixes = {{file(text), 2, QString(), QString()}};
    const auto emptied = FileOrderSource().read(file(text), {}, now, {}, options);
    QVERIFY(emptied);
    QVERIFY(emptied->rejected.empty());
    QCOMPARE(emptied->records.size(), 1u);
    QCOMPARE(emptied->records[0].order.number, u"2"_s);
    options.fixes.push_back({file(text), 2, u"商品数量"_s, u"8"_s}); // typed now: not dropped unheard
    QCOMPARE(FileOrderSource().read(file(text), {}, now, {}, options).error().code, ErrorCode::InvalidArgument);
}

/// What was put right in the row that stood there before says nothing of the one that is typed now.
void TestTornRows::typedAnewWithoutOldCells()
{
    const QString text = heading + u"1,11,杯,x,林晓禾,待发货\n2,21,杯,x,周可,待发货\n"_s;
    const QByteArray digest = read(text, {{{}, 2, u"商品数量"_s, u"7"_s}})->digest;
    ReadOptions options;
    options.kept = {{digest, 2, u"商品数量"_s, u"7"_s}, {digest, 3, u"商品数量"_s, u"8"_s}};
    options.fixes = {{file(text), 2, QString(), u"1,11,杯,3,林晓禾,待发货"_s}};
    const auto typed = FileOrderSource().read(file(text), {}, now, {}, options);
    QVERIFY(typed);
    QCOMPARE(typed->records[0].order.lines[0].quantity, 3);
    QCOMPARE(typed->records[1].order.lines[0].quantity, 8);
}

void TestTornRows::rowsThatAreNotThere()
{
    const QString text = heading + u"2,21,杯,1,周可,待发货\n"_s;
    for (const int row : {1, 9}) {
        const auto refused = read(text, {{{}, row, {}, u"x"_s}});
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().values[u"value"_s].toInt(), row);
    }
}

void TestTornRows::tooLongToPutRight()
{
    const auto torn = read(heading + u"1,11,"_s + QString(20000, u'x') + u"\n2,21,杯,1,周可,待发货\n"_s);
    QCOMPARE(torn->rejected[0].reason, u"row_short"_s);
    QVERIFY(torn->rejected[0].cell.isEmpty());
    QVERIFY(!torn->rejected[0].text.isEmpty());
}

QTEST_GUILESS_MAIN(TestTornRows)
#include "tst_tornrows.moc"
