// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/copystate.h"
#include "ui/common/pill.h"

#include <QStyledItemDelegate>

namespace waydesk {

/// How the state of a copy looks, with this word.
Pill copyPill(CopyState state, const QString &word);

/// Rows of a batch: position, number with bold last four, state as a pill.
class LabelDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace waydesk
