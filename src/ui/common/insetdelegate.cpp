// SPDX-License-Identifier: Apache-2.0
#include "ui/common/insetdelegate.h"

#include "ui/common/theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
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

void InsetDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &index) const
{
    if (qobject_cast<QComboBox *>(editor) || qobject_cast<QAbstractSpinBox *>(editor))
        editor->setGeometry(option.rect.adjusted(2, 3, -8, -3));
    else
        QStyledItemDelegate::updateEditorGeometry(editor, option, index);
}

} // namespace waydesk
