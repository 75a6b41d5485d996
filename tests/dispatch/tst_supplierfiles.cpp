// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/formatfolder.h"
#include "exchange/tables/filetablewriter.h"
#include "suppliertest.h"

#include <QFile>
#include <QStringEncoder>

using namespace waydesk;
using namespace Qt::StringLiterals;

/// What leaves the house and what comes back, as files.
class TestSupplierFiles : public SupplierTest
{
    Q_OBJECT

private Q_SLOTS:
    void ourListFilledIn_data();
    void ourListFilledIn();
    void encodings_data();
    void encodings();

private:
    void bought(const QString &pattern)
    {
        setPattern({pattern});
        b().import({with(u"A"_s, {u"DS-1"_s}), with(u"B"_s, {u"DS-2"_s})});
        judge();
        must(verb().bought(only(u"A"_s)));
        must(verb().bought(only(u"B"_s)));
    }
    std::vector<SheetRow> read(const QString &file)
    {
        FormatFolder formats{QString()};
        return must(formats.sheet(file, SupplierNumbers::mostRows));
    }
};

void TestSupplierFiles::ourListFilledIn_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("xlsx") << u"xlsx"_s;
    QTest::newRow("csv") << u"csv"_s;
}

/// Chinese brackets and letters in another case come back as the cells of a table have them.
void TestSupplierFiles::ourListFilledIn()
{
    QFETCH(QString, ending);
    setPattern({u"DS-{item}=恒达（广州）Ｈd"_s});
    b().import({with(u"A"_s, {u"DS-1"_s, u"DS-2"_s})});
    judge();
    const auto zh = [](const QString &key) {
        return key == u"supplier" ? u"供货商"_s
            : key == u"shop"      ? u"店铺"_s
            : key == u"order"     ? u"订单号"_s
            : key == u"item"      ? u"货号"_s
            : key == u"carrier"   ? u"快递公司"_s
            : key == u"waybill"   ? u"运单号"_s
                                  : key;
    };
    FileTableWriter writer;
    const QString list = b().folder.filePath(u"list."_s + ending);
    must(verb().write(writer, list, {}, false, zh));
    std::vector<SheetRow> rows = read(list);
    QCOMPARE(rows.size(), size_t(3)); // headings, and a row for each item
    const qsizetype columns = Purchases::headings().size();
    for (size_t i = 1; i < rows.size(); ++i) {
        rows[i].cells.resize(columns);
        rows[i].cells[columns - 2] = u"圆通"_s;
        rows[i].cells[columns - 1] = u"YT1234567890123"_s;
    }
    TableSheet filled{u"back"_s, rows[0].cells, {}};
    for (size_t i = 1; i < rows.size(); ++i)
        filled.rows.push_back(rows[i].cells);
    const QString back = b().folder.filePath(u"back."_s + ending);
    must(writer.write(filled, back));
    const auto report = must(take(read(back)));
    QVERIFY2(report.refused.empty(), report.refused.empty() ? "" : qPrintable(report.refused[0].reason));
    QCOMPARE(report.taken.size(), size_t(1));
    QCOMPARE(report.unchanged, 1); // the second item of the same box
}

void TestSupplierFiles::encodings_data()
{
    QTest::addColumn<QString>("encoding");
    for (const char *name : {"GB18030", "UTF-8", "UTF-16LE"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// A supplier's own table, with full-width digits, a formula and a huge cell among its rows.
void TestSupplierFiles::encodings()
{
    QFETCH(QString, encoding);
    bought(u"DS-{item}=恒达"_s);
    const QString text = u"快递单号,订单号,供货商,快递公司\r\n"
                         u"ＹＴ１２３４５６７８９０１２３,Ａ,恒达,圆通速递\r\n"
                         u"YT1234567890124,B,恒达𠮷,圆通\r\n"
                         u"=cmd|x,B,恒达,圆通\r\n"
                         u"YT1234567890124,B,恒达,"_s
        + QString(100'000, u'圆') + u"\r\n"_s;
    QStringEncoder encoder(encoding.toLatin1().constData(), QStringEncoder::Flag::WriteBom);
    QVERIFY(encoder.isValid());
    const QByteArray bytes = encoder(text);
    const QString file = b().folder.filePath(u"numbers.csv"_s);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(bytes);
    out.close();
    const auto report = must(take(read(file)));
    QCOMPARE(report.taken.size(), size_t(1));
    QCOMPARE(report.taken[0].order, u"A"_s);
    QCOMPARE(report.taken[0].number, u"YT1234567890123"_s);
    QStringList reasons;
    for (const auto &one : report.refused)
        reasons.append(one.reason);
    QCOMPARE(reasons, (QStringList{u"not_bought"_s, u"formula"_s, u"too_long"_s}));
    QCOMPARE(rows(), (QStringList{u"A shipped 恒达"_s, u"B bought 恒达"_s}));
}

QTEST_GUILESS_MAIN(TestSupplierFiles)
#include "tst_supplierfiles.moc"
