// SPDX-License-Identifier: Apache-2.0
#include "ui/scanner/codebars.h"

#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace waydesk {

namespace {

constexpr int QuietModules = 10; // at each side, ISO/IEC 15417
constexpr int LowestBars = 56;
constexpr int HighestBars = 110;
constexpr int LargestModule = 3;
constexpr int Pad = 10;

int textHeight() { return textPx(16) + 12; }

} // namespace

CodeBars::CodeBars(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void CodeBars::show(const QString &text, const BarWidths &bars)
{
    m_text = text;
    m_bars = bars;
    setAccessibleName(text);
    updateGeometry();
    update();
}

int CodeBars::modules() const { return std::accumulate(m_bars.begin(), m_bars.end(), 2 * QuietModules); }

int CodeBars::module() const { return m_bars.empty() ? 0 : std::min(LargestModule, width() / modules()); }

QSize CodeBars::sizeHint() const { return {2 * modules(), HighestBars + textHeight() + 2 * Pad}; }

QSize CodeBars::minimumSizeHint() const { return {modules(), LowestBars + textHeight() + 2 * Pad}; }

void CodeBars::paintEvent(QPaintEvent *)
{
    const int module = this->module();
    if (module == 0)
        return;
    const int wide = modules() * module;
    const int high = std::clamp(height() - textHeight() - 2 * Pad, LowestBars, HighestBars);
    QRect paper(0, 0, wide, high + textHeight() + 2 * Pad);
    paper.moveCenter(rect().center());
    QPainter painter(this);
    painter.fillRect(paper, Qt::white);
    int x = paper.left() + QuietModules * module;
    bool isBar = true;
    for (const int width : m_bars) {
        if (isBar)
            painter.fillRect(x, paper.top() + Pad, width * module, high, Qt::black);
        x += width * module;
        isBar = !isBar;
    }
    QFont words = font();
    words.setPixelSize(textPx(16));
    painter.setFont(words);
    painter.setPen(Qt::black);
    painter.drawText(QRect(paper.left(), paper.top() + Pad + high, wide, textHeight()), Qt::AlignCenter, m_text);
}

} // namespace waydesk
