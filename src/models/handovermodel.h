// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/handoverparcels.h"
#include "models/listtablemodel.h"

namespace waydesk {

enum class HandoverRowState { Held, TakenOut, Missing, Scanned };

struct HandoverRow {
    QString number;
    HandoverRowState state = HandoverRowState::Scanned;
    ParcelId parcel;
    QString batch; ///< missing ones: where the label is to be found
    int position = 0;
    int batchSize = 0;
    Reason reason = Reason::Manual; ///< held ones
    qint64 scannedAt = 0;
    bool toNext = false; ///< missing, and a person said that it goes with the next pick-up
};

/// What stands in the way first: held, then missing, then the scanned ones.
/// `toNext`: numbers of missing ones that wait for the next pick-up.
std::vector<HandoverRow> handoverRows(const HandoverView &view, const QStringList &toNext = {});

/// The parcels of one carrier's pick-up.
class HandoverModel : public ListTableModel<HandoverRow>
{
    Q_OBJECT

public:
    enum Column { NumberColumn, StateColumn, BatchColumn, PositionColumn, TodoColumn };
    enum Role { StateRole = Qt::UserRole + 1, ParcelRole, DecidedRole }; ///< DecidedRole: HandoverRow::toNext

    using ListTableModel::ListTableModel;

protected:
    QStringList headers() const override;
    QVariant cell(const HandoverRow &row, int column, int role) const override;

private:
    static QString stateText(HandoverRowState state);
    static QString toDo(const HandoverRow &row);
};

} // namespace waydesk
