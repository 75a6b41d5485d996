// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/filebytes.h"
#include "exchange/formats/fileordersource.h"
#include "exchange/formats/tableimport.h"
#include "support/memoryspool.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1893456000000; // 2030-01-01

struct Row {
    int order = 0;
    int line = 0;
    QString quantity = u"1"_s;
    QString status = u"买家已付款，等待卖家发货"_s;
    QString refund = u"没有申请退款"_s;
};

QByteArray detailFile(const std::vector<Row> &rows)
{
    QString text = u"子订单编号,主订单编号,标题,购买数量,外部系统编号,订单状态,退款状态,订单创建时间\n"_s;
    for (const Row &row : rows) {
        text += QStringList{u"%1%2"_s.arg(row.order).arg(row.line),
                            QString::number(row.order),
                            u"毛巾%1"_s.arg(row.line),
                            row.quantity,
                            u"SKU"_s,
                            row.status,
                            row.refund,
                            u"2026-11-20 09:12:21"_s}
                    .join(u',')
            + u'\n';
    }
    return text.toUtf8();
}

/// What each order came to, whatever the order of the orders.
QStringList factsOf(const ParsedFile &file)
{
    QStringList facts;
    for (const OrderRecord &record : file.records) {
        const Order &order = record.order;
        QStringList words{order.number, QString::number(int(order.status)), order.statusText,
                          QString::number(int(order.refund))};
        for (const OrderLine &line : order.lines)
            words += {line.subOrder, line.title, QString::number(line.quantity), QString::number(int(line.refund))};
        facts.append(words.join(u'|'));
    }
    facts.sort();
    return facts;
}

} // namespace

/// Orders whose rows stand far apart, and files that are not held in memory.
class TestScatteredRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsFarApart();
    void aSpoolThatLosesWhatWasSeen();
    void largeFileIsMapped();
    void largeFileWithMark();
    void withoutRoomForTheCopy();
    void cutShortMeanwhile();
    void whatIsWrongIsTold();

private:
    QString file(const QByteArray &bytes) const
    {
        QFile f(m_dir.filePath(u"orders.csv"_s));
        if (f.open(QIODevice::WriteOnly))
            f.write(bytes);
        return f.fileName();
    }
    QTemporaryDir m_dir;
};

void TestScatteredRows::rowsFarApart()
{
    std::vector<Row> together;
    for (int order = 1000; order < 1200; ++order) {
        for (int line = 1; line <= 3; ++line) {
            Row row{order, line};
            if (order % 5 == 0 && line == 3)
                row.status = u"卖家已发货，等待买家确认"_s;
            if (order % 7 == 0 && line == 2)
                row.status = u"交易关闭"_s;
            if (order % 11 == 0 && line == 1)
                row.refund = u"退款成功"_s;
            if (order % 50 == 0 && line == 3)
                row.quantity = u"x"_s;
            together.push_back(row);
        }
    }
    std::vector<Row> scattered = together;
    std::ranges::stable_sort(scattered, {}, &Row::line);
    const auto one = FileOrderSource().read(file(detailFile(together)), {}, now, {});
    QVERIFY(one);
    const auto other = FileOrderSource().read(file(detailFile(scattered)), {}, now, {});
    QVERIFY(other);
    QCOMPARE(one->records.size(), 196u);
    QCOMPARE(factsOf(*other), factsOf(*one));
    QCOMPARE(other->rejected.size(), one->rejected.size());
    QCOMPARE(other->rejectedOrders, one->rejectedOrders);
}

/// An order whose number is not known again would stand there twice.
void TestScatteredRows::aSpoolThatLosesWhatWasSeen()
{
    constexpr int many = 200'000; // more than stay in memory
    QByteArray bytes = QStringLiteral("子订单编号,主订单编号,标题,购买数量,订单状态\n").toUtf8();
    const QByteArray rest = QStringLiteral(",毛巾,1,等待卖家发货\n").toUtf8();
    for (int i = 0; i <= many; ++i) {
        const QByteArray order = QByteArray::number(700'000'000'000 + i % many);
        bytes += QByteArray::number(800'000'000'000 + i) + ',' + order + rest;
    }
    for (const bool loses : {false, true}) {
        const auto spool = std::make_shared<MemorySpool>();
        spool->torn = loses;
        ParsedFile out;
        out.records.spoolTo(spool);
        const ReadOptions options;
        TableImport table(FormatCatalogue::shipped(), {}, CellEncoding::Utf8, now, options, out);
        QVERIFY(readCsv(bytes, {',', true}, table, {}));
        const auto finished = table.finish();
        QVERIFY(spool->size() > 0);
        QCOMPARE(finished.has_value(), !loses);
        if (loses)
            QCOMPARE(finished.error().detail, u"spool"_s);
        else
            QCOMPARE(out.records.size(), size_t(many));
    }
}

void TestScatteredRows::largeFileIsMapped()
{
    QVERIFY(!FileBytes::read(file("a,b\n1,2\n"))->isMapped());
    const QByteArray content = QByteArray("青,1\n").repeated(1'500'000);
    auto bytes = FileBytes::read(file(content));
    QVERIFY(bytes && bytes->isMapped());
    QVERIFY(bytes->view() == content);
    for (qint64 done = 0; done <= content.size(); done += 700'001)
        bytes->passed(done);
    bytes->passed(content.size() + 1);
    QVERIFY(bytes->view() == content); // it comes again
    bytes->passed(content.size());
    bytes->passed(0);
    QVERIFY(bytes->view() == content);
}

void TestScatteredRows::largeFileWithMark()
{
    std::vector<Row> rows;
    for (int order = 100'000; order < 180'000; ++order)
        rows.push_back({order, 1});
    const QByteArray plain = detailFile(rows);
    QVERIFY(plain.size() > (6 << 20));
    for (const QByteArray &mark : {QByteArray(), QByteArray("\xEF\xBB\xBF")}) {
        const auto read = FileOrderSource().read(file(mark + plain), {}, now, {});
        QVERIFY(read);
        QCOMPARE(read->encoding, mark.isEmpty() ? u"UTF-8"_s : u"UTF-8-BOM"_s);
        QCOMPARE(read->records.size(), rows.size());
        QCOMPARE(read->records[79'999].order.number, u"179999"_s);
        QCOMPARE(read->records[5].order.number, u"100005"_s);
    }
}

void TestScatteredRows::withoutRoomForTheCopy()
{
    const QByteArray before = qgetenv("TMPDIR");
    const QString large = file(QByteArray("a,b\n").repeated(1'500'000));
    qputenv("TMPDIR", "/proc"); // takes no files, of anybody
    auto bytes = FileBytes::read(large);
    before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
    QVERIFY(bytes && !bytes->isMapped());
    QCOMPARE(bytes->take().size(), 6'000'000);
}

void TestScatteredRows::cutShortMeanwhile()
{
    const QString large = file(QByteArray("a,b\n").repeated(1'500'000));
    const auto bytes = FileBytes::read(large);
    QVERIFY(bytes && bytes->isMapped());
    QVERIFY(QFile::resize(large, 10));
    QCOMPARE(bytes->view().count('\n'), 1'500'000);
}

void TestScatteredRows::whatIsWrongIsTold()
{
    QCOMPARE(FileBytes::read(m_dir.filePath(u"missing"_s)).error().code, ErrorCode::FileNotFound);
    QCOMPARE(FileBytes::read(m_dir.path()).error().code, ErrorCode::FileUnreadable);
    QCOMPARE(FileBytes::read(file({})).error().code, ErrorCode::EmptyFile);
}

QTEST_GUILESS_MAIN(TestScatteredRows)
#include "tst_scatteredrows.moc"
