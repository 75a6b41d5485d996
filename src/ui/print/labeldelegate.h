// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/copystate.h"
#include "ui/common/celldelegate.h"

namespace waydesk {

/// How the state of a copy looks, with this word.
Pill copyPill(CopyState state, const QString &word);

/// Rows of a batch: position, number with bold last four, state as a pill.
class LabelDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    Cell cell(const QModelIndex &index) const override;
    QColor ground(const QModelIndex &index) const override;
};

} // namespace waydesk
