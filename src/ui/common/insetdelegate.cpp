// SPDX-License-Identifier: Apache-2.0
#include "ui/common/insetdelegate.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace waydesk {

void InsetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme().select);
    QStyleOptionViewItem inner = option;
    inner.rect.adjust(m_inset, 0, 0, 0);
    inner.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver);
    QStyledItemDelegate::paint(painter, inner, index);
}

} // namespace waydesk
