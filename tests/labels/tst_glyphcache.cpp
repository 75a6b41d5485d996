// SPDX-License-Identifier: Apache-2.0
#include "labels/fonttools.h"
#include "labels/rasteriser.h"
#include "labels/templates.h"
#include "support/randomlabels.h"

#include <QTest>

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;
using namespace waydesk;

namespace {
/// A mark, or a letter with one: "ď" decomposes to a letter and a caron that stands beside or above it.
bool carriesMark(char32_t c)
{
    const QString parts = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_D);
    return std::ranges::any_of(parts, [](QChar part) { return part.category() == QChar::Mark_NonSpacing; });
}

int inkOf(const Glyph &glyph)
{
    int dots = 0;
    for (const auto byte : glyph.bits)
        dots += std::popcount(byte);
    return dots;
}
} // namespace

class TestGlyphCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void charactersHaveInk()
    {
        const auto glyphs = GlyphCache::create().value();
        for (const char32_t c : U"林晓禾0123456789ABC×·…收") {
            if (c == 0)
                continue;
            for (const int size : {16, 24, 96}) {
                const Glyph &glyph = glyphs->glyph(c, size, false);
                QVERIFY(glyph.advance > 0 && glyph.advance <= size + 1);
                QVERIFY(inkOf(glyph) > 0);
            }
        }
        QCOMPARE(inkOf(glyphs->glyph(U' ', 24, false)), 0);
        QVERIFY(glyphs->glyph(U' ', 24, false).advance > 0);
    }

    void boldIsHeavier()
    {
        const auto glyphs = GlyphCache::create().value();
        for (const char32_t c : U"林禾7")
            if (c != 0)
                QVERIFY(inkOf(glyphs->glyph(c, 40, true)) > inkOf(glyphs->glyph(c, 40, false)) * 11 / 10);
    }

    void missingCharactersBecomeBoxes()
    {
        const auto glyphs = GlyphCache::create().value();
        const Glyph emoji = glyphs->glyph(0x1f3e0, 24, false);
        QCOMPARE(emoji.advance, 24);
        QVERIFY(inkOf(emoji) > 20);
        QCOMPARE(glyphs->glyph(0xfe0f, 24, false).advance, 0);
        QCOMPARE(glyphs->glyph(0x1f3fd, 24, false).advance, 0);
        for (const char32_t c : {char32_t(0xd800), char32_t(0xdfff), char32_t(0x10ffff), char32_t(0xfffe), char32_t(0)})
            QVERIFY(glyphs->glyph(c, 24, true).advance >= 0);
    }

    void wordsAreNeverClipped()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const auto tools = FontTools::create().value();
        int checked = 0;
        for (int round = 0; round < 40; ++round) {
            const LabelTemplate form = builtinTemplate(builtinTemplateIds()[round % 4]).value();
            LabelData data = test::randomLabel(random);
            const auto label = layoutLabel(form, data, *tools);
            if (!label)
                continue;
            for (const Primitive &primitive : *label) {
                const auto *run = std::get_if<TextRun>(&primitive);
                if (run)
                    ++checked, verifyInside(*run, form, *tools);
            }
        }
        QVERIFY(checked > 200);
    }

private:
    /// Drawn with room to spare, a run leaves no ink above, below or beside its rectangle by more than a hair: what
    /// the clip takes away there are marks stacked on letters, never a letter.
    static void verifyInside(const TextRun &run, const LabelTemplate &form, FontTools &tools)
    {
        constexpr int room = 60;
        TextRun moved = run;
        if (std::ranges::any_of(run.text, carriesMark))
            return;
        moved.inverted = false;
        moved.rect = {room, room, run.rect.w, run.rect.h};
        DotImage clipped(run.rect.w + 2 * room, run.rect.h + 2 * room, form.dotsPerMm);
        DotImage free = clipped;
        rasterise({moved}, tools.glyphs(), &clipped);
        int pen = room;
        for (const char32_t c : run.text) {
            const Glyph &glyph = tools.glyphs().glyph(c, run.size, run.bold);
            for (int y = 0; y < glyph.height; ++y) {
                for (int x = 0; x < glyph.width; ++x) {
                    const bool dot = (glyph.bits[static_cast<size_t>(y * glyph.stride + x / 8)] >> (7 - x % 8)) & 1;
                    const int column = pen + glyph.left + x;
                    const int line = room + run.size - glyph.top + y;
                    if (dot && column >= 0 && line >= 0 && column < free.width() && line < free.height())
                        free.set(column, line);
                }
            }
            pen += glyph.advance;
        }
        QCOMPARE(pen - room, run.rect.w);
        // The tail of a j and the arm of an f reach a hair over their own width.
        const int hair = std::max(1, run.size / 20);
        const DotRect near{room - hair, room - hair, run.rect.w + 2 * hair, run.rect.h + 2 * hair};
        int lost = 0;
        int whole = 0;
        for (int y = 0; y < free.height(); ++y) {
            for (int x = 0; x < free.width(); ++x) {
                whole += free.dot(x, y);
                lost += free.dot(x, y) && !clipped.dot(x, y) && !near.contains(DotRect{x, y, 1, 1});
            }
        }
        QVERIFY2(lost * 200 <= whole, qPrintable(describe(run) + u" loses %1 of %2 dots"_s.arg(lost).arg(whole)));
    }
};

QTEST_MAIN(TestGlyphCache)
#include "tst_glyphcache.moc"
