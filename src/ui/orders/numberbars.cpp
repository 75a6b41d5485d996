// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/numberbars.h"

#include "ui/common/pill.h"
#include "ui/common/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int BarHeight = 16;

QFont sized(QFont font, int pixels, bool bold = false)
{
    font.setPixelSize(textPx(pixels));
    font.setBold(bold);
    return font;
}

} // namespace

SegmentBar::SegmentBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SegmentBar::show(qint64 used, qint64 now, qint64 left)
{
    m_used = used;
    m_now = now;
    m_left = left;
    setAccessibleName(tr("used %1, this time %2, left %3").arg(used).arg(now).arg(left));
    update();
}

QSize SegmentBar::sizeHint() const { return {200, BarHeight + 8 + QFontMetrics(sized(font(), 12)).height()}; }

void SegmentBar::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    const qint64 all = std::max<qint64>(1, m_used + m_now + m_left);
    const auto widthOf = [&](qint64 part) { return static_cast<int>(width() * part / all); };
    const QRect bar(0, 0, width(), BarHeight);
    painter.fillRect(bar, t.line);
    painter.fillRect(QRect(0, 0, widthOf(m_used), BarHeight), t.control);
    painter.fillRect(QRect(widthOf(m_used), 0, m_now > 0 ? std::max(3, widthOf(m_now)) : 0, BarHeight), t.accent);
    const QFont words = sized(font(), 12);
    painter.setFont(words);
    int x = 0;
    const std::pair<QColor, QString> legend[] = {{t.control, tr("used %1").arg(QLocale().toString(m_used))},
                                                 {t.accent, tr("this time %1").arg(QLocale().toString(m_now))},
                                                 {t.line, tr("left %1").arg(QLocale().toString(m_left))}};
    for (const auto &[colour, text] : legend) {
        const QRect line(x, BarHeight + 8, width() - x, height() - BarHeight - 8);
        const QRect square(x, line.center().y() - 4, 9, 9);
        painter.fillRect(square, colour);
        painter.setPen(t.text2);
        painter.drawText(line.adjusted(15, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += 15 + QFontMetrics(words).horizontalAdvance(text) + 14;
    }
}

ShareBars::ShareBars(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

int ShareBars::rowHeight() const { return std::max(24, QFontMetrics(sized(font(), 13)).height() + 6); }

QSize ShareBars::sizeHint() const { return {200, rowHeight() * static_cast<int>(m_shares.size())}; }

void ShareBars::show(std::vector<Share> shares)
{
    const bool grows = shares.size() != m_shares.size();
    m_shares = std::move(shares);
    QStringList words;
    for (const Share &share : m_shares)
        words.append(u"%1 %2"_s.arg(share.name).arg(share.count));
    setAccessibleName(words.join(u", "_s));
    if (grows)
        updateGeometry();
    update();
}

void ShareBars::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    qint64 most = 1;
    for (const Share &share : m_shares)
        most = std::max(most, share.count);
    const QFont words = sized(font(), 13);
    const QFont bold = sized(font(), 13, true);
    const int nameEnd = 28 + (width() - 28) / 3;
    const int barEnd = width() - 56;
    for (size_t i = 0; i < m_shares.size(); ++i) {
        const Share &share = m_shares[i];
        const QRect row(0, static_cast<int>(i) * rowHeight(), width(), rowHeight());
        paintBadge(painter, QRect(0, row.center().y() - 9, 20, 20), share.badge, words);
        painter.setFont(words);
        painter.setPen(t.text);
        const QRect name(28, row.top(), nameEnd - 28, row.height());
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(words).elidedText(share.name, Qt::ElideRight, name.width() - 8));
        const QRect bar(nameEnd, row.center().y() - 3, barEnd - nameEnd, 8);
        painter.fillRect(bar, t.grid);
        painter.fillRect(QRect(bar.topLeft(), QSize(static_cast<int>(bar.width() * share.count / most), bar.height())),
                         t.accent);
        painter.setFont(bold);
        painter.drawText(QRect(barEnd, row.top(), width() - barEnd, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(share.count));
    }
}

} // namespace waydesk
