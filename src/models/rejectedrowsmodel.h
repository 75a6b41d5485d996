// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/orderrepository.h"
#include "models/listtablemodel.h"

namespace waydesk {

/// What an import rejected: file, row, column, why, and the raw text.
class RejectedRowsModel : public ListTableModel<RejectedRow>
{
    Q_OBJECT

public:
    enum Column { FileColumn, RowColumn, NameColumn, ReasonColumn, TextColumn };

    using ListTableModel::ListTableModel;

protected:
    QStringList headers() const override;
    QVariant cell(const RejectedRow &row, int column, int role) const override;
};

} // namespace waydesk
