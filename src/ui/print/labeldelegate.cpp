// SPDX-License-Identifier: Apache-2.0
#include "ui/print/labeldelegate.h"

#include "models/batchlabelsmodel.h"
#include "ui/common/theme.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

CopyState stateOf(const QModelIndex &index)
{
    return static_cast<CopyState>(index.data(BatchLabelsModel::StateRole).toInt());
}

} // namespace

Pill copyPill(CopyState state, const QString &word)
{
    const Theme &t = theme();
    switch (state) {
    case CopyState::Queued: return {u"state-pend"_s, word, t.neutral};
    case CopyState::Rendered:
    case CopyState::Sent: return {u"state-run"_s, word, t.busy};
    case CopyState::Confirmed: return {u"state-ok"_s, word, t.ok};
    case CopyState::InDoubt: return {u"state-unk"_s, word, t.warn};
    case CopyState::Cancelled:
    case CopyState::Spoiled: break;
    }
    return {u"state-skip"_s, word, t.neutral};
}

CellDelegate::Cell LabelDelegate::cell(const QModelIndex &index) const
{
    const QString words = index.data().toString();
    switch (index.column()) {
    case BatchLabelsModel::StateColumn: return {words, {}, copyPill(stateOf(index), words)};
    case BatchLabelsModel::NumberColumn: return {words, {}, {}, true};
    case BatchLabelsModel::PositionColumn:
        return {u"%1"_s.arg(index.data().toInt(), 3, 10, QChar(u'0')), theme().text2};
    case BatchLabelsModel::ReceiverColumn: return {words, theme().text};
    default: return {words, theme().text2};
    }
}

QColor LabelDelegate::ground(const QModelIndex &index) const
{
    return stateOf(index) == CopyState::InDoubt ? theme().warn.tint : theme().base;
}

} // namespace waydesk
