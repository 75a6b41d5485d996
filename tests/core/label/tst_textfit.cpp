// SPDX-License-Identifier: Apache-2.0
#include "core/label/goodstext.h"
#include "core/label/textfit.h"
#include "support/fixedtools.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waydesk;

namespace {
QStringList textsOf(const std::vector<FittedLine> &lines)
{
    QStringList texts;
    for (const FittedLine &line : lines)
        texts << QString::fromStdU32String(line.text);
    return texts;
}

FieldBox boxOf(int width, int height, int size, int minSize, int lines, Overflow overflow)
{
    FieldBox box;
    box.rect = {0, 0, width, height};
    box.size = size;
    box.minSize = minSize;
    box.maxLines = lines;
    box.overflow = overflow;
    return box;
}
} // namespace

class TestTextFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void breaksWhereAReaderWould()
    {
        test::FixedTools tools;
        const auto wrap = [&](const std::u32string &text, int width) {
            return textsOf(wrapText(text, width, 20, false, tools));
        };
        QCOMPARE(wrap(U"翠苑街道文一西路", 100), QStringList({u"翠苑街道文"_s, u"一西路"_s}));
        QCOMPARE(wrap(U"Tower Two Makati", 100), QStringList({u"Tower Two"_s, u"Makati"_s}));
        QCOMPARE(wrap(U"Supercalifragilistic", 100), QStringList({u"Supercalif"_s, u"ragilistic"_s}));
        QCOMPARE(wrap(U"六号楼东侧，门口", 100), QStringList({u"六号楼东"_s, u"侧，门口"_s}));
        QCOMPARE(wrap(U"   ", 100), QStringList());
    }

    void shrinksBeforeItRefuses()
    {
        test::FixedTools tools;
        const FieldBox box = boxOf(100, 50, 40, 20, 2, Overflow::Refuse);
        QCOMPARE(fitText(U"翠苑", box, tools)->size, 40);
        QCOMPARE(fitText(U"翠苑街道", box, tools)->size, 24);
        QCOMPARE(fitText(U"翠苑街道文一西路西侧", box, tools)->size, 20);
        QVERIFY(!fitText(U"翠苑街道文一西路西侧六号楼", box, tools));
    }

    void shortensWhereItMay()
    {
        test::FixedTools tools;
        const FieldBox box = boxOf(100, 30, 20, 20, 1, Overflow::Elide);
        const auto fitted = fitText(U"翠苑街道文一西路", box, tools);
        QCOMPARE(textsOf(fitted->lines), QStringList({u"翠苑街道…"_s}));
        QVERIFY(fitted->lines[0].width <= 100);
    }

    void goodsKeepTheirCounts()
    {
        test::FixedTools tools;
        const FieldBox box = boxOf(240, 60, 20, 16, 3, Overflow::Elide);
        QCOMPARE(textsOf(fitGoods({u"毛巾 ×1"_s, u"短袜 ×12"_s}, box, tools).lines),
                 QStringList({u"毛巾 ×1"_s, u"短袜 ×12"_s}));
        QStringList many;
        for (int i = 1; i <= 9; ++i)
            many << u"加厚保暖珊瑚绒四件套冬季双面绒床单被套第%1款 ×%1"_s.arg(i);
        const auto lines = textsOf(fitGoods(many, box, tools).lines);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].endsWith(u"… ×1"), qPrintable(lines[0]));
        QVERIFY2(lines[2].endsWith(u"… ×3 等 9 种"), qPrintable(lines[2]));
    }
};

QTEST_GUILESS_MAIN(TestTextFit)
#include "tst_textfit.moc"
