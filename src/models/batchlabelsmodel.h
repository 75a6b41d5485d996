// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/batch.h"
#include "dispatch/parcelfaces.h"
#include "models/listtablemodel.h"

namespace waydesk {

/// The labels of one batch in canonical sequence, each judged by its newest copy.
class BatchLabelsModel : public ListTableModel<Label>
{
    Q_OBJECT

public:
    enum Column { PositionColumn, ReceiverColumn, PlaceColumn, NumberColumn, StateColumn, CopyColumn, ReasonColumn };
    enum Role { StateRole = Qt::UserRole + 1 }; ///< int of CopyState

    using ListTableModel::ListTableModel;

    /// Sets the state of one label's newest copy, by waybill number; false if it is not of this batch.
    bool setCopyState(const QString &number, CopyState state);
    /// Whose the labels are; may come later than the rows.
    void setFaces(ParcelFaces::Faces faces);

protected:
    QStringList headers() const override;
    QVariant cell(const Label &label, int column, int role) const override;

private:
    QVariant face(const Label &label, int column) const;

    ParcelFaces::Faces m_faces;
};

} // namespace waydesk
