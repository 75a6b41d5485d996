// SPDX-License-Identifier: Apache-2.0
#include "core/label/dotimage.h"
#include "core/label/ruler.h"
#include "support/fixedtools.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

/// The boxes alone, on the dots that a printer would burn.
DotImage burnt(const LabelStock &stock, const std::vector<Primitive> &primitives)
{
    DotImage image(stock.width(), stock.height(), stock.dotsPerMm);
    for (const Primitive &primitive : primitives) {
        if (const auto *box = std::get_if<FilledBox>(&primitive))
            image.fill(box->rect.x, box->rect.y, box->rect.w, box->rect.h);
    }
    return image;
}

/// Lengths of black and white in turn along a line, from the first black dot.
std::vector<int> runs(const std::vector<bool> &dots)
{
    std::vector<int> lengths;
    for (size_t i = 0; i < dots.size(); ++i) {
        if (lengths.empty() && !dots[i])
            continue;
        if (lengths.empty() || dots[i] != dots[i - 1])
            lengths.push_back(0);
        ++lengths.back();
    }
    return lengths;
}

std::vector<bool> rowOf(const DotImage &image, int y, int from, int to)
{
    std::vector<bool> dots;
    for (int x = from; x < to; ++x)
        dots.push_back(image.dot(x, y));
    return dots;
}

std::vector<bool> columnOf(const DotImage &image, int x, int from, int to)
{
    std::vector<bool> dots;
    for (int y = from; y < to; ++y)
        dots.push_back(image.dot(x, y));
    return dots;
}

} // namespace

class TestRuler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticksStandAtEachMillimetre_data()
    {
        QTest::addColumn<int>("dotsPerMm");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("203 dpi") << 8 << 100 << 150;
        QTest::newRow("300 dpi") << 12 << 76 << 130;
    }

    void ticksStandAtEachMillimetre()
    {
        QFETCH(int, dotsPerMm);
        QFETCH(int, width);
        QFETCH(int, height);
        const LabelStock stock{width, height, dotsPerMm};
        test::FixedTools tools;
        const DotImage image = burnt(stock, layoutRuler(stock, {u"cups:LABEL"_s}, tools));
        for (int at = 6; at < width; ++at) { // beyond the corner, where both rulers cross
            const int x = at * dotsPerMm;
            const int length = at % 10 == 0 ? 5 * dotsPerMm : at % 5 == 0 ? 3 * dotsPerMm : 2 * dotsPerMm;
            QCOMPARE(runs(columnOf(image, x, 0, 8 * dotsPerMm)).front(), length);
            QVERIFY(!image.dot(x - 1, dotsPerMm) && !image.dot(x + 1, dotsPerMm)); // one dot wide
        }
        for (int at = 6; at < height; ++at) {
            const int length = at % 10 == 0 ? 5 * dotsPerMm : at % 5 == 0 ? 3 * dotsPerMm : 2 * dotsPerMm;
            QCOMPARE(runs(rowOf(image, at * dotsPerMm, 0, 8 * dotsPerMm)).front(), length);
        }
        for (const auto &[x, y] : {std::pair(0, 0), std::pair(stock.width() - 1, 0), std::pair(0, stock.height() - 1),
                                   std::pair(stock.width() - 1, stock.height() - 1)})
            QVERIFY(image.dot(x, y)); // the frame lies on the outermost dots
    }

    void barsAreWholeDots()
    {
        const LabelStock stock{76, 130, 8};
        test::FixedTools tools;
        const DotImage image = burnt(stock, layoutRuler(stock, {}, tools));
        std::vector<int> expected;
        for (int width = 1; width <= 4; ++width) {
            for (int i = 0; i < 11; ++i)
                expected.push_back(width);
            expected.push_back(width + 2 * 8); // the last gap, and 2 mm to the next kind
        }
        expected.pop_back();
        auto upright = runs(rowOf(image, 16 * 8, 24 * 8, 70 * 8));
        upright.resize(expected.size());
        QCOMPARE(upright, expected);
        auto lying = runs(columnOf(image, 16 * 8, 12 * 8, 60 * 8));
        lying.resize(expected.size());
        QCOMPARE(lying, expected);
    }

    void nothingLeavesTheLabel()
    {
        test::FixedTools tools;
        for (const LabelStock &stock : {LabelStock{40, 30, 8}, LabelStock{76, 130, 12}, LabelStock{100, 150, 8}}) {
            const DotRect label{0, 0, stock.width(), stock.height()};
            for (const Primitive &primitive : layoutRuler(stock, {u"tcp:a-very-long-name.example:9100"_s}, tools)) {
                if (const auto *run = std::get_if<TextRun>(&primitive))
                    QVERIFY2(run->rect.x >= 0 && run->rect.right() <= label.w, qPrintable(describe(primitive)));
            }
        }
    }

    void stocksThatDiffer()
    {
        const LabelStock stock{100, 150, 8};
        QCOMPARE(mismatch(stock, stock), StockMismatch::None);
        QCOMPARE(mismatch(stock, {76, 130, 12}), StockMismatch::Dots);
        QCOMPARE(mismatch(stock, {100, 180, 8}), StockMismatch::Paper);
        QCOMPARE(paperText(stock), u"100x150"_s);
        QCOMPARE(dpiText({76, 130, 12}), u"300"_s);
    }
};

QTEST_APPLESS_MAIN(TestRuler)
#include "tst_ruler.moc"
