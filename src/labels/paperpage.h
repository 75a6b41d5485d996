// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRect>

#include <functional>
#include <span>

namespace waydesk {

/// One column of a table on paper: its left edge and width in hundredths of a millimetre.
struct PaperColumn {
    QString title;
    int left = 0;
    int width = 0;
    int flags = Qt::AlignLeft;
    bool bold = false;
    int wrap = Qt::TextWrapAnywhere; ///< Qt::TextWordWrap keeps words whole
};

/// A pen on a PDF page that moves down and breaks to the next page when it is full; in hundredths of a millimetre.
class PaperPage
{
public:
    static constexpr int mm = 100;

    /// `head` draws what stands at the top of each page; it gets the page number, from 1.
    PaperPage(QIODevice *device, const QPageSize &size, const QString &title, std::function<void(int)> head);

    int width() const { return m_width; }
    int y() const { return m_y; }
    void moveTo(int y) { m_y = y; }
    /// Goes to a new page unless this one has so much room left.
    void ensureRoom(int height);
    /// A further page for another subject; its numbers begin at 1.
    void newSheet();
    /// Words in a rectangle: wrapped, or on one line and elided.
    void text(const QRect &rect, int size, const QString &words, int flags = Qt::AlignLeft, bool bold = false);
    /// Wrapped words from y() on, of at most half a page; y() is below them then.
    void paragraph(int left, int width, int size, const QString &words);
    void line(int y, int thick);
    void tableHead(std::span<const PaperColumn> columns);
    /// Cells wrap; the row goes to a new page, under a new table head, if it does not fit on this one.
    void tableRow(std::span<const PaperColumn> columns, const QStringList &cells);

private:
    int heightOf(const PaperColumn &column, const QString &words);
    void setFont(int size, bool bold);
    void breakPage();

    QPdfWriter m_pdf;
    QPainter m_painter;
    QFont m_font;
    std::function<void(int)> m_head;
    int m_width = 0;
    int m_bottom = 0;
    int m_y = 0;
    int m_page = 0;
};

} // namespace waydesk
