// SPDX-License-Identifier: Apache-2.0
#include "models/rejectedrowsmodel.h"

#include "dispatch/ports/tornrow.h"
#include "models/text/sentences.h"

#include <QFileInfo>

#include <array>

namespace waydesk {

void RejectedRowsModel::showRows(std::vector<RejectedRow> rows)
{
    m_fixes.clear();
    setRows(std::move(rows));
    Q_EMIT fixesChanged();
}

bool RejectedRowsModel::canFix(const RejectedRow &row)
{
    static constexpr std::array others{u"order_incomplete", u"too_many_lines"};
    if (isTorn(row))
        return !row.cell.isEmpty();
    const bool word = row.reason.endsWith(u"_word_unknown");
    return !row.column.isEmpty() && !word
        && std::ranges::none_of(others, [&](const char16_t *code) { return row.reason == QStringView(code); });
}

std::vector<CellFix> RejectedRowsModel::fixes() const
{
    std::vector<CellFix> fixes;
    for (const RejectedRow &row : rows()) {
        const auto fix = m_fixes.constFind({row.file, row.row});
        if (fix != m_fixes.cend() && canFix(row)) // others of the same row are only listed
            fixes.push_back({row.file, row.row, isTorn(row) ? QString() : row.column, *fix});
    }
    return fixes;
}

QStringList RejectedRowsModel::tornBelow(int row) const
{
    QStringList below;
    for (int next = row + 1; next < rowCount(); ++next) {
        const RejectedRow &above = rowAt(next - 1);
        const RejectedRow &one = rowAt(next);
        const QString text = m_fixes.value({one.file, one.row}, one.cell);
        const bool leftOut = text.isEmpty();
        if (leftOut || !isTorn(one) || !canFix(one) || one.file != above.file || one.row != above.row + 1)
            break;
        below.append(text);
    }
    return below;
}

Qt::ItemFlags RejectedRowsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = ListTableModel::flags(index);
    const bool editable = index.isValid() && index.column() == FixColumn && canFix(rowAt(index.row()));
    return editable ? flags | Qt::ItemIsEditable : flags;
}

bool RejectedRowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const RejectedRow &row = rowAt(index.row());
    const QString text = value.toString();
    if (text == row.cell)
        m_fixes.remove({row.file, row.row});
    else
        m_fixes.insert({row.file, row.row}, text);
    Q_EMIT dataChanged(index, index);
    Q_EMIT fixesChanged();
    return true;
}

QStringList RejectedRowsModel::headers() const
{
    return {tr("File"), tr("Row"), tr("Column"), tr("Reason"), tr("Put right here"), tr("Text")};
}

QVariant RejectedRowsModel::cell(const RejectedRow &row, int column, int role) const
{
    if (role == TornRole)
        return isTorn(row);
    if (role == FixedRole)
        return m_fixes.contains({row.file, row.row});
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case FileColumn: return QFileInfo(row.file).fileName();
    case RowColumn: return row.row;
    case NameColumn: return row.column;
    case ReasonColumn: return Sentences::rejectionSentence(row.reason);
    case FixColumn: {
        const QString text = canFix(row) ? m_fixes.value({row.file, row.row}, row.cell) : QString();
        return isTorn(row) && role != Qt::EditRole && text.isEmpty() && canFix(row) ? tr("(left out)") : text;
    }
    case TextColumn: return row.text.simplified();
    default: return {};
    }
}

} // namespace waydesk
