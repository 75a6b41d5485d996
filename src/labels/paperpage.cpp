// SPDX-License-Identifier: Apache-2.0
#include "labels/paperpage.h"

#include <QFontMetrics>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {
constexpr int mm = PaperPage::mm;
constexpr int foot = 12 * mm;
constexpr int cellSize = 330;
constexpr int headSize = 280;
constexpr int cellGap = 120; ///< above and below the words of a row
} // namespace

PaperPage::PaperPage(QIODevice *device, const QPageSize &size, const QString &title, std::function<void(int)> head)
    : m_pdf(device)
    , m_font(u"WenQuanYi Micro Hei"_s)
    , m_head(std::move(head))
{
    m_pdf.setResolution(mm * 254 / 10);
    m_pdf.setPageSize(size);
    m_pdf.setPageMargins({});
    m_pdf.setTitle(title);
    m_pdf.setCreator(u"Waydesk"_s);
    const QSizeF paper = size.size(QPageSize::Millimeter);
    m_width = static_cast<int>(paper.width() * mm);
    m_bottom = static_cast<int>(paper.height() * mm) - foot;
    m_painter.begin(&m_pdf);
}

void PaperPage::newSheet()
{
    if (m_page > 0)
        m_pdf.newPage();
    m_page = 1;
    m_head(m_page);
}

void PaperPage::ensureRoom(int height)
{
    if (m_y + height > m_bottom)
        breakPage();
}

void PaperPage::breakPage()
{
    m_pdf.newPage();
    m_head(++m_page);
}

void PaperPage::setFont(int size, bool bold)
{
    m_font.setPixelSize(size);
    m_font.setBold(bold);
    m_painter.setFont(m_font);
}

void PaperPage::text(const QRect &rect, int size, const QString &words, int flags, bool bold)
{
    setFont(size, bold);
    if ((flags & (Qt::TextWordWrap | Qt::TextWrapAnywhere)) != 0) {
        m_painter.drawText(rect, flags, words);
        return;
    }
    const QFontMetrics measure(m_font, &m_pdf);
    m_painter.drawText(rect, flags | Qt::AlignVCenter | Qt::TextSingleLine,
                       measure.elidedText(words, Qt::ElideRight, rect.width()));
}

void PaperPage::paragraph(int left, int width, int size, const QString &words)
{
    setFont(size, false);
    const QFontMetrics measure(m_font, &m_pdf);
    const int whole = measure.boundingRect(QRect(0, 0, width, 100'000), Qt::TextWordWrap, words).height();
    const int height = std::min(whole, m_bottom / 2);
    text({left, m_y, width, height}, size, words, Qt::TextWordWrap);
    m_y += height;
}

void PaperPage::line(int y, int thick) { m_painter.fillRect(QRect(12 * mm, y, m_width - 24 * mm, thick), Qt::black); }

void PaperPage::tableHead(std::span<const PaperColumn> columns)
{
    for (const PaperColumn &column : columns)
        text({column.left, m_y, column.width, 5 * mm}, headSize, column.title, column.flags);
    m_y += 5 * mm;
    line(m_y, 30);
    m_y += cellGap;
}

int PaperPage::heightOf(const PaperColumn &column, const QString &words)
{
    setFont(cellSize, column.bold);
    const QFontMetrics measure(m_font, &m_pdf);
    return measure.boundingRect(QRect(0, 0, column.width, 100'000), column.wrap, words).height();
}

void PaperPage::tableRow(std::span<const PaperColumn> columns, const QStringList &cells)
{
    int height = 0;
    for (size_t i = 0; i < columns.size(); ++i)
        height = std::max(height, heightOf(columns[i], cells.value(static_cast<qsizetype>(i))));
    height = std::min(height, m_bottom / 2);
    if (m_y + height > m_bottom) {
        breakPage();
        tableHead(columns);
    }
    for (size_t i = 0; i < columns.size(); ++i) {
        const PaperColumn &column = columns[i];
        text({column.left, m_y, column.width, height}, cellSize, cells.value(static_cast<qsizetype>(i)),
             column.flags | column.wrap, column.bold);
    }
    m_y += height + cellGap;
    line(m_y, 8);
    m_y += cellGap;
}

} // namespace waydesk
