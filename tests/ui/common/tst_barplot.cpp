// SPDX-License-Identifier: Apache-2.0
#include "ui/common/barplot.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
/// Rows of the picture that have this colour in column `x`.
int tall(const QImage &picture, int x, const QColor &colour)
{
    int rows = 0;
    for (int y = 0; y < picture.height(); ++y)
        rows += picture.pixelColor(x, y) == colour;
    return rows;
}
} // namespace

class tst_BarPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barsAreAsTallAsTheirValues()
    {
        BarPlot plot;
        plot.resize(400, 220);
        plot.setData({{u"n"_s, BarPlot::Ink::Accent}},
                     {{u"a"_s, {50}, true}, {u"b"_s, {100}, true}, {u"c"_s, {0}, true}});
        const QImage picture = plot.grab().toImage();
        const int half = tall(picture, 400 / 6, theme().accent);
        const int whole = tall(picture, 400 / 2, theme().accent);
        QVERIFY2(whole > 120, qPrintable(QString::number(whole)));
        QVERIFY(qAbs(whole - 2 * half) <= 2);
        QCOMPARE(tall(picture, 400 * 5 / 6, theme().accent), 0);
    }

    void screenReadersHearTheNumbers()
    {
        BarPlot plot;
        plot.setTitle(u"Today"_s);
        plot.setData({{u"printed"_s}, {u"scanned"_s}}, {{u"9:00"_s, {12, 7}, false}});
        QCOMPARE(plot.accessibleName(), u"Today"_s);
        QCOMPARE(plot.accessibleDescription(), u"9:00: printed 12, scanned 7"_s);
    }

    void littleDataDoesNotLookLikeAFullDay()
    {
        BarPlot plot;
        plot.resize(400, 220);
        plot.setData({{u"n"_s, BarPlot::Ink::Accent}}, {{u"a"_s, {1}, true}});
        const int one = tall(plot.grab().toImage(), 200, theme().accent);
        QVERIFY2(one > 10 && one < 60, qPrintable(QString::number(one)));
    }

    void nothingAtAll()
    {
        BarPlot plot;
        plot.resize(10, 10);
        plot.grab();
        plot.setData({{u"n"_s}}, std::vector<BarPlot::Bar>(200, {u"x"_s, {std::numeric_limits<qint64>::max()}, false}));
        plot.grab();
    }
};

QTEST_MAIN(tst_BarPlot)
#include "tst_barplot.moc"
