// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace waydesk {

/// Keeps words and icons of a list away from its edge, in line with a table's head, and fields that stand in its cells
/// apart from each other.
class InsetDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    InsetDelegate(int inset, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_inset(inset)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    int m_inset;
};

} // namespace waydesk
