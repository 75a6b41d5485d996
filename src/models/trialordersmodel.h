// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/ordersource.h"
#include "models/listtablemodel.h"

namespace waydesk {

/// One row of a file as the order that it would become.
struct TrialRow {
    int row = 0; ///< in the file
    QString order;
    QString receiver;
    QString phone;
    QString address;
    QString goods;
    QString state; ///< whether it may ship, or why not, or why the row cannot be read
    bool fine = false; ///< it is read, and it may ship
};

/// The orders and the rejected rows of a file, as they stand in it. `nowMs` decides what may ship.
std::vector<TrialRow> trialRows(const ParsedFile &file, qint64 nowMs);

/// The first rows of a file as orders, for a person who says what its columns mean.
class TrialOrdersModel : public ListTableModel<TrialRow>
{
    Q_OBJECT

public:
    enum Column { OrderColumn, ReceiverColumn, PhoneColumn, AddressColumn, GoodsColumn, StateColumn };
    enum Role { FineRole = Qt::UserRole + 1 };

    using ListTableModel::ListTableModel;

protected:
    QStringList headers() const override;
    QVariant cell(const TrialRow &row, int column, int role) const override;
};

} // namespace waydesk
