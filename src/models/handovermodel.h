// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/handoverparcels.h"
#include "core/order/order.h"
#include "dispatch/parcelfaces.h"
#include "dispatch/ports/tablewriter.h"
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
    qint64 printedAt = 0; ///< missing ones
    int ordinal = 0; ///< of its scan in this pick-up, from 1
    bool toNext = false; ///< missing, and a person said that it goes with the next pick-up
};

/// What stands in the way first: held, then missing, then the scanned ones, the latest first.
std::vector<HandoverRow> handoverRows(const HandoverView &view);

/// The parcels of one carrier's pick-up.
class HandoverModel : public ListTableModel<HandoverRow>
{
    Q_OBJECT

public:
    enum Column { OrdinalColumn, TimeColumn, NumberColumn, ReceiverColumn, PlaceColumn, StateColumn, TodoColumn };
    enum Role {
        StateRole = Qt::UserRole + 1,
        ParcelRole,
        DecidedRole, ///< HandoverRow::toNext
        ShopRole ///< QVariantMap as of OrderRowText::shopBadge(); empty while not known
    };

    using ListTableModel::ListTableModel;

    /// Whose the parcels are; may come later than the rows.
    /// `shops`: all of the store, for badges that differ.
    void setFaces(ParcelFaces::Faces faces, std::vector<Shop> shops);
    /// Whether the row is of that shop (none = any) and has all words of `text` in its number, receiver or destination.
    bool matches(const HandoverRow &row, const QString &text, ShopId shop) const;
    /// All rows as they are seen.
    TableSheet sheet(const QString &name) const;

protected:
    QStringList headers() const override;
    QVariant cell(const HandoverRow &row, int column, int role) const override;

private:
    static QString stateText(HandoverRowState state);
    static QString toDo(const HandoverRow &row);
    static QString timeText(const HandoverRow &row);
    QVariant face(const HandoverRow &row, int column) const;

    ParcelFaces::Faces m_faces;
    std::vector<Shop> m_shops;
};

} // namespace waydesk
