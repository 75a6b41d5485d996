// SPDX-License-Identifier: Apache-2.0
#include "labels/manifestpainter.h"

#include <QDateTime>
#include <QFontMetrics>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {

constexpr int mm = ManifestPainter::unitsPerMm;
constexpr int left = 18 * mm;
constexpr int width = 174 * mm;
constexpr int right = left + width;
constexpr int top = 15 * mm;
constexpr int footTop = 284 * mm;
constexpr int thinLine = 18;
constexpr int thickLine = 40;
constexpr int numberSize = 290;
constexpr int boldDigits = 4;
constexpr int cellGap = 4 * mm;
constexpr int quietModules = 10;
const QColor rule(0x33, 0x33, 0x33);

constexpr ManifestMetrics metrics{
    .firstTop = 88 * mm,
    .otherTop = top + 13 * mm,
    .bottom = footTop - 2 * mm,
    .heading = 8 * mm,
    .row = 450,
    .gap = 4 * mm,
    .signatures = 42 * mm,
};

QString headingOf(ManifestList list, qsizetype count)
{
    switch (list) {
    case ManifestList::Missing: return u"缺件 %1 件（已打印、未扫描，不在本单）"_s.arg(count);
    case ManifestList::Held: return u"拦截 %1 件（已取出，不交接）"_s.arg(count);
    case ManifestList::Numbers: break;
    }
    return u"单号明细 共 %1 件"_s.arg(count);
}

} // namespace

ManifestPainter::ManifestPainter(QPainter *painter, const ManifestData &data, const BarWidths &barcode)
    : m_painter(painter)
    , m_data(data)
    , m_barcode(barcode)
    , m_font(u"WenQuanYi Micro Hei"_s)
{
    m_columns = columnsThatFit();
    ManifestMetrics wanted = metrics;
    wanted.columns = m_columns;
    m_pages = planManifest(static_cast<int>(data.missing.size()), static_cast<int>(data.held.size()),
                           static_cast<int>(data.numbers.size()), wanted);
}

const QStringList &ManifestPainter::numbersOf(ManifestList list) const
{
    switch (list) {
    case ManifestList::Missing: return m_data.missing;
    case ManifestList::Held: return m_data.held;
    case ManifestList::Numbers: break;
    }
    return m_data.numbers;
}

int ManifestPainter::columnsThatFit() const
{
    QFont font = m_font;
    font.setPixelSize(numberSize);
    font.setBold(true);
    const QFontMetrics measure(font, m_painter->device());
    int widest = mm;
    for (const QStringList *list : {&m_data.numbers, &m_data.missing, &m_data.held}) {
        for (const QString &number : *list)
            widest = std::max(widest, measure.horizontalAdvance(u"00000 "_s + number));
    }
    return std::clamp((width + cellGap) / (widest + cellGap), 1, 5);
}

void ManifestPainter::text(const QRect &rect, int size, const QString &words, int flags, bool bold)
{
    m_font.setPixelSize(size);
    m_font.setBold(bold);
    m_painter->setFont(m_font);
    const QFontMetrics measure(m_font, m_painter->device());
    m_painter->drawText(rect, flags | Qt::AlignVCenter | Qt::TextSingleLine,
                        measure.elidedText(words, Qt::ElideRight, rect.width()));
}

void ManifestPainter::drawPage(int page)
{
    m_painter->setPen(Qt::black);
    if (page == 0)
        drawFirstHead();
    else
        drawNextHead();
    const ManifestPage &plan = m_pages[static_cast<size_t>(page)];
    for (const ManifestStretch &stretch : plan.stretches)
        drawStretch(stretch);
    if (plan.signaturesTop >= 0)
        drawSignatures(plan.signaturesTop);
    drawFoot(page);
}

void ManifestPainter::drawBarcode(const QRect &area)
{
    const int modules = std::accumulate(m_barcode.begin(), m_barcode.end(), 0) + 2 * quietModules;
    const int module = std::min(33, area.width() / modules);
    int x = area.right() + 1 - modules * module + quietModules * module;
    bool bar = true;
    for (const int wide : m_barcode) {
        if (bar)
            m_painter->fillRect(QRect(x, area.top(), wide * module, area.height()), Qt::black);
        x += wide * module;
        bar = !bar;
    }
}

void ManifestPainter::drawFirstHead()
{
    text({left, top, 80 * mm, 10 * mm}, 780, u"快递交接单"_s, Qt::AlignLeft, true);
    text({left, top + 1060, 80 * mm, 5 * mm}, 340, m_data.reference, Qt::AlignLeft);
    drawBarcode({right - 92 * mm, top, 92 * mm, 11 * mm});
    text({right - 92 * mm, top + 1130, 88 * mm, 4 * mm}, 280, m_data.reference, Qt::AlignRight);
    m_painter->fillRect(QRect(left, top + 17 * mm, width, thickLine), Qt::black);
    drawFacts(top + 20 * mm);
    drawCounts(top + 50 * mm);
}

void ManifestPainter::drawFacts(int y)
{
    const QString when = QDateTime::fromMSecsSinceEpoch(m_data.closedAt).toString(u"yyyy-MM-dd HH:mm"_s);
    const std::array<std::pair<QString, QString>, 5> facts{{{u"承运方"_s, m_data.carrierName},
                                                            {u"发货方"_s, m_data.sender},
                                                            {u"工位"_s, m_data.bench},
                                                            {u"操作员"_s, m_data.operatorName},
                                                            {u"交接时间"_s, when}}};
    int line = y;
    for (const auto &[label, value] : facts) {
        m_painter->setPen(rule);
        text({left, line, 20 * mm, 5 * mm}, 340, label, Qt::AlignLeft);
        m_painter->setPen(Qt::black);
        text({left + 20 * mm, line, 104 * mm, 5 * mm}, 360, value, Qt::AlignLeft);
        line += 530;
    }
    text({right - 46 * mm, y, 46 * mm, 5 * mm}, 360, u"总件数"_s, Qt::AlignRight);
    text({right - 46 * mm, y + 5 * mm, 46 * mm, 20 * mm}, 1700, QString::number(m_data.numbers.size()), Qt::AlignRight,
         true);
}

void ManifestPainter::drawCounts(int y)
{
    const std::array<std::pair<QString, QString>, 4> boxes{{{u"轮次"_s, m_data.round},
                                                            {u"已扫交接"_s, QString::number(m_data.numbers.size())},
                                                            {u"缺件"_s, QString::number(m_data.missing.size())},
                                                            {u"拦截"_s, QString::number(m_data.held.size())}}};
    constexpr int gap = 2 * mm;
    constexpr int box = (width - 3 * gap) / 4;
    constexpr int high = 17 * mm;
    int x = left;
    for (const auto &[label, value] : boxes) {
        const bool total = x == left + box + gap;
        m_painter->setPen(QPen(Qt::black, total ? thickLine * 1.5 : thinLine));
        m_painter->drawRect(QRect(x, y, box, high));
        m_painter->setPen(Qt::black);
        text({x + 250, y + 120, box - 500, 5 * mm}, 320, label, Qt::AlignLeft);
        text({x + 250, y + 690, box - 500, 9 * mm}, value.size() > 10 ? 440 : 640, value, Qt::AlignLeft, true);
        x += box + gap;
    }
}

void ManifestPainter::drawNextHead()
{
    text({left, top, 70 * mm, 7 * mm}, 480, u"快递交接单（续）"_s, Qt::AlignLeft, true);
    text({left + 70 * mm, top, width - 70 * mm, 7 * mm}, 320,
         m_data.reference + u" · "_s + m_data.carrierName + u" · "_s + m_data.round, Qt::AlignRight);
    m_painter->fillRect(QRect(left, top + 9 * mm, width, thickLine), Qt::black);
}

void ManifestPainter::drawStretch(const ManifestStretch &stretch)
{
    const QStringList &numbers = numbersOf(stretch.list);
    QString heading = headingOf(stretch.list, numbers.size());
    if (stretch.continued)
        heading += u"（续）"_s;
    text({left, stretch.top, width, 6 * mm}, 360, heading, Qt::AlignLeft, true);
    const QString range = u"%1–%2"_s.arg(stretch.first + 1).arg(stretch.first + stretch.count);
    text({left, stretch.top, width, 6 * mm}, 280, range, Qt::AlignRight);
    m_painter->fillRect(QRect(left, stretch.top + 610, width, thinLine), rule);
    const int column = (width + cellGap) / m_columns;
    for (int i = 0; i < stretch.count; ++i) {
        const int x = left + i / stretch.rows * column;
        const int y = stretch.top + metrics.heading + i % stretch.rows * metrics.row - mm;
        const int index = stretch.first + i;
        drawNumber({x, y, column - cellGap, metrics.row}, index, numbers[index]);
    }
}

void ManifestPainter::drawNumber(const QRect &cell, int index, const QString &number)
{
    m_painter->setPen(QColor(0x66, 0x66, 0x66));
    text({cell.x(), cell.y(), 9 * mm, cell.height()}, 240, QString::number(index + 1).rightJustified(3, u'0'));
    m_painter->setPen(Qt::black);
    m_font.setPixelSize(numberSize);
    m_font.setBold(false);
    const QString head = number.chopped(std::min<qsizetype>(boldDigits, number.size()));
    const int start = cell.x() + 9 * mm;
    const int headWidth = QFontMetrics(m_font, m_painter->device()).horizontalAdvance(head);
    text({start, cell.y(), headWidth + mm, cell.height()}, numberSize, head);
    text({start + headWidth, cell.y(), 20 * mm, cell.height()}, numberSize, number.right(boldDigits), Qt::AlignLeft,
         true);
}

void ManifestPainter::drawSignatures(int y)
{
    constexpr int box = 82 * mm;
    constexpr int high = 26 * mm;
    const std::array<std::pair<QString, QString>, 2> boxes{
        {{u"发货方签字"_s, u"时间"_s}, {u"承运方签字"_s, u"时间 / 车牌"_s}}};
    int x = left;
    for (const auto &[label, hint] : boxes) {
        text({x, y + 2 * mm, box, 6 * mm}, 380, label, Qt::AlignLeft, true);
        m_painter->setPen(QPen(Qt::black, thinLine * 1.5));
        m_painter->drawRect(QRect(x, y + 9 * mm, box, high));
        m_painter->setPen(Qt::black);
        text({x + 2 * mm, y + 9 * mm + high - 6 * mm, box, 5 * mm}, 300, hint, Qt::AlignLeft);
        x = right - box;
    }
}

void ManifestPainter::drawFoot(int page)
{
    m_painter->fillRect(QRect(left, footTop, width, thinLine), rule);
    text({left, footTop + 50, 120 * mm, 5 * mm}, 280, u"双方当面清点，以扫描记录为准。 "_s + m_data.reference,
         Qt::AlignLeft);
    text({right - 50 * mm, footTop + 50, 50 * mm, 5 * mm}, 300, u"第 %1/%2 页"_s.arg(page + 1).arg(pages()),
         Qt::AlignRight);
}

} // namespace waydesk
