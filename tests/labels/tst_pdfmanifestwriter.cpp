// SPDX-License-Identifier: Apache-2.0
#include "labels/pdfmanifestwriter.h"
#include "support/runprogram.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waydesk;

namespace {
ManifestData sample(int numbers)
{
    ManifestData data;
    data.reference = u"HD-20261122-PM-YT-17"_s;
    data.round = u"1122-下午"_s;
    data.carrierName = u"圆通速递"_s;
    data.sender = u"禾木日用、山间茶舍"_s;
    data.bench = u"杭州仓 03 号工位"_s;
    data.operatorName = u"李秀"_s;
    data.closedAt = 1'795'340'040'000;
    for (int i = 0; i < numbers; ++i)
        data.numbers << u"YT%1"_s.arg(8'801'234'567'001 + i);
    data.missing = QStringList{u"YT8801234568001"_s, u"YT8801234568002"_s};
    data.held = QStringList{u"YT8801234569001"_s};
    return data;
}

QString textOf(const QString &file, int page)
{
    const QString number = QString::number(page);
    return test::runProgram(u"pdftotext"_s, {u"-f"_s, number, u"-l"_s, number, u"-layout"_s, file, u"-"_s}).out;
}
} // namespace

class TestPdfManifestWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEverythingThatIsSigned()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"交接单.pdf"_s);
        const ManifestData data = sample(486);
        QVERIFY(PdfManifestWriter().write(data, file));
        const auto info = test::runProgram(u"pdfinfo"_s, {file});
        QVERIFY2(info.exitCode == 0, "pdfinfo of poppler-utils is needed");
        QVERIFY(info.out.contains(u"(A4)"));
        const int pages = QRegularExpression(u"Pages:\\s+(\\d+)"_s).match(info.out).captured(1).toInt();
        QVERIFY(pages >= 2 && pages <= 4);

        QString all;
        for (int page = 1; page <= pages; ++page) {
            const QString text = textOf(file, page);
            QVERIFY2(text.contains(u"第 %1/%2 页"_s.arg(page).arg(pages)), qPrintable(text));
            QVERIFY(text.contains(data.reference));
            QVERIFY(text.contains(u"单号明细"));
            QCOMPARE(text.contains(u"发货方签字"), page == pages);
            QCOMPARE(text.contains(u"承运方签字"), page == pages);
            all += text;
        }
        for (const QString &word : {data.carrierName, data.sender, data.bench, data.operatorName, data.round,
                                    u"2026-11-22 09:34"_s, u"总件数"_s, u"缺件 2 件"_s, u"拦截 1 件"_s})
            QVERIFY2(all.contains(word), qPrintable(word));
        for (const QString &number : data.numbers + data.missing + data.held)
            QVERIFY2(all.count(number) == 1, qPrintable(number));
    }

    /// What is shown is what is printed: the reference scans off the picture too.
    void pictureIsThePaper()
    {
        const ManifestData data = sample(486);
        const auto first = PdfManifestWriter().picture(data, 0);
        QVERIFY(first);
        QCOMPARE(first->image.width(), 210 * 8);
        QCOMPARE(first->image.height(), 297 * 8);
        QVERIFY(first->pages >= 2);
        const auto last = PdfManifestWriter().picture(data, 99);
        QCOMPARE(last->page, first->pages - 1);
        QVERIFY(last->image != first->image);
        QImage page(first->image.width(), first->image.height(), QImage::Format_Grayscale8);
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x)
                page.scanLine(y)[x] = first->image.dot(x, y) ? 0 : 255;
        }
        QTemporaryDir folder;
        const QString file = folder.filePath(u"page.png"_s);
        QVERIFY(page.save(file));
        const auto read = test::runProgram(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, file});
        QCOMPARE(read.out.trimmed(), data.reference);
    }

    void referenceScans()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"m.pdf"_s);
        const ManifestData data = sample(3);
        QVERIFY(PdfManifestWriter().write(data, file));
        const QString base = folder.filePath(u"m"_s);
        QCOMPARE(test::runProgram(u"pdftoppm"_s, {u"-r"_s, u"300"_s, u"-png"_s, u"-singlefile"_s, file, base}).exitCode,
                 0);
        const auto read = test::runProgram(
            u"zbarimg"_s, {u"-q"_s, u"--raw"_s, u"-Sdisable"_s, u"-Scode128.enable"_s, base + u".png"_s});
        QCOMPARE(read.out.trimmed(), data.reference);
    }

    void emptyAndLongWordsStayOnThePage()
    {
        QTemporaryDir folder;
        QVERIFY(PdfManifestWriter().write(sample(0), folder.filePath(u"0.pdf"_s)));
        ManifestData data = sample(5);
        data.numbers << QString(60, u'X') << u"1"_s;
        data.sender = QString(400, u'店');
        QVERIFY(PdfManifestWriter().write(data, folder.filePath(u"long.pdf"_s)));
        QVERIFY(textOf(folder.filePath(u"long.pdf"_s), 1).contains(QString(60, u'X')));
    }

    void nothingIsLeftOfAFailure()
    {
        QTemporaryDir folder;
        ManifestData data = sample(1);
        data.reference = u"交接"_s;
        QCOMPARE(PdfManifestWriter().write(data, folder.filePath(u"a.pdf"_s)).error().code, ErrorCode::InvalidArgument);
        QVERIFY(QDir(folder.path()).isEmpty());
        QCOMPARE(PdfManifestWriter().write(sample(1), u"/nowhere/a.pdf"_s).error().code, ErrorCode::FileUnwritable);
    }
};

QTEST_MAIN(TestPdfManifestWriter)
#include "tst_pdfmanifestwriter.moc"
