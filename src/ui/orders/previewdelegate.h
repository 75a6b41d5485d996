// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace waydesk {

/// Rows of the number dialog: predicted numbers in italics with bold last four, skipped ones struck through.
class PreviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintReason(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace waydesk
