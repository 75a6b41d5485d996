// SPDX-License-Identifier: Apache-2.0
#include "codes/barcodereader.h"
#include "codes/code128.h"
#include "ui/scanner/codebars.h"

#include <QImage>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class tst_CodeBars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPaintedReads_data();
    void whatIsPaintedReads();
    void noRoomPaintsNothing();
};

namespace {

const QString Code = u"WAYDESK0123456789"_s;

DotImage dotsOf(const QImage &picture)
{
    DotImage dots(picture.width(), picture.height(), 8);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixelColor(x, y).lightness() < 128)
                dots.set(x, y);
        }
    }
    return dots;
}

} // namespace

void tst_CodeBars::whatIsPaintedReads_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("module");
    QTest::newRow("narrow") << QSize(400, 160) << 2;
    QTest::newRow("low") << QSize(420, 110) << 2;
    QTest::newRow("wide") << QSize(900, 300) << 3;
}

void tst_CodeBars::whatIsPaintedReads()
{
    QFETCH(QSize, size);
    QFETCH(int, module);
    CodeBars bars;
    bars.show(Code, *encodeCode128(Code));
    bars.resize(size);
    QCOMPARE(bars.module(), module);
    const DotImage dots = dotsOf(bars.grab().toImage());
    const DotRect middle{0, dots.height() / 3, dots.width(), dots.height() / 4};
    QCOMPARE(BarcodeReader::read(dots, middle, CodeFamily::Code128).value_or(QString()), Code);
}

void tst_CodeBars::noRoomPaintsNothing()
{
    CodeBars bars;
    bars.show(Code, *encodeCode128(Code));
    bars.resize(100, 100);
    QCOMPARE(bars.module(), 0);
    bars.grab();
}

QTEST_MAIN(tst_CodeBars)
#include "tst_codebars.moc"
