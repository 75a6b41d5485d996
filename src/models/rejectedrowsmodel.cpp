// SPDX-License-Identifier: Apache-2.0
#include "models/rejectedrowsmodel.h"

#include "models/text/sentences.h"

namespace waydesk {

QStringList RejectedRowsModel::headers() const
{
    return {tr("File"), tr("Row"), tr("Column"), tr("Reason"), tr("Text")};
}

QVariant RejectedRowsModel::cell(const RejectedRow &row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case FileColumn: return row.file;
    case RowColumn: return row.row;
    case NameColumn: return row.column;
    case ReasonColumn: return Sentences::rejectionSentence(row.reason);
    case TextColumn: return row.text.simplified();
    default: return {};
    }
}

} // namespace waydesk
