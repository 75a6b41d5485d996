// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/ordersource.h"
#include "models/listtablemodel.h"

#include <QHash>

namespace waydesk {

/// What an import rejected: file, row, column, why, and the raw text. A cell that can be put right in place is edited
/// in its own column, which begins with what the file says there; of a torn row that is the whole row, which is left
/// out if it is emptied.
class RejectedRowsModel : public ListTableModel<RejectedRow>
{
    Q_OBJECT

public:
    enum Column { FileColumn, RowColumn, NameColumn, ReasonColumn, FixColumn, TextColumn };
    enum Role {
        FixedRole = Qt::UserRole + 1, ///< the row has been put right
        TornRole, ///< it is put right as a whole
    };

    using ListTableModel::ListTableModel;

    /// Drops what was put right.
    void showRows(std::vector<RejectedRow> rows);
    /// One cell decides about the row, and no other row of its order was the reason.
    static bool canFix(const RejectedRow &row);
    std::vector<CellFix> fixes() const;
    /// The torn rows that stand in the file right below a torn one: they may be parts of it.
    QStringList tornBelow(int row) const;

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void fixesChanged();

protected:
    QStringList headers() const override;
    QVariant cell(const RejectedRow &row, int column, int role) const override;

private:
    QHash<std::pair<QString, int>, QString> m_fixes; ///< file and row -> text
};

} // namespace waydesk
