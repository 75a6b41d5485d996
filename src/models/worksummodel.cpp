// SPDX-License-Identifier: Apache-2.0
#include "models/worksummodel.h"

#include <QLocale>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 SumId = -1;
}

void WorkSumModel::setHeading(const QString &heading)
{
    m_heading = heading;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void WorkSumModel::setWork(std::vector<WorkOf> work)
{
    WorkOf sum{{}, SumId, {}};
    m_busiest = 0;
    for (const WorkOf &one : work) {
        sum.sum.printed += one.sum.printed;
        sum.sum.scanned += one.sum.scanned;
        sum.sum.handedOver += one.sum.handedOver;
        m_busiest = std::max(m_busiest, one.sum.printed);
    }
    work.push_back(sum);
    setRows(std::move(work));
}

QStringList WorkSumModel::headers() const
{
    return {m_heading.isEmpty() ? tr("Name") : m_heading, tr("Printed"), tr("Scanned"), tr("Handed over")};
}

QVariant WorkSumModel::cell(const WorkOf &row, int column, int role) const
{
    const bool isSum = row.id == SumId;
    if (role == IsSumRole)
        return isSum;
    if (role == PercentRole)
        return m_busiest > 0 && !isSum ? static_cast<int>(row.sum.printed * 100 / m_busiest) : 0;
    if (role != Qt::DisplayRole)
        return {};
    const auto counted = [](qint64 value) { return value > 0 ? QLocale().toString(value) : u"—"_s; };
    switch (column) {
    case NameColumn: return isSum ? tr("Sum") : row.name.isEmpty() ? tr("unknown") : row.name;
    case PrintedColumn: return counted(row.sum.printed);
    case ScannedColumn: return counted(row.sum.scanned);
    case HandedOverColumn: return counted(row.sum.handedOver);
    default: return {};
    }
}

} // namespace waydesk
