// SPDX-License-Identifier: Apache-2.0
#include "labels/pdfpaperwriter.h"
#include "support/runprogram.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waydesk;

namespace {

PickListData sampleList(int kinds)
{
    PickListData data{u"1122-03"_s, u"03 号工位"_s, u"李秀"_s, 1'795'340'040'000, 112, 0, {}};
    for (int i = 1; i <= kinds; ++i) {
        data.goods.push_back({u"青禾收纳箱 第 %1 款"_s.arg(i), u"奶白;大号"_s, u"QH-%1"_s.arg(i), i, {}});
        for (int parcel = 1; parcel <= 12; ++parcel)
            data.goods.back().marks.append(u"%1"_s.arg(i * 100 + parcel, 4, 10, '0'_L1));
        data.pieces += i;
    }
    return data;
}

PackingSlip sampleSlip(int number, int kinds)
{
    PackingSlip slip;
    slip.mark = u"03-%1/112"_s.arg(number, 3, 10, '0'_L1);
    slip.number = u"YT880123456700%1"_s.arg(number);
    slip.carrierName = u"圆通速递"_s;
    slip.shops = u"青禾日用旗舰店 + 青禾拼多多店"_s;
    slip.receiver = u"王*例"_s;
    slip.orders = {u"43261179191738831%1"_s.arg(number, 2, 10, '0'_L1)};
    slip.message = u"请放门卫"_s;
    for (int i = 1; i <= kinds; ++i)
        slip.goods.push_back({u"茶叶罐 %1 号"_s.arg(i), {}, u"T-%1"_s.arg(i), 2});
    slip.pieces = 2 * kinds;
    return slip;
}

int pagesOf(const QString &file, const QString &paper)
{
    const auto info = test::runProgram(u"pdfinfo"_s, {file});
    if (info.exitCode != 0 || !info.out.contains(paper))
        return -1;
    return QRegularExpression(u"Pages:\\s+(\\d+)"_s).match(info.out).captured(1).toInt();
}

QString textOf(const QString &file, int page)
{
    const QString number = QString::number(page);
    return test::runProgram(u"pdftotext"_s, {u"-f"_s, number, u"-l"_s, number, u"-layout"_s, file, u"-"_s}).out;
}

} // namespace

class TestPdfPaperWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsListedOnce()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"拣货单.pdf"_s);
        const PickListData data = sampleList(60);
        QVERIFY(PdfPaperWriter().pickList(data, file));
        const int pages = pagesOf(file, u"(A4)"_s);
        QVERIFY2(pages >= 2, qPrintable(QString::number(pages)));
        QString all;
        for (int page = 1; page <= pages; ++page) {
            const QString text = textOf(file, page);
            QVERIFY2(text.contains(u"第 %1 页"_s.arg(page)) && text.contains(u"1122-03"), qPrintable(text));
            QVERIFY(text.contains(u"件数")); // each page has its table head
            all += text;
        }
        for (const PickGoods &goods : data.goods) {
            QCOMPARE(all.count(QRegularExpression(u"\\b%1\\b"_s.arg(goods.sku))), 1);
            for (const QString &mark : goods.marks)
                QVERIFY2(all.count(mark) == 1, qPrintable(mark)); // none is cut off
        }
        QVERIFY(all.contains(u"包裹 112 个"));
    }

    void nobodyLeavesNoGap()
    {
        QTemporaryDir folder;
        PickListData data = sampleList(1);
        data.operatorName.clear();
        const QString file = folder.filePath(u"list.pdf"_s);
        QVERIFY(PdfPaperWriter().pickList(data, file));
        QVERIFY2(textOf(file, 1).contains(u"03 号工位 · 第 1 页"), qPrintable(textOf(file, 1)));
    }

    void eachParcelHasPagesOfItsOwn()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"装箱单.pdf"_s);
        QVERIFY(PdfPaperWriter().slips({sampleSlip(1, 2), sampleSlip(2, 40), sampleSlip(3, 1)}, file));
        const int pages = pagesOf(file, u"(A5)"_s);
        QVERIFY2(pages >= 4, qPrintable(QString::number(pages)));
        const QString first = textOf(file, 1);
        for (const QString &word : {u"03-001/112"_s, u"YT8801234567001"_s, u"王*例"_s, u"茶叶罐 2 号"_s, u"请放门卫"_s})
            QVERIFY2(first.contains(word), qPrintable(first));
        QVERIFY(textOf(file, 2).contains(u"03-002/112"));
        QVERIFY(textOf(file, 3).contains(u"03-002/112") && textOf(file, 3).contains(u"第 2 页"));
        QVERIFY(textOf(file, pages).contains(u"03-003/112") && textOf(file, pages).contains(u"第 1 页"));
    }

    void everyOrderOfAParcelIsNamed()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"装箱单.pdf"_s);
        PackingSlip slip = sampleSlip(1, 2);
        for (int i = 0; i < 12; ++i)
            slip.orders.append(u"5081506707393%1 (1/2)"_s.arg(i, 6, 10, QChar(u'0')));
        QVERIFY(PdfPaperWriter().slips({slip}, file));
        const QString first = textOf(file, 1).replace(QChar::Nbsp, u' ');
        for (const QString &order : slip.orders)
            QVERIFY2(first.contains(order), qPrintable(first));
        QVERIFY(first.contains(u"茶叶罐 2 号"));
    }

    void aReportBreaksToPages()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"日结.pdf"_s);
        ReportPaper paper{u"日结"_s, u"2026-11-22"_s, u"已打印 112 · 已扫 110"_s, u"截至 18:30 · 1 号工位"_s, {}};
        paper.tables.push_back({u"未扫"_s, {u"快递单号"_s, u"快递"_s, u"状态"_s, u"原因"_s}, {}});
        paper.tables.push_back({u"空"_s, {u"快递单号"_s, u"快递"_s, u"状态"_s, u"原因"_s}, {}});
        paper.tables.push_back({u"已作废"_s, {u"快递单号"_s, u"快递"_s, u"状态"_s, u"原因"_s}, {}});
        for (int i = 0; i < 40; ++i)
            paper.tables[0].rows.push_back({u"YT88012345670%1"_s.arg(i, 2, 10, QChar(u'0')), u"圆通"_s, u"未扫"_s,
                                            u"面单已打出，没有人扫过：请找到它。"_s});
        paper.tables[2].rows.push_back({u"YT8801234567777"_s, u"圆通"_s, u"已作废"_s, u"打错了"_s});
        QVERIFY(PdfPaperWriter().report(paper, file));
        const int pages = pagesOf(file, u"(A4)"_s);
        QVERIFY2(pages >= 2, qPrintable(QString::number(pages)));
        QString all;
        for (int page = 1; page <= pages; ++page) {
            const QString text = textOf(file, page);
            QVERIFY2(text.contains(u"2026-11-22") && text.contains(u"快递单号"), qPrintable(text));
            all += text;
        }
        for (const ReportPaper::Table &table : paper.tables) {
            for (const QStringList &row : table.rows)
                QCOMPARE(all.count(row.front()), 1);
        }
        QVERIFY(!all.contains(u"空")); // a table without rows has no title either
    }

    void noPlaceNoFile()
    {
        QTemporaryDir folder;
        const auto done = PdfPaperWriter().pickList(sampleList(1), folder.filePath(u"no/such/x.pdf"_s));
        QVERIFY(!done);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_MAIN(TestPdfPaperWriter)
#include "tst_pdfpaperwriter.moc"
