// SPDX-License-Identifier: Apache-2.0
#include "ui/common/flowlayout.h"

#include <algorithm>

namespace waydesk {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{ }

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item) { m_items.emplace_back(item); }

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (!itemAt(index))
        return nullptr;
    QLayoutItem *item = m_items[static_cast<size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

int FlowLayout::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    int y = room.top();
    size_t next = 0;
    while (next < m_items.size()) {
        int used = 0;
        int high = 0;
        std::vector<QLayoutItem *> line;
        for (; next < m_items.size(); ++next) {
            QLayoutItem *item = m_items[next].get();
            if (item->isEmpty())
                continue;
            const int wide =
                (next == 0 ? item->minimumSize() : item->sizeHint()).width() + (line.empty() ? 0 : spacing());
            if (!line.empty() && used + wide > room.width())
                break;
            used += wide;
            high = std::max(high, item->sizeHint().height());
            line.push_back(item);
        }
        int x = room.left();
        for (QLayoutItem *item : line) {
            int wide = std::min(item->sizeHint().width(), room.width());
            if (item == m_items.front().get())
                wide = std::min(item->maximumSize().width(), item->minimumSize().width() + room.width() - used);
            if (apply)
                item->setGeometry(QRect(x, y, wide, high));
            x += wide + spacing();
        }
        if (!line.empty())
            y += high + spacing();
    }
    return std::max(0, y - spacing() - rect.top()) + contentsMargins().bottom();
}

} // namespace waydesk
