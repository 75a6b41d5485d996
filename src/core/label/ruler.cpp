// SPDX-License-Identifier: Apache-2.0
#include "core/label/ruler.h"

#include "core/label/textfit.h"

#include <algorithm>

namespace waydesk {

namespace {

constexpr int widestBar = 4;
constexpr int barsOfAKind = 6;
constexpr int barLengthMm = 8;

class Ruler
{
public:
    Ruler(const LabelStock &stock, LayoutTools &tools)
        : m_stock(stock)
        , m_tools(tools)
    { }

    std::vector<Primitive> draw(const QStringList &words)
    {
        frame();
        ticks();
        cross();
        bars(true);
        bars(false);
        int y = mm(24);
        for (const QString &line : words)
            y = text(mm(24), y, line, mm(4));
        return std::move(m_out);
    }

private:
    int mm(int millimetres) const { return millimetres * m_stock.dotsPerMm; }
    void box(int x, int y, int w, int h) { m_out.emplace_back(FilledBox{{x, y, w, h}}); }

    void frame()
    {
        box(0, 0, m_stock.width(), 1);
        box(0, m_stock.height() - 1, m_stock.width(), 1);
        box(0, 0, 1, m_stock.height());
        box(m_stock.width() - 1, 0, 1, m_stock.height());
    }

    void ticks()
    {
        for (int at = 1; at < m_stock.widthMm; ++at) {
            box(mm(at), 0, 1, rulerTick(at, m_stock.dotsPerMm));
            if (at % 10 == 0)
                number(mm(at) + 3, mm(5), at / 10);
        }
        for (int at = 1; at < m_stock.heightMm; ++at) {
            box(0, mm(at), rulerTick(at, m_stock.dotsPerMm), 1);
            if (at % 10 == 0)
                number(mm(5), mm(at) + 3, at / 10);
        }
    }

    void cross()
    {
        const int x = m_stock.width() / 2;
        const int y = m_stock.height() / 2;
        box(x - mm(5), y, mm(10), 1);
        box(x, y - mm(5), 1, mm(10));
    }

    /// Groups of bars of 1, 2, 3, 4 dots with gaps as wide: side by side, or one below the other.
    void bars(bool upright)
    {
        int at = mm(upright ? 24 : 12);
        for (int width = 1; width <= widestBar; ++width) {
            for (int i = 0; i < barsOfAKind; ++i, at += 2 * width) {
                if (upright)
                    box(at, mm(12), width, mm(barLengthMm));
                else
                    box(mm(12), at, mm(barLengthMm), width);
            }
            at += mm(2);
        }
    }

    void number(int x, int y, int centimetres) { text(x, y, QString::number(centimetres), mm(3)); }

    /// The line below.
    int text(int x, int y, const QString &words, int size)
    {
        const std::u32string line = words.toStdU32String();
        const int room = m_stock.width() - x - mm(2);
        const FittedLine fitted = elideText(line, {}, room, size, false, m_tools);
        m_out.emplace_back(TextRun{
            {x, y, std::min(room, fitted.width), lineHeight(size)}, LabelField::Text, fitted.text, size, false, false});
        return y + lineHeight(size) + lineHeight(size) / 4;
    }

    LabelStock m_stock;
    LayoutTools &m_tools;
    std::vector<Primitive> m_out;
};

} // namespace

int rulerTick(int millimetre, int dotsPerMm)
{
    if (millimetre % 10 == 0)
        return 5 * dotsPerMm;
    return (millimetre % 5 == 0 ? 3 : 2) * dotsPerMm;
}

std::vector<Primitive> layoutRuler(const LabelStock &stock, const QStringList &words, LayoutTools &tools)
{
    return Ruler(stock, tools).draw(words);
}

} // namespace waydesk
