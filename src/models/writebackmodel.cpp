// SPDX-License-Identifier: Apache-2.0
#include "models/writebackmodel.h"

#include "models/orderrowtext.h"
#include "models/text/sentences.h"

#include <QDateTime>

namespace waydesk {

using namespace Qt::StringLiterals;

WriteBackCounts WriteBackCounts::of(const std::vector<WriteBackEntry> &entries)
{
    WriteBackCounts counts;
    for (const WriteBackEntry &entry : entries) {
        switch (WriteBackModel::shownState(entry)) {
        case WriteBackState::Due: ++counts.due; break;
        case WriteBackState::Exported: ++counts.exported; break;
        case WriteBackState::Accepted: ++counts.accepted; break;
        case WriteBackState::Refused: ++counts.refused; break;
        case WriteBackState::Withdrawn: break;
        }
    }
    return counts;
}

WriteBackState WriteBackModel::shownState(const WriteBackEntry &entry)
{
    const bool again = entry.row.state == WriteBackState::Due && !entry.row.answer.isEmpty();
    return again ? WriteBackState::Refused : entry.row.state;
}

QStringList WriteBackModel::headers() const
{
    return {tr("State"), tr("Order"), tr("Waybill number"), tr("Ship by"), tr("Remark")};
}

QString WriteBackModel::remark(const WriteBackEntry &row)
{
    switch (shownState(row)) {
    case WriteBackState::Due:
        return row.row.correction ? tr("Correction: the shop was told another number before.") : QString();
    case WriteBackState::Refused:
        return row.row.state == WriteBackState::Due ? tr("Refused, due again: %1").arg(row.row.answer)
                                                    : tr("Refused: %1").arg(row.row.answer);
    case WriteBackState::Exported:
        return tr("Exported already, %1: in no further file unless refused.")
            .arg(QDateTime::fromMSecsSinceEpoch(row.row.exportedAt).toString(u"MM-dd HH:mm"_s));
    case WriteBackState::Accepted:
    case WriteBackState::Withdrawn: break;
    }
    return {};
}

QVariant WriteBackModel::cell(const WriteBackEntry &row, int column, int role) const
{
    if (role == StateRole)
        return static_cast<int>(shownState(row));
    const bool open = row.deadline > 0 && row.row.state != WriteBackState::Accepted;
    if (role == LeftRole)
        return open ? QVariant(row.deadline - m_now) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case StateColumn: return Sentences::writeBackStateText(shownState(row));
    case OrderColumn: return row.order;
    case NumberColumn: return row.row.number;
    case DeadlineColumn: return open ? OrderRowText::countdown(row.deadline - m_now) : QString();
    case RemarkColumn: return remark(row);
    default: return {};
    }
}

} // namespace waydesk
